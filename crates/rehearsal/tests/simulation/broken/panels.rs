//! Panels that could not have been.

use rehearsal::fixture::estate::{RESIDENTS_CHAIR, at};
use rehearsal::fixture::panels::{
    ANSWERED, REFILLING, announced, answer, bound, closed, drawn, half_seated, panel, pooled, refill, refilling,
};
use rehearsal::fixture::petitions::owner;
use serde_json::json;

use super::{Corrupt, forged, last, tampered};

pub(super) fn all() -> Vec<(&'static str, Corrupt)> {
    let (fixed, by_seed) = ("a_panel_is_fixed_before_its_number_is_known", "a_panel_is_drawn_by_its_seed");
    let first = announced();
    let again = last(&first, "panel.announced");
    let came = pooled();
    let volunteer = last(&came, "panel.volunteer_entered");
    let over = closed();
    let end = last(&over, "panel.pool_closed");
    let lots = drawn();
    let lot = last(&lots, "panel.drawn");
    let mut answered = drawn();
    let number = panel(&answered).rounds[0].drawn[0];
    answered.must(owner(1), answer(number, bound(number.number()), true));
    let announcing = refilling();
    let replaced_by = last(&announcing, "panel.refill_announced");
    let mut seated = refilling();
    let replacing = refill(&seated);
    seated.must(RESIDENTS_CHAIR, replacing);
    let refilled = last(&seated, "panel.refilled");
    let place = last(&answered, "panel.place_answered");
    vec![
        (fixed, tampered(&first, "panel.announced", |panel| panel["by"] = json!(1))),
        (fixed, tampered(&first, "panel.announced", |panel| panel["known_at"] = json!("2026-03-11T11:00:00Z"))),
        (fixed, forged(&first.community, first.now, &again.1)),
        (fixed, forged(&came.community, came.now, &volunteer.1)),
        (fixed, forged(&over.community, end.0, &end.1)),
        (by_seed, tampered(&lots, "panel.drawn", |drawn| drawn["by"] = json!(1))),
        (by_seed, forged(&lots.community, at("2026-03-20T09:00:00+08:00"), &lot.1)),
        (by_seed, tampered(&seated, "panel.refilled", |refilled| refilled["by"] = json!(1))),
        (by_seed, forged(&seated.community, refilled.0, &refilled.1)),
        // By a number that nobody announced, that is not known yet, or that two people did not type.
        (by_seed, forged(&half_seated().community, refilled.0, &refilled.1)),
        (by_seed, forged(&announcing.community, at(ANSWERED), &refilled.1)),
        (by_seed, tampered(&seated, "panel.refilled", |refilled| refilled["opened"]["number"] = json!("1.2.3"))),
        // Announced while somebody may answer, or after the number is known, or with others in their places.
        (by_seed, forged(&lots.community, lots.now, &replaced_by.1)),
        (by_seed, forged(&half_seated().community, at(REFILLING), &replaced_by.1)),
        (by_seed, tampered(&announcing, "panel.refill_announced", |announced| announced["kept"] = json!([1]))),
        (by_seed, forged(&lots.community, at(ANSWERED), &place.1)),
    ]
}
