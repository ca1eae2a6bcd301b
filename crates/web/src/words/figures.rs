//! Figures as a reader expects them. Display only: nothing here decides anything.

use governance::law::evaluate;

use super::{Lang, Words};
use crate::args;

/// Area that is rounded on purpose is shown in whole hundreds of square metres, in 0.001 m².
pub const AREA_STEP: u64 = 100_000;

/// What a figure counts: owners, floor area in thousandths of a square metre, shares, or homes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Owners, one head each.
    Heads,
    /// Exclusive floor area, in 0.001 m².
    Area,
    /// Shares in the whole.
    Shares {
        /// In how many parts of one they are counted, where a law keeps parts of them.
        parts: u32,
    },
    /// Homes, one vote each.
    Lots,
}

impl From<evaluate::Measure> for Measure {
    fn from(measure: evaluate::Measure) -> Self {
        match measure {
            evaluate::Measure::Heads => Self::Heads,
            evaluate::Measure::Area => Self::Area,
            evaluate::Measure::Shares => Self::Shares { parts: 1 },
            evaluate::Measure::Lots => Self::Lots,
        }
    }
}

impl Measure {
    /// The end of the names of sentences about it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Heads => "heads",
            Self::Area => "area",
            Self::Shares { .. } => "shares",
            Self::Lots => "lots",
        }
    }
}

/// A figure counted in parts of one: `1,201/3`, or a whole number where it is one.
fn in_parts(figure: u128, parts: u32) -> String {
    let parts = u128::from(parts).max(1);
    let is_whole = figure.is_multiple_of(parts);
    if is_whole { grouped(&(figure / parts).to_string()) } else { format!("{}/{parts}", grouped(&figure.to_string())) }
}

/// Puts a separator between each three digits of the whole part.
pub(super) fn grouped(figure: &str) -> String {
    let (sign, rest) = figure.strip_prefix('-').map_or(("", figure), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A number in Chinese figures, as parts of a paper and articles of a law are numbered: `十二`, `二百七十八`. Beyond what a
/// law has articles the digits say it.
pub(crate) fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |at: usize| DIGITS.get(at).copied().unwrap_or_default();
    let below_hundred = |number: usize, stands_alone: bool| match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (1, ones) if stands_alone => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    };
    match (number / 1000, number / 100 % 10, number % 100) {
        (0, 0, rest) => below_hundred(rest, true),
        (0, hundreds, 0) => format!("{}百", digit(hundreds)),
        (0, hundreds, rest) if rest < 10 => format!("{}百零{}", digit(hundreds), digit(rest)),
        (0, hundreds, rest) => format!("{}百{}", digit(hundreds), below_hundred(rest, false)),
        (1, hundreds, rest) if hundreds > 0 && rest > 0 => {
            let zero = if rest < 10 { "零" } else { "" };
            format!("一千{}百{zero}{}", digit(hundreds), below_hundred(rest, false))
        }
        _ => number.to_string(),
    }
}

/// A number of thousandths as a decimal: two places, or three when the third is not zero.
fn thousandths(figure: u128) -> String {
    let (whole, rest) = (figure / 1000, figure % 1000);
    if rest.is_multiple_of(10) { format!("{whole}.{:02}", rest / 10) } else { format!("{whole}.{rest:03}") }
}

impl Words {
    /// A whole number: `1,938`.
    pub fn number(&self, figure: impl Into<u128>) -> String {
        grouped(&figure.into().to_string())
    }

    /// A floor area given in 0.001 m²: `115,344.34 ㎡`.
    pub fn area(&self, figure: u64) -> String {
        self.say_with("area", args!["figure" => self.area_figure(u128::from(figure))])
    }

    /// An area that is rounded on purpose, to the hundred above what is given: `约 6,400 ㎡`.
    pub fn about_area(&self, figure: u64) -> String {
        let hundreds = figure.div_ceil(AREA_STEP) * (AREA_STEP / 1000);
        self.say_with(
            "about",
            args!["figure" => self.say_with("area", args!["figure" => grouped(&hundreds.to_string())])],
        )
    }

