//! Votes that are held in a room, as those see them who are to come: the public page, the booth, the desk before the notice.

use axum::http::StatusCode;
use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId};
use governance::voice::{AgentGiven, Reach, VoiceGiven, VoiceKind};
use jiff::SignedDuration;
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{abroad as fixture, voices};

use crate::abroad::{announced, opened, with_shares};
use crate::seats::{self, Seat};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);

/// A vote that is open, to which these entries came, of whom some voted.
fn under_way(pack: &'static str, kind: &'static str, came: &'static [u32], voted: &'static [u32]) -> Rehearsed {
    let (office, _) = opened(pack, kind);
    for number in came {
        office.must(CLERK, GatheringCommand::CheckIn { meeting: FIRST, entry: EntryNo::new(*number), voice: None });
    }
    for number in voted {
        office.desk_run(async |desk| desk.cast(FIRST, EntryNo::new(*number), vec![Mark::For]).await).unwrap();
    }
    office
}

/// The public page of the vote.
async fn public_page(of: impl FnOnce() -> Rehearsed + Send + 'static) -> String {
    let site = Site::of(of).await;
    let path = format!("/c/{}/matters/1", rehearsal::fixture::office::NAME);
    let page = site.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    page.text
}

fn says(page: &str, holds: &[&str], not: &[&str]) {
    for text in holds {
        assert!(page.contains(text), "says {text}: {page}");
    }
    for text in not {
        assert!(!page.contains(text), "does not say {text}: {page}");
    }
}

#[tokio::test]
async fn the_public_page_of_a_vote_in_a_room_says_where_and_when_and_who_attends() {
    let page = public_page(|| under_way("hk-344", "large-maintenance", &[1, 2], &[2])).await;
    let room = ["这次会议只在会场投票", "小区活动室", "集体讨论，到会场投票", "已经到会签到的"];
    says(&page, &room, &["现在就可以投票", "交到票上写明的地方"]);
    // Two of nine are there, of whom one voted.
    let attend =
        ["到会的情况", "2 / 9 户", "到会的户数不少于", "亲自到场投票的户数不少于", "亲自投票，按户数", "1 / 9 户"];
    says(&page, &attend, &["参加表决的户数"]);
}

#[tokio::test]
async fn the_public_page_counts_cut_weights_as_the_count_does() {
    // Who owns 300 of 1,200 shares counts for 240 in Taiwan, of 1,140.
    let page = public_page(|| under_way("tw-condominium", "resolution", &[7, 1], &[1])).await;
    says(&page, &["至少要 760 份", "440 / 1,140 份", "还差 320 份"], &["1,200 份中", "600 / "]);
    // Beside the smaller whole stands why; and each article is told once.
    says(&page, &["名册上共 1,200 份；一名业主的份额最多计全部的五分之一", "公寓大廈管理條例 §27"], &[]);
    assert_eq!(page.matches("<dt><strong>公寓大廈管理條例 §31</strong></dt>").count(), 1, "{page}");
}

#[tokio::test]
async fn the_wall_the_door_and_the_desk_say_whom_the_rules_count_and_how_much_they_count_now() {
    // Taiwan counts who came, with 240 of 300 shares at most; New South Wales counts those too who voted without coming.
    let taiwan: fn() -> Rehearsed = || under_way("tw-condominium", "resolution", &[7, 1], &[1]);
    let wales: fn() -> Rehearsed = || under_way("nsw-2015", "ordinary", &[3], &[1]);
    for (office, holds) in [
        (taiwan, ["作出决定至少要有（到会的）", "6 户", "760 份（按规则现在算到 440 份）"]),
        (
            wales,
            ["作出决定至少要有（到会的和已投票的）", "3 套（按规则现在算到 3 套）", "300 份（按规则现在算到 300 份）"],
        ),
    ] {
        let site = Site::of(office).await;
        let (chair, clerk) = (Seat::take(&site, seats::CHAIR).await, Seat::take(&site, seats::CLERK).await);
        let wall = format!("/c/{}/meetings/1/room", rehearsal::fixture::office::NAME);
        says(&site.get(&wall).await.text, &holds, &[]);
        says(&chair.get(&site, &format!("{}/gathering", seats::MEETING)).await.text, &holds, &[]);
        says(&clerk.get(&site, &format!("{}/door", seats::MEETING)).await.text, &holds, &[]);
        seats::shows_in_every_view(&site, &Seat::stranger(), &wall).await;
    }
}

