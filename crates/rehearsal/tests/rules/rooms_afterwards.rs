use governance::deliberation::Raiser;
use governance::duties::{self, DutyKind};
use governance::room::{Form, Room};
use jiff::civil::date;
use rehearsal::fixture::deliberations::CONCERN;
use rehearsal::fixture::estate::{CLERK, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, at};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::rooms::{
    LATER, ROOM, body, call_off, convened, enter, gathered, held, join, leave, not_held, put, visiting,
};
use rehearsal::fixture::{World, given, law};
use serde_json::json;

/// Two days after the room.
const AFTER: &str = "2026-03-30T09:00:00+08:00";

fn room(world: &World) -> &Room {
    world.community.rooms().room(CONCERN, ROOM).unwrap()
}

#[test]
fn from_its_day_on_it_is_owed_to_say_whether_a_room_was_held_and_late_after_the_days_of_its_minutes() {
    let owed = |world: &World, day| {
        let all = duties::duties(&world.community, law(), day).into_iter();
        let these = all.filter(|duty| duty.kind == DutyKind::SayRoomEnded);
        these.map(|duty| (duty.owed_by, duty.since, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    let mut world = convened(Form::Consultation);
    // Seven days from 28 March end on a holiday.
    let (day, until) = (date(2026, 3, 28), Some(date(2026, 4, 7)));
    assert_eq!(owed(&world, date(2026, 3, 27)), []);
    assert_eq!(owed(&world, day), [(RESIDENTS, day, until, None)]);
    let zone = world.community.zone().clone();
    assert!(!room(&world).is_unsaid(day, &zone) && room(&world).is_unsaid(date(2026, 3, 29), &zone));
    let mut off = world.clone();
    off.must(RESIDENTS_CHAIR, call_off("要修。"));
    assert_eq!(owed(&off, day), []);
    assert!(!room(&off).is_unsaid(date(2026, 3, 29), &zone));
    world.now = at(AFTER);
    world.must(RESIDENTS_CHAIR, not_held("下雨。"));
    assert_eq!(owed(&world, date(2026, 4, 8)), [(RESIDENTS, day, until, Some(date(2026, 3, 30)))]);
    assert!(!room(&world).is_unsaid(date(2026, 4, 8), &zone));
}

#[test]
fn who_came_is_entered_afterwards_from_the_list_on_paper_by_whoever_keeps_the_door_in_the_days_for_minutes() {
    let world = convened(Form::Consultation);
    let enters = |now: &str, actor, who, party: Option<u32>| {
        let command = enter(&world, who, party);
        given(&world).at(at(now)).by(actor).when(command)
    };
    for keeper in [CLERK, RESIDENTS_CHAIR] {
        enters(AFTER, keeper, Raiser::Slip, Some(2)).happens(&["room.entered"]);
        enters(AFTER, keeper, body(COMPANY), None).happens(&["room.entered"]);
    }
    for stranger in [OBSERVER, MANAGER] {
        enters(AFTER, stranger, Raiser::Slip, None).refused("power-missing");
    }
    // Nobody stands at the door any more: neither a seat nor a card enters for itself.
    enters(AFTER, MANAGER, body(COMPANY), None).refused("power-missing");
    enters(AFTER, owner(1), visiting(1), Some(1)).refused("room-not-today");
    given(&world).at(at(AFTER)).by(RESIDENTS_CHAIR).when(put(1)).refused("room-not-today");
    enters("2026-04-07T23:59:00+08:00", CLERK, Raiser::Slip, Some(1)).happens(&["room.entered"]);
    let late = enters("2026-04-08T00:00:00+08:00", CLERK, Raiser::Slip, Some(1)).refused("room-list-too-late");
    assert_eq!((&late["days"], &late["until"]), (&json!(7), &json!("2026-04-07")));
    let mut over = world.clone();
    over.now = at(AFTER);
    over.must(RESIDENTS_CHAIR, not_held("下雨。"));
    given(&over).by(CLERK).when(enter(&over, Raiser::Slip, None)).refused("room-over");
}

#[test]
fn a_room_with_a_list_on_paper_is_held_by_the_word_of_another_than_entered_it_and_its_minutes_count_from_its_day() {
    let mut world = convened(Form::Consultation);
    world.now = at(AFTER);
    for (who, party) in [(Raiser::Slip, Some(1)), (Raiser::Slip, Some(2)), (body(COMPANY), None)] {
        let enter = enter(&world, who, party);
        world.must(CLERK, enter);
    }
    let mut alone = world.clone();
    let enter_one = enter(&alone, Raiser::Slip, Some(4));
    alone.must(RESIDENTS_CHAIR, enter_one);
    given(&alone).by(RESIDENTS_CHAIR).when(held()).refused("room-list-seen-by-same");
    given(&world).by(RESIDENTS_CHAIR).when(not_held("没有录。")).refused("room-had-quorum");
    given(&world).by(CLERK).when(join(1, 2)).happens(&["room.visitors_joined"]);
    given(&world).by(CLERK).when(leave(1)).refused("room-not-today");
    given(&world).by(RESIDENTS_CHAIR).when(held()).happens(&["room.held"]);
    world.must(RESIDENTS_CHAIR, held());
    let ended = room(&world).ended.as_ref().unwrap();
    assert_eq!((ended.people, ended.publish_by.as_ref().unwrap().1), (2, date(2026, 4, 7)));
    assert_eq!(room(&world).from_list(world.community.zone()).count(), 3);
}

#[test]
fn whoever_is_on_the_list_alone_is_counted_with_those_who_were_entered_on_its_day_and_went_home() {
    // Three of five were there, which is too few for a council, and all went home.
    let mut world = gathered(Form::Council);
    world.now = at(LATER);
    for visitor in [1, 2, 3, 4] {
        world.must(CLERK, leave(visitor));
    }
    given(&world).by(RESIDENTS_CHAIR).when(held()).refused("room-below-quorum");
    world.now = at(AFTER);
    let fourth = enter(&world, Raiser::Slip, Some(4));
    world.must(CLERK, fourth);
    given(&world).by(RESIDENTS_CHAIR).when(held()).happens(&["room.held"]);
    assert_eq!(room(&world).from_list(world.community.zone()).count(), 1);
}
