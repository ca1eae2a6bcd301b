//! Decides what a command about a meeting in a room would change.

use jiff::Timestamp;

use super::{CheckedIn, CheckedOut, Gathering, GatheringCalled, GatheringCommand, GatheringRefusal, ItemPut};
use crate::assembly::{AssemblyRefusal, Meeting, Policy, Stage};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, MeetingId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment, PublicText, voice};

type Decision = Result<Vec<Event>, Refusal>;

pub(crate) fn decide(community: &Community, command: GatheringCommand, moment: &Moment<'_>) -> Decision {
    let of = |id: MeetingId| -> Result<Room<'_>, Refusal> {
        let meeting = community.assembly().meeting(id).ok_or(AssemblyRefusal::MeetingUnknown)?;
        Ok(Room { community, moment, meeting })
    };
    match command {
        GatheringCommand::Call { meeting, place, begins_at, in_writing } => {
            of(meeting)?.call(&place, begins_at, in_writing)
        }
        GatheringCommand::CheckIn { meeting, entry, voice } => of(meeting)?.check_in(entry, voice),
        GatheringCommand::CheckOut { meeting, entry } => of(meeting)?.check_out(entry),
        GatheringCommand::PutItem { meeting, matter } => {
            let room = of(meeting)?;
            let by = room.person_with(Power::Convene)?;
            let gathering = room.under_way()?;
            if room.meeting.question(matter).is_none() {
                return Err(GatheringRefusal::MatterNotPut { matter }.into());
            }
            if gathering.item.is_some_and(|(item, _)| item == matter) {
                return Ok(vec![]);
            }
            Ok(vec![ItemPut { meeting, matter, by }.into()])
        }
    }
}

/// Checks a notice against the room that owners are called to: ballots are taken when it begins.
pub(crate) fn check_notice(
    meeting: &Meeting,
    policy: &Policy,
    (opens_at, closes_at): (Timestamp, Timestamp),
) -> Result<(), GatheringRefusal> {
    match &meeting.gathering {
        Some(Gathering { begins_at, .. }) if *begins_at < opens_at || *begins_at >= closes_at => {
            Err(GatheringRefusal::GatheringOutsideVoting { begins_at: *begins_at })
        }
        None if policy.thresholds.iter().any(|threshold| policy.asks_presence(threshold)) => {
            Err(GatheringRefusal::GatheringNeeded)
        }
        Some(_) | None => Ok(()),
    }
}

/// Checks that somebody came for an entry, where the owners vote in the room alone.
pub(crate) fn check_came(meeting: &Meeting, entry: EntryNo) -> Result<(), GatheringRefusal> {
    match &meeting.gathering {
        Some(room) if room.keeps_out(entry) => {
            Err(GatheringRefusal::VotedInTheRoom { entry, begins_at: room.begins_at })
        }
        Some(_) | None => Ok(()),
    }
}

struct Room<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    meeting: &'a Meeting,
}

impl Room<'_> {
    fn person_with(&self, power: Power) -> Result<PersonId, Refusal> {
        self.community.require_in(self.moment, power, Some(self.meeting.body))?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
    }

    fn call(&self, place: &str, begins_at: Timestamp, in_writing: bool) -> Decision {
        let by = self.person_with(Power::Convene)?;
        // With the notice the form of the meeting is settled.
        match self.meeting.stage() {
            Stage::Convened | Stage::RollPublished => {}
            stage => return Err(AssemblyRefusal::WrongStage { stage }.into()),
        }
        let place = PublicText::try_new(place, 100)?;
        if begins_at <= self.moment.now {
            return Err(GatheringRefusal::GatheringInPast.into());
        }
        let pack = self.moment.law.packs.get(&self.meeting.pack);
        let quorum = pack.and_then(|pack| Some((pack, pack.quorum.as_ref().filter(|quorum| !quorum.from_afar)?)));
        if let Some((pack, quorum)) = quorum.filter(|_| in_writing) {
            return Err(GatheringRefusal::NoVoteFromAfar { basis: pack.cite(&quorum.basis) }.into());
        }
        let called = GatheringCalled { meeting: self.meeting.id, place, begins_at, in_writing, by };
        if self.meeting.gathering.as_ref().is_some_and(|known| {
            known.place == called.place.as_str() && known.begins_at == begins_at && known.in_writing == in_writing
        }) {
            return Ok(vec![]);
        }
        Ok(vec![called.into()])
    }

    /// The room on its day, while the vote is not counted.
    fn under_way(&self) -> Result<&Gathering, Refusal> {
        let gathering = self.meeting.gathering.as_ref().ok_or(GatheringRefusal::NoGathering)?;
        match self.meeting.stage() {
            Stage::Noticed | Stage::Open | Stage::Closed => {}
            stage => return Err(AssemblyRefusal::WrongStage { stage }.into()),
        }
        // By the day and not the minute: people come before it begins.
        let begins_at = gathering.begins_at;
        if self.moment.today(self.community.zone()) < begins_at.to_zoned(self.community.zone().clone()).date() {
            return Err(GatheringRefusal::GatheringNotYet { begins_at }.into());
        }
        Ok(gathering)
    }

    fn check_in(&self, entry: EntryNo, voice: Option<crate::ids::VoiceId>) -> Decision {
        let by = self.person_with(Power::Key)?;
        let gathering = self.under_way()?;
        if self.meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() {
            return Err(AssemblyRefusal::EntryUnknown { entry }.into());
        }
        if let Some(voice) = voice {
            voice::check_presence(self.community, self.meeting, entry, (voice, self.moment.now))?;
        }
        if gathering.presence(entry).is_some_and(|presence| presence.voice == voice) {
            return Ok(vec![]);
        }
        Ok(vec![CheckedIn { meeting: self.meeting.id, entry, voice, by }.into()])
    }

    fn check_out(&self, entry: EntryNo) -> Decision {
        let by = self.person_with(Power::Key)?;
        let gathering = self.under_way()?;
        let Some(presence) = gathering.came.get(&entry) else {
            return Err(GatheringRefusal::NotPresent { entry }.into());
        };
        if presence.left_at.is_some() {
            return Ok(vec![]);
        }
        Ok(vec![CheckedOut { meeting: self.meeting.id, entry, by }.into()])
    }
}
