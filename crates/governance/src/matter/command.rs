//! What can be asked of a matter.

use jiff::civil::Date;

use super::Progress;
use crate::ids::{BodyId, MatterId};

/// What can be asked of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatterCommand {
    /// Charge a body with carrying out what was decided.
    AssignExecution {
        /// The matter.
        matter: MatterId,
        /// Who is to carry it out.
        body: BodyId,
        /// By when.
        due: Date,
    },
    /// Report how carrying out stands.
    ReportProgress {
        /// The matter.
        matter: MatterId,
        /// How far it has come.
        progress: Progress,
        /// In words.
        text: String,
    },
}
