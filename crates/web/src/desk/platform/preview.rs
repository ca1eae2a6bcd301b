//! What the file holds and what would become of each ballot, before anything is recorded. What the ballots say is shown
//! to nobody.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::{MeetingId, PersonId};
use maud::{Markup, html};
use office::platform_ballots::{Arrival, BallotsPreview, Delivery, Double, RowProblem};
use office::{Files, First, Stop, UploadKey};

use super::{closed, takes_ballots};
use crate::booth::channel_key;
use crate::desk::{clerk, names, show};
use crate::look::Width;
use crate::parts::{self, Choice, Choices, Column, Errors, Fact, Form, Table};
use crate::path::Path;
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::Words;
use crate::{answer, args, names as called};

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let asked = Asked::of(&clerk::query(&here));
    page(&here, id, &asked, by, &Errors::new()).await
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

    pub(super) fn delivery(&self, meeting: MeetingId, by: PersonId) -> Delivery {
        Delivery { meeting, platform: self.platform.clone(), by }
    }
}

/// The page that shows a file.
pub(super) async fn page(
    here: &Here,
    id: MeetingId,
    asked: &Asked,
    by: PersonId,
    errors: &Errors,
) -> Result<Response, Response> {
    let back = show::at_meeting(here, id, "/platform");
    let foreseen = match &asked.key {
        Some(key) => here.desk.ballots_preview(key, asked.delivery(id, by)).await,
        None => Ok(None),
    };
    let foreseen = match foreseen {
        Ok(preview) => Ok(preview),
        Err(Stop::Refused(refusal)) => Err(refusal),
        Err(stop) => return Err(answer::stopped(&here.visit, Some(&back), &stop)),
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let Some(foreseen) = foreseen.transpose() else { return Ok(gone(here, &files, &words, &back)) };
    let title = words.say("clerk-preview-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("clerk-preview-nothing-yet")) }
        @match &foreseen {
            _ if !takes_ballots(meeting) => { (closed(&words)) }
            Err(refusal) => { (answer::refused(&words, refusal)) }
            Ok(preview) => {
                (parts::facts(&words, &facts(&words, asked, preview)))
                (problems(&words, &preview.errors))
                (doubles(&files, &words, meeting, &preview.doubles))
                (form(here, &words, meeting, asked, preview, errors))
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

fn facts(words: &Words, asked: &Asked, preview: &BallotsPreview) -> Vec<Fact> {
    let ballots = |count: usize| words.say_with("clerk-preview-ballots", args!["count" => count]);
    let mut facts = vec![
        Fact::new(words.say("clerk-platform-name"), &asked.platform),
        Fact::new(words.say("clerk-platform-file"), &preview.file_name),
        Fact::new(words.say("clerk-preview-rows"), words.number(preview.rows)),
        Fact::new(words.say("clerk-preview-whole"), ballots(preview.whole)),
        Fact::new(words.say_of("clerk-arrival-", "counts"), ballots(preview.count(Arrival::Counts))),
    ];
    for arrival in [Arrival::TakesPlace, Arrival::SetAside, Arrival::VoidsBoth, Arrival::Recorded] {
        let count = preview.count(arrival);
        if count > 0 {
            facts.push(Fact::new(words.say_of("clerk-arrival-", arrival_key(arrival)), ballots(count)));
        }
    }
    if !preview.unknown_columns.is_empty() {
        facts.push(Fact::new(words.say("clerk-preview-unknown-columns"), words.list(&preview.unknown_columns)));
    }
    facts
}

/// What keeps rows from being taken, row by row.
fn problems(words: &Words, problems: &First<RowProblem>) -> Markup {
    if problems.count == 0 {
        return html! { p { (words.say("clerk-preview-no-problems")) } };
    }
    let columns = vec![
        Column::text(words.say("clerk-preview-row")),
        Column::text(words.say("clerk-preview-column")),
        Column::text(words.say("clerk-preview-problem")),
    ];
    let rows = problems.told.iter().map(|error| {
        vec![
            html! { (error.row) },
            html! { (error.column.as_deref().unwrap_or_default()) },
            html! { (if words.is_chinese() { error.zh() } else { error.en() }) },
        ]
    });
    let caption = words.say_with("clerk-preview-problems", args!["count" => problems.count]);
    html! {
        (Table::new(caption, columns).rows(rows).render(words))
        (more(words, problems.untold()))
    }
}

/// Voters of whom a ballot is in the box already, and what the policy on the ballot makes of it.
fn doubles(files: &Files, words: &Words, meeting: &Meeting, doubles: &First<Double>) -> Markup {
    if doubles.count == 0 {
        return html! {};
    }
    let columns = vec![
        Column::text(words.say("clerk-list-number")),
        Column::text(words.say("clerk-ledger-homes")),
        Column::text(words.say("clerk-preview-earlier")),
        Column::text(words.say("clerk-preview-becomes")),
    ];
    let rows = doubles.told.iter().map(|one| {
        let line = meeting.roll.as_ref().and_then(|roll| roll.entry(one.entry));
        let channel = words.say_of("channel-", channel_key(one.channel));
        let earlier = args!["channel" => channel, "at" => words.moment(one.at)];
        vec![
            html! { (one.entry) },
            html! { (line.map(|line| names::some_homes(words, files, line)).unwrap_or_default()) },
            html! { (words.say_with("clerk-preview-earlier-at", earlier)) },
            html! { (words.say_of("clerk-arrival-", arrival_key(one.arrival))) },
        ]
    });
    let policy = meeting.notice.as_ref().map(|notice| called::code(&notice.policy.duplicates));
    let caption = words.say_with("clerk-preview-doubles", args!["count" => doubles.count]);
    html! {
        (Table::new(caption, columns).rows(rows).render(words))
        (more(words, doubles.untold()))
        @if let Some(policy) = policy {
            p { (words.say_with("clerk-preview-policy", args!["policy" => words.say_of("letter-duplicates-", &policy)])) }
        }
    }
}

fn more(words: &Words, untold: usize) -> Markup {
    html! {
        @if untold > 0 { p { (words.say_with("clerk-preview-more", args!["count" => untold])) } }
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
    preview: &BallotsPreview,
    errors: &Errors,
) -> Markup {
    let new = preview.new_ballots();
    if new == 0 {
        let nothing = if preview.whole == 0 { "clerk-preview-nothing" } else { "clerk-preview-nothing-new" };
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
        @if preview.errors.count > 0 {
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
