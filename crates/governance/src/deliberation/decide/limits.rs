//! What the law lets nobody agree on is held before it is put to the neighbours, and stopped by whoever watches over the law
//! (中办发〔2015〕41号: a result against the law is put right by the government at the base).

use jiff::Timestamp;

use super::opinion::{REASON_MAX, found};
use super::{Decision, Desk, at_step, leading, steps};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::limits::joined;
use crate::deliberation::{
    Assignment, Considered, DeliberationRefusal, DeliberationSentBack, GoesTo, Held, LimitsConsidered, LimitsLookedAt,
    Opinion, OpinionStopped, Stage, Step, Task, Vote, Watch, reserved_unspoken, reserved_unvoted, unconsidered,
    unconsidered_task, vote, watcher, watches,
};
use crate::law::limits::Pointing;
use crate::once;
use crate::outcome::Refusal;

/// Characters that an article may have.
const ARTICLE_MAX: usize = 120;
/// Characters that a sentence may have: as many as the longest text.
const SENTENCE_MAX: usize = 2_000;

/// Checks that texts speak of no limit, or that somebody said of each sentence that does why it keeps to the law.
pub(super) fn keeps_to(desk: &Desk<'_>, texts: &[PublicText]) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let over = unconsidered(desk.deliberation, &desk.moment.law.limits, texts);
    if over.is_empty() { Ok(()) } else { Err(DeliberationRefusal::OverLimit(Held::of(&over)).into()) }
}

/// The sentences that a meeting left out of the text that went to it: of those there that speak of limits.
pub(super) fn left_out(desk: &Desk<'_>, opinion: &Opinion, given: &[String]) -> Result<Vec<PublicText>, Refusal> {
    let (given, all) = (public(given)?, &desk.moment.law.limits);
    let text = joined(&opinion.says());
    let speaks = |out: &PublicText| all.found_in(&text).any(|found| found.sentence == out.as_str());
    if given.iter().all(speaks) { Ok(once(given.iter())) } else { Err(DeliberationRefusal::LimitSentencesOther.into()) }
}

/// Checks that a task has nothing in it that the meeting left out, and says what is to be done where pointing to the text could mean
/// that.
pub(super) fn was_adopted(desk: &Desk<'_>, texts: &[PublicText]) -> Result<(), Refusal> {
    let (all, text) = (&desk.moment.law.limits, joined(texts));
    let opinion = desk.community.deliberations().opinion(desk.deliberation.id);
    let left_out = opinion.map_or(&[][..], Opinion::left_out);
    let is_left_out = |found: &Pointing<'_>| left_out.iter().any(|out| out.as_str() == found.sentence);
    let found: Vec<Pointing<'_>> = all.found_in(&text).filter(is_left_out).collect();
    if !found.is_empty() {
        return Err(DeliberationRefusal::TaskLeftOut(Held::of(&found)).into());
    }
    match !left_out.is_empty() && all.referring.points_to_text(&text) {
        true => Err(DeliberationRefusal::TaskNotInWords { left_out: left_out.len() }.into()),
        false => Ok(()),
    }
}

/// The text that is carried out, in one.
fn agreed(desk: &Desk<'_>) -> String {
    let opinion = desk.community.deliberations().opinion(desk.deliberation.id);
    joined(&opinion.map(|opinion| opinion.carried_out(&desk.moment.law.limits)).unwrap_or_default())
}

/// Checks the same of a task as of a text: what was said of an opinion speaks for what came of it, and a task of something else
/// needs a reason of its own, said since the matter came to be carried out.
pub(super) fn task_keeps_to(desk: &Desk<'_>, texts: &[PublicText]) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let over = unconsidered_task(desk.deliberation, &desk.moment.law.limits, texts, &agreed(desk));
    if over.is_empty() { Ok(()) } else { Err(DeliberationRefusal::OverLimit(Held::of(&over)).into()) }
}

/// Checks that whoever watches over the law looked at why each sentence keeps to it, or had the days for that.
pub(super) fn were_looked_at(desk: &Desk<'_>, texts: &[PublicText]) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let today = desk.moment.today(desk.community.zone());
    let over = desk.moment.law.limits.pointed_to(&joined(texts));
    let is_of_text =
        |watch: &Watch<'_>| over.iter().any(|found| watch.considered.speaks_of(&found.limit.id, &found.sentence));
    let open = watches((desk.community, desk.moment.law), desk.deliberation, today).into_iter();
    let open = open.filter(|watch| watch.considered.over_at().is_none() && today <= watch.clock.until);
    match open.filter(is_of_text).max_by_key(|watch| watch.clock.until) {
        Some(watch) => {
            let (until, basis) = (watch.clock.until, watch.clock.basis);
            Err(DeliberationRefusal::LimitsNotLookedAt { until, basis }.into())
        }
        None => Ok(()),
    }
}

