//! Telling one person from another by what they show: a keyed fingerprint, so that nobody counts twice under two names.
//!
//! The number itself is not kept. The vault holds its keyed hash under a salt that follows from it, so the same person
//! always bears the same seal in the book of one community, and another seal in any other.

use journal::BookId;
use serde::Serialize;

use crate::people::Particulars;
use crate::secrets::Secrets;
use crate::vault::{Drawerful, Sealed};

/// What somebody shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// 居民身份证: its number has a check character (GB 11643).
    IdentityCard,
    /// A passport, a residence permit or another document with a number.
    Document,
    /// Nothing but a telephone that was called.
    Phone,
}

impl Shown {
    /// All of them, in the order pages list them.
    pub const ALL: [Self; 3] = [Self::IdentityCard, Self::Document, Self::Phone];

    /// The word it is written as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::IdentityCard => "identity-card",
            Self::Document => "document",
            Self::Phone => "phone",
        }
    }
}

/// A number that was shown, in one spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    shown: Shown,
    number: String,
}

/// What the vault holds of it.
#[derive(Debug, Serialize)]
struct SealedIdentity {
    hash: String,
}

impl Identity {
    /// Reads a number as people type it; none where it cannot be such a number.
    #[must_use]
    pub fn read(shown: Shown, typed: &str) -> Option<Self> {
        let number: String = typed.chars().filter_map(plain).collect();
        let number = match shown {
            Shown::IdentityCard => is_identity_card(&number).then_some(number)?,
            Shown::Document => (5..=30).contains(&number.len()).then_some(number)?,
            Shown::Phone => {
                let digits = number.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(&number).to_owned();
                let fits = (7..=15).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
                fits.then_some(digits)?
            }
        };
        Some(Self { shown, number })
    }

    /// The keyed hash by which a register knows an owner, where a document was shown.
    pub(crate) fn hash(&self, secrets: &Secrets, book: &BookId) -> Option<String> {
        (self.shown != Shown::Phone).then(|| secrets.identifier(book.as_str(), &self.number))
    }

    /// Seals it: the same person bears the same seal again.
    pub(crate) fn seal(&self, secrets: &Secrets, book: &BookId) -> Sealed {
        // A telephone is no document, even where the digits are the same.
        let kept = self.hash(secrets, book);
        let hash = kept.unwrap_or_else(|| secrets.identifier(book.as_str(), &format!("tel:{}", self.number)));
        let value = serde_json::to_vec(&SealedIdentity { hash }).unwrap_or_default();
        Sealed::salted(secrets.identity_salt(book.as_str(), &value), Drawerful::Identity, value)
    }

    /// What is kept beside somebody's name.
    pub(crate) fn beside(&self, name: &str, secrets: &Secrets, book: &BookId) -> Particulars {
        let last = self.number.len().saturating_sub(4);
        let document = self.shown != Shown::Phone;
        Particulars {
            id_hash: self.hash(secrets, book),
            id_last4: document.then(|| self.number[last..].to_owned()),
            phone: (!document).then(|| self.number.clone()),
            ..Particulars::named(name)
        }
    }
}

/// One sign in one spelling: full-width ones as plain ones, letters large, what only groups them left out.
fn plain(sign: char) -> Option<char> {
    let sign = match sign {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(sign) - 0xFEE0)?,
        sign => sign,
    };
    sign.is_ascii_alphanumeric().then(|| sign.to_ascii_uppercase())
}

/// Whether this is the number of an identity card: seventeen digits and the check character that follows from them.
fn is_identity_card(number: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECK: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    let signs: Vec<char> = number.chars().collect();
    let Some((last, digits)) = signs.split_last().filter(|(_, digits)| digits.len() == WEIGHTS.len()) else {
        return false;
    };
    let digits: Option<Vec<u32>> = digits.iter().map(|digit| digit.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
        CHECK[(sum % 11) as usize] == *last
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(shown: Shown, typed: &str) -> Option<String> {
        Identity::read(shown, typed).map(|identity| identity.number)
    }

    #[test]
    fn a_number_is_read_however_people_write_it() {
        for (shown, typed, number) in [
            (Shown::IdentityCard, "11010519491231002x", Some("11010519491231002X")),
            (Shown::IdentityCard, "110105 19491231 ００２Ｘ", Some("11010519491231002X")),
            (Shown::IdentityCard, "110105194912310021", None),
            (Shown::IdentityCard, "11010519491231002", None),
            (Shown::IdentityCard, "", None),
            (Shown::Document, "e1234 5678", Some("E12345678")),
            (Shown::Document, "1234", None),
            (Shown::Document, "12345", Some("12345")),
            (Shown::Phone, "138-1234-5678", Some("13812345678")),
            (Shown::Phone, "+86 138 1234 5678", Some("13812345678")),
            (Shown::Phone, "021-6466 1234", Some("02164661234")),
            (Shown::Phone, "123456", None),
            (Shown::Phone, "1381234567x", None),
        ] {
            assert_eq!(read(shown, typed).as_deref(), number, "{shown:?} {typed}");
        }
    }

    #[test]
    fn the_same_person_bears_the_same_seal_and_only_in_one_book() {
        let secrets = Secrets::new([7; 32]);
        let (here, there) = (BookId::try_new("one").unwrap(), BookId::try_new("two").unwrap());
        let card = |typed| Identity::read(Shown::IdentityCard, typed).unwrap();
        let seal = |book: &BookId, identity: &Identity| identity.seal(&secrets, book).seal;
        let one = card("11010519491231002X");
        assert_eq!(seal(&here, &one), seal(&here, &card("110105 19491231 002x")));
        assert_ne!(seal(&here, &one), seal(&there, &one));
        let other = Identity::read(Shown::Document, "E12345678").unwrap();
        assert_ne!(seal(&here, &one), seal(&here, &other));
        let phone = Identity::read(Shown::Phone, "13812345678").unwrap();
        let document = Identity::read(Shown::Document, "13812345678").unwrap();
        assert_ne!(seal(&here, &phone), seal(&here, &document), "a telephone is no document");
        let other_secrets = Secrets::new([8; 32]);
        assert_ne!(seal(&here, &one), one.seal(&other_secrets, &here).seal, "nobody guesses it without the secret");
    }

    #[test]
    fn the_number_of_a_document_is_not_kept() {
        let secrets = Secrets::new([7; 32]);
        let book = BookId::try_new("one").unwrap();
        let card = Identity::read(Shown::IdentityCard, "11010519491231002X").unwrap();
        let kept = serde_json::to_string(&card.beside("郭代理", &secrets, &book)).unwrap();
        let sealed = String::from_utf8(card.seal(&secrets, &book).value).unwrap();
        assert!(kept.contains("002X") && !kept.contains("11010519491231"), "{kept}");
        assert!(!sealed.contains("002X"), "{sealed}");
    }
}
