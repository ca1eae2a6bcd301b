//! Making one owner's card out anew: the former code is void.

use axum::response::Response;
use governance::Actor;
use governance::bodies::Power;
use governance::card::CardCommand;
use governance::ids::OwnerId;
use maud::html;
use office::Act;

use super::pick::Pick;
use crate::answer;
use crate::args;
use crate::desk::{names, show};
use crate::parts::{self, Fact, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

type OfOwner = Path<(String, OwnerId)>;

pub(super) async fn ask(here: Here, Path((_, owner)): OfOwner) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let card = files.community.cards().of(owner).ok_or_else(|| answer::not_found(&here.visit))?;
    let homes = files.community.register().homes_of(owner).map(|home| home.place.to_string());
    let homes: Vec<String> = homes.collect();
    let back = here.at("/desk/cards");
    let facts = [
        Fact::new(words.say("owner-homes"), words.list(&homes)),
        Fact::new(words.say("desk-roll-owner"), names::owners(&words, &files, &[owner])),
        Fact::new(words.say("cards-serial"), words.say_with("desk-letters-serial-is", args!["count" => card.serial])),
    ];
    let body = html! {
        (parts::facts(&words, &facts))
        (parts::warning(&words, &words.say("cards-reissue-consequence")))
        (Form::post(here.at(&format!("/desk/cards/{owner}/reissue")), here.visit.csrf()).render(&parts::or_leave(&words, &html! {
            (parts::hidden("serial", &card.serial.to_string()))
            (parts::warning_button(&words.say("cards-reissue")))
        }, &back)))
    };
    Ok(show::page(&here, &files, &words, &words.say("cards-reissue-title"), &back, &body))
}

pub(super) async fn reissue(
    here: Here,
    Path((_, owner)): OfOwner,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::KeepRegister).await?;
    let serial = here.desk.files().await.community.cards().of(owner).map(|card| card.serial);
    let serial = serial.ok_or_else(|| answer::not_found(&here.visit))?;
    let print = here.at(&format!("/desk/cards/print?{}", Pick::one(owner).query()));
    // The page asked about one card; pressing its button twice makes out one new card, not two.
    if posted.text("serial") != serial.to_string() {
        return Ok(answer::see(&print, "nothing-to-do"));
    }
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), CardCommand::ReissueCard { owner })).await;
    Ok(answer::after(&here, outcome, &print, "card-reissued"))
}
