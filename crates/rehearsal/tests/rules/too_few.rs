//! An election of fewer than a committee must have brings about none, and all are elected anew; a group has no by-election.

use governance::Actor;
use governance::assembly::Question;
use governance::bodies::BodiesCommand;
use governance::committee::by_election_due;
use governance::duties::{DutyKind, duties};
use governance::election::elected;
use governance::renewal::{StationKind, elected_in_vain, line};
use jiff::civil::date;
use rehearsal::fixture::estate::{CHAIR, COMMITTEE, at};
use rehearsal::fixture::terms::{grouped, settled_in};
use rehearsal::fixture::{World, elections, given, law};

use crate::renewal::{certified_with, opened};

fn certified(marks: &str) -> World {
    certified_with(opened(elections::estate(&elections::TWELVE)), (CHAIR, COMMITTEE), marks)
}

#[test]
fn an_election_of_too_few_leaves_the_renewal_where_it_was_until_another_meeting_elects() {
    // Of five seats three are the least (指导规则 §46: not below half of the number).
    for (marks, vain) in [("1+2", true), ("1+2+3", false), ("1+2+3+4+5", false)] {
        let world = certified(marks);
        let community = &world.community;
        let renewal = &community.renewals().all()[0];
        let held = renewal.meeting(community).unwrap();
        assert_eq!(elected_in_vain(community, held), vain, "{marks}");
        let question: &Question = &held.questions[0];
        let count = elected(held.result(question.matter).unwrap()).unwrap().seats.len();
        assert_eq!(question.election.as_ref().unwrap().is_short_with(count), vain, "{marks}");
        let day = date(2028, 12, 6);
        let stations = line(community, renewal, law(), day);
        let done = |kind| stations.iter().find(|station| station.kind == kind).unwrap().done_on.is_some();
        for kind in [StationKind::Convene, StationKind::Notice, StationKind::Vote, StationKind::Result] {
            assert_eq!(done(kind), !vain, "{marks}: {kind:?}");
        }
        let owed = duties(community, law(), day);
        let open = |kind| owed.iter().any(|duty| duty.kind == kind && duty.is_open() && duty.owed_by == COMMITTEE);
        assert!(open(DutyKind::ElectNext), "{marks}: whoever has the next one elected still owes it");
        assert_eq!(open(DutyKind::TakeSeats), !vain, "{marks}");
        let taken = given(&world).by(CHAIR).when(elections::TAKE_SEATS);
        if vain {
            assert_eq!(taken.refused("too-few-elected")["least"], 3);
        }
    }
    // Another meeting goes on from there.
    let mut world = certified("1+2");
    world.must(CHAIR, elections::convene(elections::five_seats()));
    let renewal = &world.community.renewals().all()[0];
    let held = renewal.meeting(&world.community).unwrap();
    assert!(!elected_in_vain(&world.community, held));
    let stations = line(&world.community, renewal, law(), date(2028, 12, 6));
    let convened = stations.iter().find(|station| station.kind == StationKind::Convene).unwrap();
    assert_eq!(convened.done_on, Some(date(2028, 12, 5)));
}

#[test]
fn a_group_of_which_few_are_left_has_no_by_election() {
    let (mut world, group) = grouped(opened(settled_in("cn-hangzhou")));
    world.now = at("2028-10-20T09:00:00+08:00");
    let seats = world.community.bodies().body(group).unwrap().seats.clone();
    for seat in seats.iter().filter(|seat| seat.owner.is_some()) {
        let (person, role) = (seat.person, seat.role);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: group, person, role });
    }
    let day = date(2028, 10, 25);
    let body = world.community.bodies().body(group).unwrap();
    assert_eq!(body.members(day).len(), 2, "of five");
    let place = world.community.place(law()).unwrap();
    assert_eq!(by_election_due(&world.community, body, place, day), None);
    let owed = duties(&world.community, law(), day);
    assert!(!owed.iter().any(|duty| duty.kind == DutyKind::HoldByElection), "{owed:?}");
}
