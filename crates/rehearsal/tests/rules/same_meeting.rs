//! The same meeting votes again at once: on its day, in its hall, with those who are there.

use governance::Actor;
use governance::assembly::Mark::{Against, For};
use governance::assembly::{AssemblyCommand, Stage, under_way_until};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MeetingId, VoiceId};
use governance::law::evaluate::Outcome;
use governance::voice::{Reach, SignedGiven, VoiceGiven};
use jiff::SignedDuration;
use rehearsal::fixture::abroad::{self, EVEN, Times, last, matters, meeting, result};
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::{World, given, voices};

use crate::seconds::{again, french};

#[test]
fn the_same_meeting_votes_again_on_the_day_on_which_its_voting_closed_and_on_no_other() {
    let mut world = french();
    let (first, put) = (last(&world), matters(&world, last(&world)));
    let zone = world.community.zone().clone();
    let until = under_way_until(meeting(&world, first), &zone).unwrap();
    let moment = SignedDuration::from_millis(1);
    // It closed at one in the morning, and its day ends at midnight.
    assert_eq!(until.duration_since(world.now), SignedDuration::from_hours(23));
    let asked_at = |world: &World, now| given(world).at(now).by(CHAIR).when(again(first, &put)).answer().is_ok();
    assert!(asked_at(&world, until - moment) && !asked_at(&world, until));
    let refused = given(&world).at(until).by(CHAIR).when(again(first, &put)).refused("second-over");
    assert_eq!(refused["basis"][0]["en"], "Law of 10 July 1965, art. 25-1");
    let assembly = world.community.assembly();
    assert!(!assembly.seconds_open(first, (until - moment, &zone)).is_empty());
    assert!(assembly.seconds_over(first, (until - moment, &zone)).is_empty());
    assert!(assembly.seconds_open(first, (until, &zone)).is_empty(), "nothing is offered weeks later");
    let over = assembly.seconds_over(first, (until, &zone));
    assert_eq!(over.iter().map(|(matter, _, at)| (*matter, *at)).collect::<Vec<_>>(), [(put[0], until)]);
    world.must(CHAIR, again(first, &put));
    let second = last(&world);
    assert_eq!(meeting(&world, second).goes_on(), Some(first));
    let notice = |closes_at| abroad::notice(second, Times { closes_at, ..Times::at_once(&world) });
    given(&world).by(CHAIR).when(notice(until + moment)).refused("second-closes-later");
    given(&world).by(CHAIR).when(notice(until)).happens(&["assembly.notice_given", "assembly.letters_issued"]);
    given(&world).at(until).by(CHAIR).when(notice(until + moment)).refused("second-over");
}

#[test]
fn a_vote_that_closes_at_midnight_leaves_no_time_to_vote_again() {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("fr-1965", &["art-25"]));
    let id = last(&world);
    let zone = world.community.zone().clone();
    let midnight = rehearsal::fixture::estate::at("2026-05-01T00:00:00+08:00");
    let times = Times { closes_at: midnight, ..Times::later(&world) };
    abroad::open(&mut world, id, times);
    assert_eq!(under_way_until(meeting(&world, id), &zone), Some(midnight), "with the day that ends then");
}

/// A vote in the hall alone: those of these entries came and voted, and the last of them left after it.
fn in_the_hall() -> World {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("fr-1965", &["art-25"]));
    let (id, times) = (last(&world), Times::later(&world));
    let (place, begins_at) = ("小区活动室".to_owned(), times.opens_at + SignedDuration::from_hours(1));
    world.must(CHAIR, GatheringCommand::Call { meeting: id, place, begins_at, in_writing: false });
    abroad::open(&mut world, id, times);
    let owners = meeting(&world, id).roll.as_ref().unwrap().entry(EntryNo::new(2)).unwrap().owners.clone();
    let signed_on = rehearsal::fixture::estate::at("2026-03-20T00:00:00+08:00");
    let signed_on = signed_on.to_zoned(world.community.zone().clone()).date();
    let proxy = VoiceGiven { owners, reach: Reach::Meeting { meeting: id }, signed_on, ..voices::proxy() };
    world.must(CLERK, voices::record(proxy));
    world.now = begins_at;
    let voice = Some(VoiceId::new(1));
    world.must(CLERK, GatheringCommand::CheckIn { meeting: id, entry: EntryNo::new(2), voice });
    let ballot = world.ballot(&[For]);
    let (letter, signed) = (Actor::Letter(id, EntryNo::new(2)), voices::spoken(1));
    world.must(letter, AssemblyCommand::Cast { meeting: id, ballot, signed });
    abroad::vote(&mut world, id, For, &[7]);
    abroad::vote(&mut world, id, Against, &[1]);
    world.must(CLERK, GatheringCommand::CheckOut { meeting: id, entry: EntryNo::new(1) });
    abroad::announce(&mut world, id, times);
    world
}

