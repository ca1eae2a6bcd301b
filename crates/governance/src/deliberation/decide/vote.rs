//! Naming the matter in which the owners vote on what an opinion leaves to them.

use super::{Decision, Desk, at_step, limits, opinion};
use crate::assembly::Stage;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{DeliberationRefusal, Ending, GoesTo, Step, VoteNamed, vote};
use crate::ids::MatterId;
use crate::matter::MatterRefusal;

pub(super) fn name(desk: &Desk<'_>, matter: MatterId) -> Decision {
    let (community, power) = (desk.community, Power::Convene);
    let raised = community.matters().matter(matter).ok_or(MatterRefusal::MatterUnknown { matter })?;
    let meeting = community.assembly().meeting(raised.meeting).ok_or(MatterRefusal::MatterUnknown { matter })?;
    community.require_at(desk.moment, power, meeting.body)?;
    let by = desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?;
    at_step(desk, Step::Opinion)?;
    let opinion = opinion::found(desk)?;
    let (kind, settled_at) = match (&opinion.ending, opinion.reserved()) {
        (_, Some((kind, at, _))) => (Some(kind), at),
        // What nobody agreed on may be any matter that the owners can vote on.
        (Some((Ending::Undecided { goes_to: GoesTo::OwnersMeeting, .. }, at, _)), None) => (None, *at),
        _ => return Err(DeliberationRefusal::NothingForTheOwners.into()),
    };
    if kind.is_some_and(|kind| raised.kind != kind) {
        return Err(DeliberationRefusal::VoteOnSomethingElse.into());
    }
    if raised.raised_at < settled_at {
        return Err(DeliberationRefusal::VoteBeforeOpinion.into());
    }
    if meeting.stage() == Stage::Cancelled {
        return Err(DeliberationRefusal::VoteCalledOff.into());
    }
    // The owners too adopt what keeps to the law; a draft that was never put was not held against it before.
    if kind.is_none() && opinion.stopped().is_none() {
        let texts = opinion.version();
        limits::keeps_to(desk, &texts)?;
        limits::were_looked_at(desk, &texts)?;
    }
    match vote(community, desk.deliberation.id) {
        Some((named, _)) if named == matter => Ok(vec![]),
        Some(_) => Err(DeliberationRefusal::VoteNamedAlready.into()),
        None => Ok(vec![VoteNamed { deliberation: desk.deliberation.id, matter, by }.into()]),
    }
}
