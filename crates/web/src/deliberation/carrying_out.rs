//! The tasks by which something agreed is carried out: who, by when, what it costs, and how each stands.

use governance::deliberation::{Assignment, Deliberation, Task, TaskProgress, TaskReport};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::rooms::party_name;
use super::{body, considered, paragraphs};
use crate::args;
use crate::names;
use crate::parts::{self, Fact, Tone};
use crate::words::Words;
use governance::law::Law;

/// What a task is called.
pub(crate) fn name(words: &Words, task: &Task) -> String {
    words.say_with("task-number", args!["number" => task.number.number()])
}

/// How far it has come, that its day has passed, or that it is carried out no longer.
pub(crate) fn tag(words: &Words, one: &Deliberation, task: &Task, today: Date) -> Markup {
    let progress = match task.progress() {
        _ if one.has_lapsed(task) => return parts::tag(Tone::Plain, &words.say("task-lapsed")),
        _ if task.is_due_over(today) => return parts::tag(Tone::Bad, &words.say("task-overdue")),
        _ if task.is_overdue(today) => return parts::tag(Tone::Bad, &words.say("task-step-overdue")),
        None => return parts::tag(Tone::Care, &words.say("task-unreported")),
        Some(progress) => progress,
    };
    said(words, progress)
}

fn said(words: &Words, progress: TaskProgress) -> Markup {
    let tone = match progress {
        TaskProgress::Underway => Tone::Plain,
        TaskProgress::Finished => Tone::Good,
        TaskProgress::Impossible => Tone::Care,
    };
    parts::tag(tone, &words.say_of("task-", &names::code(&progress)))
}

/// How many tasks there are, how many are over or carried out no longer, and how many are late: in a sentence.
pub(crate) fn sum(words: &Words, one: &Deliberation, today: Date) -> String {
    let count = |is: &dyn Fn(&Task) -> bool| one.tasks.iter().filter(|task| is(task)).count();
    let of = |progress: TaskProgress| count(&|task| task.progress() == Some(progress));
    words.say_with(
        "tasks-sum",
        args![
            "tasks" => one.tasks.len(),
            "finished" => of(TaskProgress::Finished),
            "impossible" => of(TaskProgress::Impossible),
            "lapsed" => count(&|task| one.has_lapsed(task)),
            "overdue" => count(&|task| one.is_open_task(task) && task.is_due_over(today))
        ],
    )
}

/// All tasks under a heading; `acts` is what whoever reads it can do about one.
pub(crate) fn tasks(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    today: Date,
    acts: impl Fn(&Task) -> Markup,
) -> Markup {
    html! {
        @if !one.tasks.is_empty() {
            h2 { (words.say("tasks-title")) }
            p class="hint" { (sum(words, one, today)) }
            (considered::of_tasks_before(words, files, one))
            @for task in &one.tasks { (card((law, files, words), one, task, (today, acts(task)))) }
        }
    }
}

fn card(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    task: &Task,
    (today, acts): (Date, Markup),
) -> Markup {
    html! {
        h3 {
            (name(words, task)) " " (tag(words, one, task, today))
            @if is_late(files, task) { " " (parts::tag(Tone::Care, &words.say("task-late"))) }
        }
        (paragraphs(&task.now.what))
        (lapsed(words, one, task))
        (parts::facts(words, &facts(words, files, one, &task.now)))
        (steps(words, one, task, today))
        (considered::of_task((law, files, words), one, &task.now, today))
        @if !task.reports.is_empty() {
            p { strong { (words.say("file-task-reports")) } }
            ul class="reports" { @for report in task.reports.iter().rev() { (reported(words, files, report)) } }
        }
        (assigned_before(words, files, one, task))
        (acts)
    }
}

/// That it is carried out no longer, since when and why.
pub(crate) fn lapsed(words: &Words, one: &Deliberation, task: &Task) -> Markup {
    html! {
        @if let Some(at) = one.lapsed_at(task) {
            p class="hint" { (words.say_with("task-lapsed-since", args!["at" => words.date_of(at)])) }
        }
    }
}

/// Whether it was over after its day only.
fn is_late(files: &Files, task: &Task) -> bool {
    task.over_at().is_some_and(|at| at.to_zoned(files.community.zone().clone()).date() > task.now.due)
}

/// Whoever carries it out: a body, or somebody outside by the name on the list.
pub(crate) fn charged(words: &Words, files: &Files, one: &Deliberation, assignment: &Assignment) -> String {
    match assignment.outside {
        Some(party) => party_name(words, files, one, party),
        None => body(files, assignment.body),
    }
}

/// Who carries it out, until when, and what it costs; of somebody outside also who reports on it.
pub(crate) fn facts(words: &Words, files: &Files, one: &Deliberation, assignment: &Assignment) -> Vec<Fact> {
    let mut facts = vec![Fact::new(words.say("task-body"), charged(words, files, one, assignment))];
    facts.extend(assignment.outside.map(|_| {
        let said = args!["body" => body(files, assignment.body)];
        Fact::new(words.say("task-reports"), words.say_with("task-reports-outside", said))
    }));
    facts.push(Fact::new(words.say("task-due"), words.day(assignment.due)));
    facts.extend(assignment.cost.as_ref().map(|cost| {
        let said = args!["amount" => words.money(cost.amount), "from" => cost.from.as_str()];
        Fact::new(words.say("task-cost"), words.say_with("task-cost-from", said))
    }));
    facts
}

/// The steps on its way, and which are done or late.
pub(crate) fn steps(words: &Words, one: &Deliberation, task: &Task, today: Date) -> Markup {
    html! {
        @if !task.now.milestones.is_empty() {
            p { strong { (words.say("task-steps")) } }
            ol {
                @for (_, step, done) in task.milestones() {
                    li {
                        (words.say_with("task-step", args!["what" => step.what.as_str(), "due" => words.day(step.due)])) " "
                        @if let Some(at) = done {
                            (parts::tag(Tone::Good, &words.say("task-step-done"))) " " (words.date_of(at))
                        } @else if one.is_open_task(task) && today > step.due {
                            (parts::tag(Tone::Bad, &words.say("task-overdue")))
                        } @else if !one.has_lapsed(task) {
                            (parts::tag(Tone::Plain, &words.say("task-step-waits")))
                        }
                    }
                }
            }
        }
    }
}

fn reported(words: &Words, files: &Files, report: &TaskReport) -> Markup {
    html! {
        li {
            p { (said(words, report.progress)) }
            (paragraphs(&report.text))
            @if let Some(source) = &report.source {
                p { (words.say_with("task-report-source", args!["source" => source.as_str()])) }
            }
            p class="hint" { (parts::moment(words, report.at)) " · " (names::person(words, files, report.by)) }
        }
    }
}

/// What it was before it was assigned anew: that a day was put off is not hidden.
fn assigned_before(words: &Words, files: &Files, one: &Deliberation, task: &Task) -> Markup {
    html! {
        @if !task.before.is_empty() {
            (parts::details(&words.say_with("task-before", args!["count" => task.before.len()]), &html! {
                ul class="reports" {
                    @for before in task.before.iter().rev() {
                        li {
                            (paragraphs(&before.what))
                            p class="hint" {
                                (charged(words, files, one, before)) " · " (words.day(before.due)) " · " (words.date_of(before.at))
                            }
                        }
                    }
                }
            }))
        }
    }
}
