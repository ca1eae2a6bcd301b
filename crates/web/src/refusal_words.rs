//! Every refusal of the rules against the word lists: why, by which rule, what one can do, in both languages.

mod assembly;
mod deliberations;
mod life;
mod self_government;

use std::collections::BTreeSet;
use std::path::Path;

use governance::assembly::AssemblyRefusal as Assembly;
use governance::card::CardRefusal as Card;
use governance::ids::{EntryNo, OwnerId};
use governance::{Refusal, TextRefusal as Text};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use assembly::*;
use deliberations::*;
use life::*;
use self_government::*;

use crate::answer::Said;
use crate::words::{Country, Lang, Sources, Words};

/// One refusal of every sort, and where a sentence chooses by a fact, one for each of its values.
fn samples() -> Vec<Refusal> {
    let mut samples: Vec<Refusal> = Vec::new();
    samples.extend(of_community().into_iter().map(Refusal::from));
    samples.extend(of_charters().map(Refusal::from));
    samples.extend(of_bodies().into_iter().map(Refusal::from));
    samples.extend(
        [Card::CardMissing { owner: OwnerId::new(1_234) }, Card::CardEnded, Card::CardNeeded].map(Refusal::from),
    );
    samples.extend(of_matters().map(Refusal::from));
    samples.extend(
        [Text::TextEmpty, Text::TextTooLong { characters_max: 60 }, Text::TextHoldsPersonalNumber].map(Refusal::from),
    );
    samples.extend(of_the_assembly().into_iter().map(Refusal::from));
    samples.extend(of_elections().map(Refusal::from));
    samples.extend(of_voices().into_iter().map(Refusal::from));
    samples.extend(of_rooms_and_recounts());
    samples.extend(of_fates().map(Refusal::from));
    samples.extend(of_petitions().into_iter().map(Refusal::from));
    samples.extend(of_templates().map(Refusal::from));
    samples.extend(of_deliberations().map(Refusal::from));
    samples.extend(of_informing().map(Refusal::from));
    samples.extend(of_rooms().map(Refusal::from));
    samples.extend(of_panels().into_iter().map(Refusal::from));
    samples.extend(of_paper().into_iter().map(Refusal::from));
    samples.extend(of_founding().into_iter().map(Refusal::from));
    samples.extend(of_committees().into_iter().map(Refusal::from));
    samples.extend(of_renewals().map(Refusal::from));
    samples.extend(of_handovers().map(Refusal::from));
    samples.extend(of_supervision().into_iter().map(Refusal::from));
    samples
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn code(refusal: &Refusal) -> String {
    serde_json::to_value(refusal).unwrap()["code"].as_str().unwrap().to_owned()
}

/// The codes of every variant of the refusals, as the sources of the rules declare them.
fn declared() -> BTreeSet<String> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../governance/src");
    let topics = std::fs::read_dir(&rules).unwrap().map(|topic| topic.unwrap().path().join("refusal.rs"));
    let mut codes = BTreeSet::new();
    for file in topics.filter(|file| file.is_file()).chain([rules.join("outcome.rs")]) {
        let source = std::fs::read_to_string(file).unwrap();
        for line in source.split("Refusal {\n").skip(1).flat_map(|body| body.lines().take_while(|line| *line != "}")) {
            let Some(variant) = line.strip_prefix("    ").filter(|line| line.starts_with(char::is_uppercase)) else {
                continue;
            };
            let name: String = variant.chars().take_while(char::is_ascii_alphanumeric).collect();
            // The variants of the enum over all topics hold one refusal each and have no code of their own.
            if variant[name.len()..].starts_with('(') && variant.ends_with("Refusal),") {
                continue;
            }
            let kebab = name.chars().enumerate().map(|(at, c)| match c {
                'A'..='Z' if at > 0 => format!("-{}", c.to_ascii_lowercase()),
                c => c.to_ascii_lowercase().to_string(),
            });
            codes.insert(kebab.collect());
        }
    }
    codes
}

