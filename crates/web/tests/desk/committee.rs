//! A committee at its desk: from the call to the published decision, each page as whoever it is for.

use axum::http::StatusCode;
use governance::assembly::{DelegationGiven, Stage};
use governance::committee::{SealUse, SittingStage};
use jiff::civil::date;
use rehearsal::fixture::estate::at;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::stations;

use crate::site::{Answered, Browser, Site};

const CHAIR: u32 = 1;
const SECRETARY: u32 = 2;
const OBSERVER: u32 = 5;
const MEMBER: u32 = 6;
const STREET: u32 = 7;
const MANAGER: u32 = 8;

const ANSWERS: [(&str, &[(&str, &str)]); 5] = [
    ("occasion", &[("occasion", "ordinary")]),
    (
        "when",
        &[("held-year", "2026"), ("held-month", "3"), ("held-day", "10"), ("held-time", "19:00"), ("venue", "活动室")],
    ),
    ("about-1", &[("about-1", "own")]),
    ("words-1", &[("title-1", "日常用印办法"), ("text-1", "日常文件由主任申请、秘书用印。")]),
    ("more", &[("more", "no")]),
];

/// A site where the sitting was called.
fn called() -> Site {
    let site = Site::settled();
    let secretary = site.signed_in(SECRETARY);
    let check = site.answer_all(&secretary, "/desk/committee/1/call", &ANSWERS);
    done(&site.post(&secretary, &check, &[]), "/desk/sittings/1?done=committee-called");
    site
}

fn done(answer: &Answered, to: &str) {
    assert_eq!((answer.status, answer.rest().as_str()), (StatusCode::SEE_OTHER, to), "{}", answer.body);
}

fn stage(site: &Site) -> SittingStage {
    site.rehearsed.look(|community| community.committees().sittings()[0].stage())
}

#[test]
fn a_sitting_goes_from_its_call_to_the_published_decision_page_by_page() {
    let site = called();
    let (secretary, visitor) = (site.signed_in(SECRETARY), Browser::default());
    let public = site.get(&visitor, "/sittings/1");
    assert!(public.body.contains("日常用印办法") && public.body.contains("活动室"), "{}", public.body);
    let early = site.post(&secretary, "/desk/sittings/1/attendance", &[("present", "1")]);
    assert_eq!(early.status, StatusCode::CONFLICT);
    site.rehearsed.door.set(at("2026-03-10T19:05:00+08:00"));
    // Nobody stays signed in for a week.
    let (secretary, member) = (site.signed_in(SECRETARY), site.signed_in(MEMBER));
    let page = site.get(&secretary, "/desk/sittings/1/attendance");
    let offered = page.body.contains("冯主任") && page.body.contains("沈委员") && !page.body.contains("蒋监票");
    assert!(offered, "{}", page.body);
    let there = [("present", "1"), ("present", "6")];
    done(&site.post(&secretary, "/desk/sittings/1/attendance", &there), "/desk/sittings/1?done=committee-attendance");
    let missing = site.post(&secretary, "/desk/sittings/1/items/1", &[("vote-1", "for")]);
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.body.contains("请填写沈委员的意见"), "{}", missing.body);
    let votes = [("vote-1", "for"), ("vote-6", "against")];
    done(&site.post(&secretary, "/desk/sittings/1/items/1", &votes), "/desk/sittings/1?done=committee-decided");
    let hidden = site.get(&visitor, "/sittings/1");
    assert!(!hidden.body.contains("反对（1）"), "nothing is public before it is published");
    let text = [("text", "讨论了日常用印。\n沈委员建议半年后再议。")];
    done(&site.post(&secretary, "/desk/sittings/1/minutes", &text), "/desk/sittings/1?done=committee-minutes");
    let sign = site.get(&member, "/desk/sittings/1/sign");
    assert!(sign.body.contains("半年后再议"), "{}", sign.body);
    done(
        &site.post(&member, "/desk/sittings/1/sign", &[("answer", "signed")]),
        "/desk/sittings/1?done=committee-signed",
    );
    let paper = [("member", "1"), ("answer", "refused"), ("reason", "没有写我的意见")];
    done(&site.post(&secretary, "/desk/sittings/1/sign", &paper), "/desk/sittings/1?done=committee-signed");
    done(&site.post(&secretary, "/desk/sittings/1/publish", &[]), "/desk/sittings/1?done=committee-published");
    assert_eq!(stage(&site), SittingStage::Published);
    let public = site.get(&visitor, "/sittings/1");
    for words in ["通过", "反对（1）", "沈委员", "到会 2 名，签字 1 名", "指导规则 §38"] {
        assert!(public.body.contains(words), "{words}: {}", public.body);
    }
    assert!(!public.body.contains("半年后再议"), "minutes are not published");
    assert!(site.get(&visitor, "/committee/1").body.contains("日常用印办法"));
}

