//! What has happened on the way to an owners' assembly.
//!
//! Each event holds what its rule depended on: the day a period ends, the part that had to be reached, the place and the
//! digest of its text.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Absence, Side};
use crate::PublicText;
use crate::charter::CharterRef;
use crate::ids::{BodyId, MatterId, MeetingId, ObjectionId, OwnerId, PersonId};
use crate::law::procedure::{Alternative, Group};
use crate::seal::Seal;

/// A member of the preparatory group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMember {
    /// Who.
    pub person: PersonId,
    /// For whom they sit.
    pub side: Side,
    /// Whether they lead the group.
    pub leads: bool,
    /// Which owner they are, where they sit for the owners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OwnerId>,
}

/// What came of an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum ApplicationAnswer {
    /// It was accepted: the preparatory group is formed.
    Accepted,
    /// It was given back; the owners may apply anew.
    Returned {
        /// Why.
        reasons: PublicText,
    },
}

/// A result that the assembly rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// Which of the rule pack's matters it is.
    pub kind: String,
    /// The matter.
    pub matter: MatterId,
    /// The meeting that decided it.
    pub meeting: MeetingId,
    /// The count that was certified.
    pub count: u32,
}

/// A change of what was filed that this book knows of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// A committee was elected for a term of its own.
    Committee {
        /// In which meeting.
        meeting: MeetingId,
        /// On which matter.
        matter: MatterId,
    },
    /// The owners adopted a text.
    Text {
        /// Which.
        text: CharterRef,
    },
    /// Members left or joined a committee within its term.
    Members {
        /// Which committee.
        committee: BodyId,
        /// On which day.
        on: Date,
    },
}

