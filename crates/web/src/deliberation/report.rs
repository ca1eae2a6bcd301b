//! The result that is reported back, what those who took part say to it, and what follows.

use governance::deliberation::{Deliberation, Enough, ResultReport, Verdict, Verdicts, judge_clock};
use governance::law::Law;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::paragraphs;
use crate::args;
use crate::names;
use crate::parts::{self, Choice, Fact};
use crate::words::Words;

/// Where it stands, in a sentence.
pub(crate) fn stage(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    report: &ResultReport,
    today: Date,
) -> String {
    match report.judged {
        _ if report.overtaken => words.say("result-overtaken"),
        Some(judged) => {
            let outcome = words.say_of("result-outcome-", &names::code(&judged.outcome));
            match judged.by {
                Some(_) => outcome,
                // Whoever should have added it up let the days pass, and that stays to be read.
                None => words
                    .say_with("result-added-up-by-itself", args!["outcome" => outcome, "body" => leads(files, one)]),
            }
        }
        None if report.is_running(today) => words.say_with("result-running", args!["until" => words.day(report.until)]),
        None => adding_up((law, files, words), one, report, today),
    }
}

/// Who adds up what was said, by when, and what follows where they do not.
pub(super) fn adding_up(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    report: &ResultReport,
    today: Date,
) -> String {
    let Some(clock) = judge_clock((&files.community, law), one, report) else { return words.say("result-days-over") };
    let key = if today > clock.until { "result-adding-up-late" } else { "result-adding-up" };
    words.say_with(key, args!["body" => leads(files, one), "until" => words.day(clock.until)])
}

fn leads(files: &Files, one: &Deliberation) -> String {
    one.turn().map(|turn| super::body(files, turn.body)).unwrap_or_default()
}

/// The results that were reported, the last one first; how often it was taken up again stands above them.
pub(crate) fn results(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    today: Date,
    acts: &Markup,
) -> Markup {
    html! {
        @if let Some((last, before)) = one.reports.split_last() {
            h2 { (words.say("outcome-title")) }
            @if one.reopened() > 0 {
                p { (words.say_with("result-reopened", args!["count" => one.reopened()])) }
            }
            (result((law, files, words), one, last, today))
            @if last.judged.is_none() { (super::looked::papers((law, files, words), one, today)) }
            (acts)
            @if !before.is_empty() {
                (parts::details(&words.say("result-before"), &html! {
                    @for report in before.iter().rev() { (result((law, files, words), one, report, today)) }
                }))
            }
        }
    }
}

fn result(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    report: &ResultReport,
    today: Date,
) -> Markup {
    let place = files.community.place(law).ok();
    html! {
        p class="lead" { (stage((law, files, words), one, report, today)) }
        (paragraphs(&report.text))
        p class="hint" { (parts::moment(words, report.at)) " · " (names::person(words, files, report.by)) }
        (figures(words, report, report.is_running(today)))
        p class="hint" { (words.say_with("result-basis", args!["articles" => names::of_place(words, place, &report.basis)])) }
    }
}

/// How many said what; while they are asked only how many said anything.
pub(crate) fn figures(words: &Words, report: &ResultReport, running: bool) -> Markup {
    let verdicts = report.verdicts();
    let Verdicts { solved, partly, not_solved } = verdicts;
    let people = |count: u32| words.say_with("result-people", args!["count" => count]);
    let mut facts = vec![Fact::new(words.say("result-said"), people(verdicts.all()))];
    if !running {
        let each = [(Verdict::Solved, solved), (Verdict::Partly, partly), (Verdict::NotSolved, not_solved)];
        facts.extend(each.map(|(says, count)| Fact::new(words.say_of("verdict-", &names::code(&says)), people(count))));
        facts.push(Fact::new(words.say("result-measure-solved"), part(words, report.measure.solved)));
        facts.push(Fact::new(words.say("result-measure-not-solved"), part(words, report.measure.not_solved)));
    }
    html! {
        (parts::facts(words, &facts))
        @if running { p class="hint" { (words.say("verdicts-running")) } }
    }
}

fn part(words: &Words, enough: Enough) -> String {
    let key = if enough.inclusive { "result-part-inclusive" } else { "result-part-strict" };
    words.say_with(key, args!["part" => enough.fraction.to_string()])
}

/// What can be said, each with what it means.
pub(crate) fn says(words: &Words, picked: &str) -> Vec<Choice> {
    let choices = Verdict::ALL.map(|says| {
        let code = names::code(&says);
        let (label, hint) = (words.say_of("verdict-", &code), words.say_of("verdict-hint-", &code));
        Choice::new(code.as_str(), label).hint(hint).checked(picked == code)
    });
    choices.into()
}
