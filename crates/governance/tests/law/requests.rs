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
             present, in_person, objections, round, seats, alternates, drawn, holdings, notice",
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
        (with("", "notice", json!({"urgent": true})), "notice.days: is missing"),
        (with("", "notice", json!({"days": -1})), "notice.days: must be a whole number that is not negative; it is -1"),
        (with("", "notice", json!({"days": 2, "urgent": "yes"})), "notice.urgent: is true or false"),
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
    assert_eq!(evaluate_under(&threshold, &[], &request).unwrap().readings[0].outcome, Outcome::Adopted);
}

fn election() -> Value {
    let candidates = [("c1", 70, "7000.00"), ("c2", 66, "6100.00"), ("c3", 60, "6000.00"), ("c4", 55, "5200.00")];
    let equal = [("c5", 50, "4800.00"), ("c6", 50, "4800.00"), ("c7", 41, "3999.00")];
    let options: Vec<Value> = candidates
        .iter()
        .chain(&equal)
        .map(|(id, heads, area)| json!({"id": id, "kind": "choice", "heads": heads, "area": area}))
        .collect();
    json!({"pack": "cn-2021", "matter": "elect-committee", "seats": 5, "alternates": 1, "drawn": [],
        "electorate": {"heads": 100, "area": "10000.00"}, "participating": {"heads": 80, "area": "8000.00"},
        "options": options})
}

#[test]
fn an_election_says_who_has_a_seat_and_who_must_draw_lots_for_one() {
    let reading = |request: &Value| serde_json::to_value(answer(request).unwrap()).unwrap()["readings"][0].clone();
    let tied = reading(&election());
    assert_eq!((&tied["outcome"], &tied["winner"]), (&json!("adopted"), &Value::Null));
    assert_eq!(tied["winners"], json!(["c1", "c2", "c3", "c4"]));
    assert_eq!((&tied["tied"], &tied["seats_open"]), (&json!(["c5", "c6"]), &json!(1)));
    assert!(tied.get("alternates").is_none());
    let mut drawn = election();
    drawn["drawn"] = json!(["c6", "c5"]);
    let drawn = reading(&drawn);
    assert_eq!((&drawn["winners"][4], &drawn["alternates"]), (&json!("c6"), &json!(["c5"])));
    assert_eq!((drawn.get("tied"), &drawn["seats_open"]), (None, &json!(0)));
    let kept = answer(&election()).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&serde_json::to_string(&kept).unwrap()).unwrap(), kept);
}

#[test]
fn what_a_request_says_of_later_steps_reads_back_as_it_was() {
    let mut full = good();
    full["present"] = json!({"heads": 80});
    full["in_person"] = json!({"heads": 5});
    full["objections"] = json!({"heads": 3, "area": null});
    full["round"] = json!(2);
    full["holdings"] = json!([
        {"option": "yes", "kind": "original-owner", "shares": 600, "lots": 3},
        {"option": null, "kind": "proxy", "heads": 2},
    ]);
    for request in [full, election()] {
        let request = Request::from_json(&request.to_string()).unwrap();
        let kept = serde_json::to_string(&request).unwrap();
        assert_eq!(serde_json::from_str::<Request>(&kept).unwrap(), request, "{kept}");
    }
    let plain = serde_json::to_string(&Request::from_json(&good().to_string()).unwrap()).unwrap();
    assert!(!plain.contains("round") && !plain.contains("holdings") && !plain.contains("seats"), "{plain}");
}

#[test]
fn later_steps_that_cannot_be_are_refused_by_their_field() {
    let cut = |holding: Value| {
        let mut request = json!({"pack": "fr-1965", "matter": "art-25", "electorate": {"heads": 50, "shares": 10_000},
            "options": [{"id": "for", "kind": "for", "heads": 20, "shares": 5_500},
                        {"id": "against", "kind": "against", "heads": 20, "shares": 3_000}]});
        request["holdings"] = json!([holding]);
        request
    };
    let unknown = {
        let mut request = cut(json!({"option": "for", "kind": "owner", "shares": 5_500}));
        request["electorate"] = json!({"heads": 50});
        request
    };
    for (request, problem) in [
        (with("", "round", json!(3)), "round: is 1 or 2"),
        (with("", "round", json!(2)), "round: matter `hire-manager` has no second vote"),
        (with("", "seats", json!(0)), "seats: there is at least one seat to fill"),
        (with("", "seats", json!("many")), "seats: must be a whole number that is not negative; it is \"many\""),
        (with("", "seats", json!(5_000_000_000_u64)), "seats: is too large"),
        (with("", "alternates", json!(1)), "alternates: says nothing where no seats are filled"),
        (with("", "drawn", json!(["yes"])), "drawn: says nothing where no seats are filled"),
        (with("", "drawn", json!("yes")), "drawn: says nothing where no seats are filled"),
        (with("", "holdings", json!({})), "holdings: must be a list"),
        (with("", "objections", json!({})), "objections: the rule knows no objections that undo a decision"),
        (
            cut(json!({"option": "for", "kind": "tenant"})),
            "holdings[0].kind: unknown kind `tenant`; known are owner, original-owner, proxy",
        ),
        (
            cut(json!({"option": "maybe", "kind": "owner", "shares": 6_000})),
            "holdings[0].option: there is no option `maybe`",
        ),
        (
            cut(json!({"option": "for", "kind": "owner", "shares": 6_000})),
            "holdings[0].shares: more than option `for` has",
        ),
        (unknown, "electorate.shares: must be known where single holdings are cut"),
    ] {
        assert_eq!(answer(&request).unwrap_err().to_string(), problem);
    }
}

#[test]
fn an_owner_who_did_not_vote_is_cut_out_of_the_electorate_alone() {
    let request = json!({"pack": "fr-1965", "matter": "art-25", "electorate": {"heads": 50, "shares": 10_000},
        "options": [{"id": "for", "kind": "for", "heads": 20, "shares": 4_000},
                    {"id": "against", "kind": "against", "heads": 20, "shares": 0}],
        "holdings": [{"option": null, "kind": "owner", "shares": 6_000}]});
    let written = serde_json::to_value(answer(&request).unwrap()).unwrap();
    assert_eq!(
        written["adjustments"],
        json!([{"option": null, "measure": "shares", "from": "6000", "to": "4000", "basis": ["loi 1965 art. 22"]}])
    );
    let test = &written["readings"][0]["tests"][0];
    assert_eq!((&test["count"], &test["of"], &test["missing"]), (&json!("4000"), &json!("8000"), &json!("1")));
}
