//! Objections to the composition of the group.

use super::{Decision, Desk};
use crate::bodies::Power;
use crate::founding::{FoundingRefusal, GroupObjectionRaised, GroupObjectionSettled};
use crate::ids::{ObjectionId, OwnerId};
use crate::moment::Actor;
use crate::seal::Seal;

pub(super) fn raise(desk: &Desk<'_>, owner: Option<OwnerId>, seal: Seal) -> Decision {
    // Anybody may object. Owners do with their card; for those who come to the office it is taken down.
    let owner = match desk.moment.actor {
        Actor::Visitor | Actor::Letter(..) => None,
        Actor::Owner(owner) => Some(owner),
        Actor::Person(_) | Actor::Operator | Actor::Clock => {
            desk.office(Power::Key)?;
            owner
        }
    };
    desk.require_before()?;
    let group = desk.group()?;
    let until = group.publication().ok_or(FoundingRefusal::GroupNotPublished)?.published.on_view_until;
    if desk.moment.now >= until {
        return Err(FoundingRefusal::GroupObjectionTooLate { until }.into());
    }
    // One at a time: each must be settled before the group may convene.
    if let Some(open) = group.objections.open_of(owner) {
        return Err(FoundingRefusal::GroupObjectionOpen { objection: open.id }.into());
    }
    Ok(vec![GroupObjectionRaised { objection: group.objections.next(), owner, seal }.into()])
}

pub(super) fn settle(desk: &Desk<'_>, id: ObjectionId, upheld: bool, seal: Seal) -> Decision {
    let by = desk.office(Power::KeepSeats)?;
    desk.require_before()?;
    let objection = desk.group()?.objections.get(id.index()).ok_or(FoundingRefusal::GroupObjectionUnknown)?;
    if objection.settled.is_some() {
        return Ok(vec![]);
    }
    Ok(vec![GroupObjectionSettled { objection: id, upheld, seal, by }.into()])
}
