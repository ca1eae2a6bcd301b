//! Supporting what a neighbour raised, by card or on paper.

use super::{Decision, Desk, require_not_closed};
use crate::deliberation::{DeliberationRefusal, DeliberationSupported, Raiser, SupportWithdrawn};
use crate::ids::PersonId;
use crate::on_paper::OnPaperRefusal;
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;

pub(super) fn support(desk: &Desk<'_>, supporter: Seal) -> Decision {
    desk.community.acting_owner(desk.moment)?;
    require_open(desk)?;
    require_neighbour(desk, supporter)?;
    if desk.deliberation.supporters.contains_key(&supporter) {
        return Ok(vec![]);
    }
    Ok(vec![DeliberationSupported { deliberation: desk.deliberation.id, supporter, kept: None, by: None }.into()])
}

/// What follows where two people saw a paper on which somebody supports it; nothing where they do already.
pub(crate) fn supports_on_paper(
    desk: &Desk<'_>,
    supporter: Seal,
    (kept, by): (Seal, PersonId),
) -> Result<Vec<Event>, Refusal> {
    require_open(desk)?;
    require_neighbour(desk, supporter)?;
    let one = desk.deliberation;
    if one.supporters.contains_key(&supporter) {
        return Ok(vec![]);
    }
    // Whoever took it back themselves supports it again themselves.
    if one.unsupported.contains(&supporter) {
        return Err(OnPaperRefusal::OwnWordStands.into());
    }
    Ok(vec![DeliberationSupported { deliberation: one.id, supporter, kept: Some(kept), by: Some(by) }.into()])
}

pub(super) fn withdraw(desk: &Desk<'_>, supporter: Seal) -> Decision {
    desk.community.acting_owner(desk.moment)?;
    require_open(desk)?;
    if !desk.deliberation.supporters.contains_key(&supporter) {
        return Err(DeliberationRefusal::NotSupported.into());
    }
    Ok(vec![SupportWithdrawn { deliberation: desk.deliberation.id, supporter }.into()])
}

/// Checks that it is not whoever raised it: they stand for it already.
fn require_neighbour(desk: &Desk<'_>, supporter: Seal) -> Result<(), DeliberationRefusal> {
    if desk.deliberation.raiser == Raiser::Owner(supporter) {
        return Err(DeliberationRefusal::RaisedByOneself);
    }
    Ok(())
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
