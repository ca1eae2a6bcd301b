//! Who is to speak: somebody known, an owner of the estate, or somebody who owns nothing here and shows who they are.

use governance::assembly::{Meeting, RollEntry};
use governance::bodies::BodyKind;
use governance::community::Barred;
use governance::ids::{AgentId, EntryNo, OwnerId};
use governance::law::Law;
use governance::voice::{Agent, AgentGiven, VoiceKind, ban_of};
use maud::{Markup, html};
use office::{Files, Identity, Shown};

use super::words::agent_name;
use crate::answer;
use crate::args;
use crate::desk::paper::find::look_up;
use crate::desk::{foreseen, names};
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::Words;

/// More of those who are known are not listed; their document finds them.
const SHOWN: usize = 30;

/// So many characters of a company's name say which one is meant.
const SHORT_NAME: usize = 4;

/// Who was named.
pub(super) struct Named {
    /// Somebody the book knows; else somebody new.
    pub(super) agent: Option<AgentGiven>,
    pub(super) name: String,
    pub(super) identity: Option<Identity>,
}

/// Reads who was named; what is missing goes to the errors.
pub(super) fn read(
    (here, files, words): (&Here, &Files, &Words),
    (meeting, kind): (&Meeting, VoiceKind),
    posted: &Posted,
    errors: &mut Errors,
) -> Named {
    let name = posted.text("name").to_owned();
    let sought = posted.text("owner");
    let agent = match picked(posted) {
        Some(agent) => Some(agent),
        None if !sought.is_empty() => match owners_of(files, meeting, sought).as_slice() {
            [only] => Some(AgentGiven::Owner(*only)),
            [] => {
                errors.add("owner", words.say("voices-owner-none"));
                None
            }
            _ => {
                errors.add("agent", words.say("voices-owner-several"));
                None
            }
        },
        None => None,
    };
    if agent.is_none() && name.is_empty() && sought.is_empty() {
        errors.add(if kind == VoiceKind::CoOwner { "agent" } else { "owner" }, words.say("voices-missing-agent"));
    }
    let is_new = agent.is_none() && !name.is_empty();
    if is_new && posted.text("namesake") != "yes" && has_namesake(files, &name) {
        errors.add("namesake", words.say("voices-namesake-error"));
    }
    let called = match agent {
        Some(AgentGiven::Owner(owner)) => files.people.owner(&files.community, owner).map(|known| known.name.as_str()),
        Some(AgentGiven::Known(agent)) => files.people.agent(&files.community, agent).map(|known| known.name.as_str()),
        _ => Some(name.as_str()),
    };
    if kind == VoiceKind::Proxy
        && ["company", "colleague"].iter().all(|said| posted.text(said) != "yes")
        && let Some(alike) = called.and_then(|name| of_the_company(here, files, name))
        && let Some(ban) = ban_of(&files.community, meeting, Barred::PropertyCompany, &here.desk.moment(here.actor()))
    {
        let rule = answer::Said::of(words, &ban.into()).rule;
        errors.add("colleague", words.say_with("voices-colleague-error", args!["company" => alike, "rule" => rule]));
    }
    Named { agent, name, identity: identity(words, (kind, is_new), posted, errors) }
}

/// The company whose name, or the name of somebody who works there, is the one that was named; so far as the book knows them.
fn of_the_company(here: &Here, files: &Files, name: &str) -> Option<String> {
    let plain = |name: &str| name.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let named = plain(name);
    if named.is_empty() {
        return None;
    }
    let community = &files.community;
    let today = here.desk.moment(here.actor()).today(community.zone());
    let companies = community.bodies().all().iter().filter(|body| body.kind == BodyKind::PropertyCompany);
    let mut alike = companies.filter(|company| {
        let workers = company.seats.iter().filter(|seat| seat.is_held(today));
        let mut workers = workers.filter_map(|seat| files.people.person(community, seat.person));
        let called = plain(company.name.as_str());
        // A company is written down in full or in short.
        let is_company = called == named || (named.chars().count() >= SHORT_NAME && called.contains(&named));
        is_company || workers.any(|worker| plain(&worker.name) == named)
    });
    alike.next().map(|company| company.name.to_string())
}

fn identity(
    words: &Words,
    (kind, is_new): (VoiceKind, bool),
    posted: &Posted,
    errors: &mut Errors,
) -> Option<Identity> {
    let (word, typed) = (posted.text("shown"), posted.text("number"));
    if typed.is_empty() {
        if is_new && kind == VoiceKind::Proxy {
            errors.add("number", words.say("voices-missing-number"));
        }
        return None;
    }
    let Some(shown) = Shown::ALL.into_iter().find(|shown| shown.word() == word) else {
        errors.add("shown", words.say("desk-pick-one"));
        return None;
    };
    let identity = Identity::read(shown, typed);
    if identity.is_none() {
        errors.add("number", words.say_of("voices-unfit-number-", shown.word()));
    }
    identity
}

/// Whom the form picks from those it lists.
fn picked(posted: &Posted) -> Option<AgentGiven> {
    let (sort, number) = posted.text("agent").split_once('-')?;
    let number: u32 = number.parse().ok()?;
    match sort {
        "owner" => Some(AgentGiven::Owner(OwnerId::new(number))),
        "known" => Some(AgentGiven::Known(AgentId::new(number))),
        _ => None,
    }
}

