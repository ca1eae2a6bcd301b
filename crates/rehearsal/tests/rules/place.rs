//! What the place a community lies in changes about convening and voting.

use governance::assembly::{
    AssemblyCommand, AssemblyEvent, Channel, Mark, Occasion, PlatformBallot, Policy, Stage, notice_days, roll_days,
};
use governance::community::{CommunityCommand, CommunityEvent, OwnRules, PlaceSettled};
use governance::law::{Law, Places};
use governance::voice::SignedGiven;
use governance::{Actor, Event, Moment};
use jiff::{SignedDuration, Timestamp};
use rehearsal::fixture::estate::{self, CHAIR, CLERK, COMMITTEE, at};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::{World, given, law};

const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// The built-in law with a place of its own, whose procedure holds these lines.
pub(crate) fn town(lines: &str, confirmed: bool) -> Law {
    let town = format!(
        r#"id = "town"
version = 3
name = {{ zh = "镇", en = "Town" }}
over = "cn-2021"
base = "cn"

[articles."镇规 §1"]
en = "Town rules art. 1"
says = {{ zh = "如此", en = "So it is" }}
confirmed = {confirmed}

{lines}"#
    );
    let country = include_str!("../../../../rules/places/cn.toml");
    let places = Places::from_sources(&law().packs, [("cn.toml", country), ("town.toml", &town)]).unwrap();
    Law { places, ..law().clone() }
}

/// A line of a place.
pub(crate) fn line(name: &str, values: &str) -> String {
    format!("[procedure.{name}]\n{values}\nbasis = [\"镇规 §1\"]\n")
}

/// Lets the community lie in the town.
pub(crate) fn in_town(mut world: World) -> World {
    world.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: "town".to_owned(), by: None }).into());
    world
}

fn notice(opens_at: Timestamp, closes_at: Timestamp) -> AssemblyCommand {
    AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at }
}

/// The meeting of the fixture with its roll published a month ago, so that only the notice counts.
fn on_view(occasion: Occasion) -> World {
    let mut world = estate::settled();
    let occasion = stations::meeting_for(occasion);
    let AssemblyCommand::Convene { body, pack, scope, questions, .. } = stations::convene() else { panic!() };
    world.must(CHAIR, AssemblyCommand::Convene { body, pack, scope, occasion, questions });
    stations::publish_roll(&mut world);
    world.now = at("2026-04-13T09:00:00+08:00");
    world
}

#[test]
fn notice_is_as_long_as_the_place_asks_for_this_occasion_and_no_line_nobody_read_shortens_it() {
    let extraordinary = "convening.notice_extraordinary";
    for (occasion, lines, confirmed, days) in [
        (Occasion::Regular, String::new(), true, 15),
        (Occasion::Extraordinary, String::new(), true, 15),
        (Occasion::Extraordinary, line(extraordinary, "days = 7"), true, 7),
        (Occasion::Extraordinary, line(extraordinary, "days = 7"), false, 15),
        (Occasion::Regular, line(extraordinary, "days = 7"), true, 15),
        (Occasion::Regular, line("convening.notice", "days = 20"), true, 20),
        (Occasion::Regular, line("convening.notice", "days = 20"), false, 20),
    ] {
        let (law, world) = (town(&lines, confirmed), in_town(on_view(occasion)));
        // Monday, 13 April, and so many days: the fifteenth is a Tuesday, the seventh a Monday, the twentieth a Sunday
        // that moves past the first of May.
        let earliest = match days {
            7 => at("2026-04-21T00:00:00+08:00"),
            15 => at("2026-04-29T00:00:00+08:00"),
            _ => at("2026-05-07T00:00:00+08:00"),
        };
        let closes = earliest + SignedDuration::from_hours(240);
        let asks = |opens| given(&world).under(&law).by(CHAIR).when(notice(opens, closes));
        let refusal = asks(earliest - SECOND).refused("notice-too-short");
        assert_eq!(refusal["days"].as_u64(), Some(days), "{occasion:?} {lines}");
        asks(earliest).happens(&["assembly.notice_given"]);
        let moment = Moment { now: world.now, actor: CHAIR, law: &law };
        let asked = notice_days(&world.community, &world.community.assembly().meetings()[0], &moment).unwrap();
        assert_eq!(u64::from(asked.0), days);
    }
}

