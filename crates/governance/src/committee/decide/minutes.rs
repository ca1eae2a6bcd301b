//! After a sitting: its minutes, who signs them, and the publication of what was decided.

use super::{Decision, Room, require_stage};
use crate::bodies::Power;
use crate::committee::{CommitteeRefusal, DecisionsPublished, MinutesSigned, MinutesWritten, Sitting, SittingStage};
use crate::ids::PersonId;
use crate::seal::Seal;

pub(super) fn write(room: &Room<'_>, sitting: &Sitting, seal: Seal) -> Decision {
    let by = room.leader()?;
    require_stage(sitting, &[SittingStage::Held, SittingStage::Minuted, SittingStage::Published])?;
    // What somebody signed stays as they signed it.
    if sitting.signatures.values().any(|signature| signature.signed) {
        return Err(CommitteeRefusal::MinutesSigned.into());
    }
    Ok(vec![MinutesWritten { body: room.body.id, sitting: sitting.id, seal, by }.into()])
}

pub(super) fn sign(
    room: &Room<'_>,
    sitting: &Sitting,
    member: PersonId,
    signed: bool,
    reason: Option<Seal>,
) -> Decision {
    let by = match room.moment.person() {
        // They may have left their seat since; they were there.
        Some(person) if person == member => person,
        _ => room.person_with(Power::LeadSittings).map_err(|_| CommitteeRefusal::OthersSignature)?,
    };
    if sitting.minutes.is_none() {
        return Err(CommitteeRefusal::MinutesMissing.into());
    }
    if !sitting.attendance.as_ref().is_some_and(|attendance| attendance.present.contains(&member)) {
        return Err(CommitteeRefusal::WasNotThere { member }.into());
    }
    let before = sitting.signatures.get(&member);
    let own = by == member;
    match before {
        // What somebody entered from paper gives way to the member's own word.
        Some(before) if own && before.on_paper => {}
        Some(before) if before.signed == signed => return Ok(vec![]),
        Some(before) if before.signed => return Err(CommitteeRefusal::MinutesSigned.into()),
        Some(before) if !own && !before.on_paper => return Err(CommitteeRefusal::OthersSignature.into()),
        _ => {}
    }
    let reason = reason.filter(|_| !signed);
    Ok(vec![MinutesSigned { body: room.body.id, sitting: sitting.id, member, signed, reason, by }.into()])
}

pub(super) fn publish(room: &Room<'_>, sitting: &Sitting) -> Decision {
    let by = room.leader()?;
    if sitting.stage() == SittingStage::Published {
        return Ok(vec![]);
    }
    require_stage(sitting, &[SittingStage::Held, SittingStage::Minuted])?;
    let attendance = sitting.attendance.as_ref().ok_or(CommitteeRefusal::AttendanceMissing)?;
    if sitting.decided.is_empty() {
        return Err(CommitteeRefusal::NothingToPublish.into());
    }
    if sitting.minutes.is_none() {
        return Err(CommitteeRefusal::MinutesMissing.into());
    }
    let publish_by = attendance.publish_by;
    Ok(vec![DecisionsPublished { body: room.body.id, sitting: sitting.id, publish_by, by }.into()])
}
