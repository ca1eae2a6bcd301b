use governance::assembly::{AssemblyCommand, FormGiven, QuestionGiven, Scope};
use governance::bodies::{BodiesCommand, BodyKind, Power, SeatFilled, SeatHolder, SeatRole};
use governance::community::{CommunityEvent, PlaceSettled};
use governance::founding::Side;
use governance::ids::{BodyId, OwnerId, PersonId};
use governance::law::{Law, Places};
use governance::renewal::{Acting, RenewalCommand, StationKind, StationStanding, acting_for, line};
use governance::{Actor, Event, Moment, bodies::BodiesEvent};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, COMMITTEE, COMPANY, MANAGER, MEMBER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, at,
};
use rehearsal::fixture::terms::{TERM_ENDS, seat_the_next, settled_in};
use rehearsal::fixture::{Answered, World, abroad, elections, given, law, stations};

fn open() -> RenewalCommand {
    RenewalCommand::Open { committee: COMMITTEE }
}

pub(crate) fn opened(mut world: World) -> World {
    world.now = at("2028-10-09T09:00:00+08:00");
    world.must(Actor::Clock, open());
    world
}

pub(crate) fn convene(kind: &str) -> AssemblyCommand {
    let question = QuestionGiven {
        kind: kind.to_owned(),
        title: "议题".to_owned(),
        text: "议题内容。".to_owned(),
        form: FormGiven::Motion,
    };
    AssemblyCommand::Convene {
        body: COMMITTEE,
        pack: "cn-2021".to_owned(),
        scope: Scope::Estate,
        occasion: governance::assembly::MeetingFor::Regular,
        questions: vec![question],
    }
}

#[test]
fn a_renewal_begins_three_months_before_the_end_of_the_term_and_not_a_day_sooner() {
    let world = estate::settled();
    for actor in [Actor::Clock, CHAIR] {
        let early = given(&world).at(at("2028-09-29T23:59:59+08:00")).by(actor).when(open());
        let refusal = early.refused("renewal-too-early");
        assert_eq!((&refusal["earliest"], &refusal["months"]), (&"2028-09-30".into(), &3.into()));
        assert_eq!(refusal["basis"], "指导规则 §47");
    }
    let first = given(&world).at(at("2028-09-30T00:00:00+08:00"));
    for actor in [Actor::Clock, CHAIR, SECRETARY] {
        first.by(actor).when(open()).happens(&["renewal.opened"]);
    }
    for actor in [MEMBER, MANAGER, RESIDENTS_CHAIR, Actor::Operator, Actor::Visitor] {
        first.by(actor).when(open()).refused("power-missing");
    }
    let after = given(&world).at(at("2029-02-01T00:00:00+08:00"));
    after.by(Actor::Clock).when(open()).happens(&["renewal.opened"]);
    let world = opened(world);
    given(&world).by(Actor::Clock).when(open()).nothing();
    given(&world).by(CHAIR).when(open()).nothing();
}

#[test]
fn no_renewal_of_the_mainland_is_opened_where_another_country_s_law_holds() {
    let mut world = abroad::settled(&abroad::EVEN);
    world.must(CHAIR, abroad::convene("hk-344", &["general"]));
    world.now = at("2028-10-09T09:00:00+08:00");
    let report = RenewalCommand::Report { committee: COMMITTEE, text: "已书面报告。".to_owned() };
    for (actor, command) in [(CHAIR, open()), (Actor::Clock, open()), (CHAIR, report)] {
        given(&world).by(actor).when(command).refused("renewal-elsewhere");
    }
    assert_eq!(governance::renewal::due_to_open(&world.community, law(), date(2028, 10, 9)).count(), 0);
}

