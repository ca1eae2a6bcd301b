use governance::assembly::{AssemblyCommand, BallotGiven, Mark, ObjectionAnswer, ObjectionSubject, Stage};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::ids::PersonId;
use governance::recount::RecountCommand;
use governance::voice::SignedGiven;
use governance::{Actor, Seal};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, MEMBER, OBSERVER, SECOND_CLERK, SECRETARY, STREET_CHAIR, TERM_FROM, TERM_UNTIL,
};
use rehearsal::fixture::stations::{self, MEETING, REPAIR, entry, letter};
use rehearsal::fixture::{World, given};

const FOR: [Mark; 2] = [Mark::For, Mark::Abstain];
const AGAINST: [Mark; 2] = [Mark::Against, Mark::Abstain];
/// Two clerks who had no hand in the first keying.
const THIRD: Actor = Actor::Person(PersonId::new(10));
const FOURTH: Actor = Actor::Person(PersonId::new(11));
const ORDER: RecountCommand = RecountCommand::Order { meeting: MEETING };

/// An announced result with two ballots on paper, entries 8 and 9, and four clerks.
fn announced() -> World {
    let mut world = stations::at_stage(Stage::Open);
    for _ in 0..2 {
        let holder = SeatHolder::New(world.seal());
        let (body, role) = (COMMITTEE, SeatRole::Clerk);
        world.must(
            Actor::Operator,
            BodiesCommand::FillSeat { body, holder, role, from: TERM_FROM, until: TERM_UNTIL, owner: None },
        );
    }
    for number in [8, 9] {
        for (clerk, first) in [(CLERK, None), (SECOND_CLERK, Some(FOR.to_vec()))] {
            let ballot = world.ballot(&FOR);
            let (received_at, signed) = (stations::opens_at(), SignedGiven::Owner);
            let entry = entry(number);
            world
                .must(clerk, AssemblyCommand::KeyPaper { meeting: MEETING, entry, received_at, ballot, first, signed });
        }
    }
    stations::vote_and_close(&mut world);
    stations::count(&mut world);
    stations::announce(&mut world);
    world
}

/// The same with an upheld objection that takes these ballots out.
fn upheld(set_aside: &[u32]) -> World {
    let mut world = announced();
    let objection = stations::object(&mut world, ObjectionSubject::Result, 3);
    let set_aside = set_aside.iter().copied().map(entry).collect();
    stations::answer(&mut world, objection, ObjectionAnswer::Upheld { set_aside, reinstated: vec![] });
    world
}

fn ordered() -> World {
    let mut world = upheld(&[]);
    world.must(CHAIR, ORDER);
    world
}

fn given_marks(marks: &[Mark]) -> BallotGiven {
    BallotGiven { marks: marks.to_vec(), seal: Seal::new([80; 32]) }
}

fn key(number: u32, marks: &[Mark], first: Option<&[Mark]>) -> RecountCommand {
    RecountCommand::KeyAgain {
        meeting: MEETING,
        entry: entry(number),
        ballot: given_marks(marks),
        first: first.map(<[Mark]>::to_vec),
        counted: Some(FOR.to_vec()),
    }
}

fn settle(number: u32, marks: &[Mark]) -> RecountCommand {
    let counted = Some(FOR.to_vec());
    RecountCommand::Settle { meeting: MEETING, entry: entry(number), ballot: given_marks(marks), counted }
}

fn count(world: &World) -> AssemblyCommand {
    AssemblyCommand::Count { meeting: MEETING, ballots: world.opened(MEETING) }
}

/// Reads a paper anew twice, with a vault behind it.
fn reread(world: &mut World, number: u32, marks: &[Mark]) {
    for (clerk, first) in [(THIRD, None), (FOURTH, Some(marks.to_vec()))] {
        let ballot = world.ballot(marks);
        let (entry, counted) = (entry(number), Some(FOR.to_vec()));
        world.must(clerk, RecountCommand::KeyAgain { meeting: MEETING, entry, ballot, first, counted });
    }
}

