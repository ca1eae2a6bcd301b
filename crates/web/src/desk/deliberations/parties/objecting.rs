//! Objections to the list that come on paper, and those of a body by its seat.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::{DeliberationId, PartyNo};
use maud::html;

use super::super::opinion::check;
use super::super::{Of, at, find, framed, whose};
use super::of_list;
use crate::answer;
use crate::deliberation::parties as shown;
use crate::parts::{self, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters that a reason may have.
const REASON_MAX: usize = 1_000;

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    whose::allowed(here, &files, one)?;
    let words = here.words(&files);
    let form = Form::post(at(here, id, "/parties/object"), here.visit.csrf()).render(&html! {
        (whose::asked(here, (&files, one), &words, words.say("desk-amend-whose"), (posted, errors)))
        (Choices::new("party", words.say("parties-object-what"), shown::to_object_to(&words, &files, one, posted.text("party")))
            .error(errors.of("party")).radios(&words))
        (Field::new("reason", words.say("parties-object-why")).hint(words.say("desk-parties-object-hint"))
            .typed(posted, errors).textarea(&words, 4))
        (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
    });
    Ok(framed(here, &files, &words, one, (&words.say("desk-parties-object"), "/parties"), (errors, None), &form))
}

pub(super) async fn object(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let origin = whose::picked(&words, &posted, &mut errors);
    let party = posted.text("party").parse::<u32>();
    if party.is_err() {
        errors.add("party", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, &posted, ("reason", REASON_MAX));
    let (Some(origin), Ok(party), true) = (origin, party, errors.is_empty()) else {
        return page(&here, id, &posted, &errors).await;
    };
    let party = (party != 0).then_some(PartyNo::new(party));
    let outcome = here.desk.object_to_parties(here.actor(), (id, party), origin, posted.text("reason")).await;
    Ok(answer::after(&here, outcome, &of_list(&here, id), "parties-objection-taken-in"))
}
