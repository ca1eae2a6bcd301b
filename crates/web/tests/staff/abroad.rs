//! Pages of a vote by shares: the roll, the working, a second vote and written opposition.

use axum::http::StatusCode;
use governance::assembly::{AssemblyCommand, Mark};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MeetingId, PersonId};
use jiff::SignedDuration;
use rehearsal::fixture::abroad;
use rehearsal::fixture::estate::CHAIR;
use rehearsal::fixture::office::{REGISTER, Rehearsed};

use crate::seats::{self, Seat};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);

/// A vote in an estate with a hundred shares a home, announced: these entries are for it, and the first is against.
fn announced(pack: &'static str, kind: &'static str, pro: &'static [u32]) -> Rehearsed {
    let mut lines = REGISTER.lines();
    let header = format!("{},份额\n", lines.next().unwrap());
    let register = header + &lines.map(|line| format!("{line},100\n")).collect::<String>();
    let office = Rehearsed::founded(400).with_register(&register);
    office.must(CHAIR, abroad::convene(pack, &[kind]));
    let opens_at = office.door.now() + SignedDuration::from_hours(24 * 40);
    let (closes_at, begins_at) = (opens_at + SignedDuration::from_hours(50), opens_at + SignedDuration::from_hours(1));
    let place = "小区活动室".to_owned();
    office.must(CHAIR, GatheringCommand::Call { meeting: FIRST, place, begins_at, in_writing: true });
    office.must(CHAIR, AssemblyCommand::PublishRoll { meeting: FIRST });
    office.must(CHAIR, AssemblyCommand::GiveNotice { meeting: FIRST, opens_at, closes_at });
    office.door.set(opens_at);
    office.must(CHAIR, AssemblyCommand::IssueLetters { meeting: FIRST });
    office.run(async |house| house.tick().await);
    for (mark, number) in pro.iter().map(|number| (Mark::For, *number)).chain([(Mark::Against, 1)]) {
        office.desk_run(async |desk| desk.cast(FIRST, EntryNo::new(number), vec![mark]).await).unwrap();
    }
    office.door.set(closes_at);
    office.run(async |house| house.tick().await);
    office.desk_run(async |desk| desk.count(PersonId::new(1), FIRST).await).unwrap();
    office.must(CHAIR, AssemblyCommand::Announce { meeting: FIRST });
    office
}

#[tokio::test]
async fn a_vote_by_shares_shows_them_where_they_decide_and_leads_to_a_second_vote() {
    let site = Site::of(|| announced("fr-1965", "art-25", &[7, 2])).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    for (path, holds) in [
        ("/matters/1/result", &["份额占比", "400 份", "1,200 份"][..]),
        ("/matters/1/roll", &["份额合计", "1,200 份"]),
        ("/matters/1/turnout", &["按份额", "600 / 1,200 份"]),
        ("/matters/1", &["份额"]),
        ("/desk/register", &["1,200 份"]),
        ("/desk/meetings/1", &["发起再次表决"]),
        ("/desk/meetings/1/second", &["较低的多数", "屋顶防水"]),
    ] {
        let page = chair.get(&site, &format!("{community}{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for text in holds {
            assert!(page.text.contains(text), "{path} says {text}: {}", page.text);
        }
    }
    for path in ["/matters/1/result", "/desk/meetings/1/second"] {
        seats::shows_in_every_view(&site, &chair, &format!("{community}{path}")).await;
    }
    let path = format!("{community}/desk/meetings/1/second");
    let empty = chair.post(&site, &path, "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let called = chair.post(&site, &path, "matters=1").await;
    assert_eq!(called.status, StatusCode::SEE_OTHER);
    assert!(called.location.starts_with(&format!("{community}/desk/meetings/2")), "{}", called.location);
    let second = chair.get(&site, &format!("{community}/desk/meetings/2")).await;
    assert!(second.text.contains("接第 1 号会议"), "{}", second.text);
    let none = chair.get(&site, &path).await;
    assert!(none.text.contains("没有可以再次表决的议题"));
}
