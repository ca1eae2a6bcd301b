//! Requests that cannot be answered name the field that is wrong; those that can are kept as they were.

use serde_json::{Value, json};

use governance::law::Packs;
use governance::law::evaluate::{Answer, BadRequest, Outcome, Request, evaluate, evaluate_under};

fn good() -> Value {
    json!({
        "pack": "cn-2021",
        "matter": "hire-manager",
        "electorate": {"heads": 100, "area": "10000.00"},
        "options": [
            {"id": "yes", "kind": "for", "heads": 60, "area": "6000.125"},
            {"id": "no", "kind": "against", "heads": 10, "area": "1000"},
        ],
    })
}

fn answer(request: &Value) -> Result<Answer, BadRequest> {
    evaluate(&Packs::built_in().unwrap(), &Request::from_json(&request.to_string())?)
}

fn with(pointer: &str, name: &str, value: Value) -> Value {
    let mut request = good();
    request.pointer_mut(pointer).unwrap()[name] = value;
    request
}

#[test]
fn the_answer_is_the_json_that_the_format_promises() {
    let answer = answer(&good()).unwrap();
    let mut written = serde_json::to_value(&answer).unwrap();
    let tests = written["readings"][0]["tests"].take();
    assert_eq!(
        written,
        json!({"pack": "cn-2021", "matter": "hire-manager", "differs": false, "readings": [
            {"reading": "strict", "outcome": "adopted", "winner": "yes", "silent_to": null, "tests": null},
        ]})
    );
    assert_eq!(
        tests[0],
        json!({"id": "participation.heads", "option": null, "count": "70", "of": "100", "denominator": "all",
            "fraction": "2/3", "inclusive": true, "holds": true, "missing": "0", "basis": ["民法典 §278(2)"]})
    );
    assert_eq!(
        tests[3],
        json!({"id": "approval.area", "option": "yes", "count": "6000.125", "of": "7000.125",
            "denominator": "participating", "fraction": "1/2", "inclusive": false, "holds": true, "missing": "0.00",
            "basis": ["民法典 §278(2)"]})
    );
    assert_eq!(tests.as_array().unwrap().len(), 4);
}

#[test]
fn an_answer_that_was_kept_reads_back_as_it_was() {
    let answer = answer(&with("", "silence_clause", json!("counts-with-majority"))).unwrap();
    let kept = serde_json::to_string(&answer).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&kept).unwrap(), answer);
    assert_eq!(answer.readings[1].outcome, Outcome::Adopted);
}

#[test]
fn a_request_that_was_kept_reads_back_as_it_was() {
    let unknown = json!({"heads": 5, "area": null});
    for request in [
        good(),
        with("", "participating", Value::Null),
        with("", "participating", json!({"heads": 70})),
        with("", "silent", unknown),
        with("", "silence_clause", json!("counts-with-majority")),
        with("/options/0", "heads", Value::Null),
        with("/options/1", "heads", json!("10")),
    ] {
        let request = Request::from_json(&request.to_string()).unwrap();
        let kept = serde_json::to_string(&request).unwrap();
        assert_eq!(serde_json::from_str::<Request>(&kept).unwrap(), request, "{kept}");
    }
}

#[test]
fn no_statement_of_the_participation_is_not_the_same_as_an_unknown_one() {
    assert_eq!(answer(&good()).unwrap().readings[0].outcome, Outcome::Adopted);
    let unknown = answer(&with("", "participating", Value::Null)).unwrap();
    assert_eq!(unknown.readings[0].tests[0].count, None);
}

#[test]
fn a_request_that_cannot_be_answered_names_the_field() {
    let mut no_options = good();
    no_options.as_object_mut().unwrap().remove("options");
    let mut no_id = good();
    no_id["options"][1].as_object_mut().unwrap().remove("id");
    for (request, problem) in [
        (json!([]), "input: must be a JSON object"),
        (no_options, "options: is missing"),
        (no_id, "options[1].id: is missing"),
        (
            with("", "pack", json!("cn-1999")),
            "pack: there is no pack `cn-1999`; known are cn-2007, cn-2021, de-weg-2020, fr-1965, hk-344, nsw-2015, \
             sg-strata, tw-condominium",
        ),
        (with("", "pack", json!(7)), "pack: must be a text"),
        (
            with("", "colour", json!(1)),
            "colour: unknown field; known are pack, matter, electorate, options, participating, silent, silence_clause, \
             present, in_person, objections, round, seats, alternates, drawn, holdings",
        ),
        (with("", "options", json!({})), "options: must be a list"),
        (with("", "electorate", json!(817)), "electorate: must be a JSON object"),
        (
            with("/electorate", "votes", json!(3)),
            "electorate.votes: unknown field; known are heads, area, shares, lots",
        ),
        (
            with("/electorate", "heads", json!(-1)),
            "electorate.heads: must be a whole number that is not negative; it is -1",
        ),
        (
            with("/electorate", "heads", json!(99.5)),
            "electorate.heads: must be a whole number that is not negative; it is 99.5",
        ),
        (
            with("/electorate", "heads", json!("")),
            "electorate.heads: must be a whole number that is not negative; it is \"\"",
        ),
        (
            with("/options/0", "area", json!(6000.25)),
            "options[0].area: must be a decimal text of square metres such as \"115344.34\"; it is 6000.25",
        ),
        (
            with("/options/0", "area", json!("6000.1234")),
            "options[0].area: \"6000.1234\" is more than three decimals; areas are held to 0.001 m² and never rounded",
        ),
        (
            with("/options/0", "area", json!("lots")),
            "options[0].area: \"lots\" is not a decimal number of square metres such as 89.07",
        ),
        (
            with("/options/0", "kind", json!("maybe")),
            "options[0].kind: unknown kind `maybe`; known are for, against, abstain, void, choice, follow",
        ),
        (
            with("", "silence_clause", json!("yes")),
            "silence_clause: unknown silence clause `yes`; known are none, counts-with-majority",
        ),
        (
            with("", "participating", json!({"heads": 101})),
            "participating.heads: more took part than the electorate has",
        ),
        (with("/options/1", "id", json!("yes")), "options[1].id: another option has the same name"),
    ] {
        assert_eq!(answer(&request).unwrap_err().to_string(), problem);
    }
    let unknown = answer(&with("", "matter", json!("party"))).unwrap_err();
    assert_eq!(unknown.field, "matter");
    assert!(unknown.message.contains("has no matter `party`; it has rules-of-procedure, covenant"), "{unknown}");
    let not_json = Request::from_json("{\"pack\":").unwrap_err().to_string();
    assert!(not_json.starts_with("input: not JSON: EOF"), "{not_json}");
}

#[test]
fn a_threshold_that_was_kept_decides_without_any_pack() {
    let packs = Packs::built_in().unwrap();
    let threshold = packs.get("cn-2021").unwrap().thresholds["ordinary"].clone();
    let request = Request::from_json(&with("", "pack", json!("long-gone")).to_string()).unwrap();
    assert_eq!(evaluate_under(&threshold, &request).unwrap().readings[0].outcome, Outcome::Adopted);
}
