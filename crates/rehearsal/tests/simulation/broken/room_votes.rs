//! Votes in a room that could not have been held so.

use governance::Actor;
use governance::assembly::{AssemblyCommand, Mark};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId, VoiceId};
use governance::voice::{Reach, SignedGiven, VoiceGiven};
use jiff::SignedDuration;
use rehearsal::fixture::World;
use rehearsal::fixture::abroad::{self, EVEN, Times};
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::voices::{proxy, record};
use serde_json::json;

use super::{Corrupt, forged, last, tampered};

const FIRST: MeetingId = MeetingId::new(1);
const THIRD: EntryNo = EntryNo::new(3);

fn came(world: &mut World, voice: Option<VoiceId>) {
    world.must(CLERK, GatheringCommand::CheckIn { meeting: FIRST, entry: THIRD, voice });
}

/// A French meeting that votes again, told of.
fn again() -> World {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("fr-1965", &["art-25"]));
    let times = Times::later(&world);
    abroad::call(&mut world, FIRST, times);
    abroad::open(&mut world, FIRST, times);
    abroad::vote(&mut world, FIRST, Mark::For, &[7, 2]);
    abroad::announce(&mut world, FIRST, times);
    let matters = abroad::matters(&world, FIRST);
    world.must(CHAIR, AssemblyCommand::ConveneSecond { meeting: FIRST, matters });
    let notice = abroad::notice(MeetingId::new(2), Times::at_once(&world));
    world.must(CHAIR, notice);
    world
}

pub(super) fn all() -> Vec<(&'static str, Corrupt)> {
    let (of_room, in_person) = ("the_room_alone_votes_of_those_who_came", "who_voted_in_person_came_and_voted");
    let mut empty = abroad::settled(&EVEN);
    empty.must(CHAIR, abroad::convene("hk-344", &["large-maintenance"]));
    let times = Times::later(&empty);
    abroad::call(&mut empty, FIRST, times);
    abroad::open(&mut empty, FIRST, times);
    empty.now = times.opens_at + SignedDuration::from_hours(1);
    let named = VoiceGiven { owners: vec![OwnerId::new(4)], reach: Reach::Meeting { meeting: FIRST }, ..proxy() };
    empty.must(CLERK, record(named));
    let mut by_proxy = empty.clone();
    came(&mut by_proxy, Some(VoiceId::new(1)));
    let mut by_owner = empty.clone();
    came(&mut by_owner, None);
    let mut left = by_owner.clone();
    left.must(CLERK, GatheringCommand::CheckOut { meeting: FIRST, entry: THIRD });
    let mut voted = by_owner.clone();
    let ballot = voted.ballot(&[Mark::For]);
    let cast = AssemblyCommand::Cast { meeting: FIRST, ballot, signed: SignedGiven::Owner };
    voted.must(Actor::Letter(FIRST, THIRD), cast);
    let owners_ballot = last(&voted, "assembly.ballot_cast").1;
    abroad::come(&mut voted, FIRST, &[2]);
    abroad::count(&mut voted, FIRST, times);
    let counts = |heads: u64| {
        tampered(&voted, "assembly.result_counted", move |counted| {
            counted["results"][0]["count"]["in_person"]["heads"] = json!(heads);
        })
    };
    let (same, second) = ("the_same_meeting_votes_again_on_its_day", again());
    vec![
        (
            same,
            tampered(&second, "assembly.meeting_convened", |convened| {
                convened["second"]["until"] = json!("2027-01-01T00:00:00Z");
            }),
        ),
        (same, tampered(&second, "assembly.notice_given", |given| given["closes_at"] = json!("2027-01-01T00:00:00Z"))),
        (same, tampered(&second, "gathering.called", |called| called["place"] = json!("别处"))),
        (of_room, forged(&empty.community, empty.now, &owners_ballot)),
        (of_room, forged(&by_proxy.community, by_proxy.now, &owners_ballot)),
        (of_room, forged(&left.community, left.now, &owners_ballot)),
        // Entry 2 came as well and cast nothing.
        (in_person, counts(2)),
        (in_person, counts(0)),
    ]
}
