//! `gongzhi opinions`: beside the figures of Polis' Python twin, and with files that cannot be read.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::data::{folders, reference};
use crate::program::gongzhi;

fn figure(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no figure"))
}

/// Every figure of the reference is the report's to within `close`; notes and timings are not figures.
#[track_caller]
fn same(ours: &Value, theirs: &Value, close: f64, at: &str) {
    match theirs {
        Value::Object(map) => {
            for (key, theirs) in map {
                same(&ours[key], theirs, close, &format!("{at}/{key}"));
            }
        }
        Value::Array(list) => {
            assert_eq!(ours.as_array().map(Vec::len), Some(list.len()), "{at}");
            for (number, theirs) in list.iter().enumerate() {
                same(&ours[number], theirs, close, &format!("{at}/{number}"));
            }
        }
        Value::Number(number) if number.is_f64() => {
            assert!((figure(ours) - figure(theirs)).abs() <= close, "{at}: {ours} is not {theirs}");
        }
        other => assert_eq!(ours, other, "{at}"),
    }
}

/// Statements by what is said about them, so that two that are equally strong may stand either way round.
fn by_statement(list: &Value) -> Value {
    let mut list = list.as_array().unwrap().clone();
    list.sort_by_key(|one| one["tid"].as_u64());
    Value::Array(list)
}

fn spoken(report: &Value) -> Value {
    let groups: BTreeMap<&String, Value> =
        report["repness"].as_object().unwrap().iter().map(|(group, list)| (group, by_statement(list))).collect();
    serde_json::json!({ "repness": groups, "group_aware_consensus": report["group_aware_consensus"] })
}

/// What unites all, without statements that are as strong as the last one shown: which of those is shown is chance.
fn united(report: &Value, side: &str) -> Vec<(String, u64)> {
    let list = report["consensus"][side].as_array().unwrap();
    let strength = |one: &Value| format!("{:.6}", figure(&one["p-success"]) * figure(&one["p-test"]));
    let last = list.last().map(&strength);
    let mut kept: Vec<(String, u64)> = list
        .iter()
        .map(|one| (strength(one), one["tid"].as_u64().unwrap()))
        .filter(|(strength, _)| list.len() < 5 || Some(strength) != last.as_ref())
        .collect();
    kept.sort();
    kept
}

#[test]
fn totals_and_the_figures_of_given_groups_are_the_references_to_a_millionth() {
    for folder in folders("polis") {
        let theirs = reference(&folder);
        let ours = gongzhi(&["opinions", folder.to_str().unwrap(), "--json"]).done().json();
        for total in ["n_participants", "n_statements_with_votes", "n_votes", "moderated_out", "statement_totals"] {
            assert_eq!(ours[total], theirs[total], "{folder:?} {total}");
        }
        let Some(fixed) = theirs.get("fixed_groups").filter(|fixed| fixed.is_object()) else { continue };
        let ours = &ours["fixed_groups"];
        for figures in ["group_ids", "group_sizes", "group_votes"] {
            same(&ours[figures], &fixed[figures], 1e-6, figures);
        }
        same(&spoken(ours), &spoken(fixed), 1e-6, "fixed");
        for side in ["agree", "disagree"] {
            assert_eq!(united(ours, side), united(fixed, side), "{folder:?} {side}");
        }
    }
}

/// The direction of the reference may point the other way.
fn turned(ours: &Value, theirs: &Value) -> f64 {
    let along: f64 = theirs.as_object().unwrap().iter().map(|(at, part)| figure(&ours[at]) * figure(part)).sum();
    along.signum()
}

