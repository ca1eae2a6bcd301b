//! A moment as somebody typed it: a day and a time of day.

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use crate::parts::{Errors, Field, TypedDate};
use crate::posted::Posted;
use crate::words::Words;

/// The boxes of a moment, kept as typed so that a mistake can be shown and mended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TypedMoment {
    day: TypedDate,
    time: String,
}

impl TypedMoment {
    /// The boxes filled with a moment.
    pub(super) fn of(at: Timestamp, zone: &TimeZone) -> Self {
        let local = at.to_zoned(zone.clone());
        Self { day: TypedDate::of(local.date()), time: local.strftime("%H:%M").to_string() }
    }

    /// The boxes as a form sent them.
    pub(super) fn posted(posted: &Posted, name: &str) -> Self {
        Self { day: posted.day(name), time: posted.text(&format!("{name}-time")).to_owned() }
    }

    /// The moment, when the boxes name one.
    pub(super) fn moment(&self, zone: &TimeZone) -> Option<Timestamp> {
        let at = self.day.date()?.to_datetime(time(&self.time)?);
        at.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp())
    }

    /// The boxes as hidden fields.
    pub(super) fn hidden(&self, name: &str) -> Markup {
        let part = |part: &str, value: &str| crate::parts::hidden(&format!("{name}-{part}"), value);
        html! {
            (part("year", &self.day.year)) (part("month", &self.day.month)) (part("day", &self.day.day))
            (part("time", &self.time))
        }
    }

    /// The boxes to type into.
    pub(super) fn fields(&self, words: &Words, name: &str, label: &str, errors: &Errors) -> Markup {
        html! {
            (Field::new(name, label).error(errors.of(name)).date(words, &self.day))
            (Field::new(format!("{name}-time"), words.say("clerk-time"))
                .hint(words.say("clerk-time-hint")).value(self.time.clone()).number(words))
        }
    }
}

/// A time of day however people type it: `14:30`, `14：30`, `14点30分`, `1430`, `９：05`.
fn time(typed: &str) -> Option<Time> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '分')
        .map(|c| match c {
            '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            '：' | '.' | '点' | '时' => ':',
            other => other,
        })
        .collect();
    let (hour, minute) = match plain.split_once(':') {
        Some((hour, "")) => (hour, "0"),
        Some(pair) => pair,
        None if plain.len() > 2 => plain.split_at_checked(plain.len() - 2)?,
        None => (plain.as_str(), "0"),
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_read_however_people_type_it() {
        for (typed, read) in [
            ("14:30", Some((14, 30))),
            ("14：30", Some((14, 30))),
            ("1430", Some((14, 30))),
            ("930", Some((9, 30))),
            ("9点5分", Some((9, 5))),
            ("９：０5", Some((9, 5))),
            ("8点", Some((8, 0))),
            ("17", Some((17, 0))),
            ("24:00", None),
            ("12:61", None),
            ("", None),
            ("下午", None),
        ] {
            assert_eq!(time(typed), read.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok()), "{typed}");
        }
    }

    #[test]
    fn a_moment_typed_is_the_moment_of_the_communitys_clocks() {
        let zone = TimeZone::get("Asia/Shanghai").unwrap();
        let at: Timestamp = "2026-02-08T06:30:00Z".parse().unwrap();
        let typed = TypedMoment::of(at, &zone);
        assert_eq!(typed.time, "14:30");
        assert_eq!(typed.moment(&zone), Some(at));
        assert_eq!(TypedMoment::default().moment(&zone), None);
    }
}
