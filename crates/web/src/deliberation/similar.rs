//! Which concerns sound like what somebody types: joining an open one beats repeating, and whoever raises what is over should know
//! how it ended.
//!
//! A concern is ranked by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, with the
//! inverse document frequency kept positive by the one under the logarithm, as Lucene does). Chinese writes no spaces between
//! words, so the terms are every two signs that stand side by side, and single signs at half their weight: so "广场舞" finds
//! "健身舞". A community has few concerns, which tell little about what is rare; therefore some more documents are supposed, and
//! what tells nothing of what something is about is listed beside this file.

use std::collections::{BTreeMap, BTreeSet};

use governance::deliberation::Deliberation;
use office::Files;

/// How many open ones are shown at most, and how many that ended.
const OPEN_MAX: usize = 5;
const ENDED_MAX: usize = 3;

/// How soon a term that stands there often counts no more, and how much a long text is held against it.
const SATURATION: f64 = 1.2;
const LENGTH: f64 = 0.75;

/// So many documents are supposed besides the community's own.
const SUPPOSED: f64 = 64.0;

/// A single sign, or two that tell nothing alone, against two side by side.
const SIGN: f64 = 0.5;

/// So much of the weight of two rare signs side by side is enough.
const ENOUGH: f64 = 0.6;

/// Particles, signs and words that tell nothing of what something is about.
const COMMON: &str = include_str!("similar_common.txt");

/// What sounds most like the words somebody types, the nearest first.
#[derive(Debug)]
pub(crate) struct Similar<'f> {
    /// What neighbours can still support.
    pub(crate) open: Vec<&'f Deliberation>,
    /// What is over: closed, declined, handed out or joined to another. What was withdrawn is let be.
    pub(crate) ended: Vec<&'f Deliberation>,
}

impl Similar<'_> {
    /// Whether nothing sounds like the words.
    pub(crate) fn is_empty(&self) -> bool {
        self.open.is_empty() && self.ended.is_empty()
    }
}

/// The published ones that sound most like these words.
pub(crate) fn similar<'f>(files: &'f Files, typed: &str) -> Similar<'f> {
    let public = files.community.deliberations().all().iter().filter_map(|one| Some((one, one.public.as_ref()?)));
    let all: Vec<_> =
        public.map(|(one, public)| (one, format!("{}\n{}", public.title.as_str(), public.text.as_str()))).collect();
    let texts: Vec<&str> = all.iter().map(|(_, text)| text.as_str()).collect();
    let near = nearest(typed, &texts).into_iter().filter_map(|at| all.get(at)).map(|(one, _)| *one);
    let (mut open, mut ended): (Vec<_>, Vec<_>) =
        near.filter(|one| one.withdrawn_at.is_none()).partition(|one| one.is_open());
    open.truncate(OPEN_MAX);
    ended.truncate(ENDED_MAX);
    Similar { open, ended }
}

/// Whether somebody types what stands in a text already: the same words, however they are set, or much the same.
pub(crate) fn sounds_like(typed: &str, text: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    plain(typed) == plain(text) || !nearest(typed, &[text]).is_empty()
}

/// The places of the texts that sound like the words, the nearest first.
fn nearest(typed: &str, texts: &[&str]) -> Vec<usize> {
    let common = Common::read();
    let sought: BTreeSet<Term> = common.terms(typed).into_keys().collect();
    let documents: Vec<BTreeMap<Term, f64>> = texts.iter().map(|text| common.terms(text)).collect();
    let lengths: Vec<f64> = documents.iter().map(|terms| terms.values().sum()).collect();
    let count = lengths.len() as f64;
    let average = (lengths.iter().sum::<f64>() / count.max(1.0)).max(1.0);
    let rarity = |holding: f64| (1.0 + (count + SUPPOSED - holding + 0.5) / (holding + 0.5)).ln();
    let weight = |term: &Term| {
        let holding = documents.iter().filter(|terms| terms.contains_key(term)).count() as f64;
        rarity(holding) * if common.is_light(term) { SIGN } else { 1.0 }
    };
    let score = |terms: &BTreeMap<Term, f64>, length: f64| -> f64 {
        let both = sought.iter().filter_map(|term| Some((term, *terms.get(term)?)));
        let parts = both.map(|(term, often)| {
            let damped = often + SATURATION * (1.0 - LENGTH + LENGTH * length / average);
            weight(term) * often * (SATURATION + 1.0) / damped
        });
        parts.sum()
    };
    let enough = ENOUGH * rarity(1.0);
    let scored = documents.iter().zip(&lengths).map(|(terms, length)| score(terms, *length)).enumerate();
    let mut near: Vec<(usize, f64)> = scored.filter(|(_, score)| *score >= enough).collect();
    near.sort_by(|(place, one), (other_place, other)| other.total_cmp(one).then(other_place.cmp(place)));
    near.into_iter().map(|(at, _)| at).collect()
}

