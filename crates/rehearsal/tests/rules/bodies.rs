use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, Power, SeatRole};
use governance::ids::{BodyId, PersonId};
use governance::{Event, Moment, bodies::BodiesEvent};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, OBSERVER, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR,
    STREET_OFFICE, at,
};
use rehearsal::fixture::{given, law, stations};

fn fill(body: BodyId, person: Option<u32>, from: Date, until: Date) -> BodiesCommand {
    let person = person.map(PersonId::new);
    BodiesCommand::FillSeat { body, person, seal: governance::Seal::new([7; 32]), role: SeatRole::Clerk, from, until }
}

#[test]
fn who_may_do_what_is_as_the_table_of_powers_says() {
    use Power::{Convene, KeepRegister, KeepRules, KeepSeats, Key, Observe, Report};
    let world = estate::settled();
    let all = [Convene, Key, KeepRegister, KeepRules, KeepSeats, Observe, Report];
    for (actor, granted) in [
        (CHAIR, &all[..]),
        (SECRETARY, &all),
        (STREET_CHAIR, &all),
        (CLERK, &[Key, KeepRegister, Observe]),
        (MEMBER, &[Observe]),
        (OBSERVER, &[Observe]),
        (MANAGER, &[Observe, Report]),
        (RESIDENTS_CHAIR, &[Observe, Report]),
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
    let fills = |command| given(&world).by(CHAIR).when(command);
    let events = fills(fill(COMMITTEE, None, first, date(2031, 3, 2))).happens(&["bodies.seat_filled"]);
    assert!(matches!(&events[0], Event::Bodies(BodiesEvent::SeatFilled(filled)) if filled.person == PersonId::new(10)));
    fills(fill(COMMITTEE, Some(9), first, first)).happens(&["bodies.seat_filled"]);
    fills(fill(COMMITTEE, None, first, date(2031, 3, 3))).refused("term-too-long");
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
fn seats_of_a_convening_body_are_filled_by_itself_or_by_the_street_office() {
    let world = estate::settled();
    let first = date(2026, 3, 2);
    for (actor, body, may) in [
        (CHAIR, COMMITTEE, true),
        (CHAIR, STREET_OFFICE, false),
        (CHAIR, COMPANY, true),
        (STREET_CHAIR, COMMITTEE, true),
        (STREET_CHAIR, STREET_OFFICE, true),
        (MANAGER, COMPANY, false),
        (Actor::Operator, STREET_OFFICE, true),
    ] {
        let asked = given(&world).by(actor).when(fill(body, None, first, first));
        if may {
            asked.happens(&["bodies.seat_filled"]);
        } else {
            asked.refused("power-missing");
        }
    }
}
