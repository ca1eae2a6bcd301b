//! The body whose turn it is looks at it, words it for the public, and answers.

use super::{Decision, Desk, acting_for, steps};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::bodies::BodiesRefusal;
use crate::deliberation::{
    Answer, AnswerGiven, DeliberationAnswered, DeliberationJoinedIn, DeliberationPublished, DeliberationRefusal,
    Joining, Raiser, Turn,
};
use crate::ids::{BodyId, DeliberationId, PersonId};
use crate::law::period;
use crate::outcome::Refusal;
use crate::template::picked;

/// Characters that a title may have.
pub const TITLE_MAX: usize = 60;
/// Characters that what it is about, or an answer, may have.
pub const TEXT_MAX: usize = 2_000;

pub(super) fn publish(desk: &Desk<'_>, title: &str, text: &str) -> Decision {
    let (_, by) = turn(desk)?;
    if desk.deliberation.public.is_some() {
        return Err(DeliberationRefusal::DeliberationPublishedAlready.into());
    }
    let (title, text) = (PublicText::try_new(title, TITLE_MAX)?, PublicText::try_new(text, TEXT_MAX)?);
    Ok(vec![DeliberationPublished { deliberation: desk.deliberation.id, title, text, by }.into()])
}

pub(super) fn answer(desk: &Desk<'_>, given: AnswerGiven, reason: &str) -> Decision {
    let (turn, by) = turn(desk)?;
    only_taken_up(turn, &given)?;
    let (mut joins, mut template) = (None, None);
    let answer = match given {
        AnswerGiven::Decline => Answer::Declined,
        AnswerGiven::TakeUp => {
            require_published(desk)?;
            Answer::TakenUp
        }
        AnswerGiven::TakeUpBy(number) => {
            require_published(desk)?;
            template = Some(picked(desk.community, number)?.followed());
            Answer::TakenUp
        }
        AnswerGiven::Join(joining) => {
            let answer = joined(desk, joining.into)?;
            joins = Some(joining);
            answer
        }
        AnswerGiven::HandOn(to) => handed_on(desk, turn, to)?,
        AnswerGiven::HandOut(to) => Answer::HandedOut { to: PublicText::try_new(&to, TITLE_MAX)? },
    };
    let reason = PublicText::try_new(reason, TEXT_MAX)?;
    let (deliberation, taken_up) = (desk.deliberation.id, answer == Answer::TakenUp);
    let mut events = vec![DeliberationAnswered { deliberation, body: turn.body, answer, reason, template, by }.into()];
    if let Some(joining) = joins {
        events.push(joined_in(desk, joining, by).into());
    }
    if taken_up {
        events.push(steps::taken_up_by((desk.community, desk.moment), deliberation, template, by)?);
    }
    Ok(events)
}

/// The turn that is on, and who acts for the body that has it.
fn turn<'a>(desk: &Desk<'a>) -> Result<(&'a Turn, PersonId), Refusal> {
    let turn = desk.deliberation.turn().ok_or(DeliberationRefusal::DeliberationOver)?;
    let by = acting_for(desk.community, desk.moment, turn.body)?;
    if desk.deliberation.is_waiting() { Ok((turn, by)) } else { Err(DeliberationRefusal::DeliberationOver.into()) }
}

/// Checks that what whoever raised it brought to others is not taken from them: the body that was silent may still do what was
/// asked of it, and nothing else.
fn only_taken_up(turn: &Turn, given: &AnswerGiven) -> Result<(), Refusal> {
    let appeal = turn.appeal.as_ref().filter(|appeal| appeal.is_waiting());
    match (appeal, given) {
        (None, _) | (Some(_), AnswerGiven::TakeUp | AnswerGiven::TakeUpBy(_)) => Ok(()),
        (Some(appeal), _) => Err(DeliberationRefusal::SilenceAppealed { until: appeal.until }.into()),
    }
}

fn require_published(desk: &Desk<'_>) -> Result<(), Refusal> {
    match desk.deliberation.public {
        Some(_) => Ok(()),
        None => Err(DeliberationRefusal::DeliberationNotPublished.into()),
    }
}

fn joined(desk: &Desk<'_>, into: DeliberationId) -> Result<Answer, Refusal> {
    let other = desk.community.deliberations().deliberation(into);
    let open = other.is_some_and(|other| other.is_open() && other.id != desk.deliberation.id);
    if open { Ok(Answer::Joined { into }) } else { Err(DeliberationRefusal::NothingToJoin { into }.into()) }
}

/// That it was joined in: whoever raised it, and all who support it, support the other one from now on.
fn joined_in(desk: &Desk<'_>, joining: Joining, by: PersonId) -> DeliberationJoinedIn {
    let one = desk.deliberation;
    let mut bodies: Vec<BodyId> = one.bodies_joined().collect();
    let mut slips = one.joined.iter().map(|joined| joined.slips).sum();
    match one.raiser {
        Raiser::Body(body) if !bodies.contains(&body) => bodies.push(body),
        Raiser::Slip => slips += 1,
        Raiser::Owner(_) | Raiser::Body(_) => {}
    }
    DeliberationJoinedIn { deliberation: joining.into, from: one.id, owners: joining.owners, bodies, slips, by }
}

fn handed_on(desk: &Desk<'_>, turn: &Turn, to: BodyId) -> Result<Answer, Refusal> {
    let today = desk.moment.today(desk.community.zone());
    let bodies = desk.community.bodies();
    let to = bodies.heir(to, today);
    let body = bodies.body(to).ok_or(BodiesRefusal::BodyUnknown)?;
    if to == bodies.heir(turn.body, today) {
        return Err(DeliberationRefusal::HandedOnToItself.into());
    }
    if !body.is_led_on(today) {
        return Err(DeliberationRefusal::NobodyTakesOver.into());
    }
    if desk.deliberation.turns.iter().any(|turn| bodies.heir(turn.body, today) == to) {
        return Err(DeliberationRefusal::HandedOnBack.into());
    }
    let lines = desk.lines()?;
    // Whoever raised it waits since then: to hand it on gives so many days more once, and none to what is late.
    let days = lines.answer.days.saturating_add(lines.handed_on.days);
    let raised = desk.deliberation.raised_at.to_zoned(desk.community.zone().clone()).date();
    let until = match period::last_day(raised, days, &desk.moment.law.calendar) {
        _ if today > turn.until => turn.until,
        // What its raiser kept up has days of its own, and handing on takes none of them.
        until => until.ok_or(AssemblyRefusal::DateOutOfReach { from: raised })?.max(turn.until),
    };
    Ok(Answer::HandedOn { to, days, until })
}
