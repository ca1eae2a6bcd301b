//! Taking down what owners write against an adopted decision, where so many of them undo it.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::assembly::{AssemblyCommand, Meeting, Question, opposed, undone_by};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use governance::voice::{SignedGiven, Voice};
use maud::{Markup, html};
use office::{Act, Files, Sealed};

use super::{names, objections, opposition_paper, show, thresholds};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::signed;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/opposition", get(ask).post(take))
        .merge(opposition_paper::routes())
}

/// The questions whose decision opposition may undo.
fn questions(meeting: &Meeting) -> impl Iterator<Item = &Question> {
    meeting.questions.iter().filter(|question| undone_by(meeting, question.matter).is_some())
}

/// Whether opposition may undo a decision of this meeting.
pub(super) fn is_taken(meeting: &Meeting) -> bool {
    questions(meeting).next().is_some()
}

async fn ask(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    page(&here, id, &Posted::default(), &Errors::new()).await
}

/// How much has been written against a decision so far.
fn so_far(words: &Words, meeting: &Meeting, question: &Question) -> String {
    let figures = opposed(meeting, question);
    let told = meeting.measures().iter().filter_map(|it| Some(words.figure((*it).into(), figures.get(*it)?)));
    words.list(&told.collect::<Vec<_>>())
}

async fn page(here: &Here, id: MeetingId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let title = words.say("opposition-title");
    let back = show::at_meeting(here, id, "");
    let choices = questions(meeting).map(|question| {
        let hint = words.say_with("opposition-so-far", args!["figures" => so_far(&words, meeting, question)]);
        let matter = question.matter.to_string();
        let only = questions(meeting).count() == 1;
        let checked = only || posted.text("matter") == matter;
        Choice::new(matter, names::title(&files, question.matter)).hint(hint).checked(checked)
    });
    let picked = Choices::new("matter", words.say("opposition-matter"), choices.collect()).error(errors.of("matter"));
    let pack = here.desk.law().packs.get(&meeting.pack);
    let windows = questions(meeting).filter_map(|question| undone_by(meeting, question.matter));
    let mut needed: Vec<String> = windows.map(|window| thresholds::opposition(&words, pack, window)).collect();
    needed.dedup();
    let form = Form::post(show::at_meeting(here, id, "/opposition"), here.visit.csrf()).render(&html! {
        (picked.radios(&words))
        (Field::new("entry", words.say("opposition-entry")).hint(words.say("opposition-entry-hint"))
            .typed(posted, errors).number(&words))
        (who(here, &files, &words, meeting, posted, errors))
        (Field::new("kept", words.say("opposition-kept")).hint(words.say("opposition-kept-hint"))
            .typed(posted, errors).text(&words))
        (parts::or_leave(&words, &parts::button(&words.say("opposition-act")), &back))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.say("opposition-lead")) }
        @for needed in &needed { p class="hint" { (needed) } }
        (waiting(here, &files, &words, meeting))
        @if is_taken(meeting) { (form) } @else { p { (words.say("opposition-none")) } }
    };
    Ok(show::asking(here, &files, &words, (&title, &back), errors, &body))
}

/// What somebody keyed in and nobody else has looked at yet.
fn waiting(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    html! {
        @if !meeting.opposition_keyed.is_empty() {
            h2 { (words.say("opposition-waiting")) }
            p { (words.say("opposition-waiting-text")) }
            ul class="links" {
                @for ((matter, entry), keyed) in &meeting.opposition_keyed {
                    li {
                        a href=(show::at_meeting(here, meeting.id, &format!("/opposition/{matter}/{entry}"))) {
                            (words.say_with("opposition-waiting-one", args!["entry" => entry.to_string(), "title" => names::title(files, *matter)]))
                        }
                        " " (words.say_with("opposition-keyed-by", args!["by" => names::person(words, files, keyed.by)]))
                    }
                }
            }
        }
    }
}

/// Those who are recorded to speak for the entry that was typed.
fn recorded<'f>(here: &Here, files: &'f Files, meeting: &Meeting, posted: &Posted) -> Vec<&'f Voice> {
    let Ok(entry) = posted.text("entry").parse::<EntryNo>() else { return Vec::new() };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    files.community.assembly().voices().speaking(meeting, entry, today)
}

/// Who signed it, where somebody is recorded beside the owner: whoever keys a ballot in is asked the same.
fn who(here: &Here, files: &Files, words: &Words, meeting: &Meeting, posted: &Posted, errors: &Errors) -> Markup {
    let voices = recorded(here, files, meeting, posted);
    if voices.is_empty() {
        return html! {};
    }
    let recorded = voices.iter().map(|voice| SignedGiven::Voice { voice: voice.id, opinion: None });
    let choices = std::iter::once(SignedGiven::Owner).chain(recorded).map(|signer| {
        let word = signed::word(&signer);
        let checked = posted.text("who") == word;
        Choice::new(word, signed::said(words, files, &signer)).checked(checked)
    });
    Choices::new("who", words.say("opposition-who"), choices.collect()).error(errors.of("who")).radios(words)
}

async fn take(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Key).await?;
    let (matter, entry) = (posted.text("matter").parse().ok(), posted.text("entry").trim().parse().ok());
    let signer = {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        let asked = !recorded(&here, &files, meeting, &posted).is_empty();
        if asked { signed::parse(posted.text("who")) } else { Some(SignedGiven::Owner) }
    };
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    objections::check_words(&words, &mut errors, "kept", posted.text("kept"));
    let given = (matter, entry, signer.clone());
    let (true, (Some(matter), Some(entry), Some(signed))) = (errors.is_empty(), given) else {
        if matter.is_none() {
            errors.add("matter", words.say("opposition-pick"));
        }
        if entry.is_none() {
            errors.add("entry", words.say("opposition-entry-missing"));
        }
        if signer.is_none() {
            errors.add("who", words.say("opposition-who-missing"));
        }
        return page(&here, id, &posted, &errors).await;
    };
    let at = show::at_meeting(&here, id, "/opposition");
    let kept = Sealed::words(here.desk.door(), posted.text("kept"));
    let kept = kept.map_err(|error| answer::stopped(&here.visit, Some(&at), &error.into()))?;
    let command = AssemblyCommand::KeyOpposition { meeting: id, matter, entry, signed, evidence: kept.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command).with(kept)).await;
    Ok(answer::after(&here, outcome, &at, "opposition-keyed"))
}
