//! Published results of real votes, read again exactly.

use serde_json::{Value, json};

use governance::law::Packs;
use governance::law::evaluate::{Answer, Outcome, Reading, Request, Test, evaluate};

/// The published figures, as facts: who announced what, and the numbers that were printed.
const PUBLISHED: &str = include_str!("announcements.json");

pub(crate) fn published() -> Vec<Value> {
    serde_json::from_str(PUBLISHED).unwrap()
}

pub(crate) fn record(id: &str) -> Value {
    published().into_iter().find(|record| record["id"] == id).unwrap()
}

/// The request that a record makes when its options are for, against and so on.
fn request(record: &Value, pack: &str, matter: &str) -> Value {
    let options: Vec<Value> = record["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|option| {
            let name = option["name"].as_str().unwrap();
            let kind = match name {
                "同意" | "赞成" => "for",
                "不同意" | "反对" => "against",
                "弃权" => "abstain",
                "废票" => "void",
                _ => "choice",
            };
            json!({"id": name, "kind": kind, "heads": option["heads"], "area": option["area"]})
        })
        .collect();
    json!({"pack": pack, "matter": matter, "electorate": record["total"], "options": options})
}

/// The same request with the participation the announcement states, which is unknown where it states none.
fn stated(record: &Value, pack: &str, matter: &str) -> Value {
    let mut request = request(record, pack, matter);
    let stated = &record["participating"];
    request["participating"] =
        if stated.is_null() { Value::Null } else { json!({"heads": stated["heads"], "area": stated["area"]}) };
    request
}

fn answer(request: &Value) -> Answer {
    let request = Request::from_json(&request.to_string()).unwrap();
    evaluate(&Packs::built_in().unwrap(), &request).unwrap()
}

fn ending(reading: &Reading) -> (Outcome, Option<&str>) {
    (reading.outcome, reading.winner.as_deref())
}

fn strict(request: &Value) -> (Outcome, Option<String>) {
    let reading = answer(request).readings.swap_remove(0);
    (reading.outcome, reading.winner)
}

fn adopted(option: &str) -> (Outcome, Option<String>) {
    (Outcome::Adopted, Some(option.into()))
}

fn test<'a>(reading: &'a Reading, id: &str, option: Option<&str>) -> &'a Test {
    reading.tests.iter().find(|test| test.id == id && test.option.as_deref() == option).unwrap()
}

fn sides(test: &Test) -> (Option<&str>, Option<&str>, Option<bool>, Option<&str>) {
    (test.count.as_deref(), test.of.as_deref(), test.holds, test.missing.as_deref())
}

#[test]
fn v01_counted_strictly_has_enough_heads_and_lacks_the_areas_that_were_not_published() {
    let record = record("V01");
    let mut request = request(&record, "cn-2021", "hire-manager");
    request["silent"] = json!({"heads": record["deemed"]["heads"]});
    request["silence_clause"] = json!("counts-with-majority");
    let answer = answer(&request);
    assert!(!answer.differs);
    let [strict, by_rule] = answer.readings.as_slice() else { panic!("two readings") };
    assert_eq!(ending(strict), (Outcome::InsufficientData, None));
    assert_eq!(sides(test(strict, "participation.heads", None)), (Some("605"), Some("817"), Some(true), Some("0")));
    let b = Some("B(1.4元)");
    assert_eq!(sides(test(strict, "approval.heads", b)), (Some("370"), Some("605"), Some(true), Some("0")));
    assert_eq!(sides(test(strict, "participation.area", None)), (None, Some("115344.34"), None, None));
    assert_eq!(ending(by_rule), (Outcome::InsufficientData, None));
    assert_eq!(by_rule.silent_to.as_deref(), b);
    assert_eq!(sides(test(by_rule, "participation.heads", None)), (Some("646"), Some("817"), Some(true), Some("0")));
    assert_eq!(sides(test(by_rule, "approval.heads", b)), (Some("411"), Some("646"), Some(true), Some("0")));
    let a = test(by_rule, "approval.heads", Some("A(1.5元)"));
    assert_eq!(sides(a), (Some("214"), Some("646"), Some(false), Some("110")));
}

#[test]
fn v01_as_printed_with_silent_owners_folded_in_adopts_b() {
    let record = record("V01");
    let mut request = stated(&record, "cn-2021", "hire-manager");
    let winner = &record["final_winner"];
    request["options"][1]["heads"] = winner["heads"].clone();
    request["options"][1]["area"] = winner["area"].clone();
    let answer = answer(&request);
    let [reading] = answer.readings.as_slice() else { panic!("one reading without a clause") };
    let b = winner["name"].as_str();
    assert_eq!(ending(reading), (Outcome::Adopted, b));
    let area = test(reading, "approval.area", b);
    assert_eq!(sides(area), (Some("58729.34"), Some("92508.76"), Some(true), Some("0.00")));
    let participation = test(reading, "participation.area", None);
    assert_eq!(sides(participation), (Some("92508.76"), Some("115344.34"), Some(true), Some("0.00")));
    assert_eq!(participation.basis, ["民法典 §278(2)"]);
}

