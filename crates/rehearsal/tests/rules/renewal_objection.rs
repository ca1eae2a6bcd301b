//! Objections to who sits in the group that organises a renewal.

use governance::bodies::{BodiesCommand, BodiesEvent, BodyKind, SeatFilled, SeatRole};
use governance::community::{CommunityEvent, PlaceSettled};
use governance::duties::{About, DutyKind, duties};
use governance::founding::Side;
use governance::ids::{BodyId, ObjectionId, OwnerId, PersonId};
use governance::law::Law;
use governance::renewal::RenewalCommand;
use governance::{Actor, Command, Event, Seal};
use jiff::civil::date;
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::{Answered, World, given};

use crate::renewal::{opened, town, town_with};

const GROUP: BodyId = BodyId::new(5);
const OWNER: Actor = Actor::Owner(OwnerId::new(3));
const LINES: &str = r#"
[procedure.renewal.group_on_view]
days = 3
basis = ["镇规 §1"]

[procedure.renewal.group_answer]
days = 5
basis = ["镇规 §1"]
"#;

fn object(owner: Option<u32>) -> RenewalCommand {
    RenewalCommand::ObjectToGroup { committee: COMMITTEE, owner: owner.map(OwnerId::new), seal: Seal::new([8; 32]) }
}

fn settle(objection: u32, upheld: bool) -> RenewalCommand {
    let (objection, seal) = (ObjectionId::new(objection), Seal::new([9; 32]));
    RenewalCommand::SettleObjection { committee: COMMITTEE, objection, upheld, seal }
}

fn form() -> RenewalCommand {
    let sides = [(7, Side::StreetOffice), (10, Side::Owners), (11, Side::Owners), (12, Side::Owners)];
    let sides = sides.map(|(person, side)| (PersonId::new(person), side)).into();
    RenewalCommand::FormGroup { committee: COMMITTEE, group: GROUP, sides, absent: vec![] }
}

fn asked<'w>(world: &'w World, law: &'w Law, actor: Actor, command: impl Into<Command>) -> Answered<'w> {
    given(world).by(actor).under(law).when(command)
}

fn must(world: &mut World, law: &Law, actor: Actor, command: impl Into<Command>, kinds: &[&str]) {
    for event in asked(world, law, actor, command).happens(kinds) {
        world.follow(&event);
    }
}

fn seat(world: &mut World, person: u32, role: SeatRole, owner: Option<u32>) {
    let (seal, owner) = (world.seal(), owner.map(OwnerId::new));
    let (from, until, person) = (date(2028, 10, 1), date(2029, 9, 30), PersonId::new(person));
    let filled = SeatFilled { body: GROUP, person, seal, role, from, until, owner };
    world.follow(&Event::Bodies(BodiesEvent::SeatFilled(filled)));
}

/// On the ninth of October 2028 a group of three is recorded: the head of the street office and two owners.
fn formed(law: &Law) -> World {
    let mut world = opened(estate::settled());
    world.must(CHAIR, BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "换届小组".to_owned() });
    world.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: "town".to_owned(), by: None }).into());
    seat(&mut world, 7, SeatRole::Chair, None);
    seat(&mut world, 10, SeatRole::Member, Some(1));
    seat(&mut world, 11, SeatRole::Member, Some(2));
    must(&mut world, law, CHAIR, form(), &["renewal.group_formed"]);
    world
}

#[test]
fn where_a_place_names_no_days_a_renewal_group_is_on_view_as_long_as_a_preparatory_one() {
    let law = town();
    let mut world = formed(&law);
    world.now = at("2028-10-16T23:59:59+08:00");
    let raised = asked(&world, &law, Actor::Visitor, object(None)).happens(&["renewal.group_objection_raised"]);
    assert!(format!("{raised:?}").contains("answer_until: None"), "no place names days for the answer: {raised:?}");
    world.now = at("2028-10-17T00:00:00+08:00");
    let refusal = asked(&world, &law, Actor::Visitor, object(None)).refused("composition-objection-too-late");
    assert_eq!(refusal["until"], "2028-10-16T16:00:00Z");
    assert_eq!(refusal["basis"], "指导规则 §11、系统提议", "an article, and that it was not read of renewals");
}

#[test]
fn a_place_may_name_days_of_its_own_for_objections_and_answers() {
    let law = town_with(LINES);
    let mut world = formed(&law);
    world.now = at("2028-10-12T23:59:59+08:00");
    must(&mut world, &law, OWNER, object(None), &["renewal.group_objection_raised"]);
    world.now = at("2028-10-13T00:00:00+08:00");
    let refusal = asked(&world, &law, Actor::Visitor, object(None)).refused("composition-objection-too-late");
    assert_eq!((&refusal["until"], &refusal["basis"]), (&"2028-10-12T16:00:00Z".into(), &"镇规 §1、镇规 §1".into()));
    let owed = duties(&world.community, &law, date(2028, 10, 13));
    let duty = owed.iter().find(|duty| duty.kind == DutyKind::SettleRenewalObjection).unwrap();
    assert_eq!((duty.owed_by, duty.until), (STREET_OFFICE, Some(date(2028, 10, 17))));
}

