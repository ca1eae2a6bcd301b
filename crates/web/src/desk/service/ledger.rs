//! The ledger of one door, and the form that adds a line to it.

use crate::weighed;
use axum::response::Response;
use governance::Seal;
use governance::assembly::{Deliverer, Meeting, Service, Stage};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};
use office::{Evidence, Files};

use super::form::Typed;
use super::record;
use super::server::Asked;
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
        typed.told(&files, &here.words(&files), here.desk.door().now(), &mut errors)
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
    let behind = opened(here, id, no).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let entry = clerk::entry(here, meeting, no)?;
    let serves = clerk::may(here, &files, meeting, Power::Key);
    let title = words.say_with("clerk-ledger-title", args!["number" => no.to_string()]);
    let open = matches!(meeting.stage(), Stage::Noticed | Stage::Open) && meeting.letters_at.is_some();
    let state = doors::part_state(files.services.door(meeting, no));
    let mut facts = vec![
        Fact::new(words.say("clerk-ledger-homes"), words.list(&called::homes(&files.community, entry))),
        Fact::new(words.say("clerk-ledger-state"), state.name(&words)),
    ];
    let weight = weighed::of_entry(here.desk.law(), meeting, entry);
    if let Some((measure, _)) = weight {
        let key = weighed::word(Some(measure));
        facts.insert(1, Fact::new(words.say_of("clerk-ledger-", key), weighed::said(&words, weight)));
    }
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
        (parts::facts(&words, &facts))
        (lines(here, (&files, &words), meeting, no, &behind))
        @if open && serves {
            h2 class="screen-only" { (words.say("clerk-ledger-add")) }
            div class="screen-only" { (form(here, (&files, &words), meeting, no, typed, errors)) }
        } @else if !open {
            (parts::inset(&html! { p { (words.say("clerk-service-closed")) } }))
        } @else {
            (clerk::only_looking(&words))
        }
    };
    let stairs = doors::stairs(&files, meeting);
    let stair = stairs.iter().position(|stair| stair.has_door_of(&files, entry));
    let back = stair.map_or_else(|| "/doors".to_owned(), |place| format!("/doors?stair={}", place + 1));
    Ok(show::of_meeting(here, &files, &words, meeting, (&title, &back), errors, &body))
}

fn form(
    here: &Here,
    (files, words): (&Files, &Words),
    meeting: &Meeting,
    no: EntryNo,
    typed: Option<Typed>,
    errors: &Errors,
) -> Markup {
    let asked = Asked { files, meeting, by: here.person(), now: here.desk.door().now() };
    let typed = typed.unwrap_or_else(|| Typed::now(here.desk.door().now(), words.zone()));
    let action = show::at_meeting(here, meeting.id, &format!("/service/{no}"));
    Form::post(action, here.visit.csrf()).with_files().render(&html! {
        (typed.fields(&asked, words, errors, is_abroad(here.desk.law(), meeting)))
        (parts::warning(words, &words.say("clerk-service-for-good")))
        (parts::buttons(&parts::button(&words.say("clerk-service-record"))))
    })
}

/// What lies behind the seals of a line.
#[derive(Default)]
struct Behind {
    evidence: Option<Evidence>,
    /// The name of who carried it, where that is nobody of the bodies.
    name: Option<String>,
}

/// What each line's seals hold, where the reader may see it; the rest is told by its seal alone.
async fn opened(here: &Here, id: MeetingId, no: EntryNo) -> Result<Vec<Behind>, Response> {
    let seals: Vec<[Option<Seal>; 2]> = {
        let files = here.desk.files().await;
        let meeting = show::meeting(here, &files, id)?;
        let reads = [Power::Key, Power::Convene].iter().any(|power| clerk::may(here, &files, meeting, *power));
        let ledger = files.services.of(id, no).iter();
        ledger.map(|service| [service.evidence, record::name_of(service)].map(|seal| seal.filter(|_| reads))).collect()
    };
    let mut told = Vec::with_capacity(seals.len());
    let failed = |stop| answer::stopped(&here.visit, None, &stop);
    for [evidence, name] in seals {
        let mut behind = Behind::default();
        if let Some(seal) = evidence {
            behind.evidence = here.desk.evidence(&seal).await.map_err(failed)?;
        }
        if let Some(seal) = name {
            behind.name = here.desk.words(&seal).await.map_err(failed)?;
        }
        told.push(behind);
    }
    Ok(told)
}

fn lines(here: &Here, (files, words): (&Files, &Words), meeting: &Meeting, no: EntryNo, behind: &[Behind]) -> Markup {
    let ledger = files.services.of(meeting.id, no);
    if ledger.is_empty() {
        return parts::empty(&words.say("clerk-ledger-none"), &html! {});
    }
    let columns = vec![
        Column::text(words.say("clerk-ledger-when")),
        Column::text(words.say("clerk-ledger-how")),
        Column::text(words.say("clerk-ledger-server")),
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
            html! { (carried_by(words, files, service, behind.get(at))) },
            html! { (names::person(words, files, service.by)) },
            proof(service, behind.get(at).and_then(|behind| behind.evidence.as_ref())),
            html! { (words.say(if service.manner.reached() { "clerk-ledger-reached-yes" } else { "clerk-ledger-reached-no" })) },
        ]
    });
    Table::new(words.say("clerk-ledger-lines"), columns).rows(rows).render(words)
}

/// Who carried it: a name outside the bodies is for clerks and convenors.
fn carried_by(words: &Words, files: &Files, service: &Service, behind: Option<&Behind>) -> String {
    match service.delivered_by {
        None => words.say("clerk-ledger-server-unsaid"),
        Some(Deliverer::Person(person)) => names::person(words, files, person),
        Some(Deliverer::Named(_)) => {
            let name = behind.and_then(|behind| behind.name.clone());
            name.unwrap_or_else(|| words.say("clerk-ledger-server-sealed"))
        }
    }
}
