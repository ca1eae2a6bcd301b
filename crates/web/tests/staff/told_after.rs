//! What is told once something is past: paper that was taken back, a sitting without a record, what needs no doing any more, and
//! what only others may do.

use governance::Actor;
use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::bodies::BodyKind;
use governance::founding::FoundingStage;
use governance::ids::{EntryNo, MeetingId, PersonId};
use jiff::SignedDuration;
use office::Act;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{committee, estate, founding, stations};

use crate::seats::{CHAIR, CLERK, MANAGER, MEETING, OBSERVER, SECOND_CLERK, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);

async fn must(site: &Site, actor: Actor, command: AssemblyCommand) {
    site.desk().carry_out(Act::new(actor, command)).await.unwrap_or_else(|stop| panic!("{stop}"));
}

/// Eight voted online; the ninth home's paper was keyed in once, and taken back by somebody else after the doors closed.
async fn taken_back() -> Site {
    let site = Site::at(Stage::Open).await;
    for entry in 1..=8 {
        site.desk().cast(FIRST, EntryNo::new(entry), vec![Mark::For, Mark::Proposal(1)]).await.unwrap();
    }
    let clerk = Seat::take(&site, CLERK).await;
    let at = format!("{MEETING}/paper/9");
    let received = "received-year=2026&received-month=3&received-day=23&received-time=08:00&way=sheet";
    let sheet = clerk.post(&site, &at, received).await.location;
    let check = clerk.post(&site, &sheet, "q1=for&q2=1").await.location;
    let page = clerk.get(&site, &check).await.text;
    let received = page.split("name=\"received_at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let keyed = clerk.post(&site, &check, &format!("received_at={received}&q1=for&q2=1")).await;
    assert_eq!(keyed.status, 303, "{}", keyed.text);
    site.door().set(stations::closes_at());
    must(&site, Actor::Clock, AssemblyCommand::CloseVoting { meeting: FIRST }).await;
    site.door().set(stations::closes_at() + SignedDuration::from_hours(1));
    let other = Seat::take(&site, SECOND_CLERK).await;
    let asked = other.get(&site, &format!("{at}/withdraw")).await.text;
    assert!(asked.contains("会写进会议记录和计票结果表"), "{asked}");
    let done = other.post(&site, &format!("{at}/withdraw"), "reason=看错了号，票箱里没有这张票。").await;
    assert_eq!(done.status, 303, "{}", done.text);
    site.desk().count(PersonId::new(CHAIR), FIRST).await.unwrap_or_else(|stop| panic!("{stop}"));
    must(&site, estate::CHAIR, AssemblyCommand::Announce { meeting: FIRST }).await;
    site
}

#[tokio::test]
async fn paper_that_was_taken_back_after_the_doors_closed_is_told_with_how_many_by_whom_and_why() {
    let site = taken_back().await;
    let chair = Seat::take(&site, CHAIR).await;
    let (how_many, why) = ("纸质票 1 张，其中 1 张在投票截止以后", "看错了号，票箱里没有这张票。");
    for paper in ["minutes", "count"] {
        let path = format!("{MEETING}/papers/{paper}");
        let page = chair.get(&site, &path).await.text;
        assert!(page.contains(how_many) && page.contains("撤回 1 张") && page.contains(why), "{paper}: {page}");
        shows_in_every_view(&site, &chair, &path).await;
    }
    for path in [format!("{MEETING}/papers/announcement"), "/c/qingfeng/matters/1/result".to_owned()] {
        let page = chair.get(&site, &path).await.text;
        assert!(page.contains(how_many) && page.contains("撤回 1 张"), "{path}: {page}");
        // The reason may name a home: it stands in what is kept, and the public is told where.
        assert!(!page.contains(why) && page.contains("为什么撤回，写在会议记录里，业主可以申请查阅"), "{path}: {page}");
        shows_in_every_view(&site, &chair, &path).await;
    }
    let none = Site::at(Stage::Announced).await;
    let chair = Seat::take(&none, CHAIR).await;
    for path in [format!("{MEETING}/papers/minutes"), "/c/qingfeng/matters/1/result".to_owned()] {
        assert!(!chair.get(&none, &path).await.text.contains("撤回"), "{path}");
    }
}

#[tokio::test]
async fn the_scrutineer_reads_the_sheet_of_the_count_before_signing_it_and_others_wait_for_the_announcement() {
    let site = Site::at(Stage::Counted).await;
    let (papers, sheet) = (format!("{MEETING}/papers"), format!("{MEETING}/papers/count"));
    let observer = Seat::take(&site, OBSERVER).await;
    assert!(observer.get(&site, &papers).await.text.contains(&format!("href=\"{sheet}\"")));
    let page = observer.get(&site, &sheet).await;
    assert!(page.status == 200 && page.text.contains("参加表决合计"), "{}", page.text);
    shows_in_every_view(&site, &observer, &sheet).await;
    let count = observer.get(&site, &format!("{MEETING}/count")).await.text;
    assert!(count.contains("请勿外传"), "{count}");
    for person in [CLERK, MANAGER, STREET_CHAIR] {
        let seat = Seat::take(&site, person).await;
        assert_eq!(seat.get(&site, &sheet).await.status, 404, "{person}");
        assert!(!seat.get(&site, &papers).await.text.contains(&format!("href=\"{sheet}\"")), "{person}");
    }
}

#[tokio::test]
async fn a_sitting_whose_day_is_past_says_that_its_record_is_missing() {
    let called = |hours: i64| {
        move || {
            let mut world = committee::seated();
            world.must(estate::CHAIR, committee::call(vec![committee::own()]));
            world.now = committee::held_at() + SignedDuration::from_hours(hours);
            Rehearsed::of_world(&world)
        }
    };
    let evening = Site::of(called(2)).await;
    let page = evening.get("/c/qingfeng/sittings/1").await.text;
    assert!(page.contains("议程已公布") && !page.contains("还没有会议记录"), "{page}");
    let site = Site::of(called(24)).await;
    let chair = Seat::take(&site, CHAIR).await;
    for path in ["/sittings/1", "/committee/1", "/desk/sittings/1", "/desk/committee/1"] {
        let path = format!("/c/qingfeng{path}");
        let page = chair.get(&site, &path).await.text;
        assert!(page.contains("会期已过，还没有会议记录") && !page.contains("议程已公布"), "{path}: {page}");
        shows_in_every_view(&site, &chair, &path).await;
    }
    let page = site.get("/c/qingfeng/sittings/1").await.text;
    assert!(page.contains("没有开的应当写明取消"), "{page}");
}

#[tokio::test]
async fn steps_of_founding_that_need_not_be_done_any_more_do_not_wait_for_anything() {
    let site = Site::of(|| Rehearsed::of_world(&founding::at_stage(FoundingStage::Filed))).await;
    let street = Seat::take(&site, 1).await;
    let page = street.get(&site, "/c/qingfeng/desk/founding").await.text;
    assert!(page.contains("不用再办") && !page.contains("暂不能开始"), "{page}");
}

#[tokio::test]
async fn between_the_seats_and_the_founding_the_page_says_that_it_is_being_entered() {
    let site = Site::of(|| {
        let mut world = founding::at_stage(FoundingStage::Decided);
        founding::seat_committee(&mut world);
        Rehearsed::of_world(&world)
    })
    .await;
    for path in ["/c/qingfeng/founding", "/c/qingfeng/desk/founding"] {
        let page = Seat::take(&site, 1).await.get(&site, path).await.text;
        assert!(page.contains("当选委员已经就任；业主大会成立") && !page.contains("等当选委员就任"), "{path}: {page}");
    }
    shows_in_every_view(&site, &Seat::stranger(), "/c/qingfeng/founding").await;
}

#[tokio::test]
async fn a_member_is_told_what_a_committee_without_a_chair_owes_and_led_only_where_a_member_may_go() {
    let site = Site::of(|| {
        let mut world = founding::at_stage(FoundingStage::Decided);
        founding::seat_committee(&mut world);
        let found = governance::founding::FoundingCommand::FoundAssembly;
        world.must(Actor::Clock, governance::Command::Founding(found));
        Rehearsed::of_world(&world)
    })
    .await;
    let member = {
        let desk = site.desk();
        let files = desk.files().await;
        let today = desk.moment(Actor::Visitor).today(files.community.zone());
        let mut bodies = files.community.bodies().all().iter();
        let body = bodies.find(|body| body.kind == BodyKind::OwnersCommittee).unwrap();
        // One who sits nowhere else: members of the preparatory group lead there.
        let members = body.members(today);
        let only = |person: &&PersonId| files.community.bodies().seats_of(**person, today).count() == 1;
        members.iter().find(only).copied().unwrap()
    };
    let seat = Seat::take(&site, member.number()).await;
    let desk = seat.get(&site, "/c/qingfeng/desk").await.text;
    assert!(desk.contains("办理业主委员会备案"), "{desk}");
    assert!(!desk.contains("/c/qingfeng/desk/founding/filing"), "{desk}");
    assert_eq!(seat.get(&site, "/c/qingfeng/desk/founding/filing").await.status, 403);
    let sitting = desk.split("召开").nth(1).is_some() && desk.contains("href=\"/c/qingfeng/desk/committee/");
    assert!(sitting, "the first sitting is theirs to call: {desk}");
}
