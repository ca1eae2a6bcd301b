//! The tables themselves: whether they look at everything a pack says, from both sides.

use std::collections::BTreeSet;

use governance::law::Packs;

use super::{PACKS, answered, cases};

#[test]
fn every_pack_has_a_dozen_cases_with_names_of_their_own_and_their_arithmetic() {
    for pack in PACKS {
        let cases = cases(pack);
        assert!(cases.len() >= 12, "{pack}");
        let names: BTreeSet<&str> = cases.iter().map(|case| case["case"].as_str().unwrap()).collect();
        assert_eq!(names.len(), cases.len(), "{pack}");
        for case in &cases {
            assert_eq!(case["request"]["pack"], pack, "{}", case["case"]);
            assert!(case["why"].as_str().unwrap().chars().any(|sign| sign.is_ascii_digit()), "{}", case["case"]);
        }
    }
}

#[test]
fn every_matter_is_seen_to_pass_and_to_fail() {
    let packs = Packs::built_in().unwrap();
    for pack in PACKS {
        for matter in &packs.get(pack).unwrap().matters {
            let outcomes: BTreeSet<String> = cases(pack)
                .iter()
                .filter(|case| case["request"]["matter"] == matter.id.as_str())
                .map(|case| case["outcome"].as_str().unwrap().to_owned())
                .collect();
            assert!(outcomes.contains("adopted") && outcomes.len() > 1, "{pack} {}: {outcomes:?}", matter.id);
        }
    }
}

#[test]
fn every_comparison_is_seen_to_hold_and_not_to_hold() {
    let packs = Packs::built_in().unwrap();
    let mut seen: BTreeSet<(String, bool)> = BTreeSet::new();
    for case in PACKS.into_iter().flat_map(cases) {
        let (request, answer) = (&case["request"], answered(&packs, &case));
        for test in answer["readings"][0]["tests"].as_array().unwrap() {
            let whose = format!("{} {} {}", request["pack"], request["matter"], request["round"]);
            let Some(holds) = test["holds"].as_bool() else { continue };
            seen.insert((format!("{whose} {} of {}", test["id"], test["denominator"]), holds));
        }
    }
    let one_sided: Vec<_> = seen.iter().filter(|(test, holds)| !seen.contains(&(test.clone(), !holds))).collect();
    assert!(one_sided.is_empty(), "{one_sided:#?}");
}
