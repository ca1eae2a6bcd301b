//! What can be asked by those who watch over others, and of those who are watched.

use jiff::civil::Date;

use super::Deed;
use crate::ids::{BodyId, InspectionId, MatterId, MeetingId, OrderId, OwnerId};
use crate::seal::Seal;

/// What can be asked by those who watch over others, and of those who are watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SupervisionCommand {
    /// Ask to look into something.
    RequestInspection {
        /// Who is asked.
        body: BodyId,
        /// The owner, where somebody takes the request in on paper.
        owner: Option<OwnerId>,
        /// What they want to look into.
        things: Vec<String>,
        /// In their own words, sealed.
        seal: Seal,
    },
    /// Answer a request.
    AnswerInspection {
        /// The request.
        inspection: InspectionId,
        /// What comes of it.
        answer: AnswerGiven,
        /// Which files, or why not, sealed.
        seal: Seal,
    },
    /// Log that the owner looked.
    RecordInspection {
        /// The request.
        inspection: InspectionId,
        /// On which day.
        on: Date,
        /// What was shown to whom, sealed.
        seal: Seal,
    },
    /// Complain about a refusal, or about silence.
    Complain {
        /// The request.
        inspection: InspectionId,
        /// In the owner's words, sealed.
        seal: Seal,
    },
    /// Publish what must be.
    Publish(PublishedGiven),
    /// Order a body to do what is due.
    GiveOrder(OrderedGiven),
    /// Settle an order.
    SettleOrder {
        /// The order.
        order: OrderId,
        /// What came of it.
        text: String,
    },
}

/// An answer as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerGiven {
    /// The owner may look.
    Granted {
        /// On which day.
        on: Date,
        /// Where, and at what time.
        place: String,
    },
    /// The owner may not.
    Refused {
        /// By which rule.
        rule: String,
    },
}

/// A publication as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedGiven {
    /// Who publishes.
    pub body: BodyId,
    /// What it is.
    pub what: String,
    /// The time it tells about.
    pub covers: Option<(Date, Date)>,
    /// The words.
    pub text: String,
    /// Where it can be read in full.
    pub source: SourceGiven,
}

/// Where something can be read in full, as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceGiven {
    /// In the words themselves.
    Words,
    /// On the page of a meeting.
    Meeting(MeetingId),
    /// On the page of a matter.
    Matter(MatterId),
    /// In a file that hangs on the board.
    File {
        /// Its title.
        title: String,
        /// SHA-256 of its bytes, in hexadecimal.
        sha256: String,
        /// How many bytes it has.
        bytes: u64,
    },
}

/// An order as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderedGiven {
    /// The street office.
    pub office: BodyId,
    /// Who is ordered.
    pub to: BodyId,
    /// To do what.
    pub deed: Deed,
    /// Within how many days.
    pub days: u32,
    /// The article.
    pub article: String,
    /// In words.
    pub text: String,
    /// The order as it was issued on paper, sealed.
    pub evidence: Option<Seal>,
}
