use governance::Actor;
use governance::assembly::Stage;
use governance::community::{
    CommunityCommand, CommunityEvent, DuplicatePolicy, Founded, Holding, OwnRules, OwnerForgotten, OwnerGiven,
    OwnerRef, Publication, SilenceClause,
};
use governance::ids::{HomeId, OwnerId};
use rehearsal::fixture::estate::{self, AREA, CHAIR, CLERK, MANAGER, MEMBER, OBSERVER, SECRETARY, STREET_CHAIR};
use rehearsal::fixture::{World, given, law, stations};

fn found(name: &str, zone: &str) -> CommunityCommand {
    CommunityCommand::Found { name: name.to_owned(), time_zone: zone.to_owned() }
}

const RULES: OwnRules = OwnRules { duplicates: DuplicatePolicy::Last, ..OwnRules::INITIAL };

fn adopt(rules: OwnRules) -> CommunityCommand {
    CommunityCommand::AdoptRules { rules, source: "2025年第一次业主大会决议".to_owned() }
}

#[test]
fn a_community_is_founded_once_with_a_name_and_a_time_zone_that_exists() {
    let empty = World::empty(estate::first_morning());
    let founding = given(&empty).by(Actor::Operator).when(found("清风小区", "Asia/Shanghai"));
    let events = founding.happens(&["community.founded"]);
    assert!(
        matches!(&events[0], governance::Event::Community(CommunityEvent::Founded(Founded { name, .. })) if name.as_str() == "清风小区")
    );
    given(&empty).when(found("清风小区", "Asia/Peking")).refused("unknown-time-zone");
    given(&empty).when(found("  ", "Asia/Shanghai")).refused("text-empty");
    given(&empty).when(found(&"长".repeat(61), "Asia/Shanghai")).refused("text-too-long");
    given(&empty).when(found("清风小区 13812345678", "Asia/Shanghai")).refused("text-holds-personal-number");
    given(&estate::founded()).when(found("清风小区", "Asia/Shanghai")).refused("already-founded");
}

#[test]
fn nothing_happens_in_a_book_without_a_community() {
    let empty = World::empty(estate::first_morning());
    given(&empty).by(Actor::Operator).when(adopt(RULES)).refused("not-founded");
    given(&empty).by(Actor::Clock).when(stations::convene()).refused("not-founded");
}

#[test]
fn rules_are_entered_by_those_who_may_and_only_while_no_vote_runs_by_them() {
    let world = estate::settled();
    for actor in [CHAIR, SECRETARY, STREET_CHAIR, Actor::Operator] {
        given(&world).by(actor).when(adopt(RULES)).happens(&["community.rules_adopted"]);
    }
    for actor in [CLERK, MEMBER, OBSERVER, MANAGER, Actor::Visitor, Actor::Clock, stations::letter(1)] {
        given(&world).by(actor).when(adopt(RULES)).refused("power-missing");
    }
    given(&world).by(CHAIR).when(adopt(OwnRules::default())).nothing();
    for stage in [Stage::Noticed, Stage::Open, Stage::Closed, Stage::Counted, Stage::Announced] {
        given(&stations::at_stage(stage)).by(CHAIR).when(adopt(RULES)).refused("rules-in-use");
    }
    for stage in [Stage::Convened, Stage::RollPublished, Stage::Certified, Stage::Cancelled] {
        given(&stations::at_stage(stage)).by(CHAIR).when(adopt(RULES)).happens(&["community.rules_adopted"]);
    }
}

#[test]
fn what_turns_silence_into_a_vote_or_shows_ballots_by_home_is_entered_on_nobodys_word() {
    let silence = OwnRules { silence: SilenceClause::CountsWithMajority, ..OwnRules::INITIAL };
    let by_home = OwnRules { publication: Publication::ByHome, ..OwnRules::INITIAL };
    let mut world = estate::settled();
    for (rules, setting) in [(silence, "silence"), (by_home, "publication")] {
        for actor in [CHAIR, SECRETARY, STREET_CHAIR] {
            assert_eq!(given(&world).by(actor).when(adopt(rules)).refused("needs-text")["setting"], setting);
        }
        // Whoever sets an installation up enters the rules as they stood before there was a book.
        given(&world).by(Actor::Operator).when(adopt(rules)).happens(&["community.rules_adopted"]);
    }
    // Beside a clause that holds, the other settings are entered as before; and it can always be given up.
    world.must(Actor::Operator, adopt(silence));
    let last = OwnRules { duplicates: DuplicatePolicy::Last, ..silence };
    given(&world).by(CHAIR).when(adopt(last)).happens(&["community.rules_adopted"]);
    given(&world).by(CHAIR).when(adopt(OwnRules::INITIAL)).happens(&["community.rules_adopted"]);
}

