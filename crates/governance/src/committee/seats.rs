//! How many seats a committee has, whose seat has to end, and since when too few are left.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Committees, SittingKind, SittingStage};
use crate::bodies::{Body, BodyKind, SeatRole};
use crate::community::{Register, fit};
use crate::election::full_election;
use crate::ids::{BodyId, MatterId, OwnerId, PersonId};
use crate::law::{Law, Place, period};
use crate::seal::Seal;
use crate::{Community, PublicText};

/// Why a member's seat ended before its term was over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeatEnd {
    /// They own nothing here any more.
    NoOwner,
    /// They lost the capacity to act for themselves.
    NoCapacity,
    /// They are detained.
    Detained,
    /// They resigned.
    Resigned,
    /// The decision that elected them was revoked.
    ElectionRevoked,
    /// The owners recalled them.
    Recalled,
}

impl SeatEnd {
    /// The word it is written as.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoOwner => "no-owner",
            Self::NoCapacity => "no-capacity",
            Self::Detained => "detained",
            Self::Resigned => "resigned",
            Self::ElectionRevoked => "election-revoked",
            Self::Recalled => "recalled",
        }
    }
}

/// A thing that whoever left a seat hands over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// What it is.
    pub what: PublicText,
    /// Who received it, and when.
    pub received: Option<(PersonId, Timestamp)>,
}

/// That whoever left keeps nothing: one says it, and one who stays confirms it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NothingSaid {
    /// Who said so, and when.
    pub said: (PersonId, Timestamp),
    /// Who confirmed it, and when.
    pub confirmed: Option<(PersonId, Timestamp)>,
}

/// A seat that ended before its term was over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedSeat {
    /// In which body.
    pub body: BodyId,
    /// Whose.
    pub person: PersonId,
    /// Why.
    pub reason: SeatEnd,
    /// Where that stands.
    pub basis: Vec<String>,
    /// The first day without the seat.
    pub on: Date,
    /// What was said to it, sealed.
    pub seal: Option<Seal>,
    /// What they keep for the body is handed over before this instant.
    pub hand_over_by: Timestamp,
    /// The things to hand over; the first is number 1.
    pub things: Vec<Thing>,
    /// That there is nothing, once somebody said so and nothing was listed since.
    pub nothing: Option<NothingSaid>,
    /// When the seat was given back, and why, where a wrong line of the register had ended it.
    pub restored: Option<(Timestamp, PublicText)>,
}

impl EndedSeat {
    /// When all was handed over, or it was confirmed that there is nothing, or the seat was given back.
    #[must_use]
    pub fn settled_at(&self) -> Option<Timestamp> {
        let received: Option<Vec<_>> = self.things.iter().map(|thing| Some(thing.received?.1)).collect();
        let received = received.and_then(|received| received.into_iter().max());
        let nothing = self.nothing.as_ref().and_then(|nothing| Some(nothing.confirmed?.1));
        let restored = self.restored.as_ref().map(|(at, _)| *at);
        [received, nothing, restored].into_iter().flatten().min()
    }

    /// Whether it is still open what is handed over although the time for it is over.
    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        now >= self.hand_over_by && self.settled_at().is_none()
    }
}

/// Why there has to be a by-election.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortage {
    /// Fewer than half of the seats are held (指导规则 §46).
    BelowHalf,
    /// The election left seats empty, and they have been empty ever since (指导规则 §31: the number is odd).
    LeftEmpty,
}

/// Too few members sit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByElectionDue {
    /// Why.
    pub shortage: Shortage,
    /// The first day with too few.
    pub since: Date,
    /// How many seats there are.
    pub size: usize,
    /// How many are left.
    pub left: usize,
    /// Where it stands that there has to be a by-election.
    pub basis: Vec<String>,
}

/// The days on which the committee that sits on `on` changed, from the one on which all of its members began.
fn days_of_change(body: &Body, on: Date) -> Vec<Date> {
    let seats = || body.seats.iter().filter(|seat| seat.role.is_member() && seat.from <= seat.until);
    let begins = |day: Date| !seats().any(|seat| seat.from < day && day <= seat.until);
    let days: BTreeSet<Date> = seats()
        .flat_map(|seat| [Some(seat.from), seat.until.tomorrow().ok()])
        .flatten()
        .filter(|day| *day <= on)
        .collect();
    let filled = |day: &Date| seats().any(|seat| seat.from == *day);
    let first = days.iter().rev().find(|day| filled(day) && begins(**day)).copied();
    first.map_or_else(Vec::new, |first| days.into_iter().filter(|day| *day >= first).collect())
}

