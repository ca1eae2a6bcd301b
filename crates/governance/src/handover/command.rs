//! What can be asked of a hand-over.

use jiff::civil::Date;

use super::ItemSort;
use crate::ids::{BodyId, HandoverId, ItemNo, MeetingId};

/// What can be asked of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoverCommand {
    /// Draw up the list.
    DrawUp {
        /// The committee.
        body: BodyId,
        /// The last day of the term that ends.
        term_ends: Date,
        /// Who hands over: the body that acted for the committee in a gap, and without one the committee itself.
        giver: Option<BodyId>,
        /// What is handed over.
        items: Vec<ItemGiven>,
    },
    /// Add an item that was forgotten.
    AddItem {
        /// The list.
        handover: HandoverId,
        /// The item.
        item: ItemGiven,
    },
    /// Sign that an item was given.
    HandIn {
        /// The list.
        handover: HandoverId,
        /// The item.
        item: ItemNo,
    },
    /// Sign that an item was taken.
    Take {
        /// The list.
        handover: HandoverId,
        /// The item.
        item: ItemNo,
    },
    /// Say that an item is missing.
    ReportMissing {
        /// The list.
        handover: HandoverId,
        /// The item.
        item: ItemNo,
        /// What is missing of it.
        text: String,
    },
    /// Certify that an item was refused.
    WitnessRefusal {
        /// The list.
        handover: HandoverId,
        /// The item.
        item: ItemNo,
        /// The body the witness acts for.
        body: BodyId,
        /// What the witness saw.
        text: String,
    },
}

/// An item as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemGiven {
    /// What sort of item.
    pub sort: ItemSort,
    /// What it is.
    pub text: String,
    /// How many.
    pub quantity: Option<u32>,
    /// How much money, in fen.
    pub fen: Option<u64>,
    /// Where it lies; empty where that is not said.
    pub place: String,
    /// The meeting it belongs to.
    pub meeting: Option<MeetingId>,
    /// The item of the committee's own list as which it was taken, where it is handed on.
    pub received: Option<ItemNo>,
}
