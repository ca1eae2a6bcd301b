use governance::deliberation::{Deliberation, DeliberationCommand, DeliberationEvent, Standing, Step};
use governance::duties::{self, About, DutyKind};
use governance::ids::DeliberationId;
use governance::{Actor, Event};
use jiff::civil::{Date, date};
use rehearsal::fixture::deliberations::{
    CONCERN, conversing, deliberating, hold_back, move_on, published, send_back, taken_up,
};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::parties::with_parties;
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

/// The same history as a book has it that was written before anything moved on.
fn of_then(world: &World) -> World {
    let mut then = World::empty(world.now);
    for (at, event) in &world.log {
        if !matches!(event, Event::Deliberation(DeliberationEvent::DeliberationMovedOn(_))) {
            then.now = *at;
            then.follow(event);
        }
    }
    then.now = world.now;
    then
}

#[test]
fn whoever_took_it_up_moves_it_on_and_no_step_is_skipped() {
    let open = published();
    given(&open).by(RESIDENTS_CHAIR).when(move_on(Step::Parties)).refused("deliberation-not-taken-up");
    let world = taken_up();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, Actor::Clock, owner(1)] {
        given(&world).by(actor).when(move_on(Step::Informing)).refused("power-missing");
    }
    let unknown = DeliberationCommand::MoveOn { deliberation: DeliberationId::new(9), to: Step::Informing };
    given(&world).by(RESIDENTS_CHAIR).when(unknown).refused("deliberation-unknown");
    for to in [Step::Deliberating, Step::Opinion, Step::ReportingBack] {
        let skipped = given(&world).by(RESIDENTS_CHAIR).when(move_on(to)).refused("step-skipped");
        assert_eq!((&skipped["step"], &skipped["next"]), (&"parties".into(), &"informing".into()));
    }
    let empty = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).refused("step-not-finished");
    assert_eq!(empty["missing"], serde_json::json!(["parties", "parties-published"]));
    let mut world = with_parties();
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
    // Two press the same button: the second finds that it is done.
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).nothing();
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Parties)).refused("step-behind");
    assert_eq!((one(&world).step(), one(&world).standing(date(2026, 9, 1))), (Step::Informing, Standing::TakenUp));
}

#[test]
fn a_step_is_left_once_it_has_produced_what_it_must() {
    let lacking = |world: &World, now: &str| {
        let asked = given(world).at(at(now)).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion));
        let refusal = asked.refused("step-not-finished");
        assert_eq!(refusal["step"], "deliberating");
        assert_eq!(refusal["basis"], serde_json::json!(["中办发〔2015〕41号", "系统提议"]));
        refusal["missing"].clone()
    };
    assert_eq!(lacking(&deliberating(), "2026-03-02T10:00:00+08:00"), serde_json::json!(["talk"]));
    let mut world = conversing();
    let both = serde_json::json!(["conversation-end", "look-at-statements"]);
    assert_eq!(lacking(&world, "2026-03-21T23:59:00+08:00"), both);
    assert_eq!(lacking(&world, "2026-03-22T00:00:00+08:00"), serde_json::json!(["look-at-statements"]));
    world.must(RESIDENTS_CHAIR, hold_back(2));
    assert_eq!(lacking(&world, "2026-03-21T23:59:00+08:00"), serde_json::json!(["conversation-end"]));
    world.now = at("2026-03-22T00:00:00+08:00");
    world.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    assert_eq!(one(&world).step(), Step::Opinion);
    let none = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-not-finished");
    assert_eq!(none["missing"], serde_json::json!(["opinion"]));
}

#[test]
fn it_is_sent_back_to_a_step_behind_it_with_a_reason_and_its_days_begin_anew() {
    let mut world = conversing();
    for actor in [CHAIR, STREET_CHAIR, CLERK, Actor::Operator, owner(1)] {
        given(&world).by(actor).when(send_back(Step::Parties)).refused("power-missing");
    }
    for to in [Step::Raising, Step::Deliberating, Step::Opinion] {
        given(&world).by(RESIDENTS_CHAIR).when(send_back(to)).refused("not-sent-back-there");
    }
    let silent = DeliberationCommand::SendBack { deliberation: CONCERN, to: Step::Parties, reason: " ".to_owned() };
    given(&world).by(RESIDENTS_CHAIR).when(silent).refused("text-empty");
    given(&published()).by(RESIDENTS_CHAIR).when(send_back(Step::Parties)).refused("deliberation-not-taken-up");
    world.now = at("2026-03-19T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, send_back(Step::Parties));
    let back = one(&world);
    assert_eq!((back.step(), back.clock().unwrap().until), (Step::Parties, date(2026, 4, 8)));
    assert_eq!((back.left_at(Step::Raising).is_some(), back.left_at(Step::Parties)), (true, None));
    // What was said stays, and so does what all could read.
    assert!(world.community.deliberations().conversation(CONCERN).is_some());
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    world.must(RESIDENTS_CHAIR, move_on(Step::Deliberating));
    assert_eq!(one(&world).step(), Step::Deliberating);
}

#[test]
fn the_days_of_a_step_are_frozen_when_it_begins_and_are_a_duty_until_it_is_left() {
    let mut world = with_parties();
    let clock = one(&world).clock().unwrap();
    // Twenty days from 2 March are a Sunday.
    assert_eq!((clock.days, clock.until), (20, date(2026, 3, 23)));
    assert_eq!(clock.basis, ["中办发〔2015〕41号", "系统提议"]);
    assert!(!one(&world).is_step_overdue(date(2026, 3, 23)) && one(&world).is_step_overdue(date(2026, 3, 24)));
    let due = |world: &World, today: Date| {
        let all = duties::duties(&world.community, law(), today);
        let these = all.into_iter().filter(|duty| duty.kind == DutyKind::LeadDeliberation);
        these.map(|duty| (duty.owed_by, duty.about, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    let about = About::Deliberation(CONCERN);
    let expected = (RESIDENTS, about.clone(), Some(date(2026, 3, 23)), None);
    assert_eq!(due(&world, date(2026, 3, 24)), [expected]);
    world.now = at("2026-03-25T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    let late = (RESIDENTS, about.clone(), Some(date(2026, 3, 23)), Some(date(2026, 3, 25)));
    assert_eq!(due(&world, date(2026, 3, 25)), [late, (RESIDENTS, about, Some(date(2026, 4, 9)), None)]);
}

#[test]
fn a_conversation_of_a_book_from_before_there_was_a_line_stands_at_deliberating() {
    let mut world = conversing();
    world = of_then(&world);
    assert_eq!((one(&world).step(), one(&world).clock()), (Step::Deliberating, None));
    world.must(RESIDENTS_CHAIR, hold_back(2));
    world.now = at("2026-03-22T00:00:00+08:00");
    world.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    assert_eq!(one(&world).step(), Step::Opinion);
    let taken = of_then(&with_parties());
    assert_eq!((one(&taken).step(), one(&taken).moves.len()), (Step::Parties, 0));
    given(&taken).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
}
