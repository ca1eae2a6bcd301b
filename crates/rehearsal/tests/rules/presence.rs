use governance::Actor;
use governance::duties::{DutyKind, duties};
use governance::ids::VisitorNo;
use governance::room::{Form, Room, RoomCommand, RoomStage, WordOutcome};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, seal};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, OBSERVER, RESIDENTS_CHAIR, at};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::rooms::{
    DOOR, LATER, ROOM, ask, come_back, convened, correct, end, enter, gathered, give, held, join, leave, publish, put,
    room_held, visiting,
};
use rehearsal::fixture::{World, given, law};

const NOTED: &[&str] = &["room.presence_noted"];

fn room(world: &World) -> &Room {
    world.community.rooms().room(CONCERN, ROOM).unwrap()
}

fn there(world: &World) -> (u32, u32) {
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    (room(world).people_now(), room(world).quorum(one).parties.count)
}

/// The card of an owner leaves under a number.
fn by_card(visitor: u32, number: u32) -> RoomCommand {
    let (visitor, seal) = (VisitorNo::new(visitor), Some(seal(CONCERN, 5_000 + number)));
    RoomCommand::Leave { deliberation: CONCERN, room: ROOM, visitor, seal }
}

#[test]
fn whoever_leaves_is_not_there_any_more_and_comes_back_under_the_same_number() {
    let mut world = gathered(Form::Consultation);
    assert_eq!((there(&world), room(&world).people()), ((3, 3), 3));
    given(&world).by(owner(1)).when(by_card(1, 1)).happens(NOTED);
    given(&world).by(owner(1)).when(by_card(2, 1)).refused("visitor-is-another");
    given(&world).by(MANAGER).when(leave(3)).happens(NOTED);
    for actor in [CLERK, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(leave(1)).happens(NOTED);
    }
    for actor in [OBSERVER, MANAGER, Actor::Visitor] {
        given(&world).by(actor).when(leave(1)).refused("power-missing");
        given(&world).by(actor).when(come_back(1)).refused("power-missing");
    }
    given(&world).by(CLERK).when(leave(9)).refused("visitor-unknown");
    given(&world).by(CLERK).when(come_back(1)).nothing();
    let next_day = given(&world).at(at("2026-03-29T09:00:00+08:00")).by(CLERK).when(leave(1));
    next_day.refused("room-not-today");
    world.must(owner(1), by_card(1, 1));
    given(&world).by(CLERK).when(leave(1)).nothing();
    // How many came stays; how many are there follows.
    assert_eq!((there(&world), room(&world).people()), ((2, 2), 3));
    world.must(RESIDENTS_CHAIR, put(1));
    given(&world).by(CLERK).when(ask(1)).refused("visitor-left");
    // Whoever enters again has their number, and no second one.
    let again = enter(&world, visiting(1), Some(1));
    given(&world).by(owner(1)).when(again.clone()).happens(NOTED);
    world.must(owner(1), again);
    assert_eq!((there(&world), room(&world).visitors.len()), ((3, 3), 4));
    world.must(CLERK, ask(1));
    world.must(CLERK, leave(1));
    given(&world).by(RESIDENTS_CHAIR).when(give(1)).refused("word-not-asked");
    world.must(CLERK, come_back(1));
    world.must(RESIDENTS_CHAIR, give(1));
    given(&world).by(CLERK).when(leave(1)).refused("somebody-speaks");
    world.must(RESIDENTS_CHAIR, end(1, WordOutcome::Spoken));
    given(&world).by(CLERK).when(leave(1)).happens(NOTED);
}

#[test]
fn a_room_was_held_where_enough_were_there_together_from_its_beginning_on() {
    // Three of five came, which is enough; one went home before it began.
    let mut early = gathered(Form::Consultation);
    early.must(CLERK, leave(1));
    early.now = at(LATER);
    let below = given(&early).by(RESIDENTS_CHAIR).when(held()).refused("room-below-quorum");
    assert_eq!((&below["there"], &below["needed"]), (&2.into(), &3.into()));
    // Whoever goes home when it is over does not undo that it was held.
    let mut late = gathered(Form::Consultation);
    late.now = at(LATER);
    for visitor in [1, 2, 3, 4] {
        late.must(CLERK, leave(visitor));
    }
    assert_eq!(there(&late), (0, 0));
    given(&late).by(RESIDENTS_CHAIR).when(held()).happens(&["room.held"]);
}