#[test]
fn the_same_meeting_keeps_its_hall_and_those_who_are_in_it() {
    let mut world = in_the_hall();
    let first = last(&world);
    let events = world.must(CHAIR, again(first, &matters(&world, first)));
    assert_eq!(events.len(), 7, "two are there still: {events:?}");
    let second = last(&world);
    let (room, before) = (meeting(&world, second).gathering.clone().unwrap(), meeting(&world, first).gathering.clone());
    let before = before.unwrap();
    assert_eq!((&room.place, room.begins_at, room.in_writing), (&before.place, before.begins_at, false));
    let there = |entry| room.presence(EntryNo::new(entry)).map(|presence| presence.voice);
    assert_eq!((there(7), there(2), there(1)), (Some(None), Some(Some(VoiceId::new(1))), None));
    let begins_at = world.now + SignedDuration::from_hours(1);
    let call = GatheringCommand::Call { meeting: second, place: "另一处".to_owned(), begins_at, in_writing: true };
    assert_eq!(given(&world).by(CHAIR).when(call).refused("form-of-first")["first"], 1);
    let times = Times::at_once(&world);
    abroad::open(&mut world, second, times);
    // Whoever did not come, or left, is not asked at the lower majority.
    for entry in [1, 3, 4] {
        let ballot = world.ballot(&[For]);
        let cast = AssemblyCommand::Cast { meeting: second, ballot, signed: SignedGiven::Owner };
        given(&world).by(Actor::Letter(second, EntryNo::new(entry))).when(cast).refused("voted-in-the-room");
    }
    // Whoever spoke for somebody speaks still, and nobody else is authorised beside them.
    let ballot = world.ballot(&[For]);
    let cast = AssemblyCommand::Cast { meeting: second, ballot, signed: voices::spoken(1) };
    world.must(Actor::Letter(second, EntryNo::new(2)), cast);
    let owners = meeting(&world, second).roll.as_ref().unwrap().entry(EntryNo::new(2)).unwrap().owners.clone();
    let reach = Reach::Meeting { meeting: second };
    let signed_on = world.now.to_zoned(world.community.zone().clone()).date();
    let another = VoiceGiven {
        owners,
        reach,
        signed_on,
        identity: Some(voices::seal(70)),
        agent: governance::voice::AgentGiven::New(voices::seal(71)),
        ..voices::proxy()
    };
    given(&world).by(CLERK).when(voices::record(another)).refused("spoken-for");
    abroad::vote(&mut world, second, For, &[7]);
    abroad::announce(&mut world, second, times);
    assert_eq!(result(&world, second).deciding().unwrap().outcome, Outcome::Adopted, "400 against none cast");
}

#[test]
fn a_vote_that_nobody_told_of_on_its_day_lapses_with_it_and_the_first_result_stands() {
    let mut world = french();
    let (first, put) = (last(&world), matters(&world, last(&world)));
    let zone = world.community.zone().clone();
    let until = under_way_until(meeting(&world, first), &zone).unwrap();
    world.must(CHAIR, again(first, &put));
    let second = last(&world);
    let lapse = |meeting| AssemblyCommand::LetSecondLapse { meeting };
    given(&world).at(until).by(CHAIR).when(lapse(second)).refused("power-missing");
    given(&world).at(until).by(Actor::Clock).when(lapse(first)).refused("wrong-stage");
    let before = until - SignedDuration::from_millis(1);
    let refused = given(&world).at(before).by(Actor::Clock).when(lapse(second)).refused("closes-later");
    assert_eq!(refused["at"], until.to_string());
    let lapsing = |world: &World, now| -> Vec<MeetingId> {
        world.community.assembly().lapsing_seconds((now, &zone)).map(|meeting| meeting.id).collect()
    };
    assert_eq!((lapsing(&world, before), lapsing(&world, until)), (vec![], vec![second]));
    // One that was told of is held.
    let mut told = world.clone();
    told.must(CHAIR, abroad::notice(second, Times::at_once(&told)));
    assert!(lapsing(&told, until).is_empty());
    given(&told).at(until).by(Actor::Clock).when(lapse(second)).refused("wrong-stage");
    world.now = until;
    given(&world).by(Actor::Clock).when(lapse(second)).happens(&["assembly.second_lapsed"]);
    world.must(Actor::Clock, lapse(second));
    let off = meeting(&world, second);
    assert_eq!((off.stage(), &off.cancelled), (Stage::Cancelled, &Some((until, None))));
    given(&world).by(Actor::Clock).when(lapse(second)).nothing();
    given(&world).by(CHAIR).when(abroad::notice(second, Times::at_once(&world))).refused("wrong-stage");
    let over = world.community.assembly().seconds_over(first, (until, &zone));
    assert_eq!(over.iter().map(|(matter, ..)| *matter).collect::<Vec<_>>(), put, "as if nobody had called it");
    assert_eq!(meeting(&world, first).stage(), Stage::Announced);
}
