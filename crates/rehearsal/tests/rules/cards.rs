use governance::Actor;
use governance::assembly::Scope;
use governance::card::{CardCommand, CardEvent};
use governance::community::{CommunityCommand, Holding, HomeGiven, OwnerRef};
use governance::ids::OwnerId;
use governance::{Event, Seal};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, MANAGER, MEMBER, OBSERVER, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR,
};
use rehearsal::fixture::{World, given};

fn owner(number: u32) -> OwnerId {
    OwnerId::new(number)
}

fn reissue(number: u32) -> CardCommand {
    CardCommand::ReissueCard { owner: owner(number) }
}

fn with_cards() -> World {
    let mut world = estate::settled();
    world.must(CLERK, CardCommand::IssueCards);
    world
}

/// Gives a home of the estate to other owners.
fn give(world: &mut World, home: usize, owners: &[u32]) {
    let home = world.community.register().homes()[home].clone();
    let given = HomeGiven {
        place: home.place,
        usage: home.usage,
        area: home.area,
        area_source: home.area_source,
        shares: None,
        owners: owners.iter().map(|number| OwnerRef::Known(owner(*number))).collect(),
        holding: Holding::Owner,
    };
    let seen = world.community.register().revision();
    world.must(CLERK, CommunityCommand::Register { seen, owners: vec![], homes: vec![given] });
}

#[test]
fn every_owner_of_a_home_is_made_out_a_card_and_the_developers_buyers_are_not() {
    let world = estate::settled();
    let events = given(&world).by(CLERK).when(CardCommand::IssueCards).happens(&["card.issued"]);
    let [Event::Card(CardEvent::CardsIssued(issued))] = events.as_slice() else { panic!("{events:?}") };
    // The seventh owner bought what the developer has not handed over: it is the developer's still (解释 §9).
    let expected: Vec<(OwnerId, u32)> = [1, 2, 3, 4, 5, 6, 8].map(|number| (owner(number), 0)).into();
    assert_eq!(issued.cards, expected, "co-owners have a card each");
    given(&with_cards()).by(CLERK).when(CardCommand::IssueCards).nothing();
}

#[test]
fn cards_are_made_out_by_those_who_keep_the_register() {
    let world = with_cards();
    for actor in [CHAIR, SECRETARY, CLERK, STREET_CHAIR, Actor::Operator] {
        given(&world).by(actor).when(reissue(1)).happens(&["card.reissued"]);
        given(&estate::settled()).by(actor).when(CardCommand::IssueCards).happens(&["card.issued"]);
    }
    for actor in [MEMBER, OBSERVER, MANAGER, RESIDENTS_CHAIR, Actor::Clock, Actor::Visitor, Actor::Owner(owner(1))] {
        given(&world).by(actor).when(reissue(1)).refused("power-missing");
        given(&world).by(actor).when(CardCommand::IssueCards).refused("power-missing");
    }
}

#[test]
fn a_card_made_out_anew_bears_the_next_serial() {
    let mut world = with_cards();
    for serial in 1..=2 {
        world.must(CLERK, reissue(3));
        assert_eq!(world.community.cards().of(owner(3)).map(|card| card.serial), Some(serial));
    }
    assert_eq!(world.community.cards().of(owner(2)).map(|card| card.serial), Some(0), "others keep theirs");
    given(&world).by(CLERK).when(reissue(99)).refused("owner-unknown");
    let refusal = given(&world).by(CLERK).when(reissue(7)).refused("card-missing");
    assert_eq!(refusal["owner"], 7);
}

