//! Ballot letters: making them out, finding the ones to print, and making a lost one out anew.

use std::fmt::Write;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::assembly::{AssemblyCommand, Meeting, PublishedRoll, Stage};
use governance::bodies::Power;
use governance::community::Home;
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};
use office::{Act, Files};

use super::letters_pick::{self, Pick};
use super::{clerk, letters_enter, names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Column, Fact, Form, Table};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::printed_address;
use crate::visit::Here;
use crate::words::Words;

/// Entries that a search shows at most.
const FOUND_MAX: usize = 30;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/letters", get(letters).post(issue))
        .route("/c/{community}/desk/meetings/{meeting}/letters/{entry}/reissue", get(ask_reissue).post(reissue))
}

async fn letters(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    // Of the body that convened this meeting, as for printing: the search shows whose letters they are.
    let may = clerk::may(&here, &files, meeting, Power::Convene);
    let body = html! {
        @match meeting.letters_at {
            None => { (to_issue(&here, &files, &words, meeting, may)) }
            Some(at) => {
                @let heads = meeting.roll.as_ref().map_or(0, PublishedRoll::heads);
                p { (words.say_with("desk-letters-issued", args!["at" => words.moment(at), "count" => heads])) }
                @if may {
                    (printed_address::warning(&here, &words))
                    (parts::warning(&words, &words.say("desk-letters-secret")))
                    (letters_pick::form(&here, &files, &words, meeting))
                    (search(&here, &files, &words, meeting))
                }
                (letters_enter::list(&files, &words, meeting))
            }
        }
    };
    Ok(show::wide(&here, &files, &words, &words.say("desk-letters-title"), &show::at_meeting(&here, id, ""), &body))
}

fn to_issue(here: &Here, files: &Files, words: &Words, meeting: &Meeting, may: bool) -> Markup {
    let refusal = show::would_refuse(here, files, AssemblyCommand::IssueLetters { meeting: meeting.id });
    let facts: Vec<Fact> = meeting
        .roll
        .iter()
        .map(|roll| {
            Fact::new(
                words.say("desk-meeting-electorate"),
                crate::names::electorate(words, here.desk.law(), meeting, roll),
            )
        })
        .collect();
    html! {
        p { (words.say("desk-letters-text")) }
        (parts::facts(words, &facts))
        @if may {
            (show::refused(words, refusal.as_ref()))
            @if refusal.is_none() {
                (parts::warning(words, &words.say("desk-letters-consequence")))
                (Form::post(show::at_meeting(here, meeting.id, "/letters"), here.visit.csrf())
                    .render(&parts::buttons(&parts::button(&words.say("desk-letters-issue")))))
            }
        }
    }
}

async fn issue(here: Here, Path((_, id)): Path<(String, MeetingId)>, _: StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let outcome =
        here.desk.carry_out(Act::new(Actor::Person(person), AssemblyCommand::IssueLetters { meeting: id })).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/letters"), "letters-issued"))
}

/// One letter: found by home or roll number, to print it again or make it out anew.
fn search(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let query = show::query(here);
    let sought = query.text("home");
    let before = Pick::of(&query);
    html! {
        h2 { (words.say("desk-letters-one")) }
        form method="get" action=(show::at_meeting(here, meeting.id, "/letters")) {
            (before.hidden_wording())
            (parts::Field::new("home", words.say("desk-letters-search")).hint(words.say("desk-letters-search-hint")).value(sought).text(words))
            (parts::buttons(&parts::button(&words.say("desk-letters-find"))))
        }
        @if !sought.is_empty() { (found(here, files, words, meeting, (sought, &before))) }
    }
}