#[tokio::test]
async fn the_wall_the_door_and_the_desk_say_how_many_have_to_vote_in_person() {
    // Two came, and neither voted: enough are there, and the vote would fail all the same.
    let site = Site::of(|| under_way("hk-344", "large-maintenance", &[1, 2], &[])).await;
    let (chair, clerk) = (Seat::take(&site, seats::CHAIR).await, Seat::take(&site, seats::CLERK).await);
    let wall = format!("/c/{}/meetings/1/room", rehearsal::fixture::office::NAME);
    let holds = ["其中亲自到场投票的 1 户（现在 0 户）"];
    says(&site.get(&wall).await.text, &holds, &[]);
    says(&chair.get(&site, &format!("{}/gathering", seats::MEETING)).await.text, &holds, &[]);
    says(&clerk.get(&site, &format!("{}/door", seats::MEETING)).await.text, &holds, &[]);
    site.desk().cast(FIRST, EntryNo::new(2), vec![Mark::For]).await.unwrap();
    says(&site.get(&wall).await.text, &["其中亲自到场投票的 1 户（现在 1 户）"], &[]);
    let english = Seat::stranger().get_in(&site, &wall, "en.normal").await.text;
    says(&english, &["2 / 9 owners", "1 owner voting in person (1 owner so far)"], &[" heads"]);
}

#[tokio::test]
async fn where_too_few_attended_that_is_what_failed_and_not_how_many_voted() {
    // All who came voted, and the law counts of one owner's shares no more than a fifth.
    let site = Site::of(|| announced("tw-condominium", "resolution", &[2, 3])).await;
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    let result = site.get(&format!("{community}/matters/1/result")).await.text;
    let verdict = result.split_once("class=\"verdict\"").unwrap().1.split_once("</p>").unwrap().0;
    let few = "参加表决的没有达到要求";
    says(verdict, &["到会的业主不够", "到会的没有达到要求"], &[few, "参加的业主不够"]);
    let wall = site.get(&format!("{community}/meetings/1/room")).await.text;
    says(&wall, &["到会的业主不够"], &["参加的业主不够"]);
}

#[tokio::test]
async fn where_nobody_voted_in_person_that_is_what_failed_and_not_how_many_took_part() {
    let office = || {
        let (office, closes_at) = opened("hk-344", "large-maintenance");
        office.must(CLERK, GatheringCommand::CheckIn { meeting: FIRST, entry: EntryNo::new(2), voice: None });
        office.door.set(closes_at);
        office.run(async |house| house.tick().await);
        office.desk_run(async |desk| desk.count(governance::ids::PersonId::new(1), FIRST).await).unwrap();
        office.must(CHAIR, AssemblyCommand::Announce { meeting: FIRST });
        office
    };
    let site = Site::of(office).await;
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    let result = site.get(&format!("{community}/matters/1/result")).await.text;
    let verdict = result.split_once("class=\"verdict\"").unwrap().1.split_once("</p>").unwrap().0;
    let few = "参加表决的没有达到要求";
    says(verdict, &["亲自到场投票的业主不够", "亲自到场投票的没有达到要求"], &[few]);
    // Among what the outcomes mean it stands beside that too few took part.
    let meanings = result.split_once("这些词是什么意思").unwrap().1.split_once("</dl>").unwrap().0;
    says(meanings, &["亲自到场投票的没有达到要求", "到会的没有达到要求"], &[few]);
    let chair = Seat::take(&site, seats::CHAIR).await;
    let paper = chair.get(&site, &format!("{}/papers/announcement", seats::MEETING)).await.text;
    says(&paper, &["亲自到场投票的业主不够"], &[few, "参加的业主不够"]);
    let wall = site.get(&format!("{community}/meetings/1/room")).await.text;
    says(&wall, &["亲自到场投票的业主不够"], &["参加的业主不够"]);
}

#[tokio::test]
async fn the_public_page_asks_for_one_of_two_quorums_where_one_is_enough() {
    let short = public_page(|| under_way("nsw-2015", "ordinary", &[], &[1])).await;
    says(
        &short,
        &["下面各项，达到其中一项就够", "这几项要求，达到其中一项就够", "还差 1 套", "还差 100 份"],
        &["只在会场投票"],
    );
    let met = public_page(|| under_way("nsw-2015", "ordinary", &[], &[1, 2])).await;
    says(&met, &["已经达到要求"], &["还差"]);
}

#[tokio::test]
async fn whoever_did_not_come_is_not_offered_to_vote_where_a_proxy_came() {
    let office = || {
        let (office, _) = opened("hk-344", "general");
        let named = VoiceGiven {
            kind: VoiceKind::Proxy,
            owners: vec![OwnerId::new(4)],
            agent: AgentGiven::Owner(OwnerId::new(8)),
            identity: None,
            reach: Reach::Meeting { meeting: FIRST },
            ..voices::proxy()
        };
        office.must(CLERK, voices::record(named));
        let came = GatheringCommand::CheckIn {
            meeting: FIRST,
            entry: EntryNo::new(3),
            voice: Some(governance::ids::VoiceId::new(1)),
        };
        office.must(CLERK, came);
        office
    };
    let site = Site::of(office).await;
    let letter = site.desk().letter_code(FIRST, EntryNo::new(3)).await.unwrap().plain();
    let page = site.get(&format!("/b/{letter}/who")).await;
    assert_eq!(page.status, StatusCode::OK);
    says(&page.text, &["这一户到会的是代理人"], &["value=\"owner\""]);
}

