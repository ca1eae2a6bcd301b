//! Verifying: what holds is said to hold, and what was changed is named.

use std::fs;

use serde_json::{Value, json};

use crate::program::{Folder, gongzhi, lines};

fn export(folder: &Folder, name: &str, more: &[&str]) {
    let (data, out) = (folder.at("data"), folder.at(name));
    let mut args = vec!["export", "--data", &data, "--community", "ziming", "--out", &out];
    args.extend(more);
    gongzhi(&args).done();
}

fn report(folder: &Folder, name: &str) -> (i32, Value) {
    let ran = gongzhi(&["verify", &folder.at(name), "--json"]);
    (ran.status, ran.json())
}

/// Finds these bytes in a file and changes one in their middle.
fn flip(folder: &Folder, file: &str, bytes: &[u8]) {
    let path = folder.path(file);
    let mut content = fs::read(&path).unwrap();
    let at = content.windows(bytes.len()).position(|window| window == bytes).expect("the bytes stand in the file");
    content[at + bytes.len() / 2] ^= 1;
    fs::write(path, content).unwrap();
}

/// Some entry of the demo's book: its position and payload.
fn entry(folder: &Folder, kind: &str) -> (u64, String) {
    let entries = lines(&folder.path("bundle/entries.jsonl"));
    let mut entries = entries.iter().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let entry = entries.find(|entry| entry["kind"] == kind).unwrap();
    (entry["position"].as_u64().unwrap(), entry["payload"].as_str().unwrap().to_owned())
}

#[test]
fn a_store_and_its_bundles_hold_and_recount_what_they_disclose() {
    let folder = Folder::with_demo();
    export(&folder, "bundle", &[]);
    export(&folder, "inspection", &["--inspection"]);
    let (status, store) = report(&folder, "data");
    assert_eq!((status, &store["ok"], &store["results_recounted"]), (0, &json!(true), &json!(5)));
    let (status, public) = report(&folder, "bundle");
    assert_eq!((status, &public["results_recounted"], &public["results_not_disclosed"]), (0, &json!(0), &json!(5)));
    let (status, inspection) = report(&folder, "inspection");
    assert_eq!(
        (status, &inspection["results_recounted"], &inspection["results_not_disclosed"]),
        (0, &json!(5), &json!(0))
    );
    assert_eq!(store["entries"], public["entries"]);
}

#[test]
fn a_byte_flipped_in_the_store_is_named_by_its_position() {
    let folder = Folder::with_demo();
    export(&folder, "bundle", &[]);
    let (position, payload) = entry(&folder, "assembly.voting_opened");
    flip(&folder, "data/gongzhi.sqlite3", payload.as_bytes());
    let (status, report) = report(&folder, "data");
    assert_eq!((status, &report["ok"]), (1, &json!(false)));
    assert_eq!(
        (&report["first_bad"]["community"], &report["first_bad"]["position"]),
        (&json!("ziming"), &json!(position))
    );
}

#[test]
fn a_ballot_of_the_open_vote_changed_in_the_store_is_named_by_its_position() {
    let folder = Folder::with_demo();
    export(&folder, "bundle", &[]);
    flip(&folder, "data/gongzhi.sqlite3", b"{\"meeting\":6,\"entry\":");
    let (status, report) = report(&folder, "data");
    assert_eq!(status, 1);
    let position = report["first_bad"]["position"].as_u64().unwrap();
    let entry: Value =
        serde_json::from_str(&lines(&folder.path("bundle/entries.jsonl"))[usize::try_from(position).unwrap()]).unwrap();
    assert!(entry["payload"].as_str().unwrap().contains("\"meeting\":6"), "{entry}: {report}");
}

#[test]
fn a_name_changed_in_the_vault_is_found() {
    let folder = Folder::with_demo();
    flip(&folder, "data/gongzhi.sqlite3", b"\"id_last4\":\"0");
    let (status, report) = report(&folder, "data");
    assert_eq!(status, 1, "{report}");
    assert!(report["first_bad"]["reason"].as_str().unwrap().contains("does not fit its seal"), "{report}");
}

#[test]
fn a_byte_flipped_in_a_bundles_entry_is_named_by_its_position() {
    let folder = Folder::with_demo();
    export(&folder, "bundle", &[]);
    let (position, payload) = entry(&folder, "matter.progress_reported");
    let text: Value = serde_json::from_str(&payload).unwrap();
    flip(&folder, "bundle/entries.jsonl", text["progress"].as_str().unwrap().as_bytes());
    let (status, report) = report(&folder, "bundle");
    assert_eq!((status, &report["first_bad"]["position"]), (1, &json!(position)));
}

#[test]
fn a_ballot_changed_in_an_inspection_bundle_is_named_by_its_position() {
    let folder = Folder::with_demo();
    export(&folder, "bundle", &["--inspection"]);
    let opening: Value = serde_json::from_str(&lines(&folder.path("bundle/openings.jsonl"))[7]).unwrap();
    let seal = opening["seal"].as_str().unwrap();
    let cast = lines(&folder.path("bundle/entries.jsonl"))
        .iter()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .find(|entry| entry["kind"] == "assembly.ballot_cast" && entry["payload"].as_str().unwrap().contains(seal));
    let path = folder.path("bundle/openings.jsonl");
    let value = serde_json::to_string(&opening["value"]).unwrap();
    let (from, to) = if value.contains("[\\\"1\\\"]") {
        ("[\\\"1\\\"]", "[\\\"2\\\"]")
    } else {
        ("\\\"marks\\\":[\\\"", "\\\"marks\\\":[\\\"x")
    };
    let changed = fs::read_to_string(&path).unwrap().replace(&value, &value.replace(from, to));
    fs::write(&path, changed).unwrap();
    let (status, report) = report(&folder, "bundle");
    assert_eq!((status, &report["first_bad"]["position"]), (1, &cast.unwrap()["position"]), "{report}");
}

#[test]
fn a_store_that_sqlite_cannot_read_does_not_hold_and_names_no_community() {
    for part in ["CREATE TABLE drawer", "SQLite format 3"] {
        let folder = Folder::with_demo();
        flip(&folder, "data/gongzhi.sqlite3", part.as_bytes());
        let (status, report) = report(&folder, "data");
        assert_eq!(
            (status, &report["ok"], &report["first_bad"]["community"]),
            (1, &json!(false), &json!("")),
            "{report}"
        );
        let reason = report["first_bad"]["reason"].as_str().unwrap();
        assert!(reason.contains("damaged"), "{reason}");
        let told = gongzhi(&["verify", &folder.at("data")]);
        assert!(told.out.contains(reason), "{}", told.out);
    }
}

#[test]
fn a_file_cut_short_in_the_middle_does_not_hold() {
    let folder = Folder::with_demo();
    let file = folder.path("data/gongzhi.sqlite3");
    let content = fs::read(&file).unwrap();
    fs::write(&file, &content[..content.len() / 2]).unwrap();
    let (status, report) = report(&folder, "data");
    assert_eq!((status, &report["ok"]), (1, &json!(false)), "{report}");
}

#[test]
fn what_is_neither_store_nor_bundle_is_bad_input() {
    let folder = Folder::new();
    gongzhi(&["verify", &folder.at("nothing"), "--json"]).refused(&["nothing"]);
}
