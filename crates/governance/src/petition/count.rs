//! Adding up signatures: heads and area as a roll of that day would count them, and what each reading asks for.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tally::{Fraction, Measure, Strictness, Threshold};

use super::OpenedSignature;
use crate::assembly::{Scope, draw_roll, roll_digest};
use crate::bodies::Body;
use crate::community::{Parking, Register};
use crate::ids::{OwnerId, PersonId};
use crate::law::procedure::{Majorities, Share};
use crate::law::word;
use crate::seal::Seal;

/// One comparison: so many have signed, of so many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PetitionTest {
    /// What is compared: heads, or area in 0.001 m².
    #[serde(with = "word")]
    pub measure: Measure,
    /// How much signed.
    pub signed: u64,
    /// Of how much.
    pub of: u64,
    /// The part that is asked for.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching it exactly is enough.
    pub inclusive: bool,
    /// How much is missing; nothing when it is enough.
    pub missing: u64,
}

impl PetitionTest {
    /// The least that would be enough.
    #[must_use]
    pub fn needed(&self) -> u64 {
        threshold(self.fraction, self.inclusive).needed(self.of)
    }

    /// Whether area is compared, and not heads.
    #[must_use]
    pub fn is_of_area(&self) -> bool {
        self.measure == Measure::Area
    }
}

/// One way to read how many it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PetitionReading {
    /// Where it stands.
    pub basis: Vec<String>,
    /// Its comparisons; it is reached when all hold.
    pub tests: Vec<PetitionTest>,
}

impl PetitionReading {
    /// Whether all its comparisons hold.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.tests.iter().all(|test| test.missing == 0)
    }
}

/// What signatures add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetitionCount {
    /// Heads that signed.
    pub heads: u64,
    /// Area that signed, in 0.001 m².
    pub area: u64,
    /// All heads.
    pub all_heads: u64,
    /// All area, in 0.001 m².
    pub all_area: u64,
    /// Signatures of those who own nothing here any more.
    pub lapsed: Vec<Seal>,
    /// The digest over the entries they were counted against.
    pub roll_digest: String,
}

/// Adds up owners' signatures against the homes a petition is about, as the register stands.
///
/// Heads and area are those of a roll drawn now (解释 §9): a signature counts for each entry its owner stands in, and no
/// entry counts twice. A home of several owners counts when one of them signed, or when all did where the place asks for
/// that (民法典 §300). The developer's stock is one head, and signs as one.
#[must_use]
pub fn count_owners(
    register: &Register,
    (scope, parking): (&Scope, Parking),
    opened: &[OpenedSignature],
    one_of_several: bool,
) -> PetitionCount {
    let entries = draw_roll(register, scope, parking);
    let owners: BTreeSet<OwnerId> = opened.iter().filter_map(|signature| signature.owner).collect();
    let developer = opened.iter().any(|signature| signature.owner.is_none());
    let mut count = PetitionCount {
        heads: 0,
        area: 0,
        all_heads: entries.len() as u64,
        all_area: entries.iter().map(|entry| entry.area).sum(),
        lapsed: Vec::new(),
        roll_digest: roll_digest(&entries),
    };
    let signed = |owner: &OwnerId| owners.contains(owner);
    let mut present = BTreeSet::new();
    let mut has_stock = false;
    for entry in &entries {
        has_stock |= entry.owners.is_empty();
        present.extend(entry.owners.iter().copied().filter(signed));
        let counts = match entry.owners.as_slice() {
            [] => developer,
            owners if one_of_several => owners.iter().any(signed),
            owners => owners.iter().all(signed),
        };
        if counts {
            count.heads += 1;
            count.area += entry.area;
        }
    }
    let stands = |signature: &&OpenedSignature| match signature.owner {
        Some(owner) => present.contains(&owner),
        None => has_stock,
    };
    count.lapsed = opened.iter().filter(|signature| !stands(signature)).map(|signature| signature.seal).collect();
    count
}

/// What each reading of a line of the law asks for, and how far the signatures go.
#[must_use]
pub fn readings(majorities: &Majorities, count: &PetitionCount) -> Vec<PetitionReading> {
    let reading = |majority: &crate::law::procedure::Majority| PetitionReading {
        basis: if majority.basis.is_empty() { majorities.basis.clone() } else { majority.basis.clone() },
        tests: majority
            .measures
            .iter()
            .map(|measure| {
                let sides = match measure {
                    Measure::Heads => (count.heads, count.all_heads),
                    Measure::Area => (count.area, count.all_area),
                    // A register holds no shares, and homes are counted by nobody here: such a reading is never reached.
                    Measure::Shares | Measure::Lots => (0, 0),
                };
                test(*measure, sides, majority.fraction, majority.inclusive)
            })
            .collect(),
    };
    majorities.any.iter().map(reading).collect()
}

fn test(measure: Measure, (signed, of): (u64, u64), fraction: Fraction, inclusive: bool) -> PetitionTest {
    let missing = threshold(fraction, inclusive).missing(signed, of);
    PetitionTest { measure, signed, of, fraction, inclusive, missing }
}

fn threshold(fraction: Fraction, inclusive: bool) -> Threshold {
    let strictness = if inclusive { Strictness::Inclusive } else { Strictness::Strict };
    // Where nobody could sign, nobody has.
    Threshold { fraction, strictness, floor: Some(1), ceiling: None }
}

/// The members who sit in a body on a day: those elected, each once.
#[must_use]
pub(super) fn members(body: &Body, on: jiff::civil::Date) -> BTreeSet<PersonId> {
    let seats = body.seats.iter().filter(|seat| seat.from <= on && on <= seat.until);
    seats.filter(|seat| seat.role.is_member()).map(|seat| seat.person).collect()
}

/// Counts the members of a body who signed, and what the place asks for.
#[must_use]
pub fn count_members(
    body: &Body,
    on: jiff::civil::Date,
    signed: impl Iterator<Item = PersonId>,
    asked: &Share,
) -> (PetitionReading, Vec<PersonId>) {
    let members = members(body, on);
    let (standing, lapsed): (Vec<PersonId>, Vec<PersonId>) = signed.partition(|person| members.contains(person));
    let sides = (standing.len() as u64, members.len() as u64);
    let tests = vec![test(Measure::Heads, sides, asked.fraction, asked.inclusive)];
    (PetitionReading { basis: asked.basis.clone(), tests }, lapsed)
}
