//! Recording a voice on a document that was handed in.

use jiff::civil::Date;

use super::{Decision, agent, bans, meeting_of, person_with};
use crate::assembly::{AssemblyRefusal, Mark, Meeting, Stage};
use crate::bodies::Power;
use crate::community::{OwnRules, Representation, fit};
use crate::ids::{EntryNo, OwnerId, VoiceId};
use crate::law::VotingLaw;
use crate::outcome::Refusal;
use crate::voice::limit::{self, entry_of};
use crate::voice::{Agent, Reach, Terms, Voice, VoiceGiven, VoiceKind, VoiceRecorded, VoiceRefusal};
use crate::{Community, Moment};

pub(super) fn decide(community: &Community, given: VoiceGiven, moment: &Moment<'_>) -> Decision {
    let meeting = match given.reach {
        Reach::Meeting { meeting } => Some(meeting_of(community, meeting)?),
        Reach::Period { .. } => None,
    };
    let by = person_with(community, moment, Power::Key, meeting)?;
    let (law, rules) = law_of(community, meeting, moment)?;
    check_time(community, meeting, &given, moment)?;
    let basis = allowed(&law, rules, &given)?;
    check_holder(community, meeting, &given)?;
    let of = spoken_for(&given)?;
    let agent::Named { agent, seal: agent_seal, identity } = agent::named(community, &given)?;
    check_agent(&given, agent)?;
    bans::check(community, meeting, &given, agent, &bans::all(&law, rules), moment)?;
    agent::check_identity(community, &given, agent)?;
    check_items(meeting, &law, &given)?;
    let by_item = given.kind == VoiceKind::Proxy && law.proxies.by_item;
    let cap = rules.proxies.cap.filter(|_| given.kind == VoiceKind::Proxy);
    // What waits for a second person takes nothing from the owner yet, and keeps nobody else from being authorised.
    let waits = given.kind.is_instead_of_owner();
    let beside = community.assembly().voices().all().iter().filter(|voice| in_force(community, voice, given.reach));
    let mut beside = beside.filter(|voice| waits || !voice.waits());
    if given.kind != VoiceKind::Carrier
        && let Some(voice) = beside
            .clone()
            .find(|voice| voice.speaks() && voice.owners == given.owners && !voice.leaves_beside((given.kind, &of)))
    {
        return if voice.of == of && is_same(voice, &given, agent) {
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
    let proxy = given.kind == VoiceKind::Proxy;
    let limit = law.proxy_limit.filter(|_| proxy);
    if let Some((limit, meeting)) = limit.zip(meeting) {
        let entries = limit::entries(community, meeting);
        let own = entry_of(&entries, &given.owners);
        let voices = community.assembly().voices().all().iter().filter(|voice| in_force(community, voice, given.reach));
        let beside = voices.filter(|voice| voice.kind == VoiceKind::Proxy && voice.agent == agent);
        let beside = beside.filter_map(|voice| entry_of(&entries, &voice.owners));
        let acts_for: Vec<EntryNo> = beside.chain(own).collect();
        limit::check(limit, &entries, (agent, &acts_for), || law.cite(&limit.basis))?;
    }
    let no_candidates = proxy && bans::bars_candidates(&law, rules);
    let (place, digest) = (law.id.to_owned(), law.digest.to_owned());
    let terms = Terms { place, digest, cap, limit: limit.cloned(), no_candidates, by_item, basis };
    let recorded = VoiceRecorded {
        voice: VoiceId::after(community.assembly().voices().all().len()),
        kind: given.kind,
        owners: given.owners,
        of,
        part: given.part,
        agent,
        agent_seal,
        identity,
        reach: given.reach,
        items: given.items,
        opinion: given.opinion.map(|(_, seal)| seal),
        document: given.document,
        evidence: given.evidence,
        signed_on: given.signed_on,
        terms,
        waits,
        by,
    };
    Ok(vec![recorded.into()])
}

fn in_force(community: &Community, voice: &Voice, reach: Reach) -> bool {
    voice.revoked_at.is_none() && of_first(community, voice.reach).meets(of_first(community, reach))
}

/// The reach of a record, by the first vote of a meeting where the very same one votes again.
fn of_first(community: &Community, reach: Reach) -> Reach {
    match reach {
        Reach::Meeting { meeting } => {
            let first = community.assembly().meeting(meeting).and_then(Meeting::goes_on);
            Reach::Meeting { meeting: first.unwrap_or(meeting) }
        }
        Reach::Period { .. } => reach,
    }
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

/// The law of voting that a voice is recorded under: that of its meeting's vote, or of the place for a time.
pub(super) fn law_of<'l>(
    community: &Community,
    meeting: Option<&Meeting>,
    moment: &Moment<'l>,
) -> Result<(VotingLaw<'l>, OwnRules), Refusal> {
    let place = community.place(moment.law)?;
    let pack = meeting.and_then(|meeting| moment.law.packs.get(&meeting.pack)).filter(|pack| pack.elsewhere);
    Ok(match pack {
        // The owners' own rules narrow another country's law as they are: the place has no say in it.
        Some(pack) => (VotingLaw::of(pack, place), fit::under(community.rules(), &VotingLaw::of(pack, place))),
        None => (VotingLaw::here(place), community.rules_here(moment.law)?),
    })
}

/// Whether the law and the owners' own rules know such a voice, and where that stands.
fn allowed(law: &VotingLaw<'_>, rules: OwnRules, given: &VoiceGiven) -> Result<Vec<String>, VoiceRefusal> {
    // Another country's law knows no representatives of this sort, and nothing of it is cited.
    let represented = law.representatives.map(|line| line.basis.as_slice()).unwrap_or_default();
    let (holds, basis) = match given.kind {
        VoiceKind::Proxy => (rules.proxies.allowed, law.proxies.basis.as_slice()),
        VoiceKind::Carrier => (rules.representatives != Representation::NotAllowed, represented),
        VoiceKind::CoOwner => (law.co_owners_name_one.holds, law.co_owners_name_one.basis.as_slice()),
        VoiceKind::Guardian => (law.guardians.holds, law.guardians.basis.as_slice()),
        VoiceKind::Heir => (law.heirs.holds, law.heirs.basis.as_slice()),
    };
    if !holds && basis.is_empty() {
        return Err(VoiceRefusal::VoiceNotKnown { kind: given.kind });
    }
    if !holds {
        return Err(VoiceRefusal::VoiceNotAllowed { kind: given.kind, basis: basis.to_vec() });
    }
    // Authority for a time, and not for one meeting, is what representatives hold where place and owners let them hold any.
    let standing = given.kind == VoiceKind::Proxy && matches!(given.reach, Reach::Period { .. });
    if standing && rules.representatives != Representation::Allowed {
        return Err(VoiceRefusal::CarriersOnly { basis: represented.to_vec() });
    }
    Ok(basis.to_vec())
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

/// Which of several owners a guardian or an heir speaks for, in the order of the entry; none where it is all of them.
///
/// A court's or a registrar's paper is about one person: the other owners go on voting together, and nobody else is
/// authorised for the whole entry but by all of them (指导规则 §25).
fn spoken_for(given: &VoiceGiven) -> Result<Vec<OwnerId>, VoiceRefusal> {
    let of: Vec<OwnerId> = given.owners.iter().copied().filter(|owner| given.of.contains(owner)).collect();
    let is_named = !of.is_empty() || given.owners.len() < 2;
    let is_known = given.of.iter().all(|owner| given.owners.contains(owner));
    match given.kind.is_instead_of_owner() {
        true if !is_named || !is_known => Err(VoiceRefusal::SpokenForUnsaid { kind: given.kind }),
        true if of.len() == given.owners.len() => Ok(Vec::new()),
        true => Ok(of),
        false if given.of.is_empty() => Ok(of),
        false => Err(VoiceRefusal::HolderUnknown),
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

/// Named matters are those of the meeting; where the place asks for an opinion on each item, there is one.
fn check_items(meeting: Option<&Meeting>, law: &VotingLaw<'_>, given: &VoiceGiven) -> Result<(), Refusal> {
    if let Some(items) = &given.items {
        let known = |meeting: &Meeting| items.iter().all(|item| meeting.question(*item).is_some());
        if items.is_empty() || !meeting.is_some_and(known) {
            return Err(VoiceRefusal::ItemsUnfit.into());
        }
    }
    let proxies = law.proxies;
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
