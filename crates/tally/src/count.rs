//! The figures of a vote.

use crate::word::words;
use crate::{Figures, Measure};

/// What an option stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OptionKind {
    /// For the motion.
    For,
    /// Against the motion, or against all choices. It is never adopted.
    Against,
    /// No opinion; the ballot took part.
    Abstain,
    /// A ballot that says nothing clear; it took part.
    Void,
    /// One of several candidates or proposals.
    Choice,
    /// With whichever other option leads (随多数); the ballot took part.
    Follow,
}

words!(OptionKind is a "kind":
    For = "for",
    Against = "against",
    Abstain = "abstain",
    Void = "void",
    Choice = "choice",
    Follow = "follow",
);

impl OptionKind {
    /// Whether the option can be adopted.
    #[must_use]
    pub const fn can_pass(self) -> bool {
        matches!(self, Self::For | Self::Choice)
    }

    /// Whether silent owners can be counted with it.
    pub(crate) const fn can_lead(self) -> bool {
        matches!(self, Self::For | Self::Against | Self::Choice)
    }
}

/// One option with what was counted for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedOption {
    /// Its name within the count.
    pub id: String,
    /// What it stands for.
    pub kind: OptionKind,
    /// What was counted for it.
    pub figures: Figures,
}

/// How many took part by handing in a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Participating {
    /// The options add up to it.
    SumOfOptions,
    /// A source states it; a figure that is `None` is unknown.
    Stated(Figures),
}

/// What the rules of procedure say about owners who were served and warned and did not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SilenceClause {
    /// Nothing.
    None,
    /// They take part and follow the leading option.
    CountsWithMajority,
}

words!(SilenceClause is a "silence clause": None = "none", CountsWithMajority = "counts-with-majority");

/// Several places that are filled by one vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seats {
    /// How many seats there are.
    pub seats: u32,
    /// How many alternates are named after them, in order.
    pub alternates: u32,
    /// The measures that candidates who passed are ranked by, the first one first.
    pub ranking: Vec<Measure>,
    /// The lot that was drawn: names of candidates, the first drawn first. It ranks those whom no measure ranks.
    pub drawn: Vec<String>,
}

/// The figures of a vote on one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Totals of the electorate.
    pub electorate: Figures,
    /// What was counted for each option.
    pub options: Vec<CountedOption>,
    /// How many handed in a ballot.
    pub participating: Participating,
    /// Owners who were served and warned and did not answer; they are in none of the figures above but the electorate.
    pub silent: Option<Figures>,
    /// What the rules of procedure make of their silence.
    pub silence_clause: SilenceClause,
    /// Everybody who attended in person, by proxy or by post; where nothing is said, those who handed in a ballot.
    pub present: Option<Figures>,
    /// Those who attended in person; where nothing is said, nobody knows.
    pub in_person: Option<Figures>,
    /// Those who objected after the vote, where the time for that is over.
    pub objections: Option<Figures>,
    /// The places to be filled, where options are candidates for several.
    pub seats: Option<Seats>,
}
