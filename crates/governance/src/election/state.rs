//! An election as it stands, besides its ballots.

use jiff::Timestamp;
use jiff::civil::Date;

use super::ElectionEvent;
use crate::PublicText;
use crate::ids::{BodyId, OwnerId, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;

/// What is kept of one election: who stands, which lots were drawn, who sits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ElectionFile {
    /// Everybody who was put forward, in order of number.
    pub candidates: Vec<Candidate>,
    /// Lots that were drawn, oldest first.
    pub lots: Vec<Lot>,
    /// Who took the seats, once they did.
    pub seating: Option<Seating>,
}

/// Somebody who was put forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The number they are known by.
    pub number: u8,
    /// Who it is.
    pub owner: OwnerId,
    /// What they say about themselves, sealed.
    pub statement: Option<Seal>,
    /// When they were put forward.
    pub nominated_at: Timestamp,
    /// Who put them forward; none where they came forward themselves.
    pub by: Option<PersonId>,
    /// When they withdrew.
    pub withdrawn_at: Option<Timestamp>,
}

/// A lot that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// The count that found them equal.
    pub count: u32,
    /// The candidates in the order drawn.
    pub order: Vec<u8>,
    /// How it was drawn.
    pub manner: PublicText,
    /// Who drew.
    pub drawn_by: PersonId,
    /// Who watched.
    pub witnesses: Vec<PersonId>,
    /// When it was drawn; where that was not asked yet, when it was recorded.
    pub drawn_at: Timestamp,
    /// When it was recorded.
    pub at: Timestamp,
}

/// Those who took seats from an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seating {
    /// In which committee.
    pub body: BodyId,
    /// First day of the term.
    pub from: Date,
    /// Last day of the term.
    pub until: Date,
    /// When that was recorded.
    pub at: Timestamp,
    /// Who took a seat, alternates who moved up last.
    pub seats: Vec<Seated>,
    /// Who was elected, or waited as an alternate, and owns nothing here any more.
    pub passed_over: Vec<u8>,
}

/// Somebody who took a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seated {
    /// Their number as a candidate.
    pub candidate: u8,
    /// Who they are as a holder of a seat.
    pub person: PersonId,
    /// When they moved up, where they were an alternate.
    pub moved_up: Option<Timestamp>,
}

impl ElectionFile {
    /// Those who stand: put forward and not withdrawn, in order of number.
    pub fn standing(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates.iter().filter(|candidate| candidate.withdrawn_at.is_none())
    }

    /// Whoever was put forward under this number.
    #[must_use]
    pub fn candidate(&self, number: u8) -> Option<&Candidate> {
        self.candidates.get(usize::from(number).checked_sub(1)?)
    }

    /// What all lots together say: candidates in the order drawn. A later lot takes the place of what an earlier one said
    /// of the same candidates.
    #[must_use]
    pub fn drawn(&self) -> Vec<u8> {
        self.lots.iter().fold(Vec::new(), |mut drawn, lot| {
            drawn.retain(|earlier| !lot.order.contains(earlier));
            drawn.extend(&lot.order);
            drawn
        })
    }

    pub(crate) fn follow(&mut self, at: Timestamp, event: &ElectionEvent) -> Result<(), ImpossibleHistory> {
        match event {
            ElectionEvent::CandidateNominated(event) => {
                if usize::from(event.candidate) != self.candidates.len() + 1 {
                    return Err(ImpossibleHistory("a candidate's number leaves a gap"));
                }
                self.candidates.push(Candidate {
                    number: event.candidate,
                    owner: event.owner,
                    statement: event.statement,
                    nominated_at: at,
                    by: event.by,
                    withdrawn_at: None,
                });
            }
            ElectionEvent::CandidateWithdrawn(event) => {
                let place = usize::from(event.candidate).wrapping_sub(1);
                let candidate = self.candidates.get_mut(place);
                let candidate = candidate.ok_or(ImpossibleHistory("somebody withdrew who never stood"))?;
                candidate.withdrawn_at = Some(at);
            }
            ElectionEvent::LotDrawn(event) => self.lots.push(Lot {
                count: event.count,
                order: event.order.clone(),
                manner: event.manner.clone(),
                drawn_by: event.drawn_by,
                witnesses: event.witnesses.clone(),
                drawn_at: event.drawn_at.unwrap_or(at),
                at,
            }),
            ElectionEvent::ElectionSeatsTaken(event) => {
                if self.seating.is_some() {
                    return Err(ImpossibleHistory("the seats of one election were taken twice"));
                }
                let seated = event.seats.iter().map(|seat| Seated {
                    candidate: seat.candidate,
                    person: seat.person,
                    moved_up: None,
                });
                self.seating = Some(Seating {
                    body: event.body,
                    from: event.from,
                    until: event.until,
                    at,
                    seats: seated.collect(),
                    passed_over: event.passed_over.clone(),
                });
            }
            ElectionEvent::AlternateSeated(event) => {
                let seating = self.seating.as_mut();
                let seating = seating.ok_or(ImpossibleHistory("an alternate moved up before anybody sat"))?;
                let seated = Seated { candidate: event.candidate, person: event.person, moved_up: Some(at) };
                seating.seats.push(seated);
                seating.passed_over.extend(&event.passed_over);
            }
        }
        Ok(())
    }
}
