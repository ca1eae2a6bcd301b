//! What is asked about a service: how, when, and what proves it.

use governance::assembly::ServiceManner;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use sha2::{Digest, Sha256};

use crate::desk::when::TypedMoment;
use crate::names::code;
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::posted::{Posted, StaffFile};
use crate::words::Words;

/// The answers as they were typed. Of a photograph only its fingerprint is kept: the picture stays with whoever took it.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    manner: Option<ServiceManner>,
    pub(super) when: TypedMoment,
    note: String,
    photo: Option<String>,
}

/// The answers as they can be recorded.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) manner: ServiceManner,
    pub(super) at: Timestamp,
    /// The words to seal; none when there is no evidence.
    pub(super) evidence: Option<String>,
}

impl Typed {
    /// An empty form, for something that has just happened.
    pub(super) fn now(now: Timestamp, zone: &TimeZone) -> Self {
        Self { when: TypedMoment::of(now, zone), ..Self::default() }
    }

    /// What a form sent.
    pub(super) fn sent(file: &StaffFile) -> Self {
        let fresh = (!file.bytes.is_empty()).then(|| hex(&Sha256::digest(&file.bytes)));
        let known = file.fields.text("photo-known");
        let known = (known.len() == 64 && known.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| known.to_owned());
        Self { photo: fresh.or(known), ..Self::posted(&file.fields) }
    }

    fn posted(posted: &Posted) -> Self {
        let manner = posted.text("manner");
        Self {
            manner: ServiceManner::ALL.into_iter().find(|known| code(known) == manner),
            when: TypedMoment::posted(posted, "when"),
            note: posted.text("note").to_owned(),
            photo: None,
        }
    }

    /// Checks the answers; what is wrong is added to the errors.
    pub(super) fn told(&self, words: &Words, now: Timestamp, errors: &mut Errors) -> Option<Told> {
        if self.manner.is_none() {
            errors.add("manner", words.say("clerk-service-missing-manner"));
        }
        let at = self.when.moment(words.zone());
        match at {
            None => errors.add("when", words.say("clerk-when-unreadable")),
            Some(at) if at > now => errors.add("when", words.say("clerk-service-in-future")),
            Some(_) => {}
        }
        if self.note.chars().count() > 1_000 {
            errors.add("note", words.say("clerk-service-note-long"));
        }
        let told = Told { manner: self.manner?, at: at?, evidence: self.evidence() };
        errors.is_empty().then_some(told)
    }

    fn evidence(&self) -> Option<String> {
        let photo = self.photo.as_ref().map(|photo| format!("SHA-256 {photo}"));
        let note = (!self.note.is_empty()).then(|| self.note.clone());
        let lines: Vec<String> = note.into_iter().chain(photo).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// The questions.
    pub(super) fn fields(&self, words: &Words, errors: &Errors) -> Markup {
        let choices = ServiceManner::ALL
            .iter()
            .map(|manner| {
                let id = code(manner);
                Choice::new(id.as_str(), words.say_of("clerk-manner-", &id))
                    .hint(words.say_of("clerk-manner-means-", &id))
                    .checked(self.manner == Some(*manner))
            })
            .collect();
        html! {
            (Choices::new("manner", words.say("clerk-service-manner"), choices).error(errors.of("manner")).radios(words))
            (self.when.fields(words, "when", &words.say("clerk-service-when"), errors))
            (Field::new("note", words.say("clerk-service-note"))
                .hint(words.say("clerk-service-note-hint")).optional()
                .error(errors.of("note")).value(self.note.clone()).textarea(words, 3))
            @if let Some(photo) = &self.photo {
                (parts::hidden("photo-known", photo))
                p class="hint" { (words.say("clerk-service-photo-known")) " " code class="hash" { (photo) } }
            }
            (Field::new("photo", words.say("clerk-service-photo"))
                .hint(words.say("clerk-service-photo-hint")).optional()
                .file(words, "image/*,.pdf"))
        }
    }

    /// The answers as hidden fields of the page that shows them.
    pub(super) fn hidden(&self) -> Markup {
        html! {
            (parts::hidden("manner", &self.manner.as_ref().map(code).unwrap_or_default()))
            (self.when.hidden("when"))
            (parts::hidden("note", &self.note))
            (parts::hidden("photo-known", self.photo.as_deref().unwrap_or_default()))
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