events! {
    /// What has happened on the way to an owners' assembly.
    Founding(FoundingEvent);

    /// The whole area of the estate, and when its first homes were delivered, were entered from a source.
    AreaEntered {
        /// Area of all that is or will be built, in 0.001 m².
        whole: u64,
        /// Where the figure stands.
        source: PublicText,
        /// The day the first home was delivered, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        first_delivery: Option<Date>,
        /// Whether the estate is built in phases, so that seats are added later (指导规则 §16).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        phases: bool,
        /// Who entered it; none when it was done at the machine.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }

    /// The developer handed over one of the files that founding needs.
    FileHandedOver {
        /// Which of the files that the place lists.
        file: String,
        /// On which day.
        on: Date,
        /// Who entered it; none when it was done at the machine.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }

    /// An owner signed the application.
    ApplicationSigned {
        /// Which application, counted from 1.
        application: u32,
        /// Who.
        owner: OwnerId,
        /// Who took the paper down; none when the owner signed by card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }

    /// An owner took their signature back.
    SignatureWithdrawn {
        /// Which application.
        application: u32,
        /// Who.
        owner: OwnerId,
        /// Who took it down; none when the owner did it by card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }

    /// The application reached the street office.
    ApplicationSubmitted {
        /// Which application.
        application: u32,
        /// The day it was received; periods are counted from it.
        received_on: Date,
        /// How many heads signed.
        heads: u64,
        /// Their area in 0.001 m².
        area: u64,
        /// Of how many heads.
        of_heads: u64,
        /// Of how much area in 0.001 m².
        of_area: u64,
        /// The area delivered to owners, in 0.001 m².
        delivered: u64,
        /// The whole area it is a part of, in 0.001 m².
        whole: u64,
        /// The way in which that is enough.
        met: Alternative,
        /// It is looked at until then, where a period is set.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review_until: Option<Timestamp>,
        /// The preparatory group is formed until then.
        group_until: Timestamp,
        /// The place whose procedure holds.
        place: String,
        /// SHA-256 of that place's text.
        place_digest: String,
        /// Who took it in; none when an owner submitted it by card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }

    /// The street office answered the application.
    ApplicationAnswered {
        /// Which application.
        application: u32,
        /// What came of it.
        answer: ApplicationAnswer,
        /// Who answered.
        by: PersonId,
    }

    /// The street office set up the preparatory group; who sits in it follows.
    GroupEstablished {
        /// The body.
        group: BodyId,
        /// The application it answers.
        application: u32,
        /// Who set it up.
        by: PersonId,
    }

    /// Somebody became a member of the preparatory group.
    MemberSeated {
        /// The member.
        member: GroupMember,
        /// Who seated them.
        by: PersonId,
    }

    /// Somebody is no member of the preparatory group any more.
    MemberReleased {
        /// Who.
        person: PersonId,
        /// Who released them.
        by: PersonId,
    }

    /// The composition of the group was published; it is open to objection.
    GroupPublished {
        /// Which publication it is, counted from 1; the group is formed with the first.
        publication: u32,
        /// Who sits in it.
        members: Vec<GroupMember>,
        /// The rule it keeps to.
        rule: Group,
        /// The sides that sit in it by the place, where the place names them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sides: Vec<Side>,
        /// Those of them that sent nobody, each with the reason.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        absent: Vec<Absence>,
        /// Objections are taken until then.
        on_view_until: Timestamp,
        /// The group has met until then, where a period is set.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meets_until: Option<Timestamp>,
        /// The first meeting is held until then.
        first_meeting_until: Timestamp,
        /// The place whose procedure holds.
        place: String,
        /// SHA-256 of that place's text.
        place_digest: String,
        /// Who published it.
        by: PersonId,
    }

    /// Somebody objected to the composition of the group.
    GroupObjectionRaised {
        /// Its number.
        objection: ObjectionId,
        /// The owner it comes from, where it comes from one who is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<OwnerId>,
        /// What it says, sealed.
        seal: Seal,
    }

    /// The street office settled an objection to the composition of the group.
    GroupObjectionSettled {
        /// Which one.
        objection: ObjectionId,
        /// Whether it stands; then the composition is changed and published anew.
        upheld: bool,
        /// The reasons, sealed.
        seal: Seal,
        /// Who settled it.
        by: PersonId,
    }

    /// The preparatory group met.
    GroupMet {
        /// On which day.
        on: Date,
        /// What it settled.
        about: PublicText,
        /// Who recorded it.
        by: PersonId,
    }

    /// The owners' assembly came into being.
    AssemblyFounded {
        /// The results it rests on, all of which hold.
        rests_on: Vec<Rest>,
        /// The committee that was elected.
        committee: BodyId,
        /// How many members of it hold their seats.
        members: u32,
        /// How many there must be at least.
        least: u32,
        /// The day from which the period of filing is counted.
        elected_on: Date,
        /// It is filed until then.
        filing_until: Timestamp,
        /// With so many documents.
        documents: u32,
        /// The place whose procedure holds.
        place: String,
        /// SHA-256 of that place's text.
        place_digest: String,
        /// Who recorded it; none when the clock did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }

    /// The committee was filed with the authorities.
    Filed {
        /// On which day.
        on: Date,
        /// The number of the receipt.
        receipt: PublicText,
        /// Changes of what was filed are reported within so many days.
        report_days: u32,
        /// The receipt itself, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Seal>,
        /// Who entered it.
        by: PersonId,
    }

    /// The seal was made by the filing certificate and taken over by the committee.
    SealTakenOver {
        /// On which day.
        on: Date,
        /// Who keeps it.
        keeper: PersonId,
        /// Who entered it.
        by: PersonId,
    }

    /// A change of what was filed was reported.
    ChangeReported {
        /// What changed.
        what: PublicText,
        /// On which day it changed.
        changed_on: Date,
        /// On which day it was reported.
        on: Date,
        /// It was to be reported until then.
        until: Timestamp,
        /// The election or the adoption that it is about, where it is about one of this book.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<Change>,
        /// The receipt itself, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Seal>,
        /// Who entered it.
        by: PersonId,
    }
}
