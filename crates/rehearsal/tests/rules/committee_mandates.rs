use governance::assembly::{DelegationGiven, Stage};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::{
    AboutGiven, CommitteeCommand, CommitteeEvent, GroundGiven, MandateGiven, Office, SealKind, SealUseGiven, Vote,
};
use governance::ids::{BodyId, MandateId, MatterId, PersonId, SittingId};
use governance::matter::MatterEvent;
use governance::{Actor, Event};
use jiff::civil::{Date, date};
use rehearsal::fixture::committee::{
    FIVE, SITTING, about, all, attend, call_at, decide, member, office, own, seat_three,
};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, MEMBER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, TERM_FROM, at,
};
use rehearsal::fixture::stations::{self, HIRING, REPAIR};
use rehearsal::fixture::{World, given};

/// Ten thousand yuan until the end of the year.
const LIMIT: u64 = 1_000_000;
const LAST_DAY: Date = date(2026, 12, 31);

fn delegation() -> DelegationGiven {
    DelegationGiven { scope: "采购并安装门禁。".to_owned(), limit: Some(LIMIT), each: None, until: LAST_DAY }
}

/// The owners' decision stands, and three more members sit.
fn certified(delegation: DelegationGiven) -> World {
    let mut world = stations::delegating(Stage::Certified, delegation);
    seat_three(&mut world, TERM_FROM);
    world
}

fn grant(matter: MatterId) -> CommitteeCommand {
    CommitteeCommand::GrantMandate(MandateGiven { body: COMMITTEE, matter })
}

fn mandated_for(delegation: DelegationGiven) -> World {
    let mut world = certified(delegation);
    world.must(CHAIR, grant(REPAIR));
    world
}

fn mandated() -> World {
    mandated_for(delegation())
}

fn under(amount: Option<u64>) -> governance::committee::ItemGiven {
    about(AboutGiven::Mandate { mandate: MandateId::new(1), amount })
}

/// The day of the certified decision is 9 April 2026, a Thursday; the sittings are held on the eighteenth.
fn sits() -> jiff::Timestamp {
    at("2026-04-18T19:00:00+08:00")
}

fn call(items: Vec<governance::committee::ItemGiven>) -> CommitteeCommand {
    call_at(sits(), governance::committee::SittingFor::Ordinary, items)
}

fn sat(mut world: World, items: Vec<governance::committee::ItemGiven>) -> World {
    world.must(CHAIR, call(items));
    world.now = sits();
    world.must(CHAIR, attend(&FIVE));
    world
}

fn used(seal_kind: SealKind, ground: GroundGiven) -> SealUseGiven {
    SealUseGiven {
        body: COMMITTEE,
        seal_kind,
        document: "门禁采购合同".to_owned(),
        copies: 2,
        ground,
        asked_by: PersonId::new(8),
        keeper: PersonId::new(2),
        used_at: sits(),
    }
}

#[test]
fn owners_hand_over_what_they_can_and_say_what_up_to_how_much_and_until_when() {
    let world = estate::settled();
    let convene = |given_: DelegationGiven| given(&world).by(CHAIR).when(stations::delegate(given_));
    let events = convene(delegation()).happens(&["matter.raised", "matter.raised", "assembly.meeting_convened"]);
    let delegates = |place: usize| {
        let Event::Matter(MatterEvent::MatterRaised(raised)) = &events[place] else { panic!("{events:?}") };
        raised.delegates.as_ref().map(|handed| (handed.limit, handed.until))
    };
    assert_eq!((delegates(0), delegates(1)), (Some((Some(LIMIT), LAST_DAY)), None));
    convene(DelegationGiven { scope: " ".to_owned(), ..delegation() }).refused("text-empty");
    let today = date(2026, 3, 2);
    convene(DelegationGiven { until: today.yesterday().unwrap(), ..delegation() }).refused("mandate-until-past");
    drop(convene(DelegationGiven { until: today, ..delegation() }));
    for kind in ["use-maintenance-fund", "hire-manager", "rebuild"] {
        let mut command = stations::delegate(delegation());
        if let governance::assembly::AssemblyCommand::Convene { questions, .. } = &mut command {
            questions[0].kind = kind.to_owned();
        }
        let refusal = given(&world).by(CHAIR).when(command).refused("reserved-for-owners");
        assert_eq!((&refusal["kind"], &refusal["basis"][0]), (&kind.into(), &"民法典 §278(1)".into()));
    }
}

