//! Who acts for a committee when its term is over and nobody has been elected.

use jiff::ToSpan;
use jiff::civil::Date;

use super::follower;
use crate::bodies::{Body, BodyKind, Power, SeatRole};
use crate::ids::{BodyId, PersonId};
use crate::law::{Law, Place};
use crate::{Community, Moment};

/// Who acts for a committee on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acting {
    /// Its own members: their term is running.
    Itself,
    /// The committee that was elected in its place, since the day after its own term.
    Successor {
        /// Which one.
        body: BodyId,
        /// The first day after the term.
        since: Date,
    },
    /// Another body, in the gap that began on this day.
    StandIn {
        /// Which one.
        body: BodyId,
        /// The first day without a committee.
        since: Date,
    },
    /// Nobody: of the bodies the place names none keeps a seat in the book.
    Nobody {
        /// The first day without a committee.
        since: Date,
    },
}

/// Who acts for a committee on a day (指导规则 §57).
///
/// Its members while their term runs, then the committee elected in its place or, without one, the first of the bodies
/// the place names that somebody sits in. None where nobody was ever elected into it.
#[must_use]
pub fn acting_for(community: &Community, committee: BodyId, day: Date, law: &Law) -> Option<Acting> {
    let body = community.bodies().body(committee).filter(|body| body.kind == BodyKind::OwnersCommittee)?;
    body.term_ends(day)?;
    let Some(since) = empty_since(body, day) else { return Some(Acting::Itself) };
    if let Some(body) = follower(community, committee, day) {
        return Some(Acting::Successor { body, since });
    }
    let stand_in = stand_in_on(community, community.place(law).ok()?, day);
    Some(stand_in.map_or(Acting::Nobody { since }, |body| Acting::StandIn { body, since }))
}

/// The first day after the term of a committee into which members were elected and in which none sits on a day.
fn empty_since(body: &Body, day: Date) -> Option<Date> {
    let is_empty = body.kind == BodyKind::OwnersCommittee && !body.is_led_on(day);
    let ended = body.term_ends(day).filter(|_| is_empty)?;
    Some(ended.tomorrow().unwrap_or(ended))
}

/// Whether nobody sits in a committee any more into which members were elected: whoever works for it acts for nobody. Whose seats
/// end when under another country's law, its own rules say.
pub(crate) fn is_empty(community: &Community, body: &Body, day: Date, law: &Law) -> bool {
    empty_since(body, day).is_some() && !community.is_elsewhere(law)
}

/// The days between the end of a committee's term and the next one (空缺期间).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first day without a committee.
    pub since: Date,
    /// The first day on which somebody acts in its place; the same one where nobody can.
    pub acting_since: Date,
}

impl Gap {
    /// By when something that comes round after so many months is due in it, and the day in the term of the committee on which it
    /// fell due before, where it did. Whoever acts is not late with what others left undone: their months run from the day they
    /// began.
    #[must_use]
    pub fn round(self, until: Date, months: u32) -> (Date, Option<Date>) {
        if until >= self.since {
            return (until, None);
        }
        (self.acting_since.checked_add(i64::from(months).months()).unwrap_or(until), Some(until))
    }
}

/// The gap in which a committee is on a day; none while it or one that was elected in its place sits, or where nobody was ever
/// elected into it.
#[must_use]
pub fn gap(community: &Community, place: &Place, committee: BodyId, day: Date) -> Option<Gap> {
    let since = empty_since(community.bodies().body(committee)?, day)?;
    if follower(community, committee, day).is_some() {
        return None;
    }
    let stand_in = stand_in_on(community, place, day).and_then(|body| community.bodies().body(body));
    let seats = stand_in.into_iter().flat_map(|body| &body.seats).filter(|seat| seat.role.is_member());
    let acting_since = seats.filter(|seat| seat.until >= since).map(|seat| seat.from.max(since)).min();
    Some(Gap { since, acting_since: acting_since.unwrap_or(since) })
}

/// The bodies that a place has act for a committee in a gap, in order.
///
/// The committee itself stands first in the list: it acts until its term is over, and no seat acts beyond it.
pub fn stand_ins(place: &Place) -> impl Iterator<Item = BodyKind> {
    let named = place.procedure.renewal.acting.names.iter().filter_map(|name| kind_named(name));
    named.filter(|kind| *kind != BodyKind::OwnersCommittee)
}

/// The first of them that somebody sits in on a day.
#[must_use]
pub fn stand_in_on(community: &Community, place: &Place, day: Date) -> Option<BodyId> {
    let seated = |kind: BodyKind| {
        community.bodies().all().iter().find(|body| body.kind == kind && body.is_led_on(day)).map(|body| body.id)
    };
    stand_ins(place).find_map(seated)
}

/// Who settles that somebody can act: the street office that guides owners' bodies, while somebody sits in it, and before that
/// the committee whose term ends.
#[must_use]
pub fn settles_stand_in(community: &Community, committee: BodyId, day: Date) -> BodyId {
    let mut offices = community.bodies().all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    offices.find(|office| office.is_led_on(day)).map_or(committee, |office| office.id)
}

/// The sort of body a procedure means by a name.
pub(crate) fn kind_named(name: &str) -> Option<BodyKind> {
    match name {
        "committee" => Some(BodyKind::OwnersCommittee),
        "residents-committee" => Some(BodyKind::ResidentsCommittee),
        "street-office" => Some(BodyKind::StreetOffice),
        _ => None,
    }
}

/// Whether a person may do in a committee's place what needs this power: in the one named or, without one, in any.
pub(crate) fn stands_in(
    community: &Community,
    person: PersonId,
    power: Power,
    committee: Option<BodyId>,
    moment: &Moment<'_>,
) -> bool {
    if !power.passes_to_stand_in() {
        return false;
    }
    let day = moment.today(community.zone());
    let bodies = community.bodies();
    let committees = bodies.all().iter().map(|body| body.id).filter(|id| committee.is_none_or(|named| named == *id));
    committees.filter_map(|id| acting_for(community, id, day, moment.law)).any(|acting| match acting {
        Acting::StandIn { body, .. } | Acting::Successor { body, .. } => bodies.body(body).is_some_and(|body| {
            // Two key a paper in and a third settles what differs: a clerk of whoever stands in is one of them.
            let keys = power == Power::Key
                && body.has_as(person, SeatRole::Clerk, day)
                && body.is_entrusted(person, SeatRole::Clerk, power);
            keys || body.is_acted_for_in(power, person, day)
        }),
        Acting::Itself | Acting::Nobody { .. } => false,
    })
}