#[test]
fn a_roll_is_on_view_as_long_as_the_place_asks_for_this_occasion_and_no_line_nobody_read_shortens_it() {
    let extraordinary = || line("convening.roll_on_view_extraordinary", "days = 7");
    let (seven, fifteen) = ("2026-03-10T00:00:00+08:00", "2026-03-18T00:00:00+08:00");
    // The twentieth day is a Sunday.
    let (longer, twenty) = (line("convening.roll_on_view", "days = 20"), "2026-03-24T00:00:00+08:00");
    for (occasion, lines, confirmed, (days, until)) in [
        (Occasion::Regular, String::new(), true, (15, fifteen)),
        (Occasion::Extraordinary, String::new(), true, (15, fifteen)),
        (Occasion::Extraordinary, extraordinary(), true, (7, seven)),
        (Occasion::Extraordinary, extraordinary(), false, (15, fifteen)),
        (Occasion::Regular, extraordinary(), true, (15, fifteen)),
        (Occasion::Regular, longer, false, (20, twenty)),
    ] {
        let mut world = estate::settled();
        let AssemblyCommand::Convene { body, pack, scope, questions, .. } = stations::convene() else { panic!() };
        let called = stations::meeting_for(occasion);
        world.must(CHAIR, AssemblyCommand::Convene { body, pack, scope, occasion: called, questions });
        let (law, world) = (town(&lines, confirmed), in_town(world));
        let publish = AssemblyCommand::PublishRoll { meeting: MEETING };
        let listed = ["assembly.roll_listed", "assembly.roll_published"];
        let events = given(&world).under(&law).by(CHAIR).when(publish).happens(&listed);
        let Some(Event::Assembly(AssemblyEvent::RollPublished(published))) = events.last() else { panic!() };
        assert_eq!(published.objections_until, at(until), "{occasion:?} {lines}");
        let moment = Moment { now: world.now, actor: CHAIR, law: &law };
        let asked = roll_days(&world.community, &world.community.assembly().meetings()[0], &moment).unwrap();
        assert_eq!(asked.0, days);
    }
}

#[test]
fn in_hangzhou_an_extraordinary_meeting_votes_seven_days_after_its_notice() {
    let mut world = estate::settled();
    world.must(CHAIR, CommunityCommand::SettlePlace { place: "cn-hangzhou".to_owned() });
    let AssemblyCommand::Convene { body, pack, scope, questions, .. } = stations::convene() else { panic!() };
    let occasion = stations::meeting_for(Occasion::Extraordinary);
    world.must(CHAIR, AssemblyCommand::Convene { body, pack, scope, occasion, questions });
    stations::publish_roll(&mut world);
    let (opens, closes) = (at("2026-03-10T00:00:00+08:00"), at("2026-03-20T00:00:00+08:00"));
    given(&world).by(CHAIR).when(notice(opens - SECOND, closes)).refused("notice-too-short");
    given(&world).by(CHAIR).when(notice(opens, closes)).happens(&["assembly.notice_given"]);
}

