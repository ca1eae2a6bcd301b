//! Tasks at the desk: assigned by the body that leads, anew where it must be, and reported on by the body that has them.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{
    Charged, Deliberation, DeliberationCommand, DeliberationRefusal, Step, Task, TaskGiven, TaskProgress, Who,
};
use governance::ids::{DeliberationId, TaskNo};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::opinion::{check, limits, text_mistake};
use super::task_steps;
use super::{answering, answers, at, find, framed};
use crate::answer;
use crate::args;
use crate::deliberation::{self, carrying_out as shown};
use crate::desk::committee::mandate::fen;
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The number is 0 for one more.
type At = Path<(String, DeliberationId, u32)>;

/// Characters that what is to be done, or where money comes from, may have.
const WHAT_MAX: usize = 500;
/// What stands before the number of somebody outside.
const OUTSIDE: &str = "party-";
/// Characters that where a report has it from may have.
const SOURCE_MAX: usize = 200;
/// Characters that a report may have.
const REPORT_MAX: usize = 1_000;

/// The address of a page of a task.
fn at_task(here: &Here, id: DeliberationId, task: u32, rest: &str) -> String {
    at(here, id, &format!("/tasks/{task}{rest}"))
}

/// Whether the person signed in reports on a task.
fn reports(here: &Here, files: &Files, one: &Deliberation, task: &Task) -> bool {
    let moment = here.desk.moment(here.actor());
    let runs = one.step() == Step::CarryingOut && one.is_open_task(task);
    runs && files.community.may_at(&moment, Power::Report, task.now.body)
}

/// Whether the person signed in assigns tasks now.
pub(super) fn assigns(here: &Here, files: &Files, one: &Deliberation) -> bool {
    one.step() == Step::CarryingOut && answers(here, files, one)
}

/// The tasks that the person signed in reports on, each with the way there.
pub(super) fn own(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Vec<(String, String)> {
    let own = one.tasks.iter().filter(|task| reports(here, files, one, task));
    own.map(|task| {
        let said = args!["number" => task.number.number(), "what" => task.now.what.as_str()];
        (at_task(here, one.id, task.number.number(), ""), words.say_with("desk-task-own", said))
    })
    .collect()
}

/// What the person signed in can do about a task.
pub(super) fn acts(here: &Here, files: &Files, words: &Words, one: &Deliberation, task: &Task) -> Markup {
    let (reports, assigns) = (reports(here, files, one, task), assigns(here, files, one));
    html! {
        @if reports || assigns {
            ul class="links" {
                @if reports { li { a href=(at_task(here, one.id, task.number.number(), "")) { (words.say("desk-task-report")) } } }
                @if assigns {
                    li { a href=(at_task(here, one.id, task.number.number(), "/assign")) { (words.say("desk-task-assign-anew")) } }
                }
            }
        }
    }
}

/// What a page asks, with what was typed so far.
struct Asked<'a> {
    posted: &'a Posted,
    errors: &'a Errors,
    refusal: Option<&'a Refusal>,
}

pub(super) async fn ask_assign(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    let (posted, errors) = (Posted::default(), Errors::new());
    assign_page(&here, (id, number), Asked { posted: &posted, errors: &errors, refusal: None }).await
}

/// The task of a page; none for one more.
fn task(here: &Here, one: &Deliberation, number: u32) -> Result<Option<Task>, Response> {
    match number {
        0 => Ok(None),
        number => match one.task(TaskNo::new(number)) {
            Some(task) => Ok(Some(task.clone())),
            None => Err(answer::not_found(&here.visit)),
        },
    }
}

