//! What figures mean, with the working.

use serde::{Deserialize, Serialize};
use tally::{Comparison, Denominator, Evaluation, Fraction, Measure, Outcome, ReadingName, Side, Stage, Strictness};

use super::weigh::Weighed;
use super::{Notice, Request, written};
use crate::law::pack::{ApprovalTest, SecondKind, Threshold};
use crate::law::{Pack, word};

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
    /// Weights that were cut before the figures were counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<Adjustment>,
    /// Whether owners were told long enough before, where that was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeTest>,
}

/// Whether owners were told long enough before a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeTest {
    /// How many days lay between.
    pub days: u32,
    /// How many there have to be.
    pub needed: u32,
    /// Whether that is the shorter time of what cannot wait.
    pub urgent: bool,
    /// Whether they were enough.
    pub holds: bool,
    /// How many are missing.
    pub missing: u32,
    /// Where that stands.
    pub basis: Vec<String>,
}

impl NoticeTest {
    /// The notice that was given, held against what a pack asks for in a matter.
    pub(super) fn of(pack: &Pack, matter: &str, given: Notice) -> Self {
        let urgent = pack.urgent_for(std::iter::once(matter)).filter(|_| given.urgent);
        let line = urgent.map_or(&pack.periods.notice_days, |urgent| &urgent.notice_days);
        Self {
            days: given.days,
            needed: line.days,
            urgent: urgent.is_some(),
            holds: given.days >= line.days,
            missing: line.days.saturating_sub(given.days),
            basis: line.basis.clone(),
        }
    }
}

/// A weight that was cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjustment {
    /// The option it stands in, if any.
    pub option: Option<String>,
    /// What is measured.
    #[serde(with = "word")]
    pub measure: Measure,
    /// What it was.
    pub from: String,
    /// What is counted.
    pub to: String,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// A second vote on what did not pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondVote {
    /// What it is.
    pub kind: SecondKind,
    /// The name of the threshold it must pass.
    pub threshold: String,
    /// Whether it may be held; nothing where an unknown figure decides that.
    pub may: Option<bool>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// What has to be waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PendingKind {
    /// Objections that undo the decision.
    Objections,
    /// The chair's declaration.
    Declaration,
    /// Consents that still come in.
    Window,
}

