//! Leaving a room and coming back, by card, by seat and at the door; and one person who has two numbers.

use axum::http::StatusCode;
use governance::ids::{DeliberationId, RoomNo};

use crate::rooms::{deliberating, evening, form};
use crate::seats::{CHAIR, CLERK, MANAGER, OBSERVER, Seat, shows_in_every_view};

const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const ROOM: &str = "/c/qingfeng/desk/deliberations/1/rooms/1";

#[tokio::test]
async fn the_count_of_those_present_follows_who_leaves_and_comes_back_and_one_person_is_counted_once() {
    let (site, code) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/rooms/convene/consultation"), &form(&site, 8)).await;
    evening(&site, 8, jiff::civil::time(18, 30, 0, 0));
    let (clerk, manager) = (Seat::take(&site, CLERK).await, Seat::take(&site, MANAGER).await);
    let observer = Seat::take(&site, OBSERVER).await;
    let (door, screen) = (format!("{ROOM}/door"), format!("{ROOM}/screen"));
    let own = format!("/o/{code}/deliberations/1/rooms/1");
    let word = site.desk().room_word(DeliberationId::new(1), RoomNo::new(1));
    site.post(&own, &format!("word={word}&party=1")).await;
    clerk.post(&site, &door, "visitor=2&party=2").await;
    manager.post(&site, &door, "visitor=3&body=3").await;
    assert!(clerk.get(&site, &screen).await.text.contains("3 / 3 方"));

    let left = site.post(&format!("{own}/leave"), "").await;
    assert_eq!(left.location, format!("{own}?done=room-left"));
    let page = site.get(&own).await.text;
    assert!(page.contains("已经离开") && page.contains("会场口令"), "the way back in");
    let wall = clerk.get(&site, &screen).await.text;
    assert!(wall.contains("2 / 3 方") && wall.contains("1 人"));
    let done = manager.post(&site, &format!("{ROOM}/leave"), "visitor=3").await;
    assert_eq!(done.location, format!("{door}?done=room-left"));
    assert!(manager.get(&site, &door).await.text.contains("到了"), "and the way back in for the seat");
    assert_eq!(observer.post(&site, &format!("{ROOM}/leave"), "visitor=2").await.status, StatusCode::FORBIDDEN);
    assert!(clerk.get(&site, &door).await.text.contains("3 号回来了"));
    let done = clerk.post(&site, &format!("{ROOM}/return"), "visitor=3").await;
    assert_eq!(done.location, format!("{door}?done=room-came-back"));
    site.post(&own, &format!("word={word}&party=1")).await;
    assert!(site.get(&own).await.text.contains("您是 1 号"));
    assert!(clerk.get(&site, &screen).await.text.contains("3 / 3 方"));

    clerk.post(&site, &door, "visitor=4&party=1").await;
    assert!(clerk.get(&site, &screen).await.text.contains("3 人"));
    shows_in_every_view(&site, &clerk, &door).await;
    let join = format!("{ROOM}/join");
    for form in ["", "stays=1", "stays=x&same=4"] {
        assert_eq!(clerk.post(&site, &join, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    assert!(clerk.post(&site, &join, "stays=4&same=1").await.text.contains("不能合成一个人"));
    let done = clerk.post(&site, &join, "stays=1&same=4").await;
    assert_eq!(done.location, format!("{door}?done=room-joined"));
    let page = clerk.get(&site, &door).await.text;
    assert!(page.contains("与 1 号是同一个人") && page.contains("2 人"));
}
