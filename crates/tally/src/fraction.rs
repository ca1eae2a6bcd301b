//! Exact fractions such as two thirds.

use std::fmt;
use std::str::FromStr;

/// An exact fraction that is more than nothing and at most the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u32,
    denominator: u32,
}

/// Why two numbers or a text are not a [`Fraction`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAFraction {
    /// The text is not two whole numbers with a stroke between them.
    NotWritten,
    /// The denominator is zero.
    ZeroDenominator,
    /// The fraction is more than the whole.
    OverOne,
    /// The fraction is nothing, so a test with it would test nothing.
    Nothing,
}

impl fmt::Display for NotAFraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotWritten => "a fraction is written as two whole numbers such as 2/3",
            Self::ZeroDenominator => "the denominator of a fraction is not zero",
            Self::OverOne => "a fraction is not over one",
            Self::Nothing => "a fraction of nothing tests nothing",
        })
    }
}

impl std::error::Error for NotAFraction {}

impl Fraction {
    /// The fraction of these two numbers, as they are: 2/4 stays 2/4.
    pub const fn try_new(numerator: u32, denominator: u32) -> Result<Self, NotAFraction> {
        if denominator == 0 {
            Err(NotAFraction::ZeroDenominator)
        } else if numerator > denominator {
            Err(NotAFraction::OverOne)
        } else if numerator == 0 {
            Err(NotAFraction::Nothing)
        } else {
            Ok(Self { numerator, denominator })
        }
    }

    /// The number above the stroke.
    #[must_use]
    pub const fn numerator(self) -> u32 {
        self.numerator
    }

    /// The number below the stroke.
    #[must_use]
    pub const fn denominator(self) -> u32 {
        self.denominator
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        let whole = |part: &str| {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten().ok_or(NotAFraction::NotWritten)
        };
        let (above, below) = text.split_once('/').ok_or(NotAFraction::NotWritten)?;
        Self::try_new(whole(above)?, whole(below)?)
    }
}
