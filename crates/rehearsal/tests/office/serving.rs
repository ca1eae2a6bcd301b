use std::fs;

use governance::assembly::{DoorState, Service, ServiceManner, Stage};
use governance::community::OwnRules;
use governance::ids::EntryNo;
use journal::{Batch, NewEntry};
use office::bundle::{VerifyTarget, export, verify};
use office::door::Door;
use office::{Desk, Evidence, House, Outcome, Stop, StoreAt};
use rehearsal::fixture::estate::CLERK;
use rehearsal::fixture::office::{NAME, Rehearsed, history, temporary_folder};
use rehearsal::fixture::stations::{self, MEETING, entry};
use rehearsal::fixture::{law, services};
use rehearsal::postgres::{Database, Disk};

/// Serves one entry, with evidence where it was left after a refusal.
async fn serve(desk: &Desk, no: EntryNo, manner: ServiceManner) -> Result<Outcome, Stop> {
    let kept = Evidence::of_words("二号柜 照片").seal(desk.door()).unwrap();
    let proven = manner == ServiceManner::LeftAfterRefusal;
    let mut service = services::plain(manner, desk.door().now(), CLERK);
    service.evidence = proven.then_some(kept.seal);
    let beside = if proven { vec![kept] } else { Vec::new() };
    desk.record_service(services::person(CLERK), MEETING, vec![no], service, beside).await
}

/// What was done at a door, and how it stands there.
async fn at_door(desk: &Desk, no: EntryNo) -> (Vec<Service>, DoorState) {
    let files = desk.files().await;
    let meeting = files.community.assembly().meeting(MEETING).unwrap();
    (files.services.of(MEETING, no).to_vec(), files.services.door(meeting, no))
}

fn tried_at_nine() -> Rehearsed {
    let office = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    for manner in [ServiceManner::NotMet, ServiceManner::LeftAfterRefusal] {
        let served = office.desk_run(async |desk| serve(desk, entry(9), manner).await);
        assert!(matches!(served, Ok(Outcome::Done(_))), "{served:?}");
    }
    office
}

#[test]
fn what_was_done_at_a_door_is_known_after_the_house_is_opened_again() {
    let mut office = tried_at_nine();
    let before = office.desk_run(async |desk| at_door(desk, entry(9)).await);
    let manners: Vec<ServiceManner> = before.0.iter().map(|service| service.manner).collect();
    assert_eq!(manners, [ServiceManner::NotMet, ServiceManner::LeftAfterRefusal]);
    assert_eq!(before.1, DoorState::Refused);
    office.reopen();
    assert_eq!(office.desk_run(async |desk| at_door(desk, entry(9)).await), before);
}

#[test]
fn what_is_told_twice_stands_once() {
    let office = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    for (served, stands) in [(ServiceManner::NotMet, 1), (ServiceManner::NotMet, 1), (ServiceManner::Handed, 2)] {
        let told = office.desk_run(async |desk| serve(desk, entry(9), served).await);
        let (lines, _) = office.desk_run(async |desk| at_door(desk, entry(9)).await);
        assert_eq!(lines.len(), stands, "{told:?}");
    }
}

#[test]
fn the_book_tells_whom_a_ballot_reached_and_neither_who_refused_it_nor_where_nobody_was_met() {
    let office = tried_at_nine();
    let told = office.run(async |house| {
        let (mut told, book) = (Vec::new(), house.desk(NAME).unwrap().book().clone());
        let read = house.journal().replay(&book, 0, |entry| -> Result<(), journal::StorageError> {
            if entry.kind == "assembly.service_recorded" {
                told.push(serde_json::from_slice::<serde_json::Value>(&entry.payload).unwrap());
            }
            Ok(())
        });
        read.await.unwrap();
        told
    });
    let [handed, not_met, refused] = &told[..] else { panic!("{told:?}") };
    assert_eq!((&not_met["entries"], &refused["entries"]), (&serde_json::Value::Null, &serde_json::json!([9])));
    let fields = |told: &serde_json::Value| told.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(fields(handed), fields(refused), "one who refused is told like one who took it");
    assert_eq!(fields(refused), ["by", "entries", "lines", "meeting"]);
}

