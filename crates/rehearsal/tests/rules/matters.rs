use governance::Actor;
use governance::assembly::Stage;
use governance::ids::{BodyId, MatterId};
use governance::matter::{MatterCommand, Progress};
use jiff::civil::date;
use rehearsal::fixture::estate::{CHAIR, COMMITTEE, COMPANY, MANAGER, OBSERVER, SECRETARY, STREET_CHAIR};
use rehearsal::fixture::stations::{self, HIRING, REPAIR};
use rehearsal::fixture::{World, given};

fn assign(matter: MatterId, body: BodyId) -> MatterCommand {
    MatterCommand::AssignExecution { matter, body, due: date(2026, 6, 30) }
}

fn report(progress: Progress) -> MatterCommand {
    MatterCommand::ReportProgress { matter: REPAIR, progress, text: "已签订合同。".to_owned() }
}

fn certified() -> World {
    stations::at_stage(Stage::Certified)
}

#[test]
fn only_what_was_adopted_and_certified_is_carried_out() {
    given(&certified()).by(CHAIR).when(assign(REPAIR, COMPANY)).happens(&["matter.execution_assigned"]);
    for stage in [Stage::Convened, Stage::Open, Stage::Counted, Stage::Announced, Stage::Cancelled] {
        given(&stations::at_stage(stage)).by(CHAIR).when(assign(REPAIR, COMPANY)).refused("nothing-to-carry-out");
    }
    given(&certified()).by(CHAIR).when(assign(HIRING, COMPANY)).happens(&["matter.execution_assigned"]);
}

#[test]
fn the_body_that_convened_charges_somebody_with_a_day_to_come() {
    let mut world = certified();
    given(&world).by(CHAIR).when(assign(MatterId::new(9), COMPANY)).refused("matter-unknown");
    given(&world).by(CHAIR).when(assign(MatterId::new(0), COMPANY)).refused("matter-unknown");
    given(&world).by(CHAIR).when(assign(REPAIR, BodyId::new(9))).refused("body-unknown");
    for actor in [OBSERVER, MANAGER, STREET_CHAIR, Actor::Operator, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(assign(REPAIR, COMPANY)).refused("power-missing");
    }
    let yesterday = MatterCommand::AssignExecution { matter: REPAIR, body: COMPANY, due: date(2026, 4, 8) };
    given(&world).by(CHAIR).when(yesterday).refused("due-in-past");
    let today = MatterCommand::AssignExecution { matter: REPAIR, body: COMPANY, due: date(2026, 4, 9) };
    given(&world).by(SECRETARY).when(today).happens(&["matter.execution_assigned"]);
    world.must(CHAIR, assign(REPAIR, COMPANY));
    given(&world).by(SECRETARY).when(assign(REPAIR, COMPANY)).nothing();
    given(&world).by(CHAIR).when(assign(REPAIR, COMMITTEE)).happens(&["matter.execution_assigned"]);
}

#[test]
fn the_body_charged_reports_until_it_has_finished() {
    let mut world = certified();
    given(&world).by(MANAGER).when(report(Progress::Underway)).refused("not-assigned");
    world.must(CHAIR, assign(REPAIR, COMPANY));
    given(&world).by(CHAIR).when(report(Progress::Underway)).refused("power-missing");
    let wordless = MatterCommand::ReportProgress { matter: REPAIR, progress: Progress::Stopped, text: " ".to_owned() };
    given(&world).by(MANAGER).when(wordless).refused("text-empty");
    world.must(MANAGER, report(Progress::Stopped));
    world.must(MANAGER, report(Progress::Finished));
    given(&world).by(MANAGER).when(report(Progress::Underway)).refused("already-finished");
    let execution = world.community.matters().matter(REPAIR).unwrap().execution.as_ref().unwrap();
    assert_eq!(execution.reports.len(), 2);
    assert!(!execution.is_overdue(date(2027, 1, 1)));
}

#[test]
fn whoever_is_charged_after_something_was_finished_may_report_again() {
    let mut world = certified();
    world.must(CHAIR, assign(REPAIR, COMPANY));
    world.must(MANAGER, report(Progress::Finished));
    let again = given(&world).by(CHAIR).when(assign(REPAIR, COMPANY));
    again.happens(&["matter.execution_assigned"]);
    world.must(CHAIR, assign(REPAIR, COMMITTEE));
    given(&world).by(MANAGER).when(report(Progress::Underway)).refused("power-missing");
    given(&world).by(CHAIR).when(report(Progress::Underway)).happens(&["matter.progress_reported"]);
    let execution = world.community.matters().matter(REPAIR).unwrap().execution.clone().unwrap();
    assert_eq!((execution.progress(), execution.reports.len()), (None, 1), "what was reported before stays to be read");
    assert!(execution.is_overdue(date(2027, 1, 1)));
    world.must(CHAIR, report(Progress::Finished));
    given(&world).by(CHAIR).when(report(Progress::Underway)).refused("already-finished");
}
