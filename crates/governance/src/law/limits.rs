//! What nobody in a community may agree on, whoever is for it: each limit with its article, what can be agreed on instead, and
//! the words that point to it.
//!
//! Words only point, and they point sentence by sentence: a text is held until such a sentence is changed, or until somebody says
//! in public why that very sentence keeps to the law.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::PackProblem;
use super::check::problem_at;
use super::pack::{Article, Bilingual};
use crate::PublicText;

/// One thing that cannot be agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Its name in commands and entries.
    pub id: String,
    /// What people call it.
    pub name: Bilingual,
    /// Where it stands.
    pub basis: Vec<String>,
    /// Words of a text that point to it, in Chinese.
    pub words: Vec<String>,
    /// What points to it where it stands near one another.
    #[serde(default)]
    pub near: Vec<Near>,
    /// What can be agreed on instead.
    pub instead: Bilingual,
    /// Whether a decision of the owners before, or a rule that stands, may allow it: whoever leads says which, also of a task.
    #[serde(default)]
    pub standing: bool,
    /// The matters of the rule packs in which the owners decide on it; none of what nobody may agree on.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Whether it is about money that is the owners' together: what a task spends of it was voted on, and no reason replaces that.
    #[serde(default)]
    pub money: bool,
    /// Whether its words may as well mean something else, so that what is meant is asked.
    #[serde(default)]
    pub unclear: bool,
    /// What has one of the words in it and is something else: where a text says so, it does not point here.
    #[serde(default)]
    pub others: Vec<String>,
}

/// Why rows point to nothing.
const NO_ROWS: &str = "what stands near one another is two words or more, within one character or more";

/// Words that point to a limit together: one after the other in one sentence, with few characters between.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// So many characters stand between one and the next at most.
    pub within: usize,
    /// Each row in its order.
    pub parts: Vec<Vec<String>>,
}

impl Near {
    /// Whether its rows can point to anything.
    fn is_one(&self) -> bool {
        let is_row = |row: &Vec<String>| row.len() > 1 && row.iter().all(|part| !part.trim().is_empty());
        self.within > 0 && !self.parts.is_empty() && self.parts.iter().all(is_row)
    }

    /// Whether a row stands in a sentence, from a character on; the first of it stands anywhere after that.
    fn stands(&self, row: &[String], sentence: &[char], from: usize, is_first: bool) -> bool {
        let Some((part, rest)) = row.split_first() else { return true };
        let part: Vec<char> = part.chars().collect();
        let last = if is_first { sentence.len() } else { from.saturating_add(self.within) };
        let starts = (from..=last).take_while(|start| start + part.len() <= sentence.len());
        starts.into_iter().any(|start| {
            let end = start + part.len();
            sentence[start..end] == part[..] && self.stands(rest, sentence, end, false)
        })
    }
}

impl Limit {
    /// What in a sentence points to it, what is something else left aside: words, or where none stands rows of words.
    fn words_in(&self, sentence: &str) -> Vec<String> {
        // Nobody writes a space within a word, and whoever does means the word.
        let sentence: String = sentence.chars().filter(|one| !one.is_whitespace()).collect();
        // The longest first, or a shorter one inside it would leave its rest standing.
        let mut others: Vec<&str> = self.others.iter().map(String::as_str).collect();
        others.sort_by_key(|other| std::cmp::Reverse(other.len()));
        let sentence = others.iter().fold(sentence, |sentence, other| sentence.replace(other, "\n"));
        let signs: Vec<char> = sentence.chars().collect();
        let words: Vec<String> = self.words.iter().filter(|word| sentence.contains(word.as_str())).cloned().collect();
        if !words.is_empty() {
            return words;
        }
        let stands = |near: &Near, row: &[String]| near.stands(row, &signs, 0, true);
        let rows = self.near.iter().flat_map(|near| near.parts.iter().filter(move |row| stands(near, row)));
        rows.map(|row| row.join("…")).collect()
    }

    /// Whether something has a word or the part of a row in it.
    fn is_about(&self, other: &str) -> bool {
        let parts = self.near.iter().flat_map(|near| near.parts.iter().flatten());
        self.words.iter().chain(parts).any(|word| other.contains(word.as_str()))
    }
}

/// A sentence of a text that points to a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointing<'l> {
    /// The limit.
    pub limit: &'l Limit,
    /// The sentence, without the mark at its end.
    pub sentence: String,
    /// What in it points there: words, and words that stand near one another with “…” between.
    pub words: Vec<String>,
}

