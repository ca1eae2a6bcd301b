//! A committee whose chair left: everybody sees it, its members are told what to do, and what only a chair does is not theirs.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatRole};
use governance::ids::PersonId;
use rehearsal::fixture::estate::{COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{World, committee, petitions};

use crate::seats::{CHAIR, SECRETARY, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const DESK: &str = "/c/qingfeng/desk";
const MEMBER: u32 = 6;

/// A committee whose chair left, and its secretary too, while owners wait for an answer.
fn without_chair() -> World {
    let mut world = petitions::handed_in(petitions::meeting());
    for (person, role) in [(CHAIR, SeatRole::Chair), (SECRETARY, SeatRole::Secretary)] {
        let person = PersonId::new(person);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
    }
    world.now = world.now.max(at("2026-03-04T09:00:00+08:00"));
    world
}

#[tokio::test]
async fn a_committee_without_a_chair_says_so_and_its_members_choose_one() {
    let site = Site::of(|| Rehearsed::of_world(&without_chair())).await;
    let says = "没有主任，也没有副主任";
    let public = site.get("/c/qingfeng/committee/1").await.text;
    assert!(public.contains(says) && public.contains("指导规则 §32"), "{public}");
    let member = Seat::take(&site, MEMBER).await;
    let page = member.get(&site, &format!("{DESK}/committee/1")).await.text;
    let call = format!("{DESK}/committee/1/call?about=chair");
    assert!(page.contains(says) && page.contains(&format!("href=\"{call}\"")), "{page}");
    shows_in_every_view(&site, &member, &format!("{DESK}/committee/1")).await;
    // The sitting is filled in but for its day and its place.
    let form = member.get(&site, &call).await.text;
    assert!(form.contains("name=\"about-1\" value=\"chair\"") && form.contains("name=\"held-year\""), "{form}");
    let desk = member.get(&site, DESK).await.text;
    let (now, waits) = desk.split_once("要等主任来办的").unwrap_or((&desk, ""));
    assert!(now.contains("没有主任，开会推选"), "{desk}");
    // What a chair does is no task of a member's, and no link leads to a page that turns them away.
    let asked = "第 1 号联名提议";
    assert!(!now.contains(asked) && waits.contains("由主任或者秘书办理") && waits.contains(asked), "{desk}");
    assert!(!waits.contains("href=\"/c/qingfeng/desk/petitions/1\""), "{desk}");
    // The street office sees it among what is due.
    let street = Seat::take(&site, STREET_CHAIR).await;
    let due = street.get(&site, &format!("{DESK}/duties")).await.text;
    assert!(due.contains("没有主任，开会推选"), "{due}");
}

#[tokio::test]
async fn a_committee_with_a_chair_says_nothing_of_it() {
    let site = Site::of(|| Rehearsed::of_world(&committee::seated())).await;
    let public = site.get("/c/qingfeng/committee/1").await.text;
    assert!(!public.contains("没有主任"), "{public}");
    let member = Seat::take(&site, MEMBER).await.get(&site, DESK).await.text;
    assert!(!member.contains("没有主任") && !member.contains("要等主任来办的"), "{member}");
}
