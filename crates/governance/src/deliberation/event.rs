//! What has happened to deliberations. Events name the seals of owners, never owners: that lies in the vault.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::opinion_event::{ConsentSaid, LimitsConsidered, LimitsLookedAt, OpinionSettled, SignatureStruck};
use super::result_event::{ResultJudged, ResultReported, TaskAssigned, TaskReported, VerdictSaid};
use super::{
    Answer, Argues, CommentAnswer, CommentOn, Enough, Figures, GoesTo, HeldBackFor, Leaves, Raiser, ReservedMatter,
    SignedPaper, Stance, Step, StepClock, Who, WithdrawnFor, Without,
};
use crate::PublicText;
use crate::ids::{BodyId, CommentNo, DeliberationId, MatterId, PartyNo, PersonId, RoomNo, StatementNo};
use crate::seal::Seal;
use crate::template::Followed;

events! {
    /// What has happened to deliberations.
    Deliberation(DeliberationEvent),
    each about
    /// The deliberation it happened to.
    deliberation: DeliberationId,
    besides {
        /// An owner said whether they agree, can live with it or object.
        ConsentSaid;
        /// The opinion was settled.
        OpinionSettled;
        /// Somebody said in public why sentences that speak of what nobody may agree on keep to the law.
        LimitsConsidered;
        /// Whoever watches over the law looked at why sentences keep to it, and lets that stand.
        LimitsLookedAt;
        /// Somebody on a panel that is said to have signed on paper struck that out.
        SignatureStruck;
        /// A task was assigned, or assigned anew.
        TaskAssigned;
        /// The body that has a task reported on it.
        TaskReported;
        /// The result was reported, for those who took part to judge.
        ResultReported;
        /// Somebody who took part said whether it is solved.
        VerdictSaid;
        /// What they said was added up: it is closed, unless it is not solved.
        ResultJudged;
    };
    /// A concern was raised.
    DeliberationRaised {
        /// By whom.
        raiser: Raiser,
        /// Their own words, sealed.
        words: Seal,
        /// The body that answers first.
        body: BodyId,
        /// So many days it has.
        days: u32,
        /// The last of them.
        until: Date,
        /// Where body and days stand.
        basis: Vec<String>,
        /// Who entered it, when it came from a seat or on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// It was put in words that everybody may read.
    DeliberationPublished {
        /// Its title.
        title: PublicText,
        /// What it is about.
        text: PublicText,
        /// Who worded it.
        by: PersonId,
    }
    /// An owner supports it.
    DeliberationSupported {
        /// The seal of who; of somebody who owns nothing, that of what they wrote.
        supporter: Seal,
        /// Where that paper is kept, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kept: Option<Seal>,
        /// Who entered it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Support was taken back.
    SupportWithdrawn {
        /// The seal of whose.
        supporter: Seal,
    }
    /// The body whose turn it was answered.
    DeliberationAnswered {
        /// The body.
        body: BodyId,
        /// What.
        answer: Answer,
        /// Why, or what comes next.
        reason: PublicText,
        /// The template it is taken up by, where it is not the standard one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        template: Option<Followed>,
        /// Who recorded it.
        by: PersonId,
    }
    /// Another one was joined in: whoever raised or supports that one supports this one from now on.
    DeliberationJoinedIn {
        /// Which other one.
        from: DeliberationId,
        /// The owners who raised or support it, by the seals they have here.
        owners: Vec<Seal>,
        /// The bodies that raised it, or what was joined into it before.
        bodies: Vec<BodyId>,
        /// How many slips of paper did.
        slips: u32,
        /// Who joined it.
        by: PersonId,
    }
    /// It went on to the next step.
    DeliberationMovedOn {
        /// From which step.
        from: Step,
        /// To which.
        to: Step,
        /// By when that one is left again, where the place says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
        /// What the step was left without, each with why.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        without: Vec<Without>,
        /// Who moved it on.
        by: PersonId,
    }
    /// It was sent back to a step behind it.
    DeliberationSentBack {
        /// From which step.
        from: Step,
        /// To which.
        to: Step,
        /// Why; nothing where it went back by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<PublicText>,
        /// By when that one is left again, where the place says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
        /// Who sent it back; nobody where it was not solved and nobody added that up in time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Whoever raised it withdrew it.
    DeliberationWithdrawn {
        /// Who entered that, for a body or from paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
        /// What the raiser asked for in writing, where it was entered from paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        request: Option<WithdrawnFor>,
    }
    /// Whoever raised it said by card that they do not withdraw it, whatever a paper says.
    DeliberationKeptUp {
        /// By when it is answered, where a paper had withdrawn it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
    }
    /// Somebody was put on the list of those who take part. A list that was published is published anew.
    PartyNamed {
        /// The number on the list.
        party: PartyNo,
        /// Who it is.
        #[serde(flatten)]
        who: Who,
        /// Whether its answer must not be missing.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        must: bool,
        /// Why.
        reason: PublicText,
        /// Who named it.
        by: PersonId,
    }
    /// Somebody was taken off the list. A list that was published is published anew.
    PartyDropped {
        /// The number on the list.
        party: PartyNo,
        /// Why.
        reason: PublicText,
        /// Who took it off.
        by: PersonId,
    }
    /// The list was published for objection.
    PartiesPublished {
        /// So many days for objections.
        days: u32,
        /// The last of them.
        until: Date,
        /// Where they stand.
        basis: Vec<String>,
        /// Who published it.
        by: PersonId,
    }
    /// Some of those on it were invited to the conversation.
    PartiesInvited {
        /// Whom.
        parties: Vec<PartyNo>,
        /// Who invited them.
        by: PersonId,
    }
    /// A conversation about it was opened.
    ConversationOpened {
        /// The question that statements speak to.
        question: PublicText,
        /// The last day for statements and answers.
        until: Date,
        /// Who opened it.
        by: PersonId,
    }
    /// A conversation held elsewhere was brought in; statements and answers follow, as many as named; none is an owner's.
    ConversationBroughtIn {
        /// The question that statements spoke to.
        question: PublicText,
        /// Where it was held.
        source: PublicText,
        /// The fingerprint of the files it came in: SHA-256, in hexadecimal, of what `sha256sum` says of them.
        digest: String,
        /// The first day that the files name.
        began: Date,
        /// The last one.
        ended: Date,
        /// How many statements there are.
        statements: u32,
        /// How many voices.
        voices: u32,
        /// How often they answered, changed answers among them.
        answers: u32,
        /// Who brought it in.
        by: PersonId,
    }
    /// A statement was made.
    StatementAdded {
        /// Its number.
        statement: StatementNo,
        /// The seal of the owner who made it; each statement has another.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        author: Option<Seal>,
        /// Their own words, sealed.
        words: Seal,
        /// The room it was made in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        room: Option<RoomNo>,
        /// The side of what was raised that it gives a reason for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        argues: Option<Argues>,
        /// By when somebody looks at it; none where that was done in the same moment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
        /// Who entered it, when it came from the room or on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A statement was shown to everybody.
    StatementPublished {
        /// Which.
        statement: StatementNo,
        /// The words that everybody reads.
        text: PublicText,
        /// The last day on which it is answered, where it was looked at so late that it has one of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        /// Who looked.
        by: PersonId,
    }
    /// A statement is not shown.
    StatementHeldBack {
        /// Which.
        statement: StatementNo,
        /// Why.
        reason: HeldBackFor,
        /// Who looked.
        by: PersonId,
    }
    /// The author of a statement that is not shown asked others to look again.
    StatementAppealed {
        /// Which.
        statement: StatementNo,
        /// Why, sealed.
        words: Seal,
        /// The body that answers: another than the one that does not show it, where there is one.
        body: BodyId,
        /// So many days it has.
        days: u32,
        /// The last of them.
        until: Date,
        /// Where body and days stand.
        basis: Vec<String>,
        /// Who entered it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Somebody else looked again.
    StatementAppealAnswered {
        /// Which.
        statement: StatementNo,
        /// The words that everybody reads from now on; none where it is still not shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<PublicText>,
        /// The last day on which it is answered, where it was shown so late that it has one of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        /// Why.
        reason: PublicText,
        /// Who looked.
        by: PersonId,
    }
    /// An owner said whether they agree with a statement.
    StatementAnswered {
        /// Which.
        statement: StatementNo,
        /// The seal of who: the same throughout the conversation, and another than that of supporters and authors.
        voice: Seal,
        /// What they said.
        stance: Stance,
        /// Who entered it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// An opinion was drafted; amendments are taken until a day.
    OpinionDrafted {
        /// Its title.
        title: PublicText,
        /// Its paragraphs.
        paragraphs: Vec<PublicText>,
        /// So many days for amendments.
        days: u32,
        /// The last of them.
        until: Date,
        /// At most so many rounds in all.
        rounds_most: u32,
        /// Where days and rounds stand.
        basis: Vec<String>,
        /// Why it takes the place of a draft that was never put.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<PublicText>,
        /// Who wrote it down.
        by: PersonId,
    }
    /// Somebody objects to the list of those who take part, amends the draft, or objects to the version that is put.
    CommentMade {
        /// Its number.
        comment: CommentNo,
        /// What it is.
        #[serde(flatten)]
        on: CommentOn,
        /// Who made it; each comment of an owner has another seal, and an objection to the version that of its voice.
        author: Raiser,
        /// The words that an amendment proposes, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Seal>,
        /// Why, sealed.
        reason: Seal,
        /// By when an objection to the list is answered; of any other comment, by when somebody looks at it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
        /// Who entered it, when it came from a seat or on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A comment was shown to everybody.
    CommentPublished {
        /// Which.
        comment: CommentNo,
        /// The words that an amendment proposes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<PublicText>,
        /// Why.
        reason: PublicText,
        /// Who looked.
        by: PersonId,
    }
    /// A comment is not shown.
    CommentHeldBack {
        /// Which.
        comment: CommentNo,
        /// Why.
        reason: HeldBackFor,
        /// Who looked.
        by: PersonId,
    }
    /// A comment was answered.
    CommentAnswered {
        /// Which.
        comment: CommentNo,
        /// What.
        answer: CommentAnswer,
        /// Why.
        reason: PublicText,
        /// Who answered.
        by: PersonId,
    }
    /// What came out of the draft and the amendments taken was put to the owners.
    OpinionPut {
        /// Its paragraphs.
        paragraphs: Vec<PublicText>,
        /// So many days to say something.
        days: u32,
        /// The last of them.
        until: Date,
        /// How many must be able to live with it.
        enough: Enough,
        /// Where days and part stand.
        basis: Vec<String>,
        /// Who put it.
        by: PersonId,
    }
    /// No agreement was found in the rounds of the place.
    OpinionUndecided {
        /// Where it goes.
        goes_to: GoesTo,
        /// How many said what at last.
        figures: Figures,
        /// Why there; nothing where it went by itself because nobody said so in time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<PublicText>,
        /// Where it stands that it goes there.
        basis: Vec<String>,
        /// By when the meeting it goes to decides.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
        /// Who recorded it, where it did not go by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// The meeting decided that an opinion went to on which no agreement was found.
    MeetingDecided {
        /// Whether it adopted something that is carried out.
        adopted: bool,
        /// On which day.
        on: Date,
        /// What it decided.
        text: PublicText,
        /// What the law reserves of it to the owners' vote.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reserved: Option<ReservedMatter>,
        /// By when whoever convenes names that vote.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
        /// The sentences of the text that went to it which it did not adopt, of those that speak of limits.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left_out: Vec<PublicText>,
        /// Who recorded it.
        by: PersonId,
    }
    /// What was recorded of the meeting's decision was wrong, and is this.
    MeetingDecisionCorrected {
        /// Whether it adopted something that is carried out.
        adopted: bool,
        /// On which day.
        on: Date,
        /// What it decided.
        text: PublicText,
        /// What was wrong, and how that is known.
        reason: PublicText,
        /// What the law reserves of it to the owners' vote, where that was recorded wrongly.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        leaves: Option<Leaves>,
        /// The sentences of the text that went to it which it did not adopt, of those that speak of limits.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left_out: Vec<PublicText>,
        /// Who corrected it.
        by: PersonId,
    }
    /// The opinion was stopped, because it runs against the law.
    OpinionStopped {
        /// The limit, by name; none where another article was named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit: Option<String>,
        /// Where it stands that nobody can agree on that.
        basis: Vec<String>,
        /// What in it, and why.
        reason: PublicText,
        /// Who stopped it.
        by: PersonId,
    }
    /// A body signed the opinion.
    OpinionSigned {
        /// Which; where one on the list signed on paper, the one that entered it.
        body: BodyId,
        /// Who signed on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paper: Option<SignedPaper>,
        /// Who signed for it.
        by: PersonId,
    }
    /// The matter was named in which the owners vote on what the opinion leaves to them.
    VoteNamed {
        /// Which matter.
        matter: MatterId,
        /// Who named it.
        by: PersonId,
    }
}
