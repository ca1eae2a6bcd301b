//! Calling a sitting: a day that is too early is told where it is asked for.

use rehearsal::fixture::committee;
use rehearsal::fixture::office::Rehearsed;

use crate::seats::{CHAIR, Seat};
use crate::site::Site;

const CALL: &str = "/c/qingfeng/desk/committee/1/call";

fn held(day: &str, time: &str) -> String {
    let mut parts = day.split('-');
    let mut part = || parts.next().unwrap_or_default();
    format!("ask=when&held-year={}&held-month={}&held-day={}&held-time={time}&venue=物业用房", part(), part(), part(),)
}

#[tokio::test]
async fn a_day_that_is_too_early_is_told_at_the_question_with_the_rule_and_the_first_day_possible() {
    let site = Site::of(|| Rehearsed::of_world(&committee::seated())).await;
    let chair = Seat::take(&site, CHAIR).await;
    let asked = chair.post(&site, CALL, "ask=occasion&occasion=ordinary").await;
    let when = chair.get(&site, &asked.location).await.text;
    assert!(when.contains("今天公布议程的，最早可以定在"), "before anything is typed: {when}");
    let today = {
        let desk = site.desk();
        let files = desk.files().await;
        site.door().now().to_zoned(files.community.zone().clone()).date()
    };
    let day = |days: i64| today.checked_add(jiff::ToSpan::days(days)).unwrap().to_string();
    let early = chair.post(&site, CALL, &format!("occasion=ordinary&{}", held(&day(3), "19:00"))).await;
    assert_eq!(early.status, 422);
    for said in ["离开会太近", "指导规则 §39", "请把会议时间改到", "name=\"held-year\""] {
        assert!(early.text.contains(said), "{said}: {}", early.text);
    }
    let past = chair.post(&site, CALL, &format!("occasion=ordinary&{}", held(&day(-1), "19:00"))).await;
    assert!(past.status == 422 && past.text.contains("开会时间已经过去了"), "{}", past.text);
    let fits = chair.post(&site, CALL, &format!("occasion=ordinary&{}", held(&day(20), "19:00"))).await;
    assert_eq!(fits.status, 303, "{}", fits.text);
}
