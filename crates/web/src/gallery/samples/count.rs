//! Turnout, doors and the working of a count: the figures of a real published vote, with invented doors.

use maud::{Markup, html};

use crate::gallery::pick;
use crate::parts::{
    self, Added, Asked, Comparison, Door, DoorState, Floor, PartTurnout, Progress, Reading, ReadingKind, Requirement,
    Verdict, Whole,
};
use crate::words::{Measure, Words};

pub(in crate::gallery) fn turnout(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    let measures = [
        Progress {
            measure: Measure::Heads,
            done: 533,
            of: 817,
            need: Some(545),
            asked: Requirement::Own,
            is_about: false,
        },
        Progress {
            measure: Measure::Area,
            done: 77_020_150,
            of: 115_344_340,
            need: Some(76_896_227),
            asked: Requirement::Own,
            is_about: false,
        },
    ];
    let figures = [("1幢", 70, 98, 10_012_340, 13_870_000), ("2幢", 41, 102, 5_830_120, 14_421_500)];
    let part = |name: String, heads, heads_of, weight, weight_of| PartTurnout {
        name,
        href: Some("#building".into()),
        heads,
        heads_of,
        measure: Some(Measure::Area),
        weight,
        weight_of,
    };
    let buildings: Vec<PartTurnout> = figures
        .iter()
        .map(|(name, heads, heads_of, area, area_of)| {
            let name = pick(words, (*name).to_owned(), format!("Building {}", name.trim_end_matches('幢')));
            part(name, *heads, *heads_of, *area, *area_of)
        })
        .collect();
    let whole = part(String::new(), 111, 198, 15_842_460, 28_291_500);
    html! {
        (parts::meter(words, "turnout", say("参加表决的情况", "Who has taken part"), &measures))
        (parts::turnout_by_part(words, say("各楼栋参与情况", "Turnout by building"), &buildings, &whole))
    }
}

pub(in crate::gallery) fn doors(words: &Words) -> Markup {
    let door = |floor: u32, number: u32| {
        let state = match (floor * 7 + number * 3) % 9 {
            0..=2 => DoorState::Voted,
            3 => DoorState::Missed,
            4..=6 => DoorState::Served,
            7 => DoorState::Untouched,
            _ => DoorState::Refused,
        };
        let note = match state {
            DoorState::Untouched | DoorState::Missed => String::new(),
            _ => pick(words, "1月20日 当面送交，王芳", "20 January, in hand, Wang Fang").to_owned(),
        };
        Door {
            room: format!("{floor}0{number}"),
            state,
            note,
            href: (state != DoorState::Voted).then(|| "#door".into()),
        }
    };
    let floors: Vec<Floor> = (1..=6)
        .rev()
        .map(|floor| Floor {
            name: pick(words, format!("{floor} 层"), format!("F{floor}")),
            doors: (1..=4).map(|number| door(floor, number)).collect(),
        })
        .collect();
    parts::door_map(words, "doors", pick(words, "3幢2单元", "Building 3, entrance 2"), &floors)
}

pub(in crate::gallery) fn count(words: &Words) -> Markup {
    let b = pick(words, "B 方案（每平方米 1.4 元）", "Proposal B (¥1.40 per m²)").to_owned();
    let basis = vec![pick(words, "民法典 §278(2)", "Civil Code §278(2)").to_owned()];
    let participation = |measure, count, of| Comparison {
        asked: Asked::Participation,
        measure,
        count,
        of: Some(of),
        fraction: (2, 3),
        inclusive: true,
        holds: count.map(|_| true),
        missing: count.map(|_| 0),
        needed: None,
        either: false,
        added: false,
        basis: basis.clone(),
    };
    let approval = |measure, count: Option<u64>, of: Option<u64>| Comparison {
        asked: Asked::Approval(b.clone(), Whole::Participating),
        measure,
        count,
        of,
        fraction: (1, 2),
        inclusive: false,
        holds: count.map(|_| true),
        missing: count.map(|_| 0),
        needed: None,
        either: false,
        added: false,
        basis: basis.clone(),
    };
    let strict = Reading {
        kind: ReadingKind::Strict,
        verdict: Verdict::InsufficientData,
        winner: None,
        silent_to: None,
        adds: Added::Silent,
        comparisons: vec![
            participation(Measure::Heads, Some(605), 817),
            participation(Measure::Area, None, 115_344_340),
            approval(Measure::Heads, Some(370), Some(605)),
            approval(Measure::Area, None, None),
        ],
    };
    let rule_based = Reading {
        kind: ReadingKind::RuleBased,
        verdict: Verdict::Adopted,
        winner: Some(b.clone()),
        silent_to: Some(b.clone()),
        adds: Added::Silent,
        comparisons: vec![
            participation(Measure::Heads, Some(646), 817),
            participation(Measure::Area, Some(92_508_760), 115_344_340),
            approval(Measure::Heads, Some(411), Some(646)),
            approval(Measure::Area, Some(58_729_340), Some(92_508_760)),
        ]
        .into_iter()
        .map(|comparison| Comparison { added: true, ..comparison })
        .collect(),
    };
    let failed = Comparison {
        count: Some(76_896_226),
        holds: Some(false),
        missing: Some(1),
        ..participation(Measure::Area, Some(76_896_226), 115_344_340)
    };
    let short = Reading {
        kind: ReadingKind::Strict,
        verdict: Verdict::QuorumNotMet,
        winner: None,
        silent_to: None,
        adds: Added::Silent,
        comparisons: vec![participation(Measure::Heads, Some(545), 817), failed],
    };
    let against = Comparison {
        asked: Asked::Against(Whole::Cast),
        count: Some(26),
        of: Some(100),
        fraction: (1, 4),
        holds: Some(false),
        missing: Some(1),
        needed: Some(25),
        ..participation(Measure::Heads, Some(26), 100)
    };
    let here = Comparison {
        asked: Asked::InPerson,
        fraction: (1, 20),
        needed: Some(50),
        ..participation(Measure::Heads, Some(50), 1_000)
    };
    let too_many_against = Reading {
        kind: ReadingKind::Strict,
        verdict: Verdict::Rejected,
        winner: None,
        silent_to: None,
        adds: Added::Silent,
        comparisons: vec![here, against],
    };
    html! {
        h2 { (pick(words, "结果是怎么算出来的", "How the result was worked out")) }
        (parts::working(words, "count", &[strict, rule_based], true))
        h2 { (pick(words, "看反对票的一次", "One that looks at the votes against")) }
        (parts::working(words, "against", &[too_many_against], false))
        h2 { (pick(words, "差一点点的一次", "One that missed by a hair")) }
        (parts::working(words, "short", &[short], false))
    }
}
