use governance::Actor;
use governance::assembly::Stage;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::{
    AboutGiven, CommitteeCommand, GroundGiven, MandateGiven, Office, SealKind, SealUseGiven, Vote,
};
use governance::ids::{BodyId, MandateId, MatterId, PersonId, SittingId};
use jiff::civil::{Date, date};
use rehearsal::fixture::committee::{
    FIVE, SITTING, about, all, attend, call_at, decide, member, office, own, seat_three,
};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, MEMBER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, TERM_FROM, at,
};
use rehearsal::fixture::stations::{self, REPAIR};
use rehearsal::fixture::{World, given};

/// Ten thousand yuan until the end of the year.
const LIMIT: u64 = 1_000_000;
const LAST_DAY: Date = date(2026, 12, 31);

fn certified() -> World {
    let mut world = stations::at_stage(Stage::Certified);
    seat_three(&mut world, TERM_FROM);
    world
}

fn grant(matter: MatterId, kind: &str) -> MandateGiven {
    let (kind, scope) = (kind.to_owned(), "采购并安装门禁。".to_owned());
    MandateGiven { body: COMMITTEE, matter, kind, scope, limit: Some(LIMIT), until: LAST_DAY }
}

fn mandated() -> World {
    let mut world = certified();
    world.must(CHAIR, CommitteeCommand::GrantMandate(grant(REPAIR, "other-major")));
    world
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
fn a_mandate_rests_on_a_certified_decision_and_is_about_what_can_be_handed_over() {
    let world = certified();
    let asked = |given_: MandateGiven| given(&world).by(CHAIR).when(CommitteeCommand::GrantMandate(given_));
    asked(grant(REPAIR, "other-major")).happens(&["committee.mandate_granted"]);
    for kind in ["use-maintenance-fund", "hire-manager", "rebuild"] {
        let refusal = asked(grant(REPAIR, kind)).refused("reserved-for-owners");
        assert_eq!(refusal["basis"][0], "民法典 §278(1)");
    }
    asked(grant(REPAIR, "elect-king")).refused("matter-kind-unknown");
    asked(grant(MatterId::new(9), "other-major")).refused("matter-unknown");
    asked(MandateGiven { scope: String::new(), ..grant(REPAIR, "other-major") }).refused("text-empty");
    asked(MandateGiven { until: date(2026, 4, 9), ..grant(REPAIR, "other-major") })
        .happens(&["committee.mandate_granted"]);
    asked(MandateGiven { until: date(2026, 4, 8), ..grant(REPAIR, "other-major") }).refused("mandate-until-past");
    for stage in [Stage::Convened, Stage::Open, Stage::Counted, Stage::Announced, Stage::Cancelled] {
        let command = CommitteeCommand::GrantMandate(grant(REPAIR, "other-major"));
        given(&stations::at_stage(stage)).by(CHAIR).when(command).refused("mandate-without-decision");
    }
    for actor in [MEMBER, CLERK, STREET_CHAIR] {
        let command = CommitteeCommand::GrantMandate(grant(REPAIR, "other-major"));
        given(&world).by(actor).when(command).refused("power-missing");
    }
    let again = CommitteeCommand::GrantMandate(grant(REPAIR, "other-major"));
    assert_eq!(given(&mandated()).by(CHAIR).when(again).refused("mandate-exists")["mandate"], 1);
}

#[test]
fn whoever_stands_in_for_a_committee_hands_nothing_to_it() {
    let mut world = certified();
    let (from, until) = (date(2029, 1, 1), date(2030, 12, 31));
    let (body, holder, role) = (RESIDENTS, SeatHolder::Known(PersonId::new(9)), SeatRole::Chair);
    world.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
    world.now = at("2029-01-02T09:00:00+08:00");
    let due = governance::matter::MatterCommand::AssignExecution { matter: REPAIR, body: RESIDENTS, due: until };
    given(&world).by(RESIDENTS_CHAIR).when(due).happens(&["matter.execution_assigned"]);
    let mandate = CommitteeCommand::GrantMandate(MandateGiven { until, ..grant(REPAIR, "other-major") });
    given(&world).by(RESIDENTS_CHAIR).when(mandate).refused("power-missing");
}

#[test]
fn a_decision_under_a_mandate_stays_within_its_money() {
    let world = mandated();
    let asked = |amount| given(&world).by(CHAIR).when(call(vec![under(amount)]));
    asked(None).happens(&["committee.sitting_called"]);
    asked(Some(LIMIT)).happens(&["committee.sitting_called"]);
    let refusal = asked(Some(LIMIT + 1)).refused("mandate-exceeded");
    assert_eq!((&refusal["limit"], &refusal["used"], &refusal["over"]), (&LIMIT.into(), &0.into(), &1.into()));
    let mut without = certified();
    let given_ = MandateGiven { limit: None, ..grant(REPAIR, "other-major") };
    without.must(CHAIR, CommitteeCommand::GrantMandate(given_));
    given(&without).by(CHAIR).when(call(vec![under(Some(1))])).refused("mandate-without-money");
    given(&without).by(CHAIR).when(call(vec![under(None)])).happens(&["committee.sitting_called"]);
    let unknown = about(AboutGiven::Mandate { mandate: MandateId::new(9), amount: None });
    given(&world).by(CHAIR).when(call(vec![unknown])).refused("mandate-unknown");
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
    let mut world = certified();
    let given_ = MandateGiven { until: date(2026, 4, 18), ..grant(REPAIR, "other-major") };
    world.must(CHAIR, CommitteeCommand::GrantMandate(given_));
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
        (Committee, GroundGiven::Assembly(REPAIR), None),
        (Committee, GroundGiven::Mandate(MandateId::new(1)), None),
        (Assembly, by_item(2), None),
        (Assembly, GroundGiven::Assembly(REPAIR), None),
        (Assembly, GroundGiven::Mandate(MandateId::new(1)), None),
        (Assembly, by_item(1), Some("seal-of-the-owners")),
        // Rejected, not decided, not on the agenda, no sitting, not adopted by the owners.
        (Committee, by_item(3), Some("ground-not-adopted")),
        (Committee, by_item(4), Some("ground-not-adopted")),
        (Committee, by_item(5), Some("ground-not-adopted")),
        (Committee, GroundGiven::Decision(SittingId::new(9), 1), Some("ground-not-adopted")),
        (Assembly, GroundGiven::Assembly(MatterId::new(9)), Some("ground-not-adopted")),
        (Committee, GroundGiven::Mandate(MandateId::new(9)), Some("mandate-unknown")),
    ] {
        match code {
            None => drop(asked(used(kind, ground)).happens(&["committee.seal_used"])),
            Some(code) => drop(asked(used(kind, ground)).refused(code)),
        }
    }
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
    asked(SealUseGiven { asked_by: PersonId::new(99), ..right() }).refused("person-unknown");
    asked(SealUseGiven { document: String::new(), ..right() }).refused("text-empty");
    let early = at("2026-04-09T08:59:59+08:00");
    let by_owners = SealUseGiven { used_at: early, ..used(SealKind::Assembly, GroundGiven::Assembly(REPAIR)) };
    asked(by_owners).refused("ground-after-use");
    for actor in [MEMBER, CLERK, STREET_CHAIR, member(10)] {
        given(&world).by(actor).when(CommitteeCommand::UseSeal(right())).refused("power-missing");
    }
    given(&world)
        .by(CHAIR)
        .when(CommitteeCommand::UseSeal(SealUseGiven { body: BodyId::new(3), ..right() }))
        .refused("body-holds-no-sittings");
}
