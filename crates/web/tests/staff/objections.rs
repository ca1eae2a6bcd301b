//! What came of an objection is read by whoever raised it, and by those whose ballots it took out.

use governance::Command;
use governance::assembly::{AssemblyCommand, FormGiven, MeetingFor, QuestionGiven, Scope, Stage};
use governance::card::CardCommand;
use governance::charter::{CharterCommand, CharterKind, CharterRef, DraftFrom, TextLanguage};
use governance::ids::{EntryNo, MeetingId, OwnerId};
use office::Act;
use rehearsal::fixture::estate::{self, CLERK};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{elections, stations};

use crate::seats::{CHAIR, CLERK as KEYS, MANAGER, MEETING, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

async fn letter(site: &Site, entry: u32) -> String {
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(entry)).await.unwrap().plain();
    format!("/b/{code}")
}

/// The card of an owner of an entry, and that of somebody who has no part in it.
async fn cards(site: &Site, entry: u32) -> [String; 2] {
    let [own, other]: [OwnerId; 2] = {
        let desk = site.desk();
        let files = desk.files().await;
        let roll = files.community.assembly().meetings()[0].roll.as_ref().unwrap();
        let own = &roll.entry(EntryNo::new(entry)).unwrap().owners;
        let mut all = roll.entries.iter().flat_map(|line| &line.owners);
        [own[0], *all.find(|owner| !own.contains(owner)).unwrap()]
    };
    let desk = site.desk();
    [desk.card_code(own).await.unwrap().plain(), desk.card_code(other).await.unwrap().plain()]
}

const PUBLIC: &str = "/c/qingfeng/matters/1/objections/1";
const SAYS: &str = "第七号的票不是本人投的";
const REASONS: &str = "查签收单，确系他人代签";

#[tokio::test]
async fn reasons_are_read_by_letter_and_card_and_a_ballot_taken_out_keeps_its_receipt() {
    let site = Site::at(Stage::Announced).await;
    site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    let (own, other, taken_out) = (letter(&site, 9).await, letter(&site, 1).await, letter(&site, 7).await);
    let [own_card, other_card] = cards(&site, 9).await;
    let code = own.trim_start_matches("/b/");
    let raised = site.post("/c/qingfeng/matters/1/result/object", &format!("words={SAYS}&code={code}")).await;
    assert_eq!(raised.location, PUBLIC);
    let waiting = site.get(PUBLIC).await.text;
    assert!(waiting.contains("书面答复") && waiting.contains("输入验证码"));
    let waiting = site.get(&format!("{own}/objections/1")).await.text;
    assert!(waiting.contains(SAYS) && waiting.contains("还没有答复"));

    let answer = format!("outcome=upheld&set-aside=7&reasons={REASONS}");
    let answered = chair.post(&site, &format!("{MEETING}/objections/1"), &answer).await;
    assert_eq!(answered.status, 303);

    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("异议已经答复") && !public.contains("书面答复"), "nothing is announced that was done");
    assert!(!public.contains(REASONS) && !public.contains(SAYS), "reasons are not for everybody");
    for (start, page) in [
        (own.clone(), format!("{own}/objections/1")),
        (format!("/o/{own_card}"), format!("/o/{own_card}/objections/1/1")),
    ] {
        assert!(site.get(&start).await.text.contains(&format!("href=\"{page}\"")), "{start}");
        let told = site.get(&page).await.text;
        assert!(told.contains(SAYS) && told.contains(REASONS) && told.contains("重新计票"), "{page}");
    }
    for page in [format!("{other}/objections/1"), format!("/o/{other_card}/objections/1/1")] {
        assert_eq!(site.get(&page).await.status, 404, "{page}");
    }

    let start = site.get(&taken_out).await.text;
    assert!(start.contains("第 1 号异议成立") && start.contains("/receipt"), "{start}");
    let receipt = site.get(&format!("{taken_out}/receipt")).await;
    assert_eq!(receipt.status, 200);
    for said in ["您的票没有计入", "第 1 号异议成立", REASONS, "您可以怎么办", "回执编号"] {
        assert!(receipt.text.contains(said), "{said}: {}", receipt.text);
    }
    let opened = site.post(&format!("{taken_out}/receipt/marks"), "show=yes").await.text;
    assert!(opened.contains("离线核对用的凭据"), "what the ballot says can still be opened: {opened}");
    assert!(!site.get(&format!("{other}/receipt")).await.text.contains("没有计入"));

    // What the count before came to is still told beside the one that stands.
    chair.post(&site, &format!("{MEETING}/count/ballots"), "").await;
    chair.post(&site, &format!("{MEETING}/count/announcement"), "").await;
    let result = site.get("/c/qingfeng/matters/1/result").await.text;
    assert!(result.contains("第 1 次计票（") && result.contains("已经不作数"), "{result}");
}

