//! One reading with its working.

use crate::bounds::View;
use crate::leader::{Leader, leader};
use crate::possible::{Settled, settled};
use crate::{Comparison, Count, Denominator, Measure, Outcome, Reading, ReadingName, Rule, Stage, Threshold};

/// Only returned ballots took part.
pub(crate) fn strict(rule: &Rule, count: &Count) -> Reading {
    let view = View { count, silent_take_part: false, leader: None };
    written(rule, &view, ReadingName::Strict, true, settled(rule, &view))
}

/// Silent owners took part and are added to the leading option.
///
/// Where no figure tells which option leads, the outcome stands only if it is the same whichever leads, or none.
pub(crate) fn rule_based(rule: &Rule, count: &Count) -> Reading {
    let led_by = |leader| View { count, silent_take_part: true, leader };
    match leader(rule, count) {
        Leader::Option(index) => {
            let view = led_by(Some(index));
            written(rule, &view, ReadingName::RuleBased, true, settled(rule, &view))
        }
        Leader::Nobody => {
            let view = led_by(None);
            written(rule, &view, ReadingName::RuleBased, true, settled(rule, &view))
        }
        Leader::Unknown => {
            let contenders = count.options.iter().enumerate().filter(|(_, option)| option.kind.can_lead());
            let outcome = settled(rule, &led_by(None));
            let agreed = contenders.map(|(index, _)| settled(rule, &led_by(Some(index)))).all(|other| other == outcome);
            written(rule, &led_by(None), ReadingName::RuleBased, false, outcome.filter(|_| agreed))
        }
    }
}

fn written(rule: &Rule, view: &View<'_>, name: ReadingName, leader_known: bool, settled: Option<Settled>) -> Reading {
    let id = |index: usize| view.count.options.get(index).map(|option| option.id.clone());
    let (outcome, winner) = settled.unwrap_or((Outcome::InsufficientData, None));
    Reading {
        name,
        outcome,
        winner: winner.and_then(id),
        silent_to: view.leader.and_then(id),
        comparisons: comparisons(rule, view, leader_known),
    }
}

fn comparisons(rule: &Rule, view: &View<'_>, leader_known: bool) -> Vec<Comparison> {
    let electorate = |measure: Measure| view.count.electorate.get(measure);
    let participation = rule.participation.iter().map(|test| {
        let turnout = view.turnout(test.measure).known;
        let all = electorate(test.measure);
        compared(Stage::Participation, test.measure, Denominator::All, test.threshold, (turnout, all), None)
    });
    let options = view.count.options.iter().enumerate().filter(|(_, option)| option.kind.can_pass());
    let approval = options.flat_map(|(index, option)| {
        rule.approval.iter().map(move |test| {
            let standing = view.standing(index, test.measure).known.filter(|_| leader_known);
            let of = match test.of {
                Denominator::All => electorate(test.measure),
                Denominator::Participating => view.turnout(test.measure).known,
            };
            compared(Stage::Approval, test.measure, test.of, test.threshold, (standing, of), Some(option.id.clone()))
        })
    });
    participation.chain(approval).collect()
}

fn compared(
    stage: Stage,
    measure: Measure,
    denominator: Denominator,
    threshold: Threshold,
    (count, of): (Option<u64>, Option<u64>),
    option: Option<String>,
) -> Comparison {
    let both = count.zip(of);
    Comparison {
        stage,
        measure,
        denominator,
        option,
        count,
        of,
        threshold,
        holds: both.map(|(count, of)| threshold.holds(count, of)),
        missing: both.map(|(count, of)| threshold.missing(count, of)),
    }
}
