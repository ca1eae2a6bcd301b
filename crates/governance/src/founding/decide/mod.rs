//! Decides what a command on the way to an owners' assembly would change: one file a step.

mod application;
mod composition;
mod filing;
mod founding;
mod objection;
mod preparation;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{FoundingCommand, FoundingRefusal, PreparatoryGroup, gate};
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::ids::PersonId;
use crate::law::{Place, period};
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

type Decision = Result<Vec<Event>, Refusal>;

/// What every decision may know.
struct Desk<'a> {
    community: &'a Community,
    place: &'a Place,
    moment: &'a Moment<'a>,
}

pub(crate) fn decide(community: &Community, command: FoundingCommand, moment: &Moment<'_>) -> Decision {
    let desk = Desk { community, place: community.place(moment.law)?, moment };
    match command {
        FoundingCommand::EnterArea { whole, source, first_delivery, phases } => {
            preparation::area(&desk, whole, &source, first_delivery, phases)
        }
        FoundingCommand::TickFile { file, on } => preparation::file(&desk, file, on),
        FoundingCommand::Sign { owner } => application::sign(&desk, owner),
        FoundingCommand::WithdrawSignature { owner } => application::withdraw(&desk, owner),
        FoundingCommand::Submit { received_on } => application::submit(&desk, received_on),
        FoundingCommand::AnswerApplication { accepted, reasons } => application::answer(&desk, accepted, &reasons),
        FoundingCommand::EstablishGroup { name } => composition::establish(&desk, &name),
        FoundingCommand::SeatMember { holder, side, leads, owner, until } => {
            composition::seat(&desk, holder, side, leads, owner, until)
        }
        FoundingCommand::ReleaseMember { person } => composition::release(&desk, person),
        FoundingCommand::PublishGroup { absent } => composition::publish(&desk, &absent),
        FoundingCommand::ObjectToGroup { owner, seal } => objection::raise(&desk, owner, seal),
        FoundingCommand::SettleObjection { objection, upheld, seal } => {
            objection::settle(&desk, objection, upheld, seal)
        }
        FoundingCommand::RecordGroupMeeting { on, about } => composition::met(&desk, on, &about),
        FoundingCommand::FoundAssembly => founding::found(&desk),
        FoundingCommand::File { on, receipt, evidence } => filing::file(&desk, on, (&receipt, evidence)),
        FoundingCommand::TakeOverSeal { on, keeper } => filing::seal(&desk, on, keeper),
        FoundingCommand::ReportChange { what, changed_on, on, about, evidence } => {
            filing::change(&desk, (&what, evidence), (changed_on, on), about)
        }
    }
}

/// Whether everything is there for the assembly to exist, so that it can be recorded.
#[must_use]
pub fn is_ready(community: &Community, moment: &Moment<'_>) -> bool {
    let Ok(place) = community.place(moment.law) else { return false };
    let is_open = community.founding().group().is_some() && community.founding().founded().is_none();
    is_open && founding::ready(&Desk { community, place, moment }).is_ok()
}

impl Desk<'_> {
    fn today(&self) -> Date {
        self.moment.today(self.community.zone())
    }

    /// Checks that there is no assembly yet.
    fn require_before(&self) -> Result<(), Refusal> {
        if gate::exists(self.community) { Err(FoundingRefusal::AssemblyExists.into()) } else { Ok(()) }
    }

    fn group(&self) -> Result<&PreparatoryGroup, Refusal> {
        Ok(self.community.founding().group().ok_or(FoundingRefusal::NoGroup)?)
    }

    /// The person acting, who holds this power in a street office (指导规则 §§9–11).
    fn office(&self, power: Power) -> Result<PersonId, Refusal> {
        let missing = || Refusal::from(BodiesRefusal::PowerMissing { power });
        let person = self.moment.person().ok_or_else(missing)?;
        let offices = self.community.bodies().all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
        let mut refusal = missing();
        for office in offices {
            match self.community.require_in(self.moment, power, Some(office.id)) {
                Ok(()) => return Ok(person),
                // A seat whose term is over says more than no seat at all.
                Err(over @ Refusal::Bodies(BodiesRefusal::TermOver { .. })) => refusal = over,
                Err(_) => {}
            }
        }
        Err(refusal)
    }

    /// Whether the moment's actor is a person with this power in the body.
    fn within(&self, power: Power, body: crate::ids::BodyId) -> Option<PersonId> {
        self.moment.person().filter(|_| self.community.may_in(self.moment, power, body))
    }

    /// The owner a signature or an objection comes from, and who took it down: owners speak for themselves with their
    /// card, and at the street office for them does whoever may key paper.
    fn owner_heard(
        &self,
        named: Option<crate::ids::OwnerId>,
    ) -> Result<(crate::ids::OwnerId, Option<PersonId>), Refusal> {
        match (self.moment.actor, named) {
            (Actor::Owner(owner), _) => Ok((owner, None)),
            (_, Some(owner)) => Ok((owner, Some(self.office(Power::Key)?))),
            (_, None) => Err(BodiesRefusal::PowerMissing { power: Power::Key }.into()),
        }
    }

    /// The end of a period of so many days.
    fn ends_at(&self, start: Date, days: u32) -> Result<Timestamp, Refusal> {
        let end = period::ends_at(start, days, &self.moment.law.calendar, self.community.zone());
        Ok(end.ok_or(FoundingRefusal::FoundingDateOutOfReach { from: start })?)
    }

    /// Checks that a day has come.
    fn require_past(&self, day: Date) -> Result<(), Refusal> {
        if day > self.today() { Err(FoundingRefusal::DayInFuture { day }.into()) } else { Ok(()) }
    }
}
