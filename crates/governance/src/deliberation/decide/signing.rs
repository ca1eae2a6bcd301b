//! Signing an opinion: a body by its seat, others on paper; and striking out what a panel is said to have signed.

use super::opinion::{found, today};
use super::{Decision, Desk, acting_for};
use crate::deliberation::{DeliberationRefusal, Ending, OpinionSigned, SignatureStruck, SignedPaper, Who};
use crate::ids::{BodyId, PartyNo, PersonId};
use crate::seal::Seal;

pub(super) fn sign(desk: &Desk<'_>, body: BodyId) -> Decision {
    let by = acting_for(desk.community, desk.moment, body)?;
    let opinion = found(desk)?;
    let settled = matches!(opinion.ending, Some((Ending::Settled { .. }, ..)));
    if !settled {
        return Err(DeliberationRefusal::OpinionNotSettled.into());
    }
    // Whoever carries on what a body began signs for itself.
    let body = desk.community.bodies().heir(body, today(desk));
    let heir = |body: BodyId| desk.community.bodies().heir(body, today(desk));
    let leads = desk.deliberation.turn().is_some_and(|turn| heir(turn.body) == body);
    let listed = desk.deliberation.parties.standing().any(|party| match party.who {
        Who::Body { body: named } => heir(named) == body,
        Who::Homes { .. } | Who::Group { .. } | Who::Panel { .. } | Who::Outside { .. } => false,
    });
    if !leads && !listed {
        return Err(DeliberationRefusal::SignsAsNoParty.into());
    }
    if opinion.signatures.contains_key(&body) {
        return Ok(vec![]);
    }
    Ok(vec![OpinionSigned { deliberation: desk.deliberation.id, body, paper: None, by }.into()])
}

/// Somebody on the list who keeps no seat here, or whose seat is empty, signed the printed opinion: two people enter it from
/// that; nothing where it is entered already. The body is the one that took the paper in.
pub(crate) fn signs_on_paper(
    desk: &Desk<'_>,
    (party, evidence): (PartyNo, Seal),
    (body, by): (BodyId, PersonId),
) -> Decision {
    let opinion = found(desk)?;
    if !matches!(opinion.ending, Some((Ending::Settled { .. }, ..))) {
        return Err(DeliberationRefusal::OpinionNotSettled.into());
    }
    let listed = desk.deliberation.parties.standing().find(|listed| listed.number == party);
    let listed = listed.ok_or(DeliberationRefusal::PartyUnknown)?;
    let bodies = desk.community.bodies();
    let heir = |body: BodyId| bodies.body(bodies.heir(body, today(desk)));
    match listed.who {
        // A part of the estate says by its owners' consent what it thinks of it.
        Who::Homes { .. } => return Err(DeliberationRefusal::SignsAsNoParty.into()),
        // Nobody signs for a body that does so itself.
        Who::Body { body } if heir(body).is_some_and(|body| body.is_led_on(today(desk))) => {
            return Err(DeliberationRefusal::SignsBySeat.into());
        }
        Who::Body { .. } | Who::Group { .. } | Who::Panel { .. } | Who::Outside { .. } => {}
    }
    if opinion.struck.contains(&party) {
        return Err(DeliberationRefusal::SignatureWasStruck.into());
    }
    if opinion.signed_on_paper.contains_key(&party) {
        return Ok(vec![]);
    }
    let paper = Some(SignedPaper { party, evidence });
    Ok(vec![OpinionSigned { deliberation: desk.deliberation.id, body, paper, by }.into()])
}

/// Whoever took a place on a panel strikes out that it signed on paper. Nobody enters that again: their own word stands.
pub(super) fn strike(desk: &Desk<'_>, party: PartyNo, seat: Seal) -> Decision {
    desk.community.acting_owner(desk.moment)?;
    let opinion = found(desk)?;
    let deliberation = desk.deliberation.id;
    let panel = desk.deliberation.parties.party(party).and_then(|listed| match listed.who {
        Who::Panel { panel } => desk.community.panels().panel(deliberation, panel),
        Who::Homes { .. } | Who::Group { .. } | Who::Body { .. } | Who::Outside { .. } => None,
    });
    if !panel.is_some_and(|panel| panel.is_member(&seat)) {
        return Err(DeliberationRefusal::NothingToStrike.into());
    }
    match opinion.signed_on_paper.contains_key(&party) {
        true => Ok(vec![SignatureStruck { deliberation, party }.into()]),
        false if opinion.struck.contains(&party) => Ok(vec![]),
        false => Err(DeliberationRefusal::NothingToStrike.into()),
    }
}
