//! Going with the majority (随多数), where a place allows a ballot to offer it.

use std::sync::LazyLock;

use governance::assembly::{AssemblyCommand, Mark, OptionKind, PaperStanding};
use governance::ids::{EntryNo, MeetingId};
use governance::law::Law;
use governance::law::evaluate::{self, Outcome};
use governance::voice::SignedGiven;
use governance::{Actor, Moment, decide};
use rehearsal::fixture::abroad::{self, Times, last, meeting};
use rehearsal::fixture::estate::{self, CHAIR, CLERK, SECOND_CLERK};
use rehearsal::fixture::stations;
use rehearsal::fixture::voices::following;
use rehearsal::fixture::{World, given};

/// The law of a country where ballots may offer it.
fn allowing() -> &'static Law {
    static LAW: LazyLock<Law> = LazyLock::new(following);
    &LAW
}

fn must(world: &mut World, actor: Actor, command: impl Into<governance::Command>) {
    let moment = Moment { now: world.now, actor, law: allowing() };
    for event in decide(&world.community, command.into(), &moment).unwrap() {
        world.follow(&event);
    }
}

/// A vote on two questions in the small estate that is open now.
fn opened() -> (World, MeetingId, Times) {
    let mut world = estate::settled();
    must(&mut world, CHAIR, stations::convene());
    let (id, times) = (last(&world), Times::later(&world));
    must(&mut world, CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    must(&mut world, CHAIR, abroad::notice(id, times));
    world.now = meeting(&world, id).roll.as_ref().unwrap().objections_until;
    must(&mut world, CHAIR, AssemblyCommand::IssueLetters { meeting: id });
    world.now = times.opens_at;
    must(&mut world, Actor::Clock, AssemblyCommand::OpenVoting { meeting: id });
    (world, id, times)
}

/// A vote on two questions in the small estate, of which these entries mark so much.
fn voted(marks: &[(u32, [Mark; 2])]) -> World {
    let (mut world, id, times) = opened();
    for (number, marks) in marks {
        stations::cast(&mut world, *number, marks);
    }
    abroad::count(&mut world, id, times);
    world
}

#[test]
fn a_ballot_offers_it_where_the_place_allows_it_and_nowhere_else() {
    let mut world = estate::settled();
    world.must(CHAIR, stations::convene());
    assert!(!meeting(&world, last(&world)).questions.iter().any(governance::assembly::Question::offers_to_follow));
    let mut allowed = estate::settled();
    must(&mut allowed, CHAIR, stations::convene());
    for question in &meeting(&allowed, last(&allowed)).questions {
        assert_eq!(
            question.options.last().map(|option| (option.mark, option.kind)),
            Some((Mark::Follow, OptionKind::Follow))
        );
    }
    // Another country's ballots offer what its own law offers.
    let mut abroad = abroad::settled(&abroad::EVEN);
    must(&mut abroad, CHAIR, abroad::convene("hk-344", &["general"]));
    assert!(!meeting(&abroad, last(&abroad)).questions[0].offers_to_follow());
}

#[test]
fn whoever_goes_with_the_majority_is_added_to_the_side_that_leads() {
    use Mark::{Against, Follow, For, Proposal};
    let marks = [
        (1, [For, Proposal(1)]),
        (2, [For, Proposal(1)]),
        (3, [For, Proposal(2)]),
        (4, [Against, Follow]),
        (5, [Follow, Follow]),
        (6, [Follow, Follow]),
        (7, [Follow, Follow]),
        (8, [Follow, Follow]),
    ];
    let world = voted(&marks);
    let results = meeting(&world, last(&world)).last_count().unwrap();
    let [strict, rule_based] = results[0].answer.readings.as_slice() else { panic!("{:?}", results[0].answer) };
    assert_eq!(strict.outcome, Outcome::Rejected, "three of eight are for it");
    assert_eq!((rule_based.outcome, rule_based.silent_to.as_deref()), (Outcome::Adopted, Some("for")));
    assert!(results[0].answer.differs);
    let followed = results[0].count.options.iter().find(|option| option.kind == evaluate::OptionKind::Follow);
    assert_eq!(followed.and_then(|option| option.figures.heads), Some(4));
    let chosen = results[1].answer.readings.last().unwrap();
    assert_eq!((chosen.outcome, chosen.winner.as_deref()), (Outcome::Adopted, Some("1")));
}

#[test]
fn it_is_keyed_from_paper_as_it_stands_there_and_counts_as_it_does_online() {
    use Mark::{Abstain, Against, Follow, For, Proposal};
    let (mut world, id, times) = opened();
    let key = |world: &mut World, entry: u32, marks: [Mark; 2], first: Option<[Mark; 2]>| {
        let ballot = world.ballot(&marks);
        let (entry, received_at) = (EntryNo::new(entry), world.now);
        let (first, signed) = (first.map(Vec::from), SignedGiven::Owner);
        AssemblyCommand::KeyPaper { meeting: id, entry, received_at, ballot, first, signed }
    };
    for entry in [4, 5, 6, 7, 8] {
        let once = key(&mut world, entry, [Follow, Follow], None);
        must(&mut world, CLERK, once);
        let again = key(&mut world, entry, [Follow, Follow], Some([Follow, Follow]));
        must(&mut world, SECOND_CLERK, again);
    }
    // Where the two keyings differ, the paper waits.
    let once = key(&mut world, 9, [Follow, Follow], None);
    must(&mut world, CLERK, once);
    let otherwise = key(&mut world, 9, [For, Follow], Some([Follow, Follow]));
    must(&mut world, SECOND_CLERK, otherwise);
    assert_eq!(meeting(&world, id).papers[&EntryNo::new(9)].standing, PaperStanding::Differs);
    assert!(meeting(&world, id).ballots.ballot(EntryNo::new(9)).is_none());
    for (number, marks) in [(1, [For, Proposal(1)]), (2, [For, Abstain]), (3, [Against, Proposal(2)])] {
        stations::cast(&mut world, number, &marks);
    }
    let ballot = world.ballot(&[Follow, Follow]);
    let (received_at, signed) = (world.now, SignedGiven::Owner);
    let settled = AssemblyCommand::SettlePaper { meeting: id, entry: EntryNo::new(9), received_at, ballot, signed };
    must(&mut world, CHAIR, settled);
    abroad::count(&mut world, id, times);
    let results = meeting(&world, id).last_count().unwrap();
    let followed = results[0].count.options.iter().find(|option| option.kind == evaluate::OptionKind::Follow);
    assert_eq!(followed.and_then(|option| option.figures.heads), Some(6));
    assert_eq!(results[0].deciding().unwrap().outcome, Outcome::Adopted, "two lead one, and six go with them");
    // Where a place does not offer it, paper that says so is keyed as what it is: no answer that was offered.
    let mut plain = stations::at_stage(governance::assembly::Stage::Open);
    let marks = key(&mut plain, 4, [Follow, Proposal(1)], None);
    given(&plain).by(CLERK).when(marks).refused("answer-not-offered");
}

#[test]
fn where_nobody_leads_whoever_would_follow_only_takes_part() {
    use Mark::{Follow, Proposal};
    let world = voted(
        &[1, 2, 3, 4, 5, 6, 7, 8].map(|number| (number, [Follow, if number < 8 { Follow } else { Proposal(1) }])),
    );
    let results = meeting(&world, last(&world)).last_count().unwrap();
    let alone = results[0].deciding().unwrap();
    assert_eq!((alone.outcome, alone.silent_to.as_deref()), (Outcome::Rejected, None));
    // One voice leads, and all others go with it.
    assert_eq!(results[1].deciding().unwrap().outcome, Outcome::Adopted);
}

#[test]
fn a_ballot_that_the_place_no_longer_allows_is_not_announced() {
    let mut world = estate::settled();
    must(&mut world, CHAIR, stations::convene());
    let (id, times) = (last(&world), Times::later(&world));
    must(&mut world, CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    given(&world).by(CHAIR).under(allowing()).when(abroad::notice(id, times)).happens(&["assembly.notice_given"]);
    given(&world).by(CHAIR).when(abroad::notice(id, times)).refused("follow-not-allowed");
}
