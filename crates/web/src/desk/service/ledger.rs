//! The ledger of one door, and the form that adds a line to it.

use axum::response::Response;
use governance::assembly::{Meeting, Service, Stage};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};
use office::{Evidence, Files};

use super::form::Typed;
use super::record;
use crate::args;
use crate::desk::{clerk, doors, names, show};
use crate::evidence;
use crate::names::is_abroad;
use crate::parts::{self, Column, Errors, Fact, Form, Table};
use crate::path::Path;
use crate::posted::StaffFile;
use crate::visit::Here;
use crate::words::Words;
use crate::{answer, names as called};

pub(super) async fn show(
    here: Here,
    Path((_, id, entry)): Path<(String, MeetingId, EntryNo)>,
) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Observe).await?;
    page(&here, id, entry, None, &Errors::new()).await
}

pub(super) async fn record(
    here: Here,
    Path((_, id, entry)): Path<(String, MeetingId, EntryNo)>,
    StaffFile(file): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let mut errors = Errors::new();
    let typed = Typed::sent(&here, &file, &mut errors).await?;
    let told = {
        let files = here.desk.files().await;
        clerk::entry(&here, show::meeting(&here, &files, id)?, entry)?;
        typed.told(&here.words(&files), here.desk.door().now(), &mut errors)
    };
    let Some(told) = told else { return page(&here, id, entry, Some(typed), &errors).await };
    let outcome = record::record(&here, by, id, vec![entry], told).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, &format!("/service/{entry}")), "clerk-service"))
}

async fn page(
    here: &Here,
    id: MeetingId,
    no: EntryNo,
    typed: Option<Typed>,
    errors: &Errors,
) -> Result<Response, Response> {
    let evidence = opened(here, id, no).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let entry = clerk::entry(here, meeting, no)?;
    let serves = clerk::may(here, &files, meeting, Power::Key);
    let title = words.say_with("clerk-ledger-title", args!["number" => no.to_string()]);
    let open = matches!(meeting.stage(), Stage::Noticed | Stage::Open) && meeting.letters_at.is_some();
    let state = doors::part_state(meeting.door(no));
    let mut facts = vec![
        Fact::new(words.say("clerk-ledger-homes"), words.list(&called::homes(&files.community, entry))),
        Fact::new(words.say("clerk-ledger-area"), words.area(entry.area)),
        Fact::new(words.say("clerk-ledger-state"), state.name(&words)),
    ];
    if serves {
        let phones: Vec<String> = entry
            .owners
            .iter()
            .filter_map(|owner| files.people.owner(&files.community, *owner)?.phone.clone())
            .collect();
        facts.push(Fact::new(words.say("clerk-list-owners"), names::owners(&words, &files, &entry.owners)));
        if !phones.is_empty() {
            facts.push(Fact::new(words.say("clerk-list-phone"), words.list(&phones)));
        }
    }
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        (parts::facts(&words, &facts))
        (lines(here, (&files, &words), meeting, no, &evidence))
        @if open && serves {
            h2 class="screen-only" { (words.say("clerk-ledger-add")) }
            div class="screen-only" { (form(here, &words, meeting, no, typed, errors)) }
        } @else if !open {
            (parts::inset(&html! { p { (words.say("clerk-service-closed")) } }))
        } @else {
            (clerk::only_looking(&words))
        }
    };
    let stairs = doors::stairs(&files, meeting);
    let stair = stairs.iter().position(|stair| stair.has_door_of(&files, entry));
    let back = stair.map_or_else(|| "/doors".to_owned(), |place| format!("/doors?stair={}", place + 1));
    Ok(show::asking(here, &files, &words, (&title, &show::at_meeting(here, id, &back)), errors, &body))
}

fn form(here: &Here, words: &Words, meeting: &Meeting, no: EntryNo, typed: Option<Typed>, errors: &Errors) -> Markup {
    let typed = typed.unwrap_or_else(|| Typed::now(here.desk.door().now(), words.zone()));
    let action = show::at_meeting(here, meeting.id, &format!("/service/{no}"));
    Form::post(action, here.visit.csrf()).with_files().render(&html! {
        (typed.fields(words, errors, is_abroad(here.desk.law(), meeting)))
        (parts::warning(words, &words.say("clerk-service-for-good")))
        (parts::buttons(&parts::button(&words.say("clerk-service-record"))))
    })
}

/// What each line's evidence says, where the reader may see it; the rest is told by its seal alone.
async fn opened(here: &Here, id: MeetingId, no: EntryNo) -> Result<Vec<Option<Evidence>>, Response> {
    let seals: Vec<_> = {
        let files = here.desk.files().await;
        let meeting = show::meeting(here, &files, id)?;
        let reads = [Power::Key, Power::Convene].iter().any(|power| clerk::may(here, &files, meeting, *power));
        meeting.services.of(no).iter().map(|service| service.evidence.filter(|_| reads)).collect()
    };
    let mut told = Vec::with_capacity(seals.len());
    for seal in seals {
        told.push(match seal {
            Some(seal) => here.desk.evidence(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
            None => None,
        });
    }
    Ok(told)
}

fn lines(
    here: &Here,
    (files, words): (&Files, &Words),
    meeting: &Meeting,
    no: EntryNo,
    evidence: &[Option<Evidence>],
) -> Markup {
    let ledger = meeting.services.of(no);
    if ledger.is_empty() {
        return parts::empty(&words.say("clerk-ledger-none"), &html! {});
    }
    let columns = vec![
        Column::text(words.say("clerk-ledger-when")),
        Column::text(words.say("clerk-ledger-how")),
        Column::text(words.say("clerk-ledger-by")),
        Column::text(words.say("clerk-ledger-evidence")),
        Column::text(words.say("clerk-ledger-reached")),
    ];
    let proof = |service: &Service, told: Option<&Evidence>| match (service.evidence, told) {
        (None, _) => html! { (words.say("clerk-ledger-no-evidence")) },
        (Some(seal), Some(told)) => html! {
            @for line in told.words.lines() { span class="evidence" { (line) } " " }
            (evidence::link(words, Some(told), &crate::desk::evidence::at(here, meeting.id, &seal)))
        },
        (Some(seal), None) => html! { (words.say("clerk-ledger-sealed")) " " code class="hash" { (seal) } },
    };
    let rows = ledger.iter().enumerate().map(|(at, service)| {
        vec![
            parts::moment(words, service.at),
            html! { (words.say_of("clerk-manner-", &called::code(&service.manner))) },
            html! { (names::person(words, files, service.by)) },
            proof(service, evidence.get(at).and_then(Option::as_ref)),
            html! { (words.say(if service.manner.reached() { "clerk-ledger-reached-yes" } else { "clerk-ledger-reached-no" })) },
        ]
    });
    Table::new(words.say("clerk-ledger-lines"), columns).rows(rows).render(words)
}
