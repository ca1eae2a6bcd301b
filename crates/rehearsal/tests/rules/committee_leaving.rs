use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::{CommitteeCommand, SeatEnd};
use governance::community::{CommunityCommand, Holding, HomeGiven, HomeUse, OwnerRef};
use governance::duties::{Duty, DutyKind, Standing, duties};
use governance::ids::{HomeId, OwnerId, PersonId};
use jiff::civil::{Date, date};
use rehearsal::fixture::committee::{member, people, seated};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, MEMBER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, TERM_UNTIL, at,
};
use rehearsal::fixture::{World, given, law};

const PERSON: PersonId = PersonId::new(10);
/// The home of the owner whom person 10 sits as.
const HOME: HomeId = HomeId::new(7);

fn say() -> CommitteeCommand {
    CommitteeCommand::SayNothingKept { body: COMMITTEE, person: PERSON }
}

fn confirm() -> CommitteeCommand {
    CommitteeCommand::ConfirmNothingKept { body: COMMITTEE, person: PERSON }
}

fn list() -> CommitteeCommand {
    CommitteeCommand::ListHandover { body: COMMITTEE, person: PERSON, things: vec!["印章".to_owned()] }
}

fn restore(reason: &str) -> CommitteeCommand {
    CommitteeCommand::RestoreSeat { body: COMMITTEE, person: PERSON, reason: reason.to_owned() }
}

