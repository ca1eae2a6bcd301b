use governance::Actor;
use governance::assembly::{AssemblyCommand, Channel, Mark, ObjectionAnswer, ObjectionSubject, PaperStanding, Stage};
use governance::community::{DuplicatePolicy, OwnRules};
use governance::ids::{ObjectionId, PersonId};
use governance::voice::SignedGiven;
use office::bundle::{VerifyTarget, export, verify};
use office::{Act, Outcome, ResolvedBallot, Sealed};
use rehearsal::fixture::estate::{CHAIR, CLERK, at};
use rehearsal::fixture::office::{NAME, Rehearsed, temporary_folder};
use rehearsal::fixture::stations::{MEETING, closes_at, entry, letter, opens_at};

use crate::{done, refused};

const FOR: [Mark; 2] = [Mark::For, Mark::Proposal(1)];
const AGAINST: [Mark; 2] = [Mark::Against, Mark::Against];
const FIRST: PersonId = PersonId::new(3);
const SECOND: PersonId = PersonId::new(4);
const THIRD: PersonId = PersonId::new(2);

fn counted(office: &Rehearsed, option: &str) -> Option<u64> {
    office.look(|community| {
        let result = &community.assembly().meetings()[0].last_count().unwrap()[0];
        result.count.options.iter().find(|candidate| candidate.id == option).unwrap().figures.heads
    })
}

fn close(office: &Rehearsed) {
    office.door.set(closes_at());
    office.run(async |house| house.tick().await);
}

#[test]
fn nobody_opens_a_ballot_while_voting_is_open_but_the_voter_their_own() {
    let office = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    assert!(done(&office.cast(1, &FOR)));
    assert_eq!(refused(office.count()), "wrong-stage");
    let own = |number| office.desk_run(async |desk| desk.own_ballot(MEETING, entry(number)).await).unwrap();
    assert_eq!(own(1).unwrap().ballot.marks, FOR);
    assert!(own(2).is_none());
    let out = temporary_folder();
    for (folder, inspection) in [("public", false), ("inspection", true)] {
        let to = out.path().join(folder);
        let exported = office.run(async |_| export(&office.store(), NAME, &to, inspection).await).unwrap();
        assert_eq!(exported.openings, 0, "{folder}");
        let entries = std::fs::read_to_string(to.join("entries.jsonl")).unwrap();
        let cast = entries.lines().find(|line| line.contains("assembly.ballot_cast")).unwrap();
        assert!(!cast.contains("for") && !cast.contains("marks"), "{cast}");
    }
}

#[test]
fn paper_keyed_by_two_people_alike_counts_and_differing_paper_waits_for_a_third() {
    let mut office = Rehearsed::at_stage(2, Stage::Open, OwnRules::default());
    assert!(done(&office.key(FIRST, 1, opens_at(), &FOR)));
    assert_eq!(refused(office.key(FIRST, 1, opens_at(), &FOR)), "same-person-twice");
    office.reopen();
    let Ok(Outcome::Done(second)) = office.key(SECOND, 1, opens_at(), &FOR) else { panic!() };
    assert_eq!(second.events.len(), 2);
    assert!(done(&office.key(FIRST, 2, opens_at(), &FOR)));
    assert!(done(&office.key(SECOND, 2, opens_at(), &AGAINST)));
    let standing = office.look(|community| community.assembly().meetings()[0].papers[&entry(2)].standing);
    assert_eq!(standing, PaperStanding::Differs);
    close(&office);
    assert_eq!(refused(office.count()), "papers-unsettled");
    let settle = |by| {
        office.desk_run(async |desk| {
            desk.settle_paper(by, MEETING, entry(2), opens_at(), [Mark::Void, Mark::Void].to_vec()).await
        })
    };
    assert_eq!(refused(settle(SECOND)), "settler-keyed");
    assert!(done(&settle(THIRD)));
    assert!(done(&office.count()));
    assert_eq!((counted(&office, "for"), counted(&office, "void")), (Some(1), Some(1)));
    let ballot = office.look(|community| *community.assembly().meetings()[0].ballots.ballot(entry(1)).unwrap());
    assert_eq!(ballot.channel, Channel::Paper);
}

