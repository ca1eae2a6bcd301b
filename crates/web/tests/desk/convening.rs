//! Convening a meeting, question after question.

use axum::http::StatusCode;
use governance::assembly::{Occasion, Scope};

use crate::site::{Browser, Site};

const CHAIR: u32 = 1;

/// Answers of the wizard in its order, each with the question it answers.
const ANSWERS: [(&str, &[(&str, &str)]); 9] = [
    ("body", &[("body", "1")]),
    ("occasion", &[("occasion", "extraordinary")]),
    ("cause", &[("cause", "emergency"), ("reason", "1栋1单元电梯停运。")]),
    ("kind-1", &[("kind-1", "use-maintenance-fund")]),
    ("words-1", &[("title-1", "更换电梯"), ("text-1", "更换1栋1单元电梯，预算 280,000.00 元。")]),
    ("form-1", &[("form-1", "motion")]),
    ("more", &[("more", "no")]),
    ("scope", &[("scope", "entrance")]),
    ("part", &[("entrance", "1栋|1单元")]),
];

fn meetings(site: &Site) -> usize {
    site.rehearsed.look(|community| community.assembly().meetings().len())
}

#[test]
fn a_convenor_answers_question_after_question_and_convenes_with_one_button() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let check = site.answer_all(&chair, "/desk/convene", &ANSWERS);
    let page = site.get(&chair, &check);
    assert!(page.body.contains("更换电梯") && page.body.contains("民法典 §278(2)"), "{}", page.body);
    assert_eq!(meetings(&site), 0, "nothing is convened before the button");
    let convened = site.post(&chair, &check, &[]);
    assert_eq!(convened.rest(), "/desk/meetings/1/convened");
    assert_eq!(site.get(&chair, &convened.rest()).status, StatusCode::OK);
    let (scope, occasion) = site.rehearsed.look(|community| {
        let meeting = &community.assembly().meetings()[0];
        (meeting.scope.clone(), meeting.occasion)
    });
    assert_eq!(occasion, Occasion::Extraordinary);
    assert_eq!(scope, Scope::Entrance { building: "1栋".to_owned(), entrance: "1单元".to_owned() });
    let meeting = site.get(&chair, "/desk/meetings/1");
    assert!(meeting.body.contains("突发紧急情况：1栋1单元电梯停运。"), "{}", meeting.body);
}

#[test]
fn pressing_the_button_twice_convenes_one_meeting() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let check = site.answer_all(&chair, "/desk/convene", &ANSWERS);
    site.post(&chair, &check, &[]);
    assert_eq!(site.post(&chair, &check, &[]).status, StatusCode::GONE);
    assert_eq!(meetings(&site), 1);
}

#[test]
fn each_page_asks_the_first_thing_still_missing() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    for (answered, asked) in (1..ANSWERS.len()).zip(ANSWERS.iter().skip(1)) {
        let page = site.answer_all(&chair, "/desk/convene", &ANSWERS[..answered]);
        let next = site.get(&chair, &page);
        assert!(next.body.contains(&format!("name=\"ask\" value=\"{}\"", asked.0)), "after {answered} answers");
    }
}

#[test]
fn a_second_question_is_asked_for_and_can_be_removed_again() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let mut answers = ANSWERS[..6].to_vec();
    answers.push(("more", &[("more", "yes")]));
    let page = site.answer_all(&chair, "/desk/convene", &answers);
    assert!(site.get(&chair, &page).body.contains("name=\"ask\" value=\"kind-2\""));
    let mut fields: Vec<(&str, &str)> = ANSWERS.iter().flat_map(|(_, fields)| fields.iter().copied()).collect();
    fields.extend([
        ("questions", "2"),
        ("kind-2", "other-major"),
        ("title-2", "另一件事"),
        ("text-2", "另一件事的内容。"),
        ("form-2", "choice"),
        ("proposals-2", "甲方案\n乙方案"),
        ("ask", "remove-1"),
    ]);
    let left = site.get(&chair, &site.post(&chair, "/desk/convene", &fields).rest());
    assert!(left.body.contains("另一件事") && !left.body.contains("更换电梯"), "{}", left.body);
}

