//! The tests a decision must pass.

use crate::word::words;
use crate::{Measure, Threshold};

/// What a share of approval is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Denominator {
    /// The whole electorate.
    All,
    /// Everybody who took part, void and abstaining ballots included.
    Participating,
}

words!(Denominator is a "denominator": All = "all", Participating = "participating");

/// So much of the electorate must take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParticipationTest {
    /// What is measured.
    pub measure: Measure,
    /// The share of the electorate that must take part.
    pub threshold: Threshold,
}

/// So much must be in favour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ApprovalTest {
    /// What is measured.
    pub measure: Measure,
    /// What the share is taken of.
    pub of: Denominator,
    /// The share that must be in favour.
    pub threshold: Threshold,
}

/// Every test a decision must pass; all of them must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Rule {
    /// Tests of the participation.
    pub participation: Vec<ParticipationTest>,
    /// Tests of the approval.
    pub approval: Vec<ApprovalTest>,
}

impl Rule {
    /// The measures that the tests use, each once.
    pub(crate) fn measures(&self) -> impl Iterator<Item = Measure> {
        Measure::ALL.iter().copied().filter(|measure| {
            self.participation.iter().any(|test| test.measure == *measure)
                || self.approval.iter().any(|test| test.measure == *measure)
        })
    }
}
