//! Whose words are entered at the desk: somebody's who wrote them on paper, or a body's by its seat.

use axum::response::Response;
use governance::bodies::Power;
use governance::deliberation::Deliberation;
use governance::ids::BodyId;
use maud::Markup;
use office::{Files, Origin};

use super::on_paper::takes_in;
use super::{bodies_of, enters};
use crate::answer;
use crate::parts::{Choice, Choices, Errors};
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::Words;

/// What is picked where it came on paper.
const PAPER: &str = "paper";

/// Whoever takes in paper about it, or deliberates for a body.
pub(super) fn allowed(here: &Here, files: &Files, one: &Deliberation) -> Result<(), Response> {
    if enters(here, files, one) { Ok(()) } else { Err(answer::not_without(&here.visit, Power::TakeIn)) }
}

/// The question, with what may be picked by the person signed in.
pub(super) fn asked(
    here: &Here,
    (files, one): (&Files, &Deliberation),
    words: &Words,
    label: String,
    (posted, errors): (&Posted, &Errors),
) -> Markup {
    let paper = takes_in(here, files, one).then(|| Choice::new(PAPER, words.say("desk-amend-paper")));
    let bodies = bodies_of(here, files).into_iter().map(|body| Choice::new(body.id.to_string(), body.name.as_str()));
    let choices = paper.into_iter().chain(bodies).map(|choice| {
        let checked = choice.is(posted.text("whose"));
        choice.checked(checked)
    });
    Choices::new("whose", label, choices.collect()).error(errors.of("whose")).radios(words)
}

/// What was picked; where nothing was, the errors say so.
pub(super) fn picked(words: &Words, posted: &Posted, errors: &mut Errors) -> Option<Origin> {
    let origin = match posted.text("whose") {
        PAPER => Some(Origin::Slip),
        body => body.parse::<BodyId>().ok().map(Origin::Body),
    };
    if origin.is_none() {
        errors.add("whose", words.say("desk-pick-one"));
    }
    origin
}