/// The sentences of a text, without the marks at their ends; a line is one too.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = ['。', '！', '？', '；', '!', '?', ';', '\n', '\r'];
    text.split(ends).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// Whether a text has this sentence.
#[must_use]
pub fn has_sentence(text: &str, sentence: &str) -> bool {
    sentences(text).any(|one| one == sentence)
}

/// A text without these sentences; nothing where no other is left.
#[must_use]
pub fn without(text: &PublicText, left_out: &[PublicText]) -> Option<PublicText> {
    if left_out.is_empty() {
        return Some(text.clone());
    }
    let stays = |sentence: &&str| !left_out.iter().any(|out| out.as_str() == *sentence);
    let kept: Vec<&str> = sentences(text.as_str()).filter(stays).collect();
    PublicText::try_new(&kept.join("\n"), text.as_str().chars().count()).ok()
}

/// What may be left out of somebody's own words when they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWords {
    /// Where it stands that words which tell who somebody is are not shown.
    pub basis: Vec<String>,
    /// What people type for a gap beside its mark.
    pub written: Vec<String>,
    /// Words that no gap hides, since without them the rest says the opposite.
    pub kept: Vec<String>,
    /// Characters that one gap hides at most.
    pub gap_most: usize,
    /// How many percent of the characters all gaps together hide at most.
    pub gaps_most_percent: usize,
}

impl OwnWords {
    /// Whether a gap may hide this.
    #[must_use]
    pub fn may_hide(&self, cut: &str) -> bool {
        let kept = self.kept.iter().any(|word| cut.contains(word.as_str()));
        !cut.trim().is_empty() && !kept && cut.chars().count() <= self.gap_most
    }

    /// Whether a text with gaps leaves enough of somebody's words to be read as theirs.
    #[must_use]
    pub fn leaves_enough(&self, words: &str, text: &str) -> bool {
        let count = |text: &str| text.chars().filter(|one| one.is_alphanumeric()).count();
        let (all, left) = (count(words), count(text));
        all.saturating_sub(left) * 100 <= all * self.gaps_most_percent
    }
}

/// Words that say no more than that something is as was agreed, and words that say whose money something is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referring {
    /// By which a decision or a task points to the text that was drafted or decided.
    text: Vec<String>,
    /// The same by words that stand near one another, such as the number of a paragraph.
    #[serde(default)]
    text_near: Vec<Near>,
    /// By which it is said whose money something is.
    money: Vec<String>,
    /// By which it is said that a meeting did not adopt something.
    left_out: Vec<String>,
}

impl Referring {
    /// Whether a text points to what was drafted or decided.
    #[must_use]
    pub fn points_to_text(&self, text: &str) -> bool {
        let signs: Vec<char> = text.chars().filter(|one| !one.is_whitespace()).collect();
        let mut rows = self.text_near.iter().flat_map(|near| near.parts.iter().map(move |row| (near, row)));
        self.text.iter().any(|word| text.contains(word.as_str()))
            || rows.any(|(near, row)| near.stands(row, &signs, 0, true))
    }

    /// Whether a reason says no more than that a meeting did not adopt something.
    #[must_use]
    pub fn says_left_out(&self, reason: &str) -> bool {
        self.left_out.iter().any(|word| reason.contains(word.as_str()))
    }

    /// Whether a text says whose money something is.
    #[must_use]
    pub fn names_money(&self, text: &str) -> bool {
        self.money.iter().any(|word| text.contains(word.as_str()))
    }
}

/// All limits with their articles, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Every source that is cited, by its citation.
    pub articles: BTreeMap<String, Article>,
    /// What may be left out of somebody's own words.
    pub own_words: OwnWords,
    /// Words that mean what another text says.
    pub referring: Referring,
    limits: Vec<Limit>,
    /// What the owners decide together and nobody for them (民法典 §278): a text that speaks of it leaves it to their vote, or
    /// whoever leads says in public why it need not.
    #[serde(default)]
    reserved: Vec<Limit>,
}

impl Limits {
    /// The limits that come with the program.
    pub fn built_in() -> Result<Self, PackProblem> {
        Self::from_source("limits/cn.toml", include_str!("../../../../rules/limits/cn.toml"))
    }