    /// A part of a whole, the part rounded on purpose, in whole per cent: `约 14%`.
    pub fn about_percent(&self, part: u64, whole: u64) -> String {
        let percent = u128::from(part).saturating_mul(100).checked_div(u128::from(whole)).unwrap_or_default();
        self.say_with("about", args!["figure" => format!("{percent}%")])
    }

    /// The same without its unit, for table columns and for products that the unit would clutter.
    pub fn area_figure(&self, figure: u128) -> String {
        grouped(&thousandths(figure))
    }

    /// A number of homes: `32 户`.
    pub fn homes(&self, count: usize) -> String {
        self.say_with("homes", args!["count" => count])
    }

    /// A figure of a measure with its unit: `646 户`, `92,508.76 ㎡`.
    pub fn figure(&self, measure: Measure, figure: u64) -> String {
        match measure {
            Measure::Heads => self.say_with("heads", args!["count" => figure]),
            Measure::Area => self.area(figure),
            Measure::Shares { parts: 1 } => self.say_with("shares", args!["count" => figure]),
            Measure::Shares { .. } => {
                self.say_with("shares-in-parts", args!["figure" => self.bare_figure(measure, figure.into())])
            }
            Measure::Lots => self.say_with("lots", args!["count" => figure]),
        }
    }

    /// A figure of a measure without its unit.
    pub fn bare_figure(&self, measure: Measure, figure: u128) -> String {
        match measure {
            Measure::Heads | Measure::Lots => self.number(figure),
            Measure::Area => self.area_figure(figure),
            Measure::Shares { parts } => in_parts(figure, parts),
        }
    }

    /// Money given in fen: `¥1,234.50`.
    pub fn money(&self, fen: u64) -> String {
        format!("¥{}.{:02}", grouped(&(fen / 100).to_string()), fen % 100)
    }

    /// A part of a whole in per cent, cut after two places so that it never claims more than there is.
    pub fn percent(&self, part: u64, whole: u64) -> String {
        let hundredths = u128::from(part).saturating_mul(10_000).checked_div(u128::from(whole)).unwrap_or_default();
        of_hundredths(hundredths)
    }

    /// A chance in per cent, rounded to the nearest hundredth: what differs by less than a ticket is shown alike.
    pub fn nearest_percent(&self, part: u64, whole: u64) -> String {
        let (part, whole) = (u128::from(part), u128::from(whole));
        let hundredths = (part * 10_000 + whole / 2).checked_div(whole).unwrap_or_default();
        of_hundredths(hundredths)
    }

    /// A fraction in words where the language has them: `三分之二`.
    pub fn fraction(&self, numerator: u64, denominator: u64) -> String {
        let id = format!("{numerator}-{denominator}");
        if self.has("fraction-", &id) { self.say_of("fraction-", &id) } else { format!("{numerator}/{denominator}") }
    }

    /// Items within a sentence: `一、二、三`.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(self.lang().list_separator())
    }

    /// Sources within a sentence; in English their names have commas of their own.
    pub fn sources<S: AsRef<str>>(&self, names: &[S]) -> String {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        let names = names.join(self.lang().source_separator());
        // In Chinese one sign stands for several articles; two of its wide signs look like two citations.
        if self.is_chinese() { names.replace("§§", "§") } else { names }
    }

    /// The number before a numbered part of a paper: `一、`, `1. `.
    pub fn clause_number(&self, number: usize) -> String {
        let figure = if self.is_chinese() { chinese(number) } else { number.to_string() };
        self.say_with("clause-number", args!["number" => figure])
    }

    /// Is the reader Chinese-speaking?
    pub fn is_chinese(&self) -> bool {
        self.lang() == Lang::Zh
    }
}

/// Hundredths of a per cent as they are written: `79.06%`.
fn of_hundredths(hundredths: u128) -> String {
    format!("{}.{:02}%", grouped(&(hundredths / 100).to_string()), hundredths % 100)
}
