use governance::Actor;
use governance::bodies::{BodiesCommand, SeatRole};
use governance::handover::{HandoverCommand, ItemGiven, ItemSort, ItemStanding, Suggested, suggest};
use governance::ids::{BodyId, HandoverId, ItemNo, MeetingId, PersonId};
use governance::renewal::RenewalCommand;
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY,
    STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::terms::{NEW_CHAIR, STAYER, TERM_ENDS, seat_the_next};
use rehearsal::fixture::{World, given, stations};

const LIST: HandoverId = HandoverId::new(1);
const SEAL: ItemNo = ItemNo::new(1);
const BOOKS: ItemNo = ItemNo::new(2);

fn item(sort: ItemSort, text: &str) -> ItemGiven {
    ItemGiven {
        sort,
        text: text.to_owned(),
        quantity: Some(1),
        fen: None,
        place: String::new(),
        meeting: None,
        received: None,
    }
}

fn items() -> Vec<ItemGiven> {
    vec![item(ItemSort::Seal, "业主委员会印章"), item(ItemSort::Archive, "会议记录")]
}

fn draw_up(term_ends: Date) -> HandoverCommand {
    HandoverCommand::DrawUp { body: COMMITTEE, term_ends, giver: None, items: items() }
}

fn hand_in(item: ItemNo) -> HandoverCommand {
    HandoverCommand::HandIn { handover: LIST, item }
}

fn take(item: ItemNo) -> HandoverCommand {
    HandoverCommand::Take { handover: LIST, item }
}

fn missing(text: &str) -> HandoverCommand {
    HandoverCommand::ReportMissing { handover: LIST, item: BOOKS, text: text.to_owned() }
}

fn witness(body: BodyId) -> HandoverCommand {
    HandoverCommand::WitnessRefusal { handover: LIST, item: SEAL, body, text: "拒绝交出。".to_owned() }
}

/// The first morning after the term, with the next committee in its seats.
fn after_the_term() -> World {
    let mut world = estate::settled();
    world.now = at("2029-01-02T09:00:00+08:00");
    seat_the_next(&mut world);
    world
}

fn with_list() -> World {
    let mut world = after_the_term();
    world.must(NEW_CHAIR, draw_up(TERM_ENDS));
    world
}

#[test]
fn a_list_is_drawn_up_for_a_term_that_ends_by_those_it_concerns() {
    let world = after_the_term();
    let events = given(&world).by(NEW_CHAIR).when(draw_up(TERM_ENDS)).happens(&["handover.drawn_up"]);
    let text = format!("{events:?}");
    assert!(text.contains("until: 2029-01-10") && text.contains("指导规则 §48") && text.contains("days: 10"), "{text}");
    // Whoever leaves is heard although their seat is over, and so is whoever acted for the committee to the end.
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(draw_up(TERM_ENDS)).happens(&["handover.drawn_up"]);
    }
    for actor in [MANAGER, CLERK, OBSERVER] {
        given(&world).by(actor).when(draw_up(TERM_ENDS)).refused("not-of-this-handover");
    }
    for actor in [Actor::Visitor, Actor::Clock, Actor::Operator] {
        given(&world).by(actor).when(draw_up(TERM_ENDS)).refused("power-missing");
    }
    given(&world).by(CHAIR).when(draw_up(date(2028, 12, 30))).refused("no-term-ends-then");
    given(&world).by(CHAIR).when(draw_up(date(2033, 12, 31))).refused("no-term-ends-then");
    let nowhere = HandoverCommand::DrawUp { body: BodyId::new(9), term_ends: TERM_ENDS, giver: None, items: items() };
    given(&world).by(CHAIR).when(nowhere).refused("body-unknown");
    let world = with_list();
    given(&world).by(CHAIR).when(draw_up(TERM_ENDS)).refused("handover-listed");
}

#[test]
fn a_list_may_be_drawn_up_before_the_end_once_the_renewal_is_open() {
    let mut world = estate::settled();
    world.now = at("2028-12-31T20:00:00+08:00");
    for actor in [CHAIR, SECRETARY, STREET_CHAIR, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(draw_up(TERM_ENDS)).refused("no-term-ends-then");
    }
    world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    for actor in [CHAIR, SECRETARY, STREET_CHAIR, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(draw_up(TERM_ENDS)).happens(&["handover.drawn_up"]);
    }
}