/// Person 10 has resigned.
fn resigned() -> World {
    let mut world = seated();
    world.must(member(10), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    world
}

fn over(world: &World) -> Vec<Duty> {
    let all = duties(&world.community, law(), date(2026, 3, 2)).into_iter();
    all.filter(|duty| duty.kind == DutyKind::HandOverSeat).collect()
}

fn stands(world: &World, on: Date) -> Standing {
    let over = over(world);
    assert_eq!(over.len(), 1, "{over:?}");
    over[0].standing(on)
}

/// The only home of an owner is taken out of the register, and the clock ends the seat.
fn struck() -> World {
    struck_after(|_| ())
}

/// The same after something else.
fn struck_after(happens: impl FnOnce(&mut World)) -> World {
    let mut world = seated();
    happens(&mut world);
    world.must(CLERK, CommunityCommand::RemoveHomes { homes: vec![HOME], reason: "登记有误".to_owned() });
    world.must(Actor::Clock, CommitteeCommand::EndSeatOfNonOwner { body: COMMITTEE, person: PERSON });
    world
}

/// The register is put right.
fn mend(world: &mut World) {
    let home = HomeGiven {
        place: estate::place("2栋", "1单元", "101"),
        usage: HomeUse::Dwelling,
        area: 100_000,
        area_source: None,
        shares: None,
        owners: vec![OwnerRef::Known(OwnerId::new(6))],
        holding: Holding::Owner,
    };
    let seen = world.community.register().revision();
    world.must(CLERK, CommunityCommand::Register { seen, owners: vec![], homes: vec![home] });
}

#[test]
fn a_hand_over_that_nobody_lists_is_late_after_its_last_day() {
    let mut world = resigned();
    assert_eq!(stands(&world, date(2026, 3, 5)), Standing::Due { days: 0 });
    assert_eq!(stands(&world, date(2026, 3, 6)), Standing::Missed { days: 1 });
    world.must(member(10), say());
    assert_eq!(stands(&world, date(2026, 3, 6)), Standing::Missed { days: 1 }, "said and not confirmed");
    world.must(CHAIR, confirm());
    assert_eq!(stands(&world, date(2026, 3, 6)), Standing::Done { on: date(2026, 3, 2) });
}

#[test]
fn that_there_is_nothing_is_said_by_who_left_or_who_leads_and_confirmed_by_another_who_stays() {
    let world = resigned();
    given(&seated()).by(CHAIR).when(say()).refused("seat-not-ended");
    given(&world).by(CHAIR).when(confirm()).refused("nothing-not-said");
    for actor in [MEMBER, CLERK, STREET_CHAIR] {
        given(&world).by(actor).when(say()).refused("power-missing");
    }
    for (says, confirms, refused) in [
        (member(10), CHAIR, None),
        (member(10), SECRETARY, None),
        (member(10), member(11), None),
        (member(10), member(10), Some("term-over")),
        (member(10), STREET_CHAIR, Some("power-missing")),
        (CHAIR, CHAIR, Some("nothing-confirmed-by-oneself")),
        (CHAIR, SECRETARY, None),
        (SECRETARY, CHAIR, None),
        (SECRETARY, member(12), None),
    ] {
        let mut world = world.clone();
        given(&world).by(says).when(say()).happens(&["committee.nothing_kept"]);
        world.must(says, say());
        given(&world).by(says).when(say()).nothing();
        let asked = given(&world).by(confirms).when(confirm());
        match refused {
            Some(code) => drop(asked.refused(code)),
            None => drop(asked.happens(&["committee.nothing_kept_confirmed"])),
        }
    }
    // Whoever left and works on as the secretary stays in no seat of a member.
    let mut back = world;
    let (holder, role) = (SeatHolder::Known(PERSON), SeatRole::Secretary);
    let (from, until) = (date(2026, 3, 2), TERM_UNTIL);
    back.must(CHAIR, BodiesCommand::FillSeat { body: COMMITTEE, holder, role, from, until, owner: None });
    back.must(CHAIR, say());
    given(&back).by(member(10)).when(confirm()).refused("nothing-confirmed-by-oneself");
}

#[test]
fn what_turns_up_after_all_is_listed_and_goes_before_what_was_said() {
    let mut world = resigned();
    world.must(member(10), say());
    world.must(CHAIR, confirm());
    given(&world).by(SECRETARY).when(confirm()).nothing();
    world.must(CHAIR, list());
    assert_eq!(stands(&world, date(2026, 3, 6)), Standing::Missed { days: 1 });
    given(&world).by(member(10)).when(say()).refused("things-listed");
    given(&world).by(CHAIR).when(confirm()).refused("nothing-not-said");
    world.must(CHAIR, CommitteeCommand::ReceiveThing { body: COMMITTEE, person: PERSON, thing: 1 });
    assert_eq!(stands(&world, date(2026, 3, 6)), Standing::Done { on: date(2026, 3, 2) });
}

#[test]
fn whoever_acts_in_the_gap_takes_for_a_committee_in_which_nobody_sits() {
    let mut world = resigned();
    let (holder, role) = (SeatHolder::Known(PersonId::new(9)), SeatRole::Chair);
    let (from, until) = (date(2029, 1, 1), date(2030, 12, 31));
    world.must(Actor::Operator, BodiesCommand::FillSeat { body: RESIDENTS, holder, role, from, until, owner: None });
    given(&world).by(RESIDENTS_CHAIR).when(say()).refused("power-missing");
    world.now = at("2029-01-02T09:00:00+08:00");
    given(&world).by(RESIDENTS_CHAIR).when(list()).happens(&["committee.handover_listed"]);
    world.must(member(10), say());
    given(&world).by(RESIDENTS_CHAIR).when(confirm()).happens(&["committee.nothing_kept_confirmed"]);
}

#[test]
fn resigning_on_the_page_of_the_bodies_leads_to_a_hand_over_too() {
    let world = estate::settled();
    let vacate = |person, role| BodiesCommand::VacateSeat { body: COMMITTEE, person: PersonId::new(person), role };
    let kinds = ["committee.seat_ended", "bodies.seat_vacated"];
    given(&world).by(CHAIR).when(vacate(1, SeatRole::Chair)).happens(&kinds);
    given(&world).by(SECRETARY).when(vacate(2, SeatRole::Secretary)).happens(&["bodies.seat_vacated"]);
}

#[test]
fn the_street_office_gives_back_a_seat_that_a_wrong_line_of_the_register_ended() {
    let mut world = struck();
    let reason = "2栋1单元101漏登，已经补登。";
    let today = date(2026, 3, 2);
    given(&world).by(STREET_CHAIR).when(restore(reason)).refused("still-no-owner");
    mend(&mut world);
    for actor in [CHAIR, SECRETARY, member(10), Actor::Operator] {
        given(&world).by(actor).when(restore(reason)).refused("power-missing");
    }
    given(&world).by(STREET_CHAIR).when(restore("")).refused("text-empty");
    let kinds = ["committee.seat_restored", "bodies.seat_filled"];
    given(&world).by(STREET_CHAIR).when(restore(reason)).happens(&kinds);
    world.must(STREET_CHAIR, restore(reason));
    let committee = world.community.bodies().body(COMMITTEE).unwrap();
    assert_eq!(committee.members(today), people(&[1, 6, 10, 11, 12]).into_iter().collect());
    let seat = committee.seats.iter().rev().find(|seat| seat.person == PERSON).unwrap();
    assert_eq!((seat.from, seat.until, seat.owner), (today, TERM_UNTIL, Some(OwnerId::new(6))));
    given(&world).by(STREET_CHAIR).when(restore(reason)).nothing();
    assert_eq!(
        stands(&world, date(2026, 3, 6)),
        Standing::Done { on: today },
        "there is nothing to hand over any more"
    );
}

#[test]
fn a_seat_of_the_next_term_comes_back_as_it_was_given_and_makes_this_one_no_longer() {
    let (from, until) = (TERM_UNTIL.tomorrow().unwrap(), date(2032, 12, 31));
    let mut world = struck_after(|world| {
        let (holder, owner) = (SeatHolder::Known(PERSON), Some(OwnerId::new(6)));
        let next = BodiesCommand::FillSeat { body: COMMITTEE, holder, role: SeatRole::Member, from, until, owner };
        world.must(Actor::Operator, next);
    });
    mend(&mut world);
    world.must(STREET_CHAIR, restore("2栋1单元101漏登，已经补登。"));
    let seats = &world.community.bodies().body(COMMITTEE).unwrap().seats;
    let given = seats.iter().filter(|seat| seat.person == PERSON && seat.until == seat.given_until);
    let given: Vec<_> = given.map(|seat| (seat.from, seat.until)).collect();
    assert_eq!(given, [(date(2026, 3, 2), TERM_UNTIL), (from, until)]);
}

#[test]
fn a_seat_that_ended_otherwise_or_is_over_or_taken_does_not_come_back() {
    let reason = "名册登记有误。";
    given(&seated()).by(STREET_CHAIR).when(restore(reason)).refused("seat-not-ended");
    given(&resigned()).by(STREET_CHAIR).when(restore(reason)).refused("seat-not-ended-by-register");
    let mut mended = struck();
    mend(&mut mended);
    let mut late = mended.clone();
    let (holder, role) = (SeatHolder::Known(PersonId::new(7)), SeatRole::Chair);
    let street =
        late.community.bodies().all().iter().find(|body| body.kind == governance::bodies::BodyKind::StreetOffice);
    let (body, from, until) = (street.unwrap().id, date(2029, 1, 1), date(2030, 12, 31));
    late.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
    late.now = at("2029-01-01T00:00:00+08:00");
    let refusal = given(&late).by(STREET_CHAIR).when(restore(reason)).refused("seat-term-over");
    assert_eq!(refusal["until"], TERM_UNTIL.to_string());
    // Somebody else was seated meanwhile: as many sit as ever did.
    let mut taken = mended;
    let (seal, known) = (taken.seal(), taken.community.bodies().persons().len());
    let filled = governance::bodies::SeatFilled {
        body: COMMITTEE,
        person: PersonId::after(known),
        seal,
        role: SeatRole::Member,
        from: date(2026, 3, 2),
        until: TERM_UNTIL,
        owner: None,
    };
    taken.follow(&governance::Event::from(governance::bodies::BodiesEvent::SeatFilled(filled)));
    assert_eq!(given(&taken).by(STREET_CHAIR).when(restore(reason)).refused("seat-taken-meanwhile")["size"], 5);
}

#[test]
fn no_reason_but_the_registers_is_entered_by_hand_as_a_recall() {
    let world = seated();
    let seal = governance::Seal::new([3; 32]);
    let end = |reason| CommitteeCommand::EndSeat { body: COMMITTEE, person: PERSON, reason, seal };
    given(&world).by(STREET_CHAIR).when(end(SeatEnd::Recalled)).refused("seat-does-not-end-so");
}
