use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, Power};
use governance::committee::{
    AboutGiven, CommitteeCommand, CommitteeEvent, ItemGiven, Office, SittingFor, SittingKind, Vote, VoteCast,
    first_sitting_due,
};
use governance::ids::{BodyId, PersonId, RequestId, SittingId};
use governance::law::Law;
use governance::{Event, Moment};
use jiff::civil::date;
use rehearsal::fixture::committee::{
    FIVE, SITTING, about, attend, call, call_at, held, held_at, member, office, own, people, seat_three, seated,
};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, OBSERVER, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, at,
};
use rehearsal::fixture::{World, given, law, stations};

fn ask(members: &[u32]) -> CommitteeCommand {
    let about = "电梯维修进度".to_owned();
    CommitteeCommand::RequestSitting { body: COMMITTEE, about, members: people(members) }
}

fn join(members: &[u32]) -> CommitteeCommand {
    CommitteeCommand::JoinRequest { request: RequestId::new(1), members: people(members) }
}

fn last(world: &World) -> &governance::committee::Sitting {
    world.community.committees().sittings().last().unwrap()
}

#[test]
fn who_leads_sits_and_keeps_the_seal_is_as_the_table_of_powers_says() {
    use Power::{KeepSeal, LeadSittings, Sit};
    let mut world = seated();
    world.must(CHAIR, call(vec![office(Office::Deputy)]));
    world.now = held_at();
    world.must(CHAIR, attend(&FIVE));
    let chosen = rehearsal::fixture::committee::all(&FIVE, governance::committee::Vote::Names(PersonId::new(10)));
    world.must(CHAIR, rehearsal::fixture::committee::decide(1, &chosen));
    for (actor, granted) in [
        (CHAIR, &[Sit, LeadSittings, KeepSeal][..]),
        (member(10), &[Sit, LeadSittings, KeepSeal]),
        (SECRETARY, &[LeadSittings, KeepSeal]),
        (MEMBER, &[Sit]),
        (CLERK, &[]),
        (OBSERVER, &[]),
        (STREET_CHAIR, &[]),
        (RESIDENTS_CHAIR, &[]),
        (MANAGER, &[]),
        (Actor::Operator, &[]),
        (Actor::Clock, &[]),
        (Actor::Visitor, &[]),
    ] {
        for power in [Sit, LeadSittings, KeepSeal] {
            let moment = Moment { now: world.now, actor, law: law() };
            assert_eq!(world.community.may(&moment, power), granted.contains(&power), "{actor:?}: {power:?}");
        }
    }
}

#[test]
fn an_agenda_is_published_seven_full_days_before() {
    let world = seated();
    // Monday: the seventh day is the next Monday, and the sitting can be on the day after.
    for (called, earliest) in [
        ("2026-03-02T09:00:00+08:00", "2026-03-10T00:00:00+08:00"),
        ("2026-03-02T23:59:59+08:00", "2026-03-10T00:00:00+08:00"),
        ("2026-03-03T00:00:00+08:00", "2026-03-11T00:00:00+08:00"),
        // A Sunday and a Saturday: their seventh days are days of rest, and the Monday counts instead (民法典 §203).
        ("2026-03-08T09:00:00+08:00", "2026-03-17T00:00:00+08:00"),
        ("2026-03-07T09:00:00+08:00", "2026-03-17T00:00:00+08:00"),
        ("2026-03-06T09:00:00+08:00", "2026-03-14T00:00:00+08:00"),
    ] {
        let earliest = at(earliest);
        let call_for =
            |time| given(&world).at(at(called)).by(CHAIR).when(call_at(time, SittingFor::Ordinary, vec![own()]));
        call_for(earliest).happens(&["committee.sitting_called"]);
        let refusal = call_for(earliest - jiff::SignedDuration::from_secs(1)).refused("agenda-too-late");
        assert_eq!(refusal["earliest"], earliest.to_string());
        assert_eq!(refusal["days"], 7);
        assert_eq!(refusal["basis"][0], "指导规则 §39（议程）");
    }
}

