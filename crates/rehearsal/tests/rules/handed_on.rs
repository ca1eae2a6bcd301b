//! What was kept while there was no committee is handed on to the next one, by a list of its own.

use governance::duties::{About, Duty, DutyKind, duties};
use governance::handover::{HandoverCommand, ItemGiven, ItemSort, ItemStanding};
use governance::ids::{BodyId, HandoverId, ItemNo};
use governance::renewal::{RenewalCommand, StationKind, StationStanding, line};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, COMMITTEE, MANAGER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::terms::{self, NEW_CHAIR, STAYER, TERM_ENDS};
use rehearsal::fixture::{World, given, law};

const FIRST: HandoverId = HandoverId::new(1);
const SECOND: HandoverId = HandoverId::new(2);
const SEAL: ItemNo = ItemNo::new(1);
const BOOKS: ItemNo = ItemNo::new(2);

fn item(sort: ItemSort, text: &str, received: Option<ItemNo>) -> ItemGiven {
    let text = text.to_owned();
    ItemGiven { sort, text, quantity: Some(1), fen: None, place: String::new(), meeting: None, received }
}

fn all_that_was_taken() -> Vec<ItemGiven> {
    vec![item(ItemSort::Seal, "业主委员会印章", Some(SEAL)), item(ItemSort::Archive, "会议记录", Some(BOOKS))]
}

fn hand_on(giver: BodyId, items: Vec<ItemGiven>) -> HandoverCommand {
    HandoverCommand::DrawUp { body: COMMITTEE, term_ends: TERM_ENDS, giver: Some(giver), items }
}

fn give(handover: HandoverId, item: ItemNo) -> HandoverCommand {
    HandoverCommand::HandIn { handover, item }
}

fn take(handover: HandoverId, item: ItemNo) -> HandoverCommand {
    HandoverCommand::Take { handover, item }
}

fn listed() -> World {
    let mut world = terms::elected_after_a_gap();
    world.must(RESIDENTS_CHAIR, hand_on(RESIDENTS, all_that_was_taken()));
    world
}

#[test]
fn what_was_kept_in_a_gap_goes_on_to_the_next_committee_by_a_list_of_its_own() {
    let gap = terms::kept_in_the_gap();
    assert_eq!(gap.community.handovers().all()[0].items[0].keeper, Some(RESIDENTS));
    given(&gap).by(RESIDENTS_CHAIR).when(hand_on(RESIDENTS, all_that_was_taken())).refused("nobody-comes-yet");
    let world = terms::elected_after_a_gap();
    for actor in [RESIDENTS_CHAIR, NEW_CHAIR, STREET_CHAIR] {
        let events =
            given(&world).by(actor).when(hand_on(RESIDENTS, all_that_was_taken())).happens(&["handover.drawn_up"]);
        let text = format!("{events:?}");
        assert!(text.contains("until: 2029-03-12") && text.contains("指导规则 §48"), "{text}");
        assert!(text.contains("seated: 2029-03-01"), "{text}");
    }
    for actor in [CHAIR, MANAGER] {
        // Whoever left gave what they had; this is no longer theirs.
        given(&world).by(actor).when(hand_on(RESIDENTS, all_that_was_taken())).refused("not-of-this-handover");
    }
    given(&world).by(STREET_CHAIR).when(hand_on(STREET_OFFICE, all_that_was_taken())).refused("nothing-kept");
    given(&listed()).by(NEW_CHAIR).when(hand_on(RESIDENTS, all_that_was_taken())).refused("handover-listed");
}

#[test]
fn nothing_that_was_taken_is_left_off_and_what_came_in_meanwhile_is_added() {
    let world = terms::elected_after_a_gap();
    let with = |items: Vec<ItemGiven>| given(&world).by(RESIDENTS_CHAIR).when(hand_on(RESIDENTS, items));
    let seal = || item(ItemSort::Seal, "业主委员会印章", Some(SEAL));
    with(vec![]).refused("items-out-of-bounds");
    with(vec![seal()]).refused("received-left-out");
    with(vec![seal(), item(ItemSort::Archive, "会议记录", None)]).refused("received-left-out");
    with(vec![seal(), seal()]).refused("item-unknown");
    with(vec![seal(), item(ItemSort::Thing, "钥匙", Some(ItemNo::new(7)))]).refused("item-unknown");
    let mut more = all_that_was_taken();
    more.push(item(ItemSort::Archive, "代管期间的来往信件", None));
    with(more).happens(&["handover.drawn_up"]);
}

#[test]
fn what_the_old_committee_still_holds_goes_from_it_to_the_next_one_and_is_not_handed_on() {
    let mut next = terms::elected_after_a_gap();
    next.must(CHAIR, HandoverCommand::AddItem { handover: FIRST, item: item(ItemSort::Money, "收益账册", None) });
    given(&next).by(RESIDENTS_CHAIR).when(take(FIRST, ItemNo::new(3))).refused("not-one-who-comes");
    next.must(NEW_CHAIR, take(FIRST, ItemNo::new(3)));
    assert_eq!(next.community.handovers().all()[0].items[2].keeper, None);
    given(&next).by(RESIDENTS_CHAIR).when(hand_on(RESIDENTS, all_that_was_taken())).happens(&["handover.drawn_up"]);
}

