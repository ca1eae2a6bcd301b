//! Making out ballot letters, and showing them for printing.

use jiff::Span;

use super::{Decision, Desk};
use crate::PublicText;
use crate::assembly::{
    AssemblyRefusal, EntryRange, LetterReissued, LettersIssued, LettersPrinted, Notice, ObjectionSubject, Stage,
};
use crate::bodies::Power;
use crate::ids::EntryNo;
use crate::outcome::Refusal;
use crate::petition;

/// Characters that a reason for printing has at most.
const REASON_MAX: usize = 200;

pub(super) fn issue(desk: &Desk<'_>) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    let (Stage::Noticed, Some(roll)) = (meeting.stage(), &meeting.roll) else { return Err(desk.wrong_stage()) };
    if meeting.letters_at.is_some() {
        return Ok(vec![]);
    }
    if let Some(notice) = meeting.notice.as_ref().filter(|notice| desk.moment.now >= notice.closes_at) {
        return Err(AssemblyRefusal::VotingEnded { at: notice.closes_at }.into());
    }
    if let Some(notice) = &meeting.notice {
        require_time_to_vote(desk, notice)?;
    }
    petition::require_in_time(desk.community, desk.moment, meeting.id)?;
    // Letters carry roll numbers, so the roll must be settled before they are made out.
    if desk.moment.now < roll.objections_until {
        return Err(AssemblyRefusal::RollStillOnView { until: roll.objections_until }.into());
    }
    let open = meeting.open_objections(ObjectionSubject::Roll).count();
    if open > 0 {
        return Err(AssemblyRefusal::RollObjectionsOpen { open }.into());
    }
    if meeting.roll_needs_revision() {
        return Err(AssemblyRefusal::RollNeedsRevision.into());
    }
    let open = meeting.open_question_objections().count();
    if open > 0 {
        return Err(AssemblyRefusal::QuestionObjectionsOpen { open }.into());
    }
    desk.require_questions_stand()?;
    Ok(vec![LettersIssued { meeting: meeting.id, letters: roll.heads(), by }.into()])
}

/// Voting opens with the letters; made out late they leave owners less time than they were told of. They have the place's
/// shortest time at least, and half of what was announced, which is this product's own measure: no rule read says how much
/// of an announced time may be lost.
fn require_time_to_vote(desk: &Desk<'_>, notice: &Notice) -> Result<(), Refusal> {
    let place = desk.community.place(desk.moment.law)?;
    let elsewhere = desk.moment.law.packs.get(&desk.meeting.pack).is_some_and(|pack| pack.elsewhere);
    let announced = notice.closes_at.duration_since(notice.opens_at);
    let half = notice.closes_at - announced / 2;
    let shortest = place.procedure.voting.window.as_ref().filter(|_| !elsewhere).and_then(|window| {
        let closes = notice.closes_at.to_zoned(desk.community.zone().clone());
        closes.checked_sub(Span::new().days(i64::from(window.min_days))).ok()
    });
    let latest = shortest.map_or(half, |shortest| shortest.timestamp().min(half));
    if desk.moment.now > latest { Err(AssemblyRefusal::LettersTooLate { latest }.into()) } else { Ok(()) }
}

pub(super) fn reissue(desk: &Desk<'_>, entry: EntryNo) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    desk.letters_out_since()?;
    if meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() {
        return Err(AssemblyRefusal::EntryUnknown { entry }.into());
    }
    let serial = meeting.letter_serial(entry) + 1;
    Ok(vec![LetterReissued { meeting: meeting.id, entry, serial, by }.into()])
}

/// Whoever reads letters could vote with their codes. So no letter is shown without an entry that says to whom, and once
/// voting has opened there must be a reason that everybody can read. The same person looking at letters again that they
/// printed a moment ago makes no second entry.
pub(super) fn print(desk: &Desk<'_>, entries: Vec<EntryNo>, reason: &str) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    if meeting.stage() == Stage::Cancelled {
        return Err(desk.wrong_stage());
    }
    if meeting.letters_at.is_none() {
        return Err(AssemblyRefusal::LettersMissing.into());
    }
    let roll = meeting.roll.as_ref().ok_or_else(|| desk.wrong_stage())?;
    if let Some(entry) = entries.iter().find(|entry| roll.entry(**entry).is_none()) {
        return Err(AssemblyRefusal::EntryUnknown { entry: *entry }.into());
    }
    if entries.is_empty() || meeting.printing_at_hand(&entries, by, desk.moment.now).is_some() {
        return Ok(vec![]);
    }
    let reason = match reason.trim() {
        "" if !meeting.printing_needs_reason(desk.moment.now) => None,
        said => Some(PublicText::try_new(said, REASON_MAX)?),
    };
    Ok(vec![LettersPrinted { meeting: meeting.id, entries: EntryRange::of(entries), reason, by }.into()])
}
