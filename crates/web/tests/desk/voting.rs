//! From the roll to the letters.

use axum::http::StatusCode;
use governance::assembly::{Channel, ObjectionSubject, Stage};
use governance::community::{Parking, SilenceClause};
use rehearsal::fixture::estate;

use crate::site::Site;

const CHAIR: u32 = 1;
const CLERK: u32 = 3;

fn stage(site: &Site) -> Stage {
    site.rehearsed.look(|community| community.assembly().meetings()[0].stage())
}

#[test]
fn a_roll_is_shown_with_its_figures_before_it_is_published() {
    let site = Site::at_stage(Stage::Convened);
    let chair = site.signed_in(CHAIR);
    let page = site.get(&chair, "/desk/meetings/1/roll");
    assert!(page.body.contains("9 户") && page.body.contains("1,171.665 ㎡"), "{}", page.body);
    assert!(page.body.contains("3 套，356.20 ㎡，合算一户"), "the developer's stock is named");
    let published = site.post(&chair, "/desk/meetings/1/roll", &[]);
    assert_eq!(published.rest(), "/desk/meetings/1/roll?done=roll-published");
    assert_eq!(stage(&site), Stage::RollPublished);
}

#[test]
fn notice_too_soon_is_refused_at_the_field_with_the_earliest_moment() {
    let site = Site::at_stage(Stage::RollPublished);
    let chair = site.signed_in(CHAIR);
    let soon = [
        ("opens-year", "2026"),
        ("opens-month", "3"),
        ("opens-day", "5"),
        ("opens-time", "9:00"),
        ("closes-year", "2026"),
        ("closes-month", "4"),
        ("closes-day", "1"),
        ("closes-time", "24:00"),
    ];
    let answer = site.post(&chair, "/desk/meetings/1/notice", &soon);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("id=\"opens-error\""), "{}", answer.body);
    assert_eq!(stage(&site), Stage::RollPublished);
}

#[test]
fn notice_is_checked_with_all_its_rules_and_given_once() {
    let site = Site::at_stage(Stage::RollPublished);
    let chair = site.signed_in(CHAIR);
    let dates = [
        ("opens-year", "2026"),
        ("opens-month", "3"),
        ("opens-day", "20"),
        ("opens-time", "9:00"),
        ("closes-year", "2026"),
        ("closes-month", "4"),
        ("closes-day", "1"),
        ("closes-time", "24:00"),
    ];
    let check = site.post(&chair, "/desk/meetings/1/notice", &dates).rest();
    let page = site.get(&chair, &check);
    assert!(
        page.body.contains("没有投票的，不算参加表决") && page.body.contains("2026年4月1日 星期三 24:00"),
        "{}",
        page.body
    );
    assert_eq!(stage(&site), Stage::RollPublished, "a page that is looked at changes nothing");
    let given = site.post(&chair, "/desk/meetings/1/notice/check", &dates);
    assert_eq!(given.rest(), "/desk/meetings/1/notice?done=notice-given");
    assert_eq!(stage(&site), Stage::Noticed);
}

#[test]
fn an_objection_taken_down_at_the_desk_is_answered_with_reasons() {
    let site = Site::at_stage(Stage::RollPublished);
    let clerk = site.signed_in(CLERK);
    let chair = site.signed_in(CHAIR);
    let taken = site.post(&clerk, "/desk/meetings/1/objections/take", &[("entry", "2"), ("says", "我家面积不对")]);
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let list = site.get(&chair, "/desk/meetings/1/objections");
    assert!(list.body.contains("我家面积不对") && list.body.contains("1栋-1单元-102"), "{}", list.body);
    let bare = site.post(&chair, "/desk/meetings/1/objections/1", &[("outcome", "upheld")]);
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "reasons are asked for");
    let answer = [("outcome", "dismissed"), ("reasons", "已核对登记簿，面积无误。")];
    assert_eq!(site.post(&chair, "/desk/meetings/1/objections/1", &answer).status, StatusCode::SEE_OTHER);
    let open = site
        .rehearsed
        .look(|community| community.assembly().meetings()[0].open_objections(ObjectionSubject::Roll).count());
    assert_eq!(open, 0);
}

