//! One row of a table held against the answer.

use governance::law::Packs;
use serde_json::Value;

use super::{answered, cases};

/// A figure as it is printed, which may be a number of thirds.
#[derive(Debug, Clone, Copy)]
struct Figure {
    of: i128,
    parts: i128,
}

impl Figure {
    fn printed(value: &Value) -> Self {
        let text = value.as_str().unwrap_or_else(|| panic!("{value} is a figure in words"));
        let (of, parts) = text.split_once('/').unwrap_or((text, "1"));
        Self { of: of.parse().unwrap(), parts: parts.parse().unwrap() }
    }

    fn above(self, other: Self) -> Self {
        let of = self.of * other.parts - other.of * self.parts;
        Self { of: of.max(0), parts: self.parts * other.parts }
    }

    fn is(self, other: Self) -> bool {
        self.of * other.parts == other.of * self.parts
    }
}

fn follow(pack: &str) {
    let packs = Packs::built_in().unwrap();
    for case in cases(pack) {
        let name = case["case"].as_str().unwrap();
        let answer = answered(&packs, &case);
        let reading = &answer["readings"][0];
        assert_eq!(reading["outcome"], case["outcome"], "{name}: {}\n{reading:#}", case["why"]);
        assert_eq!(reading["winner"], case["winner"], "{name}");
        assert_eq!(
            answer["adjustments"].as_array().map(Vec::len),
            case["adjustments"].as_array().map(Vec::len),
            "{name}: {answer:#}"
        );
        for (made, expected) in listed(&answer["adjustments"]).zip(listed(&case["adjustments"])) {
            for field in ["option", "measure", "from", "to"] {
                assert_eq!(made[field], expected[field], "{name}: {field} of {made}");
            }
        }
        for field in ["kind", "threshold", "may"] {
            assert_eq!(
                reading["second"][field], case["second"][field],
                "{name}: {field} of a second vote\n{reading:#}"
            );
        }
        let pending: Vec<&Value> = listed(&reading["pending"]).map(|step| &step["kind"]).collect();
        assert_eq!(pending, listed(&case["pending"]).collect::<Vec<_>>(), "{name}: {reading:#}");
        for field in ["days", "needed", "urgent", "holds", "missing"] {
            assert_eq!(answer["notice"][field], case["notice"][field], "{name}: {field} of the notice\n{answer:#}");
        }
        decided(name, reading, &case["deciding"]);
    }
}

fn listed(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The comparison that decides is among those made, with the figures of the row.
fn decided(name: &str, reading: &Value, expected: &Value) {
    let fields = ["id", "option", "denominator"];
    let made: Vec<&Value> =
        listed(&reading["tests"]).filter(|test| fields.iter().all(|field| test[field] == expected[field])).collect();
    let [test] = made[..] else { panic!("{name}: {} of {expected} in {reading:#}", made.len()) };
    for field in ["count", "of", "holds"] {
        assert_eq!(test[field], expected[field], "{name}: {field} of {test:#}");
    }
    if expected["count"].is_null() {
        return;
    }
    let (count, needed) = (Figure::printed(&expected["count"]), Figure::printed(&expected["needed"]));
    let against = test["side"] == "against";
    let missing = if against { count.above(needed) } else { needed.above(count) };
    assert!(Figure::printed(&test["missing"]).is(missing), "{name}: missing is {} of {expected}", test["missing"]);
    if !test["needed"].is_null() {
        assert_eq!(test["needed"], expected["needed"], "{name}: needed of {test:#}");
    }
}

#[test]
fn hong_kong_weighs_by_shares_asks_for_heads_and_for_owners_in_person() {
    follow("hk-344");
}

#[test]
fn taiwan_asks_twice_and_lets_objections_undo_what_a_meeting_called_again_decided() {
    follow("tw-condominium");
}

#[test]
fn singapore_adjourns_for_want_of_a_quorum_and_waits_twelve_weeks_for_consents() {
    follow("sg-strata");
}

#[test]
fn germany_counts_votes_cast_and_waits_for_the_declaration() {
    follow("de-weg-2020");
}

#[test]
fn france_cuts_who_holds_more_than_half_and_drops_from_one_majority_to_the_next() {
    follow("fr-1965");
}

#[test]
fn new_south_wales_reads_what_stands_against() {
    follow("nsw-2015");
}
