//! The wall of a hall in which the owners meet, once the vote is over or was called off.

use governance::assembly::{AssemblyCommand, Mark, ServiceManner, Stage};
use governance::community::{OwnRules, SilenceClause};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MeetingId, PersonId};
use governance::{Actor, Command};
use office::Act;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{estate, services, stations};

use crate::seats::{CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);
const WALL: &str = "/c/qingfeng/meetings/1/room";

async fn must(site: &Site, actor: Actor, command: impl Into<Command>) {
    site.desk().carry_out(Act::new(actor, command)).await.unwrap_or_else(|stop| panic!("{stop}"));
}

/// A vote whose owners are called to a room too, with its letters handed over; silence counts with the majority.
async fn called() -> Site {
    let rules = OwnRules { silence: SilenceClause::CountsWithMajority, ..OwnRules::default() };
    let site = Site::of(move || Rehearsed::at_stage(1, Stage::Convened, rules)).await;
    let begins_at = "2026-03-28T01:30:00Z".parse().unwrap();
    let place = "小区活动室".to_owned();
    must(&site, estate::CHAIR, GatheringCommand::Call { meeting: FIRST, place, begins_at, in_writing: true }).await;
    must(&site, estate::CHAIR, AssemblyCommand::PublishRoll { meeting: FIRST }).await;
    let (opens_at, closes_at) = (stations::opens_at(), stations::closes_at());
    must(&site, estate::CHAIR, AssemblyCommand::GiveNotice { meeting: FIRST, opens_at, closes_at }).await;
    site.door().set(estate::at("2026-03-20T09:00:00+08:00"));
    must(&site, estate::CHAIR, AssemblyCommand::IssueLetters { meeting: FIRST }).await;
    let handed = services::plain(ServiceManner::Handed, site.door().now(), estate::CHAIR);
    must(&site, estate::CHAIR, services::recorded(FIRST, &services::entries(1, 9), handed)).await;
    site
}

#[tokio::test]
async fn the_wall_tells_how_many_silent_owners_were_counted_and_as_what() {
    let site = called().await;
    site.door().set(stations::opens_at());
    must(&site, Actor::Clock, AssemblyCommand::OpenVoting { meeting: FIRST }).await;
    for entry in 1..=6 {
        let motion = if entry == 6 { Mark::Against } else { Mark::For };
        site.desk().cast(FIRST, EntryNo::new(entry), vec![motion, Mark::Proposal(1)]).await.unwrap();
    }
    site.door().set(stations::closes_at());
    must(&site, Actor::Clock, AssemblyCommand::CloseVoting { meeting: FIRST }).await;
    let before = site.get(WALL).await.text;
    assert!(!before.contains("没有表态") && before.contains("投票已截止"), "{before}");
    site.desk().count(PersonId::new(CHAIR), FIRST).await.unwrap();
    must(&site, estate::CHAIR, AssemblyCommand::Announce { meeting: FIRST }).await;
    let wall = site.get(WALL).await.text;
    assert!(wall.contains("同意：5 户") && wall.contains("没有表态而计入“同意”：3 户"), "{wall}");
    shows_in_every_view(&site, &Seat::stranger(), WALL).await;
}

#[tokio::test]
async fn the_wall_of_a_meeting_that_was_called_off_says_so_and_why_and_asks_for_nothing() {
    let site = called().await;
    let reason = "消防管道抢修，活动室停用。".to_owned();
    must(&site, estate::CHAIR, AssemblyCommand::Cancel { meeting: FIRST, reason }).await;
    let wall = site.get(WALL).await.text;
    assert!(wall.contains("会议已取消") && wall.contains("消防管道抢修"), "{wall}");
    assert!(!wall.contains("投票已截止") && !wall.contains("作出决定至少要有"), "{wall}");
    shows_in_every_view(&site, &Seat::stranger(), WALL).await;
}
