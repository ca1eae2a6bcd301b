//! Elections that came to their end without a committee: then the renewal is where it was before they were convened.

use crate::Community;
use crate::assembly::{Meeting, Question, Stage};
use crate::election::{ElectedTerm, fills_seats};

/// Whether a certified meeting that was to elect a whole committee elected none: fewer than there must be, nobody at all, or by a
/// decision that was revoked before anybody sat.
#[must_use]
pub fn elected_in_vain(community: &Community, meeting: &Meeting) -> bool {
    let is_full = |question: &&Question| {
        let election = question.election.as_ref();
        election.is_some_and(|election| matches!(election.term, ElectedTerm::Years { .. }))
    };
    let came_about = |question: &Question| {
        let is_seated = meeting.elections.get(&question.matter).is_some_and(|file| file.seating.is_some());
        let is_revoked = community.assembly().fates().is_revoked(question.matter);
        is_seated || !is_revoked && fills_seats(community, meeting, question)
    };
    let mut elections = meeting.questions.iter().filter(is_full).peekable();
    meeting.stage() == Stage::Certified && elections.peek().is_some() && !elections.any(came_about)
}
