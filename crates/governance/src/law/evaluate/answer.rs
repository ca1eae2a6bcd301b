//! What figures mean, with the working.

use serde::{Deserialize, Serialize};
use tally::{Comparison, Denominator, Evaluation, Fraction, Measure, Outcome, ReadingName, Stage, Strictness};

use super::{Request, written};
use crate::law::pack::{ApprovalTest, Threshold};
use crate::law::word;

/// Every reading of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The rule pack.
    pub pack: String,
    /// The matter.
    pub matter: String,
    /// Whether the readings come to different outcomes or winners.
    pub differs: bool,
    /// The strict reading first.
    pub readings: Vec<Reading>,
}

/// One reading of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Who is taken to have taken part.
    #[serde(with = "word")]
    pub reading: ReadingName,
    /// What it comes to.
    #[serde(with = "word")]
    pub outcome: Outcome,
    /// The option that passed.
    pub winner: Option<String>,
    /// The option that silent owners were added to; none in the strict reading, and none where no option leads in every
    /// known measure.
    pub silent_to: Option<String>,
    /// Every comparison that was made, in order.
    pub tests: Vec<Test>,
}

/// One comparison that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// `participation.heads`, `approval.area` and so on.
    pub id: String,
    /// The option compared, for an approval.
    pub option: Option<String>,
    /// The figure on one side, if it is known.
    pub count: Option<String>,
    /// The total it must be a share of, if it is known.
    pub of: Option<String>,
    /// What that total is a total of.
    #[serde(with = "word")]
    pub denominator: Denominator,
    /// The share.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching the share exactly is enough.
    pub inclusive: bool,
    /// Whether it holds, if both figures are known.
    pub holds: Option<bool>,
    /// The least further amount that would make it hold while the total stays as it is, if both figures are known.
    pub missing: Option<String>,
    /// Where the test stands.
    pub basis: Vec<String>,
}

impl Test {
    /// What the test is about; none only for an id that no version has written.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.id.split_once('.').and_then(|(stage, _)| stage.parse().ok())
    }

    /// What the test measures; none only for an id that no version has written.
    #[must_use]
    pub fn measure(&self) -> Option<Measure> {
        self.id.split_once('.').and_then(|(_, measure)| measure.parse().ok())
    }

    fn written(comparison: &Comparison, basis: &[String]) -> Self {
        let figure = |figure: Option<u64>| figure.map(|figure| written(comparison.measure, figure));
        Self {
            id: format!("{}.{}", comparison.stage, comparison.measure),
            option: comparison.option.clone(),
            count: figure(comparison.count),
            of: figure(comparison.of),
            denominator: comparison.denominator,
            fraction: comparison.threshold.fraction,
            inclusive: comparison.threshold.strictness == Strictness::Inclusive,
            holds: comparison.holds,
            missing: figure(comparison.missing),
            basis: basis.to_vec(),
        }
    }
}

impl Answer {
    pub(super) fn written(request: &Request, threshold: &Threshold, evaluation: &Evaluation) -> Self {
        let readings = evaluation.readings.iter().map(|reading| Reading {
            reading: reading.name,
            outcome: reading.outcome,
            winner: reading.winner.clone(),
            silent_to: reading.silent_to.clone(),
            tests: with_bases(threshold, &reading.comparisons),
        });
        Self {
            pack: request.pack.clone(),
            matter: request.matter.clone(),
            differs: evaluation.differs,
            readings: readings.collect(),
        }
    }
}

/// Each comparison with the articles of the test it makes.
fn with_bases(threshold: &Threshold, comparisons: &[Comparison]) -> Vec<Test> {
    let approval = |tests: &'_ [ApprovalTest], place: usize| tests.get(place).map(|test| test.basis.clone());
    let basis = |comparison: &Comparison| match comparison.stage {
        Stage::Participation | Stage::InPerson => {
            threshold.participation.get(comparison.test).map(|test| test.basis.clone())
        }
        Stage::Approval => approval(&threshold.approval, comparison.test),
        Stage::Second => threshold.second.as_ref().and_then(|second| approval(&second.when, comparison.test)),
        Stage::Objection => threshold.objections.as_ref().and_then(|it| approval(&it.tests, comparison.test)),
    };
    comparisons.iter().map(|comparison| Test::written(comparison, &basis(comparison).unwrap_or_default())).collect()
}
