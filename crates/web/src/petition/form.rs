//! The form that asks what a petition is to ask for, and the page that shows it once more.

use governance::bodies::{BodyKind, SeatRole};
use governance::ids::{BodyId, OwnerId, PersonId, PetitionId};
use governance::law::Law;
use governance::petition::{DemandGiven, PetitionEvent};
use governance::{Event, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Files, Outcome};

use super::matters::Matters;
use super::person;
use crate::args;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field};
use crate::posted::Posted;
use crate::words::Words;

/// The number of a petition that was raised.
pub(crate) fn raised(outcome: &Outcome) -> Option<PetitionId> {
    let Outcome::Done(done) = outcome else { return None };
    done.events.iter().find_map(|event| match event {
        Event::Petition(PetitionEvent::PetitionRaised(raised)) => Some(raised.petition),
        _ => None,
    })
}

/// Somebody who could be recalled.
pub(crate) struct Recallable {
    pub(crate) body: BodyId,
    pub(crate) person: PersonId,
    label: String,
}

/// Those who sit in an owners' committee on a day.
pub(crate) fn recallable(words: &Words, files: &Files, on: Date) -> Vec<Recallable> {
    let committees = files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    let mut found: Vec<Recallable> = Vec::new();
    for body in committees {
        let seats = body.seats.iter().filter(|seat| seat.from <= on && on <= seat.until);
        for seat in seats.filter(|seat| seat.role.is_member()) {
            if found.iter().any(|one| one.body == body.id && one.person == seat.person) {
                continue;
            }
            let name = person(words, files, seat.person);
            let role = names::role(words, body.kind, seat.role);
            let label = words
                .say_with("petition-recallable", args!["name" => name, "role" => role, "body" => body.name.as_str()]);
            found.push(Recallable { body: body.id, person: seat.person, label });
        }
    }
    found
}

/// With what a page of the form is made: the reader's words, the law and the community on a day.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'a> {
    pub(crate) words: &'a Words,
    pub(crate) law: &'a Law,
    pub(crate) files: &'a Files,
    pub(crate) on: Date,
}

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    pub(crate) kind: String,
    matters: Matters,
    recalled: String,
    reason: String,
}

impl Typed {
    pub(crate) fn of(posted: &Posted) -> Self {
        let text = |name: &str| posted.text(name).to_owned();
        Self { kind: text("kind"), matters: Matters::of(posted), recalled: text("recalled"), reason: text("reason") }
    }

    /// The same, asking for a recall: all that members may ask for by their seats.
    pub(crate) fn recall(mut self) -> Self {
        "recall".clone_into(&mut self.kind);
        self
    }

