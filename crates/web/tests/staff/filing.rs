//! The papers of a later filing: of a committee elected, and of a text adopted.

use governance::Actor;
use governance::assembly::{AssemblyCommand, FormGiven, Mark, MeetingFor, QuestionGiven, Scope};
use governance::charter::{CharterCommand, CharterKind, CharterRef, Clause, DraftFrom, TextLanguage};
use governance::community::{CommunityEvent, PlaceSettled, SettingKind};
use governance::founding::{Change, FoundingCommand, FoundingStage};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{elections, estate, founding, stations};

use crate::seats::{CHAIR, NOBODY, Seat, shows_in_every_view};
use crate::site::Site;

const CHANGE: &str = "/c/qingfeng/desk/founding/change";

#[tokio::test]
async fn a_committee_elected_later_is_filed_with_papers_like_the_first() {
    let site = Site::of(|| Rehearsed::of_world(&elections::seated())).await;
    let chair = Seat::take(&site, CHAIR).await;
    let asked = chair.get(&site, CHANGE).await.text;
    let set = "/c/qingfeng/desk/founding/change-set/election-1-1";
    assert!(asked.contains(set), "{asked}");
    let papers = chair.get(&site, set).await.text;
    for said in ["业主委员会备案申请书", "委员 5 人", "业主大会会议结果", "选出 5 名", "业主委员会委员名单"]
    {
        assert!(papers.contains(said), "{said}: {papers}");
    }
    assert!(!papers.contains("首次业主大会"), "it is not the first meeting");
    shows_in_every_view(&site, &chair, set).await;
    assert_eq!(Seat::take(&site, NOBODY).await.get(&site, set).await.status, 403);
    let unknown = "/c/qingfeng/desk/founding/change-set/election-1-2";
    assert_eq!(chair.get(&site, unknown).await.status, 404);
}

#[tokio::test]
async fn a_text_adopted_later_is_reported_with_its_result_and_its_words() {
    let site = Site::of(|| {
        let mut world = estate::settled();
        let kind = CharterKind::RulesOfProcedure;
        let from = DraftFrom::Model("cn-rules-of-procedure".to_owned());
        world.must(estate::CHAIR, CharterCommand::Draft { kind, from, language: TextLanguage::Chinese });
        world.must(estate::CHAIR, CharterCommand::PutForward { text: CharterRef { kind, version: 1 } });
        let question = QuestionGiven {
            kind: "rules-of-procedure".to_owned(),
            title: "通过业主大会议事规则".to_owned(),
            text: "通过所附的业主大会议事规则。".to_owned(),
            form: FormGiven::Charter(1),
        };
        let (body, pack, scope) = (estate::COMMITTEE, "cn-2021".to_owned(), Scope::Estate);
        let (occasion, questions) = (MeetingFor::Regular, vec![question]);
        world.must(estate::CHAIR, AssemblyCommand::Convene { body, pack, scope, occasion, questions });
        stations::publish_roll(&mut world);
        stations::give_notice(&mut world);
        stations::open(&mut world);
        for number in 1..=8 {
            stations::cast(&mut world, number, &[Mark::For]);
        }
        stations::close(&mut world);
        stations::count(&mut world);
        stations::announce(&mut world);
        stations::certify(&mut world);
        Rehearsed::of_world(&world)
    })
    .await;
    let chair = Seat::take(&site, CHAIR).await;
    let set = "/c/qingfeng/desk/founding/change-set/rules-of-procedure-1";
    assert!(chair.get(&site, CHANGE).await.text.contains(set));
    let papers = chair.get(&site, set).await.text;
    for said in ["备案内容变更报告", "2026年4月9日通过", "业主大会会议结果", "未参与表决的业主"]
    {
        assert!(papers.contains(said), "{said}: {papers}");
    }
    shows_in_every_view(&site, &chair, set).await;
    // On paper nobody can follow an address without its host.
    let notice = chair.get(&site, "/c/qingfeng/desk/meetings/1/poster").await.text;
    assert!(notice.contains("全文见 vote.example.org/c/qingfeng/charter/rules-of-procedure/1"), "{notice}");
    // Nobody said that the estate is on a government's platform: neither does a paper.
    assert!(!notice.contains("政府投票平台"), "{notice}");
    let unknown = "/c/qingfeng/desk/founding/change-set/rules-of-procedure-2";
    assert_eq!(chair.get(&site, unknown).await.status, 404);
}

