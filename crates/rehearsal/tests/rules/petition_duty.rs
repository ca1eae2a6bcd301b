//! The duty to convene on a petition: it passes on from a convenor who gives no notice or sends no letters, and an order starts its clock.

use governance::assembly::{AssemblyCommand, Stage};
use governance::bodies::BodyKind;
use governance::ids::{BodyId, MeetingId};
use governance::petition::{Convenor, PetitionCommand, PetitionEvent, Turn};
use governance::supervision::{Deed, OrderedGiven, SupervisionCommand};
use governance::{Actor, Event};
use jiff::{SignedDuration, Timestamp};
use rehearsal::fixture::estate::{
    CHAIR, COMMITTEE, COMPANY, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::petitions::{self, PETITION, handed_in, meeting};
use rehearsal::fixture::voices::law_where;
use rehearsal::fixture::{World, given};

const MEETING: MeetingId = MeetingId::new(1);

fn convene(body: BodyId) -> PetitionCommand {
    petitions::convene(body)
}

fn refuse() -> PetitionCommand {
    PetitionCommand::Refuse { petition: PETITION, reason: "已列入下次定期会议。".to_owned() }
}

const PASS: PetitionCommand = PetitionCommand::PassTurn { petition: PETITION };
const ROLL: AssemblyCommand = AssemblyCommand::PublishRoll { meeting: MEETING };

fn notice(now: Timestamp) -> AssemblyCommand {
    let opens_at = now + SignedDuration::from_hours(24 * 40);
    let closes_at = opens_at + SignedDuration::from_hours(24 * 7);
    AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at }
}

fn turn(world: &World) -> Turn {
    *world.community.petitions().petition(PETITION).unwrap().turn().unwrap()
}

/// Handed in on 2 March, convened by the committee on the last day of its turn, 1 April; the roll is published.
fn convened_late() -> World {
    let mut world = handed_in(meeting());
    world.now = at("2026-04-01T09:00:00+08:00");
    world.must(CHAIR, convene(COMMITTEE));
    world.must(CHAIR, ROLL);
    world
}

/// Thirty days from 1 April end with 1 May; that and the four days after it are a holiday.
fn notice_ends() -> Timestamp {
    at("2026-05-07T00:00:00+08:00")
}

#[test]
fn whoever_convened_has_as_many_days_to_give_notice_as_to_convene() {
    let world = convened_late();
    let (last, over) = (notice_ends() - SignedDuration::from_secs(1), notice_ends());
    let petition = world.community.petitions().petition(PETITION).unwrap();
    assert_eq!(petition.acts_until(world.community.assembly()), Some(over));
    given(&world).by(CHAIR).at(last).when(notice(last)).happens(&["assembly.notice_given", "petition.opening_due"]);
    given(&world).by(CHAIR).at(over).when(notice(over)).refused("turn-over");
    let refusal = given(&world).by(Actor::Clock).at(last).when(PASS).refused("turn-goes-on");
    assert_eq!(refusal["until"], over.to_string());
    for actor in [CHAIR, STREET_CHAIR, RESIDENTS_CHAIR, Actor::Operator] {
        given(&world).by(actor).at(over).when(PASS).refused("power-missing");
    }
    let events = given(&world).by(Actor::Clock).at(over).when(PASS).happens(&["petition.turn_passed"]);
    let [Event::Petition(PetitionEvent::TurnPassed(passed))] = events.as_slice() else { panic!() };
    assert_eq!((passed.turn.convenor, passed.given_up), (Convenor::CommitteeByOrder, Some(MEETING)));
}

#[test]
fn a_meeting_nobody_gave_notice_of_is_off_and_the_next_convenor_convenes_anew() {
    let mut world = convened_late();
    world.now = notice_ends();
    world.must(Actor::Clock, PASS);
    let off = world.community.assembly().meeting(MEETING).unwrap();
    assert_eq!((off.stage(), &off.cancelled), (Stage::Cancelled, &Some((notice_ends(), None))));
    given(&world).by(CHAIR).when(notice(world.now)).refused("wrong-stage");
    given(&world).by(Actor::Clock).when(PASS).refused("turn-goes-on");
    let second = MeetingId::new(2);
    world.must(CHAIR, convene(COMMITTEE));
    assert_eq!(world.community.petitions().of_meeting(second).map(|petition| petition.id), Some(PETITION));
}

