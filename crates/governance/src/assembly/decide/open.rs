//! Opening a vote, by the clock.

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, Stage, VotingOpened};
use crate::bodies::{BodiesRefusal, Power};
use crate::moment::Actor;

pub(super) fn decide(desk: &Desk<'_>) -> Decision {
    if desk.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::Convene }.into());
    }
    let meeting = desk.meeting;
    let (notice, roll) = match (meeting.stage(), &meeting.notice, &meeting.roll) {
        (Stage::Noticed, Some(notice), Some(roll)) => (notice, roll),
        (Stage::Open, ..) => return Ok(vec![]),
        _ => return Err(desk.wrong_stage()),
    };
    if desk.moment.now < notice.opens_at {
        return Err(AssemblyRefusal::OpensLater { at: notice.opens_at }.into());
    }
    // A clock that stood still opens late, even after the closing time: paper that was received in time can then be keyed in.
    if meeting.letters_at.is_none() {
        return Err(AssemblyRefusal::LettersMissing.into());
    }
    desk.require_questions_stand()?;
    let roll_digest = roll.digest.clone();
    Ok(vec![VotingOpened { meeting: meeting.id, roll_digest, heads: roll.heads(), area: roll.area }.into()])
}
