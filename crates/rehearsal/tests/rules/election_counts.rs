//! Counting an election, lots between equals.

use governance::Actor;
use governance::assembly::{AssemblyCommand, ObjectionAnswer, ObjectionSubject, Outcome, Stage};
use governance::bodies::{BodiesEvent, SeatFilled, SeatRole};
use governance::election::{Elected, ElectionCommand, ElectionGiven, elected, lot_due};
use governance::ids::{OwnerId, PersonId};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use rehearsal::fixture::elections::{self, ELECTION, TWELVE, certified, file, five_seats, meeting, open, result, vote};
use rehearsal::fixture::estate::{CHAIR, CLERK, COMMITTEE, OBSERVER, STREET_CHAIR};
use rehearsal::fixture::stations::{self, MEETING, entry};
use rehearsal::fixture::{World, given};

fn with_alternates(alternates: u32) -> ElectionGiven {
    ElectionGiven { alternates, ..five_seats() }
}

/// Who is elected, who waits and who is tied when these ballots are counted.
fn counted(areas: &[u64], alternates: u32, candidates: u32, ballots: &[&str]) -> (World, Elected) {
    let mut world = open(areas, with_alternates(alternates), candidates);
    vote(&mut world, ballots);
    elections::finish(&mut world, Stage::Counted);
    let came_to = elected(result(&world)).unwrap();
    (world, came_to)
}

/// Four are elected by all; 5 and 6 are equal behind them.
fn tied() -> World {
    let mut ballots = ["1+2+3+4+5"; 12];
    ballots[6..].fill("1+2+3+4+6");
    // Two give both their vote, so that both pass.
    ballots[0] = "1+2+3+5+6";
    ballots[6] = "1+2+3+5+6";
    let (world, came_to) = counted(&TWELVE, 1, 6, &ballots);
    assert_eq!((came_to.seats, came_to.tied), (vec![1, 2, 3, 4], vec![5, 6]));
    world
}

fn draw(world: &World, order: &[u8]) -> ElectionCommand {
    draw_by(world, order, 5, &[2, 7])
}

fn draw_by(world: &World, order: &[u8], drawn_by: u32, witnesses: &[u32]) -> ElectionCommand {
    draw_at(order, (drawn_by, witnesses), world.now)
}

fn draw_at(order: &[u8], (drawn_by, witnesses): (u32, &[u32]), drawn_at: Timestamp) -> ElectionCommand {
    ElectionCommand::DrawLot {
        meeting: MEETING,
        matter: ELECTION,
        order: order.to_vec(),
        manner: "号码写在同样的纸条上，放入纸箱，当众抽取".to_owned(),
        drawn_by: PersonId::new(drawn_by),
        witnesses: witnesses.iter().copied().map(PersonId::new).collect(),
        drawn_at,
    }
}

fn count(world: &World) -> AssemblyCommand {
    AssemblyCommand::Count { meeting: MEETING, ballots: world.opened(MEETING) }
}

#[test]
fn a_candidate_passes_with_more_than_half_of_the_heads_and_of_the_area_of_those_who_took_part() {
    // Home 1 weighs as much as five others: with it six heads hold 1,000 of 1,600 m².
    let mut heavy = TWELVE;
    heavy[0] = 500_000;
    for (areas, for_six, passes) in [
        (&TWELVE, &[1, 2, 3, 4, 5, 6][..], false),
        (&TWELVE, &[1, 2, 3, 4, 5, 6, 7], true),
        // Seven heads without the heavy home: 700 of 1,600 m².
        (&heavy, &[2, 3, 4, 5, 6, 7, 8], false),
        // Eight: exactly half of the area. Nine: more.
        (&heavy, &[2, 3, 4, 5, 6, 7, 8, 9], false),
        (&heavy, &[2, 3, 4, 5, 6, 7, 8, 9, 10], true),
        // Exactly half of the heads, with far more than half of the area.
        (&heavy, &[1, 2, 3, 4, 5, 6], false),
        (&heavy, &[1, 2, 3, 4, 5, 6, 7], true),
    ] {
        let mut ballots = ["1+2+3+4"; 12];
        for voter in for_six {
            ballots[voter - 1] = "1+2+3+4+6";
        }
        let (_, came_to) = counted(areas, 0, 6, &ballots);
        assert_eq!(came_to.seats.contains(&6), passes, "{areas:?} {for_six:?}");
        assert_eq!(came_to.seats.len(), if passes { 5 } else { 4 });
    }
}