#[test]
fn anybody_may_object_and_desks_take_down_what_they_are_told() {
    let law = town();
    let world = formed(&law);
    for actor in [Actor::Visitor, OWNER, CLERK, CHAIR, STREET_CHAIR] {
        asked(&world, &law, actor, object(None)).happens(&["renewal.group_objection_raised"]);
    }
    for actor in [MEMBER, MANAGER, Actor::Operator, Actor::Clock] {
        asked(&world, &law, actor, object(None)).refused("power-missing");
    }
    let without = opened(estate::settled());
    given(&without).by(Actor::Visitor).when(object(None)).refused("composition-not-on-view");
    let company = RenewalCommand::ObjectToGroup { committee: COMPANY, owner: None, seal: Seal::new([8; 32]) };
    asked(&world, &law, Actor::Visitor, company).refused("composition-not-on-view");
}

#[test]
fn an_owner_has_one_objection_at_a_time_by_card_and_by_desk() {
    let law = town();
    let mut world = formed(&law);
    must(&mut world, &law, OWNER, object(None), &["renewal.group_objection_raised"]);
    for (actor, owner) in [(OWNER, None), (CLERK, Some(3))] {
        let refusal = asked(&world, &law, actor, object(owner)).refused("composition-objection-open");
        assert_eq!(refusal["objection"], 1);
    }
    for (actor, owner) in
        [(Actor::Visitor, None), (CLERK, None), (CLERK, Some(4)), (Actor::Owner(OwnerId::new(4)), None)]
    {
        asked(&world, &law, actor, object(owner)).happens(&["renewal.group_objection_raised"]);
    }
    must(&mut world, &law, STREET_CHAIR, settle(1, false), &["renewal.group_objection_settled"]);
    asked(&world, &law, OWNER, object(None)).happens(&["renewal.group_objection_raised"]);
}

#[test]
fn whoever_leads_the_group_by_the_places_rule_settles_and_nobody_else() {
    let law = town();
    let mut world = formed(&law);
    must(&mut world, &law, OWNER, object(None), &["renewal.group_objection_raised"]);
    for actor in [CHAIR, MEMBER, MANAGER, OWNER, Actor::Visitor, Actor::Operator, Actor::Clock] {
        asked(&world, &law, actor, settle(1, false)).refused("power-missing");
    }
    asked(&world, &law, STREET_CHAIR, settle(2, false)).refused("composition-objection-unknown");
    for upheld in [true, false] {
        asked(&world, &law, STREET_CHAIR, settle(1, upheld)).happens(&["renewal.group_objection_settled"]);
    }
    must(&mut world, &law, STREET_CHAIR, settle(1, false), &["renewal.group_objection_settled"]);
    asked(&world, &law, STREET_CHAIR, settle(1, true)).nothing();
    let without = opened(estate::settled());
    given(&without).by(STREET_CHAIR).when(settle(1, true)).refused("composition-not-on-view");
}

#[test]
fn what_an_objection_that_stands_asks_for_is_another_composition_on_view_anew() {
    let law = town();
    let mut world = formed(&law);
    asked(&world, &law, CHAIR, form()).nothing();
    must(&mut world, &law, OWNER, object(None), &["renewal.group_objection_raised"]);
    let mut dismissed = world.clone();
    must(&mut dismissed, &law, STREET_CHAIR, settle(1, false), &["renewal.group_objection_settled"]);
    asked(&dismissed, &law, CHAIR, form()).nothing();
    must(&mut world, &law, STREET_CHAIR, settle(1, true), &["renewal.group_objection_settled"]);
    asked(&world, &law, CHAIR, form()).refused("composition-revision-due");
    // Another owner sits in place of the one who was objected to.
    let vacate = BodiesCommand::VacateSeat { body: GROUP, person: PersonId::new(11), role: SeatRole::Member };
    must(&mut world, &law, Actor::Operator, vacate, &["bodies.seat_vacated"]);
    seat(&mut world, 12, SeatRole::Member, Some(3));
    world.now = at("2028-10-20T09:00:00+08:00");
    asked(&world, &law, Actor::Visitor, object(None)).refused("composition-objection-too-late");
    must(&mut world, &law, CHAIR, form(), &["renewal.group_formed"]);
    asked(&world, &law, CHAIR, form()).nothing();
    let second = asked(&world, &law, OWNER, object(None)).happens(&["renewal.group_objection_raised"]);
    assert!(format!("{second:?}").contains("ObjectionId(2)"), "{second:?}");
}

#[test]
fn an_objection_waits_on_the_list_of_whoever_settles_it_until_it_is_settled() {
    let law = town();
    let mut world = formed(&law);
    must(&mut world, &law, OWNER, object(None), &["renewal.group_objection_raised"]);
    let owed = |world: &World| {
        let all = duties(&world.community, &law, date(2028, 10, 12));
        all.into_iter().find(|duty| duty.kind == DutyKind::SettleRenewalObjection).unwrap()
    };
    let duty = owed(&world);
    assert_eq!((duty.owed_by, duty.since, duty.until), (STREET_OFFICE, date(2028, 10, 9), None));
    assert_eq!(duty.about, About::RenewalObjection(COMMITTEE, ObjectionId::new(1)));
    assert_eq!(duty.done_on, None);
    must(&mut world, &law, STREET_CHAIR, settle(1, false), &["renewal.group_objection_settled"]);
    assert_eq!(owed(&world).done_on, Some(date(2028, 10, 9)));
}