#[test]
fn paper_is_read_anew_when_an_upheld_objection_asks_for_a_new_count() {
    given(&announced()).by(CHAIR).when(ORDER).refused("recount-not-due");
    let world = upheld(&[]);
    given(&world).by(CHAIR).when(ORDER).happens(&["recount.ordered"]);
    for actor in [CLERK, OBSERVER, STREET_CHAIR, letter(3), Actor::Visitor] {
        given(&world).by(actor).when(ORDER).refused("power-missing");
    }
    given(&ordered()).by(CHAIR).when(ORDER).nothing();
    given(&upheld(&[8, 9])).by(CHAIR).when(ORDER).refused("no-paper-to-recount");
    given(&world).by(THIRD).when(key(8, &FOR, None)).refused("no-recount");
    let elsewhere = RecountCommand::Order { meeting: governance::ids::MeetingId::new(9) };
    given(&world).by(CHAIR).when(elsewhere).refused("meeting-unknown");
    // Without an order the ballots are counted again as they lie in the box.
    given(&world).by(CHAIR).when(count(&world)).happens(&["assembly.result_counted"]);
}

#[test]
fn two_other_people_key_each_paper_anew() {
    let mut world = ordered();
    given(&world).by(THIRD).when(key(8, &FOR, None)).happens(&["recount.paper_keyed_again"]);
    for actor in [CLERK, SECOND_CLERK] {
        given(&world).by(actor).when(key(8, &FOR, None)).refused("keyed-before");
    }
    for actor in [OBSERVER, MEMBER, STREET_CHAIR, letter(8)] {
        given(&world).by(actor).when(key(8, &FOR, None)).refused("power-missing");
    }
    given(&world).by(THIRD).when(key(1, &FOR, None)).refused("not-on-paper");
    given(&world).by(THIRD).when(key(8, &[Mark::For], None)).refused("answer-missing");
    world.must(THIRD, key(8, &FOR, None));
    given(&world).by(THIRD).when(key(8, &FOR, Some(&FOR))).refused("same-person-twice");
    given(&world).by(FOURTH).when(key(8, &FOR, None)).refused("first-keying-missing");
    let blind = RecountCommand::KeyAgain {
        meeting: MEETING,
        entry: entry(8),
        ballot: given_marks(&FOR),
        first: Some(FOR.to_vec()),
        counted: None,
    };
    given(&world).by(FOURTH).when(blind).refused("counted-missing");
    world.must(FOURTH, key(8, &FOR, Some(&FOR)));
    given(&world).by(CHAIR).when(key(8, &FOR, Some(&FOR))).refused("reread-already");
}

#[test]
fn what_is_read_as_it_was_counted_changes_nothing() {
    let mut world = ordered();
    let refusal = given(&world).by(CHAIR).when(count(&world)).refused("recount-unfinished");
    assert_eq!(refusal["open"], 2);
    reread(&mut world, 8, &FOR);
    reread(&mut world, 9, &FOR);
    given(&world).by(CHAIR).when(settle(8, &FOR)).refused("nothing-to-settle");
    let before = world.community.assembly().meetings()[0].result(REPAIR).cloned();
    world.must(CHAIR, count(&world));
    let meeting = &world.community.assembly().meetings()[0];
    assert_eq!(meeting.result(REPAIR).cloned(), before);
    assert!(meeting.paper_recount().is_none(), "the count ends the recount");
    assert_eq!(meeting.recounts[0].counted, Some(2));
}