fn words(lang: Lang) -> Words {
    Words::new(lang, TimeZone::get("Asia/Shanghai").unwrap())
}

#[test]
fn every_refusal_of_the_rules_is_among_the_samples() {
    let sampled: BTreeSet<String> = samples().iter().map(code).collect();
    assert_eq!(sampled, declared());
}

#[test]
fn every_refusal_says_why_by_which_rule_and_what_one_can_do_in_both_languages() {
    for lang in Lang::ALL {
        let words = words(lang);
        for refusal in samples() {
            let code = code(&refusal);
            for part in ["", "-rule", "-next"] {
                assert!(words.has("refusal-", &format!("{code}{part}")), "{} lacks refusal-{code}{part}", lang.tag());
            }
            let Said { why, rule, next } = Said::of(&words, &refusal);
            for sentence in [why, rule, next] {
                let left_over = sentence.contains(['{', '}', '$']) || sentence.contains("refusal-");
                assert!(!left_over && !sentence.contains("  ") && sentence.chars().count() > 5, "{code}: {sentence:?}");
                let end = sentence.trim_end_matches([')', '）', '”']).chars().last();
                assert!(
                    end.is_some_and(|end| ".。".contains(end)) || code == "cannot-evaluate",
                    "{code}: {sentence:?}"
                );
            }
        }
    }
}

#[test]
fn no_refusal_names_a_source_of_the_mainland_to_owners_elsewhere() {
    let law = governance::law::Law::built_in().unwrap();
    let packs = ["hk-344", "tw-condominium", "sg-strata", "de-weg-2020", "fr-1965", "nsw-2015"];
    let theirs: Vec<_> = packs.iter().flat_map(|pack| &law.packs.get(pack).unwrap().articles).collect();
    let ours: Vec<_> = law.places.iter().flat_map(|place| &place.articles).collect();
    let names = ["《", "§", "民法典", "条例", "指导规则", "Civil Code", "Guidance Rules", "Regulations", "Judicial"];
    for lang in Lang::ALL {
        let here = words(lang).about(Country::Mainland, Sources::of(&law));
        let there = words(lang).about(Country::Elsewhere, Sources::of(&law));
        let mut told_here = 0;
        for refusal in samples() {
            let ours_in = |words: &Words| {
                let Said { why, rule, next } = Said::of(words, &refusal);
                let mut all = [why, rule, next].concat();
                // What the refusal itself says of their law may be named.
                for (citation, article) in &theirs {
                    all = all.replace(citation.as_str(), "").replace(&article.en, "");
                }
                let cited = ours.iter().any(|(citation, article)| all.contains(*citation) || all.contains(&article.en));
                (cited || names.iter().any(|name| all.contains(name))).then_some(all)
            };
            told_here += usize::from(ours_in(&here).is_some());
            assert_eq!(ours_in(&there), None, "{} in {}", code(&refusal), lang.tag());
        }
        assert!(told_here > 100, "{told_here} refusals name a source on the mainland");
    }
}

#[test]
fn no_sentence_falls_back_to_the_word_for_what_it_does_not_know() {
    for refusal in samples() {
        let said = Said::of(&words(Lang::Zh), &refusal);
        let all = [said.why, said.rule, said.next].concat();
        assert!(!all.contains("办理这件事”") && !all.contains("“另一个”") && !all.contains("以其他方式"), "{all}");
    }
}

#[test]
fn a_vote_that_closed_at_midnight_is_said_to_have_closed_with_its_last_day() {
    let refusal = Refusal::from(Assembly::VotingEnded { at: moment("2026-02-08T16:00:00Z") });
    let said = Said::of(&words(Lang::Zh), &refusal);
    assert_eq!(said.why, "投票已经在 2026年2月8日 星期日 24:00 截止，不能再收票。");
}

#[test]
fn a_roll_number_is_written_as_people_read_it_from_their_letter() {
    let refusal = Refusal::from(Assembly::EntryUnknown { entry: EntryNo::new(1_512) });
    assert!(Said::of(&words(Lang::En), &refusal).why.starts_with("Roll number 1512 "));
}