#[test]
fn a_list_holds_from_one_to_two_hundred_items_that_are_fit_to_be_read() {
    let world = after_the_term();
    let with = |items| HandoverCommand::DrawUp { body: COMMITTEE, term_ends: TERM_ENDS, giver: None, items };
    let many = |number| vec![item(ItemSort::Thing, "钥匙"); number];
    given(&world).by(CHAIR).when(with(vec![])).refused("items-out-of-bounds");
    given(&world).by(CHAIR).when(with(many(200))).happens(&["handover.drawn_up"]);
    given(&world).by(CHAIR).when(with(many(201))).refused("items-out-of-bounds");
    given(&world).by(CHAIR).when(with(vec![item(ItemSort::Thing, " ")])).refused("text-empty");
    let of_meeting = ItemGiven { meeting: Some(MeetingId::new(1)), ..item(ItemSort::Archive, "表决票") };
    given(&world).by(CHAIR).when(with(vec![of_meeting])).refused("meeting-unknown");
    let mut full = after_the_term();
    full.must(CHAIR, with(many(200)));
    let add = HandoverCommand::AddItem { handover: LIST, item: item(ItemSort::Thing, "钥匙") };
    given(&full).by(CHAIR).when(add.clone()).refused("items-out-of-bounds");
    let world = with_list();
    given(&world).by(NEW_CHAIR).when(add.clone()).happens(&["handover.item_added"]);
    given(&world).by(MANAGER).when(add).refused("not-of-this-handover");
    let elsewhere = HandoverCommand::AddItem { handover: HandoverId::new(2), item: item(ItemSort::Thing, "钥匙") };
    given(&world).by(CHAIR).when(elsewhere).refused("handover-unknown");
}

#[test]
fn each_item_is_signed_by_one_who_leaves_and_one_who_comes_in_either_order() {
    let mut world = with_list();
    for actor in [NEW_CHAIR, SECRETARY, MANAGER, STREET_CHAIR] {
        given(&world).by(actor).when(hand_in(SEAL)).refused("not-one-who-leaves");
    }
    for actor in [CHAIR, SECRETARY, MANAGER, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(take(SEAL)).refused("not-one-who-comes");
    }
    given(&world).by(CHAIR).when(hand_in(ItemNo::new(3))).refused("item-unknown");
    given(&world).by(CHAIR).when(hand_in(ItemNo::new(0))).refused("item-unknown");
    world.must(CHAIR, hand_in(SEAL));
    given(&world).by(MEMBER).when(hand_in(SEAL)).nothing();
    world.must(NEW_CHAIR, take(BOOKS));
    given(&world).by(STAYER).when(take(BOOKS)).nothing();
    world.must(NEW_CHAIR, take(SEAL));
    assert!(world.community.handovers().all()[0].finished_at().is_none());
    world.must(CHAIR, hand_in(BOOKS));
    let list = &world.community.handovers().all()[0];
    assert!(list.finished_at().is_some());
    assert!(list.items.iter().all(|item| item.standing() == ItemStanding::HandedOver));
    for command in [hand_in(SEAL), take(SEAL)] {
        let actor = if matches!(command, HandoverCommand::Take { .. }) { NEW_CHAIR } else { CHAIR };
        given(&world).by(actor).when(command).nothing();
    }
    given(&world).by(NEW_CHAIR).when(missing("缺两本。")).refused("item-handed-over");
    given(&world).by(STREET_CHAIR).when(witness(STREET_OFFICE)).refused("item-handed-over");
}

#[test]
fn whoever_sits_in_both_committees_signs_one_side_of_an_item_only() {
    let mut world = with_list();
    given(&world).by(STAYER).when(hand_in(SEAL)).happens(&["handover.item_handed_in"]);
    given(&world).by(STAYER).when(take(SEAL)).happens(&["handover.item_taken"]);
    world.must(STAYER, hand_in(SEAL));
    given(&world).by(STAYER).when(take(SEAL)).refused("signs-both-sides");
    world.must(STAYER, take(BOOKS));
    given(&world).by(STAYER).when(hand_in(BOOKS)).refused("signs-both-sides");
    given(&world).by(NEW_CHAIR).when(take(SEAL)).happens(&["handover.item_taken"]);
}

