use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::{
    ByElectionDue, CommitteeCommand, SeatEnd, SittingFor, Vote, by_election_due, seats_to_end, size,
};
use governance::community::{
    CommunityCommand, CommunityEvent, Holding, HomeGiven, HomeUse, OwnRules, OwnerGiven, OwnerRef, RulesAdopted,
};
use governance::ids::{HomeId, OwnerId, PersonId};
use jiff::civil::{Date, date};
use rehearsal::fixture::committee::{FIVE, all, attend, call_at, decide, held, member, own, people, seated};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MEMBER, SECRETARY, STREET_CHAIR, TERM_FROM, TERM_UNTIL, at,
};
use rehearsal::fixture::{World, given, law};

/// The home of the owner whom person 10 sits as.
const HOME: HomeId = HomeId::new(7);

fn end_by_clock(number: u32) -> CommitteeCommand {
    CommitteeCommand::EndSeatOfNonOwner { body: COMMITTEE, person: PersonId::new(number) }
}

/// The home is sold: its owner owns nothing here any more.
fn sell(world: &mut World) {
    let seal = world.seal();
    let home = HomeGiven {
        place: estate::place("2栋", "1单元", "101"),
        usage: HomeUse::Dwelling,
        area: 100_000,
        area_source: None,
        shares: None,
        owners: vec![OwnerRef::Listed(0)],
        holding: Holding::Owner,
    };
    let (seen, owners) = (world.community.register().revision(), vec![OwnerGiven { known: None, seal }]);
    world.must(CLERK, CommunityCommand::Register { seen, owners, homes: vec![home] });
}

fn body(world: &World) -> &governance::bodies::Body {
    world.community.bodies().body(COMMITTEE).unwrap()
}

fn due(world: &World, on: Date) -> Option<ByElectionDue> {
    by_election_due(&world.community, body(world), world.community.place(law()).unwrap(), on)
}

fn seats(world: &World, on: Date) -> usize {
    size(&world.community, world.community.place(law()).unwrap(), body(world), on)
}

#[test]
fn the_clock_ends_the_seat_of_a_member_who_owns_nothing_any_more() {
    let mut world = seated();
    let today = date(2026, 3, 2);
    assert_eq!(seats_to_end(&world.community, today), []);
    given(&world).by(Actor::Clock).when(end_by_clock(10)).refused("still-owner");
    // Nobody knows as which owner the chair sits; and a stranger sits nowhere.
    for number in [1, 99] {
        given(&world).by(Actor::Clock).when(end_by_clock(number)).nothing();
    }
    assert_eq!(world.community.register().home(HOME).unwrap().owners, [OwnerId::new(6)]);
    sell(&mut world);
    assert_eq!(seats_to_end(&world.community, today), [(COMMITTEE, PersonId::new(10))]);
    for actor in [CHAIR, STREET_CHAIR, Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(end_by_clock(10)).refused("power-missing");
    }
    let kinds = ["committee.seat_ended", "bodies.seat_vacated"];
    given(&world).by(Actor::Clock).when(end_by_clock(10)).happens(&kinds);
    world.must(Actor::Clock, end_by_clock(10));
    assert_eq!(body(&world).members(today), people(&[1, 6, 11, 12]).into_iter().collect());
    assert_eq!(seats_to_end(&world.community, today), []);
    given(&world).by(Actor::Clock).when(end_by_clock(10)).nothing();
    let ended = &world.community.committees().ended_seats()[0];
    assert_eq!((ended.reason, ended.basis.as_slice()), (SeatEnd::NoOwner, &["指导规则 §43".to_owned()][..]));
    // Monday: Thursday is the third day.
    assert_eq!(ended.hand_over_by, at("2026-03-06T00:00:00+08:00"));
}

#[test]
fn an_owner_who_still_has_one_home_keeps_the_seat() {
    let mut world = seated();
    // The owner of two homes: one is taken out of the register, then the other.
    let (body, seal) = (COMMITTEE, world.seal());
    let person = PersonId::after(world.community.bodies().persons().len());
    let filled = governance::bodies::SeatFilled {
        body,
        person,
        seal,
        role: SeatRole::Member,
        from: TERM_FROM,
        until: TERM_UNTIL,
        owner: Some(OwnerId::new(2)),
    };
    world.follow(&governance::Event::from(governance::bodies::BodiesEvent::SeatFilled(filled)));
    for (home, ends) in [(HomeId::new(6), false), (HomeId::new(2), true)] {
        world.must(CLERK, CommunityCommand::RemoveHomes { homes: vec![home], reason: "登记有误".to_owned() });
        assert_eq!(seats_to_end(&world.community, date(2026, 3, 2)).len(), usize::from(ends));
    }
}

