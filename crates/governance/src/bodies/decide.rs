//! Decides what a command about bodies and seats would change.

use jiff::ToSpan;

use super::{BodiesCommand, BodiesEvent, BodiesRefusal, BodyEstablished, Power, SeatFilled, SeatVacated};
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
    let event = match command {
        BodiesCommand::Establish { kind, name } => BodiesEvent::BodyEstablished(BodyEstablished {
            body: BodyId::after(bodies.all().len()),
            kind,
            name: PublicText::try_new(&name, 60)?,
        }),
        BodiesCommand::FillSeat { body, person, seal, role, from, until } => {
            if bodies.body(body).is_none() {
                return Err(BodiesRefusal::BodyUnknown.into());
            }
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
