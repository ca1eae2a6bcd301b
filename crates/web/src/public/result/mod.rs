//! The result, told so that a reader who knows no law can follow and recompute it. Nothing before it is announced.

mod election;
mod figures;

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Form, ObjectionSubject, Stage, undone_by};
use jiff::Timestamp;
use maud::{Markup, html};

use super::objection;
use super::seen::{Seen, Shown};
use crate::app::App;
use crate::args;
use crate::declared;
use crate::desk::opposition_needed;
use crate::look::{Link, Width};
use crate::parts::{self, Comparison, Fact, Reading, Verdict};
use crate::path::Path;
use crate::recalled;
use crate::visit::Here;
use crate::withdrawn;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/matters/{matter}/result", get(show))
        .route("/c/{community}/matters/{matter}/result/count.json", get(count))
}

async fn show(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let words = here.words(&files);
    let title = words.say("result-title");
    let body = html! {
        (parts::heading_with_caption(seen.matter.title.as_str(), &title))
        @match seen.shown() {
            None => {
                (parts::empty(&words.say("result-not-yet"), &html! {
                    p { (super::matter::status(&seen, &words)) }
                    p { (words.say("result-not-yet-why")) }
                }))
            }
            Some(shown) => (result(&seen, &words, &shown)),
        }
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    Ok(page.back(Link::new(seen.at(""), seen.matter.title.as_str())).render(&body).into_response())
}

fn result(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let readings = seen.readings(words, shown);
    let deciding = readings.last();
    html! {
        @if seen.stage() == Stage::Counted { (parts::warning(words, &words.say("result-recount"))) }
        @else if let Some(cause) = seen.meeting.recount_due() {
            @let due = words.say_of("status-recount-due-", &crate::names::code(&cause));
            @let shown = words.say_with("result-recount-due", args!["number" => shown.number]);
            (parts::warning(words, &format!("{due}{}{shown}", words.lang().sentence_separator())))
        }
        (recalled::line(words, seen.files, seen.meeting, seen.question))
        @if seen.question.election.is_some() {
            (election::came_to(seen, words, shown))
        } @else if let Some(reading) = deciding {
            p class="verdict" { (reading.verdict.tag(words)) " " strong { (sentence(words, seen.question.form, reading)) } }
            @if reading.verdict != Verdict::Adopted { p { (words.say("result-no-opposite")) } }
        }
        @if let Some(silent) = seen.silent(words) { p { (silent) } }
        @if let Some(declared) = declared::said(words, seen.here.desk.law(), seen.meeting, shown.result) { p { (declared) } }
        (super::matter::again::again(seen, words))
        (crate::fate::standing(seen.here, seen.files, words, seen.matter.id))
        (standing(seen, words, shown))
        (figures::options(seen, words, shown))
        (figures::electorate(seen, words, shown))
        h2 { (words.say("result-working")) }
        @if let Some(reading) = readings.last().filter(|_| readings.len() > 1) { p { (reading.adds.readings(words)) } }
        (parts::working(words, "count", &readings, shown.result.answer.differs))
        (before(seen, words, shown))
        (objection::table(seen, words, ObjectionSubject::Result))
        h2 { (words.say("result-more")) }
        (parts::details(&words.say("turnout-page-channels"), &super::turnout::channels(seen, words)))
        (meanings(words, &readings))
        (parts::details(&words.say("result-recompute"), &recompute(seen, words, shown)))
        p { a href=(seen.here.at("/book")) { (words.say("result-to-book")) } }
        (parts::buttons(&parts::print_button(words)))
    }
}

/// How the vote came out, in one sentence.
pub(super) fn sentence(words: &Words, form: Form, reading: &Reading) -> String {
    match (&reading.winner, form) {
        (Some(winner), Form::Choice) => words.say_with("result-chosen", args!["option" => winner.as_str()]),
        (_, Form::Motion | Form::Choice | Form::Election) => reading.explained(words),
    }
}

/// How many papers were read anew before this count, and how many ballots were corrected by that.
fn reread(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Option<Fact> {
    let before = |counted: u32| counted <= shown.number;
    let recount = seen.meeting.recounts.iter().rev().find(|recount| recount.counted.is_some_and(before))?;
    let changed = recount.changed;
    // How many, and not whose: with the figures of both counts a number of the roll would tell how that home voted.
    let papers = args!["papers" => recount.papers.len(), "changed" => changed];
    let key = if changed == 0 { "result-reread-same" } else { "result-reread-changed" };
    Some(Fact::new(words.say("result-reread"), words.say_with(key, papers)))
}

/// Paper ballots whose keying was taken back before the count: one of them may decide whether enough took part.
fn taken_back(seen: &Seen<'_>, words: &Words) -> Option<Fact> {
    let said = withdrawn::said(words, seen.files, seen.meeting)?;
    let why = words.say("withdrawn-why");
    Some(Fact::new(words.say("minutes-withdrawn"), [said, why].join(words.lang().sentence_separator())))
}

/// Announced when, open to objection until when, certified or not.
fn standing(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let mut facts = vec![Fact::new(
        words.say("result-counted"),
        words.say_with(
            "result-counted-at",
            args![
                "at" => words.moment(shown.counted_at), "number" => shown.number,
            ],
        ),
    )];
    facts.extend(reread(seen, words, shown));
    facts.extend(taken_back(seen, words));
    if let Some(announcement) = seen.meeting.announcement {
        facts.push(Fact::new(words.say("matter-announced"), words.moment(announcement.at)));
        facts.push(Fact::new(words.say("matter-objections"), words.deadline(announcement.objections_until)));
    }
    facts.push(Fact::new(
        words.say("matter-certified"),
        match seen.meeting.certified {
            Some((_, at)) => words.moment(at),
            None => words.say("result-not-certified"),
        },
    ));
    html! {
        (parts::facts(words, &facts))
        @if let Some(until) = seen.result_objections_until() {
            p { (words.say_with("result-object-text", args!["until" => words.deadline(until)])) }
            (parts::buttons(&parts::button_link(&words.say("result-object"), &seen.at("/result/object"))))
            (opposition(seen, words, until))
        }
    }
}

/// Where owners may still undo the decision by writing against it: how many it takes, and the way there.
fn opposition(seen: &Seen<'_>, words: &Words, until: Timestamp) -> Markup {
    let Some(window) = undone_by(seen.meeting, seen.matter.id) else { return html! {} };
    let pack = seen.here.desk.law().packs.get(&seen.meeting.pack);
    html! {
        h2 { (words.say("result-oppose")) }
        p { (words.say_with("result-oppose-text", args!["until" => words.deadline(until)])) }
        p class="hint" { (opposition_needed(words, pack, window)) }
        p { a href="/vote" { (words.say("result-oppose-go")) } }
    }
}

/// What the counts before came to, so that everybody sees what the count anew changed.
fn before(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    html! {
        @for earlier in &seen.before(shown) {
            @let said = args!["number" => earlier.number, "at" => words.moment(earlier.counted_at)];
            (parts::details(&words.say_with("result-count-before", said), &html! {
                @if seen.question.election.is_none() {
                    @if let Some(reading) = seen.readings(words, earlier).last() {
                        p { (reading.verdict.tag(words)) " " (sentence(words, seen.question.form, reading)) }
                    }
                }
                (figures::of_before(seen, words, earlier))
            }))
        }
    }
}

/// What each outcome means, and what it does not.
fn meanings(words: &Words, readings: &[Reading]) -> Markup {
    let asks_in_person =
        readings.iter().flat_map(|reading| &reading.comparisons).any(Comparison::is_of_those_in_person);
    let in_person = asks_in_person.then_some(Verdict::InPersonNotMet);
    let attended = readings.iter().flat_map(|reading| &reading.comparisons).any(Comparison::is_of_attendance);
    let quorum = if attended { Verdict::AttendanceNotMet } else { Verdict::QuorumNotMet };
    let verdicts = [Verdict::Adopted, Verdict::Rejected, Verdict::NoDecision, quorum];
    let verdicts = verdicts.into_iter().chain(in_person);
    parts::details(
        &words.say("result-meanings"),
        &html! {
            dl {
                @for verdict in verdicts {
                    dt { (verdict.tag(words)) }
                    dd { (verdict.explained(words)) }
                }
            }
        },
    )
}

fn recompute(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let count = serde_json::to_string_pretty(&shown.result.count).unwrap_or_default();
    let address = format!("{}{}", seen.here.visit.app.options.public_address, seen.at("/result/count.json"));
    let command = format!("curl -s {address} | gongzhi rules evaluate -");
    html! {
        p { (words.say("result-recompute-text")) }
        (parts::code_block(words, "command", &words.say("result-command"), &command))
        // Nobody types these from paper.
        div class="screen-only" {
            (parts::details(&words.say("result-json"), &html! {
                (parts::code_block(words, "count", &words.say("result-json"), &count))
            }))
        }
    }
}

/// The figures of the announced count: exactly what `gongzhi rules evaluate` reads.
async fn count(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let shown = seen.shown().ok_or_else(|| crate::answer::not_found(&here.visit))?;
    let count = serde_json::to_string_pretty(&shown.result.count).unwrap_or_default();
    Ok(([(header::CONTENT_TYPE, "application/json; charset=utf-8")], count).into_response())
}
