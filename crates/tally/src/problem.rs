//! Figures that cannot be.

use std::fmt;

use crate::bounds::choices_overlap;
use crate::{Count, Denominator, Measure, OptionKind, Participating, Rule, Seats, Side};

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
    /// The figures of everybody who was present.
    Present,
    /// The figures of those who came in person.
    InPerson,
    /// The figures of those who objected.
    Objections,
    /// The number of seats.
    Seats,
    /// The lot that was drawn.
    Drawn,
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
            Place::Present => f.write_str("present")?,
            Place::InPerson => f.write_str("in_person")?,
            Place::Objections => f.write_str("objections")?,
            Place::Seats => f.write_str("seats")?,
            Place::Drawn => f.write_str("drawn")?,
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
    check_kinds(rule, count)?;
    if let Some(seats) = &count.seats {
        check_seats(count, seats)?;
    }
    if count.objections.is_some() && rule.objection.is_empty() {
        refuse(Place::Objections, "", "the rule knows no objections that undo a decision")?;
    }
    for measure in Measure::ALL.iter().copied() {
        check_figures(count, measure)?;
        check_attendance(count, measure)?;
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

/// Refuses kinds of options that a rule, or another kind, cannot be applied to.
fn check_kinds(rule: &Rule, count: &Count) -> Result<(), CountProblem> {
    let of_kind = |kind| count.options.iter().filter(|option| option.kind == kind).count();
    if rule.of_votes().any(|test| test.side == Side::Against) {
        if of_kind(OptionKind::Choice) > 0 {
            refuse(Place::Options, "", "votes against are compared for a motion, not for a `choice`")?;
        }
        if of_kind(OptionKind::Against) != 1 {
            refuse(Place::Options, "", "where votes against are compared, a motion has one option `against` it")?;
        }
    }
    if of_kind(OptionKind::Follow) > 0 && choices_overlap(count) {
        refuse(Place::Options, "", "who follows the leading option cannot mark several")?;
    }
    if choices_overlap(count) && rule.of_votes().any(|test| test.of == Denominator::Cast) {
        refuse(Place::Options, "", "where one ballot marks several choices, nobody can say how many votes were cast")?;
    }
    Ok(())
}

fn check_seats(count: &Count, seats: &Seats) -> Result<(), CountProblem> {
    if seats.seats == 0 {
        refuse(Place::Seats, "", "there is at least one seat to fill")?;
    }
    if count.options.iter().any(|option| option.kind == OptionKind::For) {
        refuse(Place::Options, "", "seats are filled from options that are a `choice`")?;
    }
    if count.options.iter().any(|option| option.kind == OptionKind::Follow) {
        refuse(Place::Options, "", "who follows the leading option elects nobody")?;
    }
    if count.participating == Participating::SumOfOptions {
        let message = "must be stated where seats are filled: one ballot may mark several candidates";
        refuse(Place::Participating, "", message)?;
    }
    if count.objections.is_some() {
        refuse(Place::Objections, "", "objections undo no election of persons")?;
    }
    for (place, drawn) in seats.drawn.iter().enumerate() {
        let candidate = |kind, id: &str| kind == OptionKind::Choice && id == drawn;
        if !count.options.iter().any(|option| candidate(option.kind, &option.id)) {
            refuse(Place::Drawn, "", "names somebody who is no candidate")?;
        }
        if seats.drawn.iter().take(place).any(|earlier| earlier == drawn) {
            refuse(Place::Drawn, "", "names a candidate twice")?;
        }
    }
    Ok(())
}

/// Refuses figures of those present, in person and objecting that contradict the others.
fn check_attendance(count: &Count, measure: Measure) -> Result<(), CountProblem> {
    let name = measure.word();
    let electorate = count.electorate.get(measure).unwrap_or(u64::MAX);
    let figure = |figures: Option<crate::Figures>| figures.and_then(|figures| figures.get(measure));
    let stated = match count.participating {
        Participating::Stated(figures) => figures.get(measure),
        Participating::SumOfOptions => None,
    };
    let present = figure(count.present);
    if let Some(present) = present {
        if stated.or_else(|| least_ballots(count, measure)).is_some_and(|ballots| ballots > present) {
            refuse(Place::Present, name, "fewer than took part")?;
        }
        let silent = figure(count.silent).unwrap_or(0);
        if present.checked_add(silent).is_none_or(|together| together > electorate) {
            refuse(Place::Present, name, "together with silent owners more than the electorate has")?;
        }
    }
    if let Some(in_person) = figure(count.in_person) {
        if in_person > electorate {
            refuse(Place::InPerson, name, "more than the electorate has")?;
        }
        let all_known = || count.options.iter().all(|option| option.figures.get(measure).is_some());
        let returned = match count.participating {
            Participating::Stated(_) => stated,
            Participating::SumOfOptions => least_ballots(count, measure).filter(|_| all_known()),
        };
        let here = if count.present.is_some() { present } else { returned };
        if here.is_some_and(|here| in_person > here) {
            refuse(Place::InPerson, name, "more than were present")?;
        }
    }
    if figure(count.objections).is_some_and(|objections| objections > electorate) {
        refuse(Place::Objections, name, "more than the electorate has")?;
    }
    Ok(())
}

/// The fewest ballots that what is known of the options takes.
fn least_ballots(count: &Count, measure: Measure) -> Option<u64> {
    let largest = count.options.iter().filter_map(|option| option.figures.get(measure)).max();
    lowest_participation(count, measure).zip(largest.or(Some(0))).map(|(lowest, largest)| lowest.max(largest))
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
