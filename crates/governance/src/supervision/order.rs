//! Orders to do what is due, as they stand.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Deed;
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
    /// When it was settled, and in which words.
    pub settled: Option<(Timestamp, PublicText)>,
}

impl Order {
    /// Whether its time ran out on a day without its being settled: then whoever comes next may act.
    #[must_use]
    pub fn is_missed(&self, today: Date) -> bool {
        self.settled.is_none() && today > self.until
    }
}
