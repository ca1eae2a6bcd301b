//! Recording ballots that were cast on the government's voting platform.

use std::collections::HashSet;

use super::cast::Arrived;
use super::{Decision, Desk};
use crate::PublicText;
use crate::assembly::{AssemblyRefusal, Channel, PlatformBallot};
use crate::bodies::Power;
use crate::voice::Signed;

pub(super) fn decide(desk: &Desk<'_>, platform: &str, ballots: &[PlatformBallot]) -> Decision {
    desk.person_with(Power::Key)?;
    // The platform hands its file over when its own vote is over, which may be after closing here.
    desk.require_box_open()?;
    desk.require_binding(Channel::Platform)?;
    let platform = PublicText::try_new(platform, 60)?;
    let mut listed = HashSet::with_capacity(ballots.len());
    let mut events = Vec::with_capacity(ballots.len());
    for PlatformBallot { entry, ballot } in ballots {
        let entry = *entry;
        if desk.meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() || !listed.insert(entry) {
            return Err(AssemblyRefusal::EntryUnknown { entry }.into());
        }
        desk.check_marks(ballot, true)?;
        // The same file again: what came last from the platform for this entry is this very ballot.
        if desk.meeting.ballots.last_from_platform(entry) == Some(ballot.seal) {
            continue;
        }
        let arrived = Arrived::from_platform(platform.clone(), desk.moment.now);
        events.extend(desk.take_ballot(entry, arrived, ballot.seal, Signed::Owner));
    }
    Ok(events)
}
