use std::fs;
use std::path::Path;

use governance::assembly::{AssemblyCommand, Stage};
use governance::community::{CommunityCommand, OwnRules};
use governance::ids::{OwnerId, PersonId, WordNo};
use governance::on_paper::OnPaperCommand;
use office::bundle::{VerifyTarget, export, verify};
use office::{Outcome, SaidOnPaper, Supporter};
use rehearsal::fixture::deliberations::{CONCERN, published};
use rehearsal::fixture::estate::{CHAIR, CLERK, SECOND_CLERK};
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

/// The name of somebody who owns nothing here and wrote that they support a concern.
const TENANT: &str = "租户丁小满，1-301";

fn person(actor: governance::Actor) -> PersonId {
    let governance::Actor::Person(person) = actor else { panic!("nobody at a desk") };
    person
}

/// Keys in that somebody supports the concern on paper.
fn key(office: &Rehearsed, supporter: Supporter<'_>) {
    let said = SaidOnPaper::Support(supporter);
    let keyed = office.desk_run(async |desk| desk.key_word(person(CLERK), CONCERN, said, ("A盒-2", None)).await);
    assert!(matches!(keyed, Ok(Outcome::Done(_))), "{keyed:?}");
}

fn reject(office: &Rehearsed, word: u32) {
    let word = WordNo::new(word);
    let by = person(SECOND_CLERK);
    let rejected = office.desk_run(async |desk| desk.reject_word(by, CONCERN, word, "纸上写的是另一件事").await);
    assert!(matches!(rejected, Ok(Outcome::Done(_))), "{rejected:?}");
}

/// The names under which the vault keeps who signed or supports something.
fn signatures(office: &Rehearsed) -> usize {
    office.desk_run(async |desk| desk.journal().vault_prefix(desk.book(), "signature/").await).unwrap().len()
}

fn holds(office: &Rehearsed) {
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    assert!(report.ok, "{report:?}");
}

#[test]
fn who_supports_something_on_a_paper_that_is_rejected_is_forgotten_and_the_book_still_holds() {
    let mut office = Rehearsed::of_world(&published());
    key(&office, Supporter::Slip(TENANT));
    assert!(!holding(office.folder(), TENANT).is_empty(), "the name is in the vault");
    let before = signatures(&office);
    key(&office, Supporter::Owner(OwnerId::new(2)));
    assert_eq!(signatures(&office), before + 1);
    reject(&office, 1);
    assert_eq!(holding(office.folder(), TENANT), Vec::<String>::new());
    assert!(!holding(office.folder(), "A盒-2").is_empty(), "where the paper lies can be asked for");
    reject(&office, 2);
    assert_eq!(signatures(&office), before);
    office.reopen();
    assert_eq!(holding(office.folder(), TENANT), Vec::<String>::new());
    holds(&office);
}

#[test]
fn who_supports_something_by_another_act_stays_known_when_their_paper_is_rejected() {
    let office = Rehearsed::of_world(&published());
    let (owner, before) = (OwnerId::new(2), signatures(&office));
    key(&office, Supporter::Owner(owner));
    let supported = office.desk_run(async |desk| desk.support_deliberation(owner, CONCERN).await);
    assert!(matches!(supported, Ok(Outcome::Done(_))), "{supported:?}");
    reject(&office, 1);
    assert_eq!(signatures(&office), before + 1, "they support it by card");
    let seal = office.desk().supporter(CONCERN, owner);
    let known = |office: &Rehearsed| office.desk_run(async |desk| desk.files().await.signers.supporter(&seal));
    assert_eq!(known(&office), Some(owner));
    let command =
        governance::deliberation::DeliberationCommand::WithdrawSupport { deliberation: CONCERN, supporter: seal };
    office.must(governance::Actor::Owner(owner), command);
    assert_eq!((signatures(&office), known(&office)), (before, None), "taken back");
    let again = office.desk_run(async |desk| desk.support_deliberation(owner, CONCERN).await);
    assert!(matches!(again, Ok(Outcome::Done(_))), "{again:?}");
    assert_eq!((signatures(&office), known(&office)), (before + 1, Some(owner)));
    holds(&office);
}

#[test]
fn who_supports_something_on_paper_stays_known_while_it_runs() {
    let office = Rehearsed::of_world(&published());
    key(&office, Supporter::Slip(TENANT));
    let confirm = OnPaperCommand::Confirm { deliberation: CONCERN, word: WordNo::new(1) };
    office.must(SECOND_CLERK, confirm);
    assert!(!holding(office.folder(), TENANT).is_empty());
    assert!(
        office
            .act(
                SECOND_CLERK,
                OnPaperCommand::Reject {
                    deliberation: CONCERN,
                    word: WordNo::new(1),
                    reason: governance::Seal::new([7; 32])
                }
            )
            .is_err(),
        "it was confirmed"
    );
    assert!(!holding(office.folder(), TENANT).is_empty());
    holds(&office);
}
