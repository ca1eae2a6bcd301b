//! The preparatory group: set up, made up, published, met.

use jiff::civil::Date;

use super::{Decision, Desk};
use crate::PublicText;
use crate::bodies::{
    BodiesEvent, BodiesRefusal, BodyEstablished, BodyKind, Power, SeatFilled, SeatHolder, SeatRole, SeatVacated,
    check_term,
};
use crate::founding::{
    Absence, Application, FoundingRefusal, GroupEstablished, GroupMember, GroupMet, GroupPublished, MemberReleased,
    MemberSeated, Side, group, sitting,
};
use crate::ids::{BodyId, OwnerId, PersonId};
use crate::outcome::{Event, Refusal};

pub(super) fn establish(desk: &Desk<'_>, name: &str) -> Decision {
    let by = desk.office(Power::KeepSeats)?;
    desk.require_before()?;
    let founding = desk.community.founding();
    if founding.group().is_some() {
        return Ok(vec![]);
    }
    if !founding.application().is_some_and(Application::is_accepted) {
        return Err(FoundingRefusal::ApplicationNotAccepted.into());
    }
    let group = BodyId::after(desk.community.bodies().all().len());
    let name = PublicText::try_new(name, 60)?;
    let body = BodyEstablished { body: group, kind: BodyKind::PreparatoryGroup, name };
    let established = GroupEstablished { group, application: founding.application_no(), by };
    Ok(vec![BodiesEvent::BodyEstablished(body).into(), established.into()])
}

pub(super) fn seat(
    desk: &Desk<'_>,
    holder: SeatHolder,
    side: Side,
    leads: bool,
    owner: Option<OwnerId>,
    until: Date,
) -> Decision {
    let by = desk.office(Power::KeepSeats)?;
    desk.require_before()?;
    desk.group()?;
    // Whose seat has ended may sit again, and keeps nobody else from it.
    let members = group::seated(desk.community, desk.today());
    let persons = desk.community.bodies().persons();
    let (person, seal) = match holder {
        SeatHolder::Known(known) => (known, *persons.get(known.index()).ok_or(BodiesRefusal::PersonUnknown)?),
        SeatHolder::New(seal) => (PersonId::after(persons.len()), seal),
    };
    // The street office sends its representative, who may be the very one that enters this; nobody names themselves for
    // another side.
    if person == by && side != Side::StreetOffice {
        return Err(BodiesRefusal::OwnSeat.into());
    }
    if members.iter().any(|member| member.person == person) {
        return Err(FoundingRefusal::MemberSitsAlready.into());
    }
    let owner = match (side, owner) {
        (Side::Owners, None) => return Err(FoundingRefusal::RepresentativeIsNoOwner.into()),
        (Side::Owners, Some(owner)) if !group::holds(desk.community, owner) => {
            return Err(FoundingRefusal::HoldsNothing { owner }.into());
        }
        (Side::Owners, Some(owner)) if members.iter().any(|member| member.owner == Some(owner)) => {
            return Err(FoundingRefusal::OwnerSitsAlready { owner }.into());
        }
        (Side::Owners, Some(owner)) => Some(owner),
        (_, _) => None,
    };
    let rule = &desk.place.procedure.founding.group;
    if leads && side.word() != rule.led_by {
        let basis = desk.place.cite(&rule.basis);
        return Err(FoundingRefusal::LeaderFromElsewhere { led_by: rule.led_by.clone(), basis }.into());
    }
    if leads && members.iter().any(|member| member.leads) {
        return Err(FoundingRefusal::GroupLedAlready.into());
    }
    let from = desk.today();
    check_term(from, until)?;
    let role = if leads { SeatRole::Chair } else { SeatRole::Member };
    let filled = SeatFilled { body: desk.group()?.body, person, seal, role, from, until, owner };
    let seated = MemberSeated { member: GroupMember { person, side, leads, owner }, by };
    Ok(vec![BodiesEvent::SeatFilled(filled).into(), seated.into()])
}

pub(super) fn release(desk: &Desk<'_>, person: PersonId) -> Decision {
    let by = desk.office(Power::KeepSeats)?;
    desk.require_before()?;
    let group = desk.group()?;
    if !group.members.iter().any(|member| member.person == person) {
        return Err(FoundingRefusal::NotInGroup.into());
    }
    let mut events = vacated(desk, |holder, role| holder == person && role.is_member());
    events.push(MemberReleased { person, by }.into());
    Ok(events)
}

