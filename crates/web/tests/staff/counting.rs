//! From the close of voting to carrying out.

use governance::assembly::Stage;
use governance::ids::{MatterId, MeetingId};
use jiff::ToSpan;

use crate::seats::{CHAIR, CLERK, MANAGER, MEETING, OBSERVER, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

async fn stage(site: &Site) -> Stage {
    let desk = site.desk();
    let files = desk.files().await;
    files.community.assembly().meeting(MeetingId::new(1)).unwrap().stage()
}

#[tokio::test]
async fn the_steps_of_a_count_are_shown_at_every_stage() {
    for stage in [Stage::Noticed, Stage::Open, Stage::Closed, Stage::Counted, Stage::Announced, Stage::Certified] {
        let site = Site::at(stage).await;
        for person in [CHAIR, OBSERVER, CLERK] {
            let seat = Seat::take(&site, person).await;
            shows_in_every_view(&site, &seat, &format!("{MEETING}/count")).await;
            shows_in_every_view(&site, &seat, &format!("{MEETING}/execution")).await;
        }
    }
}

#[tokio::test]
async fn a_count_that_is_not_announced_is_shown_to_those_who_announce_it_or_sign_for_it_alone() {
    let site = Site::at(Stage::Counted).await;
    let path = format!("{MEETING}/count");
    let figures = "class=\"verdict\"";
    for person in [CHAIR, OBSERVER] {
        assert!(Seat::take(&site, person).await.get(&site, &path).await.text.contains(figures), "{person}");
    }
    for person in [CLERK, STREET_CHAIR, MANAGER] {
        let page = Seat::take(&site, person).await.get(&site, &path).await.text;
        assert!(!page.contains(figures), "person {person} sees a result before it is announced");
    }
    let announced = Site::at(Stage::Announced).await;
    assert!(Seat::take(&announced, CLERK).await.get(&announced, &path).await.text.contains(figures));
}

#[tokio::test]
async fn a_closed_vote_is_counted_announced_and_certified_step_by_step() {
    let site = Site::at(Stage::Closed).await;
    let chair = Seat::take(&site, CHAIR).await;
    let step = |key: &str| format!("{MEETING}/count/{key}");
    assert_eq!(chair.get(&site, &step("announcement")).await.status, 303, "what cannot be done yet leads to the steps");
    shows_in_every_view(&site, &chair, &step("ballots")).await;
    assert_eq!(chair.post(&site, &step("ballots"), "").await.status, 303);
    assert_eq!(stage(&site).await, Stage::Counted);
    shows_in_every_view(&site, &chair, &step("announcement")).await;
    assert_eq!(chair.post(&site, &step("announcement"), "").await.status, 303);
    assert_eq!(stage(&site).await, Stage::Announced);
    assert_eq!(chair.post(&site, &step("certification"), "").await.status, 409, "the result is still on view");
    site.door().set(site.door().now() + (24 * 30).hours());
    let chair = Seat::take(&site, CHAIR).await;
    shows_in_every_view(&site, &chair, &step("certification")).await;
    assert_eq!(chair.post(&site, &step("certification"), "").await.status, 303);
    assert_eq!(stage(&site).await, Stage::Certified);
}

#[tokio::test]
async fn an_open_vote_is_not_counted_and_a_clerk_counts_nothing() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    assert_eq!(chair.post(&site, &format!("{MEETING}/count/ballots"), "").await.status, 409);
    let site = Site::at(Stage::Closed).await;
    let clerk = Seat::take(&site, CLERK).await;
    assert_eq!(clerk.post(&site, &format!("{MEETING}/count/ballots"), "").await.status, 403);
    assert_eq!(stage(&site).await, Stage::Closed);
}

#[tokio::test]
async fn what_was_adopted_is_assigned_and_reported_by_the_body_that_carries_it_out() {
    let site = Site::at(Stage::Certified).await;
    let adopted = {
        let desk = site.desk();
        let files = desk.files().await;
        [1, 2].into_iter().find(|matter| files.community.assembly().has_adopted(MatterId::new(*matter)))
    };
    let Some(matter) = adopted else { panic!("the fixture adopts nothing") };
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    let at = |page: &str| format!("{MEETING}/execution/{matter}/{page}");
    assert_eq!(manager.get(&site, &at("report")).await.status, 404, "nobody is charged with it yet");
    shows_in_every_view(&site, &chair, &at("assign")).await;
    assert_eq!(chair.post(&site, &at("assign"), "body=3&due-year=2020&due-month=1&due-day=1").await.status, 422);
    assert_eq!(chair.post(&site, &at("assign"), "due-year=2027&due-month=6&due-day=30").await.status, 422);
    assert_eq!(chair.post(&site, &at("assign"), "body=3&due-year=2027&due-month=6&due-day=30").await.status, 303);
    assert_eq!(chair.get(&site, &at("report")).await.status, 403, "the company reports, not the committee");
    shows_in_every_view(&site, &manager, &at("report")).await;
    assert_eq!(manager.post(&site, &at("report"), "progress=underway").await.status, 422);
    let telephone = manager.post(&site, &at("report"), "progress=underway&text=联系 13900000001").await;
    assert_eq!(telephone.status, 422, "a report is public and holds no telephone");
    assert_eq!(manager.post(&site, &at("report"), "progress=underway&text=已签合同").await.status, 303);
    shows_in_every_view(&site, &manager, &format!("{MEETING}/execution")).await;
    assert!(manager.get(&site, &format!("{MEETING}/execution")).await.text.contains("已签合同"));
}
