//! What holds of deliberations.

use governance::deliberation::{
    Answer, Conversation, Deliberation, DeliberationEvent, Opinion, Raiser, Stage, Step as Station, missing, next_step,
    papers_hold_back, sheets_until, undecided_until, vote,
};
use governance::ids::DeliberationId;
use governance::on_paper::Said;
use governance::{Event, Seal};
use jiff::Timestamp;
use jiff::civil::Date;

use super::on_paper::is_paper_in_time;
use super::parties::is_of_list;
use super::watching::speaks_for;
use super::{Step, must};
use crate::fixture::law;

pub(super) fn happened<'a>(step: &Step<'a>) -> Option<&'a DeliberationEvent> {
    match step.event {
        Event::Deliberation(event) => Some(event),
        _ => None,
    }
}

pub(super) fn leads(step: &Step<'_>, person: governance::ids::PersonId, body: governance::ids::BodyId) -> bool {
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    speaks_for(step, person, body) || speaks_for(step, person, step.before.bodies().heir(body, today))
}

/// Only whoever leads the body whose turn it is words it for the public and answers, while an answer is owed; what is
/// handed on goes to another body with a day that lies ahead.
pub(super) fn what_was_raised_is_answered_by_whose_turn_it_is(step: &Step<'_>) -> Result<(), String> {
    let (id, by) = match happened(step) {
        Some(DeliberationEvent::DeliberationPublished(event)) => (event.deliberation, event.by),
        Some(DeliberationEvent::DeliberationAnswered(event)) => (event.deliberation, event.by),
        _ => return Ok(()),
    };
    let before = step.before.deliberations().deliberation(id).ok_or_else(|| format!("nobody raised {id}"))?;
    let turn = before.turn().filter(|_| before.is_waiting()).ok_or_else(|| format!("{before:?} owes no answer"))?;
    must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body))?;
    let Some(DeliberationEvent::DeliberationAnswered(event)) = happened(step) else { return Ok(()) };
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    match &event.answer {
        Answer::HandedOn { to, until, .. } => {
            // Handing on gives no days to what is late, and nobody has it twice.
            let in_time = if today > turn.until { *until == turn.until } else { *until >= turn.until };
            let fresh = before.turns.iter().all(|turn| turn.body != *to);
            must(fresh && in_time, || format!("{event:?}"))
        }
        Answer::TakenUp => must(before.public.is_some(), || format!("{before:?} was taken up unread")),
        Answer::Joined { into } => {
            let other = step.before.deliberations().deliberation(*into);
            must(*into != id && other.is_some_and(Deliberation::is_open), || format!("{event:?}"))
        }
        Answer::Declined | Answer::HandedOut { .. } => Ok(()),
    }
}

/// Only whoever leads the body that took it up moves it: on to the next step when nothing is missing, or back to one behind
/// it; it stands where it was moved to, with days that lie ahead, and nothing else moves it.
pub(super) fn no_step_is_skipped(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step) else { return Ok(()) };
    let stands = |of: &governance::Community| of.deliberations().deliberation(event.deliberation()).cloned();
    let (Some(before), Some(after)) = (stands(step.before), stands(step.after)) else { return Ok(()) };
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let (from, to, clock, by) = match event {
        DeliberationEvent::DeliberationMovedOn(event) => {
            let lacks = missing((step.before, law()), &before, today);
            // Taking it up is what the first step must produce, and moves it on in the same act.
            let open = lacks.iter().any(|lacks| !lacks.can_be_explained());
            let explained = lacks.is_empty() || !event.without.is_empty();
            must((!open && explained) || event.from == Station::Raising, || format!("{event:?} lacks {lacks:?}"))?;
            let next = if event.from == Station::Raising { event.from.next() } else { next_step(step.before, &before) };
            must(next == Some(event.to), || format!("{event:?} and not {next:?}"))?;
            (event.from, event.to, &event.clock, Some(event.by))
        }
        DeliberationEvent::DeliberationSentBack(event) => {
            must(event.to < event.from && event.to > Station::Raising, || format!("{event:?}"))?;
            (event.from, event.to, &event.clock, event.by)
        }
        DeliberationEvent::DeliberationAnswered(_) => return Ok(()),
        _ => return must(before.step() == after.step(), || format!("{event:?} moved it")),
    };
    let turn = before.turn().filter(|_| before.is_taken_up()).ok_or_else(|| format!("{before:?} was not taken up"))?;
    let by_itself = by.is_none()
        && before.reports.last().is_some_and(|report| report.judged.is_some_and(|judged| judged.by.is_none()));
    must(by_itself || by.is_some_and(|by| leads(step, by, turn.body)), || {
        format!("{by:?} does not lead {}", turn.body)
    })?;
    let begins = from == Station::Raising && before.moves.is_empty();
    must(begins || before.step() == from, || format!("{event:?} at {:?}", before.step()))?;
    must(after.step() == to, || format!("{event:?} left it at {:?}", after.step()))?;
    must(clock.as_ref().is_none_or(|clock| clock.until > today), || format!("{event:?} on {today}"))
}