#[test]
fn an_item_comes_onto_the_agenda_while_there_are_seven_days_left() {
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    let add = || CommitteeCommand::AddItem { sitting: SITTING, item: own() };
    given(&world).at(at("2026-03-02T23:59:59+08:00")).by(SECRETARY).when(add()).happens(&["committee.item_added"]);
    given(&world).at(at("2026-03-03T00:00:00+08:00")).by(SECRETARY).when(add()).refused("agenda-too-late");
    given(&world).by(MEMBER).when(add()).refused("power-missing");
    for _ in 0..29 {
        world.must(CHAIR, add());
    }
    given(&world).by(CHAIR).when(add()).refused("agenda-too-long");
    world.now = held_at();
    world.must(CHAIR, attend(&FIVE));
    given(&world).by(CHAIR).when(add()).refused("sitting-stands");
}

#[test]
fn a_sitting_is_called_by_whoever_leads_it_for_a_time_to_come_with_something_on_its_agenda() {
    let world = seated();
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(call(vec![own()])).happens(&["committee.sitting_called"]);
    }
    for actor in [MEMBER, CLERK, OBSERVER, STREET_CHAIR, MANAGER, Actor::Operator, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(call(vec![own()])).refused("power-missing");
    }
    given(&world).by(CHAIR).when(call(vec![])).refused("agenda-empty");
    given(&world).by(CHAIR).when(call(vec![own(); 30])).happens(&["committee.sitting_called"]);
    given(&world).by(CHAIR).when(call(vec![own(); 31])).refused("agenda-too-long");
    let before = call_at(at("2026-03-02T08:59:59+08:00"), SittingFor::Ordinary, vec![own()]);
    given(&world).by(CHAIR).when(before).refused("sitting-in-past");
    let wordless = ItemGiven { title: " ".to_owned(), ..own() };
    given(&world).by(CHAIR).when(call(vec![wordless])).refused("text-empty");
    for (body, code) in [(COMPANY, "body-holds-no-sittings"), (BodyId::new(9), "body-unknown")] {
        let CommitteeCommand::CallSitting { occasion, held_at, venue, items, .. } = call(vec![own()]) else { return };
        let elsewhere = CommitteeCommand::CallSitting { body, occasion, held_at, venue, items };
        given(&world).by(MANAGER).when(elsewhere).refused(code);
    }
}

#[test]
fn a_preparatory_group_sits_like_a_committee() {
    let mut world = seated();
    world.must(CHAIR, BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "筹备组".to_owned() });
    let (body, seal) = (BodyId::new(5), world.seal());
    let filled = BodiesCommand::FillSeat {
        body,
        holder: governance::bodies::SeatHolder::New(seal),
        role: governance::bodies::SeatRole::Chair,
        from: date(2026, 3, 2),
        until: date(2026, 12, 31),
        owner: None,
    };
    world.must(STREET_CHAIR, filled);
    let CommitteeCommand::CallSitting { occasion, held_at, venue, items, .. } = call(vec![own()]) else { return };
    let command = CommitteeCommand::CallSitting { body, occasion, held_at, venue, items };
    given(&world).by(member(13)).when(command.clone()).happens(&["committee.sitting_called"]);
    given(&world).by(CHAIR).when(command).refused("power-missing");
}

#[test]
fn what_the_owners_decide_never_comes_onto_the_agenda_of_a_committee() {
    let world = seated();
    let called = |kind: &str| given(&world).by(CHAIR).when(call(vec![about(AboutGiven::Matter(kind.to_owned()))]));
    for kind in ["hire-manager", "use-maintenance-fund", "elect-committee", "covenant", "change-common-use"] {
        let refusal = called(kind).refused("reserved-for-owners");
        assert_eq!(refusal["kind"], kind);
        assert_eq!(refusal["basis"][0], "民法典 §278(1)");
    }
    called("other-major").refused("mandate-needed");
    called("elect-king").refused("matter-kind-unknown");
}

