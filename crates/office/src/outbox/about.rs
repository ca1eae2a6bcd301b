//! What a message is about: whoever hears of it can mute it, where the law does not have it told to all.

use std::fmt;
use std::str::FromStr;

use governance::ids::{DeliberationId, MatterId, MeetingId, PetitionId, PublicationId, VoiceId};
use serde::{Deserialize, Serialize};

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A concern on its way through the seven steps.
    Deliberation(DeliberationId),
    /// Something the owners voted on.
    Matter(MatterId),
    /// A petition.
    Petition(PetitionId),
    /// A meeting of the owners.
    Meeting(MeetingId),
    /// Something on the notice board.
    Publication(PublicationId),
    /// The record of a guardian or an heir, who votes in an owner's place.
    Voice(VoiceId),
}

impl About {
    /// Whether whoever hears of it can say that they want to hear no more.
    #[must_use]
    pub fn can_be_muted(self) -> bool {
        matches!(self, Self::Deliberation(_) | Self::Matter(_) | Self::Petition(_))
    }
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deliberation(id) => write!(f, "deliberation-{id}"),
            Self::Matter(id) => write!(f, "matter-{id}"),
            Self::Petition(id) => write!(f, "petition-{id}"),
            Self::Meeting(id) => write!(f, "meeting-{id}"),
            Self::Publication(id) => write!(f, "publication-{id}"),
            Self::Voice(id) => write!(f, "voice-{id}"),
        }
    }
}

impl FromStr for About {
    type Err = NotAbout;

    fn from_str(text: &str) -> Result<Self, NotAbout> {
        let (sort, number) = text.split_once('-').ok_or(NotAbout)?;
        match sort {
            "deliberation" => number.parse().map(Self::Deliberation).map_err(|_| NotAbout),
            "matter" => number.parse().map(Self::Matter).map_err(|_| NotAbout),
            "petition" => number.parse().map(Self::Petition).map_err(|_| NotAbout),
            "meeting" => number.parse().map(Self::Meeting).map_err(|_| NotAbout),
            "publication" => number.parse().map(Self::Publication).map_err(|_| NotAbout),
            "voice" => number.parse().map(Self::Voice).map_err(|_| NotAbout),
            _ => Err(NotAbout),
        }
    }
}

/// The text names nothing that messages are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no message is about this")]
pub struct NotAbout;

impl Serialize for About {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for About {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
