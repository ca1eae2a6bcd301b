//! Drawing the roll from the register and publishing it for objection.

use jiff::Timestamp;

use tally::Measure;

use super::convene::check_shares;
use super::notice;
use super::{Decision, Desk};
use crate::assembly::{
    AssemblyRefusal, Meeting, PublishedRoll, RollEntry, RollListed, RollPublished, Stage, area_by_source, draw_roll,
    left_out, roll_digest, weigh_by_shares,
};
use crate::bodies::Power;
use crate::community::Parking;
use crate::ids::{MeetingId, PersonId};
use crate::law::period;
use crate::outcome::{Event, Refusal};

/// How many lines one entry of the book holds, so that entries stay small enough to read.
const LINES_PER_ENTRY: usize = 1_000;

/// What a publication rests on besides the register.
pub(super) struct Allowed {
    by: PersonId,
    objections_until: Timestamp,
    parking: Parking,
    by_shares: bool,
}

/// Whether the roll may be published now, asked without drawing it.
pub(super) fn allowed(desk: &Desk<'_>) -> Result<Allowed, Refusal> {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    match meeting.stage() {
        Stage::Convened | Stage::RollPublished | Stage::Noticed => {}
        Stage::Open | Stage::Closed | Stage::Counted | Stage::Announced | Stage::Certified | Stage::Cancelled => {
            return Err(desk.wrong_stage());
        }
    }
    if meeting.letters_at.is_some() {
        return Err(AssemblyRefusal::RollFrozen.into());
    }
    // Homes may have been taken out of the register since the meeting was convened.
    let parking = desk.community.rules_here(desk.moment.law)?.parking;
    if meeting.scope.counted(desk.community.register(), parking).next().is_none() {
        return Err(AssemblyRefusal::ScopeEmpty.into());
    }
    let pack = notice::pack(desk)?;
    let thresholds = notice::thresholds(desk.meeting, pack)?;
    check_shares(desk.community, pack, &thresholds, (&meeting.scope, parking))?;
    let by_shares = pack.weighed_by(&thresholds).contains(&Measure::Shares);
    let (days, _) = notice::roll_days(desk.community, meeting, desk.moment)?;
    let today = desk.moment.today(desk.community.zone());
    // A corrected roll keeps the period of the first publication: what changed was asked for within it.
    let objections_until = match &meeting.roll {
        Some(roll) => roll.objections_until,
        None => period::ends_at(today, days, desk.moment.law.calendar_of(pack), desk.community.zone())
            .ok_or(AssemblyRefusal::DateOutOfReach { from: today })?,
    };
    Ok(Allowed { by, objections_until, parking, by_shares })
}

pub(super) fn decide(desk: &Desk<'_>) -> Decision {
    let Allowed { by, objections_until, parking, by_shares } = allowed(desk)?;
    let meeting = desk.meeting;
    // The roll of a vote that is held at once was open to objection, and is the first vote's.
    if meeting.keeps_roll() {
        return Ok(vec![]);
    }
    let register = desk.community.register();
    let mut entries = draw_roll(register, &meeting.scope, parking);
    if by_shares {
        weigh_by_shares(register, &mut entries);
    }
    let basis = parking_basis(desk)?;
    let left_out = left_out(register, &meeting.scope, parking, &basis);
    let same = |roll: &PublishedRoll| roll.entries == entries && roll.parking() == parking;
    if meeting.roll.as_ref().is_some_and(same) && !meeting.roll_needs_revision() {
        return Ok(vec![]);
    }
    let published = RollPublished {
        meeting: meeting.id,
        revision: meeting.roll.as_ref().map_or(0, |roll| roll.revision) + 1,
        digest: roll_digest(&entries),
        heads: entries.len() as u64,
        area: entries.iter().map(|entry| entry.area).sum(),
        shares: entries.iter().map(|entry| entry.shares).sum(),
        sources: area_by_source(register, &meeting.scope, parking),
        left_out,
        objections_until,
        by,
    };
    Ok(listed(&entries, published))
}

/// The entries of a roll, and its publication.
fn listed(entries: &[RollEntry], published: RollPublished) -> Vec<Event> {
    let meeting = published.meeting;
    let lists = entries.chunks(LINES_PER_ENTRY).map(|entries| RollListed { meeting, entries: entries.to_vec() }.into());
    lists.chain([published.into()]).collect()
}

/// The roll of an earlier vote, published once more for one that keeps it.
pub(super) fn kept(first: &Meeting, meeting: MeetingId, by: PersonId) -> Vec<Event> {
    let Some(roll) = &first.roll else { return Vec::new() };
    let published = RollPublished {
        meeting,
        revision: 1,
        digest: roll.digest.clone(),
        heads: roll.heads(),
        area: roll.area,
        shares: roll.shares,
        sources: roll.sources.clone(),
        left_out: roll.left_out.clone(),
        objections_until: roll.objections_until,
        by,
    };
    listed(&roll.entries, published)
}

/// Where it stands that parking places do not count; nowhere in the law when the owners' own rules say it.
fn parking_basis(desk: &Desk<'_>) -> Result<Vec<String>, Refusal> {
    let place = desk.community.place(desk.moment.law)?;
    let line = place.procedure.voting.parking_counts.as_ref().filter(|line| !line.holds);
    Ok(line.map(|line| line.basis.clone()).unwrap_or_default())
}
