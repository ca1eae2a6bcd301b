use governance::assembly::{AssemblyCommand, Mark, PaperStanding, Stage};
use governance::ids::PersonId;
use governance::voice::SignedGiven;
use governance::{Actor, Seal};
use jiff::Timestamp;
use rehearsal::fixture::estate::{CHAIR, CLERK, MEMBER, OBSERVER, SECOND_CLERK, SECRETARY, STREET_CHAIR, at};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::{World, given};

const FOR: [Mark; 2] = [Mark::For, Mark::Abstain];
const AGAINST: [Mark; 2] = [Mark::Against, Mark::Abstain];

fn key_at(received_at: Timestamp, number: u32, marks: &[Mark], first: Option<&[Mark]>) -> AssemblyCommand {
    let ballot = governance::assembly::BallotGiven { marks: marks.to_vec(), seal: Seal::new([5; 32]) };
    let first = first.map(<[Mark]>::to_vec);
    AssemblyCommand::KeyPaper {
        meeting: MEETING,
        entry: entry(number),
        received_at,
        ballot,
        first,
        signed: SignedGiven::Owner,
    }
}

fn key(marks: &[Mark], first: Option<&[Mark]>) -> AssemblyCommand {
    key_at(stations::opens_at(), 9, marks, first)
}

fn settle(marks: &[Mark]) -> AssemblyCommand {
    settle_at(stations::opens_at(), marks)
}

fn settle_at(received_at: Timestamp, marks: &[Mark]) -> AssemblyCommand {
    let ballot = governance::assembly::BallotGiven { marks: marks.to_vec(), seal: Seal::new([6; 32]) };
    AssemblyCommand::SettlePaper { meeting: MEETING, entry: entry(9), received_at, ballot, signed: SignedGiven::Owner }
}

fn keyed_once() -> World {
    let mut world = stations::at_stage(Stage::Open);
    world.must(CLERK, key(&FOR, None));
    world
}

fn differing() -> World {
    let mut world = keyed_once();
    world.must(SECOND_CLERK, key(&AGAINST, Some(&FOR)));
    world
}

#[test]
fn a_paper_ballot_counts_when_two_people_read_the_same_from_it() {
    let world = keyed_once();
    let meeting = &world.community.assembly().meetings()[0];
    assert!(meeting.ballots.ballot(entry(9)).is_none(), "one keying is not a ballot");
    assert_eq!(meeting.unsettled_papers().count(), 1);
    let agrees = given(&world).by(SECOND_CLERK).when(key(&FOR, Some(&FOR)));
    agrees.happens(&["assembly.paper_keyed", "assembly.ballot_cast"]);
    given(&world).by(SECOND_CLERK).when(key(&AGAINST, Some(&FOR))).happens(&["assembly.paper_keyed"]);
    given(&world).by(CLERK).when(key(&FOR, Some(&FOR))).refused("same-person-twice");
    given(&world).by(SECOND_CLERK).when(key(&FOR, None)).refused("first-keying-missing");
}

#[test]
fn what_two_people_read_differently_is_settled_by_a_third() {
    let mut world = differing();
    assert_eq!(world.community.assembly().meetings()[0].papers[&entry(9)].standing, PaperStanding::Differs);
    given(&world).by(SECRETARY).when(settle(&AGAINST)).happens(&["assembly.paper_settled", "assembly.ballot_cast"]);
    for actor in [CLERK, SECOND_CLERK] {
        given(&world).by(actor).when(settle(&AGAINST)).refused("settler-keyed");
    }
    given(&world).by(SECRETARY).when(key(&FOR, Some(&FOR))).refused("paper-settled-already");
    given(&world).by(SECRETARY).when(settle(&[Mark::For])).refused("answer-missing");
    given(&keyed_once()).by(SECRETARY).when(settle(&FOR)).refused("nothing-to-settle");
    given(&stations::at_stage(Stage::Open)).by(SECRETARY).when(settle(&FOR)).refused("nothing-to-settle");
    world.must(SECRETARY, settle(&FOR));
    given(&world).by(CHAIR).when(settle(&FOR)).refused("nothing-to-settle");
    given(&world).by(SECOND_CLERK).when(key(&FOR, None)).refused("paper-settled-already");
}

#[test]
fn paper_is_keyed_by_those_who_may_for_an_entry_that_exists() {
    let world = stations::at_stage(Stage::Open);
    for actor in [CHAIR, SECRETARY, CLERK] {
        given(&world).by(actor).when(key(&FOR, None)).happens(&["assembly.paper_keyed"]);
    }
    for actor in
        [MEMBER, OBSERVER, STREET_CHAIR, letter(9), Actor::Visitor, Actor::Operator, Actor::Person(PersonId::new(77))]
    {
        given(&world).by(actor).when(key(&FOR, None)).refused("power-missing");
    }
    given(&world).by(CLERK).when(key_at(stations::opens_at(), 10, &FOR, None)).refused("entry-unknown");
    given(&world).by(CLERK).when(key(&[Mark::Void, Mark::Void], None)).happens(&["assembly.paper_keyed"]);
    given(&world).by(CLERK).when(key(&[Mark::For, Mark::For], None)).refused("answer-not-offered");
}

#[test]
fn paper_received_in_time_is_keyed_in_even_after_closing_and_late_paper_never() {
    let closed = stations::at_stage(Stage::Closed);
    let moment = jiff::SignedDuration::from_millis(1);
    let keyed_at = |received_at| given(&closed).by(CLERK).when(key_at(received_at, 9, &FOR, None));
    keyed_at(stations::closes_at() - moment).happens(&["assembly.paper_keyed"]);
    keyed_at(stations::opens_at()).happens(&["assembly.paper_keyed"]);
    keyed_at(stations::closes_at()).refused("paper-too-late");
    keyed_at(stations::opens_at() - moment).refused("paper-received-when");
    let open = stations::at_stage(Stage::Open);
    let tomorrow = key_at(at("2026-03-24T08:00:00+08:00"), 9, &FOR, None);
    given(&open).by(CLERK).when(tomorrow).refused("paper-received-when");
    given(&stations::at_stage(Stage::Counted)).by(CLERK).when(key(&FOR, None)).refused("wrong-stage");
}

