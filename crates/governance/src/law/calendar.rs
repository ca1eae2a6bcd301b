//! Official rest days and working days.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use super::PackProblem;

/// Which days are official working days, by the State Council's yearly notices.
#[derive(Debug, Clone)]
pub struct Calendar {
    years: BTreeMap<i16, Year>,
    every_day: bool,
}

/// A calendar without days of rest, for a law whose holidays are not known here.
pub(super) static EVERY_DAY: Calendar = Calendar { years: BTreeMap::new(), every_day: true };

/// One year's departures from the ordinary week, as `MM-DD`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    /// Days from Monday to Friday that are days of rest.
    rest: Vec<MonthDay>,
    /// Saturdays and Sundays that are worked (调休).
    work: Vec<MonthDay>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
struct MonthDay(i8, i8);

impl TryFrom<String> for MonthDay {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        // Any leap year will do to tell a day from a slip of the pen.
        let date: Date = format!("2020-{text}").parse().map_err(|_| "a day of the year is written as MM-DD")?;
        Ok(Self(date.month(), date.day()))
    }
}

impl Calendar {
    /// The calendar that comes with the program: the years 2018 to 2026.
    pub fn built_in() -> Result<Self, PackProblem> {
        Self::from_source("calendar/cn.toml", include_str!("../../../../rules/calendar/cn.toml"))
    }

    /// Reads a calendar; each year is a table with lists `rest` and `work`.
    pub fn from_source(file: &str, text: &str) -> Result<Self, PackProblem> {
        let years: BTreeMap<toml::Spanned<String>, Year> =
            toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
        let years = years
            .into_iter()
            .map(|(name, year)| match name.get_ref().parse() {
                Ok(number) => Ok((number, year)),
                Err(_) => Err(PackProblem::at(file, text, Some(name.span()), "a table is named by its year")),
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { years, every_day: false })
    }

    /// Whether the official working days of a year are known; else only weekends rest.
    #[must_use]
    pub fn knows(&self, year: i16) -> bool {
        self.years.contains_key(&year)
    }

    /// Whether a day is an official working day.
    #[must_use]
    pub fn is_workday(&self, date: Date) -> bool {
        let listed = |days: &[MonthDay]| days.contains(&MonthDay(date.month(), date.day()));
        let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        match self.years.get(&date.year()) {
            Some(year) if is_weekend => listed(&year.work),
            Some(year) => !listed(&year.rest),
            None => self.every_day || !is_weekend,
        }
    }
}