#[test]
fn only_a_committee_that_was_elected_is_renewed() {
    let mut world = estate::settled();
    estate::vacate(&mut world, COMMITTEE);
    let kind = BodyKind::OwnersCommittee;
    world.must(Actor::Operator, BodiesCommand::Establish { kind, name: "第二届业主委员会".to_owned() });
    let of = |committee: u32| RenewalCommand::Open { committee: BodyId::new(committee) };
    given(&world).by(Actor::Clock).when(of(9)).refused("body-unknown");
    given(&world).by(Actor::Clock).when(of(COMPANY.number())).refused("no-committee-to-renew");
    given(&world).by(Actor::Clock).when(of(5)).refused("no-term");
}

#[test]
fn the_end_of_the_term_is_reported_before_or_after_the_renewal_begins() {
    let mut world = settled_in("cn-shanghai");
    let report = |text: &str| RenewalCommand::Report { committee: COMMITTEE, text: text.to_owned() };
    for actor in [MEMBER, MANAGER, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(report("已报告。")).refused("power-missing");
    }
    given(&world).by(CHAIR).when(report(" ")).refused("text-empty");
    given(&world).by(SECRETARY).when(report("已报告。")).happens(&["renewal.reported"]);
    world.must(CHAIR, report("已书面报告街道。"));
    given(&world).by(CHAIR).when(report("已书面报告街道。")).nothing();
    let mut world = opened(world);
    let renewals = world.community.renewals().all();
    assert_eq!(renewals.len(), 1, "the report and the opening are of one renewal");
    assert!(renewals[0].opened.is_some() && renewals[0].reported.is_some());
    world.must(CHAIR, report("又报告一次。"));
    assert_eq!(world.community.renewals().all().len(), 1);
}

#[test]
fn who_acts_for_a_committee_is_its_members_then_the_residents_committee_then_nobody() {
    let mut world = estate::settled();
    let since = date(2029, 1, 1);
    let stand_in = Some(Acting::StandIn { body: RESIDENTS, since });
    let acts = |world: &World, day: Date| acting_for(&world.community, COMMITTEE, day, law());
    for (day, expected) in [
        (date(2023, 12, 31), None),
        (date(2024, 1, 1), Some(Acting::Itself)),
        (TERM_ENDS, Some(Acting::Itself)),
        // The residents' committee's own seats end on the same day here.
        (since, Some(Acting::Nobody { since })),
    ] {
        assert_eq!(acts(&world, day), expected, "{day}");
    }
    prolong_residents(&mut world);
    assert_eq!(acts(&world, TERM_ENDS), Some(Acting::Itself));
    assert_eq!(acts(&world, since), stand_in);
    seat_the_next(&mut world);
    assert_eq!(acts(&world, since), Some(Acting::Itself));
    assert_eq!(acting_for(&world.community, COMPANY, since, law()), None);
}

fn prolong_residents(world: &mut World) {
    let holder = SeatHolder::Known(PersonId::new(9));
    let (from, until) = (date(2028, 1, 1), date(2032, 12, 31));
    let fill = BodiesCommand::FillSeat { body: RESIDENTS, holder, role: SeatRole::Chair, from, until, owner: None };
    world.must(Actor::Operator, fill);
}

#[test]
fn whoever_acts_in_the_gap_convenes_and_reports_and_changes_neither_seats_nor_rules() {
    let mut world = estate::settled();
    prolong_residents(&mut world);
    let (last, first) = (at("2028-12-31T23:59:59+08:00"), at("2029-01-01T00:00:00+08:00"));
    given(&world).at(last).by(RESIDENTS_CHAIR).when(convene("rebuild")).refused("power-missing");
    let gap = given(&world).at(first);
    gap.by(RESIDENTS_CHAIR).when(convene("rebuild")).happens(&["matter.raised", "assembly.meeting_convened"]);
    gap.by(CHAIR).when(convene("rebuild")).refused("term-over");
    use Power::{Convene, KeepRegister, KeepRules, KeepSeats, Key, Observe, Order, Publish, Report};
    let now = |actor| Moment { now: first, actor, law: law() };
    for (power, passes) in [
        (Convene, true),
        (Key, true),
        (Report, true),
        (Publish, true),
        (KeepRegister, false),
        (KeepRules, false),
        (KeepSeats, false),
        (Observe, true),
        (Order, false),
    ] {
        assert_eq!(world.community.may_in(&now(RESIDENTS_CHAIR), power, COMMITTEE), passes, "{power:?}");
        assert!(!world.community.may_in(&now(STREET_CHAIR), power, COMMITTEE), "{power:?}");
    }
    assert!(world.community.may(&now(RESIDENTS_CHAIR), Convene));
    seat_the_next(&mut world);
    given(&world).at(first).by(RESIDENTS_CHAIR).when(convene("rebuild")).refused("power-missing");
}

