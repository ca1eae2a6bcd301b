//! One reading with its working.

use crate::bounds::View;
use crate::leader::{Leader, leader};
use crate::possible::{Settled, second, settled, settled_vote};
use crate::seats::filled;
use crate::{
    ApprovalTest, Attendance, Comparison, Count, Denominator, Measure, Outcome, Reading, ReadingName, Rule, Seats,
    Side, SilenceClause, Stage, Threshold,
};

/// Only returned ballots took part, and those that follow the leading option are for nothing.
pub(crate) fn strict(rule: &Rule, count: &Count) -> Reading {
    let view = View { count, silent_take_part: false, follows: false, leader: None };
    match &count.seats {
        Some(seats) => elected(rule, &view, seats),
        None => written(rule, &view, ReadingName::Strict, true, settled(rule, &view)),
    }
}

/// Silent owners took part, where a clause says so, and are added to the leading option, and so are ballots that follow it.
///
/// Where no figure tells which option leads, the outcome stands only if it is the same whichever leads, or none.
pub(crate) fn rule_based(rule: &Rule, count: &Count) -> Reading {
    let silent_take_part = count.silence_clause == SilenceClause::CountsWithMajority;
    let led_by = |leader| View { count, silent_take_part, follows: true, leader };
    let known = |leader| {
        let view = led_by(leader);
        written(rule, &view, ReadingName::RuleBased, true, settled(rule, &view))
    };
    match leader(rule, count) {
        Leader::Option(index) => known(Some(index)),
        Leader::Nobody => known(None),
        Leader::Unknown => {
            let contenders = count.options.iter().enumerate().filter(|(_, option)| option.kind.can_lead());
            let outcome = settled(rule, &led_by(None));
            let agreed = contenders.map(|(index, _)| settled(rule, &led_by(Some(index)))).all(|other| other == outcome);
            written(rule, &led_by(None), ReadingName::RuleBased, false, outcome.filter(|_| agreed))
        }
    }
}

fn elected(rule: &Rule, view: &View<'_>, seats: &Seats) -> Reading {
    let filled = filled(rule, view, seats);
    let ids = |indices: &[usize]| indices.iter().filter_map(|index| id(view.count, *index)).collect::<Vec<_>>();
    let winners = ids(&filled.winners);
    let held = u32::try_from(winners.len()).unwrap_or(u32::MAX);
    Reading {
        name: ReadingName::Strict,
        outcome: filled.outcome,
        winner: winners.first().filter(|_| seats.seats == 1).cloned(),
        silent_to: None,
        alternates: ids(&filled.alternates),
        tied: ids(&filled.tied),
        seats_open: seats.seats.saturating_sub(held),
        winners,
        second: None,
        comparisons: comparisons(rule, view, true, None),
    }
}

fn written(rule: &Rule, view: &View<'_>, name: ReadingName, leader_known: bool, settled: Option<Settled>) -> Reading {
    let vote = settled_vote(rule, view).filter(|_| leader_known);
    let (outcome, winner) = settled.unwrap_or((Outcome::InsufficientData, None));
    Reading {
        name,
        outcome,
        winner: winner.and_then(|index| id(view.count, index)),
        silent_to: view.leader.and_then(|index| id(view.count, index)),
        winners: Vec::new(),
        alternates: Vec::new(),
        tied: Vec::new(),
        seats_open: 0,
        second: second(rule, view, vote),
        comparisons: comparisons(rule, view, leader_known, vote),
    }
}

fn id(count: &Count, index: usize) -> Option<String> {
    count.options.get(index).map(|option| option.id.clone())
}

fn comparisons(rule: &Rule, view: &View<'_>, leader_known: bool, vote: Option<Settled>) -> Vec<Comparison> {
    let electorate = |measure: Measure| view.count.electorate.get(measure);
    let participation = rule.participation.iter().enumerate().map(|(test, it)| {
        let stage = match it.who {
            Attendance::Any => Stage::Participation,
            Attendance::InPerson => Stage::InPerson,
        };
        let figures = (view.turnout(it.measure, it.who).known, electorate(it.measure));
        compared((stage, test), (it.measure, Denominator::All, Side::For), it.threshold, figures, None)
    });
    let mut comparisons: Vec<Comparison> = participation.collect();
    comparisons.extend(of_votes(Stage::Approval, &rule.approval, view, leader_known));
    if let Some(second) = &rule.second
        && view.count.seats.is_none()
        && vote.is_none_or(|(outcome, _)| second.on.contains(&outcome))
    {
        comparisons.extend(of_votes(Stage::Second, &second.when, view, leader_known));
    }
    if let Some(objections) = view.count.objections {
        comparisons.extend(rule.objection.iter().enumerate().map(|(test, it)| {
            let figures = (objections.get(it.measure), view.whole(it.measure, it.of));
            compared((Stage::Objection, test), (it.measure, it.of, Side::For), it.threshold, figures, None)
        }));
    }
    comparisons
}

/// The comparisons of every test for every option that can pass.
fn of_votes<'a>(
    stage: Stage,
    tests: &'a [ApprovalTest],
    view: &'a View<'a>,
    leader_known: bool,
) -> impl Iterator<Item = Comparison> + 'a {
    let options = view.count.options.iter().enumerate().filter(|(_, option)| option.kind.can_pass());
    options.flat_map(move |(index, _)| {
        tests.iter().enumerate().map(move |(test, it)| {
            let looked_at = match it.side {
                Side::For => Some(index),
                Side::Against => view.against(),
            };
            let standing = looked_at.and_then(|index| view.standing(index, it.measure).known);
            let of = view.whole(it.measure, it.of);
            // Silent owners, or ballots that follow, are added to the votes cast where an option leads.
            let is_known = leader_known || it.of != Denominator::Cast;
            let figures = (standing.filter(|_| leader_known), of.filter(|_| is_known));
            let name = looked_at.and_then(|index| id(view.count, index));
            compared((stage, test), (it.measure, it.of, it.side), it.threshold, figures, name)
        })
    })
}

fn compared(
    (stage, test): (Stage, usize),
    (measure, denominator, side): (Measure, Denominator, Side),
    threshold: Threshold,
    (count, of): (Option<u64>, Option<u64>),
    option: Option<String>,
) -> Comparison {
    let both = count.zip(of);
    let (holds, missing, needed) = match side {
        Side::For => (
            both.map(|(count, of)| threshold.holds(count, of)),
            both.map(|(count, of)| threshold.missing(count, of)),
            of.map(|of| threshold.needed(of)),
        ),
        Side::Against => (
            both.map(|(count, of)| threshold.keeps(count, of)),
            both.map(|(count, of)| threshold.excess(count, of)),
            of.and_then(|of| threshold.allowed(of)),
        ),
    };
    Comparison { stage, test, measure, denominator, side, option, count, of, threshold, holds, missing, needed }
}
