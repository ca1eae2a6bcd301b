use governance::Actor;
use governance::deliberation::{HeldBackFor, Raiser, Step};
use governance::duties::{self, About, DutyKind};
use governance::ids::{BodyId, HomeId, OwnerId, QuestionNo};
use governance::informing::{Dossier, DossierGiven, InformingCommand, LINES_MAX, SourceGiven, Way, homes_concerned};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, conversing, hold_back, move_on, published, send_back, taken_up};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at,
};
use rehearsal::fixture::informing::{
    INFORMED, answer_question, ask, asked, asker, dossier, informed, informing, keep_question_back, publish_dossier,
    reached, read, show_question,
};
use rehearsal::fixture::opinions::DRAFTING;
use rehearsal::fixture::parties::{building, name_parties, with_parties};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

const PUBLISHED: &[&str] = &["informing.dossier_published"];
const ASKED: &[&str] = &["informing.question_asked"];

fn at_informing() -> World {
    let mut world = with_parties();
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    world
}

fn lacking(world: &World) -> serde_json::Value {
    let on = given(world).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating));
    on.refused("step-not-finished")["missing"].clone()
}

fn kept(world: &World) -> &Dossier {
    world.community.informing().dossier(CONCERN).unwrap()
}

#[test]
fn whoever_leads_it_publishes_a_dossier_that_hears_both_sides() {
    let world = at_informing();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(publish_dossier(dossier(), "")).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(publish_dossier(dossier(), "")).happens(PUBLISHED);
    type Unfit = fn(&mut DossierGiven);
    let table: [(Unfit, &str); 12] = [
        (|given| given.arguments_for.clear(), "dossier-incomplete"),
        (|given| given.arguments_against.clear(), "dossier-incomplete"),
        (|given| given.about = " ".to_owned(), "text-empty"),
        (|given| given.otherwise = String::new(), "text-empty"),
        (|given| given.arguments_for.push("请打 13812345678".to_owned()), "text-holds-personal-number"),
        (|given| given.arguments_for = vec!["吵".to_owned(); LINES_MAX + 1], "dossier-too-long"),
        (|given| given.costs[0].borne_by = " ".to_owned(), "text-empty"),
        (|given| given.sources[0].name = " ".to_owned(), "text-empty"),
        (|given| given.sources[0].link = "mee.gov.cn".to_owned(), "source-uncheckable"),
        (|given| given.sources[0].link = "javascript:alert(1)".to_owned(), "source-uncheckable"),
        (|given| given.sources[0].link = String::new(), "source-uncheckable"),
        (|given| given.sources[0].digest = "5c5c".to_owned(), "source-uncheckable"),
    ];
    for (number, (change, code)) in table.into_iter().enumerate() {
        let mut unfit = dossier();
        change(&mut unfit);
        let refusal = given(&world).by(RESIDENTS_CHAIR).when(publish_dossier(unfit, "")).refused(code);
        if number < 2 {
            assert_eq!(refusal["sections"], serde_json::json!([if number == 0 { "for" } else { "against" }]));
            assert_eq!(refusal["basis"], serde_json::json!(["中办发〔2015〕41号", "系统提议"]));
        }
    }
    // What it costs and where it stands may be unknown, and a document is a source by its fingerprint.
    let bare = DossierGiven { costs: Vec::new(), sources: Vec::new(), ..dossier() };
    given(&world).by(RESIDENTS_CHAIR).when(publish_dossier(bare, "")).happens(PUBLISHED);
    let document = SourceGiven { name: "竣工图".to_owned(), digest: "5C".repeat(32), ..SourceGiven::default() };
    let filed = DossierGiven { sources: vec![document], ..dossier() };
    given(&world).by(RESIDENTS_CHAIR).when(publish_dossier(filed, "")).happens(PUBLISHED);
}