/// A group is recorded: the head of the street office, somebody of the residents' committee, and owners beside them.
pub(crate) fn form(group: BodyId) -> RenewalCommand {
    let sides = [
        (7, Side::StreetOffice),
        (10, Side::Owners),
        (11, Side::ResidentsCommittee),
        (12, Side::Owners),
        (13, Side::Owners),
        (14, Side::Owners),
    ];
    let sides = sides.map(|(person, side)| (PersonId::new(person), side)).into();
    RenewalCommand::FormGroup { committee: COMMITTEE, group, sides, absent: vec![] }
}

/// The built-in law with a place that has a renewal group.
pub(crate) fn town() -> Law {
    town_with("")
}

/// The same with more lines of its own.
pub(crate) fn town_with(lines: &str) -> Law {
    let country = include_str!("../../../../rules/places/cn.toml");
    let town = r#"id = "town"
version = 1
name = { zh = "镇", en = "Town" }
over = "cn-2021"
base = "cn"

[articles."镇规 §1"]
en = "Town rules art. 1"
says = { zh = "换届小组为单数，业主不少于一半，由街道办事处代表任组长。", en = "The group is odd, half of it owners, led by the street office." }

[procedure.renewal.group]
odd = true
owners = "1/2"
led_by = "street-office"
basis = ["镇规 §1"]
"#;
    let mut law = law().clone();
    law.places =
        Places::from_sources(&law.packs, [("cn.toml", country), ("town.toml", &format!("{town}\n{lines}"))]).unwrap();
    law
}

#[test]
fn a_renewal_group_is_made_up_as_the_place_says() {
    let law = town();
    let group = BodyId::new(5);
    let form = form(group);
    let mut world = opened(estate::settled());
    given(&world).by(CHAIR).when(form.clone()).refused("group-not-foreseen");
    let establish = BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "换届小组".to_owned() };
    world.must(CHAIR, establish);
    let settled = PlaceSettled { place: "town".to_owned(), by: None };
    world.follow(&CommunityEvent::PlaceSettled(settled).into());
    let seat = |world: &mut World, person: u32, role: SeatRole, owner: Option<u32>| {
        let (seal, owner) = (world.seal(), owner.map(OwnerId::new));
        let (from, until, person) = (date(2028, 10, 1), date(2029, 9, 30), PersonId::new(person));
        let filled = SeatFilled { body: group, person, seal, role, from, until, owner };
        world.follow(&Event::Bodies(BodiesEvent::SeatFilled(filled)));
    };
    fn form_under<'w>(world: &'w World, law: &'w Law, form: &RenewalCommand) -> Answered<'w> {
        given(world).by(CHAIR).under(law).when(form.clone())
    }
    assert_eq!(form_under(&world, &law, &form).refused("group-even")["members"], 0);
    seat(&mut world, 7, SeatRole::Chair, None);
    let refusal = form_under(&world, &law, &form).refused("group-owners-too-few");
    assert_eq!((&refusal["owners"], &refusal["needed"], &refusal["basis"]), (&0.into(), &1.into(), &"镇规 §1".into()));
    seat(&mut world, 10, SeatRole::Member, Some(1));
    assert_eq!(form_under(&world, &law, &form).refused("group-even")["members"], 2);
    seat(&mut world, 11, SeatRole::Member, None);
    assert_eq!(form_under(&world, &law, &form).refused("group-owners-too-few")["needed"], 2);
    seat(&mut world, 12, SeatRole::Member, Some(2));
    seat(&mut world, 13, SeatRole::Member, Some(3));
    form_under(&world, &law, &form).happens(&["renewal.group_formed"]);
    given(&world).by(CHAIR).under(&law).when(crate::renewal::form(BodyId::new(6))).refused("body-unknown");
    given(&world).by(MEMBER).under(&law).when(form.clone()).refused("power-missing");
    let mut formed = world.clone();
    for event in form_under(&world, &law, &form).happens(&["renewal.group_formed"]) {
        formed.follow(&event);
    }
    form_under(&formed, &law, &form).nothing();
    // The same group without anybody of the street office at its head.
    let vacate = BodiesCommand::VacateSeat { body: group, person: PersonId::new(7), role: SeatRole::Chair };
    world.follow(&given(&world).by(Actor::Operator).under(&law).when(vacate).happens(&["bodies.seat_vacated"])[0]);
    seat(&mut world, 10, SeatRole::Chair, None);
    assert_eq!(form_under(&world, &law, &form).refused("group-even")["members"], 4, "who leads is counted once");
    seat(&mut world, 14, SeatRole::Member, Some(4));
    assert_eq!(form_under(&world, &law, &form).refused("group-led-by-another")["led_by"], "street-office");
}

