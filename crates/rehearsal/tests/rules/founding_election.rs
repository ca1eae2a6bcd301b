//! The first election elects enough for a committee, or is held again.

use governance::Actor;
use governance::assembly::{AssemblyCommand, FormGiven, Mark, QuestionGiven};
use governance::committee::CommitteeCommand;
use governance::election::{ElectedBodyGiven, ElectionCommand, ElectionGiven, TermGiven};
use governance::founding::{FoundingCommand, FoundingStage};
use governance::ids::{MatterId, MeetingId, OwnerId};
use jiff::SignedDuration;
use rehearsal::fixture::founding::{
    COMMITTEE, HEAD, MATTERS, MEETING, OFFICE_CLERK, at_stage, convene, hold, stage_of,
};
use rehearsal::fixture::{World, elections, given};

/// The matter of the election in the first meeting.
const ELECTION: MatterId = MatterId::new(3);

/// The only home of the fifth owner, by its number.
const HOME_OF_THE_FIFTH: u32 = 5;

/// Convenes the group's meeting on these matters; five seats are to be elected.
fn convening(kinds: &[&str]) -> AssemblyCommand {
    let body = ElectedBodyGiven::New("首届业主委员会".to_owned());
    electing(kinds, &ElectionGiven { body, seats: 5, alternates: 0, term: TermGiven::Years(5) })
}

fn electing(kinds: &[&str], election: &ElectionGiven) -> AssemblyCommand {
    let AssemblyCommand::Convene { body, pack, scope, occasion, questions } = convene(kinds) else { panic!() };
    let with_seats = |question: QuestionGiven| match question.kind.as_str() {
        "elect-committee" => QuestionGiven { form: FormGiven::Election(election.clone()), ..question },
        _ => question,
    };
    let questions = questions.into_iter().map(with_seats).collect();
    AssemblyCommand::Convene { body, pack, scope, occasion, questions }
}

fn stand(world: &mut World, meeting: MeetingId, matter: MatterId) {
    for owner in [1, 2, 3, 4, 5, 6].map(OwnerId::new) {
        world.must(HEAD, ElectionCommand::Nominate { meeting, matter, owner, statement: None, consents: true });
    }
}

/// A first meeting in which all who vote mark these candidates.
fn elected(marks: &str) -> World {
    let mut world = at_stage(FoundingStage::Preparing);
    world.must(HEAD, convening(&MATTERS));
    stand(&mut world, MEETING, ELECTION);
    hold(&mut world, MEETING, &[Mark::For, Mark::For, elections::mark(marks)]);
    world
}

const TAKE_SEATS: ElectionCommand = ElectionCommand::TakeSeats { meeting: MEETING, matter: ELECTION };

#[test]
fn a_first_election_that_elects_fewer_than_a_committee_needs_is_held_again() {
    let enough = elected("1+2+3");
    assert_eq!(stage_of(&enough), FoundingStage::Decided);
    given(&enough).by(HEAD).when(convening(&["elect-committee"])).refused("group-may-not-put");

    let mut world = elected("1+2");
    let refusal = given(&world).by(HEAD).when(TAKE_SEATS).refused("too-few-elected");
    assert_eq!((refusal["elected"].as_u64(), refusal["least"].as_u64()), (Some(2), Some(3)));
    assert_eq!(stage_of(&world), FoundingStage::Outstanding);
    let refusal = given(&world).by(Actor::Clock).when(FoundingCommand::FoundAssembly).refused("founding-incomplete");
    assert_eq!(refusal["missing"], serde_json::json!(["elect-committee"]));

    let (again, matter) = (MeetingId::new(2), MatterId::new(4));
    world.must(HEAD, convening(&["elect-committee"]));
    stand(&mut world, again, matter);
    hold(&mut world, again, &[elections::mark("1+2+3+4+5")]);
    assert_eq!(stage_of(&world), FoundingStage::Decided);
    world.must(HEAD, ElectionCommand::TakeSeats { meeting: again, matter });
    given(&world).by(Actor::Clock).when(FoundingCommand::FoundAssembly).happens(&["founding.assembly_founded"]);
}

#[test]
fn a_first_election_is_held_again_where_those_elected_sold_before_they_sat_and_not_where_they_sat() {
    let mut sat = elected("1+2+3+4+5");
    sat.must(HEAD, TAKE_SEATS);
    let mut gone = elected("2+3+5");
    for world in [&mut sat, &mut gone] {
        let sale = elections::sale(world, HOME_OF_THE_FIFTH);
        world.must(OFFICE_CLERK, sale);
    }
    assert_eq!((stage_of(&sat), stage_of(&gone)), (FoundingStage::Decided, FoundingStage::Outstanding));
    let refusal = given(&gone).by(HEAD).when(TAKE_SEATS).refused("too-few-elected");
    assert_eq!(refusal["elected"], 2);
}

#[test]
fn seats_that_a_first_election_left_open_are_put_to_the_vote_again() {
    let mut world = elected("1+2+3+4");
    world.must(HEAD, TAKE_SEATS);
    assert_eq!(stage_of(&world), FoundingStage::Outstanding);
    let refusal = given(&world).by(Actor::Clock).when(FoundingCommand::FoundAssembly).refused("committee-too-small");
    assert_eq!((refusal["members"].as_u64(), refusal["least"].as_u64()), (Some(4), Some(5)));

    let mut empty = world.clone();
    let seats = empty.community.bodies().body(COMMITTEE).unwrap().seats.clone();
    empty.now += SignedDuration::from_hours(24);
    for person in seats.iter().map(|seat| seat.person) {
        empty.must(Actor::Person(person), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    }
    assert_eq!(stage_of(&empty), FoundingStage::Outstanding);
    given(&empty)
        .by(HEAD)
        .when(convening(&["elect-committee"]))
        .happens(&["matter.raised", "assembly.meeting_convened"]);

    let body = ElectedBodyGiven::Existing(COMMITTEE);
    let one = ElectionGiven { body, seats: 1, alternates: 0, term: TermGiven::Rest };
    world.must(HEAD, electing(&["elect-committee"], &one));
    assert_eq!(stage_of(&world), FoundingStage::Meeting);
    let (meeting, matter, owner) = (MeetingId::new(2), MatterId::new(4), OwnerId::new(5));
    world.must(HEAD, ElectionCommand::Nominate { meeting, matter, owner, statement: None, consents: true });
    hold(&mut world, meeting, &[elections::mark("1")]);
    world.must(HEAD, ElectionCommand::TakeSeats { meeting, matter });
    assert_eq!(stage_of(&world), FoundingStage::Decided);
    given(&world).by(Actor::Clock).when(FoundingCommand::FoundAssembly).happens(&["founding.assembly_founded"]);
}