#[test]
fn a_motion_that_hands_something_over_says_what_up_to_how_much_and_until_when() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let handed: &[(&str, &str)] = &[
        ("delegated-scope-1", "公共部位的日常维修。"),
        ("delegated-limit-1", "100,000"),
        ("delegated-each-1", "20,000"),
        ("delegated-year-1", "2026"),
        ("delegated-month-1", "12"),
        ("delegated-day-1", "31"),
    ];
    let answers: [(&str, &[(&str, &str)]); 9] = [
        ANSWERS[0],
        ANSWERS[1],
        ANSWERS[2],
        ("kind-1", &[("kind-1", "other-major")]),
        ("words-1", &[("title-1", "授权日常维修"), ("text-1", "授权业主委员会决定日常维修。")]),
        ("form-1", &[("form-1", "delegation")]),
        ("delegation-1", handed),
        ANSWERS[6],
        ("scope", &[("scope", "estate")]),
    ];
    let form = site.get(&chair, &site.answer_all(&chair, "/desk/convene", &answers[..5]));
    assert!(form.body.contains("value=\"delegation\""), "{}", form.body);
    let reserved = site.get(&chair, &site.answer_all(&chair, "/desk/convene", &ANSWERS[..5]));
    assert!(!reserved.body.contains("value=\"delegation\""), "what the owners decide themselves is not handed over");
    assert!(
        reserved.body.contains("不能授权业主委员会办理") && reserved.body.contains("民法典 §278(1)"),
        "and why is said"
    );
    let check = site.answer_all(&chair, "/desk/convene", &answers);
    let page = site.get(&chair, &check);
    assert!(page.body.contains("公共部位的日常维修。") && page.body.contains("100,000.00"), "{}", page.body);
    assert!(page.body.contains("单项最多 ¥20,000.00") || page.body.contains("20,000.00"), "{}", page.body);
    assert_eq!(site.post(&chair, &check, &[]).rest(), "/desk/meetings/1/convened");
    let put = site.rehearsed.look(|community| community.matters().all()[0].delegates.clone()).unwrap();
    assert_eq!((put.limit, put.each, put.until), (Some(10_000_000), Some(2_000_000), jiff::civil::date(2026, 12, 31)));
    let public = site.get(&Browser::default(), "/matters/1");
    assert!(public.body.contains("授权业主委员会：公共部位的日常维修。"), "{}", public.body);
    // Nothing else can be entered than what was voted on; and no vote was held yet.
    let entering = site.get(&chair, "/desk/committee/1/mandates/new");
    assert!(entering.body.contains("没有可以登记授权的决定"), "{}", entering.body);
}

#[test]
fn mistakes_are_said_where_they_were_made_and_what_was_typed_stays() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    for (ask, fields, field) in [
        ("occasion", &[("occasion", "spontaneous")][..], "occasion"),
        ("cause", &[("occasion", "extraordinary"), ("reason", "等不及")], "cause"),
        ("cause", &[("cause", "petition"), ("reason", "业主要求")], "cause"),
        ("cause", &[("cause", "vacancies"), ("reason", "缺额")], "cause"),
        ("cause", &[("cause", "emergency"), ("reason", "")], "reason"),
        ("kind-1", &[("kind-1", "no-such-matter")], "kind-1"),
        ("words-1", &[("title-1", "请致电 13812345678"), ("text-1", "内容")], "title-1"),
        ("proposals-1", &[("form-1", "choice"), ("proposals-1", "只有一个")], "proposals-1"),
        ("delegation-1", &[("form-1", "delegation"), ("delegated-scope-1", "门禁")], "delegated-1"),
        ("delegation-1", &[("form-1", "delegation"), ("delegated-limit-1", "一万")], "delegated-limit-1"),
        ("scope", &[("scope", "moon")], "scope"),
        ("part", &[("scope", "homes"), ("homes", "9栋-9单元-999")], "homes"),
    ] {
        let mut form = vec![("ask", ask), ("body", "1"), ("kind-1", "other-major")];
        form.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        form.extend_from_slice(fields);
        let answer = site.post(&chair, "/desk/convene", &form);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{ask}");
        assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{ask}: {}", answer.body);
    }
}