#[tokio::test]
async fn an_objection_to_a_roll_by_card_is_read_by_card_and_one_without_is_answered_in_writing() {
    let site = Site::at(Stage::RollPublished).await;
    site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    let [code, _] = cards(&site, 3).await;
    let path = "/c/qingfeng/matters/1/roll/object";
    let wrong = site.post(path, "words=面积不对&code=AAAABBBBCCCC").await;
    assert!(wrong.status == 422 && wrong.text.contains("#code"), "{}", wrong.text);
    assert_eq!(site.post(path, &format!("words=面积不对&code={code}")).await.location, PUBLIC);
    assert_eq!(site.post(path, "words=没有我家").await.location, "/c/qingfeng/matters/1/objections/2");
    for number in 1..=2 {
        let form = format!("outcome=dismissed&reasons={REASONS}");
        assert_eq!(chair.post(&site, &format!("{MEETING}/objections/{number}"), &form).await.status, 303);
    }
    assert!(site.get(&format!("/o/{code}/objections/1/1")).await.text.contains(REASONS));
    assert_eq!(site.get(&format!("/o/{code}/objections/1/2")).await.status, 404);
    let visitor = site.get("/c/qingfeng/matters/1/objections/2").await.text;
    assert!(visitor.contains("索取书面答复") && !visitor.contains(REASONS));
}

const OBJECT: &str = "/c/qingfeng/matters/1/object";
const PUT_ANEW: &str = "有一项对草案或者候选人的异议已经成立";

async fn must(site: &Site, command: impl Into<Command>) {
    site.desk().carry_out(Act::new(estate::CHAIR, command)).await.unwrap_or_else(|stop| panic!("{stop}"));
}

fn drafted(version: u32) -> [Command; 2] {
    let kind = CharterKind::RulesOfProcedure;
    let from = match version {
        1 => DraftFrom::Model("cn-rules-of-procedure".to_owned()),
        later => DraftFrom::Version(later - 1),
    };
    let draft = CharterCommand::Draft { kind, from, language: TextLanguage::Chinese };
    [draft.into(), CharterCommand::PutForward { text: CharterRef { kind, version } }.into()]
}

fn convene(version: u32) -> AssemblyCommand {
    let question = QuestionGiven {
        kind: "rules-of-procedure".to_owned(),
        title: "通过业主大会议事规则".to_owned(),
        text: "通过所附的业主大会议事规则。".to_owned(),
        form: FormGiven::Charter(version),
    };
    let (body, pack, scope) = (estate::COMMITTEE, "cn-2021".to_owned(), Scope::Estate);
    AssemblyCommand::Convene { body, pack, scope, occasion: MeetingFor::Regular, questions: vec![question] }
}

/// The draft of the rules of procedure is put to the vote, the roll is on view, and owners have cards.
async fn draft_on_view() -> Site {
    Site::of(|| {
        let mut world = estate::settled();
        world.must(CLERK, CardCommand::IssueCards);
        for command in drafted(1) {
            world.must(estate::CHAIR, command);
        }
        world.must(estate::CHAIR, convene(1));
        stations::publish_roll(&mut world);
        Rehearsed::of_world(&world)
    })
    .await
}

