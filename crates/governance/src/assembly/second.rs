//! Second votes on what did not pass: what may be put to one, and which vote it follows.

use jiff::Timestamp;
use jiff::tz::TimeZone;
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
    /// Until when the first meeting may still be taken to be under way, where the very same one votes again; books from before
    /// do not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// The room that the last count of a matter leaves for a second vote.
#[must_use]
pub fn room_for_second(meeting: &Meeting, matter: MatterId) -> Option<&SecondVote> {
    let second = meeting.result(matter)?.deciding()?.second.as_ref()?;
    (second.may == Some(true)).then_some(second)
}

/// Until when a meeting may be taken to be under way: to the end of the local day on which its voting closes. One that closes
/// at 24:00 closes with the day that ends then.
#[must_use]
pub fn under_way_until(meeting: &Meeting, zone: &TimeZone) -> Option<Timestamp> {
    let closes = meeting.notice.as_ref()?.closes_at.to_zoned(zone.clone());
    if closes == closes.start_of_day().ok()? {
        return Some(closes.timestamp());
    }
    Some(closes.date().tomorrow().ok()?.to_zoned(zone.clone()).ok()?.timestamp())
}

impl Assembly {
    /// Until when a meeting that votes again at once can give notice of it, since the meeting is under way no longer; nothing of
    /// any other meeting.
    #[must_use]
    pub fn votes_again_until(&self, meeting: &Meeting, zone: &TimeZone) -> Option<Timestamp> {
        let second = meeting.second.as_ref().filter(|second| second.kind.is_same_meeting())?;
        second.until.or_else(|| under_way_until(self.meeting(second.meeting)?, zone))
    }

    /// The meetings that were to vote again at once and whose day ended before notice of it was given.
    pub fn lapsing_seconds(&self, (now, zone): (Timestamp, &TimeZone)) -> impl Iterator<Item = &Meeting> {
        let waiting = self.meetings().iter().filter(|meeting| meeting.stage() < Stage::Noticed);
        waiting.filter(move |meeting| self.votes_again_until(meeting, zone).is_some_and(|until| now >= until))
    }

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
    pub fn seconds_open(&self, first: MeetingId, (now, zone): (Timestamp, &TimeZone)) -> Vec<(MatterId, &SecondVote)> {
        let left = self.seconds_left(first);
        left.filter(|(meeting, _, second)| may_follow(meeting, second.kind, (now, zone)))
            .map(|(_, matter, second)| (matter, second))
            .collect()
    }

    /// The matters of a meeting that the very same meeting could have voted on again, had it not ended since, and when it did.
    #[must_use]
    pub fn seconds_over(
        &self,
        first: MeetingId,
        (now, zone): (Timestamp, &TimeZone),
    ) -> Vec<(MatterId, &SecondVote, Timestamp)> {
        let left = self.seconds_left(first).filter(|(_, _, second)| second.kind.is_same_meeting());
        let over = left.filter_map(|(meeting, matter, second)| {
            let until = under_way_until(meeting, zone).filter(|until| now >= *until)?;
            Some((matter, second, until))
        });
        over.collect()
    }

    /// The matters of a meeting whose last count leaves room for a second vote that nobody has called.
    fn seconds_left(&self, first: MeetingId) -> impl Iterator<Item = (&Meeting, MatterId, &SecondVote)> {
        let counted = |meeting: &&Meeting| {
            !meeting.needs_recount() && matches!(meeting.stage(), Stage::Announced | Stage::Certified)
        };
        let meeting = self.meeting(first).filter(counted);
        let questions = meeting.into_iter().flat_map(|meeting| meeting.questions.iter().map(move |one| (meeting, one)));
        questions.filter_map(move |(meeting, question)| {
            let second = room_for_second(meeting, question.matter)?;
            self.second_vote(meeting.id, question.matter).is_none().then_some((meeting, question.matter, second))
        })
    }
}

/// Whether there is still time for a second vote of a kind.
fn may_follow(first: &Meeting, kind: SecondKind, (now, zone): (Timestamp, &TimeZone)) -> bool {
    if kind.is_same_meeting() {
        return under_way_until(first, zone).is_some_and(|until| now < until);
    }
    !kind.is_at_once() || first.stage() == Stage::Announced
}
