//! What is asked about a service: how, when, by whom, and what proves it.

use axum::response::Response;
use governance::assembly::ServiceManner;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use office::{Evidence, Files};

use super::server::{Asked, Carried, Server};
use crate::desk::when::TypedMoment;
use crate::evidence::Brought;
use crate::names::code;
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::posted::{Posted, SentFile};
use crate::visit::Here;
use crate::words::Words;

/// The answers as they were typed, and the photograph that came with them.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    manner: Option<ServiceManner>,
    pub(super) when: TypedMoment,
    server: Server,
    note: String,
    brought: Brought,
}

/// The answers as they can be recorded.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) manner: ServiceManner,
    pub(super) at: Timestamp,
    /// Who carried it.
    pub(super) carried_by: Carried,
    /// What is sealed; none when there is no evidence.
    pub(super) evidence: Option<Evidence>,
}

impl Typed {
    /// An empty form, for something that has just happened.
    pub(super) fn now(now: Timestamp, zone: &TimeZone) -> Self {
        Self { when: TypedMoment::of(now, zone), ..Self::default() }
    }

    /// What a form sent.
    pub(super) async fn sent(here: &Here, file: &SentFile, errors: &mut Errors) -> Result<Self, Response> {
        let brought = Brought::read(here, file, errors).await?;
        Ok(Self { brought, ..Self::posted(&file.fields) })
    }

    fn posted(posted: &Posted) -> Self {
        let manner = posted.text("manner");
        Self {
            manner: ServiceManner::ALL.into_iter().find(|known| code(known) == manner),
            when: TypedMoment::posted(posted, "when"),
            server: Server::posted(posted),
            note: posted.text("note").to_owned(),
            brought: Brought::default(),
        }
    }

    /// Checks the answers; what is wrong is added to the errors.
    pub(super) fn told(&self, files: &Files, words: &Words, now: Timestamp, errors: &mut Errors) -> Option<Told> {
        if self.manner.is_none() {
            errors.add("manner", words.say("clerk-service-missing-manner"));
        }
        let at = self.when.moment(words.zone());
        match at {
            None => errors.add("when", words.say("clerk-when-unreadable")),
            Some(at) if at > now => errors.add("when", words.say("clerk-service-in-future")),
            Some(_) => {}
        }
        if self.manner == Some(ServiceManner::LeftAfterRefusal) && self.evidence().is_none() {
            errors.add("note", words.say("clerk-service-needs-evidence"));
        }
        let carried_by = self.server.told(files, words, now, errors);
        if self.note.chars().count() > 1_000 {
            errors.add("note", words.say("clerk-service-note-long"));
        }
        let told = Told { manner: self.manner?, at: at?, carried_by: carried_by?, evidence: self.evidence() };
        errors.is_empty().then_some(told)
    }

    /// The photograph's name.
    pub(super) fn file_name(&self) -> Option<String> {
        self.brought.file_name().map(ToOwned::to_owned)
    }

    fn evidence(&self) -> Option<Evidence> {
        Some(self.brought.with_words(&self.note)).filter(|evidence| !evidence.is_empty())
    }

    /// The questions.
    pub(super) fn fields(&self, asked: &Asked<'_>, words: &Words, errors: &Errors, abroad: bool) -> Markup {
        let choices = ServiceManner::ALL
            .iter()
            .map(|manner| {
                let id = code(manner);
                Choice::new(id.as_str(), words.say_of("clerk-manner-", &id))
                    .hint(means(words, *manner, abroad))
                    .checked(self.manner == Some(*manner))
            })
            .collect();
        html! {
            (Choices::new("manner", words.say("clerk-service-manner"), choices).error(errors.of("manner")).radios(words))
            (self.when.fields(words, "when", &words.say("clerk-service-when"), errors))
            (self.server.fields(asked, words, errors))
            (Field::new("note", words.say("clerk-service-note"))
                .hint(words.say("clerk-service-note-hint")).optional()
                .error(errors.of("note")).value(self.note.clone()).textarea(words, 3))
            (self.brought.fields(words, "evidence-of-service", errors))
        }
    }

    /// The answers as hidden fields of the page that shows them.
    pub(super) fn hidden(&self) -> Markup {
        html! {
            (parts::hidden("manner", &self.manner.as_ref().map(code).unwrap_or_default()))
            (self.when.hidden("when"))
            (self.server.hidden())
            (parts::hidden("note", &self.note))
            (self.brought.hidden())
        }
    }
}

/// What a manner of service is good for; our articles and judgments are cited where our law holds.
fn means(words: &Words, manner: ServiceManner, abroad: bool) -> String {
    if abroad && manner == ServiceManner::PostedUp {
        return words.say("clerk-manner-means-abroad-posted-up");
    }
    words.say_of("clerk-manner-means-", &code(&manner))
}
