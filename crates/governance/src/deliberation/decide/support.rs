//! Supporting what a neighbour raised, by card.

use super::{Decision, Desk, require_not_closed};
use crate::deliberation::{DeliberationRefusal, DeliberationSupported, Raiser, SupportWithdrawn};
use crate::outcome::Refusal;
use crate::seal::Seal;

pub(super) fn support(desk: &Desk<'_>, supporter: Seal) -> Decision {
    desk.community.acting_owner(desk.moment)?;
    require_open(desk)?;
    if desk.deliberation.raiser == Raiser::Owner(supporter) {
        return Err(DeliberationRefusal::RaisedByOneself.into());
    }
    if desk.deliberation.supporters.contains_key(&supporter) {
        return Ok(vec![]);
    }
    Ok(vec![DeliberationSupported { deliberation: desk.deliberation.id, supporter }.into()])
}

pub(super) fn withdraw(desk: &Desk<'_>, supporter: Seal) -> Decision {
    desk.community.acting_owner(desk.moment)?;
    require_open(desk)?;
    if !desk.deliberation.supporters.contains_key(&supporter) {
        return Err(DeliberationRefusal::NotSupported.into());
    }
    Ok(vec![SupportWithdrawn { deliberation: desk.deliberation.id, supporter }.into()])
}

/// Checks that it can be read and is not over.
fn require_open(desk: &Desk<'_>) -> Result<(), Refusal> {
    let one = desk.deliberation;
    require_not_closed(desk)?;
    match (one.is_open(), &one.public) {
        (true, _) => Ok(()),
        (false, None) if one.is_waiting() => Err(DeliberationRefusal::DeliberationNotPublished.into()),
        (false, _) => Err(DeliberationRefusal::DeliberationOver.into()),
    }
}
