//! Days and moments, in the community's time zone.

use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};

use super::Words;
use crate::args;

impl Words {
    /// A day: `2026年2月8日`, `8 February 2026`.
    pub fn date(&self, date: Date) -> String {
        let month = self.say_of("month-", &date.month().to_string());
        self.say_with(
            "date",
            args!["year" => date.year().to_string(), "month" => month, "day" => date.day().to_string()],
        )
    }

    /// A day with its weekday: `2026年2月8日 星期日`.
    pub fn day(&self, date: Date) -> String {
        let weekday = self.say_of("weekday-", weekday_id(date.weekday()));
        self.say_with("day", args!["date" => self.date(date), "weekday" => weekday])
    }

    /// The day on which a moment falls in the community.
    pub fn date_of(&self, moment: Timestamp) -> String {
        self.date(moment.to_zoned(self.zone().clone()).date())
    }

    /// A moment to the minute: `2026年2月8日 15:04`.
    pub fn moment(&self, moment: Timestamp) -> String {
        let local = moment.to_zoned(self.zone().clone());
        let time = local.strftime("%H:%M").to_string();
        self.say_with("moment", args!["date" => self.date(local.date()), "time" => time])
    }

    /// The end of a period. A period that ends with a day is shown as 24:00 of that day, as the law speaks of it,
    /// not as the first instant of the next.
    pub fn deadline(&self, end: Timestamp) -> String {
        let local = end.to_zoned(self.zone().clone());
        if local.time() != Time::midnight() {
            let time = local.strftime("%H:%M").to_string();
            return self.say_with("deadline-at", args!["day" => self.day(local.date()), "time" => time]);
        }
        let last = local.date().yesterday().unwrap_or(local.date());
        self.say_with("deadline-end-of-day", args!["day" => self.day(last)])
    }

    /// From one day to another, both written out in full.
    pub fn days_between(&self, first: Date, last: Date) -> String {
        self.say_with("date-range", args!["first" => self.date(first), "last" => self.date(last)])
    }
}

fn weekday_id(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}
