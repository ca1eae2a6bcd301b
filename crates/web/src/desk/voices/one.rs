//! One record: what it rests on, and what can be done about it: confirmed or sent back by a second person, revoked.

use axum::response::Response;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId, PersonId, VoiceId};
use governance::voice::{Agent, Concerned, Terms, Voice, VoiceCommand, VoiceKind, VoiceRefusal, concerned};
use governance::{Actor, Seal};
use maud::{Markup, html};
use office::{Act, Evidence, Files, Sealed, Stop};

use super::{agent_name, entitles, state};
use crate::answer;
use crate::args;
use crate::desk::{clerk, foreseen, names, policy, show};
use crate::evidence;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

type OfVoice = Path<(String, MeetingId, VoiceId)>;

/// What the vault holds of a record.
struct Opened {
    document: Option<String>,
    proof: Option<Evidence>,
    objection: Option<String>,
    reason: Option<String>,
}

impl Opened {
    async fn of(here: &Here, id: VoiceId) -> Result<Self, Response> {
        let (document, evidence, objected, rejected) = {
            let files = here.desk.files().await;
            let voice = files.community.assembly().voices().voice(id).ok_or_else(|| answer::not_found(&here.visit))?;
            (voice.document, voice.evidence, voice.objected.map(|(seal, _)| seal), voice.rejected)
        };
        let stopped = |stop: Stop| answer::stopped(&here.visit, None, &stop);
        let proof = match &evidence {
            Some(seal) => here.desk.evidence(seal).await.map_err(stopped)?,
            None => None,
        };
        let words = async |seal: Option<Seal>| match &seal {
            Some(seal) => here.desk.words(seal).await.map_err(stopped),
            None => Ok(None),
        };
        Ok(Self {
            document: words(Some(document)).await?,
            proof,
            objection: words(objected).await?,
            reason: words(rejected).await?,
        })
    }
}

pub(super) async fn show(here: Here, Path((_, id, voice)): OfVoice) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    page(&here, id, voice, &Errors::new()).await
}

async fn page(here: &Here, id: MeetingId, voice: VoiceId, errors: &Errors) -> Result<Response, Response> {
    let opened = Opened::of(here, voice).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let voice = files.community.assembly().voices().voice(voice).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("voices-one", args!["number" => voice.id.to_string()]);
    let body = html! {
        @if let Some(said) = &opened.objection {
            (parts::warning(&words, &words.say("voices-objected-text")))
            (parts::inset(&html! { p { (said) } }))
        }
        @if voice.kind == VoiceKind::Proxy && voice.is_in_force() {
            (foreseen::agent_warning(&words, here.desk.law(), &files, meeting, voice.agent))
        }
        (parts::facts(&words, &facts(here, &files, &words, (meeting, voice), &opened)))
        @if voice.waits() { (waiting(here, &files, &words, (meeting, voice), errors)) }
        @else if voice.is_in_force() { (revoking(here, &files, &words, (meeting, voice))) }
    };
    Ok(show::of_meeting(here, &files, &words, meeting, (&title, "/voices"), errors, &body))
}

/// What a voice rests on, in the reader's language.
fn cited(here: &Here, words: &Words, terms: &Terms) -> String {
    let law = here.desk.law();
    match (law.places.get(&terms.place), law.packs.get(&terms.place)) {
        (Some(place), _) => called::cited(words, &place.articles, &terms.basis),
        (None, Some(pack)) => called::articles(words, pack, &terms.basis),
        (None, None) => words.cite(&terms.basis),
    }
}

