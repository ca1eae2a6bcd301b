//! Statements to one question: opened, made, looked at, answered.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Decision, Desk, at_step, leading, steps};
use crate::appeal::marked;
use crate::assembly::AssemblyRefusal;
use crate::deliberation::{
    Argues, Conversation, ConversationOpened, DeliberationRefusal, HeldBackFor, Raiser, Stance, Statement,
    StatementAdded, StatementAnswered, StatementHeldBack, StatementPublished, Step, StepClock, sheets_until,
};
use crate::ids::{DeliberationId, PersonId, RoomNo, StatementNo};
use crate::on_paper::{LeftOut, LeftOutFor, OnPaperRefusal, Ticked, enters};
use crate::outcome::{Event, Refusal};
use crate::room::{RoomRefusal, RoomStage};
use crate::seal::Seal;
use crate::{Community, PublicText};

/// Characters that the question may have: it heads the page of each statement. No rule of a place gives it.
pub const QUESTION_MAX: usize = 60;
/// Characters that a statement may have: one thought, read at a glance and answered by one of three buttons. The method
/// rests on it and Polis asks for the same, so it is no line of a place.
pub const STATEMENT_MAX: usize = 140;

pub(super) fn open(desk: &Desk<'_>, question: &str, until: Date) -> Decision {
    let by = leading(desk)?;
    // What was brought in from elsewhere asked nobody here.
    if desk.community.deliberations().asked_here(desk.deliberation.id).is_some() {
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
    let conversation = opened(desk)?;
    if !conversation.takes_statements(desk.moment.today(desk.community.zone())) {
        return Err(DeliberationRefusal::ConversationEnded { until: conversation.until }.into());
    }
    if statement != StatementNo::after(conversation.statements().len()) {
        return Err(DeliberationRefusal::StatementNumberTaken.into());
    }
    if let Some(room) = room {
        require_room(desk, author, room)?;
    }
    let clock = Some(looked_by(desk)?);
    let deliberation = desk.deliberation.id;
    Ok(vec![StatementAdded { deliberation, statement, author, words, room, argues, clock, by }.into()])
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
    let until = own_days(desk, statement)?;
    Ok(vec![StatementPublished { deliberation: desk.deliberation.id, statement, text, until, by }.into()])
}

/// By when what comes in now is looked at.
pub(crate) fn looked_by(desk: &Desk<'_>) -> Result<StepClock, Refusal> {
    steps::counted(desk, &desk.lines()?.looked_at)
}

/// The last day on which a statement is answered that is shown too late for the others': whoever kept it waiting gives those who
/// answer as many days as it had itself. Nothing where it was looked at in time, or where nothing is deliberated any more.
fn own_days(desk: &Desk<'_>, statement: StatementNo) -> Result<Option<Date>, Refusal> {
    let conversation = opened(desk)?;
    let today = desk.moment.today(desk.community.zone());
    let clock = find(conversation, statement)?.clock.as_ref();
    let late = today > conversation.until || clock.is_some_and(|clock| today > clock.until);
    if late { days_more(desk) } else { Ok(None) }
}

/// The same for one that others show after all: while it was kept back for a reason that did not hold nobody could answer it.
pub(crate) fn days_shown_again(desk: &Desk<'_>, statement: StatementNo) -> Result<Option<Date>, Refusal> {
    let kept_back = find(opened(desk)?, statement)?.text().is_none();
    if kept_back { days_more(desk) } else { Ok(None) }
}

/// As many days from now on as looking has, where they end after the conversation and it is still deliberated.
fn days_more(desk: &Desk<'_>) -> Result<Option<Date>, Refusal> {
    let (conversation, one) = (opened(desk)?, desk.deliberation);
    if conversation.origin.is_some() || !one.is_running() || one.step() != Step::Deliberating {
        return Ok(None);
    }
    let until = looked_by(desk)?.until;
    Ok((until > conversation.until).then_some(until))
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
    let said = find(conversation, statement)?;
    if said.text().is_none() {
        return Err(DeliberationRefusal::StatementNotPublished.into());
    }
    if !conversation.takes_answers(said, desk.moment.today(desk.community.zone())) {
        return Err(DeliberationRefusal::ConversationEnded { until: conversation.until }.into());
    }
    // Whoever says by card what came on paper before says it themselves from then on.
    if conversation.stance(&voice, statement) == Some(stance) && !conversation.is_on_paper(&voice, statement) {
        return Ok(vec![]);
    }
    Ok(vec![StatementAnswered { deliberation: desk.deliberation.id, statement, voice, stance, by: None }.into()])
}

/// The lines of a sheet that cannot be taken, each with why, where the others are: answered by card, closed on the day on which it was
/// keyed in, or not shown.
#[must_use]
pub fn left_out(
    community: &Community,
    deliberation: DeliberationId,
    (voice, ticked): (&Seal, &[Ticked]),
    keyed: Date,
) -> Vec<LeftOut> {
    let Some(conversation) = community.deliberations().conversation(deliberation) else { return Vec::new() };
    let lines = ticked.iter().filter_map(|line| {
        let said = conversation.statement(line.statement)?;
        let own =
            conversation.stance(voice, line.statement).is_some() && !conversation.is_on_paper(voice, line.statement);
        let why = match (said.text(), own) {
            (None, _) => LeftOutFor::NotShown,
            (Some(_), true) => LeftOutFor::OwnWord,
            (Some(_), false) if !conversation.takes_answers(said, keyed) => LeftOutFor::Closed,
            (Some(_), false) => return None,
        };
        Some(LeftOut { statement: line.statement, why })
    });
    lines.collect()
}

/// What an owner says to statements on a sheet that was keyed in on a day, but for those that are left out; refused where nothing
/// is left. What could be answered on that day counts.
pub(crate) fn stances_on_paper(
    desk: &Desk<'_>,
    voice: Seal,
    ticked: &[Ticked],
    (by, keyed): (PersonId, Date),
) -> Result<Vec<Event>, Refusal> {
    let conversation = sheets_taken(desk, keyed)?;
    let deliberation = desk.deliberation.id;
    // What nobody has looked at yet stands on no sheet.
    for line in ticked {
        if find(conversation, line.statement)?.moderation.is_none() {
            return Err(DeliberationRefusal::StatementNotPublished.into());
        }
    }
    let left = left_out(desk.community, deliberation, (&voice, ticked), keyed);
    let taken = ticked.iter().filter(|line| left.iter().all(|out| out.statement != line.statement));
    let news = taken.filter(|line| conversation.stance(&voice, line.statement) != Some(line.stance));
    let said: Vec<Event> = news
        .map(|&Ticked { statement, stance }| {
            StatementAnswered { deliberation, statement, voice, stance, by: Some(by) }.into()
        })
        .collect();
    let whole = |why: LeftOutFor| left.iter().any(|out| out.why == why);
    match () {
        () if !said.is_empty() || left.is_empty() => Ok(said),
        () if whole(LeftOutFor::OwnWord) => Err(OnPaperRefusal::OwnWordStands.into()),
        () if whole(LeftOutFor::Closed) => {
            Err(DeliberationRefusal::ConversationEnded { until: conversation.until }.into())
        }
        () => Err(DeliberationRefusal::StatementNotPublished.into()),
    }
}

pub(super) fn opened<'a>(desk: &Desk<'a>) -> Result<&'a Conversation, Refusal> {
    let conversation = desk.community.deliberations().conversation(desk.deliberation.id);
    Ok(conversation.ok_or(DeliberationRefusal::ConversationNotOpened)?)
}

/// The conversation, where something of it can still be answered.
pub(super) fn going_on<'a>(desk: &Desk<'a>) -> Result<&'a Conversation, Refusal> {
    let conversation = opened(desk)?;
    if conversation.is_open(desk.moment.today(desk.community.zone())) {
        Ok(conversation)
    } else {
        Err(DeliberationRefusal::ConversationEnded { until: conversation.until }.into())
    }
}

/// The conversation, where a sheet that was keyed in on a day is taken now: while answers are, and some days after where it came
/// before.
fn sheets_taken<'a>(desk: &Desk<'a>, keyed: Date) -> Result<&'a Conversation, Refusal> {
    let (conversation, today) = (opened(desk)?, desk.moment.today(desk.community.zone()));
    if conversation.is_open(today) || !conversation.is_open(keyed) || desk.deliberation.step() != Step::Deliberating {
        return going_on(desk);
    }
    let clock = sheets_until((desk.community, desk.moment.law), desk.deliberation);
    match clock.filter(|clock| today > clock.until) {
        None => Ok(conversation),
        Some(StepClock { days, until, basis }) => Err(OnPaperRefusal::SheetTooLate { days, until, basis }.into()),
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