#[test]
fn a_third_of_the_members_have_a_sitting_held_within_seven_days() {
    let mut world = seated();
    // One of five is too few, two are enough.
    let events = given(&world).by(MEMBER).when(ask(&[6])).happens(&["committee.sitting_requested"]);
    assert!(matches!(&events[0], Event::Committee(CommitteeEvent::SittingRequested(one)) if one.due.is_none()));
    world.must(MEMBER, ask(&[6]));
    let on_request = |time: &str| call_at(at(time), SittingFor::Request(RequestId::new(1)), vec![own()]);
    let refusal = given(&world).by(CHAIR).when(on_request("2026-03-05T19:00:00+08:00")).refused("request-too-weak");
    assert_eq!(refusal["missing"], 1);
    given(&world).by(MEMBER).when(join(&[6])).nothing();
    world.must(member(10), join(&[10]));
    let request = world.community.committees().request(RequestId::new(1)).unwrap();
    let due = request.due.clone().unwrap();
    assert_eq!((due.asked.count, due.asked.needed, due.asked.of), (2, 2, 5));
    assert_eq!(due.until, at("2026-03-10T00:00:00+08:00"));
    // The special period goes before the seven days of the agenda; a later time is too late.
    given(&world).by(CHAIR).when(on_request("2026-03-03T19:00:00+08:00")).happens(&["committee.sitting_called"]);
    given(&world).by(CHAIR).when(on_request("2026-03-09T23:59:59+08:00")).happens(&["committee.sitting_called"]);
    let refusal =
        given(&world).by(CHAIR).when(on_request("2026-03-10T00:00:00+08:00")).refused("sitting-after-its-time");
    assert_eq!(refusal["until"], "2026-03-09T16:00:00Z");
    // Nobody called it in time: everybody can read that, and it is held late rather than never.
    assert!(!request.is_missed(at("2026-03-09T23:59:59+08:00")) && request.is_missed(due.until));
    let late = given(&world).at(due.until).by(CHAIR).when(on_request("2026-03-11T19:00:00+08:00"));
    late.happens(&["committee.sitting_called"]);
}

#[test]
fn a_request_is_answered_by_one_sitting_and_stands_again_when_that_is_called_off() {
    let mut world = seated();
    world.must(SECRETARY, ask(&[6, 10]));
    let on_request = call_at(at("2026-03-05T19:00:00+08:00"), SittingFor::Request(RequestId::new(1)), vec![own()]);
    world.must(CHAIR, on_request.clone());
    assert_eq!(last(&world).kind, SittingKind::OnRequest { request: RequestId::new(1) });
    given(&world).by(CHAIR).when(on_request.clone()).refused("request-answered");
    given(&world).by(member(11)).when(join(&[11])).refused("request-answered");
    world.must(CHAIR, CommitteeCommand::CallOff { sitting: SITTING, reason: "场地有变".to_owned() });
    given(&world).by(CHAIR).when(on_request).happens(&["committee.sitting_called"]);
    let unknown = call_at(held_at(), SittingFor::Request(RequestId::new(9)), vec![own()]);
    given(&world).by(CHAIR).when(unknown).refused("request-unknown");
    let unknown = CommitteeCommand::JoinRequest { request: RequestId::new(9), members: people(&[6]) };
    given(&world).by(MEMBER).when(unknown).refused("request-unknown");
}

#[test]
fn members_ask_for_themselves_and_the_record_takes_signatures_from_paper() {
    let world = seated();
    given(&world).by(MEMBER).when(ask(&[6, 10])).refused("power-missing");
    given(&world).by(MEMBER).when(ask(&[10])).refused("power-missing");
    given(&world).by(SECRETARY).when(ask(&[6, 10])).happens(&["committee.sitting_requested"]);
    given(&world).by(SECRETARY).when(ask(&[6, 2])).refused("not-a-member");
    given(&world).by(SECRETARY).when(ask(&[])).refused("request-of-nobody");
    given(&world).by(OBSERVER).when(ask(&[5])).refused("power-missing");
}

