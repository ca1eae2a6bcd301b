//! `gongzhi draw panel`: beside the exact LEXIMIN probabilities, and with tables that cannot be drawn from.

use std::fs;
use std::path::Path;

use governance::ids::PoolNo;
use governance::panel::{Drawn, Panel, Row, TICKETS, categories_file, respondents_file};
use rehearsal::fixture::estate::RESIDENTS_CHAIR;
use rehearsal::fixture::panels;
use serde_json::Value;

use crate::data::{folders, reference};
use crate::program::{Ran, gongzhi};

fn draw(folder: &Path, size: &str, seed: &str) -> Ran {
    let (people, quotas) = (folder.join("respondents.csv"), folder.join("categories.csv"));
    gongzhi(&["draw", "panel", people.to_str().unwrap(), quotas.to_str().unwrap(), size, "--seed", seed, "--json"])
}

/// The rows of a CSV file without quotes in it.
fn rows(file: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(file).unwrap();
    text.lines().map(|line| line.split(',').map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn everybodys_probability_is_the_references_and_the_panel_meets_every_quota() {
    for folder in folders("sortition") {
        let size = fs::read_to_string(folder.join("panel_size.txt")).unwrap().trim().to_owned();
        let drawn = draw(&folder, &size, "开奖号码 04 17 23 28 31").done().json();
        for (person, theirs) in reference(&folder)["leximin_types"]["probabilities"].as_object().unwrap() {
            let ours = drawn["probabilities"][person].as_f64().unwrap();
            let off = (ours - theirs.as_f64().unwrap()).abs();
            assert!(off < 1e-4, "{folder:?} {person}: {ours} is not {theirs}");
        }

        let people = rows(&folder.join("respondents.csv"));
        let column = |name: &str| people[0].iter().position(|header| header == name).unwrap();
        let panel: Vec<&str> = drawn["panel"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        assert_eq!(panel.len().to_string(), size);
        let on: Vec<&Vec<String>> =
            people[1..].iter().filter(|row| panel.contains(&row[column("id")].as_str())).collect();
        assert_eq!(on.len(), panel.len());
        for quota in &rows(&folder.join("categories.csv"))[1..] {
            let (least, most): (usize, usize) = (quota[2].parse().unwrap(), quota[3].parse().unwrap());
            let have = on.iter().filter(|row| row[column(&quota[0])] == quota[1]).count();
            assert!((least..=most).contains(&have), "{folder:?} {quota:?}: {have}");
        }
    }
}

/// Two women and four men, one woman and two men wanted.
fn small() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("respondents.csv"), "id,sex\na,F\nb,F\nc,M\nd,M\ne,M\nf,M\n").unwrap();
    fs::write(folder.path().join("categories.csv"), "feature,value,min,max\nsex,F,1,1\nsex,M,2,2\n").unwrap();
    folder
}

#[test]
fn the_same_files_and_seed_draw_the_same_panel_and_the_whole_lottery_is_shown() {
    let folder = small();
    let drawn = draw(folder.path(), "3", "7").done().json();
    assert_eq!(draw(folder.path(), "3", "7").done().json(), drawn);
    assert_eq!(drawn["probabilities"]["a"], 0.5);
    assert_eq!(drawn["probabilities"]["f"], 0.5);
    assert_eq!(drawn["lottery"]["kinds"][0]["people"], serde_json::json!(["a", "b"]));
    assert_eq!(drawn["lottery"]["panels"], serde_json::json!([{ "tickets": 1_000_000_000, "of_kind": [1, 2] }]));
}

#[test]
fn without_json_the_panel_is_a_list_of_ids() {
    let folder = small();
    let (people, quotas) = (folder.path().join("respondents.csv"), folder.path().join("categories.csv"));
    let args = ["draw", "panel", people.to_str().unwrap(), quotas.to_str().unwrap(), "3", "--seed", "7"];
    let drawn = gongzhi(&args).done().out;
    assert_eq!(drawn.lines().count(), 3, "{drawn}");
}

#[test]
fn tables_that_cannot_be_drawn_from_are_refused_by_what_is_wrong() {
    let folder = small();
    draw(folder.path(), "4", "7").refused(&["no panel of this size"]);

    fs::write(folder.path().join("categories.csv"), "feature,value,min,max\nsex,F,3,3\nsex,M,0,2\n").unwrap();
    draw(folder.path(), "3", "7").refused(&["sex F", "at least 3, and 2"]);

    fs::write(folder.path().join("categories.csv"), "feature,value,min,max\nsex,F,1,1\n").unwrap();
    draw(folder.path(), "3", "7").refused(&["respondents.csv", "line 4", "sex: “M”"]);

    fs::write(folder.path().join("categories.csv"), "feature,value,min,max\nsex,F,2,1\n").unwrap();
    draw(folder.path(), "3", "7").refused(&["categories.csv", "line 2", "max", "less than min"]);

    fs::write(folder.path().join("categories.csv"), "feature,value,min,max\nage,60+,1,1\n").unwrap();
    draw(folder.path(), "3", "7").refused(&["respondents.csv", "no column age"]);

    fs::write(folder.path().join("categories.csv"), "feature,value,min,max\nsex,F,1,1\nsex,M,2,2\n").unwrap();
    fs::write(folder.path().join("respondents.csv"), "id,sex\na,F\na,M\n").unwrap();
    draw(folder.path(), "1", "7").refused(&["respondents.csv", "line 3", "twice"]);
}

/// The published files of a round of a panel that was drawn in a book, and what the command draws from them.
fn repeated(panel: &Panel, rows: &[Row], round: u32) -> (Drawn, Value) {
    let drawn = panel.rounds.iter().find(|one| one.round == round).unwrap().clone();
    let lottery = drawn.lottery.as_ref().unwrap();
    let mut numbers: Vec<PoolNo> = lottery.kinds.iter().flatten().copied().collect();
    numbers.sort_unstable();
    let people = respondents_file(panel.features(), numbers.iter().map(|number| (*number, &rows[number.index()])));
    let quotas = categories_file(&office::quotas_of_round(panel, rows, round).unwrap());
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("respondents.csv"), people).unwrap();
    fs::write(folder.path().join("categories.csv"), quotas).unwrap();
    let (size, seed) = (drawn.drawn.len().to_string(), drawn.seed.to_string());
    let repeated = draw(folder.path(), &size, &seed).done().json();
    (drawn, repeated)
}

#[test]
fn what_a_book_drew_is_drawn_again_from_its_published_files_and_its_seed() {
    let mut world = panels::refilling();
    let refill = panels::refill(&world);
    world.must(RESIDENTS_CHAIR, refill);
    let (panel, rows) = (panels::panel(&world), panels::rows());
    assert_eq!(panel.rounds.len(), 2);
    for round in [1, 2] {
        let (drawn, repeated) = repeated(panel, &rows, round);
        let numbers: Vec<String> = drawn.drawn.iter().map(ToString::to_string).collect();
        assert_eq!(repeated["panel"], serde_json::json!(numbers), "round {round}");
        let lottery = drawn.lottery.unwrap();
        for (kind, numbers) in lottery.kinds.iter().enumerate() {
            for number in numbers {
                let of = TICKETS as f64 * numbers.len() as f64;
                let theirs = repeated["probabilities"][number.to_string()].as_f64().unwrap();
                assert!((lottery.wins(kind) as f64 / of - theirs).abs() < 1e-12, "number {number} in round {round}");
            }
        }
    }
}
