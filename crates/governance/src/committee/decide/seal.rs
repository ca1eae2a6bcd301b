//! Entering the use of a seal, and what it rests on.

use jiff::Timestamp;

use super::{Decision, Room};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::committee::{About, CommitteeRefusal, Ground, GroundGiven, SealKind, SealUseGiven, SealUsed};
use crate::ids::{MatterId, SealUseId, SittingId};
use crate::outcome::Refusal;

pub(super) fn enter(room: &Room<'_>, given: &SealUseGiven) -> Decision {
    let by = room.person_with(Power::KeepSeal)?;
    let bodies = room.community.bodies();
    let used_on = given.used_at.to_zoned(room.community.zone().clone()).date();
    if given.used_at > room.moment.now {
        return Err(CommitteeRefusal::SealUseAhead.into());
    }
    if given.copies == 0 {
        return Err(CommitteeRefusal::CopiesMissing.into());
    }
    if bodies.persons().get(given.asked_by.index()).is_none() {
        return Err(BodiesRefusal::PersonUnknown.into());
    }
    if !bodies.seats_of(given.keeper, used_on).any(|(body, _)| body.id == room.body.id) {
        return Err(CommitteeRefusal::KeeperNotSeated.into());
    }
    // One asks and another looks; a use that was against the rule anyhow is entered as it happened.
    let is_irregular = matches!(given.ground, GroundGiven::Irregular(_));
    if given.asked_by == given.keeper && !is_irregular {
        return Err(CommitteeRefusal::SealAskedByKeeper.into());
    }
    let document = PublicText::try_new(&given.document, 200)?;
    let ground = ground(room, given)?;
    let SealUseGiven { body, seal_kind, copies, asked_by, keeper, used_at, .. } = *given;
    let use_no = SealUseId::after(room.community.committees().seal_uses().len());
    Ok(vec![SealUsed { body, use_no, seal_kind, document, copies, ground, asked_by, keeper, used_at, by }.into()])
}

fn ground(room: &Room<'_>, given: &SealUseGiven) -> Result<Ground, Refusal> {
    match &given.ground {
        GroundGiven::Decision(sitting, item) => {
            let about = by_decision(room, *sitting, *item, given.used_at)?;
            let line = &room.place.procedure.committee.seal_on_decision;
            // 指导规则 §41: the assembly's seal follows the owners, and the committee only where they sent it.
            let is_sent = matches!(about, About::Mandate { .. });
            if line.holds && given.seal_kind == SealKind::Assembly && !is_sent {
                return Err(CommitteeRefusal::SealOfTheOwners { basis: line.basis.clone() }.into());
            }
            Ok(Ground::Decision { sitting: *sitting, item: *item })
        }
        GroundGiven::Assembly(matter) => {
            require_before(certified_at(room, *matter)?, given.used_at)?;
            // What the owners gave to the committee they did not give to whoever keeps the seal: half of all members decide
            // what it is used for, for how much and until when.
            if room.community.matters().matter(*matter).is_some_and(|matter| matter.delegates.is_some()) {
                let basis = room.place.procedure.committee.seal_on_decision.basis.clone();
                return Err(CommitteeRefusal::MandateThroughSitting { matter: *matter, basis }.into());
            }
            Ok(Ground::Assembly { matter: *matter })
        }
        GroundGiven::Irregular(reason) => Ok(Ground::Irregular { reason: PublicText::try_new(reason, 300)? }),
    }
}

fn by_decision(room: &Room<'_>, sitting: SittingId, item: u32, used_at: Timestamp) -> Result<About, Refusal> {
    let sitting = room.community.committees().sitting(sitting).filter(|sitting| sitting.body == room.body.id);
    let decided = sitting.and_then(|sitting| Some((sitting, sitting.item(item)?, sitting.decided.get(&item)?)));
    let (sitting, item, _) =
        decided.filter(|(.., decided)| decided.adopted).ok_or(CommitteeRefusal::GroundNotAdopted)?;
    // Votes are entered when the sitting is over; from its beginning on what it adopts can be carried out.
    require_before(sitting.held_at, used_at)?;
    Ok(item.about)
}

fn certified_at(room: &Room<'_>, matter: MatterId) -> Result<Timestamp, Refusal> {
    let assembly = room.community.assembly();
    let meeting = room.community.matters().matter(matter).and_then(|matter| assembly.meeting(matter.meeting));
    let certified = meeting.and_then(|meeting| meeting.certified).filter(|_| assembly.has_adopted(matter));
    Ok(certified.map(|(_, at)| at).ok_or(CommitteeRefusal::GroundNotAdopted)?)
}

/// Whoever enters a use knows the minute and no more: what was decided in the course of it came first.
fn require_before(decided_at: Timestamp, used_at: Timestamp) -> Result<(), Refusal> {
    let minute = decided_at.as_second().div_euclid(60);
    if used_at.as_second().div_euclid(60) < minute {
        Err(CommitteeRefusal::GroundAfterUse { decided_at }.into())
    } else {
        Ok(())
    }
}
