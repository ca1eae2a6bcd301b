//! An election at the desk: candidates before the notice, a lot between equals, seats after the result.

mod alternate;
mod lot;
mod nominate;
mod overview;
mod seats;
mod withdraw;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use governance::assembly::{Meeting, Question, Stage};
use governance::election::{Election, ElectionFile};
use governance::ids::{MatterId, MeetingId, PersonId};
use maud::Markup;
use office::Files;

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::parts::{self, Choice};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) use overview::{candidates_standing, seats_standing};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/elections/{matter}", get(overview::show))
        .route(
            "/c/{community}/desk/meetings/{meeting}/elections/{matter}/nominate",
            get(nominate::ask).post(nominate::nominate),
        )
        .route("/c/{community}/desk/meetings/{meeting}/elections/{matter}/nominate/find", post(nominate::find))
        .route(
            "/c/{community}/desk/meetings/{meeting}/elections/{matter}/withdraw/{candidate}",
            get(withdraw::ask).post(withdraw::withdraw),
        )
        .route("/c/{community}/desk/meetings/{meeting}/elections/{matter}/lot", get(lot::ask).post(lot::draw))
        .route("/c/{community}/desk/meetings/{meeting}/elections/{matter}/seats", get(seats::ask).post(seats::take))
        .route(
            "/c/{community}/desk/meetings/{meeting}/elections/{matter}/alternate",
            get(alternate::ask).post(alternate::seat),
        )
}

/// The path of a page about one election.
type OfElection = Path<(String, MeetingId, MatterId)>;

/// One election with its meeting.
struct Seen<'a> {
    here: &'a Here,
    files: &'a Files,
    meeting: &'a Meeting,
    question: &'a Question,
    election: &'a Election,
    file: &'a ElectionFile,
}

impl<'a> Seen<'a> {
    fn find(here: &'a Here, files: &'a Files, meeting: MeetingId, matter: MatterId) -> Result<Self, Response> {
        let meeting = show::meeting(here, files, meeting)?;
        let found = || {
            let question = meeting.question(matter)?;
            let (election, file) = (question.election.as_ref()?, meeting.elections.get(&matter)?);
            Some(Self { here, files, meeting, question, election, file })
        };
        found().ok_or_else(|| answer::not_found(&here.visit))
    }

    fn matter(&self) -> MatterId {
        self.question.matter
    }

    /// The address of a page of this election; `rest` begins with a slash or is empty.
    fn at(&self, rest: &str) -> String {
        at(self.here, self.meeting.id, self.matter(), rest)
    }

    fn name(&self, words: &Words, number: u8) -> String {
        crate::candidates::name(words, self.files, self.matter(), number)
    }

    fn names(&self, words: &Words, numbers: &[u8]) -> String {
        crate::candidates::names(words, self.files, self.matter(), numbers)
    }

    /// Whether candidates can still be put forward and withdraw.
    fn is_list_open(&self) -> bool {
        matches!(self.meeting.stage(), Stage::Convened | Stage::RollPublished)
    }

    fn heading(&self, title: &str) -> Markup {
        parts::heading_with_caption(&names::title(self.files, self.matter()), title)
    }
}

/// The address of a page of an election; `rest` begins with a slash or is empty.
fn at(here: &Here, meeting: MeetingId, matter: MatterId, rest: &str) -> String {
    show::at_meeting(here, meeting, &format!("/elections/{matter}{rest}"))
}

/// The persons whose names are known, to pick from.
fn persons(words: &Words, files: &Files, picked: impl Fn(PersonId) -> bool) -> Vec<Choice> {
    let all = (0..files.community.bodies().persons().len()).map(PersonId::after);
    let known = all.filter(|person| files.people.person(&files.community, *person).is_some());
    known
        .map(|person| Choice::new(person.to_string(), names::person(words, files, person)).checked(picked(person)))
        .collect()
}
