//! What a step must have produced before it is left: one arm a step.

use jiff::civil::Date;
use serde::Serialize;

use super::{Conversation, Deliberation, Deliberations, Ending, Opinion, Parties, Step, Touches};

/// Something that a step still has to produce.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// Nobody took it up.
    Answer,
    /// Somebody on the list of those who take part.
    Parties,
    /// That list, published as it is now.
    PartiesPublished,
    /// The last day for objections to it is not over.
    PartiesViewEnd,
    /// Objections to it wait for somebody to look, or for an answer.
    PartiesObjections,
    /// Nobody was asked yet what they think.
    Conversation,
    /// The last day of the conversation is not over.
    ConversationEnd,
    /// Statements wait for somebody to look at them.
    LookAtStatements,
    /// An opinion that is settled.
    Opinion,
    /// The owners' vote, which the law reserves part of the opinion to.
    OwnersVote,
    /// What was agreed, carried out.
    CarryingOut,
    /// The report to those who raised it.
    Report,
}

impl Missing {
    /// All of them, in the order of the steps.
    pub const ALL: [Self; 12] = [
        Self::Answer,
        Self::Parties,
        Self::PartiesPublished,
        Self::PartiesViewEnd,
        Self::PartiesObjections,
        Self::Conversation,
        Self::ConversationEnd,
        Self::LookAtStatements,
        Self::Opinion,
        Self::OwnersVote,
        Self::CarryingOut,
        Self::Report,
    ];
}

/// What is missing on a day for a deliberation to leave the step it is at; nothing when it may go on.
#[must_use]
pub fn missing(all: &Deliberations, one: &Deliberation, today: Date) -> Vec<Missing> {
    match one.step() {
        Step::Raising => vec![Missing::Answer],
        Step::Parties => listed(&one.parties, today),
        // What all must know is for the body to say.
        Step::Informing => Vec::new(),
        Step::Deliberating => talk(all.conversation(one.id), today),
        Step::Opinion => agreement(all.opinion(one.id)),
        Step::CarryingOut => vec![Missing::CarryingOut],
        Step::ReportingBack => vec![Missing::Report],
    }
}

/// Somebody is on the list, it was published as it is now and had its days, and every objection to it has an answer.
fn listed(parties: &Parties, today: Date) -> Vec<Missing> {
    let lacks = [
        (parties.standing().next().is_none(), Missing::Parties),
        (parties.in_public().is_none(), Missing::PartiesPublished),
        (parties.is_on_view(today), Missing::PartiesViewEnd),
        (parties.waiting().next().is_some(), Missing::PartiesObjections),
    ];
    lacks.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect()
}

/// Neighbours were asked, had their days, and every statement was looked at.
fn talk(conversation: Option<&Conversation>, today: Date) -> Vec<Missing> {
    let Some(conversation) = conversation else { return vec![Missing::Conversation] };
    let unseen = conversation.statements().iter().any(|statement| statement.moderation.is_none());
    let open = conversation.is_open(today).then_some(Missing::ConversationEnd);
    open.into_iter().chain(unseen.then_some(Missing::LookAtStatements)).collect()
}

/// An opinion was settled, and nothing in it waits for the owners' vote.
fn agreement(opinion: Option<&Opinion>) -> Vec<Missing> {
    match opinion.and_then(|opinion| opinion.ending.as_ref()) {
        Some((Ending::Settled { touches: Touches::Nothing, .. }, ..)) => Vec::new(),
        Some((Ending::Settled { touches: Touches::Reserved { .. }, .. }, ..)) => vec![Missing::OwnersVote],
        Some((Ending::Undecided { .. }, ..)) | None => vec![Missing::Opinion],
    }
}
