use std::fs;

use governance::assembly::{AssemblyCommand, Mark, ObjectionAnswer, ObjectionSubject, Stage};
use governance::community::OwnRules;
use governance::ids::{ObjectionId, PersonId};
use governance::recount::{RecountCommand, SealedAt};
use journal::{Batch, NewEntry, VaultItem};
use office::bundle::{VerifyTarget, export, verify};
use office::{Act, Reread, Sealed};
use rehearsal::fixture::estate::{CHAIR, at};
use rehearsal::fixture::office::{NAME, Rehearsed, temporary_folder};
use rehearsal::fixture::stations::{MEETING, closes_at, entry, letter, opens_at};

use crate::{done, refused};

const FOR: [Mark; 2] = [Mark::For, Mark::Proposal(1)];
const AGAINST: [Mark; 2] = [Mark::Against, Mark::Against];
const LEADS: PersonId = PersonId::new(1);
const READS: PersonId = PersonId::new(2);
const KEYED: PersonId = PersonId::new(3);
const KEYED_TOO: PersonId = PersonId::new(4);

/// Papers 1 and 2 were keyed in as for, the first of them wrongly; both were read anew by two others.
fn read_anew() -> Rehearsed {
    let office = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    for number in [1, 2] {
        for by in [KEYED, KEYED_TOO] {
            assert!(done(&office.key(by, number, opens_at(), &FOR)));
        }
    }
    office.door.set(closes_at());
    office.run(async |house| house.tick().await);
    assert!(done(&office.count()));
    office.must(CHAIR, AssemblyCommand::Announce { meeting: MEETING });
    let words = Sealed::words(&office.door, "录错了").unwrap();
    let (subject, seal) = (ObjectionSubject::Result, words.seal);
    let object = AssemblyCommand::Object { meeting: MEETING, subject, entry: None, seal };
    assert!(done(&office.desk_run(async |desk| desk.carry_out(Act::new(letter(6), object).with(words)).await)));
    let answer = ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] };
    let objection = ObjectionId::new(1);
    office.must(CHAIR, AssemblyCommand::AnswerObjection { meeting: MEETING, objection, answer, seal });
    office.must(CHAIR, RecountCommand::Order { meeting: MEETING });
    for (number, marks) in [(1, AGAINST), (2, FOR)] {
        for by in [LEADS, READS] {
            assert_eq!(found(&office), [], "nothing is told before every paper is read twice");
            let read = office.desk_run(async |desk| desk.key_again(by, MEETING, entry(number), marks.to_vec()).await);
            assert!(done(&read));
        }
    }
    office
}

fn found(office: &Rehearsed) -> Vec<(usize, Reread)> {
    let found = office.desk_run(async |desk| desk.reread_papers(MEETING).await).unwrap();
    found.iter().map(|(entry, reread)| (entry.index() + 1, *reread)).collect()
}

fn settled() -> Rehearsed {
    let office = read_anew();
    assert_eq!(found(&office), [(1, Reread::Differs), (2, Reread::Same)]);
    let settle = |by, settled| office.desk_run(async |desk| desk.settle_recount(by, MEETING, settled).await);
    assert_eq!(refused(settle(KEYED, vec![])), "differences-open");
    assert_eq!(refused(settle(READS, vec![(entry(1), AGAINST.to_vec())])), "read-anew-yourself");
    assert!(done(&settle(KEYED, vec![(entry(1), AGAINST.to_vec())])));
    assert_eq!(found(&office), [(1, Reread::Settled { changed: true }), (2, Reread::Same)]);
    office
}

fn certify(office: &Rehearsed) {
    assert!(done(&office.count()));
    office.must(CHAIR, AssemblyCommand::Announce { meeting: MEETING });
    office.door.set(at("2026-04-20T09:00:00+08:00"));
    office.must(CHAIR, AssemblyCommand::Certify { meeting: MEETING });
}

#[test]
fn a_draft_of_what_a_paper_says_is_thrown_away_when_the_recount_ends() {
    let office = read_anew();
    let kept = || office.desk_run(async |desk| desk.kept_settling(KEYED, MEETING, entry(1)).await).unwrap();
    assert_eq!(kept(), None);
    office.desk_run(async |desk| desk.keep_settling(KEYED, MEETING, entry(1), &AGAINST).await).unwrap();
    assert_eq!(kept(), Some(AGAINST.to_vec()));
    let settled = vec![(entry(1), AGAINST.to_vec())];
    assert!(done(&office.desk_run(async |desk| desk.settle_recount(KEYED, MEETING, settled).await)));
    assert_eq!(kept(), None);
}

#[test]
fn the_public_book_tells_of_every_paper_alike_and_who_inspects_sees_what_changed() {
    let mut office = settled();
    office.reopen();
    certify(&office);
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    assert!(report.ok && report.results_recounted == 1, "{report:?}");
    let out = temporary_folder();
    for (folder, inspection) in [("public", false), ("inspection", true)] {
        let to = out.path().join(folder);
        office.run(async |_| export(&office.store(), NAME, &to, inspection).await).unwrap();
        let report = office.run(async |_| verify(&VerifyTarget::Bundle(to.clone())).await).unwrap();
        assert!(report.ok, "{report:?}");
        let openings = fs::read_to_string(to.join("openings.jsonl")).unwrap();
        let of_paper_1 = openings.lines().filter(|line| line.contains(r#"\"entry\":1,"#)).count();
        assert_eq!(of_paper_1, if inspection { 2 } else { 0 }, "as it was counted, and as it was read anew");
        let entries = fs::read_to_string(to.join("entries.jsonl")).unwrap();
        let told: Vec<&str> = entries.lines().filter(|line| line.contains("\"recount.")).collect();
        assert_eq!(told.len(), 6, "ordered, four keyings, settled");
        let hidden = |line: &&str| ["reread", "against", "unclear"].iter().all(|word| !line.contains(word));
        assert!(told.iter().all(hidden), "{told:?}");
    }
}

#[test]
fn a_recount_that_says_other_ballots_changed_than_did_is_found_in_the_store() {
    let office = settled();
    // Somebody writes into the book that none of them changed.
    office.run(async |house| {
        let desk = house.desk(NAME).unwrap();
        let files = desk.files().await;
        let size = files.community.size();
        let recount = &files.community.assembly().meetings()[0].recounts[0];
        let mut batch = Batch::new(desk.book().clone(), size);
        let mut papers = Vec::new();
        for (entry, reading) in &recount.papers {
            let SealedAt { seal, position } = reading.now.unwrap();
            let id = |position: u64| format!("ballot/{position:012}/{seal}");
            let item = desk.journal().vault_get(desk.book(), &[id(position)]).await.unwrap().remove(0);
            batch.keep.push(VaultItem { id: id(size), ..item });
            papers.push(format!(r#"{{"entry":{entry},"seal":"{seal}"}}"#));
        }
        let payload = format!(r#"{{"meeting":1,"papers":[{}],"changed":0,"by":3}}"#, papers.join(","));
        let (kind, recorded_at) = ("recount.settled".to_owned(), office.door.now().as_millisecond());
        batch.entries.push(NewEntry { recorded_at, kind, version: 2, payload: payload.into_bytes() });
        desk.journal().append(batch).await.unwrap();
    });
    let mut office = office;
    office.reopen();
    certify(&office);
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    let bad = report.first_bad.unwrap();
    assert_eq!(bad.reason, "it says that 0 ballots changed in the recount, and 1 did");
}
