//! Who carried a letter (送达人): whoever keys it in, somebody else of the bodies, or a person without a seat, by name.

use governance::assembly::{Deliverer, Meeting};
use governance::bodies::SeatRole;
use governance::ids::PersonId;
use jiff::Timestamp;
use maud::{Markup, html};
use office::door::Door;
use office::{Files, Sealed, Stop};

use crate::desk::names;
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::posted::Posted;
use crate::words::Words;

/// The field that picks somebody, and the one for a name.
const FIELD: &str = "server";
const NAME: &str = "server-name";
const MYSELF: &str = "myself";
const OTHER: &str = "other";
/// Characters a name may have.
const NAME_MAX: usize = 60;

/// The answer as it was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Server {
    picked: String,
    name: String,
}

/// The answer as it can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Carried {
    Myself,
    Person(PersonId),
    Named(String),
}

/// Who is asked, about which meeting, when.
pub(super) struct Asked<'a> {
    pub(super) files: &'a Files,
    pub(super) meeting: &'a Meeting,
    pub(super) by: Option<PersonId>,
    pub(super) now: Timestamp,
}

impl Server {
    pub(super) fn posted(posted: &Posted) -> Self {
        Self { picked: posted.text(FIELD).to_owned(), name: posted.text(NAME).to_owned() }
    }

    /// Checks the answer. A form without it means whoever keys; a name that one person with a seat bears is that person.
    pub(super) fn told(&self, files: &Files, words: &Words, now: Timestamp, errors: &mut Errors) -> Option<Carried> {
        match self.picked.as_str() {
            "" | MYSELF if self.name.is_empty() => Some(Carried::Myself),
            OTHER if self.name.is_empty() => {
                errors.add(NAME, words.say("clerk-service-server-nameless"));
                None
            }
            "" | OTHER if self.name.chars().count() <= NAME_MAX => Some(
                seated_as(files, &self.name, now).map_or_else(|| Carried::Named(self.name.clone()), Carried::Person),
            ),
            "" | OTHER => {
                errors.add(NAME, words.say("clerk-service-server-long"));
                None
            }
            _ if !self.name.is_empty() => {
                errors.add(FIELD, words.say("clerk-service-server-twice"));
                None
            }
            picked => {
                let known = files.community.bodies().persons().len();
                let person = picked.parse().ok().filter(|person: &PersonId| person.index() < known);
                if person.is_none() {
                    errors.add(FIELD, words.say("desk-pick-one"));
                }
                person.map(Carried::Person)
            }
        }
    }

    /// The question: those who work for the convening body are listed, everybody else is named.
    pub(super) fn fields(&self, asked: &Asked<'_>, words: &Words, errors: &Errors) -> Markup {
        let picked = if self.picked.is_empty() { MYSELF } else { self.picked.as_str() };
        let pick = |value: String, label: String| {
            let is = value == picked;
            Choice::new(value, label).checked(is)
        };
        let files = asked.files;
        let mut choices = vec![pick(MYSELF.to_owned(), words.say("clerk-service-server-myself"))];
        let mut others = colleagues(asked);
        let before = self.picked.parse().ok().filter(|person: &PersonId| !others.contains(person));
        others.extend(before);
        let others = others.into_iter().filter(|person| Some(*person) != asked.by);
        choices.extend(others.map(|person| pick(person.to_string(), names::person(words, files, person))));
        choices.push(pick(OTHER.to_owned(), words.say("clerk-service-server-other")));
        html! {
            (Choices::new(FIELD, words.say("clerk-service-server"), choices)
                .hint(words.say("clerk-service-server-hint")).error(errors.of(FIELD)).radios(words))
            (Field::new(NAME, words.say("clerk-service-server-name")).hint(words.say("clerk-service-server-name-hint"))
                .optional().error(errors.of(NAME)).value(self.name.clone()).autocomplete("off").text(words))
        }
    }

    pub(super) fn hidden(&self) -> Markup {
        html! { (parts::hidden(FIELD, &self.picked)) (parts::hidden(NAME, &self.name)) }
    }
}

impl Carried {
    /// What the answer is called on the page that checks it.
    pub(super) fn said(&self, words: &Words, files: &Files) -> String {
        match self {
            Self::Myself => words.say("clerk-service-server-myself"),
            Self::Person(person) => names::person(words, files, *person),
            Self::Named(name) => name.clone(),
        }
    }

    /// As the ledger names them for whoever writes it down, with the name to be sealed beside it.
    pub(super) fn sealed(&self, door: &Door, by: PersonId) -> Result<(Deliverer, Option<Sealed>), Stop> {
        Ok(match self {
            Self::Myself => (Deliverer::Person(by), None),
            Self::Person(person) => (Deliverer::Person(*person), None),
            Self::Named(name) => {
                let sealed = Sealed::words(door, name)?;
                (Deliverer::Named(sealed.seal), Some(sealed))
            }
        })
    }
}

/// Those who work for the body that convened the meeting; its members carry letters seldom, and are named.
fn colleagues(asked: &Asked<'_>) -> Vec<PersonId> {
    let on = asked.now.to_zoned(asked.files.community.zone().clone()).date();
    let body = asked.files.community.bodies().body(asked.meeting.body);
    let seats = body.map(|body| body.seats.as_slice()).unwrap_or_default();
    let staff = seats.iter().filter(|seat| matches!(seat.role, SeatRole::Secretary | SeatRole::Clerk));
    let mut people: Vec<PersonId> = staff.filter(|seat| seat.is_held(on)).map(|seat| seat.person).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// The one person of this name who has a seat; none where nobody or several bear it.
fn seated_as(files: &Files, name: &str, now: Timestamp) -> Option<PersonId> {
    let on = now.to_zoned(files.community.zone().clone()).date();
    let bodies = files.community.bodies();
    let mut seated = (0..bodies.persons().len()).map(PersonId::after).filter(|person| {
        let bears = files.people.person(&files.community, *person).is_some_and(|known| known.name == name);
        bears && bodies.seats_of(*person, on).next().is_some()
    });
    seated.next().filter(|_| seated.next().is_none())
}
