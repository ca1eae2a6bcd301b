use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, Power, SeatHolder, SeatRole};
use governance::ids::{BodyId, OwnerId, PersonId};
use governance::{Event, Moment, bodies::BodiesEvent};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY,
    STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::{given, law, stations};

fn fill(body: BodyId, person: Option<u32>, from: Date, until: Date) -> BodiesCommand {
    seat(body, person, SeatRole::Clerk, from, until)
}

fn seat(body: BodyId, person: Option<u32>, role: SeatRole, from: Date, until: Date) -> BodiesCommand {
    let new = SeatHolder::New(governance::Seal::new([7; 32]));
    let holder = person.map_or(new, |person| SeatHolder::Known(PersonId::new(person)));
    BodiesCommand::FillSeat { body, holder, role, from, until, owner: None }
}

#[test]
fn who_may_do_what_is_as_the_table_of_powers_says() {
    use Power::{
        Convene, Correct, Deliberate, KeepRegister, KeepRules, KeepSeal, KeepSeats, Key, LeadSittings, Observe, Order,
        Publish, Report, Sit,
    };
    let world = estate::settled();
    let all = [
        Convene,
        Key,
        KeepRegister,
        KeepRules,
        KeepSeats,
        Observe,
        Report,
        Publish,
        Deliberate,
        LeadSittings,
        KeepSeal,
        Sit,
        Correct,
        Order,
    ];
    for (actor, granted) in [
        (CHAIR, &all[..12]),
        (SECRETARY, &all[..11]),
        (
            STREET_CHAIR,
            &[Convene, Key, KeepRegister, KeepRules, KeepSeats, Observe, Report, Publish, Deliberate, Correct, Order],
        ),
        (CLERK, &[Key, KeepRegister, Observe]),
        (MEMBER, &[Observe, Sit]),
        (OBSERVER, &[Observe]),
        (MANAGER, &[Observe, Report, Publish, Deliberate]),
        (RESIDENTS_CHAIR, &[Observe, Report, Publish, Deliberate]),
        (Actor::Operator, &[KeepRegister, KeepRules, KeepSeats, Observe]),
        (Actor::Clock, &[]),
        (Actor::Visitor, &[]),
        (stations::letter(1), &[]),
        (Actor::Person(PersonId::new(99)), &[]),
    ] {
        for power in all {
            let moment = Moment { now: world.now, actor, law: law() };
            assert_eq!(world.community.may(&moment, power), granted.contains(&power), "{actor:?}: {power:?}");
        }
    }
}

#[test]
fn a_seat_grants_its_powers_from_the_first_to_the_last_day_of_its_term() {
    let world = estate::settled();
    let establish = BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "筹备组".to_owned() };
    for time in ["2024-01-01T00:00:00+08:00", "2028-12-31T23:59:59+08:00"] {
        given(&world).at(at(time)).by(CHAIR).when(establish.clone()).happens(&["bodies.body_established"]);
    }
    for time in ["2023-12-31T23:59:59+08:00", "2029-01-01T00:00:00+08:00"] {
        let refusal = given(&world).at(at(time)).by(CHAIR).when(establish.clone()).refused("term-over");
        assert_eq!(refusal["until"], "2028-12-31");
    }
    given(&world).by(CLERK).when(establish).refused("power-missing");
}

