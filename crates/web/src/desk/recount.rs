//! The recount from paper: what it is, which papers wait, reading one anew, settling what differs.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::assembly::{Mark, Meeting};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use governance::recount::{PaperRecount, RecountCommand, Reread, Rereading, may_read, may_settle, short_of_readers};
use maud::{Markup, html};
use office::{Act, Files};

use super::paper::marks;
use super::{clerk, names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Column, Errors, Form, Table, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/recount", get(page))
        .route("/c/{community}/desk/meetings/{meeting}/recount/order", post(order))
        .route("/c/{community}/desk/meetings/{meeting}/recount/{entry}", get(ask).post(key))
        .route("/c/{community}/desk/meetings/{meeting}/recount/{entry}/settle", get(ask_settle).post(settle))
}

type OfEntry = Path<(String, MeetingId, EntryNo)>;

async fn page(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let title = words.say("recount-title");
    let convenes = clerk::may(&here, &files, meeting, Power::Convene);
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("recount-lead")) }
        ol { @for step in ["one", "two", "three", "four"] { li { (words.say_of("recount-step-", step)) } } }
        @match meeting.recounts.last() {
            Some(recount) => {
                @if recount.counted.is_none() && clerk::may(&here, &files, meeting, Power::Observe) {
                    (short(&here, &files, &words, meeting))
                }
                (papers(&here, &files, &words, meeting, recount))
            }
            None if meeting.needs_recount() && convenes => {
                (short(&here, &files, &words, meeting))
                (Form::post(show::at_meeting(&here, id, "/recount/order"), here.visit.csrf()).render(&html! {
                    (parts::buttons(&parts::button(&words.say("recount-order"))))
                }))
            }
            None => { (parts::inset(&html! { p { (words.say("recount-not-due")) } })) }
        }
    };
    let back = parts::back(&words, show::at_meeting(&here, id, ""));
    Ok(here.page(&files, &words, title).back(back).render(&body).into_response())
}

/// That too few people are left to read some papers anew, said before anybody begins.
fn short(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let short = short_of_readers(&files.community, meeting, &here.desk.moment(here.actor()));
    if short.is_empty() {
        return html! {};
    }
    let entries: Vec<String> = short.iter().map(|(entry, _)| entry.to_string()).collect();
    let least = short.iter().map(|(_, left)| *left).min().unwrap_or_default();
    let told = args!["entries" => words.list(&entries), "count" => entries.len(), "left" => least];
    html! {
        (parts::warning(words, &words.say_with("recount-short", told)))
        @if here.may(files, Power::KeepSeats) {
            p { a href=(here.at(&format!("/desk/bodies/{}/fill", meeting.body))) { (words.say("recount-short-fill")) } }
        }
    }
}

fn papers(here: &Here, files: &Files, words: &Words, meeting: &Meeting, recount: &PaperRecount) -> Markup {
    let moment = here.desk.moment(here.actor());
    let open = meeting.papers_to_reread(recount);
    // With the figures of both counts a number of the roll tells how that home voted: who is not of the body that convened
    // the meeting is told how many, as on the public pages.
    if !clerk::may(here, files, meeting, Power::Observe) {
        let read = args!["papers" => recount.papers.len(), "open" => open, "changed" => recount.changed().count()];
        return html! { p { (words.say_with("recount-in-figures", read)) } };
    }
    let changed: Vec<String> = recount.changed().map(|entry| entry.to_string()).collect();
    let running = recount.counted.is_none();
    let columns = vec![
        Column::text(words.say("voices-entry")),
        Column::text(words.say("recount-state")),
        Column::text(words.say("recount-next")),
    ];
    // What was read the same again needs nobody's eye, and is most of it.
    let same = |reading: &Rereading| reading.settled.is_none() && matches!(reading.reread, Some(Reread::Same));
    let (same, others): (Vec<_>, Vec<_>) = recount.papers.iter().partition(|(_, reading)| same(reading));
    let same: Vec<String> = same.iter().map(|(entry, _)| entry.to_string()).collect();
    let rows = others.iter().map(|(entry, reading)| {
        let at = |rest: &str| show::at_meeting(here, meeting.id, &format!("/recount/{entry}{rest}"));
        vec![
            html! { (entry) },
            state(words, reading),
            html! {
                @let reads = may_read(&files.community, meeting, **entry, &moment).is_ok();
                @let settles = reading.differs() && may_settle(&files.community, meeting, **entry, &moment).is_ok();
                @if running && reads { a href=(at("")) { (words.say("recount-read")) span class="unseen" { " " (entry) } } }
                @else if running && settles { a href=(at("/settle")) { (words.say("recount-settle")) span class="unseen" { " " (entry) } } }
                @else if running && reading.second.is_none() { span class="hint" { (words.say("recount-by-another")) } }
                @else if running && reading.differs() { span class="hint" { (words.say("recount-by-third")) } }
            },
        ]
    });
    html! {
        @if running {
            @if open > 0 { (parts::warning(words, &words.say_with("recount-open", args!["count" => open]))) }
            @else {
                (parts::inset(&html! { p { (words.say("recount-complete")) } }))
                (parts::buttons(&parts::button_link(
                    &words.say("recount-to-count"),
                    &show::at_meeting(here, meeting.id, "/count"),
                )))
            }
        } @else {
            p { (words.say_with("recount-over", args!["count" => recount.counted.unwrap_or_default()])) }
        }
        @if !changed.is_empty() { p { (words.say_with("recount-changed", args!["entries" => words.list(&changed)])) } }
        @if !others.is_empty() { (Table::new(words.say("recount-papers"), columns).rows(rows).render(words)) }
        @if !same.is_empty() {
            (parts::details(&words.say_with("recount-same", args!["count" => same.len()]), &html! { p { (words.list(&same)) } }))
        }
    }
}

