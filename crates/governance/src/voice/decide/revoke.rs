//! Revoking a voice: the owner at any time before the ballot is cast (民法典 §173), save a guardian or an heir.

use super::{Decision, confirm, meeting_of, person_with};
use crate::assembly::Meeting;
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, VoiceId};
use crate::moment::Actor;
use crate::voice::{Reach, Voice, VoiceRefusal, VoiceRevoked};
use crate::{Community, Moment};

pub(super) fn decide(community: &Community, id: VoiceId, moment: &Moment<'_>) -> Decision {
    let voice = community.assembly().voices().voice(id).ok_or(VoiceRefusal::VoiceUnknown)?;
    let meeting = match voice.reach {
        Reach::Meeting { meeting } => Some(meeting_of(community, meeting)?),
        Reach::Period { .. } => None,
    };
    let by = match moment.actor {
        Actor::Owner(owner) if voice.owners.contains(&owner) => None,
        Actor::Letter(meeting, entry) if is_of(community, voice, (meeting, entry)) => None,
        Actor::Person(_) => Some(person_with(community, moment, Power::Key, meeting)?),
        Actor::Owner(_) | Actor::Letter(..) | Actor::Operator | Actor::Clock | Actor::Visitor => {
            return Err(BodiesRefusal::PowerMissing { power: Power::Key }.into());
        }
    };
    if voice.revoked_at.is_some() {
        return Ok(vec![]);
    }
    // No owner gave this authority; whoever keeps the record looks at what shows that it is over.
    if by.is_none() && voice.kind.is_instead_of_owner() {
        return Err(VoiceRefusal::NotTheOwnersToRevoke { kind: voice.kind, basis: voice.terms.basis.clone() }.into());
    }
    if let Some(by) = by {
        confirm::require_no_owner_of(community, voice, by)?;
    }
    // A voice for a time stays revocable: what was cast on it before stays cast.
    if let Some(entry) = meeting.and_then(|meeting| used(meeting, id)) {
        return Err(VoiceRefusal::VoiceUsed { entry }.into());
    }
    Ok(vec![VoiceRevoked { voice: id, by }.into()])
}

/// The entry for which a ballot was handed in on a voice, or a decision opposed.
fn used(meeting: &Meeting, voice: VoiceId) -> Option<EntryNo> {
    let cast = meeting.ballots.ballots().map(|(entry, ballot)| (entry, ballot.signed));
    let opposed = meeting.opposed.values().flatten().map(|(entry, opposition)| (*entry, opposition.signed));
    cast.chain(opposed).find(|(_, signed)| signed.spoken() == Some(voice)).map(|(entry, _)| entry)
}

/// Whether a letter is the one of the entry a voice speaks for.
pub(super) fn is_of(community: &Community, voice: &Voice, (meeting, entry): (crate::ids::MeetingId, EntryNo)) -> bool {
    let meeting = community.assembly().meeting(meeting);
    let entry = meeting.and_then(|meeting| meeting.roll.as_ref()).and_then(|roll| roll.entry(entry));
    voice.speaks() && entry.is_some_and(|entry| entry.owners == voice.owners)
}
