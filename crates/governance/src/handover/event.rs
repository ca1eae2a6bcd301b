//! What has happened while something was handed over.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{BodyId, HandoverId, ItemNo, MeetingId, PersonId};

/// What has happened while something was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoverEvent {
    /// A list of what is to be handed over was drawn up.
    HandoverDrawnUp(HandoverDrawnUp),
    /// An item was added to a list.
    ItemAdded(ItemAdded),
    /// Somebody who leaves signed that they gave an item.
    ItemHandedIn(ItemHandedIn),
    /// Somebody who comes signed that they took an item.
    ItemTaken(ItemTaken),
    /// Somebody who comes said in public that an item is missing.
    ItemMissing(ItemMissing),
    /// A witness certified that an item was refused.
    RefusalWitnessed(RefusalWitnessed),
}

/// What sort of item something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemSort {
    /// 档案资料
    Archive,
    /// 资金、账目
    Money,
    /// 印章
    Seal,
    /// 其他财物
    Thing,
}

impl ItemSort {
    /// All of them, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Archive, Self::Money, Self::Seal, Self::Thing];
}

/// One item as it stands on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// What sort of item.
    pub sort: ItemSort,
    /// What it is, for everybody to read.
    pub text: PublicText,
    /// How many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// How much money, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fen: Option<u64>,
    /// Where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PublicText>,
    /// The meeting it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The item of the committee's own list as which it was taken, where it is handed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<ItemNo>,
}

/// A list of what is to be handed over was drawn up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverDrawnUp {
    /// Its number.
    pub handover: HandoverId,
    /// The committee.
    pub body: BodyId,
    /// The last day of the term that ends.
    pub term_ends: Date,
    /// Who hands on what it took while it acted for the committee; none where the committee itself hands over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_on: Option<HandedOn>,
    /// Within how many days of its end, or of the day since when the next committee sits.
    pub days: u32,
    /// The last day.
    pub until: Date,
    /// Where that stands.
    pub basis: Vec<String>,
    /// What is handed over.
    pub items: Vec<Listed>,
    /// Who drew it up.
    pub by: PersonId,
}

/// Who hands on what, since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOn {
    /// The body that acted for the committee in the gap.
    pub giver: BodyId,
    /// Since when the next committee sits; the days count from then.
    pub seated: Date,
}

/// An item was added to a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAdded {
    /// The list.
    pub handover: HandoverId,
    /// The item.
    pub listed: Listed,
    /// Who added it.
    pub by: PersonId,
}

/// Somebody who leaves signed that they gave an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemHandedIn {
    /// The list.
    pub handover: HandoverId,
    /// The item.
    pub item: ItemNo,
    /// Who gave it.
    pub by: PersonId,
}

/// Somebody who comes signed that they took an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemTaken {
    /// The list.
    pub handover: HandoverId,
    /// The item.
    pub item: ItemNo,
    /// Who took it.
    pub by: PersonId,
    /// The body that keeps it until there is a next committee, where one that acts in the gap took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeper: Option<BodyId>,
}

/// Somebody who comes said in public that an item is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemMissing {
    /// The list.
    pub handover: HandoverId,
    /// The item.
    pub item: ItemNo,
    /// What is missing of it.
    pub text: PublicText,
    /// Who said so.
    pub by: PersonId,
}

/// A witness certified that an item was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusalWitnessed {
    /// The list.
    pub handover: HandoverId,
    /// The item.
    pub item: ItemNo,
    /// The body the witness acts for.
    pub body: BodyId,
    /// What the witness saw.
    pub text: PublicText,
    /// The witness.
    pub by: PersonId,
}
