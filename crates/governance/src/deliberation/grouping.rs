//! Which part of a deliberation an event belongs to.

use super::DeliberationEvent;

impl DeliberationEvent {
    /// Whether it belongs to a conversation.
    #[must_use]
    pub fn is_of_conversation(&self) -> bool {
        matches!(
            self,
            Self::ConversationOpened(_)
                | Self::ConversationBroughtIn(_)
                | Self::StatementAdded(_)
                | Self::StatementPublished(_)
                | Self::StatementHeldBack(_)
                | Self::StatementAppealed(_)
                | Self::StatementAppealAnswered(_)
                | Self::StatementAnswered(_)
        )
    }

    /// Whether it belongs to the forming of an opinion, or is a comment on something else.
    #[must_use]
    pub fn is_of_opinion(&self) -> bool {
        matches!(
            self,
            Self::OpinionDrafted(_)
                | Self::CommentMade(_)
                | Self::CommentPublished(_)
                | Self::CommentHeldBack(_)
                | Self::CommentAnswered(_)
                | Self::OpinionPut(_)
                | Self::ConsentSaid(_)
                | Self::OpinionSettled(_)
                | Self::OpinionUndecided(_)
                | Self::OpinionStopped(_)
                | Self::OpinionSigned(_)
                | Self::MeetingDecided(_)
                | Self::MeetingDecisionCorrected(_)
                | Self::VoteNamed(_)
        )
    }
}
