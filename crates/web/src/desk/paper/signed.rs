//! Who signed a paper ballot: the owner, whoever has a record, or somebody without one, whose paper is kept aside.

use axum::response::Response;
use governance::Actor;
use governance::assembly::Meeting;
use governance::ids::EntryNo;
use governance::voice::{Signed, SignedGiven, Voice, VoiceCommand};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{OfEntry, Sheet};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::desk::when::TypedMoment;
use crate::evidence::Brought;
use crate::names::is_abroad;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile};
use crate::signed::given;
pub(super) use crate::signed::{parse, said, word};
use crate::visit::Here;
use crate::words::Words;

/// The word for somebody without a record.
pub(super) const ASIDE: &str = "aside";

/// The word for a signature as the book holds it.
pub(super) fn word_of(signed: Signed) -> String {
    word(&given(signed))
}

/// The voices that may stand behind a paper of an entry.
fn voices<'f>(files: &'f Files, meeting: &'f Meeting, entry: EntryNo) -> impl Iterator<Item = &'f Voice> {
    let line = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
    let register = files.community.register();
    let building = line.and_then(|line| register.home(*line.homes.first()?));
    files.community.assembly().voices().all().iter().filter(move |voice| {
        let of_entry = match &voice.part {
            Some(part) => building.is_some_and(|home| part.holds(home)),
            None => line.is_some_and(|line| line.owners == voice.owners),
        };
        // Sent back, it never had any effect.
        voice.may_be_for(meeting) && of_entry && voice.rejected.is_none()
    })
}

/// The question who signed.
pub(super) fn asked(
    words: &Words,
    files: &Files,
    meeting: &Meeting,
    entry: EntryNo,
    (picked, may_keep_aside): (&str, bool),
) -> Markup {
    let mut choices =
        vec![Choice::new("owner", words.say("signed-owner")).checked(picked == "owner" || picked.is_empty())];
    for voice in voices(files, meeting, entry) {
        let signed = if voice.speaks() {
            SignedGiven::Voice { voice: voice.id, opinion: None }
        } else {
            SignedGiven::Carried(voice.id)
        };
        let value = word(&signed);
        let checked = picked == value;
        let choice = Choice::new(value, said(words, files, &signed)).checked(checked);
        choices.push(match voice.revoked_at {
            None if voice.waits() => choice.hint(words.say("signed-waits")),
            Some(at) => choice.hint(words.say_with("signed-revoked", args!["at" => words.moment(at)])),
            None => choice,
        });
    }
    if may_keep_aside {
        choices.push(
            Choice::new(ASIDE, words.say("signed-aside")).hint(words.say("signed-aside-hint")).checked(picked == ASIDE),
        );
    }
    Choices::new("signed", words.say("signed-question"), choices).radios(words)
}

pub(super) async fn ask_aside(here: Here, Path((_, meeting, entry)): OfEntry) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let typed = TypedMoment::of(sheet.here.desk.door().now(), files.community.zone());
    aside_page(&sheet, &files, (&Posted::default(), &Brought::default()), &typed, &Errors::new())
}

pub(super) async fn keep_aside(
    here: Here,
    Path((_, meeting, entry)): OfEntry,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&sheet.here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let typed = TypedMoment::posted(&posted, "received");
    let received_at = typed.moment(files.community.zone());
    if received_at.is_none() {
        errors.add("received", words.say("clerk-when-unreadable"));
    }
    if posted.text("note").is_empty() {
        errors.add("note", words.say("signed-note-missing"));
    }
    let Some(received_at) = received_at.filter(|_| errors.is_empty()) else {
        return aside_page(&sheet, &files, (&posted, &brought), &typed, &errors);
    };
    drop(files);
    let sealed = brought
        .with_words(posted.text("note"))
        .seal(sheet.here.desk.door())
        .map_err(|problem| sheet.stopped(&Stop::from(problem)))?;
    let command = VoiceCommand::KeepPaperAside { meeting, entry, received_at, seal: sealed.seal };
    let outcome = sheet.here.desk.carry_out(Act::new(Actor::Person(sheet.by), command).with(sealed)).await;
    Ok(answer::after(&sheet.here, outcome, &show::at_meeting(&sheet.here, meeting, "/voices"), "paper-kept-aside"))
}

fn aside_page(
    sheet: &Sheet,
    files: &Files,
    (posted, brought): (&Posted, &Brought),
    typed: &TypedMoment,
    errors: &Errors,
) -> Result<Response, Response> {
    let words = sheet.here.words(files);
    let meeting = sheet.meeting(files)?;
    let title = words.say("signed-aside-title");
    let body = html! {
        p { (words.say(if is_abroad(sheet.here.desk.law(), meeting) { "signed-aside-text-abroad" } else { "signed-aside-text" })) }
        p { a href=(show::at_meeting(&sheet.here, sheet.meeting, "/voices/new")) { (words.say("voices-record")) } }
        (Form::post(sheet.at("/aside"), sheet.here.visit.csrf()).with_files().render(&html! {
            (typed.fields(&words, "received", &words.say("clerk-paper-received"), errors))
            (Field::new("note", words.say("signed-note")).hint(words.say("signed-note-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (brought.fields(&words, "evidence-of-paper", errors))
            (parts::buttons(&parts::button(&words.say("signed-aside-act"))))
        }))
    };
    sheet.page(files, &words, meeting, (&title, &sheet.at("")), errors, &body)
}
