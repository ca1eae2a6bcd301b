//! What can be asked of a renewal.

use crate::founding::Side;
use crate::ids::{BodyId, ObjectionId, OwnerId, PersonId};
use crate::seal::Seal;

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
        /// For whom each of its members sits.
        sides: Vec<(PersonId, Side)>,
        /// Why a side that may be missing has nobody in it.
        absent: Vec<(Side, String)>,
    },
    /// Object to who sits in that group.
    ObjectToGroup {
        /// The committee.
        committee: BodyId,
        /// The owner it comes from, where it is taken down at a desk.
        owner: Option<OwnerId>,
        /// What it says, sealed.
        seal: Seal,
    },
    /// Settle an objection to who sits in it.
    SettleObjection {
        /// The committee.
        committee: BodyId,
        /// Which one.
        objection: ObjectionId,
        /// Whether it stands.
        upheld: bool,
        /// The reasons, sealed.
        seal: Seal,
    },
}
