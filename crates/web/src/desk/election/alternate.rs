//! Seating the next alternate in a seat that fell vacant.

use axum::response::Response;
use governance::bodies::Power;
use governance::election::{ElectionCommand, ElectionEvent};
use governance::{Actor, Event};
use maud::html;
use office::Act;

use super::{OfElection, Seen, at};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Fact, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, meeting, matter)): OfElection) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let seen = Seen::find(&here, &files, meeting, matter)?;
    let title = words.say("election-move-up");
    let command = ElectionCommand::SeatAlternate { meeting, matter };
    let decided = governance::decide(&files.community, command.into(), &here.desk.moment(here.actor()));
    let next = decided.as_ref().ok().and_then(|events| {
        events.iter().find_map(|event| match event {
            Event::Election(ElectionEvent::AlternateSeated(seated)) => Some(seated.candidate),
            _ => None,
        })
    });
    let body = html! {
        (seen.heading(&title))
        (show::refused(&words, decided.as_ref().err()))
        @if let Some(candidate) = next {
            @let name = seen.name(&words, candidate);
            @let facts = [Fact::new(words.say("election-next-alternate"), &name)];
            @let form = Form::post(seen.at("/alternate"), here.visit.csrf());
            (parts::check_answers(&words, &form, &facts, &words.say("election-move-up-consequence"), &title, None))
            p {
                a href=(seen.at(&format!("/withdraw/{candidate}"))) {
                    (words.say_with("election-declines", args!["name" => name]))
                }
            }
        }
    };
    Ok(show::asking(&here, &files, &words, (&title, &seen.at("")), &Errors::new(), &body))
}

pub(super) async fn seat(
    here: Here,
    Path((_, meeting, matter)): OfElection,
    _token: StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::KeepSeats).await?;
    let command = ElectionCommand::SeatAlternate { meeting, matter };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, meeting, matter, ""), "alternate-seated"))
}