#[test]
fn two_numbers_of_one_person_are_joined_at_the_door() {
    let mut world = convened(Form::Consultation);
    world.now = at(DOOR);
    let card = enter(&world, visiting(1), None);
    world.must(owner(1), card);
    for party in [Some(1), None] {
        let slip = enter(&world, governance::deliberation::Raiser::Slip, party);
        world.must(CLERK, slip);
    }
    assert_eq!(there(&world), (3, 1));
    for actor in [OBSERVER, MANAGER, owner(1), Actor::Visitor] {
        given(&world).by(actor).when(join(1, 2)).refused("power-missing");
    }
    // A card is somebody's; a number of the door may be anybody's.
    for (stays, same) in [(2, 1), (1, 1)] {
        given(&world).by(CLERK).when(join(stays, same)).refused("not-one-person");
    }
    for (stays, same) in [(9, 2), (1, 9)] {
        given(&world).by(CLERK).when(join(stays, same)).refused("visitor-unknown");
    }
    world.must(RESIDENTS_CHAIR, put(1));
    world.must(CLERK, ask(2));
    given(&world).by(CLERK).when(join(1, 2)).happens(&["room.visitors_joined"]);
    world.must(CLERK, join(1, 2));
    given(&world).by(CLERK).when(join(1, 2)).nothing();
    given(&world).by(CLERK).when(join(3, 2)).refused("not-one-person");
    given(&world).by(CLERK).when(leave(2)).refused("visitor-unknown");
    // One person, for whom they came at the door, with the word they asked for there.
    assert_eq!((there(&world), room(&world).people()), ((2, 1), 2));
    assert_eq!(room(&world).words[0].visitor, VisitorNo::new(1));
    world.must(RESIDENTS_CHAIR, give(1));
}

#[test]
fn published_minutes_are_corrected_by_another_version_with_its_reason() {
    let mut world = room_held();
    let mended = || correct(&[(1, "八点半以后要安静。")], "时间记错了。");
    given(&world).by(RESIDENTS_CHAIR).when(mended()).refused("minutes-not-published");
    world.must(RESIDENTS_CHAIR, publish(&[(1, "九点以后要安静。")]));
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(mended()).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(correct(&[(1, "九点以后要安静。")], "没有改。")).nothing();
    for (points, reason, code) in [
        (&[(1, "八点半以后要安静。")][..], " ", "text-empty"),
        (&[(1, "找 13812345678")], "改了。", "text-holds-personal-number"),
        (&[(9, "八点半以后要安静。")], "改了。", "room-item-unknown"),
        (&[], "改了。", "points-uncountable"),
    ] {
        given(&world).by(RESIDENTS_CHAIR).when(correct(points, reason)).refused(code);
    }
    let first = room(&world).minutes.clone().unwrap();
    world.now = at("2026-04-09T09:00:00+08:00");
    given(&world).by(RESIDENTS_CHAIR).when(mended()).happens(&["room.minutes_corrected"]);
    world.must(RESIDENTS_CHAIR, mended());
    assert_eq!(room(&world).minutes_before, [first]);
    let now = room(&world).minutes.as_ref().unwrap();
    assert_eq!((now.points[0].text.as_str(), now.reason.is_some()), ("八点半以后要安静。", true));
    assert_eq!(room(&world).stage(), RoomStage::Minuted);
    // They were published in time, whenever they are corrected.
    assert!(!room(&world).is_minuted_late(date(2026, 4, 9), world.community.zone()));
    let all = duties(&world.community, law(), date(2026, 4, 9)).into_iter();
    let minutes: Vec<_> = all.filter(|duty| duty.kind == DutyKind::PublishRoomMinutes).collect();
    assert_eq!(minutes[0].done_on, Some(date(2026, 3, 28)));
}
