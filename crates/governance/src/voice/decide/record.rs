//! Recording a voice on a document that was handed in.

use jiff::civil::Date;

use super::{Decision, meeting_of, person_with};
use crate::assembly::{AssemblyRefusal, Mark, Meeting, Stage};
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::community::{CommunityRefusal, OwnRules, Representation};
use crate::ids::{AgentId, OwnerId, VoiceId};
use crate::law::Place;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::voice::{Agent, AgentGiven, Reach, Terms, Voice, VoiceGiven, VoiceKind, VoiceRecorded, VoiceRefusal};
use crate::{Community, Moment};

/// The name of the company's people in a place's list of those who may not be proxies.
const COMPANY: &str = "property-company";

pub(super) fn decide(community: &Community, given: VoiceGiven, moment: &Moment<'_>) -> Decision {
    let meeting = match given.reach {
        Reach::Meeting { meeting } => Some(meeting_of(community, meeting)?),
        Reach::Period { .. } => None,
    };
    let by = person_with(community, moment, Power::Key, meeting)?;
    let (place, rules) = (community.place(moment.law)?, community.rules_here(moment.law)?);
    check_time(community, meeting, &given, moment)?;
    let basis = allowed(place, rules, &given)?;
    check_holder(community, meeting, &given)?;
    let (agent, agent_seal) = agent(community, &given)?;
    check_agent(&given, agent)?;
    check_bans(community, place, &given, agent)?;
    check_items(meeting, place, &given)?;
    let by_item = given.kind == VoiceKind::Proxy && place.procedure.voting.proxies.by_item;
    let cap = rules.proxies.cap.filter(|_| given.kind == VoiceKind::Proxy);
    let mut beside = community.assembly().voices().all().iter().filter(|voice| in_force(voice, given.reach));
    if given.kind != VoiceKind::Carrier
        && let Some(voice) = beside.clone().find(|voice| voice.speaks() && voice.owners == given.owners)
    {
        return if is_same(voice, &given, agent) {
            Ok(vec![])
        } else {
            Err(VoiceRefusal::SpokenFor { voice: voice.id }.into())
        };
    }
    if given.kind == VoiceKind::Carrier && beside.clone().any(|voice| is_same(voice, &given, agent)) {
        return Ok(vec![]);
    }
    if let Some(cap) = cap {
        let acting = beside.by_ref().filter(|voice| voice.kind == VoiceKind::Proxy && voice.agent == agent).count();
        if acting >= cap as usize {
            return Err(VoiceRefusal::CapReached { cap, basis }.into());
        }
    }
    let terms = Terms { place: place.id.clone(), digest: place.digest.clone(), cap, by_item, basis };
    let recorded = VoiceRecorded {
        voice: VoiceId::after(community.assembly().voices().all().len()),
        kind: given.kind,
        owners: given.owners,
        part: given.part,
        agent,
        agent_seal,
        reach: given.reach,
        items: given.items,
        opinion: given.opinion.map(|(_, seal)| seal),
        document: given.document,
        evidence: given.evidence,
        signed_on: given.signed_on,
        terms,
        by,
    };
    Ok(vec![recorded.into()])
}

fn in_force(voice: &Voice, reach: Reach) -> bool {
    voice.revoked_at.is_none() && voice.reach.meets(reach)
}

fn is_same(voice: &Voice, given: &VoiceGiven, agent: Agent) -> bool {
    voice.kind == given.kind
        && voice.agent == agent
        && voice.reach == given.reach
        && voice.items == given.items
        && voice.part == given.part
        && voice.signed_on == given.signed_on
        && voice.opinion == given.opinion.as_ref().map(|(_, seal)| *seal)
}