/// The most who have sat together in the committee that sits on a day.
fn most(body: &Body, on: Date) -> usize {
    days_of_change(body, on).into_iter().map(|day| body.members(day).len()).max().unwrap_or(0)
}

/// How many seats a committee has.
///
/// As many as the election of its term was to fill; else, where it was not elected here, as the owners' own rules say, as
/// far as the place allows it; else the most who have sat together.
#[must_use]
pub fn size(community: &Community, place: &Place, body: &Body, on: Date) -> usize {
    let elected = full_election(community, body.id, on).map(|(election, _)| election.seats);
    let own = || {
        let rules = community.rules().committee_size.filter(|_| body.kind == BodyKind::OwnersCommittee);
        rules.filter(|own| fit::fits(&place.procedure.committee.size, *own, community.register()))
    };
    elected.or_else(own).map_or_else(|| most(body, on), |seats| seats as usize)
}

/// Since when too few members sit while their term runs.
///
/// Fewer than half of the seats (指导规则 §46), or fewer than an election was to fill and ever filled; nothing where there
/// are enough.
#[must_use]
pub fn by_election_due(community: &Community, body: &Body, place: &Place, on: Date) -> Option<ByElectionDue> {
    // A preparatory or renewal group has none: the street office names its members.
    if body.kind != BodyKind::OwnersCommittee {
        return None;
    }
    let days = days_of_change(body, on);
    let first = *days.first()?;
    let seats = body.seats.iter().filter(|seat| seat.role.is_member() && seat.from >= first);
    // When the term is over the next committee is elected: that is a renewal.
    seats.map(|seat| seat.given_until).max().filter(|until| on <= *until)?;
    let rules = &place.procedure.committee;
    let line = &rules.by_election_below;
    let size = size(community, place, body, on);
    let is_below = |left: usize| {
        let (above, under) = (line.fraction.numerator(), line.fraction.denominator());
        (left as u64).saturating_mul(under.into()) < (size as u64).saturating_mul(above.into())
    };
    let mut since = None;
    for day in days {
        since = if is_below(body.members(day).len()) { since.or(Some(day)) } else { None };
    }
    let left = body.members(on).len();
    // Where nobody sits any more no term is left to be filled: the whole committee is elected, and that is a renewal (§47).
    if left == 0 {
        return None;
    }
    if let Some(since) = since {
        let basis = line.basis.clone();
        return Some(ByElectionDue { shortage: Shortage::BelowHalf, since, size, left, basis });
    }
    // A seat that was filled and fell vacant leaves the committee able to work; one that nobody ever took was never filled.
    let (_, seating) = full_election(community, body.id, on)?;
    let seated = seating.seats.iter().filter(|seat| seat.moved_up.is_none()).count();
    if most(body, on).max(seated) >= size {
        return None;
    }
    let basis = rules.size.basis.clone();
    Some(ByElectionDue { shortage: Shortage::LeftEmpty, since: seating.from, size, left, basis })
}

/// Before which instant a committee that was just elected first sits (指导规则 §32); nothing once it has had a chair.
///
/// That is what it sits for: a sitting in which nobody came to enough votes has not done it.
///
/// The days run from the election, which is when its result was certified, and not from when somebody entered the seats. Where
/// they are over before the term begins, nobody could sit in time, and they run from its first day.
#[must_use]
pub fn first_sitting_due(community: &Community, body: &Body, place: &Place, law: &Law, on: Date) -> Option<Timestamp> {
    let zone = community.zone();
    let began = *days_of_change(body, on).first()?;
    let chairs = || body.seats.iter().filter(|seat| seat.role == SeatRole::Chair && seat.from <= seat.until);
    let chosen = chairs().any(|seat| seat.from >= began && seat.from <= on);
    if body.members(on).is_empty() || chosen || body.has(SeatRole::Chair, on) {
        return None;
    }
    let days = place.procedure.committee.first_meeting.days;
    let until = |from: Date| period::ends_at(from, days, &law.calendar, zone);
    let begins = began.to_zoned(zone.clone()).ok()?.timestamp();
    let of_election = elected_on(community, body.id, began).and_then(until).filter(|until| *until > begins);
    // Of seats taken before the book began nobody is late before it did.
    let known = community.place_since().map_or(began, |settled| settled.max(began));
    of_election.or_else(|| until(known))
}

