//! Figures that cannot be.

use std::fmt;

use crate::{Count, Measure, OptionKind, Participating, Rule};

/// Which part of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The totals of the electorate.
    Electorate,
    /// The options together.
    Options,
    /// One option, counted from 0.
    Option(usize),
    /// The figures of all returned ballots.
    Participating,
    /// The figures of silent owners.
    Silent,
}

/// One field of a count, written as `options[2].heads`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The part of the count.
    pub place: Place,
    /// What is named in that part; empty for the part itself.
    pub name: &'static str,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::Electorate => f.write_str("electorate")?,
            Place::Options => f.write_str("options")?,
            Place::Option(index) => write!(f, "options[{index}]")?,
            Place::Participating => f.write_str("participating")?,
            Place::Silent => f.write_str("silent")?,
        }
        if self.name.is_empty() { Ok(()) } else { write!(f, ".{}", self.name) }
    }
}

/// A figure that cannot be, or a count that asks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountProblem {
    /// Where it stands.
    pub field: Field,
    /// What is wrong with it.
    pub message: &'static str,
}

impl fmt::Display for CountProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.message)
    }
}

impl std::error::Error for CountProblem {}

fn refuse(place: Place, name: &'static str, message: &'static str) -> Result<(), CountProblem> {
    Err(CountProblem { field: Field { place, name }, message })
}

/// Refuses a count that asks nothing or whose figures cannot all be true.
pub(crate) fn check(rule: &Rule, count: &Count) -> Result<(), CountProblem> {
    check_options(count)?;
    for measure in Measure::ALL.iter().copied() {
        check_figures(count, measure)?;
    }
    for measure in rule.measures() {
        if count.electorate.get(measure) == Some(0) {
            refuse(Place::Electorate, measure.word(), "an electorate of nobody cannot decide")?;
        }
    }
    Ok(())
}

fn check_options(count: &Count) -> Result<(), CountProblem> {
    for (index, option) in count.options.iter().enumerate() {
        if option.id.is_empty() {
            refuse(Place::Option(index), "id", "an option has a name")?;
        }
        if count.options.iter().take(index).any(|earlier| earlier.id == option.id) {
            refuse(Place::Option(index), "id", "another option has the same name")?;
        }
    }
    let of_kind = |kind| count.options.iter().filter(|option| option.kind == kind).count();
    match (of_kind(OptionKind::For), of_kind(OptionKind::Choice)) {
        (0, 0) => refuse(Place::Options, "", "there is nothing to adopt: no option is `for` or a `choice`"),
        (1, 0) | (0, _) => Ok(()),
        (_, 0) => refuse(Place::Options, "", "a motion has one option `for` it"),
        _ => refuse(Place::Options, "", "a vote is on a motion or on choices, not on both"),
    }
}

fn check_figures(count: &Count, measure: Measure) -> Result<(), CountProblem> {
    let name = measure.word();
    let electorate = count.electorate.get(measure).unwrap_or(u64::MAX);
    let stated = match count.participating {
        Participating::Stated(figures) => figures.get(measure),
        Participating::SumOfOptions => None,
    };
    if stated.is_some_and(|stated| stated > electorate) {
        refuse(Place::Participating, name, "more took part than the electorate has")?;
    }
    for (index, option) in count.options.iter().enumerate() {
        let figure = option.figures.get(measure).unwrap_or(0);
        if figure > electorate {
            refuse(Place::Option(index), name, "more than the electorate has")?;
        }
        if stated.is_some_and(|stated| figure > stated) {
            refuse(Place::Option(index), name, "more than took part")?;
        }
    }
    let Some(lowest) = lowest_participation(count, measure) else {
        return refuse(Place::Options, name, "the options add up to more than can be held");
    };
    if stated.is_some_and(|stated| lowest > stated) {
        refuse(Place::Participating, name, "less than the options add up to")?;
    }
    if lowest > electorate {
        refuse(Place::Options, name, "the options add up to more than the electorate has")?;
    }
    let silent = count.silent.and_then(|silent| silent.get(measure)).unwrap_or(0);
    if stated.unwrap_or(lowest).checked_add(silent).is_none_or(|together| together > electorate) {
        refuse(Place::Silent, name, "together with those who took part more than the electorate has")?;
    }
    Ok(())
}

/// The least that must have taken part by what is known of the options; `None` when it is too large to hold.
///
/// Where a source states the participation, one ballot may have marked several choices, so choices are not added up.
fn lowest_participation(count: &Count, measure: Measure) -> Option<u64> {
    count.options.iter().try_fold(0_u64, |sum, option| {
        let once_a_ballot = option.kind != OptionKind::Choice || count.participating == Participating::SumOfOptions;
        let figure = if once_a_ballot { option.figures.get(measure).unwrap_or(0) } else { 0 };
        sum.checked_add(figure)
    })
}