#[test]
fn ballots_of_the_platform_come_all_or_none() {
    let office = Rehearsed::at_stage(3, Stage::Open, OwnRules::default());
    let record = |entries: &[u32]| {
        let ballots: Vec<_> = entries
            .iter()
            .map(|number| ResolvedBallot {
                entry: entry(*number),
                marks: FOR.to_vec(),
                cast_at: None,
                signed: SignedGiven::Owner,
            })
            .collect();
        office.desk_run(async |desk| desk.record_platform_ballots(FIRST, MEETING, "市平台", ballots).await)
    };
    assert_eq!(refused(record(&[1, 2, 10])), "entry-unknown");
    let heads = || office.look(|community| community.assembly().meetings()[0].ballots.turnout().heads);
    assert_eq!(heads(), 0);
    assert!(done(&record(&[1, 2, 3])));
    assert_eq!(heads(), 3);
    assert!(matches!(record(&[1, 2, 3]), Ok(Outcome::NothingToDo)), "the same ballots again");
    let Ok(Outcome::Done(more)) = record(&[3, 4]) else { panic!() };
    assert_eq!((heads(), more.events.len()), (4, 1), "only the new one is written");
    assert!(done(&office.cast(5, &AGAINST)));
    assert!(done(&record(&[5])), "a ballot of one who has voted is noted and does not count");
    assert!(matches!(record(&[5]), Ok(Outcome::NothingToDo)), "and noted once");
    assert!(matches!(record(&[]), Ok(Outcome::NothingToDo)));
}

#[test]
fn an_upheld_objection_takes_a_ballot_out_and_the_certified_count_is_the_second() {
    let office = Rehearsed::at_stage(4, Stage::Announced, OwnRules::default());
    assert_eq!(counted(&office, "for"), Some(7));
    let words = Sealed::words(&office.door, "我没有投过票，选票不是我填的。").unwrap();
    let raise =
        AssemblyCommand::Object { meeting: MEETING, subject: ObjectionSubject::Result, entry: None, seal: words.seal };
    let seal = words.seal;
    let raised = office.desk_run(async |desk| desk.carry_out(Act::new(letter(6), raise).with(words)).await);
    assert!(done(&raised));
    let said = office.desk_run(async |desk| desk.words(&seal).await).unwrap();
    assert_eq!(said.as_deref(), Some("我没有投过票，选票不是我填的。"));
    let reasons = Sealed::words(&office.door, "笔迹核对不符。").unwrap();
    let answer = AssemblyCommand::AnswerObjection {
        meeting: MEETING,
        objection: ObjectionId::new(1),
        answer: ObjectionAnswer::Upheld { set_aside: vec![entry(6)], reinstated: vec![] },
        seal: reasons.seal,
    };
    let answered = office.desk_run(async |desk| desk.carry_out(Act::new(CHAIR, answer).with(reasons)).await);
    assert!(done(&answered));
    // At the very same time on the clock: the order of the book decides.
    assert!(done(&office.count()));
    assert!(matches!(office.count(), Ok(Outcome::NothingToDo)));
    assert_eq!(counted(&office, "for"), Some(6));
    office.must(CHAIR, AssemblyCommand::Announce { meeting: MEETING });
    office.door.set(at("2026-04-09T09:00:00+08:00"));
    office.must(CHAIR, AssemblyCommand::Certify { meeting: MEETING });
    assert_eq!(office.look(|community| community.assembly().meetings()[0].certified.map(|(count, _)| count)), Some(2));
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    assert!(report.ok && report.results_recounted == 1, "{report:?}");
}

#[test]
fn when_the_last_ballot_counts_the_count_opens_the_last() {
    let rules = OwnRules { duplicates: DuplicatePolicy::Last, ..OwnRules::default() };
    let office = Rehearsed::at_stage(5, Stage::Open, rules);
    for marks in [FOR, AGAINST, FOR, AGAINST] {
        assert!(done(&office.cast(1, &marks)));
    }
    close(&office);
    assert!(done(&office.count()));
    assert_eq!((counted(&office, "for"), counted(&office, "against")), (Some(0), Some(1)));
}

#[test]
fn the_clock_opens_and_closes_by_itself_and_twice_does_no_harm() {
    let office = Rehearsed::at_stage(6, Stage::Noticed, OwnRules::default());
    office.door.set(at("2026-03-18T09:00:00+08:00"));
    office.must(CHAIR, AssemblyCommand::IssueLetters { meeting: MEETING });
    let stage = || office.look(|community| community.assembly().meetings()[0].stage());
    let tick = || office.run(async |house| house.tick().await);
    tick();
    assert_eq!(stage(), Stage::Noticed);
    for (time, expected) in [(opens_at(), Stage::Open), (closes_at(), Stage::Closed)] {
        office.door.set(time);
        tick();
        assert_eq!(stage(), expected);
        let size = office.look(governance::Community::size);
        tick();
        assert_eq!(office.look(governance::Community::size), size);
    }
    let early = AssemblyCommand::CloseVoting { meeting: MEETING };
    assert_eq!(refused(office.act(CLERK, early)), "power-missing");
    assert_eq!(refused(office.act(Actor::Visitor, AssemblyCommand::Announce { meeting: MEETING })), "power-missing");
}
