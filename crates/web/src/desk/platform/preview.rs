//! What the file holds and what would become of each ballot, before anything is recorded. What the ballots say is shown
//! to nobody.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};
use office::platform_ballots::{self, Arrival, Foreseen, PlatformFile};
use office::{Files, Upload, UploadKey};

use super::{closed, read, takes_ballots};
use crate::booth::channel_key;
use crate::desk::{clerk, names, show};
use crate::look::Width;
use crate::parts::{self, Choice, Choices, Column, Errors, Fact, Form, Table};
use crate::path::Path;
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::Words;
use crate::{answer, args, names as called};

/// Problems and doubles listed on the page; the rest is counted.
const SHOWN: usize = 200;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let asked = Asked::of(&clerk::query(&here));
    page(&here, id, &asked, &Errors::new()).await
}

/// Which upload is looked at, and where it is from.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) key: Option<UploadKey>,
    pub(super) platform: String,
}

impl Asked {
    pub(super) fn of(fields: &Posted) -> Self {
        Self { key: UploadKey::parse(fields.text("upload")), platform: fields.text("platform").to_owned() }
    }

    /// The upload, while it waits.
    pub(super) async fn upload(&self, here: &Here) -> Result<Option<Upload>, Response> {
        match &self.key {
            Some(key) => here.desk.upload(key).await.map_err(|stop| answer::stopped(&here.visit, None, &stop)),
            None => Ok(None),
        }
    }
}

/// The page that shows a file.
pub(super) async fn page(here: &Here, id: MeetingId, asked: &Asked, errors: &Errors) -> Result<Response, Response> {
    let upload = asked.upload(here).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let back = show::at_meeting(here, id, "/platform");
    let read = upload.as_ref().and_then(|upload| Some((upload, read(here, &files, meeting, upload).ok()?)));
    let Some((upload, file)) = read else { return Ok(gone(here, &files, &words, &back)) };
    let title = words.say("clerk-preview-title");
    let moment = here.desk.moment(here.actor());
    let foreseen =
        platform_ballots::foresee(&here.desk, &files.community, &moment, meeting, &asked.platform, &file.ballots);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("clerk-preview-nothing-yet")) }
        @match &foreseen {
            _ if !takes_ballots(meeting) => { (closed(&words)) }
            Err(refusal) => { (answer::refused(&words, refusal)) }
            Ok(foreseen) => {
                (parts::facts(&words, &facts(&words, upload, asked, &file, foreseen)))
                (problems(&words, &file))
                (doubles(&files, &words, meeting, foreseen))
                (form(here, &words, meeting, asked, (&file, foreseen), errors))
            }
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = here.page(&files, &words, title).errors(!errors.is_empty()).width(Width::Wide);
    Ok((status, page.back(parts::back(&words, back)).render(&body)).into_response())
}

fn gone(here: &Here, files: &Files, words: &Words, back: &str) -> Response {
    let body = html! {
        p { (words.say("clerk-preview-gone-text")) }
        p { a href=(back) { (words.say("clerk-preview-again")) } }
    };
    let page = show::page(here, files, words, &words.say("clerk-preview-gone"), back, &body);
    (StatusCode::GONE, page).into_response()
}

fn facts(words: &Words, upload: &Upload, asked: &Asked, file: &PlatformFile, foreseen: &[Foreseen]) -> Vec<Fact> {
    let count = |arrival: Arrival| foreseen.iter().filter(|one| one.arrival == arrival).count();
    let ballots = |count: usize| words.say_with("clerk-preview-ballots", args!["count" => count]);
    let mut facts = vec![
        Fact::new(words.say("clerk-platform-name"), &asked.platform),
        Fact::new(words.say("clerk-platform-file"), &upload.file_name),
        Fact::new(words.say("clerk-preview-rows"), words.number(file.rows)),
        Fact::new(words.say("clerk-preview-whole"), ballots(file.ballots.len())),
        Fact::new(words.say_of("clerk-arrival-", "counts"), ballots(count(Arrival::Counts))),
    ];
    for arrival in [Arrival::TakesPlace, Arrival::SetAside, Arrival::VoidsBoth, Arrival::Recorded] {
        if count(arrival) > 0 {
            facts.push(Fact::new(words.say_of("clerk-arrival-", arrival_key(arrival)), ballots(count(arrival))));
        }
    }
    if !file.unknown_columns.is_empty() {
        facts.push(Fact::new(words.say("clerk-preview-unknown-columns"), words.list(&file.unknown_columns)));
    }
    facts
}

