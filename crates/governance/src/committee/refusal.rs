//! Why something may not happen in a committee.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::SittingStage;
use crate::bodies::BodyKind;
use crate::ids::{MandateId, MatterId, PersonId};

/// Why something may not happen in a committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum CommitteeRefusal {
    /// This kind of body does not sit and decide by the votes of members.
    BodyHoldsNoSittings {
        /// What sort of body it is.
        kind: BodyKind,
    },
    /// The book knows no such sitting.
    SittingUnknown,
    /// The sitting stands where this cannot be done.
    SittingStands {
        /// Where it stands.
        stage: SittingStage,
    },
    /// The sitting would lie in the past.
    SittingInPast,
    /// The agenda would not be published long enough before the sitting.
    AgendaTooLate {
        /// For how many days it is published before.
        days: u32,
        /// The sitting can be held from then on.
        earliest: Timestamp,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// There is nothing on the agenda.
    AgendaEmpty,
    /// More is on the agenda than one sitting can hold.
    AgendaTooLong {
        /// How many items fit.
        items_max: usize,
    },
    /// The sitting would be held after the time it must be held in.
    SittingAfterItsTime {
        /// It is held before this instant.
        until: Timestamp,
    },
    /// The committee has chosen its chair since it was elected, or its first sitting is called.
    NotTheFirstSitting,
    /// The first sitting gives offices and decides nothing else.
    FirstSittingGivesOffices,
    /// The book knows no such request.
    RequestUnknown,
    /// Too few members ask for a sitting.
    RequestTooWeak {
        /// How many more it takes.
        missing: u32,
    },
    /// A sitting was called for this request.
    RequestAnswered,
    /// Nobody asks.
    RequestOfNobody,
    /// The law reserves this for the owners, and they cannot hand it to a committee.
    ReservedForOwners {
        /// Which of the rule pack's matters it is.
        kind: String,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// This is the owners', and they have not handed it to the committee.
    MandateNeeded {
        /// Which of the rule pack's matters it is.
        kind: String,
    },
    /// The book knows no such mandate of this body.
    MandateUnknown,
    /// The mandate does not hold on the day.
    MandateOver {
        /// Its last day.
        until: Date,
    },
    /// The decision by which the owners gave the mandate does not stand.
    MandateWithoutDecision,
    /// The owners' decision says nothing of what it hands to a committee, up to how much and until when.
    MandateNotStated,
    /// A seal was to be set on a decision by which the owners handed something to the committee, and no sitting decided to
    /// use that mandate.
    MandateThroughSitting {
        /// The matter by whose decision they did.
        matter: MatterId,
        /// Where it stands that a seal follows a decision.
        basis: Vec<String>,
    },
    /// The mandate does not speak of money.
    MandateWithoutMoney,
    /// The mandate speaks of money, and it is not said how much of it is used.
    MandateAmountMissing,
    /// A single thing takes more than the mandate allows for one.
    MandateItemExceeded {
        /// How much it allows for one, in fen.
        each: u64,
        /// How much this one takes.
        amount: u64,
        /// By how much that is too much.
        over: u64,
    },
    /// The limit for a single thing is above the one for all, or there is none for all.
    MandatePartBeyondWhole {
        /// How much for one, in fen.
        each: u64,
        /// How much for all; nothing where none is said.
        limit: u64,
    },
    /// More than is left of the mandate.
    MandateExceeded {
        /// What it allows in all, in fen.
        limit: u64,
        /// What was used of it, in fen.
        used: u64,
        /// What is asked for, in fen.
        amount: u64,
        /// By how much that is too much, in fen.
        over: u64,
    },
    /// A mandate rests on this matter already.
    MandateExists {
        /// Which.
        mandate: MandateId,
    },
    /// The last day of the mandate lies in the past.
    MandateUntilPast,
    /// The sitting has not begun.
    SittingNotYet {
        /// It begins then.
        held_at: Timestamp,
    },
    /// Somebody is no member of the body on the day.
    NotAMember {
        /// Who.
        person: PersonId,
    },
    /// It is not recorded who is there.
    AttendanceMissing,
    /// Too few members were there to decide anything.
    NoQuorum {
        /// How many were there.
        present: u32,
        /// Of how many members.
        members: u32,
        /// How many it takes.
        needed: u32,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// The published agenda holds no such item.
    ItemNotOnAgenda {
        /// Its number.
        item: u32,
    },
    /// The item was decided.
    ItemDecided {
        /// Its number.
        item: u32,
    },
    /// Somebody who was there has no vote recorded.
    VoteMissing {
        /// Who.
        member: PersonId,
    },
    /// A vote is recorded of somebody who was not there, or twice.
    VoteOfNobodyThere {
        /// Whose.
        member: PersonId,
    },
    /// A vote says something that the item does not ask.
    VoteNotOffered {
        /// Whose.
        member: PersonId,
    },
    /// An office is given to a member who holds the other one.
    OtherOfficeHeld {
        /// Who.
        person: PersonId,
    },
    /// There are no minutes.
    MinutesMissing,
    /// A member has signed the minutes.
    MinutesSigned,
    /// The member was not there.
    WasNotThere {
        /// Who.
        member: PersonId,
    },
    /// Nobody signs for a member but themselves, or whoever keeps the record, from paper.
    OthersSignature,
    /// The sitting decided nothing.
    NothingToPublish,
    /// What the use of the seal is to rest on was not adopted, or does not stand.
    GroundNotAdopted,
    /// The seal was set before what it is to rest on was decided.
    GroundAfterUse {
        /// It was decided then.
        decided_at: Timestamp,
    },
    /// The assembly's seal rests on the owners' decision; a committee's own decision is not enough.
    SealOfTheOwners {
        /// Where that stands.
        basis: Vec<String>,
    },
    /// The use of the seal lies in the future.
    SealUseAhead,
    /// A seal is set on one copy at least.
    CopiesMissing,
    /// Who is to keep the seal holds no seat in the body.
    KeeperNotSeated,
    /// Whoever keeps the seal asked for its use.
    SealAskedByKeeper,
    /// The owner a member sits as still has a home here.
    StillOwner,
    /// In this place a seat does not end by itself for this reason.
    SeatDoesNotEndSo {
        /// The reason.
        reason: &'static str,
    },
    /// The seat of this person did not end.
    SeatNotEnded,
    /// Things are listed, so that it cannot be said that there is nothing.
    ThingsListed,
    /// Nobody said that there is nothing to hand over.
    NothingNotSaid,
    /// Whoever said that there is nothing does not confirm it, nor does whoever left.
    NothingConfirmedByOneself,
    /// No line of the register ended the seat, so that it is not given back for one.
    SeatNotEndedByRegister,
    /// The owner the member sat as still has no home here.
    StillNoOwner,
    /// The term of the seat is over.
    SeatTermOver {
        /// Its last day.
        until: Date,
    },
    /// All seats are held: somebody took the seat meanwhile.
    SeatTakenMeanwhile {
        /// How many seats there are.
        size: usize,
    },
    /// Nothing is listed.
    HandoverEmpty,
    /// No such thing is listed.
    ThingUnknown,
    /// Whoever hands over does not receive.
    HandoverToOneself,
    /// Nobody revoked the decision that elected this member.
    ElectionStands,
}
