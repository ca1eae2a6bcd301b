//! Who speaks for the entry of a letter: shown to its holder, who may take that back or say that a ballot was not their
//! will.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Meeting, Stage};
use governance::ids::VoiceId;
use governance::voice::{Voice, VoiceCommand};
use governance::{Actor, Seal};
use maud::{Markup, html};
use office::{Act, Files, Outcome, Stop};

use super::Letter;
use crate::answer;
use crate::desk::{agent_name, entitles};
use crate::evidence::Brought;
use crate::look::Link;
use crate::names;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::posted::{OwnerFile, Posted};
use crate::words::Words;

/// The voices that speak for the entry now.
pub(super) fn speaking<'f>(letter: &Letter, files: &'f Files, meeting: &Meeting) -> Vec<&'f Voice> {
    let now = letter.desk.door().now();
    let today = now.to_zoned(files.community.zone().clone()).date();
    files.community.assembly().voices().speaking(meeting, letter.entry, today)
}

/// Whether no owner votes with the letter: a guardian or an heir speaks for all of them.
pub(super) fn is_closed_to_owners(letter: &Letter, files: &Files, meeting: &Meeting) -> bool {
    let now = letter.desk.door().now();
    let today = now.to_zoned(files.community.zone().clone()).date();
    files.community.assembly().voices().instead_of_owner(meeting, letter.entry, (now, today)).is_some()
}

/// The guardians and heirs who are to speak for the entry once a second person at the desk confirmed the record.
pub(super) fn waiting<'f>(letter: &Letter, files: &'f Files, meeting: &Meeting) -> Vec<&'f Voice> {
    let today = letter.desk.door().now().to_zoned(files.community.zone().clone()).date();
    if meeting.stage() >= Stage::Counted {
        return Vec::new();
    }
    files.community.assembly().voices().waiting(meeting, letter.entry, today)
}

/// Whether the ballot of the entry can be said not to be its owners' will: somebody else filled it in, or one of several
/// owners did.
fn may_dispute(letter: &Letter, meeting: &Meeting) -> bool {
    let line = meeting.roll.as_ref().and_then(|roll| roll.entry(letter.entry));
    let ballot = meeting.ballots.ballot(letter.entry);
    meeting.stage() == Stage::Open
        && meeting.notice.as_ref().is_some_and(|notice| letter.desk.door().now() < notice.closes_at)
        && ballot
            .is_some_and(|ballot| ballot.signed.spoken().is_some() || line.is_some_and(|line| line.owners.len() > 1))
}

/// One line on the first page of the letter, where there is something to say.
pub(super) fn hint(letter: &Letter, files: &Files, meeting: &Meeting, words: &Words) -> Markup {
    let (voices, unconfirmed) = (speaking(letter, files, meeting), waiting(letter, files, meeting));
    let waits = files.community.assembly().voices().open_dispute(meeting.id, letter.entry).is_some();
    html! {
        @if waits { (parts::warning(words, &words.say("booth-voice-waits"))) }
        @if !unconfirmed.is_empty() {
            (parts::inset(&html! {
                @for voice in &unconfirmed { p { (not_confirmed(words, files, voice)) } }
                p { a href=(letter.at("/voice")) { (words.say("booth-voice-who-and-object")) } }
            }))
        }
        @for voice in &voices {
            p {
                (words.say_with(if voice.of.is_empty() { "booth-voice-speaks" } else { "booth-voice-speaks-of" }, crate::args![
                    "kind" => entitles(words, files, voice), "name" => agent_name(words, files, voice.agent),
                ])) " "
                a href=(letter.at("/voice")) { (words.say("booth-voice-more")) }
            }
        }
        // The link of a record that waits leads to the same page.
        @if voices.is_empty() && unconfirmed.is_empty() && may_dispute(letter, meeting) && !waits {
            p { a href=(letter.at("/voice")) { (words.say("booth-voice-not-mine")) } }
        }
    }
}

pub(super) async fn show(letter: Letter) -> Result<Response, Response> {
    page(&letter, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

async fn page(letter: &Letter, (posted, brought): (&Posted, &Brought), errors: &Errors) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let title = words.say("booth-voice-title");
    let waits = files.community.assembly().voices().open_dispute(meeting.id, letter.entry).is_some();
    let abroad = names::is_abroad(letter.desk.law(), meeting);
    let voices = [speaking(letter, &files, meeting), waiting(letter, &files, meeting)].concat();
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (letter.whose(&files, meeting, &words))
        @if voices.is_empty() && !waits { p { (words.say("booth-voice-nobody")) } }
        @for voice in voices { (spoken(letter, &files, &words, (voice, abroad), (posted, errors))) }
        @if waits {
            (parts::warning(&words, &words.say("booth-voice-waits")))
            p { (words.say("booth-voice-waits-next")) }
        }
        @else if may_dispute(letter, meeting) {
            h2 { (words.say("booth-voice-not-mine")) }
            p { (words.say(if abroad { "booth-voice-dispute-text-abroad" } else { "booth-voice-dispute-text" })) }
            (Form::post(letter.at("/voice/dispute"), "").with_files().render(&html! {
                (Field::new("says", words.say("disputes-says")).hint(words.say("booth-voice-says-hint"))
                    .typed(posted, errors).textarea(&words, 4))
                (brought.file(&words, "evidence-of-own-dispute", errors))
                (parts::buttons(&parts::warning_button(&words.say("booth-voice-dispute"))))
            }))
        }
    };
    let page = letter.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = page.back(Link::new(letter.at(""), words.say("parts-back"))).render(&body);
    Ok((status, page).into_response())
}