#[test]
fn a_vote_is_open_for_as_long_as_the_place_allows_and_no_longer() {
    let world = in_town(on_view(Occasion::Regular));
    let law = town(&line("voting.window", "min_days = 5\nmax_days = 60"), true);
    let opens = at("2026-05-11T08:00:00+08:00");
    let closes = |hours| notice(opens, opens + SignedDuration::from_hours(hours));
    let asks = |command| given(&world).under(&law).by(CHAIR).when(command);
    asks(closes(5 * 24)).happens(&["assembly.notice_given"]);
    asks(closes(60 * 24)).happens(&["assembly.notice_given"]);
    let short = asks(notice(opens, opens + SignedDuration::from_hours(120) - SECOND)).refused("voting-too-short");
    assert_eq!((short["days"].as_u64(), short["basis"][0]["zh"].as_str()), (Some(5), Some("镇规 §1")));
    let long = asks(notice(opens, opens + SignedDuration::from_hours(1_440) + SECOND)).refused("voting-too-long");
    assert_eq!((long["days"].as_u64(), long["latest"].as_str()), (Some(60), Some("2026-07-10T00:00:00Z")));
    // Made out late, the letters would leave less than that.
    let mut told = world.clone();
    given(&world).under(&law).by(CHAIR).when(closes(6 * 24)).happens(&["assembly.notice_given"]).iter().for_each(
        |event| {
            told.follow(event);
        },
    );
    let letters = || AssemblyCommand::IssueLetters { meeting: MEETING };
    let latest = opens + SignedDuration::from_hours(24);
    given(&told).under(&law).by(CHAIR).at(latest).when(letters()).happens(&["assembly.letters_issued"]);
    let late = given(&told).under(&law).by(CHAIR).at(latest + SECOND).when(letters()).refused("letters-too-late");
    assert_eq!(late["latest"], latest.to_string());
    // Where the place says nothing a vote may be short or long.
    given(&world).under(&town("", true)).by(CHAIR).when(closes(1)).happens(&["assembly.notice_given"]);
    let endless = notice(at("9999-12-01T08:00:00+08:00"), at("9999-12-20T08:00:00+08:00"));
    asks(endless).refused("date-out-of-reach");
}

fn policy(events: &[Event]) -> Policy {
    let Some(Event::Assembly(AssemblyEvent::NoticeGiven(given))) = events.last() else { panic!("{events:?}") };
    given.policy.clone()
}

#[test]
fn a_notice_freezes_the_place_its_channels_and_how_long_the_result_is_on_view() {
    for (place, here, on_view, published) in [
        ("cn", &Channel::ALL[..], 7, None),
        ("cn-beijing", &[Channel::Paper, Channel::Platform], 7, Some(3)),
        ("cn-qingyuan", &[Channel::Paper, Channel::Platform], 15, Some(7)),
        ("cn-hangzhou", &Channel::ALL, 7, None),
    ] {
        let world = stations::meeting_in(place, Stage::RollPublished);
        let command = notice(stations::opens_at(), stations::closes_at());
        let policy = policy(&given(&world).by(CHAIR).when(command).happens(&["assembly.notice_given"]));
        let known = law().places.get(place).unwrap();
        let frozen = policy.place.clone().unwrap();
        assert_eq!((frozen.id.as_str(), frozen.version, &frozen.digest), (place, known.version, &known.digest));
        assert_eq!(policy.channels.clone().unwrap().here.list(), here, "{place}");
        assert_eq!((policy.objection_days, policy.publish_days), (on_view, published), "{place}");
        for channel in Channel::ALL {
            assert_eq!(policy.binds(channel), here.contains(&channel), "{place} {channel:?}");
        }
    }
}

#[test]
fn a_place_that_moves_on_leaves_a_notice_that_was_given_as_it_is() {
    let mut world = open_in("cn-qingyuan");
    stations::close(&mut world);
    stations::count(&mut world);
    stations::announce(&mut world);
    let announced = world.community.assembly().meetings()[0].announcement.unwrap();
    assert_eq!(announced.objections_until, at("2026-04-15T00:00:00+08:00"), "fifteen days from 30 March on");
    world.now = announced.objections_until - SECOND;
    let certify = AssemblyCommand::Certify { meeting: MEETING };
    given(&world).by(CHAIR).when(certify.clone()).refused("result-still-on-view");
    given(&world).at(announced.objections_until).by(CHAIR).when(certify).happens(&["assembly.result_certified"]);
}

