//! Why something may not happen to a deliberation.

use jiff::civil::Date;
use serde::Serialize;

use super::{Held, Missing, Step};
use crate::ids::{DeliberationId, MatterId};

/// Why something may not happen to a deliberation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum DeliberationRefusal {
    /// The book knows no such deliberation.
    DeliberationUnknown,
    /// Another one was raised at the same moment and bears the number.
    DeliberationNumberTaken,
    /// Nobody sits in any of the bodies that the place has answer.
    NobodyToAnswer,
    /// Nobody behind this slip owns a home here; it is taken in as a neighbour's.
    RaiserOwnsNothing,
    /// Somebody else raised it.
    RaisedByAnother,
    /// It was not put in words that everybody may read yet.
    DeliberationNotPublished,
    /// It was put in public words already.
    DeliberationPublishedAlready,
    /// It was answered, or withdrawn.
    DeliberationOver,
    /// It is handed on to another body than the one whose turn it is.
    HandedOnToItself,
    /// It is handed on to a body that had the turn before.
    HandedOnBack,
    /// Nobody sits in the body that it would be handed on to.
    NobodyTakesOver,
    /// What it would be joined to is itself, was not published, or is over.
    NothingToJoin {
        /// What was named.
        into: DeliberationId,
    },
    /// Whoever raised it counts as that, and not as a neighbour who supports it.
    RaisedByOneself,
    /// There is no such answer to what was raised.
    AnswerUnknown,
    /// The answer did not end what was raised: there is nothing to look at again.
    AnswerStands,
    /// There is no such support.
    NotSupported,
    /// No paper withdraws it.
    NotWithdrawnOnPaper,
    /// Neighbours support it: it is no longer the raiser's alone to withdraw.
    NeighboursSupportIt {
        /// How many.
        supporters: usize,
    },
    /// What is asked for begins once it was taken up.
    DeliberationNotTakenUp,
    /// What is asked for belongs to another step than the one it is at.
    NotAtStep {
        /// The step it belongs to.
        needed: Step,
        /// The step it is at.
        step: Step,
    },
    /// A step has not produced what it must.
    StepNotFinished {
        /// The step.
        step: Step,
        /// What is missing.
        missing: Vec<Missing>,
        /// Where it stands that it must.
        basis: Vec<String>,
    },
    /// Some whose answer must not be missing were invited neither to a room nor to the conversation.
    PartiesNotInvited {
        /// Who.
        parties: Vec<String>,
        /// Where it stands that they are asked.
        basis: Vec<String>,
    },
    /// The dossier reached fewer homes than the place asks for, and nobody said in public why.
    FewHomesReached {
        /// So many.
        reached: usize,
        /// Of so many.
        homes: usize,
        /// The least part.
        least: String,
        /// Where it stands.
        basis: Vec<String>,
    },
    /// Fewer said something to an opinion than the place asks for, and nobody said in public why it is settled.
    FewAnswered {
        /// So many did.
        said: usize,
        /// Of so many who were asked.
        asked: usize,
        /// The least part.
        least: String,
        /// Where it stands.
        basis: Vec<String>,
    },
    /// Some joined the list of those who take part after the dossier was published, and their days to read it are not over.
    PartiesJoinedLater {
        /// So many did.
        parties: usize,
        /// The last of their days.
        until: Date,
        /// Where the days stand.
        basis: Vec<String>,
    },
    /// A step would be skipped.
    StepSkipped {
        /// The step it is at.
        step: Step,
        /// The one that comes next.
        next: Step,
    },
    /// It is further than that.
    StepBehind {
        /// The step it is at.
        step: Step,
    },
    /// It is sent back to a step that does not lie behind it, or to its raising, which was answered.
    NotSentBackThere {
        /// The step it is at.
        step: Step,
        /// The step it would be sent back to.
        back: Step,
    },
    /// No registered homes lie there, or homes are named one by one.
    NoHomesThere,
    /// The place names no such kind of party.
    PartyKindUnknown {
        /// Where the kinds stand.
        basis: Vec<String>,
    },
    /// It is on the list already, and is to be asked otherwise than it stands there.
    PartyNamedOtherwise,
    /// There is nobody on the list with this number.
    PartyUnknown,
    /// Nobody is on the list.
    NobodyNamed,
    /// Objections to the list are not taken now.
    PartiesNotOnView,
    /// An objection is said to be taken, and the list is as it was.
    PartiesUnchanged,
    /// There is a conversation already.
    ConversationOpenedAlready,
    /// It lasts fewer days than the place says.
    ConversationTooShort {
        /// It ends on this day at the earliest.
        least: Date,
        /// So many days it lasts at least.
        days: u32,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// Its last day does not lie ahead.
    ConversationEndsTooSoon {
        /// The day on which it was asked.
        today: Date,
    },
    /// There is no conversation.
    ConversationNotOpened,
    /// Its last day is over.
    ConversationEnded {
        /// The last day.
        until: Date,
    },
    /// Another statement was made at the same moment and bears the number.
    StatementNumberTaken,
    /// There is no such statement.
    StatementUnknown,
    /// Somebody looked at it already.
    StatementLookedAtAlready,
    /// The reason is one of what was brought in, and none that somebody who looks can give.
    ReasonFromElsewhere,
    /// It is not shown, so nobody answers it.
    StatementNotPublished,
    /// No opinion was drafted.
    OpinionNotDrafted,
    /// The draft has no paragraphs, or too many.
    ParagraphsUncountable {
        /// At most so many.
        most: usize,
    },
    /// Amendments are taken until a day.
    AmendmentsStillTaken {
        /// The last day.
        until: Date,
    },
    /// Amendments are not taken any more.
    AmendmentsOver,
    /// The draft has no such paragraph.
    ParagraphUnknown {
        /// It has so many.
        paragraphs: usize,
    },
    /// Another comment was made at the same moment and bears the number.
    CommentNumberTaken,
    /// There is no such comment.
    CommentUnknown,
    /// Somebody looked at it already.
    CommentLookedAtAlready,
    /// It is not shown, so it has no answer.
    CommentNotPublished,
    /// It was answered already.
    CommentAnsweredAlready,
    /// Another amendment to the same paragraph was taken.
    ParagraphAmended {
        /// Which.
        paragraph: u32,
    },
    /// Comments wait for somebody to look, or for an answer.
    CommentsWaiting {
        /// So many nobody looked at.
        unseen: usize,
        /// So many without an answer.
        unanswered: usize,
    },
    /// Authors of comments that are not shown asked others to look again, and these did not yet.
    AppealsWaiting {
        /// So many.
        appeals: usize,
    },
    /// An amendment that was shown after others looked again came too late for its round: the version was put.
    VersionPutAlready,
    /// Owners are not asked about a version now.
    OpinionNotTested,
    /// Owners are asked until a day.
    OpinionStillTested {
        /// The last day.
        until: Date,
    },
    /// Nobody behind this paper owns a home here.
    ConsentOfNobody,
    /// Whoever objects says why.
    ObjectionWithoutReason,
    /// Enough can live with it: it is settled.
    OpinionAgreed,
    /// Too many object.
    OpinionNotAgreed {
        /// So many object.
        object: u32,
        /// Of so many who said anything.
        all: u32,
        /// So many rounds are left.
        rounds: u32,
    },
    /// The text speaks of what nobody may agree on.
    OverLimit(Held),
    /// Whoever watches over the law has days to look at why the text keeps to it.
    LimitsNotLookedAt {
        /// The last of them.
        until: Date,
        /// Where they stand.
        basis: Vec<String>,
    },
    /// Whoever said why a text keeps to the law does not look at that for the other body.
    LimitsLookedAtBySame,
    /// A task is paid from income of the common parts, and nobody said which decision or rule allows it.
    IncomeUnspoken(Held),
    /// The law has no such limit.
    LimitUnknown,
    /// A reason names sentences that do not speak of its limits, or whoever looks names none that waits.
    LimitSentencesOther,
    /// Whoever stops an opinion names an article.
    StopWithoutArticle,
    /// What owners said on paper in time waits for a second person: nothing is made of their answers before.
    PapersWaiting {
        /// How many papers.
        papers: usize,
        /// The last day on which they can be confirmed.
        until: Date,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// It was stopped, and waits to be drafted anew.
    OpinionWasStopped,
    /// The text speaks of what the owners alone decide, and neither goes to their vote nor did anybody say why it need not.
    ReservedUnspoken(Held),
    /// A task speaks of what the owners alone decide, or is paid from money that is theirs, and they did not adopt it.
    TaskUnvoted(Held),
    /// A task speaks of what may be money of the owners, or other money: which of them is not said.
    TaskUnclear(Held),
    /// A task has something in it that the meeting did not adopt.
    TaskLeftOut(Held),
    /// A task points to the text that went to the meeting, which did not adopt all of it.
    TaskNotInWords {
        /// So many sentences it left out.
        left_out: usize,
    },
    /// That a meeting did not adopt something is no reason why it keeps to the law.
    ReasonIsLeftOut,
    /// Nothing was adopted that could be carried out.
    NothingAdopted,
    /// It was sent back after the task was assigned: the task is carried out no longer.
    TaskLapsed,
    /// What a task costs is said to be paid as was agreed, and nothing that was agreed says whose money that is.
    CostFromUnnamed,
    /// Whoever would say whether they can live with an opinion is not one of those it concerns.
    ConsentOfOthers,
    /// Its result was reported and no opinion holds, so that there is nothing to stop.
    NothingInForce,
    /// A draft takes the place of one that was never put, and nobody says why.
    DraftWithoutReason,
    /// The rounds of the place are used up.
    RoundsUsedUp {
        /// So many there were.
        rounds: u32,
        /// Where they stand.
        basis: Vec<String>,
    },
    /// There are rounds left.
    RoundsLeft {
        /// So many.
        rounds: u32,
    },
    /// What those hold who object is missing.
    MinorityMissing {
        /// So many object.
        object: u32,
    },
    /// No rule pack in force here knows this matter.
    ReservedMatterUnknown,
    /// The place does not name this way.
    WayNotNamed {
        /// Where the ways stand.
        basis: Vec<String>,
    },
    /// Whoever leads it still says where it goes.
    WayStillOpen {
        /// Until this day.
        until: Date,
    },
    /// No meeting decides on it.
    NoMeetingDecides,
    /// The owners decide on it by their vote, and what comes of that stands in its matter.
    OwnersDecideByVote,
    /// What the meeting decided is recorded already.
    MeetingDecidedAlready,
    /// The meeting is said to have decided before it went there, or after today.
    MeetingDecidedOnOtherDay {
        /// Since this day it is the meeting's.
        from: Date,
        /// Today.
        until: Date,
    },
    /// Nobody recorded what a meeting decided.
    MeetingDecisionUnrecorded,
    /// The vote to which it leaves something is called: what it leaves to the owners is not changed any more.
    DecisionVoteNamed {
        /// In which matter they vote.
        matter: MatterId,
    },
    /// Bodies work on what was recorded as decided.
    DecisionWorkedOn {
        /// How many tasks are open.
        tasks: usize,
    },
    /// It ended, with an opinion or without.
    OpinionOver,
    /// The body neither leads it nor is on the list of those who take part, or a part of the estate would sign as one.
    SignsAsNoParty,
    /// There is no settled opinion to sign.
    OpinionNotSettled,
    /// The body keeps a seat here and signs by that.
    SignsBySeat,
    /// Somebody on the panel struck its signature out.
    SignatureWasStruck,
    /// Nobody entered that this panel signed, or whoever would strike it out is not on it.
    NothingToStrike,
    /// What is to be shown is not what its author said.
    NotTheirWords {
        /// Where it stands what may be left out.
        basis: Vec<String>,
    },
    /// A gap hides a word that turns the sense, or more than tells who somebody is.
    GapHidesTooMuch {
        /// Characters that one gap hides at most.
        most: usize,
        /// Where it stands what may be left out.
        basis: Vec<String>,
    },
    /// All gaps together leave too little of what its author said.
    GapsLeaveTooLittle {
        /// How many percent of the characters they hide at most.
        percent: usize,
        /// Where it stands what may be left out.
        basis: Vec<String>,
    },
    /// The author's own words were erased, so that nobody can show them.
    OwnWordsErased,
    /// Nobody holds it back, so there is nothing to look at again.
    StatementNotHeldBack,
    /// Somebody else made it.
    StatementOfAnother,
    /// Its author asked already.
    AppealedAlready,
    /// The days in which its author may ask are over.
    AppealTooLate {
        /// The last of them.
        until: Date,
    },
    /// The body still has days to answer.
    AnswerStillDue {
        /// The last of them.
        until: Date,
    },
    /// Whoever raised it brought its silence to another body: it may still take it up, and nothing else.
    SilenceAppealed {
        /// By this day the other body looks.
        until: Date,
    },
    /// Nobody but the one who does not show it could look again.
    NobodyToLookAgain,
    /// Its author did not ask that others look again.
    NotAppealed,
    /// Somebody looked again already.
    AppealAnsweredAlready,
    /// Whoever did not show it does not look again.
    HeldBackBySame,
    /// The opinion leaves nothing to the owners' vote.
    NothingForTheOwners,
    /// The matter is about something else than what the opinion leaves to the owners.
    VoteOnSomethingElse,
    /// The matter was raised before the opinion was settled.
    VoteBeforeOpinion,
    /// The meeting of the matter was called off.
    VoteCalledOff,
    /// Another matter was named.
    VoteNamedAlready,
    /// There is no such task.
    TaskUnknown,
    /// Nobody sits in the body that a task would be assigned to.
    NobodyCarriesOut,
    /// The last day of a task lies behind.
    TaskDueInPast {
        /// That day.
        due: Date,
    },
    /// The day of a step lies before that of the one before it, or after the task's last day.
    MilestoneOutOfOrder {
        /// Which step, from 1.
        number: u32,
        /// The first day it may have.
        from: Date,
        /// The last.
        until: Date,
    },
    /// The task has no such step, or it is done.
    MilestoneNotOpen {
        /// Which step was named.
        number: u32,
    },
    /// The task is finished, or was found impossible.
    TaskOver,
    /// A report on what somebody outside does says where it has that from.
    TaskReportWithoutSource,
    /// The result was not reported.
    ResultNotReported,
    /// The result was reported, and those who took part judge it.
    ResultReportedAlready {
        /// Until this day.
        until: Date,
    },
    /// The days in which those who took part judge it are over.
    VerdictTooLate {
        /// The last of them.
        until: Date,
    },
    /// They are not over.
    VerdictsStillTaken {
        /// The last of them.
        until: Date,
    },
    /// Whoever judges it did not raise it, does not support it, and took no part.
    TookNoPart,
    /// A body judges what it did itself.
    JudgesItself,
    /// Too many say that it is not solved, so that it is taken up again, with a step and a reason.
    UnsolvedGoesBack {
        /// So many say so.
        not_solved: u32,
        /// Of so many who said anything.
        all: u32,
    },
    /// It would be taken up again though it is not said to be unsolved.
    NothingToReopen,
    /// Its result was judged, and it is closed.
    DeliberationClosed,
}
