//! Who speaks for entries of a meeting: recorded on a document, shown to those who key, revoked, disputed.

mod agent;
mod disputes;
mod one;
mod record;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::MeetingId;
use governance::voice::{Voice, concerned};
use maud::{Markup, html};
use office::Files;

use super::{clerk, names, show};
use crate::app::App;
use crate::args;
use crate::look::Width;
use crate::parts::{self, Column, Table, Task, TaskState, Tone};
use crate::path::Path;
use crate::posted::FILE_MAX;
use crate::visit::Here;
use crate::words::Words;

pub(crate) use words::{agent_name, entitles, kind_name};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/voices", get(list))
        .route("/c/{community}/desk/meetings/{meeting}/voices/new", get(record::pick).post(record::picked))
        .route(
            "/c/{community}/desk/meetings/{meeting}/voices/new/{kind}/{entry}",
            get(record::ask).post(record::record).layer(DefaultBodyLimit::max(FILE_MAX)),
        )
        .route("/c/{community}/desk/meetings/{meeting}/voices/{voice}", get(one::show))
        .route("/c/{community}/desk/meetings/{meeting}/voices/{voice}/confirm", post(one::confirm))
        .route("/c/{community}/desk/meetings/{meeting}/voices/{voice}/reject", post(one::reject))
        .route("/c/{community}/desk/meetings/{meeting}/voices/{voice}/revoke", post(one::revoke))
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

async fn list(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let title = words.say("voices-title");
    let voices: Vec<&Voice> =
        files.community.assembly().voices().all().iter().rev().filter(|voice| voice.may_be_for(meeting)).collect();
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
            html! { (entitles(&words, &files, voice)) },
            html! { (agent_name(&words, &files, voice.agent)) },
            html! { (words::reach(&words, voice.reach)) },
            state(&words, meeting, voice),
        ]
    });
    let waiting: Vec<&Voice> = voices.iter().copied().filter(|voice| voice.waits()).collect();
    let open = files.community.assembly().voices().disputes_open(id);
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("voices-lead")) }
        @if !waiting.is_empty() { (waits(&here, &files, &words, (meeting, &waiting))) }
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

/// Records that wait for a second person, each with who recorded it and whether an owner objects.
fn waits(here: &Here, files: &Files, words: &Words, (meeting, waiting): (&Meeting, &[&Voice])) -> Markup {
    html! {
        h2 { (words.say("voices-waiting")) }
        p { (words.say("voices-waiting-text")) }
        ul class="links" {
            @for voice in waiting {
                li {
                    a href=(show::at_meeting(here, meeting.id, &format!("/voices/{}", voice.id))) {
                        (confirming(words, files, voice))
                    }
                    " " span class="hint" {
                        (words.say_with("voices-recorded-by", args!["name" => names::person(words, files, voice.recorded_by)]))
                    }
                    @if voice.objected.is_some() { " " (parts::tag(Tone::Bad, &words.say("voices-objected"))) }
                }
            }
        }
    }
}

fn confirming(words: &Words, files: &Files, voice: &Voice) -> String {
    let (kind, name) = (kind_name(words, voice.kind), agent_name(words, files, voice.agent));
    words.say_with(
        "voices-confirm-one",
        args!["kind" => kind, "name" => name, "whose" => words::whose(words, files, voice)],
    )
}

/// What waits in a meeting for whoever is signed in: records of somebody else that take an owner's own ballot away.
pub(super) fn due_for(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Vec<Task> {
    let voices = files.community.assembly().voices().all().iter();
    let waiting = voices.filter(|voice| voice.may_be_for(meeting) && voice.waits());
    let others = waiting.filter(|voice| here.person() != Some(voice.recorded_by));
    let is_mine = |voice: &Voice| here.person().and_then(|me| concerned(&files.community, voice, me)).is_some();
    let others = others.filter(|voice| {
        !is_mine(voice)
            && meeting.roll.is_some()
            && meeting.stage() < governance::assembly::Stage::Counted
            && clerk::may(here, files, meeting, Power::Key)
    });
    others
        .map(|voice| {
            let href = show::at_meeting(here, meeting.id, &format!("/voices/{}", voice.id));
            let hint = if voice.objected.is_some() { "voices-objected-hint" } else { "voices-confirm-hint" };
            Task::new(confirming(words, files, voice), href, TaskState::Open).hint(words.say(hint))
        })
        .collect()
}

fn state(words: &Words, meeting: &Meeting, voice: &Voice) -> Markup {
    let used = meeting.ballots.ballots().any(|(_, ballot)| ballot.signed.spoken() == Some(voice.id));
    match voice.revoked_at {
        Some(at) => {
            let key = if voice.rejected.is_some() { "voices-rejected" } else { "voices-revoked" };
            html! { (parts::tag(Tone::Bad, &words.say(key))) br; (words.moment(at)) }
        }
        None if voice.waits() => parts::tag(Tone::Care, &words.say("voices-waits")),
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