#[test]
fn letters_are_printed_with_code_names_and_the_consequence_of_silence() {
    let site = Site::at_stage(Stage::Open);
    let chair = site.signed_in(CHAIR);
    let code = site.rehearsed.desk_run(async |desk| {
        desk.letter_code(governance::ids::MeetingId::new(1), governance::ids::EntryNo::new(1)).await
    });
    let code = code.expect("letters are made out").to_string();
    let print = "/desk/meetings/1/letters/print";
    let entered = site.post(&chair, print, &[("reason", "业主来领")]);
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
    let one = site.get(&chair, "/desk/meetings/1/letters/print?from=1&until=1");
    assert_eq!(one.body.matches("<article class=\"letter").count(), 1);
    for words in [code.as_str(), "赵一凡", "1栋-1单元-101", "不算参加表决", "vote.example.org/vote"] {
        assert!(one.body.contains(words), "{words}");
    }
    let english = site.get(&chair, "/desk/meetings/1/letters/print?from=1&until=1&lang=en");
    assert!(english.body.contains("Owners’ meeting no.\u{a0}1"));
    let all = site.get(&chair, "/desk/meetings/1/letters/print");
    assert_eq!(all.body.matches("<article class=\"letter").count() as u64, estate::HEADS);
}

#[test]
fn a_lost_letter_is_made_out_anew_once_and_its_old_code_opens_nothing() {
    let site = Site::at_stage(Stage::Open);
    let chair = site.signed_in(CHAIR);
    let (meeting, entry) = (governance::ids::MeetingId::new(1), governance::ids::EntryNo::new(2));
    let old = site.rehearsed.desk_run(async |desk| desk.letter_code(meeting, entry).await).expect("a code");
    for _ in 0..2 {
        let reissued = site.post(&chair, "/desk/meetings/1/letters/2/reissue", &[("serial", "0")]);
        assert_eq!(reissued.status, StatusCode::SEE_OTHER);
    }
    let serial = site.rehearsed.look(|community| community.assembly().meetings()[0].letter_serial(entry));
    assert_eq!(serial, 1, "the second press of one button makes out nothing");
    let found = site.rehearsed.run(async |house| house.find_letter(old).is_some());
    assert!(!found);
}

#[test]
fn rules_need_their_source_and_are_entered_after_a_check() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let picked = [
        ("silence", "none"),
        ("duplicates", "first"),
        ("publication", "on-inspection"),
        ("parking", "left-out"),
        ("channels", "online"),
        ("channels", "paper"),
        ("order", "paper-first"),
        ("proxies", "capped"),
        ("proxies-cap", "3"),
        ("representatives", "not-allowed"),
        ("committee-size", "7"),
        ("alternates", ""),
        ("term-years", "5"),
    ];
    assert_eq!(site.post(&chair, "/desk/rules/adopt", &picked).status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut whole = picked.to_vec();
    whole.push(("source", "2025年6月8日业主大会通过的议事规则第二十三条"));
    let check = site.post(&chair, "/desk/rules/adopt", &whole).rest();
    assert_eq!(site.get(&chair, &check).status, StatusCode::OK);
    assert_eq!(site.rehearsed.look(|community| community.rules().silence), SilenceClause::None);
    assert_eq!(site.post(&chair, "/desk/rules/check", &whole).rest(), "/desk/rules?done=rules-adopted");
    let rules = site.rehearsed.look(governance::Community::rules);
    assert_eq!((rules.silence, rules.parking), (SilenceClause::None, Parking::LeftOut));
    assert_eq!((rules.channels.list(), rules.proxies.cap), (vec![Channel::Online, Channel::Paper], Some(3)));
    assert_eq!((rules.committee_size, rules.alternates, rules.term_years), (Some(7), None, Some(5)));
    // Silence that counts stands in the text the owners adopted, or is not entered.
    let silent =
        whole.iter().map(|(name, value)| (*name, if *name == "silence" { "counts-with-majority" } else { *value }));
    let silent: Vec<(&str, &str)> = silent.collect();
    let check = site.get(&chair, &site.post(&chair, "/desk/rules/adopt", &silent).rest());
    assert!(check.body.contains("不能凭口头或者一句说明登记"), "{}", check.body);
    // What the form cannot read is said beside its field, and what the law forbids before the button.
    let mut wrong = whole.clone();
    wrong.retain(|(name, _)| *name != "committee-size" && *name != "proxies-cap");
    wrong.push(("committee-size", "七"));
    let asked = site.post(&chair, "/desk/rules/adopt", &wrong);
    assert!(asked.body.contains("id=\"committee-size-error\"") && asked.body.contains("id=\"proxies-cap-error\""));
    let mut even = whole;
    even.retain(|(name, _)| *name != "committee-size");
    even.push(("committee-size", "６"));
    let check = site.get(&chair, &site.post(&chair, "/desk/rules/adopt", &even).rest());
    assert!(check.body.contains("5 至 11 名"), "{}", check.body);
}