#[tokio::test]
async fn the_desk_of_a_vote_in_a_room_says_so_before_notice_is_given() {
    let convened = |pack: &'static str, kind: &'static str| {
        let office = Rehearsed::founded(400).with_register(&with_shares());
        office.must(CHAIR, fixture::convene(pack, &[kind]));
        office.must(CHAIR, AssemblyCommand::PublishRoll { meeting: FIRST });
        office
    };
    let gathering = format!("/c/{}/desk/meetings/1/gathering", rehearsal::fixture::office::NAME);
    for (pack, kind, lead, offers) in [
        ("hk-344", "general", "按这次适用的法律，到会的才能投票", &["only"][..]),
        ("sg-strata", "special", "按这次适用的法律，到会的才能投票", &["only"]),
        ("sg-strata", "consensus", "期满以前同样可以表示同意", &["both"]),
        ("nsw-2015", "special", "会议要有会场", &["both", "only"]),
        ("de-weg-2020", "resolution", "也可以两种同时进行", &["both", "only"]),
    ] {
        let site = Site::of(move || convened(pack, kind)).await;
        let chair = Seat::take(&site, seats::CHAIR).await;
        let page = chair.get(&site, &gathering).await.text;
        assert!(page.contains(lead), "{pack} {kind}: {page}");
        for form in ["both", "only"] {
            let offered = page.contains(&format!("value=\"{form}\""));
            assert_eq!(offered, offers.contains(&form), "{pack} {kind}: {form}: {page}");
        }
    }
    let site = Site::of(move || {
        let office = convened("hk-344", "general");
        let begins_at = office.door.now() + SignedDuration::from_hours(24 * 40 + 1);
        let place = "小区活动室".to_owned();
        office.must(CHAIR, GatheringCommand::Call { meeting: FIRST, place, begins_at, in_writing: false });
        office
    })
    .await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let times = "opens-year=2026&opens-month=6&opens-day=20&opens-time=10:00&closes-year=2026&closes-month=6&closes-day=21&closes-time=10:00";
    let path = format!("/c/{}/desk/meetings/1/notice/check?{times}", rehearsal::fixture::office::NAME);
    let page = chair.get(&site, &path).await.text;
    says(&page, &["集体讨论，到会场投票", "小区活动室"], &[]);
    // Where consents are collected for so many days after the meeting, the form says when alone the vote may close.
    let singapore = Site::of(move || {
        let office = convened("sg-strata", "consensus");
        let begins_at = office.door.now() + SignedDuration::from_hours(24 * 40 + 1);
        let place = "小区活动室".to_owned();
        office.must(CHAIR, GatheringCommand::Call { meeting: FIRST, place, begins_at, in_writing: true });
        office
    })
    .await;
    let path = format!("/c/{}/desk/meetings/1/notice", rehearsal::fixture::office::NAME);
    let chair = Seat::take(&singapore, seats::CHAIR).await;
    let page = chair.get(&singapore, &path).await.text;
    says(&page, &["会后 84 天里收集同意，投票只能在", "value=\"24:00\""], &["value=\"21:00\""]);
    seats::shows_in_every_view(&singapore, &chair, &path).await;
    let nsw = Site::of(|| announced("nsw-2015", "special", &[7, 2])).await;
    let poster = format!("/c/{}/desk/meetings/1/poster", rehearsal::fixture::office::NAME);
    let notice = Seat::take(&nsw, seats::CHAIR).await.get(&nsw, &poster).await.text;
    says(&notice, &["不到场而投了票的也算"], &[]);
}

#[tokio::test]
async fn a_room_of_which_notice_would_come_too_late_is_mended_where_it_was_typed() {
    let site = Site::at(Stage::RollPublished).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let page = format!("{}/gathering", seats::MEETING);
    says(&chair.get(&site, &page).await.text, &["会前要提前 15 天通知全体业主", "最早"], &[]);
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let day = site.door().now().to_zoned(zone).date().tomorrow().unwrap();
    let begins = format!("begins-year={}&begins-month={}&begins-day={}", day.year(), day.month(), day.day());
    let refused = chair.post(&site, &page, &format!("place=HALL&{begins}&begins-time=19:00&form=both")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&refused.text, &["开会的时间太早", "HALL"], &[]);
}