/// Whoever watches over the law looked at why sentences keep to it, and lets that stand: of the sentences that were looked at.
pub(super) fn look(desk: &Desk<'_>, sentences: &[String], reason: &str) -> Decision {
    let power = Power::Correct;
    let today = desk.moment.today(desk.community.zone());
    let body = watcher((desk.community, desk.moment.law), desk.deliberation, today);
    desk.community.require_at(desk.moment, power, body.ok_or(BodiesRefusal::PowerMissing { power })?)?;
    let by = desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?;
    let all = watches((desk.community, desk.moment.law), desk.deliberation, today).into_iter();
    let open: Vec<&Considered> = all.map(|watch| watch.considered).filter(|said| said.over_at().is_none()).collect();
    if open.is_empty() {
        return Ok(vec![]);
    }
    let named = public(sentences)?;
    let (meant, others): (Vec<&Considered>, Vec<_>) = open.into_iter().partition(|said| said.is_within(&named));
    let sentences: Vec<PublicText> = once(meant.iter().flat_map(|said| &said.sentences));
    if meant.is_empty() || (sentences.is_empty() && !others.is_empty()) {
        return Err(DeliberationRefusal::LimitSentencesOther.into());
    }
    if meant.iter().any(|said| said.by == by) {
        return Err(DeliberationRefusal::LimitsLookedAtBySame.into());
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    Ok(vec![LimitsLookedAt { deliberation: desk.deliberation.id, sentences, reason, by }.into()])
}

/// Sentences as the book keeps them.
fn public(sentences: &[String]) -> Result<Vec<PublicText>, Refusal> {
    sentences.iter().map(|sentence| Ok(PublicText::try_new(sentence, SENTENCE_MAX)?)).collect()
}

/// Checks that what a text speaks of and the owners alone decide goes to their vote on the matter named, or that whoever leads
/// said in public since a moment why it need not.
pub(super) fn leaves_to_owners(
    desk: &Desk<'_>,
    texts: &[PublicText],
    named: Option<&str>,
    since: Timestamp,
) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let open = reserved_unspoken(desk.deliberation, &desk.moment.law.limits, texts, (named, since));
    if open.is_empty() { Ok(()) } else { Err(DeliberationRefusal::ReservedUnspoken(Held::of(&open)).into()) }
}

/// Checks that what a task speaks of and the owners alone decide was adopted in the vote that is named; or, where it is not their
/// money, that whoever leads said in public of what was agreed why it need not. Of their income that is said task by task: what
/// was said before another task was assigned on it counts no more, unless its money is the same.
pub(super) fn was_voted(
    desk: &Desk<'_>,
    texts: &[PublicText],
    is_same_money: &dyn Fn(&Task, &Assignment) -> bool,
) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let open = unvoted(desk, texts, is_same_money);
    if open.is_empty() {
        return Ok(());
    }
    // What may be something else, or what a decision before or a rule that stands may allow, is asked for where nothing else is open.
    let plain = open.iter().filter(|found| !found.limit.unclear && !found.limit.standing);
    let plain: Vec<Pointing<'_>> = plain.cloned().collect();
    if !plain.is_empty() {
        return Err(DeliberationRefusal::TaskUnvoted(Held::of(&plain)).into());
    }
    match open.iter().all(|found| found.limit.standing) {
        true => Err(DeliberationRefusal::IncomeUnspoken(Held::of(&open)).into()),
        false => Err(DeliberationRefusal::TaskUnclear(Held::of(&open)).into()),
    }
}

/// What a task speaks of that the owners alone decide, and that they did not adopt.
fn unvoted<'a>(
    desk: &Desk<'a>,
    texts: &[PublicText],
    is_same_money: &dyn Fn(&Task, &Assignment) -> bool,
) -> Vec<Pointing<'a>> {
    let (community, one) = (desk.community, desk.deliberation);
    let adopted = match vote(community, one.id) {
        Some((matter, Vote::Adopted)) => community.matters().matter(matter).map(|matter| matter.kind.as_str()),
        Some((_, Vote::Awaited | Vote::Rejected)) | None => None,
    };
    let opinion = community.deliberations().opinion(one.id);
    let since = opinion.and_then(Opinion::last_tested).map_or(one.raised_at, |tested| tested.at);
    reserved_unvoted(one, &desk.moment.law.limits, (texts, &agreed(desk)), (adopted, since), is_same_money)
}

