//! The recount from paper: what it is, which papers wait, reading one anew, settling what differs.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::assembly::{Mark, Meeting, Question};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use governance::recount::{PaperRecount, RecountCommand, may_read, may_settle, short_of_readers};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::paper::marks;
use super::recount_papers::{Found, table};
use super::{clerk, names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::parts::{self, Errors, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/recount", get(page))
        .route("/c/{community}/desk/meetings/{meeting}/recount/order", post(order))
        .route("/c/{community}/desk/meetings/{meeting}/recount/settle", post(settle))
        .route("/c/{community}/desk/meetings/{meeting}/recount/{entry}", get(ask).post(key))
        .route("/c/{community}/desk/meetings/{meeting}/recount/{entry}/settle", get(ask_settle).post(keep_settled))
}

type OfEntry = Path<(String, MeetingId, EntryNo)>;

async fn page(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let found = Found::look_up(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let title = words.say("recount-title");
    let convenes = clerk::may(&here, &files, meeting, Power::Convene);
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("recount-lead")) }
        ol { @for step in ["one", "two", "three", "four", "five"] { li { (words.say_of("recount-step-", step)) } } }
        @match meeting.recounts.last() {
            Some(recount) => {
                @if recount.counted.is_none() && clerk::may(&here, &files, meeting, Power::Observe) {
                    (short(&here, &files, &words, meeting))
                }
                (papers(&here, &files, &words, (meeting, recount), &found))
            }
            None if meeting.needs_recount() && convenes => {
                (short(&here, &files, &words, meeting))
                (Form::post(show::at_meeting(&here, id, "/recount/order"), here.visit.csrf()).render(&html! {
                    (parts::buttons(&parts::button(&words.say("recount-order"))))
                }))
            }
            // Whoever may read papers and not order it is told that it is due, and whose it is.
            None if meeting.needs_recount() => {
                (short(&here, &files, &words, meeting))
                (parts::inset(&html! { p { (words.say_with("recount-waits-for-order", args![
                    "body" => convenor::name(&words, &files.community, here.desk.law(), meeting.body, here.desk.door().now()),
                ])) } }))
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

fn papers(
    here: &Here,
    files: &Files,
    words: &Words,
    (meeting, recount): (&Meeting, &PaperRecount),
    found: &Found,
) -> Markup {
    let open = meeting.papers_to_reread(recount);
    // With the figures of both counts a number of the roll tells how that home voted: who is not of the body that convened
    // the meeting is told how many, as on the public pages.
    if !clerk::may(here, files, meeting, Power::Observe) {
        let read = args!["papers" => recount.papers.len(), "open" => open, "changed" => recount.changed];
        return html! { p { (words.say_with("recount-in-figures", read)) } };
    }
    html! {
        @if let Some(count) = recount.counted {
            p { (words.say_with("recount-over", args!["count" => count])) }
        } @else if open > 0 {
            (parts::warning(words, &words.say_with("recount-open", args!["count" => open])))
        } @else if meeting.is_to_be_settled(recount) {
            (to_settle(here, files, words, meeting, found))
        } @else {
            (parts::inset(&html! { p { (words.say("recount-complete")) } }))
            (parts::buttons(&parts::button_link(
                &words.say("recount-to-count"),
                &show::at_meeting(here, meeting.id, "/count"),
            )))
        }
        (table(here, files, words, (meeting, recount), found))
    }
}

/// How many papers were read differently, and the end of the recount once each of them is settled.
fn to_settle(here: &Here, files: &Files, words: &Words, meeting: &Meeting, found: &Found) -> Markup {
    let differ = found.differing().count();
    let open = found.differing().filter(|entry| !found.kept.contains_key(entry)).count();
    let refusal = (differ > 0).then(|| may_settle(&files.community, meeting, &here.desk.moment(here.actor())).err());
    html! {
        @if differ == 0 { (parts::inset(&html! { p { (words.say("recount-none-differ")) } })) }
        @else if open > 0 { (parts::warning(words, &words.say_with("recount-differ", args!["count" => open]))) }
        @else { (parts::inset(&html! { p { (words.say_with("recount-all-kept", args!["count" => differ])) } })) }
        @if let Some(refusal) = refusal.flatten() {
            (answer::refused(words, &refusal))
        } @else if open == 0 && clerk::may(here, files, meeting, Power::Key) {
            (Form::post(show::at_meeting(here, meeting.id, "/recount/settle"), here.visit.csrf()).render(&html! {
                (parts::buttons(&parts::button(&words.say("recount-end"))))
            }))
        }
    }
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
    read_page(&here, (id, entry), &Posted::default(), &Errors::new()).await
}

async fn ask_settle(here: Here, Path((_, id, entry)): OfEntry) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let kept =
        here.desk.kept_settling(by, id, entry).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    settle_page(&here, (id, entry), &kept.unwrap_or_default(), &Errors::new()).await
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
        return read_page(&here, (id, entry), &posted, &errors).await;
    }
    let outcome = here.desk.key_again(by, id, entry, marks).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/recount"), "paper-read-anew"))
}

/// Keeps what a paper says that was read differently; it counts when the recount is ended.
async fn keep_settled(
    here: Here,
    Path((_, id, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let mut errors = Errors::new();
    let marks = read(&here, id, &posted, &mut errors).await?;
    let back = show::at_meeting(&here, id, "/recount");
    let refused = {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        may_settle(&files.community, meeting, &here.desk.moment(here.actor())).err()
    };
    if let Some(refusal) = refused {
        return Err(answer::stopped(&here.visit, Some(&back), &Stop::Refused(refusal)));
    }
    if !errors.is_empty() {
        return settle_page(&here, (id, entry), &marks, &errors).await;
    }
    match here.desk.keep_settling(by, id, entry, &marks).await {
        Ok(()) => Ok(answer::see(&back, "paper-kept")),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&back), &stop)),
    }
}

