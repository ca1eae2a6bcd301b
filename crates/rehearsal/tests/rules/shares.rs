use governance::assembly::{AssemblyCommand, roll_digest};
use governance::community::{CommunityCommand, HomeGiven};
use governance::ids::HomeId;
use governance::law::pack::{Merging, Pack};
use governance::law::{Law, Packs};
use rehearsal::fixture::abroad::{self, ALL, EVEN, last, meeting};
use rehearsal::fixture::estate::{self, CHAIR, CLERK};
use rehearsal::fixture::{World, given, law};

fn shares(world: &World, home: u32) -> Option<u64> {
    world.community.register().home(HomeId::new(home)).unwrap().shares
}

/// The register once more, with these homes changed.
fn again(world: &World, change: impl Fn(usize, HomeGiven) -> HomeGiven) -> CommunityCommand {
    let register = world.community.register();
    let homes = register.homes().iter().enumerate().map(|(place, home)| {
        let owners = home.owners.iter().map(|owner| governance::community::OwnerRef::Known(*owner)).collect();
        let given = HomeGiven {
            place: home.place.clone(),
            usage: home.usage,
            area: home.area,
            area_source: home.area_source,
            shares: home.shares,
            owners,
            holding: home.holding,
        };
        change(place, given)
    });
    CommunityCommand::Register { seen: register.revision(), owners: vec![], homes: homes.collect() }
}

#[test]
fn a_home_has_shares_above_nothing_or_none_at_all() {
    let world = estate::settled();
    let first = |shares| again(&world, move |place, home| if place == 0 { HomeGiven { shares, ..home } } else { home });
    given(&world).by(CLERK).when(first(None)).nothing();
    given(&world).by(CLERK).when(first(Some(1))).happens(&["community.homes_registered"]);
    let refused = given(&world).by(CLERK).when(first(Some(0))).refused("home-without-shares");
    assert_eq!(refused["home"], "1栋-1单元-101");
}

#[test]
fn a_register_that_says_nothing_of_shares_leaves_them_as_they_are() {
    let mut world = abroad::settled(&EVEN);
    assert_eq!((world.community.register().shares(), world.community.register().has_shares()), (ALL, true));
    let silent = again(&world, |_, home| HomeGiven { shares: None, ..home });
    given(&world).by(CLERK).when(silent).nothing();
    let larger = again(&world, |place, home| HomeGiven { shares: None, area: home.area + place as u64, ..home });
    world.must(CLERK, larger);
    assert_eq!(shares(&world, 2), Some(100));
    let changed = again(&world, |_, home| HomeGiven { shares: Some(70), ..home });
    world.must(CLERK, changed);
    assert_eq!(shares(&world, 2), Some(70));
}

#[test]
fn a_vote_by_shares_names_the_homes_that_have_none() {
    let mut world = estate::settled();
    for (pack, kind) in [
        ("hk-344", "general"),
        ("tw-condominium", "resolution"),
        ("sg-strata", "ordinary"),
        ("de-weg-2020", "cost-sharing-on-all"),
        ("fr-1965", "art-24"),
        ("nsw-2015", "ordinary"),
    ] {
        let refused = given(&world).by(CHAIR).when(abroad::convene(pack, &[kind])).refused("shares-missing");
        assert_eq!((&refused["missing"], refused["homes"].as_array().unwrap().len()), (&12.into(), 10), "{pack}");
    }
    let all_but_one = again(&world, |place, home| HomeGiven { shares: (place > 0).then_some(5), ..home });
    world.must(CLERK, all_but_one);
    let refused = given(&world).by(CHAIR).when(abroad::convene("hk-344", &["general"])).refused("shares-missing");
    assert_eq!(refused["homes"][0], "1栋-1单元-101");
    let whole = again(&world, |_, home| HomeGiven { shares: home.shares.or(Some(5)), ..home });
    world.must(CLERK, whole);
    let asked = given(&world).by(CHAIR).when(abroad::convene("hk-344", &["general"]));
    asked.happens(&["matter.raised", "assembly.meeting_convened"]);
}

