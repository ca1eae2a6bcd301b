//! From a certified election to people in their seats.

use governance::Actor;
use governance::assembly::{AssemblyCommand, Stage};
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::committee::{CommitteeCommand, Shortage, by_election_due, seats_revoked, size};
use governance::duties::{DutyKind, duties};
use governance::election::{ElectedBodyGiven, ElectionGiven, TermGiven, seats_missing};
use governance::fate::{AuthorityAct, FateCommand};
use governance::founding;
use governance::ids::{BodyId, OwnerId, PersonId};
use jiff::civil::{Date, date};
use rehearsal::fixture::elections::{
    self, SEAT_ALTERNATE, TAKE_SEATS, TWELVE, by_election, certified, file, five_seats, open, sell, vote, withdraw,
};
use rehearsal::fixture::estate::{CHAIR, CLERK, COMMITTEE, MEMBER, OBSERVER, SECRETARY, STREET_CHAIR};
use rehearsal::fixture::stations::{MEETING, certify};
use rehearsal::fixture::{World, given, law};

/// The committee that the election brings about.
const NEW: BodyId = BodyId::new(5);
const BY_STREET: Actor = STREET_CHAIR;

fn seated() -> World {
    let mut world = certified();
    world.must(CHAIR, TAKE_SEATS);
    world
}

/// The owners who sit in a committee on a day, in the order they took their seats.
fn sitting(world: &World, body: BodyId, on: Date) -> Vec<u32> {
    let seats = &world.community.bodies().body(body).unwrap().seats;
    let running = seats.iter().filter(|seat| seat.from <= on && on <= seat.until);
    running.filter_map(|seat| seat.owner).map(OwnerId::number).collect()
}

fn today(world: &World) -> Date {
    world.now.to_zoned(world.community.zone().clone()).date()
}

fn vacate(world: &mut World, person: PersonId) {
    world.must(Actor::Person(person), CommitteeCommand::Resign { body: NEW, seal: None });
}

/// An election by all of twelve owners with these ballots, certified.
fn decided(given: ElectionGiven, candidates: u32, ballots: &str) -> World {
    let mut world = open(&TWELVE, given, candidates);
    vote(&mut world, &[ballots; 12]);
    elections::finish(&mut world, Stage::Certified);
    world
}

#[test]
fn those_elected_take_their_seats_once_by_the_body_that_convened() {
    let world = certified();
    let kinds =
        ["bodies.body_established"].into_iter().chain(["bodies.seat_filled"; 5]).chain(["election.seats_taken"]);
    let kinds: Vec<&str> = kinds.collect();
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(TAKE_SEATS).happens(&kinds);
    }
    for actor in [CLERK, MEMBER, OBSERVER, STREET_CHAIR, Actor::Operator, Actor::Clock, Actor::Owner(OwnerId::new(1))] {
        given(&world).by(actor).when(TAKE_SEATS).refused("power-missing");
    }
    let world = seated();
    given(&world).by(CHAIR).when(TAKE_SEATS).nothing();
    assert_eq!(sitting(&world, NEW, today(&world)), [1, 2, 3, 4, 5]);
    let body = world.community.bodies().body(NEW).unwrap();
    assert_eq!((body.kind, body.seats[0].role), (BodyKind::OwnersCommittee, SeatRole::Member));
    let owner = world.community.register().owner(OwnerId::new(1)).unwrap();
    let person = body.seats[0].person;
    assert_eq!(world.community.bodies().persons()[person.index()], owner.seal, "their name comes from the register");
}

#[test]
fn nobody_sits_before_the_result_is_certified() {
    for stage in [Stage::Counted, Stage::Announced] {
        let mut world = open(&TWELVE, five_seats(), 5);
        vote(&mut world, &["1+2+3+4+5"; 12]);
        elections::finish(&mut world, stage);
        given(&world).by(CHAIR).when(TAKE_SEATS).refused("election-not-certified");
        given(&world).by(BY_STREET).when(SEAT_ALTERNATE).refused("election-not-certified");
    }
    let mut world = open(&TWELVE, five_seats(), 5);
    vote(&mut world, &["1+2+3+4+5"; 12]);
    elections::finish(&mut world, Stage::Announced);
    certify(&mut world);
    given(&world).by(CHAIR).when(AssemblyCommand::Certify { meeting: MEETING }).nothing();
    given(&world).by(BY_STREET).when(SEAT_ALTERNATE).refused("election-not-certified");
}

