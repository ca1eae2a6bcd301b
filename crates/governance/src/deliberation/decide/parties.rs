//! Who takes part: named with a reason, taken off with one, published for objection, and objected to.

use super::{Decision, Desk, at_step, comments, conversation, leading, steps};
use crate::PublicText;
use crate::assembly::Scope;
use crate::bodies::BodiesRefusal;
use crate::deliberation::{
    CommentMade, CommentOn, DeliberationRefusal, PartiesInvited, PartiesPublished, PartyDropped, PartyGiven,
    PartyNamed, Raiser, Step, Who,
};
use crate::ids::{CommentNo, PartyNo};
use crate::on_paper::enters;
use crate::outcome::Refusal;
use crate::seal::Seal;

/// Characters that what somebody is called may have.
const NAME_MAX: usize = 60;
/// Characters that a reason may have.
const REASON_MAX: usize = 300;

pub(super) fn name(desk: &Desk<'_>, given: Vec<PartyGiven>, reason: &str) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Parties)?;
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (deliberation, list) = (desk.deliberation.id, &desk.deliberation.parties);
    let mut named: Vec<Who> = Vec::new();
    let mut events = Vec::new();
    for given in given {
        let (who, must) = checked(desk, given)?;
        match list.of(&who) {
            Some(party) if party.must == must => continue,
            Some(_) => return Err(DeliberationRefusal::PartyNamedOtherwise.into()),
            None if named.contains(&who) => continue,
            None => named.push(who.clone()),
        }
        let party = PartyNo::after(list.all().len() + events.len());
        events.push(PartyNamed { deliberation, party, who, must, reason: reason.clone(), by }.into());
    }
    Ok(events)
}

/// Who it is, and whether their answer must not be missing.
fn checked(desk: &Desk<'_>, given: PartyGiven) -> Result<(Who, bool), Refusal> {
    match given {
        // A part of the estate, never homes one by one: a list for everybody to read points at nobody's door.
        PartyGiven::Homes(Scope::Homes { .. }) => Err(DeliberationRefusal::NoHomesThere.into()),
        PartyGiven::Homes(scope) => {
            let somebody = scope.homes(desk.community.register()).next().is_some();
            if somebody { Ok((Who::Homes { scope }, false)) } else { Err(DeliberationRefusal::NoHomesThere.into()) }
        }
        PartyGiven::Group { name, must } => Ok((Who::Group { name: PublicText::try_new(&name, NAME_MAX)? }, must)),
        PartyGiven::Body { body, must } => {
            let bodies = desk.community.bodies();
            let body = bodies.heir(body, desk.moment.today(desk.community.zone()));
            bodies.body(body).ok_or(BodiesRefusal::BodyUnknown)?;
            Ok((Who::Body { body }, must))
        }
        PartyGiven::Outside { kind, name, must } => {
            let lines = desk.lines()?;
            let kinds = &lines.party_kinds;
            if !kinds.names.contains(&kind) {
                return Err(DeliberationRefusal::PartyKindUnknown { basis: kinds.basis.clone() }.into());
            }
            Ok((Who::Outside { kind, name: PublicText::try_new(&name, NAME_MAX)? }, must))
        }
    }
}

pub(super) fn drop_one(desk: &Desk<'_>, party: PartyNo, reason: &str) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Parties)?;
    desk.deliberation.parties.party(party).ok_or(DeliberationRefusal::PartyUnknown)?;
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    Ok(vec![PartyDropped { deliberation: desk.deliberation.id, party, reason, by }.into()])
}

pub(super) fn publish(desk: &Desk<'_>) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Parties)?;
    let list = &desk.deliberation.parties;
    if list.standing().next().is_none() {
        return Err(DeliberationRefusal::NobodyNamed.into());
    }
    if list.in_public().is_some() {
        return Ok(vec![]);
    }
    let clock = steps::counted(desk, &desk.lines()?.parties_on_view)?;
    let (deliberation, days, until, basis) = (desk.deliberation.id, clock.days, clock.until, clock.basis);
    Ok(vec![PartiesPublished { deliberation, days, until, basis, by }.into()])
}

pub(super) fn invite(desk: &Desk<'_>, mut parties: Vec<PartyNo>) -> Decision {
    let by = leading(desk)?;
    conversation::going_on(desk)?;
    let list = &desk.deliberation.parties;
    if parties.iter().any(|party| list.party(*party).is_none()) {
        return Err(DeliberationRefusal::PartyUnknown.into());
    }
    parties.sort_unstable();
    parties.dedup();
    parties.retain(|party| list.party(*party).is_some_and(|party| party.invited.is_none()));
    if parties.is_empty() {
        return Ok(vec![]);
    }
    Ok(vec![PartiesInvited { deliberation: desk.deliberation.id, parties, by }.into()])
}

pub(super) fn object(
    desk: &Desk<'_>,
    comment: CommentNo,
    party: Option<PartyNo>,
    (author, reason): (Raiser, Seal),
) -> Decision {
    let by = match author {
        Raiser::Owner(_) => desk.community.acting_owner(desk.moment).map(|_| None)?,
        Raiser::Body(_) | Raiser::Slip => enters(desk, author)?,
    };
    let list = &desk.deliberation.parties;
    if !list.is_on_view(desk.moment.today(desk.community.zone())) {
        return Err(DeliberationRefusal::PartiesNotOnView.into());
    }
    let on = match party {
        None => CommentOn::LeftOut,
        Some(party) => {
            list.party(party).ok_or(DeliberationRefusal::PartyUnknown)?;
            CommentOn::NotConcerned { party }
        }
    };
    comments::next(desk, comment)?;
    let clock = Some(steps::counted(desk, &desk.lines()?.parties_objection)?);
    let deliberation = desk.deliberation.id;
    Ok(vec![CommentMade { deliberation, comment, on, author, text: None, reason, clock, by }.into()])
}