/// The document was signed before voting closed, and voting is not counted yet.
fn check_time(
    community: &Community,
    meeting: Option<&Meeting>,
    given: &VoiceGiven,
    moment: &Moment<'_>,
) -> Result<(), Refusal> {
    let today = moment.today(community.zone());
    if given.signed_on > today {
        return Err(VoiceRefusal::DocumentInFuture.into());
    }
    if let Reach::Period { from, until } = given.reach
        && (until < from || until < today)
    {
        return Err(VoiceRefusal::PeriodUnfit.into());
    }
    let Some(meeting) = meeting else { return Ok(()) };
    match meeting.stage() {
        Stage::Convened | Stage::RollPublished | Stage::Noticed | Stage::Open | Stage::Closed => {}
        // Paper that came in time is keyed in until the ballots are counted, and so is what it rests on.
        stage @ (Stage::Counted | Stage::Announced | Stage::Certified | Stage::Cancelled) => {
            return Err(AssemblyRefusal::WrongStage { stage }.into());
        }
    }
    if let Some(notice) = &meeting.notice {
        let last: Date = notice.closes_at.to_zoned(community.zone().clone()).date();
        if given.signed_on > last {
            return Err(VoiceRefusal::SignedTooLate { closed_at: notice.closes_at }.into());
        }
    }
    Ok(())
}

/// Whether the place and the owners' own rules know such a voice, and where that stands.
fn allowed(place: &Place, rules: OwnRules, given: &VoiceGiven) -> Result<Vec<String>, VoiceRefusal> {
    let voting = &place.procedure.voting;
    let (holds, basis) = match given.kind {
        VoiceKind::Proxy => (rules.proxies.allowed, &voting.proxies.basis),
        VoiceKind::Carrier => (rules.representatives != Representation::NotAllowed, &voting.representatives.basis),
        VoiceKind::CoOwner => (voting.co_owners_name_one.holds, &voting.co_owners_name_one.basis),
        VoiceKind::Guardian => (voting.guardians.holds, &voting.guardians.basis),
        VoiceKind::Heir => (voting.heirs.holds, &voting.heirs.basis),
    };
    if !holds {
        return Err(VoiceRefusal::VoiceNotAllowed { kind: given.kind, basis: basis.clone() });
    }
    // Authority for a time, and not for one meeting, is what representatives hold where place and owners let them hold any.
    let standing = given.kind == VoiceKind::Proxy && matches!(given.reach, Reach::Period { .. });
    if standing && rules.representatives != Representation::Allowed {
        return Err(VoiceRefusal::CarriersOnly { basis: voting.representatives.basis.clone() });
    }
    Ok(basis.clone())
}

/// Whether there is an entry with exactly these owners: on the roll where there is one, else in the register.
fn check_holder(community: &Community, meeting: Option<&Meeting>, given: &VoiceGiven) -> Result<(), VoiceRefusal> {
    if given.kind == VoiceKind::Carrier {
        let fits = given.owners.is_empty() && given.part.is_some();
        return if fits { Ok(()) } else { Err(VoiceRefusal::HolderUnknown) };
    }
    let known = match meeting.and_then(|meeting| meeting.roll.as_ref()) {
        Some(roll) => roll.entries.iter().any(|entry| entry.owners == given.owners),
        None => community.register().homes().iter().any(|home| {
            let owners: &[OwnerId] = if home.holding.is_developer_stock() { &[] } else { &home.owners };
            owners == given.owners
        }),
    };
    if known && given.part.is_none() { Ok(()) } else { Err(VoiceRefusal::HolderUnknown) }
}

/// Who it is, and the seal of somebody new.
fn agent(community: &Community, given: &VoiceGiven) -> Result<(Agent, Option<Seal>), Refusal> {
    let agents = community.assembly().voices().agents().len();
    match given.agent {
        AgentGiven::Owner(owner) if community.register().owner(owner).is_some_and(|owner| !owner.forgotten) => {
            Ok((Agent::Owner(owner), None))
        }
        AgentGiven::Owner(owner) => Err(CommunityRefusal::OwnerUnknown { owner }.into()),
        AgentGiven::Seated(person) => {
            let mut seats = community.bodies().all().iter().flat_map(|body| &body.seats);
            let owner = seats.find_map(|seat| seat.owner.filter(|_| seat.person == person));
            let seal = community.bodies().persons().get(person.index()).ok_or(BodiesRefusal::PersonUnknown)?;
            if let Some(owner) = owner {
                return Ok((Agent::Owner(owner), None));
            }
            // Known by the seal of their name, so that they stay one person however often they are named.
            match community.assembly().voices().agents().iter().position(|known| known == seal) {
                Some(place) => Ok((Agent::Other(AgentId::after(place)), None)),
                None => Ok((Agent::Other(AgentId::after(agents)), Some(*seal))),
            }
        }
        AgentGiven::Known(agent) if agent.index() < agents => Ok((Agent::Other(agent), None)),
        AgentGiven::Known(_) => Err(VoiceRefusal::AgentUnknown.into()),
        AgentGiven::New(seal) => Ok((Agent::Other(AgentId::after(agents)), Some(seal))),
    }
}

