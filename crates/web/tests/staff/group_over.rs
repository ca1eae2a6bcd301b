//! A preparatory group whose seats have all ended: said on every page, with who forms it anew and how.

use governance::founding::FoundingStage;
use rehearsal::fixture::estate::at;
use rehearsal::fixture::founding;
use rehearsal::fixture::office::Rehearsed;

use crate::seats::{Seat, shows_in_every_view};
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
    let due = head.get(&site, "/c/qingfeng/desk/duties").await.text;
    assert!(due.contains("组建首次业主大会会议筹备组") || due.contains("组建筹备组"), "{due}");
    let member = head.get(&site, &format!("{group}/member")).await;
    assert_eq!(member.status, 200);
    shows_in_every_view(&site, &head, &format!("{group}/member")).await;
}
