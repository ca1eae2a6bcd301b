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
    let (name, all) = (name(words, principle), findings.len());
    let key = if said > 0 { "principle-summary-said" } else { "principle-summary" };
    words.say_with(key, args!["name" => name, "kept" => kept, "all" => all, "said" => said])
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
            div class="task-state" id=(state) { (parts::tag(tone(finding.found), &verdict(words, finding))) }
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
    Some(words.say_with("principle-counted", args!["part" => part, "all" => all]))
}

fn verdict(words: &Words, finding: &Finding) -> String {
    words.say_of("principle-found-", &names::code(&finding.found))
}

fn tone(found: Found) -> Tone {
    match found {
        Found::Kept => Tone::Good,
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
