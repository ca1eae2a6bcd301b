//! Deciding one item: the vote of everybody who is there, one item a page.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::committee::{About, CommitteeCommand, Item, Sitting, Vote, VoteCast};
use governance::ids::{PersonId, SittingId};
use maud::{Markup, html};
use office::{Act, Files, Outcome};

use super::sitting::caption;
use super::{at_sitting, leader_of, sitting};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/sittings/{sitting}/items/{number}", get(ask).post(decide))
}

type OfItem = Path<(String, SittingId, u32)>;

async fn ask(here: Here, Path((_, id, number)): OfItem) -> Result<Response, Response> {
    leader_of(&here, id).await?;
    page(&here, id, number, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, id: SittingId, number: u32, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(here, &files, id)?;
    let item = sitting.item(number).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("committee-item-heading", args!["number" => number, "title" => item.title.as_str()]);
    let back = at_sitting(here, id, "");
    let everybody = sitting.attendance.iter().flat_map(|there| there.present.iter().copied());
    let abstaining = everybody.map(|member| VoteCast { member, vote: Vote::Abstain }).collect();
    let refusal =
        show::would_refuse(here, &files, CommitteeCommand::DecideItem { sitting: id, item: number, votes: abstaining });
    let decided = sitting.decided.get(&number);
    let form = html! {
        @if decided.is_some() {
            h2 { (words.say("committee-decisions")) }
            (sittings::item(here, &files, &words, (sitting.body, number), item, decided))
        } @else {
            p class="hint" { (sittings::about(&words, item.about)) }
            (parts::inset(&html! { @for line in item.text.as_str().lines() { p { (line) } } }))
            (show::refused(&words, refusal.as_ref()))
            @if refusal.is_none() { (form(here, &files, &words, sitting, (number, item), posted, errors)) }
        }
    };
    let frame =
        show::Frame { caption: &caption(&words, sitting, body), title: &title, back: &back, errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

fn form(
    here: &Here,
    files: &Files,
    words: &Words,
    sitting: &Sitting,
    (number, item): (u32, &Item),
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let Some(there) = &sitting.attendance else { return html! {} };
    let asked = sitting.takes().map(|takes| {
        let key = sittings::approval(files, sitting.body);
        words.say_of_with("committee-takes-", key, args!["of" => takes.of, "needed" => takes.needed])
    });
    html! {
        @if let Some(asked) = asked { p { (asked) " " (words.say("committee-decide-hint")) } }
        (Form::post(at_sitting(here, sitting.id, &format!("/items/{number}")), here.visit.csrf()).render(&html! {
            @for member in &there.present {
                @let name = format!("vote-{member}");
                @let choices = offered(words, files, item, &there.members).into_iter()
                    .map(|(value, label)| { let checked = posted.text(&name) == value; Choice::new(value, label).checked(checked) })
                    .collect();
                (Choices::new(&name, sittings::person(words, files, *member), choices).error(errors.of(&name)).inline().radios(words))
            }
            (parts::warning(words, &words.say("committee-decide-final")))
            (parts::buttons(&parts::button(&words.say("committee-decide-act"))))
        }))
    }
}

/// What a member may say to an item.
fn offered(words: &Words, files: &Files, item: &Item, members: &[PersonId]) -> Vec<(String, String)> {
    let mut offered: Vec<(String, String)> = match item.about {
        About::Office { .. } => {
            members.iter().map(|one| (one.to_string(), sittings::person(words, files, *one))).collect()
        }
        About::Own | About::Mandate { .. } => {
            ["for", "against"].map(|vote| (vote.to_owned(), words.say_of("committee-say-", vote))).into()
        }
    };
    offered.push(("abstain".to_owned(), words.say("committee-say-abstain")));
    offered
}

fn vote(text: &str) -> Option<Vote> {
    match text {
        "for" => Some(Vote::For),
        "against" => Some(Vote::Against),
        "abstain" => Some(Vote::Abstain),
        number => number.parse().ok().map(Vote::Names),
    }
}

async fn decide(
    here: Here,
    Path((_, id, number)): OfItem,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = leader_of(&here, id).await?;
    let (votes, errors) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let (sitting, _) = sitting(&here, &files, id)?;
        let (mut votes, mut errors) = (Vec::new(), Errors::new());
        for member in sitting.attendance.iter().flat_map(|there| there.present.iter().copied()) {
            let name = format!("vote-{member}");
            match vote(posted.text(&name)) {
                Some(vote) => votes.push(VoteCast { member, vote }),
                None => errors.add(
                    name,
                    words.say_with("committee-vote-missing", args!["name" => sittings::person(&words, &files, member)]),
                ),
            }
        }
        (votes, errors)
    };
    if !errors.is_empty() {
        return page(&here, id, number, &posted, &errors).await;
    }
    let command = CommitteeCommand::DecideItem { sitting: id, item: number, votes };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    // The next item follows the one before, as in the room.
    let next = if matches!(outcome, Ok(Outcome::Done(_))) { next(&here, id).await } else { None };
    let rest = next.map_or_else(String::new, |number| format!("/items/{number}"));
    Ok(answer::after(&here, outcome, &at_sitting(&here, id, &rest), "committee-decided"))
}

async fn next(here: &Here, id: SittingId) -> Option<u32> {
    let files = here.desk.files().await;
    let sitting = files.community.committees().sitting(id)?;
    sitting.numbered().map(|(number, _)| number).find(|number| !sitting.decided.contains_key(number))
}
