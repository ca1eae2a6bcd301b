//! Another country's law from the register to a stranger's check, in a real store.

use governance::Seal;
use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MatterId, MeetingId, PersonId};
use governance::law::evaluate::Outcome;
use governance::voice::SignedGiven;
use jiff::SignedDuration;
use office::bundle::{VerifyTarget, export, verify};
use rehearsal::fixture::abroad;
use rehearsal::fixture::estate::{CHAIR, CLERK, SECOND_CLERK};
use rehearsal::fixture::office::{NAME, REGISTER, Rehearsed, temporary_folder};

/// The estate as a register with a column for shares: a hundred for every home.
fn register() -> String {
    let mut lines = REGISTER.lines();
    let header = format!("{},份额\n", lines.next().unwrap());
    header + &lines.map(|line| format!("{line},100\n")).collect::<String>()
}

/// Brings a meeting through its vote and certifies it: these entries are for it, and these against.
fn held(office: &Rehearsed, id: MeetingId, days: i64, pro: &[u32], con: &[u32]) -> Outcome {
    let stage = || office.look(|community| community.assembly().meeting(id).unwrap().stage());
    let opens_at = office.door.now() + SignedDuration::from_hours(24 * days);
    // The same meeting votes again before its day is over.
    let closes_at = opens_at + SignedDuration::from_hours(if days == 0 { 2 } else { 50 });
    if stage() == Stage::Convened {
        let begins_at = opens_at + SignedDuration::from_hours(1);
        let place = "小区活动室".to_owned();
        let pack = office.look(|community| community.assembly().meeting(id).unwrap().pack.clone());
        let in_writing = abroad::knows_votes_from_afar(&pack);
        office.must(CHAIR, GatheringCommand::Call { meeting: id, place, begins_at, in_writing });
        office.must(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    }
    office.must(CHAIR, AssemblyCommand::GiveNotice { meeting: id, opens_at, closes_at });
    office.door.set(opens_at);
    office.must(CHAIR, AssemblyCommand::IssueLetters { meeting: id });
    office.run(async |house| house.tick().await);
    if office.look(|community| community.assembly().meeting(id).unwrap().gathering.is_some()) {
        office.must(CLERK, GatheringCommand::CheckIn { meeting: id, entry: EntryNo::new(pro[0]), voice: None });
    }
    for (mark, entries) in [(Mark::For, pro), (Mark::Against, con)] {
        for number in entries {
            let entry = EntryNo::new(*number);
            abroad::let_in(office, id, entry);
            office.desk_run(async |desk| desk.cast(id, entry, vec![mark]).await).unwrap();
        }
    }
    office.door.set(closes_at);
    office.run(async |house| house.tick().await);
    office.desk_run(async |desk| desk.count(PersonId::new(1), id).await).unwrap();
    office.must(CHAIR, AssemblyCommand::Announce { meeting: id });
    office.look(|community| {
        let results = community.assembly().meeting(id).unwrap().last_count().unwrap();
        results[0].deciding().unwrap().outcome
    })
}

fn certify(office: &Rehearsed, id: MeetingId) {
    let announced = office.look(|community| community.assembly().meeting(id).unwrap().announcement.unwrap());
    office.door.set(office.door.now().max(announced.objections_until));
    office.must(CHAIR, AssemblyCommand::Certify { meeting: id });
}

/// Exports the book with its ballots and has it checked by somebody who has nothing else; so many results are recounted.
fn verified(office: &Rehearsed, results: u64) {
    let out = temporary_folder();
    let to = out.path().join("bundle");
    let store = office.store();
    office.run(async |_| export(&store, NAME, &to, true).await).unwrap();
    let report = office.run(async |_| verify(&VerifyTarget::Bundle(to.clone())).await).unwrap();
    assert!(report.ok, "{report:?}");
    assert_eq!((report.results_recounted, report.results_not_disclosed), (results, 0));
}

fn estate(seed: u64) -> Rehearsed {
    let office = Rehearsed::founded(seed).with_register(&register());
    assert_eq!(office.look(|community| community.register().shares()), abroad::ALL);
    office
}

#[test]
fn a_vote_is_held_under_each_law_and_a_stranger_counts_it_again() {
    for (seed, (pack, kind, pro, con)) in (300..).zip([
        ("hk-344", "large-maintenance", &[1, 7][..], &[2][..]),
        ("tw-condominium", "resolution", &[1, 2, 3, 7, 8][..], &[6][..]),
        ("sg-strata", "special", &[1, 7][..], &[2][..]),
        ("de-weg-2020", "cost-sharing-on-all", &[1, 2, 4, 7][..], &[3][..]),
        ("fr-1965", "art-25", &[1, 2, 3, 7][..], &[4][..]),
        ("nsw-2015", "special", &[1, 2, 3, 7][..], &[4][..]),
    ]) {
        let mut office = estate(seed);
        office.must(CHAIR, abroad::convene(pack, &[kind]));
        let id = MeetingId::new(1);
        assert_eq!(held(&office, id, 40, pro, con), Outcome::Adopted, "{pack}");
        certify(&office, id);
        verified(&office, 1);
        // The book reads back as it was left.
        let before = office.look(rehearsal::fixture::summary);
        office.reopen();
        assert_eq!(office.look(rehearsal::fixture::summary), before, "{pack}");
    }
}

#[test]
fn a_second_vote_and_a_meeting_called_again_are_counted_again_by_a_stranger() {
    // France: a third of all votes, then a majority of those cast.
    let office = estate(320);
    office.must(CHAIR, abroad::convene("fr-1965", &["art-25"]));
    let (first, second) = (MeetingId::new(1), MeetingId::new(2));
    assert_eq!(held(&office, first, 40, &[7, 2], &[1]), Outcome::Rejected);
    office.must(CHAIR, AssemblyCommand::ConveneSecond { meeting: first, matters: vec![MatterId::new(1)] });
    assert_eq!(held(&office, second, 0, &[7, 2], &[1]), Outcome::Adopted);
    certify(&office, first);
    certify(&office, second);
    verified(&office, 2);

    // Taiwan: too few came; of those who come again more than half agree, and then more than half of all oppose.
    let office = estate(321);
    office.must(CHAIR, abroad::convene("tw-condominium", &["resolution"]));
    assert_eq!(held(&office, first, 40, &[1, 2, 3], &[]), Outcome::QuorumNotMet);
    certify(&office, first);
    office.must(CHAIR, AssemblyCommand::ConveneSecond { meeting: first, matters: vec![MatterId::new(1)] });
    assert_eq!(held(&office, second, 40, &[1, 2], &[3]), Outcome::Adopted);
    for number in [4, 5, 7, 8, 9] {
        let (meeting, matter, entry) = (second, MatterId::new(2), EntryNo::new(number));
        let (signed, evidence) = (SignedGiven::Owner, Seal::new([8; 32]));
        office.must(CLERK, AssemblyCommand::KeyOpposition { meeting, matter, entry, signed, evidence });
        office.must(SECOND_CLERK, AssemblyCommand::ConfirmOpposition { meeting, matter, entry });
    }
    certify(&office, second);
    verified(&office, 2);
    assert!(!office.look(|community| community.assembly().has_adopted(MatterId::new(2))));
}