fn facts(
    here: &Here,
    files: &Files,
    words: &Words,
    (meeting, voice): (&Meeting, &Voice),
    opened: &Opened,
) -> Vec<Fact> {
    let erased = || words.say("desk-objection-erased");
    let mut facts = vec![
        Fact::of(words.say("voices-state"), state(words, meeting, voice)),
        Fact::new(words.say("voices-kind"), entitles(words, files, voice)),
        Fact::new(words.say("voices-whose"), super::words::whose(words, files, voice)),
        Fact::new(words.say("voices-homes"), super::words::homes(words, files, voice)),
        Fact::new(words.say("voices-agent"), agent_name(words, files, voice.agent)),
        Fact::new(words.say("voices-reach"), super::words::reach(words, voice.reach)),
        Fact::new(words.say("voices-items"), super::words::items(words, files, voice)),
        Fact::new(words.say("voices-signed-on"), words.day(voice.signed_on)),
        Fact::new(words.say("voices-document"), opened.document.clone().unwrap_or_else(erased)),
        Fact::new(words.say("voices-basis"), cited(here, words, &voice.terms)),
    ];
    if let Some(entry) = entry_of(meeting, voice) {
        let cuts = foreseen::of_entry(words, here.desk.law(), meeting, entry);
        facts.extend(cuts.into_iter().map(|cut| Fact::new(words.say("cut-facts"), cut)));
    }
    if let Some(limit) = &voice.terms.limit {
        let pack = here.desk.law().packs.get(&voice.terms.place);
        facts.push(Fact::new(words.say("voices-cap"), policy::proxies(words, pack, limit)));
    }
    if let Some(cap) = voice.terms.cap {
        facts.push(Fact::new(words.say("voices-cap"), words.say_with("voices-cap-heads", args!["cap" => cap])));
    }
    if let Some(seal) = &voice.evidence {
        let proof = opened.proof.as_ref();
        let said = proof.map(|proof| proof.words.as_str()).unwrap_or_default();
        let value = html! {
            (evidence::link(words, proof, &crate::desk::evidence::at(here, meeting.id, seal)))
            @if !said.is_empty() { " " span class="evidence" { (said) } }
            @if proof.is_none() { (erased()) }
        };
        facts.push(Fact::of(words.say("voices-evidence"), value));
    }
    facts.push(Fact::new(words.say("voices-recorder"), names::person(words, files, voice.recorded_by)));
    if let Some(by) = voice.confirmed_by {
        facts.push(Fact::new(words.say("voices-confirmer"), names::person(words, files, by)));
    }
    if voice.rejected.is_some() {
        facts.push(Fact::new(words.say("voices-rejected-why"), opened.reason.clone().unwrap_or_else(erased)));
    }
    facts
}

/// The entry of a meeting for which a voice speaks.
fn entry_of(meeting: &Meeting, voice: &Voice) -> Option<EntryNo> {
    let mut entries = meeting.roll.as_ref()?.numbered();
    entries.find(|(_, entry)| voice.kind != VoiceKind::Carrier && entry.owners == voice.owners).map(|(no, _)| no)
}

/// A record that waits: what the second person does, and why the first one may not.
fn waiting(here: &Here, files: &Files, words: &Words, (meeting, voice): (&Meeting, &Voice), errors: &Errors) -> Markup {
    let at = |rest: &str| show::at_meeting(here, meeting.id, &format!("/voices/{}/{rest}", voice.id));
    let refusal = show::would_refuse(here, files, VoiceCommand::Confirm { voice: voice.id });
    html! {
        h2 { (words.say("voices-confirm-title")) }
        p { (words.say("voices-waits-text")) }
        (show::refused(words, refusal.as_ref()))
        @if refusal.is_none() {
            p { (words.say("voices-confirm-text")) }
            (Form::post(at("confirm"), here.visit.csrf()).render(&html! {
                @if errors.of("namesake").is_some() {
                    (Choices::new("namesake", words.say("voices-confirm-namesake"), vec![
                        Choice::new("yes", words.say("voices-confirm-namesake-yes")),
                    ]).error(errors.of("namesake")).checkboxes(words))
                }
                (parts::buttons(&parts::button(&words.say("voices-confirm-act"))))
            }))
        }
        @if !is_owner_of(here, files, voice) {
            h2 { (words.say("voices-reject-title")) }
            (Form::post(at("reject"), here.visit.csrf()).render(&html! {
                (Field::new("reason", words.say("voices-reject-reason")).hint(words.say("voices-reject-hint"))
                    .error(errors.of("reason")).text(words))
                (parts::buttons(&parts::warning_button(&words.say("voices-reject-act"))))
            }))
        }
    }
}

/// Whether whoever is signed in is an owner whose own ballot the record takes away.
fn is_owner_of(here: &Here, files: &Files, voice: &Voice) -> bool {
    let own = here.person().and_then(|me| concerned(&files.community, voice, me));
    voice.kind.is_instead_of_owner() && own == Some(Concerned::Owner)
}

