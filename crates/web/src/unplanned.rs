//! Says of last days that the days of rest around them are not all known yet.

use std::collections::BTreeSet;

use governance::law::{Calendar, CalendarBasis};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::args;
use crate::parts;
use crate::words::Words;

/// A warning where a period ends in a year whose plan of days of rest is not loaded; nothing where none does. It is said once
/// a page, of all the periods whose ends stand there.
///
/// An end is the first instant after a last day, as `period::ends_at` gives it.
pub(crate) fn warning(words: &Words, calendar: &Calendar, ends: impl IntoIterator<Item = Timestamp>) -> Markup {
    let last = |end: Timestamp| end.to_zoned(words.zone().clone()).date().yesterday().ok();
    of_days(words, calendar, ends.into_iter().filter_map(last))
}

/// The same of last days.
pub(crate) fn of_days(words: &Words, calendar: &Calendar, days: impl IntoIterator<Item = Date>) -> Markup {
    let years: BTreeSet<i16> = days.into_iter().filter_map(|day| calendar.unplanned(day)).collect();
    let on = |basis| {
        let years: Vec<String> =
            years.iter().filter(|year| calendar.basis(**year) == basis).map(ToString::to_string).collect();
        (!years.is_empty()).then(|| words.list(&years))
    };
    html! {
        @for (basis, key) in [(CalendarBasis::Statutory, "unplanned-statutory"), (CalendarBasis::Weekends, "unplanned-weekends")] {
            @if let Some(years) = on(basis) { (parts::warning(words, &words.say_with(key, args!["year" => years]))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::words::Lang;

    #[test]
    fn a_last_day_in_a_year_without_a_plan_is_said_to_be_counted_by_the_statutory_holidays() {
        let words = Words::new(Lang::Zh, TimeZone::get("Asia/Shanghai").unwrap());
        let calendar = Calendar::built_in().unwrap();
        let said = |ends: &[&str]| {
            let ends = ends.iter().map(|end| end.parse::<Timestamp>().unwrap());
            warning(&words, &calendar, ends).into_string()
        };
        // The last day of the first is the last of a year that is planned.
        assert_eq!(said(&["2026-12-31T16:00:00Z"]), "");
        assert!(said(&["2027-01-04T16:00:00Z"]).contains("2027 年的放假安排还没有载入，这里的最后一天先按法定节日"));
        assert!(said(&["2041-03-01T16:00:00Z"]).contains("春节"));
        assert_eq!(said(&[]), "");
        let several =
            said(&["2026-05-01T16:00:00Z", "2028-01-04T16:00:00Z", "2027-03-01T16:00:00Z", "2027-01-04T16:00:00Z"]);
        assert!(several.contains("2027、2028 年"), "once for both years: {several}");
        assert_eq!(several.matches("还没有载入").count(), 1, "{several}");
    }
}
