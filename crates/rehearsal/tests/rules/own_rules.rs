//! The settings owners may give themselves, each against what their place allows.

use governance::Actor;
use governance::assembly::{AssemblyCommand, AssemblyEvent, Channel, Stage, draw_roll};
use governance::community::{
    ChannelOrder, CommunityCommand, HomeGiven, HomeUse, OwnRules, OwnerGiven, OwnerRef, Parking, ProxyRule,
    Representation, Setting, SettingKind, SilenceClause,
};
use governance::law::Law;
use rehearsal::fixture::estate::{self, AREA, CHAIR, CLERK, HEADS};
use rehearsal::fixture::stations::{self, MEETING};
use rehearsal::fixture::{World, given, law};

use super::place::{in_town, line, town};

fn adopt(rules: OwnRules) -> CommunityCommand {
    CommunityCommand::AdoptRules { rules, source: "2026年第一次业主大会决议".to_owned() }
}

fn in_place(place: &str) -> World {
    let mut world = estate::settled();
    world.must(CHAIR, CommunityCommand::SettlePlace { place: place.to_owned() });
    world
}

const ADOPTED: &[&str] = &["community.rules_adopted"];

#[test]
fn silence_counts_only_where_the_place_lets_rules_say_so() {
    let rules = OwnRules { silence: SilenceClause::CountsWithMajority, ..OwnRules::INITIAL };
    given(&estate::settled()).by(Actor::Operator).when(adopt(rules)).happens(ADOPTED);
    let law = town(&line("voting.silence_clause", "holds = false"), true);
    let mut world = in_town(estate::settled());
    let refusal = given(&world).under(&law).by(CHAIR).when(adopt(rules)).refused("silence-forbidden");
    assert_eq!(refusal["basis"][0]["en"], "Town rules art. 1");
    // What was adopted before the place forbade it does not hold there.
    let before = governance::community::RulesAdopted { rules, source: serde_json::from_str("\"决议\"").unwrap() };
    world.follow(&governance::community::CommunityEvent::RulesAdopted(before).into());
    assert_eq!(world.community.rules().silence, SilenceClause::CountsWithMajority);
    assert_eq!(world.community.rules_here(&law).unwrap().silence, SilenceClause::None);
}

#[test]
fn parking_is_left_to_the_owners_unless_the_place_settles_it() {
    let with = |parking| OwnRules { parking, order: ChannelOrder::PaperFirst, ..OwnRules::INITIAL };
    for parking in Parking::ALL {
        given(&estate::settled()).by(CHAIR).when(adopt(with(parking))).happens(ADOPTED);
    }
    let ningbo = in_place("cn-ningbo");
    let refusal = given(&ningbo).by(CHAIR).when(adopt(with(Parking::Counts))).refused("parking-settled");
    assert_eq!(
        (refusal["counts"].as_bool(), refusal["basis"][0]["zh"].as_str()),
        (Some(false), Some("宁波市住宅小区物业管理条例（2021）§18"))
    );
    given(&ningbo).by(CHAIR).when(adopt(with(Parking::LeftOut))).happens(ADOPTED);
    given(&ningbo).by(CHAIR).when(adopt(with(Parking::LeftOutWithStorage))).happens(ADOPTED);
    assert_eq!(ningbo.community.rules_here(law()).unwrap().parking, Parking::LeftOut);
    let law = town(&line("voting.parking_counts", "holds = true"), true);
    let world = in_town(estate::settled());
    given(&world).under(&law).by(CHAIR).when(adopt(with(Parking::Counts))).happens(ADOPTED);
    for parking in [Parking::LeftOut, Parking::LeftOutWithStorage] {
        given(&world).under(&law).by(CHAIR).when(adopt(with(parking))).refused("parking-settled");
    }
}

