//! A meeting in a room as it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{GatheringCalled, GatheringEvent};
use crate::assembly::{CastBallot, PublishedRoll, Turnout};
use crate::ids::{EntryNo, MatterId, VoiceId};
use crate::outcome::ImpossibleHistory;
use crate::voice::{Signed, VoiceKind};

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
    /// Until when whoever came for an entry was there, the owners themselves or whoever has a record; none while they are.
    pub stayed: BTreeMap<(EntryNo, Option<VoiceId>), Option<Timestamp>>,
    /// The item that is put to the room, and since when.
    pub item: Option<(MatterId, Timestamp)>,
}

impl Gathering {
    /// Whether no ballot of an entry is taken now, since owners vote in the room alone and nobody is there for it.
    #[must_use]
    pub fn keeps_out(&self, entry: EntryNo) -> bool {
        !self.in_writing && self.presence(entry).is_none()
    }

    /// Whether a ballot of an entry is taken now of whoever has this record, or of the owners where none is named: where
    /// owners vote in the room alone, of those who are there.
    #[must_use]
    pub fn takes_of(&self, entry: EntryNo, voice: Option<VoiceId>) -> bool {
        self.in_writing || self.presence(entry).is_some_and(|presence| presence.voice == voice)
    }

    /// Whether a ballot was cast in person: by an owner who came to the room themselves, for themselves or for those they
    /// own with.
    #[must_use]
    pub fn voted_in_person(&self, entry: EntryNo, ballot: &CastBallot) -> bool {
        let came = |voice| self.stayed.contains_key(&(entry, voice));
        match ballot.signed {
            Signed::Owner => came(None),
            Signed::Voice { kind: VoiceKind::CoOwner, voice } => came(Some(voice)),
            // What somebody else brings or fills in is not cast in person.
            Signed::Carried { .. } | Signed::Voice { .. } => false,
        }
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

    fn leave(&mut self, entry: EntryNo, at: Timestamp) {
        let there = self.stayed.iter_mut().filter(|((of, _), until)| *of == entry && until.is_none());
        there.for_each(|(_, until)| *until = Some(at));
    }

    fn called(event: &GatheringCalled) -> Self {
        Self {
            place: event.place.to_string(),
            begins_at: event.begins_at,
            in_writing: event.in_writing,
            came: BTreeMap::new(),
            stayed: BTreeMap::new(),
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
                // Whoever was there for the entry gives way.
                room.leave(event.entry, at);
                room.stayed.insert((event.entry, event.voice), None);
                room.came.insert(event.entry, Presence { at, voice: event.voice, left_at: None });
            }
            GatheringEvent::CheckedOut(event) => {
                let came = room.came.get_mut(&event.entry).ok_or(ImpossibleHistory("somebody left who never came"))?;
                came.left_at = Some(at);
                room.leave(event.entry, at);
            }
            GatheringEvent::ItemPut(event) => room.item = Some((event.matter, at)),
        }
        Ok(())
    }
}