/// Gives notice of a meeting by its pages.
async fn give_notice(site: &Site, chair: &Seat, meeting: u32) {
    let page = format!("/c/qingfeng/desk/meetings/{meeting}/notice");
    let times = "opens-year=2026&opens-month=3&opens-day=30&opens-time=9:00&\
        closes-year=2026&closes-month=4&closes-day=10&closes-time=21:00";
    let check = chair.post(site, &page, times).await;
    assert_eq!(check.status, 303, "{}", check.text);
    let given = chair.post(site, &format!("{page}/check"), times).await;
    assert!(given.location.ends_with("done=notice-given"), "{} {}", given.location, given.text);
}

#[tokio::test]
async fn a_draft_found_wrong_while_it_is_on_view_is_put_anew_and_then_owners_are_told_of_the_meeting() {
    let site = draft_on_view().await;
    let card = site.desk().card_code(OwnerId::new(4)).await.unwrap().plain();
    let matter = site.get("/c/qingfeng/matters/1").await.text;
    assert!(matter.contains(&format!("href=\"{OBJECT}\"")) && matter.contains("对草案提出异议"), "{matter}");
    for (form, field) in
        [("words=&code=", "#words"), ("words=第二条不对&code=", "#code"), ("words=第二条不对&code=AAAA", "#code")]
    {
        let refused = site.post(OBJECT, form).await;
        assert!(refused.status == 422 && refused.text.contains(field), "{form}: {}", refused.text);
    }
    let raised = site.post(OBJECT, &format!("words=第二条不对&code={card}")).await;
    assert_eq!(raised.location, PUBLIC, "{}", raised.text);
    let receipt = site.get(PUBLIC).await.text;
    assert!(
        receipt.contains("草案") && receipt.contains("核实后书面答复") && !receipt.contains("第二条不对"),
        "{receipt}"
    );
    let again = site.post(OBJECT, &format!("words=还有一条&code={card}")).await;
    assert!(
        again.status == 409 && again.text.contains("还有一条"),
        "one at a time, and nothing typed is lost: {}",
        again.text
    );

    // The desk is led to it, reads it, and says that it is right.
    let chair = Seat::take(&site, CHAIR).await;
    let list = format!("{MEETING}/objections");
    let desk = chair.get(&site, MEETING).await.text;
    assert!(desk.contains("有 1 件异议还没有答复") && desk.contains(&format!("href=\"{list}\"")), "{desk}");
    assert!(chair.get(&site, "/c/qingfeng/desk/duties").await.text.contains(&format!("{list}/1")));
    let listed = chair.get(&site, &list).await.text;
    assert!(listed.contains("第二条不对") && listed.contains(&format!("href=\"{list}/1\"")), "{listed}");
    assert!(
        !listed.contains(PUT_ANEW)
            && !Seat::take(&site, MANAGER).await.get(&site, &list).await.text.contains("第二条不对")
    );
    let ask = chair.get(&site, &format!("{list}/1")).await.text;
    assert!(ask.contains("第二条不对") && ask.contains("通过业主大会议事规则"), "{ask}");
    let hasty = chair.post(&site, &format!("{list}/1"), "reasons=").await;
    assert!(
        hasty.status == 422 && hasty.text.contains("#outcome") && hasty.text.contains("#reasons"),
        "{}",
        hasty.text
    );
    for seat in [OBSERVER, KEYS] {
        let refused =
            Seat::take(&site, seat).await.post(&site, &format!("{list}/1"), "outcome=dismissed&reasons=不对").await;
        assert_eq!(refused.status, 403, "{seat}");
    }
    let answered = chair.post(&site, &format!("{list}/1"), &format!("outcome=upheld&reasons={REASONS}")).await;
    assert!(answered.location.starts_with(&list), "{}", answered.text);
    let told = site.get(&format!("/o/{card}/objections/1/1")).await.text;
    assert!(told.contains(REASONS) && told.contains("重新召集"), "{told}");

    // From here on nobody fills in a notice that would be refused: every page says why and where to go on.
    let cancel = format!("href=\"{MEETING}/cancel\"");
    for page in [list.clone(), format!("{MEETING}/notice")] {
        let shown = chair.get(&site, &page).await.text;
        assert!(
            shown.contains(PUT_ANEW) && shown.contains(&cancel) && !shown.contains("opens-year"),
            "{page}: {shown}"
        );
        shows_in_every_view(&site, &chair, &page).await;
    }
    assert!(chair.get(&site, MEETING).await.text.contains("请取消会议，改正以后重新召集"));
    let matter = site.get("/c/qingfeng/matters/1").await.text;
    assert!(matter.contains("对草案或者候选人名单的一项异议已经成立"), "{matter}");
    let cancelled = chair.post(&site, &format!("{MEETING}/cancel"), "reason=草案第二条有误，改正以后重新召集。").await;
    assert_eq!(cancelled.status, 303, "{}", cancelled.text);
    assert!(site.get(OBJECT).await.text.contains("这次会议已经取消"), "nothing more is taken");
    assert!(!chair.get(&site, &list).await.text.contains(PUT_ANEW), "it is done with");

    for command in drafted(2) {
        must(&site, command).await;
    }
    must(&site, convene(2)).await;
    must(&site, AssemblyCommand::PublishRoll { meeting: MeetingId::new(2) }).await;
    give_notice(&site, &chair, 2).await;
    let anew = site.get("/c/qingfeng/matters/2/object").await.text;
    assert!(
        anew.contains("name=\"words\"") && anew.contains("2026年3月30日"),
        "the new draft is on view until voting opens: {anew}"
    );
    shows_in_every_view(&site, &Seat::stranger(), "/c/qingfeng/matters/2/object").await;
}

