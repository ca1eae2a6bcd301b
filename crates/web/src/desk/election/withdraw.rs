//! Taking a candidate off the list, or an alternate who declines.

use axum::response::Response;
use governance::Actor;
use governance::bodies::Power;
use governance::election::ElectionCommand;
use governance::ids::{MatterId, MeetingId};
use maud::html;
use office::Act;

use super::{Seen, at};
use crate::answer;
use crate::args;
use crate::desk::{clerk, show};
use crate::parts::{self, Errors, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

type OfCandidate = Path<(String, MeetingId, MatterId, u8)>;

pub(super) async fn ask(here: Here, Path((_, meeting, matter, candidate)): OfCandidate) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let seen = Seen::find(&here, &files, meeting, matter)?;
    if seen.file.candidate(candidate).is_none() {
        return Err(answer::not_found(&here.visit));
    }
    let name = seen.name(&words, candidate);
    let title = words.say_with("election-withdraw-title", args!["name" => name.as_str()]);
    let refusal = show::would_refuse(&here, &files, ElectionCommand::Withdraw { meeting, matter, candidate });
    let body = html! {
        (seen.heading(&title))
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_none() {
            (Form::post(seen.at(&format!("/withdraw/{candidate}")), here.visit.csrf()).render(&html! {
                (parts::warning(&words, &words.say("election-withdraw-consequence")))
                (parts::or_leave(&words, &parts::warning_button(&words.say("election-withdraw-act")), &seen.at("")))
            }))
        }
    };
    Ok(show::asking(&here, &files, &words, (&title, &seen.at("")), &Errors::new(), &body))
}

pub(super) async fn withdraw(
    here: Here,
    Path((_, meeting, matter, candidate)): OfCandidate,
    _token: StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, meeting, Power::Convene).await?;
    let command = ElectionCommand::Withdraw { meeting, matter, candidate };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, meeting, matter, ""), "candidate-withdrawn"))
}