fn state(words: &Words, reading: &Rereading) -> Markup {
    let (tone, key) = match (reading.settled, reading.reread, reading.first.is_some()) {
        (Some(true), ..) => (Tone::Care, "changed"),
        (Some(false), ..) => (Tone::Good, "unchanged"),
        (None, Some(Reread::Same), _) => (Tone::Good, "same"),
        (None, Some(Reread::Changed | Reread::Unclear), _) => (Tone::Bad, "differs"),
        (None, None, true) => (Tone::Care, "once"),
        (None, None, false) => (Tone::Plain, "waiting"),
    };
    parts::tag(tone, &words.say_of("recount-state-", key))
}

async fn order(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(_): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Convene).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), RecountCommand::Order { meeting: id })).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/recount"), "recount-ordered"))
}

async fn ask(here: Here, Path((_, id, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    read_page(&here, (id, entry, ""), &Posted::default(), &Errors::new()).await
}

async fn ask_settle(here: Here, Path((_, id, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    read_page(&here, (id, entry, "/settle"), &Posted::default(), &Errors::new()).await
}

/// The marks a form sent, one a question; what is missing goes to the errors.
async fn read(here: &Here, id: MeetingId, posted: &Posted, errors: &mut Errors) -> Result<Vec<Mark>, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let mut read = Vec::new();
    for (number, question) in (1..).zip(&meeting.questions) {
        read.extend(marks::taken(&words, posted, number, question, errors));
    }
    Ok(read)
}

async fn key(
    here: Here,
    Path((_, id, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let mut errors = Errors::new();
    let marks = read(&here, id, &posted, &mut errors).await?;
    if !errors.is_empty() {
        return read_page(&here, (id, entry, ""), &posted, &errors).await;
    }
    let outcome = here.desk.key_again(by, id, entry, marks).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/recount"), "paper-read-anew"))
}

async fn settle(
    here: Here,
    Path((_, id, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let mut errors = Errors::new();
    let marks = read(&here, id, &posted, &mut errors).await?;
    if !errors.is_empty() {
        return read_page(&here, (id, entry, "/settle"), &posted, &errors).await;
    }
    let outcome = here.desk.settle_recount(by, id, entry, marks).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/recount"), "recount-settled"))
}

/// Reading a paper anew is blind: neither the first keying nor what was counted is shown.
async fn read_page(
    here: &Here,
    (id, entry, rest): (MeetingId, EntryNo, &str),
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let line = clerk::entry(here, meeting, entry)?;
    let title = words.say(if rest.is_empty() { "recount-read" } else { "recount-settle" });
    let action = show::at_meeting(here, id, &format!("/recount/{entry}{rest}"));
    let may = if rest.is_empty() { may_read } else { may_settle };
    // Told before anything is filled in.
    let refusal = may(&files.community, meeting, entry, &here.desk.moment(here.actor())).err();
    let form = html! {
        (clerk::whose(&words, &files, entry, line))
        @if refusal.is_none() {
            p { (words.say(if rest.is_empty() { "recount-read-text" } else { "recount-settle-text" })) }
            (Form::post(action, here.visit.csrf()).render(&html! {
                (questions(&files, &words, meeting, posted, errors))
                (parts::buttons(&parts::button(&words.say(if rest.is_empty() { "recount-read-act" } else { "recount-settle-act" }))))
            }))
        }
    };
    let frame = show::Frame {
        caption: &words.say("recount-title"),
        title: &title,
        back: &show::at_meeting(here, id, "/recount"),
        errors,
        refusal: refusal.as_ref(),
    };
    Ok(frame.around(here, &files, &words, &form))
}

fn questions(files: &Files, words: &Words, meeting: &Meeting, posted: &Posted, errors: &Errors) -> Markup {
    html! {
        @for number in 1..=meeting.questions.len() {
            @let marked = marks::mark_of(posted, number, &meeting.questions[number - 1]).ok();
            (marks::asked(words, files, meeting, number, marked, errors))
        }
    }
}
