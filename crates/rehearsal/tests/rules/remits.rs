use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, Power, SeatHolder, SeatRole};
use governance::ids::{BodyId, PersonId};
use jiff::civil::date;
use rehearsal::fixture::estate::{self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, SECRETARY, STREET_CHAIR};
use rehearsal::fixture::{World, given, law};

const SECRETARY_NUMBER: u32 = 2;

fn entrust(body: BodyId, number: u32, role: SeatRole, powers: &[Power]) -> BodiesCommand {
    let (person, source) = (PersonId::new(number), "业主委员会第三次会议决定".to_owned());
    BodiesCommand::Entrust { body, person, role, powers: powers.to_vec(), source }
}

fn to_secretary(powers: &[Power]) -> BodiesCommand {
    entrust(COMMITTEE, SECRETARY_NUMBER, SeatRole::Secretary, powers)
}

fn may(world: &World, actor: Actor, power: Power) -> bool {
    world.community.may(&governance::Moment { now: world.now, actor, law: law() }, power)
}

#[test]
fn a_secretary_may_do_what_they_are_entrusted_with_and_look_on_and_nothing_else() {
    let mut world = estate::settled();
    let powers = [Power::Publish, Power::Key];
    let events = given(&world).by(CHAIR).when(to_secretary(&powers)).happens(&["bodies.seat_entrusted"]);
    events.iter().for_each(|event| world.follow(event));
    let left = Power::ALL.into_iter().filter(|power| may(&world, SECRETARY, *power));
    assert_eq!(left.collect::<Vec<_>>(), [Power::Key, Power::Observe, Power::Publish]);
    // Entrusted anew with more: what stood before is over.
    world.must(CHAIR, to_secretary(&[Power::Convene]));
    let left = Power::ALL.into_iter().filter(|power| may(&world, SECRETARY, *power));
    assert_eq!(left.collect::<Vec<_>>(), [Power::Convene, Power::Observe]);
}

#[test]
fn what_lies_outside_a_remit_is_refused_with_what_was_asked_for() {
    let mut world = estate::settled();
    world.must(CHAIR, to_secretary(&[Power::Publish]));
    let establish = BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "筹备组".to_owned() };
    let refusal = given(&world).by(SECRETARY).when(establish.clone()).refused("outside-remit");
    assert_eq!(refusal["power"], "keep-seats");
    given(&world).by(CHAIR).when(establish).happens(&["bodies.body_established"]);
}

#[test]
fn whoever_acts_on_a_remit_entrusts_and_seats_nobody() {
    let mut world = estate::settled();
    // Seats are never handed on, however much else is.
    let all: Vec<Power> = world.community.bodies().body(COMMITTEE).unwrap().entrustable(SeatRole::Secretary).collect();
    assert!(!all.contains(&Power::KeepSeats) && all.contains(&Power::KeepSeal), "{all:?}");
    world.must(CHAIR, to_secretary(&all));
    let first = date(2026, 3, 2);
    let (holder, role) = (SeatHolder::New(governance::Seal::new([7; 32])), SeatRole::Secretary);
    let fill = BodiesCommand::FillSeat { body: COMMITTEE, holder, role, from: first, until: first, owner: None };
    given(&world).by(SECRETARY).when(fill).refused("outside-remit");
    given(&world).by(SECRETARY).when(entrust(COMMITTEE, 3, SeatRole::Clerk, &[Power::Key])).refused("outside-remit");
}

#[test]
fn a_remit_holds_powers_of_the_seat_itself_and_at_least_one() {
    let world = estate::settled();
    for power in [Power::KeepSeats, Power::Observe, Power::Sit, Power::Correct, Power::Order] {
        let refusal = given(&world).by(CHAIR).when(to_secretary(&[Power::Key, power])).refused("remit-beyond-seat");
        assert_eq!(refusal["power"], serde_json::to_value(power).unwrap());
    }
    let refusal = given(&world)
        .by(CHAIR)
        .when(entrust(COMMITTEE, 3, SeatRole::Clerk, &[Power::Convene]))
        .refused("remit-beyond-seat");
    assert_eq!(refusal["power"], "convene");
    given(&world).by(CHAIR).when(to_secretary(&[])).refused("remit-empty");
}

#[test]
fn who_may_entrust_whom_with_something() {
    let mut world = estate::settled();
    let key = [Power::Key];
    let (staff, company) = (entrust(COMMITTEE, 3, SeatRole::Clerk, &key), entrust(COMPANY, 9, SeatRole::Clerk, &key));
    for (actor, command, refusal) in [
        (CHAIR, to_secretary(&key), None),
        (STREET_CHAIR, to_secretary(&key), None),
        (Actor::Operator, to_secretary(&key), None),
        (SECRETARY, staff, None),
        (SECRETARY, to_secretary(&key), Some("own-seat")),
        (CLERK, to_secretary(&key), Some("power-missing")),
        (MEMBER, to_secretary(&key), Some("power-missing")),
        (MANAGER, to_secretary(&key), Some("power-missing")),
        (Actor::Visitor, to_secretary(&key), Some("power-missing")),
        // The chair answers to the owners, and a seat nobody holds entrusts nobody.
        (SECRETARY, entrust(COMMITTEE, 1, SeatRole::Chair, &key), Some("elected-seat")),
        (CHAIR, entrust(COMMITTEE, 2, SeatRole::Clerk, &key), Some("seat-unknown")),
        (CHAIR, company, Some("seat-unknown")),
        (CHAIR, entrust(BodyId::new(99), 2, SeatRole::Secretary, &key), Some("body-unknown")),
    ] {
        let asked = given(&world).by(actor).when(command);
        match refusal {
            None => drop(asked.happens(&["bodies.seat_entrusted"])),
            Some(code) => drop(asked.refused(code)),
        }
    }
    world.must(CHAIR, to_secretary(&key));
    given(&world).by(CHAIR).when(to_secretary(&key)).nothing();
}
