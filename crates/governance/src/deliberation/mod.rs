//! Deliberation (社区协商): a concern on its way through seven steps to a result that is reported back.
//!
//! Somebody raises it: an owner by card, a body by a seat, anybody by a slip of paper at the desk; a sentence is enough.
//! The body that the place names puts it in words that everybody may read, and answers by its last day: it takes it up,
//! declines with reasons, joins it to another, or hands it on to somebody named, whose days begin anew. Neighbours who
//! want the same support it. Once taken up it has passed the first step, and whoever took it up leads it on: step by step, none
//! skipped, each left when it has produced what it must (`missing`), or back to one behind it with a reason. A step has days
//! of its own; they hurry nobody out of it, and that they are over is public.
//!
//! Who takes part is settled first: a list of parts of the estate, bodies and others, each with a reason, published for
//! objection, and published anew whenever it was changed. Whoever joins it after the dossier was published has days of
//! their own to read that.
//!
//! When it is deliberated the body may convene rooms (`room`), and open a conversation: owners make short statements to one question, which are
//! shown once somebody looked, and say to each whether they agree. Whoever said something that is not shown may ask, once, that
//! others look again (`appeal`). Out of that comes the opinion map. A conversation that was held elsewhere
//! can be brought in as a whole: the book names its source, and none of its voices is an owner's.
//!
//! Then an opinion is formed, in rounds: a draft that neighbours amend, the version that follows from what was taken, and whether
//! they can live with it. It is settled with what majority and minority hold, or goes where the place names: to a meeting,
//! whose decision takes the place of what was missing, or nowhere, which is reported back to those who raised it.
//!
//! Where a text speaks of what nobody may agree on and whoever leads says in public why it keeps to the law, whoever watches over
//! the law has days to look at that before the owners are asked (`watched`).
//!
//! What the law reserves to the owners goes to their vote, in a matter that the convenor names, and comes back with its result.
//!
//! What was agreed is carried out in tasks, each a body's with a last day, public when it passes. The result is reported for
//! the days of the place, in which those who raised it, supported it or took part say whether it is solved; where too many
//! say that it is not, it is taken up again, and how often is counted.
//!
//! The raiser's own words, who raised and who supports are sealed: the book shows how many. The numbers of days come from
//! the place and are frozen when a turn begins; a turn that is over is public, and a late answer is still an answer.

mod answer;
mod carrying_out;
mod command;
mod comment;
mod consent;
mod conversation;
mod decide;
mod elsewhere;
mod ending;
mod event;
mod filing;
mod gate;
mod grouping;
mod held;
mod joining;
mod limits;
mod newcomers;
mod opinion;
mod opinion_event;
mod parties;
mod population;
mod principles;
mod referred;
mod refusal;
mod report;
mod result_event;
mod sheets;
mod sparse;
mod state;
mod step;
mod undecided;
mod vote;
mod watched;
mod without;

pub use answer::{Answer, AnswerGiven, Answered, WithdrawnFor};
pub use carrying_out::{Assignment, Charged, Cost, Milestone, Task, TaskProgress, TaskReport};
pub use command::{DeliberationCommand, LeftTo, TaskGiven};
pub use comment::{Comment, CommentAnswer, CommentOn, Looked};
pub(crate) use consent::is_more_than_half;
pub use consent::{Consent, Enough, Figures};
pub use conversation::{Argues, Conversation, HeldBackFor, Moderation, Origin, Stance, Statement};
pub use decide::{
    COMMENT_REASON_MAX, CONCERN_TEXT_MAX, CONCERN_TITLE_MAX, PARAGRAPH_MAX, QUESTION_MAX, STATEMENT_MAX, STEP_MAX,
    WITHDRAWAL_REASON_MAX, answers_first, left_out,
};
pub(crate) use decide::{
    Decision, Desk, acting_for, counted, days_shown_again, decide, leading, looked_by, require_not_closed,
    require_part, signs_on_paper, stances_on_paper, supports_on_paper, withdraws_on_paper,
};
pub use elsewhere::{BroughtIn, Told};
pub use ending::{Ending, GoesTo, Leaves, ReservedMatter, Touches};
pub use event::{
    CommentAnswered, CommentHeldBack, CommentMade, CommentPublished, ConversationBroughtIn, ConversationOpened,
    DeliberationAnswered, DeliberationEvent, DeliberationJoinedIn, DeliberationKeptUp, DeliberationMovedOn,
    DeliberationPublished, DeliberationRaised, DeliberationSentBack, DeliberationSupported, DeliberationWithdrawn,
    MeetingDecided, MeetingDecisionCorrected, OpinionDrafted, OpinionPut, OpinionSigned, OpinionStopped,
    OpinionUndecided, PartiesInvited, PartiesPublished, PartyDropped, PartyNamed, StatementAdded, StatementAnswered,
    StatementAppealAnswered, StatementAppealed, StatementHeldBack, StatementPublished, SupportWithdrawn, VoteNamed,
};
pub use filing::{Filing, Filings};
pub use gate::{Missing, missing, uninvited};
pub use joining::{Joined, Joining, Support};
pub use limits::{
    Considered, Held, HeldSentence, Stopped, joined, reserved_unspoken, reserved_unvoted, speaks_of_limits,
    unconsidered, unconsidered_task,
};
pub use newcomers::{Newcomers, newcomers};
pub use opinion::{Opinion, Round, Stage, Tested};
pub use opinion_event::{ConsentSaid, LimitsConsidered, LimitsLookedAt, OpinionSettled, SignatureStruck};
pub(crate) use parties::called;
pub use parties::{ListPublished, Parties, Party, PartyGiven, Who};
pub use population::{Population, consents, consents_by_seat};
pub use principles::{Check, Finding, Found, Principle, principles};
pub use refusal::DeliberationRefusal;
pub use report::{Judged, Measure, Outcome, ResultReport, Verdict, Verdicts, judge_clock, judged_by, took_part};
pub use result_event::{ResultJudged, ResultReported, TaskAssigned, TaskReported, VerdictSaid};
use sheets::sheets_hold_back;
pub(crate) use sheets::{asked_since, is_still_taken};
pub use sheets::{
    is_paper_lapsed, paper_until, papers_hold_back, papers_keyed_later, papers_waiting, sheets_keyed_later,
    sheets_lapsed, sheets_until, sheets_waiting, word_clock,
};
pub use sparse::{Turnout, answers, homes_reached, reach};
pub use state::{Deliberation, Deliberations, PublicWords, Raiser, Standing, Turn};
pub use step::{Move, Step, StepClock};
pub use undecided::{
    Awaited, Correction, MeetingDecision, awaited, convened_by, convenor, is_convening_late, is_step_late,
    undecided_until, went_on_at,
};
pub use vote::{Vote, is_adopted, may_return_to, next_step, outcome, vote};
pub use watched::{Watch, watcher, watches};
pub use without::{Lack, SignedPaper, Without, anybody_spoke, unsigned};
