//! Decides what a command about bodies and seats would change.

use jiff::ToSpan;

use super::{BodiesCommand, BodiesEvent, BodiesRefusal, BodyEstablished, BodyKind, Power, SeatFilled, SeatVacated};
use crate::ids::{BodyId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment, PublicText};

/// 指导规则 §32: a term of at most five years.
const TERM_YEARS_MAX: i32 = 5;

pub(crate) fn decide(
    community: &Community,
    command: BodiesCommand,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    community.require(moment, Power::KeepSeats)?;
    let bodies = community.bodies();
    if let BodiesCommand::FillSeat { body, .. } | BodiesCommand::VacateSeat { body, .. } = command {
        require_over(community, moment, body)?;
    }
    let event = match command {
        BodiesCommand::Establish { kind, name } => BodiesEvent::BodyEstablished(BodyEstablished {
            body: BodyId::after(bodies.all().len()),
            kind,
            name: PublicText::try_new(&name, 60)?,
        }),
        BodiesCommand::FillSeat { body, person, seal, role, from, until } => {
            if until < from {
                return Err(BodiesRefusal::TermBackwards.into());
            }
            if from.checked_add(TERM_YEARS_MAX.years()).is_ok_and(|longest| until > longest) {
                return Err(BodiesRefusal::TermTooLong.into());
            }
            let person = match person {
                Some(known) if bodies.persons().get(known.index()).is_none() => {
                    return Err(BodiesRefusal::PersonUnknown.into());
                }
                Some(known) => known,
                None => PersonId::after(bodies.persons().len()),
            };
            BodiesEvent::SeatFilled(SeatFilled { body, person, seal, role, from, until })
        }
        BodiesCommand::VacateSeat { body, person, role } => {
            let on = moment.today(community.zone());
            let holds = bodies.seats_of(person, on).any(|(candidate, seat)| candidate.id == body && seat.role == role);
            if !holds {
                return Err(BodiesRefusal::SeatUnknown.into());
            }
            BodiesEvent::SeatVacated(SeatVacated { body, person, role, on: on.yesterday().unwrap_or(on) })
        }
    };
    Ok(vec![Event::Bodies(event)])
}

/// Checks that the actor may change the seats of a body.
///
/// Seats of a body that can convene carry public power: they are filled by that body itself or by the street office,
/// which guides it (指导规则 §§9, 33, 57). Seats of the others, such as the property company's, by any body that convenes.
fn require_over(community: &Community, moment: &Moment<'_>, id: BodyId) -> Result<(), Refusal> {
    let bodies = community.bodies();
    let body = bodies.body(id).ok_or(BodiesRefusal::BodyUnknown)?;
    if !body.kind.may_convene() {
        return Ok(());
    }
    let own = community.require_in(moment, Power::KeepSeats, Some(id));
    let mut offices = bodies.all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    if own.is_err() && offices.any(|office| community.require_in(moment, Power::KeepSeats, Some(office.id)).is_ok()) {
        return Ok(());
    }
    own
}