fn open_in(place: &str) -> World {
    stations::meeting_in(place, Stage::Open)
}

fn marks() -> Vec<Mark> {
    vec![Mark::For, Mark::Proposal(1)]
}

#[test]
fn where_only_paper_and_the_platform_bind_nothing_is_cast_online() {
    for place in ["cn-beijing", "cn-qingyuan"] {
        let mut world = open_in(place);
        let ballot = world.ballot(&marks());
        let cast = AssemblyCommand::Cast {
            meeting: MEETING,
            ballot: ballot.clone(),
            signed: governance::voice::SignedGiven::Owner,
        };
        let refusal = given(&world).by(letter(1)).when(cast).refused("channel-does-not-bind");
        assert_eq!(refusal["channel"], "online");
        assert_eq!(refusal["binding"], serde_json::json!(["paper", "platform"]));
        assert!(refusal["basis"][0]["zh"].as_str().unwrap().contains("物业管理条例"), "{refusal}");
        let ballots =
            vec![PlatformBallot { entry: entry(2), ballot: ballot.clone(), cast_at: None, signed: SignedGiven::Owner }];
        let record = AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: "市平台".into(), ballots };
        given(&world).by(CLERK).when(record).happens(&["assembly.ballot_cast"]);
        let key = AssemblyCommand::KeyPaper {
            meeting: MEETING,
            entry: entry(3),
            received_at: world.now,
            ballot,
            first: None,
            signed: governance::voice::SignedGiven::Owner,
        };
        given(&world).by(CLERK).when(key).happens(&["assembly.paper_keyed"]);
    }
    let mut world = open_in("cn-hangzhou");
    let ballot = world.ballot(&marks());
    given(&world)
        .by(letter(1))
        .when(AssemblyCommand::Cast { meeting: MEETING, ballot, signed: governance::voice::SignedGiven::Owner })
        .happens(&["assembly.ballot_cast"]);
}

#[test]
fn owners_may_leave_out_a_way_of_voting_and_then_it_does_not_bind_either() {
    let rules = OwnRules { channels: [Channel::Online].into_iter().collect(), ..OwnRules::INITIAL };
    let mut world = stations::meeting_at(Stage::Open, rules);
    let ballot = world.ballot(&marks());
    let key = AssemblyCommand::KeyPaper {
        meeting: MEETING,
        entry: entry(3),
        received_at: world.now,
        ballot: ballot.clone(),
        first: None,
        signed: governance::voice::SignedGiven::Owner,
    };
    let refusal = given(&world).by(CLERK).when(key).refused("channel-does-not-bind");
    assert_eq!((refusal["channel"].as_str(), &refusal["basis"]), (Some("paper"), &serde_json::json!([])));
    let ballots =
        vec![PlatformBallot { entry: entry(2), ballot: ballot.clone(), cast_at: None, signed: SignedGiven::Owner }];
    let record = AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: "市平台".into(), ballots };
    given(&world).by(CLERK).when(record).refused("channel-does-not-bind");
    let cast = AssemblyCommand::Cast { meeting: MEETING, ballot, signed: governance::voice::SignedGiven::Owner };
    given(&world).by(letter(1)).when(cast).happens(&["assembly.ballot_cast"]);
}

#[test]
fn the_chair_of_the_committee_convenes_for_it_and_nobody_settles_the_place_for_a_vote_under_way() {
    let world = stations::meeting_in("cn-beijing", Stage::Noticed);
    let settle = CommunityCommand::SettlePlace { place: "cn".to_owned() };
    given(&world).by(CHAIR).when(settle.clone()).refused("rules-in-use");
    given(&world).by(Actor::Operator).when(settle).refused("rules-in-use");
    assert_eq!(world.community.assembly().meetings()[0].body, COMMITTEE);
}
