//! What is not voted on while a group has the next committee elected.
//!
//! Read from the group and from what was elected, never kept: it holds from the group's forming, whether or not anybody
//! reported or opened anything, and ends with the election of the next committee, though the old one sits to its last day.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Renewal, RenewalRefusal};
use crate::assembly::{CauseKind, Meeting, Question, Scope, Stage};
use crate::election::{ElectedTerm, fills_seats};
use crate::ids::BodyId;
use crate::law::Place;
use crate::law::procedure::Blocked;
use crate::outcome::Refusal;
use crate::{Community, Moment};

/// What is put to the owners, as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Put<'a> {
    /// Who convenes.
    pub(crate) convenor: BodyId,
    /// Which homes are asked.
    pub(crate) scope: &'a Scope,
    /// What an extraordinary meeting is called for.
    pub(crate) cause: Option<CauseKind>,
}

impl<'a> Put<'a> {
    pub(crate) fn of(meeting: &'a Meeting) -> Self {
        let cause = meeting.cause.as_ref().map(|cause| cause.kind);
        Self { convenor: meeting.body, scope: &meeting.scope, cause }
    }
}

/// Since when what a place names is not put to all owners because of a renewal; none while it may be.
#[must_use]
pub fn blocked_since(community: &Community, renewal: &Renewal) -> Option<Timestamp> {
    let (_, formed_at) = renewal.group?;
    (!is_next_elected(community, renewal)).then_some(formed_at)
}

/// Whether the next committee was elected by a result that holds, or its seats were given for a later term.
fn is_next_elected(community: &Community, renewal: &Renewal) -> bool {
    let body = community.bodies().body(renewal.committee);
    let mut seats = body.into_iter().chain(renewal.successor(community)).flat_map(|body| &body.seats);
    if seats.any(|seat| seat.role.is_member() && seat.until > renewal.term_ends) {
        return true;
    }
    let mut held = community.assembly().meetings().iter();
    held.any(|meeting| renewal.is_served_by(meeting) && has_elected(community, meeting))
}

/// Whether a meeting elected a whole committee by a result that holds.
pub(super) fn has_elected(community: &Community, meeting: &Meeting) -> bool {
    let elects = |question: &Question| {
        let term = question.election.as_ref().map(|election| &election.term);
        let is_full = matches!(term, Some(ElectedTerm::Years { .. }));
        let is_revoked = community.assembly().fates().is_revoked(question.matter);
        is_full && !is_revoked && fills_seats(community, meeting, question)
    };
    meeting.stage() == Stage::Certified && meeting.questions.iter().any(elects)
}

/// Whether a line keeps a matter from being voted on, where the meeting is called for this.
#[must_use]
pub fn is_blocked(line: &Blocked, kind: &str, cause: Option<CauseKind>) -> bool {
    // Whoever calls a meeting for a case of the owners' own rules names the clause in the notice.
    let is_excepted = cause == Some(CauseKind::OwnRules) && line.unless_covenant.iter().any(|name| name == kind);
    line.names.iter().any(|name| name == kind) && !is_excepted
}

/// Checks that nothing is put to all owners, by the committee or by the group that has its successor elected, that is not
/// voted on meanwhile; a part of the estate that decides on its own part holds no meeting of the assembly.
pub(crate) fn require_not_blocked<'k>(
    community: &Community,
    moment: &Moment<'_>,
    put: Put<'_>,
    mut kinds: impl Iterator<Item = &'k str>,
) -> Result<(), Refusal> {
    let place: &Place = community.place(moment.law)?;
    let Scope::Estate = put.scope else { return Ok(()) };
    let Some(meanwhile) = blocked_for(community, place, put.convenor) else { return Ok(()) };
    match kinds.find(|kind| is_blocked(meanwhile.line, kind, put.cause)) {
        Some(kind) => Err(meanwhile.refusal(kind).into()),
        None => Ok(()),
    }
}

/// A renewal that keeps a body from putting something to all owners.
#[derive(Debug, Clone, Copy)]
pub struct Meanwhile<'p> {
    /// What is not voted on.
    pub line: &'p Blocked,
    /// Since when.
    pub since: Date,
    /// The last day of the term.
    pub term_ends: Date,
}

impl Meanwhile<'_> {
    /// The refusal of a kind of matter.
    #[must_use]
    pub fn refusal(&self, kind: &str) -> RenewalRefusal {
        RenewalRefusal::BlockedMeanwhile {
            since: self.since,
            term_ends: self.term_ends,
            unless_covenant: self.line.unless_covenant.iter().any(|name| name == kind),
            basis: self.line.basis.join("、"),
            kind: kind.to_owned(),
        }
    }
}

/// The renewal that keeps a body from putting something to all owners now, where one does.
#[must_use]
pub fn blocked_for<'p>(community: &Community, place: &'p Place, convenor: BodyId) -> Option<Meanwhile<'p>> {
    let line = place.procedure.renewal.blocked.as_ref()?;
    let mut under_way = community.renewals().all().iter().filter_map(|renewal| {
        let (group, _) = renewal.group?;
        let since = blocked_since(community, renewal)?.to_zoned(community.zone().clone()).date();
        let is_its = convenor == renewal.committee || convenor == group;
        is_its.then_some(Meanwhile { line, since, term_ends: renewal.term_ends })
    });
    under_way.next()
}
