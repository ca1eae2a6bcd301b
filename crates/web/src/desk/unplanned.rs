//! Says of a last day, before it is fixed, that the days of rest around it are not all known yet.

use governance::law::{Calendar, CalendarBasis};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::args;
use crate::parts;
use crate::words::Words;

/// A warning where a period ends in a year whose plan of days of rest is not loaded; nothing where it is.
///
/// The end is the first instant after the last day, as `period::ends_at` gives it.
pub(super) fn warning(words: &Words, calendar: &Calendar, end: Option<Timestamp>) -> Markup {
    let last = end.and_then(|end| end.to_zoned(words.zone().clone()).date().yesterday().ok());
    let Some(year) = last.and_then(|last| calendar.unplanned(last)) else { return html! {} };
    let basis = calendar.basis(year);
    let year = year.to_string();
    match basis {
        CalendarBasis::Plan => html! {},
        CalendarBasis::Statutory => {
            parts::warning(words, &words.say_with("unplanned-statutory", args!["year" => year.as_str()]))
        }
        CalendarBasis::Weekends => {
            parts::warning(words, &words.say_with("unplanned-weekends", args!["year" => year.as_str()]))
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
        let said = |end: &str| warning(&words, &calendar, Some(end.parse().unwrap())).into_string();
        // The last day of the first is the last of a year that is planned.
        assert_eq!(said("2026-12-31T16:00:00Z"), "");
        assert!(said("2027-01-04T16:00:00Z").contains("法定节日"));
        assert!(said("2041-03-01T16:00:00Z").contains("春节"));
        assert_eq!(warning(&words, &calendar, None).into_string(), "");
    }
}