#[test]
fn the_ways_of_voting_are_chosen_among_those_that_bind() {
    let with = |channels: &[Channel]| OwnRules { channels: channels.iter().copied().collect(), ..OwnRules::INITIAL };
    let beijing = in_place("cn-beijing");
    let refusal = given(&beijing).by(CHAIR).when(adopt(with(&[Channel::Online]))).refused("no-channel-binds");
    assert_eq!(refusal["binding"], serde_json::json!(["paper", "platform"]));
    given(&beijing).by(CHAIR).when(adopt(with(&[]))).refused("no-channel-binds");
    given(&beijing).by(CHAIR).when(adopt(with(&[Channel::Online, Channel::Paper]))).happens(ADOPTED);
    assert_eq!(beijing.community.rules_here(law()).unwrap().channels.list(), [Channel::Paper, Channel::Platform]);
    let hangzhou = in_place("cn-hangzhou");
    given(&hangzhou).by(CHAIR).when(adopt(with(&[Channel::Online, Channel::Paper]))).happens(ADOPTED);
    for channels in [&[Channel::Paper][..], &[Channel::Online, Channel::Platform]] {
        given(&hangzhou).by(CHAIR).when(adopt(with(channels))).refused("electronic-first");
    }
    let paper_first = OwnRules { order: ChannelOrder::PaperFirst, ..OwnRules::INITIAL };
    given(&hangzhou).by(CHAIR).when(adopt(paper_first)).refused("electronic-first");
    given(&beijing).by(CHAIR).when(adopt(paper_first)).happens(ADOPTED);
}

#[test]
fn proxies_and_representatives_go_no_further_than_the_place_lets_them() {
    let law = town(
        &[
            line("voting.proxies", "allowed = true\nwritten = true\nby_item = false\ncap = 3"),
            line("voting.representatives", "allowed = true\nhand_in_only = true"),
        ]
        .concat(),
        true,
    );
    let world = in_town(estate::settled());
    let asks = |rules| given(&world).under(&law).by(CHAIR).when(adopt(rules));
    let proxies = |allowed, cap| OwnRules { proxies: ProxyRule { allowed, cap }, ..OwnRules::INITIAL };
    asks(proxies(true, Some(3))).happens(ADOPTED);
    asks(proxies(false, None)).happens(ADOPTED);
    let refusal = asks(proxies(true, Some(4))).refused("proxies-too-many");
    assert_eq!(refusal["most"], 3);
    let represented = OwnRules { representatives: Representation::Allowed, ..OwnRules::INITIAL };
    asks(represented).refused("representatives-hand-in");
    given(&estate::settled()).by(CHAIR).when(adopt(represented)).happens(ADOPTED);
    let none = town(&line("voting.proxies", "allowed = false\nwritten = true\nby_item = false"), true);
    given(&world).under(&none).by(CHAIR).when(adopt(proxies(true, Some(2)))).refused("proxies-forbidden");
    let here = world.community.rules_here(&none).unwrap();
    assert!(!here.proxies.allowed, "what the place forbids does not hold, whatever the rules say");
    assert_eq!(world.community.rules_here(&law).unwrap().proxies.cap, Some(3));
}

#[test]
fn a_committee_is_as_large_and_sits_as_long_as_the_place_allows() {
    let sized = |size| OwnRules { committee_size: Some(size), ..OwnRules::INITIAL };
    let world = estate::settled();
    for (size, fits) in [(3, false), (4, false), (5, true), (6, false), (7, true), (11, true), (12, false), (13, false)]
    {
        let answered = given(&world).by(CHAIR).when(adopt(sized(size)));
        if fits {
            answered.happens(ADOPTED);
        } else {
            let refusal = answered.refused("committee-size");
            assert_eq!((refusal["min"].as_u64(), refusal["max"].as_u64()), (Some(5), Some(11)), "{size}");
        }
    }
    // Twelve homes are few enough in Hangzhou, and 1,171.665 m² little enough in Shanghai.
    for place in ["cn-hangzhou", "cn-shanghai"] {
        let small = in_place(place);
        given(&small).by(CHAIR).when(adopt(sized(3))).happens(ADOPTED);
        given(&small).by(CHAIR).when(adopt(sized(4))).refused("committee-size");
        given(&small).by(CHAIR).when(adopt(sized(5))).happens(ADOPTED);
    }
    given(&in_place("cn-shanghai")).by(CHAIR).when(adopt(sized(13))).happens(ADOPTED);
    let exact = |limit: &str| {
        let small = line("committee.size", &format!("min = 5\nodd = true\nsmall = {{ size = 3, {limit} }}"));
        let law = town(&small, true);
        let world = in_town(estate::settled());
        given(&world).under(&law).by(CHAIR).when(adopt(sized(3))).answer().is_ok()
    };
    assert!(exact("homes_max = 12") && !exact("homes_max = 11"));
    assert!(exact("square_metres_max = 1172") && !exact("square_metres_max = 1171"));

    let years = |years| OwnRules { term_years: Some(years), ..OwnRules::INITIAL };
    for (place, term, fits) in [
        ("cn", 0, false),
        ("cn", 1, true),
        ("cn", 5, true),
        ("cn", 6, false),
        ("cn-shanghai", 2, false),
        ("cn-shanghai", 3, true),
        ("cn-shanghai", 5, true),
        ("cn-shanghai", 6, false),
    ] {
        let world = if place == "cn" { estate::settled() } else { in_place(place) };
        let answered = given(&world).by(CHAIR).when(adopt(years(term)));
        if fits { drop(answered.happens(ADOPTED)) } else { drop(answered.refused("term-out-of-range")) }
    }
    let alternates = |number| OwnRules { alternates: Some(number), ..OwnRules::INITIAL };
    given(&world).by(CHAIR).when(adopt(alternates(2))).happens(ADOPTED);
    let none = town(&line("committee.alternates", "holds = false"), true);
    let world = in_town(world);
    given(&world).under(&none).by(CHAIR).when(adopt(alternates(1))).refused("alternates-forbidden");
    given(&world).under(&none).by(CHAIR).when(adopt(alternates(0))).happens(ADOPTED);
}