#[test]
fn a_seat_is_filled_for_at_most_five_years_in_a_body_that_exists() {
    let world = estate::settled();
    let first = date(2026, 3, 2);
    let fills = |command| given(&world).by(Actor::Operator).when(command);
    let events = fills(fill(COMMITTEE, None, first, date(2031, 3, 1))).happens(&["bodies.seat_filled"]);
    assert!(matches!(&events[0], Event::Bodies(BodiesEvent::SeatFilled(filled)) if filled.person == PersonId::new(10)));
    fills(fill(COMMITTEE, Some(9), first, first)).happens(&["bodies.seat_filled"]);
    for (from, last) in [
        (first, date(2031, 3, 1)),
        (date(2026, 1, 1), date(2030, 12, 31)),
        (date(2028, 2, 29), date(2033, 2, 28)),
        (date(2028, 3, 1), date(2033, 2, 28)),
    ] {
        fills(fill(COMMITTEE, None, from, last)).happens(&["bodies.seat_filled"]);
        fills(fill(COMMITTEE, None, from, last.tomorrow().unwrap())).refused("term-too-long");
    }
    fills(fill(COMMITTEE, None, first, date(2026, 3, 1))).refused("term-backwards");
    fills(fill(BodyId::new(9), None, first, first)).refused("body-unknown");
    fills(fill(BodyId::new(0), None, first, first)).refused("body-unknown");
    fills(fill(COMMITTEE, Some(10), first, first)).refused("person-unknown");
    fills(BodiesCommand::Establish { kind: BodyKind::PropertyCompany, name: String::new() }).refused("text-empty");
}

#[test]
fn a_seat_that_was_vacated_grants_nothing_more() {
    let mut world = estate::settled();
    let vacate = |body, role| BodiesCommand::VacateSeat { body, person: PersonId::new(3), role };
    given(&world).by(CHAIR).when(vacate(COMPANY, SeatRole::Clerk)).refused("seat-unknown");
    given(&world).by(CHAIR).when(vacate(COMMITTEE, SeatRole::Chair)).refused("seat-unknown");
    world.must(CHAIR, vacate(COMMITTEE, SeatRole::Clerk));
    let register = estate::register(&mut world);
    let refusal = given(&world).by(CLERK).when(register).refused("term-over");
    assert_eq!(refusal["power"], "keep-register");
    given(&world).by(CHAIR).when(vacate(COMMITTEE, SeatRole::Clerk)).refused("seat-unknown");
}

#[test]
fn seats_of_a_convening_body_are_filled_from_above_and_its_staff_by_itself() {
    use SeatRole::{Chair, Clerk, Deputy, Member, Observer, Secretary};
    let world = estate::settled();
    let first = date(2026, 3, 2);
    let may_not = Some("power-missing");
    for (actor, body, role, refusal) in [
        (CHAIR, COMMITTEE, Clerk, None),
        (CHAIR, COMMITTEE, Observer, None),
        (SECRETARY, COMMITTEE, Secretary, None),
        (CHAIR, COMMITTEE, Chair, Some("elected-seat")),
        (SECRETARY, COMMITTEE, Member, Some("elected-seat")),
        (CHAIR, COMMITTEE, Deputy, Some("elected-seat")),
        (CHAIR, STREET_OFFICE, Clerk, may_not),
        (CHAIR, COMPANY, Chair, None),
        // Owners do not choose who watches over them.
        (CHAIR, RESIDENTS, Chair, may_not),
        (SECRETARY, RESIDENTS, Observer, may_not),
        (STREET_CHAIR, RESIDENTS, Chair, None),
        (Actor::Operator, RESIDENTS, Chair, None),
        (STREET_CHAIR, COMMITTEE, Clerk, None),
        (STREET_CHAIR, COMMITTEE, Chair, None),
        (STREET_CHAIR, STREET_OFFICE, Clerk, None),
        (STREET_CHAIR, STREET_OFFICE, Chair, Some("elected-seat")),
        (CLERK, COMMITTEE, Clerk, may_not),
        (MANAGER, COMPANY, Clerk, may_not),
        (Actor::Operator, STREET_OFFICE, Chair, None),
        (Actor::Operator, COMMITTEE, Chair, None),
    ] {
        let asked = given(&world).by(actor).when(seat(body, None, role, first, first));
        match refusal {
            None => drop(asked.happens(&["bodies.seat_filled"])),
            Some(code) => drop(asked.refused(code)),
        }
    }
}

