//! The working as a lay reader sees it.

use governance::law::Packs;
use governance::law::evaluate::evaluate;
use jiff::tz::TimeZone;

use super::{Added, Asked, Comparison, Reading, ReadingKind, Verdict, Whole, sentence, sides, working};
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
        needed: None,
        either: false,
        added: false,
        basis: vec!["民法典 §278(2)".into()],
    }
}

fn area_of_one_option() -> Comparison {
    Comparison {
        asked: Asked::Approval("B 方案".into(), Whole::Participating),
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
        "投“B 方案”的面积有 46,000.00 ㎡，占参加表决的 92,508.76 ㎡；要求过半数，即至少 46,254.381 ㎡。不符合，还差 254.381 ㎡。"
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
    assert_eq!(sentence(&words(Lang::Zh), &unknown), "投“B 方案”的面积没有公布，这一项无法判断。");
    assert_eq!(sides(&words(Lang::Zh), &unknown), None);
}

#[test]
fn a_reading_of_the_law_is_shown_with_the_names_of_its_options() {
    let request = r#"{"pack": "cn-2021", "matter": "hire-manager", "electorate": {"heads": 817, "area": "115344.34"},
        "options": [{"id": "a", "kind": "choice", "heads": 214, "area": "30000"},
                    {"id": "b", "kind": "choice", "heads": 370, "area": "50000.01"}],
        "silent": {"heads": 41, "area": "12508.75"}, "silence_clause": "counts-with-majority"}"#;
    let packs = Packs::built_in().unwrap();
    let request = serde_json::from_str(request).unwrap();
    let answer = evaluate(&packs, &request).unwrap();
    let readings: Vec<Reading> =
        answer.readings.iter().map(|reading| Reading::from_law(reading, &request, |id| format!("方案 {id}"))).collect();
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

/// 25 of 100 votes cast are against, and no more than a quarter may be.
fn against() -> Comparison {
    Comparison {
        asked: Asked::Against(Whole::Cast),
        count: Some(25),
        of: Some(100),
        fraction: (1, 4),
        needed: Some(25),
        ..heads()
    }
}

#[test]
fn votes_against_stand_beside_the_part_of_the_votes_cast_that_they_may_be() {
    let zh = words(Lang::Zh);
    assert_eq!(sides(&zh, &against()).unwrap().to_string(), "反对 25 ≤ 100 的 1/4");
    assert_eq!(
        sentence(&zh, &against()),
        "反对的有 25 户，占赞成和反对的 100 户；要求不超过四分之一，即至多 25 户。符合。"
    );
    let over = Comparison { count: Some(26), holds: Some(false), missing: Some(1), ..against() };
    assert_eq!(sides(&zh, &over).unwrap().to_string(), "反对 26 > 100 的 1/4");
    assert!(sentence(&zh, &over).ends_with("不符合，多了 1 户。"));
    let less = Comparison { inclusive: false, holds: Some(false), missing: Some(1), needed: Some(24), ..against() };
    assert_eq!(sides(&zh, &less).unwrap().to_string(), "反对 25 ≥ 100 的 1/4");
    assert_eq!(
        sentence(&words(Lang::En), &less),
        "25 owners were against it, out of the 100 owners for or against; less than one quarter was allowed, that is at most 24 owners. Not met: 1 owner too many."
    );
}

#[test]
fn a_floor_or_a_ceiling_is_compared_as_it_is() {
    let here = Comparison {
        asked: Asked::InPerson,
        count: Some(99),
        of: Some(3_000),
        fraction: (1, 20),
        holds: Some(false),
        missing: Some(1),
        needed: Some(100),
        ..heads()
    };
    assert_eq!(sides(&words(Lang::Zh), &here).unwrap().to_string(), "99 < 100");
    assert_eq!(
        sentence(&words(Lang::Zh), &here),
        "亲自到场投票的有 99 户，占全部 3,000 户；要求不少于1/20，即至少 100 户。不符合，还差 1 户。"
    );
}

#[test]
fn a_second_vote_and_objections_are_told_as_what_they_are() {
    let zh = words(Lang::Zh);
    let second = Comparison {
        asked: Asked::Second("同意".into(), Whole::Present),
        count: Some(20),
        of: Some(40),
        fraction: (1, 2),
        ..heads()
    };
    assert_eq!(
        sentence(&zh, &second),
        "能否再次表决：投“同意”的有 20 户，占到场的 40 户；要求不少于二分之一，即至少 20 户。符合。"
    );
    let objection = |holds| Comparison {
        asked: Asked::Objection(Whole::All),
        count: Some(51),
        of: Some(100),
        fraction: (1, 2),
        inclusive: false,
        holds,
        ..heads()
    };
    assert_eq!(
        sentence(&zh, &objection(Some(true))),
        "会后书面反对的有 51 户，占全部 100 户；要求过半数，即至少 51 户。达到了，决定因此不成立。"
    );
    assert!(sentence(&zh, &objection(Some(false))).ends_with("没有达到，决定不受影响。"));
    let nobody_knows = Comparison { count: None, holds: None, ..objection(None) };
    assert_eq!(sentence(&zh, &nobody_knows), "书面反对的户数没有公布，这一项无法判断。");
    // Only what passed and was opposed by enough is told as undone.
    let told = |verdict, opposed, passed| {
        let comparisons = vec![Comparison { holds: Some(passed), ..heads() }, objection(Some(opposed))];
        let (kind, adds) = (ReadingKind::Strict, Added::Silent);
        Reading { kind, verdict, winner: None, silent_to: None, adds, comparisons }.explained(&zh)
    };
    assert!(told(Verdict::Rejected, true, true).starts_with("会上通过了"));
    assert_eq!(told(Verdict::Rejected, true, false), Verdict::Rejected.explained(&zh));
    assert_eq!(told(Verdict::Adopted, false, true), Verdict::Adopted.explained(&zh));
}

#[test]
fn where_one_of_several_tests_is_enough_each_of_them_says_so() {
    let either = Comparison { either: true, ..heads() };
    assert!(sentence(&words(Lang::Zh), &either).ends_with("符合。这几项中有一项符合即可。"));
}
