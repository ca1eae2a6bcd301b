//! Which option silent owners are added to.

use crate::{Count, CountedOption, Measure, Rule};

/// The option that leads by returned ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leader {
    /// The option at this index leads in every measure that is known.
    Option(usize),
    /// Known measures disagree, or the first two are equal.
    Nobody,
    /// No measure is known well enough to tell.
    Unknown,
}

/// The option for, against or of a choice that has strictly more than each other in every known measure of the rule.
///
/// A measure is known when the figures of all options that could lead are.
pub(crate) fn leader(rule: &Rule, count: &Count) -> Leader {
    let mut found = Leader::Unknown;
    for measure in rule.measures() {
        found = match (found, leader_by(count, measure)) {
            (known, Leader::Unknown) => known,
            (Leader::Unknown, here) => here,
            (known, here) if known == here => known,
            _ => Leader::Nobody,
        };
    }
    found
}

fn leader_by(count: &Count, measure: Measure) -> Leader {
    let contenders = |option: &&CountedOption| option.kind.can_lead();
    if count.options.iter().filter(contenders).any(|option| option.figures.get(measure).is_none()) {
        return Leader::Unknown;
    }
    let figure = |option: &CountedOption| option.figures.get(measure).unwrap_or(0);
    let most = count.options.iter().filter(contenders).map(figure).max().unwrap_or(0);
    let mut leading =
        count.options.iter().enumerate().filter(|(_, option)| option.kind.can_lead() && figure(option) == most);
    match (leading.next(), leading.next()) {
        (Some((index, _)), None) if most > 0 => Leader::Option(index),
        _ => Leader::Nobody,
    }
}
