use governance::assembly::Stage;
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::fate::{AuthorityAct, FateCommand, Judgement, Standing};
use governance::ids::{BodyId, MatterId};
use governance::law::{Law, Places};
use governance::matter::{MatterCommand, Progress};
use governance::{Actor, Seal};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, MANAGER, OBSERVER, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, at,
};
use rehearsal::fixture::stations::{self, HIRING, REPAIR, letter};
use rehearsal::fixture::{World, given, law};

const CASE: &str = "（2026）沪0101民初1号";
/// The day the result was announced.
const ANNOUNCED: Date = date(2026, 3, 30);

/// A certified result, a while later.
fn certified() -> World {
    let mut world = stations::at_stage(Stage::Certified);
    world.now = at("2026-06-20T10:00:00+08:00");
    world
}

fn challenge_on(filed_on: Date, served_on: Date) -> FateCommand {
    let (court, case) = ("黄浦区人民法院".to_owned(), CASE.to_owned());
    FateCommand::Challenge { matter: REPAIR, court, case, filed_on, served_on, seal: Some(Seal::new([90; 32])) }
}

fn challenge() -> FateCommand {
    challenge_on(date(2026, 6, 1), date(2026, 6, 15))
}

fn stay(on: Date) -> FateCommand {
    FateCommand::Stay { matter: REPAIR, case: CASE.to_owned(), on }
}

fn judge(judgement: Judgement) -> FateCommand {
    let (on, text) = (date(2026, 6, 19), "判决生效。".to_owned());
    FateCommand::Judge { matter: REPAIR, case: CASE.to_owned(), judgement, on, text }
}

fn authority(act: AuthorityAct) -> FateCommand {
    FateCommand::Authority {
        matter: REPAIR,
        act,
        on: date(2026, 6, 19),
        until: Some(date(2026, 7, 10)),
        text: "公告期不足。".to_owned(),
        evidence: None,
    }
}

fn standing(world: &World) -> Standing {
    world.community.assembly().fates().standing(REPAIR)
}

fn assign() -> MatterCommand {
    MatterCommand::AssignExecution { matter: REPAIR, body: BodyId::new(3), due: date(2026, 9, 30) }
}

#[test]
fn only_a_decision_that_was_certified_and_adopted_has_a_fate() {
    given(&certified()).by(CHAIR).when(challenge()).happens(&["fate.challenged"]);
    let mut announced = stations::at_stage(Stage::Announced);
    announced.now = at("2026-06-20T10:00:00+08:00");
    let refusal = given(&announced).by(CHAIR).when(challenge()).refused("not-decided");
    assert_eq!(refusal["matter"], 1);
    let unknown = FateCommand::Stay { matter: MatterId::new(9), case: CASE.to_owned(), on: ANNOUNCED };
    given(&announced).by(CHAIR).when(unknown).refused("matter-unknown");
}

#[test]
fn a_challenge_is_recorded_by_the_convening_body_with_its_days() {
    let mut world = certified();
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(challenge()).happens(&["fate.challenged"]);
    }
    for actor in [CLERK, OBSERVER, STREET_CHAIR, MANAGER, letter(1), Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(challenge()).refused("power-missing");
    }
    let today = date(2026, 6, 20);
    given(&world).by(CHAIR).when(challenge_on(ANNOUNCED, ANNOUNCED)).happens(&["fate.challenged"]);
    let early = challenge_on(date(2026, 3, 29), today);
    let refusal = given(&world).by(CHAIR).when(early).refused("act-before-decision");
    assert_eq!(refusal["announced"], "2026-03-30");
    given(&world).by(CHAIR).when(challenge_on(today, today)).happens(&["fate.challenged"]);
    given(&world).by(CHAIR).when(challenge_on(today, date(2026, 6, 21))).refused("act-in-future");
    given(&world).by(CHAIR).when(challenge_on(today, date(2026, 6, 19))).refused("served-before-filed");
    world.must(CHAIR, challenge());
    given(&world).by(CHAIR).when(challenge()).nothing();
    given(&world).by(CHAIR).when(challenge_on(ANNOUNCED, ANNOUNCED)).refused("case-recorded");
}

#[test]
fn a_court_can_be_asked_for_one_year_and_what_it_takes_up_later_is_marked() {
    let mut world = certified();
    world.now = at("2027-05-01T10:00:00+08:00");
    for (filed_on, in_time) in [(date(2027, 3, 30), true), (date(2027, 3, 31), false)] {
        let mut world = world.clone();
        world.must(CHAIR, challenge_on(filed_on, date(2027, 4, 10)));
        let fate = world.community.assembly().fates().of(REPAIR).unwrap();
        assert_eq!(fate.challenges[0].recorded.possible_until, date(2027, 3, 30));
        assert_eq!(fate.challenges[0].in_time(), in_time, "{filed_on}");
    }
}

