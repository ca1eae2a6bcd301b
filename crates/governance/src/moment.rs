//! What a decision may know besides the state and the command.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::ids::{EntryNo, MeetingId, OwnerId, PersonId};
use crate::law::Law;

/// Who is acting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Whoever runs the installation, at the machine itself: founds the community and fills the first seats.
    Operator,
    /// The clock: opens and closes what its time has come for.
    Clock,
    /// A person signed in, acting on the seats they hold.
    Person(PersonId),
    /// Whoever holds the ballot letter of one roll entry.
    Letter(MeetingId, EntryNo),
    /// Whoever holds the owner's card of one owner.
    Owner(OwnerId),
    /// Anybody.
    Visitor,
}

/// The moment of a decision: when, by whom, under which law.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// The time the decision is taken at.
    pub now: Timestamp,
    /// Who is acting.
    pub actor: Actor,
    /// Rule packs, places and the calendar of working days.
    pub law: &'a Law,
}

impl Moment<'_> {
    /// The calendar day of the moment where the community is.
    #[must_use]
    pub fn today(&self, zone: &TimeZone) -> Date {
        self.now.to_zoned(zone.clone()).date()
    }

    /// The person acting, when it is one who signed in.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self.actor {
            Actor::Person(person) => Some(person),
            Actor::Operator | Actor::Clock | Actor::Letter(..) | Actor::Owner(_) | Actor::Visitor => None,
        }
    }
}