#[test]
fn a_seat_is_filled_for_a_term_of_five_years_at_most_and_vacated() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let seat = |until: &'static str| {
        [
            ("person", "new"),
            ("name", "新经办"),
            ("role", "clerk"),
            ("from-year", "2026"),
            ("from-month", "3"),
            ("from-day", "1"),
            ("until-year", until),
            ("until-month", "2"),
            ("until-day", "28"),
        ]
    };
    let long = site.post(&chair, "/desk/bodies/1/fill", &seat("2040"));
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.body.contains("id=\"until-error\""));
    assert_eq!(
        site.post(&chair, "/desk/bodies/1/fill", &seat("2031")).status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "longer than the chair"
    );
    assert_eq!(site.post(&chair, "/desk/bodies/1/fill", &seat("2028")).status, StatusCode::SEE_OTHER);
    assert!(site.get(&chair, "/desk/bodies").body.contains("新经办"));
    assert_eq!(site.post(&chair, "/desk/bodies/1/vacate/9/clerk", &[]).rest(), "/desk/bodies?done=seat-vacated");
}

#[test]
fn a_chair_who_would_seat_themselves_or_a_member_is_told_at_the_field() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let days = [("from-year", "2026"), ("from-month", "3"), ("from-day", "1")];
    let last = [("until-year", "2027"), ("until-month", "2"), ("until-day", "28")];
    for (person, role, field) in [("1", "secretary", "person"), ("6", "member", "role")] {
        let fields = [&[("person", person), ("role", role)][..], &days, &last].concat();
        let answer = site.post(&chair, "/desk/bodies/1/fill", &fields);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{}", answer.body);
    }
    let asked = site.get(&chair, "/desk/bodies/1/vacate/6/member");
    assert!(
        asked.status == StatusCode::OK && !asked.body.contains("action=\"/c/hall/desk/bodies/1/vacate"),
        "{}",
        asked.body
    );
}

#[test]
fn a_meeting_is_called_off_with_a_reason() {
    let site = Site::at_stage(Stage::RollPublished);
    let chair = site.signed_in(CHAIR);
    let bare = site.post(&chair, "/desk/meetings/1/cancel", &[("reason", "")]);
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    let called_off = site.post(&chair, "/desk/meetings/1/cancel", &[("reason", "议题需要重新征求意见")]);
    assert_eq!(called_off.rest(), "/desk/meetings/1?done=meeting-cancelled");
    assert!(site.get(&chair, "/desk/meetings/1").body.contains("议题需要重新征求意见"));
}