#[test]
fn the_standing_of_a_decision_follows_from_what_happened_to_it() {
    let mut world = certified();
    assert_eq!(standing(&world), Standing::InForce);
    given(&world).by(CHAIR).when(stay(date(2026, 6, 18))).refused("case-unknown");
    given(&world).by(CHAIR).when(judge(Judgement::Upheld)).refused("case-unknown");
    world.must(CHAIR, challenge());
    assert_eq!(standing(&world), Standing::Challenged);
    given(&world).by(CLERK).when(stay(date(2026, 6, 18))).refused("power-missing");
    given(&world).by(CHAIR).when(stay(date(2026, 6, 21))).refused("act-in-future");
    world.must(CHAIR, stay(date(2026, 6, 18)));
    given(&world).by(CHAIR).when(stay(date(2026, 6, 18))).nothing();
    assert_eq!(standing(&world), Standing::Suspended { since: date(2026, 6, 18) });
    for (judgement, expected) in [
        (Judgement::Upheld, Standing::InForce),
        (Judgement::Withdrawn, Standing::InForce),
        (Judgement::Revoked, Standing::Revoked { since: date(2026, 6, 19) }),
    ] {
        let mut world = world.clone();
        given(&world).by(CLERK).when(judge(judgement)).refused("power-missing");
        world.must(CHAIR, judge(judgement));
        assert_eq!(standing(&world), expected, "{judgement:?}");
        given(&world).by(CHAIR).when(judge(judgement)).refused("case-ended");
        given(&world).by(CHAIR).when(stay(date(2026, 6, 18))).refused("case-ended");
    }
}

#[test]
fn the_street_office_orders_a_decision_corrected_or_revokes_it() {
    use AuthorityAct::{Lift, OrderCorrection, Revoke};
    let mut world = certified();
    for actor in [CHAIR, SECRETARY, CLERK, MANAGER, RESIDENTS_CHAIR, Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(authority(Revoke)).refused("power-missing");
    }
    given(&world).by(STREET_CHAIR).when(authority(Lift)).refused("no-order");
    given(&world).by(STREET_CHAIR).when(authority(Revoke)).happens(&["fate.authority_acted"]);
    let by = |until| match authority(OrderCorrection) {
        FateCommand::Authority { matter, act, on, text, evidence, .. } => {
            FateCommand::Authority { matter, act, on, until, text, evidence }
        }
        other => other,
    };
    given(&world).by(STREET_CHAIR).when(by(None)).refused("correction-day-missing");
    let past = given(&world).by(STREET_CHAIR).when(by(Some(date(2026, 6, 19)))).refused("correction-day-past");
    assert_eq!(past["on"], "2026-06-19");
    given(&world).by(STREET_CHAIR).when(by(Some(date(2026, 6, 20)))).happens(&["fate.authority_acted"]);
    world.must(STREET_CHAIR, authority(OrderCorrection));
    given(&world).by(STREET_CHAIR).when(authority(OrderCorrection)).nothing();
    assert_eq!(standing(&world), Standing::Suspended { since: date(2026, 6, 19) });
    let mut lifted = world.clone();
    lifted.must(STREET_CHAIR, authority(Lift));
    assert_eq!(standing(&lifted), Standing::InForce);
    world.must(STREET_CHAIR, authority(Revoke));
    assert_eq!(standing(&world), Standing::Revoked { since: date(2026, 6, 19) });
    for act in AuthorityAct::ALL {
        let refusal = given(&world).by(STREET_CHAIR).when(authority(act)).refused("already-revoked");
        assert_eq!(refusal["since"], "2026-06-19");
    }
}

fn overturn(on: Date, case: &str) -> FateCommand {
    let (organ, text) = ("黄浦区人民政府".to_owned(), "撤销街道办事处的处理。".to_owned());
    FateCommand::Overturn { matter: REPAIR, organ, case: case.to_owned(), on, text, evidence: None }
}

#[test]
fn what_the_authority_revoked_holds_again_once_that_is_set_aside() {
    use AuthorityAct::{OrderCorrection, Revoke};
    let (revoked_on, today, number) = (date(2026, 6, 19), date(2026, 6, 20), "黄府复〔2026〕12号");
    let mut world = certified();
    given(&world).by(CHAIR).when(overturn(today, number)).refused("no-revocation");
    world.must(STREET_CHAIR, authority(OrderCorrection));
    given(&world).by(CHAIR).when(overturn(today, number)).refused("no-revocation");
    world.must(STREET_CHAIR, authority(Revoke));
    for actor in [STREET_CHAIR, CLERK, OBSERVER, MANAGER, Actor::Operator, Actor::Clock, Actor::Visitor, letter(1)] {
        given(&world).by(actor).when(overturn(today, number)).refused("power-missing");
    }
    given(&world).by(CHAIR).when(overturn(today.tomorrow().unwrap(), number)).refused("act-in-future");
    let early = given(&world).by(CHAIR).when(overturn(date(2026, 6, 18), number)).refused("overturned-before-revoked");
    assert_eq!(early["since"], "2026-06-19");
    given(&world).by(CHAIR).when(overturn(today, " ")).refused("text-empty");
    for day in [revoked_on, today] {
        given(&world).by(CHAIR).when(overturn(day, number)).happens(&["fate.revocation_overturned"]);
    }
    world.must(CHAIR, overturn(today, number));
    assert_eq!(standing(&world), Standing::InForce);
    assert!(world.community.assembly().has_adopted(REPAIR));
    given(&world).by(CHAIR).when(assign()).happens(&["matter.execution_assigned"]);
    given(&world).by(CHAIR).when(overturn(today, number)).refused("no-revocation");
    // The authority may find another fault, and that is not what was set aside.
    let again = FateCommand::Authority {
        matter: REPAIR,
        act: Revoke,
        on: today,
        until: None,
        text: "超出职责。".to_owned(),
        evidence: None,
    };
    world.must(STREET_CHAIR, again);
    assert_eq!(standing(&world), Standing::Revoked { since: today });
}

