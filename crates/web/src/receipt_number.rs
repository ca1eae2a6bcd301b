//! The number on a receipt: where an entry stands in the book, and the beginning of what it sealed.

use std::fmt;
use std::str::FromStr;

use governance::Seal;

/// How many hexadecimal digits of the seal a receipt repeats: 64 bits, more than anybody forges in a book's lifetime.
const DIGITS: usize = 16;

/// A receipt number such as `1234-9F3A-77C0-12AB-4410`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReceiptNumber {
    /// The position of the entry in the book.
    pub(crate) position: u64,
    /// The first digits of the seal, in small letters.
    pub(crate) seal: String,
}

/// The words are no receipt number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotAReceipt;

impl ReceiptNumber {
    pub(crate) fn new(position: u64, seal: &Seal) -> Self {
        Self { position, seal: seal.to_string()[..DIGITS].to_owned() }
    }

    /// Whether this receipt is for what is sealed so.
    pub(crate) fn fits(&self, seal: &Seal) -> bool {
        seal.to_string().starts_with(&self.seal)
    }
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.position)?;
        for group in self.seal.as_bytes().chunks(4) {
            write!(f, "-{}", String::from_utf8_lossy(group).to_uppercase())?;
        }
        Ok(())
    }
}

impl FromStr for ReceiptNumber {
    type Err = NotAReceipt;

    fn from_str(text: &str) -> Result<Self, NotAReceipt> {
        // Any dash, space or word may stand between its groups, or nothing; letters and digits may be wide ones.
        let narrow = |c: char| match c {
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            other => other,
        };
        let text: String = text.chars().map(narrow).map(|c| c.to_ascii_lowercase()).collect();
        let mut groups = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|group| !group.is_empty());
        let first = groups.next().ok_or(NotAReceipt)?;
        let rest: String = groups.collect();
        let (position, seal) = if rest.is_empty() {
            first.split_at_checked(first.len().saturating_sub(DIGITS)).ok_or(NotAReceipt)?
        } else {
            (first, rest.as_str())
        };
        if seal.len() != DIGITS || !seal.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAReceipt);
        }
        Ok(Self { position: position.parse().map_err(|_| NotAReceipt)?, seal: seal.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_is_read_back_as_printed_or_in_small_letters() {
        let number = ReceiptNumber::new(1234, &Seal::new([0x9f; 32]));
        let printed = number.to_string();
        assert_eq!(printed, "1234-9F9F-9F9F-9F9F-9F9F");
        for typed in [
            printed.clone(),
            printed.to_lowercase(),
            format!(" {printed} "),
            format!("回执编号：{printed}。"),
            printed.replace('-', " "),
            printed.replace('-', "—"),
            printed.replace('-', "－").replace('9', "９").replace('F', "Ｆ"),
            printed.replace('-', ""),
        ] {
            assert_eq!(typed.parse(), Ok(number.clone()), "{typed}");
        }
        for typed in ["", "1234", "x-9F9F-9F9F-9F9F-9F9F", "1234-9F9F", "1234-9F9F-9F9F-9F9F-9F9G"] {
            assert_eq!(typed.parse::<ReceiptNumber>(), Err(NotAReceipt), "{typed}");
        }
    }
}
