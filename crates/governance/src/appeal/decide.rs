//! Decides whether somebody may ask that others look again, and what comes of it.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    AppealCommand, CommentAppealAnswered, CommentAppealed, CommentShown, ConcernAppealAnswered, ConcernAppealed,
    Grounds, HeldBack, QuestionAppealAnswered, QuestionAppealed, QuestionShown, ShownAgain, Spoken, TakenUpAgain,
    Terms, held_back, marked,
};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::deliberation::{
    COMMENT_REASON_MAX, CONCERN_TEXT_MAX, CONCERN_TITLE_MAX, CommentOn, Decision, Deliberation, DeliberationRefusal,
    Desk, PARAGRAPH_MAX, Raiser, STATEMENT_MAX, StatementAppealAnswered, StatementAppealed, acting_for, counted,
    days_shown_again,
};
use crate::ids::{BodyId, PersonId};
use crate::informing::{InformingRefusal, QUESTION_MAX};
use crate::law::{Law, period};
use crate::on_paper::enters;
use crate::outcome::Refusal;
use crate::renewal::kind_named;
use crate::seal::Seal;
use crate::{Community, Moment, PublicText};

/// Characters that the reason of a second look may have.
pub const APPEAL_REASON_MAX: usize = 500;

pub(crate) fn decide(community: &Community, command: AppealCommand, moment: &Moment<'_>) -> Decision {
    match command {
        AppealCommand::Ask { deliberation, about, author, words } => {
            ask(&Desk::at(community, deliberation, moment)?, about, author, words)
        }
        AppealCommand::Answer { deliberation, about, shown, reason } => {
            answer(&Desk::at(community, deliberation, moment)?, about, shown.as_ref(), &reason)
        }
    }
}

fn ask(desk: &Desk<'_>, about: Spoken, author: Raiser, words: Seal) -> Decision {
    let said = found(desk, about)?;
    let by = match author {
        // Whoever is no person at the desk acts by card.
        Raiser::Owner(_) if !said.on_paper || desk.moment.person().is_none() => {
            desk.community.acting_owner(desk.moment).map(|_| None)?
        }
        _ => enters(desk, author)?,
    };
    if said.author != author {
        return Err(DeliberationRefusal::StatementOfAnother.into());
    }
    if said.appeal.is_some() {
        return Err(DeliberationRefusal::AppealedAlready.into());
    }
    let of_answer = matches!(about, Spoken::Answer(_));
    let nothing = if of_answer { DeliberationRefusal::AnswerStands } else { DeliberationRefusal::StatementNotHeldBack };
    let (grounds, told, held_back_by) = said.because.ok_or(nothing)?;
    in_time(desk, grounds, told)?;
    let lines = desk.lines()?;
    let clock = counted(desk, if of_answer { &lines.answer_looked_at } else { &lines.appeal_answer })?;
    let basis = lines.appeal_answered_by.basis.iter().chain(&clock.basis).cloned().collect();
    let (body, days, until) = (looks_again(desk, author, held_back_by)?, clock.days, clock.until);
    let terms = Terms { words, body, days, until, basis, by };
    let deliberation = desk.deliberation.id;
    Ok(vec![match about {
        Spoken::Statement(statement) => {
            let Terms { words, body, days, until, basis, by } = terms;
            StatementAppealed { deliberation, statement, words, body, days, until, basis, by }.into()
        }
        Spoken::Comment(comment) => CommentAppealed { deliberation, comment, terms }.into(),
        Spoken::Question(question) => QuestionAppealed { deliberation, question, terms }.into(),
        Spoken::Answer(answer) => ConcernAppealed { deliberation, answer, terms }.into(),
    }])
}

/// Checks that the days in which somebody may ask have begun and are not over. Silence has no last day: as long as nobody
/// answers, it can be brought to others.
fn in_time(desk: &Desk<'_>, grounds: Grounds, told: Timestamp) -> Result<(), Refusal> {
    let today = desk.moment.today(desk.community.zone());
    if grounds == Grounds::Unanswered {
        let until = desk.deliberation.turn().map(|turn| turn.until).filter(|until| today <= *until);
        return match until {
            Some(until) => Err(DeliberationRefusal::AnswerStillDue { until }.into()),
            None => Ok(()),
        };
    }
    let last = if grounds.is_answer() { answer_appeal_until } else { appeal_until };
    let last = last(desk.community, desk.deliberation, desk.moment.law, told)?;
    if today > last {
        return Err(DeliberationRefusal::AppealTooLate { until: last }.into());
    }
    Ok(())
}

