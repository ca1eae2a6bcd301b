use std::collections::HashSet;

use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::community::OwnRules;
use office::LetterCode;
use rehearsal::fixture::estate::{CHAIR, HEADS};
use rehearsal::fixture::office::{Rehearsed, temporary_folder};
use rehearsal::fixture::stations::{MEETING, entry};

use crate::{done, refused};

fn code(office: &Rehearsed, number: u32) -> LetterCode {
    office.desk_run(async |desk| desk.letter_code(MEETING, entry(number)).await).unwrap()
}

fn speaks_for(office: &Rehearsed, code: LetterCode) -> Option<u32> {
    office.run(async |house| house.find_letter(code)).map(|(_, _, entry)| entry.number())
}

#[test]
fn every_letter_has_a_code_of_its_own_and_it_speaks_for_its_entry() {
    let office = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    let codes: Vec<LetterCode> = (1..=9).map(|number| code(&office, number)).collect();
    assert_eq!(codes.iter().collect::<HashSet<_>>().len() as u64, HEADS);
    for (number, code) in (1..).zip(codes) {
        assert_eq!(speaks_for(&office, code), Some(number));
        let typed = code.to_string().to_lowercase().replace('-', " ");
        assert_eq!(speaks_for(&office, typed.parse().unwrap()), Some(number));
    }
    let beyond = office.desk_run(async |desk| desk.letter_code(MEETING, entry(10)).await);
    assert!(beyond.is_none());
}

#[test]
fn there_are_no_codes_before_letters_are_made_out() {
    let office = Rehearsed::at_stage(2, Stage::Noticed, OwnRules::default());
    assert!(office.desk_run(async |desk| desk.letter_code(MEETING, entry(1)).await).is_none());
}

#[test]
fn a_letter_made_out_anew_takes_the_place_of_the_first_one() {
    let mut office = Rehearsed::at_stage(3, Stage::Open, OwnRules::default());
    let (first, other) = (code(&office, 4), code(&office, 5));
    office.must(CHAIR, AssemblyCommand::ReissueLetter { meeting: MEETING, entry: entry(4) });
    let second = code(&office, 4);
    assert_ne!(first, second);
    for _ in 0..2 {
        assert_eq!(speaks_for(&office, first), None, "the first one is void");
        assert_eq!(speaks_for(&office, second), Some(4));
        assert_eq!(speaks_for(&office, other), Some(5), "the others are as they were");
        // And so after a restart, since codes are worked out again and not kept.
        office.reopen();
    }
}

#[test]
fn a_letter_votes_once() {
    let office = Rehearsed::at_stage(4, Stage::Open, OwnRules::default());
    assert!(done(&office.cast(2, &[Mark::For, Mark::Abstain])));
    assert_eq!(refused(office.cast(2, &[Mark::Against, Mark::Abstain])), "already-voted");
    assert_eq!(speaks_for(&office, code(&office, 2)), Some(2), "the code still shows the voter their own ballot");
}

#[test]
fn codes_of_two_installations_differ_and_nothing_in_the_store_is_a_code() {
    let offices =
        [Rehearsed::open_vote_of(temporary_folder(), 10), Rehearsed::at_stage(5, Stage::Open, OwnRules::default())];
    let [one, two] = offices.each_ref().map(|office| code(office, 1));
    assert_ne!(one, two);
    for (office, code) in offices.iter().zip([one, two]) {
        for file in std::fs::read_dir(office.folder()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            for written in [code.to_string(), code.plain()] {
                assert!(!bytes.windows(written.len()).any(|window| window == written.as_bytes()));
            }
        }
    }
}