/// The number of the person who leads the preparatory group, for the street office.
const HEAD: u32 = 1;

#[tokio::test]
async fn whoever_was_elected_waits_until_what_failed_has_passed() {
    let site = Site::of(|| Rehearsed::of_world(&founding::at_stage(FoundingStage::Outstanding))).await;
    let head = Seat::take(&site, HEAD).await;
    let duties = head.get(&site, "/c/qingfeng/desk/duties").await.text;
    assert!(duties.contains("把没有通过的事项提交业主再表决"), "{duties}");
    let meeting = head.get(&site, "/c/qingfeng/desk/meetings/1").await.text;
    assert!(meeting.contains("成立条件齐备以后再就任"), "{meeting}");
    let election = "/c/qingfeng/desk/meetings/1/elections/3";
    let told = head.get(&site, election).await.text;
    assert!(told.contains("还不能就任") && !told.contains("/elections/3/seats"), "{told}");
    shows_in_every_view(&site, &head, election).await;
    let refused = head.post(&site, &format!("{election}/seats"), "").await;
    assert!(refused.status == 409 && refused.text.contains("管理规约"), "{}", refused.text);
    let public = site.get("/c/qingfeng/founding").await.text;
    assert!(public.contains("任期从那时起算"), "{public}");
}

#[tokio::test]
async fn once_all_three_hold_the_head_of_the_group_is_led_to_the_seats() {
    let site = Site::of(|| Rehearsed::of_world(&founding::at_stage(FoundingStage::Decided))).await;
    let head = Seat::take(&site, HEAD).await;
    let seats = "/c/qingfeng/desk/meetings/1/elections/3/seats";
    for page in ["/c/qingfeng/desk", "/c/qingfeng/desk/founding", "/c/qingfeng/desk/founding/filing"] {
        let shown = head.get(&site, page).await.text;
        assert!(shown.contains(seats) && shown.contains("登记当选委员就任"), "{page}: {shown}");
        shows_in_every_view(&site, &head, page).await;
    }
    let filing = head.get(&site, "/c/qingfeng/desk/founding/filing").await.text;
    assert!(filing.contains("还没有登记就任") && !filing.contains("name=\"receipt\""), "{filing}");
    let taken = head.post(&site, seats, "").await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let desk = head.get(&site, "/c/qingfeng/desk").await.text;
    assert!(!desk.contains("登记当选委员就任"), "{desk}");
}

#[tokio::test]
async fn an_objection_without_a_card_reads_what_came_of_it_and_why_on_its_receipt() {
    let site = Site::of(|| Rehearsed::of_world(&founding::at_stage(FoundingStage::OnView))).await;
    let raised = site.post("/c/qingfeng/founding/object", "words=组长已经搬走").await;
    assert_eq!(raised.location, "/c/qingfeng/founding/objections/1", "{}", raised.text);
    let open = site.get(&raised.location).await.text;
    assert!(open.contains("街道办事处处理以后"), "{open}");
    let head = Seat::take(&site, HEAD).await;
    let settle = "/c/qingfeng/desk/founding/objections/1";
    let asked = head.get(&site, settle).await.text;
    assert!(asked.contains("请不要写个人信息"), "{asked}");
    assert_eq!(head.post(&site, settle, "outcome=dismissed&reasons=已经核对，仍是业主").await.status, 303);
    let receipt = site.get(&raised.location).await.text;
    assert!(receipt.contains("异议不成立") && receipt.contains("已经核对，仍是业主"), "{receipt}");
    assert!(!receipt.contains("街道办事处处理以后") && !receipt.contains("组长已经搬走"), "{receipt}");
    shows_in_every_view(&site, &Seat::stranger(), &raised.location).await;
    let public = site.get("/c/qingfeng/founding").await.text;
    assert!(!public.contains("已经核对，仍是业主"), "{public}");
}

#[tokio::test]
async fn the_papers_of_the_filing_bear_the_day_on_which_it_was_filed_or_none() {
    let site = Site::of(|| Rehearsed::of_world(&founding::at_stage(FoundingStage::Founded))).await;
    let head = Seat::take(&site, HEAD).await;
    let set = head.get(&site, "/c/qingfeng/desk/founding/filing-set").await.text;
    let application = set.split_once("备案申请书").unwrap().1;
    let application = application.split_once("业主大会会议结果").unwrap().0;
    assert!(application.contains("区县房屋行政主管部门"), "{application}");
    for listed in ["业主大会成立和业主委员会选举的情况", "管理规约", "业主大会议事规则", "业主大会决定的其他重大事项"]
    {
        assert!(application.contains(listed), "{listed}: {application}");
    }
    let blank = set.matches("年　　月　　日").count().max(set.matches("年  月  日").count());
    assert!(blank >= 1, "the day is left to be written in: {set}");
}