#[test]
fn a_mandate_is_what_the_owners_voted_on_and_nothing_else() {
    let world = certified(delegation());
    let asked = |matter: MatterId| given(&world).by(CHAIR).when(grant(matter));
    let events = asked(REPAIR).happens(&["committee.mandate_granted"]);
    let Event::Committee(CommitteeEvent::MandateGranted(granted)) = &events[0] else { panic!("{events:?}") };
    assert_eq!((granted.scope.as_str(), granted.kind.as_str()), ("采购并安装门禁。", "other-major"));
    assert_eq!((granted.limit, granted.until), (Some(LIMIT), LAST_DAY));
    asked(MatterId::new(9)).refused("matter-unknown");
    for (until, code) in [(date(2026, 4, 9), None), (date(2026, 4, 8), Some("mandate-until-past"))] {
        let world = certified(DelegationGiven { until, ..delegation() });
        let asked = given(&world).by(CHAIR).when(grant(REPAIR));
        match code {
            None => drop(asked.happens(&["committee.mandate_granted"])),
            Some(code) => drop(asked.refused(code)),
        }
    }
    for stage in [Stage::Convened, Stage::Open, Stage::Counted, Stage::Announced, Stage::Cancelled] {
        let world = stations::delegating(stage, delegation());
        given(&world).by(CHAIR).when(grant(REPAIR)).refused("mandate-without-decision");
    }
    for actor in [MEMBER, CLERK, STREET_CHAIR] {
        given(&world).by(actor).when(grant(REPAIR)).refused("power-missing");
    }
    assert_eq!(given(&mandated()).by(CHAIR).when(grant(REPAIR)).refused("mandate-exists")["mandate"], 1);
}

#[test]
fn a_decision_that_hands_nothing_over_is_no_mandate() {
    let world = stations::at_stage(Stage::Certified);
    given(&world).by(CHAIR).when(grant(REPAIR)).refused("mandate-not-stated");
}

#[test]
fn whoever_stands_in_for_a_committee_hands_nothing_to_it() {
    let (from, until) = (date(2029, 1, 1), date(2030, 12, 31));
    let mut world = certified(DelegationGiven { until, ..delegation() });
    let (body, holder, role) = (RESIDENTS, SeatHolder::Known(PersonId::new(9)), SeatRole::Chair);
    world.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
    world.now = at("2029-01-02T09:00:00+08:00");
    let due = governance::matter::MatterCommand::AssignExecution { matter: REPAIR, body: RESIDENTS, due: until };
    given(&world).by(RESIDENTS_CHAIR).when(due).happens(&["matter.execution_assigned"]);
    given(&world).by(RESIDENTS_CHAIR).when(grant(REPAIR)).refused("power-missing");
}

#[test]
fn a_decision_under_a_mandate_stays_within_its_money() {
    let world = mandated();
    let asked = |amount| given(&world).by(CHAIR).when(call(vec![under(amount)]));
    asked(None).refused("mandate-amount-missing");
    asked(Some(0)).happens(&["committee.sitting_called"]);
    asked(Some(LIMIT)).happens(&["committee.sitting_called"]);
    let refusal = asked(Some(LIMIT + 1)).refused("mandate-exceeded");
    assert_eq!((&refusal["limit"], &refusal["used"], &refusal["over"]), (&LIMIT.into(), &0.into(), &1.into()));
    let without = mandated_for(DelegationGiven { limit: None, ..delegation() });
    given(&without).by(CHAIR).when(call(vec![under(Some(1))])).refused("mandate-without-money");
    given(&without).by(CHAIR).when(call(vec![under(None)])).happens(&["committee.sitting_called"]);
    let unknown = about(AboutGiven::Mandate { mandate: MandateId::new(9), amount: None });
    given(&world).by(CHAIR).when(call(vec![unknown])).refused("mandate-unknown");
}