/// Since when a committee whose members sit has no chair, where no first sitting is due that chooses one: the chair left, and
/// the members choose another (指导规则 §32).
#[must_use]
pub fn chair_missing(community: &Community, body: &Body, place: &Place, law: &Law, on: Date) -> Option<Date> {
    if !body.kind.deliberates() || body.members(on).is_empty() || body.has(SeatRole::Chair, on) {
        return None;
    }
    if first_sitting_due(community, body, place, law, on).is_some() {
        return None;
    }
    let chairs = body.seats.iter().filter(|seat| seat.role == SeatRole::Chair && seat.from <= seat.until);
    let last = chairs.map(|seat| seat.until).filter(|until| *until < on).max()?;
    last.tomorrow().ok()
}

/// The day on which those were elected whose term in a committee begins on a day; none where no election here seated them.
fn elected_on(community: &Community, body: BodyId, began: Date) -> Option<Date> {
    let mut seatings = community.assembly().standing_seatings().rev();
    let filled = seatings.find(|filled| filled.seating.body == body && filled.seating.from == began)?;
    let (_, certified_at) = filled.meeting.certified?;
    Some(certified_at.to_zoned(community.zone().clone()).date())
}

/// The sitting called as the first one of the committee that sits on a day, unless it was called off.
pub(super) fn first_sitting_called(committees: &Committees, body: &Body, zone: &TimeZone, on: Date) -> bool {
    let began = days_of_change(body, on).first().copied();
    committees.of(body.id).any(|sitting| {
        sitting.kind == SittingKind::First
            && sitting.stage() == SittingStage::Called
            && began.is_some_and(|began| sitting.held_at.to_zoned(zone.clone()).date() >= began)
    })
}

/// The matter that elected a member, where that decision was revoked and no other election seated them.
pub(crate) fn revoked_election(community: &Community, body: BodyId, person: PersonId) -> Option<MatterId> {
    let fates = community.assembly().fates();
    let elected = community
        .assembly()
        .seatings()
        .filter(|filled| filled.seating.body == body && filled.seating.seats.iter().any(|seat| seat.person == person));
    let (revoked, standing): (Vec<_>, Vec<_>) =
        elected.map(|filled| filled.matter).partition(|it| fates.is_revoked(*it));
    revoked.last().copied().filter(|_| standing.is_empty())
}

/// Whether an owner has a home in the register.
pub(super) fn owns_a_home(register: &Register, owner: OwnerId) -> bool {
    register.homes().iter().any(|home| home.owners.contains(&owner))
}

/// The members on a day whom a decision elected that was revoked.
#[must_use]
pub fn seats_revoked(community: &Community, on: Date) -> Vec<(BodyId, PersonId)> {
    let bodies = community.bodies().all().iter().filter(|body| body.kind.deliberates());
    let seats = bodies.flat_map(|body| body.members(on).into_iter().map(move |person| (body.id, person)));
    seats.filter(|(body, person)| revoked_election(community, *body, *person).is_some()).collect()
}

/// The members on a day whose seat has to end because their owner owns nothing here any more.
#[must_use]
pub fn seats_to_end(community: &Community, on: Date) -> Vec<(BodyId, PersonId)> {
    let bodies = community.bodies().all().iter().filter(|body| body.kind.deliberates());
    let seats = bodies.flat_map(|body| body.seats.iter().map(move |seat| (body.id, seat)));
    let sitting = seats.filter(|(_, seat)| seat.role.is_member() && seat.is_held(on));
    let owned = sitting.filter_map(|(body, seat)| Some((body, seat.person, seat.owner?)));
    let ended: BTreeSet<(BodyId, PersonId)> = owned
        .filter(|(.., owner)| !owns_a_home(community.register(), *owner))
        .map(|(body, person, _)| (body, person))
        .collect();
    ended.into_iter().collect()
}
