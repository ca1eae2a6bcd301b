//! Whose time it was: what fell due before the book began, in a term that is over, or when seats ended that nobody saw end.

use governance::assembly::{AssemblyCommand, Stage};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::CommitteeCommand;
use governance::community::{CommunityEvent, PlaceSettled};
use governance::duties::{About, Duty, DutyKind, Standing, duties};
use governance::election::{ElectedBodyGiven, ElectionGiven, same_seats};
use governance::fate::{AuthorityAct, FateCommand};
use governance::ids::{BodyId, MeetingId, PersonId};
use governance::law::period;
use governance::renewal::{
    EndedEarly, RenewalCommand, RenewalEvent, RenewalOpened, StationKind, ended_early, gap, line,
};
use governance::{Actor, Event};
use jiff::civil::{Date, date};
use rehearsal::fixture::elections::{self, ELECTION, TAKE_SEATS, TWELVE, by_election, five_seats};
use rehearsal::fixture::estate::{self, CHAIR, COMMITTEE, RESIDENTS, STREET_CHAIR, at};
use rehearsal::fixture::stations::{self, MEETING};
use rehearsal::fixture::terms::{TERM_ENDS, settled_in};
use rehearsal::fixture::{World, law};

/// The committee that an election brings about.
const NEW: BodyId = BodyId::new(5);
/// The first day after the term of the committee there is.
const GAP: Date = date(2029, 1, 1);

fn owed(world: &World, day: Date, kind: DutyKind, about: &About) -> Vec<Duty> {
    let all = duties(&world.community, law(), day).into_iter();
    all.filter(|duty| duty.kind == kind && duty.about == *about && duty.owed_by == COMMITTEE).collect()
}

fn standings(duties: &[Duty], day: Date) -> Vec<Standing> {
    duties.iter().map(|duty| duty.standing(day)).collect()
}

/// The residents' committee sits beyond the term, from a day on.
fn acted_for_from(place: &str, from: Date) -> World {
    let mut world = settled_in(place);
    let (holder, role) = (SeatHolder::Known(PersonId::new(9)), SeatRole::Chair);
    let until = date(2032, 12, 31);
    world.must(Actor::Operator, BodiesCommand::FillSeat { body: RESIDENTS, holder, role, from, until, owner: None });
    world
}

#[test]
fn what_fell_due_within_a_term_is_the_committees_and_whoever_acts_counts_from_their_first_day() {
    // A regular meeting a year here, from 2 March 2026 on; accounts of the common parts as often.
    let world = acted_for_from("cn-beijing", date(2028, 1, 1));
    let meeting = |day| owed(&world, day, DutyKind::HoldRegularMeeting, &About::Body);
    let (missed, left) = (Standing::Missed { days: 670 }, Standing::Passed { on: GAP });
    assert_eq!(standings(&meeting(TERM_ENDS), TERM_ENDS), [missed]);
    let day = date(2029, 6, 1);
    let found = meeting(day);
    assert_eq!(
        found.iter().map(|duty| duty.until).collect::<Vec<_>>(),
        [Some(date(2027, 3, 2)), Some(date(2030, 1, 1))]
    );
    assert_eq!(standings(&found, day), [left, Standing::Due { days: 214 }]);
    assert_eq!(found[1].since, GAP);
    let late = date(2030, 1, 2);
    assert_eq!(standings(&meeting(late), late), [left, Standing::Missed { days: 1 }]);
    let fund = |day| owed(&world, day, DutyKind::Publish, &About::Publication("fund".to_owned()));
    assert_eq!(standings(&fund(TERM_ENDS), TERM_ENDS), [missed]);
    assert_eq!(standings(&fund(day), day), [left, Standing::Due { days: 214 }]);
    // Whoever is seated in the gap begins then.
    let later = acted_for_from("cn-beijing", date(2029, 3, 1));
    assert!(gap(&later.community, later.community.place(law()).unwrap(), COMMITTEE, TERM_ENDS).is_none());
    let found = owed(&later, day, DutyKind::HoldRegularMeeting, &About::Body);
    assert_eq!((found[0].standing(day), found[1].until), (left, Some(date(2030, 3, 1))));
}

