//! The topics that hang on the assembly's meetings: voices, rooms, recounts from paper, and what became of decisions.

use super::{Assembly, Meeting, TakenOutUpon};
use crate::fate::{FateEvent, Fates};
use crate::gathering::{Gathering, GatheringEvent};
use crate::ids::MeetingId;
use crate::outcome::ImpossibleHistory;
use crate::recount::{self, RecountEvent};
use crate::state::Recorded;
use crate::voice::{VoiceEvent, Voices};

impl Assembly {
    /// Who speaks for entries, and the ballots that are disputed.
    #[must_use]
    pub fn voices(&self) -> &Voices {
        &self.voices
    }

    /// What later happened to decisions.
    #[must_use]
    pub fn fates(&self) -> &Fates {
        &self.fates
    }

    pub(crate) fn apply_voice(&mut self, recorded: Recorded, event: &VoiceEvent) -> Result<(), ImpossibleHistory> {
        self.voices.apply(recorded, event)?;
        if let Some(meeting) = event.meeting() {
            let meeting = self.meeting_mut(meeting)?;
            if let (VoiceEvent::DisputeSettled(settled), Some(roll)) = (event, &meeting.roll)
                && !settled.stands
            {
                meeting.ballots.remove(roll, settled.entry, TakenOutUpon::Dispute);
            }
        }
        Ok(())
    }

    pub(crate) fn apply_gathering(
        &mut self,
        recorded: Recorded,
        event: &GatheringEvent,
    ) -> Result<(), ImpossibleHistory> {
        let meeting = self.meeting_mut(event.meeting())?;
        Gathering::follow(&mut meeting.gathering, recorded.at, event)
    }

    pub(crate) fn apply_recount(&mut self, recorded: Recorded, event: &RecountEvent) -> Result<(), ImpossibleHistory> {
        recount::follow(self.meeting_mut(event.meeting())?, recorded, event)
    }

    pub(crate) fn apply_fate(&mut self, event: &FateEvent) -> Result<(), ImpossibleHistory> {
        self.fates.apply(event)
    }

    fn meeting_mut(&mut self, id: MeetingId) -> Result<&mut Meeting, ImpossibleHistory> {
        let known = self.meetings.get_mut(id.index());
        known.ok_or(ImpossibleHistory("something happened in a meeting nobody convened"))
    }
}
