//! Who is to speak: an owner, somebody with a seat, somebody who spoke before, or somebody new.

use crate::Community;
use crate::bodies::BodiesRefusal;
use crate::community::CommunityRefusal;
use crate::ids::{AgentId, PersonId};
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::voice::{Agent, AgentGiven, VoiceGiven, VoiceKind, VoiceRefusal};

/// Who was named.
pub(super) struct Named {
    /// Who it is.
    pub(super) agent: Agent,
    /// The seal of their particulars, when they were not known before.
    pub(super) seal: Option<Seal>,
    /// The fingerprint of what they showed, when it was not known before.
    pub(super) identity: Option<Seal>,
}

/// Finds out who was named. Whoever showed the same document before is the same person, by whatever name they are entered.
pub(super) fn named(community: &Community, given: &VoiceGiven) -> Result<Named, Refusal> {
    let (agent, seal) = by_name(community, given)?;
    let voices = community.assembly().voices();
    // Owners are known by the register, whatever they show.
    let Some(identity) = given.identity.filter(|_| matches!(agent, Agent::Other(_))) else {
        return Ok(Named { agent, seal, identity: None });
    };
    match voices.identified(&identity) {
        None => Ok(Named { agent, seal, identity: Some(identity) }),
        Some(known) if agent == Agent::Other(known) || is_new(given) => {
            Ok(Named { agent: Agent::Other(known), seal: None, identity: None })
        }
        Some(known) => Err(VoiceRefusal::IdentityOfAnother { agent: known }.into()),
    }
}

/// One person is told from another by what they show: a name can be entered twice.
pub(super) fn check_identity(community: &Community, given: &VoiceGiven, agent: Agent) -> Result<(), VoiceRefusal> {
    match agent {
        Agent::Other(agent)
            if given.kind == VoiceKind::Proxy
                && given.identity.is_none()
                && !community.assembly().voices().is_identified(agent) =>
        {
            Err(VoiceRefusal::IdentityMissing)
        }
        Agent::Other(_) | Agent::Owner(_) => Ok(()),
    }
}

fn is_new(given: &VoiceGiven) -> bool {
    matches!(given.agent, AgentGiven::New(_))
}

fn by_name(community: &Community, given: &VoiceGiven) -> Result<(Agent, Option<Seal>), Refusal> {
    let agents = community.assembly().voices().agents();
    match given.agent {
        AgentGiven::Owner(owner) if community.register().owner(owner).is_some_and(|owner| !owner.forgotten) => {
            Ok((Agent::Owner(owner), None))
        }
        AgentGiven::Owner(owner) => Err(CommunityRefusal::OwnerUnknown { owner }.into()),
        AgentGiven::Seated(person) => seated(community, person),
        AgentGiven::Known(agent) if agent.index() < agents.len() => Ok((Agent::Other(agent), None)),
        AgentGiven::Known(_) => Err(VoiceRefusal::AgentUnknown.into()),
        AgentGiven::New(seal) => Ok((Agent::Other(AgentId::after(agents.len())), Some(seal))),
    }
}

fn seated(community: &Community, person: PersonId) -> Result<(Agent, Option<Seal>), Refusal> {
    let mut seats = community.bodies().all().iter().flat_map(|body| &body.seats);
    let owner = seats.find_map(|seat| seat.owner.filter(|_| seat.person == person));
    let seal = community.bodies().persons().get(person.index()).ok_or(BodiesRefusal::PersonUnknown)?;
    if let Some(owner) = owner {
        return Ok((Agent::Owner(owner), None));
    }
    // Known by the seal of their name, so that they stay one person however often they are named.
    let agents = community.assembly().voices().agents();
    match agents.iter().position(|known| known == seal) {
        Some(place) => Ok((Agent::Other(AgentId::after(place)), None)),
        None => Ok((Agent::Other(AgentId::after(agents.len())), Some(*seal))),
    }
}
