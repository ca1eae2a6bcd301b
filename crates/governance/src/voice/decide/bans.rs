//! Those who may not be proxies, by the place and by the owners' own rules.

use super::record::law_of;
use crate::assembly::Meeting;
use crate::bodies::{Body, BodyKind, Seat};
use crate::community::{Barred, OwnRules};
use crate::law::VotingLaw;
use crate::voice::{Agent, AgentGiven, VoiceGiven, VoiceKind, VoiceRefusal, is_candidate};
use crate::{Community, Moment};

/// A ban: who, whether the owners' own rules say so, and where it stands.
type Ban = (Barred, bool, Vec<String>);

/// Those whom the law bars, and then those whom the owners bar besides.
pub(super) fn all(law: &VotingLaw<'_>, rules: OwnRules) -> Vec<Ban> {
    let basis = law.proxies_barred.map(|line| line.basis.clone()).unwrap_or_default();
    let mut bans: Vec<Ban> = law.barred().map(|barred| (barred, false, basis.clone())).collect();
    for barred in rules.proxies_barred.list() {
        if !bans.iter().any(|(known, ..)| *known == barred) {
            bans.push((barred, true, law.proxies.basis.clone()));
        }
    }
    bans
}

/// Why somebody of a kind may not be a proxy in a meeting, where a law or the owners' own rules bar them: to be said before
/// anybody is entered.
#[must_use]
pub fn ban_of(community: &Community, meeting: &Meeting, barred: Barred, moment: &Moment<'_>) -> Option<VoiceRefusal> {
    let (law, rules) = law_of(community, Some(meeting), moment).ok()?;
    let ban = all(&law, rules).into_iter().find(|(known, ..)| *known == barred);
    ban.map(|(barred, own, basis)| VoiceRefusal::AgentBarred { barred, own, basis })
}

/// Whether candidates are among them: who stands is settled after the first proxies are recorded.
pub(super) fn bars_candidates(law: &VotingLaw<'_>, rules: OwnRules) -> bool {
    all(law, rules).iter().any(|(barred, ..)| *barred == Barred::Candidate)
}

/// Checks that whoever is to be a proxy is none of them.
pub(super) fn check(
    community: &Community,
    meeting: Option<&Meeting>,
    given: &VoiceGiven,
    agent: Agent,
    bans: &[Ban],
    moment: &Moment<'_>,
) -> Result<(), VoiceRefusal> {
    if given.kind != VoiceKind::Proxy {
        return Ok(());
    }
    let today = moment.today(community.zone());
    let bodies = |kind| community.bodies().all().iter().filter(move |body: &&Body| body.kind == kind);
    let sits = |kind: BodyKind, counts: fn(&Seat) -> bool| {
        bodies(kind)
            .flat_map(|body| &body.seats)
            .filter(|seat| seat.is_held(today) && counts(seat))
            .any(|seat| is_of(community, given, agent, seat))
    };
    let is = |barred: Barred| match barred {
        Barred::PropertyCompany => given.serves_company || sits(BodyKind::PropertyCompany, |_| true),
        Barred::CommitteeMember => sits(BodyKind::OwnersCommittee, |seat| seat.role.is_member()),
        Barred::Candidate => meeting.is_some_and(|meeting| is_candidate(meeting, agent)),
        Barred::NonOwner => match agent {
            Agent::Owner(owner) => community.register().homes_of(owner).next().is_none(),
            Agent::Other(_) => true,
        },
    };
    match bans.iter().find(|(barred, ..)| is(*barred)) {
        Some((barred, own, basis)) => {
            Err(VoiceRefusal::AgentBarred { barred: *barred, own: *own, basis: basis.clone() })
        }
        None => Ok(()),
    }
}

/// Whether a seat is held by whoever is to speak, under whichever number they are known.
fn is_of(community: &Community, given: &VoiceGiven, agent: Agent, seat: &Seat) -> bool {
    let sits_as = matches!(agent, Agent::Owner(owner) if seat.owner == Some(owner));
    let sits = matches!(given.agent, AgentGiven::Seated(person) if seat.person == person);
    let seal = community.bodies().persons().get(seat.person.index());
    let known = match agent {
        Agent::Other(agent) => community.assembly().voices().agents().get(agent.index()),
        Agent::Owner(_) => None,
    };
    sits_as || sits || (known.is_some() && known == seal)
}
