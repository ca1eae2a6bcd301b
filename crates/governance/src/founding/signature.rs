//! How many owners stand behind an application.

use std::collections::BTreeSet;

use crate::Community;
use crate::assembly::{Scope, draw_roll};
use crate::community::Parking;
use crate::ids::OwnerId;
use crate::law::procedure::Majorities;
use tally::Measure;

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

impl Support {
    /// Whether it is enough: where the place names no part, one owner's written application is.
    #[must_use]
    pub fn is_enough(&self, asked: Option<&Majorities>) -> bool {
        let Some(asked) = asked else { return self.heads > 0 };
        let reached = |measure: &Measure, majority: &crate::law::procedure::Majority| {
            let (part, all) = match measure {
                Measure::Heads => (self.heads, self.of_heads),
                Measure::Area => (self.area, self.of_area),
                // The register weighs nothing else.
                Measure::Shares | Measure::Lots => return false,
            };
            let left = u128::from(part) * u128::from(majority.fraction.denominator());
            let right = u128::from(all) * u128::from(majority.fraction.numerator());
            if majority.inclusive { left >= right } else { left > right }
        };
        let any = asked.any.iter().any(|one| one.measures.iter().all(|measure| reached(measure, one)));
        self.heads > 0 && any
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
