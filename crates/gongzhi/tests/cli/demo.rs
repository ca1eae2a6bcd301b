//! The demo: announced figures come out again, and what was made once stays.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::program::{Folder, Server, gongzhi, gongzhi_with_input, lines};

/// Payloads of a kind of entry, in the order of the book.
fn payloads(folder: &Folder, kind: &str) -> Vec<Value> {
    let out = folder.path("bundle");
    if !out.exists() {
        gongzhi(&["export", "--data", &folder.at("data"), "--community", "ziming", "--out", &folder.at("bundle")])
            .done();
    }
    let entries = lines(&out.join("entries.jsonl"));
    let entries = entries.iter().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let of_kind = entries.filter(|entry| entry["kind"] == kind);
    of_kind.map(|entry| serde_json::from_str(entry["payload"].as_str().unwrap()).unwrap()).collect()
}

/// The meeting whose figures were announced, and the one that is open; before them lies the past.
const ANNOUNCED: u64 = 5;
const OPEN: u64 = 6;

/// The count of the vote whose figures were announced.
fn announced(folder: &Folder) -> Value {
    let counted = payloads(folder, "assembly.result_counted");
    counted.into_iter().find(|counted| counted["meeting"] == ANNOUNCED).unwrap()
}

#[test]
fn the_certified_result_has_the_announced_figures_to_the_hundredth() {
    let folder = Folder::with_demo();
    let counted = announced(&folder);
    let result = &counted["results"][0];
    let count = &result["count"];
    assert_eq!(count["electorate"], json!({"heads": 817, "area": "115344.34"}));
    let heads: HashMap<&str, u64> = count["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|option| (option["id"].as_str().unwrap(), option["heads"].as_u64().unwrap()))
        .collect();
    assert_eq!(heads, HashMap::from([("1", 214), ("2", 370), ("against", 0), ("abstain", 16), ("void", 5)]));
    assert_eq!(count["silent"]["heads"], 41);
    let by_rule = &result["answer"]["readings"][1];
    assert_eq!(
        (&by_rule["reading"], &by_rule["outcome"], &by_rule["winner"]),
        (&json!("rule-based"), &json!("adopted"), &json!("2"))
    );
    let count_of = |id: &str, option: Value| {
        let tests = by_rule["tests"].as_array().unwrap();
        tests.iter().find(|test| test["id"] == id && test["option"] == option).unwrap()["count"].clone()
    };
    assert_eq!(count_of("participation.heads", Value::Null), "646");
    assert_eq!(count_of("participation.area", Value::Null), "92508.76");
    assert_eq!(count_of("approval.heads", json!("2")), "411");
    assert_eq!(count_of("approval.area", json!("2")), "58729.34");
}

#[test]
fn evaluating_the_certified_count_gives_the_certified_answer() {
    let folder = Folder::with_demo();
    let counted = announced(&folder);
    let result = &counted["results"][0];
    let answer = gongzhi_with_input(&["rules", "evaluate"], &result["count"].to_string()).done();
    assert_eq!(answer.json(), result["answer"]);
}

#[test]
fn the_open_vote_is_a_few_ballots_short_of_both_quorums() {
    let folder = Folder::with_demo();
    let cast = payloads(&folder, "assembly.ballot_cast");
    let area: HashMap<u64, u64> = payloads(&folder, "assembly.roll_listed")
        .iter()
        .filter(|listed| listed["meeting"] == OPEN)
        .flat_map(|listed| listed["entries"].as_array().unwrap().clone())
        .enumerate()
        .map(|(place, entry)| (place as u64 + 1, entry["area"].as_u64().unwrap()))
        .collect();
    let voted: Vec<u64> =
        cast.iter().filter(|cast| cast["meeting"] == OPEN).map(|cast| cast["entry"].as_u64().unwrap()).collect();
    let voted_area: u64 = voted.iter().map(|entry| area[entry]).sum();
    assert_eq!(voted.len(), 541);
    assert!(voted_area * 3 < 115_344_340 * 2, "{voted_area}");
    assert!((voted_area + 1_000_000) * 3 > 115_344_340 * 2, "{voted_area}");
    let keyed = payloads(&folder, "assembly.paper_keyed");
    let of_open: Vec<&Value> = keyed.iter().filter(|keyed| keyed["meeting"] == OPEN).collect();
    let differing = of_open.iter().filter(|keyed| keyed["agrees"] == false).count();
    let seconds = of_open.iter().filter(|keyed| !keyed["agrees"].is_null()).count();
    assert_eq!((differing, of_open.len() - 2 * seconds), (1, 3), "one differs, three wait for the second keying");
}

#[test]
fn a_second_start_keeps_what_the_first_one_made() {
    let folder = Folder::with_demo();
    let before = std::fs::read(folder.path("data/gongzhi.sqlite3")).unwrap();
    let again = gongzhi(&["demo", "--no-serve", "--data", &folder.at("data")]).done();
    assert!(again.out.starts_with("community ziming\n"), "{}", again.out);
    assert_eq!(std::fs::read(folder.path("data/gongzhi.sqlite3")).unwrap(), before);
}

#[test]
fn the_demo_greets_with_sign_ins_and_letters_that_open_the_booth() {
    let folder = Folder::new();
    let server = Server::start(&["demo", "--data", &folder.at("data")]);
    let starting = |word: &str| server.greeting.iter().filter(|line| line.starts_with(word)).collect::<Vec<_>>();
    assert_eq!(server.greeting[0], "community ziming");
    assert_eq!(starting("sign-in ").len(), 8, "{:?}", server.greeting);
    let letters = starting("ballot letter ");
    assert_eq!(letters.len(), 3);
    let cards = starting("owner card ");
    assert_eq!(cards.len(), 1);
    for letter in letters.into_iter().chain(cards) {
        let address = letter.rsplit(' ').next().unwrap();
        let path = address.strip_prefix(&format!("http://{}", server.address)).unwrap();
        assert_eq!(server.get(path).0, 200, "{letter}");
    }
}

#[test]
fn beside_the_demo_a_smaller_estate_shares_its_secretary_who_acts_there_on_a_remit() {
    let folder = Folder::new();
    gongzhi(&["demo", "--no-serve", "--neighbour", "--data", &folder.at("data")]).done();
    let list =
        |community: &str| gongzhi(&["body", "list", "--data", &folder.at("data"), "--community", community]).done().out;
    let secretary = |list: &str| {
        let line = list.lines().rfind(|line| line.contains(" secretary ")).unwrap().to_owned();
        line.split_whitespace().nth(3).unwrap().to_owned()
    };
    assert_eq!(secretary(&list("ziming")), secretary(&list("heyuan")));
    let out = folder.at("bundle");
    gongzhi(&["export", "--data", &folder.at("data"), "--community", "heyuan", "--out", &out]).done();
    let entries = lines(&folder.path("bundle/entries.jsonl"));
    let entrusted = entries.iter().filter(|entry| entry.contains("bodies.seat_entrusted")).count();
    assert_eq!(entrusted, 1);
    // Its renewal was opened by the clock on its first day, three months before the term ends, and not when somebody looked.
    let all = entries.iter().map(|entry| serde_json::from_str::<Value>(entry).unwrap());
    let opened: Vec<Value> = all.filter(|entry| entry["kind"] == "renewal.opened").collect();
    let [opened] = opened.as_slice() else { panic!("{opened:?}") };
    let opened: Value = serde_json::from_str(opened["payload"].as_str().unwrap()).unwrap();
    assert!(opened["by"].is_null(), "{opened}");
    gongzhi(&["verify", &folder.at("data")]).done();
}

#[test]
fn a_demo_account_shows_its_code_and_another_installation_shows_none() {
    let folder = Folder::with_demo();
    let code = gongzhi(&["code", "chair", "--data", &folder.at("data")]).done().out;
    assert!(code.trim().len() == 6 && code.trim().bytes().all(|sign| sign.is_ascii_digit()), "{code}");
    gongzhi(&["code", "nobody", "--data", &folder.at("data")]).refused(&["no account nobody"]);
    gongzhi(&["found", "hall", "--name", "礼堂小区", "--data", &folder.at("real")]).done();
    gongzhi(&["code", "chair", "--data", &folder.at("real")]).refused(&["no demo"]);
    gongzhi(&["demo", "--no-serve", "--data", &folder.at("real")]).refused(&["no demo"]);
}
