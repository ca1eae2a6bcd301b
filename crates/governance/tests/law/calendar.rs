//! Working days and periods, day by day.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use governance::law::{Calendar, CalendarBasis as Basis, Law, period};

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
fn a_year_without_a_plan_rests_on_the_days_that_the_law_names() {
    let calendar = calendar();
    for (year, basis) in [
        (2017, Basis::Weekends),
        (2018, Basis::Plan),
        (2026, Basis::Plan),
        (2027, Basis::Statutory),
        (2040, Basis::Statutory),
        (2041, Basis::Weekends),
    ] {
        assert_eq!(calendar.basis(year), basis, "{year}");
        assert_eq!(calendar.unplanned(date(year, 6, 1)), (basis != Basis::Plan).then_some(year), "{year}");
    }
    for (day, is_workday) in [
        (date(2027, 1, 1), false),
        (date(2027, 1, 4), true),
        // The eve of the Spring Festival is a Friday; the third day a Monday. What is given for the weekend between
        // them only the plan says.
        (date(2027, 2, 4), true),
        (date(2027, 2, 5), false),
        (date(2027, 2, 8), false),
        (date(2027, 2, 9), true),
        (date(2027, 4, 5), false),
        (date(2027, 5, 3), true),
        (date(2028, 5, 1), false),
        (date(2028, 5, 2), false),
        (date(2027, 6, 9), false),
        (date(2027, 9, 15), false),
        (date(2027, 10, 1), false),
        (date(2027, 10, 2), false),
        (date(2027, 10, 4), true),
        // The eve of the year 2030 is the second of February.
        (date(2030, 2, 1), true),
        (date(2030, 2, 4), false),
        (date(2030, 2, 5), false),
        (date(2030, 2, 6), true),
        (date(2040, 2, 13), false),
        // Beyond the table the days with a fixed date still rest, and before the law nothing but weekends.
        (date(2041, 1, 1), false),
        (date(2041, 2, 1), true),
        (date(2017, 10, 2), true),
    ] {
        assert_eq!(calendar.is_workday(day), is_workday, "{day}");
    }
}

#[test]
fn the_days_by_law_all_rest_in_the_plans_of_the_years_that_are_known() {
    // Every plan gave at least the days of the regulation, whatever it moved around them: the second of May is one of
    // them since 2025 alone.
    let statutory = concat!(
        "since = 2025\nevery_year = [\"01-01\", \"05-01\", \"05-02\", \"10-01\", \"10-02\", \"10-03\"]\n",
        "around_spring_festival = [-1, 0, 1, 2]\n[moving]\n",
        "2025 = { spring_festival = \"01-29\", qingming = \"04-04\", dragon_boat = \"05-31\", mid_autumn = \"10-06\" }\n",
        "2026 = { spring_festival = \"02-17\", qingming = \"04-05\", dragon_boat = \"06-19\", mid_autumn = \"09-25\" }\n",
    );
    let by_law = Calendar::from_source("c.toml", "").unwrap().with_statutory("s.toml", statutory).unwrap();
    let mut day = date(2025, 1, 1);
    while day.year() < 2027 {
        assert!(
            by_law.is_workday(day) || !calendar().is_workday(day) || day.weekday().to_monday_one_offset() > 5,
            "{day}"
        );
        day = day.tomorrow().unwrap();
    }
}

#[test]
fn statutory_days_that_say_something_unclear_are_refused_with_their_line() {
    let refused = |text: &str| {
        let plans = Calendar::from_source("c.toml", "").unwrap();
        plans.with_statutory("s.toml", text).unwrap_err().to_string()
    };
    let head = "since = 2025\nevery_year = []\naround_spring_festival = []\n";
    assert_eq!(refused("since = 2025\nevery_year = [\"13-01\"]\n"), "s.toml:2: a day of the year is written as MM-DD");
    assert!(refused(&format!("{head}[moving]\nsoon = {{}}\n")).ends_with("a table is named by its year"));
    assert!(refused(&format!("{head}[moving]\n2027 = {{ qingming = \"04-05\" }}\n")).contains("missing field"));
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
        // In a year whose plan is not known: New Year's Day 2027 is a Friday, the Spring Festival ends on a Monday.
        (date(2026, 12, 25), 7, date(2027, 1, 4)),
        (date(2026, 12, 28), 15, date(2027, 1, 12)),
        (date(2027, 1, 29), 7, date(2027, 2, 9)),
        (date(2027, 9, 24), 7, date(2027, 10, 4)),
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

#[test]
fn months_end_on_the_day_of_the_same_number_or_on_the_last_one_there_is() {
    // Where every day is a working day, so that the rule of the day of rest does not hide the rule of the months.
    let law = Law::built_in().unwrap();
    let plain = law.calendar_of(law.packs.get("de-weg-2020").unwrap());
    for (start, months, last) in [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 1, 30), 1, date(2028, 2, 29)),
        (date(2028, 1, 29), 1, date(2028, 2, 29)),
        (date(2028, 1, 28), 1, date(2028, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 2, 28), 1, date(2026, 3, 28)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 6, 30), 2, date(2026, 8, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 7, 31), 1, date(2026, 8, 31)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ] {
        assert_eq!(period::last_day_of_months(start, months, plain), Some(last), "{months} months from {start}");
    }
    assert_eq!(period::last_day_of_months(Date::MAX, 1, plain), None);
    // Sunday, 28 February 2027, is a day of rest: the period ends with the Monday after it.
    let rested = period::last_day_of_months(date(2027, 1, 31), 1, &calendar());
    assert_eq!(rested, Some(date(2027, 3, 1)));
}