#[test]
fn every_page_of_the_committee_opens_in_both_languages_and_sizes() {
    let site = called();
    let secretary = site.signed_in(SECRETARY);
    for page in [
        "/committee/1",
        "/sittings/1",
        "/sittings/1/notice",
        "/desk/committee/1",
        "/desk/committee/1/call",
        "/desk/committee/1/request",
        "/desk/committee/1/mandates/new",
        "/desk/committee/1/seal",
        "/desk/committee/1/seal/new",
        "/desk/sittings/1",
        "/desk/sittings/1/attendance",
        "/desk/sittings/1/items/new",
        "/desk/sittings/1/items/1",
        "/desk/sittings/1/minutes",
        "/desk/sittings/1/publish",
        "/desk/sittings/1/record",
        "/desk/sittings/1/told",
        "/desk/sittings/1/off",
    ] {
        for view in ["zh-CN.normal", "zh-CN.elder-24", "en.normal"] {
            let answer = site.get(&secretary.seeing(view), page);
            assert_eq!(answer.status, StatusCode::OK, "{page} in {view}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{page} has one heading");
            assert!(
                !answer.body.contains("committee-") || !view.starts_with("zh"),
                "{page} says every word: {}",
                keys(&answer.body)
            );
        }
    }
}

/// Keys that were shown instead of words.
fn keys(body: &str) -> String {
    let found =
        body.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).filter(|word| word.starts_with("committee-"));
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn only_whoever_leads_changes_the_record_and_members_ask_for_themselves() {
    let site = called();
    for person in [MEMBER, OBSERVER, MANAGER, STREET] {
        let browser = site.signed_in(person);
        for page in [
            "/desk/committee/1/call",
            "/desk/sittings/1/attendance",
            "/desk/sittings/1/off",
            "/desk/committee/1/seal/new",
        ] {
            assert_eq!(site.get(&browser, page).status, StatusCode::FORBIDDEN, "{person}: {page}");
            assert_eq!(site.post(&browser, page, &[]).status, StatusCode::FORBIDDEN, "{person}: {page}");
        }
    }
    let member = site.signed_in(MEMBER);
    assert_eq!(site.get(&member, "/desk/committee/1/request").status, StatusCode::OK);
    done(
        &site.post(&member, "/desk/committee/1/request", &[("about", "电梯维修进度")]),
        "/desk/committee/1?done=committee-asked",
    );
    let phone = site.post(&member, "/desk/committee/1/request", &[("about", "请打 13800000000")]);
    assert_eq!(phone.status, StatusCode::UNPROCESSABLE_ENTITY);
    let street = site.signed_in(STREET);
    assert_eq!(site.get(&street, "/desk/committee/1/seats/6/end").status, StatusCode::OK);
    assert_eq!(site.get(&member, "/desk/committee/1/seats/1/end").status, StatusCode::FORBIDDEN);
}

#[test]
fn what_is_the_owners_is_refused_where_it_is_typed_and_the_way_to_them_is_shown() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let mut answers = ANSWERS;
    answers[2] = ("about-1", &[("about-1", "matter-hire-manager")]);
    let check = site.answer_all(&chair, "/desk/committee/1/call", &answers);
    let page = site.get(&chair, &check);
    for words in ["选聘和解聘物业服务人", "民法典 §278(1)", "召集业主大会表决"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    assert!(!page.body.contains("召集会议并公布议程"), "no button for what would be refused");
    assert_eq!(site.post(&chair, &check, &[]).status, StatusCode::CONFLICT);
}

