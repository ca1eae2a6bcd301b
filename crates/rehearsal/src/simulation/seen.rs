//! What simulated lives reached: kinds of entries and codes of refusals, by name.

use std::collections::{BTreeMap, BTreeSet};

use governance::Refusal;
use office::codec::KINDS;

use crate::documents::root;

/// Among how many lives every kind of entry is reached. So many that reach less find less than they seem to.
pub(super) const MANY: usize = 30;

/// A kind that fewer lives than these reach is named as rare.
const RARE: usize = 3;

/// What happens under another country's law alone: no life in the mainland reaches it.
const ELSEWHERE: [&str; 1] = ["assembly.second_lapsed"];

/// What lives reached.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// Kinds of entries, each with how many lives reached it.
    pub kinds: BTreeMap<String, usize>,
    /// Codes of refusals.
    pub refusals: BTreeSet<String>,
}

impl Seen {
    /// Takes in what other lives reached.
    pub fn extend(&mut self, other: Self) {
        for (kind, lives) in other.kinds {
            *self.kinds.entry(kind).or_default() += lives;
        }
        self.refusals.extend(other.refusals);
    }

    /// Takes note of an entry's kind in one life.
    pub(super) fn happened(&mut self, kind: &str) {
        if !self.kinds.contains_key(kind) {
            self.kinds.insert(kind.to_owned(), 1);
        }
    }

    /// Takes note of a refusal.
    pub(super) fn refused(&mut self, refusal: &Refusal) {
        let shown = serde_json::to_value(refusal).unwrap_or_default();
        self.refusals.extend(shown["code"].as_str().map(ToOwned::to_owned));
    }

    /// The kinds that no life reached, of those that happen in the mainland.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let here = KINDS.iter().map(|(kind, _)| *kind).filter(|kind| !ELSEWHERE.contains(kind));
        here.filter(|kind| !self.kinds.contains_key(*kind)).collect()
    }

    /// The kinds that no life elsewhere reached, of those that happen there alone.
    #[must_use]
    pub fn missing_elsewhere(&self) -> Vec<&'static str> {
        ELSEWHERE.into_iter().filter(|kind| !self.kinds.contains_key(*kind)).collect()
    }

    /// The codes of refusals that no life met. Each refusal has its words, under its code.
    #[must_use]
    pub fn unmet(&self) -> Vec<String> {
        let files = std::fs::read_dir(root().join("locales/zh-CN")).into_iter().flatten().flatten();
        let texts: Vec<String> = files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
        let lines = texts.iter().flat_map(|text| text.lines());
        let codes = lines.filter_map(|line| line.strip_prefix("refusal-")?.split(" =").next()?.strip_suffix("-rule"));
        let unmet: BTreeSet<&str> = codes.filter(|code| !self.refusals.contains(*code)).collect();
        unmet.into_iter().map(ToOwned::to_owned).collect()
    }

    /// The topics in which nothing happened.
    #[must_use]
    pub fn untouched(&self) -> BTreeSet<&'static str> {
        let topic = |kind: &'static str| kind.split('.').next().unwrap_or(kind);
        let touched = |topic: &str| self.kinds.keys().any(|kind| kind.split('.').next() == Some(topic));
        KINDS.iter().map(|(kind, _)| topic(kind)).filter(|topic| !touched(topic)).collect()
    }

    /// The kinds that some lives reached, but few.
    #[must_use]
    pub fn rare(&self) -> Vec<&str> {
        let few = self.kinds.iter().filter(|(_, lives)| **lives < RARE);
        few.map(|(kind, _)| kind.as_str()).collect()
    }

    /// Checks that so many lives reached every kind. Fewer than thirty need not.
    ///
    /// # Errors
    /// With the kinds that none reached.
    pub fn check(&self, lives: usize) -> Result<(), String> {
        lived(&self.missing(), lives)
    }

    /// The same of lives elsewhere and what happens there alone.
    ///
    /// # Errors
    /// With the kinds that none reached.
    pub fn check_elsewhere(&self, lives: usize) -> Result<(), String> {
        lived(&self.missing_elsewhere(), lives)
    }
}

fn lived(missing: &[&str], lives: usize) -> Result<(), String> {
    if lives < MANY || missing.is_empty() {
        return Ok(());
    }
    Err(format!("of {lives} lives none reached {}: what they find no fault with was not lived", missing.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_but(missing: &[&str]) -> Seen {
        let mut seen = Seen::default();
        for (kind, _) in KINDS.iter().filter(|(kind, _)| !missing.contains(kind)) {
            seen.happened(kind);
        }
        seen
    }

    #[test]
    fn many_lives_that_reach_every_kind_are_enough() {
        assert_eq!(all_but(&[]).check(MANY), Ok(()));
    }

    #[test]
    fn many_lives_that_miss_a_kind_fail_by_its_name_and_fewer_lives_may_miss_it() {
        let seen = all_but(&["election.lot_drawn"]);
        let problem = seen.check(MANY).unwrap_err();
        assert!(problem.contains("30 lives none reached election.lot_drawn:"), "{problem}");
        assert_eq!(seen.check(MANY - 1), Ok(()));
    }

    #[test]
    fn what_happens_under_another_law_alone_is_asked_of_lives_there_alone() {
        let seen = all_but(&ELSEWHERE);
        assert_eq!((seen.check(MANY), seen.check_elsewhere(MANY - 1)), (Ok(()), Ok(())));
        let problem = seen.check_elsewhere(MANY).unwrap_err();
        assert!(problem.contains("none reached assembly.second_lapsed"), "{problem}");
        assert_eq!(all_but(&["election.lot_drawn"]).check_elsewhere(MANY), Ok(()));
    }

    #[test]
    fn a_refusal_that_was_met_is_not_among_those_no_life_met() {
        let mut seen = Seen::default();
        let met = |seen: &Seen| !seen.unmet().contains(&"wrong-stage".to_owned());
        assert!(!met(&seen));
        seen.refusals.insert("wrong-stage".to_owned());
        assert!(met(&seen));
    }

    #[test]
    fn a_kind_counts_once_in_a_life_and_lives_add_up() {
        let mut lives = all_but(&[]);
        lives.happened("card.issued");
        assert_eq!(lives.kinds["card.issued"], 1);
        lives.extend(all_but(&["fate.judged"]));
        lives.extend(all_but(&["fate.judged"]));
        assert_eq!((lives.kinds["card.issued"], lives.rare()), (3, vec!["fate.judged"]));
    }
}