#[test]
fn a_home_that_came_without_shares_is_named_before_the_roll_is_published() {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("hk-344", &["general"]));
    let place = estate::place("3栋", "", "101");
    let new = HomeGiven { place, shares: None, ..abroad::homes(&EVEN).remove(9) };
    let register = world.community.register();
    let owners = vec![governance::community::OwnerRef::Known(register.homes()[0].owners[0])];
    let homes = vec![HomeGiven { owners, ..new }];
    world.must(CLERK, CommunityCommand::Register { seen: register.revision(), owners: vec![], homes });
    let publish = || AssemblyCommand::PublishRoll { meeting: last(&world) };
    let refused = given(&world).by(CHAIR).when(publish()).refused("shares-missing");
    assert_eq!((&refused["missing"], &refused["homes"][0]), (&1.into(), &"3栋-101".into()));
}

#[test]
fn a_roll_holds_shares_where_the_vote_weighs_by_them_and_its_digest_seals_them() {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("hk-344", &["general"]));
    let id = last(&world);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    let roll = meeting(&world, id).roll.clone().unwrap();
    let entries: Vec<Option<u64>> = roll.entries.iter().map(|entry| entry.shares).collect();
    let even = [200, 100, 100, 100, 100, 100, 300, 100, 100].map(Some);
    assert_eq!((entries.as_slice(), roll.shares), (&even[..], Some(ALL)));
    let mut other = roll.entries.clone();
    other[0].shares = Some(201);
    assert_ne!(roll_digest(&other), roll.digest);
    given(&world).by(CHAIR).when(AssemblyCommand::PublishRoll { meeting: id }).nothing();
    // A vote by heads and area knows none, and its roll has the digest it always had.
    let mut here = abroad::settled(&EVEN);
    here.must(CHAIR, rehearsal::fixture::stations::convene());
    let published = given(&here).by(CHAIR).when(AssemblyCommand::PublishRoll { meeting: last(&here) });
    let with_shares = published.happens(&["assembly.roll_listed", "assembly.roll_published"]);
    let mut without = estate::settled();
    without.must(CHAIR, rehearsal::fixture::stations::convene());
    let published = given(&without).by(CHAIR).when(AssemblyCommand::PublishRoll { meeting: last(&without) });
    assert_eq!(published.happens(&["assembly.roll_listed", "assembly.roll_published"]), with_shares);
}

#[test]
fn a_pack_that_counts_heads_in_another_way_is_for_reading_only() {
    let text = include_str!("../../../../rules/hk-344.toml").replace("\"one-head\"", "\"each-a-head\"");
    let packs = Packs::from_sources([("hk-344.toml", text)]).unwrap();
    assert!(packs.iter().all(|pack: &Pack| pack.heads.co_owners == Merging::EachAHead));
    let apart = Law { packs, ..law().clone() };
    let world = abroad::settled(&EVEN);
    let asked = given(&world).by(CHAIR).under(&apart).when(abroad::convene("hk-344", &["general"]));
    assert_eq!(asked.refused("pack-for-reading-only")["obstacle"], "heads-apart");
}

#[test]
fn a_vote_is_held_under_the_law_of_the_country_its_community_lies_in() {
    let mut world = abroad::settled(&EVEN);
    given(&world)
        .by(CHAIR)
        .when(abroad::convene("hk-344", &["general"]))
        .happens(&["matter.raised", "assembly.meeting_convened"]);
    world.must(CHAIR, CommunityCommand::SettlePlace { place: "cn-hangzhou".to_owned() });
    let refused = given(&world).by(CHAIR).when(abroad::convene("hk-344", &["general"]));
    let refused = refused.refused("pack-of-another-country");
    assert_eq!((&refused["pack"], &refused["place"]), (&"hk-344".into(), &"cn-hangzhou".into()));
    given(&world).by(CHAIR).when(rehearsal::fixture::stations::convene()).happens(&[
        "matter.raised",
        "matter.raised",
        "assembly.meeting_convened",
    ]);
}
