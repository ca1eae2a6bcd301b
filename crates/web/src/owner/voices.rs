//! Who speaks for the owner in votes: seen by whose voice it is, with what they can do about it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::assembly::{Meeting, Stage};
use governance::ids::VoiceId;
use governance::voice::{Reach, Voice, VoiceCommand};
use maud::{Markup, html};
use office::{Act, Files};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::{agent_name, entitles};
use crate::look::Link;
use crate::names::is_abroad;
use crate::owner_objects;
use crate::parts::{self, Errors, Fact, Form, Tone};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/voices/{voice}", get(show))
        .route("/o/{code}/voices/{voice}/object", post(object))
        .route("/o/{code}/voices/{voice}/revoke", post(revoke))
}

fn meeting_of<'f>(files: &'f Files, voice: &Voice) -> Option<&'f Meeting> {
    match voice.reach {
        Reach::Meeting { meeting } => files.community.assembly().meeting(meeting),
        Reach::Period { .. } => None,
    }
}

/// Whether it still matters who votes.
fn is_running(card: &Card, files: &Files, voice: &Voice) -> bool {
    match (voice.reach, meeting_of(files, voice)) {
        (Reach::Period { until, .. }, _) => card.today(files) <= until,
        (_, Some(meeting)) => meeting.stage() < Stage::Counted,
        (_, None) => false,
    }
}

/// Whoever speaks for the owner, or waits to, in votes that are not over; and what came of it where the owner objected.
fn of<'f>(card: &'f Card, files: &'f Files) -> impl Iterator<Item = &'f Voice> {
    let voices = files.community.assembly().voices().all().iter();
    let own = voices.filter(|voice| voice.speaks() && voice.owners.contains(&card.owner));
    own.filter(|voice| (voice.revoked_at.is_none() || voice.objected.is_some()) && is_running(card, files, voice))
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let own: Vec<&Voice> = of(card, files).collect();
    (!own.is_empty()).then(|| {
        html! {
            h2 { (words.say("own-voices")) }
            @for voice in &own {
                p { (said(words, files, voice)) }
                p {
                    a href=(card.at(&format!("/voices/{}", voice.id))) {
                        (words.say(see(voice)))
                    }
                }
            }
        }
    })
}

/// What the link to a record says.
fn see(voice: &Voice) -> &'static str {
    match (voice.revoked_at.is_some() || voice.objected.is_some(), voice.kind.is_instead_of_owner()) {
        (true, _) => "own-voice-see",
        (false, true) => "own-voice-see-object",
        (false, false) => "own-voice-see-revoke",
    }
}

/// Who speaks for the owner, in one sentence that says what it means for their own ballot.
fn said(words: &Words, files: &Files, voice: &Voice) -> String {
    let key = match (voice.waits(), voice.kind.is_instead_of_owner()) {
        _ if voice.revoked_at.is_some() => "own-voice-over",
        (true, _) if !voice.of.is_empty() => "booth-voice-unconfirmed-of",
        (true, _) => "booth-voice-unconfirmed",
        (false, true) if !voice.of.is_empty() => "booth-voice-speaks-of",
        (false, true) => "own-voice-instead",
        (false, false) => "own-voice-beside",
    };
    words.say_with(
        key,
        args![
            "kind" => entitles(words, files, voice), "name" => agent_name(words, files, voice.agent),
        ],
    )
}

type OfVoice = Path<(String, VoiceId)>;

async fn show(card: Card, Path((_, id)): OfVoice) -> Result<Response, Response> {
    page(&card, id, (&Posted::default(), &Errors::new())).await
}

async fn page(card: &Card, id: VoiceId, (posted, errors): (&Posted, &Errors)) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let voice = files.community.assembly().voices().voice(id);
    let voice = voice.filter(|voice| voice.speaks() && voice.owners.contains(&card.owner));
    let voice = voice.ok_or_else(|| answer::not_found(&card.visit))?;
    let title = words.say("booth-voice-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (parts::facts(&words, &facts(&files, &words, voice)))
        p { (said(&words, &files, voice)) }
        @if voice.revoked_at.is_none() { (doing(card, &files, &words, voice, (posted, errors))) }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page.back(Link::new(card.at(""), words.say("parts-back"))).render(&body)).into_response())
}

