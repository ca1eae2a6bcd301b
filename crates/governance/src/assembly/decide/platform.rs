//! Recording ballots that were cast on the government's voting platform.

use std::collections::HashSet;

use jiff::Timestamp;

use super::cast::Arrived;
use super::{Decision, Desk};
use crate::PublicText;
use crate::assembly::{AssemblyRefusal, Channel, PlatformBallot};
use crate::bodies::Power;
use crate::gathering::{self, HandedIn};
use crate::voice::{SignedGiven, VoiceRefusal};

pub(super) fn decide(desk: &Desk<'_>, platform: &str, ballots: &[PlatformBallot]) -> Decision {
    desk.person_with(Power::Key)?;
    // The platform hands its file over when its own vote is over, which may be after closing here.
    desk.require_box_open()?;
    desk.require_binding(Channel::Platform)?;
    let platform = PublicText::try_new(platform, 60)?;
    let mut listed = HashSet::with_capacity(ballots.len());
    let mut events = Vec::with_capacity(ballots.len());
    for PlatformBallot { entry, ballot, cast_at, signed } in ballots {
        let entry = *entry;
        if desk.meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() || !listed.insert(entry) {
            return Err(AssemblyRefusal::EntryUnknown { entry }.into());
        }
        desk.check_marks(ballot, true)?;
        // The same file again: what came last from the platform for this entry is this very ballot.
        if desk.meeting.ballots.last_from_platform(entry) == Some(ballot.seal) {
            continue;
        }
        if cast_at.is_some_and(|at| !was_open(desk, at)) {
            return Err(AssemblyRefusal::CastOutsideVoting { entry }.into());
        }
        // A carrier hands in what an owner signed on paper; on a platform there is nothing to carry.
        if matches!(signed, SignedGiven::Carried(_)) {
            return Err(VoiceRefusal::CarrierMarks.into());
        }
        // Where the platform tells no time, whoever speaks for the entry now is asked for.
        let signed = desk.check_signature(entry, ballot, signed, cast_at.unwrap_or(desk.moment.now))?;
        gathering::check_came(desk.meeting, entry, (signed, cast_at.map_or(HandedIn::Sometime, HandedIn::At)))?;
        let arrived = Arrived::from_platform(platform.clone(), *cast_at);
        events.extend(desk.take_ballot(entry, arrived, ballot.seal, signed));
    }
    Ok(events)
}

/// Whether voting was open at a time that has come.
fn was_open(desk: &Desk<'_>, at: Timestamp) -> bool {
    // A vote that closes at noon takes no ballot at noon.
    let voting = desk.meeting.notice.as_ref().is_none_or(|notice| (notice.opens_at..notice.closes_at).contains(&at));
    voting && at <= desk.moment.now
}
