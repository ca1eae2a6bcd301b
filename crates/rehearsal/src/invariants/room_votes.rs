//! What holds of votes that are held in a room: who votes there, and who is counted as having voted in person.

use governance::Event;
use governance::assembly::{AssemblyEvent, CastBallot, Channel, Meeting};
use governance::gathering::{Gathering, GatheringEvent};
use governance::ids::{EntryNo, VoiceId};
use governance::law::evaluate::Measure;
use governance::voice::{Signed, VoiceKind};
use jiff::{SignedDuration, Timestamp};

use super::{Step, must};

/// Where the room alone votes, a ballot is of whoever was in it: online of whoever is there for the entry at that moment, on
/// paper of somebody who came for it.
pub(super) fn the_room_alone_votes_of_those_who_came(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::BallotCast(cast), meeting)) = step.meeting() else { return Ok(()) };
    let Some(room) = meeting.gathering.as_ref().filter(|room| !room.in_writing) else { return Ok(()) };
    let voice = cast.signed.spoken();
    let is_there = room.came.get(&cast.entry).is_some_and(|came| came.left_at.is_none() && came.voice == voice);
    let fits = if cast.channel == Channel::Online { is_there } else { came_as(room, cast.entry, voice) };
    must(fits, || format!("{cast:?}, and for it came {:?}", room.came.get(&cast.entry)))
}

/// Whoever is counted as having voted in person came themselves and cast a ballot of their own, and all who did and answered
/// are counted.
pub(super) fn who_voted_in_person_came_and_voted(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::ResultCounted(counted), meeting)) = step.meeting() else { return Ok(()) };
    let (Some(room), Some(roll), Some(notice)) = (&meeting.gathering, &meeting.roll, &meeting.notice) else {
        return Ok(());
    };
    if !notice.policy.voted_in_person {
        return Ok(());
    }
    for result in &counted.results {
        let Some(in_person) = result.count.in_person else { continue };
        let blank = result.count.options.iter().find(|option| option.id == "void");
        for measure in [Measure::Heads, Measure::Shares, Measure::Lots] {
            let Some(figure) = in_person.get(measure) else { continue };
            let own = own_ballots(meeting, room).filter_map(|entry| roll.entry(entry));
            let most: u64 = own.map(|entry| entry.weight(measure)).sum();
            let void = blank.and_then(|option| option.figures.get(measure)).unwrap_or(0);
            must((most.saturating_sub(void)..=most).contains(&figure), || {
                format!("{figure} {measure:?} voted in person on {}, of {most} with {void} void", result.matter)
            })?;
        }
    }
    Ok(())
}

/// The same meeting votes again before the day ends on which its voting closed, from when it is told, and in its own room.
pub(super) fn the_same_meeting_votes_again_on_its_day(step: &Step<'_>) -> Result<(), String> {
    let (assembly, zone) = (step.after.assembly(), step.after.zone());
    let of = |id| {
        let meeting = assembly.meeting(id)?;
        let second = meeting.second.as_ref().filter(|second| second.kind.is_same_meeting())?;
        Some((second, assembly.meeting(second.meeting)?))
    };
    let day = |at: Timestamp| (at - SignedDuration::from_nanos(1)).to_zoned(zone.clone()).date();
    match step.event {
        Event::Assembly(AssemblyEvent::MeetingConvened(event)) => {
            let Some((second, first)) = of(event.meeting) else { return Ok(()) };
            let closed = first.notice.as_ref().map(|notice| day(notice.closes_at));
            let fits = second.until.is_some_and(|until| step.at < until && Some(day(until)) == closed);
            must(fits, || format!("{second:?} at {}", step.at))
        }
        Event::Assembly(AssemblyEvent::NoticeGiven(event)) => {
            let Some((second, _)) = of(event.meeting) else { return Ok(()) };
            let fits = event.opens_at == step.at && second.until.is_some_and(|until| event.closes_at <= until);
            must(fits, || format!("from {} to {} at {}", event.opens_at, event.closes_at, step.at))
        }
        Event::Gathering(GatheringEvent::GatheringCalled(event)) => {
            let Some((_, first)) = of(event.meeting) else { return Ok(()) };
            let fits = first.gathering.as_ref().is_some_and(|room| {
                room.place == event.place.as_str()
                    && (room.begins_at, room.in_writing) == (event.begins_at, event.in_writing)
            });
            must(fits, || format!("{event:?} after {:?}", first.gathering))
        }
        _ => Ok(()),
    }
}

fn came_as(room: &Gathering, entry: EntryNo, voice: Option<VoiceId>) -> bool {
    room.stayed.contains_key(&(entry, voice))
}

/// The entries whose ballot their owners cast themselves, in a room that they came to, while they were there.
fn own_ballots(meeting: &Meeting, room: &Gathering) -> impl Iterator<Item = EntryNo> {
    let cast = |entry: EntryNo, voice: Option<VoiceId>, ballot: &CastBallot| {
        if !room.in_writing {
            return came_as(room, entry, voice);
        }
        let (Some(stay), Some(at)) = (room.stayed.get(&(entry, voice)), ballot.cast_at) else { return false };
        let [came, voted] = [stay.since, at].map(|at| at.as_second() / 60);
        came <= voted && stay.until.is_none_or(|left| voted <= left.as_second() / 60)
    };
    let own = |(entry, ballot): &(EntryNo, &CastBallot)| match ballot.signed {
        Signed::Owner => cast(*entry, None, ballot),
        Signed::Voice { kind, voice } => kind == VoiceKind::CoOwner && cast(*entry, Some(voice), ballot),
        Signed::Carried { .. } => false,
    };
    let entries: Vec<EntryNo> = meeting.ballots.ballots().filter(own).map(|(entry, _)| entry).collect();
    entries.into_iter()
}
