//! Who has a part of their own in a record, and so does not look at it as the second person.

use serde::Serialize;

use super::{Agent, Voice};
use crate::Community;
use crate::ids::PersonId;

/// What part somebody who keys has in a record themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concerned {
    /// They are the owner, or one of the owners, whose vote it is.
    Owner,
    /// They are the one who is to speak.
    Speaker,
}

/// What part a person has in a record, as far as the book knows: by the owner that any seat of theirs was given to, now or
/// before, and by the name they hold a seat under.
#[must_use]
pub fn concerned(community: &Community, voice: &Voice, person: PersonId) -> Option<Concerned> {
    let seats = community.bodies().all().iter().flat_map(|body| &body.seats).filter(|seat| seat.person == person);
    let mut owners = seats.filter_map(|seat| seat.owner);
    if owners.clone().any(|owner| voice.owners.contains(&owner)) {
        return Some(Concerned::Owner);
    }
    let speaks = match voice.agent {
        Agent::Owner(agent) => owners.any(|owner| owner == agent),
        Agent::Other(agent) => {
            let known = community.assembly().voices().agents().get(agent.index());
            known.is_some() && known == community.bodies().persons().get(person.index())
        }
    };
    speaks.then_some(Concerned::Speaker)
}
