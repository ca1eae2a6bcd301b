//! Taking a signature back at the desk, for an owner who brought it on paper.

use axum::response::Response;
use governance::Actor;
use governance::bodies::Power;
use governance::ids::PetitionId;
use governance::petition::SignedBy;
use maud::html;

use super::paper::{FOUND_MAX, owner, owners_at, search, signer_choice};
use super::{OfPetition, at, find, framed};
use crate::answer;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    page(&here, id, &show::query(&here), &Errors::new()).await
}

/// Whose signature: found by home, among those that stand; then where the paper is.
async fn page(here: &Here, id: PetitionId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(here, &files, id)?;
    let title = words.say("desk-petition-withdraw");
    let sought = posted.text("home");
    let found = if sought.is_empty() { Vec::new() } else { owners_at(&files, sought) };
    let signed = found
        .iter()
        .filter(|(owner, _)| petition.signatures.contains_key(&SignedBy::Owner(here.desk.signer(id, *owner))))
        .take(FOUND_MAX);
    let choices: Vec<Choice> =
        signed.map(|(owner, place)| signer_choice(&words, &files, (*owner, place), posted)).collect();
    let form = html! {
        (search(&words, &at(here, id, "/withdraw"), sought))
        @if choices.is_empty() && !sought.is_empty() {
            (parts::empty(&words.say("desk-petition-withdraw-none"), &html! { p { (words.say("cards-search-hint")) } }))
        }
        @if !choices.is_empty() {
            (Form::post(at(here, id, "/withdraw"), here.visit.csrf()).render(&html! {
                (parts::hidden("home", sought))
                (Choices::new("owner", words.say("desk-petition-withdraw-whose"), choices).error(errors.of("owner")).radios(&words))
                (Field::new("note", words.say("desk-petition-note")).hint(words.say("desk-petition-note-hint"))
                    .typed(posted, errors).text(&words))
                (parts::warning(&words, &words.say("owner-withdraw-text")))
                (parts::or_leave(&words, &parts::warning_button(&words.say("desk-petition-withdraw-act")), &at(here, id, "")))
            }))
        }
    };
    Ok(framed(here, &files, &words, petition, &title, (errors, None), &form))
}

pub(super) async fn withdraw(
    here: Here,
    Path((_, id)): OfPetition,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let signer: Option<u32> = posted.text("owner").parse().ok();
    if signer.is_none() {
        errors.add("owner", words.say("desk-petition-missing-owner"));
    }
    if posted.text("note").is_empty() {
        errors.add("note", words.say("desk-petition-missing-note"));
    }
    let Some(signer) = signer.filter(|_| errors.is_empty()) else { return page(&here, id, &posted, &errors).await };
    let note = posted.text("note");
    let outcome = here.desk.withdraw_signature(Actor::Person(by), id, owner(signer), Some(note)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "signature-taken-back"))
}
