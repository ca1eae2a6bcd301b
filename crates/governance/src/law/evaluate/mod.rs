//! What the figures of a vote mean under a rule pack, exactly as `gongzhi rules evaluate` answers it.
//!
//! A [`Request`] is the figures with the pack and the matter they belong to; the [`Answer`] holds every reading with its
//! working. Both are kept in the book as the JSON that the command reads and writes, so anybody can put the one in and
//! compare the other. A figure that cannot be, or is not exact, is a [`BadRequest`] that names its field.

mod answer;
mod figures;
mod read;
mod request;

pub use answer::{Answer, Reading, Test};
pub use figures::{CountedOption, Figures, Participating};
pub use request::{BadRequest, Request};
pub use tally::{Denominator, Measure, OptionKind, Outcome, ReadingName, SilenceClause, Stage};

use super::Packs;
use super::pack::Threshold;

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
    let threshold = pack.matter(&request.matter).and_then(|matter| pack.threshold_of(matter)).ok_or_else(unknown)?;
    evaluate_under(threshold, request)
}

/// Reads the figures of a vote under a threshold that was kept, whatever the packs say today.
pub fn evaluate_under(threshold: &Threshold, request: &Request) -> Result<Answer, BadRequest> {
    let evaluation = tally::evaluate(&threshold.rule(), &request.count())
        .map_err(|problem| BadRequest::new(&problem.field.to_string(), problem.message))?;
    Ok(Answer::written(request, threshold, &evaluation))
}

/// A figure as it is written: areas as decimals, everything else as a whole number.
fn written(measure: Measure, figure: u64) -> String {
    match measure {
        Measure::Area => super::area::format(figure),
        Measure::Heads | Measure::Shares | Measure::Lots => figure.to_string(),
    }
}