#[test]
fn a_single_thing_stays_within_its_own_limit_where_the_owners_voted_one() {
    let each = Some(200_000);
    let world = mandated_for(DelegationGiven { each, ..delegation() });
    assert_eq!(world.community.committees().mandate(MandateId::new(1)).unwrap().each, each);
    let asked = |amount| given(&world).by(CHAIR).when(call(vec![under(Some(amount))]));
    asked(200_000).happens(&["committee.sitting_called"]);
    let refusal = asked(200_001).refused("mandate-item-exceeded");
    assert_eq!((&refusal["each"], &refusal["amount"], &refusal["over"]), (&200_000.into(), &200_001.into(), &1.into()));
    // A part of nothing, or above the whole, bounds nothing.
    let before = estate::settled();
    for (limit, each, fits) in
        [(Some(LIMIT), LIMIT, true), (Some(LIMIT), LIMIT + 1, false), (None, 1, false), (Some(1), 1, true)]
    {
        let convene = stations::delegate(DelegationGiven { limit, each: Some(each), ..delegation() });
        let asked = given(&before).by(CHAIR).when(convene);
        match fits {
            true => drop(asked.happens(&["matter.raised", "matter.raised", "assembly.meeting_convened"])),
            false => drop(asked.refused("mandate-part-beyond-whole")),
        }
    }
}

#[test]
fn what_is_used_of_a_mandate_adds_up_and_what_was_rejected_does_not() {
    let world = sat(mandated(), vec![under(Some(600_000)), under(Some(400_000)), under(Some(400_001))]);
    let mut all_used = world.clone();
    all_used.must(CHAIR, decide(1, &all(&FIVE, Vote::For)));
    let mandate = |world: &World| world.community.committees().mandate(MandateId::new(1)).unwrap().clone();
    assert_eq!((mandate(&all_used).used, mandate(&all_used).left()), (600_000, Some(400_000)));
    given(&all_used).by(CHAIR).when(decide(2, &all(&FIVE, Vote::For))).happens(&["committee.item_decided"]);
    let refusal = given(&all_used).by(CHAIR).when(decide(3, &all(&FIVE, Vote::For))).refused("mandate-exceeded");
    assert_eq!((&refusal["used"], &refusal["amount"], &refusal["over"]), (&600_000.into(), &400_001.into(), &1.into()));
    given(&all_used).by(CHAIR).when(decide(3, &all(&FIVE, Vote::Against))).happens(&["committee.item_decided"]);
    let mut rejected = world;
    rejected.must(CHAIR, decide(1, &all(&FIVE, Vote::Against)));
    assert_eq!(mandate(&rejected).used, 0);
}

#[test]
fn a_mandate_holds_until_its_last_day() {
    let world = mandated_for(DelegationGiven { until: date(2026, 4, 18), ..delegation() });
    let at_time = |time: &str| call_at(at(time), governance::committee::SittingFor::Ordinary, vec![under(Some(1))]);
    given(&world).by(CHAIR).when(at_time("2026-04-18T23:59:59+08:00")).happens(&["committee.sitting_called"]);
    let refusal = given(&world).by(CHAIR).when(at_time("2026-04-19T00:00:00+08:00")).refused("mandate-over");
    assert_eq!(refusal["until"], "2026-04-18");
}