/// What was raised stays in the book with the words it was published in; turns are added and answers never change; what is
/// over has no more support; and somebody always owes an answer, gave one, or it was withdrawn.
pub(super) fn nothing_raised_is_lost(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step) else { return Ok(()) };
    let (before, after) = (step.before.deliberations().all(), step.after.deliberations().all());
    let raised = usize::from(matches!(event, DeliberationEvent::DeliberationRaised(_)));
    must(after.len() == before.len() + raised, || format!("{event:?}"))?;
    for (old, new) in before.iter().zip(after) {
        must(old.public.is_none() || old.public == new.public, || format!("{} was worded anew", old.id))?;
        let kept = old.turns.iter().zip(&new.turns).all(|(old, new)| old.answered.is_none() || old == new);
        must(kept && new.turns.len() >= old.turns.len(), || format!("a turn of {} changed", old.id))?;
        let settled = !old.is_open() && !old.is_waiting();
        must(!settled || old.supporters.len() == new.supporters.len(), || format!("{} is over", old.id))?;
    }
    let one = step.after.deliberations().deliberation(event.deliberation());
    let one = one.ok_or_else(|| format!("{event:?} left nothing"))?;
    let ended = one.withdrawn_at.is_some() || one.turn().is_some_and(|turn| turn.answered.is_some());
    must(one.is_waiting() || ended, || format!("{one:?} is nobody's"))
}

/// What is brought in is over where it was held, and comes with as much as its book says, by whoever leads the body that
/// took it up.
fn is_brought_in_as_it_was(step: &Step<'_>, before: &Conversation, event: &DeliberationEvent) -> Result<(), String> {
    let origin = before.origin.as_ref().ok_or_else(|| format!("{event:?} after its last day"))?;
    let so_far = before.changes();
    let most = u64::from(origin.statements) * 2 + u64::from(origin.answers);
    must(so_far < most, || format!("{event:?} is more than was brought in"))?;
    match event {
        DeliberationEvent::StatementAdded(event) => must(event.by == Some(origin.by), || format!("{event:?}")),
        DeliberationEvent::StatementPublished(event) => must(event.by == origin.by, || format!("{event:?}")),
        DeliberationEvent::StatementHeldBack(event) => must(event.by == origin.by, || format!("{event:?}")),
        DeliberationEvent::StatementAnswered(event) => {
            let made = before.statement(event.statement).and_then(|one| one.moderation.as_ref());
            must(made.is_some(), || format!("{event:?} to what was not made"))?;
            let after = step.after.deliberations().conversation(event.deliberation);
            must(after.is_some_and(|after| after.voices() <= origin.voices as usize), || format!("{event:?}"))
        }
        _ => Ok(()),
    }
}

/// The day on which the sheet came that was just confirmed for a voice, where it still can be.
fn came_on(step: &Step<'_>, id: DeliberationId, voice: &Seal) -> Option<Date> {
    let day = |at: Timestamp| at.to_zoned(step.before.zone().clone()).date();
    let is_theirs = |said: &Said| matches!(said, Said::Stances { voice: whose, .. } if whose == voice);
    let mut words = step.before.on_paper().of(id).iter().rev();
    let word = words.find(|word| word.confirmed_at() == Some(step.at) && is_theirs(&word.said))?;
    let until = sheets_until((step.before, law()), step.before.deliberations().deliberation(id)?)?.until;
    (day(step.at) <= until).then(|| word.came(step.before.zone()).on)
}

