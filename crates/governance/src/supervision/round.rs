//! Whether an account is the one that had to be published: accounts come round, and leave no day out.
//!
//! An account answers for a round where it begins no later than the day after the last one that did ended – or, where none
//! did, than the day on which it came to be due – and then covers a whole round or reaches to the last month before it is
//! published. Else an account of two days would do for a year. What falls short may be published all the same; with
//! another that closes the gap it counts.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Publication;
use crate::Community;

/// How many months may lie between the last day of an account that is shorter than a round and its being published: books
/// are closed by the month. No rule says so; this program proposes it.
const CLOSED_WITHIN: u32 = 1;

/// Where accounts of one thing stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Rounds<'a> {
    /// The last account that answered for a round.
    pub(super) last: Option<&'a Publication>,
    /// The day by which the next one has to begin; none where it is not known since when accounts are due.
    pub(super) from: Option<Date>,
    /// The last account since that did not answer for one.
    pub(super) beside: Option<&'a Publication>,
}

/// Follows the accounts of one thing, oldest first, from the day on which the first of them came to be due.
pub(super) fn follow<'a>(
    community: &Community,
    accounts: impl Iterator<Item = &'a Publication>,
    began: Option<Date>,
) -> Rounds<'a> {
    let mut rounds = Rounds { from: began, ..Rounds::default() };
    let mut apart: Vec<(Date, Date)> = Vec::new();
    for one in accounts {
        let published = one.at.to_zoned(community.zone().clone()).date();
        // Accounts of the first versions did not say for which time they are, and nobody asked.
        let (Some(covers), Some(months)) = (one.covers, one.months) else {
            (rounds.last, rounds.beside) = (Some(one), None);
            continue;
        };
        match answers(&rounds, &apart, covers, (months, published)) {
            Some(next) => {
                rounds = Rounds { last: Some(one), from: Some(next), beside: None };
                apart.clear();
            }
            None => {
                rounds.beside = Some(one);
                apart.push(covers);
            }
        }
    }
    rounds
}

/// Whether an account would answer for the round that is due; else the day by which it has to begin.
pub(super) fn would_answer(
    rounds: &Rounds<'_>,
    covers: (Date, Date),
    (months, today): (u32, Date),
) -> Result<(), Date> {
    match answers(rounds, &[], covers, (months, today)) {
        Some(_) => Ok(()),
        None => Err(rounds.from.unwrap_or(today)),
    }
}

/// The first day that is not accounted for once an account is added to those that fell short, where it answers for a round.
fn answers(
    rounds: &Rounds<'_>,
    apart: &[(Date, Date)],
    covers: (Date, Date),
    (months, published): (u32, Date),
) -> Option<Date> {
    let due = rounds.from.unwrap_or(published);
    let after = |day: Date, months: u32| day.checked_add(i64::from(months).months()).unwrap_or(Date::MAX);
    let next = |day: Date| day.tomorrow().unwrap_or(Date::MAX);
    let mut all: Vec<(Date, Date)> = apart.iter().copied().chain([covers]).collect();
    all.sort_unstable();
    let mut reached = due;
    for (from, until) in &all {
        if *from <= reached {
            reached = reached.max(next(*until));
        }
    }
    // The first account may tell of a round that was over before any was due here.
    let is_first = rounds.last.is_none() && covers.0 <= due;
    let (begins, ends) = match reached > due {
        true if rounds.last.is_some() => (due, reached),
        true => (due.min(covers.0), reached),
        false if is_first => (covers.0, next(covers.1)),
        false => return None,
    };
    let is_recent = published < after(ends, months);
    let is_whole = after(begins, months) <= ends;
    let is_closed = published <= after(ends, CLOSED_WITHIN);
    (is_recent && (is_whole || is_closed)).then_some(ends)
}
