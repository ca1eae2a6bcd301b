//! How far buildings and their entrances have come: who has voted, never what.
//!
//! The homes of a large estate are added up by the numbers of their stairs; nothing is looked up by name.

use std::collections::BTreeMap;

use governance::assembly::{Meeting, PublishedRoll, RollEntry};
use governance::community::{Counted, Home, Register, Stair};
use governance::law::Law;
use governance::law::evaluate::Measure;

use crate::parts::PartTurnout;
use crate::weighed::weighed;

/// What has voted of a part, and what there is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sum {
    heads: u64,
    heads_of: u64,
    /// What owners weigh beside their heads, where they weigh anything.
    measure: Option<Measure>,
    weight: u64,
    weight_of: u64,
}

impl Sum {
    /// What has voted of a whole roll.
    pub(crate) fn of_roll(law: &Law, meeting: &Meeting, roll: &PublishedRoll) -> Self {
        let (turnout, measure) = (meeting.ballots.turnout(), weighed(law, meeting));
        let (weight, weight_of) = measure.map_or((0, 0), |measure| (turnout.of(measure), roll.total(measure)));
        Self { heads: turnout.heads, heads_of: roll.heads(), measure, weight, weight_of }
    }

    fn nothing(measure: Option<Measure>) -> Self {
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
        PartTurnout { name, href, heads, heads_of, measure: measure.map(Into::into), weight, weight_of }
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
pub(crate) fn by_building<'f>(
    law: &Law,
    register: &'f Register,
    meeting: &Meeting,
    roll: &PublishedRoll,
) -> Vec<Part<'f>> {
    by(register, (meeting, weighed(law, meeting)), roll, |stair| Some(&stair.building))
}

/// Every entrance of a building, in the order people count them.
pub(crate) fn by_entrance<'f>(
    law: &Law,
    register: &'f Register,
    meeting: &Meeting,
    roll: &PublishedRoll,
    building: &str,
) -> Vec<Part<'f>> {
    by(register, (meeting, weighed(law, meeting)), roll, |stair| {
        (stair.building.name == building).then_some(&stair.entrance)
    })
}

/// An owner with homes in two parts is a head in each, and one in all.
fn by<'f>(
    register: &'f Register,
    (meeting, measure): (&Meeting, Option<Measure>),
    roll: &PublishedRoll,
    name: impl Fn(&'f Stair) -> Option<&'f Counted>,
) -> Vec<Part<'f>> {
    let stairs = register.stairs();
    let weight_of = |home: &Home| match measure {
        Some(Measure::Shares) => home.shares.unwrap_or(0),
        Some(Measure::Area) => home.area,
        Some(Measure::Lots) => 1,
        Some(Measure::Heads) | None => 0,
    };
    let weight_of_entry = |entry: &RollEntry| measure.map_or(0, |measure| entry.weight(measure));
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
        let has_changed = homes().map(weight_of).sum::<u64>() != weight_of_entry(entry);
        for (at, home) in homes().enumerate() {
            let Some(stair) = stairs.of(home.id) else { continue };
            let Some(place) = place_of_stair[stair] else { continue };
            walked[stair] = true;
            let weight = match (has_changed, at) {
                (false, _) => weight_of(home),
                (true, 0) => weight_of_entry(entry),
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
