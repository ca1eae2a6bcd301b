//! A committee of which no member sits any more: who still acts for it.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::card::CardCommand;
use governance::community::CommunityCommand;
use governance::ids::PersonId;
use governance::petition::{Convenor, PetitionCommand, Turn};
use jiff::{SignedDuration, ToSpan};
use rehearsal::fixture::estate::{CHAIR, COMMITTEE, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, at};
use rehearsal::fixture::petitions::{self, PETITION, hand_in, handed_in, meeting, owner, raise, sign};
use rehearsal::fixture::terms::kept_in_the_gap;
use rehearsal::fixture::{World, given};

use crate::renewal::convene;

fn refuse() -> PetitionCommand {
    PetitionCommand::Refuse { petition: PETITION, reason: "不召集".to_owned() }
}

/// Nobody sits in the committee but the secretary who works for it.
fn gone() -> World {
    let mut world = kept_in_the_gap();
    let Actor::Person(secretary) = SECRETARY else { panic!() };
    let from = world.now.to_zoned(world.community.zone().clone()).date();
    let (holder, until) = (SeatHolder::Known(secretary), from.saturating_add(1.year()));
    let seat = BodiesCommand::FillSeat { body: COMMITTEE, holder, role: SeatRole::Secretary, from, until, owner: None };
    world.must(Actor::Operator, seat);
    world
}

#[test]
fn its_secretary_rests_in_its_name_and_the_body_that_stands_in_acts() {
    let world = gone();
    let from = world.now.to_zoned(world.community.zone().clone()).date();
    let refused = given(&world).by(SECRETARY).when(convene("change-fees")).refused("members-gone");
    let ended = world.community.bodies().body(COMMITTEE).unwrap().term_ends(from).unwrap();
    assert_eq!((&refused["power"], &refused["until"]), (&"convene".into(), &ended.to_string().into()));
    let rules = world.community.rules();
    let adopt = CommunityCommand::AdoptRules { rules, source: "业主大会决议".to_owned() };
    given(&world).by(SECRETARY).when(adopt).refused("members-gone");
    given(&world).by(CHAIR).when(convene("change-fees")).refused("term-over");
    let happens = &["matter.raised", "assembly.meeting_convened"];
    given(&world).by(RESIDENTS_CHAIR).when(convene("change-fees")).happens(happens);
}

#[test]
fn a_petition_turns_at_once_to_whoever_can_convene() {
    let mut world = gone();
    world.must(Actor::Operator, CardCommand::IssueCards);
    let raised = raise(&world, 1, meeting());
    world.must(owner(1), raised);
    world.must(owner(6), sign(6));
    let handed_in = hand_in(&world, Some(1));
    world.must(owner(1), handed_in);
    // Nobody sits in the committee who could be asked, or ordered by the street office.
    let turn = Turn { convenor: Convenor::ResidentsCommittee, body: RESIDENTS, until: None };
    assert_eq!(world.community.petitions().petition(PETITION).unwrap().turn(), Some(&turn));
    given(&world).by(SECRETARY).when(petitions::convene(RESIDENTS)).refused("power-missing");
    given(&world).by(RESIDENTS_CHAIR).when(refuse()).refused("last-convenor");
    let happens = &["matter.raised", "assembly.meeting_convened", "petition.meeting_convened"];
    given(&world).by(RESIDENTS_CHAIR).when(petitions::convene(RESIDENTS)).happens(happens);
}

#[test]
fn a_petition_that_waits_when_the_last_member_leaves_is_not_handed_on_by_whoever_it_would_come_to() {
    let mut world = handed_in(meeting());
    for (person, role) in [(1, SeatRole::Chair), (6, SeatRole::Member)] {
        let person = PersonId::new(person);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
    }
    world.now += SignedDuration::from_hours(24);
    given(&world).by(SECRETARY).when(petitions::convene(COMMITTEE)).refused("members-gone");
    given(&world).by(SECRETARY).when(refuse()).refused("members-gone");
    given(&world).by(RESIDENTS_CHAIR).when(refuse()).refused("last-convenor");
    // What it lets lie comes to it in its own name, without an order to a committee in which nobody sits.
    world.now = at("2026-04-02T00:00:00+08:00");
    world.must(Actor::Clock, PetitionCommand::PassTurn { petition: PETITION });
    let turn = Turn { convenor: Convenor::ResidentsCommittee, body: RESIDENTS, until: None };
    assert_eq!(world.community.petitions().petition(PETITION).unwrap().turn(), Some(&turn));
}
