//! The working as a lay reader sees it.

use governance::law::Packs;
use governance::law::evaluate::evaluate;
use jiff::tz::TimeZone;

use super::{Asked, Comparison, Reading, ReadingKind, Verdict, sentence, sides, working};
use crate::words::{Lang, Measure, Words};

fn heads() -> Comparison {
    Comparison {
        asked: Asked::Participation,
        measure: Measure::Heads,
        count: Some(646),
        of: Some(817),
        fraction: (2, 3),
        inclusive: true,
        holds: Some(true),
        missing: Some(0),
        basis: vec!["民法典 §278(2)".into()],
    }
}

fn area_of_one_option() -> Comparison {
    Comparison {
        asked: Asked::ApprovalOfParticipating("B 方案".into()),
        measure: Measure::Area,
        count: Some(46_000_000),
        of: Some(92_508_760),
        fraction: (1, 2),
        inclusive: false,
        holds: Some(false),
        missing: Some(254_381),
        ..heads()
    }
}

fn words(lang: Lang) -> Words {
    Words::new(lang, TimeZone::UTC)
}

#[test]
fn a_test_is_told_as_a_sentence_with_what_was_required_and_how_it_ended() {
    assert_eq!(
        sentence(&words(Lang::Zh), &heads()),
        "参加表决的有 646 户，占全部 817 户；要求不少于三分之二，即至少 545 户。符合。"
    );
    assert_eq!(
        sentence(&words(Lang::En), &heads()),
        "646 owners took part, out of all 817 owners; at least two thirds was required, that is 545 owners. Met."
    );
}

#[test]
fn an_unmet_test_says_what_was_missing_to_the_thousandth() {
    assert_eq!(
        sentence(&words(Lang::Zh), &area_of_one_option()),
        "同意“B 方案”的面积有 46,000.00 ㎡，占参加表决的 92,508.76 ㎡；要求过半数，即至少 46,254.381 ㎡。不符合，还差 254.381 ㎡。"
    );
}

#[test]
fn both_sides_are_multiplied_out_and_the_sign_says_which_is_greater() {
    assert_eq!(sides(&words(Lang::Zh), &heads()).unwrap().to_string(), "646 × 3 = 1,938 ≥ 817 × 2 = 1,634");
    assert_eq!(
        sides(&words(Lang::Zh), &area_of_one_option()).unwrap().to_string(),
        "46,000.00 × 2 = 92,000.00 ≤ 92,508.76 × 1 = 92,508.76"
    );
}

#[test]
fn an_unknown_figure_is_said_to_be_unknown() {
    let unknown = Comparison { count: None, holds: None, missing: None, ..area_of_one_option() };
    assert_eq!(sentence(&words(Lang::Zh), &unknown), "同意“B 方案”的面积没有公布，这一项无法判断。");
    assert_eq!(sides(&words(Lang::Zh), &unknown), None);
}

#[test]
fn a_reading_of_the_law_is_shown_with_the_names_of_its_options() {
    let request = r#"{"pack": "cn-2021", "matter": "hire-manager", "electorate": {"heads": 817, "area": "115344.34"},
        "options": [{"id": "a", "kind": "choice", "heads": 214, "area": "30000"},
                    {"id": "b", "kind": "choice", "heads": 370, "area": "50000.01"}],
        "silent": {"heads": 41, "area": "12508.75"}, "silence_clause": "counts-with-majority"}"#;
    let packs = Packs::built_in().unwrap();
    let answer = evaluate(&packs, &serde_json::from_str(request).unwrap()).unwrap();
    let readings: Vec<Reading> =
        answer.readings.iter().map(|reading| Reading::from_law(reading, |id| format!("方案 {id}"))).collect();
    assert_eq!(readings[0].kind, ReadingKind::Strict);
    assert_eq!(readings[1].kind, ReadingKind::RuleBased);
    assert_eq!(readings[1].verdict, Verdict::Adopted);
    assert_eq!(readings[1].winner.as_deref(), Some("方案 b"));
    assert_eq!(readings[1].silent_to.as_deref(), Some("方案 b"));
    for (shown, given) in readings.iter().zip(&answer.readings) {
        assert_eq!(shown.comparisons.len(), given.tests.len());
    }
    let area = &readings[1].comparisons[1];
    assert_eq!((area.count, area.of), (Some(92_508_760), Some(115_344_340)));
    let html = working(&words(Lang::Zh), "count", &readings, answer.differs).into_string();
    assert!(html.contains("没有表决的业主，计入“方案 b”。"), "{html}");
}
