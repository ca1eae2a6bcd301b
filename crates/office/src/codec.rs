//! How events are written into the book and read back: one kind and version each, for ever.
//!
//! Kinds are explicit words, never derived from the code's own names and never used again for something else. A changed
//! meaning is a new kind; a grown shape is a new version that is still read. Every kind has a golden file.

use governance::Event;
use governance::assembly::AssemblyEvent as Assembly;
use governance::bodies::BodiesEvent as Bodies;
use governance::card::CardEvent as Card;
use governance::committee::CommitteeEvent as Committee;
use governance::community::CommunityEvent as Community;
use governance::matter::MatterEvent as Matter;
use governance::petition::PetitionEvent as Petition;

/// An event as the book keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What happened.
    pub kind: &'static str,
    /// The version of the payload's shape.
    pub version: u32,
    /// JSON, stored and hashed as it stands here.
    pub payload: Vec<u8>,
}

/// Why an entry cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum CodecProblem {
    /// This version of the program does not know the kind.
    #[error("an entry of kind {kind} version {version} is not known to this version of the program")]
    UnknownKind {
        /// The kind.
        kind: String,
        /// The version.
        version: u32,
    },
    /// The payload has another shape than its kind says.
    #[error("the payload of an entry of kind {kind} has another shape: {reason}")]
    Shape {
        /// The kind.
        kind: String,
        /// What the parser said.
        reason: String,
    },
}

macro_rules! kinds {
    ($($kind:literal $version:literal $(or $older:literal)? => $topic:ident :: $variant:ident;)*) => {
        /// Every kind with the version that is written, in the order of the topics.
        pub const KINDS: &[(&str, u32)] = &[$(($kind, $version),)*];

        /// Versions that are written no more and can still be read: the fields that came later are missing from them.
        pub const OLDER: &[(&str, u32)] = &[$($(($kind, $older),)?)*];

        /// Writes an event.
        ///
        /// # Errors
        /// When JSON cannot hold it, which no event's shape allows.
        pub fn encode(event: &Event) -> Result<Written, CodecProblem> {
            match event {$(
                Event::$topic($topic::$variant(payload)) => Ok(Written {
                    kind: $kind,
                    version: $version,
                    payload: serde_json::to_vec(payload).map_err(|error| CodecProblem::Shape {
                        kind: $kind.to_owned(),
                        reason: error.to_string(),
                    })?,
                }),
            )*}
        }

        /// Reads an event.
        ///
        /// # Errors
        /// When the kind is not known or the payload does not have its shape.
        pub fn decode(kind: &str, version: u32, payload: &[u8]) -> Result<Event, CodecProblem> {
            match (kind, version) {
                $(($kind, $version $(| $older)?) => Ok(Event::$topic($topic::$variant(read(kind, payload)?))),)*
                _ => Err(CodecProblem::UnknownKind { kind: kind.to_owned(), version }),
            }
        }
    };
}

kinds! {
    "community.founded" 1 => Community::Founded;
    "community.place_settled" 1 => Community::PlaceSettled;
    "community.rules_adopted" 1 => Community::RulesAdopted;
    "community.owners_recorded" 1 => Community::OwnersRecorded;
    "community.homes_registered" 1 => Community::HomesRegistered;
    "community.homes_removed" 1 => Community::HomesRemoved;
    "community.owner_forgotten" 1 => Community::OwnerForgotten;
    "bodies.body_established" 1 => Bodies::BodyEstablished;
    "bodies.seat_filled" 2 or 1 => Bodies::SeatFilled;
    "bodies.seat_vacated" 1 => Bodies::SeatVacated;
    "matter.raised" 1 => Matter::MatterRaised;
    "matter.execution_assigned" 1 => Matter::ExecutionAssigned;
    "matter.progress_reported" 1 => Matter::ProgressReported;
    "assembly.meeting_convened" 1 => Assembly::MeetingConvened;
    "assembly.roll_listed" 1 => Assembly::RollListed;
    "assembly.roll_published" 1 => Assembly::RollPublished;
    "assembly.notice_given" 1 => Assembly::NoticeGiven;
    "assembly.letters_issued" 1 => Assembly::LettersIssued;
    "assembly.letter_reissued" 1 => Assembly::LetterReissued;
    "assembly.service_recorded" 1 => Assembly::ServiceRecorded;
    "assembly.voting_opened" 1 => Assembly::VotingOpened;
    "assembly.ballot_cast" 1 => Assembly::BallotCast;
    "assembly.ballot_set_aside" 1 => Assembly::BallotSetAside;
    "assembly.paper_keyed" 1 => Assembly::PaperKeyed;
    "assembly.paper_settled" 2 or 1 => Assembly::PaperSettled;
    "assembly.voting_closed" 1 => Assembly::VotingClosed;
    "assembly.result_counted" 1 => Assembly::ResultCounted;
    "assembly.result_announced" 1 => Assembly::ResultAnnounced;
    "assembly.objection_raised" 1 => Assembly::ObjectionRaised;
    "assembly.objection_answered" 1 => Assembly::ObjectionAnswered;
    "assembly.result_certified" 1 => Assembly::ResultCertified;
    "assembly.meeting_cancelled" 1 => Assembly::MeetingCancelled;
    "committee.sitting_requested" 1 => Committee::SittingRequested;
    "committee.request_joined" 1 => Committee::RequestJoined;
    "committee.sitting_called" 1 => Committee::SittingCalled;
    "committee.item_added" 1 => Committee::ItemAdded;
    "committee.agenda_told" 1 => Committee::AgendaTold;
    "committee.sitting_called_off" 1 => Committee::SittingCalledOff;
    "committee.attendance_recorded" 1 => Committee::AttendanceRecorded;
    "committee.item_decided" 1 => Committee::ItemDecided;
    "committee.minutes_written" 1 => Committee::MinutesWritten;
    "committee.minutes_signed" 1 => Committee::MinutesSigned;
    "committee.decisions_published" 1 => Committee::DecisionsPublished;
    "committee.mandate_granted" 1 => Committee::MandateGranted;
    "committee.seal_used" 1 => Committee::SealUsed;
    "committee.seat_ended" 1 => Committee::SeatEnded;
    "committee.handover_listed" 1 => Committee::HandoverListed;
    "committee.thing_handed_over" 1 => Committee::ThingHandedOver;
    "card.issued" 1 => Card::CardsIssued;
    "card.reissued" 1 => Card::CardReissued;
    "petition.raised" 1 => Petition::PetitionRaised;
    "petition.signed" 1 => Petition::PetitionSigned;
    "petition.signature_keyed" 1 => Petition::SignatureKeyed;
    "petition.signature_rejected" 1 => Petition::SignatureRejected;
    "petition.signature_withdrawn" 1 => Petition::SignatureWithdrawn;
    "petition.handed_in" 1 => Petition::PetitionHandedIn;
    "petition.refused" 1 => Petition::PetitionRefused;
    "petition.convenor_ordered" 1 => Petition::ConvenorOrdered;
    "petition.turn_passed" 1 => Petition::TurnPassed;
    "petition.meeting_convened" 1 => Petition::PetitionMeetingConvened;
}

fn read<T: serde::de::DeserializeOwned>(kind: &str, payload: &[u8]) -> Result<T, CodecProblem> {
    serde_json::from_slice(payload)
        .map_err(|error| CodecProblem::Shape { kind: kind.to_owned(), reason: error.to_string() })
}
