//! What an opinion may not agree on, and what the owners alone decide: what was considered for it, and that it was stopped.

use jiff::Timestamp;
use serde::Serialize;

use super::{Assignment, Deliberation, DeliberationEvent, LimitsConsidered, LimitsLookedAt, Step, Task};
use crate::ids::PersonId;
use crate::law::Law;
use crate::law::limits::{Limit, Limits, Pointing, has_sentence};
use crate::once;
use crate::{Community, PublicText};

/// Why sentences that speak of a limit keep to the law all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Considered {
    /// The limits, by name.
    pub limits: Vec<String>,
    /// The sentences it was said of, and of no other: none where it was said before sentences were named, which holds for no text
    /// that comes now.
    pub sentences: Vec<PublicText>,
    /// Where they stand.
    pub basis: Vec<String>,
    /// Why it does.
    pub reason: PublicText,
    /// At which step that was said: of a text while it was formed, of a task while it is carried out.
    pub step: Step,
    /// When that was said.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// What whoever watches over the law said to it who let it stand, when, and who did.
    pub looked: Option<(PublicText, Timestamp, PersonId)>,
    /// When the opinion that it was said of was stopped, or sent back after it had ended, or a meeting left its sentence out: it
    /// speaks for no other.
    pub overruled: Option<Timestamp>,
}

impl Considered {
    pub(super) fn said(event: &LimitsConsidered, (step, at): (Step, Timestamp)) -> Self {
        let LimitsConsidered { limits, sentences, basis, reason, by, .. } = event.clone();
        Self { limits, sentences, basis, reason, step, at, by, looked: None, overruled: None }
    }

    /// Whether it was said of a task: it speaks for no text.
    fn is_of_task(&self) -> bool {
        self.step >= Step::CarryingOut
    }

    pub(super) fn is_overruled(&mut self, at: Timestamp) {
        self.overruled.get_or_insert(at);
    }

    /// Whether it was said of this sentence, where it points to this limit.
    #[must_use]
    pub fn speaks_of(&self, limit: &str, sentence: &str) -> bool {
        let is_named = self.sentences.iter().any(|named| named.as_str() == sentence);
        is_named && self.limits.iter().any(|named| named == limit)
    }

    /// Whether all of its sentences are among these.
    pub(super) fn is_within(&self, sentences: &[PublicText]) -> bool {
        self.sentences.iter().all(|sentence| sentences.contains(sentence))
    }

    /// When whoever watches over the law was done with it: let it stand, or the opinion was stopped or sent back.
    #[must_use]
    pub fn over_at(&self) -> Option<Timestamp> {
        self.looked.as_ref().map(|(_, at, _)| *at).or(self.overruled)
    }
}

impl Deliberation {
    pub(super) fn limits_are_looked_at(&mut self, event: &LimitsLookedAt, at: Timestamp) {
        let meant = |said: &Considered| event.sentences.is_empty() || said.is_within(&event.sentences);
        for said in self.considered.iter_mut().filter(|said| said.over_at().is_none() && meant(said)) {
            said.looked = Some((event.reason.clone(), at, event.by));
        }
    }

    /// Whether somebody said of a sentence of a task why it may be: of a task, or of the text that was agreed, which has the sentence.
    /// What was said of words that nobody adopted speaks for no task.
    fn is_said_of_task(&self, found: &Pointing<'_>, agreed: &str) -> bool {
        let is_agreed = has_sentence(agreed, &found.sentence);
        let said = self.considered.iter().filter(|said| said.overruled.is_none());
        let mut counts = said.filter(|said| is_agreed || said.is_of_task());
        counts.any(|said| said.speaks_of(&found.limit.id, &found.sentence))
    }

    /// What was said of a sentence that a meeting left out speaks for it no more, should it be adopted after all.
    pub(super) fn leaves_out(&mut self, event: &DeliberationEvent, at: Timestamp) {
        let left_out = match event {
            DeliberationEvent::MeetingDecided(decided) => &decided.left_out,
            DeliberationEvent::MeetingDecisionCorrected(corrected) => &corrected.left_out,
            _ => return,
        };
        let is_out = |said: &&mut Considered| said.sentences.iter().any(|sentence| left_out.contains(sentence));
        self.considered.iter_mut().filter(is_out).for_each(|said| said.is_overruled(at));
    }

    /// Every reason that was said of a sentence of a text.
    pub fn considered_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a Considered> {
        let is_of = |said: &Considered| said.sentences.iter().any(|named| has_sentence(text, named.as_str()));
        self.considered.iter().filter(move |said| is_of(said))
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

/// What in a text is held: what it speaks of, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The limits, or what is reserved, by name.
    pub limits: Vec<String>,
    /// The words that point to them.
    pub words: Vec<String>,
    /// Where they stand.
    pub basis: Vec<String>,
    /// Each sentence that does.
    pub sentences: Vec<HeldSentence>,
}

/// A sentence that is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldSentence {
    /// What it points to, by name.
    pub limit: String,
    /// The sentence.
    pub text: String,
    /// The words in it that point there.
    pub words: Vec<String>,
}

