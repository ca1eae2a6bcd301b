//! Each invariant is able to fail: histories that could not have happened, and the invariant that names them.

mod deliberations;
mod histories;
mod on_paper;
mod panels;
mod room_votes;
mod rooms;
mod templates;

use std::collections::BTreeSet;

use governance::{Community, Event};
use jiff::Timestamp;
use office::codec;
use rehearsal::fixture::World;
use rehearsal::invariants::{self, Step};
use serde_json::Value;

/// A step that could not have happened.
struct Corrupt {
    before: Community,
    event: Event,
    at: Timestamp,
    after: Community,
}

/// The last event of a kind in a world's log, changed as it lies in the book; where the state will not follow it, it stays
/// as it was.
fn tampered(world: &World, kind: &str, change: impl FnOnce(&mut Value)) -> Corrupt {
    let of_kind = |event: &Event| codec::encode(event).is_ok_and(|written| written.kind == kind);
    let place = world.log.iter().rposition(|(_, event)| of_kind(event));
    let place = place.unwrap_or_else(|| panic!("nothing of the kind {kind} happened"));
    let (at, event) = &world.log[place];
    let before = replay(&world.log[..place]);
    forged(&before, *at, &edited(event, change))
}

/// An event as the book has it, changed.
fn edited(event: &Event, change: impl FnOnce(&mut Value)) -> Event {
    let written = codec::encode(event).unwrap();
    let mut payload: Value = serde_json::from_slice(&written.payload).unwrap();
    let known = payload.clone();
    change(&mut payload);
    assert_ne!(payload, known, "the change changes something");
    codec::decode(written.kind, written.version, &serde_json::to_vec(&payload).unwrap()).unwrap()
}

/// The last event of a kind in a world's log, and when it happened.
fn last(world: &World, kind: &str) -> (Timestamp, Event) {
    let of_kind = |(_, event): &&(Timestamp, Event)| codec::encode(event).is_ok_and(|written| written.kind == kind);
    world.log.iter().rfind(of_kind).cloned().unwrap_or_else(|| panic!("nothing of the kind {kind} happened"))
}

fn replay(log: &[(Timestamp, Event)]) -> Community {
    let mut community = Community::default();
    for (at, event) in log {
        community.apply(*at, event).unwrap();
    }
    community
}

/// An event nobody decided, in a state.
fn forged(before: &Community, at: Timestamp, event: &Event) -> Corrupt {
    let mut after = before.clone();
    if after.apply(at, event).is_err() {
        after = before.clone();
    }
    Corrupt { before: before.clone(), event: event.clone(), at, after }
}

/// One state followed by another that does not come of it.
fn swapped(before: &World, after: &World) -> Corrupt {
    let (at, event) = after.log[0].clone();
    Corrupt { before: before.community.clone(), event, at, after: after.community.clone() }
}

/// The same step at another time.
fn at_another_time(mut corrupt: Corrupt, at: Timestamp) -> Corrupt {
    corrupt.at = at;
    corrupt
}

#[test]
fn every_invariant_names_a_history_that_breaks_it() {
    let (mut shown, mut blind) = (BTreeSet::new(), Vec::new());
    for (name, corrupt) in histories::all() {
        let Corrupt { before, event, at, after } = &corrupt;
        let broken = invariants::broken(&Step { before, event, at: *at, after });
        let names: Vec<&str> = broken.iter().map(|(name, _)| *name).collect();
        if names.contains(&name) {
            let first = invariants::check(&Step { before, event, at: *at, after }).unwrap_err();
            assert!(first.starts_with(names[0]), "{first}");
            shown.insert(name);
        } else {
            blind.push(format!("{name} does not see {event:?}; these do: {broken:?}"));
        }
    }
    assert!(blind.is_empty(), "{}", blind.join("\n"));
    let never: Vec<&str> = invariants::ALL.iter().map(|(name, _)| *name).filter(|name| !shown.contains(name)).collect();
    assert!(never.is_empty(), "nothing shows that these can fail: {never:?}");
}