#[test]
fn what_no_register_shows_is_entered_by_the_street_office() {
    let mut world = seated();
    let seal = world.seal();
    let end = |reason| CommitteeCommand::EndSeat { body: COMMITTEE, person: PersonId::new(6), reason, seal };
    for reason in [SeatEnd::NoCapacity, SeatEnd::Detained] {
        let kinds = ["committee.seat_ended", "bodies.seat_vacated"];
        given(&world).by(STREET_CHAIR).when(end(reason)).happens(&kinds);
        for actor in [CHAIR, SECRETARY, MEMBER, Actor::Operator, Actor::Clock] {
            given(&world).by(actor).when(end(reason)).refused("power-missing");
        }
    }
    for reason in [SeatEnd::NoOwner, SeatEnd::Resigned] {
        given(&world).by(STREET_CHAIR).when(end(reason)).refused("seat-does-not-end-so");
    }
    let other =
        CommitteeCommand::EndSeat { body: COMMITTEE, person: PersonId::new(2), reason: SeatEnd::Detained, seal };
    given(&world).by(STREET_CHAIR).when(other).refused("not-a-member");
    let elsewhere =
        CommitteeCommand::EndSeat { body: COMPANY, person: PersonId::new(8), reason: SeatEnd::Detained, seal };
    given(&world).by(STREET_CHAIR).when(elsewhere).refused("body-holds-no-sittings");
}