#[test]
fn a_seal_is_used_on_a_decision_and_the_owners_seal_on_theirs() {
    let mut world = sat(mandated(), vec![own(), under(Some(1)), own(), office(Office::Deputy)]);
    for item in 1..=2 {
        world.must(CHAIR, decide(item, &all(&FIVE, Vote::For)));
    }
    world.must(CHAIR, decide(3, &all(&FIVE, Vote::Against)));
    let asked = |use_: SealUseGiven| given(&world).by(SECRETARY).when(CommitteeCommand::UseSeal(use_));
    let by_item = |item| GroundGiven::Decision(SITTING, item);
    use SealKind::{Assembly, Committee};
    for (kind, ground, code) in [
        (Committee, by_item(1), None),
        (Committee, by_item(2), None),
        (Committee, GroundGiven::Assembly(HIRING), None),
        (Assembly, by_item(2), None),
        (Assembly, GroundGiven::Assembly(HIRING), None),
        // What was given to the committee nobody uses by themselves, neither with one seal nor with the other.
        (Committee, GroundGiven::Assembly(REPAIR), Some("mandate-through-sitting")),
        (Assembly, GroundGiven::Assembly(REPAIR), Some("mandate-through-sitting")),
        (Assembly, by_item(1), Some("seal-of-the-owners")),
        // Rejected, not decided, not on the agenda, no sitting, not adopted by the owners.
        (Committee, by_item(3), Some("ground-not-adopted")),
        (Committee, by_item(4), Some("ground-not-adopted")),
        (Committee, by_item(5), Some("ground-not-adopted")),
        (Committee, GroundGiven::Decision(SittingId::new(9), 1), Some("ground-not-adopted")),
        (Assembly, GroundGiven::Assembly(MatterId::new(9)), Some("ground-not-adopted")),
    ] {
        match code {
            None => drop(asked(used(kind, ground)).happens(&["committee.seal_used"])),
            Some(code) => drop(asked(used(kind, ground)).refused(code)),
        }
    }
}

#[test]
fn a_mandate_is_used_by_what_a_sitting_decides_and_not_by_whoever_sets_the_seal() {
    let mut world = sat(mandated(), vec![under(Some(600_000)), under(Some(400_000))]);
    let mandate = |world: &World| world.community.committees().mandate(MandateId::new(1)).unwrap().used;
    let by_assembly = || used(SealKind::Committee, GroundGiven::Assembly(REPAIR));
    let alone = CommitteeCommand::UseSeal(by_assembly());
    for by in [SECRETARY, CHAIR] {
        let refusal = given(&world).by(by).when(alone.clone()).refused("mandate-through-sitting");
        assert_eq!((&refusal["matter"], &refusal["basis"][0]), (&1.into(), &"指导规则 §41".into()));
    }
    // Neither before anybody entered the mandate.
    let unentered = certified(delegation());
    let at_once = CommitteeCommand::UseSeal(SealUseGiven { used_at: unentered.now, ..by_assembly() });
    given(&unentered).by(SECRETARY).when(at_once).refused("mandate-through-sitting");
    let by_decision = |item| CommitteeCommand::UseSeal(used(SealKind::Assembly, GroundGiven::Decision(SITTING, item)));
    given(&world).by(SECRETARY).when(by_decision(1)).refused("ground-not-adopted");
    assert_eq!(mandate(&world), 0);
    // Half of all five, and not whoever presses, spends it; the seal on its paper uses nothing more.
    world.must(CHAIR, decide(1, &all(&FIVE, Vote::For)));
    world.must(CHAIR, decide(2, &all(&FIVE, Vote::Against)));
    world.must(SECRETARY, by_decision(1));
    given(&world).by(SECRETARY).when(by_decision(2)).refused("ground-not-adopted");
    given(&world).by(SECRETARY).when(alone).refused("mandate-through-sitting");
    assert_eq!(mandate(&world), 600_000);
}