#[test]
fn who_inspects_sees_how_ballots_were_served_and_a_line_that_was_changed_is_found() {
    let office = Rehearsed::at_stage(1, Stage::Certified, OwnRules::default());
    let out = temporary_folder();
    let folder = |inspection: bool| out.path().join(format!("bundle-{inspection}"));
    for inspection in [false, true] {
        office.run(async |_| export(&office.store(), NAME, &folder(inspection), inspection).await).unwrap();
    }
    let check = || {
        let target = VerifyTarget::Bundle(folder(true));
        office.run(async |_| verify(&target).await).unwrap()
    };
    assert!(!folder(false).join("services.jsonl").exists(), "the public learns whom it reached, from the book");
    let path = folder(true).join("services.jsonl");
    let sound = fs::read_to_string(&path).unwrap();
    assert_eq!(sound.lines().count(), 8);
    assert!(sound.contains("handed") && check().ok);
    fs::write(&path, sound.replacen("handed", "not-met", 1)).unwrap();
    let bad = check().first_bad.unwrap();
    assert!(bad.reason.starts_with("row 1 of services.jsonl") && bad.reason.contains("does not fit"), "{}", bad.reason);
    let entries = fs::read_to_string(folder(true).join("entries.jsonl")).unwrap();
    let named = entries.lines().nth(usize::try_from(bad.position).unwrap()).unwrap();
    assert!(named.contains("assembly.service_recorded"), "{named}");
}

#[test]
fn a_line_of_service_that_says_something_else_than_its_entry_is_found_in_the_store() {
    let office = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    let (at, by) = (office.door.now(), services::person(CLERK));
    let sealed = office.desk_run(async |desk| {
        serve(desk, entry(9), ServiceManner::NotMet).await.unwrap();
        let files = desk.files().await;
        *files.community.assembly().meeting(MEETING).unwrap().services.seals().last().unwrap()
    });
    // Somebody writes into the book that this reached the owner of another number.
    let payload = format!(r#"{{"meeting":1,"entries":[8],"lines":["{sealed}"],"by":{by}}}"#);
    office.run(async |house| {
        let desk = house.desk(NAME).unwrap();
        let mut batch = Batch::new(desk.book().clone(), desk.files().await.community.size());
        let (kind, recorded_at) = ("assembly.service_recorded".to_owned(), at.as_millisecond());
        batch.entries.push(NewEntry { recorded_at, kind, version: 3, payload: payload.into_bytes() });
        desk.journal().append(batch).await.unwrap();
    });
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    let bad = report.first_bad.unwrap();
    assert!(bad.reason.contains("something else than the book"), "{}", bad.reason);
}

/// Two servers on one database, in which a vote is open.
pub(super) async fn two_servers(database: &Database) -> (House, House) {
    let world = stations::at_stage(Stage::Open);
    let at = StoreAt::Postgres(database.url());
    let open = async |seed| House::open(&at, law().clone(), Door::set_at(world.now, seed)).await.unwrap();
    let founding = open(1).await;
    let desk = founding.found(NAME, "清风小区", "Asia/Shanghai").await.unwrap();
    desk.journal().append(history(&desk, &world)).await.unwrap();
    (open(1).await, open(2).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_server_records_at_a_door_another_one_shows() {
    let database = Database::try_new(Disk::Hasty).unwrap();
    let (one, two) = two_servers(&database).await;
    let (here, there) = (one.desk(NAME).unwrap(), two.desk(NAME).unwrap());
    serve(&here, entry(9), ServiceManner::NotMet).await.unwrap();
    serve(&here, entry(9), ServiceManner::Handed).await.unwrap();
    assert_eq!(at_door(&there, entry(9)).await.1, DoorState::NotContacted);
    two.tick().await;
    let known = at_door(&there, entry(9)).await;
    assert_eq!(known, at_door(&here, entry(9)).await);
    assert_eq!((known.0.len(), known.1), (2, DoorState::Served));
    let again = serve(&there, entry(9), ServiceManner::Handed).await;
    assert!(matches!(again, Ok(Outcome::NothingToDo)), "{again:?}");
}
