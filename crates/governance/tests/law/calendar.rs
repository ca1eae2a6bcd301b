//! Working days and periods, day by day.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use governance::law::{Calendar, period};

fn calendar() -> Calendar {
    Calendar::built_in().unwrap()
}

#[test]
fn days_of_rest_and_days_worked_instead_are_told_apart() {
    let calendar = calendar();
    for (day, is_workday) in [
        (date(2026, 10, 1), false),
        (date(2026, 10, 7), false),
        (date(2026, 10, 8), true),
        (date(2026, 10, 10), true),
        (date(2026, 10, 11), false),
        (date(2026, 9, 20), true),
        (date(2026, 9, 25), false),
        (date(2026, 9, 26), false),
        (date(2025, 1, 26), true),
        (date(2025, 1, 28), false),
        (date(2024, 2, 9), true),
        (date(2024, 2, 29), true),
        (date(2018, 12, 31), false),
        (date(2018, 12, 29), true),
    ] {
        assert_eq!(calendar.is_workday(day), is_workday, "{day}");
    }
}

#[test]
fn a_year_without_a_notice_keeps_plain_weeks() {
    let calendar = calendar();
    assert!(!calendar.knows(2017) && calendar.knows(2018) && calendar.knows(2026) && !calendar.knows(2027));
    assert!(calendar.is_workday(date(2027, 10, 1)));
    assert!(!calendar.is_workday(date(2027, 10, 2)));
}

#[test]
fn the_first_day_does_not_count_and_a_last_day_of_rest_moves_to_the_next_working_day() {
    for (start, days, last) in [
        // Monday and fifteen days is a Tuesday.
        (date(2026, 11, 23), 15, date(2026, 12, 8)),
        // The last day falls on a Saturday, a Sunday.
        (date(2026, 11, 6), 15, date(2026, 11, 23)),
        (date(2026, 11, 7), 15, date(2026, 11, 23)),
        // In the October holiday; 8 October is worked.
        (date(2026, 9, 16), 15, date(2026, 10, 8)),
        (date(2026, 9, 22), 15, date(2026, 10, 8)),
        // On a Saturday that is worked instead (调休), the period ends there.
        (date(2026, 9, 25), 15, date(2026, 10, 10)),
        // On the Sunday after it, it moves.
        (date(2026, 9, 26), 15, date(2026, 10, 12)),
        // In the Spring Festival, over the turn of a month and a year's end.
        (date(2025, 1, 21), 7, date(2025, 2, 5)),
        (date(2025, 12, 17), 15, date(2026, 1, 4)),
        (date(2026, 10, 8), 0, date(2026, 10, 8)),
        (date(2024, 2, 28), 1, date(2024, 2, 29)),
    ] {
        assert_eq!(period::last_day(start, days, &calendar()), Some(last), "{days} days from {start}");
    }
}

#[test]
fn a_period_is_over_at_midnight_after_its_last_day_where_the_community_is() {
    let ends = |zone: &str| {
        let zone = TimeZone::get(zone).unwrap();
        period::ends_at(date(2026, 9, 16), 15, &calendar(), &zone).unwrap().to_string()
    };
    assert_eq!(ends("Asia/Shanghai"), "2026-10-08T16:00:00Z");
    assert_eq!(ends("UTC"), "2026-10-09T00:00:00Z");
}

#[test]
fn a_period_beyond_the_end_of_the_calendar_has_no_last_day() {
    assert_eq!(period::last_day(Date::MAX, 1, &calendar()), None);
    assert_eq!(period::last_day(date(2026, 1, 1), u32::MAX, &calendar()), None);
    assert_eq!(period::ends_at(Date::MAX, 0, &calendar(), &TimeZone::UTC), None);
}

#[test]
fn a_calendar_that_says_something_unclear_is_refused_with_its_line() {
    for (text, problem) in [
        ("[2026]\nrest = [\"02-30\"]\nwork = []\n", "c.toml:2: a day of the year is written as MM-DD"),
        ("[2026]\nrest = []\n", "c.toml:1: missing field `work`"),
        ("\n[soon]\nrest = []\nwork = []\n", "c.toml:2: a table is named by its year"),
        ("[2026]\nrest = []\nwork = []\nparty = []\n", "c.toml:4: unknown field `party`, expected `rest` or `work`"),
    ] {
        assert_eq!(Calendar::from_source("c.toml", text).unwrap_err().to_string(), problem);
    }
}

#[test]
fn the_calendar_agrees_with_the_days_that_were_collected() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/calendar_cn/");
    let calendar = calendar();
    for file in ["workdays_even_years.csv", "workdays_odd_years.csv"] {
        let Ok(text) = std::fs::read_to_string(format!("{folder}{file}")) else {
            println!("not run: no data");
            return;
        };
        for line in text.lines().skip(1) {
            let mut fields = line.split(',');
            let day: Date = fields.next().unwrap().parse().unwrap();
            assert_eq!(calendar.is_workday(day), fields.next() == Some("1"), "{day}");
        }
    }
}