fn revoking(here: &Here, files: &Files, words: &Words, (meeting, voice): (&Meeting, &Voice)) -> Markup {
    let instead = voice.kind.is_instead_of_owner();
    if is_owner_of(here, files, voice) {
        let refusal = show::would_refuse(here, files, VoiceCommand::Revoke { voice: voice.id });
        return show::refused(words, refusal.as_ref());
    }
    let text = match (instead, called::is_abroad(here.desk.law(), meeting)) {
        (true, _) => "voices-revoke-instead-text",
        (false, true) => "voices-revoke-text-abroad",
        (false, false) => "voices-revoke-text",
    };
    let act = if instead { "voices-revoke-instead-act" } else { "voices-revoke-act" };
    let action = show::at_meeting(here, meeting.id, &format!("/voices/{}/revoke", voice.id));
    html! {
        h2 { (words.say("voices-revoke")) }
        p { (words.say(text)) }
        (Form::post(action, here.visit.csrf()).render(&html! {
            (parts::buttons(&parts::warning_button(&words.say(act))))
        }))
    }
}

async fn after(here: &Here, id: MeetingId, act: Act, done: &str) -> Response {
    let outcome = here.desk.carry_out(act).await;
    answer::after(here, outcome, &show::at_meeting(here, id, "/voices"), done)
}

/// Who in a record is called as whoever confirms it, where the book does not know that they are one person: an account may
/// have been opened before its holder was known to own a home.
fn namesake(files: &Files, voice: &Voice, by: PersonId) -> Option<(String, Concerned)> {
    let (people, community) = (&files.people, &files.community);
    let plain = |name: &str| name.split_whitespace().collect::<String>().to_lowercase();
    let own = plain(&people.person(community, by)?.name);
    let agent = match voice.agent {
        Agent::Owner(owner) => people.owner(community, owner),
        Agent::Other(agent) => people.agent(community, agent),
    };
    let owners = voice.owners.iter().filter_map(|owner| people.owner(community, *owner));
    let owners = owners.map(|known| (known, Concerned::Owner));
    let mut all = agent.map(|known| (known, Concerned::Speaker)).into_iter().chain(owners);
    let (known, concerned) = all.find(|(known, _)| !own.is_empty() && plain(&known.name) == own)?;
    Some((known.name.clone(), concerned))
}

pub(super) async fn confirm(
    here: Here,
    Path((_, id, voice)): OfVoice,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let mut errors = Errors::new();
    if posted.text("namesake") != "yes" {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let record = files.community.assembly().voices().voice(voice).filter(|record| record.waits());
        let alike = record.and_then(|record| Some((record.kind, namesake(&files, record, by)?)));
        if let Some((kind, (name, concerned))) = alike
            && show::would_refuse(&here, &files, VoiceCommand::Confirm { voice }).is_none()
        {
            let rule = answer::Said::of(&words, &VoiceRefusal::VoiceConcerned { kind, concerned }.into()).rule;
            errors.add(
                "namesake",
                words.say_with("voices-confirm-namesake-error", args!["name" => name, "rule" => rule]),
            );
        }
    }
    if !errors.is_empty() {
        return page(&here, id, voice, &errors).await;
    }
    let act = Act::new(Actor::Person(by), VoiceCommand::Confirm { voice });
    Ok(after(&here, id, act, "voice-confirmed").await)
}

pub(super) async fn reject(
    here: Here,
    Path((_, id, voice)): OfVoice,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    if posted.text("reason").is_empty() {
        let mut errors = Errors::new();
        errors.add("reason", here.words(&*here.desk.files().await).say("desk-petition-missing-reason"));
        return page(&here, id, voice, &errors).await;
    }
    let sealed = Sealed::words(here.desk.door(), posted.text("reason"));
    let sealed = sealed.map_err(|problem| answer::stopped(&here.visit, None, &Stop::from(problem)))?;
    let command = VoiceCommand::Reject { voice, reason: sealed.seal };
    Ok(after(&here, id, Act::new(Actor::Person(by), command).with(sealed), "voice-rejected").await)
}

pub(super) async fn revoke(here: Here, Path((_, id, voice)): OfVoice, _: StaffPosted) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let act = Act::new(Actor::Person(by), VoiceCommand::Revoke { voice });
    Ok(after(&here, id, act, "voice-revoked").await)
}
