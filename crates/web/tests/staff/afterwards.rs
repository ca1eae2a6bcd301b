//! A room whose day is over: nobody is invited to it any more, it is owed to say whether it was held, and who came is entered
//! from the list on paper.

use axum::http::StatusCode;
use jiff::SignedDuration;
use jiff::civil::time;

use crate::rooms::{deliberating, evening, form};
use crate::seats::{CHAIR, CLERK, MANAGER, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const ROOM: &str = "/c/qingfeng/desk/deliberations/1/rooms/1";
const SEEN: &str = "/c/qingfeng/deliberations/1/rooms/1";

/// A consultation was announced, and the day after it has come.
async fn the_day_after() -> (Site, String) {
    let (site, code) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    let done = chair.post(&site, &format!("{DESK}/rooms/convene/consultation"), &form(&site, 8)).await;
    assert_eq!(done.location, format!("{ROOM}?done=room-convened"));
    evening(&site, 9, time(9, 0, 0, 0));
    (site, code)
}

#[tokio::test]
async fn nobody_is_invited_to_a_day_that_is_over_and_that_nothing_was_said_of_it_is_public() {
    let (site, code) = the_day_after().await;
    let card = format!("/o/{code}/deliberations/1/rooms/1");
    for path in [SEEN, card.as_str(), &format!("{SEEN}/notice")] {
        assert!(!site.get(path).await.text.contains("受邀的各方和想听的邻居都可以来"), "{path}");
    }
    assert!(!site.get("/c/qingfeng/board").await.text.contains("ACTIVITY-ROOM"));
    assert!(site.get(PUBLIC).await.text.contains("日子过了，还没有说明"));
    let chair = Seat::take(&site, CHAIR).await;
    assert!(chair.get(&site, "/c/qingfeng/desk/duties").await.text.contains("说明第 1 号协商事项定下的会开成了没有"));
    for path in [SEEN, card.as_str()] {
        let text = site.get(path).await.text;
        assert!(text.contains("还没有说明开成了没有") && !text.contains("逾期：这次会"), "{path}");
    }
    shows_in_every_view(&site, &chair, SEEN).await;
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * 14));
    assert!(site.get(SEEN).await.text.contains("逾期：这次会定在"));
}

#[tokio::test]
async fn who_came_is_entered_from_the_list_by_one_and_reported_by_another_and_everybody_reads_that() {
    let (site, _) = the_day_after().await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let door = format!("{ROOM}/door");
    assert!(clerk.get(&site, ROOM).await.text.contains("照纸质签到表补录"));
    assert_eq!(clerk.get(&site, &door).await.status, StatusCode::OK);
    shows_in_every_view(&site, &clerk, &door).await;
    let asks = clerk.get(&site, &door).await.text;
    assert!(asks.contains("会后补录要两个人经手") && !asks.contains(&format!("{ROOM}/leave")), "{asks}");
    let company = Seat::take(&site, MANAGER).await;
    assert_eq!(company.post(&site, &door, "visitor=1&body=2").await.status, StatusCode::FORBIDDEN);
    for (visitor, party) in [(1, 1), (2, 2)] {
        let entered = clerk.post(&site, &door, &format!("visitor={visitor}&party={party}")).await;
        assert_eq!(entered.location, format!("{door}?entered={visitor}"), "{}", entered.text);
    }
    let minutes = format!("{ROOM}/minutes");
    shows_in_every_view(&site, &chair, &minutes).await;
    assert!(chair.get(&site, &minutes).await.text.contains("请先对着签到表看一遍"));
    let held = chair.post(&site, &format!("{ROOM}/held"), "").await;
    assert_eq!(held.location, format!("{minutes}?done=room-held"), "{}", held.text);
    chair.post(&site, &minutes, "item=1&text=UNTIL-NINE").await;
    chair.post(&site, &format!("{ROOM}/publish"), "").await;
    for path in [SEEN.to_owned(), format!("{SEEN}/record"), format!("{PUBLIC}/file")] {
        assert!(site.get(&path).await.text.contains("是会后照纸质签到表补录的"), "{path}");
    }
}

#[tokio::test]
async fn whoever_entered_the_list_is_told_that_another_reports_it() {
    let (site, _) = the_day_after().await;
    let chair = Seat::take(&site, CHAIR).await;
    for (visitor, party) in [(1, 1), (2, 2)] {
        chair.post(&site, &format!("{ROOM}/door"), &format!("visitor={visitor}&party={party}")).await;
    }
    let minutes = chair.get(&site, &format!("{ROOM}/minutes")).await.text;
    assert!(minutes.contains("请另一个看过签到表的人来报告开成了") && !minutes.contains(&format!("{ROOM}/held")));
    let refused = chair.post(&site, &format!("{ROOM}/held"), "").await;
    assert!(refused.text.contains("要由另一个看过签到表的人来报告"), "{}", refused.text);
}

#[tokio::test]
async fn a_room_and_a_conversation_warn_where_what_is_said_in_the_one_does_not_enter_the_other() {
    let (site, _) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    let (convene, converse) = (format!("{DESK}/rooms/convene/consultation"), format!("{DESK}/converse"));
    assert!(!chair.get(&site, &convene).await.text.contains("网上的看法征集到"));
    assert!(!chair.get(&site, &converse).await.text.contains("不进看法征集"));
    chair.post(&site, &convene, &form(&site, 8)).await;
    let asks = chair.get(&site, &converse).await.text;
    assert!(asks.contains("截止日早于这一天的"), "{asks}");
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let last = site.door().now().to_zoned(zone).date() + jiff::ToSpan::days(4);
    let until = format!("until-year={}&until-month={}&until-day={}", last.year(), last.month(), last.day());
    chair.post(&site, &converse, &format!("question=x&{until}")).await;
    assert!(chair.get(&site, &format!("{ROOM}/change")).await.text.contains("网上的看法征集到"));
}
