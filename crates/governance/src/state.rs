//! A community as its book says it stands.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::assembly::{self, Assembly};
use crate::bodies::{self, Bodies, BodiesEvent, BodiesRefusal, Power};
use crate::card::{self, CardRefusal, Cards};
use crate::committee::{self, Committees};
use crate::community::{self, CommunityEvent, CommunityRefusal, OwnRules, Register};
use crate::ids::{BodyId, OwnerId};
use crate::law::{Law, Place};
use crate::matter::{self, Matters};
use crate::moment::{Actor, Moment};
use crate::outcome::{Command, Event, ImpossibleHistory, Refusal};
use crate::petition::{self, Petitions};

/// The place that holds where none was settled.
const COUNTRY: &str = "cn";

/// A community as its book says it stands.
#[derive(Debug, Clone)]
pub struct Community {
    size: u64,
    name: Option<String>,
    zone: TimeZone,
    place: Option<String>,
    rules: OwnRules,
    register: Register,
    bodies: Bodies,
    cards: Cards,
    matters: Matters,
    assembly: Assembly,
    committees: Committees,
    petitions: Petitions,
}

impl Default for Community {
    fn default() -> Self {
        Self {
            size: 0,
            name: None,
            zone: TimeZone::UTC,
            place: None,
            rules: OwnRules::default(),
            register: Register::default(),
            bodies: Bodies::default(),
            cards: Cards::default(),
            matters: Matters::default(),
            assembly: Assembly::default(),
            committees: Committees::default(),
            petitions: Petitions::default(),
        }
    }
}

/// Where and when an entry stands in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Recorded {
    pub(crate) position: u64,
    pub(crate) at: Timestamp,
}

impl Community {
    /// How many entries of the book this state has followed; the next one stands at this position.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Whether the community keeps a book yet.
    #[must_use]
    pub fn is_founded(&self) -> bool {
        self.name.is_some()
    }