async fn assign_page(
    here: &Here,
    (id, number): (DeliberationId, u32),
    Asked { posted, errors, refusal }: Asked<'_>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let task = task(here, &one, number)?;
    let files = here.desk.files().await;
    if !assigns(here, &files, &one) {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let words = here.words(&files);
    let title = words.say(if task.is_some() { "desk-task-assign-anew" } else { "desk-task-assign" });
    let now = task.as_ref().map(|task| &task.now);
    let first = posted.text("asked").is_empty();
    let typed = |field: &str, stood: Option<String>| match first {
        true => stood.unwrap_or_default(),
        false => posted.text(field).to_owned(),
    };
    let cost = now.and_then(|now| now.cost.as_ref());
    let body = typed("body", now.map(|now| whom(now.outside.map_or(Charged::Body(now.body), Charged::Outside))));
    let due = match now.filter(|_| first) {
        Some(now) => TypedDate::of(now.due),
        None => posted.day("due"),
    };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let led = files.community.bodies().all().iter().filter(|body| body.is_led_on(today));
    let bodies = led.map(|one| {
        let hint = names::body_kind(&words, one.kind);
        (whom(Charged::Body(one.id)), one.name.to_string(), hint)
    });
    // Whoever keeps no seat here is named by the number on the list, and the body that leads reports.
    let leads = one.turn().map(|turn| deliberation::body(&files, turn.body)).unwrap_or_default();
    let outside = one.parties.standing().filter(|party| matches!(party.who, Who::Outside { .. })).map(|party| {
        let hint = words.say_with("desk-task-outside-hint", args!["body" => leads.as_str()]);
        let name = deliberation::parties::name(&words, &files, &party.who);
        (whom(Charged::Outside(party.number)), name, hint)
    });
    let bodies = bodies.chain(outside).map(|(value, name, hint)| {
        let checked = body == value;
        Choice::new(value, name).hint(hint).checked(checked)
    });
    let form = html! {
        (Form::post(at_task(here, id, number, "/assign"), here.visit.csrf()).render(&html! {
            (parts::hidden("asked", "yes"))
            (Field::new("what", words.say("desk-task-what")).hint(words.say("desk-task-what-hint"))
                .value(typed("what", now.map(|now| now.what.to_string()))).error(errors.of("what")).textarea(&words, 3))
            (Choices::new("body", words.say("desk-task-body"), bodies.collect()).error(errors.of("body")).radios(&words))
            (Field::new("due", words.say("clerk-assign-due")).hint(words.say("desk-task-due-hint"))
                .error(errors.of("due")).date(&words, &due))
            (Field::new("amount", words.say("desk-task-amount")).hint(words.say("desk-task-amount-hint")).optional()
                .value(typed("amount", cost.map(|cost| yuan(cost.amount)))).error(errors.of("amount")).number(&words))
            (Field::new("from", words.say("desk-task-from")).hint(words.say("desk-task-from-hint")).optional()
                .value(typed("from", cost.map(|cost| cost.from.to_string()))).error(errors.of("from")).text(&words))
            @if let Some(held) = limits::over(refusal) { (limits::asking(&words, here.desk.law(), held, posted, errors)) }
            (limits::instead(&words, here.desk.law(), refusal))
            (task_steps::fields(&words, (posted, errors), now.filter(|_| first)))
            (parts::warning(&words, &words.say("desk-task-public")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-task-assign-act")), &at(here, id, "")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&title, ""), (errors, refusal), &form))
}

/// Whoever is charged, as the form names them.
fn whom(charged: Charged) -> String {
    match charged {
        Charged::Body(body) => body.to_string(),
        Charged::Outside(party) => format!("{OUTSIDE}{party}"),
    }
}

/// Whom the form names.
fn named(typed: &str) -> Option<Charged> {
    match typed.strip_prefix(OUTSIDE) {
        Some(party) => party.parse().ok().map(Charged::Outside),
        None => typed.parse().ok().map(Charged::Body),
    }
}

/// Money in the digits of a field.
fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

pub(super) async fn assign(
    here: Here,
    Path((_, id, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (one, person) = answering(&here, id).await?;
    let again = task(&here, &one, number)?.map(|task| task.number);
    let given = given(&here.words(&*here.desk.files().await), &posted);
    let given = match given {
        Ok(given) => given,
        Err(errors) => {
            return assign_page(&here, (id, number), Asked { posted: &posted, errors: &errors, refusal: None }).await;
        }
    };
    let wrong = if governance::holds_personal_number(&given.what) { "what" } else { "from" };
    let command = DeliberationCommand::AssignTask { deliberation: id, again, given };
    match limits::act_considered(&here, (id, person), command, &posted).await {
        Err(Stop::Refused(refusal)) => {
            let errors = match &refusal {
                Refusal::Deliberation(DeliberationRefusal::IncomeUnspoken(_)) => {
                    show::mistake_at(&here, "considered", &refusal).await
                }
                Refusal::Deliberation(DeliberationRefusal::TaskDueInPast { .. }) => {
                    show::mistake_at(&here, "due", &refusal).await
                }
                Refusal::Deliberation(DeliberationRefusal::MilestoneOutOfOrder { number, .. }) => {
                    show::mistake_at(&here, &format!("step-due-{number}"), &refusal).await
                }
                Refusal::Deliberation(
                    DeliberationRefusal::TaskUnvoted(held)
                    | DeliberationRefusal::TaskUnclear(held)
                    | DeliberationRefusal::TaskLeftOut(held),
                ) => {
                    let says =
                        |field: &str| held.sentences.iter().any(|one| posted.text(field).contains(one.text.as_str()));
                    // Money that is to be paid as was agreed is what the words of that text speak of.
                    let paid = says("from") || !says("what");
                    show::mistake_at(&here, if paid { "from" } else { "what" }, &refusal).await
                }
                Refusal::Deliberation(DeliberationRefusal::CostFromUnnamed) => {
                    show::mistake_at(&here, "from", &refusal).await
                }
                Refusal::Deliberation(DeliberationRefusal::TaskNotInWords { .. }) => {
                    show::mistake_at(&here, "what", &refusal).await
                }
                Refusal::Deliberation(DeliberationRefusal::NobodyCarriesOut) => {
                    show::mistake_at(&here, "body", &refusal).await
                }
                _ => text_mistake(&here, wrong, &refusal).await,
            };
            let asked = Asked { posted: &posted, errors: &errors, refusal: Some(&refusal) };
            assign_page(&here, (id, number), asked).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "task-assigned")),
    }
}

/// The task as it was typed, or what is missing.
fn given(words: &Words, posted: &Posted) -> Result<TaskGiven, Errors> {
    let mut errors = Errors::new();
    check(words, &mut errors, posted, ("what", WHAT_MAX));
    let charged = named(posted.text("body"));
    if charged.is_none() {
        errors.add("body", words.say("desk-pick-one"));
    }
    let due: Option<Date> = posted.day("due").date();
    if due.is_none() {
        errors.add("due", words.say("clerk-assign-missing-due"));
    }
    let typed = posted.text("amount");
    let amount = fen(typed).filter(|amount| *amount > 0);
    if amount.is_none() && !typed.is_empty() {
        errors.add("amount", words.say("committee-amount-wrong"));
    }
    if amount.is_some() {
        check(words, &mut errors, posted, ("from", WHAT_MAX));
    }
    let milestones = task_steps::given(words, posted, &mut errors);
    match (charged, due) {
        (Some(charged), Some(due)) if errors.is_empty() => {
            let (what, cost) =
                (posted.text("what").to_owned(), amount.map(|amount| (amount, posted.text("from").to_owned())));
            Ok(TaskGiven { charged, what, due, cost, milestones })
        }
        _ => Err(errors),
    }
}

pub(super) async fn ask_report(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    let (posted, errors) = (Posted::default(), Errors::new());
    report_page(&here, (id, number), Asked { posted: &posted, errors: &errors, refusal: None }).await
}

/// The task with all that was reported, for everybody at the desk; and the form for whoever reports on it.
async fn report_page(
    here: &Here,
    (id, number): (DeliberationId, u32),
    Asked { posted, errors, refusal }: Asked<'_>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    let task = task(here, one, number)?.ok_or_else(|| answer::not_found(&here.visit))?;
    let words = here.words(&files);
    let title = shown::name(&words, &task);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let picked = posted.text("progress");
    let choices = TaskProgress::ALL.map(|progress| {
        let code = names::code(&progress);
        let (label, hint) = (words.say_of("task-", &code), words.say_of("desk-task-hint-", &code));
        let checked = picked == code;
        Choice::new(code, label).hint(hint).checked(checked)
    });
    let form = html! {
        p { (shown::tag(&words, one, &task, today)) }
        (shown::lapsed(&words, one, &task))
        @for line in task.now.what.as_str().lines() { p { (line) } }
        (parts::facts(&words, &shown::facts(&words, &files, one, &task.now)))
        (shown::steps(&words, one, &task, today))
        @if reports(here, &files, one, &task) {
            (Form::post(at_task(here, id, number, ""), here.visit.csrf()).render(&html! {
                (Choices::new("progress", words.say("desk-task-progress"), choices.into()).error(errors.of("progress")).radios(&words))
                (task_steps::ask_reached(&words, &task, posted))
                (Field::new("text", words.say("desk-task-text")).hint(words.say("desk-task-text-hint"))
                    .typed(posted, errors).textarea(&words, 4))
                @if task.now.outside.is_some() {
                    (Field::new("source", words.say("desk-task-source")).hint(words.say("desk-task-source-hint"))
                        .typed(posted, errors).text(&words))
                }
                (parts::or_leave(&words, &parts::button(&words.say("desk-task-report-act")), &at(here, id, "")))
            }))
        }
    };
    Ok(framed(here, &files, &words, one, (&title, ""), (errors, refusal), &form))
}

pub(super) async fn report(
    here: Here,
    Path((_, id, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Report).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let progress = TaskProgress::ALL.into_iter().find(|progress| names::code(progress) == posted.text("progress"));
    if progress.is_none() {
        errors.add("progress", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, &posted, ("text", REPORT_MAX));
    if posted.text("source").chars().count() > SOURCE_MAX {
        errors.add("source", words.say_with("desk-words-too-long", args!["most" => SOURCE_MAX]));
    }
    let Some(progress) = progress.filter(|_| errors.is_empty()) else {
        return report_page(&here, (id, number), Asked { posted: &posted, errors: &errors, refusal: None }).await;
    };
    let (task, text) = (TaskNo::new(number), posted.text("text").to_owned());
    let reached = task_steps::reached(&posted);
    let source = posted.text("source").to_owned();
    let wrong = if governance::holds_personal_number(&source) { "source" } else { "text" };
    let command = DeliberationCommand::ReportTask { deliberation: id, task, progress, text, reached, source };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Deliberation(DeliberationRefusal::TaskReportWithoutSource))) => {
            let errors = show::mistake_at(&here, "source", &refusal).await;
            let asked = Asked { posted: &posted, errors: &errors, refusal: Some(&refusal) };
            report_page(&here, (id, number), asked).await
        }
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = text_mistake(&here, wrong, &refusal).await;
            let asked = Asked { posted: &posted, errors: &errors, refusal: Some(&refusal) };
            report_page(&here, (id, number), asked).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "task-reported")),
    }
}
