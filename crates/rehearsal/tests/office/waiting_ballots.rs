//! Files of ballots from the government's platform while they wait for their confirmation.

use governance::assembly::{Mark, Stage};
use governance::community::{DuplicatePolicy, OwnRules};
use jiff::SignedDuration;
use journal::DrawerWrite;
use office::platform_ballots::{Arrival, BallotsPreview, Delivery};
use office::{Outcome, Stop, Upload, UploadKey};
use rehearsal::fixture::estate::CLERK;
use rehearsal::fixture::office::{NAME, Rehearsed};
use rehearsal::fixture::services;
use rehearsal::fixture::stations::{self, MEETING, entry};
use rehearsal::postgres::{Database, Disk};

use super::registers::kept;
use super::serving::two_servers;

const AGAINST: [Mark; 2] = [Mark::Against, Mark::Against];

fn voting() -> Rehearsed {
    Rehearsed::at_stage(1, Stage::Open, OwnRules { duplicates: DuplicatePolicy::Last, ..OwnRules::default() })
}

fn file(rows: &str) -> Upload {
    Upload {
        file_name: "票.csv".to_owned(), bytes: format!("名册号,议题,表决意见,投票时间\n{rows}").into_bytes()
    }
}

/// The ballots of three voters.
fn of_three() -> Upload {
    file("1,1,同意,\n1,2,1,\n2,1,同意,\n2,2,1,\n3,1,反对,\n3,2,弃权,\n")
}

fn delivery(platform: &str) -> Delivery {
    Delivery { meeting: MEETING, platform: platform.to_owned(), by: services::person(CLERK) }
}

fn bring(office: &Rehearsed, upload: Upload) -> UploadKey {
    let desk = office.desk();
    office.run(async |_| desk.bring_ballots(upload, delivery("市平台")).await).unwrap().unwrap()
}

fn preview(office: &Rehearsed, key: &UploadKey) -> Result<Option<BallotsPreview>, Stop> {
    let desk = office.desk();
    office.run(async |_| desk.ballots_preview(key, delivery("市平台")).await)
}

/// How many would count, take the place of another, and were recorded before.
fn told(preview: &BallotsPreview) -> [usize; 3] {
    [Arrival::Counts, Arrival::TakesPlace, Arrival::Recorded].map(|arrival| preview.count(arrival))
}

fn said(office: &Rehearsed, key: &UploadKey) -> Option<[usize; 3]> {
    preview(office, key).unwrap().as_ref().map(told)
}

fn record(office: &Rehearsed, key: &UploadKey) {
    let desk = office.desk();
    let recorded = office.run(async |_| {
        let planned = desk.plan_ballots(key, delivery("市平台")).await.unwrap().unwrap();
        desk.record_platform_ballots(services::person(CLERK), MEETING, "市平台", planned.ballots).await
    });
    assert!(matches!(recorded, Ok(Outcome::Done(_))), "{recorded:?}");
}

/// Takes a file away and leaves what is said of it.
fn take_away(office: &Rehearsed, key: &UploadKey) {
    office.desk_run(async |desk| {
        let delete = DrawerWrite::Delete { space: format!("upload/{}", desk.book()), key: key.as_str().to_owned() };
        desk.journal().drawer_write(vec![delete]).await.unwrap();
    });
}

#[test]
fn a_waiting_file_of_ballots_is_read_once_and_again_only_when_somebody_has_voted() {
    let office = voting();
    let (key, other) = (bring(&office, of_three()), bring(&office, of_three()));
    take_away(&office, &key);
    assert_eq!(said(&office, &key), Some([3, 0, 0]), "the file is not read again while the box is the same");
    office.cast(2, &AGAINST).unwrap();
    assert_eq!(said(&office, &key), None, "of another box it says nothing without the file");
    assert_eq!(said(&office, &other), Some([2, 1, 0]));
    let doubles = preview(&office, &other).unwrap().unwrap().doubles;
    assert_eq!((doubles.count, doubles.told[0].entry), (1, entry(2)));
    // Once more by the same voter: as many have voted as before.
    office.door.set(office.door.now() + SignedDuration::from_mins(10));
    office.cast(2, &[Mark::For, Mark::Abstain]).unwrap();
    let again = preview(&office, &other).unwrap().unwrap().doubles;
    assert!(again.told[0].at > doubles.told[0].at);
}

#[test]
fn what_is_recorded_is_decided_by_the_state_of_that_moment() {
    let office = voting();
    let key = bring(&office, of_three());
    assert_eq!(said(&office, &key), Some([3, 0, 0]));
    office.cast(1, &AGAINST).unwrap();
    record(&office, &key);
    assert_eq!(said(&office, &key), Some([0, 0, 3]), "recorded once, there is nothing to do");
    let numbers = office.look(|community| {
        let ballots = &community.assembly().meetings()[0].ballots;
        [1, 2, 3].map(|no| ballots.ballot(entry(no)).unwrap().number)
    });
    assert_eq!(numbers, [2, 1, 1], "the one cast in between made place");
}

