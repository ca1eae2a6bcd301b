//! Whoever shows what somebody said shows their own words: nothing is added, changed or moved. Only what tells who somebody is
//! may be left out, as gaps that everybody sees.
//!
//! The words lie in the vault, so whoever decides is given them beside what is to be shown (`require_own`). What a gap may hide
//! is a line of the law's limits: never a word that turns the sense, never more than a name with an address is long, and never so
//! much that what is left is no sentence of theirs.

use crate::deliberation::{DeliberationRefusal, HeldBackFor};
use crate::law::limits::OwnWords;

/// What stands in place of words that are left out.
pub const GAP: char = '▇';

/// Why words may be left out: for this and nothing else.
pub const GAPS_FOR: HeldBackFor = HeldBackFor::NamesSomebody;

/// A text with its gaps as they are stored: whatever people type for one becomes the mark, and marks in a row become one.
#[must_use]
pub fn marked(text: &str, rule: &OwnWords) -> String {
    let mut text = text.replace("\r\n", "\n").trim().to_owned();
    for written in &rule.written {
        text = text.replace(written.as_str(), &GAP.to_string());
    }
    let mut last = None;
    text.retain(|one| {
        let again = one == GAP && last == Some(GAP);
        last = Some(one);
        !again
    });
    text
}

/// How many gaps a text that is shown has. What an author wrote themselves has none: nobody writes the mark.
#[must_use]
pub fn gaps(text: &str) -> usize {
    text.chars().filter(|one| *one == GAP).count()
}

/// Checks that a text is somebody's own words, with nothing but gaps that may be.
///
/// # Errors
/// Words were changed, added or moved, or a gap hides more than who somebody is; or the words are gone, and nobody writes them anew.
pub fn require_own(words: Option<&str>, text: &str, rule: &OwnWords) -> Result<(), DeliberationRefusal> {
    let words = words.ok_or(DeliberationRefusal::OwnWordsErased)?;
    let (words, text) = (words.replace("\r\n", "\n").trim().to_owned(), marked(text, rule));
    if words == text {
        return Ok(());
    }
    let basis = rule.basis.clone();
    let anything = |_: &str| true;
    match (fits(&words, &text, anything), fits(&words, &text, |cut| rule.may_hide(cut))) {
        (_, true) if rule.leaves_enough(&words, &text) => Ok(()),
        (_, true) => Err(DeliberationRefusal::GapsLeaveTooLittle { percent: rule.gaps_most_percent, basis }),
        (true, false) => Err(DeliberationRefusal::GapHidesTooMuch { most: rule.gap_most, basis }),
        (false, false) => Err(DeliberationRefusal::NotTheirWords { basis }),
    }
}

/// Whether a text comes of words by gaps alone, each of which hides what may be hidden.
///
/// Between two gaps a piece can often stand at several places; it is enough that it fits at some.
fn fits(words: &str, text: &str, may_hide: impl Fn(&str) -> bool) -> bool {
    let mut pieces = text.split(GAP);
    let first = pieces.next().unwrap_or_default();
    if !words.starts_with(first) {
        return false;
    }
    // Where in the words a piece may end.
    let mut ends = vec![first.len()];
    for piece in pieces {
        let mut next = Vec::new();
        for (begins, _) in words.char_indices().chain([(words.len(), ' ')]) {
            let follows = words.get(begins..).is_some_and(|rest| rest.starts_with(piece));
            let hidden = |end: &usize| *end < begins && words.get(*end..begins).is_some_and(&may_hide);
            if follows && ends.iter().any(hidden) {
                next.push(begins + piece.len());
            }
        }
        ends = next;
    }
    ends.contains(&words.len())
}
