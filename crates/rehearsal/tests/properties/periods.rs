use governance::law::period::{ends_at, last_day};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use rehearsal::fixture::law;

fn days() -> impl Strategy<Value = Date> {
    // Years with and without a table of holidays.
    (0i32..4_500).prop_map(|days| date(2017, 6, 1).checked_add(days.days()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_period_ends_on_the_first_working_day_that_is_late_enough(start in days(), length in 0u32..90) {
        let calendar = &law().calendar;
        let last = last_day(start, length, calendar).unwrap();
        let earliest = start.checked_add(i64::from(length).days()).unwrap();
        prop_assert!(last >= earliest);
        prop_assert!(calendar.is_workday(last));
        let mut day = earliest;
        while day < last {
            prop_assert!(!calendar.is_workday(day), "{} was skipped", day);
            day = day.tomorrow().unwrap();
        }
        prop_assert!(earliest.until(last).unwrap().get_days() < 12, "no holidays are that long");
    }

    #[test]
    fn a_longer_or_later_period_never_ends_earlier(start in days(), length in 0u32..90) {
        let calendar = &law().calendar;
        let last = last_day(start, length, calendar).unwrap();
        prop_assert!(last_day(start, length + 1, calendar).unwrap() >= last);
        prop_assert!(last_day(start.tomorrow().unwrap(), length, calendar).unwrap() >= last);
    }

    #[test]
    fn the_last_day_belongs_to_the_period_up_to_midnight_of_the_community(start in days(), length in 0u32..90) {
        let (calendar, zone) = (&law().calendar, TimeZone::get("Asia/Shanghai").unwrap());
        let last = last_day(start, length, calendar).unwrap();
        let end = ends_at(start, length, calendar, &zone).unwrap();
        let just_before = (end - jiff::SignedDuration::from_millis(1)).to_zoned(zone.clone());
        prop_assert_eq!(just_before.date(), last);
        prop_assert_eq!(end.to_zoned(zone).time(), jiff::civil::time(0, 0, 0, 0));
    }
}
