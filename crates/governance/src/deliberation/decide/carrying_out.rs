//! Tasks: assigned by the body that leads, and reported on by the body that has them.

use super::{Decision, Desk, at_step, leading, limits};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{
    Assignment, Charged, Cost, DeliberationRefusal, Milestone, Step, Task, TaskAssigned, TaskGiven, TaskProgress,
    TaskReported, Who, is_adopted,
};
use crate::ids::{BodyId, PartyNo, TaskNo};
use crate::outcome::Refusal;
use jiff::civil::Date;

/// Characters that what is to be done, or where money comes from, may have.
const WHAT_MAX: usize = 500;
/// Characters that a step on the way may have.
pub const STEP_MAX: usize = 100;
/// Characters that a report may have.
const REPORT_MAX: usize = 1_000;
/// Characters that where a report has it from may have.
const SOURCE_MAX: usize = 200;

pub(super) fn assign(desk: &Desk<'_>, again: Option<TaskNo>, given: &TaskGiven) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::CarryingOut)?;
    let task = match again {
        None => TaskNo::after(desk.deliberation.tasks.len()),
        Some(task) => found(desk, task)?.number,
    };
    let (community, today) = (desk.community, desk.moment.today(desk.community.zone()));
    let (body, outside) = charged(desk, given.charged, today)?;
    let led = community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?.is_led_on(today);
    if !led {
        return Err(DeliberationRefusal::NobodyCarriesOut.into());
    }
    let due = given.due;
    if due < today {
        return Err(DeliberationRefusal::TaskDueInPast { due }.into());
    }
    if !is_adopted(desk.community, desk.deliberation) {
        return Err(DeliberationRefusal::NothingAdopted.into());
    }
    let what = PublicText::try_new(&given.what, WHAT_MAX)?;
    let cost = match &given.cost {
        Some((amount, from)) => Some(Cost { amount: *amount, from: PublicText::try_new(from, WHAT_MAX)? }),
        None => None,
    };
    let milestones = steps(today, given)?;
    let same = |task: &&Task| {
        let now = &task.now;
        desk.deliberation.is_open_task(task)
            && now.body == body
            && now.outside == outside
            && now.due == due
            && now.what == what
            && now.cost == cost
            && now.milestones == milestones
    };
    // Whoever presses a button twice does not assign a second task.
    if desk.deliberation.tasks.iter().any(|task| same(&task)) {
        return Ok(vec![]);
    }
    let words = [&what].into_iter().chain(cost.as_ref().map(|cost| &cost.from));
    let words: Vec<PublicText> = words.chain(milestones.iter().map(|step| &step.what)).cloned().collect();
    // What allows the owners' income to be spent was said of one task: another, or another sum, asks for it again.
    let is_same_money = |task: &Task, before: &Assignment| again == Some(task.number) && before.cost == cost;
    limits::was_adopted(desk, &words)?;
    limits::task_keeps_to(desk, &words)?;
    limits::were_looked_at(desk, &words)?;
    limits::was_voted(desk, &words, &is_same_money)?;
    if let Some(cost) = &cost {
        says_whose_money(desk, &cost.from)?;
    }
    let deliberation = desk.deliberation.id;
    Ok(vec![TaskAssigned { deliberation, task, body, outside, what, due, cost, milestones, by }.into()])
}

/// Checks that money which is said to be paid as was agreed is not what the owners alone spend: it means the text it points to, and
/// that says whose money it is.
fn says_whose_money(desk: &Desk<'_>, from: &PublicText) -> Result<(), Refusal> {
    let limits = &desk.moment.law.limits;
    if desk.community.is_elsewhere(desk.moment.law) || !limits.referring.points_to_text(from.as_str()) {
        return Ok(());
    }
    let opinion = desk.community.deliberations().opinion(desk.deliberation.id);
    let texts = opinion.map(|opinion| opinion.carried_out(limits)).unwrap_or_default();
    limits::was_voted(desk, &texts, &|_, _| true)?;
    let is_said = |text: &PublicText| limits.referring.names_money(text.as_str());
    if texts.iter().chain([from]).any(is_said) { Ok(()) } else { Err(DeliberationRefusal::CostFromUnnamed.into()) }
}

/// The body that carries a task out, or that reports on it for somebody outside: the one that leads.
fn charged(desk: &Desk<'_>, given: Charged, today: Date) -> Result<(BodyId, Option<PartyNo>), Refusal> {
    let bodies = desk.community.bodies();
    match given {
        Charged::Body(body) => Ok((bodies.heir(body, today), None)),
        Charged::Outside(number) => {
            let party = desk.deliberation.parties.party(number).ok_or(DeliberationRefusal::PartyUnknown)?;
            if !matches!(party.who, Who::Outside { .. }) {
                return Err(DeliberationRefusal::NobodyCarriesOut.into());
            }
            let leads = desk.deliberation.turn().ok_or(DeliberationRefusal::DeliberationOver)?;
            Ok((bodies.heir(leads.body, today), Some(number)))
        }
    }
}

/// The steps of a task: the days go from today to its last one, none before the one before it.
fn steps(today: Date, given: &TaskGiven) -> Result<Vec<Milestone>, Refusal> {
    let mut from = today;
    let mut steps = Vec::new();
    for (number, (what, due)) in (1..).zip(&given.milestones) {
        if *due < from || *due > given.due {
            return Err(DeliberationRefusal::MilestoneOutOfOrder { number, from, until: given.due }.into());
        }
        from = *due;
        steps.push(Milestone { what: PublicText::try_new(what, STEP_MAX)?, due: *due });
    }
    Ok(steps)
}

pub(super) fn report(
    desk: &Desk<'_>,
    task: TaskNo,
    progress: TaskProgress,
    (text, reached, source): (&str, Vec<u32>, &str),
) -> Decision {
    let task = found(desk, task)?;
    let power = Power::Report;
    desk.community.require_at(desk.moment, power, task.now.body)?;
    let by = desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?;
    if task.over_at().is_some() {
        return Err(DeliberationRefusal::TaskOver.into());
    }
    at_step(desk, Step::CarryingOut)?;
    if desk.deliberation.has_lapsed(task) {
        return Err(DeliberationRefusal::TaskLapsed.into());
    }
    let open: Vec<u32> = task.milestones().filter(|(.., done)| done.is_none()).map(|(number, ..)| number).collect();
    if let Some(number) = reached.iter().find(|number| !open.contains(number)).copied() {
        return Err(DeliberationRefusal::MilestoneNotOpen { number }.into());
    }
    let text = PublicText::try_new(text, REPORT_MAX)?;
    let source = match (task.now.outside, source.trim()) {
        (None, _) => None,
        (Some(_), "") => return Err(DeliberationRefusal::TaskReportWithoutSource.into()),
        (Some(_), source) => Some(PublicText::try_new(source, SOURCE_MAX)?),
    };
    let (deliberation, task) = (desk.deliberation.id, task.number);
    Ok(vec![TaskReported { deliberation, task, progress, text, reached, source, by }.into()])
}

fn found<'a>(desk: &Desk<'a>, task: TaskNo) -> Result<&'a Task, Refusal> {
    Ok(desk.deliberation.task(task).ok_or(DeliberationRefusal::TaskUnknown)?)
}