/// What texts are compared by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Term {
    /// One sign of a script without spaces.
    Sign(char),
    /// Two of them side by side.
    Pair(char, char),
    /// A word of a script with spaces.
    Word(String),
}

/// What tells nothing.
#[derive(Debug, Default)]
struct Common {
    /// Alone, or beside another sign.
    particles: BTreeSet<char>,
    /// Alone.
    signs: BTreeSet<char>,
    /// As a whole.
    words: Vec<String>,
    /// Another word for the same, with the one it is taken for.
    same: Vec<(String, String)>,
}

impl Common {
    fn read() -> Self {
        let mut common = Self::default();
        for line in COMMON.lines() {
            let mut these = line.split_whitespace();
            match these.next() {
                Some("particles") => common.particles.extend(these.flat_map(str::chars)),
                Some("signs") => common.signs.extend(these.flat_map(str::chars)),
                Some("words") => common.words.extend(these.map(str::to_owned)),
                Some("same") => {
                    let one = these.next().unwrap_or_default();
                    common.same.extend(these.map(|other| (other.to_owned(), one.to_owned())));
                }
                // What the file says of itself.
                _ => {}
            }
        }
        // The longest first, so that none is cut by a shorter one.
        common.same.sort_by_key(|(other, _)| std::cmp::Reverse(other.chars().count()));
        common.words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        common
    }

    /// Whether two signs side by side tell something.
    fn tells(&self, one: char, other: char) -> bool {
        !self.particles.contains(&one) && !self.particles.contains(&other)
    }

    /// Whether a term tells less than others: one sign, or two that tell nothing alone.
    fn is_light(&self, term: &Term) -> bool {
        match term {
            Term::Sign(_) => true,
            Term::Pair(one, other) => self.signs.contains(one) && self.signs.contains(other),
            Term::Word(_) => false,
        }
    }

    /// How often each term stands in a text.
    fn terms(&self, text: &str) -> BTreeMap<Term, f64> {
        let mut text = text.to_lowercase();
        for (other, one) in &self.same {
            text = text.replace(other.as_str(), one);
        }
        for word in self.words.iter().filter(|word| !word.is_ascii()) {
            text = text.replace(word.as_str(), " ");
        }
        let mut terms = BTreeMap::new();
        let mut add = |term: Term| *terms.entry(term).or_insert(0.0) += 1.0;
        for run in text.split(|sign: char| !sign.is_alphanumeric()) {
            for part in by_script(run) {
                if part.starts_with(is_spaced) {
                    let tells = part.chars().count() > 1 && !self.words.contains(&part);
                    if tells {
                        add(Term::Word(part));
                    }
                    continue;
                }
                let signs: Vec<char> = part.chars().collect();
                let pairs = signs.iter().zip(signs.iter().skip(1));
                for (one, other) in pairs.filter(|(one, other)| self.tells(**one, **other)) {
                    add(Term::Pair(*one, *other));
                }
                let telling = |sign: &char| !self.particles.contains(sign) && !self.signs.contains(sign);
                for sign in signs.iter().copied().filter(telling) {
                    add(Term::Sign(sign));
                }
            }
        }
        terms
    }
}

