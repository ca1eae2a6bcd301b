//! Ballots that are said not to be the will of those they belong to.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use governance::voice::{Dispute, VoiceCommand};
use maud::{Markup, html};
use office::{Act, Evidence, Files, Sealed, Stop};

use crate::answer;
use crate::args;
use crate::desk::paper::find::look_up;
use crate::desk::{clerk, names, show};
use crate::evidence::{self, Brought};
use crate::names::is_abroad;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffFile, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Entries listed at once, when several fit what was typed.
const SHOWN: usize = 30;

type OfEntry = Path<(String, MeetingId, EntryNo)>;

pub(super) async fn list(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    listed(&here, id, ("", &[]), &Errors::new()).await
}

/// Finds the ballot that an owner says is not theirs, by roll number or home, and leads to taking that down.
pub(super) async fn find(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let typed = posted.text("ballot");
    let (found, errors) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let found = look_up(&files, show::meeting(&here, &files, id)?, typed);
        let mut errors = Errors::new();
        if found.is_empty() {
            let key = if typed.is_empty() { "clerk-find-missing" } else { "clerk-find-none" };
            errors.add("ballot", words.say(key));
        }
        (found, errors)
    };
    match found.as_slice() {
        [only] => Ok(Redirect::to(&take_at(&here, id, *only)).into_response()),
        several => listed(&here, id, (typed, several), &errors).await,
    }
}

fn take_at(here: &Here, id: MeetingId, entry: EntryNo) -> String {
    show::at_meeting(here, id, &format!("/disputes/{entry}/take"))
}