#[test]
fn a_term_of_five_years_begins_when_the_running_one_is_over() {
    let world = seated();
    let seating = file(&world).seating.as_ref().unwrap();
    assert_eq!((seating.from, seating.until), (date(2026, 4, 9), date(2031, 4, 8)), "a new committee at once");
    let body = ElectedBodyGiven::Existing(COMMITTEE);
    let mut world = decided(ElectionGiven { body, ..five_seats() }, 5, "1+2+3+4+5");
    world.must(CHAIR, TAKE_SEATS);
    let seating = file(&world).seating.as_ref().unwrap();
    assert_eq!((seating.from, seating.until), (date(2029, 1, 1), date(2033, 12, 31)));
    assert_eq!(sitting(&world, COMMITTEE, date(2028, 12, 31)), [0_u32; 0]);
    assert_eq!(sitting(&world, COMMITTEE, date(2029, 1, 1)), [1, 2, 3, 4, 5]);
    assert_eq!(sitting(&world, COMMITTEE, date(2034, 1, 1)), [0_u32; 0]);
}

#[test]
fn a_by_election_fills_seats_for_the_rest_of_the_term() {
    let mut world = decided(by_election(), 4, "1+3+4");
    world.must(CHAIR, TAKE_SEATS);
    let seating = file(&world).seating.as_ref().unwrap();
    assert_eq!((seating.from, seating.until), (date(2026, 4, 9), date(2028, 12, 31)));
    assert_eq!(sitting(&world, COMMITTEE, today(&world)), [1, 3, 4]);
    let mut one = decided(by_election(), 4, "2");
    one.must(CHAIR, TAKE_SEATS);
    assert_eq!(sitting(&one, COMMITTEE, today(&one)), [2], "beside those who sit anybody more is a gain");
    let mut late = decided(by_election(), 4, "1+3+4");
    late.now = rehearsal::fixture::estate::at("2028-12-31T23:00:00+08:00");
    given(&late).by(CHAIR).when(TAKE_SEATS).happens(&[
        "bodies.seat_filled",
        "bodies.seat_filled",
        "bodies.seat_filled",
        "election.seats_taken",
    ]);
}

#[test]
fn a_committee_below_half_of_its_number_is_not_seated() {
    for (ballots, elected, sits) in [("1+2", 2, false), ("1+2+3", 3, true), ("1+2+3+4", 4, true), ("against", 0, false)]
    {
        let mut world = decided(five_seats(), 6, ballots);
        if sits {
            world.must(CHAIR, TAKE_SEATS);
            let missing = seats_missing(&world.community, NEW, today(&world)).unwrap();
            assert_eq!((missing.size, missing.sitting, missing.missing()), (5, elected, 5 - elected));
        } else {
            let refusal = given(&world).by(CHAIR).when(TAKE_SEATS).refused("too-few-elected");
            assert_eq!((&refusal["elected"], &refusal["least"]), (&elected.into(), &3.into()));
        }
    }
}

/// What is due where seven seats were to be filled, these many were, and these many left: why, since when, of how many.
fn shortage(ballots: &str, leave: usize) -> Option<(Shortage, Date, usize, usize)> {
    let mut world = decided(ElectionGiven { seats: 7, alternates: 0, ..five_seats() }, 8, ballots);
    world.must(CHAIR, TAKE_SEATS);
    let leaving: Vec<_> = file(&world).seating.as_ref().unwrap().seats.iter().take(leave).map(|it| it.person).collect();
    world.now += jiff::SignedDuration::from_hours(24);
    for person in leaving {
        vacate(&mut world, person);
    }
    let (community, on) = (&world.community, today(&world));
    let body = community.bodies().body(NEW).unwrap();
    let place = community.place(law()).unwrap();
    assert_eq!(size(community, place, body, on), 7);
    let due = by_election_due(community, body, place, on);
    let duties = duties(community, law(), on).into_iter().filter(|duty| duty.owed_by == NEW);
    let owed: Vec<_> = duties
        .filter(|duty| matches!(duty.kind, DutyKind::HoldByElection | DutyKind::FillSeats))
        .map(|duty| (duty.kind, duty.since, duty.basis))
        .collect();
    let told = due.iter().map(|due| match due.shortage {
        Shortage::BelowHalf => (DutyKind::HoldByElection, due.since, vec!["指导规则 §46".to_owned()]),
        Shortage::LeftEmpty => (DutyKind::FillSeats, due.since, vec!["指导规则 §31".to_owned()]),
    });
    assert_eq!(owed, told.collect::<Vec<_>>());
    due.map(|due| (due.shortage, due.since, due.size, due.left))
}