#[test]
fn what_a_court_revoked_stays_revoked_whatever_becomes_of_the_authority_s_act() {
    let mut world = certified();
    world.must(STREET_CHAIR, authority(AuthorityAct::Revoke));
    world.must(CHAIR, challenge());
    world.must(CHAIR, judge(Judgement::Revoked));
    world.must(CHAIR, overturn(date(2026, 6, 20), "黄府复〔2026〕12号"));
    assert_eq!(standing(&world), Standing::Revoked { since: date(2026, 6, 19) });
}

#[test]
fn a_place_may_give_that_power_to_another_body() {
    let text = include_str!("../../../../rules/places/cn.toml");
    let line = "names = [\"street-office\"]\nbasis = [\"物业管理条例 §19\"]";
    assert!(text.contains(line));
    let text = text.replace(line, "names = [\"district-department\"]\nbasis = [\"物业管理条例 §19\"]");
    let places = Places::from_sources(&law().packs, [("cn.toml", text)]).unwrap();
    let elsewhere = Law { places, ..law().clone() };
    given(&certified())
        .by(STREET_CHAIR)
        .under(&elsewhere)
        .when(authority(AuthorityAct::Revoke))
        .refused("not-the-authority");
}

#[test]
fn nothing_is_carried_out_on_a_decision_that_rests_or_is_revoked() {
    let world = certified();
    given(&world).by(CHAIR).when(assign()).happens(&["matter.execution_assigned"]);
    let mut suspended = world.clone();
    suspended.must(CHAIR, assign());
    suspended.must(STREET_CHAIR, authority(AuthorityAct::OrderCorrection));
    let (progress, text) = (Progress::Underway, "已签订合同。".to_owned());
    let report = MatterCommand::ReportProgress { matter: REPAIR, progress, text };
    given(&suspended).by(CHAIR).when(assign()).refused("decision-suspended");
    given(&suspended).by(MANAGER).when(report.clone()).refused("decision-suspended");
    assert!(suspended.community.assembly().has_adopted(REPAIR), "a decision that rests is still taken");
    let mut revoked = suspended.clone();
    revoked.must(STREET_CHAIR, authority(AuthorityAct::Revoke));
    given(&revoked).by(CHAIR).when(assign()).refused("decision-revoked");
    given(&revoked).by(MANAGER).when(report).refused("decision-revoked");
    assert!(!revoked.community.assembly().has_adopted(REPAIR));
    assert!(revoked.community.assembly().has_adopted(HIRING), "what was decided beside it stands");
    let before = world.community.assembly().meetings()[0].counts.clone();
    assert_eq!(revoked.community.assembly().meetings()[0].counts, before, "the certified result never changes");
}

#[test]
fn what_a_body_convened_is_recorded_by_the_committee_that_carries_on_once_nobody_sits_in_it() {
    let mut world = certified();
    let (from, until) = (date(2026, 6, 1), date(2027, 6, 1));
    let kind = BodyKind::OwnersCommittee;
    let establish = BodiesCommand::Establish { kind, name: "第二届业主委员会".to_owned() };
    given(&world).by(Actor::Operator).when(establish.clone()).refused("committee-exists");
    estate::vacate(&mut world, COMMITTEE);
    world.must(Actor::Operator, establish);
    let next = world.community.bodies().all().last().unwrap().id;
    let holder = SeatHolder::New(world.seal());
    world.must(
        Actor::Operator,
        BodiesCommand::FillSeat { body: next, holder, role: SeatRole::Chair, from, until, owner: None },
    );
    let chair = Actor::Person(world.community.bodies().body(next).unwrap().seats[0].person);

    given(&world).by(CHAIR).when(challenge()).refused("power-missing");
    given(&world).by(chair).when(challenge()).happens(&["fate.challenged"]);
    given(&world).by(chair).when(assign()).happens(&["matter.execution_assigned"]);
}