#[test]
fn a_meeting_the_owners_were_told_of_stays_with_its_convenor() {
    let mut world = convened_late();
    let told = notice(world.now);
    world.must(CHAIR, told);
    given(&world).by(Actor::Clock).at(notice_ends()).when(PASS).refused("turn-goes-on");
    // Called off after its turn, it is nobody's any more but the next one's.
    world.must(CHAIR, AssemblyCommand::Cancel { meeting: MEETING, reason: "报价有误。".to_owned() });
    let over = at("2026-04-02T00:00:00+08:00");
    given(&world).by(CHAIR).at(over).when(convene(COMMITTEE)).refused("turn-over");
    given(&world).by(Actor::Clock).at(over).when(PASS).happens(&["petition.turn_passed"]);
}

const LETTERS: AssemblyCommand = AssemblyCommand::IssueLetters { meeting: MEETING };

/// Told on 1 April that voting opens forty days later, on 11 May, a Monday, and closes a week after.
fn told() -> World {
    let mut world = convened_late();
    let told = notice(world.now);
    world.must(CHAIR, told);
    world
}

#[test]
fn whoever_gave_notice_and_sends_no_letters_loses_the_turn_some_days_after_the_announced_opening() {
    let mut world = told();
    // Seven days from 11 May end with 18 May; voting was announced until nine in the morning of that day.
    let over = at("2026-05-18T09:00:00+08:00");
    let petition = world.community.petitions().petition(PETITION).unwrap();
    assert_eq!(petition.acts_until(world.community.assembly()), Some(over));
    let last = over - SignedDuration::from_secs(1);
    // Half of the week that was announced is left to whoever gets a letter.
    let half = at("2026-05-14T21:00:00+08:00");
    given(&world).by(CHAIR).at(half).when(LETTERS).happens(&["assembly.letters_issued"]);
    let refusal = given(&world).by(CHAIR).at(last).when(LETTERS).refused("letters-too-late");
    assert_eq!(refusal["latest"], half.to_string());
    given(&world).by(CHAIR).at(over).when(LETTERS).refused("voting-ended");
    let refusal = given(&world).by(Actor::Clock).at(last).when(PASS).refused("turn-goes-on");
    assert_eq!(refusal["until"], over.to_string());
    let events = given(&world).by(Actor::Clock).at(over).when(PASS).happens(&["petition.turn_passed"]);
    let [Event::Petition(PetitionEvent::TurnPassed(passed))] = events.as_slice() else { panic!() };
    assert_eq!((passed.turn.convenor, passed.given_up), (Convenor::CommitteeByOrder, Some(MEETING)));
    world.now = over;
    world.must(Actor::Clock, PASS);
    let off = world.community.assembly().meeting(MEETING).unwrap();
    assert_eq!((off.stage(), &off.cancelled), (Stage::Cancelled, &Some((over, None))));
    given(&world).by(CHAIR).when(LETTERS).refused("wrong-stage");
    world.must(CHAIR, convene(COMMITTEE));
    let petition = world.community.petitions().petition(PETITION).unwrap();
    assert!(petition.acts_until(world.community.assembly()).is_some_and(|until| until > over), "days to give notice");
}

#[test]
fn a_vote_announced_for_long_gives_its_convenor_the_days_of_the_place_to_send_the_letters() {
    let mut world = convened_late();
    let opens_at = at("2026-05-11T09:00:00+08:00");
    let closes_at = at("2026-06-11T09:00:00+08:00");
    world.must(CHAIR, AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at });
    let over = at("2026-05-19T00:00:00+08:00");
    let last = over - SignedDuration::from_secs(1);
    given(&world).by(CHAIR).at(last).when(LETTERS).happens(&["assembly.letters_issued"]);
    let refusal = given(&world).by(CHAIR).at(over).when(LETTERS).refused("turn-over");
    assert_eq!(refusal["until"], over.to_string());
    given(&world).by(Actor::Clock).at(last).when(PASS).refused("turn-goes-on");
    given(&world).by(Actor::Clock).at(over).when(PASS).happens(&["petition.turn_passed"]);
    // Where the place gives another number of days, the notice freezes it.
    world.now = at("2026-05-10T09:00:00+08:00");
    let law = law_where("opening_after]\ndays = 7", "opening_after]\ndays = 3");
    given(&world).by(Actor::Clock).under(&law).at(last).when(PASS).refused("turn-goes-on");
    let mut told_otherwise = convened_late();
    let told = AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at };
    let told_events = given(&told_otherwise).by(CHAIR).under(&law).when(told);
    for event in &told_events.happens(&["assembly.notice_given", "petition.opening_due"]) {
        told_otherwise.follow(event);
    }
    let over = at("2026-05-15T00:00:00+08:00");
    given(&told_otherwise).by(Actor::Clock).at(over).when(PASS).happens(&["petition.turn_passed"]);
}

