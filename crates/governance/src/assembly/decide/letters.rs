//! Making out ballot letters.

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, LetterReissued, LettersIssued, ObjectionSubject, Stage};
use crate::bodies::Power;
use crate::ids::EntryNo;
use crate::petition;

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
    Ok(vec![LettersIssued { meeting: meeting.id, letters: roll.heads(), by }.into()])
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
