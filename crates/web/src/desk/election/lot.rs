//! Recording the lot that was drawn in public between equals.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use governance::bodies::Power;
use governance::election::{ElectionCommand, ElectionRefusal, elected};
use governance::ids::{MatterId, MeetingId, PersonId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Stop};

use super::{OfElection, Seen, at, persons};
use crate::answer;
use crate::args;
use crate::desk::{clerk, show};
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn ask(here: Here, Path((_, meeting, matter)): OfElection) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    page(&here, meeting, matter, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    meeting: MeetingId,
    matter: MatterId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let seen = Seen::find(here, &files, meeting, matter)?;
    let title = words.say("election-lot-title");
    let tied = tied(&seen);
    let waits = seen.meeting.recount_due();
    let body = html! {
        (errors.summary(&words))
        (seen.heading(&title))
        (show::refused_beside(&words, errors, refusal))
        @if let Some(cause) = waits { p { (words.say_of("count-again-", &crate::names::code(&cause))) } }
        @else if tied.is_empty() { p { (words.say("election-lot-none")) } }
        @else {
            p class="lead" { (words.say_with("election-lot-between", args!["names" => seen.names(&words, &tied)])) }
            ol { @for step in ["slips", "fold", "draw", "write"] { li { (words.say_of("election-lot-how-", step)) } } }
            (form(&seen, &words, &tied, posted, errors))
        }
    };
    Ok(show::asking(here, &files, &words, (&title, &seen.at("")), errors, &body))
}

fn tied(seen: &Seen<'_>) -> Vec<u8> {
    seen.meeting.result(seen.matter()).and_then(elected).map(|came_to| came_to.tied).unwrap_or_default()
}

fn form(seen: &Seen<'_>, words: &Words, tied: &[u8], posted: &Posted, errors: &Errors) -> Markup {
    let place = |place: usize| {
        let field = format!("place-{place}");
        let choices = tied.iter().map(|number| {
            let value = number.to_string();
            let checked = posted.text(&field) == value;
            Choice::new(value, seen.name(words, *number)).checked(checked)
        });
        let asked =
            Choices::new(&field, words.say_with("election-lot-place", args!["place" => place]), choices.collect());
        asked.error(errors.of(&field)).inline().radios(words)
    };
    let drawer = persons(words, seen.files, |person| posted.text("drawn-by") == person.to_string());
    let witness = persons(words, seen.files, |person| posted.all("witness").any(|value| value == person.to_string()));
    Form::post(seen.at("/lot"), seen.here.visit.csrf()).render(&html! {
        @for number in 1..=tied.len() { (place(number)) }
        (Field::new("manner", words.say("election-lot-manner")).hint(words.say("election-lot-manner-hint"))
            .value(posted.text("manner")).error(errors.of("manner")).textarea(words, 3))
        (Choices::new("drawn-by", words.say("election-lot-by"), drawer).hint(words.say("election-lot-by-hint"))
            .error(errors.of("drawn-by")).radios(words))
        (Choices::new("witness", words.say("election-lot-witnesses"), witness).hint(words.say("election-lot-witnesses-hint"))
            .error(errors.of("witness")).checkboxes(words))
        (parts::warning(words, &words.say("election-lot-consequence")))
        (parts::buttons(&parts::button(&words.say("election-lot-act"))))
    })
}

pub(super) async fn draw(
    here: Here,
    Path((_, meeting, matter)): OfElection,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, meeting, Power::Convene).await?;
    let (words, places) = {
        let files = here.desk.files().await;
        (here.words(&files), tied(&Seen::find(&here, &files, meeting, matter)?).len())
    };
    let mut errors = Errors::new();
    let order: Vec<u8> = (1..=places).filter_map(|place| posted.text(&format!("place-{place}")).parse().ok()).collect();
    for place in (1..=places).filter(|place| posted.text(&format!("place-{place}")).is_empty()) {
        errors.add(format!("place-{place}"), words.say("desk-pick-one"));
    }
    let drawn_by: Option<PersonId> = posted.text("drawn-by").parse().ok();
    if drawn_by.is_none() {
        errors.add("drawn-by", words.say("desk-pick-one"));
    }
    if posted.text("manner").is_empty() {
        errors.add("manner", words.say("election-lot-manner-missing"));
    }
    let witnesses: Vec<PersonId> = posted.all("witness").filter_map(|value| value.trim().parse().ok()).collect();
    let Some(drawn_by) = drawn_by.filter(|_| errors.is_empty()) else {
        return page(&here, meeting, matter, &posted, &errors, None).await;
    };
    let manner = posted.text("manner").to_owned();
    let command = ElectionCommand::DrawLot { meeting, matter, order, manner, drawn_by, witnesses };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ (Refusal::Election(_) | Refusal::Text(_)))) => {
            let field = match &refusal {
                Refusal::Text(_) => "manner",
                Refusal::Election(ElectionRefusal::LotIncomplete { .. }) => "place-1",
                _ => "witness",
            };
            errors.add(field, answer::Said::of(&words, &refusal).why);
            let page = page(&here, meeting, matter, &posted, &errors, Some(&refusal)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, meeting, matter, ""), "lot-drawn")),
    }
}