async fn listed(
    here: &Here,
    id: MeetingId,
    (typed, found): (&str, &[EntryNo]),
    errors: &Errors,
) -> Result<Response, Response> {
    let disputes: Vec<Dispute> = here.desk.files().await.community.assembly().voices().disputes(id).to_vec();
    let mut said = Vec::with_capacity(disputes.len());
    for dispute in &disputes {
        let evidence = here.desk.evidence(&dispute.seal).await;
        said.push(evidence.map_err(|stop| answer::stopped(&here.visit, None, &stop))?);
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let title = words.say("disputes-title");
    let settles = clerk::may(here, &files, meeting, Power::Convene);
    let form = Form::post(show::at_meeting(here, id, "/disputes"), here.visit.csrf()).render(&html! {
        (Field::new("ballot", words.say("disputes-find")).hint(words.say("clerk-find-hint"))
            .value(typed).error(errors.of("ballot")).text(&words))
        (parts::buttons(&parts::button(&words.say("parts-continue"))))
    });
    let form = html! {
        p class="lead" { (words.say(if is_abroad(here.desk.law(), meeting) { "disputes-lead-abroad" } else { "disputes-lead" })) }
        @if disputes.is_empty() {
            (parts::empty(&words.say("disputes-none"), &html! { p { (words.say("disputes-none-text")) } }))
        }
        @for (dispute, said) in disputes.iter().zip(&said) {
            section class="objection" {
                h2 { (words.say_with("disputes-entry", args!["entry" => dispute.entry.to_string()])) " " (state(&words, dispute)) }
                p class="hint" { (words.moment(dispute.at)) }
                (parts::inset(&html! {
                    p { (said.as_ref().map_or_else(|| words.say("desk-objection-erased"), |said| said.words.clone())) }
                    (evidence::link(&words, said.as_ref(), &crate::desk::evidence::at(here, id, &dispute.seal)))
                }))
                @if dispute.settled.is_none() && settles {
                    p {
                        a href=(show::at_meeting(here, id, &format!("/disputes/{}", dispute.entry))) {
                            (words.say("disputes-settle")) span class="unseen" { " " (dispute.entry) }
                        }
                    }
                }
            }
        }
        h2 { (words.say("disputes-take")) }
        (form)
        @if !found.is_empty() {
            ul class="links" {
                @for entry in found.iter().take(SHOWN) {
                    li { a href=(take_at(here, id, *entry)) { (whose(&words, &files, meeting, *entry)) } }
                }
            }
        }
    };
    Ok(show::of_meeting(here, &files, &words, meeting, (&title, "/voices"), errors, &form))
}

fn whose(words: &Words, files: &Files, meeting: &Meeting, entry: EntryNo) -> String {
    let line = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
    let homes = line.map(|line| names::some_homes(words, files, line)).unwrap_or_default();
    words.say_with("clerk-whose", args!["number" => entry.to_string(), "homes" => homes])
}

fn state(words: &Words, dispute: &Dispute) -> Markup {
    match dispute.settled {
        None => parts::tag(Tone::Care, &words.say("disputes-open")),
        Some((true, ..)) => parts::tag(Tone::Plain, &words.say("disputes-stands")),
        Some((false, ..)) => parts::tag(Tone::Bad, &words.say("disputes-taken-out")),
    }
}

pub(super) async fn ask(here: Here, Path((_, id, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Convene).await?;
    settle_page(&here, id, entry, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

pub(super) async fn settle(
    here: Here,
    Path((_, id, entry)): OfEntry,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Convene).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let stands = match posted.text("stands") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    {
        let words = here.words(&*here.desk.files().await);
        if stands.is_none() {
            errors.add("stands", words.say("disputes-pick"));
        }
        if posted.text("reasons").is_empty() {
            errors.add("reasons", words.say("fate-missing-text"));
        }
    }
    let Some(stands) = stands.filter(|_| errors.is_empty()) else {
        return settle_page(&here, id, entry, (&posted, &brought), &errors).await;
    };
    let sealed = sealed(&here, &brought.with_words(posted.text("reasons")))?;
    let command = VoiceCommand::SettleDispute { meeting: id, entry, stands, seal: sealed.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/disputes"), "dispute-settled"))
}

fn sealed(here: &Here, evidence: &Evidence) -> Result<Sealed, Response> {
    evidence.seal(here.desk.door()).map_err(|problem| answer::stopped(&here.visit, None, &Stop::from(problem)))
}

async fn settle_page(
    here: &Here,
    id: MeetingId,
    entry: EntryNo,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let line = clerk::entry(here, meeting, entry)?;
    let title = words.say("disputes-settle");
    let choices = ["yes", "no"]
        .map(|answer| {
            Choice::new(answer, words.say_of("disputes-stands-", answer))
                .hint(words.say_of("disputes-stands-hint-", answer))
                .checked(posted.text("stands") == answer)
        })
        .into();
    let form = html! {
        (clerk::whose(&words, &files, entry, line))
        (Form::post(show::at_meeting(here, id, &format!("/disputes/{entry}")), here.visit.csrf()).with_files().render(&html! {
            (Choices::new("stands", words.say("disputes-question"), choices).error(errors.of("stands")).radios(&words))
            (Field::new("reasons", words.say("disputes-reasons")).typed(posted, errors).textarea(&words, 4))
            (brought.fields(&words, "evidence-of-reasons", errors))
            (parts::buttons(&parts::button(&words.say("disputes-settle-act"))))
        }))
    };
    Ok(show::of_meeting(here, &files, &words, meeting, (&title, "/disputes"), errors, &form))
}

pub(super) async fn ask_take(here: Here, Path((_, id, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    take_page(&here, id, entry, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

pub(super) async fn take(
    here: Here,
    Path((_, id, entry)): OfEntry,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    if posted.text("says").is_empty() {
        errors.add("says", here.words(&*here.desk.files().await).say("fate-missing-text"));
    }
    if !errors.is_empty() {
        return take_page(&here, id, entry, (&posted, &brought), &errors).await;
    }
    let sealed = sealed(&here, &brought.with_words(posted.text("says")))?;
    let command = VoiceCommand::Dispute { meeting: id, entry: Some(entry), seal: sealed.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/disputes"), "dispute-taken"))
}

async fn take_page(
    here: &Here,
    id: MeetingId,
    entry: EntryNo,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let line = clerk::entry(here, meeting, entry)?;
    let title = words.say("disputes-take");
    let action = show::at_meeting(here, id, &format!("/disputes/{entry}/take"));
    let form = html! {
        (clerk::whose(&words, &files, entry, line))
        p { (words.say(if is_abroad(here.desk.law(), meeting) { "disputes-lead-abroad" } else { "disputes-lead" })) }
        (Form::post(action, here.visit.csrf()).with_files().render(&html! {
            (Field::new("says", words.say("disputes-says")).typed(posted, errors)
                .textarea(&words, 4))
            (brought.fields(&words, "evidence-of-dispute", errors))
            (parts::buttons(&parts::button(&words.say("disputes-take-act"))))
        }))
    };
    Ok(show::of_meeting(here, &files, &words, meeting, (&title, "/paper"), errors, &form))
}
