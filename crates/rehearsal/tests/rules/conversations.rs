use governance::Actor;
use governance::deliberation::{AnswerGiven, Conversation, DeliberationCommand, HeldBackFor, Lack, Stance, Step};
use governance::duties::{Duty, DutyKind, duties as duties_on};
use governance::ids::StatementNo;
use jiff::civil::date;
use rehearsal::fixture::deliberations::{
    CONCERN, add, answer, conversing, deliberating, hold_back, move_on, open_conversation, published, say, seal, show,
};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, OBSERVER, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

fn conversation(world: &World) -> &Conversation {
    world.community.deliberations().conversation(CONCERN).unwrap()
}

#[test]
fn the_body_that_took_it_up_opens_one_conversation_until_a_day_ahead() {
    let mut world = published();
    let until = date(2026, 3, 21);
    given(&world).by(RESIDENTS_CHAIR).when(open_conversation(until)).refused("deliberation-not-taken-up");
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUp));
    let early = given(&world).by(RESIDENTS_CHAIR).when(open_conversation(until)).refused("not-at-step");
    assert_eq!((&early["needed"], &early["step"]), (&"deliberating".into(), &"parties".into()));
    let mut world = deliberating();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(open_conversation(until)).refused("power-missing");
    }
    let today = given(&world).by(RESIDENTS_CHAIR).when(open_conversation(date(2026, 3, 18)));
    assert_eq!(today.refused("conversation-ends-too-soon")["today"], "2026-03-18");
    let opened = given(&world).by(RESIDENTS_CHAIR).when(open_conversation(date(2026, 3, 21)));
    opened.happens(&["deliberation.conversation_opened"]);
    let wordless = DeliberationCommand::OpenConversation { deliberation: CONCERN, question: " ".to_owned(), until };
    given(&world).by(RESIDENTS_CHAIR).when(wordless).refused("text-empty");
    world.must(RESIDENTS_CHAIR, open_conversation(until));
    given(&world).by(RESIDENTS_CHAIR).when(open_conversation(until)).refused("conversation-opened-already");
}

#[test]
fn owners_make_statements_by_card_and_the_desk_takes_them_from_the_room_until_the_last_day() {
    let mut world = deliberating();
    given(&world).by(owner(3)).when(add(&world, Some(3))).refused("conversation-not-opened");
    world.must(RESIDENTS_CHAIR, open_conversation(date(2026, 3, 21)));
    given(&world).by(owner(3)).when(add(&world, Some(3))).happens(&["deliberation.statement_added"]);
    for actor in [CLERK, RESIDENTS_CHAIR, CHAIR] {
        given(&world).by(actor).when(add(&world, None)).happens(&["deliberation.statement_added"]);
    }
    for actor in [OBSERVER, Actor::Operator, Actor::Visitor, owner(3)] {
        given(&world).by(actor).when(add(&world, None)).refused("power-missing");
    }
    given(&world).by(CLERK).when(add(&world, Some(3))).refused("card-needed");
    given(&world).by(owner(7)).when(add(&world, Some(7))).refused("card-ended");
    let skipping = DeliberationCommand::AddStatement {
        deliberation: CONCERN,
        statement: StatementNo::new(2),
        author: Some(seal(CONCERN, 3)),
        room: None,
        argues: None,
        words: seal(CONCERN, 9),
    };
    given(&world).by(owner(3)).when(skipping).refused("statement-number-taken");
    let last = given(&world).at(at("2026-03-21T23:59:00+08:00")).by(owner(3));
    last.when(add(&world, Some(3))).happens(&["deliberation.statement_added"]);
    let late = given(&world).at(at("2026-03-22T00:00:00+08:00")).by(owner(3));
    assert_eq!(late.when(add(&world, Some(3))).refused("conversation-ended")["until"], "2026-03-21");
}

