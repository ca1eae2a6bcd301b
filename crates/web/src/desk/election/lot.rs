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
use crate::desk::when::TypedMoment;
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
    let drawn_at = TypedMoment::posted(posted, "drawn");
    Form::post(seen.at("/lot"), seen.here.visit.csrf()).render(&html! {
        @for number in 1..=tied.len() { (place(number)) }
        (drawn_at.fields(words, "drawn", &words.say("election-lot-when"), errors))
        (Field::new("manner", words.say("election-lot-manner")).hint(words.say("election-lot-manner-hint"))
            .typed(posted, errors).textarea(words, 3))
        (Choices::new("drawn-by", words.say("election-lot-by"), drawer).hint(words.say("election-lot-by-hint"))
            .error(errors.of("drawn-by")).radios(words))
        (Choices::new("witness", words.say("election-lot-witnesses"), witness).hint(words.say("election-lot-witnesses-hint"))
            .error(errors.of("witness")).checkboxes(words))
        @if errors.of("namesake").is_some() {
            (Choices::new("namesake", words.say("election-lot-namesake"), vec![
                Choice::new("yes", words.say("election-lot-namesake-yes")),
            ]).error(errors.of("namesake")).checkboxes(words))
        } @else if posted.text("namesake") == "yes" { (parts::hidden("namesake", "yes")) }
        (parts::warning(words, &words.say("election-lot-consequence")))
        (parts::buttons(&parts::button(&words.say("election-lot-act"))))
    })
}

/// Who draws or watches and is called as one of those it is drawn between: the book tells them apart by their seats alone, and
/// whoever was entered for a seat without their home would draw for themselves.
fn namesakes(seen: &Seen<'_>, words: &Words, tied: &[u8], people: &[PersonId]) -> Vec<String> {
    let (files, community) = (seen.files, &seen.files.community);
    let called = |number: &u8| {
        let owner = seen.file.candidate(*number)?.owner;
        Some((*number, files.people.owner(community, owner)?.name.trim().to_owned()))
    };
    let candidates: Vec<(u8, String)> = tied.iter().filter_map(called).collect();
    let same = people.iter().filter_map(|person| files.people.person(community, *person));
    let same = same.filter_map(|person| candidates.iter().find(|(_, name)| person.name.trim() == name));
    same.map(|(number, _)| seen.name(words, *number)).collect()
}

pub(super) async fn draw(
    here: Here,
    Path((_, meeting, matter)): OfElection,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, meeting, Power::Convene).await?;
    let drawn_by: Option<PersonId> = posted.text("drawn-by").parse().ok();
    let witnesses: Vec<PersonId> = posted.all("witness").filter_map(|value| value.trim().parse().ok()).collect();
    let (words, places, zone, namesakes) = {
        let files = here.desk.files().await;
        let (words, seen) = (here.words(&files), Seen::find(&here, &files, meeting, matter)?);
        let (tied, people): (_, Vec<_>) = (tied(&seen), drawn_by.iter().chain(&witnesses).copied().collect());
        let namesakes = namesakes(&seen, &words, &tied, &people);
        (words, tied.len(), files.community.zone().clone(), namesakes)
    };
    let mut errors = Errors::new();
    let drawn_at = TypedMoment::posted(&posted, "drawn").moment(&zone);
    if drawn_at.is_none() {
        errors.add("drawn", words.say("election-lot-when-missing"));
    }
    if !namesakes.is_empty() && posted.text("namesake") != "yes" {
        errors.add("namesake", words.say_with("election-lot-namesake-error", args!["names" => words.list(&namesakes)]));
    }
    let order: Vec<u8> = (1..=places).filter_map(|place| posted.text(&format!("place-{place}")).parse().ok()).collect();
    for place in (1..=places).filter(|place| posted.text(&format!("place-{place}")).is_empty()) {
        errors.add(format!("place-{place}"), words.say("desk-pick-one"));
    }
    if drawn_by.is_none() {
        errors.add("drawn-by", words.say("desk-pick-one"));
    }
    if posted.text("manner").is_empty() {
        errors.add("manner", words.say("election-lot-manner-missing"));
    }
    let (Some(drawn_by), Some(drawn_at), true) = (drawn_by, drawn_at, errors.is_empty()) else {
        return page(&here, meeting, matter, &posted, &errors, None).await;
    };
    let manner = posted.text("manner").to_owned();
    let command = ElectionCommand::DrawLot { meeting, matter, order, manner, drawn_by, witnesses, drawn_at };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ (Refusal::Election(_) | Refusal::Text(_)))) => {
            let field = match &refusal {
                Refusal::Text(_) => "manner",
                Refusal::Election(ElectionRefusal::LotIncomplete { .. }) => "place-1",
                Refusal::Election(ElectionRefusal::LotAhead | ElectionRefusal::LotBeforeCount { .. }) => "drawn",
                _ => "witness",
            };
            errors.add(field, answer::Said::of(&words, &refusal).why);
            let page = page(&here, meeting, matter, &posted, &errors, Some(&refusal)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, meeting, matter, ""), "lot-drawn")),
    }
}