/// The owners that a home, a roll number or a name means.
fn owners_of(files: &Files, meeting: &Meeting, sought: &str) -> Vec<OwnerId> {
    let roll = meeting.roll.as_ref();
    let lines = look_up(files, meeting, sought).into_iter().filter_map(|entry| roll?.entry(entry));
    let register = files.community.register();
    let named = (0..register.owners().len())
        .map(OwnerId::after)
        .filter(|owner| files.people.owner(&files.community, *owner).is_some_and(|known| known.name == sought));
    let mut owners: Vec<OwnerId> = lines.flat_map(|line| line.owners.iter().copied()).chain(named).collect();
    owners.sort_unstable();
    owners.dedup();
    owners
}

fn has_namesake(files: &Files, name: &str) -> bool {
    known(files).any(|agent| files.people.agent(&files.community, agent).is_some_and(|known| known.name == name))
}

/// Those who own nothing and spoke before, the latest first.
fn known(files: &Files) -> impl Iterator<Item = AgentId> {
    (0..files.community.assembly().voices().agents().len()).rev().map(AgentId::after)
}

/// The questions.
pub(super) fn fields(
    (law, files, words): (&Law, &Files, &Words),
    (meeting, kind, entry, line): (&Meeting, VoiceKind, EntryNo, &RollEntry),
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let is_picked = |value: &str| posted.text("agent") == value;
    let owner = |owner: &OwnerId| {
        let value = format!("owner-{owner}");
        let homes: Vec<String> =
            files.community.register().homes_of(*owner).map(|home| home.place.to_string()).take(3).collect();
        let picked = is_picked(&value);
        Choice::new(value, names::owners(words, files, &[*owner])).hint(words.list(&homes)).checked(picked)
    };
    if kind == VoiceKind::CoOwner {
        let choices = line.owners.iter().map(owner).collect();
        return Choices::new("agent", words.say("voices-agent"), choices).error(errors.of("agent")).radios(words);
    }
    let found = if errors.is_empty() { Vec::new() } else { owners_of(files, meeting, posted.text("owner")) };
    let mut choices: Vec<Choice> = if found.len() > 1 { found.iter().map(owner).collect() } else { Vec::new() };
    for agent in known(files).take(SHOWN) {
        let value = format!("known-{agent}");
        let picked = is_picked(&value);
        let choice = Choice::new(value, agent_name(words, files, Agent::Other(agent))).checked(picked);
        let last = files.people.agent(&files.community, agent).and_then(|known| known.id_last4.clone());
        let last = last.map(|last| words.say_with("voices-known-by", args!["last" => last]));
        let cut = (kind == VoiceKind::Proxy)
            .then(|| foreseen::with_entry(words, law, files, meeting, (Agent::Other(agent), entry)))
            .flatten();
        let hints: Vec<String> = last.into_iter().chain(cut).collect();
        choices.push(match hints.is_empty() {
            true => choice,
            false => choice.hint(hints.join(words.lang().sentence_separator())),
        });
    }
    html! {
        h2 { (words.say(if kind == VoiceKind::Carrier { "voices-carrier" } else { "voices-agent" })) }
        p class="hint" { (words.say("voices-agent-hint")) }
        @if !choices.is_empty() {
            (Choices::new("agent", words.say("voices-agent-known"), choices).optional().error(errors.of("agent")).radios(words))
        }
        (Field::new("owner", words.say("voices-agent-owner")).hint(words.say("voices-agent-owner-hint")).optional()
            .typed(posted, errors).text(words))
        (stranger(words, kind, posted, errors))
    }
}

fn stranger(words: &Words, kind: VoiceKind, posted: &Posted, errors: &Errors) -> Markup {
    let shown = Shown::ALL
        .into_iter()
        .map(|shown| {
            let word = shown.word();
            let choice = Choice::new(word, words.say_of("voices-shown-", word));
            let picked = posted.text("shown");
            choice.checked(picked == word || (picked.is_empty() && shown == Shown::IdentityCard))
        })
        .collect();
    let number_hint = if kind == VoiceKind::Proxy { "voices-number-hint" } else { "voices-number-hint-optional" };
    html! {
        (Field::new("name", words.say("voices-name")).hint(words.say("voices-name-hint")).optional()
            .typed(posted, errors).text(words))
        (Choices::new("shown", words.say("voices-shown"), shown).inline().error(errors.of("shown")).radios(words))
        (Field::new("number", words.say("voices-number")).hint(words.say(number_hint)).optional()
            .typed(posted, errors).text(words))
        @if errors.of("namesake").is_some() {
            (Choices::new("namesake", words.say("voices-namesake"), vec![
                Choice::new("yes", words.say("voices-namesake-yes")),
            ]).error(errors.of("namesake")).checkboxes(words))
        } @else if posted.text("namesake") == "yes" { (parts::hidden("namesake", "yes")) }
        @if errors.of("colleague").is_some() {
            (Choices::new("colleague", words.say("voices-colleague"), vec![
                Choice::new("yes", words.say("voices-colleague-yes")),
            ]).error(errors.of("colleague")).checkboxes(words))
        } @else if posted.text("colleague") == "yes" { (parts::hidden("colleague", "yes")) }
        @if kind == VoiceKind::Proxy {
            (Choices::new("company", words.say("voices-company"), vec![
                Choice::new("yes", words.say("voices-company-yes")).checked(posted.text("company") == "yes"),
            ]).optional().checkboxes(words))
        }
    }
}
