//! Who fills which place, where one vote fills several.
//!
//! The tests say who passed; the ranking of those says who is elected and never adopts anybody who failed. Places that
//! no figure and no lot settles stay open. Silence elects nobody: there is only the strict reading.

use std::cmp::Reverse;

use crate::bounds::View;
use crate::possible::{Certainty, passes, quorum};
use crate::{OptionKind, Outcome, Rule, Seats};

/// What became of the places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filled {
    pub(crate) outcome: Outcome,
    /// Indices of the options, the best first.
    pub(crate) winners: Vec<usize>,
    pub(crate) alternates: Vec<usize>,
    pub(crate) tied: Vec<usize>,
}

impl Filled {
    const fn nobody(outcome: Outcome) -> Self {
        Self { outcome, winners: Vec::new(), alternates: Vec::new(), tied: Vec::new() }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Seat,
    /// Which alternate, counted from 0.
    Alternate(usize),
    /// Equal to others, and a place depends on it.
    Tied,
    None,
}

/// One candidate in one possible state of the figures.
#[derive(Debug, Clone)]
struct Candidate<'a> {
    index: usize,
    id: &'a str,
    passes: bool,
    rank: Vec<u64>,
    lot: Option<usize>,
}

/// What a candidate may come to.
struct Chances<'a> {
    worst: Candidate<'a>,
    best: Candidate<'a>,
}

/// Who fills the places; the outcome says so where an unknown figure could change it.
pub(crate) fn filled(rule: &Rule, view: &View<'_>, seats: &Seats) -> Filled {
    match quorum(rule, view) {
        Certainty::Fails => return Filled::nobody(Outcome::QuorumNotMet),
        Certainty::Open => return Filled::nobody(Outcome::InsufficientData),
        Certainty::Holds => {}
    }
    let candidates = candidates(rule, view, seats);
    // A candidate's place gets no worse when its own figures rise and those of the others fall, so a place that is the
    // same at both ends is the same between them.
    let mut places = Vec::with_capacity(candidates.len());
    for of in 0..candidates.len() {
        let at_best = place(&candidates, of, seats, true);
        if at_best != place(&candidates, of, seats, false) {
            return Filled::nobody(Outcome::InsufficientData);
        }
        places.push(at_best);
    }
    let mut order: Vec<(&Candidate<'_>, Place)> = candidates.iter().map(|chances| &chances.worst).zip(places).collect();
    order.sort_by(|(one, _), (other, _)| compared(one).cmp(&compared(other)));
    let of = |wanted: fn(Place) -> bool| -> Vec<usize> {
        order.iter().filter(|(_, place)| wanted(*place)).map(|(candidate, _)| candidate.index).collect()
    };
    let (winners, tied) = (of(|place| place == Place::Seat), of(|place| place == Place::Tied));
    let alternates = of(|place| matches!(place, Place::Alternate(_)));
    let outcome = if winners.is_empty() && tied.is_empty() { Outcome::NoDecision } else { Outcome::Adopted };
    Filled { outcome, winners, alternates, tied }
}

fn candidates<'a>(rule: &Rule, view: &View<'a>, seats: &Seats) -> Vec<Chances<'a>> {
    let count = view.count;
    let options = count.options.iter().enumerate().filter(|(_, option)| option.kind == OptionKind::Choice);
    options
        .map(|(index, option)| {
            let passed = passes(&rule.approval, view, index);
            let candidate = |passes: bool, is_best: bool| Candidate {
                index,
                id: &option.id,
                passes,
                rank: seats
                    .ranking
                    .iter()
                    .map(|measure| {
                        let most = || if is_best { view.standing(index, *measure).best.count } else { 0 };
                        option.figures.get(*measure).unwrap_or_else(most)
                    })
                    .collect(),
                lot: seats.drawn.iter().position(|drawn| *drawn == option.id),
            };
            Chances {
                worst: candidate(passed == Certainty::Holds, false),
                best: candidate(passed != Certainty::Fails, true),
            }
        })
        .collect()
}

/// Candidates in the order of their places: by the measures, then by the lot, then by their names.
fn compared<'a>(candidate: &'a Candidate<'_>) -> (Reverse<&'a [u64]>, usize, &'a str) {
    (Reverse(&candidate.rank), candidate.lot.unwrap_or(usize::MAX), candidate.id)
}

/// The place of one candidate at its own best, or its own worst, beside the others at theirs.
fn place(candidates: &[Chances<'_>], of: usize, seats: &Seats, at_best: bool) -> Place {
    let world = candidates
        .iter()
        .enumerate()
        .map(|(index, chances)| if (index == of) == at_best { &chances.best } else { &chances.worst });
    let passed: Vec<&Candidate<'_>> = world.filter(|candidate| candidate.passes).collect();
    let own = candidates.get(of).map(|chances| chances.best.index);
    let Some(this) = passed.iter().find(|candidate| Some(candidate.index) == own) else { return Place::None };
    let better = passed.iter().filter(|other| other.rank > this.rank).count();
    let equals = || passed.iter().filter(|other| other.rank == this.rank);
    let end = better.saturating_add(equals().count());
    let filled = usize::try_from(seats.seats).unwrap_or(usize::MAX);
    let named = filled.saturating_add(usize::try_from(seats.alternates).unwrap_or(usize::MAX));
    let settled_by_lot = equals().count() == 1 || equals().all(|other| other.lot.is_some());
    let position = if settled_by_lot {
        better.saturating_add(equals().filter(|other| other.lot < this.lot).count())
    } else {
        better
    };
    match position {
        _ if !settled_by_lot && end > filled && better < named => Place::Tied,
        position if position < filled => Place::Seat,
        position if position < named => Place::Alternate(position.saturating_sub(filled)),
        _ => Place::None,
    }
}
