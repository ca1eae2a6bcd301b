//! What the owners keep for themselves, and what they hand to a committee within limits.

use jiff::civil::Date;

use super::{Decision, Room};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::bodies::Power;
use crate::committee::{CommitteeRefusal, Mandate, MandateGiven, MandateGranted};
use crate::ids::MandateId;
use crate::matter::MatterRefusal;
use crate::outcome::Refusal;

pub(super) fn grant(room: &Room<'_>, given: MandateGiven) -> Decision {
    let by = room.person_with(Power::Convene)?;
    // Whoever stands in for a committee in a gap hands nothing to it: there is nobody who could act on it.
    room.community.bodies().check(by, Power::Convene, Some(room.body.id), room.today())?;
    let matter = given.matter;
    if room.community.matters().matter(matter).is_none() {
        return Err(MatterRefusal::MatterUnknown { matter }.into());
    }
    if !room.community.assembly().has_adopted(matter) {
        return Err(CommitteeRefusal::MandateWithoutDecision.into());
    }
    // One decision, one mandate: entered twice it would allow twice as much.
    if let Some(there) = room.community.committees().mandates().iter().find(|mandate| mandate.matter == matter) {
        return Err(CommitteeRefusal::MandateExists { mandate: there.id }.into());
    }
    require_delegable(room, &given.kind)?;
    if given.until < room.today() {
        return Err(CommitteeRefusal::MandateUntilPast.into());
    }
    let scope = PublicText::try_new(&given.scope, 600)?;
    let mandate = MandateId::after(room.community.committees().mandates().len());
    let MandateGiven { body, kind, limit, until, .. } = given;
    Ok(vec![MandateGranted { body, mandate, matter, kind, scope, limit, until, by }.into()])
}

/// Checks that the owners can hand something to a committee.
fn require_delegable(room: &Room<'_>, kind: &str) -> Result<(), Refusal> {
    let pack = room.moment.law.packs.get(&room.place.over);
    if pack.and_then(|pack| pack.matter(kind)).is_none() {
        return Err(AssemblyRefusal::MatterKindUnknown { kind: kind.to_owned() }.into());
    }
    let line = &room.place.procedure.committee.undelegable;
    if line.names.iter().any(|name| name == kind) {
        let (kind, basis) = (kind.to_owned(), line.basis.clone());
        return Err(CommitteeRefusal::ReservedForOwners { kind, basis }.into());
    }
    Ok(())
}

/// Why a committee does not decide one of the rule pack's matters by itself.
pub(super) fn refuse_what_is_the_owners(room: &Room<'_>, kind: String) -> Refusal {
    match require_delegable(room, &kind) {
        Err(refusal) => refusal,
        Ok(()) => CommitteeRefusal::MandateNeeded { kind }.into(),
    }
}

/// A mandate of the body that stands on a day.
pub(super) fn standing<'a>(room: &Room<'a>, id: MandateId, on: Date) -> Result<&'a Mandate, Refusal> {
    let mandate = room.community.committees().mandate(id).filter(|mandate| mandate.body == room.body.id);
    let mandate = mandate.ok_or(CommitteeRefusal::MandateUnknown)?;
    if !room.community.assembly().has_adopted(mandate.matter) {
        return Err(CommitteeRefusal::MandateWithoutDecision.into());
    }
    if on > mandate.until {
        return Err(CommitteeRefusal::MandateOver { until: mandate.until }.into());
    }
    Ok(mandate)
}

/// Checks that a decision stays within a mandate on a day.
pub(super) fn require(room: &Room<'_>, id: MandateId, amount: Option<u64>, on: Date) -> Result<(), Refusal> {
    let mandate = standing(room, id, on)?;
    let Some(amount) = amount else { return Ok(()) };
    let (Some(limit), Some(left)) = (mandate.limit, mandate.left()) else {
        return Err(CommitteeRefusal::MandateWithoutMoney.into());
    };
    match amount.checked_sub(left) {
        None | Some(0) => Ok(()),
        Some(over) => Err(CommitteeRefusal::MandateExceeded { limit, used: mandate.used, amount, over }.into()),
    }
}
