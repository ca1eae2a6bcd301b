//! Elections whose result holds and whose seats nobody took yet: derived, never kept.

use jiff::Timestamp;
use jiff::civil::Date;

use super::outcome::able_to_sit;
use super::{ElectedTerm, Election};
use crate::Community;
use crate::assembly::{Meeting, Stage};
use crate::founding;
use crate::ids::{BodyId, MatterId, MeetingId};
use crate::law::Place;

/// An election whose seats can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatsAwaited {
    /// The meeting.
    pub meeting: MeetingId,
    /// The question.
    pub matter: MatterId,
    /// Who convened it, and has them take their seats.
    pub convenor: BodyId,
    /// Since when they can.
    pub since: Timestamp,
    /// Whether the assembly comes about with it.
    pub founds: bool,
}

/// The elections whose seats can be taken on a day, oldest first.
#[must_use]
pub fn seats_awaited(community: &Community, place: &Place, today: Date) -> Vec<SeatsAwaited> {
    let certified = community.assembly().meetings().iter().filter(|meeting| meeting.stage() == Stage::Certified);
    certified.flat_map(|meeting| of_one(community, place, meeting, today)).collect()
}

fn of_one(community: &Community, place: &Place, meeting: &Meeting, today: Date) -> Vec<SeatsAwaited> {
    let Some((_, certified_at)) = meeting.certified else { return Vec::new() };
    // Until all an assembly rests on holds, nobody takes a seat of its first committee.
    if !founding::seats_wait_for(community, place, meeting).is_empty() {
        return Vec::new();
    }
    let completed = founding::completed_by(community, place, meeting);
    let since = completed.map_or(certified_at, |at| at.max(certified_at));
    let elections =
        meeting.questions.iter().filter_map(|question| Some((question.matter, question.election.as_ref()?)));
    let awaited = elections.filter(|(matter, election)| {
        let is_taken = meeting.elections.get(matter).is_some_and(|file| file.seating.is_some());
        let able = able_to_sit(community, meeting, *matter).map_or(0, |(sitting, _)| sitting.len());
        let holds = community.assembly().fates().require_standing(*matter).is_ok();
        let on = certified_at.to_zoned(community.zone().clone()).date();
        !is_taken && holds && !election.is_short_with(able) && !is_over(community, election, on, today)
    });
    awaited
        .map(|(matter, _)| {
            let founds = completed.is_some();
            SeatsAwaited { meeting: meeting.id, matter, convenor: meeting.body, since, founds }
        })
        .collect()
}

/// Whether nobody waits for the seats of an election any more: the term it was for is over, or others were given a later one
/// after it was certified.
fn is_over(community: &Community, election: &Election, certified_on: Date, today: Date) -> bool {
    if let ElectedTerm::Rest { until } = election.term {
        return until < today;
    }
    let body = election.body.existing().and_then(|id| community.bodies().body(id));
    let seats = || body.into_iter().flat_map(|body| &body.seats).filter(|seat| seat.role.is_member());
    let before = seats().filter(|seat| seat.from <= certified_on).map(|seat| seat.until).max();
    seats().any(|seat| seat.from > certified_on && before.is_none_or(|before| seat.until > before))
}
