//! For whom the members of a renewal group sit.

use governance::Event;
use governance::bodies::{BodiesCommand, BodiesEvent, BodyKind, SeatFilled, SeatHolder, SeatRole};
use governance::community::{CommunityEvent, PlaceSettled};
use governance::founding::Side;
use governance::ids::{BodyId, OwnerId, PersonId};
use governance::law::Law;
use governance::renewal::{GroupFormed, RenewalCommand, RenewalEvent};
use jiff::civil::date;
use rehearsal::fixture::estate::{self, CHAIR, COMMITTEE, RESIDENTS_CHAIR, STREET_CHAIR};
use rehearsal::fixture::{Answered, World, given, law};

use crate::renewal::{opened, town, town_with};

const GROUP: BodyId = BodyId::new(5);
const SIDES: &str = r#"
[procedure.renewal.group_sides]
names = ["owners", "developer", "street-office"]
basis = ["镇规 §1"]

[procedure.renewal.group_absent]
names = ["developer"]
basis = ["镇规 §1"]
"#;
const THREE: [(u32, Side); 3] = [(7, Side::StreetOffice), (10, Side::Owners), (11, Side::Owners)];

fn seat(world: &mut World, person: u32, role: SeatRole, owner: Option<u32>) {
    let (seal, owner) = (world.seal(), owner.map(OwnerId::new));
    let (from, until, person) = (date(2028, 10, 1), date(2029, 9, 30), PersonId::new(person));
    let filled = SeatFilled { body: GROUP, person, seal, role, from, until, owner };
    world.follow(&Event::Bodies(BodiesEvent::SeatFilled(filled)));
}

/// A renewal under way in a place, with a group that the head of the street office leads and nobody else sits in.
fn led_in(place: &str) -> World {
    let mut world = opened(estate::settled());
    world.must(CHAIR, BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "换届小组".to_owned() });
    world.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: place.to_owned(), by: None }).into());
    seat(&mut world, 7, SeatRole::Chair, None);
    world
}

/// Two owners sit in it beside the leader.
fn three() -> World {
    let mut world = led_in("town");
    seat(&mut world, 10, SeatRole::Member, Some(1));
    seat(&mut world, 11, SeatRole::Member, Some(2));
    world
}

fn recorded(sides: &[(u32, Side)], absent: &[(Side, &str)]) -> RenewalCommand {
    let sides = sides.iter().map(|(person, side)| (PersonId::new(*person), *side)).collect();
    let absent = absent.iter().map(|(side, reason)| (*side, (*reason).to_owned())).collect();
    RenewalCommand::FormGroup { committee: COMMITTEE, group: GROUP, sides, absent }
}

fn asked<'w>(world: &'w World, law: &'w Law, sides: &[(u32, Side)], absent: &[(Side, &str)]) -> Answered<'w> {
    given(world).by(CHAIR).under(law).when(recorded(sides, absent))
}

fn formed(events: &[Event]) -> &GroupFormed {
    match events {
        [Event::Renewal(RenewalEvent::GroupFormed(formed))] => formed,
        other => panic!("{other:?}"),
    }
}

#[test]
fn for_whom_everybody_sits_is_said_and_only_owners_sit_for_the_owners() {
    let (law, world) = (town(), three());
    let refusal = asked(&world, &law, &THREE[..2], &[]).refused("group-side-unsaid");
    assert_eq!(refusal["person"], 11);
    let all_owners = [(7, Side::Owners), (10, Side::Owners), (11, Side::Owners)];
    let refusal = asked(&world, &law, &all_owners, &[]).refused("group-member-no-owner");
    assert_eq!((&refusal["person"], &refusal["basis"]), (&7.into(), &"镇规 §1".into()));
    let events = asked(&world, &law, &THREE, &[]).happens(&["renewal.group_formed"]);
    let formed = formed(&events);
    assert_eq!((formed.members, formed.owners), (3, 2));
    let seated: Vec<_> =
        formed.seated.iter().map(|one| (one.person.number(), one.side, one.leads, one.owner)).collect();
    let owner = |number| Some(OwnerId::new(number));
    let expected =
        [(7, Side::StreetOffice, true, None), (10, Side::Owners, false, owner(1)), (11, Side::Owners, false, owner(2))];
    assert_eq!(seated, expected);
}