#[test]
fn too_few_elected_are_measured_by_the_seats_of_their_election_and_empty_ones_are_filled() {
    let elected_on = date(2026, 4, 9);
    let after = elected_on.tomorrow().unwrap();
    let all = "1+2+3+4+5+6+7";
    let four = "1+2+3+4";
    let six = "1+2+3+4+5+6";
    for (ballots, leave, due) in [
        (all, 0, None),
        // Seats that were filled and fell vacant: four of seven work on, three are below half.
        (all, 3, None),
        (all, 4, Some((Shortage::BelowHalf, after, 7, 3))),
        // Seats that the election left empty, be their number odd or even.
        (six, 0, Some((Shortage::LeftEmpty, elected_on, 7, 6))),
        (six, 2, Some((Shortage::LeftEmpty, elected_on, 7, 4))),
        (four, 0, Some((Shortage::LeftEmpty, elected_on, 7, 4))),
        (four, 1, Some((Shortage::BelowHalf, after, 7, 3))),
    ] {
        assert_eq!(shortage(ballots, leave), due, "{ballots} without {leave}");
    }
}

#[test]
fn whoever_sold_their_home_before_sitting_is_passed_over_and_the_alternate_sits() {
    let mut world = certified();
    sell(&mut world, 3);
    world.must(CHAIR, TAKE_SEATS);
    assert_eq!(sitting(&world, NEW, today(&world)), [1, 2, 4, 5, 6]);
    assert_eq!(file(&world).seating.as_ref().unwrap().passed_over, [3]);
    let mut two = decided(five_seats(), 5, "1+2+3+4+5");
    for number in [1, 2] {
        sell(&mut two, number);
    }
    given(&two).by(CHAIR).when(TAKE_SEATS).happens(&[
        "bodies.body_established",
        "bodies.seat_filled",
        "bodies.seat_filled",
        "bodies.seat_filled",
        "election.seats_taken",
    ]);
    sell(&mut two, 3);
    given(&two).by(CHAIR).when(TAKE_SEATS).refused("too-few-elected");
}

#[test]
fn whoever_sells_while_the_vote_is_open_is_counted_and_does_not_sit() {
    let mut world = open(&TWELVE, ElectionGiven { alternates: 1, ..five_seats() }, 6);
    sell(&mut world, 1);
    let mut ballots = ["1+2+3+4+5"; 12];
    ballots[..7].fill("1+2+3+4+6");
    ballots[7..].fill("1+2+3+5");
    ballots[0] = "1+2+4+5+6";
    ballots[1] = "1+2+3+5+6";
    vote(&mut world, &ballots);
    elections::finish(&mut world, Stage::Certified);
    world.must(CHAIR, TAKE_SEATS);
    assert_eq!(file(&world).seating.as_ref().unwrap().passed_over, [1]);
    assert!(!sitting(&world, NEW, today(&world)).contains(&1));
}