#[test]
fn a_group_is_formed_once_the_renewal_is_open() {
    let law = town();
    let mut world = estate::settled();
    world.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: "town".to_owned(), by: None }).into());
    given(&world).by(CHAIR).under(&law).when(form(COMPANY)).refused("renewal-not-open");
}

#[test]
fn the_line_of_a_renewal_shows_what_is_done_what_is_due_and_what_is_to_come() {
    use StationKind::{Convene, Group, Handover, Notice, Open, Report, Result, Seated, Vote};
    use StationStanding::{Ahead, Current, Done};
    let mut world = opened(settled_in("cn-shanghai"));
    let shown = |world: &World, day: Date| {
        let renewal = &world.community.renewals().all()[0];
        let stations = line(&world.community, renewal, law(), day);
        stations.into_iter().map(|station| (station.kind, station.standing)).collect::<Vec<_>>()
    };
    let day = date(2028, 10, 10);
    let later = [(Notice, Ahead), (Vote, Ahead), (Result, Ahead), (Seated, Ahead), (Handover, Ahead)];
    let with = |first: [(StationKind, StationStanding); 4]| [&first[..], &later].concat();
    assert_eq!(shown(&world, day), with([(Report, Current), (Group, Ahead), (Open, Done), (Convene, Ahead)]));
    world.must(CHAIR, RenewalCommand::Report { committee: COMMITTEE, text: "已报告。".to_owned() });
    assert_eq!(shown(&world, day), with([(Report, Done), (Group, Current), (Open, Done), (Convene, Ahead)]));
    // Only a meeting that elects is a station.
    world.must(CHAIR, convene("rebuild"));
    assert_eq!(shown(&world, day)[3], (Convene, Ahead));
    assert!(world.community.renewals().all()[0].meeting_id(&world.community).is_none());
    seat_the_next(&mut world);
    assert_eq!(shown(&world, date(2028, 12, 31))[7], (Seated, Ahead));
    assert_eq!(shown(&world, date(2029, 1, 1))[7], (Seated, Done));
    assert!(world.community.renewals().all()[0].is_under_way(&world.community, date(2028, 12, 31)));
    assert!(!world.community.renewals().all()[0].is_under_way(&world.community, date(2029, 1, 1)));
    let untils: Vec<_> = line(&world.community, &world.community.renewals().all()[0], law(), day)
        .into_iter()
        .filter_map(|station| Some((station.kind, station.until?)))
        .collect();
    let expected = [
        (Report, date(2028, 7, 31)),
        // Sixty days from the report.
        (Group, date(2028, 12, 8)),
        (Result, TERM_ENDS),
        // The next term begins with the day after.
        (Seated, date(2029, 1, 1)),
        (Handover, date(2029, 1, 10)),
    ];
    assert_eq!(untils, expected);
}

