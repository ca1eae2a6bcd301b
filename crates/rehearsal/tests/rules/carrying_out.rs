use governance::Actor;
use governance::deliberation::{Charged, Deliberation, DeliberationCommand, Lack, Step, TaskGiven, TaskProgress};
use governance::duties::{self, About, DutyKind};
use governance::ids::{BodyId, PartyNo, TaskNo};
use governance::on_paper::has_interest;
use jiff::civil::{Date, date};
use rehearsal::fixture::deliberations::{CONCERN, move_on, send_back};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at, vacate,
};
use rehearsal::fixture::opinions::{objected, settled_unsigned};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{DUE, assign, assigned, carried_out, carrying_out, given as task, report_task};
use rehearsal::fixture::{World, given, law};

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

#[test]
fn the_body_that_leads_assigns_tasks_once_the_opinion_is_settled() {
    let world = carrying_out();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, Actor::Clock, owner(1)] {
        given(&world).by(actor).when(assign(None, task(COMPANY, DUE))).refused("power-missing");
    }
    given(&objected()).by(RESIDENTS_CHAIR).when(assign(None, task(COMPANY, DUE))).refused("not-at-step");
    let by_it = |given_task| given(&world).by(RESIDENTS_CHAIR).when(assign(None, given_task));
    by_it(task(COMPANY, DUE)).happens(&["deliberation.task_assigned"]);
    by_it(task(RESIDENTS, date(2026, 4, 10))).happens(&["deliberation.task_assigned"]);
    let past = by_it(task(COMPANY, date(2026, 4, 9))).refused("task-due-in-past");
    assert_eq!(past["due"], "2026-04-09");
    by_it(task(BodyId::new(99), DUE)).refused("body-unknown");
    let mut silent = task(COMPANY, DUE);
    silent.what = " ".to_owned();
    by_it(silent).refused("text-empty");
    let mut costly = task(COMPANY, DUE);
    costly.cost = Some((128_000, "街道补助".to_owned()));
    by_it(costly.clone()).happens(&["deliberation.task_assigned"]);
    costly.cost = Some((128_000, String::new()));
    by_it(costly).refused("text-empty");
    let mut empty = world.clone();
    vacate(&mut empty, COMPANY);
    given(&empty).by(RESIDENTS_CHAIR).when(assign(None, task(COMPANY, DUE))).refused("nobody-carries-out");
}

#[test]
fn a_task_is_assigned_anew_and_what_it_was_stays() {
    let mut world = assigned();
    given(&world).by(RESIDENTS_CHAIR).when(assign(None, task(COMPANY, DUE))).nothing();
    given(&world).by(RESIDENTS_CHAIR).when(assign(Some(2), task(COMPANY, DUE))).refused("task-unknown");
    world.must(MANAGER, report_task(1, TaskProgress::Underway));
    let later = date(2026, 5, 20);
    world.must(RESIDENTS_CHAIR, assign(Some(1), task(COMMITTEE, later)));
    let stands = one(&world).task(TaskNo::new(1)).unwrap();
    assert_eq!((stands.now.body, stands.now.due, stands.progress()), (COMMITTEE, later, None));
    assert_eq!((stands.before[0].body, stands.before[0].due, stands.reports.len()), (COMPANY, DUE, 1));
    // Another body reports now.
    given(&world).by(MANAGER).when(report_task(1, TaskProgress::Underway)).refused("power-missing");
    given(&world).by(CHAIR).when(report_task(1, TaskProgress::Underway)).happens(&["deliberation.task_reported"]);
}

#[test]
fn the_body_that_has_a_task_reports_on_it_until_it_is_over() {
    let mut world = assigned();
    for actor in [RESIDENTS_CHAIR, CHAIR, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(report_task(1, TaskProgress::Finished)).refused("power-missing");
    }
    given(&world).by(MANAGER).when(report_task(2, TaskProgress::Finished)).refused("task-unknown");
    let DeliberationCommand::ReportTask { deliberation, task, progress, .. } = report_task(1, TaskProgress::Impossible)
    else {
        panic!("another command");
    };
    let (text, reached, source) = (String::new(), vec![], String::new());
    let silent = DeliberationCommand::ReportTask { deliberation, task, progress, text, reached, source };
    given(&world).by(MANAGER).when(silent).refused("text-empty");
    for progress in TaskProgress::ALL {
        given(&world).by(MANAGER).when(report_task(1, progress)).happens(&["deliberation.task_reported"]);
    }
    world.must(MANAGER, report_task(1, TaskProgress::Underway));
    world.must(MANAGER, report_task(1, TaskProgress::Impossible));
    given(&world).by(MANAGER).when(report_task(1, TaskProgress::Finished)).refused("task-over");
    // Back at the opinion nobody carries anything out.
    let mut back = assigned();
    back.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    given(&back).by(MANAGER).when(report_task(1, TaskProgress::Finished)).refused("not-at-step");
}

