//! Objections to who sits in a group, whichever: the one that prepares the first meeting, or one that organises a renewal.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::Response;
use governance::founding::{FoundingCommand, GroupObjection};
use governance::ids::{ObjectionId, OwnerId};
use governance::{Moment, Seal};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Desk, Files};

use crate::answer;
use crate::args;
use crate::owner::Card;
use crate::parts::{self, Choice, Choices, Column, Errors, Field, Form, Table, Tone};
use crate::posted::Posted;
use crate::visit::Visit;
use crate::words::Words;

/// Characters an objection or the reasons of its answer may have.
const CHARACTERS_MAX: usize = 2_000;

/// What is wrong with private words.
pub(crate) fn mistakes(words: &Words, field: &'static str, posted: &Posted) -> Errors {
    let mut errors = Errors::new();
    let typed = posted.text(field);
    if typed.is_empty() {
        errors.add(field, words.say("object-missing-words"));
    } else if typed.chars().count() > CHARACTERS_MAX {
        errors.add(field, words.say_with("object-too-long", args!["max" => CHARACTERS_MAX]));
    }
    errors
}

/// Takes an objection from somebody who need not say who they are, or says what is wrong with it and how that is answered:
/// floods wait, since each objection stands in the book for ever. An empty form counts for none.
pub(crate) fn let_in(
    words: &Words,
    visit: &Visit,
    now: Timestamp,
    posted: &Posted,
) -> Result<(), (StatusCode, Errors)> {
    let patience = &visit.app.objections;
    if let Some(until) = patience.locked_until(visit.source, now) {
        let mut errors = Errors::new();
        errors.add("words", words.say_with("object-locked", args!["until" => words.moment(until)]));
        return Err((StatusCode::TOO_MANY_REQUESTS, errors));
    }
    let errors = mistakes(words, "words", posted);
    if !errors.is_empty() {
        return Err((StatusCode::UNPROCESSABLE_ENTITY, errors));
    }
    patience.note(visit.source, now);
    Ok(())
}

/// What an objection asks for: its words, and the button.
pub(crate) fn fields(words: &Words, hint: String, posted: &Posted, errors: &Errors) -> Markup {
    html! {
        (Field::new("words", words.say("founding-object-words")).hint(hint).typed(posted, errors).textarea(words, 6))
        (parts::buttons(&parts::button(&words.say("founding-object-button"))))
    }
}

/// Why no objection to the preparatory group is taken now, by which rule, and what one can still do.
pub(crate) fn closed(words: &Words, files: &Files, moment: &Moment<'_>) -> Markup {
    let object = FoundingCommand::ObjectToGroup { owner: None, seal: Seal::new([0; 32]) };
    match governance::decide(&files.community, object.into(), moment) {
        Err(refusal) => answer::refused(words, &refusal),
        Ok(_) => html! {},
    }
}

/// What came of an objection.
pub(crate) fn state(words: &Words, objection: &GroupObjection) -> Markup {
    match objection.settled {
        None => parts::tag(Tone::Care, &words.say("founding-objection-open")),
        Some((true, ..)) => parts::tag(Tone::Good, &words.say("founding-objection-upheld")),
        Some((false, ..)) => parts::tag(Tone::Plain, &words.say("founding-objection-dismissed")),
    }
}

/// All objections for everybody: numbers, days and outcomes, never the words.
pub(crate) fn table(words: &Words, objections: &[GroupObjection]) -> Markup {
    if objections.is_empty() {
        return html! { p { (words.say("founding-objections-none")) } };
    }
    let columns = vec![
        Column::text(words.say("founding-objection")),
        Column::text(words.say("founding-objection-raised")),
        Column::text(words.say("founding-objection-state")),
    ];
    let rows = objections.iter().map(|objection| {
        let settled = objection.settled.map(|(_, _, at)| words.date_of(at));
        let state = html! { (state(words, objection)) @if let Some(day) = settled { " " (day) } };
        vec![html! { (objection.id) }, html! { (words.date_of(objection.raised_at)) }, state]
    });
    Table::new(words.say("founding-objections"), columns).rows(rows).render(words)
}

/// All objections at a desk, each with the page where it is read and settled.
pub(crate) fn links(words: &Words, objections: &[GroupObjection], at: impl Fn(&GroupObjection) -> String) -> Markup {
    html! {
        @if objections.is_empty() { p { (words.say("founding-objections-none")) } }
        @else {
            ul {
                @for objection in objections {
                    li {
                        a href=(at(objection)) {
                            (words.say_with("founding-objection-number", args!["number" => objection.id.to_string()]))
                        }
                        " " (words.date_of(objection.raised_at)) " " (state(words, objection))
                    }
                }
            }
        }
    }
}