#[test]
fn a_clerk_of_whoever_stands_in_keys_in_paper_and_does_nothing_else() {
    let mut world = estate::settled();
    let (body, from, until) = (RESIDENTS, date(2029, 1, 1), date(2030, 12, 31));
    for (person, role) in [(9, SeatRole::Chair), (4, SeatRole::Clerk), (5, SeatRole::Observer)] {
        let holder = SeatHolder::Known(PersonId::new(person));
        world.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
    }
    let may = |person: u32, power: Power, now: &str| {
        let moment = Moment { now: at(now), actor: Actor::Person(PersonId::new(person)), law: law() };
        world.community.may_in(&moment, power, COMMITTEE)
    };
    let gap = "2029-01-02T09:00:00+08:00";
    assert!(may(9, Power::Key, gap) && may(9, Power::Convene, gap));
    assert!(may(4, Power::Key, gap) && !may(4, Power::Convene, gap) && !may(4, Power::Publish, gap));
    assert!(!may(5, Power::Key, gap));
    assert!(!may(4, Power::Key, "2031-01-01T09:00:00+08:00"), "its own seat is over");
}

/// Five were elected into a new body by a meeting that the committee convened in its own renewal, and took their seats.
fn elected_anew() -> World {
    elected_in(opened(elections::estate(&elections::TWELVE)))
}

/// The same in an estate whose renewal is open; the seats are taken.
pub(crate) fn elected_in(world: World) -> World {
    let mut world = certified_in(world);
    world.must(CHAIR, elections::TAKE_SEATS);
    world
}

/// The same up to the certified result; nobody took a seat.
pub(crate) fn certified_in(world: World) -> World {
    certified_by(world, (CHAIR, COMMITTEE))
}

/// The same in a meeting that somebody convenes for a body.
pub(crate) fn certified_by(world: World, by: (Actor, BodyId)) -> World {
    certified_with(world, by, "1+2+3+4+5")
}

/// The same with everybody's ballot marked like this.
pub(crate) fn certified_with(mut world: World, (leader, convenor): (Actor, BodyId), marks: &str) -> World {
    let meeting = stations::MEETING;
    let AssemblyCommand::Convene { pack, scope, occasion, questions, .. } = elections::convene(elections::five_seats())
    else {
        panic!()
    };
    world.must(leader, AssemblyCommand::Convene { body: convenor, pack, scope, occasion, questions });
    for owner in 1..=6 {
        world.must(leader, elections::nominate(owner));
    }
    world.must(leader, AssemblyCommand::PublishRoll { meeting });
    world.now = at("2028-10-17T09:00:00+08:00");
    let (opens_at, closes_at) = (at("2028-11-02T09:00:00+08:00"), at("2028-11-20T09:00:00+08:00"));
    world.must(leader, AssemblyCommand::GiveNotice { meeting, opens_at, closes_at });
    world.now = at("2028-10-26T09:00:00+08:00");
    world.must(leader, AssemblyCommand::IssueLetters { meeting });
    world.now = opens_at;
    world.must(Actor::Clock, AssemblyCommand::OpenVoting { meeting });
    elections::vote(&mut world, &[marks; 12]);
    world.now = closes_at;
    world.must(Actor::Clock, AssemblyCommand::CloseVoting { meeting });
    world.now += jiff::SignedDuration::from_hours(1);
    let ballots = world.opened(meeting);
    world.must(leader, AssemblyCommand::Count { meeting, ballots });
    world.must(leader, AssemblyCommand::Announce { meeting });
    world.now = at("2028-12-05T09:00:00+08:00");
    world.must(leader, AssemblyCommand::Certify { meeting });
    world
}

