//! What can be asked about what happens to a decision.

use jiff::civil::Date;

use super::{AuthorityAct, Judgement};
use crate::ids::MatterId;
use crate::seal::Seal;

/// What can be asked about what happens to a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FateCommand {
    /// Record that a court was asked to revoke the decision.
    Challenge {
        /// The matter it decided.
        matter: MatterId,
        /// The court.
        court: String,
        /// The number of the case.
        case: String,
        /// The day the court was asked.
        filed_on: Date,
        /// The day that was served here.
        served_on: Date,
        /// By which owner and for what reasons, sealed.
        seal: Option<Seal>,
    },
    /// Record that the court lets the decision rest.
    Stay {
        /// The matter.
        matter: MatterId,
        /// The number of the case.
        case: String,
        /// From which day.
        on: Date,
    },
    /// Record how the case ended.
    Judge {
        /// The matter.
        matter: MatterId,
        /// The number of the case.
        case: String,
        /// How.
        judgement: Judgement,
        /// The day it took effect.
        on: Date,
        /// In few words.
        text: String,
    },
    /// Act on the decision as the authority.
    Authority {
        /// The matter.
        matter: MatterId,
        /// What it does.
        act: AuthorityAct,
        /// From which day.
        on: Date,
        /// The last day for the correction, where it orders one.
        until: Option<Date>,
        /// For which reasons, told to all owners.
        text: String,
        /// What it issued on paper, sealed.
        evidence: Option<Seal>,
    },
    /// Record that the authority's revocation was itself set aside, so that the decision holds again.
    Overturn {
        /// The matter.
        matter: MatterId,
        /// Who set it aside: the authority above it (复议机关) or a court.
        organ: String,
        /// The number of its decision.
        case: String,
        /// The day it took effect.
        on: Date,
        /// In few words.
        text: String,
        /// What it issued on paper, sealed.
        evidence: Option<Seal>,
    },
}