#[test]
fn a_time_that_was_still_to_come_is_looked_at_again_when_it_has_come() {
    let office = voting();
    let zone = office.look(|community| community.zone().clone());
    let comes = office.door.now() + SignedDuration::from_mins(30);
    let written = comes.to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string();
    let key = bring(&office, file(&format!("1,1,同意,{written}\n1,2,1,{written}\n2,1,同意,\n2,2,1,\n")));
    for (before, told) in [(30, (2, 1)), (1, (2, 1)), (0, (0, 2))] {
        office.door.set(comes - SignedDuration::from_mins(before));
        let now = preview(&office, &key).unwrap().unwrap();
        assert_eq!((now.errors.count, now.whole), told, "{before} minutes before");
    }
}

#[test]
fn what_is_said_of_ballots_goes_with_their_file_and_holds_no_answer_and_no_seal() {
    let office = voting();
    office.cast(1, &AGAINST).unwrap();
    let key = bring(&office, of_three());
    let ([(file, file_until)], [(said_of, said_until)]) =
        (kept(&office, "upload").try_into().unwrap(), kept(&office, "upload-said").try_into().unwrap());
    assert!(file.contains("反对") && !said_of.contains("反对") && !said_of.contains("弃权"), "{said_of}");
    let seal = office.look(|community| {
        serde_json::to_string(&community.assembly().meetings()[0].ballots.ballot(entry(1)).unwrap().seal).unwrap()
    });
    assert!(!said_of.contains(seal.trim_matches('"')), "{said_of}");
    assert!(file_until.is_some() && file_until == said_until);
    office.cast(2, &AGAINST).unwrap();
    assert_eq!(said(&office, &key), Some([1, 2, 0]));
    assert_eq!(kept(&office, "upload-said")[0].1, file_until, "worked out anew it is kept no longer than the file");
    office.door.set(office.door.now() + SignedDuration::from_hours(1));
    assert_eq!(said(&office, &key), None, "its hour is over");
}

#[test]
fn ballots_of_another_platform_are_foreseen_anew() {
    let office = voting();
    let key = bring(&office, of_three());
    record(&office, &key);
    assert_eq!(said(&office, &key), Some([0, 0, 3]));
    let desk = office.desk();
    let elsewhere = office.run(async |_| desk.ballots_preview(&key, delivery("省平台")).await).unwrap().unwrap();
    assert_eq!(told(&elsewhere), [0, 3, 0]);
    assert_eq!(said(&office, &key), Some([0, 0, 3]));
}

#[test]
fn once_the_box_is_counted_a_refusal_is_said_of_a_waiting_file_and_kept_beside_none() {
    let office = voting();
    office.door.set(stations::closes_at());
    office.desk_run(async |desk| desk.tick().await);
    let early = bring(&office, of_three());
    assert_eq!(said(&office, &early), Some([3, 0, 0]), "the platform may hand its file over after closing");
    office.count().unwrap();
    let late = bring(&office, of_three());
    for waits in [&early, &late] {
        let refused = preview(&office, waits);
        assert!(matches!(refused, Err(Stop::Refused(_))), "{refused:?}");
    }
    assert_eq!((kept(&office, "upload").len(), kept(&office, "upload-said").len()), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn ballots_brought_to_one_server_are_shown_by_another_as_the_box_stands() {
    let database = Database::try_new(Disk::Hasty).unwrap();
    let (one, two) = two_servers(&database).await;
    let (here, there) = (one.desk(NAME).unwrap(), two.desk(NAME).unwrap());
    let key = here.bring_ballots(of_three(), delivery("市平台")).await.unwrap().unwrap();
    assert_eq!(told(&there.ballots_preview(&key, delivery("市平台")).await.unwrap().unwrap()), [3, 0, 0]);
    there.cast(MEETING, entry(2), AGAINST.to_vec()).await.unwrap();
    let new = there.ballots_preview(&key, delivery("市平台")).await.unwrap().unwrap();
    assert_eq!((new.count(Arrival::Counts), new.doubles.count), (2, 1));
    one.tick().await;
    let same = here.ballots_preview(&key, delivery("市平台")).await.unwrap().unwrap();
    assert_eq!((same.count(Arrival::Counts), same.doubles.count), (2, 1));
    there.drop_upload(&key).await.unwrap();
    assert!(here.ballots_preview(&key, delivery("市平台")).await.unwrap().is_none());
}
