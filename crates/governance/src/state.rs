//! A community as its book says it stands.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::appeal::{self, AppealEvent};
use crate::assembly::{self, Assembly};
use crate::bodies::{self, Bodies, BodiesEvent, BodiesRefusal, Body, Power};
use crate::card::{self, CardRefusal, Cards};
use crate::charter::{self, CharterEvent, Charters};
use crate::committee::{self, Committees};
use crate::community::{self, CommunityEvent, CommunityRefusal, OwnRules, Register};
use crate::deliberation::{self, Deliberations, Filings};
use crate::election;
use crate::founding::{self, Founding};
use crate::handover::{self, Handovers};
use crate::ids::{BodyId, OwnerId};
use crate::informing::{self, Informing};
use crate::law::{Law, Place};
use crate::matter::{self, Matters};
use crate::moment::{Actor, Moment};
use crate::on_paper::{self, OnPaper};
use crate::outcome::{Command, Event, ImpossibleHistory, Refusal};
use crate::panel::{self, Panels};
use crate::petition::{self, PetitionEvent, Petitions};
use crate::renewal::{self, Renewals};
use crate::room::{self, Rooms};
use crate::supervision::{self, Supervision};
use crate::template::{self, Templates};

/// The place that holds where none was settled.
const COUNTRY: &str = "cn";

/// A community as its book says it stands.
#[derive(Debug, Clone)]
pub struct Community {
    size: u64,
    name: Option<String>,
    zone: TimeZone,
    place: Option<String>,
    place_since: Option<Timestamp>,
    rules: OwnRules,
    charters: Charters,
    register: Register,
    bodies: Bodies,
    cards: Cards,
    matters: Matters,
    assembly: Assembly,
    petitions: Petitions,
    templates: Templates,
    deliberations: Deliberations,
    informing: Informing,
    filings: Filings,
    rooms: Rooms,
    panels: Panels,
    on_paper: OnPaper,
    founding: Founding,
    committees: Committees,
    renewals: Renewals,
    handovers: Handovers,
    supervision: Supervision,
}

