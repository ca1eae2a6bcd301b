//! Alternates who wait while a seat of their committee is empty: derived, never kept.

use jiff::civil::Date;

use super::outcome::{members, owns_in_scope, seats_missing, waiting};
use crate::Community;
use crate::ids::{BodyId, MatterId, MeetingId};

/// The alternates of the election that filled a committee, while a seat of theirs is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlternatesWaiting {
    /// The election.
    pub election: (MeetingId, MatterId),
    /// The first day on which a seat was empty.
    pub since: Date,
    /// Their numbers in order, and whether each can take the seat: whoever owns nothing any more, or sits already, is passed over.
    pub alternates: Vec<(u8, bool)>,
}

impl AlternatesWaiting {
    /// Who moves up next; nobody where none of them can sit.
    #[must_use]
    pub fn next(&self) -> Option<u8> {
        self.alternates.iter().find(|(_, fits)| *fits).map(|(number, _)| *number)
    }
}

/// Who waits for an empty seat of a committee on a day; nobody where every seat is held or the election named no alternates.
#[must_use]
pub fn alternates_waiting(community: &Community, body: BodyId, on: Date) -> Option<AlternatesWaiting> {
    let (meeting, matter) = seats_missing(community, body, on)?.election;
    let meeting = community.assembly().meeting(meeting)?;
    let file = meeting.elections.get(&matter)?;
    let (seating, sitting) = (file.seating.as_ref()?, members(community, Some(body), on));
    let fits = |number: u8| {
        let owner = file.candidate(number).map(|candidate| candidate.owner);
        let sits = owner.is_some_and(|owner| sitting.iter().any(|seat| seat.owner == Some(owner)));
        !sits && owner.is_some_and(|owner| owns_in_scope(community, meeting, owner))
    };
    let alternates: Vec<_> = waiting(file, meeting.result(matter)?).map(|number| (number, fits(number))).collect();
    let seats = community.bodies().body(body).into_iter().flat_map(|body| &body.seats);
    let left = seats.filter(|seat| {
        let took = seating.seats.iter().any(|taken| taken.person == seat.person) && seat.role.is_member();
        took && seat.until < on && !sitting.iter().any(|sits| sits.person == seat.person)
    });
    let since = left.filter_map(|seat| seat.until.tomorrow().ok()).filter(|day| *day >= seating.from).min();
    let since = since.unwrap_or(seating.from);
    (!alternates.is_empty()).then_some(AlternatesWaiting { election: (meeting.id, matter), since, alternates })
}
