//! Statements to one question: opened, made, looked at, answered.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Decision, Desk, at_step, leading};
use crate::PublicText;
use crate::appeal::marked;
use crate::assembly::AssemblyRefusal;
use crate::deliberation::{
    Argues, Conversation, ConversationOpened, DeliberationRefusal, HeldBackFor, Raiser, Stance, Statement,
    StatementAdded, StatementAnswered, StatementHeldBack, StatementPublished, Step,
};
use crate::ids::{RoomNo, StatementNo};
use crate::on_paper::enters;
use crate::outcome::Refusal;
use crate::room::{RoomRefusal, RoomStage};
use crate::seal::Seal;

/// Characters that the question may have: it heads the page of each statement. No rule of a place gives it.
pub const QUESTION_MAX: usize = 60;
/// Characters that a statement may have: one thought, read at a glance and answered by one of three buttons. The method
/// rests on it and Polis asks for the same, so it is no line of a place.
pub const STATEMENT_MAX: usize = 140;

pub(super) fn open(desk: &Desk<'_>, question: &str, until: Date) -> Decision {
    let by = leading(desk)?;
    if desk.community.deliberations().conversation(desk.deliberation.id).is_some() {
        return Err(DeliberationRefusal::ConversationOpenedAlready.into());
    }
    at_step(desk, Step::Deliberating)?;
    let today = desk.moment.today(desk.community.zone());
    if until <= today {
        return Err(DeliberationRefusal::ConversationEndsTooSoon { today }.into());
    }
    let lines = desk.lines()?;
    let line = &lines.conversation_least;
    let least = today.checked_add(i64::from(line.days).days());
    let least = least.map_err(|_| AssemblyRefusal::DateOutOfReach { from: today })?;
    if until < least {
        let (days, basis) = (line.days, line.basis.clone());
        return Err(DeliberationRefusal::ConversationTooShort { least, days, basis }.into());
    }
    let question = PublicText::try_new(question, QUESTION_MAX)?;
    Ok(vec![ConversationOpened { deliberation: desk.deliberation.id, question, until, by }.into()])
}

pub(super) fn add(
    desk: &Desk<'_>,
    statement: StatementNo,
    from: (Option<Seal>, Option<RoomNo>),
    (argues, words): (Option<Argues>, Seal),
) -> Decision {
    let (author, room) = from;
    let by = match author {
        Some(_) => desk.community.acting_owner(desk.moment).map(|_| None)?,
        None => enters(desk, Raiser::Slip)?,
    };
    let conversation = going_on(desk)?;
    if statement != StatementNo::after(conversation.statements().len()) {
        return Err(DeliberationRefusal::StatementNumberTaken.into());
    }
    if let Some(room) = room {
        require_room(desk, author, room)?;
    }
    Ok(vec![StatementAdded { deliberation: desk.deliberation.id, statement, author, words, room, argues, by }.into()])
}

/// What was said in a room is entered on its day, by somebody there; by card an owner speaks for themselves.
fn require_room(desk: &Desk<'_>, author: Option<Seal>, number: RoomNo) -> Result<(), Refusal> {
    let room = desk.community.rooms().room(desk.deliberation.id, number).ok_or(RoomRefusal::RoomUnknown)?;
    let (zone, today) = (desk.community.zone(), desk.moment.today(desk.community.zone()));
    let begins_at = room.begins_at;
    match room.stage() {
        _ if author.is_some() => Err(RoomRefusal::RoomNotByCard.into()),
        RoomStage::CalledOff => Err(RoomRefusal::RoomWasCalledOff.into()),
        RoomStage::NotHeld => Err(RoomRefusal::RoomOver.into()),
        RoomStage::Convened | RoomStage::Held | RoomStage::Minuted => {
            let is_its_day = begins_at.to_zoned(zone.clone()).date() == today;
            if is_its_day { Ok(()) } else { Err(RoomRefusal::RoomNotToday { begins_at }.into()) }
        }
    }
}

pub(super) fn publish(desk: &Desk<'_>, statement: StatementNo, text: &str) -> Decision {
    let by = leading(desk)?;
    unseen(desk, statement)?;
    let text = PublicText::try_new(&marked(text, &desk.moment.law.limits.own_words), STATEMENT_MAX)?;
    Ok(vec![StatementPublished { deliberation: desk.deliberation.id, statement, text, by }.into()])
}

pub(super) fn hold_back(desk: &Desk<'_>, statement: StatementNo, reason: HeldBackFor) -> Decision {
    let by = leading(desk)?;
    unseen(desk, statement)?;
    if !HeldBackFor::ALL.contains(&reason) {
        return Err(DeliberationRefusal::ReasonFromElsewhere.into());
    }
    Ok(vec![StatementHeldBack { deliberation: desk.deliberation.id, statement, reason, by }.into()])
}

pub(super) fn answer(desk: &Desk<'_>, statement: StatementNo, voice: Seal, stance: Stance) -> Decision {
    desk.community.acting_owner(desk.moment)?;
    let conversation = going_on(desk)?;
    if find(conversation, statement)?.text().is_none() {
        return Err(DeliberationRefusal::StatementNotPublished.into());
    }
    if conversation.stance(&voice, statement) == Some(stance) {
        return Ok(vec![]);
    }
    Ok(vec![StatementAnswered { deliberation: desk.deliberation.id, statement, voice, stance }.into()])
}

pub(super) fn opened<'a>(desk: &Desk<'a>) -> Result<&'a Conversation, Refusal> {
    let conversation = desk.community.deliberations().conversation(desk.deliberation.id);
    Ok(conversation.ok_or(DeliberationRefusal::ConversationNotOpened)?)
}

/// The conversation, where its last day is not over.
pub(super) fn going_on<'a>(desk: &Desk<'a>) -> Result<&'a Conversation, Refusal> {
    let conversation = opened(desk)?;
    if conversation.is_open(desk.moment.today(desk.community.zone())) {
        Ok(conversation)
    } else {
        Err(DeliberationRefusal::ConversationEnded { until: conversation.until }.into())
    }
}

pub(super) fn find(conversation: &Conversation, statement: StatementNo) -> Result<&Statement, Refusal> {
    Ok(conversation.statement(statement).ok_or(DeliberationRefusal::StatementUnknown)?)
}

/// Checks that nobody has looked at the statement yet.
fn unseen(desk: &Desk<'_>, statement: StatementNo) -> Result<(), Refusal> {
    match find(opened(desk)?, statement)?.moderation {
        None => Ok(()),
        Some(_) => Err(DeliberationRefusal::StatementLookedAtAlready.into()),
    }
}
