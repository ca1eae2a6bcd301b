//! Paper ballots: found by their roll number, keyed in twice by two people, settled by a third.
//!
//! What was keyed so far waits in the drawer under the name of whoever keys, so no answer stands in an address, the
//! browser's way back works, and the second person never meets the first one's answers.

mod beside;
mod check;
mod draft;
pub(super) mod find;
mod keyed;
pub(super) mod marks;
mod queue;
mod settle;
mod signed;
mod start;
mod withdraw;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use governance::assembly::{Meeting, PaperFile, Stage};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId, PersonId};
use maud::{Markup, html};
use office::Files;

use super::{clerk, names, show};
use crate::answer;
use crate::app::App;
use crate::parts::{self, Errors};
use crate::path::Path;
use crate::posted::FILE_MAX;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/paper", get(queue::show))
        .route("/c/{community}/desk/meetings/{meeting}/paper/find", post(find::find))
        .route("/c/{community}/desk/meetings/{meeting}/paper/{entry}", get(start::ask).post(start::begin))
        .route("/c/{community}/desk/meetings/{meeting}/paper/{entry}/sheet", get(marks::sheet).post(marks::take_sheet))
        .route(
            "/c/{community}/desk/meetings/{meeting}/paper/{entry}/questions/{number}",
            get(marks::question).post(marks::take_question),
        )
        .route("/c/{community}/desk/meetings/{meeting}/paper/{entry}/check", get(check::show).post(check::key))
        .route("/c/{community}/desk/meetings/{meeting}/paper/{entry}/keyed", get(keyed::show))
        .route(
            "/c/{community}/desk/meetings/{meeting}/paper/{entry}/aside",
            get(signed::ask_aside).post(signed::keep_aside).layer(DefaultBodyLimit::max(FILE_MAX)),
        )
        .route("/c/{community}/desk/meetings/{meeting}/paper/{entry}/settle", get(settle::ask).post(settle::settle))
        .route(
            "/c/{community}/desk/meetings/{meeting}/paper/{entry}/withdraw",
            get(withdraw::ask).post(withdraw::withdraw),
        )
}

/// One paper ballot in the hands of somebody who may key it in.
struct Sheet {
    here: Here,
    meeting: MeetingId,
    entry: EntryNo,
    by: PersonId,
}

impl Sheet {
    /// Checks that the person may key, and that the roll has the entry.
    async fn open(here: Here, (meeting, entry): (MeetingId, EntryNo)) -> Result<Self, Response> {
        let by = clerk::require(&here, meeting, Power::Key).await?;
        {
            let files = here.desk.files().await;
            clerk::entry(&here, show::meeting(&here, &files, meeting)?, entry)?;
        }
        Ok(Self { here, meeting, entry, by })
    }

    /// The address of a page about this ballot.
    fn at(&self, rest: &str) -> String {
        show::at_meeting(&self.here, self.meeting, &format!("/paper/{}{rest}", self.entry))
    }

    /// The address of the queue.
    fn queue(&self) -> String {
        show::at_meeting(&self.here, self.meeting, "/paper")
    }

    fn meeting<'f>(&self, files: &'f Files) -> Result<&'f Meeting, Response> {
        show::meeting(&self.here, files, self.meeting)
    }

    /// What has been keyed of it.
    fn file<'f>(&self, meeting: &'f Meeting) -> Option<&'f PaperFile> {
        meeting.papers.get(&self.entry)
    }

    /// A page about this ballot, which says first whose it is.
    fn page(
        &self,
        files: &Files,
        words: &Words,
        meeting: &Meeting,
        (title, back): (&str, &str),
        errors: &Errors,
        body: &Markup,
    ) -> Result<Response, Response> {
        let body = html! {
            (clerk::whose(words, files, self.entry, clerk::entry(&self.here, meeting, self.entry)?))
            (body)
        };
        let frame = show::Frame { caption: &names::meeting(words, meeting), title, back, errors, refusal: None };
        Ok(frame.around(&self.here, files, words, &body))
    }

    fn stopped(&self, stop: &office::Stop) -> Response {
        answer::stopped(&self.here.visit, Some(&self.queue()), stop)
    }
}

/// The path of a page about one ballot.
type OfEntry = Path<(String, MeetingId, EntryNo)>;

/// Whether paper is keyed in now.
fn takes_paper(meeting: &Meeting) -> bool {
    matches!(meeting.stage(), Stage::Open | Stage::Closed)
}

/// What is said when paper is not keyed in, or not any more.
fn closed(words: &Words) -> Markup {
    parts::inset(&html! { p { (words.say("clerk-paper-closed")) } })
}

/// The name under which a form sends the answer to a question, counted from 1.
fn field_of(number: usize) -> String {
    format!("q{number}")
}
