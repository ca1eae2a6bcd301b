//! A French meeting votes again at once: the desk, the letters and the public pages, on its day and after it.

use axum::http::StatusCode;
use governance::assembly::{AssemblyCommand, Mark, Meeting, Stage};
use governance::ids::{EntryNo, MeetingId};
use jiff::SignedDuration;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{abroad, estate};

use crate::abroad::{announced, opened, with_shares};
use crate::seats::{self, CHAIR, Seat};
use crate::site::Site;

const DESK: &str = "/c/qingfeng/desk/meetings";
const PUBLIC: &str = "/c/qingfeng/matters";

/// What a form proposes in a field.
fn proposed<'p>(page: &'p str, name: &str) -> &'p str {
    let (_, field) = page.split_once(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{name}: {page}"));
    let (_, value) = field.split_once("value=\"").unwrap();
    value.split_once('"').unwrap().0
}

#[tokio::test]
async fn the_same_meeting_votes_again_from_the_notice_on_and_the_first_letters_lead_there() {
    let site = Site::of(|| announced("fr-1965", "art-25", &[7, 2])).await;
    let chair = Seat::take(&site, CHAIR).await;
    let call = format!("{DESK}/1/second");
    let page = chair.get(&site, &call).await.text;
    for says in ["当场再投", "最迟到", "第一次的信还能用"] {
        assert!(page.contains(says), "{says}: {page}");
    }
    let called = chair.post(&site, &call, "matters=1").await;
    assert_eq!(called.status, StatusCode::SEE_OTHER);
    // Its room is the first vote's, and nobody calls to another.
    let room = chair.get(&site, &format!("{DESK}/2/gathering")).await.text;
    assert!(room.contains("第 1 号会议当场再投") && !room.contains("name=\"place\""), "{room}");
    let elsewhere = "place=别处&begins-year=2026&begins-month=12&begins-day=1&begins-time=9:00&form=both";
    let refused = chair.post(&site, &format!("{DESK}/2/gathering"), elsewhere).await;
    assert!(refused.text.contains("会场和形式照旧"), "{}", refused.text);
    // Only its end is asked for, and proposed for the same day.
    let at = format!("{DESK}/2/notice");
    let form = chair.get(&site, &at).await.text;
    assert!(form.contains("通知一发出就开始投票") && !form.contains("name=\"opens-year\""), "{form}");
    seats::shows_in_every_view(&site, &chair, &at).await;
    let today = {
        let desk = site.desk();
        let files = desk.files().await;
        site.door().now().to_zoned(files.community.zone().clone()).date()
    };
    let (month, day) = (proposed(&form, "closes-month"), proposed(&form, "closes-day"));
    assert_eq!((month, day), (today.month().to_string().as_str(), today.day().to_string().as_str()));
    let next = today.tomorrow().unwrap();
    let typed = |day: jiff::civil::Date, time: &str| {
        let (year, month, day) = (day.year(), day.month(), day.day());
        format!("closes-year={year}&closes-month={month}&closes-day={day}&closes-time={time}")
    };
    let late = chair.post(&site, &at, &typed(next, "9:00")).await;
    assert!(late.status == 422 && late.text.contains("最迟在当天结束时截止"), "{}", late.text);
    let fits = typed(today, proposed(&form, "closes-time"));
    let asked = chair.post(&site, &at, &fits).await;
    let check = chair.get(&site, &asked.location).await.text;
    assert!(check.contains("通知发出就开始") && check.contains("小区活动室") && check.contains("art. 24"), "{check}");
    let given = chair.post(&site, &format!("{at}/check"), &fits).await;
    assert!(given.location.contains("done=notice-again"), "{}", given.text);
    site.house.tick().await;
    let second = MeetingId::new(2);
    let stage = site.desk().files().await.community.assembly().meeting(second).map(Meeting::stage);
    assert_eq!(stage, Some(Stage::Open), "nobody has to make letters out anew");
    // Whoever has the first letter votes with it.
    let code = |meeting| {
        let desk = site.desk();
        async move { desk.letter_code(meeting, EntryNo::new(7)).await.unwrap().plain() }
    };
    let (first, again) = (code(MeetingId::new(1)).await, code(second).await);
    let letter = site.get(&format!("/b/{first}")).await.text;
    assert!(letter.contains("正在当场再次表决") && letter.contains(&format!("href=\"/b/{again}\"")), "{letter}");
    let booth = site.get(&format!("/b/{again}")).await.text;
    assert!(booth.contains("/questions/1"), "{booth}");
    // A roll that is kept is on view for no days that end before they begin.
    for page in [format!("{PUBLIC}/2"), format!("{PUBLIC}/2/roll")] {
        let text = site.get(&page).await.text;
        assert!(text.contains("沿用第 1 号会议的名册") && !text.contains("起，异议到"), "{page}: {text}");
    }
    // Nothing is brought to the doors for it, and no paper says so.
    let notice = chair.get(&site, &format!("{DESK}/2/poster")).await.text;
    assert!(notice.contains("第一次收到的信在这里也能用") && !notice.contains("送到每一户"), "{notice}");
    assert!(notice.contains("沿用第 1 号会议的名册") && notice.contains("小区活动室"), "{notice}");
    let desk = chair.get(&site, &format!("{DESK}/2")).await.text;
    assert!(desk.contains("不用另外送达"), "{desk}");
    let minute = site.door().now() + SignedDuration::from_hours(1);
    site.door().set(minute);
    site.house.tick().await;
    let letter = site.get(&format!("/b/{first}")).await.text;
    assert!(!letter.contains("正在当场再次表决"), "{letter}");
    // It is counted as any other.
    let counted = chair.post(&site, &format!("{DESK}/2/count/ballots"), "").await;
    assert_eq!(counted.status, StatusCode::SEE_OTHER, "{}", counted.text);
    let count = chair.get(&site, &counted.location).await;
    assert_eq!(count.status, StatusCode::OK, "{}", count.text);
}

