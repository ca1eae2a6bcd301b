//! The seven steps of a deliberation: where it stands, what the steps behind it produced, who moves it on.

use governance::deliberation::{Deliberation, Standing, Step};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::body;
use crate::args;
use crate::names;
use crate::parts::{self, Passage, Stop};
use crate::words::Words;

/// The line of one deliberation, with what it says about the step it is at.
pub(crate) fn line(words: &Words, files: &Files, one: &Deliberation, today: Date) -> Markup {
    let over = !one.is_waiting() && !one.is_taken_up();
    let stops: Vec<Stop> = Step::ALL.into_iter().map(|step| stop(words, files, one, (step, over))).collect();
    html! {
        h2 { (words.say("deliberation-line")) }
        (parts::line(words, &stops))
        p { (next(words, files, one, today)) }
    }
}

fn stop(words: &Words, files: &Files, one: &Deliberation, (step, over): (Step, bool)) -> Stop {
    let at = one.step();
    let passage = match step.cmp(&at) {
        std::cmp::Ordering::Less => Passage::Done,
        std::cmp::Ordering::Equal if over => Passage::Done,
        std::cmp::Ordering::Equal => Passage::Current,
        std::cmp::Ordering::Greater if over => Passage::Never,
        std::cmp::Ordering::Greater => Passage::Next,
    };
    let stop = Stop::named(words.say_of("deliberation-step-", &names::code(&step)), passage);
    let stop = match (step, one.turn().and_then(|turn| turn.answered.as_ref())) {
        (Step::Raising, Some(answered)) => stop.when(words.date_of(answered.at)),
        (Step::Raising, None) => stop.when(words.date_of(one.raised_at)),
        _ => stop,
    };
    match one.turn().filter(|_| passage == Passage::Current) {
        Some(turn) => stop.holder(body(files, turn.body)),
        None => stop,
    }
}

/// Who moves it on, and by when; or why nobody does any more.
fn next(words: &Words, files: &Files, one: &Deliberation, today: Date) -> String {
    let Some(turn) = one.turn() else { return String::new() };
    let (body, until) = (body(files, turn.body), words.day(turn.until));
    match one.standing(today) {
        Standing::Waiting => words.say_with("deliberation-next-waiting", args!["body" => body, "until" => until]),
        Standing::Overdue => words.say_with("deliberation-next-overdue", args!["body" => body, "until" => until]),
        Standing::TakenUp => words.say_with("deliberation-next-taken-up", args!["body" => body]),
        Standing::Declined | Standing::Joined(_) | Standing::HandedOut(_) | Standing::Withdrawn => {
            words.say("deliberation-next-over")
        }
    }
}
