//! The assembly comes into being: when all it rests on holds together, and not before.

use super::{Decision, Desk};
use crate::bodies::Power;
use crate::founding::first_meeting::last_seated;
use crate::founding::{
    AssemblyFounded, FoundingRefusal, MatterStanding, Rest, committee_seats, least_members, matters,
};
use crate::moment::Actor;
use crate::outcome::Refusal;

pub(super) fn found(desk: &Desk<'_>) -> Decision {
    let group = desk.group()?;
    let by = match desk.moment.actor {
        Actor::Clock => None,
        _ => match desk.within(Power::Convene, group.body) {
            Some(person) => Some(person),
            None => Some(desk.office(Power::Convene)?),
        },
    };
    if desk.community.founding().founded().is_some() {
        return Ok(vec![]);
    }
    let mut founded = ready(desk)?;
    founded.by = by;
    Ok(vec![founded.into()])
}

/// What the assembly would rest on.
///
/// # Errors
/// What is missing.
pub(super) fn ready(desk: &Desk<'_>) -> Result<AssemblyFounded, Refusal> {
    let mut rests_on: Vec<Rest> = Vec::new();
    let (mut missing, mut last) = (Vec::new(), None);
    for (kind, standing) in matters(desk.community, desk.place) {
        match standing {
            MatterStanding::Holds { rest, since } => {
                // An assembly is not founded on what a court or the authority lets rest.
                desk.community.assembly().fates().require_standing(rest.matter)?;
                last = last.max(Some(since));
                rests_on.push(rest);
            }
            MatterStanding::NotPut | MatterStanding::UnderWay { .. } | MatterStanding::Failed { .. } => {
                missing.push(kind);
            }
        }
    }
    let (true, Some(since)) = (missing.is_empty(), last.max(last_seated(desk.community))) else {
        return Err(FoundingRefusal::FoundingIncomplete { missing }.into());
    };
    let least = least_members(desk.place, desk.community.register());
    let seated = committee_seats(desk.community, desk.today()).filter(|(_, members)| *members >= least);
    let Some((committee, members)) = seated else {
        let members = committee_seats(desk.community, desk.today()).map_or(0, |(_, members)| members);
        return Err(FoundingRefusal::CommitteeTooSmall { members, least }.into());
    };
    let leaves = &desk.place.procedure.founding;
    // A committee of no assembly cannot be filed: where what failed was put again, or the seats that were left open, the days
    // run from the vote that made it whole.
    let elected_on = since.to_zoned(desk.community.zone().clone()).date();
    Ok(AssemblyFounded {
        rests_on,
        committee,
        members,
        least,
        elected_on,
        filing_until: desk.ends_at(elected_on, leaves.filing.days)?,
        documents: u32::try_from(leaves.filing_documents.names.len()).unwrap_or(u32::MAX),
        place: desk.place.id.clone(),
        place_digest: desk.place.digest.clone(),
        by: None,
    })
}
