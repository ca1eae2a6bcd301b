//! What follows a petition: a refusal, an order, the next convenor; a recall that passed, and what its member hands over.

use governance::Actor;
use governance::assembly::Mark;
use governance::community::CommunityCommand;
use governance::ids::PersonId;
use governance::petition::{PetitionCommand, SignedBy};
use office::Act;
use rehearsal::fixture::estate::{self, COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::petitions::{self, PETITION, RECALLED, handed_in, meeting, recall};
use rehearsal::fixture::{World, committee, stations};

use crate::seats::{CHAIR, OBSERVER, SECRETARY, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const DESK: &str = "/c/qingfeng/desk";
const ASKED: &str = "/c/qingfeng/desk/petitions/1";
const PUBLIC: &str = "/c/qingfeng/petitions/1";
const RESIDENTS_CHAIR: u32 = 9;
/// The page on which the member who was recalled hands over.
const LEFT: &str = "/c/qingfeng/desk/committee/1/seats/6";

async fn of(world: impl FnOnce() -> World + Send + 'static) -> Site {
    Site::of(move || Rehearsed::of_world(&world())).await
}

/// A petition for a meeting that the committee refused, in a place.
fn refused(place: Option<&'static str>) -> World {
    let mut world = petitions::signed_by(&[1, 6], meeting());
    if let Some(place) = place {
        world.must(estate::CHAIR, CommunityCommand::SettlePlace { place: place.to_owned() });
    }
    let hand_in = petitions::hand_in(&world, Some(1));
    world.must(petitions::owner(1), hand_in);
    world.must(estate::CHAIR, PetitionCommand::Refuse { petition: PETITION, reason: "已列入定期会议。".to_owned() });
    world
}

/// A recall by the owners that the committee convened, up to the result that is certified.
fn voted(for_it: u32) -> World {
    let mut world = handed_in(recall(RECALLED));
    world.must(estate::CHAIR, petitions::convene(COMMITTEE));
    stations::publish_roll(&mut world);
    stations::give_notice(&mut world);
    stations::open(&mut world);
    for number in 1..=7 {
        stations::cast(&mut world, number, &[if number <= for_it { Mark::For } else { Mark::Against }]);
    }
    stations::close(&mut world);
    stations::count(&mut world);
    stations::announce(&mut world);
    stations::certify(&mut world);
    world
}

#[tokio::test]
async fn while_signatures_are_collected_the_area_is_said_to_be_about_so_much() {
    let site = of(|| petitions::signed_by(&[1], meeting())).await;
    let page = site.get(PUBLIC).await.text;
    let area = page.split_once("按面积").unwrap().1.split_once("</div>").unwrap().0;
    assert!(area.contains("约 ") && !area.contains(".00 ㎡ /"), "{area}");
    let (note, figures) = (page.find("只显示到整百平方米"), page.find("按面积"));
    assert!(note < figures, "what is rounded is told before it is read");
}

#[tokio::test]
async fn a_refusal_says_why_and_the_order_says_who_comes_after_it() {
    let site = of(|| handed_in(meeting())).await;
    let chair = Seat::take(&site, CHAIR).await;
    let wordless = chair.post(&site, &format!("{ASKED}/refuse"), "reason=").await;
    assert!(wordless.status == 422 && wordless.text.contains("请写明拒绝的理由"), "{}", wordless.text);
    let done = chair.post(&site, &format!("{ASKED}/refuse"), "reason=已列入定期会议。").await;
    assert!(done.location.ends_with("done=petition-refused"), "{}", done.text);
    let public = site.get(PUBLIC).await.text;
    assert!(
        public.contains("业主委员会拒绝召集。现在由街道办事处责令") && public.contains("已列入定期会议"),
        "{public}"
    );

    for (place, after) in [(None, "由居民委员会组织"), (Some("cn-beijing"), "由街道办事处组织")] {
        let site = of(move || refused(place)).await;
        let street = Seat::take(&site, STREET_CHAIR).await;
        let page = street.get(&site, ASKED).await.text;
        assert!(page.contains(&format!("{ASKED}/order")), "{page}");
        let order = street.get(&site, &format!("{ASKED}/order")).await.text;
        assert!(order.contains("30 天的期限") && order.contains(after), "{place:?}: {order}");
        shows_in_every_view(&site, &street, &format!("{ASKED}/order")).await;
        let done = street.post(&site, &format!("{ASKED}/order"), "").await;
        assert!(done.location.ends_with("done=petition-ordered"), "{}", done.text);
        let page = street.get(&site, ASKED).await.text;
        assert!(!page.contains(&format!("{ASKED}/order")), "what is ordered is not ordered again: {page}");
        shows_in_every_view(&site, &street, ASKED).await;
    }
}

#[tokio::test]
async fn whoever_is_to_be_recalled_is_offered_no_answer_and_others_are_told_who_proposed_it() {
    let site = of(|| handed_in(recall(PersonId::new(CHAIR)))).await;
    let chair = Seat::take(&site, CHAIR).await;
    let page = chair.get(&site, ASKED).await.text;
    assert!(page.contains("提议罢免的是您本人，签名由其他经办人录入，答复由秘书代表机构作出"), "{page}");
    for way in ["/convene", "/refuse"] {
        assert!(!page.contains(&format!("href=\"{ASKED}{way}\"")), "{way}: {page}");
        let typed = chair.get(&site, &format!("{ASKED}{way}")).await;
        assert!(typed.status != 200 && typed.text.contains("提议罢免的正是您本人"), "{way}: {}", typed.text);
    }
    let secretary = Seat::take(&site, SECRETARY).await;
    let page = secretary.get(&site, ASKED).await.text;
    assert!(page.contains(&format!("href=\"{ASKED}/refuse\"")), "whoever it is not about answers: {page}");

    // Members proposed it: no owner did, and nobody is told so.
    let site = of(|| {
        let mut world = committee::seated();
        let by = |person| SignedBy::Member(PersonId::new(person));
        let (petition, demand) = (PETITION, recall(RECALLED));
        let raise = PetitionCommand::Raise { petition, demand, signer: by(10), on_paper: None, evidence: None };
        world.must(committee::member(10), raise);
        world.must(committee::member(11), PetitionCommand::Sign { petition, signer: by(11) });
        world.must(committee::member(10), PetitionCommand::HandIn { petition, signer: None, opened: vec![] });
        world.must(estate::CHAIR, petitions::convene(COMMITTEE));
        world
    })
    .await;
    for page in ["/c/qingfeng/matters/1", "/c/qingfeng/desk/meetings/1", "/c/qingfeng/history"] {
        let text = Seat::take(&site, CHAIR).await.get(&site, page).await.text;
        assert!(text.contains("委员联名提议罢免") && !text.contains("业主联名提议"), "{page}: {text}");
    }
}

#[tokio::test]
async fn the_last_convenor_is_asked_for_the_meeting_alone_and_led_on_to_it() {
    let site = of(|| refused(None)).await;
    site.door().set(at("2026-04-10T09:00:00+08:00"));
    site.desk().carry_out(Act::new(Actor::Clock, PetitionCommand::PassTurn { petition: PETITION })).await.unwrap();
    let residents = Seat::take(&site, RESIDENTS_CHAIR).await;
    let desk = residents.get(&site, DESK).await.text;
    assert!(desk.contains("召集第 1 号联名提议的会议") && !desk.contains("说明理由拒绝"), "{desk}");
    let page = residents.get(&site, ASKED).await.text;
    assert!(page.contains(&format!("{ASKED}/convene")) && !page.contains(&format!("{ASKED}/refuse")), "{page}");
    let done = residents.post(&site, &format!("{ASKED}/convene"), "").await;
    assert!(done.location.ends_with("done=petition-convened"), "{}", done.text);
    let page = residents.get(&site, ASKED).await.text;
    let button = format!("class=\"button\" href=\"{DESK}/meetings/1\"");
    assert!(page.contains(&button) && page.contains("去办理这次会议"), "{page}");
    assert!(page.contains("居民委员会已经召集所提议的会议（第 1 号业主大会会议）"), "{page}");
    shows_in_every_view(&site, &residents, ASKED).await;
    let looks_on = Seat::take(&site, OBSERVER).await.get(&site, ASKED).await.text;
    assert!(!looks_on.contains(&button) && looks_on.contains(&format!("{DESK}/meetings/1")), "{looks_on}");
    // The meeting and its matter lead back to what the owners asked for.
    let matter = site.get("/c/qingfeng/matters/1").await.text;
    assert!(matter.contains(&format!("href=\"{PUBLIC}\"")), "{matter}");
    let prepared = residents.get(&site, &format!("{DESK}/meetings/1")).await.text;
    assert!(prepared.contains(&format!("href=\"{ASKED}\"")), "{prepared}");
}

#[tokio::test]
async fn a_recall_that_failed_is_told_with_its_petition() {
    let site = of(|| voted(1)).await;
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("表决没有通过"), "{public}");
    let chair = Seat::take(&site, CHAIR).await;
    let meeting = chair.get(&site, &format!("{DESK}/meetings/1")).await.text;
    assert!(meeting.contains("拟罢免的是："), "{meeting}");
    let committee = site.get("/c/qingfeng/committee/1").await.text;
    assert!(!committee.contains("提前终止"), "{committee}");
}

#[tokio::test]
async fn a_recall_that_passed_is_carried_out_by_itself_and_its_member_is_led_to_hand_over() {
    let site = of(|| voted(6)).await;
    let matter = site.get("/c/qingfeng/matters/1").await.text;
    assert!(matter.contains("罢免已经生效：") && matter.contains("起终止"), "{matter}");
    assert!(!matter.contains("还没有指定由谁执行"), "{matter}");
    for page in [PUBLIC, "/c/qingfeng/matters/1"] {
        shows_in_every_view(&site, &Seat::stranger(), page).await;
    }
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("表决通过") && public.contains("罢免已经生效："), "{public}");

    let chair = Seat::take(&site, CHAIR).await;
    let desk = chair.get(&site, DESK).await.text;
    assert!(!desk.contains("落实由谁执行"), "{desk}");
    assert!(desk.contains("离任委员") && !desk.contains("离任委员6移交"), "{desk}");
    assert!(desk.contains(&format!("href=\"{LEFT}\"")), "the hand-over itself: {desk}");
    let execution = chair.get(&site, &format!("{DESK}/meetings/1/execution")).await.text;
    assert!(execution.contains("通过即生效") && !execution.contains("/execution/1/assign"), "{execution}");

    // Whoever was recalled has no desk any more, and is led to what is left to do.
    let recalled = Seat::take(&site, RECALLED.number()).await;
    let start = recalled.get(&site, "/desk/start").await;
    assert_eq!(start.location, LEFT, "{}", start.text);
    let page = recalled.get(&site, LEFT).await.text;
    assert!(page.contains("业主大会罢免") && page.contains("href=\"/c/qingfeng/committee/1\""), "{page}");
    shows_in_every_view(&site, &recalled, LEFT).await;
    let listed = recalled.post(&site, LEFT, "things=会议记录一册").await;
    assert!(listed.location.ends_with("done=committee-listed"), "{}", listed.text);
    let received = chair.post(&site, LEFT, "thing=1").await;
    assert!(received.location.ends_with("done=committee-received"), "{}", received.text);
    assert_eq!(recalled.get(&site, "/desk/start").await.status, 403, "nothing is left to do");
}

#[tokio::test]
async fn a_seat_that_fell_empty_is_put_to_a_by_election_by_whoever_may_though_none_hurries() {
    let site = of(|| {
        let mut world = rehearsal::fixture::committee::seated();
        let resign = governance::committee::CommitteeCommand::Resign { body: COMMITTEE, seal: None };
        world.must(rehearsal::fixture::committee::member(10), resign);
        world
    })
    .await;
    let (chair, observer) = (Seat::take(&site, CHAIR).await, Seat::take(&site, OBSERVER).await);
    let page = chair.get(&site, &format!("{DESK}/committee/1")).await.text;
    assert!(page.contains("有 1 个席位空缺，召集补选") && page.contains("convene?by-election=1"), "{page}");
    let looks_on = observer.get(&site, &format!("{DESK}/committee/1")).await.text;
    assert!(!looks_on.contains("convene?by-election=1"), "{looks_on}");
    let draft = chair.get(&site, &format!("{DESK}/convene?by-election=1")).await;
    assert_eq!(draft.status, 200);
}
