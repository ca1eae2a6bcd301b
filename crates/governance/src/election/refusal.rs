//! Why something may not happen in an election.

use jiff::Timestamp;
use serde::Serialize;

use crate::ids::{MatterId, OwnerId};

/// Why something may not happen in an election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum ElectionRefusal {
    /// Only the matter of electing the committee is put as an election (民法典 §278(1)(3)).
    NotAnElectionMatter {
        /// Which matter was named.
        kind: String,
    },
    /// Only an owners' committee is elected by the owners.
    NotACommittee,
    /// The committee would not have a number of members that the place allows.
    MembersOutsideLaw {
        /// How many it would have.
        members: u32,
        /// At least so many.
        min: u32,
        /// At most so many, where that is said.
        max: Option<u32>,
        /// Where that stands.
        basis: String,
    },
    /// The term is not one the place allows.
    TermOutsideLaw {
        /// How many years were named.
        years: u32,
        /// At least so many, where that is said.
        min: Option<u32>,
        /// At most so many.
        max: u32,
        /// Where that stands.
        basis: String,
    },
    /// The committee would not have the number of members that the owners' own rules give it.
    MembersOutsideRules {
        /// How many it would have.
        members: u32,
        /// How many the rules give it.
        own: u32,
    },
    /// The term is not the one of the owners' own rules.
    TermOutsideRules {
        /// How many years were named.
        years: u32,
        /// How many the rules say.
        own: u32,
    },
    /// More alternates would be elected than the owners' own rules foresee.
    AlternatesOutsideRules {
        /// How many were named.
        alternates: u32,
        /// How many the rules foresee.
        most: u32,
    },
    /// The place knows no alternates.
    NoAlternatesHere {
        /// Where that stands.
        basis: String,
    },
    /// A by-election fills seats for the rest of a term, and no term is running.
    NoTermRunning,
    /// The meeting has no such election.
    ElectionUnknown {
        /// Which matter was named.
        matter: MatterId,
    },
    /// The notice is given: the list of candidates is closed.
    CandidatesFrozen,
    /// A candidate owns a home among those that vote.
    CandidateOwnsNothing {
        /// Which owner.
        owner: OwnerId,
    },
    /// The owner sits in the committee already, and a by-election fills the seats beside theirs.
    CandidateSitsAlready {
        /// Which owner.
        owner: OwnerId,
    },
    /// The owner stands already.
    CandidateStands {
        /// Under which number.
        candidate: u8,
    },
    /// Nobody stands without having agreed to.
    ConsentMissing,
    /// A ballot holds no more candidates.
    CandidatesTooMany {
        /// How many it holds.
        most: u8,
    },
    /// Nobody stands under this number.
    CandidateUnknown {
        /// Which number.
        candidate: u8,
    },
    /// There are fewer candidates than seats.
    CandidatesTooFew {
        /// The matter of the election.
        matter: MatterId,
        /// How many stand.
        candidates: u32,
        /// How many seats there are.
        seats: u32,
    },
    /// As many stand as there are seats, and the place asks for more.
    CandidatesNotMore {
        /// The matter of the election.
        matter: MatterId,
        /// How many seats there are.
        seats: u32,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// More are marked than there are seats.
    MarkedTooMany {
        /// The matter of the election.
        matter: MatterId,
        /// How many are marked.
        marked: u32,
        /// How many may be.
        most: u32,
    },
    /// Equals stand at a boundary: a lot comes first.
    LotDue {
        /// The matter of the election.
        matter: MatterId,
        /// Between whom.
        between: Vec<u8>,
    },
    /// No equals wait for a lot.
    NoLotDue,
    /// The lot names others than those it is drawn between.
    LotIncomplete {
        /// Between whom.
        between: Vec<u8>,
    },
    /// A lot is drawn before witnesses.
    LotWitnesses {
        /// At least so many besides whoever draws.
        least: usize,
    },
    /// Whoever draws or watches is one of those it is drawn between.
    LotInOwnCause {
        /// Their number as a candidate.
        candidate: u8,
    },
    /// The lot would have been drawn in the future.
    LotAhead,
    /// The lot would have been drawn before the count that found them equal.
    LotBeforeCount {
        /// When it was counted.
        counted_at: Timestamp,
    },
    /// Seats are taken once the result is certified.
    ElectionNotCertified,
    /// So few were elected that nobody is seated.
    TooFewElected {
        /// How many were elected and still own a home.
        elected: u32,
        /// At least so many.
        least: u32,
    },
    /// Nobody waits to move up.
    NoAlternateLeft,
    /// Every seat that was put to the vote is held.
    NoSeatVacant,
}
