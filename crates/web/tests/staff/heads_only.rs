//! An election in which heads alone are counted: no table, page or paper of it speaks of floor areas or shares.

use governance::assembly::{AssemblyCommand, FormGiven, MeetingFor, QuestionGiven, Scope};
use governance::election::{ElectionCommand, ElectionGiven};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MatterId, MeetingId, OwnerId, PersonId};
use governance::law::{Law, Packs};
use jiff::SignedDuration;
use rehearsal::fixture::elections::five_seats;
use rehearsal::fixture::estate::{CHAIR, COMMITTEE};
use rehearsal::fixture::law;
use rehearsal::fixture::office::{REGISTER, Rehearsed, temporary_folder};

use crate::seats::{self, MEETING, Seat, shows_in_every_view};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);
const MATTER: MatterId = MatterId::new(1);

/// The law of a country that elects a committee by heads, as somebody may load it.
fn electing_by_heads() -> Law {
    let text = include_str!("../../../../rules/de-weg-2020.toml");
    let election = r#"
[[thresholds.election.approval]]
measure = "heads"
of = "participating"
fraction = "1/2"
inclusive = false
basis = ["WEG §25(1)"]

[[matter]]
id = "elect-committee"
name = { zh = "选举管理委员会", en = "Electing the committee" }
item = "WEG §25(1)"
threshold = "election"
electorates = ["estate"]
basis = ["WEG §25(1)"]
"#;
    let place = text.find("[[matter]]").unwrap();
    let text = format!("{}{election}\n{}", &text[..place], &text[place..]);
    let others = Packs::from_sources([("de-weg-2020.toml", text)]).unwrap_or_else(|problem| panic!("{problem}"));
    Law { packs: law().packs.clone().replaced_by(others), ..law().clone() }
}

/// Five of six are elected by eight of nine, and the sixth is an alternate; certified.
fn certified() -> Rehearsed {
    let office = Rehearsed::founded_under(electing_by_heads(), temporary_folder(), 405).with_register(REGISTER);
    let question = QuestionGiven {
        kind: "elect-committee".to_owned(),
        title: "选举业主委员会".to_owned(),
        text: "选举五名委员。".to_owned(),
        form: FormGiven::Election(ElectionGiven { alternates: 1, ..five_seats() }),
    };
    office.must(
        CHAIR,
        AssemblyCommand::Convene {
            body: COMMITTEE,
            pack: "de-weg-2020".to_owned(),
            scope: Scope::Estate,
            occasion: MeetingFor::Regular,
            questions: vec![question],
        },
    );
    for owner in [1, 2, 4, 5, 6, 8] {
        let owner = OwnerId::new(owner);
        office.must(
            CHAIR,
            ElectionCommand::Nominate { meeting: FIRST, matter: MATTER, owner, statement: None, consents: true },
        );
    }
    let opens_at = office.door.now() + SignedDuration::from_hours(24 * 40);
    let (closes_at, begins_at) = (opens_at + SignedDuration::from_hours(50), opens_at + SignedDuration::from_hours(1));
    let place = "小区活动室".to_owned();
    office.must(CHAIR, GatheringCommand::Call { meeting: FIRST, place, begins_at, in_writing: true });
    office.must(CHAIR, AssemblyCommand::PublishRoll { meeting: FIRST });
    office.must(CHAIR, AssemblyCommand::GiveNotice { meeting: FIRST, opens_at, closes_at });
    office.door.set(opens_at);
    office.must(CHAIR, AssemblyCommand::IssueLetters { meeting: FIRST });
    office.run(async |house| house.tick().await);
    for entry in 1..=9 {
        let marks = match entry {
            1..=6 => "1+2+3+4+5",
            7 | 8 => "1+2+3+4+6",
            _ => "abstain",
        };
        let mark = marks.parse().unwrap_or_else(|_| panic!("{marks}"));
        office.desk_run(async |desk| desk.cast(FIRST, EntryNo::new(entry), vec![mark]).await).unwrap();
    }
    office.door.set(closes_at);
    office.run(async |house| house.tick().await);
    office.desk_run(async |desk| desk.count(PersonId::new(seats::CHAIR), FIRST).await).unwrap();
    office.must(CHAIR, AssemblyCommand::Announce { meeting: FIRST });
    office.door.set(closes_at + SignedDuration::from_hours(24 * 60));
    office.must(CHAIR, AssemblyCommand::Certify { meeting: FIRST });
    office
}

#[tokio::test]
async fn where_heads_alone_are_counted_no_table_of_candidates_lists_areas_or_shares() {
    let site = Site::of(certified).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    for paper in ["announcement", "minutes", "certification"] {
        let path = format!("{MEETING}/papers/{paper}");
        let page = chair.get(&site, &path).await.text;
        assert!(page.contains("1 号 赵一凡") && page.contains("户数门槛") && page.contains("当选"), "{paper}: {page}");
        shows_in_every_view(&site, &chair, &path).await;
    }
    let result = format!("{community}/matters/1/result");
    let page = site.get(&result).await.text;
    assert!(page.contains("赞成一位候选人的户数达到门槛才算通过") && page.contains("户数相同的由抽签决定"), "{page}");
    shows_in_every_view(&site, &chair, &result).await;
    let desk = ["", "/count", "/poster", "/papers/count", "/papers/tally", "/elections/1", "/elections/1/seats"];
    let desk = desk.into_iter().chain(["/papers/announcement", "/papers/minutes", "/papers/certification"]);
    let pages = desk.map(|page| format!("{MEETING}{page}"));
    let public = ["/matters/1", "/matters/1/result", "/matters/1/candidates", "/matters/1/turnout", "/meetings/1/room"];
    for path in pages.chain(public.map(|page| format!("{community}{page}"))) {
        let page = chair.get(&site, &path).await;
        assert_eq!(page.status, 200, "{path}");
        // The law's own words speak of shares, where rules of a community weigh votes by them.
        let said = page.text.replace("另行规定按份额或者按住宅套数计票的从其规定", "");
        for word in ["㎡", "面积", "份额"] {
            assert!(!said.contains(word), "{word} on {path}: {}", page.text);
        }
    }
}