#[test]
fn the_street_office_sends_itself_into_the_group_it_leads_and_records_it() {
    let law = town();
    let mut world = opened(estate::settled());
    world.must(CHAIR, BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "换届小组".to_owned() });
    world.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: "town".to_owned(), by: None }).into());
    let seal = world.seal();
    // Those who are new are the tenth and the eleventh.
    let fill = |body, person, owner| BodiesCommand::FillSeat {
        body,
        holder: if person == 7 { SeatHolder::Known(PersonId::new(7)) } else { SeatHolder::New(seal) },
        role: if owner == 0 { SeatRole::Chair } else { SeatRole::Member },
        from: date(2028, 10, 1),
        until: date(2029, 9, 30),
        owner: (owner > 0).then(|| OwnerId::new(owner)),
    };
    let office = |world: &World, command: BodiesCommand| {
        given(world).by(STREET_CHAIR).under(&law).when(command).happens(&["bodies.seat_filled"])
    };
    // Only where the place has the street office in that group, and nowhere else.
    given(&world).by(STREET_CHAIR).when(fill(GROUP, 7, 0)).refused("own-seat");
    given(&world).by(STREET_CHAIR).under(&law).when(fill(COMMITTEE, 7, 0)).refused("own-seat");
    for (person, owner) in [(7, 0), (10, 1), (11, 2)] {
        for event in office(&world, fill(GROUP, person, owner)) {
            world.follow(&event);
        }
    }
    let form = || recorded(&THREE, &[]);
    given(&world).by(STREET_CHAIR).under(&law).when(form()).happens(&["renewal.group_formed"]);
    given(&world).by(CHAIR).under(&law).when(form()).happens(&["renewal.group_formed"]);
    given(&world).by(RESIDENTS_CHAIR).under(&law).when(form()).refused("power-missing");
    given(&world).by(STREET_CHAIR).under(&law).when(fill(GROUP, 12, 99)).refused("holds-nothing");
}

#[test]
fn an_owner_who_sits_for_another_side_is_not_one_of_the_owners_half() {
    let (law, world) = (town(), three());
    let sides = [(7, Side::StreetOffice), (10, Side::Owners), (11, Side::Developer)];
    let refusal = asked(&world, &law, &sides, &[]).refused("group-owners-too-few");
    assert_eq!((&refusal["owners"], &refusal["needed"]), (&1.into(), &2.into()));
}

#[test]
fn whoever_leads_sits_for_the_side_that_leads() {
    let (law, world) = (town(), three());
    let sides = [(7, Side::ResidentsCommittee), (10, Side::Owners), (11, Side::Owners)];
    asked(&world, &law, &sides, &[]).refused("group-led-by-another");
}

#[test]
fn one_owner_gives_one_representative() {
    let law = town();
    let mut world = led_in("town");
    seat(&mut world, 10, SeatRole::Member, Some(1));
    seat(&mut world, 11, SeatRole::Member, Some(1));
    assert_eq!(asked(&world, &law, &THREE, &[]).refused("owner-sits-already")["owner"], 1);
}

