use std::collections::HashSet;
use std::sync::Arc;

use governance::assembly::{AssemblyCommand, Channel, Mark, Stage};
use governance::community::{CommunityCommand, OwnRules};
use governance::ids::EntryNo;
use office::bundle::{VerifyTarget, verify};
use office::{Act, Outcome, Stop};
use rehearsal::fixture;
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::office::{Rehearsed, temporary_folder};
use rehearsal::fixture::stations::{MEETING, entry};

use crate::{done, refused};

const MARKS: [Mark; 2] = [Mark::For, Mark::Proposal(2)];

fn summary(office: &Rehearsed) -> String {
    office.look(fixture::summary)
}

#[test]
fn what_was_acknowledged_is_there_after_a_crash_and_the_state_is_the_same() {
    let mut office = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    let Ok(Outcome::Done(cast)) = office.cast(3, &MARKS) else { panic!() };
    let before = summary(&office);
    office.crash();
    office.reopen();
    assert_eq!(summary(&office), before);
    let ballot = office.look(|community| *community.assembly().meetings()[0].ballots.ballot(entry(3)).unwrap());
    assert_eq!((ballot.position, ballot.at, ballot.channel), (cast.positions.start, cast.at, Channel::Online));
    let own = office.desk_run(async |desk| desk.own_ballot(MEETING, entry(3)).await).unwrap().unwrap();
    assert_eq!(own.ballot.marks, MARKS);
}

#[test]
fn a_whole_life_read_back_from_the_book_leads_to_the_same_state() {
    let mut office = Rehearsed::at_stage(2, Stage::Certified, OwnRules::default());
    let before = summary(&office);
    office.reopen();
    assert_eq!(summary(&office), before);
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    assert!(report.ok, "{report:?}");
    assert_eq!((report.results_recounted, report.results_not_disclosed), (1, 0));
}

#[test]
fn sixty_four_letters_at_once_land_once_each() {
    let mut office = Rehearsed::open_vote_of(temporary_folder(), 64);
    let desk = office.desk();
    let casts: Vec<_> = (1..=64)
        .map(|number| {
            let desk = Arc::clone(&desk);
            office.spawn(async move { desk.cast(MEETING, EntryNo::new(number), MARKS.to_vec()).await })
        })
        .collect();
    let answers: Vec<_> = casts.into_iter().map(|cast| office.run(async |_| cast.await).unwrap()).collect();
    let positions: HashSet<u64> = answers
        .iter()
        .map(|answer| match answer {
            Ok(Outcome::Done(done)) => done.positions.start,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(positions.len(), 64);
    drop(desk);
    office.reopen();
    let meeting = office.look(|community| community.assembly().meetings()[0].clone());
    assert_eq!(meeting.ballots.turnout().heads, 64);
    assert!(meeting.ballots.ballots().all(|(_, ballot)| positions.contains(&ballot.position)));
}

#[test]
fn one_letter_used_twice_at_once_lands_once() {
    let office = Rehearsed::at_stage(3, Stage::Open, OwnRules::default());
    let desk = office.desk();
    let casts: Vec<_> = (0..16)
        .map(|_| {
            let desk = Arc::clone(&desk);
            office.spawn(async move { desk.cast(MEETING, entry(5), MARKS.to_vec()).await })
        })
        .collect();
    let answers: Vec<_> = casts.into_iter().map(|cast| office.run(async |_| cast.await).unwrap()).collect();
    assert_eq!(answers.iter().filter(|answer| done(answer)).count(), 1);
    for answer in answers.into_iter().filter(|answer| !done(answer)) {
        assert_eq!(refused(answer), "already-voted");
    }
    assert_eq!(office.look(|community| community.assembly().meetings()[0].ballots.turnout().heads), 1);
}

#[test]
fn done_nothing_to_do_and_refused_are_three_answers() {
    let office = Rehearsed::at_stage(4, Stage::RollPublished, OwnRules::default());
    let size = || office.look(governance::Community::size);
    let before = size();
    let publish = AssemblyCommand::PublishRoll { meeting: MEETING };
    assert!(matches!(office.act(CHAIR, publish.clone()), Ok(Outcome::NothingToDo)));
    assert_eq!(refused(office.act(CLERK, publish)), "power-missing");
    assert_eq!(size(), before, "neither leaves anything in the book");
    let adopt = CommunityCommand::AdoptRules {
        rules: OwnRules { duplicates: governance::community::DuplicatePolicy::Last, ..OwnRules::default() },
        source: "决议".to_owned(),
    };
    let Ok(Outcome::Done(adopted)) = office.act(CHAIR, adopt) else { panic!() };
    assert_eq!((adopted.positions, adopted.events.len()), (before..before + 1, 1));
}

#[test]
fn an_act_whose_asker_has_gone_is_either_whole_or_not_at_all() {
    let mut office = Rehearsed::at_stage(5, Stage::Open, OwnRules::default());
    let desk = office.desk();
    // The asker hangs up the moment the act is queued; the office does it all the same.
    for number in 1..=8 {
        let desk = Arc::clone(&desk);
        let cast = office.spawn(async move { desk.cast(MEETING, EntryNo::new(number), MARKS.to_vec()).await });
        if number % 2 == 0 {
            cast.abort();
        }
    }
    assert!(done(&office.cast(9, &MARKS)));
    drop(desk);
    office.reopen();
    let seals: Vec<_> =
        office.look(|community| community.assembly().meetings()[0].ballots.ballots().map(|(entry, _)| entry).collect());
    assert!(seals.contains(&entry(9)));
    for number in seals {
        let own = office.desk_run(async |desk| desk.own_ballot(MEETING, number).await).unwrap();
        assert!(own.is_some(), "a ballot in the book lies in the vault as well");
    }
}

#[test]
fn when_the_office_closes_nobody_is_told_that_anything_was_done() {
    let mut office = Rehearsed::at_stage(6, Stage::Open, OwnRules::default());
    let desk = office.desk();
    office.crash();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let answer = runtime.block_on(desk.carry_out(Act::new(CHAIR, AssemblyCommand::PublishRoll { meeting: MEETING })));
    assert!(matches!(answer, Err(Stop::Failed(_))), "{answer:?}");
}
