//! Carrying out what was adopted: who, by when, and how it stands.

mod assign;
mod report;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Meeting, Stage};
use governance::bodies::Power;
use governance::ids::{MatterId, MeetingId};
use governance::matter::{Matter, Progress};
use maud::{Markup, html};
use office::Files;

use super::{clerk, names, show};
use crate::answer;
use crate::app::App;
use crate::parts::{self, Fact, Tone};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;
use crate::{args, names as called};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/execution", get(page))
        .route(
            "/c/{community}/desk/meetings/{meeting}/execution/{matter}/assign",
            get(assign::ask).post(assign::assign),
        )
        .route(
            "/c/{community}/desk/meetings/{meeting}/execution/{matter}/report",
            get(report::ask).post(report::report),
        )
}

/// The path of a page about carrying out one matter.
type OfMatter = Path<(String, MeetingId, MatterId)>;

async fn page(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let title = words.say("clerk-execution-title");
    let certified = meeting.stage() == Stage::Certified;
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("clerk-execution-lead")) }
        @if certified {
            @for question in &meeting.questions {
                @if let Some(matter) = files.community.matters().matter(question.matter) {
                    (one(&here, &files, &words, meeting, matter))
                }
            }
        } @else {
            (parts::inset(&html! { p { (words.say("clerk-execution-not-yet")) } }))
        }
    };
    let back = parts::back(&words, show::at_meeting(&here, id, ""));
    Ok(here.page(&files, &words, title).back(back).render(&body).into_response())
}

/// The matter of a page, when the meeting decided it.
fn matter<'f>(here: &Here, files: &'f Files, meeting: &Meeting, id: MatterId) -> Result<&'f Matter, Response> {
    let known = files.community.matters().matter(id).filter(|_| meeting.question(id).is_some());
    known.ok_or_else(|| answer::not_found(&here.visit))
}

fn one(here: &Here, files: &Files, words: &Words, meeting: &Meeting, matter: &Matter) -> Markup {
    let adopted = files.community.assembly().has_adopted(matter.id);
    let revoked = files.community.assembly().fates().is_revoked(matter.id);
    let by_itself =
        meeting.question(matter.id).is_some_and(|question| files.community.takes_effect_by_itself(meeting, question));
    let why_not = match (revoked, adopted) {
        (true, _) => "clerk-execution-revoked",
        (false, true) => "clerk-execution-by-itself",
        (false, false) => "clerk-execution-nothing",
    };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let at = |rest: &str| show::at_meeting(here, meeting.id, &format!("/execution/{}{rest}", matter.id));
    let assigns = clerk::may(here, files, meeting, Power::Convene);
    let body = html! {
        @match &matter.execution {
            None if adopted && !by_itself => {
                p { (words.say("clerk-execution-nobody")) }
                @if assigns { p { (parts::button_link(&words.say("clerk-execution-assign"), &at("/assign"))) } }
            }
            None => { p { (words.say(why_not)) } }
            Some(execution) => {
                (parts::facts(words, &[
                    Fact::new(words.say("clerk-execution-body"), names::body(files, execution.body)),
                    Fact::new(words.say("clerk-execution-due"), words.day(execution.due)),
                    Fact::of(words.say("clerk-execution-standing"), standing(words, execution.progress(), execution.is_overdue(today))),
                ]))
                @if !execution.reports.is_empty() {
                    h3 { (words.say("clerk-execution-reports")) }
                    ul class="reports" {
                        @for report in execution.reports.iter().rev() {
                            li {
                                p { (parts::moment(words, report.at)) " " (progress(words, report.progress)) }
                                @for line in report.text.as_str().lines() { p { (line) } }
                            }
                        }
                    }
                }
                @let reports = may_report(here, files, execution.body) && execution.progress() != Some(Progress::Finished);
                @if reports { p { (parts::button_link(&words.say("clerk-execution-report"), &at("/report"))) } }
                @if assigns { p { a href=(at("/assign")) { (words.say("clerk-execution-reassign")) } } }
            }
        }
        p { a href=(here.at(&format!("/matters/{}", matter.id))) { (words.say("clerk-execution-to-matter")) } }
    };
    html! { section { h2 { (matter.title) } (body) } }
}

/// Whether the person signed in may report for a body.
fn may_report(here: &Here, files: &Files, body: governance::ids::BodyId) -> bool {
    let moment = here.desk.moment(here.actor());
    files.community.may_in(&moment, Power::Report, body)
}

fn standing(words: &Words, progress: Option<Progress>, overdue: bool) -> Markup {
    html! {
        @match progress {
            Some(progress) => { (self::progress(words, progress)) }
            None => { (parts::tag(Tone::Plain, &words.say("clerk-progress-none"))) }
        }
        @if overdue { " " (parts::tag(Tone::Bad, &words.say("clerk-execution-overdue"))) }
    }
}

/// How far carrying out has come, in a word.
fn progress(words: &Words, progress: Progress) -> Markup {
    let tone = match progress {
        Progress::Underway => Tone::Care,
        Progress::Finished => Tone::Good,
        Progress::Stopped => Tone::Bad,
    };
    parts::tag(tone, &words.say_of("clerk-progress-", &called::code(&progress)))
}

/// What a matter is about, at the top of a page about carrying it out.
fn about(words: &Words, matter: &Matter) -> Markup {
    parts::inset(&html! {
        p { (words.say_with("clerk-execution-about", args!["title" => matter.title.as_str()])) }
    })
}
