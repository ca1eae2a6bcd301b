//! How the group that organises a renewal is made up: by the rule of a preparatory group, which it is like.
//!
//! Its seats are filled as those of any body; for whom each of its members sits is said when the group is recorded, and only
//! those who sit for the owners, and own something here, count as owners.

use jiff::civil::Date;
use tally::Threshold;

use super::{GroupFormed, Renewal, RenewalRefusal, objection};
use crate::bodies::{BodiesRefusal, Body, BodyKind, Power, SeatRole};
use crate::founding::{self, Absence, Fault, FoundingRefusal, GroupMember, Order, Side};
use crate::ids::{BodyId, PersonId};
use crate::law::Place;
use crate::law::procedure::Renewal as Rules;
use crate::outcome::Refusal;
use crate::{Community, Moment, PublicText};

/// Why a side has nobody in a group, in words not yet checked.
type Reason = (Side, String);

/// The sides that sit in a renewal group by a place; none where it names none.
#[must_use]
pub fn group_sides(rules: &Rules) -> Vec<Side> {
    founding::sides_named(rules.group_sides.as_ref())
}

/// Those of them that it may be recorded without, with a reason.
#[must_use]
pub fn group_sides_that_may_be_absent(rules: &Rules) -> Vec<Side> {
    founding::sides_named(rules.group_absent.as_ref())
}

/// Whether a body is a group that organises a renewal, and not the one that prepares the first meeting.
#[must_use]
pub fn is_renewal_group(community: &Community, body: &Body) -> bool {
    let prepares = community.founding().group().is_some_and(|group| group.body == body.id);
    body.kind == BodyKind::PreparatoryGroup && !prepares && founding::exists(community)
}

/// Who may record the group that organises the renewal of a committee: whoever convenes for the committee, and the street
/// office, which sees to the group (北京条例 §49, and the like in other places).
///
/// # Errors
/// When the person acting may do neither.
pub fn forming(community: &Community, moment: &Moment<'_>, committee: BodyId) -> Result<PersonId, Refusal> {
    let person = moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?;
    let mut offices = community.bodies().all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    if !offices.any(|office| community.may_in(moment, Power::Convene, office.id)) {
        community.require_in(moment, Power::Convene, Some(committee))?;
    }
    Ok(person)
}

/// Records a group; nothing where the same people were recorded for the same sides.
pub(super) fn form(
    community: &Community,
    moment: &Moment<'_>,
    (renewal, group): (&Renewal, BodyId),
    (sides, absent): (&[(PersonId, Side)], &[Reason]),
    by: PersonId,
) -> Result<Option<GroupFormed>, Refusal> {
    let place = community.place(moment.law)?;
    let rules = &place.procedure.renewal;
    let rule = rules.group.as_ref().ok_or(RenewalRefusal::GroupNotForeseen)?;
    let body = community.bodies().body(group).ok_or(BodiesRefusal::BodyUnknown)?;
    let seated = members(community, (body, sides), place, moment.today(community.zone()))?;
    let absent = absences(rules, &seated, absent)?;
    let order = founding::order_by(&seated, &absent, (rule, &group_sides(rules)));
    if let Some(refusal) = out_of_order(rules, &order) {
        return Err(refusal.into());
    }
    let on_view = objection::on_view(community, body, rule, moment)?;
    let known = renewal.on_view.as_ref().filter(|_| renewal.group.is_some_and(|(formed, _)| formed == group));
    let is_known = known.is_some_and(|known| known.sitting == on_view.sitting);
    if is_known && (&renewal.members, &renewal.absent) == (&seated, &absent) {
        // An objection that stands asks for another composition.
        let due = renewal.objections.needs_revision();
        return if due { Err(RenewalRefusal::CompositionRevisionDue.into()) } else { Ok(None) };
    }
    let named = rules.group_sides.iter().flat_map(|line| &line.basis).filter(|article| !rule.basis.contains(article));
    let basis = rule.basis.iter().chain(named).cloned().collect();
    let (committee, term_ends, Order { members, owners, .. }) = (renewal.committee, renewal.term_ends, order);
    let on_view = Some(on_view);
    Ok(Some(GroupFormed { committee, term_ends, group, members, owners, basis, seated, absent, on_view, by }))
}