#[tokio::test]
async fn after_its_day_the_pages_say_that_the_same_meeting_votes_no_more_and_what_is_left() {
    let site = Site::of(|| announced("fr-1965", "art-25", &[7, 2])).await;
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * 20));
    let chair = Seat::take(&site, CHAIR).await;
    let says = ["art. 25-1", "由同一次会议在投票截止的当天立即进行", "只能另行召集一次会议"];
    for page in [format!("{DESK}/1/second"), format!("{PUBLIC}/1")] {
        let text = chair.get(&site, &page).await.text;
        for said in says {
            assert!(text.contains(said), "{page} says {said}: {text}");
        }
        assert!(!text.contains("name=\"matters\""), "{page}: {text}");
        seats::shows_in_every_view(&site, &chair, &page).await;
    }
    let desk = chair.get(&site, &format!("{DESK}/1")).await.text;
    assert!(desk.contains("为什么不能再次表决") && !desk.contains("发起再次表决"), "{desk}");
    let forced = chair.post(&site, &format!("{DESK}/1/second"), "matters=1").await;
    assert!(forced.status != StatusCode::SEE_OTHER && forced.text.contains("不能改天再补"), "{}", forced.text);
}

#[tokio::test]
async fn the_notice_of_a_first_vote_says_on_which_day_the_same_meeting_could_vote_again() {
    for (pack, kind, told) in [("fr-1965", "art-25", true), ("fr-1965", "art-24", false)] {
        let site = Site::of(move || {
            let office = Rehearsed::founded(410).with_register(&with_shares());
            office.must(estate::CHAIR, abroad::convene(pack, &[kind]));
            office.must(estate::CHAIR, AssemblyCommand::PublishRoll { meeting: MeetingId::new(1) });
            office
        })
        .await;
        let chair = Seat::take(&site, CHAIR).await;
        let form = chair.get(&site, &format!("{DESK}/1/notice")).await.text;
        assert_eq!(form.contains("准许同一次会议当场再投，只能在投票截止的当天"), told, "{kind}: {form}");
    }
}

#[tokio::test]
async fn one_that_nobody_told_of_on_its_day_is_off_for_everybody_and_owed_by_nobody() {
    let site = Site::of(|| announced("fr-1965", "art-25", &[7, 2])).await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/1/second"), "matters=1").await;
    let duty = chair.get(&site, "/c/qingfeng/desk/duties").await.text;
    assert!(duty.contains("发会议通知"), "it is owed while its day lasts: {duty}");
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * 20));
    site.house.tick().await;
    let stage = site.desk().files().await.community.assembly().meeting(MeetingId::new(2)).map(Meeting::stage);
    assert_eq!(stage, Some(Stage::Cancelled));
    let chair = Seat::take(&site, CHAIR).await;
    let public = site.get(&format!("{PUBLIC}/2")).await.text;
    assert!(public.contains("这件事没有再投；第一次表决的结果不变"), "{public}");
    let first = site.get(&format!("{PUBLIC}/1")).await.text;
    assert!(first.contains("这件事没有当场再投") && !first.contains("同一事项再次表决（"), "{first}");
    let desk = chair.get(&site, &format!("{DESK}/2")).await.text;
    assert!(desk.contains("这次再投已于") && desk.contains("作罢，不用再办") && !desk.contains("/notice\""), "{desk}");
    let duties = chair.get(&site, "/c/qingfeng/desk/duties").await.text;
    assert!(!duties.contains("发会议通知"), "{duties}");
    for page in [format!("{PUBLIC}/2"), format!("{DESK}/2")] {
        seats::shows_in_every_view(&site, &chair, &page).await;
    }
}

#[tokio::test]
async fn whoever_votes_first_is_told_that_the_same_meeting_may_vote_again_that_day() {
    for (kind, told) in [("art-25", true), ("art-24", false)] {
        let site = Site::of(move || opened("fr-1965", kind).0).await;
        let chair = Seat::take(&site, CHAIR).await;
        let says = "再投时要重新投票，这一次投的票不算";
        let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(7)).await.unwrap().plain();
        let letters = chair.letters(&site, &format!("{DESK}/1"), "").await.text;
        let notice = chair.get(&site, &format!("{DESK}/1/poster")).await.text;
        for (page, text) in [
            ("letters", letters),
            ("notice", notice),
            ("matter", site.get(&format!("{PUBLIC}/1")).await.text),
            ("booth", site.get(&format!("/b/{code}")).await.text),
            ("question", site.get(&format!("/b/{code}/questions/1")).await.text),
        ] {
            assert_eq!(text.contains(says), told, "{kind}, {page}: {text}");
        }
        site.desk().cast(MeetingId::new(1), EntryNo::new(7), vec![Mark::For]).await.unwrap();
        let receipt = site.get(&format!("/b/{code}/receipt")).await.text;
        assert_eq!(receipt.contains(says), told, "{kind}: {receipt}");
    }
}
