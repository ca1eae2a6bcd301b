//! The term of a committee and the days that count back from its end.

use jiff::ToSpan;
use jiff::civil::Date;

/// How many days before its last one the report of the term's end begins to be owed: as far ahead as a desk looks.
const REPORT_AHEAD: i64 = 90;

use crate::Community;
use crate::committee::{SeatEnd, revoked_election};
use crate::ids::{BodyId, MatterId};
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
    /// A term that ends on this day, with the clocks of a place; a report that was due before a day, mostly that on which the place
    /// was settled, was not asked for here.
    #[must_use]
    pub fn ending(ends: Date, place: &Place, asked_since: Option<Date>) -> Self {
        let renewal = &place.procedure.renewal;
        let last = renewal.report.as_ref().map(|report| months_before(ends, report.months));
        let from = |until: Date| {
            let ahead = until.checked_sub(REPORT_AHEAD.days()).unwrap_or(until);
            // Nothing is asked for here before the place is settled that asks for it.
            asked_since.filter(|since| *since <= until).map_or(ahead, |since| since.max(ahead))
        };
        Self {
            ends,
            renewal_from: months_before(ends, renewal.start.months),
            report_from: last.map(from),
            report_until: last.filter(|until| asked_since.is_none_or(|since| since <= *until)),
        }
    }

    /// The first day on which the report of its end can be entered where it is done: where no place asks for one, when the
    /// renewal begins.
    #[must_use]
    pub fn reported_from(&self) -> Date {
        self.report_from.unwrap_or(self.renewal_from).min(self.renewal_from)
    }
}

/// That the seats of a committee ended before the last day they were given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndedEarly {
    /// The first day without them.
    pub since: Date,
    /// The election that was revoked, where that ended them.
    pub revoked: Option<MatterId>,
}

/// That a term ended on a day on which nobody expected it to: none of the seats that ended last was given for so short a time.
/// Nobody is late then with what counts back from the end of a term.
#[must_use]
pub fn ended_early(community: &Community, committee: BodyId, ends: Date) -> Option<EndedEarly> {
    let body = community.bodies().body(committee)?;
    let mut last = body.seats.iter().filter(|seat| seat.role.is_member() && seat.until == ends).peekable();
    last.peek()?;
    if last.any(|seat| seat.given_until <= ends) {
        return None;
    }
    let since = ends.tomorrow().ok()?;
    let seats = community.committees().ended_seats().iter();
    let mut seats = seats.filter(|ended| ended.body == committee && ended.on == since && ended.restored.is_none());
    let revoked = seats.find(|ended| ended.reason == SeatEnd::ElectionRevoked);
    let revoked = revoked.and_then(|ended| revoked_election(community, committee, ended.person));
    Some(EndedEarly { since, revoked })
}

/// The first day on which somebody can be late with what a term asks for: the community's place was settled, and nothing had
/// ended the seats unexpectedly before.
#[must_use]
pub fn asked_since(community: &Community, committee: BodyId, ends: Date) -> Option<Date> {
    let early = ended_early(community, committee, ends).map(|early| early.since);
    early.into_iter().chain(community.place_since()).max()
}

/// The term of a committee on a day, with its clocks; none where nobody was ever elected into it.
#[must_use]
pub fn term(community: &Community, committee: BodyId, place: &Place, day: Date) -> Option<Term> {
    let ends = community.bodies().body(committee)?.term_ends(day)?;
    Some(Term::ending(ends, place, asked_since(community, committee, ends)))
}

/// So many months before a day; a day that the month does not have is its last one.
fn months_before(day: Date, months: u32) -> Date {
    day.checked_sub(i64::from(months).months()).unwrap_or(day)
}
