//! Who signed a ballot, as forms, drafts and pages name it.

use governance::ids::VoiceId;
use governance::voice::{Signed, SignedGiven};
use office::Files;

use crate::args;
use crate::desk::{agent_name, entitles};
use crate::words::Words;

/// The word by which forms and drafts name a signature.
pub(crate) fn word(signed: &SignedGiven) -> String {
    match signed {
        SignedGiven::Owner => "owner".to_owned(),
        SignedGiven::Carried(voice) => format!("carried-{voice}"),
        SignedGiven::Voice { voice, .. } => format!("voice-{voice}"),
    }
}

/// The signature that a word names.
pub(crate) fn parse(word: &str) -> Option<SignedGiven> {
    if word == "owner" {
        return Some(SignedGiven::Owner);
    }
    let (sort, number) = word.split_once('-')?;
    let voice = VoiceId::new(number.parse().ok()?);
    match sort {
        "carried" => Some(SignedGiven::Carried(voice)),
        "voice" => Some(SignedGiven::Voice { voice, opinion: None }),
        _ => None,
    }
}

/// A signature as the book holds it, as it is handed in.
pub(crate) fn given(signed: Signed) -> SignedGiven {
    match signed {
        Signed::Owner => SignedGiven::Owner,
        Signed::Carried { voice } => SignedGiven::Carried(voice),
        Signed::Voice { voice, .. } => SignedGiven::Voice { voice, opinion: None },
    }
}

/// A signature in words.
pub(crate) fn said(words: &Words, files: &Files, signed: &SignedGiven) -> String {
    let of = |key: &str, voice: VoiceId| {
        let voice = files.community.assembly().voices().voice(voice);
        let name = voice.map(|voice| agent_name(words, files, voice.agent)).unwrap_or_default();
        let kind = voice.map(|voice| entitles(words, files, voice)).unwrap_or_default();
        words.say_of_with("signed-", key, args!["name" => name, "kind" => kind])
    };
    match signed {
        SignedGiven::Owner => words.say("signed-owner"),
        SignedGiven::Carried(voice) => of("carried", *voice),
        SignedGiven::Voice { voice, .. } => of("voice", *voice),
    }
}
