//! Opposing an adopted decision by card, for every entry the owner is among the owners of.

use std::cmp::Reverse;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::assembly::{AssemblyCommand, Meeting, PublishedRoll};
use governance::ids::{EntryNo, MatterId, MeetingId};
use governance::voice::SignedGiven;
use governance::{Actor, Refusal};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::opposition::{self, Answer, Opposed};
use crate::parts::{self, Errors};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

type OfMatter = Path<(String, MatterId)>;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/opposition/{matter}", get(ask).post(answer))
        .route("/o/{code}/opposition/{matter}/check", get(check).post(oppose))
        .route("/o/{code}/opposition/{matter}/receipt", get(receipt))
}

fn base(card: &Card, matter: MatterId) -> String {
    card.at(&format!("/opposition/{matter}"))
}

fn entries(card: &Card, meeting: &Meeting) -> Vec<EntryNo> {
    let lines = meeting.roll.iter().flat_map(PublishedRoll::numbered);
    lines.filter(|(_, line)| line.owners.contains(&card.owner)).map(|(no, _)| no).collect()
}

/// What the owner's page says of a meeting's decisions that may be opposed.
pub(super) fn links(card: &Card, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let now = card.desk.door().now();
    opposition::links((words, files), (meeting, now), &entries(card, meeting), |matter| base(card, matter))
}

/// Decisions that were opposed for the owner, newest first.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let mut acts = Vec::new();
    for meeting in files.community.assembly().meetings() {
        for (matter, opposed) in &meeting.opposed {
            let own = entries(card, meeting).into_iter().filter_map(|entry| opposed.get(&entry));
            let title = files.community.matters().matter(*matter).map(|matter| matter.title.to_string());
            let said = words.say_with("owner-act-opposed", args!["title" => title.unwrap_or_default()]);
            acts.extend(own.map(|opposition| (opposition.at, html! { (said) })));
        }
    }
    acts.sort_by_key(|(at, _)| Reverse(*at));
    acts
}

fn meeting_of<'f>(card: &Card, files: &'f Files, matter: MatterId) -> Result<&'f Meeting, Response> {
    let meeting = files.community.matters().matter(matter).map(|matter| matter.meeting);
    let meeting = meeting.and_then(|meeting| files.community.assembly().meeting(meeting));
    let own = meeting.filter(|meeting| !entries(card, meeting).is_empty());
    own.ok_or_else(|| answer::not_found(&card.visit))
}

fn opposed<'a>(
    card: &'a Card,
    (words, files): (&'a Words, &'a Files),
    matter: MatterId,
) -> Result<Opposed<'a>, Response> {
    let meeting = meeting_of(card, files, matter)?;
    let question = meeting.question(matter).ok_or_else(|| answer::not_found(&card.visit))?;
    let pack = card.desk.law().packs.get(&meeting.pack);
    let (at, now) = (base(card, matter), card.desk.door().now());
    let day = now.to_zoned(files.community.zone().clone()).date();
    let voices = files.community.assembly().voices();
    let all = entries(card, meeting);
    // What a guardian or an heir votes for is not opposed by card; where that is everything, the rule tells why.
    let own = all.iter().copied().filter(|entry| voices.instead_of_owner(meeting, *entry, (now, day)).is_none());
    let own: Vec<EntryNo> = own.collect();
    let entries = if own.is_empty() { all } else { own };
    Ok(Opposed { words, files, pack, meeting, question, entries, voices: Vec::new(), closed: false, at, now })
}

/// Why the owner does not oppose a decision by card, where somebody else votes for all that is theirs.
fn spoken_for(card: &Card, files: &Files, command: AssemblyCommand) -> Option<Refusal> {
    let moment = card.desk.moment(Actor::Owner(card.owner));
    governance::decide(&files.community, command.into(), &moment).err().filter(|it| matches!(it, Refusal::Voice(_)))
}

fn opposing(meeting: MeetingId, matter: MatterId) -> AssemblyCommand {
    AssemblyCommand::Oppose { meeting, matter, entry: None, signed: SignedGiven::Owner }
}

async fn ask(card: Card, Path((_, matter)): OfMatter) -> Result<Response, Response> {
    question(&card, matter, &Posted::default(), &Errors::new()).await
}

async fn question(card: &Card, matter: MatterId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let opposed = opposed(card, (&words, &files), matter)?;
    if opposed.taken_down().is_some() {
        return Ok(Redirect::to(&format!("{}/receipt", opposed.at)).into_response());
    }
    let title = words.say("oppose-title");
    let refused = spoken_for(card, &files, opposing(opposed.meeting.id, matter));
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @match &refused {
            Some(refusal) => { (answer::refused(&words, refusal)) }
            None => { (opposed.ask(posted, errors)) }
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page.back(Link::new(card.at(""), words.say("parts-back"))).render(&body)).into_response())
}

async fn answer(card: Card, Path((_, matter)): OfMatter, posted: Posted) -> Result<Response, Response> {
    match opposition::answered(&posted) {
        Some(Answer::Oppose) => Ok(Redirect::to(&format!("{}/check", base(&card, matter))).into_response()),
        Some(Answer::Leave) => Ok(Redirect::to(&card.at("")).into_response()),
        None => {
            let mut errors = Errors::new();
            errors.add("answer", card.words(&*card.desk.files().await).say("oppose-pick"));
            question(&card, matter, &posted, &errors).await
        }
    }
}

async fn check(card: Card, Path((_, matter)): OfMatter) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let opposed = opposed(&card, (&words, &files), matter)?;
    let title = words.say("oppose-check");
    let body = html! {
        (parts::heading(&title))
        (opposed.check(&Link::new(card.at(""), words.say("booth-not-yet")), &SignedGiven::Owner))
    };
    let page = card.page(&files, &words, title).back(Link::new(opposed.at.clone(), words.say("parts-back")));
    Ok(page.render(&body).into_response())
}

async fn oppose(card: Card, Path((_, matter)): OfMatter) -> Result<Response, Response> {
    let meeting = meeting_of(&card, &*card.desk.files().await, matter)?.id;
    match card.desk.carry_out(Act::new(Actor::Owner(card.owner), opposing(meeting, matter))).await {
        Ok(_) => Ok(Redirect::to(&format!("{}/receipt", base(&card, matter))).into_response()),
        Err(stop) => Err(answer::stopped(&card.visit, Some(&card.at("")), &stop)),
    }
}

async fn receipt(card: Card, Path((_, matter)): OfMatter) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let opposed = opposed(&card, (&words, &files), matter)?;
    let Some(opposition) = opposed.taken_down() else { return Ok(Redirect::to(&opposed.at).into_response()) };
    let title = words.say("oppose-received");
    let page = card.page(&files, &words, title).back(Link::new(card.at(""), words.say("parts-back")));
    Ok(page.render(&opposed.receipt(opposition)).into_response())
}