/// Ends the recount: all that was read differently is settled at once.
async fn settle(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(_): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let settled = Found::look_up(&here, id).await?.kept.into_iter().collect();
    let outcome = here.desk.settle_recount(by, id, settled).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/recount"), "recount-settled"))
}

/// Reading a paper anew is blind: neither the first keying nor what was counted is shown.
async fn read_page(
    here: &Here,
    (id, entry): (MeetingId, EntryNo),
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let marked = |number: usize, question: &Question| marks::mark_of(posted, number, question).ok();
    Asked { id, entry, act: PaperAct::Read, errors }.page(here, marked).await
}

/// So is settling: what two people read is not shown.
async fn settle_page(
    here: &Here,
    (id, entry): (MeetingId, EntryNo),
    kept: &[Mark],
    errors: &Errors,
) -> Result<Response, Response> {
    let marked = |number: usize, _: &Question| kept.get(number - 1).copied();
    Asked { id, entry, act: PaperAct::Settle, errors }.page(here, marked).await
}

/// A page that asks what a paper says.
struct Asked<'a> {
    id: MeetingId,
    entry: EntryNo,
    act: PaperAct,
    errors: &'a Errors,
}

/// What is done with a paper in hand.
#[derive(Clone, Copy)]
enum PaperAct {
    Read,
    Settle,
}

impl Asked<'_> {
    async fn page(&self, here: &Here, marked: impl Fn(usize, &Question) -> Option<Mark>) -> Result<Response, Response> {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(here, &files, self.id)?;
        let line = clerk::entry(here, meeting, self.entry)?;
        let (title, text, act, rest) = match self.act {
            PaperAct::Read => ("recount-read", "recount-read-text", "recount-read-act", ""),
            PaperAct::Settle => ("recount-settle", "recount-settle-text", "recount-settle-act", "/settle"),
        };
        let title = words.say(title);
        let action = show::at_meeting(here, self.id, &format!("/recount/{}{rest}", self.entry));
        let moment = here.desk.moment(here.actor());
        // Told before anything is filled in.
        let may = match self.act {
            PaperAct::Read => may_read(&files.community, meeting, self.entry, &moment),
            PaperAct::Settle => may_settle(&files.community, meeting, &moment),
        };
        let refusal = may.err();
        let form = html! {
            (clerk::whose(&words, &files, self.entry, line))
            @if refusal.is_none() {
                p { (words.say(text)) }
                (Form::post(action, here.visit.csrf()).render(&html! {
                    @for (number, question) in (1..).zip(&meeting.questions) {
                        (marks::asked(&words, &files, meeting, number, marked(number, question), self.errors))
                    }
                    (parts::buttons(&parts::button(&words.say(act))))
                }))
            }
        };
        let frame = show::Frame {
            caption: &words.say("recount-title"),
            title: &title,
            back: &show::at_meeting(here, self.id, "/recount"),
            errors: self.errors,
            refusal: refusal.as_ref(),
        };
        Ok(frame.around(here, &files, &words, &form))
    }
}
