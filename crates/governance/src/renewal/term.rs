//! The term of a committee and the days that count back from its end.

use jiff::ToSpan;
use jiff::civil::Date;

/// How many days before its last one the report of the term's end begins to be owed: as far ahead as a desk looks.
const REPORT_AHEAD: i64 = 90;

use crate::Community;
use crate::ids::BodyId;
use crate::law::Place;

/// The term of a committee that is running or ended last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Its last day.
    pub ends: Date,
    /// The first day on which its renewal may begin.
    pub renewal_from: Date,
    /// The first day on which the report of its end is asked for, where the place has one.
    pub report_from: Option<Date>,
    /// The last day on which it is reported to the authority, where the place says so.
    pub report_until: Option<Date>,
}

impl Term {
    /// A term that ends on this day, with the clocks of a place; a report that was due before the place was settled was not
    /// asked for here.
    #[must_use]
    pub fn ending(ends: Date, place: &Place, place_since: Option<Date>) -> Self {
        let renewal = &place.procedure.renewal;
        let last = renewal.report.as_ref().map(|report| months_before(ends, report.months));
        let from = |until: Date| {
            let ahead = until.checked_sub(REPORT_AHEAD.days()).unwrap_or(until);
            // Nothing is asked for here before the place is settled that asks for it.
            place_since.filter(|since| *since <= until).map_or(ahead, |since| since.max(ahead))
        };
        Self {
            ends,
            renewal_from: months_before(ends, renewal.start.months),
            report_from: last.map(from),
            report_until: last.filter(|until| place_since.is_none_or(|since| since <= *until)),
        }
    }

    /// The first day on which the report of its end can be entered where it is done: where no place asks for one, when the
    /// renewal begins.
    #[must_use]
    pub fn reported_from(&self) -> Date {
        self.report_from.unwrap_or(self.renewal_from).min(self.renewal_from)
    }
}

/// The term of a committee on a day, with its clocks; none where nobody was ever elected into it.
#[must_use]
pub fn term(community: &Community, committee: BodyId, place: &Place, day: Date) -> Option<Term> {
    let ends = community.bodies().body(committee)?.term_ends(day)?;
    Some(Term::ending(ends, place, community.place_since()))
}

/// So many months before a day; a day that the month does not have is its last one.
fn months_before(day: Date, months: u32) -> Date {
    day.checked_sub(i64::from(months).months()).unwrap_or(day)
}
