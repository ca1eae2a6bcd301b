//! Why somebody may not speak for an entry.

use jiff::Timestamp;
use serde::Serialize;
use tally::Measure;

use super::{Concerned, VoiceKind};
use crate::community::Barred;
use crate::ids::{AgentId, EntryNo, MatterId, VoiceId};
use crate::law::pack::Bilingual;

/// Why somebody may not speak for an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum VoiceRefusal {
    /// The place knows no such voice.
    VoiceNotAllowed {
        /// Which kind.
        kind: VoiceKind,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// The law of another country, under which the vote is held, knows no such voice.
    VoiceNotKnown {
        /// Which kind.
        kind: VoiceKind,
    },
    /// Representatives hand in what owners signed and hold no authority of their own (such as 青岛 §28).
    CarriersOnly {
        /// Where that stands.
        basis: Vec<String>,
    },
    /// No entry of the roll, or of the register, has exactly these owners.
    HolderUnknown,
    /// Of an entry with several owners it is not said for which of them a guardian or an heir speaks (指导规则 §25).
    SpokenForUnsaid {
        /// Which of them.
        kind: VoiceKind,
    },
    /// Whoever is to speak is nobody this book knows.
    AgentUnknown,
    /// A proxy who owns nothing here shows who they are, so that one person counts once (民法典 §165).
    IdentityMissing,
    /// What shows who they are is known to belong to somebody else than was named.
    IdentityOfAnother {
        /// To whom.
        agent: AgentId,
    },
    /// Whoever is to speak is one of the owners themselves.
    AgentIsOwner,
    /// Co-owners name one of themselves (指导规则 §25).
    NotACoOwner,
    /// The owners' rules or the place say that such a person may not be a proxy.
    AgentBarred {
        /// What they are.
        barred: Barred,
        /// Whether the owners' own rules say so, and not the place.
        own: bool,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// One person may act for so many heads and no more.
    CapReached {
        /// How many.
        cap: u32,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// One person may act for so much and no more.
    LimitReached {
        /// What is counted of those they act for.
        #[serde(with = "crate::law::word")]
        measure: Measure,
        /// How much.
        most: u64,
        /// The part of all within which they may act for more, where the law knows one.
        unless: Option<String>,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Somebody speaks for these owners already.
    SpokenFor {
        /// By which record.
        voice: VoiceId,
    },
    /// A guardian or an heir votes for this entry, and not the owner (指导规则 §25, 民法典 §230).
    OwnerSpokenFor {
        /// Which of them.
        kind: VoiceKind,
        /// By which record.
        voice: VoiceId,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// Whoever is to speak waits for a second person to confirm the record; until then the owner votes.
    VoiceWaits {
        /// What they are.
        kind: VoiceKind,
        /// By which record.
        voice: VoiceId,
    },
    /// A record is confirmed by somebody else than whoever made it.
    VoiceConfirmerRecorded {
        /// What is recorded.
        kind: VoiceKind,
    },
    /// Whoever the record concerns does not look at it as the second person, and an owner spoken for does not end it at the desk.
    VoiceConcerned {
        /// What is recorded.
        kind: VoiceKind,
        /// What part they have in it.
        concerned: Concerned,
    },
    /// The owner objects to the record: whoever convened looks at it, and not the desk by itself.
    VoiceObjectedTo {
        /// What is recorded.
        kind: VoiceKind,
    },
    /// An owner takes back what they authorised; there is nothing to object to.
    VoiceOwnersToRevoke {
        /// What is recorded.
        kind: VoiceKind,
    },
    /// No record waits under this number: it was sent back or revoked, or needs nobody's confirmation.
    VoiceNotWaiting {
        /// Which record.
        voice: VoiceId,
    },
    /// An owner who cannot act for themselves does not revoke their guardian, nor does a letter revoke an heir.
    NotTheOwnersToRevoke {
        /// Which of them.
        kind: VoiceKind,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// A guardian or heir shows a document, whose picture is kept.
    EvidenceMissing,
    /// The place asks for the owner's opinion on each item (such as 上海 规定).
    OpinionMissing {
        /// Where that stands.
        basis: Vec<String>,
    },
    /// The proxy marks something else than the owner wrote.
    OpinionDiffers {
        /// For which matter.
        matter: MatterId,
    },
    /// The record names no matter, or one this meeting does not decide.
    ItemsUnfit,
    /// The authority does not cover this matter; there the ballot stays empty.
    OutsideAuthority {
        /// Which matter.
        matter: MatterId,
    },
    /// A document is dated on a day still to come.
    DocumentInFuture,
    /// The authority was signed after voting closed.
    SignedTooLate {
        /// When it closed.
        closed_at: Timestamp,
    },
    /// The time of a voice ends before it begins or is over already.
    PeriodUnfit,
    /// The book knows no such record.
    VoiceUnknown,
    /// The record is not for this meeting or for other owners.
    VoiceElsewhere,
    /// The voice was revoked before the ballot was handed in.
    VoiceOver {
        /// When.
        at: Timestamp,
    },
    /// A carrier marks no ballot of their own.
    CarrierMarks,
    /// A ballot was handed in on it; it can no longer be revoked.
    VoiceUsed {
        /// For which entry.
        entry: EntryNo,
    },
    /// There is no ballot of this entry that could be disputed.
    NoBallotToDispute {
        /// The entry.
        entry: EntryNo,
    },
    /// A sole owner's own ballot is theirs; changing one's mind is for the policy on the ballot.
    OwnBallot,
    /// Nobody disputes this entry's ballot.
    NoDispute,
    /// Disputed ballots wait to be settled.
    DisputesOpen {
        /// How many.
        open: usize,
    },
}