#[test]
fn nobody_fills_or_prolongs_a_seat_of_their_own() {
    let world = estate::settled();
    let (first, last) = (date(2026, 3, 2), date(2027, 3, 1));
    for (actor, body, number) in
        [(CHAIR, COMMITTEE, 1), (SECRETARY, COMMITTEE, 2), (STREET_CHAIR, COMMITTEE, 7), (CHAIR, COMPANY, 1)]
    {
        for role in SeatRole::ALL {
            given(&world).by(actor).when(seat(body, Some(number), role, first, last)).refused("own-seat");
        }
    }
    given(&world)
        .by(CHAIR)
        .when(seat(COMMITTEE, Some(2), SeatRole::Secretary, first, last))
        .happens(&["bodies.seat_filled"]);
}

#[test]
fn nobody_hands_out_a_seat_in_their_body_for_longer_than_they_hold_theirs() {
    let world = estate::settled();
    let first = date(2026, 3, 2);
    let (last, later) = (estate::TERM_UNTIL, estate::TERM_UNTIL.tomorrow().unwrap());
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(fill(COMMITTEE, None, first, last)).happens(&["bodies.seat_filled"]);
        let refusal = given(&world).by(actor).when(fill(COMMITTEE, None, first, later)).refused("term-outlasts-own");
        assert_eq!(refusal["until"], "2028-12-31");
    }
    given(&world).by(STREET_CHAIR).when(fill(STREET_OFFICE, None, first, later)).refused("term-outlasts-own");
    for (actor, body) in [(STREET_CHAIR, COMMITTEE), (CHAIR, COMPANY), (Actor::Operator, STREET_OFFICE)] {
        given(&world).by(actor).when(fill(body, None, first, later)).happens(&["bodies.seat_filled"]);
    }
}

#[test]
fn a_body_unseats_those_who_work_for_it_and_its_members_only_when_they_resign() {
    let world = estate::settled();
    let vacate = |number, role| BodiesCommand::VacateSeat { body: COMMITTEE, person: PersonId::new(number), role };
    let Actor::Person(watching) = RESIDENTS_CHAIR else { panic!("nobody watches") };
    let unseat = || BodiesCommand::VacateSeat { body: RESIDENTS, person: watching, role: SeatRole::Chair };
    given(&world).by(CHAIR).when(unseat()).refused("power-missing");
    given(&world).by(STREET_CHAIR).when(unseat()).happens(&["bodies.seat_vacated"]);
    given(&world).by(CHAIR).when(vacate(2, SeatRole::Secretary)).happens(&["bodies.seat_vacated"]);
    given(&world).by(SECRETARY).when(vacate(1, SeatRole::Chair)).refused("elected-seat");
    given(&world).by(CHAIR).when(vacate(6, SeatRole::Member)).refused("elected-seat");
    let resigns = given(&world).by(CHAIR).when(vacate(1, SeatRole::Chair));
    resigns.happens(&["committee.seat_ended", "bodies.seat_vacated"]);
    for actor in [STREET_CHAIR, Actor::Operator] {
        given(&world).by(actor).when(vacate(1, SeatRole::Chair)).happens(&["bodies.seat_vacated"]);
    }
}

#[test]
fn nobody_works_for_the_owners_and_for_the_company_they_hire() {
    let world = estate::settled();
    let (first, last) = (date(2026, 3, 2), date(2027, 3, 1));
    for role in [SeatRole::Clerk, SeatRole::Secretary, SeatRole::Observer] {
        let refusal = given(&world).by(CHAIR).when(seat(COMMITTEE, Some(8), role, first, last)).refused("both-sides");
        assert_eq!(refusal["body"], COMPANY.number());
    }
    for actor in [STREET_CHAIR, Actor::Operator] {
        let refusal = given(&world).by(actor).when(seat(COMPANY, Some(3), SeatRole::Chair, first, last));
        assert_eq!(refusal.refused("both-sides")["body"], COMMITTEE.number());
    }
    // What does not fall into the same days is no conflict.
    let later = estate::TERM_UNTIL.tomorrow().unwrap();
    given(&world)
        .by(STREET_CHAIR)
        .when(seat(COMMITTEE, Some(8), SeatRole::Clerk, later, later))
        .happens(&["bodies.seat_filled"]);
}

