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

/// How long whoever came for an entry was there, the owners themselves or whoever has a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// When they first came.
    pub since: Timestamp,
    /// When they last left; none while they are there.
    pub until: Option<Timestamp>,
}

impl Stay {
    /// Whether they were there at a moment, to the minute: that is how exactly it is keyed when a paper was handed in.
    fn holds(&self, at: Timestamp) -> bool {
        let minute = |at: Timestamp| at.as_second().div_euclid(60);
        minute(self.since) <= minute(at) && self.until.is_none_or(|until| minute(at) <= minute(until))
    }
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
    /// How long each was there who came for an entry, by the record they came with.
    pub stayed: BTreeMap<(EntryNo, Option<VoiceId>), Stay>,
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

    /// Whether a ballot was cast in person: by an owner who was in the room themselves, for themselves or for those they own
    /// with. Where owners also vote in writing, that is a ballot they handed in while they were there, and none from before
    /// they came; the room alone takes no other.
    #[must_use]
    pub fn voted_in_person(&self, entry: EntryNo, ballot: &CastBallot) -> bool {
        let there = |stay: &Stay| !self.in_writing || ballot.cast_at.is_some_and(|at| stay.holds(at));
        let came = |voice| self.stayed.get(&(entry, voice)).is_some_and(there);
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
        let there = self.stayed.iter_mut().filter(|((of, _), stay)| *of == entry && stay.until.is_none());
        there.for_each(|(_, stay)| stay.until = Some(at));
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
                let stay = room.stayed.entry((event.entry, event.voice));
                stay.or_insert(Stay { since: at, until: None }).until = None;
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
