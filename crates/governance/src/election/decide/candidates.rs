//! Putting candidates forward, withdrawing them, and freezing who stands.

use super::{Decision, Desk};
use crate::assembly::{ElectionBallot, Meeting, Stage};
use crate::election::outcome::{members, owns_in_scope, waiting};
use crate::election::{
    CANDIDATES_MAX, CandidateNominated, CandidateWithdrawn, ElectedTerm, Election, ElectionFile, ElectionRefusal,
};
use crate::ids::OwnerId;
use crate::law::procedure::Setting;
use crate::moment::Actor;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::{Community, Moment};

pub(super) fn nominate(desk: &Desk<'_>, owner: OwnerId, statement: Option<Seal>, consents: bool) -> Decision {
    let by = match desk.moment.actor {
        Actor::Owner(own) if own == owner => None,
        _ => Some(desk.convenor()?),
    };
    require_list_open(desk)?;
    check_candidate(desk.community, desk.moment, desk.meeting, desk.election, owner)?;
    if let Some(standing) = desk.file.standing().find(|candidate| candidate.owner == owner) {
        return Err(ElectionRefusal::CandidateStands { candidate: standing.number }.into());
    }
    if !consents {
        return Err(ElectionRefusal::ConsentMissing.into());
    }
    let number = u8::try_from(desk.file.candidates.len() + 1).ok().filter(|number| *number <= CANDIDATES_MAX);
    let candidate = number.ok_or(ElectionRefusal::CandidatesTooMany { most: CANDIDATES_MAX })?;
    let (meeting, matter) = (desk.meeting.id, desk.matter);
    Ok(vec![CandidateNominated { meeting, matter, candidate, owner, statement, by }.into()])
}

pub(super) fn withdraw(desk: &Desk<'_>, candidate: u8) -> Decision {
    let found = desk.file.candidate(candidate);
    let by = match (desk.moment.actor, found) {
        (Actor::Owner(own), Some(found)) if own == found.owner => None,
        _ => Some(desk.convenor()?),
    };
    let found = found.ok_or(ElectionRefusal::CandidateUnknown { candidate })?;
    if found.withdrawn_at.is_some() {
        return Ok(vec![]);
    }
    // Whoever was elected resigns the seat; an alternate has none yet.
    let result = desk.meeting.result(desk.matter).filter(|_| desk.is_certified());
    let waits = result.is_some_and(|result| waiting(desk.file, result).any(|number| number == candidate));
    if !waits {
        require_list_open(desk)?;
    }
    Ok(vec![CandidateWithdrawn { meeting: desk.meeting.id, matter: desk.matter, candidate, by }.into()])
}

fn require_list_open(desk: &Desk<'_>) -> Result<(), Refusal> {
    match desk.meeting.stage() {
        Stage::Convened | Stage::RollPublished => Ok(()),
        Stage::Cancelled => Err(desk.wrong_stage()),
        Stage::Noticed | Stage::Open | Stage::Closed | Stage::Counted | Stage::Announced | Stage::Certified => {
            Err(ElectionRefusal::CandidatesFrozen.into())
        }
    }
}

/// Who stands for every election of a meeting, as its notice freezes it.
pub(crate) fn frozen(
    community: &Community,
    moment: &Moment<'_>,
    meeting: &Meeting,
) -> Result<Vec<ElectionBallot>, Refusal> {
    let elections =
        meeting.questions.iter().filter_map(|question| Some((question.matter, question.election.as_ref()?)));
    elections
        .map(|(matter, election)| {
            let standing = || meeting.elections.get(&matter).into_iter().flat_map(ElectionFile::standing);
            for candidate in standing() {
                check_candidate(community, moment, meeting, election, candidate.owner)?;
            }
            let candidates: Vec<u8> = standing().map(|candidate| candidate.number).collect();
            let standing = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
            if standing < election.seats {
                let (candidates, seats) = (standing, election.seats);
                return Err(ElectionRefusal::CandidatesTooFew { matter, candidates, seats }.into());
            }
            if let Some(line) = more_candidates(community, moment, meeting)?.filter(|_| standing == election.seats) {
                let (seats, basis) = (election.seats, line.basis.clone());
                return Err(ElectionRefusal::CandidatesNotMore { matter, seats, basis }.into());
            }
            Ok(ElectionBallot { matter, candidates })
        })
        .collect()
}

/// The line of the place by which more must stand than there are seats; another country's law is not asked.
fn more_candidates<'l>(
    community: &Community,
    moment: &Moment<'l>,
    meeting: &Meeting,
) -> Result<Option<&'l Setting>, Refusal> {
    if moment.law.packs.get(&meeting.pack).is_some_and(|pack| pack.elsewhere) {
        return Ok(None);
    }
    let line = community.place(moment.law)?.procedure.committee.more_candidates.as_ref();
    Ok(line.filter(|line| line.holds))
}

fn check_candidate(
    community: &Community,
    moment: &Moment<'_>,
    meeting: &Meeting,
    election: &Election,
    owner: OwnerId,
) -> Result<(), Refusal> {
    if !owns_in_scope(community, meeting, owner) {
        return Err(ElectionRefusal::CandidateOwnsNothing { owner }.into());
    }
    let sitting = members(community, election.body.existing(), moment.today(community.zone()));
    let sits = sitting.iter().any(|seat| seat.owner == Some(owner));
    if sits && matches!(election.term, ElectedTerm::Rest { .. }) {
        return Err(ElectionRefusal::CandidateSitsAlready { owner }.into());
    }
    Ok(())
}
