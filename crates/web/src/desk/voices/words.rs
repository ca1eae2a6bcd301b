//! What voices are called at the desk.

use governance::voice::{Agent, Reach, Voice, VoiceKind};
use office::Files;

use crate::args;
use crate::desk::names;
use crate::names as called;
use crate::words::Words;

/// A kind of voice in words.
pub(crate) fn kind_name(words: &Words, kind: VoiceKind) -> String {
    words.say_of("voice-kind-", &called::code(&kind))
}

/// A voice in words: of a guardian or an heir of some of several owners, whose.
pub(crate) fn entitles(words: &Words, files: &Files, voice: &Voice) -> String {
    let kind = kind_name(words, voice.kind);
    if voice.of.is_empty() {
        return kind;
    }
    words.say_with("voice-kind-of", args!["kind" => kind, "whose" => names::owners(words, files, &voice.of)])
}

/// Who speaks, by name.
pub(crate) fn agent_name(words: &Words, files: &Files, agent: Agent) -> String {
    match agent {
        Agent::Owner(owner) => names::owners(words, files, &[owner]),
        Agent::Other(agent) => files
            .people
            .agent(&files.community, agent)
            .map_or_else(|| words.say("desk-owner-erased"), |known| known.name.clone()),
    }
}

/// Whose vote a voice is, or whose ballots a carrier brings.
pub(super) fn whose(words: &Words, files: &Files, voice: &Voice) -> String {
    match &voice.part {
        Some(part) => called::scope(words, part),
        None if voice.of.is_empty() => names::owners(words, files, &voice.owners),
        None => names::owners(words, files, &voice.of),
    }
}

/// The homes of those whose vote it is, so that nobody takes one for a neighbour of the same name.
pub(super) fn homes(words: &Words, files: &Files, voice: &Voice) -> String {
    let homes = files.community.register().homes().iter();
    let own = homes.filter(|home| !voice.owners.is_empty() && home.owners == voice.owners);
    words.list(&own.map(|home| home.place.to_string()).collect::<Vec<_>>())
}

/// For how long a voice lasts.
pub(super) fn reach(words: &Words, reach: Reach) -> String {
    match reach {
        Reach::Meeting { meeting } => words.say_with("desk-meeting-name", args!["number" => meeting.to_string()]),
        Reach::Period { from, until } => {
            words.say_with("voices-period", args!["from" => words.day(from), "until" => words.day(until)])
        }
    }
}

/// What a voice covers.
pub(super) fn items(words: &Words, files: &Files, voice: &Voice) -> String {
    match &voice.items {
        None => words.say("voices-all-items"),
        Some(items) => words.list(&items.iter().map(|item| names::title(files, *item)).collect::<Vec<_>>()),
    }
}