#[test]
fn rules_are_not_adopted_in_a_place_nobody_knows() {
    let unknown = Law { places: governance::law::Places::default(), ..law().clone() };
    let rules = OwnRules { silence: SilenceClause::CountsWithMajority, ..OwnRules::INITIAL };
    given(&estate::settled()).under(&unknown).by(CHAIR).when(adopt(rules)).refused("place-unknown");
}

/// The estate with a parking place of an owner who has a flat, one of somebody who has none, and a storage room.
fn with_parking() -> World {
    let mut world = estate::settled();
    let seal = world.seal();
    let home = |unit: &str, usage, owner| HomeGiven {
        place: estate::place("地下", "", unit),
        usage,
        area: 12_500,
        area_source: None,
        shares: None,
        owners: vec![owner],
        holding: governance::community::Holding::Owner,
    };
    let register = CommunityCommand::Register {
        seen: world.community.register().revision(),
        owners: vec![OwnerGiven { known: None, seal }],
        homes: vec![
            home("P1", HomeUse::Parking, OwnerRef::Known(governance::ids::OwnerId::new(5))),
            home("P2", HomeUse::Parking, OwnerRef::Listed(0)),
            home("C1", HomeUse::Storage, OwnerRef::Known(governance::ids::OwnerId::new(5))),
        ],
    };
    world.must(CLERK, register);
    world
}

#[test]
fn a_roll_leaves_out_what_the_rules_in_force_leave_out_and_says_so() {
    for (parking, heads, area, out) in [
        (Parking::Counts, HEADS + 1, AREA + 37_500, None),
        (Parking::LeftOut, HEADS, AREA + 12_500, Some((2, 25_000))),
        (Parking::LeftOutWithStorage, HEADS, AREA, Some((3, 37_500))),
    ] {
        let mut world = with_parking();
        world.act(CHAIR, adopt(OwnRules { parking, ..OwnRules::INITIAL })).unwrap();
        let mut world = stations::bring(world, Stage::RollPublished);
        let roll = world.community.assembly().meetings()[0].roll.clone().unwrap();
        assert_eq!((roll.heads(), roll.area, roll.parking()), (heads, area, parking));
        let left_out = roll.left_out.clone().map(|left_out| (left_out.homes, left_out.area));
        assert_eq!(left_out, out);
        assert_eq!(roll.sources.iter().map(|line| line.area).sum::<u64>(), area);
        stations::give_notice(&mut world);
        let policy = world.community.assembly().meetings()[0].notice.clone().unwrap().policy;
        assert_eq!(policy.parking, parking, "what the roll left out is printed on the ballot");
    }
    let mut ningbo = with_parking();
    ningbo.must(CHAIR, CommunityCommand::SettlePlace { place: "cn-ningbo".to_owned() });
    let roll = stations::bring(ningbo, Stage::RollPublished).community.assembly().meetings()[0].roll.clone().unwrap();
    let left_out = roll.left_out.unwrap();
    assert_eq!(left_out.parking, Parking::LeftOut, "the place overrides the rules");
    assert_eq!(left_out.basis, ["宁波市住宅小区物业管理条例（2021）§18"]);
}

