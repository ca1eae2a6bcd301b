//! Withdrawing a concern: by card, by a seat, or from a paper that two people saw; and keeping it up by card against such a paper.

use super::raise::entering;
use super::{Decision, Desk, counted};
use crate::PublicText;
use crate::deliberation::{DeliberationKeptUp, DeliberationRefusal, DeliberationWithdrawn, Raiser, WithdrawnFor};
use crate::ids::{BodyId, PersonId};
use crate::on_paper::{OnPaperRefusal, Said};
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;

/// Characters that the reason of whoever withdraws it in writing may have.
pub const REASON_MAX: usize = 500;

pub(super) fn withdraw(desk: &Desk<'_>, raiser: Raiser) -> Decision {
    let one = desk.deliberation;
    require_raiser(desk, raiser)?;
    let by = match raiser {
        Raiser::Body(_) => entering(desk.community, desk.moment, raiser)?,
        // What a raiser wrote is keyed by one person and confirmed by another, as everything said in somebody's name.
        Raiser::Owner(_) | Raiser::Slip if desk.moment.person().is_some() => {
            return Err(OnPaperRefusal::PaperNeedsTwo.into());
        }
        Raiser::Owner(_) => desk.community.acting_owner(desk.moment).map(|_| None)?,
        Raiser::Slip => return Err(DeliberationRefusal::RaisedByAnother.into()),
    };
    if one.withdrawn_at.is_some() {
        return Ok(vec![]);
    }
    require_withdrawable(desk)?;
    Ok(vec![DeliberationWithdrawn { deliberation: one.id, by, request: None }.into()])
}

/// What follows where two people saw a paper on which whoever raised it withdraws it; nothing where it is withdrawn already.
pub(crate) fn withdraws_on_paper(
    desk: &Desk<'_>,
    (reason, evidence): (&PublicText, Seal),
    (body, by): (BodyId, PersonId),
) -> Result<Vec<Event>, Refusal> {
    let one = desk.deliberation;
    if matches!(one.raiser, Raiser::Body(_)) {
        return Err(DeliberationRefusal::RaisedByAnother.into());
    }
    // Nobody else ends what somebody waits for an answer to: what came by card is withdrawn by card.
    if one.is_by_card() {
        return Err(OnPaperRefusal::WithdrawnByCard.into());
    }
    if one.kept_up_at.is_some() {
        return Err(OnPaperRefusal::OwnWordStands.into());
    }
    if one.withdrawn_at.is_some() {
        return Ok(vec![]);
    }
    require_withdrawable(desk)?;
    let request = Some(WithdrawnFor { body, reason: reason.clone(), evidence });
    Ok(vec![DeliberationWithdrawn { deliberation: one.id, by: Some(by), request }.into()])
}

/// Whoever raised it on paper says by card that they do not withdraw it: no paper does after that, and what one withdrew waits for its
/// answer again, with as many days as at first.
pub(super) fn keep_up(desk: &Desk<'_>, raiser: Raiser) -> Decision {
    let one = desk.deliberation;
    desk.community.acting_owner(desk.moment)?;
    require_raiser(desk, raiser)?;
    if one.kept_up_at.is_some() {
        return Ok(vec![]);
    }
    let mut papers = desk.community.on_paper().waiting(one.id);
    let clock = if one.withdrawn_for.is_some() {
        Some(counted(desk, &desk.lines()?.answer)?)
    } else if papers.any(|word| matches!(word.said, Said::Withdrawal { .. })) && one.is_waiting() {
        None
    } else {
        return Err(DeliberationRefusal::NotWithdrawnOnPaper.into());
    };
    Ok(vec![DeliberationKeptUp { deliberation: one.id, clock }.into()])
}

fn require_raiser(desk: &Desk<'_>, raiser: Raiser) -> Result<(), DeliberationRefusal> {
    if raiser == desk.deliberation.raiser { Ok(()) } else { Err(DeliberationRefusal::RaisedByAnother) }
}

/// Checks that nobody answered it and no neighbour supports it.
fn require_withdrawable(desk: &Desk<'_>) -> Result<(), DeliberationRefusal> {
    let one = desk.deliberation;
    if !one.is_waiting() {
        return Err(DeliberationRefusal::DeliberationOver);
    }
    match one.support() {
        0 => Ok(()),
        supporters => Err(DeliberationRefusal::NeighboursSupportIt { supporters }),
    }
}
