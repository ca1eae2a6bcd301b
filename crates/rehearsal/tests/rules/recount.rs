use governance::assembly::{AssemblyCommand, BallotGiven, Mark, ObjectionAnswer, ObjectionSubject, Stage};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::ids::PersonId;
use governance::recount::{PaperRead, PaperRecount, PaperRecountSettled, RecountCommand, RecountEvent, SettledPapers};
use governance::{Actor, Event, Seal};
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
        stations::paper(&mut world, number, &FOR);
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

fn key(number: u32, marks: &[Mark]) -> RecountCommand {
    RecountCommand::KeyAgain { meeting: MEETING, entry: entry(number), ballot: given_marks(marks) }
}

/// A roll number, what two people read, and what a third person found.
type Lying<'a> = (u32, [&'a [Mark]; 2], Option<&'a [Mark]>);

/// The papers as they lie in the vault: what was counted, what both read, and what a third person found.
fn settle(papers: &[Lying<'_>]) -> RecountCommand {
    let papers = papers.iter().map(|(number, read, settled)| PaperRead {
        entry: entry(*number),
        counted: FOR.to_vec(),
        read: read.map(<[Mark]>::to_vec),
        settled: settled.map(<[Mark]>::to_vec),
        seal: Seal::new([80; 32]),
    });
    RecountCommand::Settle { meeting: MEETING, papers: papers.collect() }
}

/// 8 read as said, 9 read as it was counted.
fn settle_8(read: [&[Mark]; 2], settled: Option<&[Mark]>) -> RecountCommand {
    settle(&[(8, read, settled), (9, [&FOR, &FOR], None)])
}

fn count(world: &World) -> AssemblyCommand {
    AssemblyCommand::Count { meeting: MEETING, ballots: world.opened(MEETING) }
}

/// Two people read a paper anew.
fn reread(world: &mut World, number: u32) {
    for clerk in [THIRD, FOURTH] {
        world.must(clerk, key(number, &FOR));
    }
}

/// A recount in which both papers are read twice.
fn read() -> World {
    let mut world = ordered();
    reread(&mut world, 8);
    reread(&mut world, 9);
    world
}

fn recount(world: &World) -> &PaperRecount {
    &world.community.assembly().meetings()[0].recounts[0]
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
    given(&world).by(THIRD).when(key(8, &FOR)).refused("no-recount");
    let elsewhere = RecountCommand::Order { meeting: governance::ids::MeetingId::new(9) };
    given(&world).by(CHAIR).when(elsewhere).refused("meeting-unknown");
    // Without an order the ballots are counted again as they lie in the box.
    given(&world).by(CHAIR).when(count(&world)).happens(&["assembly.result_counted"]);
}

#[test]
fn two_other_people_key_each_paper_anew() {
    let mut world = ordered();
    given(&world).by(THIRD).when(key(8, &FOR)).happens(&["recount.paper_keyed_again"]);
    for actor in [CLERK, SECOND_CLERK] {
        given(&world).by(actor).when(key(8, &FOR)).refused("keyed-before");
    }
    for actor in [OBSERVER, MEMBER, STREET_CHAIR, letter(8)] {
        given(&world).by(actor).when(key(8, &FOR)).refused("power-missing");
    }
    given(&world).by(THIRD).when(key(1, &FOR)).refused("not-on-paper");
    given(&world).by(THIRD).when(key(8, &[Mark::For])).refused("answer-missing");
    world.must(THIRD, key(8, &FOR));
    given(&world).by(THIRD).when(key(8, &FOR)).refused("same-person-twice");
    world.must(FOURTH, key(8, &FOR));
    given(&world).by(CHAIR).when(key(8, &FOR)).refused("reread-already");
}

#[test]
fn what_is_read_as_it_was_counted_changes_no_ballot_and_seals_every_paper_anew() {
    let mut world = ordered();
    assert_eq!(given(&world).by(CHAIR).when(count(&world)).refused("recount-unfinished")["open"], 2);
    assert_eq!(given(&world).by(THIRD).when(settle_8([&FOR, &FOR], None)).refused("recount-unfinished")["open"], 2);
    reread(&mut world, 8);
    reread(&mut world, 9);
    given(&world).by(CHAIR).when(count(&world)).refused("recount-unsettled");
    let before = world.community.assembly().meetings()[0].result(REPAIR).cloned();
    // Nobody had to look at a paper again: whoever may key ends it, be it one who read.
    for actor in [CLERK, THIRD, FOURTH, CHAIR, SECRETARY] {
        given(&world).by(actor).when(settle_8([&FOR, &FOR], None)).happens(&["recount.settled"]);
    }
    let papers = [8, 9].map(|number| {
        let BallotGiven { seal, .. } = world.ballot(&FOR);
        let (counted, read) = (FOR.to_vec(), [FOR.to_vec(), FOR.to_vec()]);
        PaperRead { entry: entry(number), counted, read, settled: None, seal }
    });
    let seals = papers.clone().map(|paper| paper.seal);
    world.must(CLERK, RecountCommand::Settle { meeting: MEETING, papers: papers.to_vec() });
    given(&world).by(CLERK).when(settle_8([&FOR, &FOR], None)).nothing();
    let ballots = &world.community.assembly().meetings()[0].ballots;
    assert_eq!([8, 9].map(|number| ballots.ballot(entry(number)).unwrap().seal), seals);
    assert_eq!(recount(&world).changed, 0);
    world.must(CHAIR, count(&world));
    let meeting = &world.community.assembly().meetings()[0];
    assert_eq!(meeting.result(REPAIR).cloned(), before);
    assert!(meeting.paper_recount().is_none(), "the count ends the recount");
    assert_eq!(meeting.recounts[0].counted, Some(2));
}

#[test]
fn what_is_read_otherwise_is_settled_by_somebody_who_read_nothing() {
    let world = read();
    for read in [[&AGAINST[..], &AGAINST[..]], [&FOR[..], &AGAINST[..]], [&AGAINST[..], &FOR[..]]] {
        let settled = || settle_8(read, Some(&AGAINST));
        for actor in [THIRD, FOURTH] {
            given(&world).by(actor).when(settled()).refused("read-anew-yourself");
        }
        for actor in [OBSERVER, MEMBER, STREET_CHAIR, letter(8)] {
            given(&world).by(actor).when(settled()).refused("power-missing");
        }
        for actor in [CLERK, SECOND_CLERK, SECRETARY, CHAIR] {
            given(&world).by(actor).when(settled()).happens(&["recount.settled"]);
        }
        assert_eq!(given(&world).by(CLERK).when(settle_8(read, None)).refused("differences-open")["open"], 1);
        given(&world).by(CLERK).when(settle_8(read, Some(&[Mark::For]))).refused("answer-missing");
        given(&world).by(CLERK).when(settle(&[(8, read, Some(&AGAINST))])).refused("counted-missing");
    }
    given(&ordered()).by(CLERK).when(settle_8([&FOR, &FOR], None)).refused("recount-unfinished");
    given(&upheld(&[])).by(CLERK).when(settle_8([&FOR, &FOR], None)).refused("no-recount");
}

#[test]
fn the_book_says_how_many_ballots_changed_and_not_which() {
    for (found, changed) in [(&AGAINST, 1), (&FOR, 0)] {
        let mut world = read();
        let papers = [(8, Some(found.to_vec())), (9, None)].map(|(number, settled)| {
            let ballot = world.ballot(settled.as_deref().unwrap_or(&FOR));
            let read = [FOR.to_vec(), if number == 8 { AGAINST.to_vec() } else { FOR.to_vec() }];
            PaperRead { entry: entry(number), counted: FOR.to_vec(), read, settled, seal: ballot.seal }
        });
        let events = world.must(CHAIR, RecountCommand::Settle { meeting: MEETING, papers: papers.to_vec() });
        let [Event::Recount(RecountEvent::PaperRecountSettled(settled))] = events.as_slice() else {
            panic!("{events:?}")
        };
        let SettledPapers::All { papers: told, changed: said } = &settled.papers else { panic!("{settled:?}") };
        assert_eq!(
            (told.iter().map(|paper| paper.entry).collect::<Vec<_>>(), *said),
            (vec![entry(8), entry(9)], changed)
        );
        assert_eq!(recount(&world).changed, changed);
        world.must(CHAIR, count(&world));
        let against = &world.community.assembly().meetings()[0].result(REPAIR).unwrap().count.options[1];
        assert_eq!(against.figures.heads, Some(1 + u64::from(changed)), "entry 4, and now entry 8");
    }
}

#[test]
fn a_recount_whose_papers_were_settled_one_by_one_is_followed_as_it_was() {
    let mut world = read();
    let seal = world.ballot(&AGAINST).seal;
    let by = PersonId::new(1);
    for (number, changed) in [(8, true), (9, false)] {
        let papers = SettledPapers::One { entry: entry(number), seal, changed };
        world.follow(&PaperRecountSettled { meeting: MEETING, papers, by }.into());
    }
    let ballots = &world.community.assembly().meetings()[0].ballots;
    assert_eq!(ballots.ballot(entry(8)).unwrap().seal, seal);
    assert_ne!(ballots.ballot(entry(9)).unwrap().seal, seal);
    assert_eq!(recount(&world).changed, 1);
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
    reread(&mut world, 9);
    stations::answer(&mut world, two, ObjectionAnswer::Upheld { set_aside: vec![entry(8)], reinstated: vec![] });
    given(&world).by(THIRD).when(key(8, &FOR)).refused("not-on-paper");
    let papers = settle(&[(9, [&FOR, &FOR], None)]);
    given(&world).by(CHAIR).when(papers).happens(&["recount.settled"]);
    let mut none_left = upheld(&[]);
    none_left.must(CHAIR, ORDER);
    let another = stations::object(&mut none_left, ObjectionSubject::Result, 4);
    let set_aside = vec![entry(8), entry(9)];
    stations::answer(&mut none_left, another, ObjectionAnswer::Upheld { set_aside, reinstated: vec![] });
    given(&none_left).by(CHAIR).when(count(&none_left)).happens(&["assembly.result_counted"]);
}