#[test]
fn a_roll_drawn_by_other_rules_is_published_anew_before_notice_is_given() {
    let mut world = stations::bring(with_parking(), Stage::RollPublished);
    world.must(CHAIR, adopt(OwnRules { parking: Parking::LeftOut, ..OwnRules::INITIAL }));
    let notice = AssemblyCommand::GiveNotice {
        meeting: MEETING,
        opens_at: stations::opens_at(),
        closes_at: stations::closes_at(),
    };
    given(&world).by(CHAIR).when(notice.clone()).refused("roll-by-other-rules");
    let publish = AssemblyCommand::PublishRoll { meeting: MEETING };
    let events = given(&world).by(CHAIR).when(publish).happens(&["assembly.roll_listed", "assembly.roll_published"]);
    let Some(governance::Event::Assembly(AssemblyEvent::RollPublished(published))) = events.last() else { panic!() };
    assert_eq!((published.revision, published.heads), (2, HEADS));
    stations::publish_roll(&mut world);
    given(&world).by(CHAIR).when(notice).happens(&["assembly.notice_given"]);
    // Where nothing is there to leave out, the roll still says by which rule it was drawn.
    let mut bare = stations::at_stage(Stage::RollPublished);
    bare.must(CHAIR, adopt(OwnRules { parking: Parking::LeftOut, ..OwnRules::INITIAL }));
    let publish = AssemblyCommand::PublishRoll { meeting: MEETING };
    given(&bare).by(CHAIR).when(publish).happens(&["assembly.roll_listed", "assembly.roll_published"]);
}

#[test]
fn a_meeting_about_nothing_but_parking_has_no_electorate_where_parking_does_not_count() {
    let mut world = with_parking();
    world.must(CHAIR, adopt(OwnRules { parking: Parking::LeftOutWithStorage, ..OwnRules::INITIAL }));
    let AssemblyCommand::Convene { body, pack, occasion, mut questions, .. } = stations::convene() else { panic!() };
    questions.truncate(1);
    let scope = governance::assembly::Scope::Building { building: "地下".to_owned() };
    assert!(draw_roll(world.community.register(), &scope, Parking::LeftOutWithStorage).is_empty());
    given(&world)
        .by(CHAIR)
        .when(AssemblyCommand::Convene { body, pack, scope, occasion, questions })
        .refused("scope-empty");
}

#[test]
fn regular_meetings_are_held_as_often_as_the_place_asks_or_more_often() {
    for (place, months, most) in [
        ("cn", 0, Some(None)),
        ("cn", 1, None),
        ("cn", 36, None),
        ("cn-beijing", 0, Some(Some(12))),
        ("cn-beijing", 1, None),
        ("cn-beijing", 12, None),
        ("cn-beijing", 13, Some(Some(12))),
    ] {
        let world = if place == "cn" { estate::settled() } else { in_place(place) };
        let rules = OwnRules { regular_months: Some(months), ..OwnRules::INITIAL };
        let answered = given(&world).by(CHAIR).when(adopt(rules));
        match most {
            None => drop(answered.happens(ADOPTED)),
            Some(most) => {
                let refusal = answered.refused("regular-too-rare");
                assert_eq!(refusal["most"].as_u64(), most, "{place} {months}");
                assert_eq!(refusal["basis"].as_array().unwrap().is_empty(), most.is_none(), "{place} {months}");
            }
        }
    }
}

#[test]
fn every_setting_can_be_read_set_and_set_back() {
    let rules = OwnRules {
        silence: SilenceClause::CountsWithMajority,
        committee_size: Some(7),
        parking: Parking::LeftOut,
        ..OwnRules::INITIAL
    };
    let mut copy = OwnRules::INITIAL;
    for kind in SettingKind::ALL {
        if let Some(setting) = rules.get(*kind) {
            assert_eq!(setting.kind(), *kind);
            copy = copy.with(setting);
        }
    }
    assert_eq!(copy, rules);
    assert_eq!(rules.get(SettingKind::CommitteeSize), Some(Setting::CommitteeSize(7)));
    assert_eq!(rules.get(SettingKind::TermYears), None);
    let bare = SettingKind::ALL.iter().fold(rules, |rules, kind| rules.without(*kind));
    assert_eq!(bare, OwnRules::INITIAL);
}