#[test]
fn what_is_missing_is_said_in_public_until_it_is_found() {
    let mut world = with_list();
    given(&world).by(CHAIR).when(missing("缺两本。")).refused("not-one-who-comes");
    given(&world).by(NEW_CHAIR).when(missing(" ")).refused("text-empty");
    world.must(NEW_CHAIR, missing("缺两本。"));
    given(&world).by(NEW_CHAIR).when(missing("缺两本。")).nothing();
    given(&world).by(NEW_CHAIR).when(missing("只缺一本。")).happens(&["handover.item_missing"]);
    let standing = |world: &World| world.community.handovers().all()[0].item(BOOKS).unwrap().standing();
    assert_eq!(standing(&world), ItemStanding::Missing);
    world.must(CHAIR, hand_in(BOOKS));
    assert_eq!(standing(&world), ItemStanding::Missing);
    world.must(NEW_CHAIR, take(BOOKS));
    assert_eq!(standing(&world), ItemStanding::HandedOver);
}

#[test]
fn a_refusal_is_certified_by_those_who_watch_over_the_committee() {
    let mut world = estate::settled();
    seat_the_next(&mut world);
    world.now = at("2028-12-31T20:00:00+08:00");
    world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    world.must(CHAIR, draw_up(TERM_ENDS));
    for (actor, body) in [(STREET_CHAIR, STREET_OFFICE), (RESIDENTS_CHAIR, RESIDENTS)] {
        given(&world).by(actor).when(witness(body)).happens(&["handover.refusal_witnessed"]);
    }
    for (actor, body) in [(STREET_CHAIR, RESIDENTS), (MANAGER, COMPANY), (CHAIR, COMMITTEE), (CHAIR, STREET_OFFICE)] {
        given(&world).by(actor).when(witness(body)).refused("witness-from-elsewhere");
    }
    world.must(STREET_CHAIR, witness(STREET_OFFICE));
    given(&world).by(RESIDENTS_CHAIR).when(witness(RESIDENTS)).nothing();
    assert_eq!(world.community.handovers().all()[0].items[0].standing(), ItemStanding::Refused);
}

#[test]
fn in_a_gap_whoever_acts_for_the_committee_takes_what_is_handed_over() {
    let mut world = estate::settled();
    let holder = governance::bodies::SeatHolder::Known(PersonId::new(9));
    let (from, until, role) = (date(2028, 1, 1), date(2032, 12, 31), SeatRole::Chair);
    world.must(Actor::Operator, BodiesCommand::FillSeat { body: RESIDENTS, holder, role, from, until, owner: None });
    world.now = at("2029-01-02T09:00:00+08:00");
    world.must(CHAIR, draw_up(TERM_ENDS));
    given(&world).by(RESIDENTS_CHAIR).when(take(SEAL)).happens(&["handover.item_taken"]);
    seat_the_next(&mut world);
    given(&world).by(RESIDENTS_CHAIR).when(take(SEAL)).refused("not-one-who-comes");
    given(&world).by(NEW_CHAIR).when(take(SEAL)).happens(&["handover.item_taken"]);
}

#[test]
fn a_list_is_suggested_from_what_the_book_knows() {
    let world = stations::at_stage(governance::assembly::Stage::Certified);
    let list = suggest(&world.community, COMMITTEE);
    assert!(list.contains(&Suggested::MeetingFile(MeetingId::new(1))));
    assert!(list.contains(&Suggested::CommitteeSeal) && list.contains(&Suggested::FundAccount));
    let bare = suggest(&estate::settled().community, COMMITTEE);
    assert!(bare.iter().all(|suggested| suggested.meeting().is_none()));
    let sorts: Vec<ItemSort> = bare.iter().map(|suggested| suggested.sort()).collect();
    assert!(sorts.is_sorted_by_key(|sort| ItemSort::ALL.iter().position(|known| known == sort)));
}