/// Ends the seats of the group, of those who are meant, with the day before today.
pub(super) fn vacated(desk: &Desk<'_>, meant: impl Fn(PersonId, SeatRole) -> bool) -> Vec<Event> {
    let Some(body) = desk.community.founding().group().and_then(|group| desk.community.bodies().body(group.body))
    else {
        return vec![];
    };
    let today = desk.today();
    let on = today.yesterday().unwrap_or(today);
    let mut ended: Vec<(PersonId, SeatRole)> = Vec::new();
    for seat in body.seats.iter().filter(|seat| seat.until > on && meant(seat.person, seat.role)) {
        if !ended.contains(&(seat.person, seat.role)) {
            ended.push((seat.person, seat.role));
        }
    }
    let vacated = |(person, role)| SeatVacated { body: body.id, person, role, on };
    ended.into_iter().map(vacated).map(|event| BodiesEvent::SeatVacated(event).into()).collect()
}

/// The absences that are published: of sides that the place lets the group be without and that have nobody in it.
fn absences(desk: &Desk<'_>, members: &[GroupMember], given: &[(Side, String)]) -> Result<Vec<Absence>, Refusal> {
    let rules = &desk.place.procedure.founding;
    let may = group::sides_that_may_be_absent(rules);
    let missing = group::order(members, &[], rules).missing;
    let mut absent = Vec::new();
    for side in missing {
        let Some((_, reason)) = given.iter().find(|(given, _)| *given == side) else { continue };
        if !may.contains(&side) {
            let basis = rules.group_sides.as_ref().map(|line| desk.place.cite(&line.basis)).unwrap_or_default();
            return Err(FoundingRefusal::SideNotDispensable { side, may, basis }.into());
        }
        absent.push(Absence { side, reason: PublicText::try_new(reason, 200)? });
    }
    Ok(absent)
}

pub(super) fn publish(desk: &Desk<'_>, absent: &[(Side, String)]) -> Decision {
    let by = desk.office(Power::KeepSeats)?;
    desk.require_before()?;
    let group = desk.group()?;
    let members = sitting(desk.community, desk.today());
    let leaves = &desk.place.procedure.founding;
    let absent = absences(desk, &members, absent)?;
    group::require_order(&members, &absent, desk.place)?;
    if group.publication().is_some_and(|last| last.is_of(&members) && last.published.absent == absent) {
        // An objection that stands asks for another composition.
        return if group.needs_revision() { Err(FoundingRefusal::GroupRevisionDue.into()) } else { Ok(vec![]) };
    }
    let today = desk.today();
    // The group is formed with its first publication: later ones begin no clock anew but that of objections.
    let (meets_until, first_meeting_until) = match group.formed() {
        Some(formed) => (formed.published.meets_until, formed.published.first_meeting_until),
        None => (
            leaves.group_meets.as_ref().map(|meets| desk.ends_at(today, meets.days)).transpose()?,
            desk.ends_at(today, leaves.first_meeting.days)?,
        ),
    };
    let published = GroupPublished {
        publication: u32::try_from(group.publications.len()).unwrap_or(u32::MAX).saturating_add(1),
        members,
        rule: leaves.group.clone(),
        sides: group::required_sides(leaves),
        absent,
        on_view_until: desk.ends_at(today, leaves.group_on_view.days)?,
        meets_until,
        first_meeting_until,
        place: desk.place.id.clone(),
        place_digest: desk.place.digest.clone(),
        by,
    };
    Ok(vec![published.into()])
}

pub(super) fn met(desk: &Desk<'_>, on: Date, about: &str) -> Decision {
    let group = desk.group()?;
    desk.community.require_in(desk.moment, Power::Convene, Some(group.body))?;
    let by = desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?;
    desk.require_before()?;
    let formed = group.formed().ok_or(FoundingRefusal::GroupNotPublished)?;
    desk.require_past(on)?;
    if on < formed.at.to_zoned(desk.community.zone().clone()).date() {
        return Err(FoundingRefusal::GroupNotPublished.into());
    }
    let about = PublicText::try_new(about, 1_000)?;
    Ok(vec![GroupMet { on, about, by }.into()])
}