/// What keeps rows from being taken, row by row.
fn problems(words: &Words, file: &PlatformFile) -> Markup {
    if file.errors.is_empty() {
        return html! { p { (words.say("clerk-preview-no-problems")) } };
    }
    let columns = vec![
        Column::text(words.say("clerk-preview-row")),
        Column::text(words.say("clerk-preview-column")),
        Column::text(words.say("clerk-preview-problem")),
    ];
    let rows = file.errors.iter().take(SHOWN).map(|error| {
        vec![
            html! { (error.row) },
            html! { (error.column.as_deref().unwrap_or_default()) },
            html! { (if words.is_chinese() { error.zh() } else { error.en() }) },
        ]
    });
    let caption = words.say_with("clerk-preview-problems", args!["count" => file.errors.len()]);
    html! {
        (Table::new(caption, columns).rows(rows).render(words))
        (more(words, file.errors.len()))
    }
}

/// Voters of whom a ballot is in the box already, and what the policy on the ballot makes of it.
fn doubles(files: &Files, words: &Words, meeting: &Meeting, foreseen: &[Foreseen]) -> Markup {
    let doubles: Vec<&Foreseen> =
        foreseen.iter().filter(|one| one.earlier.is_some() && one.arrival != Arrival::Recorded).collect();
    if doubles.is_empty() {
        return html! {};
    }
    let columns = vec![
        Column::text(words.say("clerk-list-number")),
        Column::text(words.say("clerk-ledger-homes")),
        Column::text(words.say("clerk-preview-earlier")),
        Column::text(words.say("clerk-preview-becomes")),
    ];
    let rows = doubles.iter().take(SHOWN).map(|one| {
        let line = meeting.roll.as_ref().and_then(|roll| roll.entry(one.entry));
        let earlier = one.earlier.map(|earlier| {
            let channel = words.say_of("channel-", channel_key(earlier.channel));
            words.say_with("clerk-preview-earlier-at", args!["channel" => channel, "at" => words.moment(earlier.at)])
        });
        vec![
            html! { (one.entry) },
            html! { (line.map(|line| names::some_homes(words, files, line)).unwrap_or_default()) },
            html! { (earlier.unwrap_or_default()) },
            html! { (words.say_of("clerk-arrival-", arrival_key(one.arrival))) },
        ]
    });
    let policy = meeting.notice.as_ref().map(|notice| called::code(&notice.policy.duplicates));
    let caption = words.say_with("clerk-preview-doubles", args!["count" => doubles.len()]);
    html! {
        (Table::new(caption, columns).rows(rows).render(words))
        (more(words, doubles.len()))
        @if let Some(policy) = policy {
            p { (words.say_with("clerk-preview-policy", args!["policy" => words.say_of("letter-duplicates-", &policy)])) }
        }
    }
}

fn more(words: &Words, all: usize) -> Markup {
    html! {
        @if all > SHOWN { p { (words.say_with("clerk-preview-more", args!["count" => all - SHOWN])) } }
    }
}

fn arrival_key(arrival: Arrival) -> &'static str {
    match arrival {
        Arrival::Counts => "counts",
        Arrival::TakesPlace => "takes-place",
        Arrival::SetAside => "set-aside",
        Arrival::VoidsBoth => "voids-both",
        Arrival::Recorded => "recorded",
    }
}

fn form(
    here: &Here,
    words: &Words,
    meeting: &Meeting,
    asked: &Asked,
    (file, foreseen): (&PlatformFile, &[Foreseen]),
    errors: &Errors,
) -> Markup {
    let new = foreseen.iter().filter(|one| one.arrival != Arrival::Recorded).count();
    if new == 0 {
        let nothing = if file.ballots.is_empty() { "clerk-preview-nothing" } else { "clerk-preview-nothing-new" };
        return html! {
            (parts::warning(words, &words.say(nothing)))
            p { a href=(show::at_meeting(here, meeting.id, "/platform")) { (words.say("clerk-preview-again")) } }
        };
    }
    let action = show::at_meeting(here, meeting.id, "/platform/ballots");
    let partly = vec![Choice::new("yes", words.say("clerk-preview-partly"))];
    Form::post(action, here.visit.csrf()).render(&html! {
        (parts::hidden("upload", asked.key.as_ref().map(UploadKey::as_str).unwrap_or_default()))
        (parts::hidden("platform", &asked.platform))
        @if !file.errors.is_empty() {
            (Choices::new("partly", words.say("clerk-preview-partly-legend"), partly)
                .hint(words.say("clerk-preview-partly-hint")).error(errors.of("partly")).checkboxes(words))
        }
        (parts::warning(words, &words.say("clerk-preview-for-good")))
        (parts::buttons(&html! {
            (parts::button(&words.say_with("clerk-preview-record", args!["count" => new])))
            a href=(show::at_meeting(here, meeting.id, "/platform")) { (words.say("clerk-preview-again")) }
        }))
    })
}