/// Whether a sign belongs to a script that puts spaces between words, or is a figure.
fn is_spaced(sign: char) -> bool {
    u32::from(sign) < 0x2e80
}

/// A run of letters cut where its script changes: "5栋" is "5" and "栋".
fn by_script(run: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for sign in run.chars() {
        let spaced = is_spaced(sign);
        match parts.last_mut().filter(|_| last == Some(spaced)) {
            Some(part) => part.push(sign),
            None => parts.push(sign.to_string()),
        }
        last = Some(spaced);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{nearest, sounds_like};

    const STAIRS: &str = "楼道里的旧家具和电动车\n3栋两个单元的楼道里放着旧家具，还有人在楼道里给电动车充电。";
    const DANCING: &str = "中心花园夜间活动的时间和音量\n中心花园晚间有健身舞活动，临近的住户反映音乐声大。\
        希望跳舞的邻居、临近住户和物业一起商定活动时间、音量和位置。";
    const LAMPS: &str =
        "5栋到东门的路灯\n5栋到东门之间的路灯有三盏不亮，报修后还没有修好。希望尽快修复，并说明以后坏灯几天内修。";
    const TEXTS: [&str; 3] = [STAIRS, DANCING, LAMPS];

    /// What a neighbour types, and which of the three are found, the nearest first.
    #[test]
    fn an_ordinary_sentence_finds_what_is_about_the_same_and_nothing_else() {
        let table: [(&str, &[usize]); 26] = [
            ("大妈跳舞放的音乐能不能小声点", &[1]),
            ("住在花园旁边，每天晚上跳舞的音响吵得孩子没法写作业", &[1]),
            ("跳广场舞太吵", &[1]),
            ("晚上跳舞声音大", &[1]),
            ("东门晚上太暗", &[2]),
            ("5栋门口的路灯不亮", &[2]),
            ("楼道里有人给电动车充电，很危险！", &[0]),
            ("电瓶车", &[0]),
            ("楼梯间停了很多电动自行车", &[0]),
            ("楼上渗水没有人修", &[]),
            ("快递柜太少，放不下", &[]),
            ("垃圾桶太满，没有人收", &[]),
            ("地下车库积水，老人推车容易滑倒", &[]),
            ("物业费能不能降一点", &[]),
            ("希望大家一起商量小区停车的问题", &[]),
            ("邻居晚上吵架，希望居委会管一管", &[]),
            ("电梯总是停在负一层", &[]),
            ("The LIFT is broken", &[]),
            ("有没有人反映过孩子没有地方玩", &[]),
            ("晚上广场舞太吵", &[1]),
            ("楼道堆物", &[0]),
            ("消防通道停车", &[]),
            ("楼上漏水没有人修", &[]),
            ("晚上", &[]),
            ("", &[]),
            ("，。！", &[]),
        ];
        for (typed, found) in table {
            assert_eq!(nearest(typed, &TEXTS), found, "{typed}");
        }
    }

    #[test]
    fn the_same_words_sound_alike_however_they_are_set_and_other_words_do_not() {
        for again in ["地下车库B区的地面积水！", "地下车库 b区 的地面积水", "地下车库积水，老人容易滑倒"]
        {
            assert!(sounds_like(again, "地下车库B区的地面积水。"), "{again}");
        }
        assert!(sounds_like("吵", "吵。"), "however short");
        for other in ["垃圾桶太满", "", "物业费能不能降一点"] {
            assert!(!sounds_like(other, "地下车库B区的地面积水。"), "{other}");
        }
    }

    #[test]
    fn words_between_spaces_are_compared_as_words_and_what_stands_everywhere_tells_nothing() {
        assert_eq!(nearest("The LIFT is broken", &["lift", "a shift of the bins"]), [0]);
        assert_eq!(nearest("one of them is", &["one of the bins is full"]), Vec::<usize>::new());
        let many: Vec<&str> = vec!["电梯"; 200];
        assert_eq!(nearest("电梯", &many), Vec::<usize>::new(), "all say it");
    }
}