#[test]
fn the_body_looks_at_each_statement_once_and_shows_it_or_says_why_not() {
    let world = conversing();
    let text = "音量应当由大家一起测。";
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, owner(2)] {
        given(&world).by(actor).when(show(2, text)).refused("power-missing");
        given(&world).by(actor).when(hold_back(2)).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(show(2, text)).happens(&["deliberation.statement_published"]);
    given(&world).by(RESIDENTS_CHAIR).when(hold_back(2)).happens(&["deliberation.statement_held_back"]);
    let elsewhere = DeliberationCommand::HoldBackStatement {
        deliberation: CONCERN,
        statement: StatementNo::new(2),
        reason: HeldBackFor::NotShownThere,
    };
    given(&world).by(RESIDENTS_CHAIR).when(elsewhere).refused("reason-from-elsewhere");
    given(&world).by(RESIDENTS_CHAIR).when(show(2, " ")).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(show(2, "找 13812345678")).refused("text-holds-personal-number");
    given(&world).by(RESIDENTS_CHAIR).when(show(2, &"字".repeat(140))).happens(&["deliberation.statement_published"]);
    given(&world).by(RESIDENTS_CHAIR).when(show(2, &"字".repeat(141))).refused("text-too-long");
    given(&world).by(RESIDENTS_CHAIR).when(show(3, text)).refused("statement-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(show(1, text)).refused("statement-looked-at-already");
    given(&world).by(RESIDENTS_CHAIR).when(hold_back(1)).refused("statement-looked-at-already");
    // What came in time is looked at after the last day too.
    let after = given(&world).at(at("2026-03-25T09:00:00+08:00")).by(RESIDENTS_CHAIR);
    after.when(hold_back(2)).happens(&["deliberation.statement_held_back"]);
}

#[test]
fn an_owner_answers_what_is_shown_and_may_think_again_until_the_last_day() {
    let mut world = conversing();
    given(&world).by(owner(3)).when(say(1, 3, Stance::Agree)).happens(&["deliberation.statement_answered"]);
    given(&world).by(owner(3)).when(say(2, 3, Stance::Agree)).refused("statement-not-published");
    given(&world).by(owner(3)).when(say(9, 3, Stance::Agree)).refused("statement-unknown");
    for actor in [CHAIR, RESIDENTS_CHAIR, Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(say(1, 3, Stance::Agree)).refused("card-needed");
    }
    world.must(owner(3), say(1, 3, Stance::Agree));
    given(&world).by(owner(3)).when(say(1, 3, Stance::Agree)).nothing();
    world.must(owner(3), say(1, 3, Stance::Disagree));
    assert_eq!(conversation(&world).voices(), 1);
    assert_eq!(conversation(&world).stance(&seal(CONCERN, 1_003), StatementNo::new(1)), Some(Stance::Disagree));
    let late = given(&world).at(at("2026-03-22T00:00:00+08:00")).by(owner(3));
    late.when(say(1, 3, Stance::Pass)).refused("conversation-ended");
    world.must(RESIDENTS_CHAIR, hold_back(2));
    given(&world).by(owner(3)).when(say(2, 3, Stance::Agree)).refused("statement-not-published");
    let none = given(&published()).by(owner(3)).when(say(1, 3, Stance::Agree)).refused("conversation-not-opened");
    assert_eq!(none["code"], "conversation-not-opened");
}

#[test]
fn a_conversation_lasts_as_long_as_the_place_says_and_the_step_is_not_left_unheard_without_a_reason() {
    let mut world = deliberating();
    let short =
        given(&world).by(RESIDENTS_CHAIR).when(open_conversation(date(2026, 3, 20))).refused("conversation-too-short");
    assert_eq!((&short["least"], &short["days"]), (&serde_json::json!("2026-03-21"), &serde_json::json!(3)));
    world.must(RESIDENTS_CHAIR, open_conversation(date(2026, 3, 21)));
    world.now = at("2026-03-23T09:00:00+08:00");
    let unheard = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
    assert_eq!(unheard["missing"], serde_json::json!(["voices"]));
    let without = |reason: &str| DeliberationCommand::MoveOnWithout {
        deliberation: CONCERN,
        to: Step::Opinion,
        without: vec![(Lack::Voices, reason.to_owned())],
    };
    given(&world).by(RESIDENTS_CHAIR).when(without(" ")).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(without("请过两次，没有人来。")).happens(&["deliberation.moved_on"]);
    world.must(RESIDENTS_CHAIR, without("请过两次，没有人来。"));
    let gone = world.community.deliberations().deliberation(CONCERN).unwrap().moves.last().unwrap().without.clone();
    assert_eq!(
        gone.iter().map(|one| (one.lack, one.reason.as_str())).collect::<Vec<_>>(),
        [(Lack::Voices, "请过两次，没有人来。")]
    );
}

fn duties(world: &World) -> Vec<Duty> {
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    let due = duties_on(&world.community, law(), today);
    due.into_iter().filter(|duty| duty.kind == DutyKind::LookAtWords).collect()
}

#[test]
fn what_comes_in_is_looked_at_by_a_day_and_what_waits_past_it_is_overdue() {
    let mut world = conversing();
    let clock = conversation(&world).statements()[1].clock.clone().unwrap();
    assert_eq!((clock.days, clock.until), (3, date(2026, 3, 23)), "two days of rest put it off");
    let owed = duties(&world);
    assert_eq!((owed.len(), owed[0].until, owed[0].is_open()), (1, Some(clock.until), true), "one a day");
    world.now = at("2026-03-24T09:00:00+08:00");
    assert!(duties(&world)[0].is_missed(date(2026, 3, 24)));
    world.must(RESIDENTS_CHAIR, hold_back(2));
    assert!(!duties(&world)[0].is_open());
    let zone = world.community.zone().clone();
    let late = conversation(&world).statements()[1].looked_late(&zone);
    assert_eq!(late, Some((date(2026, 3, 23), date(2026, 3, 24))));
    assert_eq!(conversation(&world).statements()[0].looked_late(&zone), None);
}

#[test]
fn what_is_shown_after_the_last_day_is_answered_for_as_many_days_and_nothing_else_is() {
    let mut world = conversing();
    world.now = at("2026-03-23T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, show(2, "音量应当由大家一起测。"));
    let talk = conversation(&world);
    assert_eq!((talk.until, talk.closes()), (date(2026, 3, 21), date(2026, 3, 26)));
    given(&world).by(owner(3)).when(say(2, 3, Stance::Agree)).happens(&["deliberation.statement_answered"]);
    given(&world).by(owner(3)).when(say(1, 3, Stance::Agree)).refused("conversation-ended");
    given(&world).by(owner(3)).when(add(&world, Some(3))).refused("conversation-ended");
    let early = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
    assert!(early["missing"].as_array().unwrap().contains(&"conversation-end".into()));
    let last = given(&world).at(at("2026-03-26T23:00:00+08:00")).by(owner(3));
    last.when(say(2, 3, Stance::Agree)).happens(&["deliberation.statement_answered"]);
    let over = given(&world).at(at("2026-03-27T00:00:00+08:00")).by(owner(3));
    over.when(say(2, 3, Stance::Agree)).refused("conversation-ended");
    // What was looked at in time has no days of its own.
    let mut world = conversing();
    world.must(RESIDENTS_CHAIR, show(2, "音量应当由大家一起测。"));
    assert_eq!((conversation(&world).closes(), conversation(&world).statements()[1].until), (date(2026, 3, 21), None));
}
