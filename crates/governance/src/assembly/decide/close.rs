//! Closing a vote, by the clock.

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, Stage, VotingClosed};
use crate::bodies::{BodiesRefusal, Power};
use crate::moment::Actor;

pub(super) fn decide(desk: &Desk<'_>) -> Decision {
    if desk.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::Convene }.into());
    }
    let meeting = desk.meeting;
    let notice = match (meeting.stage(), &meeting.notice) {
        (Stage::Open, Some(notice)) => notice,
        (Stage::Closed, _) => return Ok(vec![]),
        _ => return Err(desk.wrong_stage()),
    };
    if desk.moment.now < notice.closes_at {
        return Err(AssemblyRefusal::ClosesLater { at: notice.closes_at }.into());
    }
    let turnout = meeting.ballots.turnout();
    Ok(vec![VotingClosed { meeting: meeting.id, heads: turnout.heads, area: turnout.area }.into()])
}
