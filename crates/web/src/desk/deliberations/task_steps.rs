//! The steps on the way of a task: the fields that ask for them, and which of them a report says are done.

use governance::deliberation::{Assignment, STEP_MAX, Task};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::args;
use crate::parts::{self, Choice, Choices, Errors, Field, TypedDate};
use crate::posted::Posted;
use crate::words::Words;

/// How many steps the form has room for.
const STEPS: usize = 4;

/// Fields for the steps; they stand open where some are there or one is wrong.
pub(super) fn fields(words: &Words, (posted, errors): (&Posted, &Errors), stood: Option<&Assignment>) -> Markup {
    let step = |number: usize| {
        let (what, due) = names(number);
        let stood = stood.and_then(|now| now.milestones.get(number - 1));
        let typed = stood.map_or_else(|| posted.text(&what).to_owned(), |one| one.what.to_string());
        let day = stood.map_or_else(|| posted.day(&due), |one| TypedDate::of(one.due));
        let (asks, by) = (args!["number" => number], args!["number" => number]);
        html! {
            (Field::new(what.as_str(), words.say_with("desk-task-step", asks)).optional()
                .value(typed).error(errors.of(&what)).text(words))
            (Field::new(due.as_str(), words.say_with("desk-task-step-due", by)).optional()
                .error(errors.of(&due)).date(words, &day))
        }
    };
    let is_typed = |number: usize| {
        let (what, due) = names(number);
        !posted.text(&what).is_empty() || !posted.day(&due).is_empty()
    };
    let is_used = stood.is_some_and(|now| !now.milestones.is_empty()) || (1..=STEPS).any(is_typed);
    let fields = html! {
        p class="hint" { (words.say("desk-task-steps-hint")) }
        @for number in 1..=STEPS { (step(number)) }
    };
    let summary = words.say("desk-task-steps");
    if is_used {
        html! { p { strong { (summary) } } (fields) }
    } else {
        parts::details(&summary, &fields)
    }
}

/// The names of the two fields of a step.
fn names(number: usize) -> (String, String) {
    (format!("step-{number}"), format!("step-due-{number}"))
}

/// The steps as they were typed: each with what is done and by when, or neither.
pub(super) fn given(words: &Words, posted: &Posted, errors: &mut Errors) -> Vec<(String, Date)> {
    let mut steps = Vec::new();
    for number in 1..=STEPS {
        let (what, due) = names(number);
        let (text, day) = (posted.text(&what), posted.day(&due));
        if text.chars().count() > STEP_MAX {
            errors.add(what.as_str(), words.say_with("desk-words-too-long", args!["most" => STEP_MAX]));
        }
        match day.date() {
            Some(day) if !text.is_empty() => steps.push((text.to_owned(), day)),
            Some(_) => errors.add(what, words.say("desk-task-step-missing")),
            None if !text.is_empty() || !day.is_empty() => {
                errors.add(due, words.say("desk-task-step-due-missing"));
            }
            None => {}
        }
    }
    steps
}

/// Asks which steps are done with a report; nothing where none is open.
pub(super) fn ask_reached(words: &Words, task: &Task, posted: &Posted) -> Markup {
    let open = task.milestones().filter(|(.., done)| done.is_none());
    let steps: Vec<Choice> = open
        .map(|(number, step, _)| {
            let (number, due) = (number.to_string(), words.day(step.due));
            let label = words.say_with("task-step", args!["what" => step.what.as_str(), "due" => due]);
            let checked = posted.all("reached").any(|picked| picked == number);
            Choice::new(number, label).checked(checked)
        })
        .collect();
    html! {
        @if !steps.is_empty() {
            (Choices::new("reached", words.say("desk-task-reached"), steps).optional().checkboxes(words))
        }
    }
}

/// The steps that were picked.
pub(super) fn reached(posted: &Posted) -> Vec<u32> {
    posted.all("reached").filter_map(|number| number.parse().ok()).collect()
}
