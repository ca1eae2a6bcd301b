//! Those who stand for an election: as much room for each, in the order of the ballot, with what they say of themselves.

use std::collections::HashMap;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Seal;
use governance::assembly::Stage;
use governance::election::{Candidate, ElectedBody, ElectedTerm, Election, ElectionFile};
use maud::{Markup, html};

use super::seen::Seen;
use crate::app::App;
use crate::args;
use crate::candidates as called;
use crate::look::Link;
use crate::parts::{self, Fact};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/matters/{matter}/candidates", get(show))
}

async fn show(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let statements = statements(&here, &matter).await;
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let election = seen.question.election.as_ref().ok_or_else(|| crate::answer::not_found(&here.visit))?;
    let words = here.words(&files);
    let title = words.say("candidates-title");
    // The list is nobody's before it is final: it is published with the notice.
    let is_published = seen.meeting.notice.is_some();
    let listed = called::file(&files, seen.matter.id).into_iter().flat_map(ElectionFile::standing);
    let listed: Vec<&Candidate> = listed.filter(|_| is_published).collect();
    let body = html! {
        (parts::heading_with_caption(seen.matter.title.as_str(), &title))
        @if is_published {
            p class="lead" {
                (words.say_with("candidates-lead", args!["count" => listed.len(), "seats" => election.seats]))
            }
            (parts::facts(&words, &fills(&seen, &words, election)))
            ol class="candidates" {
                @for candidate in &listed { (one(&seen, &words, candidate, &statements)) }
            }
            p class="hint" { (words.say("candidates-order")) }
            (super::objection::counted(&seen, &words))
            @if seen.stage() == Stage::Open {
                (parts::buttons(&parts::button_link(&words.say("now-vote-button"), "/vote")))
            }
            (parts::buttons(&parts::print_button(&words)))
        } @else {
            (parts::empty(&words.say("candidates-not-yet"), &html! { p { (words.say("candidates-not-yet-why")) } }))
        }
    };
    let back = Link::new(seen.at(""), seen.matter.title.as_str());
    Ok(here.page(&files, &words, title.clone()).back(back).render(&body).into_response())
}

/// What the candidates say of themselves, opened from the vault.
async fn statements(here: &Here, matter: &str) -> HashMap<Seal, String> {
    let seals: Vec<Seal> = {
        let files = here.desk.files().await;
        let file = matter.parse().ok().and_then(|matter| called::file(&files, matter));
        file.into_iter().flat_map(ElectionFile::standing).filter_map(|candidate| candidate.statement).collect()
    };
    let mut statements = HashMap::with_capacity(seals.len());
    for seal in seals {
        if let Ok(Some(says)) = here.desk.words(&seal).await {
            statements.insert(seal, says);
        }
    }
    statements
}

fn fills(seen: &Seen<'_>, words: &Words, election: &Election) -> Vec<Fact> {
    let body = match &election.body {
        ElectedBody::Existing { body } => {
            seen.files.community.bodies().body(*body).map_or("", |body| body.name.as_str())
        }
        ElectedBody::New { title } => title.as_str(),
    };
    let term = match election.term {
        ElectedTerm::Years { years } => words.say_with("election-term-years", args!["years" => years]),
        ElectedTerm::Rest { until } => words.say_with("election-term-rest", args!["until" => words.date(until)]),
    };
    let seats = args!["seats" => election.seats, "alternates" => election.alternates];
    vec![
        Fact::new(words.say("election-body"), body),
        Fact::new(words.say("election-seats"), words.say_with("election-seats-and-alternates", seats)),
        Fact::new(words.say("election-term"), term),
    ]
}

fn one(seen: &Seen<'_>, words: &Words, candidate: &Candidate, statements: &HashMap<Seal, String>) -> Markup {
    let says = candidate.statement.and_then(|seal| statements.get(&seal));
    html! {
        li class="candidate" id=(format!("candidate-{}", candidate.number)) {
            h2 { (called::name(words, seen.files, seen.matter.id, candidate.number)) }
            @match says {
                Some(says) => { @for line in says.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
                None => { p class="hint" { (words.say("candidates-no-statement")) } }
            }
        }
    }
}
