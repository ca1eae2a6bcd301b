//! A committee of which no member sits any more: who still acts for it.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::community::CommunityCommand;
use jiff::ToSpan;
use rehearsal::fixture::estate::{CHAIR, COMMITTEE, RESIDENTS_CHAIR, SECRETARY};
use rehearsal::fixture::given;
use rehearsal::fixture::terms::kept_in_the_gap;

use crate::renewal::convene;

#[test]
fn its_secretary_rests_in_its_name_and_the_body_that_stands_in_acts() {
    let mut world = kept_in_the_gap();
    let Actor::Person(secretary) = SECRETARY else { panic!() };
    let from = world.now.to_zoned(world.community.zone().clone()).date();
    let (holder, until) = (SeatHolder::Known(secretary), from.saturating_add(1.year()));
    let seat = BodiesCommand::FillSeat { body: COMMITTEE, holder, role: SeatRole::Secretary, from, until, owner: None };
    world.must(Actor::Operator, seat);
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