/// Hubert and Arabie's adjusted Rand index of two divisions of the same people.
fn rand_index(ours: &Value, theirs: &Value) -> f64 {
    let theirs = theirs.as_object().unwrap();
    assert_eq!(ours.as_object().unwrap().len(), theirs.len());
    let (mut cells, mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (person, label) in theirs {
        let (one, other) = (ours[person].as_u64().unwrap(), label.as_u64().unwrap());
        *cells.entry((one, other)).or_insert(0u64) += 1;
        *rows.entry(one).or_insert(0u64) += 1;
        *columns.entry(other).or_insert(0u64) += 1;
    }
    let pairs = |count: u64| (count * count.saturating_sub(1) / 2) as f64;
    let all = pairs(theirs.len() as u64);
    let both: f64 = cells.into_values().map(pairs).sum();
    let (one, other): (f64, f64) = (rows.into_values().map(pairs).sum(), columns.into_values().map(pairs).sum());
    let chance = one * other / all;
    (both - chance) / ((one + other) / 2.0 - chance)
}

#[test]
fn the_map_is_the_references_with_the_same_people_together() {
    for folder in folders("polis") {
        let theirs = &reference(&folder)["pipeline"];
        let ours = &gongzhi(&["opinions", folder.to_str().unwrap(), "--json"]).done().json()["pipeline"];
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(ours["n_clusterable"], theirs["n_clusterable"], "{name}");
        same(&ours["pca_mean"], &theirs["pca_mean"], 1e-6, &name);
        same(&ours["explained_variance"], &theirs["explained_variance"], 1e-6, &name);
        same(&ours["explained_variance_ratio"], &theirs["explained_variance_ratio"], 1e-6, &name);
        // The reference finds the axes of large tables by chance directions, to about four places.
        let signs = ["pc1", "pc2"].map(|axis| turned(&ours[axis], &theirs[axis]));
        for (axis, sign) in ["pc1", "pc2"].into_iter().zip(signs) {
            for (at, part) in theirs[axis].as_object().unwrap() {
                assert!((figure(&ours[axis][at]) * sign - figure(part)).abs() < 2e-4, "{name} {axis} {at}");
            }
        }
        for (person, place) in theirs["xy"].as_object().unwrap() {
            for axis in 0..2 {
                let off = figure(&ours["xy"][person][axis]) * signs[axis] - figure(&place[axis]);
                assert!(off.abs() < 2e-3, "{name} {person}: {off}");
            }
        }
        let index = rand_index(&ours["labels"], &theirs["labels"]);
        assert!(index >= 0.95, "{name}: adjusted Rand index {index}");
        assert!(figure(&ours["silhouette"]) >= figure(&theirs["silhouette"]) - 0.02, "{name}");
        if ours["labels"] == theirs["labels"] {
            same(&spoken(ours), &spoken(theirs), 1e-6, &name);
        }
    }
}

/// A folder with these two files.
fn folder(comments: &str, votes: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("comments.csv"), comments).unwrap();
    fs::write(folder.path().join("participants-votes.csv"), votes).unwrap();
    folder
}

const COMMENTS: &str = "timestamp,comment-id,moderated,comment-body\n1,0,1,电梯要换\n2,1,-1,骂人的话\n";

#[test]
fn a_small_conversation_is_told_in_words() {
    let votes = "participant,xid,group-id,0,1\n4,x,,1,1\n5,y,,1,\n6,z,,1,-1\n7,,,1,0\n8,,,1,\n9,,,1,\n";
    let folder = folder(COMMENTS, votes);
    let told = gongzhi(&["opinions", folder.path().to_str().unwrap()]).done().out;
    assert!(told.contains("6 people, 2 statements, 9 votes"), "{told}");
    assert!(told.contains("6 of 6 agree: 电梯要换"), "{told}");
    assert!(!told.contains("骂人的话"), "a rejected statement is shown: {told}");
    assert!(told.contains("Too few people"), "{told}");
}

#[test]
fn what_cannot_be_read_is_named_by_file_line_and_column() {
    for (comments, votes, words) in [
        (COMMENTS, "participant,0\n4,2\n", &["participants-votes.csv", "line 2", "0: “2”"][..]),
        (COMMENTS, "participant,0\nfour,1\n", &["line 2", "participant", "is not a number"]),
        (COMMENTS, "participant,0\n4,1\n4,-1\n", &["line 3", "twice"]),
        (COMMENTS, "who,0\n4,1\n", &["participants-votes.csv", "no column participant"]),
        ("comment-id,moderated\n0,1\n", "participant,0\n4,1\n", &["comments.csv", "no column comment-body"]),
    ] {
        let folder = folder(comments, votes);
        gongzhi(&["opinions", folder.path().to_str().unwrap(), "--json"]).refused(words);
    }
    gongzhi(&["opinions", "nowhere"]).refused(&["nowhere", "comments.csv"]);
}