    /// Reads them from a file, given as name and text. A limit without words, with words of another, or on an article that the
    /// file does not have is refused.
    pub fn from_source(file: &str, text: &str) -> Result<Self, PackProblem> {
        let read: Self = toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
        let mut ids = BTreeSet::new();
        let mut words = BTreeSet::new();
        let of = |list: &'static str, limits: &[Limit]| -> Vec<(&'static str, usize, Limit)> {
            limits.iter().cloned().enumerate().map(|(at, limit)| (list, at, limit)).collect()
        };
        let all: Vec<_> = of("limits", &read.limits).into_iter().chain(of("reserved", &read.reserved)).collect();
        for (list, at, limit) in &all {
            let problem =
                |key: &str, message: &str| problem_at(file, text, &[(*list).into(), (*at).into(), key.into()], message);
            if (*list == "reserved") == limit.kinds.is_empty() {
                return Err(problem("id", "what is reserved names the matters of the owners' vote, and no limit does"));
            }
            if !ids.insert(limit.id.as_str()) {
                return Err(problem("id", "another limit has this id"));
            }
            if limit.words.is_empty() || limit.words.iter().any(|word| word.is_empty() || !words.insert(word.as_str()))
            {
                return Err(problem("words", "a limit needs words, and none of another"));
            }
            if !limit.near.iter().all(Near::is_one) {
                return Err(problem("near", NO_ROWS));
            }
            if limit.others.iter().any(|other| !limit.is_about(other)) {
                return Err(problem("others", "what is something else has one of the words in it"));
            }
            if limit.basis.is_empty() || limit.basis.iter().any(|citation| !read.articles.contains_key(citation)) {
                return Err(problem("basis", "a limit needs an article, and one that stands in this file"));
            }
        }
        if !read.referring.text_near.iter().all(Near::is_one) {
            return Err(problem_at(file, text, &["referring".into(), "text_near".into()], NO_ROWS));
        }
        let gaps = &read.own_words;
        if gaps.basis.is_empty() || gaps.basis.iter().any(|citation| !read.articles.contains_key(citation)) {
            let at = &["own_words".into(), "basis".into()];
            return Err(problem_at(file, text, at, "gaps need an article, and one that stands in this file"));
        }
        for (list, words) in
            [("text", &read.referring.text), ("money", &read.referring.money), ("left_out", &read.referring.left_out)]
        {
            if words.is_empty() || words.iter().any(|word| word.trim().is_empty()) {
                let at = &["referring".into(), list.into()];
                return Err(problem_at(
                    file,
                    text,
                    at,
                    "words that point to a text, or say whose money, are not empty",
                ));
            }
        }
        Ok(read)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Limit> {
        self.limits.iter()
    }

    /// What the owners decide together.
    pub fn reserved(&self) -> impl Iterator<Item = &Limit> {
        self.reserved.iter()
    }

    /// Whether every article of a limit was read in a copy of its source.
    #[must_use]
    pub fn is_confirmed(&self, limit: &Limit) -> bool {
        limit.basis.iter().all(|citation| self.articles.get(citation).is_some_and(|article| article.confirmed))
    }

    /// The one of this name, among what is reserved to the owners too.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Limit> {
        self.limits.iter().chain(&self.reserved).find(|limit| limit.id == id)
    }

    /// The sentences of a text that point to a limit: limit by limit, in the order of the text.
    #[must_use]
    pub fn pointed_to(&self, text: &str) -> Vec<Pointing<'_>> {
        pointed_to(&self.limits, text)
    }

    /// The sentences of a text that point to a limit, and those that point to what is reserved to the owners.
    pub fn found_in(&self, text: &str) -> impl Iterator<Item = Pointing<'_>> {
        self.pointed_to(text).into_iter().chain(self.reserved_in(text))
    }

    /// The sentences of a text that point to what is reserved to the owners.
    #[must_use]
    pub fn reserved_in(&self, text: &str) -> Vec<Pointing<'_>> {
        pointed_to(&self.reserved, text)
    }
}

fn pointed_to<'a>(limits: &'a [Limit], text: &str) -> Vec<Pointing<'a>> {
    let mut found: Vec<Pointing<'a>> = Vec::new();
    for limit in limits {
        for sentence in sentences(text) {
            let words = limit.words_in(sentence);
            let is_new = !found.iter().any(|one| one.limit.id == limit.id && one.sentence == sentence);
            if !words.is_empty() && is_new {
                found.push(Pointing { limit, sentence: sentence.to_owned(), words });
            }
        }
    }
    found
}
