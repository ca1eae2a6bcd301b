//! The owners' vote on what the law reserves to it: the matter that was raised from an opinion, and what came of it.

use super::{Deliberation, Opinion, Step};
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

/// The step that comes next: what the owners rejected is not carried out, nor what nobody agreed on and no meeting adopted,
/// and that is reported back.
#[must_use]
pub fn next_step(community: &Community, one: &Deliberation) -> Option<Step> {
    let opinion = community.deliberations().opinion(one.id).filter(|_| one.step() == Step::Opinion);
    let vote = vote(community, one.id).map(|(_, vote)| vote);
    let undecided = opinion.filter(|opinion| opinion.goes_to().is_some());
    let adopted = |opinion: &Opinion| {
        vote == Some(Vote::Adopted) || opinion.decision.as_ref().is_some_and(|decision| decision.adopted)
    };
    match (opinion, undecided) {
        (_, Some(opinion)) if !adopted(opinion) => Some(Step::ReportingBack),
        (Some(_), _) if vote == Some(Vote::Rejected) => Some(Step::ReportingBack),
        _ => one.step().next(),
    }
}
