//! What a page says of a register file before it is confirmed: small however large the file is.

use std::collections::BTreeSet;

use governance::Community;
use governance::assembly::{ObjectionAnswer, ObjectionSubject};
use governance::ids::{HomeId, PersonId};
use serde::{Deserialize, Serialize};

use super::{HomeChange, IntakePlan, area_order};
use crate::desk::{Desk, Files};
use crate::previews::First;
use crate::register::{RegisterFile, RowProblem};

/// What a register file holds and would change.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct IntakePreview {
    /// The file's name as it was sent.
    pub file_name: String,
    /// Rows below the header that are not blank.
    pub rows: u32,
    /// Homes without an error.
    pub accepted: usize,
    /// The heads they make (最高法解释 §9).
    pub heads: u64,
    /// Their area in 0.001 m².
    pub area: u64,
    /// Their shares, where any has some.
    pub shares: Option<u64>,
    /// Homes the book does not know yet.
    pub new_homes: usize,
    /// Homes whose area, source, use or owners change.
    pub changed_homes: usize,
    /// Homes that are in the book as the file has them.
    pub same_homes: usize,
    /// Homes of the book that the file does not name; they are left as they are.
    pub unnamed_homes: usize,
    /// What changes of homes the book knows, without identifiers and telephones. Those that an upheld objection to a roll
    /// was about stand first, else it is the order of the file.
    pub changes: First<HomeChange>,
    /// How many of the changes are of homes that an upheld objection was about.
    pub objected_changes: usize,
    /// What keeps rows from being accepted.
    pub errors: First<RowProblem>,
    /// What deserves a second look.
    pub warnings: First<RowProblem>,
    /// Members of committees who would own nothing here any more, so that their seats end.
    pub unseated: Vec<PersonId>,
    /// Headers of columns that were left alone.
    pub unknown_columns: Vec<String>,
    ground: Ground,
}

impl IntakePreview {
    pub(super) fn new(file_name: String, file: &RegisterFile, plan: &IntakePlan, ground: Ground) -> Self {
        let mut changes: Vec<&HomeChange> = plan.changes.iter().collect();
        changes.sort_by_key(|change| !ground.objected.contains(&change.known.id));
        let objected_changes = changes.partition_point(|change| ground.objected.contains(&change.known.id));
        let warnings: Vec<&RowProblem> = file.warnings.iter().chain(&plan.warnings).collect();
        Self {
            file_name,
            rows: file.rows,
            accepted: file.accepted.len(),
            heads: file.heads(),
            area: file.area(),
            shares: file.shares(),
            new_homes: plan.new_homes,
            changed_homes: plan.changed_homes,
            same_homes: plan.same_homes,
            unnamed_homes: plan.unnamed_homes,
            changes: First::of(changes.into_iter().map(HomeChange::without_numbers)),
            objected_changes,
            errors: First::of(file.errors.iter().cloned()),
            warnings: First::of(warnings.into_iter().cloned()),
            unseated: plan.unseated.clone(),
            unknown_columns: file.unknown_columns.clone(),
            ground,
        }
    }

    /// Whether an upheld objection to a roll was about the home that changes.
    #[must_use]
    pub fn was_objected(&self, change: &HomeChange) -> bool {
        self.ground.objected.contains(&change.known.id)
    }

    /// Whether it is still so: nothing it was worked out from has changed since.
    pub(super) fn stands_on(&self, ground: &Ground) -> bool {
        self.ground == *ground
    }
}

impl HomeChange {
    /// The change as it is told: whoever looks at it sees names only.
    fn without_numbers(&self) -> Self {
        let mut change = self.clone();
        for owner in &mut change.given.owners {
            (owner.id, owner.phone) = (None, None);
        }
        change
    }
}

/// What a plan is worked out from, beside the file: while this is the same, so is the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ground {
    /// The revision of the register; who its owners are changes with it.
    register: u64,
    /// The community's name, which says nothing in a home's place.
    name: String,
    /// Under whose law sources of areas are ordered.
    areas: Option<String>,
    /// The homes an upheld objection to a roll was about.
    objected: BTreeSet<HomeId>,
}

impl Ground {
    pub(super) fn of(desk: &Desk, files: &Files) -> Self {
        let community = &files.community;
        Self {
            register: community.register().revision(),
            name: community.name().to_owned(),
            areas: area_order(desk, files).map(|(pack, ..)| pack.to_owned()),
            objected: objected(community),
        }
    }
}

/// Homes of entries whose owners objected to a roll and were found right. What was put right is in the register; the
/// answer does not say which figure it was.
fn objected(community: &Community) -> BTreeSet<HomeId> {
    let mut homes = BTreeSet::new();
    for meeting in community.assembly().meetings() {
        let Some(roll) = &meeting.roll else { continue };
        let upheld = meeting.objections.iter().filter(|objection| {
            objection.subject == ObjectionSubject::Roll
                && matches!(objection.answer, Some((ObjectionAnswer::Upheld { .. }, ..)))
        });
        let entries = upheld.filter_map(|objection| roll.entry(objection.entry?));
        homes.extend(entries.flat_map(|entry| entry.homes.iter().copied()));
    }
    homes
}
