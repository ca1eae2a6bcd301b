//! A statement that is not shown: its author asks that others look again, and they do.

use jiff::Timestamp;
use jiff::civil::Date;

use super::conversation::{STATEMENT_MAX, find, opened};
use super::{Decision, Desk, acting_for};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodyKind, Power};
use crate::deliberation::{DeliberationRefusal, Moderation, StatementAppealAnswered, StatementAppealed};
use crate::ids::{BodyId, PersonId, StatementNo};
use crate::law::{Law, period};
use crate::outcome::Refusal;
use crate::renewal::kind_named;
use crate::seal::Seal;
use crate::{Community, PublicText};

/// Characters that the reason of a second look may have.
pub const APPEAL_REASON_MAX: usize = 500;

pub(super) fn appeal(desk: &Desk<'_>, number: StatementNo, author: Seal, words: Seal) -> Decision {
    desk.community.acting_owner(desk.moment)?;
    let statement = find(opened(desk)?, number)?;
    if statement.author != Some(author) {
        return Err(DeliberationRefusal::StatementOfAnother.into());
    }
    if statement.appeal.is_some() {
        return Err(DeliberationRefusal::AppealedAlready.into());
    }
    let Some((Moderation::HeldBack(_), at, by)) = statement.moderation else {
        return Err(DeliberationRefusal::StatementNotHeldBack.into());
    };
    let rules = &desk.community.place(desk.moment.law)?.procedure.deliberation;
    let (today, last) = (desk.moment.today(desk.community.zone()), appeal_until(desk.community, desk.moment.law, at)?);
    if today > last {
        return Err(DeliberationRefusal::AppealTooLate { until: last }.into());
    }
    let days = rules.appeal_answer.days;
    let until = period::last_day(today, days, &desk.moment.law.calendar);
    Ok(vec![
        StatementAppealed {
            deliberation: desk.deliberation.id,
            statement: number,
            words,
            body: looks_again(desk, by)?,
            days,
            until: until.ok_or(AssemblyRefusal::DateOutOfReach { from: today })?,
            basis: rules.appeal_answered_by.basis.iter().chain(&rules.appeal_answer.basis).cloned().collect(),
        }
        .into(),
    ])
}

/// The last day on which the author of a statement that is not shown may ask that others look again.
///
/// # Errors
/// The place has no such line here, or the day lies outside what a calendar can hold.
pub fn appeal_until(community: &Community, law: &Law, held_back_at: Timestamp) -> Result<Date, Refusal> {
    let days = community.place(law)?.procedure.deliberation.appeal.days;
    let told = held_back_at.to_zoned(community.zone().clone()).date();
    Ok(period::last_day(told, days, &law.calendar).ok_or(AssemblyRefusal::DateOutOfReach { from: told })?)
}

/// Who looks again: the first body that the place names and that is not the one whose turn it was; where there is no
/// other, this one by another seat.
fn looks_again(desk: &Desk<'_>, held_back_by: PersonId) -> Result<BodyId, Refusal> {
    let today = desk.moment.today(desk.community.zone());
    let bodies = desk.community.bodies();
    let first = desk.deliberation.turn().map(|turn| bodies.heir(turn.body, today));
    let names = &desk.community.place(desk.moment.law)?.procedure.deliberation.appeal_answered_by.names;
    let led = |kind: BodyKind| {
        bodies.all().iter().filter(move |body| body.kind == kind && body.is_led_on(today)).map(|body| body.id)
    };
    let others = names.iter().filter_map(|name| kind_named(name)).flat_map(led).find(|body| Some(*body) != first);
    let by_another_seat = |body: &BodyId| {
        let others = bodies.body(*body).into_iter().flat_map(|body| &body.seats);
        let mut others = others.map(|seat| seat.person).filter(|person| *person != held_back_by);
        others.any(|person| bodies.check(person, Power::Deliberate, Some(*body), today).is_ok())
    };
    let own = first.filter(by_another_seat);
    Ok(others.or(own).ok_or(DeliberationRefusal::NobodyToLookAgain)?)
}

pub(super) fn answer(desk: &Desk<'_>, number: StatementNo, text: Option<&str>, reason: &str) -> Decision {
    let statement = find(opened(desk)?, number)?;
    let appeal = statement.appeal.as_ref().ok_or(DeliberationRefusal::NotAppealed)?;
    let by = acting_for(desk.community, desk.moment, appeal.body)?;
    if appeal.answered.is_some() {
        return Err(DeliberationRefusal::AppealAnsweredAlready.into());
    }
    if by == appeal.held_back_by {
        return Err(DeliberationRefusal::HeldBackBySame.into());
    }
    let text = text.map(|text| PublicText::try_new(text, STATEMENT_MAX)).transpose()?;
    let reason = PublicText::try_new(reason, APPEAL_REASON_MAX)?;
    Ok(vec![StatementAppealAnswered { deliberation: desk.deliberation.id, statement: number, text, reason, by }.into()])
}
