//! Whether the preparatory group is made up as the rules ask.

use jiff::civil::Date;
use serde::Serialize;

use super::{FoundingRefusal, GroupMember, Side};
use crate::Community;
use crate::community::Holding;
use crate::ids::OwnerId;
use crate::law::Place;
use crate::law::procedure::Group;

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
}

/// How a group is made up on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// How many members it has.
    pub members: u32,
    /// How many of them sit for the owners, and own something here.
    pub owners: u32,
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

/// Whether somebody owns a home here that was handed over to them.
pub(crate) fn holds(community: &Community, owner: OwnerId) -> bool {
    let mut homes = community.register().homes().iter();
    homes.any(|home| home.holding == Holding::Owner && home.owners.contains(&owner))
}

/// Refuses members who are not in order, by the rule of the place.
pub(super) fn require_order(members: &[GroupMember], place: &Place) -> Result<(), FoundingRefusal> {
    let rule = &place.procedure.founding.group;
    let Order { members, owners, fault } = order(members, rule);
    let Some(fault) = fault else { return Ok(()) };
    let (led_by, basis) = (rule.led_by.clone(), place.cite(&rule.basis));
    Err(FoundingRefusal::GroupNotInOrder { fault, members, owners, led_by, basis })
}

/// Holds members to the rule of a group (指导规则 §10): odd, owners at least a part of it, led by the side that leads.
#[must_use]
pub fn order(members: &[GroupMember], rule: &Group) -> Order {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let owners = members.iter().filter(|member| member.side == Side::Owners).count();
    let (all, owners) = (count(members.len()), count(owners));
    let is_led = members.iter().any(|member| member.leads && member.side.word() == rule.led_by);
    let share = u64::from(owners) * u64::from(rule.owners.denominator());
    let fault = if rule.odd && all % 2 == 0 {
        Some(Fault::Even)
    } else if share < u64::from(all) * u64::from(rule.owners.numerator()) || all == 0 {
        Some(Fault::TooFewOwners)
    } else if !is_led {
        Some(Fault::NoLeader)
    } else {
        None
    };
    Order { members: all, owners, fault }
}
