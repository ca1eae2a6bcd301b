use governance::Actor;
use governance::assembly::{
    AssemblyCommand, AssemblyEvent, FormGiven, MeetingFor, ObjectionAnswer, ObjectionSubject, QuestionGiven, Scope,
    Stage, draw_roll, roll_digest,
};
use governance::community::{AreaSource, CommunityCommand, OwnerRef, Parking};
use governance::ids::{HomeId, MeetingId, OwnerId};
use governance::law::{Law, Packs};
use rehearsal::fixture::estate::{self, AREA, CHAIR, CLERK, COMMITTEE, ENTRY_AREAS, HEADS, OBSERVER, STREET_CHAIR, at};
use rehearsal::fixture::stations::{self, MEETING};
use rehearsal::fixture::{World, given, law};

const PUBLISH: AssemblyCommand = AssemblyCommand::PublishRoll { meeting: MEETING };

fn roll_of(scope: &Scope) -> Vec<Vec<u32>> {
    let world = estate::settled();
    let entries = draw_roll(world.community.register(), scope, Parking::Counts);
    entries.iter().map(|entry| entry.homes.iter().map(|home| home.number()).collect()).collect()
}

#[test]
fn co_owners_are_one_head_one_owner_is_one_head_and_the_developer_is_one_head() {
    let world = stations::at_stage(Stage::RollPublished);
    let roll = world.community.assembly().meetings()[0].roll.clone().unwrap();
    let homes: Vec<Vec<u32>> =
        roll.entries.iter().map(|entry| entry.homes.iter().map(|home| home.number()).collect()).collect();
    // 1: one owner, two homes. 2: two owners of one home. 5: one of those two alone. 7: the developer. 9: two others.
    let expected = [&[1, 4][..], &[2], &[3], &[5], &[6], &[7], &[8, 9, 11], &[10], &[12]];
    assert_eq!(homes, expected);
    assert_eq!(roll.entries.iter().map(|entry| entry.area).collect::<Vec<_>>(), ENTRY_AREAS);
    assert_eq!((roll.heads(), roll.area), (HEADS, AREA));
    assert!(
        roll.entries[6].owners.is_empty(),
        "the developer's buyers are not on the roll before they are handed over"
    );
    assert_eq!(roll.entry_of(HomeId::new(9)), Some(stations::entry(7)));
    assert_eq!(roll.entry_of(HomeId::new(13)), None);
}

#[test]
fn an_electorate_is_the_estate_a_building_an_entrance_or_named_homes() {
    assert_eq!(roll_of(&Scope::Building { building: "1栋".to_owned() }), [&[1, 4][..], &[2], &[3], &[5], &[6]]);
    let entrance = Scope::Entrance { building: "1栋".to_owned(), entrance: "2单元".to_owned() };
    assert_eq!(roll_of(&entrance), [[5], [6]]);
    assert_eq!(roll_of(&Scope::Homes { homes: [HomeId::new(12), HomeId::new(1)].into() }), [[1], [12]]);
    assert_eq!(roll_of(&Scope::Building { building: "商业楼".to_owned() }), [[10], [11]]);
}

#[test]
fn a_roll_is_published_with_its_sums_its_sources_and_its_digest() {
    let world = stations::at_stage(Stage::Convened);
    let events = given(&world).by(CHAIR).when(PUBLISH).happens(&["assembly.roll_listed", "assembly.roll_published"]);
    let [
        governance::Event::Assembly(AssemblyEvent::RollListed(listed)),
        governance::Event::Assembly(AssemblyEvent::RollPublished(published)),
    ] = &events[..]
    else {
        panic!("{events:?}")
    };
    assert_eq!(published.digest, roll_digest(&listed.entries));
    assert_eq!((published.revision, published.heads, published.area), (1, HEADS, AREA));
    let sources: Vec<_> = published.sources.iter().map(|line| (line.source, line.homes, line.area)).collect();
    assert_eq!(
        sources,
        [
            (Some(AreaSource::LandRegister), 8, 784_265),
            (Some(AreaSource::Survey), 1, 56_200),
            (Some(AreaSource::Contract), 2, 175_000),
            (None, 1, 156_200),
        ]
    );
    assert_eq!(published.objections_until, at("2026-03-18T00:00:00+08:00"), "fifteen days after Monday, 2 March");
    for actor in [CLERK, OBSERVER, STREET_CHAIR, Actor::Operator, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(PUBLISH).refused("power-missing");
    }
    given(&world)
        .by(CHAIR)
        .when(AssemblyCommand::PublishRoll { meeting: MeetingId::new(2) })
        .refused("meeting-unknown");
    let lawless = Law { packs: Packs::default(), ..law().clone() };
    given(&world).by(CHAIR).under(&lawless).when(PUBLISH).refused("pack-unknown");
}