#[test]
fn what_waits_without_a_day_waits_for_whoever_acts_since_they_do_and_before_the_book_for_nobody() {
    let world = acted_for_from("cn-beijing", date(2028, 1, 1));
    let covenant = |day| owed(&world, day, DutyKind::Publish, &About::Publication("covenant".to_owned()));
    // The committee sits since 2024; the book began on 2 March 2026.
    for (day, since, waited) in [
        (date(2026, 3, 2), date(2026, 3, 2), 0),
        (TERM_ENDS, date(2026, 3, 2), 1_035),
        (GAP, GAP, 0),
        (date(2029, 6, 1), GAP, 151),
    ] {
        let found = covenant(day);
        assert_eq!((found.len(), found[0].since), (1, since), "{day}");
        assert_eq!(found[0].standing(day), Standing::Waiting { days: waited }, "{day}");
    }
}

#[test]
fn nobody_files_a_committee_whose_term_is_over() {
    let world = elections::seated();
    let body = world.community.bodies().body(NEW).unwrap();
    let ends = body.term_ends(world.now.to_zoned(world.community.zone().clone()).date()).unwrap();
    let filing = |day: Date| {
        let all = duties(&world.community, law(), day).into_iter();
        all.filter(|duty| duty.kind == DutyKind::FileCommittee && duty.owed_by == NEW).collect::<Vec<_>>()
    };
    let last = period::last_day(date(2026, 4, 9), 30, &law().calendar).unwrap();
    assert_eq!(standings(&filing(last), last), [Standing::Due { days: 0 }]);
    assert!(filing(ends)[0].is_missed(ends));
    let over = ends.tomorrow().unwrap();
    assert_eq!(standings(&filing(over), over), [Standing::Passed { on: over }]);
}

/// The owners elect five into the committee there is, for a term of their own.
fn into_the_same() -> ElectionGiven {
    ElectionGiven { body: ElectedBodyGiven::Existing(COMMITTEE), ..five_seats() }
}

fn renewing(world: &mut World) {
    let (committee, term_ends, months) = (COMMITTEE, TERM_ENDS, 3);
    let opened = RenewalOpened { committee, term_ends, months, basis: vec![], by: None };
    world.follow(&Event::Renewal(RenewalEvent::RenewalOpened(opened)));
}

/// Convened, its candidates named and voting open, in a renewal that goes on.
fn renewed_twice() -> World {
    let mut world = elections::estate(&TWELVE);
    renewing(&mut world);
    world.must(CHAIR, elections::convene(into_the_same()));
    for owner in 1..=5 {
        world.must(CHAIR, elections::nominate(owner));
    }
    world.must(CHAIR, elections::convene(into_the_same()));
    stations::publish_roll(&mut world);
    stations::give_notice(&mut world);
    stations::open(&mut world);
    elections::vote(&mut world, &["1+2+3+4+5"; 12]);
    world
}

#[test]
fn a_renewal_follows_the_election_that_filled_the_seats_and_not_the_last_one_that_was_convened() {
    let mut world = renewed_twice();
    let second = MeetingId::new(2);
    let meeting = |world: &World| world.community.renewals().all()[0].meeting_id(&world.community);
    assert_eq!(meeting(&world), Some(second), "nobody is elected yet");
    elections::finish(&mut world, Stage::Certified);
    assert_eq!(meeting(&world), Some(MEETING));
    world.must(CHAIR, TAKE_SEATS);
    assert_eq!(meeting(&world), Some(MEETING));
    let (renewal, day) = (&world.community.renewals().all()[0], date(2029, 1, 2));
    let stations = line(&world.community, renewal, law(), day);
    let of = |kind| stations.iter().find(|station| station.kind == kind).unwrap();
    assert!(
        [StationKind::Vote, StationKind::Result, StationKind::Seated].iter().all(|kind| of(*kind).done_on.is_some())
    );
}