#[test]
fn what_is_read_otherwise_is_settled_and_changes_the_ballot() {
    for (first, second) in [(&AGAINST, &AGAINST), (&FOR, &AGAINST)] {
        let mut world = ordered();
        reread(&mut world, 9, &FOR);
        world.must(THIRD, key(8, first, None));
        world.must(FOURTH, key(8, second, Some(first)));
        let refusal = given(&world).by(CHAIR).when(count(&world)).refused("recount-unfinished");
        assert_eq!(refusal["open"], 1);
        for actor in [THIRD, FOURTH] {
            given(&world).by(actor).when(settle(8, &AGAINST)).refused("settler-keyed");
        }
        for actor in [OBSERVER, MEMBER, STREET_CHAIR, letter(8)] {
            given(&world).by(actor).when(settle(8, &AGAINST)).refused("power-missing");
        }
        // A third person, whichever seat lets them key.
        for actor in [CLERK, SECRETARY, CHAIR] {
            given(&world).by(actor).when(settle(8, &AGAINST)).happens(&["recount.settled"]);
        }
        let counted =
            RecountCommand::Settle { meeting: MEETING, entry: entry(8), ballot: given_marks(&AGAINST), counted: None };
        given(&world).by(SECRETARY).when(counted).refused("counted-missing");
        let mut same = world.clone();
        same.must(CHAIR, settle(8, &FOR));
        assert_eq!(same.community.assembly().meetings()[0].recounts[0].changed().count(), 0);
        let ballot = world.ballot(&AGAINST);
        let (entry, counted) = (entry(8), Some(FOR.to_vec()));
        world.must(CHAIR, RecountCommand::Settle { meeting: MEETING, entry, ballot, counted });
        world.must(CHAIR, count(&world));
        let meeting = &world.community.assembly().meetings()[0];
        assert_eq!(meeting.recounts[0].changed().collect::<Vec<_>>(), [entry]);
        let against = &meeting.result(REPAIR).unwrap().count.options[1];
        assert_eq!(against.figures.heads, Some(2), "entry 4 and now entry 8");
    }
}

#[test]
fn who_read_a_paper_anew_does_not_settle_it() {
    let mut world = ordered();
    world.must(CHAIR, key(8, &FOR, None));
    world.must(THIRD, key(8, &AGAINST, Some(&FOR)));
    given(&world).by(CHAIR).when(settle(8, &FOR)).refused("settler-keyed");
    given(&world).by(SECRETARY).when(settle(8, &FOR)).happens(&["recount.settled"]);
}

#[test]
fn it_is_known_beforehand_for_which_papers_too_few_people_are_left() {
    use governance::recount::short_of_readers;
    let short = |world: &World| {
        let moment = governance::Moment { now: world.now, actor: CHAIR, law: rehearsal::fixture::law() };
        short_of_readers(&world.community, &world.community.assembly().meetings()[0], &moment)
    };
    // Chair, secretary and two more clerks had no hand in keying 8 and 9.
    let mut world = upheld(&[]);
    assert_eq!(short(&world), []);
    for person in [2, 10, 11] {
        let role = if person == 2 { SeatRole::Secretary } else { SeatRole::Clerk };
        let person = PersonId::new(person);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
    }
    world.now = rehearsal::fixture::estate::at("2026-04-03T10:00:00+08:00");
    assert_eq!(short(&world), [(entry(8), 1), (entry(9), 1)]);
    world.must(CHAIR, ORDER);
    assert_eq!(short(&world), [(entry(8), 1), (entry(9), 1)]);
}

#[test]
fn a_paper_whose_ballot_is_taken_out_meanwhile_need_not_be_read() {
    let mut world = announced();
    let one = stations::object(&mut world, ObjectionSubject::Result, 3);
    let two = stations::object(&mut world, ObjectionSubject::Result, 4);
    stations::answer(&mut world, one, ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] });
    world.must(CHAIR, ORDER);
    reread(&mut world, 9, &FOR);
    stations::answer(&mut world, two, ObjectionAnswer::Upheld { set_aside: vec![entry(8)], reinstated: vec![] });
    given(&world).by(THIRD).when(key(8, &FOR, None)).refused("not-on-paper");
    given(&world).by(CHAIR).when(count(&world)).happens(&["assembly.result_counted"]);
}