#[test]
fn where_a_place_does_not_say_so_a_seat_does_not_end_by_itself() {
    let mut world = seated();
    sell(&mut world);
    let mut here = law().clone();
    let place = include_str!("../../../../rules/places/cn.toml");
    let without = place.replace(r#"names = ["no-owner", "no-capacity", "detained"]"#, r#"names = ["detained"]"#);
    here.places = governance::law::Places::from_sources(&here.packs, [("cn.toml", without)]).unwrap();
    let refusal = given(&world).under(&here).by(Actor::Clock).when(end_by_clock(10)).refused("seat-does-not-end-so");
    assert_eq!(refusal["reason"], "no-owner");
}

#[test]
fn whoever_resigns_needs_nobodys_leave_and_loses_every_office() {
    let mut world =
        held(seated(), vec![rehearsal::fixture::committee::office(governance::committee::Office::Chair)], &FIVE);
    world.must(CHAIR, decide(1, &all(&FIVE, Vote::Names(PersonId::new(10)))));
    let resign = CommitteeCommand::Resign { body: COMMITTEE, seal: None };
    let kinds = ["committee.seat_ended", "bodies.seat_vacated", "bodies.seat_vacated"];
    given(&world).by(member(10)).when(resign.clone()).happens(&kinds);
    given(&world).by(MEMBER).when(resign.clone()).happens(&kinds[..2]);
    for actor in [SECRETARY, CLERK, STREET_CHAIR, Actor::Operator] {
        given(&world).by(actor).when(resign.clone()).refused("power-missing");
    }
    world.must(member(10), resign.clone());
    given(&world).by(member(10)).when(resign).refused("term-over");
    let leads = call_at(at("2026-03-25T19:00:00+08:00"), SittingFor::Ordinary, vec![own()]);
    given(&world).by(member(10)).when(leads.clone()).refused("term-over");
    // Nobody is in the chair: any member calls the sitting that fills it.
    given(&world).by(MEMBER).when(leads).happens(&["committee.sitting_called"]);
    given(&world).by(member(10)).when(attend(&FIVE)).refused("term-over");
}

#[test]
fn below_half_of_the_seats_the_election_filled_a_by_election_is_due() {
    let mut world = seated();
    let resign = || CommitteeCommand::Resign { body: COMMITTEE, seal: None };
    assert_eq!((seats(&world, date(2026, 3, 2)), due(&world, date(2026, 3, 2))), (5, None));
    world.must(member(10), resign());
    world.now = at("2026-04-01T09:00:00+08:00");
    world.must(member(11), resign());
    // Three of five are more than half; two of five are fewer.
    assert_eq!(due(&world, date(2026, 4, 1)), None);
    world.now = at("2026-05-01T09:00:00+08:00");
    world.must(member(12), resign());
    assert_eq!(due(&world, date(2026, 4, 30)), None);
    let found = due(&world, date(2026, 5, 20)).unwrap();
    assert_eq!((found.since, found.size, found.left), (date(2026, 5, 1), 5, 2));
    assert_eq!(found.basis, ["指导规则 §46"]);
    // Where nobody is left no term is left either: the whole committee is elected.
    let mut empty = world.clone();
    for left in body(&world).members(date(2026, 5, 1)) {
        empty.must(Actor::Person(left), resign());
    }
    assert_eq!((seats(&empty, date(2026, 5, 20)), due(&empty, date(2026, 5, 20))), (5, None));
    // It is over once the seats are filled again, and when the term is: then the next committee is elected.
    let seal = world.seal();
    let (from, until) = (date(2026, 6, 1), TERM_UNTIL);
    let fill = BodiesCommand::FillSeat {
        body: COMMITTEE,
        holder: SeatHolder::New(seal),
        role: SeatRole::Member,
        from,
        until,
        owner: None,
    };
    world.must(STREET_CHAIR, fill);
    assert_eq!((due(&world, from), due(&world, date(2026, 5, 31)).is_some()), (None, true));
    assert_eq!(seats(&world, from), 5);
    assert_eq!(due(&world, date(2029, 1, 1)), None);
}

#[test]
fn half_of_an_even_number_of_seats_is_not_below_half() {
    let mut world = seated();
    let seal = world.seal();
    let (from, until) = (TERM_FROM, TERM_UNTIL);
    let fill = BodiesCommand::FillSeat {
        body: COMMITTEE,
        holder: SeatHolder::New(seal),
        role: SeatRole::Member,
        from,
        until,
        owner: None,
    };
    world.must(STREET_CHAIR, fill);
    for (number, is_due) in [(10, false), (11, false), (12, false), (13, true)] {
        world.must(member(number), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
        assert_eq!(due(&world, date(2026, 3, 2)).is_some(), is_due, "{number}");
    }
}

#[test]
fn without_an_election_here_the_owners_rules_say_how_many_seats_there_are() {
    let on = date(2026, 3, 2);
    // Five of nine are more than half, five of eleven are fewer; what the place does not allow does not hold.
    for (own, of, is_due) in [(None, 5, false), (Some(9), 9, false), (Some(11), 11, true)] {
        let mut world = seated();
        let rules = OwnRules { committee_size: own, ..world.community.rules() };
        world.must(CHAIR, CommunityCommand::AdoptRules { rules, source: "2025年业主大会决议".to_owned() });
        assert_eq!((seats(&world, on), due(&world, on).is_some()), (of, is_due), "{own:?}");
    }
    let mut world = seated();
    let adopted = RulesAdopted {
        rules: OwnRules { committee_size: Some(13), ..world.community.rules() },
        source: serde_json::from_str("\"2025年业主大会决议\"").unwrap(),
    };
    world.follow(&CommunityEvent::RulesAdopted(adopted).into());
    assert_eq!(seats(&world, on), 5);
}

#[test]
fn what_a_leaving_member_keeps_is_handed_over_thing_by_thing() {
    let mut world = seated();
    let person = PersonId::new(10);
    let list = |things: &[&str]| {
        let things = things.iter().map(|thing| (*thing).to_owned()).collect();
        CommitteeCommand::ListHandover { body: COMMITTEE, person, things }
    };
    let receive = |thing| CommitteeCommand::ReceiveThing { body: COMMITTEE, person, thing };
    given(&world).by(CHAIR).when(list(&["印章"])).refused("seat-not-ended");
    given(&world).by(CHAIR).when(receive(1)).refused("thing-unknown");
    world.must(member(10), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    given(&world).by(CHAIR).when(list(&[])).refused("handover-empty");
    given(&world).by(CHAIR).when(list(&[""])).refused("text-empty");
    for actor in [CHAIR, SECRETARY, member(10)] {
        given(&world).by(actor).when(list(&["印章"])).happens(&["committee.handover_listed"]);
    }
    given(&world).by(MEMBER).when(list(&["印章"])).refused("power-missing");
    world.must(CHAIR, list(&["印章"]));
    world.must(SECRETARY, list(&["合同两份", "钥匙"]));
    for thing in [0, 4] {
        given(&world).by(CHAIR).when(receive(thing)).refused("thing-unknown");
    }
    given(&world).by(member(10)).when(receive(1)).refused("power-missing");
    world.must(CHAIR, receive(2));
    given(&world).by(SECRETARY).when(receive(2)).nothing();
    let ended = world.community.committees().ended_seat(COMMITTEE, person).unwrap();
    let (in_time, late) = (at("2026-03-05T23:59:59+08:00"), at("2026-03-06T00:00:00+08:00"));
    assert_eq!((ended.is_overdue(in_time), ended.is_overdue(late)), (false, true));
    world.must(CHAIR, receive(1));
    world.must(CHAIR, receive(3));
    assert!(!world.community.committees().ended_seat(COMMITTEE, person).unwrap().is_overdue(late));
    // Whoever left and works on as the secretary does not receive from themselves.
    let (from, until) = (date(2026, 3, 2), TERM_UNTIL);
    let holder = SeatHolder::Known(person);
    world.must(
        CHAIR,
        BodiesCommand::FillSeat { body: COMMITTEE, holder, role: SeatRole::Secretary, from, until, owner: None },
    );
    given(&world).by(member(10)).when(receive(1)).refused("handover-to-oneself");
}