#[test]
fn whoever_abstains_or_is_against_all_took_part() {
    let mut ballots = ["1+2+3+4+5"; 12];
    ballots[6..9].fill("abstain");
    ballots[9..].fill("against");
    let (world, came_to) = counted(&TWELVE, 0, 6, &ballots);
    assert!(came_to.seats.is_empty() && came_to.quorum, "six of twelve are half and not more");
    assert_eq!(result(&world).deciding().unwrap().outcome, Outcome::NoDecision);
    ballots[6] = "1+2+3+4+5";
    assert_eq!(counted(&TWELVE, 0, 6, &ballots).1.seats, [1, 2, 3, 4, 5]);
}

#[test]
fn two_thirds_must_take_part() {
    let mut ballots = [""; 12];
    ballots[..7].fill("1+2+3+4+5");
    let (_, came_to) = counted(&TWELVE, 0, 5, &ballots);
    assert_eq!((came_to.quorum, came_to.seats.len()), (false, 0));
    ballots[7] = "abstain";
    let (_, came_to) = counted(&TWELVE, 0, 5, &ballots);
    assert_eq!((came_to.quorum, came_to.seats.len()), (true, 5), "eight of twelve are two thirds exactly");
}

#[test]
fn as_many_candidates_as_seats_still_need_their_votes_each() {
    let mut ballots = ["1+2+3+4"; 12];
    ballots[..6].fill("1+2+3+4+5");
    assert_eq!(counted(&TWELVE, 0, 5, &ballots).1.seats, [1, 2, 3, 4]);
    ballots[6] = "1+2+3+4+5";
    assert_eq!(counted(&TWELVE, 0, 5, &ballots).1.seats, [1, 2, 3, 4, 5]);
}

#[test]
fn seats_go_by_votes_and_the_next_are_alternates() {
    let world = certified();
    let came_to = elected(result(&world)).unwrap();
    assert_eq!((came_to.seats, came_to.alternates, came_to.tied), (vec![1, 2, 3, 4, 5], vec![6], vec![]));
    let request = &result(&world).count;
    assert_eq!((request.seats, request.alternates), (Some(5), Some(1)));
    let of_options: u64 = request.options.iter().filter_map(|option| option.figures.heads).sum();
    assert_eq!(of_options, 59, "a ballot counts for each it marks, and once among those who took part");
    let governance::law::evaluate::Participating::Stated(returned) = request.participating else { panic!() };
    assert_eq!(returned.heads, Some(12));
}

#[test]
fn equals_of_whom_all_or_none_sit_need_no_lot() {
    let (world, came_to) = counted(&TWELVE, 0, 5, &["1+2+3+4+5"; 12]);
    assert_eq!((came_to.seats.len(), came_to.tied.len(), lot_due(meeting(&world))), (5, 0, None));
    let mut ballots = ["1+2+3+4+5"; 12];
    ballots[..6].fill("1+2+3+6+7");
    let (_, came_to) = counted(&TWELVE, 0, 7, &ballots);
    assert_eq!((came_to.seats, came_to.tied.len()), (vec![1, 2, 3], 0), "those below half are equal and out");
}

