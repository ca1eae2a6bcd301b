//! Settling where the community lies, putting that right, and what keeps it.

use governance::Actor;
use governance::community::CommunityCommand;
use governance::renewal::RenewalCommand;
use office::Act;
use rehearsal::fixture::estate::{self, COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;

use crate::seats::{CHAIR, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

const PLACE: &str = "/c/qingfeng/desk/place";

#[tokio::test]
async fn a_place_settled_by_mistake_is_put_right_or_taken_back() {
    let site = Site::of(|| Rehearsed::of_world(&estate::settled())).await;
    let chair = Seat::take(&site, CHAIR).await;
    let none = chair.get(&site, PLACE).await.text;
    assert!(none.contains("还没有登记，按全国规定") && !none.contains("take-back"), "{none}");
    for place in ["cn-beijing", "cn-hangzhou"] {
        let settled = chair.post(&site, PLACE, &format!("place={place}")).await;
        assert_eq!(settled.location, format!("{PLACE}?done=place-settled"));
    }
    shows_in_every_view(&site, &chair, PLACE).await;
    assert!(!Seat::take(&site, OBSERVER).await.get(&site, PLACE).await.text.contains("take-back"));
    assert_eq!(Seat::take(&site, OBSERVER).await.post(&site, PLACE, "act=take-back").await.status, 403);
    let back = chair.post(&site, PLACE, "act=take-back").await;
    assert_eq!(back.location, format!("{PLACE}?done=place-taken-back"), "{}", back.text);
    assert_eq!(site.desk().files().await.community.settled_place(), None);
}

#[tokio::test]
async fn a_place_by_which_something_was_done_stays_and_the_page_says_why() {
    let site = Site::of(|| {
        let mut world = estate::settled();
        world.must(estate::CHAIR, CommunityCommand::SettlePlace { place: "cn-shanghai".to_owned() });
        world.now = at("2028-10-09T09:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        Rehearsed::of_world(&world)
    })
    .await;
    let chair = Seat::take(&site, CHAIR).await;
    let page = chair.get(&site, PLACE).await.text;
    assert!(page.contains("启动了换届") && page.contains("在机器上更正") && !page.contains("name=\"place\""), "{page}");
    shows_in_every_view(&site, &chair, PLACE).await;
    let refused = chair.post(&site, PLACE, "place=cn-beijing").await;
    assert!(refused.text.contains("启动了换届"), "{}", refused.text);
    assert_eq!(chair.post(&site, PLACE, "act=take-back").await.status, 409);
    let settle = CommunityCommand::SettlePlace { place: "cn-beijing".to_owned() };
    site.desk().carry_out(Act::new(Actor::Operator, settle)).await.unwrap();
    assert_eq!(site.desk().files().await.community.settled_place(), Some("cn-beijing"));
}
