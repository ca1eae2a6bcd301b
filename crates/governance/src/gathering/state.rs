//! A meeting in a room as it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{GatheringCalled, GatheringEvent};
use crate::assembly::{PublishedRoll, Turnout};
use crate::ids::{EntryNo, MatterId, VoiceId};
use crate::outcome::ImpossibleHistory;

/// Who came for an entry, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// When the entry was checked in.
    pub at: Timestamp,
    /// The record of whoever speaks for it, where it is not the owner who came.
    pub voice: Option<VoiceId>,
    /// When it left.
    pub left_at: Option<Timestamp>,
}

/// A meeting in a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// Where.
    pub place: String,
    /// When it begins.
    pub begins_at: Timestamp,
    /// Whether owners may also vote in writing without coming.
    pub in_writing: bool,
    /// Everybody who came, those who left again included.
    pub came: BTreeMap<EntryNo, Presence>,
    /// The item that is put to the room, and since when.
    pub item: Option<(MatterId, Timestamp)>,
}

impl Gathering {
    /// Whether no ballot of an entry is taken, since owners vote in the room alone and nobody came for it.
    #[must_use]
    pub fn keeps_out(&self, entry: EntryNo) -> bool {
        !self.in_writing && !self.came.contains_key(&entry)
    }

    /// Who came for an entry and has not left.
    #[must_use]
    pub fn presence(&self, entry: EntryNo) -> Option<&Presence> {
        self.came.get(&entry).filter(|presence| presence.left_at.is_none())
    }

    /// How much of a roll is present now.
    #[must_use]
    pub fn present(&self, roll: &PublishedRoll) -> Turnout {
        self.sum(roll, |presence| presence.left_at.is_none())
    }

    /// How much of a roll came in person, by the owners themselves.
    #[must_use]
    pub fn in_person(&self, roll: &PublishedRoll) -> Turnout {
        self.sum(roll, |presence| presence.voice.is_none())
    }

    fn sum(&self, roll: &PublishedRoll, counts: impl Fn(&Presence) -> bool) -> Turnout {
        let here = self.came.iter().filter(|(_, presence)| counts(presence));
        here.filter_map(|(entry, _)| roll.entry(*entry)).fold(Turnout::default(), Turnout::with)
    }

    fn called(event: &GatheringCalled) -> Self {
        Self {
            place: event.place.to_string(),
            begins_at: event.begins_at,
            in_writing: event.in_writing,
            came: BTreeMap::new(),
            item: None,
        }
    }

    /// What a meeting's room is after an event.
    pub(crate) fn follow(
        room: &mut Option<Self>,
        at: Timestamp,
        event: &GatheringEvent,
    ) -> Result<(), ImpossibleHistory> {
        if let GatheringEvent::GatheringCalled(event) = event {
            *room = Some(Self::called(event));
            return Ok(());
        }
        let room = room.as_mut().ok_or(ImpossibleHistory("somebody came to a room nobody was called to"))?;
        match event {
            GatheringEvent::GatheringCalled(_) => {}
            GatheringEvent::CheckedIn(event) => {
                room.came.insert(event.entry, Presence { at, voice: event.voice, left_at: None });
            }
            GatheringEvent::CheckedOut(event) => {
                let came = room.came.get_mut(&event.entry).ok_or(ImpossibleHistory("somebody left who never came"))?;
                came.left_at = Some(at);
            }
            GatheringEvent::ItemPut(event) => room.item = Some((event.matter, at)),
        }
        Ok(())
    }
}