    /// What is missing.
    pub(crate) fn mistakes(&self, words: &Words) -> Errors {
        let mut errors = Errors::new();
        let mut need = |value: &str, field: &'static str, key: &str| {
            if value.is_empty() {
                errors.add(field, words.say(key));
            }
        };
        match self.kind.as_str() {
            "meeting" => return self.matters.mistakes(words),
            "recall" => {
                need(&self.recalled, "recalled", "petition-missing-recalled");
                need(&self.reason, "reason", "petition-missing-reason");
            }
            _ => errors.add("kind", words.say("petition-missing-kind")),
        }
        errors
    }

    /// What it comes to; none where something is missing.
    pub(crate) fn demand(&self, words: &Words, files: &Files) -> Option<DemandGiven> {
        match self.kind.as_str() {
            "meeting" => {
                let (matters, scope) = self.matters.given();
                Some(DemandGiven::Meeting { matters, scope })
            }
            "recall" => {
                let (body, person) = self.recalled.split_once('/')?;
                let (body, person) = (body.parse().ok()?, person.parse::<PersonId>().ok()?);
                let body_of = files.community.bodies().body(body)?;
                let has =
                    |role: &SeatRole| body_of.seats.iter().any(|seat| seat.person == person && seat.role == *role);
                let role = [SeatRole::Chair, SeatRole::Deputy].into_iter().find(has).unwrap_or(SeatRole::Member);
                let office = words.say_of("recalled-office-", &crate::names::code(&role));
                let name = body_of.name.to_string();
                // The book holds no names: the title says the seat, and pages put the name beside it.
                let title = words.say_with(
                    "petition-recall-question",
                    args!["body" => name, "office" => office, "number" => person.to_string()],
                );
                Some(DemandGiven::Recall { body, person, title, reason: self.reason.clone() })
            }
            _ => None,
        }
    }

    /// The field a refusal of words is about.
    pub(crate) fn field_of(&self, refusal: &Refusal) -> Option<String> {
        match (refusal, self.kind.as_str()) {
            (Refusal::Text(_), "recall") => Some("reason".to_owned()),
            (Refusal::Text(_), _) => Some(self.matters.field_of_words()),
            _ => None,
        }
    }

    /// Carries what was typed along.
    pub(crate) fn hidden(&self) -> Markup {
        html! { (self.hidden_words()) (self.matters.hidden_scope()) }
    }

    /// The same without whose matters they are, which the page asks.
    pub(crate) fn hidden_words(&self) -> Markup {
        html! {
            (parts::hidden("kind", &self.kind))
            @if self.kind == "recall" {
                (parts::hidden("recalled", &self.recalled)) (parts::hidden("reason", &self.reason))
            } @else { (self.matters.hidden()) }
        }
    }

    /// The buttons under the fields: on, or one matter more.
    pub(crate) fn buttons(&self, words: &Words) -> Markup {
        let more = (self.kind != "recall").then(|| self.matters.more(words)).flatten();
        parts::buttons(&html! {
            (parts::button(&words.say("parts-continue")))
            @if let Some(more) = more { (more) }
        })
    }

    /// The question whose matters they are, while that is not clear.
    pub(crate) fn scope_asked(&self, asking: Asking<'_>, owner: OwnerId, errors: &Errors) -> Option<Markup> {
        let is_open = self.kind == "meeting" && !self.matters.is_scope_clear(asking, owner);
        is_open.then(|| self.matters.scope_asked(asking, owner, errors)).flatten()
    }

    /// The question what is asked for.
    pub(crate) fn kinds(&self, words: &Words, errors: &Errors) -> Markup {
        let kinds = ["meeting", "recall"].map(|kind| {
            Choice::new(kind, words.say_of("petition-kind-", kind))
                .hint(words.say_of("petition-kind-hint-", kind))
                .checked(self.kind == kind)
        });
        Choices::new("kind", words.say("petition-kind"), kinds.into()).error(errors.of("kind")).radios(words)
    }

    /// The fields of the kind that was picked.
    pub(crate) fn fields(&self, asking: Asking<'_>, errors: &Errors) -> Markup {
        if self.kind == "recall" {
            self.recall_fields(asking, errors)
        } else {
            html! { (parts::hidden("kind", "meeting")) (self.matters.fields(asking, errors)) }
        }
    }

    fn recall_fields(&self, Asking { words, files, on, .. }: Asking<'_>, errors: &Errors) -> Markup {
        let people = recallable(words, files, on).into_iter().map(|one| {
            let value = format!("{}/{}", one.body, one.person);
            Choice::new(&value, one.label).checked(self.recalled == value)
        });
        html! {
            (parts::hidden("kind", "recall"))
            (Choices::new("recalled", words.say("petition-recalled"), people.collect())
                .error(errors.of("recalled")).radios(words))
            (Field::new("reason", words.say("petition-reason")).hint(words.say("petition-reason-hint"))
                .value(&self.reason).error(errors.of("reason")).textarea(words, 6))
        }
    }

    /// What was typed, to be read once more.
    pub(crate) fn facts(&self, asking: Asking<'_>) -> Vec<Fact> {
        let Asking { words, files, on, .. } = asking;
        if self.kind == "recall" {
            let whom = recallable(words, files, on)
                .into_iter()
                .find(|one| format!("{}/{}", one.body, one.person) == self.recalled);
            return vec![
                Fact::new(words.say("petition-recalled"), whom.map(|one| one.label).unwrap_or_default()),
                Fact::of(words.say("petition-reason"), html! { @for line in self.reason.lines() { p { (line) } } }),
            ];
        }
        self.matters.facts(asking)
    }
}