#[test]
fn the_first_sitting_gives_offices_within_seven_days_of_the_election() {
    let mut world = estate::settled();
    // A committee that begins today: those who sat before have left.
    for (person, role) in [(1, governance::bodies::SeatRole::Chair), (6, governance::bodies::SeatRole::Member)] {
        let person = PersonId::new(person);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
    }
    seat_three(&mut world, date(2026, 3, 2));
    let offices = || vec![office(Office::Chair), office(Office::Deputy)];
    let first = |time: &str, items| call_at(at(time), SittingFor::First, items);
    // Nobody is in the chair yet, so any member calls it.
    for actor in [member(10), member(12), SECRETARY] {
        given(&world)
            .by(actor)
            .when(first("2026-03-09T23:59:59+08:00", offices()))
            .happens(&["committee.sitting_called"]);
    }
    given(&world).by(OBSERVER).when(first("2026-03-05T19:00:00+08:00", offices())).refused("power-missing");
    given(&world).by(member(10)).when(first("2026-03-10T00:00:00+08:00", offices())).refused("sitting-after-its-time");
    let more = vec![office(Office::Chair), own()];
    given(&world).by(member(10)).when(first("2026-03-05T19:00:00+08:00", more)).refused("first-sitting-gives-offices");
    // Late is better than never.
    let late = given(&world).at(at("2026-03-10T00:00:00+08:00")).by(member(10));
    late.when(first("2026-03-11T19:00:00+08:00", offices())).happens(&["committee.sitting_called"]);
    world.must(member(10), first("2026-03-05T19:00:00+08:00", offices()));
    let again = given(&world).by(member(10)).when(first("2026-03-06T19:00:00+08:00", offices()));
    again.refused("not-the-first-sitting");
    world.now = at("2026-03-05T19:00:00+08:00");
    let due = |world: &World, law: &Law| {
        let (community, body) = (&world.community, world.community.bodies().body(COMMITTEE).unwrap());
        let place = community.place(law).unwrap();
        first_sitting_due(community, body, place, law, date(2026, 3, 5))
    };
    assert_eq!(due(&world, law()), Some(at("2026-03-10T00:00:00+08:00")));
    world.must(member(10), attend(&[10, 11]));
    given(&world)
        .by(member(10))
        .when(first("2026-03-06T19:00:00+08:00", offices()))
        .happens(&["committee.sitting_called"]);
    // One vote each of two who are there: nobody has as many as it takes, and the committee sits for it once more.
    let votes = |names: [u32; 2]| {
        let votes = [10, 11].into_iter().zip(names.map(|name| Vote::Names(PersonId::new(name))));
        votes.map(|(member, vote)| VoteCast { member: PersonId::new(member), vote }).collect()
    };
    let mut split = world.clone();
    split.must(member(10), CommitteeCommand::DecideItem { sitting: SITTING, item: 1, votes: votes([10, 11]) });
    assert_eq!(due(&split, law()), Some(at("2026-03-10T00:00:00+08:00")));
    given(&split)
        .by(member(12))
        .when(first("2026-03-06T19:00:00+08:00", offices()))
        .happens(&["committee.sitting_called"]);
    world.must(member(10), CommitteeCommand::DecideItem { sitting: SITTING, item: 1, votes: votes([11, 11]) });
    assert_eq!(due(&world, law()), None);
    given(&world).by(member(11)).when(first("2026-03-06T19:00:00+08:00", offices())).refused("not-the-first-sitting");
}

#[test]
fn the_residents_committee_is_told_once() {
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    let tell = CommitteeCommand::TellAgenda { sitting: SITTING };
    given(&world).by(MEMBER).when(tell.clone()).refused("power-missing");
    world.must(SECRETARY, tell.clone());
    assert_eq!(last(&world).told_at, Some(world.now));
    given(&world).by(CHAIR).when(tell.clone()).nothing();
    given(&world)
        .by(CHAIR)
        .when(CommitteeCommand::TellAgenda { sitting: SittingId::new(9) })
        .refused("sitting-unknown");
    let world = held(seated(), vec![own()], &FIVE);
    given(&world).by(CHAIR).when(tell).refused("sitting-stands");
}

#[test]
fn a_sitting_is_called_off_before_it_is_held() {
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    let off = |reason: &str| CommitteeCommand::CallOff { sitting: SITTING, reason: reason.to_owned() };
    given(&world).by(MEMBER).when(off("改期")).refused("power-missing");
    given(&world).by(CHAIR).when(off("")).refused("text-empty");
    let mut gone = world.clone();
    gone.must(CHAIR, off("改期"));
    given(&gone).by(CHAIR).when(off("改期")).nothing();
    given(&gone).at(held_at()).by(CHAIR).when(attend(&FIVE)).refused("sitting-stands");
    let world = held(seated(), vec![own()], &FIVE);
    given(&world).by(CHAIR).when(off("改期")).refused("sitting-stands");
    let letter = given(&world).by(stations::letter(1)).when(off("改期"));
    letter.refused("power-missing");
}
