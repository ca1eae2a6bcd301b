//! Rooms that could not have been.

use governance::room::Form;
use rehearsal::fixture::estate::{CLERK, RESIDENTS_CHAIR, at};
use rehearsal::fixture::rooms::{LATER, ask, convened, gathered, give, not_held, publish, put, room_held};
use serde_json::json;

use super::{Corrupt, forged, last, tampered};

pub(super) fn all() -> Vec<(&'static str, Corrupt)> {
    let (announced, hears, enough) =
        ("a_room_is_announced_in_time", "a_room_hears_in_its_order", "a_room_is_held_by_enough");
    let first = convened(Form::Hearing);
    let again = last(&first, "room.convened");
    let mut speaking = gathered(Form::Hearing);
    speaking.must(RESIDENTS_CHAIR, put(1));
    for visitor in [1, 3] {
        speaking.must(CLERK, ask(visitor));
    }
    speaking.must(RESIDENTS_CHAIR, give(1));
    let came = last(&speaking, "room.entered");
    let held = room_held();
    let end = last(&held, "room.held");
    let mut minuted = held.clone();
    minuted.must(RESIDENTS_CHAIR, publish(&[(1, "九点以后要安静。")]));
    let minutes = last(&minuted, "room.minutes_published");
    let mut failed = gathered(Form::Council);
    failed.now = at(LATER);
    failed.must(RESIDENTS_CHAIR, not_held("到会的不够。"));
    vec![
        (announced, tampered(&first, "room.convened", |room| room["by"] = json!(1))),
        (announced, tampered(&first, "room.convened", |room| room["begins_at"] = json!("2026-03-11T11:00:00Z"))),
        (announced, tampered(&first, "room.convened", |room| room["invited"] = json!([9]))),
        (announced, forged(&first.community, first.now, &again.1)),
        (hears, tampered(&speaking, "room.word_given", |word| word["visitor"] = json!(3))),
        (hears, tampered(&speaking, "room.word_given", |word| word["by"] = json!(8))),
        (hears, forged(&speaking.community, speaking.now, &came.1)),
        (hears, forged(&held.community, held.now, &came.1)),
        (enough, tampered(&held, "room.held", |held| held["people"] = json!(30))),
        (enough, tampered(&held, "room.held", |held| held["by"] = json!(1))),
        (enough, tampered(&failed, "room.not_held", |held| held["quorum"]["parties"]["count"] = json!(1))),
        (enough, forged(&held.community, end.0, &end.1)),
        (enough, forged(&minuted.community, minutes.0, &minutes.1)),
    ]
}
