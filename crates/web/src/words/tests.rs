//! The word lists against each other and against the sources that say them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Country, Lang, Measure, Sources, Words, book};
use crate::args;

fn words(lang: Lang) -> Words {
    Words::new(lang, TimeZone::get("Asia/Shanghai").unwrap())
}

/// Each key of a language with the names of its arguments.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, source) in book::sources(lang) {
        let mut current = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let key = line.split('=').next().unwrap().trim().to_owned();
                assert!(!keys.contains_key(&key), "{path} repeats {key}");
                keys.insert(key.clone(), BTreeSet::new());
                current = Some(key);
            }
            if let Some(key) = &current {
                let names = line.split('$').skip(1).map(|rest| {
                    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
                });
                keys.get_mut(key).unwrap().extend(names);
            }
        }
    }
    keys
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("words/tests.rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The literals that follow each of the given calls in the sources of this crate, with the file that says them.
fn said(calls: &[&str]) -> BTreeMap<String, PathBuf> {
    let mut said = BTreeMap::new();
    for path in rust_files(&source_folder()) {
        let source = std::fs::read_to_string(&path).unwrap();
        for call in calls {
            for rest in source.split(&format!("{call}(")).skip(1) {
                if let Some(literal) = rest.trim_start().strip_prefix('"') {
                    said.insert(literal.split('"').next().unwrap().to_owned(), path.clone());
                }
            }
        }
    }
    said
}

#[test]
fn every_word_list_can_be_read() {
    for lang in Lang::ALL {
        assert!(!book::sources(lang).is_empty());
        for (path, source) in book::sources(lang) {
            if let Err((_, errors)) = FluentResource::try_new(source) {
                panic!("{path}: {errors:?}");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    let (zh, en) = (keys(Lang::Zh), keys(Lang::En));
    for (key, arguments) in &zh {
        assert_eq!(Some(arguments), en.get(key), "zh-CN has {key}; en differs or lacks it");
    }
    for key in en.keys() {
        assert!(zh.contains_key(key), "en has {key}; zh-CN lacks it");
    }
}

#[test]
fn every_key_that_a_page_says_exists() {
    let known = keys(Lang::Zh);
    for (key, path) in said(&[".say", ".say_with"]) {
        assert!(known.contains_key(&key), "{} says {key}, which no word list has", path.display());
    }
    for (prefix, path) in said(&[".say_of", ".say_of_with"]) {
        let found = known.keys().any(|key| key.starts_with(&prefix));
        assert!(found, "{} says {prefix}…, and no key begins so", path.display());
    }
}

#[test]
fn every_key_is_said_by_some_page() {
    // A page may pick among several keys before it says one, so a key counts as said wherever it is written out whole.
    let sources: String =
        rust_files(&source_folder()).iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let quoted: BTreeSet<&str> = sources.split('"').collect();
    let said_by_prefix = said(&[".say_of", ".say_of_with"]);
    let unused: Vec<String> = keys(Lang::Zh)
        .into_keys()
        .filter(|key| !quoted.contains(key.as_str()))
        .filter(|key| !said_by_prefix.keys().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert!(unused.is_empty(), "no page says: {}", unused.join(", "));
}

/// What the mainland's sources are called in the word lists.
const OURS: [&str; 14] = [
    "§",
    "民法典",
    "条例",
    "指导规则",
    "解释第",
    "信息保护法",
    "最高",
    "人民法院",
    "Civil Code",
    "Regulations art",
    "Guidance Rules",
    "Judicial Interpretation",
    "Protection Law",
    "People’s Court",
];

/// A line of a word list as it is said elsewhere; nothing where it is said on the mainland only.
fn elsewhere(line: &str) -> String {
    let mut said = String::new();
    let mut rest = if line.trim_start().starts_with("[mainland]") { "" } else { line };
    while let Some((before, after)) = rest.split_once("{ CN(\"") {
        said.push_str(before);
        rest = after.split_once("\") }").unwrap().1;
    }
    said + rest
}

#[test]
fn no_word_list_names_a_source_of_the_mainland_to_owners_elsewhere() {
    let mut named = 0;
    for lang in Lang::ALL {
        for (path, source) in book::sources(lang) {
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                let ours = |text: &str| OURS.iter().find(|ours| text.contains(**ours)).copied();
                named += usize::from(ours(line).is_some());
                assert_eq!(ours(&elsewhere(line)), None, "{path}: {line}");
            }
        }
    }
    assert!(named > 200, "the lists name the mainland's sources {named} times");
}

#[test]
fn what_is_said_on_the_mainland_only_is_left_out_elsewhere() {
    let law = governance::law::Law::built_in().unwrap();
    let about = |country| words(Lang::En).about(country, Sources::of(&law));
    let (here, there) = (about(Country::Mainland), about(Country::Elsewhere));
    let key = "refusal-minutes-signed-rule";
    assert_eq!(here.say(key), "Minutes stay as they were when they were signed (Guidance Rules art. 39).");
    assert_eq!(there.say(key), "Minutes stay as they were when they were signed.");
    assert_eq!(
        here.say("look-help-none"),
        "Ask the owners’ committee that called this meeting, or the residents’ committee."
    );
    assert_eq!(there.say("look-help-none"), "Ask the body that called this meeting.");

    let cited = |words: &Words, citations: &[&str]| {
        words.cite(&citations.iter().map(|citation| (*citation).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(cited(&here, &["民法典 §278", "某书 §1"]), "Civil Code art. 278; 某书 §1");
    assert_eq!(cited(&there, &["民法典 §278"]), "the general procedure of this system");
    assert_eq!(cited(&there, &["民法典 §278", "第344章：按份数表决"]), "Cap. 344, votes by shares");
    assert_eq!(cited(&there, &[]), "");
}

#[test]
fn several_articles_are_cited_with_one_sign_in_chinese() {
    let law = governance::law::Law::built_in().unwrap();
    let citations = ["指导规则 §§27–28".to_owned(), "民法典 §278".to_owned()];
    let cited = |lang| words(lang).about(Country::Mainland, Sources::of(&law)).cite(&citations);
    assert_eq!(cited(Lang::Zh), "指导规则 §27–28、民法典 §278");
    assert_eq!(cited(Lang::En), "Guidance Rules on Owners' Assemblies (2009) arts 27–28; Civil Code art. 278");
    for (path, source) in book::sources(Lang::Zh) {
        assert!(!source.contains("§§"), "{path}");
    }
}

#[test]
fn figures_are_grouped_and_areas_keep_the_third_decimal_only_when_it_is_not_zero() {
    let zh = words(Lang::Zh);
    assert_eq!(zh.area(115_344_340), "115,344.34 ㎡");
    assert_eq!(zh.area(76_896_227), "76,896.227 ㎡");
    assert_eq!(zh.area(70), "0.07 ㎡");
    assert_eq!(zh.number(1_938_u32), "1,938");
    assert_eq!(zh.figure(Measure::Heads, 1_646), "1,646 户");
    assert_eq!(words(Lang::En).figure(Measure::Heads, 1), "1 owner");
    assert_eq!(words(Lang::En).area(92_508_760), "92,508.76 m²");
}

#[test]
fn a_percentage_is_cut_so_that_just_under_two_thirds_never_reads_as_two_thirds() {
    assert_eq!(words(Lang::Zh).percent(646, 817), "79.06%");
    assert_eq!(words(Lang::Zh).percent(2, 3), "66.66%");
    assert_eq!(words(Lang::Zh).percent(1, 0), "0.00%");
    // A chance cuts nothing off: a half short of one ticket is a half.
    for (part, shown) in
        [(500_000_000, "50.00%"), (499_999_999, "50.00%"), (333_333_333, "33.33%"), (666_666_667, "66.67%")]
    {
        assert_eq!(words(Lang::Zh).nearest_percent(part, 1_000_000_000), shown);
    }
    assert_eq!(words(Lang::Zh).nearest_percent(1, 0), "0.00%");
}

#[test]
fn a_period_that_ends_with_a_day_ends_at_its_twenty_fourth_hour() {
    let zone = TimeZone::get("Asia/Shanghai").unwrap();
    let end = date(2026, 2, 9).to_zoned(zone).unwrap().timestamp();
    assert_eq!(words(Lang::Zh).deadline(end), "2026年2月8日 星期日 24:00");
    assert_eq!(words(Lang::En).deadline(end), "midnight at the end of Sunday 8 February 2026");
    assert_eq!(words(Lang::Zh).moment(end), "2026年2月9日 00:00");
}

#[test]
fn an_accept_language_header_picks_the_first_language_we_speak() {
    assert_eq!(Lang::from_accept_language("fr-FR, en-GB;q=0.8, zh;q=0.5"), Lang::En);
    assert_eq!(Lang::from_accept_language("zh-Hans-CN,en"), Lang::Zh);
    assert_eq!(Lang::from_accept_language("de"), Lang::Zh);
}

#[test]
fn the_parts_of_a_paper_are_numbered_as_each_language_does() {
    let zh = words(Lang::Zh);
    let numbers: Vec<String> = [1, 9, 10, 11, 20, 21, 99, 100].map(|number| zh.clause_number(number)).to_vec();
    assert_eq!(numbers, ["一、", "九、", "十、", "十一、", "二十、", "二十一、", "九十九、", "一百、"]);
    assert_eq!(words(Lang::En).clause_number(3), "3. ");
}

#[test]
fn fractions_have_words_where_the_language_has_them() {
    assert_eq!(words(Lang::Zh).fraction(2, 3), "三分之二");
    assert_eq!(words(Lang::En).fraction(7, 9), "7/9");
    assert_eq!(words(Lang::En).say_with("area", args!["figure" => "1"]), "1 m²");
}