#[test]
fn a_community_lies_in_a_place_that_is_known_and_moves_to_no_other_while_a_vote_runs() {
    let settle = |place: &str| CommunityCommand::SettlePlace { place: place.to_owned() };
    let mut world = estate::settled();
    assert_eq!(world.community.place(law()).unwrap().id, "cn", "the whole country, until a place is settled");
    for actor in [CHAIR, SECRETARY, STREET_CHAIR, Actor::Operator] {
        given(&world).by(actor).when(settle("cn-hangzhou")).happens(&["community.place_settled"]);
    }
    for actor in [CLERK, MEMBER, OBSERVER, MANAGER, Actor::Visitor, Actor::Clock] {
        given(&world).by(actor).when(settle("cn-hangzhou")).refused("power-missing");
    }
    given(&world).by(CHAIR).when(settle("cn-atlantis")).refused("place-unknown");
    // The law of an estate elsewhere is picked vote by vote: there is nothing to settle, and no place of the mainland to take.
    let refusal = given(&world).by(Actor::Operator).when(settle("hk-344")).refused("place-of-another-law");
    assert_eq!(refusal["pack"], "hk-344");
    given(&world).by(CHAIR).when(settle("cn-2021")).refused("place-unknown");
    given(&world).by(CHAIR).when(settle("cn")).nothing();
    given(&stations::at_stage(Stage::Open)).by(CHAIR).when(settle("cn-hangzhou")).refused("rules-in-use");
    // What cannot be settled at all is said so, whatever is under way.
    for (place, says) in [("hk-344", "place-of-another-law"), ("cn-nowhere", "place-unknown")] {
        given(&stations::at_stage(Stage::Open)).by(CHAIR).when(settle(place)).refused(says);
    }
    world.must(CHAIR, settle("cn-hangzhou"));
    assert_eq!(world.community.place(law()).unwrap().id, "cn-hangzhou");
    given(&world).by(CHAIR).when(settle("cn-hangzhou")).nothing();
}

#[test]
fn a_register_is_taken_in_and_the_same_register_changes_nothing() {
    let world = estate::settled();
    assert_eq!(world.community.register().homes().len(), 12);
    assert_eq!(world.community.register().area(), AREA);
    let known: Vec<_> = estate::homes()
        .into_iter()
        .map(|mut home| {
            home.owners = home
                .owners
                .into_iter()
                .map(|owner| match owner {
                    OwnerRef::Listed(place) => OwnerRef::Known(OwnerId::after(place)),
                    known @ OwnerRef::Known(_) => known,
                })
                .collect();
            home
        })
        .collect();
    let same = CommunityCommand::Register {
        seen: world.community.register().revision(),
        owners: vec![],
        homes: known.clone(),
    };
    given(&world).by(CLERK).when(same).nothing();
    let mut larger = known[4].clone();
    larger.area += 10;
    let events = given(&world)
        .by(CLERK)
        .when(CommunityCommand::Register {
            seen: world.community.register().revision(),
            owners: vec![],
            homes: vec![known[0].clone(), larger],
        })
        .happens(&["community.homes_registered"]);
    let governance::Event::Community(CommunityEvent::HomesRegistered(registered)) = &events[0] else { panic!() };
    assert_eq!(registered.homes.len(), 1, "only the home that changed is written");
    assert_eq!(registered.homes[0].area, 75_010);
}