#[tokio::test]
async fn a_city_lists_its_own_documents_and_each_says_where_it_comes_from() {
    let site = Site::of(|| {
        let mut world = founding::at_stage(FoundingStage::Decided);
        world.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: "cn-shanghai".to_owned(), by: None }).into());
        founding::seat_committee(&mut world);
        world.must(Actor::Clock, FoundingCommand::FoundAssembly);
        Rehearsed::of_world(&world)
    })
    .await;
    let head = Seat::take(&site, HEAD).await;
    let filing = head.get(&site, "/c/qingfeng/desk/founding/filing").await.text;
    for listed in ["专项维修资金管理规约", "书面承诺请委员本人写好、签名", "培训记录", "本系统不制作", "§23"]
    {
        assert!(filing.contains(listed), "{listed}: {filing}");
    }
    assert!(filing.contains("/desk/meetings/1/papers/minutes") && !filing.contains("区县房屋"), "{filing}");
    shows_in_every_view(&site, &head, "/c/qingfeng/desk/founding/filing").await;
    let set = head.get(&site, "/c/qingfeng/desk/founding/filing-set").await.text;
    assert!(set.contains("业主大会会议记录和会议决定") && set.contains("委员的培训记录"), "{set}");
    assert!(!set.contains("区县房屋行政主管部门") && !set.contains("其他重大事项"), "{set}");
}

#[tokio::test]
async fn a_clause_that_says_something_else_than_its_setting_is_warned_of_before_it_is_put_forward() {
    let site = Site::of(|| Rehearsed::of_world(&estate::settled())).await;
    let chair = Seat::take(&site, CHAIR).await;
    let text = "/c/qingfeng/desk/charter/rules-of-procedure";
    let drafted = chair.post(&site, &format!("{text}/draft"), "from=model-cn-rules-of-procedure&language=zh-CN").await;
    assert_eq!(drafted.status, 303, "{}", drafted.text);
    let warning = "条文里却没有这样写";
    let pages = [format!("{text}/1"), format!("{text}/1/put-forward")];
    for page in &pages {
        assert!(!chair.get(&site, page).await.text.contains(warning), "{page}");
    }
    let clause = {
        let desk = site.desk();
        let files = desk.files().await;
        let charter = files.community.charters().get(CharterRef { kind: CharterKind::RulesOfProcedure, version: 1 });
        let states = |clause: &&Clause| clause.settings.iter().any(|it| it.kind() == SettingKind::CommitteeSize);
        charter.unwrap().clauses.iter().find(states).unwrap().id
    };
    let worded = "heading=委员会的组成&text=业主委员会由七名委员组成。&beside=committee-size&committee-size=5";
    let saved = chair.post(&site, &format!("{text}/1/clauses/{clause}"), worded).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    for page in &pages {
        let told = chair.get(&site, page).await.text;
        assert!(told.contains(warning) && told.contains("{committee-size}"), "{page}: {told}");
    }
    shows_in_every_view(&site, &chair, &pages[1]).await;
}

#[tokio::test]
async fn history_tells_of_every_filing_and_not_of_the_first_alone() {
    let site = Site::of(|| {
        let mut world = elections::seated();
        let today = world.now.to_zoned(world.community.zone().clone()).date();
        let reported = |what: &str, about| FoundingCommand::ReportChange {
            what: what.to_owned(),
            changed_on: today,
            on: today,
            about,
            evidence: None,
        };
        let (meeting, matter) = (elections::meeting(&world).id, elections::meeting(&world).questions[0].matter);
        let elected = reported("第二届业主委员会已备案，清街备6号。", Some(Change::Committee { meeting, matter }));
        world.must(estate::CHAIR, elected);
        world.must(estate::CHAIR, reported("办公地点变更。", None));
        Rehearsed::of_world(&world)
    })
    .await;
    let text = site.get("/c/qingfeng/history").await.text;
    for told in ["业主委员会备案", "清街备6号", "备案内容有变更", "办公地点变更。"] {
        assert!(text.contains(told), "{told}: {text}");
    }
}
