//! Second votes on what did not pass: what may be put to one, and which vote it follows.

use serde::{Deserialize, Serialize};

use super::{Assembly, Meeting, Stage};
use crate::ids::{MatterId, MeetingId};
use crate::law::evaluate::SecondVote;
use crate::law::pack::SecondKind;

/// Which vote a second one follows, and what it must pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondOf {
    /// The meeting of the first vote.
    pub meeting: MeetingId,
    /// The count of it that left room for a second vote.
    pub count: u32,
    /// What the second vote is.
    pub kind: SecondKind,
    /// The matters of the first vote, in the order of this one's questions.
    pub matters: Vec<MatterId>,
    /// The names of the thresholds that hold now, in the same order.
    pub thresholds: Vec<String>,
    /// Where it stands that there may be a second vote.
    pub basis: Vec<String>,
}

/// The room that the last count of a matter leaves for a second vote.
#[must_use]
pub fn room_for_second(meeting: &Meeting, matter: MatterId) -> Option<&SecondVote> {
    let second = meeting.result(matter)?.deciding()?.second.as_ref()?;
    (second.may == Some(true)).then_some(second)
}

impl Assembly {
    /// The meeting that votes a second time on a matter of an earlier one, called off ones apart.
    #[must_use]
    pub fn second_vote(&self, first: MeetingId, matter: MatterId) -> Option<&Meeting> {
        let follows = |meeting: &&Meeting| {
            let second = meeting.second.as_ref();
            second.is_some_and(|second| second.meeting == first && second.matters.contains(&matter))
        };
        self.meetings().iter().filter(|meeting| meeting.stage() != Stage::Cancelled).find(follows)
    }

    /// The matters of a meeting on which a second vote may be called now, with what it would be.
    ///
    /// A vote held at once needs the meeting to be still under way; one that is called again may follow any time later.
    #[must_use]
    pub fn seconds_open(&self, first: MeetingId) -> Vec<(MatterId, &SecondVote)> {
        let Some(first) = self.meeting(first) else { return Vec::new() };
        let at = first.stage();
        if first.needs_recount() || !matches!(at, Stage::Announced | Stage::Certified) {
            return Vec::new();
        }
        let open = first.questions.iter().filter_map(|question| {
            let second = room_for_second(first, question.matter)?;
            let in_time = !second.kind.is_at_once() || at == Stage::Announced;
            let called = self.second_vote(first.id, question.matter).is_some();
            (in_time && !called).then_some((question.matter, second))
        });
        open.collect()
    }
}