    /// The name people call the community by; empty before it is founded.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or_default()
    }

    /// The time zone its days and periods follow.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The place whose procedure its life follows: the one that was settled, or the whole country.
    ///
    /// # Errors
    /// When this program does not know the place.
    pub fn place<'l>(&self, law: &'l Law) -> Result<&'l Place, CommunityRefusal> {
        let id = self.place.as_deref().unwrap_or(COUNTRY);
        law.places.get(id).ok_or_else(|| CommunityRefusal::PlaceUnknown { place: id.to_owned() })
    }

    /// The rules the owners gave themselves.
    #[must_use]
    pub fn rules(&self) -> OwnRules {
        self.rules
    }

    /// The house register.
    #[must_use]
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Bodies and seats.
    #[must_use]
    pub fn bodies(&self) -> &Bodies {
        &self.bodies
    }

    /// Owners' cards.
    #[must_use]
    pub fn cards(&self) -> &Cards {
        &self.cards
    }

    /// The matters.
    #[must_use]
    pub fn matters(&self) -> &Matters {
        &self.matters
    }

    /// The owners' assembly and its meetings.
    #[must_use]
    pub fn assembly(&self) -> &Assembly {
        &self.assembly
    }

    /// The sittings, mandates and seals of committees.
    #[must_use]
    pub fn committees(&self) -> &Committees {
        &self.committees
    }

    /// Petitions.
    #[must_use]
    pub fn petitions(&self) -> &Petitions {
        &self.petitions
    }

    /// Follows the event recorded at the next position at this time.
    ///
    /// # Errors
    /// When no sequence of decisions could have led to the event. The state must not be used afterwards.
    pub fn apply(&mut self, at: Timestamp, event: &Event) -> Result<(), ImpossibleHistory> {
        let recorded = Recorded { position: self.size, at };
        match event {
            Event::Community(event) => self.apply_to_community(event)?,
            Event::Bodies(BodiesEvent::BodyEstablished(event)) => self.bodies.establish(event)?,
            Event::Bodies(BodiesEvent::SeatFilled(event)) => self.bodies.fill(event)?,
            Event::Bodies(BodiesEvent::SeatVacated(event)) => self.bodies.vacate(event)?,
            Event::Card(event) => self.cards.apply(recorded, event)?,
            Event::Matter(event) => self.matters.apply(recorded, event)?,
            Event::Assembly(event) => self.assembly.apply(recorded, event)?,
            Event::Committee(event) => self.committees.apply(recorded, event)?,
            Event::Petition(event) => self.petitions.apply(recorded, event)?,
        }
        self.size = self.size.saturating_add(1);
        Ok(())
    }

    fn apply_to_community(&mut self, event: &CommunityEvent) -> Result<(), ImpossibleHistory> {
        match event {
            CommunityEvent::Founded(founded) => {
                self.zone = TimeZone::get(&founded.time_zone).map_err(|_| ImpossibleHistory("unknown time zone"))?;
                self.name = Some(founded.name.to_string());
            }
            CommunityEvent::PlaceSettled(event) => self.place = Some(event.place.clone()),
            CommunityEvent::RulesAdopted(event) => self.rules = event.rules,
            CommunityEvent::OwnersRecorded(event) => self.register.record(event)?,
            CommunityEvent::HomesRegistered(event) => {
                self.register.register(event)?;
                self.cards.end_with_homes(&self.register);
            }
            CommunityEvent::HomesRemoved(event) => {
                self.register.remove(event)?;
                self.cards.end_with_homes(&self.register);
            }
            CommunityEvent::OwnerForgotten(event) => self.register.forget(event.owner)?,
        }
        Ok(())
    }

    /// The owner acting by their card.
    pub(crate) fn acting_owner(&self, moment: &Moment<'_>) -> Result<OwnerId, Refusal> {
        match moment.actor {
            Actor::Owner(owner) if self.cards.of(owner).is_some() => Ok(owner),
            Actor::Owner(_) => Err(CardRefusal::CardEnded.into()),
            Actor::Operator | Actor::Clock | Actor::Person(_) | Actor::Letter(..) | Actor::Visitor => {
                Err(CardRefusal::CardNeeded.into())
            }
        }
    }

    /// Checks that the actor has a power in some body.
    pub(crate) fn require(&self, moment: &Moment<'_>, power: Power) -> Result<(), Refusal> {
        self.require_in(moment, power, None)
    }

    /// Checks that the actor has a power, in the body named or, without one, in any.
    pub(crate) fn require_in(&self, moment: &Moment<'_>, power: Power, body: Option<BodyId>) -> Result<(), Refusal> {
        match moment.actor {
            Actor::Person(person) => {
                let today = moment.today(&self.zone);
                // A body that convenes on a petition does what that takes, though its kind convenes nothing by itself.
                let convenes = |id| self.petitions.empowers(id, &self.assembly);
                match self.bodies.check(person, power, body, today) {
                    Err(_) if self.bodies.acts_for_convenor(person, power, body, today, convenes) => Ok(()),
                    checked => Ok(checked?),
                }
            }
            Actor::Operator => match power {
                Power::KeepRegister | Power::KeepRules | Power::KeepSeats | Power::Observe => Ok(()),
                Power::Convene | Power::Key | Power::Report | Power::Sit | Power::LeadSittings | Power::KeepSeal => {
                    Err(BodiesRefusal::PowerMissing { power }.into())
                }
            },
            Actor::Clock | Actor::Letter(..) | Actor::Owner(_) | Actor::Visitor => {
                Err(BodiesRefusal::PowerMissing { power }.into())
            }
        }
    }

    /// Whether a person has a power in some body on the day of the moment: for pages that show only what can be done.
    #[must_use]
    pub fn may(&self, moment: &Moment<'_>, power: Power) -> bool {
        self.require(moment, power).is_ok()
    }

    /// Whether a person has a power in this body on the day of the moment: for pages that show only what can be done.
    #[must_use]
    pub fn may_in(&self, moment: &Moment<'_>, power: Power, body: BodyId) -> bool {
        self.require_in(moment, power, Some(body)).is_ok()
    }
}

/// Decides what a command would change. Asks nobody for anything: all it may know is in its arguments.
///
/// An empty list of events means that there is nothing to do: what was asked for is so already.
///
/// # Errors
/// The refusal that stands against the command; then nothing changes.
pub fn decide(community: &Community, command: Command, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let founds = matches!(command, Command::Community(community::CommunityCommand::Found { .. }));
    if !founds && !community.is_founded() {
        return Err(CommunityRefusal::NotFounded.into());
    }
    match command {
        Command::Community(command) => community::decide(community, command, moment),
        Command::Bodies(command) => bodies::decide(community, command, moment),
        Command::Card(command) => card::decide(community, command, moment),
        Command::Matter(command) => matter::decide(community, command, moment),
        Command::Assembly(command) => assembly::decide(community, command, moment),
        Command::Committee(command) => committee::decide(community, command, moment),
        Command::Petition(command) => petition::decide(community, command, moment),
    }
}