#[test]
fn a_second_election_of_the_same_seats_is_seen_while_the_first_may_still_seat_somebody() {
    let day = |world: &World| world.now.to_zoned(world.community.zone().clone()).date();
    let other = |world: &World, full, day| same_seats(&world.community, COMMITTEE, full, day).map(|one| one.id);
    let mut world = elections::open(&TWELVE, into_the_same(), 5);
    let mut called_off = elections::prepared(&TWELVE, into_the_same(), 5);
    elections::vote(&mut world, &["1+2+3+4+5"; 12]);
    assert_eq!(other(&world, true, day(&world)), Some(MEETING));
    assert_eq!(other(&world, false, day(&world)), None, "a by-election fills others");
    for stage in [Stage::Counted, Stage::Announced, Stage::Certified] {
        let mut world = world.clone();
        elections::finish(&mut world, stage);
        assert_eq!(other(&world, true, day(&world)), Some(MEETING), "{stage:?}");
    }
    elections::finish(&mut world, Stage::Certified);
    world.must(CHAIR, TAKE_SEATS);
    // Their term begins when the running one is over; from then on an election is for the one after.
    assert_eq!(other(&world, true, TERM_ENDS), Some(MEETING));
    assert_eq!(other(&world, true, GAP), None);
    let reason = "改期。".to_owned();
    called_off.must(CHAIR, AssemblyCommand::Cancel { meeting: MEETING, reason });
    assert_eq!(other(&called_off, true, day(&called_off)), None);
    // Nobody was elected: the owners vote anew.
    let mut nobody = elections::open(&TWELVE, into_the_same(), 5);
    elections::vote(&mut nobody, &["against"; 12]);
    elections::finish(&mut nobody, Stage::Announced);
    assert_eq!(other(&nobody, true, day(&nobody)), Some(MEETING));
    stations::certify(&mut nobody);
    assert_eq!(other(&nobody, true, day(&nobody)), None);
    let rest = elections::prepared(&TWELVE, by_election(), 3);
    assert_eq!((other(&rest, false, day(&rest)), other(&rest, true, day(&rest))), (Some(MEETING), None));
}

#[test]
fn seats_that_ended_because_their_election_was_revoked_make_nobody_late_and_the_days_count_from_there() {
    let mut world = elections::seated();
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    let text = "候选人的资格没有公示。".to_owned();
    let (act, matter) = (AuthorityAct::Revoke, ELECTION);
    world.must(STREET_CHAIR, FateCommand::Authority { matter, act, on: today, until: None, text, evidence: None });
    let seats = elections::file(&world).seating.as_ref().unwrap().seats.clone();
    for seat in seats {
        world.must(Actor::Clock, CommitteeCommand::EndRevokedSeat { body: NEW, person: seat.person });
    }
    let ends = world.community.bodies().body(NEW).unwrap().seats.iter().map(|seat| seat.until).max().unwrap();
    let since = ends.tomorrow().unwrap();
    assert_eq!(ended_early(&world.community, NEW, ends), Some(EndedEarly { since, revoked: Some(ELECTION) }));
    assert_eq!(ended_early(&world.community, COMMITTEE, TERM_ENDS), None, "that term runs to its last day");
    let of = |kind: DutyKind, day: Date| {
        let all = duties(&world.community, law(), day).into_iter();
        all.filter(|duty| duty.kind == kind && duty.about == About::Term(NEW, ends)).collect::<Vec<_>>()
    };
    let day = since.checked_add(jiff::ToSpan::days(10)).unwrap();
    let elect = of(DutyKind::ElectNext, day);
    assert_eq!((elect[0].since, elect[0].until, elect[0].standing(day)), (since, None, Standing::Waiting { days: 10 }));
    assert!(of(DutyKind::ReportTermEnd, day).is_empty());
    let at_once = RenewalOpened { committee: NEW, term_ends: ends, months: 3, basis: vec![], by: None };
    world.follow(&Event::Renewal(RenewalEvent::RenewalOpened(at_once)));
    let stations = line(&world.community, world.community.renewals().of(NEW, ends).unwrap(), law(), day);
    let dated: Vec<_> = stations.iter().filter_map(|station| Some((station.kind, station.until?))).collect();
    // What is handed over counts from the day on which they went, and from nothing before.
    assert_eq!(dated.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [StationKind::Handover]);
    assert!(dated[0].1 > since);
}

#[test]
fn a_step_of_a_renewal_that_was_due_before_the_book_began_is_not_late() {
    let until = |settled: &str| {
        let mut world = estate::settled();
        world.now = at(settled);
        world.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: "cn-shanghai".to_owned(), by: None }).into());
        world.now = at("2028-11-20T09:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        let stations = line(&world.community, &world.community.renewals().all()[0], law(), date(2028, 11, 20));
        let of = |kind| stations.iter().find(|station| station.kind == kind).unwrap().until;
        // The clock opens it by itself: nobody is ever late with that.
        assert_eq!(of(StationKind::Open), None, "{settled}");
        (of(StationKind::Report), of(StationKind::Result))
    };
    let last = date(2028, 7, 31);
    for (settled, report) in [
        ("2026-03-02T09:00:00+08:00", Some(last)),
        ("2028-07-31T23:59:59+08:00", Some(last)),
        ("2028-08-01T00:00:00+08:00", None),
    ] {
        assert_eq!(until(settled), (report, Some(TERM_ENDS)), "{settled}");
    }
}
