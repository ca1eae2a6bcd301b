//! Another election that fills the same seats: two results of which only one can seat anybody.

use jiff::civil::Date;

use super::{ElectedBody, ElectedTerm, fills_seats};
use crate::Community;
use crate::assembly::{Meeting, Question, Stage};
use crate::ids::BodyId;

/// The last meeting that elects to the same seats of a committee and may still seat somebody.
///
/// It was convened and nobody called it off, or its result holds and the term of whom it elected has not begun yet. None where the
/// next one is for another term, or the last elected nobody.
///
/// `full` says whether a whole term is asked for, and not what is left of a running one.
#[must_use]
pub fn same_seats(community: &Community, committee: BodyId, full: bool, today: Date) -> Option<&Meeting> {
    let elects = |meeting: &Meeting, question: &Question| {
        let election = question.election.as_ref();
        election.is_some_and(|election| {
            let is_its = matches!(election.body, ElectedBody::Existing { body } if body == committee);
            is_its
                && matches!(election.term, ElectedTerm::Years { .. }) == full
                && is_open(community, (meeting, question), today)
        })
    };
    let mut meetings = community.assembly().meetings().iter().rev();
    meetings.find(|meeting| meeting.questions.iter().any(|question| elects(meeting, question)))
}

/// Whether an election may still seat somebody who does not sit yet.
fn is_open(community: &Community, (meeting, question): (&Meeting, &Question), today: Date) -> bool {
    match meeting.stage() {
        Stage::Cancelled => false,
        Stage::Certified => {
            let file = meeting.elections.get(&question.matter);
            let began = file.and_then(|file| file.seating.as_ref()).is_some_and(|seating| seating.from <= today);
            let is_revoked = community.assembly().fates().is_revoked(question.matter);
            !began && !is_revoked && fills_seats(community, meeting, question)
        }
        _ => true,
    }
}
