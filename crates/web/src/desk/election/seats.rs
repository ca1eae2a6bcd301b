//! Seating those who were elected: shown first, then done once.

use axum::response::Response;
use governance::bodies::Power;
use governance::election::{ElectionCommand, ElectionEvent};
use governance::{Actor, Event};
use maud::html;
use office::Act;

use super::{OfElection, Seen, at};
use crate::answer;
use crate::desk::{clerk, show};
use crate::parts::{self, Errors, Fact, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, meeting, matter)): OfElection) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let seen = Seen::find(&here, &files, meeting, matter)?;
    let title = words.say("election-take");
    // What would follow, asked of the rules themselves; nothing has happened yet.
    let command = ElectionCommand::TakeSeats { meeting, matter };
    let decided = governance::decide(&files.community, command.into(), &here.desk.moment(here.actor()));
    let taken = decided.as_ref().ok().and_then(|events| {
        events.iter().find_map(|event| match event {
            Event::Election(ElectionEvent::ElectionSeatsTaken(taken)) => Some(taken.clone()),
            _ => None,
        })
    });
    let facts = taken.map(|taken| {
        let sitting: Vec<u8> = taken.seats.iter().map(|seat| seat.candidate).collect();
        let mut facts = vec![
            Fact::new(words.say("election-will-sit"), seen.names(&words, &sitting)),
            Fact::new(words.say("election-term"), words.days_between(taken.from, taken.until)),
        ];
        if !taken.passed_over.is_empty() {
            facts.push(Fact::new(words.say("election-will-not-sit"), seen.names(&words, &taken.passed_over)));
        }
        facts
    });
    let body = html! {
        (seen.heading(&title))
        (show::refused(&words, decided.as_ref().err()))
        @match facts {
            Some(facts) => {
                @let form = Form::post(seen.at("/seats"), here.visit.csrf());
                (parts::check_answers(&words, &form, &facts, &words.say("election-take-consequence"), &title, None))
            }
            None if decided.is_ok() => { p { (words.say("election-taken-already")) } }
            None => {}
        }
    };
    Ok(show::asking(&here, &files, &words, (&title, &seen.at("")), &Errors::new(), &body))
}

pub(super) async fn take(
    here: Here,
    Path((_, meeting, matter)): OfElection,
    _token: StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, meeting, Power::Convene).await?;
    let command = ElectionCommand::TakeSeats { meeting, matter };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, meeting, matter, ""), "seats-taken"))
}