impl Held {
    /// What was found in a text, each limit, word and article once.
    #[must_use]
    pub fn of(found: &[Pointing<'_>]) -> Self {
        let sentence = |one: &Pointing<'_>| HeldSentence {
            limit: one.limit.id.clone(),
            text: one.sentence.clone(),
            words: one.words.clone(),
        };
        Self {
            limits: once(found.iter().map(|one| &one.limit.id)),
            words: once(found.iter().flat_map(|one| &one.words)),
            basis: once(found.iter().flat_map(|one| &one.limit.basis)),
            sentences: found.iter().map(sentence).collect(),
        }
    }
}

/// Whether texts speak of a limit, whatever was said of that; where another country's law holds, of none.
#[must_use]
pub fn speaks_of_limits(community: &Community, law: &Law, texts: &[PublicText]) -> bool {
    !community.is_elsewhere(law) && !law.limits.pointed_to(&joined(texts)).is_empty()
}

/// The sentences of texts that point to a limit and of which nobody said yet why they keep to the law.
#[must_use]
pub fn unconsidered<'l>(one: &Deliberation, limits: &'l Limits, texts: &[PublicText]) -> Vec<Pointing<'l>> {
    // What was said of a text that was stopped or sent back speaks for no other, and what was said of a task for no text.
    let said = || one.considered.iter().filter(|said| said.overruled.is_none() && !said.is_of_task());
    let is_considered = |found: &Pointing<'_>| said().any(|said| said.speaks_of(&found.limit.id, &found.sentence));
    limits.pointed_to(&joined(texts)).into_iter().filter(|found| !is_considered(found)).collect()
}

/// The sentences of a task that point to a limit and of which nobody said yet why they keep to the law.
#[must_use]
pub fn unconsidered_task<'l>(
    one: &Deliberation,
    limits: &'l Limits,
    texts: &[PublicText],
    agreed: &str,
) -> Vec<Pointing<'l>> {
    limits.pointed_to(&joined(texts)).into_iter().filter(|found| !one.is_said_of_task(found, agreed)).collect()
}

/// The sentences of texts that point to what is reserved to the owners and neither goes to the vote that is named nor was spoken to
/// in public since a moment.
#[must_use]
pub fn reserved_unspoken<'l>(
    one: &Deliberation,
    limits: &'l Limits,
    texts: &[PublicText],
    (named, since): (Option<&str>, Timestamp),
) -> Vec<Pointing<'l>> {
    // What was said of a text before it was this one was not said of this one, nor what was said of a task.
    let said = || one.considered.iter().filter(|said| said.at >= since && !said.is_of_task());
    let is_considered = |found: &Pointing<'_>| said().any(|said| said.speaks_of(&found.limit.id, &found.sentence));
    let found = limits.reserved_in(&joined(texts)).into_iter();
    found.filter(|found| !is_voted(found.limit, named) && !is_considered(found)).collect()
}

/// The sentences of a task that point to what is reserved to the owners and that they did not adopt in the vote of this kind.
///
/// What was said in public since a moment of what was agreed counts too where a task repeats that sentence, but for their money:
/// whatever was said, it is spent by their vote. What a decision of theirs or a rule that stands may allow is said of one task: a
/// reason from before a sentence was assigned counts no more, unless that was the same money. And what was said of words that are
/// not in the text that was agreed speaks for no task.
#[must_use]
pub fn reserved_unvoted<'l>(
    one: &Deliberation,
    limits: &'l Limits,
    (texts, agreed): (&[PublicText], &str),
    (adopted, since): (Option<&str>, Timestamp),
    is_same_money: &dyn Fn(&Task, &Assignment) -> bool,
) -> Vec<Pointing<'l>> {
    let is_used = |found: &Pointing<'_>| {
        let said = one.considered.iter().filter(|said| said.speaks_of(&found.limit.id, &found.sentence));
        let used = one.tasks.iter().flat_map(|task| task.assignments().map(move |before| (task, before)));
        let used = used.filter(|(task, before)| !is_same_money(task, before) && before.says(&found.sentence));
        let last = said.map(|said| said.at).max();
        let used = used.map(|(_, before)| before.at).max();
        found.limit.standing && used.is_some_and(|used| last.is_none_or(|last| last <= used))
    };
    let is_open = |found: &Pointing<'_>| {
        let mut since = one.considered.iter().filter(|said| said.at >= since);
        let is_said = since.any(|said| said.speaks_of(&found.limit.id, &found.sentence));
        let is_said = is_said && one.is_said_of_task(found, agreed);
        !is_voted(found.limit, adopted) && (found.limit.money || is_used(found) || !is_said)
    };
    limits.reserved_in(&joined(texts)).into_iter().filter(is_open).collect()
}

/// Whether a vote of this kind decides on what is reserved.
fn is_voted(limit: &Limit, kind: Option<&str>) -> bool {
    kind.is_some_and(|kind| limit.kinds.iter().any(|one| one == kind))
}

/// Texts in one, a line each.
#[must_use]
pub fn joined(texts: &[PublicText]) -> String {
    texts.iter().map(PublicText::as_str).collect::<Vec<_>>().join("\n")
}
