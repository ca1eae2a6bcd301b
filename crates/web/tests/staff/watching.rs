//! What those who only look on find: meetings under way, what they are told of them, and the letter that tells it.

use governance::Actor;
use governance::assembly::{Mark, Stage};
use governance::bodies::{BodiesCommand, BodyKind, SeatRole};
use governance::ids::{EntryNo, MeetingId};
use office::Act;
use rehearsal::fixture::estate::{RESIDENTS, TERM_FROM, TERM_UNTIL};

use crate::seats::{CHAIR, CLERK, MEETING, OBSERVER, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

/// Head of the residents' committee.
const RESIDENTS_CHAIR: u32 = 9;
const DESK: &str = "/c/qingfeng/desk";

#[tokio::test]
async fn the_residents_committee_is_told_of_a_meeting_by_a_letter_that_follows_the_notice() {
    let told = format!("{MEETING}/papers/told");
    let early = Site::at(Stage::RollPublished).await;
    let chair = Seat::take(&early, CHAIR).await;
    assert_eq!(chair.get(&early, &told).await.status, 404);
    assert!(!chair.get(&early, &format!("{MEETING}/papers")).await.text.contains("/papers/told"));
    let site = Site::at(Stage::Noticed).await;
    let chair = Seat::take(&site, CHAIR).await;
    let letter = chair.get(&site, &told).await.text;
    for says in ["告知函", "物业管理条例", "更换电梯", "选聘物业", "收件人签名"] {
        assert!(letter.contains(says), "{says}: {letter}");
    }
    shows_in_every_view(&site, &chair, &told).await;
    assert!(chair.get(&site, &format!("{MEETING}/papers")).await.text.contains("/papers/told"));
    let notice = chair.get(&site, &format!("{MEETING}/notice")).await.text;
    assert!(notice.contains("同时告知") && notice.contains("/papers/told"), "{notice}");
}

#[tokio::test]
async fn whoever_only_looks_on_finds_the_meetings_under_way_how_many_have_voted_and_what_to_look_at() {
    let site = Site::at(Stage::Open).await;
    let desk = site.desk();
    let kind = BodyKind::ResidentsCommittee;
    let establish = BodiesCommand::Establish { kind, name: "清风居民委员会".to_owned() };
    desk.carry_out(Act::new(Actor::Operator, establish)).await.unwrap();
    desk.fill_seat(Actor::Operator, RESIDENTS, "居主任", SeatRole::Chair, (TERM_FROM, TERM_UNTIL)).await.unwrap();
    for number in [1, 2] {
        let marks = vec![Mark::For, Mark::Proposal(1)];
        site.desk().cast(MeetingId::new(1), EntryNo::new(number), marks).await.unwrap();
    }
    for (seat, looks_on, is_told) in [
        (OBSERVER, true, false),
        (STREET_CHAIR, true, true),
        (RESIDENTS_CHAIR, true, true),
        (CLERK, false, false),
        (CHAIR, false, false),
    ] {
        let seated = Seat::take(&site, seat).await;
        let desk = seated.get(&site, DESK).await.text;
        assert_eq!(desk.contains("已投票 2 / 9 户"), looks_on, "{seat}: {desk}");
        assert_eq!(desk.contains("/desk/meetings/1/turnout-sheet"), looks_on, "{seat}");
        assert_eq!(desk.contains("同时告知"), is_told, "{seat}");
        assert_eq!(desk.contains("/desk/meetings/1/papers/told"), is_told, "{seat}");
        shows_in_every_view(&site, &seated, DESK).await;
        if is_told {
            assert!(desk.contains("同时告知清风居民委员会"), "by name where they hold seats here: {desk}");
        }
        if looks_on {
            for page in ["/poster", "/turnout-sheet", "/papers"] {
                assert_eq!(seated.get(&site, &format!("{MEETING}{page}")).await.status, 200, "{seat}: {page}");
            }
        }
    }
    let desk = Seat::take(&site, OBSERVER).await.get(&site, DESK).await.text;
    assert!(desk.contains("您的席位是了解情况的"), "{desk}");
    let over = Site::at(Stage::Certified).await;
    let desk = Seat::take(&over, OBSERVER).await.get(&over, DESK).await.text;
    assert!(!desk.contains("可以看："), "what is over is only named: {desk}");
}

#[tokio::test]
async fn an_account_that_comes_round_is_drafted_for_the_time_after_the_last_one() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    let at = format!("{DESK}/publish");
    let carried = "body=1&what=fund&asked=what";
    let time = chair.post(&site, &at, "ask=what&body=1&what=fund").await.location;
    let dated = |page: &str, name: &str, value: &str| {
        let field = page.split(&format!("name=\"{name}\"")).nth(1).and_then(|rest| rest.split('>').next());
        field.is_some_and(|field| field.contains(&format!("value=\"{value}\"")))
    };
    let first = chair.get(&site, &time).await.text;
    assert!(!dated(&first, "from-year", "2026"), "nothing is known of a first one: {first}");
    let days = ["2025", "1", "1", "2025", "12", "31"];
    let names = ["from-year", "from-month", "from-day", "until-year", "until-month", "until-day"];
    let dates: Vec<String> = names.into_iter().zip(days).map(|(name, value)| format!("{name}={value}")).collect();
    let answers = format!("{carried} time text&{}&text=余额12000元，本年没有支出。", dates.join("&"));
    let check = chair.post(&site, &at, &format!("ask=source&{answers}&where=words")).await;
    let published = chair.post(&site, &check.location, "").await;
    assert_eq!(published.status, 303, "{}", published.text);
    let time = chair.post(&site, &at, "ask=what&body=1&what=fund").await.location;
    let page = chair.get(&site, &time).await.text;
    // What comes round once a year is drafted as far as the year is over.
    for (name, value) in names.into_iter().zip(["2026", "1", "1", "2026", "3", "22"]) {
        assert!(dated(&page, name, value), "{name}: {page}");
    }
    shows_in_every_view(&site, &chair, &time).await;
}