#[test]
fn a_card_ends_with_the_last_home_and_its_code_never_speaks_again() {
    let mut world = with_cards();
    // The first owner has two homes and a part of a third; the sixth has one.
    give(&mut world, 0, &[2]);
    give(&mut world, 3, &[2]);
    assert!(world.community.cards().of(owner(1)).is_some(), "a part of one home is left");
    give(&mut world, 11, &[4]);
    assert_eq!(world.community.cards().of(owner(1)), None);
    given(&world).by(CLERK).when(reissue(1)).refused("card-missing");
    given(&world).by(CLERK).when(CardCommand::IssueCards).nothing();
    give(&mut world, 0, &[1]);
    assert_eq!(world.community.cards().of(owner(1)), None, "whoever comes back needs a new card");
    let events = given(&world).by(CLERK).when(CardCommand::IssueCards).happens(&["card.issued"]);
    let [Event::Card(CardEvent::CardsIssued(issued))] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(issued.cards, [(owner(1), 1)]);
    let home = world.community.register().homes()[6].id;
    let remove = CommunityCommand::RemoveHomes { homes: vec![home], reason: "登记有误".to_owned() };
    world.must(CLERK, remove);
    assert_eq!(world.community.cards().of(owner(6)), None, "a home that is taken out is no home");
}

#[test]
fn a_community_with_twenty_thousand_owners_writes_its_cards_in_entries_of_a_thousand() {
    let mut world = estate::founded();
    let owners: Vec<_> =
        (0..2_001u16).map(|_| governance::community::OwnerGiven { known: None, seal: Seal::new([7; 32]) }).collect();
    let homes = (0..2_001).map(|number| HomeGiven {
        place: estate::place("1栋", "1单元", &number.to_string()),
        usage: governance::community::HomeUse::Dwelling,
        area: 90_000,
        area_source: None,
        shares: None,
        owners: vec![OwnerRef::Listed(number)],
        holding: Holding::Owner,
    });
    let homes = homes.collect();
    world.must(Actor::Operator, CommunityCommand::Register { seen: 0, owners, homes });
    let issued = given(&world).by(Actor::Operator).when(CardCommand::IssueCards);
    issued.happens(&["card.issued", "card.issued", "card.issued"]);
}

#[test]
fn who_prints_cards_enters_it_once_and_without_names() {
    let mut world = with_cards();
    let print = |numbers: &[u32]| CardCommand::PrintCards {
        owners: numbers.iter().map(|number| owner(*number)).collect(),
        scope: Scope::Estate,
    };
    for actor in [CHAIR, SECRETARY, CLERK, STREET_CHAIR] {
        given(&world).by(actor).when(print(&[1, 2])).happens(&["card.printed"]);
    }
    for actor in [MEMBER, OBSERVER, MANAGER, RESIDENTS_CHAIR, Actor::Operator, Actor::Clock, Actor::Owner(owner(1))] {
        given(&world).by(actor).when(print(&[1])).refused("power-missing");
    }
    given(&world).by(CLERK).when(print(&[])).nothing();
    given(&world).by(CLERK).when(print(&[1, 7])).refused("card-missing");
    let events = given(&world).by(CLERK).when(print(&[5, 1, 2, 3])).happens(&["card.printed"]);
    let [Event::Card(CardEvent::CardsPrinted(printed))] = events.as_slice() else { panic!("{events:?}") };
    let ranges: Vec<(OwnerId, OwnerId)> = printed.cards.iter().map(|range| (range.first, range.last)).collect();
    assert_eq!((ranges, printed.count), (vec![(owner(1), owner(3)), (owner(5), owner(5))], 4));
    world.must(CLERK, print(&[1, 2, 3]));
    // The same person a moment later; another person and a new code are new printings, and so is the next hour.
    given(&world).by(CLERK).when(print(&[2])).nothing();
    given(&world).by(CHAIR).when(print(&[2])).happens(&["card.printed"]);
    given(&world).by(CLERK).when(print(&[2, 4])).happens(&["card.printed"]);
    let later = world.now + jiff::SignedDuration::from_mins(30);
    given(&world).at(later).by(CLERK).when(print(&[2])).happens(&["card.printed"]);
    world.must(CLERK, reissue(2));
    given(&world).by(CLERK).when(print(&[2])).happens(&["card.printed"]);
    assert_eq!(world.community.cards().printings_of(owner(2)).count(), 1);
}
