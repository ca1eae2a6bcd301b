//! What a count means under a rule.

use crate::word::words;
use crate::{
    Count, CountProblem, Denominator, Measure, OptionKind, Rule, Side, SilenceClause, Threshold, problem, reading,
};

/// What a reading comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Every test holds for exactly one option; where seats are filled, for at least one candidate.
    Adopted,
    /// A motion did not pass, or objections undid it. Its opposite did not pass either.
    Rejected,
    /// No choice passed, or several did for one place.
    NoDecision,
    /// Too few took part, whatever they chose.
    QuorumNotMet,
    /// An unknown figure could change the outcome.
    InsufficientData,
}

words!(Outcome is a "outcome":
    Adopted = "adopted",
    Rejected = "rejected",
    NoDecision = "no-decision",
    QuorumNotMet = "quorum-not-met",
    InsufficientData = "insufficient-data",
);

/// Who is taken to have taken part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReadingName {
    /// Only returned ballots.
    Strict,
    /// Returned ballots, and silent owners as the rules of procedure say.
    RuleBased,
}

words!(ReadingName is a "reading": Strict = "strict", RuleBased = "rule-based");

/// What a comparison is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Whether enough took part.
    Participation,
    /// Whether enough approve.
    Approval,
    /// Whether enough came in person.
    InPerson,
    /// Whether a second vote may be held.
    Second,
    /// Whether objections undo the decision.
    Objection,
}

words!(Stage is a "stage":
    Participation = "participation",
    Approval = "approval",
    InPerson = "in-person",
    Second = "second",
    Objection = "objection",
);

/// One comparison as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What it is about.
    pub stage: Stage,
    /// Which test of the rule it is, counted from 0 among the tests of participation (those in person included), of
    /// approval, of a second vote or of objections.
    pub test: usize,
    /// What is measured.
    pub measure: Measure,
    /// What the share is taken of; participation is always of all.
    pub denominator: Denominator,
    /// Which votes are looked at.
    pub side: Side,
    /// The option compared, for a test of votes: the one that is to pass, or the one against it.
    pub option: Option<String>,
    /// The figure on one side, if it is known.
    pub count: Option<u64>,
    /// The total it must be a share of, if it is known.
    pub of: Option<u64>,
    /// The share.
    pub threshold: Threshold,
    /// Whether it holds, if both figures are known.
    pub holds: Option<bool>,
    /// The least further amount that would make it hold while the total stays as it is, if both figures are known; for
    /// votes against, by how much they are too many.
    pub missing: Option<u64>,
    /// The least figure that is enough of the total or, for votes against, the most that is allowed of it.
    pub needed: Option<u64>,
}

/// One reading of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Who is taken to have taken part.
    pub name: ReadingName,
    /// What it comes to.
    pub outcome: Outcome,
    /// The option that passed.
    pub winner: Option<String>,
    /// The option that silent owners were added to; none in the strict reading, and none where no option leads in every
    /// known measure.
    pub silent_to: Option<String>,
    /// Where seats are filled: who certainly has one, the best first.
    pub winners: Vec<String>,
    /// Where seats are filled: who certainly is an alternate, in order.
    pub alternates: Vec<String>,
    /// Where seats are filled: who is equal to others so that a lot decides a place.
    pub tied: Vec<String>,
    /// How many seats nobody certainly has.
    pub seats_open: u32,
    /// Whether a second vote may be held; `None` where no rule says so or an unknown figure decides it.
    pub second: Option<bool>,
    /// Every comparison: first the participation, then the approval of each option that can pass, then what a second
    /// vote needs, where it may follow, then objections.
    pub comparisons: Vec<Comparison>,
}

/// Every reading of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Whether the readings come to different outcomes or winners.
    pub differs: bool,
    /// The strict reading first.
    pub readings: Vec<Reading>,
}

/// Reads a count under a rule.
///
/// The strict reading is always given, the rule-based one where the count has a silence clause or offers to follow the
/// leading option, and fills no seats. Figures that cannot all be true are refused.
pub fn evaluate(rule: &Rule, count: &Count) -> Result<Evaluation, CountProblem> {
    problem::check(rule, count)?;
    let mut readings = vec![reading::strict(rule, count)];
    let follows = count.options.iter().any(|option| option.kind == OptionKind::Follow);
    if count.seats.is_none() && (follows || count.silence_clause == SilenceClause::CountsWithMajority) {
        readings.push(reading::rule_based(rule, count));
    }
    let differs = readings.windows(2).any(|pair| match pair {
        [one, other] => (one.outcome, &one.winner, &one.winners) != (other.outcome, &other.winner, &other.winners),
        _ => false,
    });
    Ok(Evaluation { differs, readings })
}
