//! What holds of voices, rooms, recounts and the fate of decisions after every step.

use std::collections::BTreeMap;

use governance::Event;
use governance::assembly::{AssemblyEvent, Channel, ObjectionAnswer, ObjectionAnswered};
use governance::fate::Standing;
use governance::ids::MeetingId;
use governance::matter::MatterEvent;
use governance::petition::PetitionEvent;
use governance::voice::{Agent, Signed, VoiceEvent, VoiceKind};

use super::{Step, must};

/// The meeting an event of these topics happened in.
pub(super) fn meeting_of(event: &Event) -> Option<MeetingId> {
    match event {
        Event::Voice(event) => event.meeting(),
        Event::Gathering(event) => Some(event.meeting()),
        Event::Recount(event) => Some(event.meeting()),
        // A meeting without notice or letters is off when the duty to convene passes on.
        Event::Petition(PetitionEvent::TurnPassed(passed)) => passed.given_up,
        _ => None,
    }
}

/// Nobody's ballots as a proxy are more than the cap their records name, over all channels of a meeting.
pub(super) fn no_person_over_the_cap(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::BallotCast(cast), meeting)) = step.meeting() else { return Ok(()) };
    let Signed::Voice { kind: VoiceKind::Proxy, voice } = cast.signed else { return Ok(()) };
    let voices = step.after.assembly().voices();
    let cap = voices.voice(voice).and_then(|voice| voice.terms.cap);
    let mut acted: BTreeMap<Agent, u32> = BTreeMap::new();
    for (entry, ballot) in meeting.ballots.ballots() {
        if let Signed::Voice { kind: VoiceKind::Proxy, voice } = ballot.signed {
            let agent = voices.voice(voice).map(|voice| voice.agent);
            *acted.entry(agent.ok_or_else(|| format!("{entry} rests on no record"))?).or_default() += 1;
        }
    }
    let agent = voices.voice(voice).map(|voice| voice.agent);
    let heads = agent.and_then(|agent| acted.get(&agent)).copied().unwrap_or(0);
    must(cap.is_none_or(|cap| heads <= cap), || format!("{agent:?} acts for {heads} heads, the cap is {cap:?}"))
}

/// A ballot rests on one record, which is of its own entry, and no second voice speaks for the entry beside it.
pub(super) fn no_ballot_for_an_entry_by_two_voices(step: &Step<'_>) -> Result<(), String> {
    let voices = step.after.assembly().voices();
    let day = |at: jiff::Timestamp| (at, at.to_zoned(step.after.zone().clone()).date());
    let cast = match step.meeting() {
        Some((AssemblyEvent::BallotCast(cast), _)) => cast,
        Some((AssemblyEvent::DecisionOpposed(opposed), meeting)) if opposed.signed.spoken().is_none() => {
            let instead = voices.instead_of_owner(meeting, opposed.entry, day(step.at));
            return must(instead.is_none(), || format!("{opposed:?} beside {instead:?}"));
        }
        _ => return Ok(()),
    };
    let Some((_, meeting)) = step.meeting() else { return Ok(()) };
    let Signed::Voice { kind, voice } = cast.signed else {
        // Paper may have come in before the record; online it comes when it is cast, and a platform may tell when that was.
        let at = cast.cast_at.unwrap_or(step.at);
        let instead = voices.instead_of_owner(meeting, cast.entry, day(at)).filter(|_| cast.channel != Channel::Paper);
        return must(instead.is_none(), || format!("{cast:?} beside {instead:?}"));
    };
    let record = voices.voice(voice).ok_or_else(|| format!("{cast:?} rests on no record"))?;
    let entry = meeting.roll.as_ref().and_then(|roll| roll.entry(cast.entry));
    let own = entry.is_some_and(|entry| entry.owners == record.owners) && record.kind == kind;
    must(own && record.speaks(), || format!("{cast:?} rests on {record:?}"))?;
    let beside = voices.all().iter().find(|other| {
        other.id != record.id
            && other.speaks()
            && other.is_in_force()
            && record.is_in_force()
            && other.owners == record.owners
            && other.reach.meets(record.reach)
            && !other.leaves_beside((record.kind, &record.of))
    });
    must(beside.is_none(), || format!("{record:?} and {beside:?} speak for one entry"))
}

/// Two people stand behind whatever takes an owner's own ballot away: nobody confirms what they recorded themselves, and
/// nobody votes on a record that waits or was sent back.
pub(super) fn nobody_alone_takes_an_owners_ballot_away(step: &Step<'_>) -> Result<(), String> {
    match step.event {
        Event::Voice(VoiceEvent::VoiceConfirmed(confirmed)) => {
            let record = step.before.assembly().voices().voice(confirmed.voice);
            let fits = record.is_some_and(|record| record.waits() && record.recorded_by != confirmed.by);
            must(fits, || format!("{confirmed:?} of {record:?}"))
        }
        Event::Assembly(AssemblyEvent::BallotCast(cast)) => {
            let record = cast.signed.spoken().and_then(|voice| step.after.assembly().voices().voice(voice));
            let waits = record.filter(|record| record.effective_at.is_none());
            must(waits.is_none(), || format!("{cast:?} on {waits:?}"))
        }
        _ => Ok(()),
    }
}

/// Nothing is carried out on a decision that is revoked or rests.
pub(super) fn nothing_is_carried_out_on_a_decision_that_does_not_stand(step: &Step<'_>) -> Result<(), String> {
    let matter = match step.event {
        Event::Matter(MatterEvent::ExecutionAssigned(event)) => event.matter,
        Event::Matter(MatterEvent::ProgressReported(event)) => event.matter,
        _ => return Ok(()),
    };
    let standing = step.before.assembly().fates().standing(matter);
    must(matches!(standing, Standing::InForce | Standing::Challenged), || format!("{matter}: {standing:?}"))
}

/// A ballot changes after closing only where its paper was read anew and settled, or where an upheld objection lets the
/// entry's other ballot count.
pub(super) fn ballots_change_after_counting_only_by_a_recount(step: &Step<'_>) -> Result<(), String> {
    for (before, after) in step.meetings() {
        let Some(before) = before.filter(|before| before.count_no() > 0) else { continue };
        let of_recount = matches!(step.event, Event::Recount(_));
        let reinstated: &[_] = match step.event {
            Event::Assembly(AssemblyEvent::ObjectionAnswered(ObjectionAnswered {
                answer: ObjectionAnswer::Upheld { reinstated, .. },
                ..
            })) => reinstated,
            _ => &[],
        };
        for (entry, ballot) in after.ballots.ballots() {
            let same = before.ballots.ballot(entry).is_some_and(|known| known.seal == ballot.seal);
            must(same || of_recount || reinstated.contains(&entry), || {
                format!("the ballot of {entry} in meeting {} changed", after.id)
            })?;
        }
    }
    Ok(())
}