#[test]
fn equals_at_the_last_seat_stop_for_a_lot() {
    let mut world = tied();
    assert_eq!(lot_due(meeting(&world)), Some((ELECTION, vec![5, 6])));
    stations::announce(&mut world);
    world.now = meeting(&world).announcement.unwrap().objections_until;
    const CERTIFY: AssemblyCommand = AssemblyCommand::Certify { meeting: MEETING };
    let refusal = given(&world).by(CHAIR).when(CERTIFY).refused("lot-due");
    assert_eq!(refusal["between"], serde_json::json!([5, 6]));
    world.must(CHAIR, draw(&world, &[6, 5]));
    given(&world).by(CHAIR).when(CERTIFY).refused("recount-due");
    stations::count(&mut world);
    assert_eq!(elected(result(&world)).unwrap().seats, [1, 2, 3, 4, 6]);
    assert_eq!(elected(result(&world)).unwrap().alternates, [5]);
    assert_eq!(result(&world).count.drawn, ["6", "5"]);
    stations::announce(&mut world);
    given(&world).by(CHAIR).when(CERTIFY).refused("result-still-on-view");
    world.now = meeting(&world).announcement.unwrap().objections_until;
    given(&world).by(CHAIR).when(CERTIFY).happens(&["assembly.result_certified"]);
}

#[test]
fn equal_alternates_draw_a_lot_too_and_equals_behind_them_do_not() {
    let mut ballots = ["1+2+3+4+5"; 12];
    ballots[..5].fill("1+2+3+6+7");
    ballots[5..7].fill("4+5+6+7");
    // 1 to 3 have ten, the others seven: two seats and one place to wait for four.
    let (_, all_equal) = counted(&TWELVE, 1, 7, &ballots);
    assert_eq!((all_equal.seats, all_equal.tied), (vec![1, 2, 3], vec![4, 5, 6, 7]));
    // 1 to 5 have nine or more, 6 and 7 have seven.
    for (ballot, others) in ballots.iter_mut().zip(["1+2+3", "1+4+5", "2+3+4", "1+2+5", "3+4+5", "1+2+4", "1+3+5"]) {
        *ballot = others;
    }
    let with_both: Vec<String> = ballots
        .iter()
        .map(|ballot| if ballot.len() == 5 { format!("{ballot}+6+7") } else { (*ballot).to_owned() })
        .collect();
    let ballots: Vec<&str> = with_both.iter().map(String::as_str).collect();
    let (world, came_to) = counted(&TWELVE, 1, 7, &ballots);
    assert_eq!((came_to.seats.len(), came_to.tied), (5, vec![6, 7]), "both passed and one may wait");
    given(&world).by(CHAIR).when(draw(&world, &[7, 6])).happens(&["election.lot_drawn"]);
    let (_, without) = counted(&TWELVE, 0, 7, &ballots);
    assert_eq!((without.seats.len(), without.tied.len()), (5, 0), "nobody waits, so nobody draws");
}