/// What was sought. A number is a roll number, or the number of a unit, and no part of a longer one: the letter of roll
/// number 2 is not to be looked for among all homes with a 2.
fn found(here: &Here, files: &Files, words: &Words, meeting: &Meeting, (sought, before): (&str, &Pick)) -> Markup {
    let Some(roll) = &meeting.roll else { return html! {} };
    let number: Option<EntryNo> = sought.parse().ok();
    let register = files.community.register();
    let mut place = String::new();
    let mut is_sought = |home: &Home| {
        if number.is_some() {
            return home.place.unit == sought;
        }
        place.clear();
        // Writing to a string cannot fail.
        let _ = write!(place, "{}", home.place);
        place.contains(sought)
    };
    let mut matches: Vec<_> = roll
        .numbered()
        .filter(|(no, entry)| {
            number == Some(*no) || entry.homes.iter().filter_map(|home| register.home(*home)).any(&mut is_sought)
        })
        .collect();
    // The letter with this very number stands first, where units bear it too.
    matches.sort_by_key(|(no, _)| number != Some(*no));
    let columns = vec![
        Column::text(words.say("desk-roll-number")),
        Column::text(words.say("desk-roll-homes")),
        Column::text(words.say("desk-roll-owner")),
        Column::text(words.say("desk-letters-acts")),
    ];
    let rows = matches.iter().take(FOUND_MAX).map(|(no, entry)| {
        let print = before.only(*no).query();
        vec![
            html! { (no) },
            html! { (names::some_homes(words, files, entry)) },
            html! { (names::owners(words, files, &entry.owners)) },
            html! {
                a href=(show::at_meeting(here, meeting.id, &format!("/letters/print?{print}"))) { (words.say("desk-letters-print-one")) }
                @if meeting.stage() <= Stage::Open {
                    " · " a href=(show::at_meeting(here, meeting.id, &format!("/letters/{no}/reissue?{}", before.wording()))) { (words.say("desk-letters-reissue")) }
                }
            },
        ]
    });
    html! {
        @if matches.is_empty() {
            (parts::empty(&words.say("desk-letters-not-found"), &html! { p { (words.say("desk-letters-search-hint")) } }))
        } @else {
            (Table::new(words.say("desk-letters-found"), columns).rows(rows).render(words))
            @if matches.len() > FOUND_MAX {
                p { (words.say_with("desk-more-not-shown", args!["count" => matches.len() - FOUND_MAX])) }
            }
        }
    }
}

type AtEntry = Path<(String, MeetingId, EntryNo)>;

async fn ask_reissue(here: Here, Path((_, id, no)): AtEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Convene).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let entry = meeting.roll.as_ref().and_then(|roll| roll.entry(no)).ok_or_else(|| answer::not_found(&here.visit))?;
    let refusal = show::would_refuse(&here, &files, AssemblyCommand::ReissueLetter { meeting: id, entry: no });
    let before = Pick::of(&show::query(&here));
    let back = show::at_meeting(&here, id, &format!("/letters?{}", before.wording()));
    let facts = [
        Fact::new(words.say("desk-roll-number"), no.to_string()),
        Fact::new(words.say("desk-roll-homes"), names::some_homes(&words, &files, entry)),
        Fact::new(words.say("desk-roll-owner"), names::owners(&words, &files, &entry.owners)),
        Fact::new(
            words.say("desk-letters-serial"),
            words.say_with("desk-letters-serial-is", args!["count" => meeting.letter_serial(no)]),
        ),
    ];
    let body = html! {
        (parts::facts(&words, &facts))
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_none() {
            (parts::warning(&words, &words.say("desk-letters-reissue-consequence")))
            (Form::post(show::at_meeting(&here, id, &format!("/letters/{no}/reissue")), here.visit.csrf())
                .render(&parts::or_leave(&words, &html! {
                (parts::hidden("serial", &meeting.letter_serial(no).to_string()))
                (before.hidden_wording())
                (parts::warning_button(&words.say("desk-letters-reissue")))
            }, &back)))
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-letters-reissue-title"), &back, &body))
}

async fn reissue(
    here: Here,
    Path((_, id, no)): AtEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, id, Power::Convene).await?;
    let address = show::at_meeting(&here, id, &format!("/letters?home={no}&{}", Pick::of(&posted).wording()));
    let serial = {
        let files = here.desk.files().await;
        show::meeting(&here, &files, id)?.letter_serial(no)
    };
    // The page asked about one letter; pressing its button twice makes out one new letter, not two.
    if posted.text("serial") != serial.to_string() {
        return Ok(answer::see(&address, "nothing-to-do"));
    }
    let command = AssemblyCommand::ReissueLetter { meeting: id, entry: no };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &address, "letter-reissued"))
}