#[test]
fn whoever_keeps_the_seal_is_asked_by_somebody_else() {
    let mut world = sat(mandated(), vec![own()]);
    world.must(CHAIR, decide(1, &all(&FIVE, Vote::For)));
    let keeper = PersonId::new(2);
    let by_keeper =
        |ground| CommitteeCommand::UseSeal(SealUseGiven { asked_by: keeper, ..used(SealKind::Committee, ground) });
    given(&world).by(CHAIR).when(by_keeper(GroundGiven::Decision(SITTING, 1))).refused("seal-asked-by-keeper");
    // It happened: then it is entered, with how it came about.
    let reason = GroundGiven::Irregular("保管人自行用印。".to_owned());
    given(&world).by(CHAIR).when(by_keeper(reason)).happens(&["committee.seal_used"]);
}

#[test]
fn a_use_that_rests_on_nothing_is_entered_as_the_exception_it_is() {
    let mut world = sat(mandated(), vec![own()]);
    let irregular =
        |reason: &str| CommitteeCommand::UseSeal(used(SealKind::Committee, GroundGiven::Irregular(reason.to_owned())));
    given(&world).by(CHAIR).when(irregular(" ")).refused("text-empty");
    world.must(CHAIR, irregular("主任先盖章，事后才告知委员会。"));
    assert!(world.community.committees().seal_uses()[0].ground.is_irregular());
}

#[test]
fn the_use_of_a_seal_says_when_by_whom_and_on_how_many_copies() {
    let mut world = sat(mandated(), vec![own()]);
    world.must(CHAIR, decide(1, &all(&FIVE, Vote::For)));
    let right = || used(SealKind::Committee, GroundGiven::Decision(SITTING, 1));
    let asked = |use_: SealUseGiven| given(&world).by(CHAIR).when(CommitteeCommand::UseSeal(use_));
    let second = jiff::SignedDuration::from_secs(1);
    asked(SealUseGiven { used_at: sits() + second, ..right() }).refused("seal-use-ahead");
    let refusal = asked(SealUseGiven { used_at: sits() - second, ..right() }).refused("ground-after-use");
    assert_eq!(refusal["decided_at"], sits().to_string());
    asked(SealUseGiven { copies: 0, ..right() }).refused("copies-missing");
    asked(SealUseGiven { copies: 1, ..right() }).happens(&["committee.seal_used"]);
    asked(SealUseGiven { keeper: PersonId::new(8), ..right() }).refused("keeper-not-seated");
    asked(SealUseGiven { asked_by: PersonId::new(2), ..right() }).refused("seal-asked-by-keeper");
    asked(SealUseGiven { asked_by: PersonId::new(99), ..right() }).refused("person-unknown");
    asked(SealUseGiven { document: String::new(), ..right() }).refused("text-empty");
    let early = at("2026-04-09T08:59:59+08:00");
    let by_owners = SealUseGiven { used_at: early, ..used(SealKind::Assembly, GroundGiven::Assembly(HIRING)) };
    asked(by_owners).refused("ground-after-use");
    for actor in [MEMBER, CLERK, STREET_CHAIR, member(10)] {
        given(&world).by(actor).when(CommitteeCommand::UseSeal(right())).refused("power-missing");
    }
    given(&world)
        .by(CHAIR)
        .when(CommitteeCommand::UseSeal(SealUseGiven { body: BodyId::new(3), ..right() }))
        .refused("body-holds-no-sittings");
}

#[test]
fn a_use_in_the_very_minute_of_the_decision_follows_it() {
    let mut world = mandated();
    let held = at("2026-04-18T19:00:40+08:00");
    world.must(CHAIR, call_at(held, governance::committee::SittingFor::Ordinary, vec![own()]));
    world.now = held;
    world.must(CHAIR, attend(&FIVE));
    world.must(CHAIR, decide(1, &all(&FIVE, Vote::For)));
    let enter = |minute: &str| {
        let used = used(SealKind::Committee, GroundGiven::Decision(SITTING, 1));
        given(&world).by(CHAIR).when(CommitteeCommand::UseSeal(SealUseGiven { used_at: at(minute), ..used }))
    };
    enter("2026-04-18T19:00:00+08:00").happens(&["committee.seal_used"]);
    enter("2026-04-18T18:59:00+08:00").refused("ground-after-use");
}
