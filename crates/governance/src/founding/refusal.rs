//! Why something may not happen on the way to an owners' assembly.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::{Fault, Side};
use crate::ids::{MatterId, MeetingId, ObjectionId, OwnerId};
use crate::law::pack::Bilingual;

/// Why something may not happen on the way to an owners' assembly. Areas are written in square metres.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum FoundingRefusal {
    /// The owners' assembly exists already.
    AssemblyExists,
    /// The owners' assembly does not exist yet.
    AssemblyNotFounded,
    /// All that the assembly rests on was adopted, and those who were elected have not taken their seats.
    SeatsNotTaken {
        /// The meeting that elected them.
        meeting: MeetingId,
        /// The question.
        matter: MatterId,
    },
    /// The whole of an estate is no smaller than what is registered of it.
    WholeAreaTooSmall {
        /// What is registered.
        registered: String,
    },
    /// The day lies in the future.
    DayInFuture {
        /// The day named.
        day: Date,
    },
    /// The place asks for no such file.
    FileUnknown,
    /// Nothing is registered that could be delivered.
    NothingRegisteredYet,
    /// Too little of the estate is delivered for an assembly.
    NotEnoughDelivered {
        /// What is delivered.
        delivered: String,
        /// Of how much.
        whole: String,
        /// What is missing at least.
        missing: String,
        /// On which day a smaller part would be enough, where the place knows one and that part is reached.
        enough_after: Option<Date>,
    },
    /// Whoever signs or represents owners owns something here.
    HoldsNothing {
        /// Which owner.
        owner: OwnerId,
    },
    /// Nobody signed, or too few did.
    SignaturesMissing {
        /// Heads that signed.
        heads: u64,
        /// Of how many.
        of_heads: u64,
        /// Their area.
        area: String,
        /// Of how much.
        of_area: String,
        /// How many heads more would be enough, where heads alone can be.
        missing_heads: Option<u64>,
        /// How much area more would be enough in m², where area alone can be.
        missing_area: Option<String>,
        /// Where it stands who applies.
        basis: Vec<String>,
    },
    /// An application lies with the street office.
    ApplicationSubmitted,
    /// No application lies with the street office.
    NoApplication,
    /// The application was answered.
    ApplicationAnswered,
    /// The application was not accepted yet.
    ApplicationNotAccepted,
    /// There is no preparatory group.
    NoGroup,
    /// The person sits in the group already.
    MemberSitsAlready,
    /// Somebody sits in the group as this owner already.
    OwnerSitsAlready {
        /// Which owner.
        owner: OwnerId,
    },
    /// Whoever sits for the owners is an owner.
    RepresentativeIsNoOwner,
    /// The group is led by another side.
    LeaderFromElsewhere {
        /// Who leads it, as the place says.
        led_by: String,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Somebody leads the group already.
    GroupLedAlready,
    /// The person does not sit in the group.
    NotInGroup,
    /// Members of the group are seated by its composition, which is published.
    SeatedByComposition,
    /// The group is not made up as the rules ask.
    GroupNotInOrder {
        /// What is wrong first.
        fault: Fault,
        /// How many members there are.
        members: u32,
        /// How many of them sit for the owners.
        owners: u32,
        /// The sides that have nobody in it.
        missing: Vec<Side>,
        /// Who leads it, as the place says.
        led_by: String,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// The group is not published without this side, whatever the reason.
    SideNotDispensable {
        /// Which one.
        side: Side,
        /// The sides it may be published without.
        may: Vec<Side>,
        /// Where it stands that the side sits in it.
        basis: Vec<Bilingual>,
    },
    /// The composition of the group as it is now was not published.
    GroupNotPublished,
    /// The composition of the group is still open to objection.
    GroupStillOnView {
        /// Until when.
        until: Timestamp,
    },
    /// Objections to the group were not settled.
    GroupObjectionsOpen {
        /// How many.
        open: usize,
    },
    /// An objection to the group stands: the composition is changed and published anew.
    GroupRevisionDue,
    /// Objections to the group are not taken any more.
    GroupObjectionTooLate {
        /// Until when they were.
        until: Timestamp,
    },
    /// An earlier objection of the same owner waits for its answer.
    GroupObjectionOpen {
        /// Which one.
        objection: ObjectionId,
    },
    /// There is no such objection to the group.
    GroupObjectionUnknown,
    /// A meeting of the group's is under way.
    FirstMeetingUnderWay {
        /// Which one.
        meeting: MeetingId,
    },
    /// The first meeting leaves out a matter without which there is no assembly.
    FirstMeetingIncomplete {
        /// The matters left out.
        missing: Vec<String>,
    },
    /// The preparatory group may not put this matter.
    GroupMayNotPut {
        /// Which one.
        kind: String,
        /// What it may put.
        may: Vec<String>,
    },
    /// The group puts this matter as the text that is to hold, so that there is something to adopt.
    FirstMeetingWithoutText {
        /// Which matter.
        kind: String,
    },
    /// The group puts this matter as an election, so that there is somebody to elect.
    FirstMeetingWithoutElection {
        /// Which matter.
        kind: String,
    },
    /// Until the assembly exists the committee is made up of those whom its election seats.
    SeatedByElection,
    /// The papers of the first meeting would be on view for too short a time.
    PapersNotOnView {
        /// For how many days they are.
        days: u32,
        /// When voting may open at the earliest.
        earliest: Timestamp,
    },
    /// One of the matters that an assembly rests on does not hold.
    FoundingIncomplete {
        /// Those that do not hold.
        missing: Vec<String>,
    },
    /// Whoever was elected takes their seat once all that an assembly rests on holds.
    SeatsWaitForAssembly {
        /// What does not hold yet.
        missing: Vec<String>,
    },
    /// The committee has too few members.
    CommitteeTooSmall {
        /// How many hold their seats.
        members: u32,
        /// How many there must be at least.
        least: u32,
    },
    /// The committee was not filed yet.
    NotFiled,
    /// No committee was elected, and no text adopted, by this vote after the first filing.
    ChangeUnknown,
    /// A change is reported after it happened.
    ReportedBeforeChange,
    /// The day comes before the assembly existed.
    BeforeFounding {
        /// The day named.
        day: Date,
    },
    /// Nobody can say on which day a period from here on would end.
    FoundingDateOutOfReach {
        /// Where it would begin.
        from: Date,
    },
}
