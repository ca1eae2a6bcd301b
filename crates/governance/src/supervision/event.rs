//! What has happened while owners and authorities watched over those who act.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{BodyId, InspectionId, MatterId, MeetingId, OrderId, OwnerId, PersonId, PublicationId};
use crate::seal::Seal;

/// What has happened while owners and authorities watched over those who act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SupervisionEvent {
    /// An owner asked to look into something.
    InspectionRequested(InspectionRequested),
    /// The request was granted or refused.
    InspectionAnswered(InspectionAnswered),
    /// The owner looked into it.
    InspectionHeld(InspectionHeld),
    /// The owner complained to the street office.
    ComplaintMade(ComplaintMade),
    /// Something was published that must be.
    Published(Published),
    /// The street office ordered a body to do what is due.
    OrderGiven(OrderGiven),
    /// The street office settled an order.
    OrderSettled(OrderSettled),
}

/// An owner asked to look into something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionRequested {
    /// Its number.
    pub inspection: InspectionId,
    /// Who is asked.
    pub body: BodyId,
    /// The owner who asks.
    pub owner: OwnerId,
    /// What they want to look into, by the names the place gives.
    pub things: Vec<String>,
    /// In their own words, sealed.
    pub seal: Seal,
    /// Within how many days it is answered.
    pub days: u32,
    /// The last day.
    pub until: Date,
    /// Where that stands.
    pub basis: Vec<String>,
    /// Who took it in on paper; none when the owner asked online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    /// The owner may look.
    Granted {
        /// On which day.
        on: Date,
        /// Where, and at what time.
        place: PublicText,
    },
    /// The owner may not.
    Refused {
        /// By which rule.
        rule: PublicText,
    },
}

/// The request was granted or refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionAnswered {
    /// The request.
    pub inspection: InspectionId,
    /// What came of it.
    pub answer: Answer,
    /// Which files, or why not, sealed.
    pub seal: Seal,
    /// Who answered.
    pub by: PersonId,
}

/// The owner looked into it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionHeld {
    /// The request.
    pub inspection: InspectionId,
    /// On which day.
    pub on: Date,
    /// What was shown to whom, sealed.
    pub seal: Seal,
    /// Who showed it.
    pub by: PersonId,
}

/// The owner complained to the street office that a request was refused or not answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintMade {
    /// The request.
    pub inspection: InspectionId,
    /// In their own words, sealed.
    pub seal: Seal,
    /// Who took it in on paper; none when the owner complained online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// Where something that was published can be read in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Source {
    /// In the words themselves.
    Words,
    /// On the page of a meeting.
    Meeting {
        /// Which one.
        meeting: MeetingId,
    },
    /// On the page of a matter.
    Matter {
        /// Which one.
        matter: MatterId,
    },
    /// In a file that hangs on the board, known by its fingerprint.
    File {
        /// Its title.
        title: PublicText,
        /// SHA-256 of its bytes, in hexadecimal.
        sha256: String,
        /// How many bytes it has.
        bytes: u64,
    },
}

/// Something was published that must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Its number.
    pub publication: PublicationId,
    /// Who published it.
    pub body: BodyId,
    /// What it is, by the name the place gives.
    pub what: String,
    /// First day of the time it tells about, where it tells about a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day of that time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The words.
    pub text: PublicText,
    /// Where it can be read in full.
    pub source: Source,
    /// After how many months it is due again, where a rule says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Where it stands that it is published.
    pub basis: Vec<String>,
    /// Who acted for the body.
    pub by: PersonId,
}

/// What a body is ordered to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// Organise the renewal.
    Renew,
    /// Convene a meeting of the owners.
    Convene,
    /// Hand over.
    HandOver,
    /// Publish what must be.
    Publish,
    /// Answer requests to inspect.
    AnswerInspection,
    /// Something else that is due.
    Other,
}

impl Deed {
    /// All of them, in the order pages list them.
    pub const ALL: [Self; 6] =
        [Self::Renew, Self::Convene, Self::HandOver, Self::Publish, Self::AnswerInspection, Self::Other];
}

/// The street office ordered a body to do what is due within days (指导规则 §54).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderGiven {
    /// Its number.
    pub order: OrderId,
    /// The street office.
    pub office: BodyId,
    /// Who is ordered.
    pub to: BodyId,
    /// To do what.
    pub deed: Deed,
    /// Within how many days.
    pub days: u32,
    /// The last day.
    pub until: Date,
    /// The article the office names.
    pub article: PublicText,
    /// The order in words.
    pub text: PublicText,
    /// The order as it was issued on paper, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Seal>,
    /// Who gave it.
    pub by: PersonId,
}

/// The street office settled an order: it was obeyed, or needs nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderSettled {
    /// The order.
    pub order: OrderId,
    /// What came of it.
    pub text: PublicText,
    /// Who settled it.
    pub by: PersonId,
}
