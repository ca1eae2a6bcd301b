//! What the figures of a vote mean under a rule pack, exactly as `gongzhi rules evaluate` answers it.
//!
//! A [`Request`] is the figures with the pack and the matter they belong to; the [`Answer`] holds every reading with its
//! working. Both are kept in the book as the JSON that the command reads and writes, so anybody can put the one in and
//! compare the other. A figure that cannot be, or is not exact, is a [`BadRequest`] that names its field.

mod answer;
mod figures;
mod read;
mod request;
mod weigh;

pub use answer::{Adjustment, Answer, NoticeTest, Pending, PendingKind, Reading, SecondVote, Test};
pub use figures::{CountedOption, Figures, Participating};
pub use request::{BadRequest, Holding, HoldingKind, Notice, Request};
pub use tally::{Attendance, Denominator, Measure, OptionKind, Outcome, ReadingName, Side, SilenceClause, Stage};
pub use weigh::{Cut, cut_holdings};

use super::Packs;
use super::pack::{Threshold, WeightRule};

/// Reads the figures of a vote under the pack and matter they name.
pub fn evaluate(packs: &Packs, request: &Request) -> Result<Answer, BadRequest> {
    let pack = packs.get(&request.pack).ok_or_else(|| {
        let known: Vec<&str> = packs.iter().map(|pack| pack.id.as_str()).collect();
        BadRequest::new("pack", format!("there is no pack `{}`; known are {}", request.pack, known.join(", ")))
    })?;
    let unknown = || {
        let known: Vec<&str> = pack.matters.iter().map(|matter| matter.id.as_str()).collect();
        let message = format!("pack `{}` has no matter `{}`; it has {}", pack.id, request.matter, known.join(", "));
        BadRequest::new("matter", message)
    };
    let first = pack.matter(&request.matter).and_then(|matter| pack.threshold_of(matter)).ok_or_else(unknown)?;
    let threshold = if request.round == 2 {
        let second = first.second.as_ref().and_then(|second| pack.thresholds.get(&second.threshold));
        second.ok_or_else(|| BadRequest::new("round", format!("matter `{}` has no second vote", request.matter)))?
    } else {
        first
    };
    let mut answer = answered(threshold, &pack.weights, &pack.measures, request)?;
    answer.notice = request.notice.map(|given| NoticeTest::of(pack, &request.matter, given));
    Ok(answer)
}

/// Reads the figures of a vote under a threshold that was kept, whatever the packs say today.
///
/// Weights are cut by the rules that were kept with it, and candidates are ranked by the measures of the approval in
/// their order.
pub fn evaluate_under(threshold: &Threshold, weights: &[WeightRule], request: &Request) -> Result<Answer, BadRequest> {
    let mut ranking = Vec::new();
    for test in &threshold.approval {
        if !ranking.contains(&test.measure) {
            ranking.push(test.measure);
        }
    }
    answered(threshold, weights, &ranking, request)
}

/// A test of how many take part, with the figures as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attended {
    /// What is measured.
    pub measure: Measure,
    /// Who is counted.
    pub who: Attendance,
    /// Of the tests with one number, one must hold.
    pub either: Option<u8>,
    /// How much there is, where it is known.
    pub done: Option<u64>,
    /// Of how much.
    pub of: Option<u64>,
    /// The least that is enough.
    pub needed: Option<u64>,
    /// Whether that is reached.
    pub holds: Option<bool>,
}

/// How many take part by figures as they stand, test by test, as [`evaluate_under`] would find it in the same figures;
/// nobody who stayed silent takes part in it.
pub fn attendance_under(
    threshold: &Threshold,
    weights: &[WeightRule],
    request: &Request,
) -> Result<Vec<Attended>, BadRequest> {
    let (weighed, evaluation) = evaluated(threshold, weights, &[], request)?;
    let strict = evaluation.readings.first().map(|reading| reading.comparisons.as_slice()).unwrap_or_default();
    let asked = strict.iter().filter_map(|comparison| {
        let who = match comparison.stage {
            Stage::Participation => Attendance::Any,
            Stage::InPerson => Attendance::InPerson,
            Stage::Approval | Stage::Second | Stage::Objection => return None,
        };
        let scale = u64::from(weighed.scale(comparison.measure)).max(1);
        Some(Attended {
            measure: comparison.measure,
            who,
            either: threshold.participation.get(comparison.test).and_then(|test| test.either),
            done: comparison.count.map(|figure| figure / scale),
            of: comparison.of.map(|figure| figure / scale),
            needed: comparison.needed.map(|figure| figure.div_ceil(scale)),
            holds: comparison.holds,
        })
    });
    Ok(asked.collect())
}

fn answered(
    threshold: &Threshold,
    weights: &[WeightRule],
    ranking: &[Measure],
    request: &Request,
) -> Result<Answer, BadRequest> {
    let (weighed, evaluation) = evaluated(threshold, weights, ranking, request)?;
    Ok(Answer::written(request, threshold, weighed, &evaluation))
}

fn evaluated(
    threshold: &Threshold,
    weights: &[WeightRule],
    ranking: &[Measure],
    request: &Request,
) -> Result<(weigh::Weighed, tally::Evaluation), BadRequest> {
    let mut weighed = weigh::weigh(weights, request)?;
    if let Some(seats) = &mut weighed.count.seats {
        seats.ranking = ranking.to_vec();
    }
    let mut rule = threshold.rule();
    let participation = rule.participation.iter_mut().map(|test| (test.measure, &mut test.threshold));
    let second = rule.second.iter_mut().flat_map(|second| &mut second.when);
    let approval = rule.approval.iter_mut().chain(second).chain(&mut rule.objection);
    for (measure, threshold) in participation.chain(approval.map(|test| (test.measure, &mut test.threshold))) {
        let scale = u64::from(weighed.scale(measure));
        for bound in [&mut threshold.floor, &mut threshold.ceiling].into_iter().flatten() {
            *bound = bound.saturating_mul(scale);
        }
    }
    let evaluation = tally::evaluate(&rule, &weighed.count)
        .map_err(|problem| BadRequest::new(&problem.field.to_string(), problem.message))?;
    Ok((weighed, evaluation))
}

/// A figure as it is written: areas as decimals, everything else as a whole number, parts of one as a fraction.
fn written(measure: Measure, figure: u64, scale: u32) -> String {
    let scale = u64::from(scale).max(1);
    if !figure.is_multiple_of(scale) {
        return format!("{figure}/{scale}");
    }
    let figure = figure / scale;
    match measure {
        Measure::Area => super::area::format(figure),
        Measure::Heads | Measure::Shares | Measure::Lots => figure.to_string(),
    }
}
