//! What the law lets nobody agree on is held before it is put to the neighbours, and stopped by whoever watches over the law
//! (中办发〔2015〕41号: a result against the law is put right by the government at the base).

use jiff::Timestamp;

use super::opinion::{REASON_MAX, found};
use super::{Decision, Desk, at_step, leading, steps};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{
    DeliberationRefusal, DeliberationSentBack, LimitsConsidered, LimitsLookedAt, Opinion, OpinionStopped, Stage, Step,
    Vote, Watch, reserved_unspoken, reserved_unvoted, unconsidered, vote, watcher, watches,
};
use crate::law::limits::Limit;
use crate::outcome::Refusal;

/// Characters that an article may have.
const ARTICLE_MAX: usize = 120;

/// Checks that a text speaks of no limit, or that somebody said why it keeps to the law.
pub(super) fn keeps_to(desk: &Desk<'_>, texts: &[PublicText]) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let over = unconsidered(desk.deliberation, &desk.moment.law.limits, texts);
    if over.is_empty() {
        return Ok(());
    }
    let (limits, words, basis) = told(&over);
    Err(DeliberationRefusal::OverLimit { limits, words, basis }.into())
}

/// Checks that whoever watches over the law looked at why a text keeps to it, or had the days for that.
pub(super) fn were_looked_at(desk: &Desk<'_>, texts: &[PublicText]) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let today = desk.moment.today(desk.community.zone());
    let text: String = texts.iter().map(PublicText::as_str).collect::<Vec<_>>().join("\n");
    let over = desk.moment.law.limits.pointed_to(&text);
    let is_of_text = |watch: &Watch<'_>| over.iter().any(|(limit, _)| watch.considered.limits.contains(&limit.id));
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

/// Whoever watches over the law looked at why texts keep to it, and lets that stand.
pub(super) fn look(desk: &Desk<'_>, reason: &str) -> Decision {
    let power = Power::Correct;
    let today = desk.moment.today(desk.community.zone());
    let body = watcher((desk.community, desk.moment.law), desk.deliberation, today);
    desk.community.require_at(desk.moment, power, body.ok_or(BodiesRefusal::PowerMissing { power })?)?;
    let by = desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?;
    let all = watches((desk.community, desk.moment.law), desk.deliberation, today).into_iter();
    let open: Vec<Watch<'_>> = all.filter(|watch| watch.considered.over_at().is_none()).collect();
    if open.iter().any(|watch| watch.considered.by == by) {
        return Err(DeliberationRefusal::LimitsLookedAtBySame.into());
    }
    if open.is_empty() {
        return Ok(vec![]);
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    Ok(vec![LimitsLookedAt { deliberation: desk.deliberation.id, reason, by }.into()])
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
    if open.is_empty() {
        return Ok(());
    }
    let (limits, words, basis) = told(&open);
    Err(DeliberationRefusal::ReservedUnspoken { limits, words, basis }.into())
}

/// Checks that what a task speaks of and the owners alone decide was adopted in the vote that is named; or, where it is not their
/// money, that whoever leads said in public of what was agreed why it need not.
pub(super) fn was_voted(desk: &Desk<'_>, texts: &[PublicText]) -> Result<(), Refusal> {
    if desk.community.is_elsewhere(desk.moment.law) {
        return Ok(());
    }
    let open = unvoted(desk, texts);
    if open.is_empty() {
        return Ok(());
    }
    // What may be something else, or what a decision before or a rule that stands may allow, is asked for where nothing else is open.
    let plain: Vec<_> = open.iter().filter(|(limit, _)| !limit.unclear && !limit.standing).cloned().collect();
    let (limits, words, basis) = told(if plain.is_empty() { &open } else { &plain });
    if !plain.is_empty() {
        return Err(DeliberationRefusal::TaskUnvoted { limits, words, basis }.into());
    }
    if open.iter().all(|(limit, _)| limit.standing) {
        return Err(DeliberationRefusal::IncomeUnspoken { limits, words, basis }.into());
    }
    Err(DeliberationRefusal::TaskUnclear { limits, words, basis }.into())
}

/// What a task speaks of that the owners alone decide, and that they did not adopt.
fn unvoted<'a>(desk: &Desk<'a>, texts: &[PublicText]) -> Vec<(&'a Limit, Vec<&'a str>)> {
    let (community, one) = (desk.community, desk.deliberation);
    let adopted = match vote(community, one.id) {
        Some((matter, Vote::Adopted)) => community.matters().matter(matter).map(|matter| matter.kind.as_str()),
        Some((_, Vote::Awaited | Vote::Rejected)) | None => None,
    };
    let opinion = community.deliberations().opinion(one.id);
    let since = opinion.and_then(Opinion::last_tested).map_or(one.raised_at, |tested| tested.at);
    reserved_unvoted(one, &desk.moment.law.limits, texts, (adopted, since))
}

/// The names of limits, the words that point to them, and where they stand.
fn told(over: &[(&Limit, Vec<&str>)]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let words = over.iter().flat_map(|(_, words)| words.iter().map(|word| (*word).to_owned())).collect();
    let mut basis = Vec::new();
    for citation in over.iter().flat_map(|(limit, _)| &limit.basis) {
        if !basis.contains(citation) {
            basis.push(citation.clone());
        }
    }
    (over.iter().map(|(limit, _)| limit.id.clone()).collect(), words, basis)
}

/// Says in public why a text that speaks of limits keeps to the law.
pub(super) fn consider(desk: &Desk<'_>, limits: &[String], reason: &str) -> Decision {
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
    let (deliberation, limits) = (desk.deliberation.id, limits.to_vec());
    Ok(vec![LimitsConsidered { deliberation, limits, basis, reason, by }.into()])
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
        let (clock, reason, by) = (steps::clock(desk, Step::Opinion)?, Some(reason), Some(by));
        events.push(DeliberationSentBack { deliberation, from: step, to: Step::Opinion, reason, clock, by }.into());
    }
    Ok(events)
}
