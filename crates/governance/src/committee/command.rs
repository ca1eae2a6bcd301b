//! What can be asked of a committee.

use jiff::Timestamp;

use super::{Office, SealKind, SeatEnd, VoteCast};
use crate::ids::{BodyId, MandateId, MatterId, PersonId, RequestId, SittingId};
use crate::seal::Seal;

/// What can be asked of a committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitteeCommand {
    /// Ask for a sitting.
    RequestSitting {
        /// Of which body.
        body: BodyId,
        /// What is to be talked about.
        about: String,
        /// Who asks.
        members: Vec<PersonId>,
    },
    /// Ask for it too.
    JoinRequest {
        /// The request.
        request: RequestId,
        /// Who joins.
        members: Vec<PersonId>,
    },
    /// Call a sitting and publish its agenda.
    CallSitting {
        /// Of which body.
        body: BodyId,
        /// Why.
        occasion: SittingFor,
        /// When it is held.
        held_at: Timestamp,
        /// Where.
        venue: String,
        /// Its agenda.
        items: Vec<ItemGiven>,
    },
    /// Put an item on the agenda while there is time.
    AddItem {
        /// The sitting.
        sitting: SittingId,
        /// The item.
        item: ItemGiven,
    },
    /// Enter that the residents' committee was told of the agenda.
    TellAgenda {
        /// The sitting.
        sitting: SittingId,
    },
    /// Call a sitting off.
    CallOff {
        /// The sitting.
        sitting: SittingId,
        /// Why.
        reason: String,
    },
    /// Record who is there in person.
    RecordAttendance {
        /// The sitting.
        sitting: SittingId,
        /// The members who are there.
        present: Vec<PersonId>,
    },
    /// Record how the members decided an item.
    DecideItem {
        /// The sitting.
        sitting: SittingId,
        /// The item's number.
        item: u32,
        /// The vote of everybody present.
        votes: Vec<VoteCast>,
    },
    /// Write the minutes.
    WriteMinutes {
        /// The sitting.
        sitting: SittingId,
        /// What they say, sealed.
        seal: Seal,
    },
    /// Sign the minutes, or refuse to.
    SignMinutes {
        /// The sitting.
        sitting: SittingId,
        /// Who was present.
        member: PersonId,
        /// Whether they sign.
        signed: bool,
        /// Why they do not, sealed.
        reason: Option<Seal>,
    },
    /// Publish what a sitting decided.
    Publish {
        /// The sitting.
        sitting: SittingId,
    },
    /// Enter what the owners authorised the committee to do.
    GrantMandate(MandateGiven),
    /// Enter a use of a seal.
    UseSeal(SealUseGiven),
    /// End the seat of a member whose owner owns nothing here any more.
    EndSeatOfNonOwner {
        /// In which body.
        body: BodyId,
        /// Whose.
        person: PersonId,
    },
    /// End the seat of a member whose election a court or the authority revoked.
    EndRevokedSeat {
        /// In which body.
        body: BodyId,
        /// Whose.
        person: PersonId,
    },
    /// Enter that a seat ended by itself.
    EndSeat {
        /// In which body.
        body: BodyId,
        /// Whose.
        person: PersonId,
        /// Why.
        reason: SeatEnd,
        /// What shows it, sealed.
        seal: Seal,
    },
    /// Leave one's own seat.
    Resign {
        /// In which body.
        body: BodyId,
        /// What is said to it, sealed.
        seal: Option<Seal>,
    },
    /// Say that whoever left a seat keeps nothing that they would hand over.
    SayNothingKept {
        /// The body.
        body: BodyId,
        /// Who left.
        person: PersonId,
    },
    /// Confirm it, as one who stays.
    ConfirmNothingKept {
        /// The body.
        body: BodyId,
        /// Who left.
        person: PersonId,
    },
    /// Give a seat back that a wrong line of the register ended.
    RestoreSeat {
        /// The body.
        body: BodyId,
        /// Whose.
        person: PersonId,
        /// What was wrong, and that it was put right.
        reason: String,
    },
    /// List what whoever left a seat hands over.
    ListHandover {
        /// The body.
        body: BodyId,
        /// Who left.
        person: PersonId,
        /// The things.
        things: Vec<String>,
    },
    /// Receive a thing that was listed.
    ReceiveThing {
        /// The body.
        body: BodyId,
        /// Who left.
        person: PersonId,
        /// The thing's number.
        thing: u32,
    },
}

/// Why a sitting is to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SittingFor {
    /// There is something to decide.
    Ordinary,
    /// Enough members asked for it.
    Request(RequestId),
    /// The members were just elected.
    First,
}

/// An item for the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemGiven {
    /// Its title.
    pub title: String,
    /// What is to be decided, word for word.
    pub text: String,
    /// What it is about.
    pub about: AboutGiven,
}

/// What an item is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutGiven {
    /// The committee's own work.
    Own,
    /// Who holds an office.
    Office(Office),
    /// One of the rule pack's matters, which are the owners'.
    Matter(String),
    /// What the owners handed to it.
    Mandate {
        /// By which mandate.
        mandate: MandateId,
        /// For how much money, in fen.
        amount: Option<u64>,
    },
}

/// A mandate as it is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MandateGiven {
    /// Who may act on it.
    pub body: BodyId,
    /// The matter by whose certified decision the owners gave it; what it hands over stands there.
    pub matter: MatterId,
}

/// A use of a seal as it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealUseGiven {
    /// The body that keeps the seal.
    pub body: BodyId,
    /// Which seal.
    pub seal_kind: SealKind,
    /// On what document.
    pub document: String,
    /// On how many copies.
    pub copies: u32,
    /// What it rests on.
    pub ground: GroundGiven,
    /// Who asked for it.
    pub asked_by: PersonId,
    /// Who keeps the seal.
    pub keeper: PersonId,
    /// When the seal was set.
    pub used_at: Timestamp,
}

/// What the use of a seal rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroundGiven {
    /// A decision of the committee.
    Decision(SittingId, u32),
    /// A certified decision of the owners that hands nothing to the committee.
    Assembly(MatterId),
    /// Nothing: it happened against the rule, and this is how.
    Irregular(String),
}