#[test]
fn once_letters_are_out_the_turn_stays() {
    let mut world = told();
    world.now = at("2026-05-06T09:00:00+08:00");
    world.must(CHAIR, LETTERS);
    let late = at("2026-06-30T00:00:00+08:00");
    let refusal = given(&world).by(Actor::Clock).at(late).when(PASS).refused("petition-convened");
    assert_eq!(refusal["meeting"], 1);
}

#[test]
fn from_the_last_convenor_the_duty_does_not_pass() {
    let mut world = handed_in(meeting());
    world.must(CHAIR, refuse());
    world.must(STREET_CHAIR, PetitionCommand::Order { petition: PETITION });
    world.must(CHAIR, refuse());
    world.must(RESIDENTS_CHAIR, convene(RESIDENTS));
    let later = at("2027-03-02T09:00:00+08:00");
    given(&world).by(Actor::Clock).at(later).when(PASS).refused("petition-convened");
    world.must(RESIDENTS_CHAIR, ROLL);
    given(&world).by(RESIDENTS_CHAIR).at(later).when(notice(later)).happens(&["assembly.notice_given"]);
}

fn order(to: BodyId, deed: Deed, days: u32) -> SupervisionCommand {
    SupervisionCommand::GiveOrder(OrderedGiven {
        office: STREET_OFFICE,
        to,
        deed,
        days,
        article: "指导规则 §54".to_owned(),
        text: "限期召开业主大会临时会议。".to_owned(),
        evidence: None,
    })
}

const ORDERED: [&str; 2] = ["supervision.order_given", "petition.convenor_ordered"];

#[test]
fn an_order_to_convene_starts_the_clock_of_the_petition_that_waits_for_one() {
    let mut world = handed_in(meeting());
    world.must(CHAIR, refuse());
    world.now = at("2026-03-20T09:00:00+08:00");
    let alone = &ORDERED[..1];
    // So many days as the office gives, and no more than the place does: thirty from 20 March are 19 April, a Sunday.
    for (days, until) in
        [(10, "2026-03-31T00:00:00+08:00"), (30, "2026-04-21T00:00:00+08:00"), (300, "2026-04-21T00:00:00+08:00")]
    {
        let mut world = world.clone();
        given(&world).by(STREET_CHAIR).when(order(COMMITTEE, Deed::Convene, days)).happens(&ORDERED);
        world.must(STREET_CHAIR, order(COMMITTEE, Deed::Convene, days));
        assert_eq!(turn(&world).until, Some(at(until)), "{days}");
        // It was ordered: another order starts nothing anew.
        given(&world).by(STREET_CHAIR).when(order(COMMITTEE, Deed::Convene, days)).happens(alone);
        given(&world).by(STREET_CHAIR).when(PetitionCommand::Order { petition: PETITION }).nothing();
        given(&world).by(Actor::Clock).at(at(until)).when(PASS).happens(&["petition.turn_passed"]);
    }
    for other in [order(COMMITTEE, Deed::Other, 10), order(COMPANY, Deed::Convene, 10)] {
        given(&world).by(STREET_CHAIR).when(other).happens(alone);
    }
    let over = turn(&world).until.unwrap();
    given(&world).by(STREET_CHAIR).at(over).when(order(COMMITTEE, Deed::Convene, 10)).happens(alone);
    world.must(CHAIR, convene(COMMITTEE));
    given(&world).by(STREET_CHAIR).when(order(COMMITTEE, Deed::Convene, 10)).happens(alone);
}

#[test]
fn an_order_given_before_the_committee_refused_counts_when_its_second_turn_begins() {
    let mut world = handed_in(meeting());
    world.must(STREET_CHAIR, order(COMMITTEE, Deed::Convene, 10));
    assert_eq!(turn(&world).until, Some(at("2026-04-02T00:00:00+08:00")), "its first turn is its own");
    let refused = ["petition.refused", "petition.turn_passed"];
    let ordered = ["petition.refused", "petition.turn_passed", "petition.convenor_ordered"];
    given(&world).by(CHAIR).when(refuse()).happens(&ordered);
    let mut settled = world.clone();
    let settle =
        SupervisionCommand::SettleOrder { order: governance::ids::OrderId::new(1), text: "已办。".to_owned() };
    settled.must(STREET_CHAIR, settle);
    given(&settled).by(CHAIR).when(refuse()).happens(&refused);
    world.must(CHAIR, refuse());
    assert_eq!(turn(&world).until, Some(at("2026-03-13T00:00:00+08:00")));
    let kinds: Vec<BodyKind> = world.community.bodies().all().iter().map(|body| body.kind).collect();
    assert!(kinds.contains(&BodyKind::ResidentsCommittee));
    world.now = at("2026-03-13T00:00:00+08:00");
    world.must(Actor::Clock, PASS);
    assert_eq!(turn(&world).convenor, Convenor::ResidentsCommittee);
}
