//! Why something may not happen while things are handed over.

use jiff::civil::Date;
use serde::Serialize;

use crate::ids::{HandoverId, ItemNo};

/// Why something may not happen while things are handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum HandoverRefusal {
    /// The book knows no such list.
    HandoverUnknown,
    /// The list has no such item.
    ItemUnknown {
        /// Which one was named.
        item: ItemNo,
    },
    /// There is a list for the end of this term already.
    HandoverListed {
        /// Which one.
        handover: HandoverId,
    },
    /// The list is empty, or longer than a list may be.
    ItemsOutOfBounds {
        /// How many items fit.
        items_max: usize,
    },
    /// No term of the committee ends on this day.
    NoTermEndsThen {
        /// The day.
        ends: Date,
    },
    /// Neither one who leaves nor one who comes, nor anybody who acts for the committee or watches over it.
    NotOfThisHandover,
    /// Only those who leave sign that they gave (指导规则 §48).
    NotOneWhoLeaves,
    /// Only those who come sign that they took (指导规则 §48).
    NotOneWhoComes,
    /// The body took nothing for the committee at the end of this term, so it has nothing to hand on.
    NothingKept,
    /// There is no next committee yet that what was kept could be handed on to.
    NobodyComesYet,
    /// What was taken for the committee is missing from the list by which it is handed on.
    ReceivedLeftOut {
        /// The item of the committee's own list.
        item: ItemNo,
    },
    /// Only those who act for the body that kept it sign that they handed it on.
    NotOneWhoKept,
    /// Nobody signs both sides of one item.
    SignsBothSides {
        /// The item.
        item: ItemNo,
    },
    /// The item is handed over.
    ItemHandedOver {
        /// The item.
        item: ItemNo,
    },
    /// A refusal is certified by the street office or the residents' committee.
    WitnessFromElsewhere,
}
