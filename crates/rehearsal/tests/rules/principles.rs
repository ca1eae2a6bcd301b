use governance::deliberation::{Check, Finding, Found, Principle, Step, principles};
use rehearsal::fixture::deliberations::{CONCERN, conversing, move_on, taken_up};
use rehearsal::fixture::estate::{RESIDENTS_CHAIR, at};
use rehearsal::fixture::opinions::{objected, settle};
use rehearsal::fixture::parties::with_parties;
use rehearsal::fixture::{World, law};

fn found(world: &World) -> Vec<(Principle, Vec<Finding>)> {
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    principles((&world.community, law()), one, today)
}

fn of(world: &World, check: Check) -> Option<(Found, Option<(usize, usize)>)> {
    let all = found(world).into_iter().flat_map(|(_, findings)| findings);
    all.filter(|finding| finding.check == check).map(|finding| (finding.found, finding.of)).next()
}

#[test]
fn each_principle_has_checks_and_what_has_not_come_yet_is_open() {
    let world = taken_up();
    let all = found(&world);
    assert_eq!(all.iter().map(|(principle, _)| *principle).collect::<Vec<_>>(), Principle::ALL);
    assert!(all.iter().all(|(_, findings)| !findings.is_empty()));
    let open = [
        Check::PartyListed,
        Check::PartyInvited,
        Check::DossierPublished,
        Check::ListOnView,
        Check::NeighboursSpoke,
        Check::ResultJudged,
        Check::ReservedVoted,
        Check::LimitsKept,
        Check::CameToAnEnd,
        Check::ResultPublic,
        Check::WaysOpen,
    ];
    for check in open {
        assert_eq!(of(&world, check).unwrap().0, Found::Open, "{check:?}");
    }
    assert_eq!(of(&world, Check::AnsweredInTime), Some((Found::Kept, Some((1, 1)))));
    // The fixture's estate settled no place of its own.
    assert_eq!(of(&world, Check::PlaceSettled), Some((Found::Missed, None)));
    for check in [Check::AppealsAnswered, Check::BodiesSigned, Check::TalkedBefore, Check::TasksReported] {
        assert_eq!(of(&world, check), None, "{check:?}");
    }
}

#[test]
fn what_was_done_is_kept_and_what_was_left_out_is_missed() {
    let listed = with_parties();
    assert_eq!(of(&listed, Check::PartyListed).unwrap().0, Found::Open);
    let mut world = objected();
    world.must(RESIDENTS_CHAIR, settle(None, "太早。"));
    for check in [Check::ListOnView, Check::DossierPublished, Check::CameToAnEnd, Check::TalkedBefore] {
        assert_eq!(of(&world, check).unwrap().0, Found::Kept, "{check:?}");
    }
    // That nothing is reserved whoever leads said when it was settled; of limits nobody said anything, and nothing points to one.
    assert_eq!(of(&world, Check::ReservedVoted).unwrap().0, Found::Said);
    assert_eq!(of(&world, Check::LimitsKept).unwrap().0, Found::Unseen);
    // Nobody put the Party organisation on the list, and that step is over.
    assert_eq!(of(&world, Check::PartyListed).unwrap().0, Found::Missed);
    assert_eq!(of(&world, Check::BodiesSigned).map(|(found, _)| found), None);
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    assert_eq!(of(&world, Check::TasksReported), None);
    assert_eq!(of(&world, Check::ResultPublic).unwrap().0, Found::Open);
}

#[test]
fn a_step_that_is_past_its_days_counts_as_late_at_once() {
    let mut world = conversing();
    assert_eq!(of(&world, Check::StepsInTime).map(|(found, _)| found), Some(Found::Kept));
    let before = of(&world, Check::StepsInTime).unwrap().1.unwrap();
    world.now = at("2026-08-01T09:00:00+08:00");
    let (found, of) = of(&world, Check::StepsInTime).unwrap();
    assert_eq!((found, of), (Found::Missed, Some((before.0, before.1 + 1))));
}