/// Says in public why sentences that speak of limits keep to the law.
pub(super) fn consider(desk: &Desk<'_>, (limits, sentences): (&[String], &[String]), reason: &str) -> Decision {
    let by = leading(desk)?;
    let (mut basis, mut of_tasks) = (Vec::new(), !limits.is_empty());
    for id in limits {
        let limit = desk.moment.law.limits.get(id).ok_or(DeliberationRefusal::LimitUnknown)?;
        basis.extend(limit.basis.iter().cloned());
        of_tasks &= limit.standing || limit.kinds.is_empty();
    }
    // Of a task it is said too why it keeps to the law, and what rule that stands allows it.
    match desk.deliberation.step() {
        Step::CarryingOut if of_tasks => at_step(desk, Step::CarryingOut)?,
        _ => at_step(desk, Step::Opinion)?,
    }
    if limits.is_empty() {
        return Err(DeliberationRefusal::LimitUnknown.into());
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    // What a meeting left out is recorded with its decision: it would keep to the law no better for that.
    let opinion = desk.community.deliberations().opinion(desk.deliberation.id);
    let by_meeting = opinion.and_then(Opinion::goes_to).is_some_and(GoesTo::is_of_residents);
    if by_meeting && desk.moment.law.limits.referring.says_left_out(reason.as_str()) {
        return Err(DeliberationRefusal::ReasonIsLeftOut.into());
    }
    let sentences = public(sentences)?;
    // Nothing is said of a limit without the sentence that speaks of it, nor of a sentence that speaks of none.
    let all = &desk.moment.law.limits;
    let points = |sentence: &PublicText, limit: &String| {
        let text = sentence.as_str();
        all.found_in(text).any(|found| found.limit.id == *limit && found.sentence == text)
    };
    let is_spoken_of = |limit: &String| sentences.iter().any(|sentence| points(sentence, limit));
    let speaks = |sentence: &PublicText| limits.iter().any(|limit| points(sentence, limit));
    if !limits.iter().all(is_spoken_of) || !sentences.iter().all(speaks) {
        return Err(DeliberationRefusal::LimitSentencesOther.into());
    }
    let (deliberation, limits) = (desk.deliberation.id, limits.to_vec());
    Ok(vec![LimitsConsidered { deliberation, limits, sentences, basis, reason, by }.into()])
}

/// Stops an opinion that runs against the law, as long as it holds: what was drafted, put or settled is formed anew, also after its
/// result was reported and the concern was closed.
pub(super) fn stop(desk: &Desk<'_>, limit: Option<&str>, article: &str, reason: &str) -> Decision {
    let power = Power::Correct;
    desk.community.require(desk.moment, power)?;
    let by = desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?;
    let opinion = found(desk)?;
    if opinion.stage(desk.moment.today(desk.community.zone())) == Stage::Stopped {
        return Ok(vec![]);
    }
    let step = desk.deliberation.step();
    if step < Step::Opinion {
        return Err(DeliberationRefusal::NotAtStep { needed: Step::Opinion, step }.into());
    }
    // An opinion that is settled, or that a meeting adopted, holds after its result was reported, and after it was closed.
    if desk.deliberation.report().is_some() && !opinion.is_in_force() {
        return Err(DeliberationRefusal::NothingInForce.into());
    }
    let basis = match limit {
        Some(id) => desk.moment.law.limits.get(id).ok_or(DeliberationRefusal::LimitUnknown)?.basis.clone(),
        None if article.trim().is_empty() => return Err(DeliberationRefusal::StopWithoutArticle.into()),
        None => vec![PublicText::try_new(article, ARTICLE_MAX)?.to_string()],
    };
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (deliberation, limit) = (desk.deliberation.id, limit.map(str::to_owned));
    let stopped = OpinionStopped { deliberation, limit, basis, reason: reason.clone(), by };
    let mut events = vec![stopped.into()];
    if step > Step::Opinion {
        let (clock, reason, by) = (Some(steps::clock(desk, Step::Opinion)?), Some(reason), Some(by));
        events.push(DeliberationSentBack { deliberation, from: step, to: Step::Opinion, reason, clock, by }.into());
    }
    Ok(events)
}
