//! Inviting those on the list to the conversation, and noting that they were: by letter, by a call, or in person.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::deliberation::{Deliberation, DeliberationCommand, Party, Who};
use governance::ids::{DeliberationId, PartyNo};
use jiff::civil::Date;
use maud::html;
use office::{Act, Files};

use super::super::{Of, answering, at, framed};
use super::of_list;
use crate::answer;
use crate::deliberation::parties as shown;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

/// Those on the list who can be invited to the conversation now. Homes are asked by their cards.
pub(super) fn open<'f>(files: &Files, one: &'f Deliberation, today: Date) -> Vec<&'f Party> {
    let talks = files.community.deliberations().conversation(one.id).is_some_and(|talk| talk.is_open(today));
    let can = |party: &&Party| talks && party.invited.is_none() && !matches!(party.who, Who::Homes { .. });
    one.parties.standing().filter(can).collect()
}

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Errors::new()).await
}

async fn page(here: &Here, id: DeliberationId, errors: &Errors) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let open = open(&files, &one, today);
    if open.is_empty() {
        return Ok(Redirect::to(&of_list(here, id)).into_response());
    }
    let words = here.words(&files);
    let choices = open.into_iter().map(|party| {
        let choice = Choice::new(party.number.to_string(), shown::name(&words, &files, &party.who));
        if party.must { choice.hint(words.say("party-must")) } else { choice }
    });
    let form = html! {
        p class="lead" { (words.say("desk-parties-invite-lead")) }
        (Form::post(at(here, id, "/parties/invite"), here.visit.csrf()).render(&html! {
            (Choices::new("party", words.say("desk-parties-invite-whom"), choices.collect()).error(errors.of("party")).checkboxes(&words))
            (parts::or_leave(&words, &parts::button(&words.say("desk-parties-invite-act")), &of_list(here, id)))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-parties-invite"), "/parties"), (errors, None), &form))
}

pub(super) async fn invite(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let parties: Vec<PartyNo> = posted.all("party").filter_map(|party| party.parse().ok()).collect();
    if parties.is_empty() {
        let mut errors = Errors::new();
        errors.add("party", here.words(&*here.desk.files().await).say("desk-pick-one"));
        return page(&here, id, &errors).await;
    }
    let command = DeliberationCommand::InviteParties { deliberation: id, parties };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &of_list(&here, id), "parties-invited"))
}