/// A statement comes while its conversation runs and is answered then, or on the days it has for being looked at late; it is looked at once by whoever leads the body that took it
/// up, and once more by others where its author asks for it, and only one that is shown is answered; a voice says one thing to it.
pub(super) fn only_what_is_shown_is_answered(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step).filter(|event| event.is_of_conversation()) else { return Ok(()) };
    let id = event.deliberation();
    let before = step.before.deliberations().conversation(id);
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let lead = |by| {
        let one = step.before.deliberations().deliberation(id).filter(|one| one.is_taken_up());
        let turn = one.and_then(Deliberation::turn).ok_or_else(|| format!("{id} was not taken up"))?;
        must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body))
    };
    let unseen = |number| {
        let statement = before.and_then(|before| before.statement(number));
        must(statement.is_some_and(|statement| statement.moderation.is_none()), || format!("{event:?}"))
    };
    let runs = |before: Option<&Conversation>| {
        must(before.is_some_and(|before| before.takes_statements(today)), || format!("{event:?} after its last day"))
    };
    match event {
        DeliberationEvent::ConversationOpened(event) => {
            let here = step.before.deliberations().asked_here(id);
            must(here.is_none() && event.until > today, || format!("{event:?} on {today}"))?;
            let one = step.before.deliberations().deliberation(id);
            must(one.is_some_and(|one| one.step() == Station::Deliberating), || format!("{event:?} at {one:?}"))?;
            lead(event.by)
        }
        DeliberationEvent::ConversationBroughtIn(event) => {
            must(before.is_none() && event.began <= event.ended, || format!("{event:?}"))?;
            lead(event.by)
        }
        event if before.is_some_and(|before| before.origin.is_some()) => {
            before.map_or(Ok(()), |before| is_brought_in_as_it_was(step, before, event))
        }
        DeliberationEvent::StatementAdded(_) => runs(before),
        DeliberationEvent::StatementPublished(event) => unseen(event.statement).and(lead(event.by)),
        DeliberationEvent::StatementHeldBack(event) => unseen(event.statement).and(lead(event.by)),
        DeliberationEvent::StatementAnswered(event) => {
            let said = before.and_then(|before| Some((before, before.statement(event.statement)?)));
            must(said.is_some_and(|(_, said)| said.text().is_some()), || format!("{event:?} to what is not shown"))?;
            // A sheet counts as on the day it came, while the days to confirm it run.
            let day = if event.by.is_some() { came_on(step, id, &event.voice).unwrap_or(today) } else { today };
            let taken = said.is_some_and(|(before, said)| before.takes_answers(said, day));
            must(taken, || format!("{event:?} after its last day"))?;
            let after = step.after.deliberations().conversation(id);
            let said = after.and_then(|after| after.stance(&event.voice, event.statement));
            must(said == Some(event.stance), || format!("{event:?} was not followed"))
        }
        _ => Ok(()),
    }
}