/// The reasons with which an owner's own objections were settled, opened for that owner.
pub(crate) async fn reasons(card: &Card, own: Vec<GroupObjection>) -> Result<Reasons, Response> {
    let mut opened = Reasons::new();
    let own = own.into_iter().filter(|objection| objection.owner == Some(card.owner));
    for (number, seal) in own.filter_map(|objection| Some((objection.id, objection.settled?.1))) {
        let words = card.desk.words(&seal).await;
        let words = words.map_err(|stop| answer::stopped(&card.visit, Some(&card.at("")), &stop))?;
        opened.extend(words.map(|words| (number, words)));
    }
    Ok(opened)
}

/// What came of an objection, for the receipt that whoever raised it kept: the answer and, where it was raised without an
/// owner's card, why, since nobody could open the reasons elsewhere. Nothing while it is open.
pub(crate) async fn came_of(
    (visit, desk): (&Visit, &Desk),
    words: &Words,
    objection: &GroupObjection,
) -> Result<Option<Markup>, Response> {
    let Some((_, seal, at)) = objection.settled else { return Ok(None) };
    let reasons = match objection.owner {
        Some(_) => None,
        None => desk.words(&seal).await.map_err(|stop| answer::stopped(visit, None, &stop))?,
    };
    Ok(Some(html! {
        p { (state(words, objection)) " " (words.date_of(at)) }
        @if let Some(reasons) = reasons {
            p { (words.say_with("founding-objection-reasons", args!["reasons" => reasons.as_str()])) }
        } @else if objection.owner.is_some() {
            p class="hint" { (words.say("founding-objection-reasons-card")) }
        }
    }))
}

/// The reasons of objections that were settled, by number.
pub(crate) type Reasons = BTreeMap<ObjectionId, String>;

/// An owner's own objections, with what came of each, and why where the reasons were opened.
pub(crate) fn own<'o>(
    words: &Words,
    owner: OwnerId,
    all: impl Iterator<Item = &'o GroupObjection>,
    reasons: &Reasons,
) -> Markup {
    let own: Vec<&GroupObjection> = all.filter(|objection| objection.owner == Some(owner)).collect();
    html! {
        @if !own.is_empty() {
            ul class="reports" {
                @for objection in own {
                    li {
                        p {
                            (words.say_with("founding-objection-number", args!["number" => objection.id.to_string()])) " · "
                            (words.date_of(objection.raised_at)) " " (state(words, objection))
                        }
                        @if let Some(reasons) = reasons.get(&objection.id) {
                            p { (words.say_with("founding-objection-reasons", args!["reasons" => reasons.as_str()])) }
                        }
                    }
                }
            }
        }
    }
}

/// What stands behind the seals of an objection, once it was opened for those who settle it.
pub(crate) struct Opened<'a> {
    pub(crate) objection: &'a GroupObjection,
    pub(crate) said: Option<String>,
    pub(crate) reasons: Option<String>,
}

impl Opened<'_> {
    /// The objection with its answer, or with the form that asks for one where whoever looks may give it.
    pub(crate) fn page(&self, words: &Words, form: Option<&Form>, (posted, errors): (&Posted, &Errors)) -> Markup {
        let lines = |text: &Option<String>| {
            let text = text.clone().unwrap_or_else(|| words.say("founding-words-erased"));
            parts::inset(&html! { @for line in text.lines() { p { (line) } } })
        };
        html! {
            p { (words.say_with("founding-object-at", args!["at" => words.moment(self.objection.raised_at)])) }
            (lines(&self.said))
            @match (self.objection.settled, form) {
                (Some((_, _, at)), _) => {
                    p { (state(words, self.objection)) " " (words.date_of(at)) }
                    (lines(&self.reasons))
                }
                (None, Some(form)) => { (form.render(&settling(words, self.objection, posted, errors))) }
                (None, None) => { p { (words.say("founding-objection-open")) } }
            }
        }
    }
}

fn settling(words: &Words, objection: &GroupObjection, posted: &Posted, errors: &Errors) -> Markup {
    let picked = |outcome: &str| posted.text("outcome") == outcome;
    let choices = vec![
        Choice::new("upheld", words.say("founding-objection-upheld"))
            .hint(words.say("founding-uphold-hint"))
            .checked(picked("upheld")),
        Choice::new("dismissed", words.say("founding-objection-dismissed")).checked(picked("dismissed")),
    ];
    let reasons = Field::new("reasons", words.say("founding-settle-reasons"));
    let reasons = match objection.owner {
        None => reasons.hint(words.say("founding-settle-reasons-open")),
        Some(_) => reasons,
    };
    html! {
        (Choices::new("outcome", words.say("founding-settle-ask"), choices).error(errors.of("outcome")).radios(words))
        (reasons.typed(posted, errors).textarea(words, 5))
        (parts::buttons(&parts::button(&words.say("founding-settle"))))
    }
}

/// Whether the objection was found to stand; what is missing goes to the errors.
pub(crate) fn outcome(words: &Words, posted: &Posted, errors: &mut Errors) -> Option<bool> {
    match posted.text("outcome") {
        "upheld" => Some(true),
        "dismissed" => Some(false),
        _ => {
            errors.add("outcome", words.say("desk-pick-one"));
            None
        }
    }
}
