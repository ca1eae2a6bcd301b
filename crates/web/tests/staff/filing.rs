//! The papers of a later filing: of a committee elected, and of a text adopted.

use governance::assembly::{AssemblyCommand, FormGiven, Mark, MeetingFor, QuestionGiven, Scope};
use governance::charter::{CharterCommand, CharterKind, CharterRef, DraftFrom, TextLanguage};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{elections, estate, stations};

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
    let unknown = "/c/qingfeng/desk/founding/change-set/rules-of-procedure-2";
    assert_eq!(chair.get(&site, unknown).await.status, 404);
}