/// The version that owners are asked about follows from the draft and what was taken of the amendments; what is said to it
/// comes in its days; it is settled or left undecided by whoever leads it, after them, with every comment looked at and
/// answered, by the figures that stand in it.
pub(super) fn an_opinion_follows_from_what_was_said(step: &Step<'_>) -> Result<(), String> {
    let of_opinion = |event: &&DeliberationEvent| event.is_of_opinion() && !is_of_list(step, event);
    let Some(event) = happened(step).filter(of_opinion) else { return Ok(()) };
    let id = event.deliberation();
    let before = step.before.deliberations().opinion(id);
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let one = step.before.deliberations().deliberation(id).filter(|one| one.is_taken_up());
    let turn = one.and_then(Deliberation::turn).ok_or_else(|| format!("{id} was not taken up"))?;
    let lead = |by| must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body));
    let at = |stages: &[Stage]| {
        let stage = before.map(|before| before.stage(today));
        must(stage.is_some_and(|stage| stages.contains(&stage)), || format!("{event:?} at {stage:?}"))
    };
    let waits = before.map_or(0, |before| before.unseen().chain(before.unanswered()).count());
    let figures = before.and_then(Opinion::tested).map(governance::deliberation::Tested::figures);
    let agreed = before.and_then(Opinion::tested).is_some_and(governance::deliberation::Tested::is_agreed);
    let comment = |number| before.and_then(|before| before.comment(number)).ok_or_else(|| format!("{event:?}"));
    // Owners say it while they are asked; what came on paper then is confirmed for some days more.
    let asked_at = |by_others: bool, who: &Raiser| {
        let is_theirs = |said: &Said| matches!(said, Said::Consent { voice, .. } if Raiser::Owner(*voice) == *who);
        let on_paper = by_others && is_paper_in_time(step, id, is_theirs);
        at(if on_paper { &[Stage::Testing, Stage::Tested] } else { &[Stage::Testing] })
    };
    match event {
        DeliberationEvent::OpinionDrafted(event) => {
            must(event.until > today && (before.is_none() || waits == 0), || format!("{event:?} on {today}"))?;
            lead(event.by)
        }
        DeliberationEvent::CommentMade(event) => {
            let objection = event.on == governance::deliberation::CommentOn::Objection;
            match objection {
                true => asked_at(event.by.is_some(), &event.author),
                false => at(&[Stage::Amending]),
            }
        }
        DeliberationEvent::CommentPublished(event) => {
            must(comment(event.comment)?.looked.is_none(), || format!("{event:?}"))?;
            lead(event.by)
        }
        DeliberationEvent::CommentHeldBack(event) => {
            must(comment(event.comment)?.looked.is_none(), || format!("{event:?}"))?;
            lead(event.by)
        }
        DeliberationEvent::CommentAnswered(event) => {
            let comment = comment(event.comment)?;
            must(comment.public().is_some() && comment.answer.is_none(), || format!("{event:?}"))?;
            lead(event.by)
        }
        DeliberationEvent::OpinionPut(event) => {
            at(&[Stage::Weighing])?;
            let follows = before.is_some_and(|before| before.version() == event.paragraphs);
            must(follows && waits == 0 && event.until > today, || format!("{event:?}"))?;
            lead(event.by)
        }
        DeliberationEvent::ConsentSaid(event) => {
            asked_at(event.by.is_some(), &Raiser::Owner(event.voice))?;
            let after = step.after.deliberations().opinion(id).and_then(Opinion::tested);
            must(after.and_then(|after| after.said_by(&event.voice)) == Some(event.says), || format!("{event:?}"))
        }
        DeliberationEvent::OpinionSettled(event) => {
            at(&[Stage::Tested])?;
            let held = one.and_then(|one| papers_hold_back((step.before, law()), one, today));
            must(held.is_none(), || format!("{event:?} while {held:?} wait"))?;
            must(agreed && waits == 0 && figures == Some(event.figures), || format!("{event:?}"))?;
            must(event.figures.object == 0 || event.minority.is_some(), || format!("{event:?} has no minority"))?;
            lead(event.by)
        }
        DeliberationEvent::OpinionUndecided(event) => {
            let one = one.ok_or_else(|| format!("{event:?} of nothing"))?;
            let until = undecided_until((step.before, law()), one, today);
            // What was stopped or sent back counts as agreed to by nobody.
            let stopped = before.is_some_and(|before| matches!(before.stage(today), Stage::Stopped | Stage::Reopened));
            let agreed = agreed && !stopped;
            let Some(by) = event.by else {
                // It goes by itself when nobody said in time where.
                let late = until.is_some_and(|until| today > until);
                return must(late && !agreed && event.reason.is_none(), || format!("{event:?} until {until:?}"));
            };
            at(&[Stage::Tested, Stage::Weighing, Stage::Stopped, Stage::Reopened])?;
            let weighed = before.is_some_and(|before| before.stage(today) == Stage::Weighing);
            let never_put = (weighed || stopped) && until.is_some();
            let used_up = before.is_some_and(|before| before.rounds_left() == 0) || until.is_some();
            let fits = never_put || figures == Some(event.figures);
            must(!agreed && used_up && waits == 0 && fits, || format!("{event:?}"))?;
            lead(by)
        }
        DeliberationEvent::MeetingDecided(event) => {
            at(&[Stage::Ended])?;
            must(before.is_some_and(Opinion::waits_for_a_meeting), || format!("{event:?} decides nothing"))?;
            must(event.on <= today, || format!("{event:?} on {today}"))?;
            lead(event.by)
        }
        DeliberationEvent::MeetingDecisionCorrected(event) => {
            let after = step.after.deliberations().opinion(id);
            let was =
                before.and_then(|before| before.decision.as_ref()).ok_or_else(|| format!("{event:?} of nothing"))?;
            let kept = after.and_then(|after| after.corrections.last()).is_some_and(|last| last.was == *was);
            must(kept && event.on <= today, || format!("{event:?} loses {was:?}"))?;
            lead(event.by)
        }
        DeliberationEvent::OpinionSigned(event) => {
            at(&[Stage::Ended])?;
            // What came on paper was seen by two, of whatever body that takes it in.
            must(event.paper.is_some() || leads(step, event.by, event.body), || format!("{event:?}"))
        }
        DeliberationEvent::VoteNamed(event) => {
            at(&[Stage::Ended])?;
            let raised = step.before.matters().matter(event.matter).ok_or_else(|| format!("{event:?} of no matter"))?;
            let reserved = before.and_then(Opinion::reserved);
            let fits = reserved.is_some_and(|(kind, at, _)| raised.kind == kind && raised.raised_at >= at);
            must(fits && vote(step.before, id).is_none(), || format!("{event:?} does not fit {reserved:?}"))
        }
        _ => Ok(()),
    }
}
