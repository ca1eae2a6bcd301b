//! The owners' vote on what the law reserves to it: the matter that was raised from an opinion, and what came of it.

use super::{Deliberation, Step};
use crate::Community;
use crate::assembly::Stage;
use crate::ids::{DeliberationId, MatterId};

/// How the owners' vote on an opinion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vote {
    /// The result is not certified yet.
    Awaited,
    /// The owners adopted it.
    Adopted,
    /// They did not.
    Rejected,
}

/// The matter in which the owners vote on what an opinion leaves to them, and how that vote stands; nothing while no matter
/// is named, or when its meeting was called off.
#[must_use]
pub fn vote(community: &Community, id: DeliberationId) -> Option<(MatterId, Vote)> {
    let named = community.deliberations().opinion(id)?.vote.as_ref()?.0;
    Some((named, outcome(community, named)?))
}

/// How the owners' vote on a matter stands; nothing when its meeting was called off.
#[must_use]
pub fn outcome(community: &Community, named: MatterId) -> Option<Vote> {
    let matter = community.matters().matter(named)?;
    match community.assembly().meeting(matter.meeting)?.stage() {
        Stage::Cancelled => None,
        Stage::Certified if community.assembly().has_adopted(named) => Some(Vote::Adopted),
        Stage::Certified => Some(Vote::Rejected),
        _ => Some(Vote::Awaited),
    }
}

/// Whether something was adopted that can be carried out: not what the owners rejected, nor what nobody agreed on and no meeting
/// adopted.
#[must_use]
pub fn is_adopted(community: &Community, one: &Deliberation) -> bool {
    let Some(opinion) = community.deliberations().opinion(one.id) else { return true };
    let vote = vote(community, one.id).map(|(_, vote)| vote);
    let decided = opinion.decision.as_ref().is_some_and(|decision| decision.adopted);
    let adopted = opinion.goes_to().is_none() || decided || vote == Some(Vote::Adopted);
    adopted && vote != Some(Vote::Rejected)
}

/// Whether a matter can be brought back to a step: what was not adopted is carried out by no way round.
#[must_use]
pub fn may_return_to(community: &Community, one: &Deliberation, step: Step) -> bool {
    step != Step::CarryingOut || is_adopted(community, one)
}

/// The step that comes next: what was not adopted is not carried out, and that is reported back.
#[must_use]
pub fn next_step(community: &Community, one: &Deliberation) -> Option<Step> {
    match one.step() {
        Step::Opinion if !is_adopted(community, one) => Some(Step::ReportingBack),
        step => step.next(),
    }
}
