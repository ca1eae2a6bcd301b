//! Orders to do what is due, as they stand.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Deed, Inspection};
use crate::PublicText;
use crate::ids::{BodyId, OrderId, PersonId};
use crate::seal::Seal;

/// One order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Its number.
    pub id: OrderId,
    /// The street office that gave it.
    pub office: BodyId,
    /// Who is ordered.
    pub to: BodyId,
    /// To do what.
    pub deed: Deed,
    /// The last day.
    pub until: Date,
    /// The article the office names.
    pub article: PublicText,
    /// In words.
    pub text: PublicText,
    /// The order as it was issued on paper, sealed.
    pub evidence: Option<Seal>,
    /// Who gave it.
    pub by: PersonId,
    /// When it was given.
    pub given_at: Timestamp,
    /// When the last answer was given that it asks for, where it orders to answer owners who complained.
    pub obeyed: Option<Timestamp>,
    /// When it was settled, and in which words.
    pub settled: Option<(Timestamp, PublicText)>,
}

impl Order {
    /// Whether what it orders is still to be done: nobody obeyed it, and the office did not settle it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.settled.is_none() && self.obeyed.is_none()
    }

    /// Whether its time ran out on a day without its being obeyed or settled: then whoever comes next may act.
    #[must_use]
    pub fn is_missed(&self, today: Date) -> bool {
        self.is_open() && today > self.until
    }

    /// Whether it orders a body to answer a request that was complained of before it was given.
    #[must_use]
    pub fn asks_for(&self, one: &Inspection) -> bool {
        let complained = one.open_complaint().is_some_and(|(_, at)| *at <= self.given_at);
        self.deed == Deed::AnswerInspection && self.to == one.body && complained
    }
}
