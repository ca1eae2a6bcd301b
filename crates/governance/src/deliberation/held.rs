//! Where a conversation was held: here, where neighbours are asked, or elsewhere, from where it was brought in.
//!
//! What people said elsewhere is shown beside what a community deliberates, and is no word of its neighbours: nothing that must
//! have been said here is said there, and the conversation here is opened besides.

use super::{Conversation, Deliberations};
use crate::ids::DeliberationId;

impl Deliberations {
    /// The conversation in which neighbours here are asked; none where one was only brought in.
    #[must_use]
    pub fn asked_here(&self, id: DeliberationId) -> Option<&Conversation> {
        self.conversation(id).filter(|conversation| conversation.origin.is_none())
    }

    /// The conversation that was held elsewhere and brought in, also where another was opened here since.
    #[must_use]
    pub fn held_elsewhere(&self, id: DeliberationId) -> Option<&Conversation> {
        let before = self.elsewhere.get(&id).or_else(|| self.conversations.get(&id));
        before.filter(|conversation| conversation.origin.is_some())
    }

    /// The deliberation whose conversation was brought in from files with this fingerprint.
    #[must_use]
    pub fn brought_in(&self, digest: &str) -> Option<DeliberationId> {
        let came = |conversation: &Conversation| conversation.origin.as_ref().is_some_and(|one| one.digest == digest);
        let mut all = self.conversations.iter().chain(&self.elsewhere);
        all.find(|(_, conversation)| came(conversation)).map(|(id, _)| *id)
    }

    /// A conversation begins; one that was brought in stays beside it.
    pub(super) fn begins(&mut self, id: DeliberationId, conversation: Conversation) {
        if let Some(before) = self.conversations.insert(id, conversation) {
            self.elsewhere.insert(id, before);
        }
    }
}
