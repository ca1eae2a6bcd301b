//! How events are written into the book and read back: one kind and version each, for ever.
//!
//! Kinds are explicit words, never derived from the code's own names and never used again for something else. A changed
//! meaning is a new kind; a grown shape is a new version that is still read. Every kind has a golden file.

mod grown;

use governance::Event;
use governance::appeal::AppealEvent as Appeal;
use governance::assembly::AssemblyEvent as Assembly;
use governance::bodies::BodiesEvent as Bodies;
use governance::card::CardEvent as Card;
use governance::charter::CharterEvent as Charter;
use governance::committee::CommitteeEvent as Committee;
use governance::community::CommunityEvent as Community;
use governance::deliberation::DeliberationEvent as Deliberation;
use governance::election::ElectionEvent as Election;
use governance::fate::FateEvent as Fate;
use governance::founding::FoundingEvent as Founding;
use governance::gathering::GatheringEvent as Gathering;
use governance::handover::HandoverEvent as Handover;
use governance::informing::InformingEvent as Informing;
use governance::matter::MatterEvent as Matter;
use governance::on_paper::OnPaperEvent as OnPaper;
use governance::panel::PanelEvent as Panel;
use governance::petition::PetitionEvent as Petition;
use governance::recount::RecountEvent as Recount;
use governance::renewal::RenewalEvent as Renewal;
use governance::room::RoomEvent as Room;
use governance::supervision::SupervisionEvent as Supervision;
use governance::template::TemplateEvent as Template;
use governance::voice::VoiceEvent as Voice;

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
    ($($kind:literal $version:literal $(else $plain:literal)? $(or $older:literal)* => $topic:ident :: $variant:ident;)*) => {
        /// Every kind with the version that is written, in the order of the topics.
        pub const KINDS: &[(&str, u32)] = &[$(($kind, $version),)*];

        /// Versions that can still be read: the fields that came later are missing from them. Those of [`PLAIN`] are written
        /// to this day.
        pub const OLDER: &[(&str, u32)] = &[$($(($kind, $plain),)? $(($kind, $older),)*)*];

        /// Versions in which an event is written that holds nothing of what came later, as it always was.
        pub const PLAIN: &[(&str, u32)] = &[$($(($kind, $plain),)?)*];

        /// Writes an event.
        ///
        /// # Errors
        /// When JSON cannot hold it, which no event's shape allows.
        pub fn encode(event: &Event) -> Result<Written, CodecProblem> {
            match event {$(
                Event::$topic($topic::$variant(payload)) => Ok(Written {
                    kind: $kind,
                    version: {
                        let version = $version;
                        $(let version = if payload.is_grown() { version } else { $plain };)?
                        version
                    },
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
                $(($kind, version) if [$version $(, $plain)? $(, $older)*].contains(&version) => Ok(Event::$topic($topic::$variant(read(kind, payload)?))),)*
                _ => Err(CodecProblem::UnknownKind { kind: kind.to_owned(), version }),
            }
        }
    };
}

kinds! {
    "community.founded" 1 => Community::Founded;
    "community.place_settled" 1 => Community::PlaceSettled;
    "community.place_taken_back" 1 => Community::PlaceTakenBack;
    "community.rules_adopted" 3 or 2 or 1 => Community::RulesAdopted;
    "community.owners_recorded" 1 => Community::OwnersRecorded;
    "community.homes_registered" 2 else 1 => Community::HomesRegistered;
    "community.homes_removed" 1 => Community::HomesRemoved;
    "community.owner_forgotten" 1 => Community::OwnerForgotten;
    "charter.drafted" 2 or 1 => Charter::CharterDrafted;
    "charter.clause_amended" 2 or 1 => Charter::ClauseAmended;
    "charter.clause_removed" 1 => Charter::ClauseRemoved;
    "charter.put_forward" 2 or 1 => Charter::CharterPutForward;
    "charter.adopted" 2 or 1 => Charter::CharterAdopted;
    "charter.repealed" 1 => Charter::CharterRepealed;
    "bodies.body_established" 1 => Bodies::BodyEstablished;
    "bodies.seat_filled" 2 or 1 => Bodies::SeatFilled;
    "bodies.seat_vacated" 1 => Bodies::SeatVacated;
    "bodies.seat_entrusted" 1 => Bodies::SeatEntrusted;
    "matter.raised" 3 else 1 or 2 => Matter::MatterRaised;
    "matter.execution_assigned" 1 => Matter::ExecutionAssigned;
    "matter.progress_reported" 1 => Matter::ProgressReported;
    "assembly.meeting_convened" 5 else 2 or 4 or 3 or 1 => Assembly::MeetingConvened;
    "assembly.roll_listed" 2 else 1 => Assembly::RollListed;
    "assembly.roll_published" 3 else 2 or 1 => Assembly::RollPublished;
    "assembly.notice_given" 7 else 2 or 6 or 5 or 4 or 3 or 1 => Assembly::NoticeGiven;
    "assembly.letters_issued" 1 => Assembly::LettersIssued;
    "assembly.letter_reissued" 1 => Assembly::LetterReissued;
    "assembly.letters_printed" 1 => Assembly::LettersPrinted;
    "assembly.service_recorded" 3 or 2 or 1 => Assembly::ServiceRecorded;
    "assembly.voting_opened" 1 => Assembly::VotingOpened;
    "assembly.ballot_cast" 3 or 2 or 1 => Assembly::BallotCast;
    "assembly.ballot_set_aside" 2 or 1 => Assembly::BallotSetAside;
    "assembly.paper_keyed" 2 or 1 => Assembly::PaperKeyed;
    "assembly.paper_settled" 3 or 2 or 1 => Assembly::PaperSettled;
    "assembly.paper_withdrawn" 1 => Assembly::PaperWithdrawn;
    "assembly.voting_closed" 1 => Assembly::VotingClosed;
    "assembly.result_counted" 2 else 1 => Assembly::ResultCounted;
    "assembly.result_announced" 1 => Assembly::ResultAnnounced;
    "assembly.objection_raised" 2 else 1 => Assembly::ObjectionRaised;
    "assembly.decision_opposed" 2 else 1 => Assembly::DecisionOpposed;
    "assembly.opposition_keyed" 1 => Assembly::OppositionKeyed;
    "assembly.opposition_set_aside" 1 => Assembly::OppositionSetAside;
    "assembly.objection_answered" 2 or 1 => Assembly::ObjectionAnswered;
    "assembly.result_certified" 1 => Assembly::ResultCertified;
    "assembly.second_lapsed" 1 => Assembly::SecondLapsed;
    "assembly.meeting_cancelled" 1 => Assembly::MeetingCancelled;
    "election.candidate_nominated" 1 => Election::CandidateNominated;
    "election.candidate_withdrawn" 1 => Election::CandidateWithdrawn;
    "election.lot_drawn" 2 else 1 => Election::LotDrawn;
    "election.seats_taken" 1 => Election::ElectionSeatsTaken;
    "election.alternate_seated" 1 => Election::AlternateSeated;
    "voice.recorded" 4 else 1 or 3 or 2 => Voice::VoiceRecorded;
    "voice.confirmed" 1 => Voice::VoiceConfirmed;
    "voice.objected" 1 => Voice::VoiceObjected;
    "voice.rejected" 1 => Voice::VoiceRejected;
    "voice.revoked" 1 => Voice::VoiceRevoked;
    "voice.ballot_disputed" 1 => Voice::BallotDisputed;
    "voice.dispute_settled" 1 => Voice::DisputeSettled;
    "voice.paper_kept_aside" 1 => Voice::PaperKeptAside;
    "gathering.called" 1 => Gathering::GatheringCalled;
    "gathering.checked_in" 1 => Gathering::CheckedIn;
    "gathering.checked_out" 1 => Gathering::CheckedOut;
    "gathering.item_put" 1 => Gathering::ItemPut;
    "recount.ordered" 1 => Recount::PaperRecountOrdered;
    "recount.paper_keyed_again" 2 or 1 => Recount::PaperKeyedAgain;
    "recount.settled" 2 or 1 => Recount::PaperRecountSettled;
    "fate.challenged" 1 => Fate::DecisionChallenged;
    "fate.stayed" 1 => Fate::DecisionStayed;
    "fate.judged" 1 => Fate::JudgementGiven;
    "fate.authority_acted" 3 else 1 or 2 => Fate::AuthorityActed;
    "fate.revocation_overturned" 1 => Fate::RevocationOverturned;
    "card.issued" 1 => Card::CardsIssued;
    "card.reissued" 1 => Card::CardReissued;
    "card.printed" 1 => Card::CardsPrinted;
    "petition.raised" 2 or 1 => Petition::PetitionRaised;
    "petition.signed" 1 => Petition::PetitionSigned;
    "petition.signature_keyed" 1 => Petition::SignatureKeyed;
    "petition.signature_rejected" 1 => Petition::SignatureRejected;
    "petition.signature_withdrawn" 1 => Petition::SignatureWithdrawn;
    "petition.handed_in" 1 => Petition::PetitionHandedIn;
    "petition.refused" 1 => Petition::PetitionRefused;
    "petition.convenor_ordered" 1 => Petition::ConvenorOrdered;
    "petition.turn_passed" 1 => Petition::TurnPassed;
    "petition.opening_due" 1 => Petition::OpeningDue;
    "petition.meeting_convened" 1 => Petition::PetitionMeetingConvened;
    "template.adopted" 1 => Template::TemplateAdopted;
    "template.retired" 1 => Template::TemplateRetired;
    "deliberation.raised" 1 => Deliberation::DeliberationRaised;
    "deliberation.published" 1 => Deliberation::DeliberationPublished;
    "deliberation.supported" 3 else 1 or 2 => Deliberation::DeliberationSupported;
    "deliberation.support_withdrawn" 1 => Deliberation::SupportWithdrawn;
    "deliberation.answered" 2 else 1 => Deliberation::DeliberationAnswered;
    "deliberation.joined_in" 1 => Deliberation::DeliberationJoinedIn;
    "deliberation.moved_on" 3 else 1 or 2 => Deliberation::DeliberationMovedOn;
    "deliberation.sent_back" 2 else 1 => Deliberation::DeliberationSentBack;
    "deliberation.withdrawn" 2 else 1 => Deliberation::DeliberationWithdrawn;
    "deliberation.kept_up" 1 => Deliberation::DeliberationKeptUp;
    "deliberation.party_named" 2 else 1 => Deliberation::PartyNamed;
    "deliberation.party_dropped" 1 => Deliberation::PartyDropped;
    "deliberation.parties_published" 1 => Deliberation::PartiesPublished;
    "appeal.comment_appealed" 1 => Appeal::CommentAppealed;
    "appeal.comment_answered" 1 => Appeal::CommentAppealAnswered;
    "appeal.question_appealed" 1 => Appeal::QuestionAppealed;
    "appeal.question_answered" 1 => Appeal::QuestionAppealAnswered;
    "appeal.concern_appealed" 1 => Appeal::ConcernAppealed;
    "appeal.concern_answered" 1 => Appeal::ConcernAppealAnswered;
    "informing.dossier_published" 1 => Informing::DossierPublished;
    "informing.file_kept" 1 => Informing::FileKept;
    "informing.question_asked" 1 => Informing::QuestionAsked;
    "informing.question_published" 1 => Informing::QuestionPublished;
    "informing.question_held_back" 1 => Informing::QuestionHeldBack;
    "informing.question_answered" 1 => Informing::QuestionAnswered;
    "informing.dossier_read" 1 => Informing::DossierRead;
    "informing.homes_reached" 1 => Informing::HomesReached;
    "deliberation.parties_invited" 1 => Deliberation::PartiesInvited;
    "deliberation.conversation_opened" 1 => Deliberation::ConversationOpened;
    "deliberation.conversation_brought_in" 1 => Deliberation::ConversationBroughtIn;
    "deliberation.statement_added" 4 else 2 or 3 or 1 => Deliberation::StatementAdded;
    "deliberation.statement_published" 2 else 1 => Deliberation::StatementPublished;
    "deliberation.statement_held_back" 2 else 1 => Deliberation::StatementHeldBack;
    "deliberation.statement_appealed" 2 else 1 => Deliberation::StatementAppealed;
    "deliberation.statement_appeal_answered" 2 else 1 => Deliberation::StatementAppealAnswered;
    "deliberation.statement_answered" 2 else 1 => Deliberation::StatementAnswered;
    "deliberation.opinion_drafted" 2 else 1 => Deliberation::OpinionDrafted;
    "deliberation.comment_made" 2 else 1 => Deliberation::CommentMade;
    "deliberation.comment_published" 1 => Deliberation::CommentPublished;
    "deliberation.comment_held_back" 1 => Deliberation::CommentHeldBack;
    "deliberation.comment_answered" 1 => Deliberation::CommentAnswered;
    "deliberation.opinion_put" 1 => Deliberation::OpinionPut;
    "deliberation.consent_said" 1 => Deliberation::ConsentSaid;
    "deliberation.opinion_settled" 3 else 1 or 2 => Deliberation::OpinionSettled;
    "deliberation.opinion_undecided" 2 or 1 => Deliberation::OpinionUndecided;
    "deliberation.meeting_decided" 3 else 1 or 2 => Deliberation::MeetingDecided;
    "deliberation.meeting_decision_corrected" 3 else 1 or 2 => Deliberation::MeetingDecisionCorrected;
    "deliberation.limits_considered" 2 else 1 => Deliberation::LimitsConsidered;
    "deliberation.limits_looked_at" 2 else 1 => Deliberation::LimitsLookedAt;
    "deliberation.opinion_stopped" 1 => Deliberation::OpinionStopped;
    "deliberation.opinion_signed" 2 else 1 => Deliberation::OpinionSigned;
    "deliberation.signature_struck" 1 => Deliberation::SignatureStruck;
    "deliberation.vote_named" 1 => Deliberation::VoteNamed;
    "deliberation.task_assigned" 3 else 1 or 2 => Deliberation::TaskAssigned;
    "deliberation.task_reported" 3 else 1 or 2 => Deliberation::TaskReported;
    "deliberation.result_reported" 1 => Deliberation::ResultReported;
    "deliberation.verdict_said" 1 => Deliberation::VerdictSaid;
    "deliberation.result_judged" 2 else 1 => Deliberation::ResultJudged;
    "room.convened" 1 => Room::RoomConvened;
    "room.changed" 1 => Room::RoomChanged;
    "room.called_off" 1 => Room::RoomCalledOff;
    "room.entered" 1 => Room::RoomEntered;
    "room.presence_noted" 1 => Room::PresenceNoted;
    "room.visitors_joined" 1 => Room::VisitorsJoined;
    "room.item_put" 1 => Room::RoomItemPut;
    "room.word_asked" 1 => Room::WordAsked;
    "room.word_given" 1 => Room::WordGiven;
    "room.word_ended" 1 => Room::WordEnded;
    "room.held" 1 => Room::RoomHeld;
    "room.not_held" 1 => Room::RoomNotHeld;
    "room.minutes_published" 1 => Room::RoomMinutesPublished;
    "room.minutes_corrected" 1 => Room::RoomMinutesCorrected;
    "on_paper.word_keyed" 4 else 1 or 3 or 2 => OnPaper::WordKeyed;
    "on_paper.word_confirmed" 2 else 1 => OnPaper::WordConfirmed;
    "on_paper.word_rejected" 1 => OnPaper::WordRejected;
    "panel.announced" 1 => Panel::PanelAnnounced;
    "panel.quotas_changed" 1 => Panel::PanelQuotasChanged;
    "panel.volunteer_entered" 1 => Panel::VolunteerEntered;
    "panel.volunteer_withdrawn" 1 => Panel::VolunteerWithdrawn;
    "panel.pool_closed" 1 => Panel::PanelPoolClosed;
    "panel.number_keyed" 1 => Panel::PanelNumberKeyed;
    "panel.drawn" 1 => Panel::PanelDrawn;
    "panel.place_answered" 1 => Panel::PlaceAnswered;
    "panel.refill_announced" 1 => Panel::PanelRefillAnnounced;
    "panel.refilled" 2 else 1 => Panel::PanelRefilled;
    "panel.called_off" 1 => Panel::PanelCalledOff;
    "founding.area_entered" 1 => Founding::AreaEntered;
    "founding.file_handed_over" 1 => Founding::FileHandedOver;
    "founding.application_signed" 1 => Founding::ApplicationSigned;
    "founding.signature_withdrawn" 1 => Founding::SignatureWithdrawn;
    "founding.application_submitted" 2 else 1 => Founding::ApplicationSubmitted;
    "founding.application_answered" 1 => Founding::ApplicationAnswered;
    "founding.group_established" 1 => Founding::GroupEstablished;
    "founding.member_seated" 2 else 1 => Founding::MemberSeated;
    "founding.member_released" 1 => Founding::MemberReleased;
    "founding.group_published" 2 else 1 => Founding::GroupPublished;
    "founding.group_objection_raised" 1 => Founding::GroupObjectionRaised;
    "founding.group_objection_settled" 1 => Founding::GroupObjectionSettled;
    "founding.group_met" 1 => Founding::GroupMet;
    "founding.assembly_founded" 1 => Founding::AssemblyFounded;
    "founding.filed" 2 else 1 => Founding::Filed;
    "founding.seal_taken_over" 1 => Founding::SealTakenOver;
    "founding.change_reported" 3 else 2 or 1 => Founding::ChangeReported;
    "committee.sitting_requested" 1 => Committee::SittingRequested;
    "committee.request_joined" 1 => Committee::RequestJoined;
    "committee.sitting_called" 1 => Committee::SittingCalled;
    "committee.item_added" 1 => Committee::ItemAdded;
    "committee.agenda_told" 1 => Committee::AgendaTold;
    "committee.sitting_called_off" 1 => Committee::SittingCalledOff;
    "committee.attendance_recorded" 2 or 1 => Committee::AttendanceRecorded;
    "committee.item_decided" 1 => Committee::ItemDecided;
    "committee.minutes_written" 1 => Committee::MinutesWritten;
    "committee.minutes_signed" 1 => Committee::MinutesSigned;
    "committee.decisions_published" 1 => Committee::DecisionsPublished;
    "committee.mandate_granted" 2 else 1 => Committee::MandateGranted;
    "committee.seal_used" 2 else 1 => Committee::SealUsed;
    "committee.seat_ended" 2 else 1 => Committee::SeatEnded;
    "committee.nothing_kept" 1 => Committee::NothingKept;
    "committee.nothing_kept_confirmed" 1 => Committee::NothingKeptConfirmed;
    "committee.seat_restored" 1 => Committee::SeatRestored;
    "committee.handover_listed" 1 => Committee::HandoverListed;
    "committee.thing_handed_over" 1 => Committee::ThingHandedOver;
    "renewal.opened" 1 => Renewal::RenewalOpened;
    "renewal.reported" 1 => Renewal::RenewalReported;
    "renewal.group_formed" 3 or 2 or 1 => Renewal::GroupFormed;
    "renewal.group_objection_raised" 1 => Renewal::CompositionOpposed;
    "renewal.group_objection_settled" 1 => Renewal::CompositionSettled;
    "handover.drawn_up" 2 else 1 => Handover::HandoverDrawnUp;
    "handover.item_added" 1 => Handover::ItemAdded;
    "handover.item_handed_in" 1 => Handover::ItemHandedIn;
    "handover.item_taken" 2 else 1 => Handover::ItemTaken;
    "handover.item_missing" 1 => Handover::ItemMissing;
    "handover.refusal_witnessed" 1 => Handover::RefusalWitnessed;
    "supervision.inspection_requested" 1 => Supervision::InspectionRequested;
    "supervision.inspection_answered" 1 => Supervision::InspectionAnswered;
    "supervision.inspection_held" 1 => Supervision::InspectionHeld;
    "supervision.complaint_made" 1 => Supervision::ComplaintMade;
    "supervision.published" 1 => Supervision::Published;
    "supervision.order_given" 2 else 1 => Supervision::OrderGiven;
    "supervision.order_settled" 1 => Supervision::OrderSettled;
}

/// An event that may hold more than its plain version has room for.
trait Grown {
    /// Whether it does.
    fn is_grown(&self) -> bool;
}

fn read<T: serde::de::DeserializeOwned>(kind: &str, payload: &[u8]) -> Result<T, CodecProblem> {
    serde_json::from_slice(payload)
        .map_err(|error| CodecProblem::Shape { kind: kind.to_owned(), reason: error.to_string() })
}