fn check_agent(given: &VoiceGiven, agent: Agent) -> Result<(), VoiceRefusal> {
    let is_owner = matches!(agent, Agent::Owner(owner) if given.owners.contains(&owner));
    match given.kind {
        VoiceKind::CoOwner if given.owners.len() < 2 || !is_owner => Err(VoiceRefusal::NotACoOwner),
        VoiceKind::CoOwner | VoiceKind::Carrier => Ok(()),
        VoiceKind::Proxy | VoiceKind::Guardian | VoiceKind::Heir if is_owner => Err(VoiceRefusal::AgentIsOwner),
        VoiceKind::Guardian | VoiceKind::Heir if given.evidence.is_none() => Err(VoiceRefusal::EvidenceMissing),
        VoiceKind::Proxy | VoiceKind::Guardian | VoiceKind::Heir => Ok(()),
    }
}

/// Those whom the place or the owners bar from being proxies.
fn check_bans(community: &Community, place: &Place, given: &VoiceGiven, agent: Agent) -> Result<(), VoiceRefusal> {
    let barred = &place.procedure.voting.proxies_barred;
    if given.kind != VoiceKind::Proxy || !barred.names.iter().any(|name| name == COMPANY) {
        return Ok(());
    }
    let companies = community.bodies().all().iter().filter(|body| body.kind == BodyKind::PropertyCompany);
    let mut seats = companies.flat_map(|body| &body.seats);
    let seated = seats.any(|seat| {
        let sits_as = matches!(agent, Agent::Owner(owner) if seat.owner == Some(owner));
        let sits = matches!(given.agent, AgentGiven::Seated(person) if seat.person == person);
        let seal = community.bodies().persons().get(seat.person.index());
        let known = match agent {
            Agent::Other(agent) => community.assembly().voices().agents().get(agent.index()),
            Agent::Owner(_) => None,
        };
        sits_as || sits || (known.is_some() && known == seal)
    });
    if seated || given.serves_company {
        return Err(VoiceRefusal::AgentBarred { basis: barred.basis.clone() });
    }
    Ok(())
}

/// Named matters are those of the meeting; where the place asks for an opinion on each item, there is one.
fn check_items(meeting: Option<&Meeting>, place: &Place, given: &VoiceGiven) -> Result<(), Refusal> {
    if let Some(items) = &given.items {
        let known = |meeting: &Meeting| items.iter().all(|item| meeting.question(*item).is_some());
        if items.is_empty() || !meeting.is_some_and(known) {
            return Err(VoiceRefusal::ItemsUnfit.into());
        }
    }
    let proxies = &place.procedure.voting.proxies;
    let Some((marks, _)) = &given.opinion else {
        return if given.kind == VoiceKind::Proxy && proxies.by_item {
            Err(VoiceRefusal::OpinionMissing { basis: proxies.basis.clone() }.into())
        } else {
            Ok(())
        };
    };
    let Some(meeting) = meeting else { return Err(VoiceRefusal::ItemsUnfit.into()) };
    for (at, question) in meeting.questions.iter().enumerate() {
        let matter = question.matter;
        let covered = given.items.as_ref().is_none_or(|items| items.contains(&matter));
        match marks.get(at) {
            Some(mark) if covered && question.offers(*mark) => {}
            Some(Mark::Void) if !covered => {}
            Some(_) => return Err(AssemblyRefusal::AnswerNotOffered { matter }.into()),
            None => return Err(AssemblyRefusal::AnswerMissing { matter }.into()),
        }
    }
    Ok(())
}
