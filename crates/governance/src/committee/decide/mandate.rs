//! What the owners keep for themselves, and what they hand to a committee within limits.

use jiff::civil::Date;

use super::{Decision, Room};
use crate::assembly::AssemblyRefusal;
use crate::bodies::Power;
use crate::committee::{CommitteeRefusal, Mandate, MandateGiven, MandateGranted};
use crate::ids::MandateId;
use crate::law::{Pack, Place};
use crate::matter::{Delegation, MatterRefusal};
use crate::outcome::Refusal;

pub(super) fn grant(room: &Room<'_>, given: MandateGiven) -> Decision {
    let by = room.person_with(Power::Convene)?;
    // Whoever stands in for a committee in a gap hands nothing to it: there is nobody who could act on it.
    room.community.bodies().check(by, Power::Convene, Some(room.body.id), room.today())?;
    let matter = given.matter;
    let put = room.community.matters().matter(matter).ok_or(MatterRefusal::MatterUnknown { matter })?;
    if !room.community.assembly().has_adopted(matter) {
        return Err(CommitteeRefusal::MandateWithoutDecision.into());
    }
    // One decision, one mandate: entered twice it would allow twice as much.
    if let Some(there) = room.community.committees().mandates().iter().find(|mandate| mandate.matter == matter) {
        return Err(CommitteeRefusal::MandateExists { mandate: there.id }.into());
    }
    // What the owners voted on bounds it: whatever the motion did not say, nobody was given (民法典 §§165, 171).
    let Some(Delegation { scope, limit, each, until }) = put.delegates.clone() else {
        return Err(CommitteeRefusal::MandateNotStated.into());
    };
    require_delegable(room.place, room.moment.law.packs.get(&room.place.over), &put.kind)?;
    if until < room.today() {
        return Err(CommitteeRefusal::MandateUntilPast.into());
    }
    let mandate = MandateId::after(room.community.committees().mandates().len());
    let (body, kind) = (given.body, put.kind.clone());
    Ok(vec![MandateGranted { body, mandate, matter, kind, scope, limit, each, until, by }.into()])
}

/// Checks that the owners can hand something to a committee.
pub(crate) fn require_delegable(place: &Place, pack: Option<&Pack>, kind: &str) -> Result<(), Refusal> {
    if pack.and_then(|pack| pack.matter(kind)).is_none() {
        return Err(AssemblyRefusal::MatterKindUnknown { kind: kind.to_owned() }.into());
    }
    let line = &place.procedure.committee.undelegable;
    if line.names.iter().any(|name| name == kind) {
        let (kind, basis) = (kind.to_owned(), line.basis.clone());
        return Err(CommitteeRefusal::ReservedForOwners { kind, basis }.into());
    }
    Ok(())
}

/// Why a committee does not decide one of the rule pack's matters by itself.
pub(super) fn refuse_what_is_the_owners(room: &Room<'_>, kind: String) -> Refusal {
    match require_delegable(room.place, room.moment.law.packs.get(&room.place.over), &kind) {
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

/// Checks that an item put to a sitting stays within a mandate on a day and says how much of it that uses: what is left open
/// would pass the owners' limit by.
pub(super) fn require_named(room: &Room<'_>, id: MandateId, amount: Option<u64>, on: Date) -> Result<(), Refusal> {
    if amount.is_none() && standing(room, id, on)?.limit.is_some() {
        return Err(CommitteeRefusal::MandateAmountMissing.into());
    }
    require(room, id, amount, on)
}

/// Checks that a decision stays within a mandate on a day.
pub(super) fn require(room: &Room<'_>, id: MandateId, amount: Option<u64>, on: Date) -> Result<(), Refusal> {
    let mandate = standing(room, id, on)?;
    let Some(amount) = amount else { return Ok(()) };
    let (Some(limit), Some(left)) = (mandate.limit, mandate.left()) else {
        return Err(CommitteeRefusal::MandateWithoutMoney.into());
    };
    // What the owners bounded twice is bounded twice; the part first, as it is not a matter of what was used before.
    if let Some(each) = mandate.each.filter(|each| amount > *each) {
        return Err(CommitteeRefusal::MandateItemExceeded { each, amount, over: amount - each }.into());
    }
    match amount.checked_sub(left) {
        None | Some(0) => Ok(()),
        Some(over) => Err(CommitteeRefusal::MandateExceeded { limit, used: mandate.used, amount, over }.into()),
    }
}
