//! Checking a receipt: whether what it names stands in the book, unchanged.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use governance::assembly::AssemblyEvent;
use governance::ids::{EntryNo, MeetingId};
use governance::{Community, Event, Seal};
use maud::{Markup, html};
use office::{Proven, codec};

use super::{check_form, entry, fits, is_withheld};
use crate::answer;
use crate::look::Link;
use crate::parts::{self, Errors};
use crate::receipt_number::ReceiptNumber;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn show(here: Here) -> Result<Response, Response> {
    let query = super::super::query::of(&here.visit);
    let typed = query.text("receipt");
    let number = typed.parse::<ReceiptNumber>().ok();
    let proven = match &number {
        Some(number) => {
            let found = here.desk.proven(number.position).await;
            found.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/book")), &stop))?
        }
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let sealed = proven.as_ref().and_then(ballot);
    let fits = number.as_ref().zip(sealed.as_ref()).is_some_and(|(number, sealed)| number.fits(&sealed.seal));
    let title = words.say("check-title");
    let mut errors = Errors::new();
    if number.is_none() {
        errors.add("receipt", words.say("check-unreadable"));
    } else if !fits {
        errors.add("receipt", words.say("check-not-found"));
    }
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @if let (true, Some(proven), Some(sealed)) = (fits, &proven, &sealed) {
            (standing(&words, &files.community, proven, sealed))
            (entry::proof(&here, &words, proven, is_withheld(&files.community, &proven.entry.kind, proven.entry.version, &proven.entry.payload)))
        } @else if number.is_some() {
            p { (words.say("check-not-found-next")) }
        }
        (check_form(&here, &words, typed, errors.of("receipt")))
    };
    let page = here.page(&files, &words, title.clone()).errors(!errors.is_empty());
    let page = page.back(Link::new(here.at("/book"), words.say("parts-back"))).render(&body);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page).into_response())
}

/// What a receipt is for.
struct SealedEntry {
    meeting: MeetingId,
    entry: EntryNo,
    seal: Seal,
}

/// The ballot that an entry of the book recorded.
fn ballot(proven: &Proven) -> Option<SealedEntry> {
    let entry = &proven.entry;
    match codec::decode(&entry.kind, entry.version, &entry.payload).ok()? {
        Event::Assembly(AssemblyEvent::BallotCast(cast)) => {
            Some(SealedEntry { meeting: cast.meeting, entry: cast.entry, seal: cast.seal })
        }
        Event::Assembly(AssemblyEvent::BallotSetAside(aside)) => {
            Some(SealedEntry { meeting: aside.meeting, entry: aside.entry, seal: aside.seal })
        }
        _ => None,
    }
}

/// Whether the ballot is the one that counts for its entry.
fn standing(words: &Words, community: &Community, proven: &Proven, sealed: &SealedEntry) -> Markup {
    let meeting = community.assembly().meeting(sealed.meeting);
    let counting = meeting.and_then(|meeting| meeting.ballots.ballot(sealed.entry));
    let counts = counting.filter(|ballot| ballot.position == proven.entry.position);
    html! {
        @match counts {
            Some(ballot) if ballot.voided => (parts::warning(words, &words.say("check-voided"))),
            Some(_) => (fits(&words.say("check-found"), &words.say("check-counts"))),
            None => (parts::warning(words, &words.say("check-superseded"))),
        }
    }
}
