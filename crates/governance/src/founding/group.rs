//! Whether the preparatory group is made up as the rules ask.

use jiff::civil::Date;
use serde::Serialize;

use super::{Absence, FoundingRefusal, GroupMember, Side, exists};
use crate::Community;
use crate::community::Holding;
use crate::ids::OwnerId;
use crate::law::Place;
use crate::law::procedure::{Founding, Group as Rule, Names};

/// What is wrong with the composition of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Nobody leads it.
    NoLeader,
    /// Its number is even, or nobody sits in it.
    Even,
    /// Owners are too small a part of it.
    TooFewOwners,
    /// A side that the place names has nobody in it.
    SideMissing,
}

/// How a group is made up on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// How many members it has.
    pub members: u32,
    /// How many of them sit for the owners, and own something here.
    pub owners: u32,
    /// The sides the place names that have nobody in it, and of which it was not published why.
    pub missing: Vec<Side>,
    /// What is wrong with it first.
    pub fault: Option<Fault>,
}

/// Those who sit in the group on a day: seated, not released, their seat running, and owners as long as they own.
#[must_use]
pub fn sitting(community: &Community, today: Date) -> Vec<GroupMember> {
    let Some(group) = community.founding().group() else { return vec![] };
    let Some(body) = community.bodies().body(group.body) else { return vec![] };
    let seated = |member: &&GroupMember| {
        body.seats.iter().any(|seat| seat.person == member.person && seat.from <= today && today <= seat.until)
    };
    let owns = |member: &&GroupMember| member.owner.is_none_or(|owner| holds(community, owner));
    group.members.iter().filter(seated).filter(owns).copied().collect()
}

/// Those who were seated in the group and whose seat has not ended: they sit, or will.
#[must_use]
pub fn seated(community: &Community, today: Date) -> Vec<GroupMember> {
    let Some(group) = community.founding().group() else { return vec![] };
    let Some(body) = community.bodies().body(group.body) else { return vec![] };
    let seat =
        |member: &&GroupMember| body.seats.iter().any(|seat| seat.person == member.person && today <= seat.until);
    group.members.iter().filter(seat).copied().collect()
}

/// The last day on which anybody sits in the group, as its seats stand.
#[must_use]
pub fn seats_end(community: &Community) -> Option<Date> {
    let group = community.founding().group()?;
    let seats = &community.bodies().body(group.body)?.seats;
    let of =
        |member: &GroupMember| seats.iter().filter(|seat| seat.person == member.person).map(|seat| seat.until).max();
    group.members.iter().filter_map(of).max()
}

/// Since when every seat of the group has ended without an assembly: nobody convenes, and the street office forms it anew.
#[must_use]
pub fn over_since(community: &Community, today: Date) -> Option<Date> {
    let ended = seats_end(community).filter(|until| *until < today && !exists(community))?;
    ended.tomorrow().ok()
}

/// Whether somebody owns a home here that was handed over to them.
pub(crate) fn holds(community: &Community, owner: OwnerId) -> bool {
    let mut homes = community.register().homes().iter();
    homes.any(|home| home.holding == Holding::Owner && home.owners.contains(&owner))
}

/// The sides that sit in a group by a place, in the order pages list them; none where it names none.
#[must_use]
pub fn required_sides(rules: &Founding) -> Vec<Side> {
    named(rules.group_sides.as_ref())
}

/// The sides that a group may be published without, with a reason.
#[must_use]
pub fn sides_that_may_be_absent(rules: &Founding) -> Vec<Side> {
    named(rules.group_absent.as_ref())
}

/// The sides that a line names, in the order pages list them.
pub(crate) fn named(line: Option<&Names>) -> Vec<Side> {
    let names = line.map(|line| line.names.as_slice()).unwrap_or_default();
    Side::ALL.into_iter().filter(|side| names.iter().any(|name| name == side.word())).collect()
}

/// Refuses members who are not in order, by the rule of the place.
pub(super) fn require_order(members: &[GroupMember], absent: &[Absence], place: &Place) -> Result<(), FoundingRefusal> {
    let rules = &place.procedure.founding;
    let Order { members, owners, missing, fault } = order(members, absent, rules);
    let Some(fault) = fault else { return Ok(()) };
    let basis = match (fault, &rules.group_sides) {
        (Fault::SideMissing, Some(sides)) => place.cite(&sides.basis),
        _ => place.cite(&rules.group.basis),
    };
    let led_by = rules.group.led_by.clone();
    Err(FoundingRefusal::GroupNotInOrder { fault, members, owners, missing, led_by, basis })
}

/// Holds members to the rule of a group (指导规则 §10).
///
/// It is odd, owners are at least a part of it, the side that leads leads it, and every side is in it that the place names,
/// but for those of which it is said why they sent nobody.
#[must_use]
pub fn order(members: &[GroupMember], absent: &[Absence], rules: &Founding) -> Order {
    order_by(members, absent, (&rules.group, &required_sides(rules)))
}

/// The same by a rule and the sides it asks for, which need not be those of a preparatory group.
pub(crate) fn order_by(members: &[GroupMember], absent: &[Absence], (rule, sides): (&Rule, &[Side])) -> Order {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let owners = members.iter().filter(|member| member.side == Side::Owners).count();
    let (all, owners) = (count(members.len()), count(owners));
    let is_led = members.iter().any(|member| member.leads && member.side.word() == rule.led_by);
    let share = u64::from(owners) * u64::from(rule.owners.denominator());
    let is_there = |side: &Side| {
        members.iter().any(|member| member.side == *side) || absent.iter().any(|absence| absence.side == *side)
    };
    let missing: Vec<Side> = sides.iter().copied().filter(|side| !is_there(side)).collect();
    let fault = if rule.odd && all % 2 == 0 {
        Some(Fault::Even)
    } else if share < u64::from(all) * u64::from(rule.owners.numerator()) || all == 0 {
        Some(Fault::TooFewOwners)
    } else if !is_led {
        Some(Fault::NoLeader)
    } else if !missing.is_empty() {
        Some(Fault::SideMissing)
    } else {
        None
    };
    Order { members: all, owners, missing, fault }
}
