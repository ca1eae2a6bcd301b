//! Shares as people write them in a sheet: whole numbers of one common unit.

use super::Problem;
use super::area::without_separators;

/// A thousand million: more than any home has, and little enough that a whole file's sum fits its type.
const SHARES_MAX: u64 = 1_000_000_000;

/// Reads a number of shares with or without spaces and thousands separators.
pub(super) fn read(text: &str) -> Result<u64, Problem> {
    let written = || text.to_owned();
    let bare = text.replace(' ', "");
    let bare = bare.strip_suffix('份').unwrap_or(&bare);
    let (is_negative, digits) = match bare.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, bare.strip_prefix('+').unwrap_or(bare)),
    };
    let digits = without_separators(digits).filter(|digits| !digits.is_empty());
    let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let digits = digits.ok_or_else(|| Problem::ShareNotANumber { written: written() })?;
    match digits.parse::<u64>() {
        _ if is_negative => Err(Problem::ShareNotPositive { written: written() }),
        Ok(0) => Err(Problem::ShareNotPositive { written: written() }),
        Ok(shares) if shares <= SHARES_MAX => Ok(shares),
        Ok(_) | Err(_) => Err(Problem::ShareTooLarge { written: written() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Told, plain};

    #[test]
    fn shares_are_whole_numbers_above_nothing() {
        for (text, expected) in
            [("1", 1), ("1,250", 1_250), (" 12 份 ", 12), ("１２", 12), ("+7", 7), ("1000000000", SHARES_MAX)]
        {
            assert_eq!(read(&plain(text)), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_of_shares_is_refused_by_its_code_and_never_rounded() {
        for (text, code) in [
            ("12.5", "share-not-a-number"),
            ("1/2", "share-not-a-number"),
            ("50%", "share-not-a-number"),
            ("1,25", "share-not-a-number"),
            ("共同共有", "share-not-a-number"),
            ("份", "share-not-a-number"),
            ("1000000001", "share-not-a-number"),
            ("99999999999999999999", "share-not-a-number"),
            ("0", "share-not-positive"),
            ("-3", "share-not-positive"),
            ("−1", "share-not-positive"),
        ] {
            assert_eq!(read(&plain(text)).unwrap_err().code(), code, "{text}");
        }
    }
}
