//! The six principles: what the book shows of each, check by check, folded under its name, with the page that has the evidence.

use governance::deliberation::{Check, Deliberation, Finding, Found, Principle, principles};
use governance::law::Law;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::parts::{self, Tone};
use crate::words::Words;

/// All of them under a heading; `at` is the address of a page of the community. Nothing before it is taken up, and nothing
/// abroad, where that document does not hold.
pub(crate) fn section(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    today: Date,
    at: impl Fn(&str) -> String,
) -> Markup {
    if !one.is_taken_up() || files.community.is_elsewhere(law) {
        return html! {};
    }
    let found = principles((&files.community, law), one, today);
    html! {
        h2 { (words.say("principles-title")) }
        p class="hint" { (words.say("principles-lead")) }
        @for (principle, findings) in &found {
            (parts::details(&summary(words, *principle, findings), &html! {
                ul class="tasks" { @for finding in findings { (row(words, finding, &at(&shown_at(finding.check, one)))) } }
            }))
        }
    }
}

/// The same as lines of a paper: each principle with its checks.
pub(crate) fn lines((law, files, words): (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Option<Markup> {
    if !one.is_taken_up() || files.community.is_elsewhere(law) {
        return None;
    }
    let found = principles((&files.community, law), one, today);
    Some(html! {
        @for (principle, findings) in &found {
            p { strong { (name(words, *principle)) } }
            ul { @for finding in findings { li { (said(words, finding)) " —— " (verdict(words, finding)) } } }
        }
    })
}

fn name(words: &Words, principle: Principle) -> String {
    words.say_of("principle-", &names::code(&principle))
}

/// Its name, and how many of its checks hold.
fn summary(words: &Words, principle: Principle, findings: &[Finding]) -> String {
    let kept = findings.iter().filter(|finding| finding.found == Found::Kept).count();
    let said = findings.iter().filter(|finding| finding.found == Found::Said).count();
    // Where no text speaks of it there was nothing to keep to, and nobody failed at it.
    let asked: Vec<&Finding> = findings.iter().filter(|finding| finding.found != Found::Unseen).collect();
    let (name, all) = (name(words, principle), asked.len());
    if all == 0 {
        return words.say_with("principle-summary-unseen", args!["name" => name]);
    }
    let unrecorded = asked.iter().filter(|finding| is_unrecorded(finding)).count();
    if unrecorded == all {
        return words.say_with("principle-summary-none", args!["name" => name]);
    }
    words.say_with(
        "principle-summary",
        args![
            "name" => name, "kept" => kept, "all" => all, "said" => said, "unrecorded" => unrecorded
        ],
    )
}

/// Whether the book holds nothing of it: nobody failed at what nobody recorded, so it is not said that they did.
fn is_unrecorded(finding: &Finding) -> bool {
    let by_record = match finding.check {
        Check::PartyListed
        | Check::PartyInvited
        | Check::DossierPublished
        | Check::ListOnView
        | Check::NeighboursSpoke
        | Check::ResultJudged
        | Check::TalkedBefore
        | Check::ResultPublic => true,
        Check::HomesReached | Check::AskedInvited | Check::TasksReported | Check::WaysOpen => {
            finding.of.is_some_and(|(part, _)| part == 0)
        }
        // These were due from somebody, or were tried and missed.
        Check::AppealsAnswered
        | Check::ReservedVoted
        | Check::LimitsKept
        | Check::AnsweredInTime
        | Check::StepsInTime
        | Check::CameToAnEnd
        | Check::BodiesSigned
        | Check::TasksInTime
        | Check::PlaceSettled => false,
    };
    finding.found == Found::Missed && by_record
}

fn row(words: &Words, finding: &Finding, href: &str) -> Markup {
    let state = format!("check-{}", names::code(&finding.check));
    html! {
        li class="task" {
            div class="task-words" {
                a class="task-title" href=(href) aria-describedby=(state) {
                    (words.say_of("principle-check-", &names::code(&finding.check)))
                }
                @if let Some(counted) = counted(words, finding) { p class="hint" { (counted) } }
            }
            div class="task-state" id=(state) { (parts::tag(tone(finding), &verdict(words, finding))) }
        }
    }
}

fn said(words: &Words, finding: &Finding) -> String {
    let check = words.say_of("principle-check-", &names::code(&finding.check));
    match counted(words, finding) {
        Some(counted) => words.say_with("principle-check-counted", args!["check" => check, "counted" => counted]),
        None => check,
    }
}

fn counted(words: &Words, finding: &Finding) -> Option<String> {
    let (part, all) = finding.of?;
    let key = if finding.check == Check::HomesReached { "principle-counted-homes" } else { "principle-counted" };
    Some(words.say_with(key, args!["part" => part, "all" => all]))
}

fn verdict(words: &Words, finding: &Finding) -> String {
    if is_unrecorded(finding) {
        return words.say("principle-unrecorded");
    }
    words.say_of("principle-found-", &names::code(&finding.found))
}

fn tone(finding: &Finding) -> Tone {
    match finding.found {
        Found::Kept => Tone::Good,
        Found::Missed if is_unrecorded(finding) => Tone::Plain,
        Found::Open | Found::Said | Found::Unseen => Tone::Plain,
        Found::Missed => Tone::Care,
    }
}

/// The page that has the evidence: the part of the whole file, or the rules of the place.
fn shown_at(check: Check, one: &Deliberation) -> String {
    let part = match check {
        Check::PartyListed | Check::PartyInvited | Check::ListOnView | Check::AskedInvited => "parties",
        Check::DossierPublished | Check::HomesReached => "dossier",
        Check::NeighboursSpoke | Check::AppealsAnswered | Check::TalkedBefore | Check::WaysOpen => "conversation",
        Check::ReservedVoted | Check::LimitsKept | Check::CameToAnEnd | Check::BodiesSigned => "opinion",
        Check::AnsweredInTime => "answers",
        Check::StepsInTime => "steps",
        Check::TasksReported | Check::TasksInTime => "tasks",
        Check::ResultJudged | Check::ResultPublic => "results",
        Check::PlaceSettled => return "/place".to_owned(),
    };
    format!("/deliberations/{}/file#{part}", one.id)
}