/// Who sits in a group on a day and for whom.
fn members(
    community: &Community,
    (group, sides): (&Body, &[(PersonId, Side)]),
    place: &Place,
    today: Date,
) -> Result<Vec<GroupMember>, Refusal> {
    let rules = &place.procedure.renewal;
    let rule = rules.group.as_ref();
    let leading = rule.and_then(|rule| objection::kind_leading(&rule.led_by)).unwrap_or(group.kind);
    let comes_from = |person: PersonId| {
        let mut seats = community.bodies().seats_of(person, today);
        seats.any(|(body, _)| body.kind == leading)
    };
    let mut members: Vec<GroupMember> = Vec::new();
    for seat in group.elected_on(today) {
        let person = seat.person;
        let leads = seat.role == SeatRole::Chair && comes_from(person);
        // Whoever is given an office stays a member besides.
        if let Some(known) = members.iter_mut().find(|member| member.person == person) {
            known.leads |= leads;
            continue;
        }
        let side = sides.iter().find(|(of, _)| *of == person).map(|(_, side)| *side);
        let side = side.ok_or(RenewalRefusal::GroupSideUnsaid { person })?;
        if let Some(line) = rules.group_sides.as_ref().filter(|_| !group_sides(rules).contains(&side)) {
            let (named, basis) = (group_sides(rules), line.basis.join("、"));
            return Err(RenewalRefusal::GroupSideNotNamed { person, named, basis }.into());
        }
        let owner = if side == Side::Owners {
            let basis = || rule.map(|rule| rule.basis.join("、")).unwrap_or_default();
            let owner = group.elected_on(today).filter(|seat| seat.person == person).find_map(|seat| seat.owner);
            let owner = owner.ok_or_else(|| RenewalRefusal::GroupMemberNoOwner { person, basis: basis() })?;
            if !founding::holds(community, owner) {
                return Err(FoundingRefusal::HoldsNothing { owner }.into());
            }
            // One owner gives one representative.
            if members.iter().any(|member| member.owner == Some(owner)) {
                return Err(FoundingRefusal::OwnerSitsAlready { owner }.into());
            }
            Some(owner)
        } else {
            None
        };
        members.push(GroupMember { person, side, leads, owner });
    }
    members.sort_unstable_by_key(|member| member.person);
    Ok(members)
}

/// The absences that are recorded: of sides that the place lets the group be without and that have nobody in it.
fn absences(rules: &Rules, members: &[GroupMember], given: &[Reason]) -> Result<Vec<Absence>, Refusal> {
    let may = group_sides_that_may_be_absent(rules);
    let mut absent = Vec::new();
    for side in may.into_iter().filter(|side| !members.iter().any(|member| member.side == *side)) {
        let Some((_, reason)) = given.iter().find(|(given, _)| *given == side) else { continue };
        absent.push(Absence { side, reason: PublicText::try_new(reason, 200)? });
    }
    Ok(absent)
}

/// What is wrong first with how a group is made up.
fn out_of_order(rules: &Rules, order: &Order) -> Option<RenewalRefusal> {
    let rule = rules.group.as_ref()?;
    let basis = rule.basis.join("、");
    Some(match order.fault? {
        Fault::Even => RenewalRefusal::GroupEven { members: order.members, basis },
        Fault::TooFewOwners => {
            let needed = Threshold::at_least(rule.owners).needed(order.members.into());
            RenewalRefusal::GroupOwnersTooFew { owners: order.owners, needed, basis }
        }
        Fault::NoLeader => RenewalRefusal::GroupLedByAnother { led_by: rule.led_by.clone(), basis },
        Fault::SideMissing => {
            let basis = rules.group_sides.as_ref().map(|line| line.basis.join("、")).unwrap_or_default();
            let (missing, may) = (order.missing.clone(), group_sides_that_may_be_absent(rules));
            RenewalRefusal::GroupSideEmpty { missing, may, basis }
        }
    })
}
