//! The packs of other places, tested by tables of cases that were computed by hand.
//!
//! A case gives the figures of a vote, what they come to, the comparison that decides, and the arithmetic in words.

mod rows;
mod tables;
mod texts;

use governance::law::Packs;
use governance::law::evaluate::{Request, evaluate};
use serde_json::Value;

pub(crate) const PACKS: [&str; 6] = ["de-weg-2020", "fr-1965", "hk-344", "nsw-2015", "sg-strata", "tw-condominium"];

/// The cases of one pack.
pub(crate) fn cases(pack: &str) -> Vec<Value> {
    let text = match pack {
        "de-weg-2020" => include_str!("cases/de.json"),
        "fr-1965" => include_str!("cases/fr.json"),
        "hk-344" => include_str!("cases/hk.json"),
        "nsw-2015" => include_str!("cases/nsw.json"),
        "sg-strata" => include_str!("cases/sg.json"),
        "tw-condominium" => include_str!("cases/tw.json"),
        _ => panic!("no cases for {pack}"),
    };
    serde_json::from_str(text).unwrap()
}

/// The strict reading of a case as the command prints it, and the whole answer.
pub(crate) fn answered(packs: &Packs, case: &Value) -> Value {
    let request = Request::from_json(&case["request"].to_string());
    let answer = request.and_then(|request| evaluate(packs, &request));
    let answer = answer.unwrap_or_else(|problem| panic!("{}: {problem}", case["case"]));
    serde_json::to_value(&answer).unwrap()
}
