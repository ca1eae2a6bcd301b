//! Who speaks for entries of a meeting: recorded on a document, shown to those who key, revoked, disputed.

mod agent;
mod disputes;
mod record;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::{MeetingId, VoiceId};
use governance::voice::{Reach, Terms, Voice, VoiceCommand};
use maud::{Markup, html};
use office::{Act, Files};

use super::{clerk, names, policy, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::evidence;
use crate::look::Width;
use crate::names as called;
use crate::parts::{self, Column, Fact, Form, Table, Tone};
use crate::path::Path;
use crate::posted::{FILE_MAX, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(crate) use words::{agent_name, kind_name};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/voices", get(list))
        .route("/c/{community}/desk/meetings/{meeting}/voices/new", get(record::pick).post(record::picked))
        .route(
            "/c/{community}/desk/meetings/{meeting}/voices/new/{kind}/{entry}",
            get(record::ask).post(record::record).layer(DefaultBodyLimit::max(FILE_MAX)),
        )
        .route("/c/{community}/desk/meetings/{meeting}/voices/{voice}", get(one))
        .route("/c/{community}/desk/meetings/{meeting}/voices/{voice}/revoke", post(revoke))
        .route("/c/{community}/desk/meetings/{meeting}/disputes", get(disputes::list).post(disputes::find))
        .route(
            "/c/{community}/desk/meetings/{meeting}/disputes/{entry}",
            get(disputes::ask).post(disputes::settle).layer(DefaultBodyLimit::max(FILE_MAX)),
        )
        .route(
            "/c/{community}/desk/meetings/{meeting}/disputes/{entry}/take",
            get(disputes::ask_take).post(disputes::take).layer(DefaultBodyLimit::max(FILE_MAX)),
        )
}

/// Whether the voice is for a meeting: for it alone, or for a time that is not over.
fn is_of(voice: &Voice, meeting: MeetingId) -> bool {
    match voice.reach {
        Reach::Meeting { meeting: own } => own == meeting,
        Reach::Period { .. } => true,
    }
}

async fn list(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let title = words.say("voices-title");
    let voices: Vec<&Voice> =
        files.community.assembly().voices().all().iter().rev().filter(|voice| is_of(voice, id)).collect();
    let columns = vec![
        Column::text(words.say("voices-whose")),
        Column::text(words.say("voices-kind")),
        Column::text(words.say("voices-agent")),
        Column::text(words.say("voices-reach")),
        Column::text(words.say("voices-state")),
    ];
    let rows = voices.iter().map(|voice| {
        vec![
            html! {
                a href=(show::at_meeting(&here, id, &format!("/voices/{}", voice.id))) {
                    (words::whose(&words, &files, voice))
                }
            },
            html! { (kind_name(&words, voice.kind)) },
            html! { (agent_name(&words, &files, voice.agent)) },
            html! { (words::reach(&words, voice.reach)) },
            state(&words, meeting, voice),
        ]
    });
    let open = files.community.assembly().voices().disputes_open(id);
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("voices-lead")) }
        @if open > 0 {
            (parts::warning(&words, &words.say_with("voices-disputes-open", args!["count" => open])))
        }
        p { a href=(show::at_meeting(&here, id, "/disputes")) { (words.say("disputes-title")) } }
        @if voices.is_empty() {
            (parts::empty(&words.say("voices-none"), &html! { p { (words.say("voices-none-text")) } }))
        } @else { (Table::new(words.say("voices-table"), columns).rows(rows).render(&words)) }
        (parts::buttons(&parts::button_link(&words.say("voices-record"), &show::at_meeting(&here, id, "/voices/new"))))
        (kept_aside(&files, &words, meeting))
    };
    let back = parts::back(&words, show::at_meeting(&here, id, ""));
    Ok(here.page(&files, &words, title).width(Width::Wide).back(back).render(&body).into_response())
}

/// What a voice rests on, in the reader's language.
fn cited(here: &Here, words: &Words, terms: &Terms) -> String {
    let law = here.desk.law();
    match (law.places.get(&terms.place), law.packs.get(&terms.place)) {
        (Some(place), _) => called::cited(words, &place.articles, &terms.basis),
        (None, Some(pack)) => called::articles(words, pack, &terms.basis),
        (None, None) => words.cite(&terms.basis),
    }
}