#[test]
fn a_last_day_on_a_holiday_moves_the_end_of_the_objections() {
    for (published, until) in [
        // 15 days after 23 September is 8 October, the first working day after the holidays.
        ("2026-09-23T09:00:00+08:00", "2026-10-09T00:00:00+08:00"),
        // 15 days after 16 September is 1 October; the holidays last until the 7th.
        ("2026-09-16T09:00:00+08:00", "2026-10-09T00:00:00+08:00"),
        // 15 days after 25 September is Saturday, 10 October, which is worked instead of a holiday.
        ("2026-09-25T23:59:59+08:00", "2026-10-11T00:00:00+08:00"),
        // A day begins in the community and not in Greenwich.
        ("2026-03-01T16:30:00Z", "2026-03-18T00:00:00+08:00"),
    ] {
        let world = stations::at_stage(Stage::Convened);
        let events = given(&world).at(at(published)).by(CHAIR).when(PUBLISH).answer().clone().unwrap();
        let Some(governance::Event::Assembly(AssemblyEvent::RollPublished(event))) = events.last() else { panic!() };
        assert_eq!(event.objections_until, at(until), "{published}");
    }
}

#[test]
fn a_period_beyond_the_end_of_all_calendars_is_refused() {
    let world = stations::at_stage(Stage::Convened);
    let mut late = world.clone();
    let end = at("9999-12-28T00:00:00Z");
    let seat = governance::bodies::BodiesCommand::FillSeat {
        body: COMMITTEE,
        holder: governance::bodies::SeatHolder::Known(governance::ids::PersonId::new(1)),
        role: governance::bodies::SeatRole::Chair,
        from: jiff::civil::date(9998, 1, 1),
        until: jiff::civil::date(9999, 12, 31),
        owner: None,
    };
    late.must(governance::Actor::Operator, seat);
    given(&late).at(end).by(CHAIR).when(PUBLISH).refused("date-out-of-reach");
}

#[test]
fn a_roll_is_published_anew_when_the_register_changed_or_an_objection_was_upheld() {
    let mut world = stations::at_stage(Stage::RollPublished);
    given(&world).by(CHAIR).when(PUBLISH).nothing();
    let objection = stations::object(&mut world, ObjectionSubject::Roll, 3);
    stations::answer(&mut world, objection, ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] });
    // In the very moment of the answer: what comes first is told by the book and not by the clock.
    let events = given(&world).by(CHAIR).when(PUBLISH).happens(&["assembly.roll_listed", "assembly.roll_published"]);
    let Some(governance::Event::Assembly(AssemblyEvent::RollPublished(event))) = events.last() else { panic!() };
    assert_eq!(
        (event.revision, event.objections_until),
        (2, at("2026-03-18T00:00:00+08:00")),
        "the first period stays"
    );
    stations::publish_roll(&mut world);
    given(&world).by(CHAIR).when(PUBLISH).nothing();
    change_register(&mut world);
    given(&world).by(CHAIR).when(PUBLISH).happens(&["assembly.roll_listed", "assembly.roll_published"]);
}

#[test]
fn a_roll_stays_as_it_is_once_letters_carry_its_numbers() {
    let mut world = stations::at_stage(Stage::Noticed);
    stations::issue_letters(&mut world);
    let before = world.community.assembly().meetings()[0].roll.clone();
    change_register(&mut world);
    given(&world).by(CHAIR).when(PUBLISH).refused("roll-frozen");
    assert_eq!(world.community.assembly().meetings()[0].roll, before, "a changed register leaves the roll alone");
}

#[test]
fn a_long_roll_is_listed_in_entries_that_stay_small_and_numbers_go_on() {
    let mut world = estate::settled();
    let homes = (0..1_500u32)
        .map(|number| {
            let mut home = estate::homes()[0].clone();
            home.place = estate::place("9栋", "", &number.to_string());
            home.owners = vec![OwnerRef::Listed(number as usize)];
            home
        })
        .collect();
    let owners = (0..1_500).map(|_| governance::community::OwnerGiven { known: None, seal: world.seal() }).collect();
    world.must(CLERK, CommunityCommand::Register { seen: world.community.register().revision(), owners, homes });
    let questions = vec![QuestionGiven {
        kind: "other-major".to_owned(),
        title: "门禁".to_owned(),
        text: "更换门禁。".to_owned(),
        form: FormGiven::Motion,
    }];
    let scope = Scope::Building { building: "9栋".to_owned() };
    world.must(
        CHAIR,
        AssemblyCommand::Convene {
            body: COMMITTEE,
            pack: "cn-2021".to_owned(),
            scope,
            occasion: MeetingFor::Regular,
            questions,
        },
    );
    let listed = "assembly.roll_listed";
    given(&world).by(CHAIR).when(PUBLISH).happens(&[listed, listed, "assembly.roll_published"]);
    stations::publish_roll(&mut world);
    let roll = world.community.assembly().meetings()[0].roll.clone().unwrap();
    assert_eq!(roll.entry(stations::entry(1_500)).unwrap().owners, [OwnerId::new(8 + 1_500)]);
}

fn change_register(world: &mut World) {
    let mut home = estate::homes()[4].clone();
    home.area += 1;
    home.owners = vec![OwnerRef::Known(OwnerId::new(5))];
    world.must(
        CLERK,
        CommunityCommand::Register { seen: world.community.register().revision(), owners: vec![], homes: vec![home] },
    );
}