#[test]
fn a_register_that_cannot_be_is_refused_and_names_the_home() {
    let mut world = estate::settled();
    let homes = estate::homes();
    let seal = world.seal();
    let register = |homes| CommunityCommand::Register {
        seen: world.community.register().revision(),
        owners: vec![OwnerGiven { known: None, seal }],
        homes,
    };
    let with = |change: &dyn Fn(&mut governance::community::HomeGiven)| {
        let mut home = homes[0].clone();
        home.place.unit = "301".to_owned();
        change(&mut home);
        home
    };
    given(&world).by(CLERK).when(register(vec![])).refused("register-empty");
    let home = with(&|home| home.owners.clear());
    let refusal = given(&world).by(CLERK).when(register(vec![home])).refused("home-without-owner");
    assert_eq!(refusal["home"], "1栋-1单元-301");
    let home = with(&|home| home.owners = vec![OwnerRef::Listed(1)]);
    given(&world).by(CLERK).when(register(vec![home])).refused("home-without-owner");
    let home = with(&|home| home.owners = vec![OwnerRef::Known(OwnerId::new(9))]);
    given(&world).by(CLERK).when(register(vec![home])).refused("home-without-owner");
    let home = with(&|home| home.area = 0);
    given(&world).by(CLERK).when(register(vec![home])).refused("home-without-area");
    given(&world).by(CLERK).when(register(vec![with(&|_| ()), with(&|_| ())])).refused("home-listed-twice");
    let unknown = OwnerGiven { known: Some(OwnerId::new(9)), seal };
    let command = CommunityCommand::Register {
        seen: world.community.register().revision(),
        owners: vec![unknown],
        homes: vec![with(&|_| ())],
    };
    given(&world).by(CLERK).when(command).refused("owner-unknown");
    let home = with(&|home| {
        home.owners.clear();
        home.holding = Holding::DeveloperUnsold;
    });
    given(&world)
        .by(CLERK)
        .when(register(vec![home]))
        .happens(&["community.owners_recorded", "community.homes_registered"]);
}

#[test]
fn a_large_register_is_written_in_entries_that_stay_small() {
    let mut world = estate::settled();
    let owners: Vec<_> = (0..501).map(|_| OwnerGiven { known: None, seal: world.seal() }).collect();
    let homes: Vec<_> = (0..501)
        .map(|number| {
            let mut home = estate::homes()[0].clone();
            home.place = estate::place("9栋", "", &number.to_string());
            home.owners = vec![OwnerRef::Listed(number)];
            home
        })
        .collect();
    let (recorded, registered) = ("community.owners_recorded", "community.homes_registered");
    given(&world)
        .by(CLERK)
        .when(CommunityCommand::Register { seen: world.community.register().revision(), owners, homes })
        .happens(&[recorded, recorded, registered, registered]);
}

#[test]
fn an_owner_is_forgotten_only_when_no_home_is_theirs() {
    let mut world = estate::settled();
    let owner = OwnerId::new(5);
    let forget = CommunityCommand::ForgetOwner { owner };
    let refusal = given(&world).by(CLERK).when(forget.clone()).refused("owner-holds-home");
    assert_eq!(refusal["home"], "1栋-2单元-101");
    given(&world).by(OBSERVER).when(forget.clone()).refused("power-missing");
    given(&world).by(CLERK).when(CommunityCommand::ForgetOwner { owner: OwnerId::new(99) }).refused("owner-unknown");
    let mut home = estate::homes()[4].clone();
    home.owners = vec![OwnerRef::Known(OwnerId::new(6))];
    world.must(
        CLERK,
        CommunityCommand::Register { seen: world.community.register().revision(), owners: vec![], homes: vec![home] },
    );
    let forgotten = CommunityEvent::OwnerForgotten(OwnerForgotten { owner });
    given(&world).by(CLERK).when(forget.clone()).then(&[forgotten.into()]);
    world.must(CLERK, forget.clone());
    given(&world).by(CLERK).when(forget).nothing();
}

fn remove(homes: &[u32], reason: &str) -> CommunityCommand {
    CommunityCommand::RemoveHomes {
        homes: homes.iter().map(|home| HomeId::new(*home)).collect(),
        reason: reason.to_owned(),
    }
}