#[test]
fn the_next_alternate_moves_up_when_a_seat_falls_vacant() {
    let mut world = seated();
    given(&world).by(BY_STREET).when(SEAT_ALTERNATE).refused("no-seat-vacant");
    let fourth = file(&world).seating.as_ref().unwrap().seats[3].person;
    vacate(&mut world, fourth);
    let missing = seats_missing(&world.community, NEW, today(&world)).unwrap();
    assert_eq!((missing.size, missing.sitting, missing.waiting), (5, 4, 1));
    given(&world).by(BY_STREET).when(SEAT_ALTERNATE).happens(&["bodies.seat_filled", "election.alternate_seated"]);
    for actor in [CLERK, CHAIR, OBSERVER, Actor::Clock, Actor::Owner(OwnerId::new(6))] {
        given(&world).by(actor).when(SEAT_ALTERNATE).refused("power-missing");
    }
    world.must(BY_STREET, SEAT_ALTERNATE);
    assert_eq!(sitting(&world, NEW, today(&world)), [1, 2, 3, 5, 6]);
    assert_eq!(seats_missing(&world.community, NEW, today(&world)), None);
    given(&world).by(BY_STREET).when(SEAT_ALTERNATE).refused("no-seat-vacant");
    let first = file(&world).seating.as_ref().unwrap().seats[0].person;
    vacate(&mut world, first);
    given(&world).by(BY_STREET).when(SEAT_ALTERNATE).refused("no-alternate-left");
}

#[test]
fn an_alternate_who_sold_or_declined_does_not_move_up() {
    for declines in [false, true] {
        let mut world = seated();
        let fourth = file(&world).seating.as_ref().unwrap().seats[3].person;
        vacate(&mut world, fourth);
        if declines {
            given(&world).by(CHAIR).when(withdraw(5)).refused("candidates-frozen");
            world.must(CHAIR, withdraw(6));
        } else {
            sell(&mut world, 6);
        }
        given(&world).by(BY_STREET).when(SEAT_ALTERNATE).refused("no-alternate-left");
    }
}

#[test]
fn nobody_moves_up_when_the_term_is_over() {
    let mut world = seated();
    let fourth = file(&world).seating.as_ref().unwrap().seats[3].person;
    vacate(&mut world, fourth);
    let over = date(2031, 4, 9).to_zoned(world.community.zone().clone()).unwrap().timestamp();
    world.must(
        Actor::Operator,
        BodiesCommand::FillSeat {
            body: BodyId::new(2),
            holder: governance::bodies::SeatHolder::Known(PersonId::new(7)),
            role: SeatRole::Chair,
            from: date(2029, 1, 1),
            until: date(2033, 12, 31),
            owner: None,
        },
    );
    given(&world)
        .at(over - jiff::SignedDuration::from_secs(1))
        .by(BY_STREET)
        .when(SEAT_ALTERNATE)
        .happens(&["bodies.seat_filled", "election.alternate_seated"]);
    given(&world).at(over).by(BY_STREET).when(SEAT_ALTERNATE).refused("no-seat-vacant");
    assert_eq!(seats_missing(&world.community, NEW, date(2031, 4, 9)), None);
}

#[test]
fn whoever_is_elected_again_stays_the_person_they_are() {
    let mut world = seated();
    let persons = world.community.bodies().persons().len();
    let body = ElectedBodyGiven::Existing(NEW);
    let again = elections::convene(ElectionGiven { body, term: TermGiven::Years(3), ..five_seats() });
    world.must(CHAIR, again);
    let known: Vec<_> = world.community.bodies().body(NEW).unwrap().seats.iter().map(|seat| seat.person).collect();
    assert_eq!((known.len(), persons), (5, 14));
    assert_eq!(known[0], PersonId::new(10));
}

#[test]
fn whom_the_owners_elected_nobody_seats_or_unseats_by_hand() {
    let mut world = seated();
    let person = file(&world).seating.as_ref().unwrap().seats[3].person;
    let (from, until) = (today(&world), today(&world));
    for role in [SeatRole::Chair, SeatRole::Deputy, SeatRole::Member] {
        let holder = SeatHolder::New(world.seal());
        let fill = BodiesCommand::FillSeat { body: NEW, holder, role, from, until, owner: None };
        for actor in [BY_STREET, Actor::Operator] {
            given(&world).by(actor).when(fill.clone()).refused("elected-by-owners");
        }
    }
    let unseat = BodiesCommand::VacateSeat { body: NEW, person, role: SeatRole::Member };
    for actor in [BY_STREET, Actor::Operator] {
        given(&world).by(actor).when(unseat.clone()).refused("elected-by-owners");
    }
    // Those who work for a committee are no matter of an election, nor is a committee older than the book.
    let holder = SeatHolder::New(world.seal());
    let clerk = BodiesCommand::FillSeat { body: NEW, holder, role: SeatRole::Clerk, from, until, owner: None };
    given(&world).by(BY_STREET).when(clerk).happens(&["bodies.seat_filled"]);
    let holder = SeatHolder::New(world.seal());
    let before = BodiesCommand::FillSeat { body: COMMITTEE, holder, role: SeatRole::Member, from, until, owner: None };
    given(&world).by(BY_STREET).when(before).happens(&["bodies.seat_filled"]);
}