fn found<'a>(desk: &Desk<'a>, about: Spoken) -> Result<HeldBack<'a>, Refusal> {
    let id = desk.deliberation.id;
    held_back(desk.community, id, about).ok_or_else(|| match about {
        Spoken::Statement(_) if desk.community.deliberations().conversation(id).is_none() => {
            DeliberationRefusal::ConversationNotOpened.into()
        }
        Spoken::Statement(_) => DeliberationRefusal::StatementUnknown.into(),
        Spoken::Comment(_) => DeliberationRefusal::CommentUnknown.into(),
        Spoken::Question(_) => InformingRefusal::DossierQuestionUnknown.into(),
        Spoken::Answer(_) => DeliberationRefusal::AnswerUnknown.into(),
    })
}

/// The last day on which whoever said something that is not shown may ask that others look again.
///
/// # Errors
/// The place has no such line here, or the day lies outside what a calendar can hold.
pub fn appeal_until(
    community: &Community,
    one: &Deliberation,
    law: &Law,
    held_back_at: Timestamp,
) -> Result<Date, Refusal> {
    last_day_after(community, law, held_back_at, community.lines_of(one, law)?.appeal.days)
}

/// The last day on which whoever raised something may ask that others look again at an answer that ended it.
///
/// # Errors
/// The place has no such line here, or the day lies outside what a calendar can hold.
pub fn answer_appeal_until(
    community: &Community,
    one: &Deliberation,
    law: &Law,
    answered_at: Timestamp,
) -> Result<Date, Refusal> {
    last_day_after(community, law, answered_at, community.lines_of(one, law)?.answer_appeal.days)
}

fn last_day_after(community: &Community, law: &Law, at: Timestamp, days: u32) -> Result<Date, Refusal> {
    let told = at.to_zoned(community.zone().clone()).date();
    Ok(period::last_day(told, days, &law.calendar).ok_or(AssemblyRefusal::DateOutOfReach { from: told })?)
}

/// Who looks again: the first body that the place names and that is neither the one whose turn it was nor the one that asks;
/// where there is no other, the one whose turn it was by another seat.
fn looks_again(desk: &Desk<'_>, author: Raiser, held_back_by: Option<PersonId>) -> Result<BodyId, Refusal> {
    let today = desk.moment.today(desk.community.zone());
    let bodies = desk.community.bodies();
    let first = desk.deliberation.turn().map(|turn| bodies.heir(turn.body, today));
    let asks = match author {
        Raiser::Body(body) => Some(bodies.heir(body, today)),
        Raiser::Owner(_) | Raiser::Slip => None,
    };
    let lines = desk.lines()?;
    let names = &lines.appeal_answered_by.names;
    let led = |kind: BodyKind| {
        bodies.all().iter().filter(move |body| body.kind == kind && body.is_led_on(today)).map(|body| body.id)
    };
    let others = names.iter().filter_map(|name| kind_named(name)).flat_map(led);
    let others = others.filter(|body| Some(*body) != asks).find(|body| Some(*body) != first);
    let by_another_seat = |body: &BodyId| {
        let others = bodies.body(*body).into_iter().flat_map(|body| &body.seats);
        let mut others = others.map(|seat| seat.person).filter(|person| Some(*person) != held_back_by);
        others.any(|person| bodies.check(person, Power::Deliberate, Some(*body), today).is_ok())
    };
    // Where nobody answered no seat of that body looks at its silence.
    let own = first.filter(|_| held_back_by.is_some()).filter(by_another_seat);
    Ok(others.or(own).ok_or(DeliberationRefusal::NobodyToLookAgain)?)
}

