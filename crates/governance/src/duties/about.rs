//! What a duty is about.

use jiff::civil::Date;

use crate::founding::Change;
use crate::ids::{
    BodyId, DeliberationId, HandoverId, InspectionId, MatterId, MeetingId, ObjectionId, OrderId, PersonId, PetitionId,
    RequestId, SittingId, TaskNo,
};

/// What a duty is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum About {
    /// A meeting of the owners.
    Meeting(MeetingId),
    /// An objection in a meeting.
    Objection(MeetingId, ObjectionId),
    /// A matter.
    Matter(MatterId),
    /// An election: the meeting and the question.
    Election(MeetingId, MatterId),
    /// The term of a committee that ends on this day.
    Term(BodyId, Date),
    /// The body that owes it.
    Body,
    /// The founding of the assembly.
    Founding,
    /// A change of what was filed.
    Change(Change),
    /// An objection to who sits in the preparatory group.
    GroupObjection(ObjectionId),
    /// An objection to who sits in the group that organises the renewal of a committee.
    RenewalObjection(BodyId, ObjectionId),
    /// A petition.
    Petition(PetitionId),
    /// Members asking for a sitting.
    Request(RequestId),
    /// A sitting of a committee.
    Sitting(SittingId),
    /// The seat that somebody left.
    Seat(BodyId, PersonId),
    /// A hand-over list.
    Handover(HandoverId),
    /// Something that is published, by the name the place gives.
    Publication(String),
    /// A deliberation.
    Deliberation(DeliberationId),
    /// A task of a deliberation.
    Task(DeliberationId, TaskNo),
    /// A request to inspect.
    Inspection(InspectionId),
    /// An order.
    Order(OrderId),
}