#[test]
fn members_whose_election_was_revoked_sit_no_longer() {
    let mut world = seated();
    let persons: Vec<PersonId> = file(&world).seating.as_ref().unwrap().seats.iter().map(|seat| seat.person).collect();
    let end = |person| CommitteeCommand::EndRevokedSeat { body: NEW, person };
    assert!(seats_revoked(&world.community, today(&world)).is_empty());
    given(&world).by(Actor::Clock).when(end(persons[0])).refused("election-stands");
    let seats = |world: &World| {
        let (place, body) = (law().places.get("cn").unwrap(), world.community.bodies().body(NEW).unwrap());
        size(&world.community, place, body, today(world))
    };
    assert_eq!(seats(&world), 5, "as many as the election was to fill");
    assert_eq!(founding::later_changes(&world.community).len(), 1);

    let matter = world.community.assembly().meeting(MEETING).unwrap().questions[0].matter;
    let (act, on, text) = (AuthorityAct::Revoke, today(&world), "候选人的资格没有公示。".to_owned());
    world.must(BY_STREET, FateCommand::Authority { matter, act, on, until: None, text, evidence: None });
    let ending = seats_revoked(&world.community, today(&world));
    assert_eq!(ending, persons.iter().map(|person| (NEW, *person)).collect::<Vec<_>>());
    for actor in [CHAIR, BY_STREET, Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(end(persons[0])).refused("power-missing");
    }
    for person in &persons {
        world.must(Actor::Clock, end(*person));
        given(&world).by(Actor::Clock).when(end(*person)).nothing();
    }
    assert!(sitting(&world, NEW, today(&world)).is_empty());
    assert!(seats_revoked(&world.community, today(&world)).is_empty());
    let ended = world.community.committees().ended_seat(NEW, persons[0]).unwrap();
    assert!(!ended.basis.is_empty(), "the member is told where that stands");
    // What is revoked says neither how many seats there are, nor that anything is to be filed.
    assert_eq!(seats_missing(&world.community, NEW, today(&world)), None);
    assert_eq!(seats(&world), 0);
    assert!(founding::later_changes(&world.community).is_empty());
    // Nobody sits there by a decision that holds: until the next election, seats are entered by the office that guides it.
    let (from, until) = (today(&world), today(&world));
    let holder = SeatHolder::New(world.seal());
    let fill = BodiesCommand::FillSeat { body: NEW, holder, role: SeatRole::Member, from, until, owner: None };
    given(&world).by(BY_STREET).when(fill).happens(&["bodies.seat_filled"]);
}

#[test]
fn nobody_takes_a_seat_while_the_election_rests() {
    let mut world = certified();
    let matter = world.community.assembly().meeting(MEETING).unwrap().questions[0].matter;
    let authority = |world: &World, act| {
        let (on, text) = (today(world), "候选人的资格没有公示。".to_owned());
        FateCommand::Authority { matter, act, on, until: on.tomorrow().ok(), text, evidence: None }
    };
    let order = authority(&world, AuthorityAct::OrderCorrection);
    world.must(BY_STREET, order);
    given(&world).by(CHAIR).when(TAKE_SEATS).refused("decision-suspended");
    let mut revoked = world.clone();
    let revoke = authority(&world, AuthorityAct::Revoke);
    revoked.must(BY_STREET, revoke);
    given(&revoked).by(CHAIR).when(TAKE_SEATS).refused("decision-revoked");
    let lift = authority(&world, AuthorityAct::Lift);
    world.must(BY_STREET, lift);
    world.must(CHAIR, TAKE_SEATS);
    assert_eq!(sitting(&world, NEW, today(&world)).len(), 5);
    // Nor does an alternate, once they sit.
    let order = authority(&world, AuthorityAct::OrderCorrection);
    world.must(BY_STREET, order);
    given(&world).by(BY_STREET).when(SEAT_ALTERNATE).refused("decision-suspended");
}