#[test]
fn v03_passes_two_thirds_of_all_area_by_thirty_eight_hundredths_of_a_square_metre() {
    let record = record("V03");
    assert_eq!(strict(&stated(&record, "cn-2021", "use-maintenance-fund")), adopted("同意"));
    let mut request = stated(&record, "cn-2007", "use-maintenance-fund");
    assert_eq!(strict(&request), adopted("同意"));
    request["options"][0]["area"] = json!("2339.02");
    assert_eq!(strict(&request), adopted("同意"));
    request["options"][0]["area"] = json!("2339.01");
    assert_eq!(strict(&request), (Outcome::Rejected, None));
    let area = answer(&request).readings[0].tests[3].clone();
    assert_eq!(sides(&area), (Some("2339.01"), Some("3508.53"), Some(false), Some("0.01")));
}

#[test]
fn v05_is_adopted_whatever_area_took_part() {
    let record = record("V05");
    let request = stated(&record, "cn-2021", "use-maintenance-fund");
    let answer = answer(&request);
    let reading = &answer.readings[0];
    assert_eq!(ending(reading), (Outcome::Adopted, Some("同意")));
    assert_eq!(sides(test(reading, "participation.area", None)), (None, Some("4079.00"), None, None));
    assert_eq!(sides(test(reading, "approval.area", Some("同意"))), (Some("3177.00"), None, None, None));
    assert_eq!(strict(&stated(&record, "cn-2007", "use-maintenance-fund")), adopted("同意"));
}

#[test]
fn v07_and_v08_pass_under_both_regimes() {
    for id in ["V07", "V08"] {
        for pack in ["cn-2021", "cn-2007"] {
            assert_eq!(strict(&stated(&record(id), pack, "use-maintenance-fund")), adopted("同意"), "{id} {pack}");
        }
    }
}

#[test]
fn v10_misses_the_quorum_strictly_and_by_rule_lacks_only_the_areas() {
    let record = record("V10");
    let mut request = stated(&record, "cn-2021", "other-major");
    request["silent"] = json!({"heads": record["deemed"]["heads"], "area": null});
    request["silence_clause"] = json!("counts-with-majority");
    let answer = answer(&request);
    assert!(answer.differs);
    let [strict, by_rule] = answer.readings.as_slice() else { panic!("two readings") };
    assert_eq!(ending(strict), (Outcome::QuorumNotMet, None));
    let quorum = test(strict, "participation.heads", None);
    assert_eq!(sides(quorum), (Some("703"), Some("1291"), Some(false), Some("158")));
    assert_eq!(ending(by_rule), (Outcome::InsufficientData, None));
    assert_eq!(by_rule.silent_to.as_deref(), Some("同意"));
    let quorum = test(by_rule, "participation.heads", None);
    assert_eq!(sides(quorum), (Some("1287"), Some("1291"), Some(true), Some("0")));
    let approval = test(by_rule, "approval.heads", Some("同意"));
    assert_eq!(sides(approval), (Some("1001"), Some("1287"), Some(true), Some("0")));
    let of_areas = by_rule.tests.iter().filter(|test| test.id.ends_with(".area"));
    assert!(of_areas.clone().count() == 2 && of_areas.into_iter().all(|test| test.holds.is_none()));
}

#[test]
fn v13_cannot_be_judged_by_one_household_one_vote() {
    assert_eq!(strict(&stated(&record("V13"), "cn-2021", "other-major")), (Outcome::InsufficientData, None));
}

#[test]
fn v16_adopts_neither_the_motion_nor_its_opposite() {
    let record = record("V16");
    let motion = stated(&record, "cn-2007", "hire-manager");
    assert_eq!(strict(&motion), (Outcome::Rejected, None));

    // 930 and 84,471.07 m² are probably the ballots cast; then 484 were against.
    let mut cast = request(&record, "cn-2007", "hire-manager");
    cast["participating"] = json!({"heads": 930, "area": "84471.07"});
    cast["options"][1]["heads"] = json!(484);
    cast["options"][1]["area"] = json!("40894.64");
    let answer = answer(&cast);
    assert_eq!(ending(&answer.readings[0]), (Outcome::Rejected, None));
    assert!(answer.readings[0].tests.iter().all(|test| test.option.as_deref() != Some("不同意")));

    // Asked the other way round, not to go on with the company does not pass either.
    cast["options"][0]["kind"] = json!("against");
    cast["options"][1]["kind"] = json!("for");
    assert_eq!(strict(&cast), (Outcome::Rejected, None));
}

#[test]
fn every_published_record_has_its_test() {
    let ids: Vec<String> = published().iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, ["V01", "V03", "V05", "V07", "V08", "V10", "V13", "V16"]);
}

#[test]
fn the_figures_kept_here_are_those_that_were_collected() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/announcements.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("not run: no data");
        return;
    };
    let collected: Value = serde_json::from_str(&text).unwrap();
    let collected = collected["vectors"].as_array().unwrap();
    let kept = published();
    assert_eq!(kept.len(), collected.len());
    for (kept, collected) in kept.iter().zip(collected) {
        for (field, figure) in kept.as_object().unwrap() {
            assert_eq!(figure, &collected[field], "{} {field}", kept["id"]);
        }
    }
}