#[test]
fn a_renewal_that_elects_a_new_committee_ends_with_it_and_leads_to_its_taking_over() {
    use governance::duties::{DutyKind, duties};
    use governance::handover::{HandoverCommand, ItemGiven, ItemSort};
    let world = elected_anew();
    let next = world.community.bodies().all().last().unwrap();
    assert_eq!((next.kind, next.seats.len()), (BodyKind::OwnersCommittee, 5));
    let first = TERM_ENDS.tomorrow().unwrap();
    assert!(next.seats.iter().all(|seat| seat.from == first), "nobody is elected out of their seat");
    let renewal = &world.community.renewals().all()[0];
    assert_eq!(renewal.successor(&world.community).map(|body| body.id), Some(next.id));
    assert!(renewal.is_under_way(&world.community, TERM_ENDS));
    assert!(!renewal.is_under_way(&world.community, first));
    let seated = |day| {
        let stations = line(&world.community, renewal, law(), day);
        stations.iter().find(|station| station.kind == StationKind::Seated).unwrap().done_on
    };
    assert_eq!((seated(TERM_ENDS), seated(first)), (None, Some(first)));
    let acts = |day| acting_for(&world.community, COMMITTEE, day, law());
    assert_eq!(acts(TERM_ENDS), Some(Acting::Itself));
    assert_eq!(acts(first), Some(Acting::Successor { body: next.id, since: first }));
    // The old committee owes its hand-over and nothing else; the new one goes on with what was begun.
    let owed = |day| duties(&world.community, law(), day).into_iter().filter(|duty| duty.done_on.is_none());
    let of_old: Vec<DutyKind> = owed(first).filter(|duty| duty.owed_by == COMMITTEE).map(|duty| duty.kind).collect();
    assert_eq!(of_old, [DutyKind::DrawUpHandover]);
    assert!(owed(TERM_ENDS).any(|duty| duty.owed_by == COMMITTEE && duty.kind == DutyKind::Publish));
    let mut elected = duties(&world.community, law(), first).into_iter();
    let elected = elected.find(|duty| duty.kind == DutyKind::ElectNext && duty.owed_by == COMMITTEE).unwrap();
    assert!(elected.done_on.is_some_and(|on| on <= TERM_ENDS), "{elected:?}");
    // Those who leave give and those who come take.
    let (mut world, next) = (world.clone(), next.clone());
    world.now = at("2029-01-02T09:00:00+08:00");
    given(&world).by(Actor::Clock).when(open()).nothing();
    let item = ItemGiven {
        sort: ItemSort::Seal,
        text: "业主委员会公章".to_owned(),
        quantity: Some(1),
        fen: None,
        place: String::new(),
        meeting: None,
        received: None,
    };
    let comes = Actor::Person(next.seats[0].person);
    world
        .must(CHAIR, HandoverCommand::DrawUp { body: COMMITTEE, term_ends: TERM_ENDS, giver: None, items: vec![item] });
    let (handover, item) = (governance::ids::HandoverId::new(1), governance::ids::ItemNo::new(1));
    world.must(CHAIR, HandoverCommand::HandIn { handover, item });
    given(&world).by(RESIDENTS_CHAIR).when(HandoverCommand::Take { handover, item }).refused("not-one-who-comes");
    world.must(comes, HandoverCommand::Take { handover, item });
    let stations = line(&world.community, &world.community.renewals().all()[0], law(), date(2029, 1, 2));
    assert!(stations.iter().all(|station| station.kind == StationKind::Report || station.done_on.is_some()));
}

#[test]
fn an_election_of_a_new_committee_before_any_renewal_follows_nobody() {
    let mut world = elections::certified();
    world.must(CHAIR, elections::TAKE_SEATS);
    let next = world.community.bodies().all().last().unwrap();
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    assert!(next.seats.iter().all(|seat| seat.from == today));
    world.now = at("2028-10-09T09:00:00+08:00");
    world.must(Actor::Clock, open());
    let renewal = &world.community.renewals().all()[0];
    assert!(renewal.successor(&world.community).is_none());
    assert!(renewal.is_under_way(&world.community, date(2029, 1, 1)));
}