fn facts(files: &Files, words: &Words, voice: &Voice) -> Vec<Fact> {
    let state = match voice.revoked_at {
        Some(_) if voice.rejected.is_some() => parts::tag(Tone::Bad, &words.say("voices-rejected")),
        Some(_) => parts::tag(Tone::Bad, &words.say("voices-revoked")),
        None if voice.waits() => parts::tag(Tone::Care, &words.say("voices-waits")),
        None => parts::tag(Tone::Plain, &words.say("voices-in-force")),
    };
    let until = match (voice.reach, meeting_of(files, voice)) {
        (Reach::Period { from, until }, _) => {
            words.say_with("voices-period", args!["from" => words.day(from), "until" => words.day(until)])
        }
        (_, Some(meeting)) => words.say_with("desk-meeting-name", args!["number" => meeting.id.to_string()]),
        (_, None) => String::new(),
    };
    vec![
        Fact::of(words.say("voices-state"), state),
        Fact::new(words.say("voices-kind"), entitles(words, files, voice)),
        Fact::new(words.say("voices-agent"), agent_name(words, files, voice.agent)),
        Fact::new(words.say("voices-reach"), until),
        Fact::new(words.say("voices-signed-on"), words.day(voice.signed_on)),
        Fact::new(words.say("own-voice-recorded-at"), words.moment(voice.recorded_at)),
    ]
}

/// What the owner can do: object to whoever votes in their place, take back what they authorised.
fn doing(card: &Card, files: &Files, words: &Words, voice: &Voice, (posted, errors): (&Posted, &Errors)) -> Markup {
    let at = |rest: &str| card.at(&format!("/voices/{}/{rest}", voice.id));
    let running = is_running(card, files, voice);
    if voice.kind.is_instead_of_owner() {
        let meeting = meeting_of(files, voice).filter(|meeting| meeting.stage() == Stage::Open);
        let mut ballots = meeting.into_iter().flat_map(|meeting| meeting.ballots.ballots());
        let voted = ballots.any(|(_, ballot)| ballot.signed.spoken() == Some(voice.id));
        return html! {
            @if voted { p { (words.say("own-voice-voted")) } }
            (owner_objects::section(words, voice, (&at("object"), running), (posted, errors)))
        };
    }
    let abroad = meeting_of(files, voice).is_some_and(|meeting| is_abroad(card.desk.law(), meeting));
    html! {
        @if running && card.would_refuse(files, VoiceCommand::Revoke { voice: voice.id }).is_none() {
            p { (words.say(if abroad { "voices-revoke-text-abroad" } else { "voices-revoke-text" })) }
            (Form::post(at("revoke"), "").render(&parts::buttons(&parts::warning_button(&words.say("booth-voice-revoke")))))
        }
    }
}

async fn object(card: Card, Path((_, id)): OfVoice, posted: Posted) -> Result<Response, Response> {
    let back = card.at(&format!("/voices/{id}"));
    let actor = Actor::Owner(card.owner);
    match owner_objects::sealed((&card.visit, &card.desk), actor, &posted, &back).await? {
        Ok(act) => Ok(card.after(card.desk.carry_out(act).await, &back, "voice-objected")),
        Err(errors) => page(&card, id, (&posted, &errors)).await,
    }
}

async fn revoke(card: Card, Path((_, voice)): OfVoice, _: Posted) -> Result<Response, Response> {
    let act = Act::new(Actor::Owner(card.owner), VoiceCommand::Revoke { voice });
    let back = card.at(&format!("/voices/{voice}"));
    Ok(card.after(card.desk.carry_out(act).await, &back, "voice-revoked"))
}
