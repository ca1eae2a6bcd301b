//! Why something may not be recorded of a decision, or done on it.

use jiff::civil::Date;
use serde::Serialize;

use crate::ids::MatterId;

/// Why something may not be recorded of a decision, or done on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum FateRefusal {
    /// The owners have not decided this matter, or their result is not certified.
    NotDecided {
        /// Which.
        matter: MatterId,
    },
    /// The day is still to come.
    ActInFuture,
    /// The day lies before the result was announced.
    ActBeforeDecision {
        /// The day of the announcement.
        announced: Date,
    },
    /// What is served was filed before.
    ServedBeforeFiled,
    /// This case is recorded already with other particulars.
    CaseRecorded,
    /// No case of this number is recorded for the decision.
    CaseUnknown,
    /// The case has ended.
    CaseEnded,
    /// The decision is revoked; nothing more can happen to it.
    AlreadyRevoked {
        /// Since when.
        since: Date,
    },
    /// No order to correct the decision stands.
    NoOrder,
    /// Whoever orders a correction says by when.
    CorrectionDayMissing,
    /// The last day for a correction comes after the day of the order.
    CorrectionDayPast {
        /// The day of the order.
        on: Date,
    },
    /// No revocation by the authority stands that could be set aside.
    NoRevocation,
    /// A revocation is not set aside before it was made.
    OverturnedBeforeRevoked {
        /// The day it was made.
        since: Date,
    },
    /// The place gives this power to another body.
    NotTheAuthority {
        /// Where that stands.
        basis: Vec<String>,
    },
    /// The decision is revoked; nothing is carried out on it.
    DecisionRevoked {
        /// Since when.
        since: Date,
    },
    /// A court or the authority lets the decision rest; nothing is carried out on it meanwhile.
    DecisionSuspended {
        /// Since when.
        since: Date,
    },
}