#[test]
fn a_home_is_taken_out_of_the_register_by_those_who_keep_it_and_with_a_reason() {
    let mut world = estate::settled();
    for actor in [CHAIR, SECRETARY, CLERK, STREET_CHAIR, Actor::Operator] {
        given(&world).by(actor).when(remove(&[5], "登记有误")).happens(&["community.homes_removed"]);
    }
    for actor in [MEMBER, OBSERVER, MANAGER, Actor::Visitor, Actor::Clock, stations::letter(1)] {
        given(&world).by(actor).when(remove(&[5], "登记有误")).refused("power-missing");
    }
    given(&world).by(CLERK).when(remove(&[5], " ")).refused("text-empty");
    given(&world).by(CLERK).when(remove(&[5], "问 13812345678")).refused("text-holds-personal-number");
    let refusal = given(&world).by(CLERK).when(remove(&[5, 13], "登记有误")).refused("home-unknown");
    assert_eq!(refusal["home"], 13);
    given(&world).by(CLERK).when(remove(&[], "登记有误")).nothing();
    world.must(CLERK, remove(&[5, 5], "登记有误"));
    given(&world).by(CLERK).when(remove(&[5], "登记有误")).nothing();
    let register = world.community.register();
    assert_eq!((register.homes().len(), register.area()), (11, AREA - 75_000));
    assert!(!register.holds(HomeId::new(5)) && register.holds(HomeId::new(6)));
    assert_eq!(register.home(HomeId::new(5)).unwrap().place.unit, "101", "rolls still say where it was");
    assert_eq!(register.home(HomeId::new(12)).unwrap().id, HomeId::new(12));
    given(&world)
        .by(CLERK)
        .when(CommunityCommand::ForgetOwner { owner: OwnerId::new(5) })
        .happens(&["community.owner_forgotten"]);
}

#[test]
fn a_home_registered_again_at_its_place_gets_its_number_back() {
    let mut world = estate::settled();
    world.must(CLERK, remove(&[5, 12], "登记有误"));
    let mut home = estate::homes()[4].clone();
    home.owners = vec![OwnerRef::Known(OwnerId::new(5))];
    let mut new = home.clone();
    new.place.unit = "301".to_owned();
    let again = CommunityCommand::Register {
        seen: world.community.register().revision(),
        owners: vec![],
        homes: vec![home, new],
    };
    let events = given(&world).by(CLERK).when(again.clone()).happens(&["community.homes_registered"]);
    let governance::Event::Community(CommunityEvent::HomesRegistered(registered)) = &events[0] else { panic!() };
    let numbers: Vec<u32> = registered.homes.iter().map(|home| home.id.number()).collect();
    assert_eq!(numbers, [5, 13], "a number is never given to another home");
    world.must(CLERK, again);
    let numbers: Vec<u32> = world.community.register().homes().iter().map(|home| home.id.number()).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]);
}

#[test]
fn a_home_taken_out_stays_on_rolls_that_were_published_and_is_missing_from_the_next() {
    for stage in [Stage::Open, Stage::Announced] {
        let mut world = stations::at_stage(stage);
        let before = format!("{:?}", world.community.assembly().meetings());
        world.must(CLERK, remove(&[5], "已拆除"));
        assert_eq!(format!("{:?}", world.community.assembly().meetings()), before, "{stage:?}");
    }
    let mut world = stations::at_stage(Stage::RollPublished);
    world.must(CLERK, remove(&[5], "已拆除"));
    stations::publish_roll(&mut world);
    let roll = world.community.assembly().meetings()[0].roll.as_ref().unwrap();
    assert_eq!((roll.heads(), roll.area, roll.entry_of(HomeId::new(5))), (estate::HEADS - 1, AREA - 75_000, None));
    let mut world = stations::at_stage(Stage::Convened);
    world.must(CLERK, remove(&(1..=12).collect::<Vec<_>>(), "整体拆除"));
    let publish = governance::assembly::AssemblyCommand::PublishRoll { meeting: stations::MEETING };
    given(&world).by(CHAIR).when(publish).refused("scope-empty");
}

#[test]
fn a_register_worked_out_from_an_older_state_is_not_taken_in() {
    let mut world = estate::settled();
    let plan = estate::register(&mut world);
    let other = estate::register(&mut world);
    given(&world).by(CLERK).when(plan.clone()).happens(&["community.owners_recorded", "community.homes_registered"]);
    for change in [other, remove(&[5], "登记有误")] {
        let mut world = world.clone();
        world.must(CLERK, change);
        given(&world).by(CLERK).when(plan.clone()).refused("register-changed");
    }
}
