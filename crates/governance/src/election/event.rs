//! What has happened in an election, besides its ballots.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{BodyId, MatterId, MeetingId, OwnerId, PersonId};
use crate::seal::Seal;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
        /// What has happened in an election, besides its ballots.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum ElectionEvent {$(
            $(#[$doc])*
            $name($name),
        )*}

        impl ElectionEvent {
            /// The meeting and the matter it happened to.
            #[must_use]
            pub fn question(&self) -> (MeetingId, MatterId) {
                match self {$(Self::$name(event) => (event.meeting, event.matter),)*}
            }
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name {
                /// The meeting.
                pub meeting: MeetingId,
                /// The matter of the election.
                pub matter: MatterId,
                $($(#[$field_doc])* pub $field: $type,)*
            }
        )*

        into_event! { Election(ElectionEvent): $($name),* }
    };
}

events! {
    /// An owner who agreed was put forward.
    CandidateNominated {
        /// The number they are known by from then on, counted from 1.
        candidate: u8,
        /// Who stands.
        owner: OwnerId,
        /// What they say about themselves, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        statement: Option<Seal>,
        /// Who put them forward and has their consent; none where they came forward themselves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A candidate stands no more, or an alternate waits no more.
    CandidateWithdrawn {
        /// Their number.
        candidate: u8,
        /// Who recorded it; none where they did themselves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A lot was drawn between equals.
    LotDrawn {
        /// The count that found them equal.
        count: u32,
        /// The candidates in the order drawn.
        order: Vec<u8>,
        /// How it was drawn.
        manner: PublicText,
        /// Who drew.
        drawn_by: PersonId,
        /// Who watched.
        witnesses: Vec<PersonId>,
        /// When it was drawn; none where that was not asked yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        drawn_at: Option<Timestamp>,
        /// Who recorded it.
        by: PersonId,
    }
    /// Those who were elected took their seats.
    ElectionSeatsTaken {
        /// Of which committee.
        body: BodyId,
        /// First day of the term.
        from: Date,
        /// Last day of the term.
        until: Date,
        /// Who sits, in the order of votes.
        seats: Vec<SeatTaken>,
        /// Who was elected and owns nothing here any more.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        passed_over: Vec<u8>,
        /// Who recorded it.
        by: PersonId,
    }
    /// An alternate moved up into a seat that fell vacant.
    AlternateSeated {
        /// Their number as a candidate.
        candidate: u8,
        /// Who they are as a holder of a seat.
        person: PersonId,
        /// Alternates before them who own nothing here any more.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        passed_over: Vec<u8>,
        /// Who recorded it.
        by: PersonId,
    }
}

/// A seat that somebody elected took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatTaken {
    /// Their number as a candidate.
    pub candidate: u8,
    /// Who they are as a holder of a seat.
    pub person: PersonId,
}