#[test]
fn paper_of_an_entry_that_voted_online_is_kept_and_set_aside() {
    let mut world = keyed_once();
    stations::cast(&mut world, 9, &AGAINST);
    let events = given(&world).by(SECOND_CLERK).when(key(&FOR, Some(&FOR)));
    events.happens(&["assembly.paper_keyed", "assembly.ballot_set_aside"]);
}

#[test]
fn a_time_of_receipt_read_differently_is_settled_by_a_third() {
    let mut world = keyed_once();
    world.now = stations::closes_at() + jiff::SignedDuration::from_hours(1);
    let minute = jiff::SignedDuration::from_mins(1);
    for stamped in [stations::opens_at() + minute, stations::closes_at(), stations::opens_at() - minute] {
        let mut world = world.clone();
        world.must(SECOND_CLERK, key_at(stamped, 9, &FOR, Some(&FOR)));
        let paper = world.community.assembly().meetings()[0].papers[&entry(9)];
        assert_eq!(paper.standing, PaperStanding::Differs, "{stamped}");
    }
    let to_come = key_at(world.now + minute, 9, &FOR, Some(&FOR));
    given(&world).by(SECOND_CLERK).when(to_come).refused("paper-received-when");
}

#[test]
fn paper_that_turns_out_to_have_come_too_late_is_settled_and_does_not_count() {
    let mut world = stations::at_stage(Stage::Closed);
    world.now += jiff::SignedDuration::from_hours(1);
    let late = stations::closes_at();
    let (in_time, minute) = (stations::opens_at(), jiff::SignedDuration::from_mins(1));
    world.must(CLERK, key_at(in_time, 9, &FOR, None));
    world.must(SECOND_CLERK, key_at(late, 9, &FOR, Some(&FOR)));
    for time in [late, in_time - minute] {
        given(&world).by(SECRETARY).when(settle_at(time, &FOR)).happens(&["assembly.paper_settled"]);
    }
    let counts = given(&world).by(SECRETARY).when(settle_at(late - minute, &FOR));
    counts.happens(&["assembly.paper_settled", "assembly.ballot_cast"]);
    given(&world).by(SECRETARY).when(settle_at(world.now + minute, &FOR)).refused("paper-received-when");
    world.must(SECRETARY, settle_at(late, &FOR));
    stations::count(&mut world);
    assert!(world.community.assembly().meetings()[0].ballots.ballot(entry(9)).is_none());
}

fn withdraw(number: u32) -> AssemblyCommand {
    AssemblyCommand::WithdrawPaper { meeting: MEETING, entry: entry(number), reason: Seal::new([7; 32]) }
}

#[test]
fn a_keying_under_a_number_of_which_there_is_no_paper_is_taken_back_by_somebody_else() {
    let mut world = keyed_once();
    given(&world).by(CLERK).when(withdraw(9)).refused("withdrawer-keyed");
    given(&world).by(SECOND_CLERK).when(withdraw(8)).refused("paper-not-keyed");
    for actor in [MEMBER, OBSERVER, STREET_CHAIR, letter(9), Actor::Visitor, Actor::Operator, Actor::Clock] {
        given(&world).by(actor).when(withdraw(9)).refused("power-missing");
    }
    given(&world).by(SECOND_CLERK).when(withdraw(9)).happens(&["assembly.paper_withdrawn"]);
    world.must(SECOND_CLERK, withdraw(9));
    let meeting = &world.community.assembly().meetings()[0];
    assert!(meeting.papers.is_empty(), "nothing stands in the way of the count any more");
    assert_eq!(meeting.withdrawn_papers.len(), 1);
    given(&world).by(SECRETARY).when(withdraw(9)).refused("paper-not-keyed");
    // The home can be keyed in anew, by whoever keyed it wrongly too.
    given(&world).by(CLERK).when(key(&AGAINST, None)).happens(&["assembly.paper_keyed"]);
}

#[test]
fn keyings_that_differ_are_taken_back_by_a_third_and_settled_paper_never() {
    let mut world = differing();
    for actor in [CLERK, SECOND_CLERK] {
        given(&world).by(actor).when(withdraw(9)).refused("withdrawer-keyed");
    }
    given(&world).by(SECRETARY).when(withdraw(9)).happens(&["assembly.paper_withdrawn"]);
    world.must(SECRETARY, settle(&FOR));
    given(&world).by(CHAIR).when(withdraw(9)).refused("paper-settled-already");
    let mut agreed = keyed_once();
    agreed.must(SECOND_CLERK, key(&FOR, Some(&FOR)));
    given(&agreed).by(SECRETARY).when(withdraw(9)).refused("paper-settled-already");
}

#[test]
fn what_was_keyed_wrongly_is_taken_back_after_closing_and_not_once_it_is_counted() {
    let mut world = stations::at_stage(Stage::Closed);
    world.now += jiff::SignedDuration::from_hours(1);
    world.must(CLERK, key(&FOR, None));
    given(&world)
        .by(CHAIR)
        .when(AssemblyCommand::Count { meeting: MEETING, ballots: vec![] })
        .refused("papers-unsettled");
    world.must(SECOND_CLERK, withdraw(9));
    stations::count(&mut world);
    given(&world).by(SECOND_CLERK).when(withdraw(9)).refused("wrong-stage");
}
