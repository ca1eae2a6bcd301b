//! What can be asked on the way to an owners' assembly.

use jiff::civil::Date;

use super::{Change, Side};
use crate::bodies::SeatHolder;
use crate::ids::{ObjectionId, OwnerId, PersonId};
use crate::seal::Seal;

/// What can be asked on the way to an owners' assembly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundingCommand {
    /// Enter the whole area of the estate, and when its first home was delivered.
    EnterArea {
        /// Area of all that is or will be built, in 0.001 m².
        whole: u64,
        /// Where the figure stands.
        source: String,
        /// The day the first home was delivered.
        first_delivery: Option<Date>,
        /// Whether the estate is built in phases.
        phases: bool,
    },
    /// Tick off a file that the developer handed over.
    TickFile {
        /// Which of the files that the place lists.
        file: String,
        /// On which day it was handed over.
        on: Date,
    },
    /// Sign the application.
    Sign {
        /// Who signed, when a person at the desk takes a paper down; owners with their card sign for themselves.
        owner: Option<OwnerId>,
    },
    /// Take a signature back.
    WithdrawSignature {
        /// Whose, when a person at the desk takes it down.
        owner: Option<OwnerId>,
    },
    /// Hand the application to the street office.
    Submit {
        /// The day it was received.
        received_on: Date,
    },
    /// Answer the application.
    AnswerApplication {
        /// Accept it, or give it back with reasons.
        accepted: bool,
        /// The reasons, where it is given back.
        reasons: String,
    },
    /// Set up the preparatory group.
    EstablishGroup {
        /// Its name.
        name: String,
    },
    /// Seat a member of the group.
    SeatMember {
        /// Who.
        holder: SeatHolder,
        /// For whom they sit.
        side: Side,
        /// Whether they lead the group.
        leads: bool,
        /// Which owner they are, where they sit for the owners.
        owner: Option<OwnerId>,
        /// Last day of their seat, should the group last that long.
        until: Date,
    },
    /// Release a member of the group.
    ReleaseMember {
        /// Who.
        person: PersonId,
    },
    /// Publish who sits in the group.
    PublishGroup {
        /// The sides that sent nobody, each with the reason that is published.
        absent: Vec<(Side, String)>,
    },
    /// Object to who sits in the group.
    ObjectToGroup {
        /// The owner it comes from, when a person at the desk takes it down.
        owner: Option<OwnerId>,
        /// What it says, sealed.
        seal: Seal,
    },
    /// Settle an objection.
    SettleObjection {
        /// Which one.
        objection: ObjectionId,
        /// Whether it stands.
        upheld: bool,
        /// The reasons, sealed.
        seal: Seal,
    },
    /// Record that the group met.
    RecordGroupMeeting {
        /// On which day.
        on: Date,
        /// What it settled.
        about: String,
    },
    /// Record that the assembly exists.
    FoundAssembly,
    /// Enter the filing.
    File {
        /// On which day.
        on: Date,
        /// The number of the receipt.
        receipt: String,
        /// The receipt itself, sealed.
        evidence: Option<Seal>,
    },
    /// Enter that the seal was taken over.
    TakeOverSeal {
        /// On which day.
        on: Date,
        /// Who keeps it.
        keeper: PersonId,
    },
    /// Enter that a change of what was filed was reported.
    ReportChange {
        /// What changed.
        what: String,
        /// On which day it changed.
        changed_on: Date,
        /// On which day it was reported.
        on: Date,
        /// The election or the adoption that it is about; the day of the change is then known.
        about: Option<Change>,
        /// The receipt itself, sealed.
        evidence: Option<Seal>,
    },
}
