//! The doors of an electorate, stair by stair.

use governance::assembly::{DoorState, Meeting, PublishedRoll, RollEntry};
use governance::community::{self, Counted, Home};
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

/// The homes behind one entrance, counted by how their doors stand.
pub(in crate::desk) struct Stair<'f> {
    number: usize,
    place: &'f community::Stair,
    states: [usize; DoorState::ALL.len()],
}

/// The same with its doors, in the order people climb the stairs.
pub(in crate::desk) struct Climbed<'f> {
    place: &'f community::Stair,
    pub(in crate::desk) doors: Vec<Door<'f>>,
}

/// All stairs of a meeting's roll, in the order people count them. A roll stands still from its letters on, and with it
/// the number of each stair.
pub(in crate::desk) fn stairs<'f>(files: &'f Files, meeting: &Meeting) -> Vec<Stair<'f>> {
    let all = files.community.register().stairs();
    let mut states = vec![[0; DoorState::ALL.len()]; all.count()];
    for (entry, line) in meeting.roll.iter().flat_map(PublishedRoll::numbered) {
        let state = files.services.door(meeting, entry) as usize;
        for stair in line.homes.iter().filter_map(|home| all.of(*home)) {
            states[stair][state] += 1;
        }
    }
    let counted = all.in_order().map(|(number, place)| Stair { number, place, states: states[number] });
    counted.filter(|stair| stair.homes() > 0).collect()
}

impl<'f> Stair<'f> {
    /// What people call it, written as homes are written.
    pub(in crate::desk) fn name(&self) -> String {
        name(self.place)
    }

    /// How many homes lie behind it.
    pub(in crate::desk) fn homes(&self) -> usize {
        self.states.iter().sum()
    }

    /// How many of its doors are in a state.
    pub(in crate::desk) fn count(&self, state: DoorState) -> usize {
        self.states[state as usize]
    }

    /// How many of its doors have not voted.
    pub(in crate::desk) fn unvoted(&self) -> usize {
        self.homes() - self.count(DoorState::Voted)
    }

    /// Whether an entry has a home behind it.
    pub(in crate::desk) fn has_door_of(&self, files: &Files, entry: &RollEntry) -> bool {
        let all = files.community.register().stairs();
        entry.homes.iter().any(|home| all.of(*home) == Some(self.number))
    }

    /// Its doors one by one.
    pub(in crate::desk) fn climb(&self, files: &'f Files, meeting: &Meeting) -> Climbed<'f> {
        let register = files.community.register();
        let mut doors: Vec<Door<'f>> = Vec::with_capacity(self.homes());
        for (entry, line) in meeting.roll.iter().flat_map(PublishedRoll::numbered) {
            let here = line.homes.iter().filter(|home| register.stairs().of(**home) == Some(self.number));
            let here = here.filter_map(|home| register.home(*home));
            doors.extend(here.map(|home| Door { home, entry, state: files.services.door(meeting, entry) }));
        }
        doors.sort_by_cached_key(|door| Counted::new(&door.home.place.unit));
        Climbed { place: self.place, doors }
    }
}

impl Climbed<'_> {
    /// What people call it, written as homes are written.
    pub(in crate::desk) fn name(&self) -> String {
        name(self.place)
    }

    /// How many of its doors have not voted.
    pub(in crate::desk) fn unvoted(&self) -> usize {
        self.doors.iter().filter(|door| door.state != DoorState::Voted).count()
    }
}

fn name(stair: &community::Stair) -> String {
    let parts = [&stair.estate, &stair.building.name, &stair.entrance.name];
    parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect::<Vec<&str>>().join("-")
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
