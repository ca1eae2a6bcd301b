//! Text that the book shows to everybody: a motion, an option, a progress report.

use serde::{Deserialize, Serialize};

use crate::outcome::TextRefusal;

/// Words written for the public, checked not to hold numbers that name a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicText(String);

/// Why some words are not fit for the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnfitText {
    /// Nothing but white space.
    Empty,
    /// Longer than the place it is meant for allows.
    TooLong,
    /// An 11-digit mobile number or an 18-character identity number stands in it (个人信息保护法 §25).
    PersonalNumber,
}

impl PublicText {
    /// Checks words meant for the public; at most `characters_max` characters.
    pub(crate) fn try_new(words: &str, characters_max: usize) -> Result<Self, TextRefusal> {
        Self::check(words, characters_max).map_err(|unfit| TextRefusal::new(unfit, characters_max))
    }

    fn check(words: &str, characters_max: usize) -> Result<Self, UnfitText> {
        let words = words.trim();
        if words.is_empty() {
            return Err(UnfitText::Empty);
        }
        if words.chars().count() > characters_max {
            return Err(UnfitText::TooLong);
        }
        if holds_personal_number(words) {
            return Err(UnfitText::PersonalNumber);
        }
        Ok(Self(words.to_owned()))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PublicText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a telephone or identity number stands in words that everybody may read (个人信息保护法 §25).
///
/// Finds a mainland mobile number (11 digits from 13 to 19, with or without 86 before them) or an identity number
/// (GB 11643: 17 digits and a check character), in digits of either width.
#[must_use]
pub fn holds_personal_number(words: &str) -> bool {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        'Ｘ' | 'ｘ' => 'X',
        other => other,
    };
    let narrowed: Vec<char> = words.chars().map(narrow).collect();
    // As it stands and with its groups joined: a number may stand in groups, or beside another one.
    let joined = |c: &char| !matches!(c, ' ' | '\u{3000}' | '-' | '－' | '—' | '–');
    runs_name_a_person(&narrowed) || runs_name_a_person(&narrowed.iter().copied().filter(joined).collect::<Vec<_>>())
}

fn runs_name_a_person(signs: &[char]) -> bool {
    signs.split(|c| !c.is_ascii_digit() && !matches!(c, 'x' | 'X')).any(|run| {
        let is_mobile = |run: &[char]| {
            matches!(run, ['1', '3'..='9', ..]) && run.len() == 11 && run.iter().all(char::is_ascii_digit)
        };
        let national = run.strip_prefix(&['8', '6']);
        let identity = run.len() == 18 && run[..17].iter().all(char::is_ascii_digit);
        is_mobile(run) || national.is_some_and(is_mobile) || identity
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mobile_or_identity_number_may_not_stand_in_public_text() {
        for words in [
            "请联系13812345678",
            "电话 138 1234 5678。",
            "+86 138-1234-5678",
            "电话：１３８１２３４５６７８",
            "138—1234—5678",
            "3号楼 101 13812345678",
            "身份证11010119900307123X",
            "11010519491231002X",
        ] {
            assert_eq!(PublicText::check(words, 100), Err(UnfitText::PersonalNumber), "{words}");
        }
    }

    #[test]
    fn amounts_areas_and_document_numbers_may_stand_in_public_text() {
        for words in ["总投资 1,234,567.00 元", "115344.34 平方米", "乐房产中心公〔2023〕43号", "订单 202311090001234"]
        {
            assert!(PublicText::check(words, 100).is_ok(), "{words}");
        }
    }

    #[test]
    fn text_is_trimmed_and_measured_in_characters() {
        assert_eq!(PublicText::check(" 加装电梯 ", 4).unwrap().as_str(), "加装电梯");
        assert_eq!(PublicText::check("加装电梯吧", 4), Err(UnfitText::TooLong));
        assert_eq!(PublicText::check("  ", 4), Err(UnfitText::Empty));
    }
}
