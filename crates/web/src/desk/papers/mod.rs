//! The papers of a meeting in official form: each from what stands in the book, on screen, in print and as PDF.
//!
//! One page lists all of them with their state. What a committee may word itself is in [`crate::wording`]; figures, rules and
//! warnings come from the book and the law and are the same for everybody.

mod announcement;
mod by_law;
mod certification;
mod index;
mod lot;
mod minutes;
mod notice;
mod objection;
mod proxy;
mod question;
mod sign_in;
mod tally;
mod told;
mod wording;

pub(super) use question::took_part;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Announcement, Meeting};
use governance::bodies::Power;
use governance::ids::MeetingId;
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::parts;
use crate::printed_address;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/poster", get(notice::show))
        .route("/c/{community}/desk/meetings/{meeting}/papers", get(index::show))
        .route("/c/{community}/desk/meetings/{meeting}/papers/announcement", get(announcement::show))
        .route("/c/{community}/desk/meetings/{meeting}/papers/certification", get(certification::show))
        .route("/c/{community}/desk/meetings/{meeting}/papers/minutes", get(minutes::show))
        .route("/c/{community}/desk/meetings/{meeting}/papers/objection", get(objection::blank))
        .route("/c/{community}/desk/meetings/{meeting}/papers/objections/{objection}", get(objection::answer))
        .route("/c/{community}/desk/meetings/{meeting}/papers/proxy", get(proxy::show))
        .route("/c/{community}/desk/meetings/{meeting}/papers/sign-in", get(sign_in::show))
        .route("/c/{community}/desk/meetings/{meeting}/papers/tally", get(tally::blank))
        .route("/c/{community}/desk/meetings/{meeting}/papers/count", get(tally::filled))
        .route("/c/{community}/desk/meetings/{meeting}/papers/told", get(told::show))
        .merge(wording::routes())
}

/// The announcement of a result, for who may observe the meeting: papers that tell a result are there from then on.
async fn announced(here: &Here, id: MeetingId) -> Result<Announcement, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let announced = show::meeting(here, &files, id)?.announcement;
    // Let go before the answer, which reads them again for its words.
    drop(files);
    announced.ok_or_else(|| answer::not_found(&here.visit))
}

/// A meeting whose paper is written, and for whom.
struct About<'a> {
    here: &'a Here,
    files: &'a Files,
    words: &'a Words,
    meeting: &'a Meeting,
}

impl<'a> About<'a> {
    fn new(here: &'a Here, files: &'a Files, words: &'a Words, id: MeetingId) -> Result<Self, Response> {
        Ok(Self { here, files, words, meeting: show::meeting(here, files, id)? })
    }

    /// Who speaks for it now.
    fn convenor(&self) -> String {
        self.convenor_at(self.here.desk.door().now())
    }

    /// Who spoke for it when an act was done.
    fn convenor_at(&self, at: Timestamp) -> String {
        convenor::name(self.words, &self.files.community, self.here.desk.law(), self.meeting.body, at)
    }

    /// The meeting by its number.
    fn name(&self) -> String {
        names::meeting(self.words, self.meeting)
    }

    /// The community's name.
    fn community(&self) -> &str {
        self.files.community.name()
    }

    /// The end of voting in words; a blank before it is fixed.
    fn closes(&self) -> String {
        let closes = self.meeting.notice.as_ref().map(|notice| self.words.deadline(notice.closes_at));
        closes.unwrap_or_else(|| self.words.say("papers-blank"))
    }

    /// A title that names the community and the meeting.
    fn title(&self, key: &str) -> String {
        self.words.say_of_with("papers-title-", key, args!["community" => self.community(), "meeting" => self.name()])
    }

    /// The page that shows a form or a list of this meeting; `code` ends the keys of its name.
    fn sheet(&self, code: &str, body: &Markup) -> Response {
        let name = self.words.say_of("paper-name-", code);
        let of = args!["community" => self.community(), "meeting" => self.name(), "paper" => name];
        self.paged(code, self.words.say_with("papers-of-meeting", of), None, body)
    }

    /// The page that shows a paper with a title of its own, as of the day of the act it tells of.
    fn dated(&self, code: &str, at: Timestamp, body: &Markup) -> Response {
        self.paged(code, self.title(code), Some(at), body)
    }

    /// The page that shows a paper as [`Self::dated`] does, which leads to a page of this installation.
    fn dated_with_address(&self, code: &str, at: Timestamp, body: &Markup) -> Response {
        self.dated(code, at, &html! { (printed_address::warning(self.here, self.words)) (body) })
    }

    fn paged(&self, code: &str, paper: String, at: Option<Timestamp>, body: &Markup) -> Response {
        let back = parts::back(self.words, show::at_meeting(self.here, self.meeting.id, "/papers"));
        let page = self.here.page(self.files, self.words, self.words.say_of("paper-name-", code)).sheet();
        let page = page.paper(paper).back(back);
        let page = match at {
            Some(at) => page.day(self.words.date_of(at)),
            None => page,
        };
        page.render(body).into_response()
    }
}

/// When a meeting's notice was given: its papers are worded as they were then.
async fn noticed_at(here: &Here, id: MeetingId) -> Result<Option<Timestamp>, Response> {
    let files = here.desk.files().await;
    Ok(show::meeting(here, &files, id)?.notice.as_ref().map(|notice| notice.given_at))
}

/// An address as people type it.
fn typed_address(here: &Here, path: &str) -> String {
    let public = &here.visit.app.options.public_address;
    format!("{}{path}", public.split_once("://").map_or(public.as_str(), |(_, host)| host))
}
