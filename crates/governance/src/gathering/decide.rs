//! Decides what a command about a meeting in a room would change.

use jiff::Timestamp;

use super::{CheckedIn, CheckedOut, Gathering, GatheringCalled, GatheringCommand, GatheringRefusal, ItemPut};
use crate::assembly::{AssemblyRefusal, Meeting, Policy, Stage, notice_days, opens_earliest, thresholds};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, MeetingId, PersonId};
use crate::law::{Law, Pack};
use crate::outcome::{Event, Refusal};
use crate::voice::Signed;
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
        // It began before, and goes on.
        Some(_) if votes_again(meeting) => Ok(()),
        Some(Gathering { begins_at, .. }) if *begins_at < opens_at || *begins_at >= closes_at => {
            Err(GatheringRefusal::GatheringOutsideVoting { begins_at: *begins_at })
        }
        None if policy.thresholds.iter().any(|threshold| policy.needs_room(threshold)) => {
            Err(GatheringRefusal::GatheringNeeded)
        }
        Some(_) | None => Ok(()),
    }
}

/// Whether the very same meeting votes once more, in the form it has.
fn votes_again(meeting: &Meeting) -> bool {
    meeting.second.as_ref().is_some_and(|second| second.kind.is_same_meeting())
}

/// The room of a meeting that votes once more, with everybody who is there still.
pub(crate) fn goes_on(first: &Meeting, meeting: MeetingId, by: PersonId) -> Decision {
    let Some(room) = &first.gathering else { return Ok(vec![]) };
    let (begins_at, in_writing) = (room.begins_at, room.in_writing);
    let place = PublicText::try_new(&room.place, 100)?;
    let called = GatheringCalled { meeting, place, begins_at, in_writing, by };
    let there = room.came.iter().filter(|(_, presence)| presence.left_at.is_none());
    let there = there.map(|(entry, presence)| CheckedIn { meeting, entry: *entry, voice: presence.voice, by }.into());
    Ok([called.into()].into_iter().chain(there).collect())
}

/// In which forms a meeting with a room can be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forms {
    /// Whether owners may vote in writing too, without coming.
    pub both: bool,
    /// Whether the room alone may vote.
    pub only: bool,
}

/// In which forms the law of a meeting lets it be held, by what its matters must pass.
#[must_use]
pub fn forms(meeting: &Meeting, law: &Law) -> Forms {
    let Some(pack) = law.packs.get(&meeting.pack) else { return Forms { both: true, only: true } };
    let allows = |in_writing| check_form(meeting, pack, in_writing).is_ok();
    Forms { both: allows(true), only: allows(false) }
}

/// Checks that the law of every matter of a meeting takes votes of those who do not come, or that none of them waits for such.
fn check_form(meeting: &Meeting, pack: &Pack, in_writing: bool) -> Result<(), GatheringRefusal> {
    let thresholds = thresholds(meeting, pack).unwrap_or_default();
    if in_writing {
        let stays = thresholds.iter().any(|threshold| !pack.takes_votes_from_afar(threshold));
        let quorum = pack.quorum.as_ref().filter(|_| stays);
        return quorum
            .map_or(Ok(()), |quorum| Err(GatheringRefusal::NoVoteFromAfar { basis: pack.cite(&quorum.basis) }));
    }
    let window = thresholds.iter().find_map(|threshold| threshold.window.as_ref());
    window.map_or(Ok(()), |window| {
        Err(GatheringRefusal::ConsentsCollected { days: window.days, basis: pack.cite(&window.basis) })
    })
}

/// When a ballot was handed in.
#[derive(Debug, Clone, Copy)]
pub(crate) enum HandedIn {
    /// At this moment.
    Now,
    /// Then.
    At(Timestamp),
    /// Nobody says when.
    Sometime,
}

/// Checks that whoever signed a ballot was in the room when it was handed in, where the owners vote in the room alone.
pub(crate) fn check_came(
    meeting: &Meeting,
    entry: EntryNo,
    (signed, handed_in): (Signed, HandedIn),
) -> Result<(), GatheringRefusal> {
    let Some(room) = meeting.gathering.as_ref().filter(|room| !room.in_writing) else { return Ok(()) };
    let voice = signed.spoken();
    let Some(came) = room.came.get(&entry) else {
        return Err(GatheringRefusal::VotedInTheRoom { entry, begins_at: room.begins_at });
    };
    let after = |left_at: Timestamp| match handed_in {
        HandedIn::Now => true,
        HandedIn::At(at) => at > left_at,
        HandedIn::Sometime => false,
    };
    match room.stayed.get(&(entry, voice)).map(|stay| stay.until) {
        None => Err(GatheringRefusal::CameOtherwise { entry, in_person: came.voice.is_none() }),
        Some(Some(left_at)) if after(left_at) => Err(GatheringRefusal::LeftTheRoom { entry, left_at }),
        Some(_) => Ok(()),
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
        if let Some(second) = self.meeting.second.as_ref().filter(|_| votes_again(self.meeting)) {
            let pack = self.moment.law.packs.get(&self.meeting.pack);
            let basis = pack.map(|pack| pack.cite(&second.basis)).unwrap_or_default();
            return Err(GatheringRefusal::FormOfFirst { first: second.meeting, basis }.into());
        }
        let place = PublicText::try_new(place, 100)?;
        if begins_at <= self.moment.now {
            return Err(GatheringRefusal::GatheringInPast.into());
        }
        // No notice of such a meeting could be given any more.
        let earliest = opens_earliest(self.community, self.meeting, self.moment)?;
        if begins_at < earliest {
            let (days, basis) = notice_days(self.community, self.meeting, self.moment)?;
            return Err(GatheringRefusal::GatheringTooSoon { days, earliest, basis }.into());
        }
        if let Some(pack) = self.moment.law.packs.get(&self.meeting.pack) {
            check_form(self.meeting, pack, in_writing)?;
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