#[test]
fn a_task_is_late_when_its_day_has_passed_and_a_duty_of_its_body_until_it_is_over() {
    let mut world = assigned();
    let due = |world: &World, today: Date| {
        let all = duties::duties(&world.community, law(), today);
        let these = all.into_iter().filter(|duty| duty.kind == DutyKind::CarryOutTask);
        these
            .map(|duty| (duty.owed_by, duty.about.clone(), duty.until, duty.done_on, duty.is_missed(today)))
            .collect::<Vec<_>>()
    };
    let about = About::Task(CONCERN, TaskNo::new(1));
    assert_eq!(due(&world, DUE), [(COMPANY, about.clone(), Some(DUE), None, false)]);
    assert!(!one(&world).tasks[0].is_overdue(DUE));
    let after = DUE.tomorrow().unwrap();
    assert_eq!(due(&world, after), [(COMPANY, about.clone(), Some(DUE), None, true)]);
    assert!(one(&world).tasks[0].is_overdue(after));
    world.now = at("2026-04-22T09:00:00+08:00");
    world.must(MANAGER, report_task(1, TaskProgress::Underway));
    assert!(one(&world).tasks[0].is_overdue(after));
    world.must(MANAGER, report_task(1, TaskProgress::Impossible));
    assert!(!one(&world).tasks[0].is_overdue(after));
    let done = date(2026, 4, 22);
    assert_eq!(due(&world, done), [(COMPANY, about, Some(DUE), Some(done), false)]);
}

#[test]
fn it_is_left_when_somebody_had_a_task_and_every_task_is_over() {
    let lacking = |world: &World| {
        let asked = given(world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack));
        asked.refused("step-not-finished")["missing"].clone()
    };
    assert_eq!(lacking(&carrying_out()), serde_json::json!(["tasks"]));
    let mut world = assigned();
    assert_eq!(lacking(&world), serde_json::json!(["open-tasks"]));
    world.must(MANAGER, report_task(1, TaskProgress::Impossible));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).happens(&["deliberation.moved_on"]);
    // What is sent back to be carried out must have something new to carry out.
    let mut back = carried_out();
    back.must(RESIDENTS_CHAIR, send_back(Step::CarryingOut));
    assert_eq!(lacking(&back), serde_json::json!(["tasks"]));
    back.must(RESIDENTS_CHAIR, assign(Some(1), task(COMPANY, date(2026, 5, 20))));
    assert_eq!(lacking(&back), serde_json::json!(["open-tasks"]));
    back.must(MANAGER, report_task(1, TaskProgress::Finished));
    back.must(RESIDENTS_CHAIR, move_on(Step::ReportingBack));
    assert_eq!(one(&back).step(), Step::ReportingBack);
}

#[test]
fn the_steps_of_a_task_come_in_order_within_its_days() {
    let world = carrying_out();
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    let step = |day: Date| ("牌子买好".to_owned(), day);
    let (before, between) = (today.yesterday().unwrap(), today.tomorrow().unwrap());
    for (days, wrong) in [
        (vec![today, DUE], None),
        (vec![between, between, DUE], None),
        (vec![before], Some(1)),
        (vec![today, DUE.tomorrow().unwrap()], Some(2)),
        (vec![between, today], Some(2)),
    ] {
        let given_task = TaskGiven { milestones: days.iter().copied().map(step).collect(), ..task(COMPANY, DUE) };
        let assigning = given(&world).by(RESIDENTS_CHAIR).when(assign(None, given_task));
        match wrong {
            None => drop(assigning.happens(&["deliberation.task_assigned"])),
            Some(number) => assert_eq!(assigning.refused("milestone-out-of-order")["number"], number, "{days:?}"),
        }
    }
    let silent = TaskGiven { milestones: vec![(" ".to_owned(), DUE)], ..task(COMPANY, DUE) };
    given(&world).by(RESIDENTS_CHAIR).when(assign(None, silent)).refused("text-empty");
}

#[test]
fn a_step_that_is_not_done_by_its_day_makes_the_task_late() {
    let mut world = carrying_out();
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    let first = today.tomorrow().unwrap();
    let milestones = vec![("牌子买好".to_owned(), first), ("牌子装好".to_owned(), DUE)];
    world.must(RESIDENTS_CHAIR, assign(None, TaskGiven { milestones, ..task(COMPANY, DUE) }));
    let stands = |world: &World| one(world).task(TaskNo::new(1)).unwrap().clone();
    assert_eq!((stands(&world).next_due(), stands(&world).is_overdue(first)), (first, false));
    assert!(stands(&world).is_overdue(first.tomorrow().unwrap()));
    let reached = |numbers: &[u32], progress: TaskProgress| match report_task(1, progress) {
        DeliberationCommand::ReportTask { deliberation, task, progress, text, source, .. } => {
            DeliberationCommand::ReportTask { deliberation, task, progress, text, reached: numbers.to_vec(), source }
        }
        other => other,
    };
    given(&world).by(MANAGER).when(reached(&[3], TaskProgress::Underway)).refused("milestone-not-open");
    world.must(MANAGER, reached(&[1], TaskProgress::Underway));
    given(&world).by(MANAGER).when(reached(&[1], TaskProgress::Underway)).refused("milestone-not-open");
    assert_eq!((stands(&world).next_due(), stands(&world).is_overdue(first.tomorrow().unwrap())), (DUE, false));
    let done = |world: &World| stands(world).milestones().filter(|(.., done)| done.is_some()).count();
    assert_eq!(done(&world), 1);
    // What is finished is finished with all its steps; assigned anew it begins again.
    let mut finished = world.clone();
    finished.must(MANAGER, reached(&[], TaskProgress::Finished));
    assert_eq!(done(&finished), 2);
    let milestones = vec![("牌子买好".to_owned(), first)];
    world.must(RESIDENTS_CHAIR, assign(Some(1), TaskGiven { milestones, ..task(COMMITTEE, DUE) }));
    assert_eq!(done(&world), 0);
}

