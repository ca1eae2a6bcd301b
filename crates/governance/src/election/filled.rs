//! The elections that filled seats: one walk for all who ask which election put whom where.

use super::{ElectedTerm, Election, ElectionFile, Seating};
use crate::assembly::{Assembly, Meeting};
use crate::ids::MatterId;

/// An election whose winners took their seats, in the meeting and on the matter in which it was held.
#[derive(Clone, Copy)]
pub(crate) struct Filled<'a> {
    pub(crate) meeting: &'a Meeting,
    pub(crate) matter: MatterId,
    pub(crate) election: &'a Election,
    pub(crate) file: &'a ElectionFile,
    pub(crate) seating: &'a Seating,
}

impl Filled<'_> {
    /// Whether it was for a term of its own, and not for what is left of a running one.
    pub(crate) fn is_for_full_term(&self) -> bool {
        matches!(self.election.term, ElectedTerm::Years { .. })
    }
}

impl Assembly {
    /// Every election whose winners took their seats, oldest first, whatever became of it later.
    pub(crate) fn seatings(&self) -> impl DoubleEndedIterator<Item = Filled<'_>> {
        self.meetings().iter().flat_map(|meeting| {
            meeting.questions.iter().filter_map(move |question| {
                let file = meeting.elections.get(&question.matter)?;
                let (election, seating) = (question.election.as_ref()?, file.seating.as_ref()?);
                Some(Filled { meeting, matter: question.matter, election, file, seating })
            })
        })
    }

    /// Those among them whose decision holds: who was elected by one that was revoked, by a court or the authority, was
    /// never rightly seated.
    pub(crate) fn standing_seatings(&self) -> impl DoubleEndedIterator<Item = Filled<'_>> {
        self.seatings().filter(|filled| !self.fates().is_revoked(filled.matter))
    }
}