fn state(words: &Words, meeting: &Meeting, voice: &Voice) -> Markup {
    let used = meeting.ballots.ballots().any(|(_, ballot)| ballot.signed.spoken() == Some(voice.id));
    match voice.revoked_at {
        Some(at) => html! {
            (parts::tag(Tone::Bad, &words.say("voices-revoked"))) br; (words.moment(at))
        },
        None if used => parts::tag(Tone::Good, &words.say("voices-used")),
        None => parts::tag(Tone::Plain, &words.say("voices-in-force")),
    }
}

/// Papers signed by somebody without a record, until a ballot of their entry is in the box.
fn kept_aside(files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let kept = files.community.assembly().voices().kept_aside(meeting.id);
    let columns = vec![
        Column::figures(words.say("voices-entry")),
        Column::text(words.say("voices-received")),
        Column::text(words.say("voices-kept-by")),
    ];
    let rows = kept.iter().map(|paper| {
        vec![
            html! { (paper.entry) },
            html! { (words.moment(paper.received_at)) },
            html! { (names::person(words, files, paper.by)) },
        ]
    });
    html! {
        @if !kept.is_empty() {
            h2 { (words.say("voices-aside")) }
            p { (words.say("voices-aside-text")) }
            (Table::new(words.say("voices-aside"), columns).rows(rows).render(words))
        }
    }
}

type OfVoice = Path<(String, MeetingId, VoiceId)>;

async fn one(here: Here, Path((_, id, voice)): OfVoice) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let (document, evidence) = {
        let files = here.desk.files().await;
        let known = files.community.assembly().voices().voice(voice).map(|voice| (voice.document, voice.evidence));
        known.ok_or_else(|| answer::not_found(&here.visit))?
    };
    let document = here.desk.words(&document).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let proof = match &evidence {
        Some(seal) => here.desk.evidence(seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let voice = files.community.assembly().voices().voice(voice).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("voices-one", args!["number" => voice.id.to_string()]);
    let mut facts = vec![
        Fact::of(words.say("voices-state"), state(&words, meeting, voice)),
        Fact::new(words.say("voices-kind"), kind_name(&words, voice.kind)),
        Fact::new(words.say("voices-whose"), words::whose(&words, &files, voice)),
        Fact::new(words.say("voices-agent"), agent_name(&words, &files, voice.agent)),
        Fact::new(words.say("voices-reach"), words::reach(&words, voice.reach)),
        Fact::new(words.say("voices-items"), words::items(&words, &files, voice)),
        Fact::new(words.say("voices-signed-on"), words.day(voice.signed_on)),
        Fact::new(words.say("voices-document"), document.unwrap_or_else(|| words.say("desk-objection-erased"))),
        Fact::new(words.say("voices-basis"), cited(&here, &words, &voice.terms)),
    ];
    if let Some(limit) = &voice.terms.limit {
        let pack = here.desk.law().packs.get(&voice.terms.place);
        facts.push(Fact::new(words.say("voices-cap"), policy::proxies(&words, pack, limit)));
    }
    if let Some(cap) = voice.terms.cap {
        facts.push(Fact::new(words.say("voices-cap"), words.say_with("voices-cap-heads", args!["cap" => cap])));
    }
    if let Some(seal) = &evidence {
        let said = proof.as_ref().map(|proof| proof.words.as_str()).unwrap_or_default();
        let value = html! {
            (evidence::link(&words, proof.as_ref(), &crate::desk::evidence::at(&here, id, seal)))
            @if !said.is_empty() { " " span class="evidence" { (said) } }
            @if proof.is_none() { (words.say("desk-objection-erased")) }
        };
        facts.push(Fact::of(words.say("voices-evidence"), value));
    }
    let action = show::at_meeting(&here, id, &format!("/voices/{}/revoke", voice.id));
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        (parts::facts(&words, &facts))
        @if voice.revoked_at.is_none() {
            h2 { (words.say("voices-revoke")) }
            p { (words.say(if called::is_abroad(here.desk.law(), meeting) { "voices-revoke-text-abroad" } else { "voices-revoke-text" })) }
            (Form::post(action, here.visit.csrf()).render(&html! {
                (parts::buttons(&parts::warning_button(&words.say("voices-revoke-act"))))
            }))
        }
    };
    let back = parts::back(&words, show::at_meeting(&here, id, "/voices"));
    Ok(here.page(&files, &words, title).back(back).render(&body).into_response())
}

async fn revoke(here: Here, Path((_, id, voice)): OfVoice, StaffPosted(_): StaffPosted) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), VoiceCommand::Revoke { voice })).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/voices"), "voice-revoked"))
}