/// The command that charges one on the list with a task.
fn outside(party: u32, due: Date) -> DeliberationCommand {
    let charged = Charged::Outside(PartyNo::new(party));
    assign(None, TaskGiven { charged, ..task(COMPANY, due) })
}

fn reports_from(task: u32, progress: TaskProgress, from: &str) -> DeliberationCommand {
    match report_task(task, progress) {
        DeliberationCommand::ReportTask { deliberation, task, progress, text, reached, .. } => {
            let source = from.to_owned();
            DeliberationCommand::ReportTask { deliberation, task, progress, text, reached, source }
        }
        _ => unreachable!(),
    }
}

/// It is carried out, and a kindergarten without a seat is the fourth on its list.
fn with_somebody_outside() -> World {
    let (mut world, parties) = settled_unsigned();
    let missing = |party| (Lack::Signature { party }, "两次上门都不在。".to_owned());
    let (to, without) = (Step::CarryingOut, parties.into_iter().map(missing).collect());
    world.must(RESIDENTS_CHAIR, DeliberationCommand::MoveOnWithout { deliberation: CONCERN, to, without });
    world
}

#[test]
fn somebody_outside_is_charged_by_name_and_the_body_that_leads_reports_with_where_it_has_that_from() {
    let mut world = with_somebody_outside();
    let due = date(2026, 5, 20);
    // Homes, a lot and a body are charged otherwise, or not at all.
    for party in [1, 2, 3] {
        given(&world).by(RESIDENTS_CHAIR).when(outside(party, due)).refused("nobody-carries-out");
    }
    given(&world).by(RESIDENTS_CHAIR).when(outside(9, due)).refused("party-unknown");
    given(&world).by(CHAIR).when(outside(4, due)).refused("power-missing");
    given(&world).by(RESIDENTS_CHAIR).when(outside(4, due)).happens(&["deliberation.task_assigned"]);
    world.must(RESIDENTS_CHAIR, outside(4, due));
    given(&world).by(RESIDENTS_CHAIR).when(outside(4, due)).nothing();
    let stands = one(&world).task(TaskNo::new(1)).unwrap().clone();
    assert_eq!((stands.now.body, stands.now.outside), (RESIDENTS, Some(PartyNo::new(4))));
    for actor in [CHAIR, MANAGER, CLERK, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(reports_from(1, TaskProgress::Underway, "来函")).refused("power-missing");
    }
    let silent = reports_from(1, TaskProgress::Underway, "  ");
    given(&world).by(RESIDENTS_CHAIR).when(silent).refused("task-report-without-source");
    world.must(RESIDENTS_CHAIR, reports_from(1, TaskProgress::Underway, "幼儿园五月六日来函"));
    let stands = one(&world).task(TaskNo::new(1)).unwrap();
    assert_eq!(stands.reports[0].source.as_ref().unwrap().as_str(), "幼儿园五月六日来函");
    // Late, it is public, and whoever reports owes it.
    assert!(stands.is_overdue(date(2026, 5, 21)));
    let due = duties::duties(&world.community, law(), date(2026, 5, 21));
    let owed = due.iter().filter(|duty| duty.kind == DutyKind::CarryOutTask).map(|duty| (duty.owed_by, &duty.about));
    assert_eq!(owed.collect::<Vec<_>>(), [(RESIDENTS, &About::Task(CONCERN, TaskNo::new(1)))]);
    // Whoever reports for somebody outside has no interest of its own in it, and may enter what others say on paper.
    let moment = governance::Moment { now: world.now, actor: RESIDENTS_CHAIR, law: law() };
    assert!(!has_interest(&world.community, one(&world), RESIDENTS, &moment));
    // A body that reports for itself names no source.
    let mut own = carrying_out();
    own.must(RESIDENTS_CHAIR, assign(None, task(COMPANY, DUE)));
    own.must(MANAGER, reports_from(1, TaskProgress::Finished, "没有人要问"));
    assert_eq!(one(&own).task(TaskNo::new(1)).unwrap().reports[0].source, None);
}