#[test]
fn a_side_that_the_place_names_sits_in_the_group_or_is_explained_where_it_may_be_missing() {
    let (law, world) = (town_with(SIDES), three());
    let gone = (Side::Developer, "建设单位已注销。");
    // The residents' committee is none of the sides that the town names.
    let others = [(7, Side::StreetOffice), (10, Side::Owners), (11, Side::ResidentsCommittee)];
    let refusal = asked(&world, &law, &others, &[gone]).refused("group-side-not-named");
    assert_eq!((&refusal["person"], &refusal["basis"]), (&11.into(), &"镇规 §1".into()));
    assert_eq!(refusal["named"], serde_json::json!(["owners", "developer", "street-office"]));
    let refusal = asked(&world, &law, &THREE, &[]).refused("group-side-empty");
    assert_eq!(refusal["missing"], serde_json::json!(["developer"]));
    assert_eq!((&refusal["may"], &refusal["basis"]), (&serde_json::json!(["developer"]), &"镇规 §1".into()));
    asked(&world, &law, &THREE, &[(Side::Developer, " ")]).refused("text-empty");
    asked(&world, &law, &THREE, &[(Side::StreetOffice, "没有派人。")]).refused("group-side-empty");
    let events = asked(&world, &law, &THREE, &[gone]).happens(&["renewal.group_formed"]);
    let said: Vec<_> = formed(&events).absent.iter().map(|one| (one.side, one.reason.as_str())).collect();
    assert_eq!(said, [gone]);
    assert_eq!(formed(&events).basis, ["镇规 §1"], "an article that says both is cited once");
    // Somebody is sent after all: why nobody was is not recorded any more.
    let mut sent = world.clone();
    seat(&mut sent, 12, SeatRole::Member, None);
    seat(&mut sent, 13, SeatRole::Member, Some(3));
    let five = [THREE.as_slice(), &[(12, Side::Developer), (13, Side::Owners)]].concat();
    let events = asked(&sent, &law, &five, &[gone]).happens(&["renewal.group_formed"]);
    assert!(formed(&events).absent.is_empty());
}

#[test]
fn the_same_people_for_other_sides_are_another_composition() {
    let law = town();
    let mut world = led_in("town");
    for (person, owner) in [(10, Some(1)), (11, Some(2)), (12, Some(3)), (13, None)] {
        seat(&mut world, person, SeatRole::Member, owner);
    }
    let five = [THREE.as_slice(), &[(12, Side::Owners), (13, Side::Police)]].concat();
    for event in asked(&world, &law, &five, &[]).happens(&["renewal.group_formed"]) {
        world.follow(&event);
    }
    asked(&world, &law, &five, &[]).nothing();
    let other = [THREE.as_slice(), &[(12, Side::Owners), (13, Side::Developer)]].concat();
    asked(&world, &law, &other, &[]).happens(&["renewal.group_formed"]);
}

#[test]
fn a_group_recorded_before_sides_were_said_is_recorded_with_them() {
    let (law, mut world) = (town(), three());
    let mut events = asked(&world, &law, &THREE, &[]).happens(&["renewal.group_formed"]);
    let [Event::Renewal(RenewalEvent::GroupFormed(old))] = events.as_mut_slice() else { panic!("{events:?}") };
    old.seated.clear();
    world.follow(&events[0]);
    assert!(world.community.renewals().all()[0].members.is_empty());
    for event in asked(&world, &law, &THREE, &[]).happens(&["renewal.group_formed"]) {
        world.follow(&event);
    }
    assert_eq!(world.community.renewals().all()[0].members.len(), 3);
}

#[test]
fn beijing_makes_a_renewal_group_up_as_a_preparatory_one() {
    let mut world = led_in("cn-beijing");
    seat(&mut world, 9, SeatRole::Chair, None);
    for (person, owner) in [(10, Some(1)), (11, Some(2)), (12, Some(3)), (13, None)] {
        seat(&mut world, person, SeatRole::Member, owner);
    }
    seat(&mut world, 14, SeatRole::Member, Some(4));
    let sides = [
        (7, Side::StreetOffice),
        (9, Side::ResidentsCommittee),
        (10, Side::Owners),
        (11, Side::Owners),
        (12, Side::Owners),
        (13, Side::PartyOrganisation),
        (14, Side::Owners),
    ];
    let none = [(Side::Developer, "建设单位已注销。"), (Side::PropertyUnit, "没有产权单位。")];
    let refusal = asked(&world, law(), &sides, &none[..1]).refused("group-side-empty");
    assert_eq!(refusal["missing"], serde_json::json!(["property-unit"]));
    assert_eq!(refusal["basis"], "北京市物业管理条例（2024）§49、北京市物业管理条例（2024）§31");
    let events = asked(&world, law(), &sides, &none).happens(&["renewal.group_formed"]);
    assert_eq!((formed(&events).members, formed(&events).owners), (7, 4));
}
