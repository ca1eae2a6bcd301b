//! Heads of a register file (最高法解释 §9), and names that may or may not be one person.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{HomeRow, Problem, RowProblem};
use crate::sheet::key_of;

/// Counts heads: the owners of a home together are one, the same owners of several homes are one, and so is the
/// developer's whole stock. Owners are the same by identifier only, so a home with an owner without one stands for itself.
pub(super) fn heads(homes: &[HomeRow]) -> u64 {
    let mut known: HashSet<BTreeSet<&str>> = HashSet::new();
    let (mut unknown, mut developer) = (0, 0);
    for home in homes {
        if home.holding.is_developer_stock() {
            developer = 1;
        } else if let Some(owners) = home.owners.iter().map(|owner| owner.id.as_deref()).collect() {
            known.insert(owners);
        } else {
            unknown += 1;
        }
    }
    known.len() as u64 + unknown + developer
}

/// A warning for each row with an owner who has no identifier and whose name stands in another home's row as well.
pub(super) fn same_names(homes: &[HomeRow], column: &str) -> Vec<RowProblem> {
    let owned = || homes.iter().filter(|home| !home.holding.is_developer_stock());
    let mut rows_by_name: HashMap<&str, Vec<u32>> = HashMap::new();
    for home in owned() {
        for name in home.owners.iter().map(|owner| owner.name.as_str()).collect::<BTreeSet<_>>() {
            rows_by_name.entry(name).or_default().push(home.row);
        }
    }
    let mut warnings = Vec::new();
    for home in owned() {
        let unidentified = home.owners.iter().filter(|owner| owner.id.is_none()).map(|owner| owner.name.as_str());
        for name in unidentified.collect::<BTreeSet<_>>() {
            let rows = rows_by_name.get(name).map(Vec::as_slice).unwrap_or_default();
            // Six are enough to say "row 2, 3, 4, 5, 6 and more"; a name shared by thousands must not cost their square.
            let other_rows: Vec<u32> = rows.iter().copied().filter(|row| *row != home.row).take(6).collect();
            if !other_rows.is_empty() {
                let problem = Problem::SameNameNoId { name: name.to_owned(), other_rows };
                warnings.push(RowProblem { row: home.row, column: Some(column.to_owned()), problem });
            }
        }
    }
    warnings
}

/// A warning for each row with an owner whose identifier stands beside another name in an earlier row, or in the same.
pub(super) fn same_identifiers(homes: &[HomeRow], column: &str) -> Vec<RowProblem> {
    let mut first: HashMap<&str, (&str, u32)> = HashMap::new();
    let mut warnings = Vec::new();
    for home in homes {
        for owner in &home.owners {
            let Some(id) = owner.id.as_deref() else { continue };
            let (other_name, other_row) = *first.entry(id).or_insert((&owner.name, home.row));
            if key_of(other_name) != key_of(&owner.name) {
                let (name, other_name) = (owner.name.clone(), other_name.to_owned());
                let problem = Problem::SameIdOtherName { name, other_name, other_row };
                warnings.push(RowProblem { row: home.row, column: Some(column.to_owned()), problem });
            }
        }
    }
    warnings
}
