//! What an election came to, and which seats are missing: derived, never kept.

use jiff::civil::Date;

use super::filled::Filled;
use super::{Election, ElectionFile, Seating};
use crate::Community;
use crate::assembly::{Meeting, Outcome, Question, QuestionResult};
use crate::bodies::Seat;
use crate::ids::{BodyId, MatterId, MeetingId, OwnerId};

/// What a count came to in an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elected {
    /// Whether so many took part that anybody can be elected.
    pub quorum: bool,
    /// Who has a seat, the best first.
    pub seats: Vec<u8>,
    /// Who waits as an alternate, in order.
    pub alternates: Vec<u8>,
    /// Who is equal to others at a boundary, so that a lot decides.
    pub tied: Vec<u8>,
}

/// What a result came to, read as an election.
#[must_use]
pub fn elected(result: &QuestionResult) -> Option<Elected> {
    let reading = result.deciding()?;
    let numbers = |ids: &[String]| ids.iter().filter_map(|id| id.parse().ok()).collect();
    Some(Elected {
        quorum: reading.outcome != Outcome::QuorumNotMet,
        seats: numbers(&reading.winners),
        alternates: numbers(&reading.alternates),
        tied: numbers(&reading.tied),
    })
}

/// The first election of a meeting whose last count waits for a lot, and between whom.
#[must_use]
pub fn lot_due(meeting: &Meeting) -> Option<(MatterId, Vec<u8>)> {
    let elections = meeting.questions.iter().filter(|question| question.election.is_some());
    elections
        .filter_map(|question| Some((question.matter, elected(meeting.result(question.matter)?)?.tied)))
        .find(|(_, tied)| !tied.is_empty())
}

/// Whether an owner owns a home of the meeting's scope; who bought and was not handed over is no owner yet (解释 §1).
pub(super) fn owns_in_scope(community: &Community, meeting: &Meeting, owner: OwnerId) -> bool {
    let mut homes = meeting.scope.homes(community.register());
    homes.any(|home| !home.holding.is_developer_stock() && home.owners.contains(&owner))
}

/// Who of those elected can sit, the best first, and who is passed over: whoever sold their home meanwhile is no owner and
/// cannot sit (指导规则 §43); the next in order does.
pub(super) fn able_to_sit(community: &Community, meeting: &Meeting, matter: MatterId) -> Option<(Vec<u8>, Vec<u8>)> {
    let seats = meeting.question(matter)?.election.as_ref()?.seats as usize;
    let (file, result) = (meeting.elections.get(&matter)?, elected(meeting.result(matter)?)?);
    let owns =
        |number: u8| file.candidate(number).is_some_and(|candidate| owns_in_scope(community, meeting, candidate.owner));
    let (mut sitting, mut passed_over) = (Vec::new(), Vec::new());
    for number in result.seats.into_iter().chain(result.alternates) {
        if sitting.len() == seats {
            break;
        }
        if owns(number) { sitting.push(number) } else { passed_over.push(number) }
    }
    Some((sitting, passed_over))
}

/// Whether an election seated people, or elected enough who can sit: fewer than it needs are no committee, and the seats
/// are put to the vote again.
pub(crate) fn fills_seats(community: &Community, meeting: &Meeting, question: &Question) -> bool {
    let is_seated = meeting.elections.get(&question.matter).is_some_and(|file| file.seating.is_some());
    let least = question.election.as_ref().map_or(0, |election| election.least as usize);
    is_seated || able_to_sit(community, meeting, question.matter).is_some_and(|(sitting, _)| sitting.len() >= least)
}

/// The seats of a committee whose holders are chair or members on a day, one for each person.
pub(super) fn members(community: &Community, body: Option<BodyId>, on: Date) -> Vec<Seat> {
    let mut members: Vec<Seat> = Vec::new();
    let body = body.and_then(|id| community.bodies().body(id));
    for seat in body.iter().flat_map(|body| &body.seats) {
        if !seat.role.is_member() || on < seat.from || seat.until < on {
            continue;
        }
        match members.iter_mut().find(|known| known.person == seat.person) {
            Some(known) => {
                known.until = known.until.max(seat.until);
                known.owner = known.owner.or(seat.owner);
            }
            None => members.push(*seat),
        }
    }
    members
}

/// Seats of a committee that nobody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatsMissing {
    /// How many members the committee has when it is full.
    pub size: u32,
    /// How many sit.
    pub sitting: u32,
    /// How many alternates wait in the election that is to fill the seats.
    pub waiting: u32,
    /// That election: the last one for a full term.
    pub election: (MeetingId, MatterId),
}

impl SeatsMissing {
    /// How many seats nobody holds.
    #[must_use]
    pub fn missing(self) -> u32 {
        self.size.saturating_sub(self.sitting)
    }
}

/// The last election for a full term whose term runs on a day in a committee, by a decision that holds.
fn filled(community: &Community, body: BodyId, on: Date) -> Option<Filled<'_>> {
    let running = community.assembly().standing_seatings().rev().filter(|one| {
        one.is_for_full_term() && one.seating.body == body && one.seating.from <= on && on <= one.seating.until
    });
    running.max_by_key(|one| one.seating.at)
}

/// The election that filled the seats of a committee for the full term that runs on a day, and who took them.
pub(crate) fn full_election(community: &Community, body: BodyId, on: Date) -> Option<(&Election, &Seating)> {
    filled(community, body, on).map(|one| (one.election, one.seating))
}

/// The seats of a committee that nobody holds on a day, as far as it was elected here for a full term; a by-election, or an
/// alternate, fills them.
#[must_use]
pub fn seats_missing(community: &Community, body: BodyId, on: Date) -> Option<SeatsMissing> {
    let Filled { meeting, matter, election, file, .. } = filled(community, body, on)?;
    let sitting = u32::try_from(members(community, Some(body), on).len()).unwrap_or(u32::MAX);
    let waiting = meeting.result(matter).map_or(0, |result| waiting(file, result).count());
    let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
    let missing = SeatsMissing { size: election.seats, sitting, waiting, election: (meeting.id, matter) };
    (missing.missing() > 0).then_some(missing)
}

/// Alternates who wait: neither seated nor passed over nor withdrawn, in order.
pub(super) fn waiting<'a>(file: &'a ElectionFile, result: &QuestionResult) -> impl Iterator<Item = u8> + 'a {
    let alternates = elected(result).map(|elected| elected.alternates).unwrap_or_default();
    alternates.into_iter().filter(|number| {
        let seating = file.seating.as_ref();
        let is_out = seating.is_some_and(|seating| {
            seating.passed_over.contains(number) || seating.seats.iter().any(|seat| seat.candidate == *number)
        });
        !is_out && file.candidate(*number).is_some_and(|candidate| candidate.withdrawn_at.is_none())
    })
}