#[tokio::test]
async fn whoever_holds_a_letter_objects_to_a_candidate_and_no_vote_opens_on_those_who_stand() {
    let site = Site::of(|| {
        let mut world = elections::prepared(&elections::TWELVE, elections::five_seats(), 6);
        stations::publish_roll(&mut world);
        stations::give_notice(&mut world);
        stations::issue_letters(&mut world);
        Rehearsed::of_world(&world)
    })
    .await;
    let own = letter(&site, 9).await;
    let code = own.trim_start_matches("/b/");
    let listed = site.get("/c/qingfeng/matters/1/candidates").await.text;
    assert!(listed.contains(&format!("href=\"{OBJECT}\"")), "{listed}");
    let asked = site.get(OBJECT).await.text;
    assert!(asked.contains("对候选人提出异议") && asked.contains("2026年3月23日 08:00"), "{asked}");
    let raised = site.post(OBJECT, &format!("words=三号欠缴维修资金&code={code}")).await;
    assert_eq!(raised.location, PUBLIC, "{}", raised.text);
    let chair = Seat::take(&site, CHAIR).await;
    let list = format!("{MEETING}/objections");
    assert!(chair.get(&site, &list).await.text.contains("三号欠缴维修资金"));
    let answered = chair.post(&site, &format!("{list}/1"), &format!("outcome=upheld&reasons={REASONS}")).await;
    assert_eq!(answered.status, 303, "{}", answered.text);
    assert!(site.get(&format!("{own}/objections/1")).await.text.contains(REASONS));

    site.door().set(stations::opens_at());
    site.house.tick().await;
    let stage = site.desk().files().await.community.assembly().meetings()[0].stage();
    assert_eq!(stage, Stage::Noticed, "nobody votes on them");
    let matter = site.get("/c/qingfeng/matters/1").await.text;
    assert!(matter.contains("对草案或者候选人名单的一项异议已经成立"), "{matter}");
    let chair = Seat::take(&site, CHAIR).await;
    assert!(chair.get(&site, &list).await.text.contains(PUT_ANEW));
    let cancelled = chair.post(&site, &format!("{MEETING}/cancel"), "reason=候选人名单有误。").await;
    assert_eq!(cancelled.status, 303, "{}", cancelled.text);
    must(&site, elections::convene(elections::five_seats())).await;
    assert_eq!(chair.get(&site, "/c/qingfeng/desk/meetings/2").await.status, 200);
}
