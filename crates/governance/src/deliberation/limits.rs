//! What an opinion may not agree on, and what the owners alone decide: what was considered for it, and that it was stopped.

use jiff::Timestamp;

use super::{Deliberation, LimitsConsidered, LimitsLookedAt};
use crate::PublicText;
use crate::ids::PersonId;
use crate::law::limits::{Limit, Limits};

/// Why a text that speaks of a limit keeps to the law all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Considered {
    /// The limits, by name.
    pub limits: Vec<String>,
    /// Where they stand.
    pub basis: Vec<String>,
    /// Why it does.
    pub reason: PublicText,
    /// When that was said.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// What whoever watches over the law said to it who let it stand, when, and who did.
    pub looked: Option<(PublicText, Timestamp, PersonId)>,
    /// When the opinion was stopped that it was said of: it speaks for no other.
    pub overruled: Option<Timestamp>,
}

impl Considered {
    pub(super) fn said(event: &LimitsConsidered, at: Timestamp) -> Self {
        let LimitsConsidered { limits, basis, reason, by, .. } = event.clone();
        Self { limits, basis, reason, at, by, looked: None, overruled: None }
    }

    pub(super) fn is_overruled(&mut self, at: Timestamp) {
        self.overruled.get_or_insert(at);
    }

    /// When whoever watches over the law was done with it: let it stand, or stopped the opinion.
    #[must_use]
    pub fn over_at(&self) -> Option<Timestamp> {
        self.looked.as_ref().map(|(_, at, _)| *at).or(self.overruled)
    }
}

impl Deliberation {
    pub(super) fn limits_are_looked_at(&mut self, event: &LimitsLookedAt, at: Timestamp) {
        for said in self.considered.iter_mut().filter(|said| said.over_at().is_none()) {
            said.looked = Some((event.reason.clone(), at, event.by));
        }
    }
}

/// That an opinion was stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// The limit it runs against, by name; none where another article was named.
    pub limit: Option<String>,
    /// Where it stands that nobody can agree on that.
    pub basis: Vec<String>,
    /// What in it, and why.
    pub reason: PublicText,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
}

/// The limits that a text points to and of which nobody said yet why it keeps to the law, each with the words found.
#[must_use]
pub fn unconsidered<'l>(
    one: &Deliberation,
    limits: &'l Limits,
    texts: &[PublicText],
) -> Vec<(&'l Limit, Vec<&'l str>)> {
    let text: String = texts.iter().map(PublicText::as_str).collect::<Vec<_>>().join("\n");
    // What was said of a text that was stopped speaks for no other.
    let said = || one.considered.iter().filter(|said| said.overruled.is_none());
    let is_considered = |limit: &Limit| said().any(|said| said.limits.contains(&limit.id));
    limits.pointed_to(&text).into_iter().filter(|(limit, _)| !is_considered(limit)).collect()
}

/// What a text points to that is reserved to the owners and neither goes to the vote that is named nor was spoken to in public
/// since a moment, each with the words found.
#[must_use]
pub fn reserved_unspoken<'l>(
    one: &Deliberation,
    limits: &'l Limits,
    texts: &[PublicText],
    (named, since): (Option<&str>, Timestamp),
) -> Vec<(&'l Limit, Vec<&'l str>)> {
    let text: String = texts.iter().map(PublicText::as_str).collect::<Vec<_>>().join("\n");
    // What was said of a text before it was this one was not said of this one.
    let is_considered =
        |limit: &Limit| one.considered.iter().any(|said| said.at >= since && said.limits.contains(&limit.id));
    let goes_to_vote = |limit: &Limit| named.is_some_and(|named| limit.kinds.iter().any(|kind| kind == named));
    let found = limits.reserved_in(&text).into_iter();
    found.filter(|(limit, _)| !goes_to_vote(limit) && !is_considered(limit)).collect()
}

/// What the words of a task point to that is reserved to the owners and that they did not adopt in the vote of this kind.
///
/// What was said in public since a moment of what was agreed counts too, but for their money: whatever was said, it is spent by
/// their vote.
#[must_use]
pub fn reserved_unvoted<'l>(
    one: &Deliberation,
    limits: &'l Limits,
    texts: &[PublicText],
    (adopted, since): (Option<&str>, Timestamp),
) -> Vec<(&'l Limit, Vec<&'l str>)> {
    let open = reserved_unspoken(one, limits, texts, (adopted, since)).into_iter();
    let text: String = texts.iter().map(PublicText::as_str).collect::<Vec<_>>().join("\n");
    let is_open: Vec<&str> = open.map(|(limit, _)| limit.id.as_str()).collect();
    let voted = |limit: &Limit| adopted.is_some_and(|adopted| limit.kinds.iter().any(|kind| kind == adopted));
    let found = limits.reserved_in(&text).into_iter();
    found.filter(|(limit, _)| is_open.contains(&limit.id.as_str()) || (limit.money && !voted(limit))).collect()
}
