//! The tests a decision must pass.

use crate::word::words;
use crate::{Measure, Outcome, Threshold};

/// What a share of approval is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Denominator {
    /// The whole electorate.
    All,
    /// Everybody who took part, void and abstaining ballots included.
    Participating,
    /// The votes for and against, or for each choice and against all: abstentions and void ballots are out.
    Cast,
    /// Everybody who attended in person, by proxy or by post.
    Present,
}

words!(Denominator is a "denominator":
    All = "all",
    Participating = "participating",
    Cast = "cast",
    Present = "present",
);

/// Which votes a test of approval looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Side {
    /// So much must be for it.
    #[default]
    For,
    /// No more than so much may be against it.
    Against,
}

words!(Side is a "side": For = "for", Against = "against");

/// Who is counted for a test of the participation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Attendance {
    /// Everybody who took part: who was present, where a count says so, else who handed in a ballot.
    #[default]
    Any,
    /// Those who came in person.
    InPerson,
}

words!(Attendance is a "attendance": Any = "any", InPerson = "in-person");

/// So much of the electorate must take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParticipationTest {
    /// What is measured.
    pub measure: Measure,
    /// Who is counted.
    pub who: Attendance,
    /// The share of the electorate that must take part.
    pub threshold: Threshold,
    /// Of the tests with one number, one must hold; a test without a number must hold by itself.
    pub either: Option<u8>,
}

/// So much must be in favour, or no more than so much against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ApprovalTest {
    /// What is measured.
    pub measure: Measure,
    /// Which votes are looked at.
    pub side: Side,
    /// What the share is taken of.
    pub of: Denominator,
    /// The share that must be in favour, or may be against.
    pub threshold: Threshold,
}

/// When a second vote may be held on what did not pass.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Second {
    /// After which outcomes.
    pub on: Vec<Outcome>,
    /// What the figures of the first vote must have come to.
    pub when: Vec<ApprovalTest>,
}

/// Every test a decision must pass; all of them must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Rule {
    /// Tests of the participation.
    pub participation: Vec<ParticipationTest>,
    /// Tests of the approval.
    pub approval: Vec<ApprovalTest>,
    /// When a second vote may be held.
    pub second: Option<Second>,
    /// What objections after the vote must come to in order to undo it; all must hold. Votes for and against are not
    /// looked at, so their side says nothing.
    pub objection: Vec<ApprovalTest>,
}

impl Rule {
    /// The measures that the tests of the vote itself use, each once.
    pub(crate) fn measures(&self) -> impl Iterator<Item = Measure> {
        Measure::ALL.iter().copied().filter(|measure| {
            self.participation.iter().any(|test| test.measure == *measure)
                || self.approval.iter().any(|test| test.measure == *measure)
        })
    }

    /// The tests that look at votes: of approval, and of a second vote.
    pub(crate) fn of_votes(&self) -> impl Iterator<Item = &ApprovalTest> {
        self.approval.iter().chain(self.second.iter().flat_map(|second| &second.when))
    }
}
