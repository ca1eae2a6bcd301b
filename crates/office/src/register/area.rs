//! Areas as people write them in a sheet.

use governance::law::area::{self, NotAnArea};

use super::Problem;

/// 100,000,000 m²: more than any home has, and little enough that a whole file's sum fits its type.
const AREA_MAX: u64 = 100_000_000 * area::THOUSANDTHS;

/// Reads an area in 0.001 m² with or without its unit, spaces and thousands separators.
pub(super) fn read(text: &str) -> Result<u64, Problem> {
    let written = || text.to_owned();
    let bare = without_unit(&text.replace(' ', "").to_lowercase());
    let (is_negative, digits) = match bare.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, bare.strip_prefix('+').unwrap_or(&bare)),
    };
    let digits = without_separators(digits).ok_or_else(|| Problem::AreaNotANumber { written: written() })?;
    match area::parse(&digits) {
        Err(NotAnArea::NotANumber) => Err(Problem::AreaNotANumber { written: written() }),
        _ if is_negative => Err(Problem::AreaNotPositive { written: written() }),
        Ok(0) => Err(Problem::AreaNotPositive { written: written() }),
        Err(NotAnArea::TooPrecise) => Err(Problem::AreaTooPrecise { written: written() }),
        Err(NotAnArea::TooLarge) => Err(Problem::AreaTooLarge { written: written() }),
        Ok(area) if area > AREA_MAX => Err(Problem::AreaTooLarge { written: written() }),
        Ok(area) => Ok(area),
    }
}

fn without_unit(text: &str) -> String {
    const UNITS: [&str; 7] = ["平方米", "平米", "㎡", "m²", "m2", "m^2", "sqm"];
    UNITS.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).to_owned()
}

/// Takes out commas that part thousands. A comma anywhere else may be a decimal point, and guessing would change the area.
pub(super) fn without_separators(digits: &str) -> Option<String> {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    let is_parted = rest.peek().is_some();
    if decimals.contains(',') || (is_parted && !matches!(first.len(), 1..=3)) || rest.any(|group| group.len() != 3) {
        return None;
    }
    Some(digits.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Told, plain};

    #[test]
    fn an_area_is_read_as_people_write_it() {
        for (text, expected) in [
            ("89.07", 89_070),
            ("89.07㎡", 89_070),
            (" 1,234.567 m² ", 1_234_567),
            ("89.5平方米", 89_500),
            ("12,345,678.9 M2", 12_345_678_900),
            ("+7", 7_000),
            ("0.001", 1),
            ("1 234.5", 1_234_500),
            ("100000000", AREA_MAX),
        ] {
            assert_eq!(read(&plain(text)), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_area_is_refused_by_its_code_and_never_rounded() {
        for (text, code) in [
            ("约90", "area-not-a-number"),
            ("90亩", "area-not-a-number"),
            ("1e3", "area-not-a-number"),
            ("89,5", "area-not-a-number"),
            ("1234,567.0", "area-not-a-number"),
            ("1,2345", "area-not-a-number"),
            ("1.234,5", "area-not-a-number"),
            (",123", "area-not-a-number"),
            ("㎡", "area-not-a-number"),
            ("--5", "area-not-a-number"),
            ("100000000.001", "area-not-a-number"),
            ("99999999999999999999", "area-not-a-number"),
            ("0", "area-not-positive"),
            ("0.000", "area-not-positive"),
            ("-89.5", "area-not-positive"),
            ("-89.55555", "area-not-positive"),
            ("−1", "area-not-positive"),
            ("89.1234", "area-too-precise"),
            ("0.0001", "area-too-precise"),
        ] {
            assert_eq!(read(&plain(text)).unwrap_err().code(), code, "{text}");
        }
    }
}