#[test]
fn who_speaks_for_the_company_is_not_ended_by_those_who_watch_it() {
    let world = estate::settled();
    let vacate = || BodiesCommand::VacateSeat { body: COMPANY, person: PersonId::new(8), role: SeatRole::Chair };
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(vacate()).refused("seat-of-company");
    }
    given(&world).by(MANAGER).when(vacate()).refused("power-missing");
    for actor in [STREET_CHAIR, Actor::Operator] {
        given(&world).by(actor).when(vacate()).happens(&["bodies.seat_vacated"]);
    }
}

#[test]
fn somebody_known_who_takes_a_seat_keeps_their_particulars() {
    let mut world = estate::settled();
    let before = world.community.bodies().persons().to_vec();
    let first = date(2026, 3, 2);
    world.must(CHAIR, fill(COMMITTEE, Some(9), first, first));
    assert_eq!(world.community.bodies().persons(), before);
}

#[test]
fn a_member_sits_as_an_owner_who_holds_a_home_and_whoever_works_for_the_body_as_none() {
    let mut world = estate::settled();
    let first = date(2026, 3, 2);
    let as_owner = |role, number| match seat(COMMITTEE, None, role, first, first) {
        BodiesCommand::FillSeat { body, holder, role, from, until, .. } => {
            BodiesCommand::FillSeat { body, holder, role, from, until, owner: Some(OwnerId::new(number)) }
        }
        other => other,
    };
    // Number 7 bought what is not handed over yet, and there is no number 99.
    for number in [7, 99] {
        let refusal = given(&world).by(STREET_CHAIR).when(as_owner(SeatRole::Member, number)).refused("holds-nothing");
        assert_eq!(refusal["owner"], number);
    }
    for (role, owner) in [(SeatRole::Member, Some(OwnerId::new(1))), (SeatRole::Clerk, None)] {
        world.must(STREET_CHAIR, as_owner(role, 1));
        let seats = &world.community.bodies().body(COMMITTEE).unwrap().seats;
        assert_eq!(seats.last().map(|seat| (seat.role, seat.owner)), Some((role, owner)));
    }
}

#[test]
fn nobody_sits_as_two_owners() {
    let mut world = estate::settled();
    let first = date(2026, 3, 2);
    let seat = |person, number| BodiesCommand::FillSeat {
        body: COMMITTEE,
        holder: SeatHolder::Known(PersonId::new(person)),
        role: SeatRole::Member,
        from: first,
        until: first,
        owner: Some(OwnerId::new(number)),
    };
    world.must(STREET_CHAIR, seat(9, 1));
    let refusal = given(&world).by(STREET_CHAIR).when(seat(9, 2)).refused("sat-as-another-owner");
    assert_eq!(refusal["owner"], 1);
    given(&world).by(STREET_CHAIR).when(seat(9, 1)).happens(&["bodies.seat_filled"]);
}

#[test]
fn whoever_holds_an_office_is_named_once_and_before_the_members() {
    let mut world = estate::settled();
    let (first, last) = (date(2026, 3, 2), estate::TERM_UNTIL);
    world.must(STREET_CHAIR, seat(COMMITTEE, Some(6), SeatRole::Deputy, first, last));
    let roster = |day| {
        let body = world.community.bodies().body(COMMITTEE).unwrap();
        body.roster(day).into_iter().map(|seat| (seat.person.number(), seat.role)).collect::<Vec<_>>()
    };
    let named = roster(first);
    assert_eq!(named[..3], [(1, SeatRole::Chair), (6, SeatRole::Deputy), (2, SeatRole::Secretary)]);
    assert_eq!(roster(last), named);
    assert_eq!(roster(last.tomorrow().unwrap()), []);
}
