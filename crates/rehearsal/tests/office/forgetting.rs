use std::fs;
use std::path::Path;

use governance::assembly::{AssemblyCommand, Stage};
use governance::community::{CommunityCommand, OwnRules};
use governance::ids::{OwnerId, PersonId};
use office::Outcome;
use office::bundle::{VerifyTarget, export, verify};
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::office::{NAME, REGISTER, Rehearsed, temporary_folder};
use rehearsal::fixture::stations::MEETING;

/// The files below a folder that hold these words somewhere.
fn holding(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        if bytes.windows(words.len()).any(|window| window == words.as_bytes()) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn a_forgotten_owner_leaves_no_byte_of_their_name_and_the_book_still_holds() {
    let mut office = Rehearsed::at_stage(1, Stage::Certified, OwnRules::default());
    assert!(!holding(office.folder(), "吴六奇").is_empty(), "the name is in the vault");
    office.import(&REGISTER.replace("吴六奇,ID-0006", "新业主,ID-0100"));
    let owner = OwnerId::new(6);
    let named = |office: &Rehearsed| {
        office.desk_run(async |desk| {
            let files = desk.files().await;
            files.people.owner(&files.community, owner).map(|person| person.name.clone())
        })
    };
    assert_eq!(named(&office).as_deref(), Some("吴六奇"), "the numbers of this test fit the register");
    let Ok(Outcome::Done(_)) = office.act(CLERK, CommunityCommand::ForgetOwner { owner }) else { panic!() };
    assert_eq!(named(&office), None);
    assert_eq!(holding(office.folder(), "吴六奇"), Vec::<String>::new());
    office.reopen();
    assert_eq!(named(&office), None);
    assert_eq!(holding(office.folder(), "吴六奇"), Vec::<String>::new());
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    assert!(report.ok && report.results_recounted == 1, "{report:?}");
}

#[test]
fn a_new_name_leaves_nothing_of_the_old_one() {
    let office = Rehearsed::settled(2);
    office.import(&REGISTER.replace("吴六奇,ID-0006", "吴陆奇,ID-0006"));
    assert_eq!(holding(office.folder(), "吴六奇"), Vec::<String>::new());
    assert!(!holding(office.folder(), "吴陆奇").is_empty());
}

#[test]
fn an_office_holder_who_takes_another_seat_keeps_their_particulars() {
    let mut office = Rehearsed::settled(3);
    let person = PersonId::new(6);
    let (from, until) = (rehearsal::fixture::estate::TERM_FROM, rehearsal::fixture::estate::TERM_UNTIL);
    let (body, role) = (governance::ids::BodyId::new(1), governance::bodies::SeatRole::Clerk);
    let holder = governance::bodies::SeatHolder::Known(person);
    office.must(CHAIR, governance::bodies::BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
    let named = |office: &Rehearsed| {
        office.run(async |house| {
            let desk = house.desk(NAME).unwrap();
            let files = desk.files().await;
            files.people.person(&files.community, person).map(|known| known.name.clone())
        })
    };
    assert_eq!(named(&office).as_deref(), Some("沈委员"));
    office.reopen();
    assert_eq!(named(&office).as_deref(), Some("沈委员"), "and they are in the vault still");
}

#[test]
fn no_entry_of_the_book_and_no_bundle_names_anybody() {
    let office = Rehearsed::at_stage(4, Stage::Certified, OwnRules::default());
    let names = ["赵一凡", "钱二宝", "王八达", "冯主任", "褚经办", "13900000001", "ID-0001"];
    let out = temporary_folder();
    for (folder, inspection) in [("public", false), ("inspection", true)] {
        let to = out.path().join(folder);
        office.run(async |_| export(&office.store(), NAME, &to, inspection).await).unwrap();
        for name in names {
            assert_eq!(holding(&to, name), Vec::<String>::new(), "{name}");
        }
    }
    assert!(office.act(CHAIR, AssemblyCommand::Certify { meeting: MEETING }).is_ok());
}

#[test]
fn with_an_owner_the_name_of_the_seat_they_took_is_forgotten_too() {
    let mut office = Rehearsed::settled(4);
    let (person, owner) = (PersonId::new(6), OwnerId::new(6));
    let (from, until) = (rehearsal::fixture::estate::TERM_FROM, rehearsal::fixture::estate::TERM_UNTIL);
    let (body, role) = (governance::ids::BodyId::new(1), governance::bodies::SeatRole::Deputy);
    let holder = governance::bodies::SeatHolder::Known(person);
    let seat = governance::bodies::BodiesCommand::FillSeat { body, holder, role, from, until, owner: Some(owner) };
    office.must(governance::Actor::Operator, seat);
    office.import(&REGISTER.replace("吴六奇,ID-0006", "新业主,ID-0100"));
    assert!(!holding(office.folder(), "沈委员").is_empty(), "the seat's particulars are in the vault");
    let Ok(Outcome::Done(_)) = office.act(CLERK, CommunityCommand::ForgetOwner { owner }) else { panic!() };
    let named = |office: &Rehearsed| {
        office.run(async |house| {
            let desk = house.desk(NAME).unwrap();
            let files = desk.files().await;
            files.people.person(&files.community, person).map(|known| known.name.clone())
        })
    };
    assert_eq!(named(&office), None);
    office.reopen();
    assert_eq!(named(&office), None);
    assert_eq!(holding(office.folder(), "沈委员"), Vec::<String>::new());
}
