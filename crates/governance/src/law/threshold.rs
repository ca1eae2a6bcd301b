//! The tests of a rule pack, with the articles they stand in.

use serde::{Deserialize, Serialize};
use tally::{Attendance, Denominator, Fraction, Measure, Outcome, Side, Strictness};

use super::pack::Period;
use super::word;

/// Every test that a decision must pass, and what may follow it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// How much of the electorate must take part.
    #[serde(default)]
    pub participation: Vec<ParticipationTest>,
    /// How much must be in favour, or may be against.
    pub approval: Vec<ApprovalTest>,
    /// A second vote on what did not pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Second>,
    /// Objections after the vote that undo it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objections: Option<ObjectionWindow>,
    /// That only whoever attends votes, though nothing asks how many they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attending: Option<Attending>,
    /// The chair's declaration, without which there is no decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declaration: Option<Declaration>,
    /// How long consents are collected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Period>,
}

impl Threshold {
    /// What its tests measure, a measure as often as it is tested.
    pub fn measures(&self) -> impl Iterator<Item = Measure> + '_ {
        let objections = self.objections.iter().flat_map(|window| &window.tests);
        let of_votes = self.approval.iter().chain(self.second.iter().flat_map(|second| &second.when)).chain(objections);
        self.participation.iter().map(|test| test.measure).chain(of_votes.map(|test| test.measure))
    }

    /// Whether an abstaining or a void ballot stands in what an approval is a share of, and so works against it.
    #[must_use]
    pub fn weighs_abstentions(&self) -> bool {
        self.approval.iter().any(|test| matches!(test.of, Denominator::Participating | Denominator::Present))
    }

    /// Whether it asks who was present, which only a meeting in a room can say: by its own tests, or where whoever attends
    /// makes the quorum.
    #[must_use]
    pub fn asks_presence(&self, quorum_of_present: bool) -> bool {
        let of_quorum = quorum_of_present && !self.participation.is_empty();
        of_quorum
            || self.participation.iter().any(|test| test.who != tally::Attendance::Any)
            || self.approval.iter().any(|test| test.of == tally::Denominator::Present)
    }

    /// Whether owners have to be called to a room to vote on it: where it asks who was present, and where nobody else votes.
    #[must_use]
    pub fn needs_room(&self, quorum_of_present: bool) -> bool {
        self.asks_presence(quorum_of_present) || self.attending.is_some()
    }

    /// Whether it hangs on who was present that there may be a second vote.
    #[must_use]
    pub fn second_asks_presence(&self) -> bool {
        let mut when = self.second.iter().flat_map(|second| &second.when);
        when.any(|test| test.of == tally::Denominator::Present)
    }
}

/// So much of the electorate must take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipationTest {
    /// What is measured.
    #[serde(with = "word")]
    pub measure: Measure,
    /// Who is counted.
    #[serde(default, with = "word", skip_serializing_if = "is_default")]
    pub who: Attendance,
    /// The share of the electorate.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching the share exactly is enough.
    pub inclusive: bool,
    /// Never less than this, whatever the share comes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<u64>,
    /// Never more than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<u64>,
    /// Of the tests with one number, one must hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub either: Option<u8>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// So much must be in favour, or no more than so much against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalTest {
    /// What is measured.
    #[serde(with = "word")]
    pub measure: Measure,
    /// Which votes are looked at.
    #[serde(default, with = "word", skip_serializing_if = "is_default")]
    pub side: Side,
    /// What the share is taken of.
    #[serde(with = "word")]
    pub of: Denominator,
    /// The share.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching the share exactly is enough; of votes against, whether it is still allowed.
    pub inclusive: bool,
    /// Never less than this, whatever the share comes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<u64>,
    /// Never more than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<u64>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// What a second vote is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecondKind {
    /// A ballot at the same meeting, at once.
    SecondBallot,
    /// A meeting that is called again.
    Reconvened,
    /// The same meeting, adjourned.
    Adjourned,
}

impl SecondKind {
    /// Whether it is held by the meeting that is under way, with the roll and the notice of the first vote.
    #[must_use]
    pub const fn is_at_once(self) -> bool {
        match self {
            Self::SecondBallot | Self::Adjourned => true,
            Self::Reconvened => false,
        }
    }

    /// Whether the same meeting votes once more at once, in its room and with those who came, and no other one does.
    #[must_use]
    pub const fn is_same_meeting(self) -> bool {
        matches!(self, Self::SecondBallot)
    }

    /// The word it is written as.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SecondBallot => "second-ballot",
            Self::Reconvened => "reconvened",
            Self::Adjourned => "adjourned",
        }
    }
}

/// A second vote on what did not pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Second {
    /// What it is.
    pub kind: SecondKind,
    /// The name of the threshold it must pass.
    pub threshold: String,
    /// After which outcomes of the first vote.
    #[serde(with = "word::list")]
    pub on: Vec<Outcome>,
    /// What the figures of the first vote must have come to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<ApprovalTest>,
    /// When it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Period>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// Objections after the vote that undo it when every test holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionWindow {
    /// For how many days objections are taken.
    pub days: u32,
    /// What they must come to.
    pub tests: Vec<ApprovalTest>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// Only whoever attends votes: those who are there are enough, however few they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attending {
    /// Where that stands.
    pub basis: Vec<String>,
}

/// A decision exists only once the chair has declared it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Where that stands.
    pub basis: Vec<String>,
}

impl Threshold {
    /// The tests as they are counted.
    #[must_use]
    pub fn rule(&self) -> tally::Rule {
        let counted = |tests: &[ApprovalTest]| tests.iter().map(ApprovalTest::counted).collect();
        tally::Rule {
            participation: self.participation.iter().map(ParticipationTest::counted).collect(),
            approval: counted(&self.approval),
            second: self
                .second
                .as_ref()
                .map(|second| tally::Second { on: second.on.clone(), when: counted(&second.when) }),
            objection: self.objections.as_ref().map(|objections| counted(&objections.tests)).unwrap_or_default(),
        }
    }
}

impl ParticipationTest {
    fn counted(&self) -> tally::ParticipationTest {
        tally::ParticipationTest {
            measure: self.measure,
            who: self.who,
            threshold: reached(self.fraction, self.inclusive, self.floor, self.ceiling),
            either: self.either,
        }
    }
}

impl ApprovalTest {
    fn counted(&self) -> tally::ApprovalTest {
        tally::ApprovalTest {
            measure: self.measure,
            side: self.side,
            of: self.of,
            threshold: reached(self.fraction, self.inclusive, self.floor, self.ceiling),
        }
    }
}

fn reached(fraction: Fraction, inclusive: bool, floor: Option<u64>, ceiling: Option<u64>) -> tally::Threshold {
    let strictness = if inclusive { Strictness::Inclusive } else { Strictness::Strict };
    tally::Threshold { fraction, strictness, floor, ceiling }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