/// That a guardian or an heir is recorded and waits, and what that means for the owner until then.
fn not_confirmed(words: &Words, files: &Files, voice: &Voice) -> String {
    words.say_with(
        if voice.of.is_empty() { "booth-voice-unconfirmed" } else { "booth-voice-unconfirmed-of" },
        crate::args![
            "kind" => entitles(words, files, voice), "name" => agent_name(words, files, voice.agent),
        ],
    )
}

fn spoken(
    letter: &Letter,
    files: &Files,
    words: &Words,
    (voice, abroad): (&Voice, bool),
    (posted, errors): (&Posted, &Errors),
) -> Markup {
    html! {
        @if voice.waits() { (parts::inset(&html! { p { (not_confirmed(words, files, voice)) } })) }
        (parts::facts(words, &[
            Fact::new(words.say("voices-kind"), entitles(words, files, voice)),
            Fact::new(words.say("voices-agent"), agent_name(words, files, voice.agent)),
            Fact::new(words.say("voices-signed-on"), words.day(voice.signed_on)),
        ]))
        @if voice.kind.is_instead_of_owner() {
            (crate::owner_objects::section(words, voice, (&letter.at("/voice/object"), true), (posted, errors)))
        } @else {
            p { (words.say(if abroad { "voices-revoke-text-abroad" } else { "voices-revoke-text" })) }
            (Form::post(letter.at("/voice/revoke"), "").render(&html! {
                (parts::hidden("voice", &voice.id.to_string()))
                (parts::buttons(&parts::warning_button(&words.say("booth-voice-revoke"))))
            }))
        }
    }
}

pub(super) async fn revoke(letter: Letter, posted: Posted) -> Result<Response, Response> {
    let back = letter.at("/voice");
    let Ok(voice) = posted.text("voice").parse::<VoiceId>() else { return Ok(Redirect::to(&back).into_response()) };
    let actor = Actor::Letter(letter.meeting, letter.entry);
    after(&letter, letter.desk.carry_out(Act::new(actor, VoiceCommand::Revoke { voice })).await)
}

pub(super) async fn object(letter: Letter, posted: Posted) -> Result<Response, Response> {
    let actor = Actor::Letter(letter.meeting, letter.entry);
    let asked =
        crate::owner_objects::sealed((&letter.visit, &letter.desk), actor, &posted, &letter.at("/voice")).await?;
    match asked {
        Ok(act) => after(&letter, letter.desk.carry_out(act).await),
        Err(errors) => page(&letter, (&posted, &Brought::default()), &errors).await,
    }
}

pub(super) async fn dispute(letter: Letter, OwnerFile(sent): OwnerFile) -> Result<Response, Response> {
    let actor = Actor::Letter(letter.meeting, letter.entry);
    let dispute = |seal| VoiceCommand::Dispute { meeting: letter.meeting, entry: None, seal };
    {
        // Before a file is kept: nothing waits for an act that is refused.
        let files = letter.desk.files().await;
        let asked =
            governance::decide(&files.community, dispute(Seal::new([0; 32])).into(), &letter.desk.moment(actor));
        if let Err(refusal) = asked {
            return Err(answer::stopped(&letter.visit, Some(&letter.at("/voice")), &Stop::Refused(refusal)));
        }
    }
    let mut errors = Errors::new();
    let brought = Brought::sent((&letter.visit, &letter.desk), &sent, &mut errors).await?;
    let posted = sent.fields;
    if posted.text("says").is_empty() {
        errors.add("says", letter.words(&*letter.desk.files().await).say("fate-missing-text"));
    }
    if !errors.is_empty() {
        return page(&letter, (&posted, &brought), &errors).await;
    }
    let evidence = brought.with_words(posted.text("says"));
    let sealed = evidence.seal(letter.desk.door());
    let sealed = sealed.map_err(|problem| answer::stopped(&letter.visit, None, &Stop::from(problem)))?;
    after(&letter, letter.desk.carry_out(Act::new(actor, dispute(sealed.seal)).with(sealed)).await)
}

fn after(letter: &Letter, outcome: Result<Outcome, Stop>) -> Result<Response, Response> {
    match outcome {
        Ok(_) => Ok(Redirect::to(&letter.at("/voice")).into_response()),
        Err(stop) => Err(answer::stopped(&letter.visit, Some(&letter.at("/voice")), &stop)),
    }
}
