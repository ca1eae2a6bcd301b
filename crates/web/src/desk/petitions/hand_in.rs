//! Handing a petition in at the desk, for those who collected on paper.

use axum::response::Response;
use governance::Actor;
use governance::bodies::Power;
use governance::petition::PetitionReading;
use maud::html;

use super::{OfPetition, at, find};
use crate::answer;
use crate::desk::show;
use crate::parts::{self, Form};
use crate::path::Path;
use crate::petition;
use crate::posted::StaffPosted;
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(&here, &files, id)?;
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
    let by = here.require(Power::Key).await?;
    let outcome = here.desk.hand_in_petition(Actor::Person(by), id).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "petition-handed-in"))
}
