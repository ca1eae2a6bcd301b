use std::collections::{BTreeSet, HashSet};

use governance::assembly::{
    AssemblyCommand, FormGiven, MeetingFor, QuestionGiven, Scope, Stage, count_heads, draw_roll, roll_digest,
};
use governance::community::{AreaSource, CommunityCommand, Holding, HomeGiven, HomeUse, OwnerGiven, OwnerRef, Parking};
use proptest::prelude::*;
use rehearsal::fixture::World;
use rehearsal::fixture::estate::{self, CHAIR, CLERK, COMMITTEE};

/// A home: building, area, owners out of six, or the developer's.
type Home = (u32, u64, BTreeSet<usize>);

fn homes() -> impl Strategy<Value = Vec<Home>> {
    let home = (1u32..4, 1u64..400_000, prop::collection::btree_set(0usize..6, 0..4));
    prop::collection::vec(home, 1..40)
}

fn world_of(homes: &[Home]) -> World {
    let mut world = estate::founded();
    seat(&mut world);
    let owners = (0..6).map(|_| OwnerGiven { known: None, seal: world.seal() }).collect();
    let homes = homes
        .iter()
        .enumerate()
        .map(|(number, (building, area, owners))| HomeGiven {
            place: estate::place(&format!("{building}栋"), "", &number.to_string()),
            usage: HomeUse::Dwelling,
            area: *area,
            area_source: (area % 3 > 0).then_some(AreaSource::Survey),
            shares: None,
            owners: owners.iter().map(|owner| OwnerRef::Listed(*owner)).collect(),
            holding: if owners.is_empty() { Holding::DeveloperUnsold } else { Holding::Owner },
        })
        .collect();
    world.must(CLERK, CommunityCommand::Register { seen: world.community.register().revision(), owners, homes });
    world
}

/// The committee with a chair and, third, a clerk, as in the small community.
fn seat(world: &mut World) {
    use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
    let operator = governance::Actor::Operator;
    world.must(operator, BodiesCommand::Establish { kind: BodyKind::OwnersCommittee, name: "业委会".to_owned() });
    for role in [SeatRole::Chair, SeatRole::Secretary, SeatRole::Clerk] {
        let seal = world.seal();
        let (from, until) = (estate::TERM_FROM, estate::TERM_UNTIL);
        world.must(
            operator,
            BodiesCommand::FillSeat { body: COMMITTEE, holder: SeatHolder::New(seal), role, from, until, owner: None },
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_roll_loses_no_area_and_counts_each_set_of_owners_once(homes in homes()) {
        let world = world_of(&homes);
        let register = world.community.register();
        let roll = draw_roll(register, &Scope::Estate, Parking::Counts);
        let holders: HashSet<&BTreeSet<usize>> = homes.iter().map(|(_, _, owners)| owners).collect();
        prop_assert_eq!((roll.len(), count_heads(register, &Scope::Estate, Parking::Counts)), (holders.len(), holders.len()));
        let area: u64 = homes.iter().map(|(_, area, _)| area).sum();
        prop_assert_eq!(roll.iter().map(|entry| entry.area).sum::<u64>(), area);
        prop_assert_eq!(register.area(), area);
        let mut listed: Vec<_> = roll.iter().flat_map(|entry| &entry.homes).map(|home| home.index()).collect();
        listed.sort_unstable();
        prop_assert_eq!(listed, (0..homes.len()).collect::<Vec<_>>());
    }

    #[test]
    fn the_buildings_together_are_the_estate(homes in homes()) {
        let world = world_of(&homes);
        let area = |scope| draw_roll(world.community.register(), &scope, Parking::Counts).iter().map(|entry| entry.area).sum::<u64>();
        let buildings = (1..4).map(|number| area(Scope::Building { building: format!("{number}栋") })).sum::<u64>();
        prop_assert_eq!(buildings, area(Scope::Estate));
    }

    #[test]
    fn register_roll_turnout_and_count_speak_of_the_same_heads_and_area(homes in homes(), voters in any::<u64>()) {
        let mut world = world_of(&homes);
        let question = QuestionGiven {
            kind: "other-major".to_owned(),
            title: "门禁".to_owned(),
            text: "更换门禁。".to_owned(),
            form: FormGiven::Motion,
        };
        let (pack, questions) = ("cn-2021".to_owned(), vec![question.clone(), question]);
        world.must(CHAIR, AssemblyCommand::Convene { body: COMMITTEE, pack, scope: Scope::Estate, occasion: MeetingFor::Regular, questions });
        rehearsal::fixture::stations::publish_roll(&mut world);
        rehearsal::fixture::stations::give_notice(&mut world);
        rehearsal::fixture::stations::issue_letters(&mut world);
        world.now = rehearsal::fixture::stations::opens_at();
        let meeting = rehearsal::fixture::stations::MEETING;
        world.must(governance::Actor::Clock, AssemblyCommand::OpenVoting { meeting });
        let heads = u32::try_from(world.community.assembly().meetings()[0].roll.as_ref().unwrap().heads()).unwrap();
        let who: Vec<u32> = (1..=heads).filter(|number| voters >> (number % 64) & 1 == 1).collect();
        for number in &who {
            use governance::assembly::Mark::{Abstain, For};
            rehearsal::fixture::stations::cast(&mut world, *number, &[For, Abstain]);
        }
        rehearsal::fixture::stations::close(&mut world);
        rehearsal::fixture::stations::count(&mut world);
        let voted = &world.community.assembly().meetings()[0];
        prop_assert_eq!(voted.stage(), Stage::Counted);
        let roll = voted.roll.as_ref().unwrap();
        prop_assert_eq!(&roll.digest, &roll_digest(&roll.entries));
        prop_assert_eq!(roll.area, world.community.register().area());
        let turnout = voted.ballots.turnout();
        let area: u64 = who.iter().map(|number| roll.entries[*number as usize - 1].area).sum();
        prop_assert_eq!((turnout.heads, turnout.area), (who.len() as u64, area));
        for (result, id) in voted.last_count().unwrap().iter().zip(["for", "abstain"]) {
            let option = result.count.options.iter().find(|option| option.id == id).unwrap();
            prop_assert_eq!(option.figures.heads, Some(turnout.heads));
            prop_assert_eq!(option.figures.area.unwrap().thousandths(), turnout.area);
        }
    }
}
