//! Why something may not happen to a deliberation.

use jiff::civil::Date;
use serde::Serialize;

use crate::ids::DeliberationId;

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
    /// Nobody sits in the body that it would be handed on to.
    NobodyTakesOver,
    /// What it would be joined to is itself, was not published, or is over.
    NothingToJoin {
        /// What was named.
        into: DeliberationId,
    },
    /// There is no such support.
    NotSupported,
    /// Neighbours support it: it is no longer the raiser's alone to withdraw.
    NeighboursSupportIt {
        /// How many.
        supporters: usize,
    },
    /// A conversation begins once it was taken up.
    DeliberationNotTakenUp,
    /// There is a conversation already.
    ConversationOpenedAlready,
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
    /// Nobody but the one who does not show it could look again.
    NobodyToLookAgain,
    /// Its author did not ask that others look again.
    NotAppealed,
    /// Somebody looked again already.
    AppealAnsweredAlready,
    /// Whoever did not show it does not look again.
    HeldBackBySame,
}
