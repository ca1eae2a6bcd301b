//! What can be asked of an election.

use jiff::Timestamp;

use crate::ids::{MatterId, MeetingId, OwnerId, PersonId};
use crate::seal::Seal;

/// What can be asked of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElectionCommand {
    /// Put an owner forward: by the body that convened, or by themselves.
    Nominate {
        /// The meeting.
        meeting: MeetingId,
        /// The matter of the election.
        matter: MatterId,
        /// Who stands.
        owner: OwnerId,
        /// What they say about themselves, sealed.
        statement: Option<Seal>,
        /// Whether they agreed to stand.
        consents: bool,
    },
    /// Take a candidate off the list before the notice, or an alternate after the result.
    Withdraw {
        /// The meeting.
        meeting: MeetingId,
        /// The matter of the election.
        matter: MatterId,
        /// Their number.
        candidate: u8,
    },
    /// Record the lot that was drawn between equals.
    DrawLot {
        /// The meeting.
        meeting: MeetingId,
        /// The matter of the election.
        matter: MatterId,
        /// The candidates in the order drawn.
        order: Vec<u8>,
        /// How it was drawn, so that nobody could choose.
        manner: String,
        /// Who drew.
        drawn_by: PersonId,
        /// Who watched.
        witnesses: Vec<PersonId>,
        /// When it was drawn.
        drawn_at: Timestamp,
    },
    /// Seat those who were elected.
    TakeSeats {
        /// The meeting.
        meeting: MeetingId,
        /// The matter of the election.
        matter: MatterId,
    },
    /// Seat the next alternate in a seat that fell vacant.
    SeatAlternate {
        /// The meeting.
        meeting: MeetingId,
        /// The matter of the election.
        matter: MatterId,
    },
}

impl ElectionCommand {
    /// The meeting and the matter it is about.
    #[must_use]
    pub fn question(&self) -> (MeetingId, MatterId) {
        match self {
            Self::Nominate { meeting, matter, .. }
            | Self::Withdraw { meeting, matter, .. }
            | Self::DrawLot { meeting, matter, .. }
            | Self::TakeSeats { meeting, matter }
            | Self::SeatAlternate { meeting, matter } => (*meeting, *matter),
        }
    }
}
