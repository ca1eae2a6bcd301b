//! What lies behind the demo: founded, recounted, a recall that failed, renewed; each by its own entries.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::program::{Folder, gongzhi, lines};

/// The entries of the demo's book as kind and payload, in order.
fn book(folder: &Folder) -> Vec<(String, Value)> {
    gongzhi(&["export", "--data", &folder.at("data"), "--community", "ziming", "--out", &folder.at("bundle")]).done();
    let entries = lines(&folder.path("bundle").join("entries.jsonl"));
    let entries = entries.iter().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let read = |entry: Value| {
        let payload = serde_json::from_str(entry["payload"].as_str().unwrap()).unwrap();
        (entry["kind"].as_str().unwrap().to_owned(), payload)
    };
    entries.map(read).collect()
}

fn of_kind<'a>(book: &'a [(String, Value)], kind: &str) -> Vec<&'a Value> {
    book.iter().filter(|(known, _)| known == kind).map(|(_, payload)| payload).collect()
}

/// How the reading that decides came out, of every count of a matter.
fn outcomes(book: &[(String, Value)], matter: u64) -> Vec<Value> {
    let counted =
        of_kind(book, "assembly.result_counted").into_iter().flat_map(|counted| counted["results"].as_array());
    let results = counted.flatten().filter(|result| result["matter"] == matter);
    results.map(|result| result["answer"]["readings"].as_array().unwrap().last().unwrap()["outcome"].clone()).collect()
}

#[test]
fn the_demo_was_founded_recounted_and_renewed_and_a_recall_failed() {
    let folder = Folder::with_demo();
    let book = book(&folder);
    let one = |kind: &str| {
        let found = of_kind(&book, kind);
        assert_eq!(found.len(), 1, "{kind}");
        found[0].clone()
    };
    // Founded: by the three decisions it takes, and filed within the days.
    let founded = one("founding.assembly_founded");
    let rests_on: Vec<&Value> = founded["rests_on"].as_array().unwrap().iter().map(|rest| &rest["kind"]).collect();
    assert_eq!(rests_on, ["rules-of-procedure", "covenant", "elect-committee"]);
    assert!(one("founding.filed")["on"].as_str().unwrap() < founded["filing_until"].as_str().unwrap());
    // Contested: five papers were read as they were meant, and the outcome turned; a court let it stand.
    assert_eq!(one("recount.ordered")["meeting"], 2);
    let settled = one("recount.settled");
    assert_eq!((&settled["changed"], settled["papers"].as_array().unwrap().len()), (&json!(5), 102));
    assert_eq!(outcomes(&book, 4), ["rejected", "adopted"]);
    let judged = one("fate.judged");
    assert_eq!((&judged["matter"], &judged["judgement"]), (&json!(4), &json!("upheld")));
    // What was paid from the fund was no builder's to mend any more: the homes were delivered long before.
    let delivered: Date = one("founding.area_entered")["first_delivery"].as_str().unwrap().parse().unwrap();
    let elected: Date = of_kind(&book, "election.seats_taken")[0]["from"].as_str().unwrap().parse().unwrap();
    assert!((elected - delivered).get_days() > 10 * 365, "{delivered} to {elected}");
    // The recall: enough signed, most voted against it, and nobody lost a seat.
    let handed_in = one("petition.handed_in");
    assert_eq!(handed_in["signatures"], 176);
    assert_eq!(outcomes(&book, 5), ["rejected"]);
    let recalled = of_kind(&book, "petition.raised")[0]["demand"]["person"].clone();
    assert!(of_kind(&book, "bodies.seat_vacated").iter().all(|vacated| vacated["person"] != recalled));
    // Renewed once: opened by the clock, as many elected from the day after the first term, everything handed over.
    let opened = one("renewal.opened");
    assert_eq!(opened["by"], Value::Null);
    let seats = of_kind(&book, "election.seats_taken");
    let sizes: Vec<usize> = seats.iter().map(|taken| taken["seats"].as_array().unwrap().len()).collect();
    assert_eq!(sizes, [5, 5]);
    assert_eq!(opened["term_ends"], seats[0]["until"]);
    assert!(seats[1]["from"].as_str().unwrap() > seats[0]["until"].as_str().unwrap());
    let listed = one("handover.drawn_up")["items"].as_array().unwrap().len();
    for signed in ["handover.item_handed_in", "handover.item_taken"] {
        assert_eq!(of_kind(&book, signed).len(), listed, "{signed}");
    }
}

#[test]
fn the_demo_leaves_something_to_do_for_everybody() {
    let folder = Folder::with_demo();
    let book = book(&folder);
    let (raised, handed_in) = (of_kind(&book, "petition.raised").len(), of_kind(&book, "petition.handed_in").len());
    assert_eq!(raised - handed_in, 1, "a petition gathers signatures");
    let asked = of_kind(&book, "supervision.inspection_requested").len();
    assert_eq!(asked - of_kind(&book, "supervision.inspection_answered").len(), 1, "a request to inspect waits");
    let called = of_kind(&book, "committee.sitting_called").len();
    assert_eq!(called - of_kind(&book, "committee.decisions_published").len(), 1, "a sitting is announced");
    assert_eq!(called - of_kind(&book, "committee.attendance_recorded").len(), 1);
}

#[test]
fn the_whole_demo_can_be_verified() {
    let folder = Folder::with_demo();
    let report = gongzhi(&["verify", &folder.at("data")]).done();
    assert!(report.out.contains("5 certified results counted again"), "{}", report.out);
}
