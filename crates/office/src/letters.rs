//! The one-time codes of ballot letters.
//!
//! A code is derived from the installation's secret, the meeting, the roll entry and how often the letter was made out
//! anew. So letters can be printed again, nothing in the store gives a code away, and a replaced letter's code is void.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, PoisonError, RwLock};

use governance::Community;
use governance::assembly::Meeting;
use governance::ids::{EntryNo, MeetingId};

use crate::secrets::Secrets;

/// Crockford's base 32: no I, L, O, U, so that nobody misreads a code.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// The code on a ballot letter: 60 bits, written as three groups of four.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LetterCode(u64);

/// The words are no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code has twelve letters and digits")]
pub struct NotACode;

impl LetterCode {
    pub(crate) fn new(secrets: &Secrets, book: &str, meeting: &Meeting, entry: EntryNo) -> Self {
        let serial = meeting.letter_serial(entry);
        Self::of_key(&secrets.letter(book, meeting.id.number(), entry.number(), serial))
    }

    /// The first 60 bits of a key.
    pub(crate) fn of_key(key: &[u8; 32]) -> Self {
        let mut number = [0u8; 8];
        number.copy_from_slice(&key[..8]);
        Self(u64::from_be_bytes(number) >> 4)
    }

    /// The code without its hyphens, as it stands in addresses.
    #[must_use]
    pub fn plain(self) -> String {
        (0..LENGTH)
            .rev()
            .map(|place| char::from(DIGITS[usize::try_from(self.0 >> (5 * place) & 31).unwrap_or(0)]))
            .collect()
    }
}

impl fmt::Display for LetterCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.plain();
        write!(f, "{}-{}-{}", &plain[..4], &plain[4..8], &plain[8..])
    }
}

impl fmt::Debug for LetterCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LetterCode(…)")
    }
}

impl FromStr for LetterCode {
    type Err = NotACode;

    /// Reads a code as people type it: in either case, with or without hyphens, with O for 0 and I or L for 1.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut number = 0u64;
        let mut length = 0;
        for character in text.chars().filter(|c| !matches!(c, '-' | ' ' | '—' | '－')) {
            let character = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = DIGITS.iter().position(|digit| char::from(*digit) == character).ok_or(NotACode)?;
            number = number << 5 | digit as u64;
            length += 1;
            if length > LENGTH {
                return Err(NotACode);
            }
        }
        if length == LENGTH { Ok(Self(number)) } else { Err(NotACode) }
    }
}

/// Which roll entry each code of a community speaks for.
///
/// It has a lock of its own: while a commit is under way and the files are held, the next ballots are read already.
#[derive(Debug, Clone, Default)]
pub struct LetterIndex(Arc<RwLock<Known>>);

#[derive(Debug, Default)]
struct Known {
    entries: HashMap<LetterCode, (MeetingId, EntryNo)>,
    /// How many questions stand on the ballots of a meeting.
    questions: HashMap<MeetingId, usize>,
}

impl LetterIndex {
    /// The roll entry a code speaks for.
    #[must_use]
    pub fn find(&self, code: LetterCode) -> Option<(MeetingId, EntryNo)> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).entries.get(&code).copied()
    }

    /// How many questions stand on the ballots of a meeting whose letters were made out.
    #[must_use]
    pub fn questions(&self, meeting: MeetingId) -> Option<usize> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).questions.get(&meeting).copied()
    }

    /// Puts the codes of a community in place of all that was known.
    pub(crate) fn renew(&self, secrets: &Secrets, book: &str, community: &Community) {
        let mut known = Known::default();
        for meeting in community.assembly().meetings() {
            known.add(secrets, book, meeting);
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = known;
    }

    /// Puts the codes of a meeting's letters in place of the ones known for it.
    pub(crate) fn refresh(&self, secrets: &Secrets, book: &str, meeting: &Meeting) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.entries.retain(|_, (of, _)| *of != meeting.id);
        known.add(secrets, book, meeting);
    }
}

impl Known {
    fn add(&mut self, secrets: &Secrets, book: &str, meeting: &Meeting) {
        let (Some(_), Some(roll)) = (meeting.letters_at, &meeting.roll) else { return };
        let codes = roll.numbered().map(|(no, _)| (LetterCode::new(secrets, book, meeting, no), (meeting.id, no)));
        self.entries.extend(codes);
        self.questions.insert(meeting.id, meeting.questions.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_however_people_type_it() {
        let code = LetterCode(0x0123_4567_89ab_cdef >> 4);
        let printed = code.to_string();
        assert_eq!(printed.len(), 14);
        for typed in [printed.clone(), printed.to_lowercase(), printed.replace('-', " "), code.plain()] {
            assert_eq!(typed.parse(), Ok(code), "{typed}");
        }
        assert_eq!("OIL0-0000-0000".parse::<LetterCode>(), "0110-0000-0000".parse());
    }

    #[test]
    fn what_is_no_code_is_told_apart() {
        for typed in ["", "1234", "1234-5678-90AB-C", "1234-5678-90U!", "一二三四五六七八九十甲乙"] {
            assert_eq!(typed.parse::<LetterCode>(), Err(NotACode), "{typed}");
        }
    }
}
