//! Handing a petition in at the desk, for those who collected on paper, and by members who signed by seat.

use axum::response::Response;
use governance::Actor;
use governance::bodies::Power;
use governance::petition::{Circle, Petition, PetitionReading, SignedBy};
use maud::html;
use office::Files;

use super::{OfPetition, at, find};
use crate::answer;
use crate::desk::show;
use crate::parts::{self, Form};
use crate::path::Path;
use crate::petition;
use crate::posted::StaffPosted;
use crate::visit::Here;

/// Whether the person signed in may hand it in: whoever keys, for owners; one of the members who signed.
pub(super) fn may(here: &Here, files: &Files, petition: &Petition) -> bool {
    match petition.circle {
        Circle::Owners => here.may(files, Power::Key),
        Circle::Members => {
            here.person().is_some_and(|person| petition.signatures.contains_key(&SignedBy::Member(person)))
        }
    }
}

pub(super) async fn ask(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(&here, &files, id)?;
    if !may(&here, &files, petition) {
        drop(files);
        return Err(answer::not_for_you(&here.visit));
    }
    let reached = petition::readings(&here.desk, &files, petition).iter().any(PetitionReading::is_reached);
    let body = html! {
        p { (petition::title(&words, &files, petition)) }
        (petition::progress(&words, &here.desk, &files, petition))
        @if reached {
            (parts::warning(&words, &words.say("petition-hand-in-means")))
            (Form::post(at(&here, id, "/hand-in"), here.visit.csrf()).render(&parts::buttons(&html! {
                (parts::button(&words.say("petition-hand-in")))
                a href=(at(&here, id, "")) { (words.say("petition-hand-in-not-yet")) }
            })))
        } @else { p { (words.say("petition-hand-in-too-few")) } }
    };
    Ok(show::page(&here, &files, &words, &words.say("petition-hand-in-title"), &at(&here, id, ""), &body))
}

pub(super) async fn hand_in(here: Here, Path((_, id)): OfPetition, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Observe).await?;
    let may = {
        let files = here.desk.files().await;
        may(&here, &files, find(&here, &files, id)?)
    };
    if !may {
        return Err(answer::not_for_you(&here.visit));
    }
    let outcome = here.desk.hand_in_petition(Actor::Person(by), id).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "petition-handed-in"))
}
