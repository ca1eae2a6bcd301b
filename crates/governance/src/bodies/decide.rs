//! Decides what a command about bodies and seats would change.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{
    BodiesCommand, BodiesEvent, BodiesRefusal, Body, BodyEstablished, BodyKind, Power, Seat, SeatEntrusted, SeatFilled,
    SeatHolder, SeatRole, SeatVacated,
};
use crate::committee::{self, CommitteeCommand};
use crate::founding::{self, FoundingRefusal};
use crate::ids::{BodyId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::renewal::{group_sides, is_renewal_group};
use crate::{Community, Moment, PublicText};

/// 指导规则 §32: a term of at most five years.
const TERM_YEARS_MAX: i32 = 5;

/// From where somebody may change the seats of a body.
enum Standing {
    /// From outside: the street office, which guides the others, or whoever runs the installation.
    Above,
    /// From a seat of a body that hires the property company and watches it, whose seats these are.
    Beside,
    /// From a seat of the body itself, held until then.
    Within { until: Date },
}

pub(crate) fn decide(
    community: &Community,
    command: BodiesCommand,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    community.require(moment, Power::KeepSeats)?;
    let bodies = community.bodies();
    let event = match command {
        BodiesCommand::Establish { kind, name } => {
            founding::may_seat(community, moment, None, kind, None)?;
            require_first_committee(community, kind, moment.today(community.zone()))?;
            let name = PublicText::try_new(&name, 60)?;
            BodiesEvent::BodyEstablished(BodyEstablished { body: BodyId::after(bodies.all().len()), kind, name })
        }
        BodiesCommand::FillSeat { body, holder, role, from, until, owner } => {
            let standing = standing_over(community, moment, body)?;
            require_not_elected(community, body, role)?;
            if let Some(seated) = bodies.body(body) {
                founding::may_seat(community, moment, Some(seated), seated.kind, Some(role))?;
            }
            check_term(from, until)?;
            let (person, seal) = match holder {
                SeatHolder::Known(known) => {
                    (known, *bodies.persons().get(known.index()).ok_or(BodiesRefusal::PersonUnknown)?)
                }
                SeatHolder::New(seal) => (PersonId::after(bodies.persons().len()), seal),
            };
            if moment.person() == Some(person) && !sends_itself(community, moment, body) {
                return Err(BodiesRefusal::OwnSeat.into());
            }
            if let Standing::Within { until: own } = standing {
                require_staff(role)?;
                if until > own {
                    return Err(BodiesRefusal::TermOutlastsOwn { until: own }.into());
                }
            }
            require_one_side(community, person, body, (from, until))?;
            // Whoever works for a body without being one of its members sits in it as no owner.
            let owner = owner.filter(|_| role.is_member());
            if let Some(owner) = owner.filter(|owner| !founding::holds(community, *owner)) {
                return Err(FoundingRefusal::HoldsNothing { owner }.into());
            }
            let mut sat_as = bodies.all().iter().flat_map(|body| &body.seats).filter(|seat| seat.person == person);
            if let Some(other) =
                sat_as.find_map(|seat| seat.owner).filter(|other| owner.is_some_and(|owner| owner != *other))
            {
                return Err(BodiesRefusal::SatAsAnotherOwner { owner: other }.into());
            }
            BodiesEvent::SeatFilled(SeatFilled { body, person, seal, role, from, until, owner })
        }
        BodiesCommand::Entrust { body, person, role, powers, source } => {
            return entrust(community, moment, (body, person, role), &powers, &source);
        }
        BodiesCommand::VacateSeat { body, person, role } => {
            let standing = standing_over(community, moment, body)?;
            let on = moment.today(community.zone());
            let holds = bodies.seats_of(person, on).any(|(candidate, seat)| candidate.id == body && seat.role == role);
            if !holds {
                return Err(BodiesRefusal::SeatUnknown.into());
            }
            // Whoever resigns needs nobody's leave.
            if moment.person() != Some(person) {
                require_not_elected(community, body, role)?;
            }
            if matches!(standing, Standing::Within { .. }) && moment.person() != Some(person) {
                require_staff(role)?;
            }
            // What a member keeps for the committee is handed over however they resign (指导规则 §45).
            let committee = bodies.body(body).filter(|body| body.kind == BodyKind::OwnersCommittee);
            let sits_on = |seat: &Seat| seat.person == person && seat.role != role && seat.role.is_member();
            let leaves = committee.filter(|_| role.is_member()).is_some_and(|it| !it.elected_on(on).any(sits_on));
            if leaves && moment.person() == Some(person) {
                return committee::decide(community, CommitteeCommand::Resign { body, seal: None }, moment);
            }
            if matches!(standing, Standing::Beside) && moment.person() != Some(person) {
                return Err(BodiesRefusal::SeatOfCompany.into());
            }
            BodiesEvent::SeatVacated(SeatVacated { body, person, role, on: on.yesterday().unwrap_or(on) })
        }
    };
    Ok(vec![Event::Bodies(event)])
}

/// Whether the person acting, who may be all there is of a street office, sits for it in the group that organises a renewal:
/// where the place has the street office lead that group, or sit in it.
fn sends_itself(community: &Community, moment: &Moment<'_>, group: BodyId) -> bool {
    let Ok(place) = community.place(moment.law) else { return false };
    let rules = &place.procedure.renewal;
    let sits = rules.group.as_ref().is_some_and(|rule| {
        rule.led_by == founding::Side::StreetOffice.word() || group_sides(rules).contains(&founding::Side::StreetOffice)
    });
    let bodies = community.bodies();
    let is_group = bodies.body(group).is_some_and(|body| is_renewal_group(community, body));
    let mut offices = bodies.all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    sits && is_group && offices.any(|office| community.may_in(moment, Power::KeepSeats, office.id))
}

/// Says what the holder of a seat is entrusted with.
fn entrust(
    community: &Community,
    moment: &Moment<'_>,
    (id, person, role): (BodyId, PersonId, SeatRole),
    wanted: &[Power],
    source: &str,
) -> Result<Vec<Event>, Refusal> {
    standing_over(community, moment, id)?;
    if moment.person() == Some(person) {
        return Err(BodiesRefusal::OwnSeat.into());
    }
    require_staff(role)?;
    let on = moment.today(community.zone());
    let body = community.bodies().body(id).ok_or(BodiesRefusal::BodyUnknown)?;
    if !body.seats.iter().any(|seat| seat.person == person && seat.role == role && seat.until >= on) {
        return Err(BodiesRefusal::SeatUnknown.into());
    }
    let can: Vec<Power> = body.entrustable(role).collect();
    if let Some(power) = wanted.iter().find(|power| !can.contains(power)) {
        return Err(BodiesRefusal::RemitBeyondSeat { power: *power }.into());
    }
    let powers: Vec<Power> = can.into_iter().filter(|power| wanted.contains(power)).collect();
    if powers.is_empty() {
        return Err(BodiesRefusal::RemitEmpty.into());
    }
    let source = PublicText::try_new(source, 200)?;
    if body.remit(person, role).is_some_and(|remit| remit.powers == powers && remit.source == source) {
        return Ok(Vec::new());
    }
    let entrusted = SeatEntrusted { body: id, person, role, powers, source, by: moment.person() };
    Ok(vec![Event::Bodies(BodiesEvent::SeatEntrusted(entrusted))])
}

/// Checks that a term begins before it ends and is not too long.
pub(crate) fn check_term(from: Date, until: Date) -> Result<(), Refusal> {
    if until < from {
        return Err(BodiesRefusal::TermBackwards.into());
    }
    // Five years from 1 January 2026 are over with 31 December 2030: the day before the first one is where they start.
    let before = from.yesterday().unwrap_or(from);
    if before.checked_add(TERM_YEARS_MAX.years()).is_ok_and(|longest| until > longest) {
        return Err(BodiesRefusal::TermTooLong.into());
    }
    Ok(())
}

/// Checks that a seat is one a body gives to those who work for it; its chair and members come from an election, or from
/// whoever set the body up (指导规则 §§9, 31, 32).
fn require_staff(role: SeatRole) -> Result<(), Refusal> {
    match role {
        SeatRole::Secretary | SeatRole::Clerk | SeatRole::Observer => Ok(()),
        SeatRole::Chair | SeatRole::Deputy | SeatRole::Member => Err(BodiesRefusal::ElectedSeat.into()),
    }
}

/// Checks that a seat does not belong to those whom the owners elected; until the book holds an election, the seats of a
/// committee that is older than the book are entered by hand.
fn require_not_elected(community: &Community, body: BodyId, role: SeatRole) -> Result<(), Refusal> {
    if role.is_member() && community.assembly().has_seated(body) {
        return Err(BodiesRefusal::ElectedByOwners.into());
    }
    Ok(())
}

/// Checks that no second committee is entered beside one. An earlier one whose seats have all ended is past: where the next
/// committee is a body of its own, it is entered then.
fn require_first_committee(community: &Community, kind: BodyKind, today: Date) -> Result<(), Refusal> {
    if kind != BodyKind::OwnersCommittee {
        return Ok(());
    }
    let is_past = |body: &Body| !body.seats.is_empty() && body.seats.iter().all(|seat| seat.until < today);
    let mut committees = community.bodies().all().iter().filter(|body| body.kind == kind);
    match committees.find(|body| !is_past(body)) {
        Some(body) => Err(BodiesRefusal::CommitteeExists { body: body.id }.into()),
        None => Ok(()),
    }
}

/// Checks that nobody sits at the same time for the property company and for those who hire it, watch it and keep the ballots
/// and the register: not even as a clerk.
fn require_one_side(
    community: &Community,
    person: PersonId,
    id: BodyId,
    (from, until): (Date, Date),
) -> Result<(), Refusal> {
    let bodies = community.bodies();
    let Some(kind) = bodies.body(id).map(|body| body.kind) else { return Ok(()) };
    let other_side = |other: &Body| match kind {
        BodyKind::PropertyCompany => other.kind.deliberates(),
        kind => kind.deliberates() && other.kind == BodyKind::PropertyCompany,
    };
    let sits = |other: &&Body| {
        other.seats.iter().any(|seat| seat.person == person && seat.from <= until && from <= seat.until)
    };
    match bodies.all().iter().filter(|other| other_side(other)).find(sits) {
        Some(other) => Err(BodiesRefusal::BothSides { body: other.id }.into()),
        None => Ok(()),
    }
}

/// Checks that the actor may change the seats of a body, and says from where.
///
/// Seats of a body that can convene or watches over others carry public power: they are filled by the street office,
/// which guides it (指导规则 §§9, 33, 57), and those who work for a body that convenes by the body itself. Seats of the
/// property company are entered by any body that convenes, and ended from above alone.
fn standing_over(community: &Community, moment: &Moment<'_>, id: BodyId) -> Result<Standing, Refusal> {
    let bodies = community.bodies();
    let body = bodies.body(id).ok_or(BodiesRefusal::BodyUnknown)?;
    let offices = bodies.all().iter().filter(|office| office.kind == BodyKind::StreetOffice && office.id != id);
    let is_above = offices.map(|office| office.id).any(|office| community.may_in(moment, Power::KeepSeats, office));
    let Some(person) = moment.person().filter(|_| !is_above) else { return Ok(Standing::Above) };
    if !body.kind.is_seated_from_above() {
        return Ok(Standing::Beside);
    }
    community.require_in(moment, Power::KeepSeats, Some(id))?;
    let until = bodies.acting_until(person, Power::KeepSeats, id, moment.today(community.zone()));
    Ok(Standing::Within { until: until.ok_or(BodiesRefusal::PowerMissing { power: Power::KeepSeats })? })
}
