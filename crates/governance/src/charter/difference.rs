//! Two versions side by side, clause by clause.

use super::{CharterText, Clause};

/// What became of a clause from one version to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared<'t> {
    /// It says the same, maybe at another place.
    Same(&'t Clause),
    /// It says something else.
    Changed {
        /// Before.
        before: &'t Clause,
        /// After.
        after: &'t Clause,
    },
    /// It is new.
    Added(&'t Clause),
    /// It is gone.
    Removed(&'t Clause),
}

/// What became of every clause: in the order of the later version, each clause that is gone where it stood.
///
/// A clause is known again by its number, which it keeps from version to version, or by its heading.
#[must_use]
pub fn compare<'t>(before: &'t CharterText, after: &'t CharterText) -> Vec<Compared<'t>> {
    let by_number = |clause: &Clause| after.clauses.iter().position(|other| other.id == clause.id);
    let numbered: Vec<Option<usize>> = before.clauses.iter().map(by_number).collect();
    let by_heading = |clause: &Clause| {
        let free = |at: &usize| !numbered.contains(&Some(*at));
        after.clauses.iter().position(|other| other.heading == clause.heading).filter(free)
    };
    let successor: Vec<Option<usize>> = before
        .clauses
        .iter()
        .zip(&numbered)
        .map(|(clause, numbered)| numbered.or_else(|| by_heading(clause)))
        .collect();
    let mut compared = Vec::with_capacity(after.clauses.len());
    let gone_from = |from: usize| -> Vec<Compared<'t>> {
        let rest = before.clauses.iter().zip(&successor).skip(from);
        rest.take_while(|(_, next)| next.is_none()).map(|(clause, _)| Compared::Removed(clause)).collect()
    };
    compared.extend(gone_from(0));
    for (at, clause) in after.clauses.iter().enumerate() {
        let Some(earlier) = successor.iter().position(|next| *next == Some(at)) else {
            compared.push(Compared::Added(clause));
            continue;
        };
        let former = &before.clauses[earlier];
        let same =
            (&former.heading, &former.text, &former.settings) == (&clause.heading, &clause.text, &clause.settings);
        compared.push(if same { Compared::Same(clause) } else { Compared::Changed { before: former, after: clause } });
        compared.extend(gone_from(earlier + 1));
    }
    compared
}