#[test]
fn a_dossier_belongs_to_the_steps_from_informing_to_the_opinion() {
    let listed = with_parties();
    let early = given(&listed).by(RESIDENTS_CHAIR).when(publish_dossier(dossier(), ""));
    assert_eq!(early.refused("not-at-step")["needed"], "informing");
    given(&published()).by(RESIDENTS_CHAIR).when(publish_dossier(dossier(), "")).refused("deliberation-not-taken-up");
    let more = || {
        let mut more = dossier();
        more.arguments_for.push("高考期间更需要安静。".to_owned());
        publish_dossier(more, "补了一条理由。")
    };
    let mut world = conversing();
    given(&world).by(RESIDENTS_CHAIR).when(more()).happens(PUBLISHED);
    world.must(RESIDENTS_CHAIR, hold_back(2));
    world.now = at(DRAFTING);
    world.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    given(&world).by(RESIDENTS_CHAIR).when(more()).happens(PUBLISHED);
}

#[test]
fn a_new_version_says_what_changed_and_the_one_before_stays() {
    let mut world = informing();
    given(&world).by(RESIDENTS_CHAIR).when(publish_dossier(dossier(), "没有改动。")).nothing();
    let mut more = dossier();
    more.costs[0].amount = 200_000;
    given(&world).by(RESIDENTS_CHAIR).when(publish_dossier(more.clone(), " ")).refused("dossier-change-unsaid");
    world.now = at("2026-03-12T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, publish_dossier(more, "报价改了。"));
    let versions = kept(&world).versions();
    assert_eq!(versions.iter().map(|version| version.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(versions.iter().map(|version| version.sections.costs[0].amount).collect::<Vec<_>>(), [186_000, 200_000]);
    // Whoever changes it gives the days to read it anew.
    assert_eq!(
        versions.iter().map(|version| version.until).collect::<Vec<_>>(),
        [date(2026, 3, 17), date(2026, 3, 19)]
    );
    assert_eq!(versions.iter().map(|version| version.changed.is_some()).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn the_step_is_left_when_the_dossier_had_its_days_and_what_was_asked_in_them_is_answered() {
    assert_eq!(lacking(&at_informing()), serde_json::json!(["dossier"]));
    let mut world = asked();
    assert_eq!(kept(&world).version().unwrap().until, date(2026, 3, 17));
    world.now = at("2026-03-17T23:59:00+08:00");
    assert_eq!(lacking(&world), serde_json::json!(["dossier-view-end", "questions"]));
    world.now = at(INFORMED);
    assert_eq!(lacking(&world), serde_json::json!(["questions"]));
    let mut hidden = world.clone();
    hidden.must(RESIDENTS_CHAIR, keep_question_back(1, HeldBackFor::OffTopic));
    given(&hidden).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).happens(&["deliberation.moved_on"]);
    world.must(RESIDENTS_CHAIR, show_question(1, "显示牌坏了由谁修？", None));
    assert_eq!(lacking(&world), serde_json::json!(["questions"]));
    world.must(RESIDENTS_CHAIR, answer_question(1));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).happens(&["deliberation.moved_on"]);
    // Whoever asks after the last day is answered all the same, and holds nobody back.
    let ask = ask(&world, asker(2));
    world.must(owner(2), ask);
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).happens(&["deliberation.moved_on"]);
    // What was on view for its days needs no more of them when it is sent back.
    let mut back = informed();
    back.must(RESIDENTS_CHAIR, move_on(Step::Deliberating));
    back.must(RESIDENTS_CHAIR, send_back(Step::Informing));
    given(&back).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).happens(&["deliberation.moved_on"]);
}

#[test]
fn questions_come_by_card_by_seat_and_on_paper_until_it_was_deliberated() {
    let mut world = informing();
    let unpublished = at_informing();
    given(&unpublished).by(owner(1)).when(ask(&unpublished, asker(1))).refused("dossier-not-published");
    given(&world).by(owner(1)).when(ask(&world, asker(1))).happens(ASKED);
    given(&world).by(CHAIR).when(ask(&world, Raiser::Body(COMMITTEE))).happens(ASKED);
    given(&world).by(CLERK).when(ask(&world, Raiser::Slip)).happens(ASKED);
    given(&world).by(MANAGER).when(ask(&world, Raiser::Body(COMMITTEE))).refused("power-missing");
    given(&world).by(OBSERVER).when(ask(&world, Raiser::Slip)).refused("power-missing");
    given(&world).by(CLERK).when(ask(&world, asker(1))).refused("card-needed");
    let skipping = InformingCommand::AskQuestion {
        deliberation: CONCERN,
        question: QuestionNo::new(2),
        author: asker(1),
        words: governance::Seal::new([12; 32]),
    };
    given(&world).by(owner(1)).when(skipping).refused("question-number-taken");
    world.now = at(INFORMED);
    world.must(RESIDENTS_CHAIR, move_on(Step::Deliberating));
    given(&world).by(owner(1)).when(ask(&world, asker(1))).happens(ASKED);
    let mut talked = conversing();
    talked.must(RESIDENTS_CHAIR, hold_back(2));
    talked.now = at(DRAFTING);
    talked.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    given(&talked).by(owner(1)).when(ask(&talked, asker(1))).refused("questions-not-taken");
}

#[test]
fn a_question_is_looked_at_by_whoever_leads_who_names_the_body_that_answers() {
    let world = asked();
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(show_question(1, "由谁修？", None)).refused("power-missing");
        given(&world).by(actor).when(keep_question_back(1, HeldBackFor::Insult)).refused("power-missing");
        given(&world).by(actor).when(answer_question(1)).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(show_question(2, "由谁修？", None)).refused("dossier-question-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(show_question(1, " ", None)).refused("text-empty");
    let by_number = show_question(1, "请回电 13812345678", None);
    given(&world).by(RESIDENTS_CHAIR).when(by_number).refused("text-holds-personal-number");
    let nobody = show_question(1, "由谁修？", Some(BodyId::new(99)));
    given(&world).by(RESIDENTS_CHAIR).when(nobody).refused("body-unknown");
    for reason in [HeldBackFor::Unanswerable, HeldBackFor::NotShownThere] {
        let why = keep_question_back(1, reason);
        given(&world).by(RESIDENTS_CHAIR).when(why).refused("question-shown-nonetheless");
    }
    given(&world).by(RESIDENTS_CHAIR).when(answer_question(1)).refused("question-not-published");
    let mut hidden = world.clone();
    hidden.must(RESIDENTS_CHAIR, keep_question_back(1, HeldBackFor::Repetition));
    given(&hidden).by(RESIDENTS_CHAIR).when(answer_question(1)).refused("question-not-published");
    given(&hidden).by(RESIDENTS_CHAIR).when(show_question(1, "由谁修？", None)).refused("question-looked-at-already");
    let mut shown = world;
    shown.must(RESIDENTS_CHAIR, show_question(1, "由谁修？", Some(COMPANY)));
    for actor in [CHAIR, CLERK, owner(1)] {
        given(&shown).by(actor).when(answer_question(1)).refused("power-missing");
    }
    let mut led = shown.clone();
    // Whoever leads answers in the other's stead; it says who it was.
    led.must(RESIDENTS_CHAIR, answer_question(1));
    assert_eq!(kept(&led).questions()[0].reply.as_ref().unwrap().body, RESIDENTS);
    shown.must(MANAGER, answer_question(1));
    assert_eq!(kept(&shown).questions()[0].reply.as_ref().unwrap().body, COMPANY);
    given(&shown).by(MANAGER).when(answer_question(1)).refused("question-answered-already");
}

#[test]
fn nobody_is_named_to_answer_who_has_nobody_to_do_so() {
    let mut world = asked();
    let empty = BodyId::after(world.community.bodies().all().len());
    let establish = governance::bodies::BodiesCommand::Establish {
        kind: governance::bodies::BodyKind::PropertyCompany,
        name: "旧物业公司".to_owned(),
    };
    world.must(Actor::Operator, establish);
    given(&world)
        .by(RESIDENTS_CHAIR)
        .when(show_question(1, "由谁修？", Some(empty)))
        .refused("nobody-answers-question");
}

#[test]
fn an_answer_is_a_duty_of_whoever_leads_and_then_of_the_body_that_was_named() {
    let due = |world: &World| {
        let all = duties::duties(&world.community, law(), date(2026, 3, 20)).into_iter();
        let these = all.filter(|duty| duty.kind == DutyKind::AnswerDossierQuestion);
        these.map(|duty| (duty.owed_by, duty.about, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    let mut world = asked();
    // Five days from 10 March are a Sunday.
    let (about, until) = (About::Deliberation(CONCERN), Some(date(2026, 3, 16)));
    assert_eq!(due(&world), [(RESIDENTS, about.clone(), until, None)]);
    world.must(RESIDENTS_CHAIR, show_question(1, "由谁修？", Some(COMPANY)));
    assert_eq!(due(&world), [(COMPANY, about.clone(), until, None)]);
    assert!(kept(&world).questions()[0].is_overdue(date(2026, 3, 17)));
    world.now = at("2026-03-19T09:00:00+08:00");
    // A late answer is still an answer.
    world.must(MANAGER, answer_question(1));
    assert_eq!(due(&world), [(COMPANY, about, until, Some(date(2026, 3, 19)))]);
}

#[test]
fn an_owner_marks_the_version_that_holds_as_read_with_the_homes_that_are_concerned() {
    let mut world = informing();
    let own: Vec<u32> = world.community.register().homes_of(OwnerId::new(1)).map(|home| home.id.number()).collect();
    for actor in [CHAIR, CLERK, Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(read(1, 1, &own)).refused("card-needed");
    }
    given(&world).by(owner(1)).when(read(2, 1, &own)).refused("dossier-version-over");
    let others: Vec<u32> = (1..=12).filter(|home| !own.contains(home)).collect();
    given(&world).by(owner(1)).when(read(1, 1, &others)).refused("home-not-concerned");
    let unpublished = at_informing();
    given(&unpublished).by(owner(1)).when(read(1, 1, &own)).refused("dossier-not-published");
    given(&world).by(owner(1)).when(read(1, 1, &[])).happens(&["informing.dossier_read"]);
    world.must(owner(1), read(1, 1, &own));
    given(&world).by(owner(1)).when(read(1, 1, &own)).nothing();
    let reach = kept(&world).reach(1).unwrap();
    assert_eq!((reach.readers(), reach.homes(), reach.homes_by(None)), (1, own.len(), own.len()));
    // A new version has reached nobody yet.
    let mut more = dossier();
    more.costs[0].amount = 200_000;
    world.must(RESIDENTS_CHAIR, publish_dossier(more, "报价改了。"));
    given(&world).by(owner(1)).when(read(1, 1, &own)).refused("dossier-version-over");
    given(&world).by(owner(1)).when(read(2, 2, &own)).happens(&["informing.dossier_read"]);
    assert_eq!(kept(&world).reach(2).unwrap().homes(), 0);
}

#[test]
fn whom_it_was_brought_to_is_entered_by_who_leads_or_takes_paper_in_and_counted_once() {
    let mut world = informing();
    let (today, reaches) = (date(2026, 3, 10), &["informing.homes_reached"]);
    for actor in [OBSERVER, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(reached(1, &[1], Way::Door, today)).refused("power-missing");
    }
    for actor in [CLERK, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(reached(1, &[1, 2], Way::Door, today)).happens(reaches);
    }
    given(&world).by(CLERK).when(reached(1, &[], Way::Door, today)).refused("home-not-concerned");
    given(&world).by(CLERK).when(reached(1, &[99], Way::Door, today)).refused("home-not-concerned");
    given(&world).by(CLERK).when(reached(2, &[1], Way::Door, today)).refused("dossier-version-over");
    for day in [date(2026, 3, 9), date(2026, 3, 11)] {
        let other = given(&world).by(CLERK).when(reached(1, &[1], Way::Door, day)).refused("reached-on-other-day");
        assert_eq!((&other["from"], &other["until"]), (&"2026-03-10".into(), &"2026-03-10".into()));
    }
    world.must(CLERK, reached(1, &[1, 2, 2], Way::Letter, today));
    world.must(CLERK, reached(1, &[2, 3], Way::Door, today));
    given(&world).by(CLERK).when(reached(1, &[1, 3], Way::Paper, today)).nothing();
    let reach = kept(&world).reach(1).unwrap();
    assert_eq!((reach.homes(), reach.homes_by(Some(Way::Letter)), reach.homes_by(Some(Way::Door))), (3, 2, 1));
    assert_eq!(reach.readers(), 0);
}

#[test]
fn where_one_building_takes_part_only_its_homes_are_counted() {
    let mut world = taken_up();
    world.must(RESIDENTS_CHAIR, name_parties(vec![building("1栋")]));
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let homes: Vec<u32> = homes_concerned(&world.community, one).into_iter().map(HomeId::number).collect();
    assert_eq!(homes.len(), 6);
    let world = informing();
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    assert_eq!(homes_concerned(&world.community, one).len(), 12);
}