#[test]
fn a_use_of_the_seal_needs_a_decision_and_an_exception_needs_its_story() {
    let site = called();
    let secretary = site.signed_in(SECRETARY);
    let form = |ground: &'static str, more: &[(&'static str, &'static str)]| {
        let mut form = vec![
            ("seal", "committee"),
            ("document", "门禁采购合同"),
            ("copies", "2"),
            ("ground", ground),
            ("asked", "1"),
            ("keeper", "2"),
            ("used-year", "2026"),
            ("used-month", "3"),
            ("used-day", "2"),
            ("used-time", "8:00"),
        ];
        form.extend_from_slice(more);
        form
    };
    let page = "/desk/committee/1/seal/new";
    let empty = site.post(&secretary, page, &[]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let undecided = site.post(&secretary, page, &form("decision-1-1", &[]));
    assert!(
        undecided.body.contains("没有通过，或者现在不成立") && undecided.body.contains("门禁采购合同"),
        "{}",
        undecided.body
    );
    let wordless = site.post(&secretary, page, &form("irregular", &[]));
    assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let entered = site.post(&secretary, page, &form("irregular", &[("irregular", "先盖了章，会上再议。")]));
    done(&entered, "/desk/committee/1/seal?done=committee-seal");
    let uses: Vec<SealUse> = site.rehearsed.look(|community| community.committees().seal_uses().to_vec());
    assert!(uses.len() == 1 && uses[0].ground.is_irregular());
    let public = site.get(&Browser::default(), "/committee/1");
    assert!(public.body.contains("没有依据的用印") && public.body.contains("先盖了章"), "{}", public.body);
}

#[test]
fn a_seal_rests_on_what_the_owners_decided_and_not_on_what_they_handed_to_the_committee() {
    let (scope, until) = ("采购并安装门禁。".to_owned(), date(2026, 12, 31));
    let delegation = DelegationGiven { scope, limit: Some(1_000_000), each: None, until };
    let site = Site::of(Rehearsed::of_world(&stations::delegating(Stage::Certified, delegation)));
    let secretary = site.signed_in(SECRETARY);
    let page = "/desk/committee/1/seal/new";
    // Nobody spends by setting a seal what was given to the committee, and no choice offers it.
    let asked = site.get(&secretary, page).body;
    assert!(asked.contains("value=\"assembly-2\"") && !asked.contains("value=\"assembly-1\""), "{asked}");
    let mut form = vec![("seal", "assembly"), ("document", "门禁采购合同"), ("copies", "2"), ("ground", "assembly-1")];
    form.extend([("asked", "1"), ("keeper", "2")]);
    form.extend([("used-year", "2026"), ("used-month", "4"), ("used-day", "9"), ("used-time", "9:00")]);
    let alone = site.post(&secretary, page, &form).body;
    for words in ["议题 1", "不能由一个人直接据此用印", "再召集委员会会议"] {
        assert!(alone.contains(words), "{words}: {alone}");
    }
    assert!(site.rehearsed.look(|community| community.committees().seal_uses().is_empty()));
}

#[test]
fn a_member_resigns_after_confirming_it_and_hands_over_thing_by_thing() {
    let site = Site::settled();
    let (member, chair) = (site.signed_in(MEMBER), site.signed_in(CHAIR));
    assert_eq!(site.post(&member, "/desk/committee/1/resign", &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
    let resigned = site.post(&member, "/desk/committee/1/resign", &[("sure", "yes"), ("reason", "搬家")]);
    done(&resigned, "/desk/committee/1/seats/6?done=committee-resigned");
    let page = "/desk/committee/1/seats/6";
    done(&site.post(&member, page, &[("things", "印章\n合同两份\n")]), &format!("{page}?done=committee-listed"));
    done(&site.post(&chair, page, &[("thing", "1")]), &format!("{page}?done=committee-received"));
    let shown = site.get(&chair, page);
    assert!(shown.body.contains("合同两份") && shown.body.contains("冯主任于"), "{}", shown.body);
    assert_eq!(site.post(&chair, page, &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
}
