//! A day as somebody typed it.

use jiff::civil::Date;

/// The three boxes of a date field, kept as typed so that a mistake can be shown and mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDate {
    /// The year box.
    pub year: String,
    /// The month box.
    pub month: String,
    /// The day box.
    pub day: String,
}

impl TypedDate {
    /// The boxes filled with a day.
    pub fn of(date: Date) -> TypedDate {
        TypedDate { year: date.year().to_string(), month: date.month().to_string(), day: date.day().to_string() }
    }

    /// Were all three boxes left empty?
    pub fn is_empty(&self) -> bool {
        [&self.year, &self.month, &self.day].into_iter().all(|typed| typed.trim().is_empty())
    }

    /// The day, when the boxes name one. Full-width digits and a trailing 年, 月 or 日 are understood.
    pub fn date(&self) -> Option<Date> {
        let year = number(&self.year).and_then(|year| i16::try_from(year).ok())?;
        let month = number(&self.month).and_then(|month| i8::try_from(month).ok())?;
        let day = number(&self.day).and_then(|day| i8::try_from(day).ok())?;
        (year >= 1900).then(|| Date::new(year, month, day).ok()).flatten()
    }
}

fn number(typed: &str) -> Option<u16> {
    let plain: String = typed
        .trim()
        .trim_end_matches(['年', '月', '日'])
        .chars()
        .map(|c| if ('０'..='９').contains(&c) { char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c) } else { c })
        .collect();
    plain.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::TypedDate;

    fn typed(year: &str, month: &str, day: &str) -> TypedDate {
        TypedDate { year: year.into(), month: month.into(), day: day.into() }
    }

    #[test]
    fn a_day_typed_with_full_width_digits_is_understood() {
        assert_eq!(typed("２０２６", " 2月", "8 日").date(), Some(date(2026, 2, 8)));
    }

    #[test]
    fn a_day_that_does_not_exist_is_not_a_day() {
        assert_eq!(typed("2026", "2", "29").date(), None);
        assert_eq!(typed("26", "2", "8").date(), None);
        assert_eq!(typed("2026", "", "8").date(), None);
        assert!(typed("", " ", "").is_empty());
    }
}