#[test]
fn each_item_is_signed_by_whoever_kept_it_and_by_the_next_committee() {
    let mut world = listed();
    for actor in [CHAIR, NEW_CHAIR, STREET_CHAIR, SECRETARY] {
        given(&world).by(actor).when(give(SECOND, SEAL)).refused("not-one-who-kept");
    }
    for actor in [RESIDENTS_CHAIR, CHAIR, STREET_CHAIR] {
        given(&world).by(actor).when(take(SECOND, SEAL)).refused("not-one-who-comes");
    }
    given(&world).by(STAYER).when(take(SECOND, SEAL)).happens(&["handover.item_taken"]);
    // Whoever hands on does not certify what they refuse.
    let witness = |body| HandoverCommand::WitnessRefusal {
        handover: SECOND,
        item: SEAL,
        body,
        text: "印章仍由居委会保管。".to_owned(),
    };
    given(&world).by(RESIDENTS_CHAIR).when(witness(RESIDENTS)).refused("witness-from-elsewhere");
    given(&world).by(STREET_CHAIR).when(witness(STREET_OFFICE)).happens(&["handover.refusal_witnessed"]);
    for no in [SEAL, BOOKS] {
        world.must(RESIDENTS_CHAIR, give(SECOND, no));
        world.must(NEW_CHAIR, take(SECOND, no));
    }
    let list = world.community.handovers().handover(SECOND).expect("there is a second list");
    assert!(list.items.iter().all(|item| item.standing() == ItemStanding::HandedOver && item.keeper.is_none()));
    assert!(list.finished_at().is_some());
}

#[test]
fn both_desks_have_it_and_late_is_seen() {
    let owed = |world: &World, today: Date| -> Vec<Duty> {
        let kinds = [DutyKind::DrawUpHandover, DutyKind::HandOver, DutyKind::TakeOver];
        let due = duties(&world.community, law(), today).into_iter();
        due.filter(|duty| kinds.contains(&duty.kind) && duty.is_open()).collect()
    };
    let day = date(2029, 3, 5);
    // While there is no committee, nothing is handed on.
    assert!(owed(&terms::kept_in_the_gap(), date(2029, 2, 1)).is_empty());
    let due = owed(&terms::elected_after_a_gap(), day);
    assert_eq!(due.len(), 1, "{due:?}");
    assert_eq!((due[0].kind, due[0].owed_by), (DutyKind::DrawUpHandover, RESIDENTS));
    assert_eq!((due[0].about.clone(), due[0].until), (About::Term(COMMITTEE, TERM_ENDS), Some(date(2029, 3, 12))));
    assert!(owed(&terms::elected_after_a_gap(), date(2029, 3, 13))[0].is_missed(date(2029, 3, 13)));
    let mut world = listed();
    let sides = |world: &World| -> Vec<(DutyKind, BodyId, Option<Date>)> {
        owed(world, day).iter().map(|duty| (duty.kind, duty.owed_by, duty.until)).collect()
    };
    let until = Some(date(2029, 3, 12));
    // The next committee is late only with what it was given.
    assert_eq!(sides(&world), [(DutyKind::HandOver, RESIDENTS, until), (DutyKind::TakeOver, COMMITTEE, None)]);
    world.must(RESIDENTS_CHAIR, give(SECOND, SEAL));
    assert_eq!(sides(&world), [(DutyKind::HandOver, RESIDENTS, until), (DutyKind::TakeOver, COMMITTEE, until)]);
    world.must(NEW_CHAIR, take(SECOND, SEAL));
    world.must(NEW_CHAIR, take(SECOND, BOOKS));
    assert_eq!(sides(&world), [(DutyKind::HandOver, RESIDENTS, until)]);
    world.must(RESIDENTS_CHAIR, give(SECOND, BOOKS));
    assert!(sides(&world).is_empty());
}

#[test]
fn the_line_of_the_renewal_ends_with_what_was_handed_on() {
    let station = |world: &World| {
        let renewal = &world.community.renewals().all()[0];
        let line = line(&world.community, renewal, law(), date(2029, 3, 5));
        line.into_iter().find(|station| station.kind == StationKind::HandedOn)
    };
    let mut world = listed();
    let ahead = station(&world).expect("something was kept");
    assert_eq!((ahead.done_on, ahead.until), (None, Some(date(2029, 3, 12))));
    for no in [SEAL, BOOKS] {
        world.must(RESIDENTS_CHAIR, give(SECOND, no));
        world.must(NEW_CHAIR, take(SECOND, no));
    }
    let done = station(&world).expect("something was kept");
    assert_eq!((done.standing, done.done_on), (StationStanding::Done, Some(date(2029, 3, 5))));
    assert!(station(&estate_without_a_gap()).is_none());
}

/// A committee that hands over to the next one directly keeps nothing for it.
fn estate_without_a_gap() -> World {
    let mut world = estate::settled();
    world.now = at("2028-12-31T20:00:00+08:00");
    world.must(governance::Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    world
}