impl Default for Community {
    fn default() -> Self {
        Self {
            size: 0,
            name: None,
            zone: TimeZone::UTC,
            place: None,
            place_since: None,
            rules: OwnRules::default(),
            charters: Charters::default(),
            register: Register::default(),
            bodies: Bodies::default(),
            cards: Cards::default(),
            matters: Matters::default(),
            assembly: Assembly::default(),
            petitions: Petitions::default(),
            templates: Templates::default(),
            deliberations: Deliberations::default(),
            informing: Informing::default(),
            filings: Filings::default(),
            rooms: Rooms::default(),
            panels: Panels::default(),
            on_paper: OnPaper::default(),
            founding: Founding::default(),
            committees: Committees::default(),
            renewals: Renewals::default(),
            handovers: Handovers::default(),
            supervision: Supervision::default(),
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
        let id = self.settled_place().unwrap_or(COUNTRY);
        law.places.get(id).ok_or_else(|| CommunityRefusal::PlaceUnknown { place: id.to_owned() })
    }

    /// In which place the community lies, where anybody settled that.
    #[must_use]
    pub fn settled_place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// The same, and since when.
    #[must_use]
    pub fn place_settled(&self) -> Option<(&str, Timestamp)> {
        self.settled_place().zip(self.place_since)
    }

    /// The day on which its place was settled last, else the day on which the book began: nobody is late by what the rules of
    /// a place asked for before.
    #[must_use]
    pub fn place_since(&self) -> Option<Date> {
        self.place_since.map(|at| at.to_zoned(self.zone.clone()).date())
    }

    /// The rules the owners gave themselves.
    #[must_use]
    pub fn rules(&self) -> OwnRules {
        self.rules
    }

    /// The same as they hold in the place the community lies in.
    ///
    /// # Errors
    /// When this program does not know the place.
    pub fn rules_here(&self, law: &Law) -> Result<OwnRules, CommunityRefusal> {
        Ok(community::fit::in_place(self.rules, self.place(law)?))
    }

    /// The owners' rules of procedure and covenant, version by version.
    #[must_use]
    pub fn charters(&self) -> &Charters {
        &self.charters
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

    /// Petitions.
    #[must_use]
    pub fn petitions(&self) -> &Petitions {
        &self.petitions
    }

    /// The templates for deliberations besides the standard one.
    #[must_use]
    pub fn templates(&self) -> &Templates {
        &self.templates
    }

    /// Deliberations.
    #[must_use]
    pub fn deliberations(&self) -> &Deliberations {
        &self.deliberations
    }

    /// What those who take part in deliberations must know.
    #[must_use]
    pub fn informing(&self) -> &Informing {
        &self.informing
    }

    /// Where in the book the lines of the files of deliberations stand.
    #[must_use]
    pub fn filings(&self) -> &Filings {
        &self.filings
    }

    /// The rooms of deliberations.
    #[must_use]
    pub fn rooms(&self) -> &Rooms {
        &self.rooms
    }

    /// What was said on paper about deliberations.
    #[must_use]
    pub fn on_paper(&self) -> &OnPaper {
        &self.on_paper
    }

    /// The panels that are drawn by lot for deliberations.
    #[must_use]
    pub fn panels(&self) -> &Panels {
        &self.panels
    }

    /// How far the founding of the owners' assembly has come.
    #[must_use]
    pub fn founding(&self) -> &Founding {
        &self.founding
    }

    /// The sittings, mandates and seals of committees.
    #[must_use]
    pub fn committees(&self) -> &Committees {
        &self.committees
    }

    /// The renewals of its committees.
    #[must_use]
    pub fn renewals(&self) -> &Renewals {
        &self.renewals
    }

    /// The hand-over lists.
    #[must_use]
    pub fn handovers(&self) -> &Handovers {
        &self.handovers
    }

    /// Requests to inspect, publications and orders.
    #[must_use]
    pub fn supervision(&self) -> &Supervision {
        &self.supervision
    }

    /// Follows the event recorded at the next position at this time.
    ///
    /// # Errors
    /// When no sequence of decisions could have led to the event. The state must not be used afterwards.
    pub fn apply(&mut self, at: Timestamp, event: &Event) -> Result<(), ImpossibleHistory> {
        let recorded = Recorded { position: self.size, at };
        match event {
            Event::Community(event) => self.apply_to_community(recorded, event)?,
            Event::Charter(event) => {
                self.charters.apply(recorded, event)?;
                match event {
                    CharterEvent::CharterAdopted(adopted) => self.rules = adopted.rules,
                    CharterEvent::CharterRepealed(repealed) => self.rules = repealed.rules,
                    CharterEvent::CharterDrafted(_)
                    | CharterEvent::ClauseAmended(_)
                    | CharterEvent::ClauseRemoved(_)
                    | CharterEvent::CharterPutForward(_) => {}
                }
            }
            Event::Bodies(BodiesEvent::BodyEstablished(event)) => self.bodies.establish(event)?,
            Event::Bodies(BodiesEvent::SeatFilled(event)) => self.bodies.fill(event)?,
            Event::Bodies(BodiesEvent::SeatVacated(event)) => self.bodies.vacate(event)?,
            Event::Bodies(BodiesEvent::SeatEntrusted(event)) => self.bodies.entrust(event)?,
            Event::Card(event) => self.cards.apply(recorded, event)?,
            Event::Matter(event) => self.matters.apply(recorded, event)?,
            Event::Assembly(event) => self.assembly.apply(recorded, event)?,
            Event::Election(event) => self.assembly.apply_to_election(recorded, event)?,
            Event::Voice(event) => self.assembly.apply_voice(recorded, event)?,
            Event::Gathering(event) => self.assembly.apply_gathering(recorded, event)?,
            Event::Recount(event) => self.assembly.apply_recount(recorded, event)?,
            Event::Fate(event) => self.assembly.apply_fate(event)?,
            Event::Petition(event) => self.apply_to_petition(recorded, event)?,
            Event::Template(event) => self.templates.apply(recorded, event)?,
            Event::Deliberation(event) => self.deliberations.apply(recorded, event)?,
            Event::Appeal(event) => self.apply_appeal(recorded, event)?,
            Event::Informing(event) => self.informing.apply(recorded, event)?,
            Event::Room(event) => self.rooms.apply(recorded, event)?,
            Event::Panel(event) => self.panels.apply(recorded, event)?,
            Event::OnPaper(event) => self.on_paper.apply(recorded, event)?,
            Event::Founding(event) => self.founding.apply(recorded, event)?,
            Event::Committee(event) => self.committees.apply(recorded, event)?,
            Event::Renewal(event) => self.renewals.apply(recorded, event)?,
            Event::Handover(event) => self.handovers.apply(recorded, event)?,
            Event::Supervision(event) => self.supervision.apply(recorded, event)?,
        }
        self.filings.note(recorded, event);
        self.size = self.size.saturating_add(1);
        Ok(())
    }

    fn apply_appeal(&mut self, recorded: Recorded, event: &AppealEvent) -> Result<(), ImpossibleHistory> {
        match event {
            AppealEvent::CommentAppealed(_) | AppealEvent::CommentAppealAnswered(_) => {
                self.deliberations.apply_appeal(recorded, event)
            }
            AppealEvent::QuestionAppealed(_) | AppealEvent::QuestionAppealAnswered(_) => {
                self.informing.apply_appeal(recorded, event)
            }
            AppealEvent::ConcernAppealed(event) => self.deliberations.apply_concern_appealed(recorded, event),
            AppealEvent::ConcernAppealAnswered(event) => {
                self.deliberations.apply_concern_appeal_answered(recorded, event)
            }
        }
    }

    fn apply_to_petition(&mut self, recorded: Recorded, event: &PetitionEvent) -> Result<(), ImpossibleHistory> {
        self.petitions.apply(recorded, event)?;
        match event {
            PetitionEvent::TurnPassed(passed) => {
                passed.given_up.map_or(Ok(()), |meeting| self.assembly.give_up(recorded, meeting))
            }
            _ => Ok(()),
        }
    }

    fn apply_to_community(&mut self, recorded: Recorded, event: &CommunityEvent) -> Result<(), ImpossibleHistory> {
        match event {
            CommunityEvent::Founded(founded) => {
                self.zone = TimeZone::get(&founded.time_zone).map_err(|_| ImpossibleHistory("unknown time zone"))?;
                self.name = Some(founded.name.to_string());
                self.place_since = Some(recorded.at);
            }
            CommunityEvent::PlaceSettled(event) => {
                self.place = Some(event.place.clone());
                self.place_since = Some(recorded.at);
            }
            CommunityEvent::PlaceTakenBack(_) => {
                self.place = None;
                self.place_since = Some(recorded.at);
            }
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
    ///
    /// # Errors
    /// Why not.
    pub fn require(&self, moment: &Moment<'_>, power: Power) -> Result<(), Refusal> {
        self.require_in(moment, power, None)
    }

    /// Checks that the actor has a power, in the body named or, without one, in any.
    pub(crate) fn require_in(&self, moment: &Moment<'_>, power: Power, body: Option<BodyId>) -> Result<(), Refusal> {
        match moment.actor {
            Actor::Person(person) => {
                let today = moment.today(&self.zone);
                let is_empty = |body: &Body| renewal::is_empty(self, body, today, moment.law);
                let rests = |id| power.rests_without_members() && self.bodies.body(id).is_some_and(is_empty);
                // A body that convenes on a petition does what that takes, though its kind convenes nothing by itself.
                let convenes = |id| self.petitions.empowers(id, &self.assembly) && !rests(id);
                match self.bodies.check_with(person, power, body, today, is_empty) {
                    Err(_) if self.bodies.acts_for_convenor(person, power, body, today, convenes) => Ok(()),
                    Err(_) if renewal::stands_in(self, person, power, body, moment) => Ok(()),
                    checked => Ok(checked?),
                }
            }
            Actor::Operator => match power {
                Power::KeepRegister | Power::KeepRules | Power::KeepSeats | Power::Observe => Ok(()),
                Power::Convene | Power::Key | Power::TakeIn | Power::Report | Power::Correct | Power::Sit => {
                    Err(BodiesRefusal::PowerMissing { power }.into())
                }
                Power::LeadSittings | Power::KeepSeal | Power::Publish | Power::Deliberate | Power::Order => {
                    Err(BodiesRefusal::PowerMissing { power }.into())
                }
            },
            Actor::Clock | Actor::Letter(..) | Actor::Owner(_) | Actor::Visitor => {
                Err(BodiesRefusal::PowerMissing { power }.into())
            }
        }
    }

    /// Checks that the actor has a power in the body that convened something, or in the one that carries on what it began.
    pub(crate) fn require_at(&self, moment: &Moment<'_>, power: Power, convenor: BodyId) -> Result<(), Refusal> {
        self.require_in(moment, power, Some(self.bodies.heir(convenor, moment.today(&self.zone))))
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

    /// Whether a person has a power in the body that convened something, or in the one that carries on what it began.
    #[must_use]
    pub fn may_at(&self, moment: &Moment<'_>, power: Power, convenor: BodyId) -> bool {
        self.require_at(moment, power, convenor).is_ok()
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
        Command::Charter(command) => charter::decide(community, command, moment),
        Command::Bodies(command) => bodies::decide(community, command, moment),
        Command::Card(command) => card::decide(community, command, moment),
        Command::Matter(command) => matter::decide(community, command, moment),
        Command::Assembly(command) => assembly::decide(community, command, moment),
        Command::Election(command) => election::decide(community, command, moment),
        Command::Voice(command) => crate::voice::decide(community, command, moment),
        Command::Gathering(command) => crate::gathering::decide(community, command, moment),
        Command::Recount(command) => crate::recount::decide(community, command, moment),
        Command::Fate(command) => crate::fate::decide(community, command, moment),
        Command::Petition(command) => petition::decide(community, command, moment),
        Command::Template(command) => template::decide(community, command, moment),
        Command::Deliberation(command) => deliberation::decide(community, command, moment),
        Command::Appeal(command) => appeal::decide(community, command, moment),
        Command::Informing(command) => informing::decide(community, command, moment),
        Command::Room(command) => room::decide(community, command, moment),
        Command::OnPaper(command) => on_paper::decide(community, command, moment),
        Command::Panel(command) => panel::decide(community, command, moment),
        Command::Founding(command) => founding::decide(community, command, moment),
        Command::Committee(command) => committee::decide(community, command, moment),
        Command::Renewal(command) => renewal::decide(community, command, moment),
        Command::Handover(command) => handover::decide(community, command, moment),
        Command::Supervision(command) => supervision::decide(community, command, moment),
    }
}
