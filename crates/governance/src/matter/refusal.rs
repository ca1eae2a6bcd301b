//! Why something may not happen to a matter.

use jiff::civil::Date;
use serde::Serialize;

use crate::ids::MatterId;

/// Why something may not happen to a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum MatterRefusal {
    /// The book knows no such matter.
    MatterUnknown {
        /// Which one was named.
        matter: MatterId,
    },
    /// Nothing has been adopted yet that could be carried out.
    NothingToCarryOut,
    /// The day it is due lies in the past.
    DueInPast {
        /// The day named.
        due: Date,
    },
    /// Nobody has been charged with carrying it out.
    NotAssigned,
    /// Carrying out is finished; a report would change nothing.
    AlreadyFinished,
}
