//! Whoever holds an owner's card, by its code.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use governance::community::Home;
use governance::ids::OwnerId;
use governance::{Actor, Command, Refusal};
use jiff::Timestamp;
use jiff::civil::Date;
use office::{CardCode, Desk, Files, Outcome, Stop};

use crate::answer;
use crate::app::App;
use crate::booth;
use crate::guard::Caller;
use crate::look::{self, Page};
use crate::parts::{Happened, notification};
use crate::procedure;
use crate::visit::{self, Visit};
use crate::words::Words;

/// A request of somebody who holds an owner's card: `/o/{code}/…`.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    pub(crate) visit: Visit,
    pub(crate) desk: Arc<Desk>,
    pub(crate) code: CardCode,
    pub(crate) owner: OwnerId,
}

impl FromRequestParts<App> for Card {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let UnopenedFiles(card) = UnopenedFiles::from_request_parts(parts, app).await?;
        let card = card.at_home().await;
        if !procedure::is_laid_down(card.visit.country, parts.uri.path()) {
            return Err(answer::not_laid_down(&card.visit));
        }
        Ok(card)
    }
}

/// The same, found without a look at the files, for what is asked for in crowds: they are held while something is being
/// kept, and whoever looked would wait for all others. What the country does not know is refused by the rules.
#[derive(Debug)]
pub(super) struct UnopenedFiles(pub(super) Card);

impl FromRequestParts<App> for UnopenedFiles {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await?;
        find_card(visit, &booth::code_in(parts, app).await).map(Self)
    }
}

/// Finds the card of a typed code.
pub(crate) fn find_card(visit: Visit, typed: &str) -> Result<Card, Response> {
    let find = |code: CardCode| visit.app.house.find_card(code);
    let unknown = || visit.plain_words().say("owner-unknown-code");
    let (code, (desk, owner)) = booth::find_code(&visit, typed, find, unknown)?;
    Ok(Card { visit, desk, code, owner })
}

impl Card {
    /// The same card, with words for the country its community lies in.
    pub(super) async fn at_home(self) -> Self {
        Self { visit: self.visit.to(&self.desk).await, ..self }
    }

    /// The address of a page of this card; `rest` begins with a slash or is empty.
    pub(crate) fn at(&self, rest: &str) -> String {
        format!("/o/{}{rest}", self.code.plain())
    }

    /// The homes the owner holds, alone or with others.
    pub(crate) fn homes<'f>(&self, files: &'f Files) -> Vec<&'f Home> {
        files.community.register().homes_of(self.owner).collect()
    }

    /// Words in the reader's language and the community's time.
    pub(crate) fn words(&self, files: &Files) -> Words {
        self.visit.words(&files.community)
    }

    /// The community's day.
    pub(crate) fn today(&self, files: &Files) -> Date {
        self.desk.moment(Actor::Owner(self.owner)).today(files.community.zone())
    }

    /// Why the rules would refuse something to this owner, asked before anybody has to press a button to learn it.
    pub(crate) fn would_refuse(&self, files: &Files, command: impl Into<Command>) -> Option<Refusal> {
        governance::decide(&files.community, command.into(), &self.desk.moment(Actor::Owner(self.owner))).err()
    }

    /// Whom it is counted against what is sent with the card: its owner, wherever they call from.
    pub(super) fn caller(&self) -> Caller {
        Caller::Owner(self.desk.book().to_string(), self.owner)
    }

    /// Until when the owner waits who sent too much of what is written into the book.
    pub(super) fn waits_until(&self) -> Option<Timestamp> {
        self.visit.app.objections.locked_until(self.caller(), self.desk.door().now())
    }

    /// Notes that the owner sent something that is written into the book.
    pub(super) fn sent(&self) {
        self.visit.app.objections.note(self.caller(), self.desk.door().now());
    }

    /// After an act: to the page that says that it is done, or that there was nothing to do; or why not.
    pub(crate) fn after(&self, outcome: Result<Outcome, Stop>, address: &str, done: &str) -> Response {
        match outcome {
            Ok(Outcome::Done(_)) => answer::see(address, done),
            Ok(Outcome::NothingToDo) => answer::see(address, "nothing-to-do"),
            Err(stop) => answer::stopped(&self.visit, Some(address), &stop),
        }
    }

    /// A page of the card: no navigation, since links that leave it lose the card; what just happened on top.
    pub(crate) fn page<'a>(&'a self, files: &Files, words: &'a Words, title: impl Into<String>) -> Page<'a> {
        let community =
            look::Community { name: files.community.name().to_owned(), href: format!("/c/{}", self.desk.book()) };
        let done = self.visit.path.split_once('?').and_then(|(_, query)| {
            query.split('&').find_map(|pair| pair.strip_prefix("done=")).filter(|done| words.has("done-", done))
        });
        let flash = done.map(|done| notification(words, Happened::Done, &words.say_of("done-", done)));
        Page::new(words, self.visit.view.mode, &self.visit.path, title)
            .community(community)
            .booth()
            .help(visit::help(&self.desk, files, words))
            .flash(flash)
    }
}
