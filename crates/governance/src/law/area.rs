//! Floor areas: held as a whole number of thousandths of a square metre, written as decimals.
//!
//! An area with more than three decimals is refused, never rounded: two thirds have been passed by 0.38 m².

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// The thousandths of a square metre in one square metre.
pub const THOUSANDTHS: u64 = 1_000;

/// A floor area, written as a decimal text of square metres wherever it is kept or shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area(u64);

impl Area {
    /// The area of so many thousandths of a square metre.
    #[must_use]
    pub const fn new(thousandths: u64) -> Self {
        Self(thousandths)
    }

    /// The area in thousandths of a square metre.
    #[must_use]
    pub const fn thousandths(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&format(self.0))
    }
}

impl FromStr for Area {
    type Err = NotAnArea;

    fn from_str(text: &str) -> Result<Self, NotAnArea> {
        parse(text).map(Self)
    }
}

impl Serialize for Area {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Area {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::word::deserialize(deserializer)
    }
}

/// Why a text is not an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotAnArea {
    /// The text is not a plain decimal number such as `89.07`.
    #[error("not a decimal number of square metres such as 89.07")]
    NotANumber,
    /// The text has more than three decimals.
    #[error("more than three decimals; areas are held to 0.001 m² and never rounded")]
    TooPrecise,
    /// The area is larger than can be held.
    #[error("larger than any area that can be held")]
    TooLarge,
}

/// Reads an area in square metres, `"115344.34"`, into thousandths of a square metre.
///
/// Only ASCII digits with at most one point are understood; a decimal beyond the third is refused even when it is zero.
pub fn parse(text: &str) -> Result<u64, NotAnArea> {
    let (whole, decimals) = match text.split_once('.') {
        Some((_, "")) => return Err(NotAnArea::NotANumber),
        Some(parts) => parts,
        None => (text, ""),
    };
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits_only(whole) || !digits_only(decimals) {
        return Err(NotAnArea::NotANumber);
    }
    if decimals.len() > 3 {
        return Err(NotAnArea::TooPrecise);
    }
    let metres: u64 = whole.parse().map_err(|_| NotAnArea::TooLarge)?;
    let fraction = format!("{decimals:0<3}").parse().map_err(|_| NotAnArea::NotANumber)?;
    metres.checked_mul(THOUSANDTHS).and_then(|sum| sum.checked_add(fraction)).ok_or(NotAnArea::TooLarge)
}

/// Writes an area with two decimals, or with three when the third is not zero.
#[must_use]
pub fn format(thousandths: u64) -> String {
    let metres = thousandths / THOUSANDTHS;
    let rest = thousandths % THOUSANDTHS;
    if rest.is_multiple_of(10) { format!("{metres}.{:02}", rest / 10) } else { format!("{metres}.{rest:03}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_read_exactly() {
        for (text, thousandths) in [
            ("115344.34", 115_344_340),
            ("89", 89_000),
            ("0.5", 500),
            ("0.001", 1),
            ("0", 0),
            ("007.100", 7_100),
            ("18446744073709551.615", u64::MAX),
        ] {
            assert_eq!(parse(text), Ok(thousandths), "{text}");
        }
    }

    #[test]
    fn what_is_not_an_area_is_refused_and_never_rounded() {
        for (text, problem) in [
            ("", NotAnArea::NotANumber),
            (".5", NotAnArea::NotANumber),
            ("5.", NotAnArea::NotANumber),
            ("-1", NotAnArea::NotANumber),
            ("+1", NotAnArea::NotANumber),
            ("1e3", NotAnArea::NotANumber),
            ("1.2.3", NotAnArea::NotANumber),
            ("1,000", NotAnArea::NotANumber),
            (" 1", NotAnArea::NotANumber),
            ("８９", NotAnArea::NotANumber),
            ("89.0001", NotAnArea::TooPrecise),
            ("89.0000", NotAnArea::TooPrecise),
            ("18446744073709551.616", NotAnArea::TooLarge),
            ("99999999999999999999", NotAnArea::TooLarge),
        ] {
            assert_eq!(parse(text), Err(problem), "{text:?}");
        }
    }

    #[test]
    fn an_area_is_written_with_two_decimals_or_with_three_when_the_third_counts() {
        for (thousandths, text) in
            [(115_344_340, "115344.34"), (89_000, "89.00"), (500, "0.50"), (1, "0.001"), (10, "0.01"), (0, "0.00")]
        {
            assert_eq!(format(thousandths), text);
            assert_eq!(parse(text), Ok(thousandths));
        }
    }
}
