//! What is said before it is too late: of a first vote that comes late, of an election nobody's group organises, of counts that
//! were replaced, of a platform where there is one, and of what a renewal leaves open.

use governance::assembly::{AssemblyCommand, ObjectionAnswer, ObjectionSubject, Stage};
use governance::founding::FoundingStage;
use governance::law::{Law, Places};
use governance::{Actor, renewal::RenewalCommand};
use rehearsal::fixture::estate::{self, COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{World, founding, law, stations, terms};

use crate::seats::{CHAIR, MEETING, Seat};
use crate::site::Site;

async fn of(world: fn() -> World) -> Site {
    Site::of(move || Rehearsed::of_world(&world())).await
}

/// The roll of the first meeting is on view, and it is this morning.
fn first_meeting(morning: &str) -> World {
    let mut world = founding::at_stage(FoundingStage::Meeting);
    let meeting = world.community.assembly().meetings()[0].id;
    world.must(founding::HEAD, AssemblyCommand::PublishRoll { meeting });
    world.now = at(morning);
    world
}

/// The page that shows the notice once more, of a vote that opens so many days after the first meeting was due.
async fn checked(site: &Site, days: i64) -> String {
    let until = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.founding().group().unwrap().formed().unwrap().published.first_meeting_until
    };
    let opens = until + jiff::SignedDuration::from_hours(24 * days);
    let opens = opens.to_zoned(jiff::tz::TimeZone::get("Asia/Shanghai").unwrap()).date();
    let closes = opens.checked_add(jiff::ToSpan::days(7)).unwrap();
    let field = |name: &str, day: jiff::civil::Date| {
        format!("{name}-year={}&{name}-month={}&{name}-day={}&{name}-time=9:00", day.year(), day.month(), day.day())
    };
    let form = format!("{}&{}", field("opens", opens), field("closes", closes));
    let head = Seat::take(site, 1).await;
    let answered = head.post(site, &format!("{MEETING}/notice"), &form).await;
    assert_eq!(answered.status, 303, "{}", answered.text);
    head.get(site, &answered.location).await.text
}

#[tokio::test]
async fn a_first_vote_that_opens_after_its_time_is_warned_of_before_notice_is_given_and_may_be_held() {
    let says = "筹备组应当在";
    let late = checked(&of(|| first_meeting("2026-05-20T09:00:00+08:00")).await, 3).await;
    assert!(late.contains(says) && late.contains("已经逾期") && late.contains("发出会议通知"), "{late}");
    let in_time = checked(&of(|| first_meeting("2026-04-20T09:00:00+08:00")).await, -5).await;
    assert!(!in_time.contains(says) && in_time.contains("发出会议通知"), "{in_time}");
}

#[tokio::test]
async fn the_preparatory_group_is_not_asked_of_which_sort_the_first_meeting_is() {
    let site = of(|| first_meeting("2026-04-20T09:00:00+08:00")).await;
    let head = Seat::take(&site, 1).await;
    let convene = "/c/qingfeng/desk/convene";
    // The group is asked what it puts; whoever convenes another meeting is asked for its sort first.
    for (body, is_asked) in [(founding::GROUP, false), (founding::OFFICE, true)] {
        let asked = head.post(&site, convene, &format!("ask=body&body={body}")).await;
        let next = head.get(&site, &asked.location).await.text;
        assert_eq!(
            next.contains("name=\"occasion\" type=\"radio\"") || next.contains("定期会议"),
            is_asked,
            "{body}: {next}"
        );
    }
}

/// What is asked of an election of five in the committee itself.
const ELECTION: &str = "ask=scope&questions=1&body=1&occasion=regular&kind-1=elect-committee&title-1=换届选举&text-1=选举五名委员。\
    &form-1=election&elected-body-1=1&seats-1=5&alternates-1=0&term-1=years&years-1=5&more=no&scope=estate&pack=cn-2021";

