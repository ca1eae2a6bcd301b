//! Why something may not happen in the owners' assembly.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::{CauseKind, Channel, Stage};
use crate::ids::{EntryNo, MatterId, MeetingId, ObjectionId};
use crate::law::pack::{Bilingual, Obstacle};

/// Why something may not happen in the owners' assembly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum AssemblyRefusal {
    /// The book knows no such meeting.
    MeetingUnknown,
    /// A committee sits, and calls the regular meetings; the street office calls one for a cause it names.
    RegularByCommittee,
    /// What an extraordinary meeting is called for is no cause in this place.
    CauseNotHere {
        /// What was named.
        cause: CauseKind,
        /// Where the causes stand.
        basis: Vec<String>,
    },
    /// What owners ask for in a petition is convened from the petition, as they signed it.
    CauseByPetition,
    /// The owners have adopted no rules that could name the case.
    CauseNoOwnRules,
    /// No committee has too few members.
    CauseNoVacancy {
        /// Where it stands when there are too few.
        basis: Vec<String>,
    },
    /// The rule pack is not known here.
    PackUnknown {
        /// Which one was named.
        pack: String,
    },
    /// No vote can be held here under the rule pack; figures counted elsewhere are read under it.
    PackForReadingOnly {
        /// Which one was named.
        pack: String,
        /// What stands against it.
        obstacle: Obstacle,
    },
    /// The rule pack is not the law today: a vote held under it would be void.
    PackNotInForce {
        /// Which one was named.
        pack: String,
        /// Its first day.
        from: Date,
        /// Its last day; the day of the calendar's end where it goes on.
        until: Date,
    },
    /// The community lies in a settled place, and the rule pack is another country's.
    PackOfAnotherCountry {
        /// Which one was named.
        pack: String,
        /// The settled place.
        place: String,
    },
    /// The law weighs votes by shares, and homes have none in the register.
    SharesMissing {
        /// The first of them.
        homes: Vec<String>,
        /// How many there are.
        missing: usize,
    },
    /// What the vote came to leaves no room for a second one on this matter.
    SecondNotOpen {
        /// The matter.
        matter: MatterId,
    },
    /// A second vote held at once has its place while the result of the first is on view.
    SecondTooLate,
    /// The same meeting would vote again, and it is over.
    SecondOver {
        /// When it ended.
        until: Timestamp,
        /// Where it stands that it votes again at once.
        basis: Vec<Bilingual>,
    },
    /// The same meeting votes again, and its voting would close on a later day.
    SecondClosesLater {
        /// When its day ends.
        until: Timestamp,
        /// Where it stands that it votes again at once.
        basis: Vec<Bilingual>,
    },
    /// A second vote on this matter was called already.
    SecondCalled {
        /// The matter.
        matter: MatterId,
        /// The meeting that votes on it.
        meeting: MeetingId,
    },
    /// Second votes of different sorts are not held together.
    SecondsDiffer,
    /// Consents to one matter are collected for a fixed time, and another matter of the meeting is not.
    WindowsDiffer {
        /// The matter whose consents are collected.
        matter: MatterId,
    },
    /// A ballot may not offer to go with the majority in this place.
    FollowNotAllowed {
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// No number of owners who oppose it undoes this decision.
    OppositionUndoesNothing {
        /// The matter.
        matter: MatterId,
    },
    /// Written opposition for this entry is keyed in already and waits for somebody else.
    OppositionWaits {
        /// The roll entry.
        entry: EntryNo,
    },
    /// No written opposition for this entry waits to be confirmed.
    OppositionNotKeyed {
        /// The roll entry.
        entry: EntryNo,
    },
    /// Whoever keyed it in does not confirm it, nor set it aside.
    OppositionByKeyer,
    /// Written opposition that came in time is keyed in, and nobody else has seen the paper yet.
    OppositionUnconfirmed {
        /// How many.
        waiting: usize,
    },
    /// The rule pack knows no such matter.
    MatterKindUnknown {
        /// Which one was named.
        kind: String,
    },
    /// The rule pack does not put this matter to such an electorate.
    ScopeNotInPack,
    /// A meeting decides at least one matter.
    NoQuestions,
    /// A choice needs at least two proposals that differ.
    ProposalsTooFew,
    /// A ballot lists at most twenty proposals.
    ProposalsTooMany,
    /// No home lies in the electorate that was named.
    ScopeEmpty,
    /// The meeting is at another station; this act has its place before or after.
    WrongStage {
        /// Where the meeting stands.
        stage: Stage,
    },
    /// Letters are made out for this roll; it can no longer change.
    RollFrozen,
    /// An upheld objection asks for the roll to be published anew first.
    RollNeedsRevision,
    /// The roll is still open to objection.
    RollStillOnView {
        /// Until when.
        until: Timestamp,
    },
    /// Objections to the roll wait for an answer.
    RollObjectionsOpen {
        /// How many.
        open: usize,
    },
    /// Objections to what is put to the vote wait for an answer.
    QuestionObjectionsOpen {
        /// How many.
        open: usize,
    },
    /// An objection to a text or to the candidates was upheld: the matter is put otherwise than it stands.
    QuestionNeedsRevision {
        /// Which one.
        matter: MatterId,
    },
    /// Voting has opened: what is voted on cannot be put otherwise any more.
    QuestionDecidedUpon,
    /// The matter puts no text and elects nobody, so that there is nothing on view to object to.
    NothingToObjectTo {
        /// Which one.
        matter: MatterId,
    },
    /// Voting would open before the days of notice are over (物业管理条例 §14).
    NoticeTooShort {
        /// How many days of notice the pack asks for.
        days: u32,
        /// The first moment at which voting may open.
        earliest: Timestamp,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// However urgent a meeting is, of this matter owners are told as long before as of any other.
    NotOnUrgentNotice {
        /// Which matter.
        matter: MatterId,
        /// How many days of notice it needs.
        days: u32,
        /// The first moment at which voting may open.
        earliest: Timestamp,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Voting would be open for a shorter time than the place asks for.
    VotingTooShort {
        /// How many days at least.
        days: u32,
        /// The first moment at which it may close.
        earliest: Timestamp,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Letters made out now would leave owners too little of the time that was announced.
    LettersTooLate {
        /// When they could be made out at the latest.
        latest: Timestamp,
    },
    /// Voting would be open for a longer time than the place allows.
    VotingTooLong {
        /// How many days at most.
        days: u32,
        /// The last moment at which it may close.
        latest: Timestamp,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// The roll was drawn while another rule held on parking places.
    RollByOtherRules,
    /// Ballots that come this way do not bind here.
    ChannelDoesNotBind {
        /// The way.
        channel: Channel,
        /// Those that bind.
        binding: Vec<Channel>,
        /// Where that stands in the law of the place; nowhere when the owners' own rules say it.
        basis: Vec<Bilingual>,
    },
    /// Voting would open while the roll is still open to objection.
    OpensBeforeRollSettled {
        /// Until when the roll is on view.
        until: Timestamp,
    },
    /// Voting would close before it opens.
    ClosesBeforeOpening,
    /// Letters have not been made out.
    LettersMissing,
    /// It is too early to open voting.
    OpensLater {
        /// When voting opens.
        at: Timestamp,
    },
    /// It is too early to close voting.
    ClosesLater {
        /// When voting closes.
        at: Timestamp,
    },
    /// Voting has not opened yet.
    VotingNotOpen {
        /// When it opens, where that is settled.
        opens_at: Option<Timestamp>,
    },
    /// Voting is closed.
    VotingEnded {
        /// When it closed.
        at: Timestamp,
    },
    /// Whoever acts holds no letter of this vote.
    NotOnRoll,
    /// The roll has no entry with this number.
    EntryUnknown {
        /// The number.
        entry: EntryNo,
    },
    /// The entry has voted, and by the policy on the ballot that ballot stands.
    AlreadyVoted {
        /// The entry.
        entry: EntryNo,
        /// How it voted.
        channel: Channel,
        /// When.
        at: Timestamp,
    },
    /// The entry has voted anew as often as one may.
    VotedTooOften {
        /// How many ballots of one entry may take each other's place.
        times: u32,
    },
    /// A question has no answer.
    AnswerMissing {
        /// The matter.
        matter: MatterId,
    },
    /// An answer is none of those on the ballot.
    AnswerNotOffered {
        /// The matter.
        matter: MatterId,
    },
    /// The paper came in after voting closed.
    PaperTooLate {
        /// When it closed.
        closed_at: Timestamp,
    },
    /// The paper came in before voting opened, or on a day still to come.
    PaperReceivedWhen,
    /// A ballot of another platform was cast before voting opened, after it closed, or at a time still to come.
    CastOutsideVoting {
        /// The roll entry.
        entry: EntryNo,
    },
    /// The same person may not key in one ballot twice.
    SamePersonTwice,
    /// The two keyings agree or are incomplete; there is nothing to settle.
    NothingToSettle,
    /// The difference is settled by a third person.
    SettlerKeyed,
    /// This paper ballot is keyed in and settled already.
    PaperSettledAlready,
    /// Nothing was keyed in under this roll number.
    PaperNotKeyed,
    /// Whoever keyed a paper in does not take it back.
    WithdrawerKeyed,
    /// No other ballot of this entry came in that could count instead.
    NoOtherBallot {
        /// The entry.
        entry: EntryNo,
    },
    /// The first keying could not be opened from the vault.
    FirstKeyingMissing,
    /// Paper ballots still need a second keying or a settlement.
    PapersUnsettled {
        /// How many.
        papers: usize,
    },
    /// A ballot that counts was not opened, or does not fit what was sealed.
    BallotNotOpened {
        /// The entry.
        entry: EntryNo,
    },
    /// The figures cannot be evaluated under the pack.
    CannotEvaluate {
        /// Which field, and why.
        reason: String,
    },
    /// Objections to this are no longer taken.
    ObjectionTooLate {
        /// Until when they were.
        until: Timestamp,
    },
    /// The entry has objected to this already and waits for the answer.
    ObjectionOpen {
        /// Its open objection.
        objection: ObjectionId,
    },
    /// The book knows no such objection.
    ObjectionUnknown,
    /// The result is still open to objection.
    ResultStillOnView {
        /// Until when.
        until: Timestamp,
    },
    /// Objections to the result wait for an answer.
    ResultObjectionsOpen {
        /// How many.
        open: usize,
    },
    /// An upheld objection asks for a new count first.
    RecountDue,
    /// Service is recorded after it happened.
    ServiceInFuture,
    /// A ballot was said to be left at the home after it was refused, and nothing shows that.
    ServiceNeedsEvidence,
    /// Service is dated before there were letters to serve.
    ServiceBeforeLetters {
        /// When they were made out.
        issued: Timestamp,
    },
    /// The day lies outside what a calendar can hold.
    DateOutOfReach {
        /// The day the period starts.
        from: Date,
    },
}
