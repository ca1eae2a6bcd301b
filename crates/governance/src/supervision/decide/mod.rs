//! Decides what those who watch and those who are watched would change: one file a subject.

mod inspection;
mod order;
mod publication;

use jiff::civil::Date;

use super::{Deed, SupervisionCommand, SupervisionEvent};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{BodyId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment, petition};

type Decision = Result<Option<SupervisionEvent>, Refusal>;

struct Desk<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    today: Date,
}

impl Desk<'_> {
    fn person_with(&self, power: Power, body: BodyId) -> Result<PersonId, Refusal> {
        self.community.require_in(self.moment, power, Some(body))?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
    }
}

pub(crate) fn decide(
    community: &Community,
    command: SupervisionCommand,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let desk = Desk { community, moment, today: moment.today(community.zone()) };
    let event = match command {
        SupervisionCommand::RequestInspection { body, owner, things, seal } => {
            inspection::request(&desk, body, owner, things, seal)
        }
        SupervisionCommand::AnswerInspection { inspection, answer, seal } => {
            inspection::answer(&desk, inspection, &answer, seal)
        }
        SupervisionCommand::RecordInspection { inspection, on, seal } => {
            inspection::record(&desk, inspection, on, seal)
        }
        SupervisionCommand::Complain { inspection, seal } => inspection::complain(&desk, inspection, seal),
        SupervisionCommand::Publish(given) => publication::publish(&desk, given),
        SupervisionCommand::GiveOrder(given) => order::give(&desk, &given),
        SupervisionCommand::SettleOrder { order, text } => order::settle(&desk, order, &text),
    }?;
    let Some(event) = event else { return Ok(vec![]) };
    let follows = match &event {
        SupervisionEvent::OrderGiven(order) if order.deed == Deed::Convene => {
            petition::ordered(community, moment, (order.office, order.to), order.days, order.by)?
        }
        _ => vec![],
    };
    Ok([vec![Event::Supervision(event)], follows].concat())
}
