//! Whoever holds a ballot letter, by its code.

use crate::weighed;
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use governance::assembly::Meeting;
use governance::community::Home;
use governance::ids::{EntryNo, MeetingId};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Desk, Files, LetterCode};

use super::enter;
use crate::app::App;
use crate::args;
use crate::look::{self, Page};
use crate::parts::{self, Errors};
use crate::visit::{self, Visit};
use crate::words::Words;

/// So many letters and digits a code has, on a letter and on a card.
const CODE_PLACES: usize = 12;

/// A request of somebody who holds a ballot letter: `/b/{code}/…`.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub(crate) visit: Visit,
    pub(crate) desk: Arc<Desk>,
    pub(crate) code: LetterCode,
    pub(crate) meeting: MeetingId,
    pub(crate) entry: EntryNo,
}

impl FromRequestParts<App> for Letter {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let UnopenedFiles(letter) = UnopenedFiles::from_request_parts(parts, app).await?;
        Ok(letter.at_home().await)
    }
}

/// The same, found without a look at the files: they are held while ballots are being kept, and whoever asked for them
/// would wait for the ballots of all others.
#[derive(Debug)]
pub(super) struct UnopenedFiles(pub(super) Letter);

impl FromRequestParts<App> for UnopenedFiles {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await?;
        find_letter(visit, &code_in(parts, app).await).map(Self)
    }
}

/// The code in the address of a page of a letter or a card.
pub(crate) async fn code_in(parts: &mut Parts, app: &App) -> String {
    let names = Path::<Vec<(String, String)>>::from_request_parts(parts, app).await;
    let typed = names.ok().and_then(|Path(names)| names.into_iter().find(|(name, _)| name == "code"));
    typed.map(|(_, code)| code).unwrap_or_default()
}

/// Finds the letter of a typed code.
pub(crate) fn find_letter(visit: Visit, typed: &str) -> Result<Letter, Response> {
    let find = |code: LetterCode| visit.app.house.find_letter(code);
    let unknown = || visit.plain_words().say("vote-unknown-code");
    let (code, (desk, meeting, entry)) = find_code(&visit, typed, find, unknown)?;
    Ok(Letter { visit, desk, code, meeting, entry })
}

/// Finds what a typed code opens, a letter or a card; a source that guesses waits.
pub(crate) fn find_code<Code: FromStr + Copy, Found>(
    visit: &Visit,
    typed: &str,
    find: impl FnOnce(Code) -> Option<Found>,
    unknown: impl FnOnce() -> String,
) -> Result<(Code, Found), Response> {
    let now = visit.app.house.door().now();
    if let Some(until) = visit.app.code_floods.locked_until(visit.source, now) {
        return Err(wait(visit, until));
    }
    if let Ok(code) = typed.parse::<Code>()
        && let Some(found) = find(code)
    {
        return Ok((code, found));
    }
    visit.app.code_floods.note(visit.source, now);
    if let Some(until) = visit.app.wrong_codes.locked_until(visit.source, now) {
        return Err(wait(visit, until));
    }
    visit.app.wrong_codes.note(visit.source, now);
    let mut errors = Errors::new();
    let typed_places = typed.chars().filter(|c| c.is_alphanumeric()).count();
    errors.add(
        "code",
        match typed_places {
            0 | CODE_PLACES => unknown(),
            count => visit.plain_words().say_with("vote-code-length", args!["count" => count, "places" => CODE_PLACES]),
        },
    );
    Err((StatusCode::NOT_FOUND, enter::page(visit, typed, &errors)).into_response())
}

/// Asks a source that guessed to wait.
fn wait(visit: &Visit, until: Timestamp) -> Response {
    let words = visit.plain_words();
    let mut errors = Errors::new();
    errors.add("code", words.say_with("vote-locked", args!["until" => words.moment(until)]));
    (StatusCode::TOO_MANY_REQUESTS, enter::page(visit, "", &errors)).into_response()
}

impl Letter {
    /// The same letter, with words for the country its community lies in.
    pub(super) async fn at_home(self) -> Self {
        Self { visit: self.visit.to(&self.desk).await, ..self }
    }

    /// The address of a page of this letter.
    pub(crate) fn at(&self, rest: &str) -> String {
        format!("/b/{}{rest}", self.code.plain())
    }

    /// The meeting the letter is for.
    pub(super) fn meeting<'f>(&self, files: &'f Files) -> Result<&'f Meeting, Response> {
        let meeting = files.community.assembly().meeting(self.meeting);
        meeting.ok_or_else(|| crate::answer::not_found(&self.visit))
    }

    /// The homes the letter votes for.
    pub(super) fn homes<'f>(&self, files: &'f Files, meeting: &'f Meeting) -> Vec<&'f Home> {
        let entry = meeting.roll.as_ref().and_then(|roll| roll.entry(self.entry));
        let homes = entry.map(|entry| entry.homes.as_slice()).unwrap_or_default();
        homes.iter().filter_map(|home| files.community.register().home(*home)).collect()
    }

    /// Words in the reader's language and the community's time.
    pub(crate) fn words(&self, files: &Files) -> Words {
        self.visit.words(&files.community)
    }

    /// A page of the booth: no navigation, nothing to distract.
    pub(crate) fn page<'a>(&'a self, files: &Files, words: &'a Words, title: impl Into<String>) -> Page<'a> {
        let community =
            look::Community { name: files.community.name().to_owned(), href: format!("/c/{}", self.desk.book()) };
        Page::new(words, self.visit.view.mode, &self.visit.path, title)
            .community(community)
            .booth()
            .help(visit::help(&self.desk, files, words))
    }

    /// Whose ballot this is: roll number and homes, at the top of each page so that nobody votes with another's letter.
    pub(super) fn whose(&self, files: &Files, meeting: &Meeting, words: &Words) -> Markup {
        let homes: Vec<String> = self.homes(files, meeting).iter().map(|home| home.place.to_string()).collect();
        let shown = &homes[..homes.len().min(3)];
        let number = self.entry.to_string();
        let entry = meeting.roll.as_ref().and_then(|roll| roll.entry(self.entry));
        let holding = entry.map(|entry| weighed::holding(words, weighed::of_entry(self.desk.law(), meeting, entry)));
        html! {
            (parts::inset(&html! {
                p {
                    (words.say_with("booth-whose", args![
                        "number" => number, "homes" => words.list(shown), "count" => homes.len(),
                    ]))
                    @if let Some(holding) = &holding { br; (holding) }
                }
            }))
        }
    }
}
