//! What can be asked of the owners' assembly.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Mark, MeetingFor, ObjectionSubject, Scope, ServiceGiven};
use crate::election::ElectionGiven;
use crate::ids::{BodyId, EntryNo, MatterId, MeetingId, ObjectionId};
use crate::seal::Seal;
use crate::voice::SignedGiven;

/// What can be asked of the owners' assembly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssemblyCommand {
    /// Convene a meeting.
    Convene {
        /// The body that convenes it.
        body: BodyId,
        /// The rule pack it is held under.
        pack: String,
        /// Which homes it is about.
        scope: Scope,
        /// What it is held for.
        occasion: MeetingFor,
        /// What it decides.
        questions: Vec<QuestionGiven>,
    },
    /// Convene a second vote on matters that did not pass, as the law leaves room for one.
    ConveneSecond {
        /// The meeting of the first vote.
        meeting: MeetingId,
        /// Its matters that are put once more.
        matters: Vec<MatterId>,
    },
    /// Draw the roll from the register and publish it for objection.
    PublishRoll {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Give notice of the meeting.
    GiveNotice {
        /// The meeting.
        meeting: MeetingId,
        /// Voting opens then.
        opens_at: Timestamp,
        /// Voting closes then.
        closes_at: Timestamp,
    },
    /// Make out ballot letters for the whole roll.
    IssueLetters {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Make out one entry's letter anew.
    ReissueLetter {
        /// The meeting.
        meeting: MeetingId,
        /// The entry.
        entry: EntryNo,
    },
    /// Show letters for printing.
    PrintLetters {
        /// The meeting.
        meeting: MeetingId,
        /// Whose letters.
        entries: Vec<EntryNo>,
        /// Why; needed once voting has opened.
        reason: String,
    },
    /// Record service of ballots.
    RecordService {
        /// The meeting.
        meeting: MeetingId,
        /// The entries served together, each with the seal of what was done for it.
        lines: Vec<(EntryNo, Seal)>,
        /// What was done.
        service: ServiceGiven,
    },
    /// Open voting.
    OpenVoting {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Cast a ballot online, from a letter.
    Cast {
        /// The meeting.
        meeting: MeetingId,
        /// What it says.
        ballot: BallotGiven,
        /// Who filled it in.
        signed: SignedGiven,
    },
    /// Key in a paper ballot.
    KeyPaper {
        /// The meeting.
        meeting: MeetingId,
        /// The roll entry.
        entry: EntryNo,
        /// When the paper was received.
        received_at: Timestamp,
        /// What it says.
        ballot: BallotGiven,
        /// What the first keying said, opened from the vault, where there is one.
        first: Option<Vec<Mark>>,
        /// Who signed it.
        signed: SignedGiven,
    },
    /// Settle a difference between two keyings.
    SettlePaper {
        /// The meeting.
        meeting: MeetingId,
        /// The roll entry.
        entry: EntryNo,
        /// When the paper was received.
        received_at: Timestamp,
        /// What the paper says.
        ballot: BallotGiven,
        /// Who signed it.
        signed: SignedGiven,
    },
    /// Take back what was keyed in under a roll number of which there is no paper.
    WithdrawPaper {
        /// The meeting.
        meeting: MeetingId,
        /// The roll entry.
        entry: EntryNo,
        /// The seal of the reason.
        reason: Seal,
    },
    /// Record ballots from the government's platform; those recorded already are left out. Equal ballots of one entry and
    /// platform bear equal seals.
    RecordPlatformBallots {
        /// The meeting.
        meeting: MeetingId,
        /// The platform's name.
        platform: String,
        /// The ballots.
        ballots: Vec<PlatformBallot>,
    },
    /// Close voting.
    CloseVoting {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Let a second vote lapse that the same meeting was to hold at once and that nobody gave notice of on its day.
    LetSecondLapse {
        /// The meeting of the second vote.
        meeting: MeetingId,
    },
    /// Open the ballots and count them.
    Count {
        /// The meeting.
        meeting: MeetingId,
        /// Every ballot that counts, opened from the vault; voided ones are left out.
        ballots: Vec<OpenedBallot>,
    },
    /// Announce the last count.
    Announce {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Object to the roll or to the result.
    Object {
        /// The meeting.
        meeting: MeetingId,
        /// What the objection is about.
        subject: ObjectionSubject,
        /// The roll entry it comes from, when a person at the desk takes it down for an owner.
        entry: Option<EntryNo>,
        /// What it says, sealed.
        seal: Seal,
    },
    /// Oppose an adopted decision in writing, where so many who oppose it undo it.
    Oppose {
        /// The meeting.
        meeting: MeetingId,
        /// The matter.
        matter: MatterId,
        /// Which of the entries whose owner they are, by card; all of them where none is named.
        entry: Option<EntryNo>,
        /// Who signed it.
        signed: SignedGiven,
    },
    /// Key in at the desk what an owner wrote on paper against an adopted decision.
    KeyOpposition {
        /// The meeting.
        meeting: MeetingId,
        /// The matter.
        matter: MatterId,
        /// The roll entry it comes from.
        entry: EntryNo,
        /// Who signed it.
        signed: SignedGiven,
        /// Where the paper is kept, sealed.
        evidence: Seal,
    },
    /// Confirm written opposition that somebody else keyed in, the paper before one's eyes.
    ConfirmOpposition {
        /// The meeting.
        meeting: MeetingId,
        /// The matter.
        matter: MatterId,
        /// The roll entry.
        entry: EntryNo,
    },
    /// Set written opposition aside that somebody else keyed in and the paper does not say.
    SetOppositionAside {
        /// The meeting.
        meeting: MeetingId,
        /// The matter.
        matter: MatterId,
        /// The roll entry.
        entry: EntryNo,
        /// Why, sealed.
        reason: Seal,
    },
    /// Answer an objection.
    AnswerObjection {
        /// The meeting.
        meeting: MeetingId,
        /// Which one.
        objection: ObjectionId,
        /// What comes of it.
        answer: ObjectionAnswer,
        /// The reasons, sealed.
        seal: Seal,
    },
    /// Certify the announced result.
    Certify {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Call the meeting off.
    Cancel {
        /// The meeting.
        meeting: MeetingId,
        /// Why.
        reason: String,
    },
}

/// A question as the convenor words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionGiven {
    /// Which of the rule pack's matters it is.
    pub kind: String,
    /// The matter's title.
    pub title: String,
    /// What is to be decided, word for word.
    pub text: String,
    /// How it is put.
    pub form: FormGiven,
}

/// How a question is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormGiven {
    /// For, against, abstain.
    Motion,
    /// For, against, abstain: whether a committee may do this for the owners.
    Delegation(DelegationGiven),
    /// One of these proposals, or against all, or abstain.
    Choice(Vec<String>),
    /// For, against, abstain: whether this version of the text that the matter is about is adopted.
    Charter(u32),
    /// Candidates for seats, who are put forward before the notice.
    Election(ElectionGiven),
}

/// What a motion hands to a committee, as the convenor words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationGiven {
    /// What may be done.
    pub scope: String,
    /// How much money in fen, where money is meant.
    pub limit: Option<u64>,
    /// How much of it for a single thing, in fen.
    pub each: Option<u64>,
    /// Its last day.
    pub until: Date,
}

/// What a ballot says, and the seal under which the vault keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotGiven {
    /// One mark a question, in the order of the questions.
    pub marks: Vec<Mark>,
    /// The seal.
    pub seal: Seal,
}

/// A ballot of another platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformBallot {
    /// The roll entry.
    pub entry: EntryNo,
    /// What it says.
    pub ballot: BallotGiven,
    /// When it was cast there, where the platform says so.
    pub cast_at: Option<Timestamp>,
    /// Who cast it, as the platform says it.
    pub signed: SignedGiven,
}

/// A ballot opened for the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedBallot {
    /// The roll entry.
    pub entry: EntryNo,
    /// The seal it was kept under; whoever opened it checked that it fits.
    pub seal: Seal,
    /// What it says.
    pub marks: Vec<Mark>,
}

/// What comes of an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum ObjectionAnswer {
    /// It stands: the roll is published anew, or the ballots are counted again.
    Upheld {
        /// Entries whose ballot turned out not to be theirs and does not count.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        set_aside: Vec<EntryNo>,
        /// Those of them whose other ballot, which had not counted beside it, counts instead.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reinstated: Vec<EntryNo>,
    },
    /// It does not stand.
    Dismissed,
}
