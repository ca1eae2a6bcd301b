//! How pages of the desk are shown, found and refused.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use governance::assembly::Meeting;
use governance::ids::MeetingId;
use governance::{Command, Refusal, TextRefusal};
use maud::{Markup, html};
use office::Files;

use super::names;
use crate::answer;
use crate::args;
use crate::deliberation;
use crate::look::{Link, Width};
use crate::parts::{self, Errors};
use crate::posted::{self, Posted};
use crate::visit::Here;
use crate::words::Words;

/// The meeting a page is about.
pub(super) fn meeting<'a>(here: &Here, files: &'a Files, id: MeetingId) -> Result<&'a Meeting, Response> {
    files.community.assembly().meeting(id).ok_or_else(|| answer::not_found(&here.visit))
}

/// The address of a page of a meeting; `rest` begins with a slash or is empty.
pub(super) fn at_meeting(here: &Here, id: MeetingId, rest: &str) -> String {
    here.at(&format!("/desk/meetings/{id}{rest}"))
}

/// The way back, by the name of the page it leads to where that is one that many lead back to.
fn way_back(here: &Here, words: &Words, back: &str) -> Link {
    let desk = here.at("/desk");
    let named =
        match back.strip_prefix(desk.as_str()).map(|rest| rest.split('/').skip(1).collect::<Vec<_>>()).as_deref() {
            Some([]) => Some(words.say("desk-title")),
            Some(["deliberations"]) => Some(words.say("deliberations-title")),
            Some(["deliberations", id]) => id.parse().ok().map(|id| deliberation::number(words, id)),
            Some(["meetings", id]) => Some(words.say_with("desk-meeting-name", args!["number" => *id])),
            _ => None,
        };
    named.map_or_else(|| parts::back(words, back), |name| Link::new(back, name))
}

/// A page under a heading, with its way back.
pub(super) fn page(here: &Here, files: &Files, words: &Words, title: &str, back: &str, body: &Markup) -> Response {
    let body = html! { (parts::heading(title)) (body) };
    here.page(files, words, title).back(way_back(here, words, back)).render(&body).into_response()
}

/// The same with room for tables.
pub(super) fn wide(here: &Here, files: &Files, words: &Words, title: &str, back: &str, body: &Markup) -> Response {
    let body = html! { (parts::heading(title)) (body) };
    here.page(files, words, title).width(Width::Wide).back(way_back(here, words, back)).render(&body).into_response()
}

/// A page with a form. With errors it answers 422, and its heading follows what is wrong.
pub(super) fn asking(
    here: &Here,
    files: &Files,
    words: &Words,
    (title, back): (&str, &str),
    errors: &Errors,
    body: &Markup,
) -> Response {
    let wrong = !errors.is_empty();
    let page = here.page(files, words, title).errors(wrong).back(way_back(here, words, back));
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, page.render(body)).into_response()
}

/// What stands round a form: what it belongs to, its title, where one goes back to, what is wrong with what was filled in,
/// and why the rules refuse it.
pub(super) struct Frame<'a> {
    pub(super) caption: &'a str,
    pub(super) title: &'a str,
    pub(super) back: &'a str,
    pub(super) errors: &'a Errors,
    pub(super) refusal: Option<&'a Refusal>,
}

impl Frame<'_> {
    /// The page: the mistakes before the heading, the refusal after it, then the form.
    pub(super) fn around(&self, here: &Here, files: &Files, words: &Words, form: &Markup) -> Response {
        let body = html! {
            (self.errors.summary(words))
            (parts::heading_with_caption(self.caption, self.title))
            (refused_beside(words, self.errors, self.refusal))
            (form)
        };
        asking(here, files, words, (self.title, self.back), self.errors, &body)
    }
}

/// A page that asks something about a meeting: captioned with it, and back to one of its pages.
pub(super) fn of_meeting(
    here: &Here,
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    (title, back): (&str, &str),
    errors: &Errors,
    asked: &Markup,
) -> Response {
    let (caption, back) = (names::meeting(words, meeting), at_meeting(here, meeting.id, back));
    Frame { caption: &caption, title, back: &back, errors, refusal: None }.around(here, files, words, asked)
}

/// What stands in the query of the address.
pub(super) fn query(here: &Here) -> Posted {
    Posted::decode(here.visit.path.split_once('?').map_or("", |(_, query)| query).as_bytes())
}

/// Fields as a query.
pub(super) fn as_query(fields: &[(&str, &str)]) -> String {
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", posted::encode(name), posted::encode(value))).collect();
    fields.join("&")
}

/// Why the rules would refuse something, asked before anybody has to press a button to learn it.
pub(super) fn would_refuse(here: &Here, files: &Files, command: impl Into<Command>) -> Option<Refusal> {
    governance::decide(&files.community, command.into(), &here.desk.moment(here.actor())).err()
}

/// What a refusal says, as the mistake of the field that can mend it.
pub(super) async fn mistake_at(here: &Here, field: impl Into<String>, refusal: &Refusal) -> Errors {
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    errors.add(field, answer::Said::of(&words, refusal).why);
    errors
}

/// A refusal beside the mistakes of a form: what stands at its field already is not said again, only by which rule and what
/// one can do; and that a text is missing or too long needs neither.
pub(super) fn refused_beside(words: &Words, errors: &Errors, refusal: Option<&Refusal>) -> Markup {
    match refusal {
        Some(refusal) if errors.say(&answer::Said::of(words, refusal).why) => match refusal {
            Refusal::Text(TextRefusal::TextEmpty | TextRefusal::TextTooLong { .. }) => html! {},
            _ => answer::rule_and_next(words, &answer::Said::of(words, refusal)),
        },
        _ => refused(words, refusal),
    }
}

/// A refusal in its three parts, where there is one.
pub(super) fn refused(words: &Words, refusal: Option<&Refusal>) -> Markup {
    html! { @if let Some(refusal) = refusal { (answer::refused(words, refusal)) } }
}
