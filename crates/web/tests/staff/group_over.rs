//! A preparatory group, or one that organises a renewal, whose seats have all ended: said on every page, with who forms it anew
//! and how.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::founding::FoundingStage;
use governance::ids::PersonId;
use governance::renewal::RenewalCommand;
use jiff::civil::date;
use rehearsal::fixture::estate::{COMMITTEE, RESIDENTS, STREET_OFFICE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{founding, terms};

use crate::seats::{STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const HEAD: u32 = 1;
const DESK: &str = "/c/qingfeng/desk/founding";
const PUBLIC: &str = "/c/qingfeng/founding";

async fn site(now: &'static str) -> Site {
    Site::of(move || {
        let mut world = founding::at_stage(FoundingStage::Preparing);
        world.now = at(now);
        Rehearsed::of_world(&world)
    })
    .await
}

#[tokio::test]
async fn before_their_seats_end_the_page_says_until_when_members_sit() {
    let site = site("2026-03-11T09:00:00+08:00").await;
    for page in
        [site.get(PUBLIC).await.text, Seat::take(&site, HEAD).await.get(&site, &format!("{DESK}/group")).await.text]
    {
        assert!(page.contains("成员的任期到") && page.contains("2027年12月31日"), "{page}");
    }
}

#[tokio::test]
async fn after_that_it_is_with_the_street_office_which_seats_members_again() {
    let site = site("2028-06-01T09:00:00+08:00").await;
    let head = Seat::take(&site, HEAD).await;
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("筹备组成员的任期已满") && public.contains("现在由街道办事处办"), "{public}");
    assert!(public.contains("原来的成员") && !public.contains("筹备组正在准备"), "{public}");
    shows_in_every_view(&site, &Seat::stranger(), PUBLIC).await;
    let group = format!("{DESK}/group");
    let desk = head.get(&site, &group).await.text;
    assert!(desk.contains("任期都已经满了") && desk.contains("/desk/founding/group/member"), "{desk}");
    assert!(!desk.contains("/group/release/") && !desk.contains("现在的名单还没有公告"), "{desk}");
    shows_in_every_view(&site, &head, &group).await;
    let tasks = head.get(&site, DESK).await.text;
    assert!(tasks.contains("筹备组成员的任期已满"), "{tasks}");
    // What the group would do next waits for it, and for nothing else; the day it was first formed is no day of the step.
    assert_eq!(tasks.matches("等重新组成").count(), 2, "{tasks}");
    assert!(!tasks.contains("/desk/founding/met") && !tasks.contains("等名单公示期满"), "{tasks}");
    let step = public.split_once("stop current").unwrap().1.split_once("</li>").unwrap().0;
    assert!(step.contains("组建筹备组") && !step.contains("2026"), "{step}");
    let due = head.get(&site, "/c/qingfeng/desk/duties").await.text;
    assert!(due.contains("组建首次业主大会会议筹备组") || due.contains("组建筹备组"), "{due}");
    let member = head.get(&site, &format!("{group}/member")).await;
    assert_eq!(member.status, 200);
    shows_in_every_view(&site, &head, &format!("{group}/member")).await;
}

/// In Shanghai, a year after the group was confirmed: nobody was elected, the residents' committee acts.
async fn renewal(now: &'static str) -> Site {
    Site::of(move || {
        let mut world = terms::settled_in("cn-shanghai");
        world.now = at("2028-10-09T09:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        let (mut world, _) = terms::grouped(world);
        for (body, person) in [(RESIDENTS, 9), (STREET_OFFICE, STREET_CHAIR)] {
            let holder = SeatHolder::Known(PersonId::new(person));
            let (from, until, role) = (date(2029, 1, 1), date(2033, 12, 31), SeatRole::Chair);
            world.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
        }
        world.now = at(now);
        Rehearsed::of_world(&world)
    })
    .await
}

#[tokio::test]
async fn a_renewal_group_whose_seats_have_ended_is_said_to_be_over_with_who_acts_until_it_is_formed_anew() {
    let (public, desk) = ("/c/qingfeng/renewal", "/c/qingfeng/desk/renewal");
    let over = "小组成员的席位都已届满";
    let before = renewal("2029-09-30T09:00:00+08:00").await;
    assert!(!before.get(public).await.text.contains(over));
    let site = renewal("2029-10-05T09:00:00+08:00").await;
    let told = site.get(public).await.text;
    assert!(told.contains(over) && told.contains("由现在行使业主委员会职责的一方召集"), "{told}");
    assert!(told.contains("原来的成员"), "{told}");
    let street = Seat::take(&site, STREET_CHAIR).await;
    let page = street.get(&site, desk).await.text;
    assert!(page.contains("重新登记成员") && !page.contains("组织换届的小组已经确认"), "{page}");
    let residents = Seat::take(&site, 9).await;
    let page = residents.get(&site, desk).await.text;
    assert!(page.contains("/c/qingfeng/desk/convene?elect-next=1"), "whoever acts calls the election: {page}");
    for (seat, path) in [(&Seat::stranger(), public), (&street, desk), (&residents, desk)] {
        shows_in_every_view(&site, seat, path).await;
    }
}
