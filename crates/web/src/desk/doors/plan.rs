//! The doors of an electorate, stair by stair.

use std::collections::HashMap;

use governance::assembly::{DoorState, Meeting, PublishedRoll};
use governance::community::{Counted, Home, Place};
use governance::ids::EntryNo;
use office::Files;

use crate::args;
use crate::words::Words;

/// One home of the electorate.
pub(in crate::desk) struct Door<'f> {
    pub(in crate::desk) home: &'f Home,
    pub(in crate::desk) entry: EntryNo,
    pub(in crate::desk) state: DoorState,
}

/// The homes behind one entrance, in the order people climb the stairs.
pub(in crate::desk) struct Stair<'f> {
    place: &'f Place,
    pub(in crate::desk) doors: Vec<Door<'f>>,
}

/// All stairs of a meeting's roll, in the order people count them. A roll stands still from its letters on, and with it
/// the number of each stair.
pub(in crate::desk) fn stairs<'f>(files: &'f Files, meeting: &'f Meeting) -> Vec<Stair<'f>> {
    let mut stairs: Vec<Stair<'f>> = Vec::new();
    let mut known: HashMap<(&str, &str, &str), usize> = HashMap::new();
    for (entry, line) in meeting.roll.iter().flat_map(PublishedRoll::numbered) {
        let state = meeting.door(entry);
        for home in line.homes.iter().filter_map(|home| files.community.register().home(*home)) {
            let Place { estate, building, entrance, .. } = &home.place;
            let at = *known.entry((estate, building, entrance)).or_insert_with(|| {
                stairs.push(Stair { place: &home.place, doors: Vec::new() });
                stairs.len() - 1
            });
            stairs[at].doors.push(Door { home, entry, state });
        }
    }
    stairs.sort_by_cached_key(|stair| {
        (stair.place.estate.clone(), Counted::new(&stair.place.building), Counted::new(&stair.place.entrance))
    });
    for stair in &mut stairs {
        stair.doors.sort_by_cached_key(|door| Counted::new(&door.home.place.unit));
    }
    stairs
}

impl Stair<'_> {
    /// What people call it, written as homes are written.
    pub(in crate::desk) fn name(&self) -> String {
        let Place { estate, building, entrance, .. } = self.place;
        let parts = [estate, building, entrance].into_iter().map(String::as_str).filter(|part| !part.is_empty());
        parts.collect::<Vec<&str>>().join("-")
    }

    /// How many of its doors are in a state.
    pub(in crate::desk) fn count(&self, state: DoorState) -> usize {
        self.doors.iter().filter(|door| door.state == state).count()
    }

    /// How many of its doors have not voted.
    pub(in crate::desk) fn unvoted(&self) -> usize {
        self.doors.len() - self.count(DoorState::Voted)
    }
}

/// The number of a home's floor, where its room number tells one: 1203 is on the twelfth.
pub(super) fn floor(unit: &str) -> Option<u32> {
    let digits: String = unit.chars().filter(char::is_ascii_digit).collect();
    let number: u32 = digits.parse().ok().filter(|_| (3..=4).contains(&digits.len()))?;
    Some(number / 100).filter(|floor| *floor > 0)
}

/// A floor's name.
pub(super) fn floor_name(words: &Words, floor: Option<u32>) -> String {
    match floor {
        Some(floor) => words.say_with("clerk-doors-floor", args!["floor" => floor]),
        None => words.say("clerk-doors-no-floor"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_number_tells_its_floor_where_it_can() {
        for (unit, expected) in [
            ("501", Some(5)),
            ("1203", Some(12)),
            ("501室", Some(5)),
            ("3", None),
            ("S-03", None),
            ("001", None),
            ("", None),
        ] {
            assert_eq!(floor(unit), expected, "{unit}");
        }
    }
}