/// Something that has to happen, or to be over, before the outcome stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    /// What it is.
    pub kind: PendingKind,
    /// For how many days, where the law says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Where that stands.
    pub basis: Vec<String>,
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
    /// Where seats are filled: who certainly has one, the best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub winners: Vec<String>,
    /// Where seats are filled: who certainly is an alternate, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<String>,
    /// Where seats are filled: who is equal to others so that a lot decides a place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<String>,
    /// How many seats nobody certainly has, where seats are filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats_open: Option<u32>,
    /// Every comparison that was made, in order.
    pub tests: Vec<Test>,
    /// A second vote, where the outcome leaves room for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondVote>,
    /// What has to be waited for before the outcome stands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pending: Vec<Pending>,
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
    /// Whether reaching the share exactly is enough; of votes against, whether it is still allowed.
    pub inclusive: bool,
    /// Which votes are looked at.
    #[serde(default, with = "word", skip_serializing_if = "is_for")]
    pub side: Side,
    /// The least figure that is enough, where it is not the share of the total alone; of votes against, the most that is
    /// allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<String>,
    /// Of the tests with one number, one must hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub either: Option<u8>,
    /// Whether it holds, if both figures are known.
    pub holds: Option<bool>,
    /// The least further amount that would make it hold while the total stays as it is, if both figures are known;
    /// of votes against, by how much they are too many.
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

    fn written(comparison: &Comparison, scale: u32, basis: Vec<String>, either: Option<u8>) -> Self {
        let figure = |figure: Option<u64>| figure.map(|figure| written(comparison.measure, figure, scale));
        let threshold = comparison.threshold;
        let says_needed = comparison.stage == Stage::InPerson
            || comparison.side == Side::Against
            || threshold.floor.is_some()
            || threshold.ceiling.is_some();
        Self {
            id: format!("{}.{}", comparison.stage, comparison.measure),
            option: comparison.option.clone(),
            count: figure(comparison.count),
            of: figure(comparison.of),
            denominator: comparison.denominator,
            fraction: threshold.fraction,
            inclusive: threshold.strictness == Strictness::Inclusive,
            side: comparison.side,
            needed: figure(comparison.needed.filter(|_| says_needed)),
            either,
            holds: comparison.holds,
            missing: figure(comparison.missing),
            basis,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_for(side: &Side) -> bool {
    *side == Side::For
}

impl Answer {
    pub(super) fn written(request: &Request, threshold: &Threshold, weighed: Weighed, evaluation: &Evaluation) -> Self {
        let readings = evaluation.readings.iter().map(|reading| Reading {
            reading: reading.name,
            outcome: reading.outcome,
            winner: reading.winner.clone(),
            silent_to: reading.silent_to.clone(),
            winners: reading.winners.clone(),
            alternates: reading.alternates.clone(),
            tied: reading.tied.clone(),
            seats_open: request.seats.map(|_| reading.seats_open),
            tests: reading.comparisons.iter().map(|comparison| test(threshold, &weighed, comparison)).collect(),
            second: second(threshold, reading),
            pending: pending(threshold, request, reading.outcome),
        });
        Self {
            pack: request.pack.clone(),
            matter: request.matter.clone(),
            differs: evaluation.differs,
            readings: readings.collect(),
            adjustments: weighed.cuts.into_iter().map(|cut| cut.adjustment).collect(),
            notice: None,
        }
    }
}

/// A comparison with the articles of the test it makes.
fn test(threshold: &Threshold, weighed: &Weighed, comparison: &Comparison) -> Test {
    let approval = |tests: &[ApprovalTest]| tests.get(comparison.test).map(|test| test.basis.clone());
    let attended = threshold.participation.get(comparison.test);
    let (basis, either) = match comparison.stage {
        Stage::Participation | Stage::InPerson => {
            (attended.map(|test| test.basis.clone()), attended.and_then(|test| test.either))
        }
        Stage::Approval => (approval(&threshold.approval), None),
        Stage::Second => (threshold.second.as_ref().and_then(|second| approval(&second.when)), None),
        Stage::Objection => (threshold.objections.as_ref().and_then(|window| approval(&window.tests)), None),
    };
    Test::written(comparison, weighed.scale(comparison.measure), basis.unwrap_or_default(), either)
}

/// The second vote, where the outcome leaves room for one or is not known.
fn second(threshold: &Threshold, reading: &tally::Reading) -> Option<SecondVote> {
    let second = threshold.second.as_ref()?;
    let has_room = second.on.contains(&reading.outcome) || reading.outcome == Outcome::InsufficientData;
    has_room.then(|| SecondVote {
        kind: second.kind,
        threshold: second.threshold.clone(),
        may: reading.second,
        basis: second.basis.clone(),
    })
}

fn pending(threshold: &Threshold, request: &Request, outcome: Outcome) -> Vec<Pending> {
    let adopted = outcome == Outcome::Adopted;
    let objections = threshold.objections.iter().filter(|_| adopted && request.objections.is_none());
    let objections = objections.map(|window| Pending {
        kind: PendingKind::Objections,
        days: Some(window.days),
        basis: window.basis.clone(),
    });
    let declaration = threshold.declaration.iter().filter(|_| adopted);
    let declaration =
        declaration.map(|it| Pending { kind: PendingKind::Declaration, days: None, basis: it.basis.clone() });
    // Whoever has not consented yet may still do so, and the figures do not know what day it is.
    let window = threshold.window.iter().map(|window| Pending {
        kind: PendingKind::Window,
        days: Some(window.days),
        basis: window.basis.clone(),
    });
    objections.chain(declaration).chain(window).collect()
}
