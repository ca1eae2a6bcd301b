//! A committee that an election brought about in place of another one, and what that ends.
//!
//! The next committee mostly sits in the same body. Owners may also elect a new one: then the renewal of the old one ends with
//! it all the same, and it takes over.

use jiff::civil::Date;

use super::Renewal;
use crate::Community;
use crate::assembly::{Meeting, Stage};
use crate::bodies::Body;
use crate::ids::BodyId;

/// The renewal that a meeting convened in it serves: of the committee that convened, or whose group did.
pub(crate) fn served_by<'a>(community: &'a Community, meeting: &Meeting) -> Option<&'a Renewal> {
    community.renewals().all().iter().rev().find(|renewal| renewal.is_served_by(meeting))
}

/// Whether somebody elected for a later term than the one that ends sits on a day, in the body itself or in a new one.
#[must_use]
pub fn is_renewed(community: &Community, body: &Body, term_ends: Date, day: Date) -> bool {
    let renewal = || community.renewals().of(body.id, term_ends);
    let next = || renewal()?.successor(community);
    body.is_renewed(term_ends, day) || next().is_some_and(|next| next.is_renewed(term_ends, day))
}

/// The first day on which somebody elected for a later term than the one that ends took a seat, of those up to a day.
#[must_use]
pub fn seated_on(community: &Community, committee: BodyId, term_ends: Date, day: Date) -> Option<Date> {
    let body = community.bodies().body(committee);
    let next = community.renewals().of(committee, term_ends).and_then(|renewal| renewal.successor(community));
    let later = body.into_iter().chain(next).flat_map(|body| &body.seats);
    let later = later.filter(|seat| seat.role.is_member() && seat.until > term_ends);
    later.map(|seat| seat.from).filter(|from| *from <= day).min()
}

/// The committee that follows another one on a day, once its term is over and those who were elected sit.
#[must_use]
pub fn follower(community: &Community, committee: BodyId, day: Date) -> Option<BodyId> {
    let mut body = community.bodies().body(committee).filter(|body| !body.is_led_on(day))?;
    let mut ended = body.term_ends(day)?;
    loop {
        body = community.renewals().of(body.id, ended)?.successor(community)?;
        if body.is_led_on(day) {
            return Some(body.id);
        }
        // Its own term may be over too, and another one have followed it; each ends later than the one before.
        ended = body.term_ends(day).filter(|later| *later > ended)?;
    }
}

impl Renewal {
    pub(super) fn is_served_by(&self, meeting: &Meeting) -> bool {
        let of_group = self.group.is_some_and(|(group, _)| group == meeting.body);
        let since_then = self.began_at().is_some_and(|began_at| meeting.convened_at >= began_at);
        since_then && (meeting.body == self.committee || of_group)
    }

    /// The new body whose members were elected in this renewal and took their seats.
    #[must_use]
    pub fn successor<'a>(&self, community: &'a Community) -> Option<&'a Body> {
        let mut seated = community.assembly().standing_seatings().rev();
        let elected = seated.find(|filled| {
            let certified = filled.meeting.stage() == Stage::Certified && self.is_served_by(filled.meeting);
            certified && filled.seating.body != self.committee
        });
        community.bodies().body(elected?.seating.body)
    }
}