#[tokio::test]
async fn an_election_that_no_group_organises_is_warned_of_where_the_place_has_one_do_so() {
    let hangzhou = || {
        let mut world = terms::settled_in("cn-hangzhou");
        world.now = at("2028-10-09T09:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        world
    };
    let says = "现在还没有确认这个小组";
    let check = async |site: &Site| {
        let chair = Seat::take(site, CHAIR).await;
        let answered = chair.post(site, "/c/qingfeng/desk/convene", ELECTION).await;
        assert_eq!(answered.status, 303, "{}", answered.text);
        chair.get(site, &answered.location).await.text
    };
    let page = check(&of(hangzhou).await).await;
    assert!(page.contains(says) && page.contains("杭州市"), "{page}");
    let page = check(
        &of(|| {
            let mut world = estate::settled();
            world.now = at("2028-10-09T09:00:00+08:00");
            world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
            world
        })
        .await,
    )
    .await;
    assert!(!page.contains(says), "the country names no group: {page}");
}

#[tokio::test]
async fn papers_of_a_count_that_was_done_again_tell_what_the_earlier_one_came_to() {
    let again = || {
        let mut world = stations::at_stage(Stage::Announced);
        let objection = stations::object(&mut world, ObjectionSubject::Result, 2);
        let answer = ObjectionAnswer::Upheld { set_aside: vec![stations::entry(1)], reinstated: vec![] };
        stations::answer(&mut world, objection, answer);
        stations::count(&mut world);
        stations::announce(&mut world);
        world
    };
    let papers = async |site: Site| {
        let chair = Seat::take(&site, CHAIR).await;
        let announcement = chair.get(&site, &format!("{MEETING}/papers/announcement")).await.text;
        (announcement, chair.get(&site, &format!("{MEETING}/papers/minutes")).await.text)
    };
    let (announcement, minutes) = papers(of(again).await).await;
    assert!(announcement.contains("第 2 次计票") && announcement.contains("异议"), "{announcement}");
    let earlier = minutes.split("第 1 次计票").nth(1).and_then(|rest| rest.split("第 2 次计票").next()).unwrap();
    assert!(earlier.contains("同意") || earlier.contains("通过"), "what the first count came to: {earlier}");
    let (announcement, minutes) = papers(of(|| stations::at_stage(Stage::Announced)).await).await;
    assert!(!announcement.contains("第 2 次计票") && !minutes.contains("第 2 次计票"), "{minutes}");
}

#[tokio::test]
async fn a_notice_sends_owners_to_a_platform_only_where_a_vote_on_a_screen_is_held_there() {
    let says = "政府投票平台：";
    let notice = async |site: Site| {
        let chair = Seat::take(&site, CHAIR).await;
        chair.get(&site, &format!("{MEETING}/poster")).await.text
    };
    let beijing = notice(of(|| stations::meeting_in("cn-beijing", Stage::Noticed)).await).await;
    assert!(beijing.contains(says), "{beijing}");
    let country = notice(of(|| stations::meeting_in("cn", Stage::Noticed)).await).await;
    assert!(!country.contains(says) && country.contains("纸质"), "{country}");
}

/// The law in which Shanghai leaves other major matters open during a renewal.
fn leaving_others_open() -> Law {
    let text = include_str!("../../../../rules/places/cn-shanghai.toml");
    let named = r#""change-common-use", "other-major"]"#;
    assert!(text.contains(named), "the line that names what is blocked");
    let text = text.replacen(named, r#""change-common-use"]"#, 1);
    let built_in: Places = law().places.clone();
    let places = built_in.with_sources(&law().packs, [("cn-shanghai.toml", text)]);
    Law { places: places.unwrap_or_else(|problem| panic!("{problem}")), ..law().clone() }
}

#[tokio::test]
async fn where_a_renewal_leaves_other_matters_open_the_convenor_says_that_it_is_none_of_what_is_blocked() {
    let site = Site::of(|| {
        let mut world = terms::settled_in("cn-shanghai");
        world.now = at("2028-10-09T09:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        Rehearsed::of_world_under(leaving_others_open(), &terms::grouped(world).0)
    })
    .await;
    let chair = Seat::take(&site, CHAIR).await;
    let convene = "/c/qingfeng/desk/convene";
    let begun = "body=1&occasion=regular&pack=cn-2021&ask=kind-1";
    let blocked = chair.post(&site, convene, &format!("{begun}&kind-1=change-fees")).await;
    assert!(blocked.status == 422 && blocked.text.contains("上海市住宅物业管理规定"), "{}", blocked.text);
    let unsaid = chair.post(&site, convene, &format!("{begun}&kind-1=other-major")).await;
    assert_eq!(unsaid.status, 422);
    for said in ["name=\"notblocked-1\"", "请确认这项议案不涉及换届期间不得表决的事", "上海市住宅物业管理规定"]
    {
        assert!(unsaid.text.contains(said), "{said}: {}", unsaid.text);
    }
    let said = chair.post(&site, convene, &format!("{begun}&kind-1=other-major&notblocked-1=yes")).await;
    assert_eq!(said.status, 303, "{}", said.text);
}