#[test]
fn a_lot_is_drawn_between_all_equals_before_witnesses_who_are_none_of_them() {
    let mut world = tied();
    given(&world).by(CHAIR).when(draw(&world, &[5, 6])).happens(&["election.lot_drawn"]);
    for actor in [CLERK, OBSERVER, STREET_CHAIR, Actor::Owner(OwnerId::new(5)), Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(draw(&world, &[5, 6])).refused("power-missing");
    }
    for order in [&[5][..], &[], &[5, 5], &[5, 6, 4], &[4, 6]] {
        given(&world).by(CHAIR).when(draw(&world, order)).refused("lot-incomplete");
    }
    for witnesses in [&[][..], &[2], &[2, 2], &[2, 5]] {
        let refusal = given(&world).by(CHAIR).when(draw_by(&world, &[5, 6], 5, witnesses)).refused("lot-witnesses");
        assert_eq!(refusal["least"], 2);
    }
    given(&world).by(CHAIR).when(draw_by(&world, &[5, 6], 5, &[2, 99])).refused("person-unknown");
    given(&world).by(CHAIR).when(draw_by(&world, &[5, 6], 99, &[2, 3])).refused("person-unknown");
    let seat = SeatFilled {
        body: COMMITTEE,
        person: PersonId::new(6),
        seal: world.seal(),
        role: SeatRole::Member,
        from: date(2025, 1, 1),
        until: date(2028, 12, 31),
        owner: Some(OwnerId::new(6)),
    };
    world.follow(&BodiesEvent::SeatFilled(seat).into());
    for command in [draw_by(&world, &[5, 6], 6, &[2, 7]), draw_by(&world, &[5, 6], 5, &[6, 7])] {
        let refusal = given(&world).by(CHAIR).when(command).refused("lot-in-own-cause");
        assert_eq!(refusal["candidate"], 6);
    }
    world.must(CHAIR, draw(&world, &[5, 6]));
    given(&world).by(CHAIR).when(draw(&world, &[5, 6])).nothing();
    given(&world).by(CHAIR).when(draw(&world, &[6, 5])).refused("recount-due");
    given(&world).by(CHAIR).when(count(&world)).happens(&["assembly.result_counted"]);
    stations::count(&mut world);
    given(&world).by(CHAIR).when(draw(&world, &[6, 5])).refused("no-lot-due");
}

#[test]
fn a_lot_was_drawn_after_the_count_that_found_equals_and_before_it_is_recorded() {
    let mut world = tied();
    let counted_at = meeting(&world).counts[0].0;
    world.now = counted_at + SignedDuration::from_hours(30);
    let (now, minute) = (world.now, SignedDuration::from_mins(1));
    let draw = |drawn_at| draw_at(&[6, 5], (5, &[2, 7]), drawn_at);
    for (drawn_at, refused) in [
        (counted_at - minute, Some("lot-before-count")),
        (counted_at, None),
        (now - minute, None),
        (now, None),
        (now + minute, Some("lot-ahead")),
    ] {
        let asked = given(&world).by(CHAIR).when(draw(drawn_at));
        match refused {
            Some(code) => drop(asked.refused(code)),
            None => drop(asked.happens(&["election.lot_drawn"])),
        }
    }
    // Whoever records it in the evening does not make it the hour of the draw.
    world.must(CHAIR, draw(counted_at + minute));
    let lot = &file(&world).lots[0];
    assert_eq!((lot.drawn_at, lot.at), (counted_at + minute, now));
}

#[test]
fn no_lot_is_drawn_where_nobody_is_equal_or_nothing_was_counted() {
    let mut world = open(&TWELVE, five_seats(), 5);
    given(&world).by(CHAIR).when(draw(&world, &[1, 2])).refused("wrong-stage");
    vote(&mut world, &["1+2+3+4+5"; 12]);
    elections::finish(&mut world, Stage::Counted);
    given(&world).by(CHAIR).when(draw(&world, &[1, 2])).refused("no-lot-due");
    given(&certified()).by(CHAIR).when(draw(&world, &[1, 2])).refused("wrong-stage");
}

#[test]
fn a_lot_stands_when_a_new_count_finds_others_equal() {
    let mut world = tied();
    world.must(CHAIR, draw(&world, &[6, 5]));
    stations::count(&mut world);
    stations::announce(&mut world);
    // Entry 7 voted for both of them; without it they are equal still, and neither passes: six of eleven do.
    let objection = stations::object(&mut world, ObjectionSubject::Result, 1);
    stations::answer(&mut world, objection, ObjectionAnswer::Upheld { set_aside: vec![entry(7)], reinstated: vec![] });
    stations::count(&mut world);
    let came_to = elected(result(&world)).unwrap();
    assert_eq!(
        (came_to.seats, came_to.tied),
        (vec![1, 2, 3, 4, 6], vec![]),
        "the lot that was drawn is not drawn again"
    );
    assert_eq!(file(&world).drawn(), [6, 5]);
}
