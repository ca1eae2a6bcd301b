//! Periods counted in days, as the Civil Code counts them (民法典 §§200–204).
//!
//! The day on which a period begins is not counted (§201). A last day that is an official day of rest moves to the next
//! working day (§203). The last day ends at midnight, 24:00, of the community's own time (§203).

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::Calendar;

/// The last day of a period of so many days that begins on `start`.
///
/// `None` only where the day lies outside what a calendar can hold.
#[must_use]
pub fn last_day(start: Date, days: u32, calendar: &Calendar) -> Option<Date> {
    let mut day = start.checked_add(Span::new().try_days(i64::from(days)).ok()?).ok()?;
    while !calendar.is_workday(day) {
        day = day.tomorrow().ok()?;
    }
    Some(day)
}

/// The instant a period of so many days that begins on `start` is over: the first instant after its last day.
///
/// An act at this very instant comes too late. `None` only where the day lies outside what a calendar can hold.
#[must_use]
pub fn ends_at(start: Date, days: u32, calendar: &Calendar, zone: &TimeZone) -> Option<Timestamp> {
    let after = last_day(start, days, calendar)?.tomorrow().ok()?;
    Some(after.to_zoned(zone.clone()).ok()?.timestamp())
}
