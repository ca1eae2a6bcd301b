//! How many owners stand behind an application.

use std::collections::BTreeSet;

use crate::Community;
use crate::assembly::{Scope, draw_roll};
use crate::community::Parking;
use crate::ids::OwnerId;
use crate::law::procedure::{Majorities, Majority};
use tally::{Measure, Strictness, Threshold};

/// Who signed, in heads and area, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// Heads.
    pub heads: u64,
    /// Area in 0.001 m².
    pub area: u64,
    /// Of how many heads.
    pub of_heads: u64,
    /// Of how much area in 0.001 m².
    pub of_area: u64,
}

/// What a way of being enough asks of one measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// The measure.
    pub measure: Measure,
    /// How much is enough.
    pub needed: u64,
    /// How much of that is missing.
    pub missing: u64,
}

impl Support {
    /// Whether it is enough: where the place names no part, one owner's written application is.
    #[must_use]
    pub fn is_enough(&self, asked: Option<&Majorities>) -> bool {
        let Some(asked) = asked else { return self.heads > 0 };
        self.heads > 0 && self.ways(asked).iter().any(|way| way.iter().all(|need| need.missing == 0))
    }

    /// Each way in which it could be enough where the place names parts, with what is needed and missing of every measure.
    #[must_use]
    pub fn ways(&self, asked: &Majorities) -> Vec<Vec<Need>> {
        let need = |measure: &Measure, majority: &Majority| {
            let (part, all) = match measure {
                Measure::Heads => (self.heads, self.of_heads),
                Measure::Area => (self.area, self.of_area),
                // The register weighs nothing else.
                Measure::Shares | Measure::Lots => (0, u64::MAX),
            };
            let strictness = if majority.inclusive { Strictness::Inclusive } else { Strictness::Strict };
            let threshold = Threshold { fraction: majority.fraction, strictness, floor: None, ceiling: None };
            let needed = threshold.needed(all);
            Need { measure: *measure, needed, missing: needed.saturating_sub(part) }
        };
        asked.any.iter().map(|one| one.measures.iter().map(|measure| need(measure, one)).collect()).collect()
    }

    /// What is missing in a measure that would be enough by itself; none where it never is.
    pub(super) fn missing_alone(&self, asked: Option<&Majorities>, measure: Measure) -> Option<u64> {
        let ways = self.ways(asked?);
        ways.into_iter().find_map(|way| match way[..] {
            [need] if need.measure == measure => Some(need.missing),
            _ => None,
        })
    }
}

/// Counts the owners who signed as the roll of the estate would: co-owners are one head, for which any of them may sign.
#[must_use]
pub fn support(community: &Community, parking: Parking, signers: &BTreeSet<OwnerId>) -> Support {
    let mut sum = Support { heads: 0, area: 0, of_heads: 0, of_area: 0 };
    for entry in draw_roll(community.register(), &Scope::Estate, parking) {
        sum.of_heads += 1;
        sum.of_area += entry.area;
        if entry.owners.iter().any(|owner| signers.contains(owner)) {
            sum.heads += 1;
            sum.area += entry.area;
        }
    }
    sum
}