fn answer(desk: &Desk<'_>, about: Spoken, given: Option<&ShownAgain>, reason: &str) -> Decision {
    let appeal = found(desk, about)?.appeal.ok_or(DeliberationRefusal::NotAppealed)?;
    let by = acting_for(desk.community, desk.moment, appeal.body)?;
    if !appeal.is_waiting() {
        return Err(DeliberationRefusal::AppealAnsweredAlready.into());
    }
    if Some(by) == appeal.held_back_by {
        return Err(DeliberationRefusal::HeldBackBySame.into());
    }
    let deliberation = desk.deliberation.id;
    let why = |reason: &str| PublicText::try_new(reason, APPEAL_REASON_MAX);
    Ok(vec![match about {
        Spoken::Statement(statement) => {
            let text = given.map(|given| own(desk, &given.text, STATEMENT_MAX)).transpose()?;
            let reason = why(reason)?;
            let until = text.as_ref().map(|_| days_shown_again(desk, statement)).transpose()?.flatten();
            StatementAppealAnswered { deliberation, statement, text, until, reason, by }.into()
        }
        Spoken::Comment(comment) => {
            let on = desk.community.deliberations().comment(deliberation, comment).map(|comment| comment.on);
            let shown = given.map(|given| comment_shown(desk, on, given)).transpose()?;
            CommentAppealAnswered { deliberation, comment, shown, reason: why(reason)?, by }.into()
        }
        Spoken::Question(question) => {
            let shown = given.map(|given| question_shown(desk, given)).transpose()?;
            QuestionAppealAnswered { deliberation, question, shown, reason: why(reason)?, by }.into()
        }
        Spoken::Answer(answer) => {
            let taken_up = given.map(|given| taken_up_again(desk, given)).transpose()?;
            ConcernAppealAnswered { deliberation, answer, taken_up, reason: why(reason)?, by }.into()
        }
    }])
}

/// Its author's own words, with gaps where somebody else could be told from them.
fn own(desk: &Desk<'_>, text: &str, most: usize) -> Result<PublicText, Refusal> {
    Ok(PublicText::try_new(&marked(text, &desk.moment.law.limits.own_words), most)?)
}

/// A comment as it is shown; an objection to the list has its days for an answer anew.
fn comment_shown(desk: &Desk<'_>, on: Option<CommentOn>, given: &ShownAgain) -> Result<CommentShown, Refusal> {
    let amends = matches!(on, Some(CommentOn::Amendment { .. }));
    let text = amends.then(|| own(desk, &given.text, PARAGRAPH_MAX)).transpose()?;
    let of_list = on.is_some_and(CommentOn::is_of_parties);
    let clock = of_list.then(|| counted(desk, &desk.lines()?.parties_objection)).transpose()?;
    Ok(CommentShown { text, why: own(desk, &given.why, COMMENT_REASON_MAX)?, clock })
}

/// What was raised, taken up after all: by the body whose answer it was, in public words that it has or is given now.
fn taken_up_again(desk: &Desk<'_>, given: &ShownAgain) -> Result<TakenUpAgain, Refusal> {
    let today = desk.moment.today(desk.community.zone());
    let leads = desk.deliberation.turn().map(|turn| desk.community.bodies().heir(turn.body, today));
    let body = leads.ok_or(BodiesRefusal::BodyUnknown)?;
    let unworded = desk.deliberation.public.is_none();
    let worded = |text: &str, most| unworded.then(|| PublicText::try_new(text, most)).transpose();
    let (title, text) = (worded(&given.title, CONCERN_TITLE_MAX)?, worded(&given.text, CONCERN_TEXT_MAX)?);
    let clock = Some(counted(desk, &desk.lines()?.settle_parties)?);
    Ok(TakenUpAgain { body, title, text, clock })
}

/// A question as it is shown; whoever leads answers it, with the days for that anew.
fn question_shown(desk: &Desk<'_>, given: &ShownAgain) -> Result<QuestionShown, Refusal> {
    let today = desk.moment.today(desk.community.zone());
    let leads = desk.deliberation.turn().map(|turn| desk.community.bodies().heir(turn.body, today));
    let body = leads.ok_or(BodiesRefusal::BodyUnknown)?;
    let clock = counted(desk, &desk.lines()?.question_answer)?;
    Ok(QuestionShown { text: own(desk, &given.text, QUESTION_MAX)?, body, clock })
}
