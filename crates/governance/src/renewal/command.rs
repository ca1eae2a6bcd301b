//! What can be asked of a renewal.

use crate::ids::BodyId;

/// What can be asked of a renewal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenewalCommand {
    /// Begin the last months of a term.
    Open {
        /// The committee.
        committee: BodyId,
    },
    /// Record that the coming end of the term was reported to the authority.
    Report {
        /// The committee.
        committee: BodyId,
        /// To whom and how.
        text: String,
    },
    /// Record the group that organises the renewal.
    FormGroup {
        /// The committee.
        committee: BodyId,
        /// The group, with its seats filled.
        group: BodyId,
    },
}
