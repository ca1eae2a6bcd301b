//! What can be asked of deliberations.

use jiff::civil::Date;

use super::{
    AnswerGiven, Argues, BroughtIn, Charged, Consent, GoesTo, HeldBackFor, Lack, PartyGiven, Raiser, Stance, Step,
    TaskProgress, Verdict,
};
use crate::ids::{BodyId, CommentNo, DeliberationId, MatterId, OwnerId, PartyNo, RoomNo, StatementNo, TaskNo};
use crate::seal::Seal;

/// What can be asked of deliberations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeliberationCommand {
    /// Raise a concern: an owner by card, somebody by their seat for a body, or somebody at the desk from paper.
    Raise {
        /// The number it will bear: seals of owners are drawn from it.
        deliberation: DeliberationId,
        /// Who raises it.
        raiser: Raiser,
        /// The owner behind the seal, when it came on paper.
        on_paper: Option<OwnerId>,
        /// Their own words, sealed.
        words: Seal,
    },
    /// Put it in words that everybody may read.
    Publish {
        /// Which.
        deliberation: DeliberationId,
        /// Its title.
        title: String,
        /// What it is about.
        text: String,
    },
    /// Support it, by card.
    Support {
        /// Which.
        deliberation: DeliberationId,
        /// The seal of who supports it.
        supporter: Seal,
    },
    /// Take support back.
    WithdrawSupport {
        /// Which.
        deliberation: DeliberationId,
        /// The seal of who supported it.
        supporter: Seal,
    },
    /// Answer it.
    Answer {
        /// Which.
        deliberation: DeliberationId,
        /// What.
        answer: AnswerGiven,
        /// Why, or what comes next, for everybody to read.
        reason: String,
    },
    /// Move it on to the next step.
    MoveOn {
        /// Which.
        deliberation: DeliberationId,
        /// To which step.
        to: Step,
    },
    /// Move it on though nobody spoke, or somebody did not sign whose answer must not be missing.
    MoveOnWithout {
        /// Which.
        deliberation: DeliberationId,
        /// To which step.
        to: Step,
        /// What it is left without, each with why, for everybody to read.
        without: Vec<(Lack, String)>,
    },
    /// Send it back to a step behind it.
    SendBack {
        /// Which.
        deliberation: DeliberationId,
        /// To which step.
        to: Step,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Withdraw it: whoever raised it, by card or by a seat.
    Withdraw {
        /// Which.
        deliberation: DeliberationId,
        /// Who raised it.
        raiser: Raiser,
    },
    /// Say by card that one does not withdraw what one raised on paper, whatever a paper says.
    KeepUp {
        /// Which.
        deliberation: DeliberationId,
        /// Who raised it.
        raiser: Raiser,
    },
    /// Put somebody on the list of those who take part.
    NameParties {
        /// In which.
        deliberation: DeliberationId,
        /// Whom.
        parties: Vec<PartyGiven>,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Take somebody off the list.
    DropParty {
        /// Of which.
        deliberation: DeliberationId,
        /// Whom.
        party: PartyNo,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Publish the list for objection.
    PublishParties {
        /// Of which.
        deliberation: DeliberationId,
    },
    /// Invite some of those on it to the conversation.
    InviteParties {
        /// Of which.
        deliberation: DeliberationId,
        /// Whom.
        parties: Vec<PartyNo>,
    },
    /// Object to the list: an owner by card, a body by a seat, or anybody by paper.
    ObjectToParties {
        /// Of which.
        deliberation: DeliberationId,
        /// The number it will bear: the author's seal is drawn from it.
        comment: CommentNo,
        /// Who should not be on it; none where somebody is missing.
        party: Option<PartyNo>,
        /// Who objects.
        author: Raiser,
        /// Who is missing, or why somebody should not be there; sealed.
        reason: Seal,
    },
    /// Open a conversation about what was taken up.
    OpenConversation {
        /// About which.
        deliberation: DeliberationId,
        /// The question that statements speak to.
        question: String,
        /// The last day for statements and answers.
        until: Date,
    },
    /// Make a statement: an owner by card, or somebody at the desk from the room or from paper.
    AddStatement {
        /// About which.
        deliberation: DeliberationId,
        /// The number it will bear: the author's seal is drawn from it.
        statement: StatementNo,
        /// The seal of the owner who makes it, by card.
        author: Option<Seal>,
        /// The room it was made in, where somebody at the desk enters it from there.
        room: Option<RoomNo>,
        /// The side of what was raised that it gives a reason for, where it is a reason.
        argues: Option<Argues>,
        /// Their own words, sealed.
        words: Seal,
    },
    /// Show a statement to everybody.
    PublishStatement {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// The words that everybody reads.
        text: String,
    },
    /// Do not show a statement.
    HoldBackStatement {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// Why.
        reason: HeldBackFor,
    },
    /// Say whether one agrees with a statement, by card; whoever said so before changes it.
    AnswerStatement {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// The seal of who answers.
        voice: Seal,
        /// What they say.
        stance: Stance,
    },
    /// Draft an opinion, or draft it anew.
    DraftOpinion {
        /// Of which.
        deliberation: DeliberationId,
        /// Its title.
        title: String,
        /// Its paragraphs.
        paragraphs: Vec<String>,
        /// Why it takes the place of a draft that was never put, for everybody to read; empty where it takes the place of none.
        why: String,
    },
    /// Propose another text for a paragraph of the draft, or one more: an owner by card, a body by a seat, or anybody by paper.
    Amend {
        /// Of which.
        deliberation: DeliberationId,
        /// The number it will bear: the author's seal is drawn from it.
        comment: CommentNo,
        /// Which paragraph, from 1; none for one more.
        paragraph: Option<u32>,
        /// Who proposes it.
        author: Raiser,
        /// The words proposed, sealed.
        text: Seal,
        /// Why, sealed.
        reason: Seal,
    },
    /// Show a comment to everybody.
    PublishComment {
        /// Of which.
        deliberation: DeliberationId,
        /// Which comment.
        comment: CommentNo,
        /// The words that an amendment proposes; of an objection they are not read.
        text: String,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Do not show a comment.
    HoldBackComment {
        /// Of which.
        deliberation: DeliberationId,
        /// Which comment.
        comment: CommentNo,
        /// Why.
        reason: HeldBackFor,
    },
    /// Answer a comment.
    AnswerComment {
        /// Of which.
        deliberation: DeliberationId,
        /// Which comment.
        comment: CommentNo,
        /// Whether an amendment, or an objection to the list, is taken; of an objection to a version it is not read.
        taken: bool,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Put what came of the draft and the amendments taken to the owners.
    PutOpinion {
        /// Of which.
        deliberation: DeliberationId,
    },
    /// Say whether one agrees with the version, can live with it or objects: by card.
    SayConsent {
        /// Of which.
        deliberation: DeliberationId,
        /// The seal of who says it.
        voice: Seal,
        /// What they say.
        says: Consent,
        /// The number and the sealed reason of an objection.
        objection: Option<(CommentNo, Seal)>,
        /// The seal of the place they took on a panel, where they did.
        seat: Option<Seal>,
    },
    /// Settle the opinion.
    SettleOpinion {
        /// Of which.
        deliberation: DeliberationId,
        /// To whom it leaves the decision.
        leaves: LeftTo,
        /// What the majority holds, and why.
        majority: String,
        /// What those hold who object; empty where nobody does.
        minority: String,
        /// Why it is settled though fewer said something than the place asks for; empty where enough did.
        few: String,
    },
    /// Record that no agreement was found, and where it goes.
    LeaveUndecided {
        /// Which.
        deliberation: DeliberationId,
        /// Where it goes.
        goes_to: GoesTo,
        /// Why there.
        reason: String,
    },
    /// Let it go where the place names first, because nobody said in time where it goes: the clock.
    LetGo {
        /// Which.
        deliberation: DeliberationId,
    },
    /// Record what the meeting decided that it went to.
    RecordDecision {
        /// Of which.
        deliberation: DeliberationId,
        /// Whether it adopted something that is carried out.
        adopted: bool,
        /// The matter on which the owners have to vote before it is, by its name in the rule pack.
        reserved: Option<String>,
        /// On which day.
        on: Date,
        /// What it decided, for everybody to read.
        text: String,
        /// The sentences of the text that went to it which it did not adopt, of those that speak of limits.
        left_out: Vec<String>,
    },
    /// Correct what was recorded of that decision.
    CorrectDecision {
        /// Of which.
        deliberation: DeliberationId,
        /// Whether it adopted something that is carried out.
        adopted: bool,
        /// The matter on which the owners have to vote before it is, by its name in the rule pack.
        reserved: Option<String>,
        /// On which day.
        on: Date,
        /// What it decided, for everybody to read.
        text: String,
        /// The sentences of the text that went to it which it did not adopt, of those that speak of limits.
        left_out: Vec<String>,
        /// What was wrong, and how that is known, for everybody to read.
        reason: String,
    },
    /// Say in public why sentences that speak of what nobody may agree on keep to the law.
    ConsiderLimits {
        /// Of which.
        deliberation: DeliberationId,
        /// The limits, by name.
        limits: Vec<String>,
        /// The sentences, as they stand in the text.
        sentences: Vec<String>,
        /// Why they do.
        reason: String,
    },
    /// Stop an opinion that runs against the law.
    StopOpinion {
        /// Of which.
        deliberation: DeliberationId,
        /// The limit it runs against, by name.
        limit: Option<String>,
        /// Another article, where none of the limits is meant.
        article: String,
        /// What in it, and why.
        reason: String,
    },
    /// Sign the opinion for a body.
    SignOpinion {
        /// Of which.
        deliberation: DeliberationId,
        /// For which body.
        body: BodyId,
    },
    /// Bring in a conversation that was held elsewhere, all of it or nothing.
    BringIn(Box<BroughtIn>),
    /// Name the matter in which the owners vote on what an opinion leaves to them.
    NameVote {
        /// Of which.
        deliberation: DeliberationId,
        /// The matter.
        matter: MatterId,
    },
    /// Assign a task by which something agreed is carried out.
    AssignTask {
        /// Of which.
        deliberation: DeliberationId,
        /// The task that is assigned anew; none for one more.
        again: Option<TaskNo>,
        /// What it is.
        given: TaskGiven,
    },
    /// Report how far a task has come.
    ReportTask {
        /// Of which.
        deliberation: DeliberationId,
        /// Which task.
        task: TaskNo,
        /// How far.
        progress: TaskProgress,
        /// In words, for everybody to read.
        text: String,
        /// The steps that are done with it, by their numbers from 1.
        reached: Vec<u32>,
        /// Of a task of somebody outside: where this is known from, for everybody to read; else it is not read.
        source: String,
    },
    /// Look at why sentences that speak of what nobody may agree on keep to the law, and let that stand.
    LookAtLimits {
        /// Of which.
        deliberation: DeliberationId,
        /// The sentences that were looked at; a reason stands where all of its sentences are among them.
        sentences: Vec<String>,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Strike out that a panel signed on paper: whoever took a place on it.
    StrikeSignature {
        /// Of which.
        deliberation: DeliberationId,
        /// The panel, by its number on the list.
        party: PartyNo,
        /// The place they took.
        seat: Seal,
    },
    /// Report the result, for those who took part to judge.
    ReportResult {
        /// Of which.
        deliberation: DeliberationId,
        /// What came of it, for everybody to read.
        text: String,
    },
    /// Say whether it is solved: by card, or by a seat of the body that raised it.
    SayVerdict {
        /// Of which.
        deliberation: DeliberationId,
        /// Who says it; an owner by a seal that no other act of theirs bears.
        who: Raiser,
        /// A seal by which the owner took part.
        part: Option<Seal>,
        /// What they say.
        says: Verdict,
    },
    /// Add up what they said when their days are over, and close it or take it up again.
    JudgeResult {
        /// Of which.
        deliberation: DeliberationId,
        /// Where it is taken up again, and why for everybody to read, where it is not solved.
        back: Option<(Step, String)>,
    },
    /// Add it up by itself, because nobody did in time: the clock.
    AddUp {
        /// Of which.
        deliberation: DeliberationId,
    },
}

/// To whom an opinion leaves the decision once it is agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftTo {
    /// To nobody: what was agreed is carried out.
    Nobody,
    /// To the owners' vote, on a matter by its name in the rule pack.
    Owners(String),
    /// To a meeting of residents or of their representatives.
    Meeting(GoesTo),
}

/// A task as somebody wants it assigned, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskGiven {
    /// Who is to carry it out.
    pub charged: Charged,
    /// What is to be done.
    pub what: String,
    /// The last day.
    pub due: Date,
    /// The money it needs in fen, and where that comes from.
    pub cost: Option<(u64, String)>,
    /// The steps on its way: what is done, by which day.
    pub milestones: Vec<(String, Date)>,
}
