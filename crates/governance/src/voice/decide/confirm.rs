//! A second person looks at what was shown for a guardian or an heir, and confirms the record or sends it back.
//!
//! Such a record takes an owner's own ballot away. One person at the desk could do that by mistake or on purpose, and the
//! owner would learn of it when they want to vote; so it has no effect before another compared it with the documents. An
//! owner who objects is heard by whoever convened: the desk does not confirm over their word. Whoever the record concerns is
//! no second person: a guardian who keys does not confirm themselves, and an owner objects and does not send it back.

use super::{Decision, meeting_of, person_with, revoke};
use crate::assembly::{AssemblyRefusal, Meeting, Stage};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{PersonId, VoiceId};
use crate::moment::Actor;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::voice::{Concerned, Reach, Voice, VoiceConfirmed, VoiceObjected, VoiceRefusal, VoiceRejected, concerned};
use crate::{Community, Moment};

pub(super) fn confirm(community: &Community, id: VoiceId, moment: &Moment<'_>) -> Decision {
    let (voice, meeting) = asked(community, id)?;
    let by = person_with(community, moment, Power::Key, meeting)?;
    require_uncounted(meeting)?;
    if voice.is_in_force() && voice.confirmed_by.is_some() {
        return Ok(vec![]);
    }
    if !voice.waits() {
        return Err(VoiceRefusal::VoiceNotWaiting { voice: id }.into());
    }
    if voice.recorded_by == by {
        return Err(VoiceRefusal::VoiceConfirmerRecorded { kind: voice.kind }.into());
    }
    if let Some(concerned) = concerned(community, voice, by) {
        return Err(VoiceRefusal::VoiceConcerned { kind: voice.kind, concerned }.into());
    }
    if voice.objected.is_some() && person_with(community, moment, Power::Convene, meeting).is_err() {
        return Err(VoiceRefusal::VoiceObjectedTo { kind: voice.kind }.into());
    }
    // While it waited the owner could still authorise somebody: that is looked at first.
    let mut beside = community.assembly().voices().all().iter();
    let beside = beside.find(|other| {
        let same = other.speaks() && other.is_in_force() && other.owners == voice.owners;
        same && other.reach.meets(voice.reach) && !other.leaves_beside((voice.kind, &voice.of))
    });
    if let Some(other) = beside {
        return Err(VoiceRefusal::SpokenFor { voice: other.id }.into());
    }
    Ok(vec![VoiceConfirmed { voice: id, by }.into()])
}

/// Anybody who keys may send back what the documents do not show, whoever recorded it by mistake among them.
pub(super) fn reject(community: &Community, (id, reason): (VoiceId, Seal), moment: &Moment<'_>) -> Decision {
    let (voice, meeting) = asked(community, id)?;
    let by = person_with(community, moment, Power::Key, meeting)?;
    require_uncounted(meeting)?;
    if voice.rejected.is_some() {
        return Ok(vec![]);
    }
    if !voice.waits() {
        return Err(VoiceRefusal::VoiceNotWaiting { voice: id }.into());
    }
    require_no_owner_of(community, voice, by)?;
    Ok(vec![VoiceRejected { voice: id, reason, by }.into()])
}

/// An owner says that they vote themselves, by their card or the letter of their entry.
pub(super) fn object(community: &Community, (id, seal): (VoiceId, Seal), moment: &Moment<'_>) -> Decision {
    let (voice, meeting) = asked(community, id)?;
    let is_theirs = match moment.actor {
        Actor::Owner(owner) => voice.owners.contains(&owner),
        Actor::Letter(meeting, entry) => revoke::is_of(community, voice, (meeting, entry)),
        Actor::Person(_) | Actor::Operator | Actor::Clock | Actor::Visitor => false,
    };
    if !is_theirs {
        return Err(BodiesRefusal::PowerMissing { power: Power::Key }.into());
    }
    if !voice.kind.is_instead_of_owner() {
        return Err(VoiceRefusal::VoiceOwnersToRevoke { kind: voice.kind }.into());
    }
    require_uncounted(meeting)?;
    if let Some(at) = voice.revoked_at {
        return Err(VoiceRefusal::VoiceOver { at }.into());
    }
    if voice.objected.is_some() {
        return Ok(vec![]);
    }
    Ok(vec![VoiceObjected { voice: id, seal }.into()])
}

/// An owner who keys objects as every other owner does, and is heard by whoever convened: at the desk they end nothing that
/// takes their own ballot away.
pub(super) fn require_no_owner_of(community: &Community, voice: &Voice, by: PersonId) -> Result<(), VoiceRefusal> {
    match concerned(community, voice, by).filter(|_| voice.kind.is_instead_of_owner()) {
        Some(concerned @ Concerned::Owner) => Err(VoiceRefusal::VoiceConcerned { kind: voice.kind, concerned }),
        Some(Concerned::Speaker) | None => Ok(()),
    }
}

/// The record, and the meeting it is for alone.
fn asked(community: &Community, id: VoiceId) -> Result<(&Voice, Option<&Meeting>), Refusal> {
    let voice = community.assembly().voices().voice(id).ok_or(VoiceRefusal::VoiceUnknown)?;
    let meeting = match voice.reach {
        Reach::Meeting { meeting } => Some(meeting_of(community, meeting)?),
        Reach::Period { .. } => None,
    };
    Ok((voice, meeting))
}

/// Until ballots are counted it matters who votes.
fn require_uncounted(meeting: Option<&Meeting>) -> Result<(), Refusal> {
    match meeting.map(Meeting::stage) {
        Some(stage @ (Stage::Counted | Stage::Announced | Stage::Certified | Stage::Cancelled)) => {
            Err(AssemblyRefusal::WrongStage { stage }.into())
        }
        _ => Ok(()),
    }
}
