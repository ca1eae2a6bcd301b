//! How far buildings and their entrances have come: who has voted, never what.
//!
//! The homes of a large estate are added up by the numbers of their stairs; nothing is looked up by name.

use std::collections::BTreeMap;

use governance::assembly::{Meeting, PublishedRoll};
use governance::community::{Counted, Home, Register, Stair};
use governance::law::evaluate::Measure;

use crate::parts::PartTurnout;

/// What owners weigh beside their heads: shares where the vote weighs by them, area elsewhere.
pub(crate) fn weight(roll: &PublishedRoll) -> Measure {
    if roll.shares.is_some() { Measure::Shares } else { Measure::Area }
}

/// What has voted of a part, and what there is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sum {
    heads: u64,
    heads_of: u64,
    measure: Measure,
    weight: u64,
    weight_of: u64,
}

impl Sum {
    /// What has voted of a whole roll.
    pub(crate) fn of_roll(meeting: &Meeting, roll: &PublishedRoll) -> Self {
        let (turnout, measure) = (meeting.ballots.turnout(), weight(roll));
        let (weight, weight_of) = (turnout.of(measure), roll.total(measure));
        Self { heads: turnout.heads, heads_of: roll.heads(), measure, weight, weight_of }
    }

    fn nothing(measure: Measure) -> Self {
        Self { heads: 0, heads_of: 0, measure, weight: 0, weight_of: 0 }
    }

    fn add(&mut self, is_new_head: bool, weight: u64, has_voted: bool) {
        self.heads_of += u64::from(is_new_head);
        self.weight_of += weight;
        if has_voted {
            self.heads += u64::from(is_new_head);
            self.weight += weight;
        }
    }

    /// The part as a table shows it.
    pub(crate) fn part(self, name: String, href: Option<String>) -> PartTurnout {
        let Self { heads, heads_of, measure, weight, weight_of } = self;
        PartTurnout { name, href, heads, heads_of, measure: measure.into(), weight, weight_of }
    }
}

/// One building or entrance.
#[derive(Debug)]
pub(crate) struct Part<'f> {
    pub(crate) name: &'f Counted,
    pub(crate) sum: Sum,
    /// How many stairs it has.
    pub(crate) stairs: usize,
}

/// Every building, in the order people count them.
pub(crate) fn by_building<'f>(register: &'f Register, meeting: &Meeting, roll: &PublishedRoll) -> Vec<Part<'f>> {
    by(register, meeting, roll, |stair| Some(&stair.building))
}

/// Every entrance of a building, in the order people count them.
pub(crate) fn by_entrance<'f>(
    register: &'f Register,
    meeting: &Meeting,
    roll: &PublishedRoll,
    building: &str,
) -> Vec<Part<'f>> {
    by(register, meeting, roll, |stair| (stair.building.name == building).then_some(&stair.entrance))
}

/// An owner with homes in two parts is a head in each, and one in all.
fn by<'f>(
    register: &'f Register,
    meeting: &Meeting,
    roll: &PublishedRoll,
    name: impl Fn(&'f Stair) -> Option<&'f Counted>,
) -> Vec<Part<'f>> {
    let (stairs, measure) = (register.stairs(), weight(roll));
    let weight_of = |home: &Home| match measure {
        Measure::Shares => home.shares.unwrap_or(0),
        Measure::Area | Measure::Heads | Measure::Lots => home.area,
    };
    let mut places: BTreeMap<&Counted, usize> = BTreeMap::new();
    let mut place_of_stair = vec![None; stairs.count()];
    for (number, stair) in stairs.in_order() {
        if let Some(name) = name(stair) {
            let next = places.len();
            place_of_stair[number] = Some(*places.entry(name).or_insert(next));
        }
    }
    let mut sums = vec![Sum::nothing(measure); places.len()];
    let mut walked = vec![false; stairs.count()];
    let mut heads_in: Vec<usize> = Vec::new();
    for (no, entry) in roll.numbered() {
        let has_voted = meeting.ballots.ballot(no).is_some();
        heads_in.clear();
        let homes = || entry.homes.iter().filter_map(|id| register.home(*id));
        // The roll froze the sum of the weights; where the register changed since, it stands with the first home, so that
        // the parts still add up to the whole.
        let has_changed = homes().map(weight_of).sum::<u64>() != entry.weight(measure);
        for (at, home) in homes().enumerate() {
            let Some(stair) = stairs.of(home.id) else { continue };
            let Some(place) = place_of_stair[stair] else { continue };
            walked[stair] = true;
            let weight = match (has_changed, at) {
                (false, _) => weight_of(home),
                (true, 0) => entry.weight(measure),
                (true, _) => 0,
            };
            let is_new_head = !heads_in.contains(&place);
            if is_new_head {
                heads_in.push(place);
            }
            sums[place].add(is_new_head, weight, has_voted);
        }
    }
    let mut stairs_of = vec![0; places.len()];
    for place in walked.iter().zip(&place_of_stair).filter_map(|(walked, place)| place.filter(|_| *walked)) {
        stairs_of[place] += 1;
    }
    let parts = places.into_iter().map(|(name, place)| Part { name, sum: sums[place], stairs: stairs_of[place] });
    parts.filter(|part| part.stairs > 0).collect()
}
