//! Periods counted in days, as the Civil Code counts them (民法典 §§200–204), and in months of the calendar.
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
    first_workday(start.checked_add(Span::new().try_days(i64::from(days)).ok()?).ok()?, calendar)
}

/// The last day of a period of so many months that begins on `start`.
///
/// It is the day of the last month that has the number of the first day, and where that month has no such day its last one
/// (民法典 §202, BGB §188(2) and (3), code de procédure civile art. 641). A day of rest moves as with days. `None` only where
/// the day lies outside what a calendar can hold.
#[must_use]
pub fn last_day_of_months(start: Date, months: u32, calendar: &Calendar) -> Option<Date> {
    first_workday(start.checked_add(Span::new().try_months(i64::from(months)).ok()?).ok()?, calendar)
}

/// The day itself where it is a working day, or the first one after it.
fn first_workday(mut day: Date, calendar: &Calendar) -> Option<Date> {
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
    over(last_day(start, days, calendar)?, zone)
}

/// The same for a period of so many months.
#[must_use]
pub fn ends_after_months(start: Date, months: u32, calendar: &Calendar, zone: &TimeZone) -> Option<Timestamp> {
    over(last_day_of_months(start, months, calendar)?, zone)
}

/// The instant after a day.
fn over(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(day.tomorrow().ok()?.to_zoned(zone.clone()).ok()?.timestamp())
}
