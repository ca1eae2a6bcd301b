//! What has happened in the owners' assembly.
//!
//! Events name the roll entry, never the owner; what a ballot says is sealed. An event holds what its rule depended on,
//! so that following the history never asks today's rules.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    AreaBySource, Cause, Channel, Deliverer, EntryRange, LeftOut, ObjectionAnswer, ObjectionSubject, Occasion, Policy,
    Question, QuestionResult, RollEntry, Scope, SecondOf, ServiceManner,
};
use crate::PublicText;
use crate::ids::{BodyId, EntryNo, MatterId, MeetingId, ObjectionId, PersonId};
use crate::seal::Seal;
use crate::voice::Signed;

events! {
    /// What has happened in the owners' assembly.
    Assembly(AssemblyEvent),
    each about
    /// The meeting it happened in.
    meeting: MeetingId;

    /// A meeting was convened to vote on its questions.
    MeetingConvened {
        /// The body that convened it.
        body: BodyId,
        /// The rule pack it is held under.
        pack: String,
        /// Which homes it is about.
        scope: Scope,
        /// What it decides.
        questions: Vec<Question>,
        /// What it is held for.
        #[serde(default, skip_serializing_if = "Occasion::is_regular")]
        occasion: Occasion,
        /// Why an extraordinary one is called.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cause: Option<Cause>,
        /// Which vote it follows, where it is a second one on what did not pass.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        second: Option<SecondOf>,
        /// Who acted for the body.
        by: PersonId,
    }
    /// Some entries of a roll that is about to be published; numbering goes on from the ones before.
    RollListed {
        /// The entries.
        entries: Vec<RollEntry>,
    }
    /// The roll listed before was published for objection.
    RollPublished {
        /// Which publication it is, counted from 1.
        revision: u32,
        /// The digest over its entries.
        digest: String,
        /// How many heads it counts.
        heads: u64,
        /// Its area in 0.001 m².
        area: u64,
        /// Its shares, where the vote weighs by them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        shares: Option<u64>,
        /// Where the area figures come from.
        sources: Vec<AreaBySource>,
        /// What was left out of it, where something is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left_out: Option<LeftOut>,
        /// Objections are taken until then.
        objections_until: Timestamp,
        /// Who published it.
        by: PersonId,
    }
    /// Notice of the meeting was given, with everything printed on the ballot.
    NoticeGiven {
        /// Voting opens then.
        opens_at: Timestamp,
        /// Voting closes then.
        closes_at: Timestamp,
        /// The rules the vote is held by, frozen.
        policy: Policy,
        /// Who stands for each election, frozen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        candidates: Vec<ElectionBallot>,
        /// Who gave it.
        by: PersonId,
    }
    /// Ballot letters were made out, one an entry.
    LettersIssued {
        /// How many.
        letters: u64,
        /// Who made them out.
        by: PersonId,
    }
    /// An entry's letter was made out anew; the code of the former one is void.
    LetterReissued {
        /// The entry.
        entry: EntryNo,
        /// How often it has been made out anew.
        serial: u32,
        /// Who made it out.
        by: PersonId,
    }
    /// Letters were shown to somebody for printing, with the codes that vote.
    LettersPrinted {
        /// Whose letters.
        entries: Vec<EntryRange>,
        /// Why, where voting had opened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<PublicText>,
        /// Who printed them.
        by: PersonId,
    }
    /// Service of ballots was recorded. Up to version 2 in the open; since then only whom it reached is.
    ServiceRecorded {
        /// Whom the ballot reached; up to version 2 also whom it did not.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        entries: Vec<EntryNo>,
        /// What was done for each of those served together, sealed; where it reached them, in the order of the entries.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lines: Vec<Seal>,
        /// How, up to version 2.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        manner: Option<ServiceManner>,
        /// When, up to version 2.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Timestamp>,
        /// The seal of a note or a photo's fingerprint, up to version 2.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Seal>,
        /// Who carried it, in version 2.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        delivered_by: Option<Deliverer>,
        /// Who wrote it down.
        by: PersonId,
    }
    /// Voting opened; the roll is frozen.
    VotingOpened {
        /// The digest of the frozen roll.
        roll_digest: String,
        /// How many heads it counts.
        heads: u64,
        /// Its area in 0.001 m².
        area: u64,
    }
    /// A ballot was cast and counts.
    BallotCast {
        /// The roll entry.
        entry: EntryNo,
        /// How the ballot came.
        channel: Channel,
        /// The platform's name, for a ballot recorded from one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        platform: Option<PublicText>,
        /// What it says, sealed.
        seal: Seal,
        /// Who filled it in; the owner where nothing is said.
        #[serde(default, skip_serializing_if = "Signed::is_plain")]
        signed: Signed,
        /// When it was cast on the other platform, where that says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cast_at: Option<Timestamp>,
    }
    /// A ballot arrived whose entry had voted, and does not count by the policy printed on the ballot.
    BallotSetAside {
        /// The roll entry.
        entry: EntryNo,
        /// How the ballot came.
        channel: Channel,
        /// What it says, sealed.
        seal: Seal,
        /// Whether the ballot that stood before counts as void from then on.
        voids_earlier: bool,
        /// When it was cast on the other platform, where that says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cast_at: Option<Timestamp>,
    }
    /// A paper ballot was keyed in.
    PaperKeyed {
        /// The roll entry.
        entry: EntryNo,
        /// When the paper was received.
        received_at: Timestamp,
        /// What was keyed in, sealed.
        seal: Seal,
        /// Whether this second keying agrees with the first; none for a first keying.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agrees: Option<bool>,
        /// Who signed it, as it was keyed in; the owner where nothing is said.
        #[serde(default, skip_serializing_if = "Signed::is_plain")]
        signed: Signed,
        /// Who keyed it in.
        by: PersonId,
    }
    /// A difference between two keyings was settled.
    PaperSettled {
        /// The roll entry.
        entry: EntryNo,
        /// What the paper says, sealed.
        seal: Seal,
        /// When the paper was received; outside the time of voting it does not count.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        received_at: Option<Timestamp>,
        /// Who signed it; the owner where nothing is said.
        #[serde(default, skip_serializing_if = "Signed::is_plain")]
        signed: Signed,
        /// Who settled it.
        by: PersonId,
    }
    /// What was keyed in under a roll number is taken back: whoever was to read the paper again found none of this number.
    PaperWithdrawn {
        /// The roll entry.
        entry: EntryNo,
        /// The seal of the reason.
        reason: Seal,
        /// Who took it back; somebody else than those who keyed it in.
        by: PersonId,
    }
    /// Voting closed: no ballot is taken any more, paper received in time can still be keyed in.
    VotingClosed {
        /// How many heads had voted by then.
        heads: u64,
        /// Their area in 0.001 m².
        area: u64,
    }
    /// The ballots were opened and counted.
    ResultCounted {
        /// Which count it is, counted from 1.
        count: u32,
        /// What was counted for each question, with the working of every reading.
        results: Vec<QuestionResult>,
        /// Who had it counted.
        by: PersonId,
    }
    /// The result was announced.
    ResultAnnounced {
        /// Which count.
        count: u32,
        /// Objections are taken until then.
        objections_until: Timestamp,
        /// Who announced it.
        by: PersonId,
    }
    /// An objection was raised.
    ObjectionRaised {
        /// Its number.
        objection: ObjectionId,
        /// What it is about.
        subject: ObjectionSubject,
        /// The roll entry that raised it; none where somebody else did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entry: Option<EntryNo>,
        /// What it says, sealed.
        seal: Seal,
    }
    /// An owner opposed an adopted decision in writing, while so many who oppose it undo it.
    DecisionOpposed {
        /// The matter.
        matter: MatterId,
        /// The roll entry that opposes it.
        entry: EntryNo,
        /// Who signed it.
        #[serde(default, skip_serializing_if = "Signed::is_plain")]
        signed: Signed,
        /// Who took it down, where it came in at the desk; of paper, who confirmed what somebody else had keyed in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Written opposition on paper was keyed in; it does not count before somebody else has seen the paper too.
    OppositionKeyed {
        /// The matter.
        matter: MatterId,
        /// The roll entry that opposes it.
        entry: EntryNo,
        /// Who signed it.
        #[serde(default, skip_serializing_if = "Signed::is_plain")]
        signed: Signed,
        /// Where the paper is kept, sealed.
        evidence: Seal,
        /// Who keyed it in.
        by: PersonId,
    }
    /// What was keyed in as written opposition was set aside: there is no such paper, or it does not say so.
    OppositionSetAside {
        /// The matter.
        matter: MatterId,
        /// The roll entry it was keyed in for.
        entry: EntryNo,
        /// Why, sealed.
        reason: Seal,
        /// Who set it aside; somebody else than who keyed it in.
        by: PersonId,
    }
    /// An objection was answered.
    ObjectionAnswered {
        /// Its number.
        objection: ObjectionId,
        /// What came of it.
        answer: ObjectionAnswer,
        /// The reasons, sealed.
        seal: Seal,
        /// Who answered.
        by: PersonId,
    }
    /// The result was certified.
    ResultCertified {
        /// Which count.
        count: u32,
        /// Who certified it.
        by: PersonId,
    }
    /// The day of the meeting ended before notice was given that it votes again at once: it does not.
    SecondLapsed {}
    /// The meeting was called off.
    MeetingCancelled {
        /// Why.
        reason: PublicText,
        /// Who called it off.
        by: PersonId,
    }
}

/// Who stands for an election, as its ballot lists them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElectionBallot {
    /// The matter of the election.
    pub matter: MatterId,
    /// The numbers of its candidates.
    pub candidates: Vec<u8>,
}
