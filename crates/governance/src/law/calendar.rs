//! Official rest days and working days.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use super::PackProblem;

/// Which days are official working days: by the State Council's yearly plans, and where a year's plan is not loaded, by
/// the days that the regulation on public holidays names for every year.
#[derive(Debug, Clone)]
pub struct Calendar {
    years: BTreeMap<i16, Year>,
    statutory: Option<Statutory>,
    every_day: bool,
}

/// A calendar without days of rest, for a law whose holidays are not known here.
pub(super) static EVERY_DAY: Calendar = Calendar { years: BTreeMap::new(), statutory: None, every_day: true };

/// From what the days of rest of a year are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// From the State Council's plan of the year, with the days that are worked instead.
    Plan,
    /// From the regulation alone: its days and weekends rest. Which days a plan adds or takes in exchange is not known.
    Statutory,
    /// From neither: only weekends rest, and the days of the regulation that keep their date.
    Weekends,
}

/// One year's departures from the ordinary week, as `MM-DD`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    /// Days from Monday to Friday that are days of rest.
    rest: Vec<MonthDay>,
    /// Saturdays and Sundays that are worked (调休).
    work: Vec<MonthDay>,
}

/// The days that the regulation on public holidays names, for years whose plan is not loaded.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Statutory {
    /// The first year to which these days apply.
    since: i16,
    /// Days that keep their date.
    every_year: Vec<MonthDay>,
    /// Which days around the first of the first lunar month rest: the eve is -1.
    around_spring_festival: Vec<i8>,
    /// The days that move, year by year.
    moving: BTreeMap<Number, Moving>,
}

/// The days of one year that follow the moon and the sun.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Moving {
    /// The first of the first lunar month (正月初一).
    spring_festival: MonthDay,
    /// The day of the solar term (清明).
    qingming: MonthDay,
    /// The fifth of the fifth lunar month (端午).
    dragon_boat: MonthDay,
    /// The fifteenth of the eighth lunar month (中秋).
    mid_autumn: MonthDay,
}

impl Statutory {
    fn rests(&self, date: Date) -> bool {
        let day = MonthDay(date.month(), date.day());
        if date.year() < self.since {
            return false;
        }
        self.every_year.contains(&day)
            || self.moving.get(&Number(date.year())).is_some_and(|year| {
                [year.qingming, year.dragon_boat, year.mid_autumn].contains(&day)
                    || self.around_spring_festival.iter().any(|&after| {
                        let first = Date::new(date.year(), year.spring_festival.0, year.spring_festival.1);
                        first.and_then(|first| first.checked_add(Span::new().days(after))).is_ok_and(|on| on == date)
                    })
            })
    }
}

/// The number of a year, as the name of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
struct Number(i16);

impl TryFrom<String> for Number {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self).map_err(|_| "a table is named by its year")
    }
}

/// Reads tables that are named by their years.
fn by_year(file: &str, text: &str) -> Result<BTreeMap<i16, Year>, PackProblem> {
    let years: BTreeMap<toml::Spanned<String>, Year> =
        toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
    let years = years.into_iter().map(|(name, year)| match name.get_ref().parse() {
        Ok(number) => Ok((number, year)),
        Err(_) => Err(PackProblem::at(file, text, Some(name.span()), "a table is named by its year")),
    });
    years.collect()
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
    /// The calendar that comes with the program.
    pub fn built_in() -> Result<Self, PackProblem> {
        let plans = include_str!("../../../../rules/calendar/cn.toml");
        let statutory = include_str!("../../../../rules/calendar/cn-statutory.toml");
        Self::from_source("calendar/cn.toml", plans)?.with_statutory("calendar/cn-statutory.toml", statutory)
    }

    /// Reads the plans of the years; each year is a table with lists `rest` and `work`.
    pub fn from_source(file: &str, text: &str) -> Result<Self, PackProblem> {
        Ok(Self { years: by_year(file, text)?, statutory: None, every_day: false })
    }

    /// Adds the days that rest by law in years without a plan.
    pub fn with_statutory(self, file: &str, text: &str) -> Result<Self, PackProblem> {
        let law: Statutory = toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
        Ok(Self { statutory: Some(law), ..self })
    }

    /// From what the official days of rest of a year are known.
    #[must_use]
    pub fn basis(&self, year: i16) -> Basis {
        let tabled = |law: &Statutory| year >= law.since && law.moving.contains_key(&Number(year));
        if self.years.contains_key(&year) {
            Basis::Plan
        } else if self.statutory.as_ref().is_some_and(tabled) {
            Basis::Statutory
        } else {
            Basis::Weekends
        }
    }

    /// The year whose plan would have to be loaded for a last day to be sure; none where it is, or where the law that
    /// counts here moves no last day.
    #[must_use]
    pub fn unplanned(&self, day: Date) -> Option<i16> {
        (!self.every_day && self.basis(day.year()) != Basis::Plan).then_some(day.year())
    }

    /// Whether a day is an official working day.
    #[must_use]
    pub fn is_workday(&self, date: Date) -> bool {
        let listed = |days: &[MonthDay]| days.contains(&MonthDay(date.month(), date.day()));
        let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        match self.years.get(&date.year()) {
            Some(year) if is_weekend => listed(&year.work),
            Some(year) => !listed(&year.rest),
            None => self.every_day || !is_weekend && !self.statutory.as_ref().is_some_and(|law| law.rests(date)),
        }
    }
}
