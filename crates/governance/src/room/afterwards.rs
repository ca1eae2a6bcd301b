//! A room once its day came: until when somebody says whether it was held, and who is entered afterwards from the list on paper.
//!
//! Where nothing could be entered on its day, a room was held all the same: whoever keeps the door enters from the list that was
//! signed there who came, and somebody else who has seen that list says that it was held. Who was entered so shows by the day.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Room, RoomStage, Visitor};
use crate::Community;
use crate::deliberation::{Deliberation, StepClock};
use crate::ids::PersonId;
use crate::law::{Law, period};

/// By when it is said of a room whether it was held, and its minutes are published: both count from its day.
#[must_use]
pub fn room_clock((community, law): (&Community, &Law), one: &Deliberation, room: &Room) -> Option<StepClock> {
    let lines = community.lines_of(one, law).ok()?;
    let line = &lines.room_minutes;
    let until = period::last_day(room.day(community.zone()), line.days, &law.calendar)?;
    Some(StepClock { days: line.days, until, basis: line.basis.clone() })
}

impl Room {
    /// The day on which it is held.
    #[must_use]
    pub fn day(&self, zone: &TimeZone) -> Date {
        self.begins_at.to_zoned(zone.clone()).date()
    }

    /// Whether its day is over and nobody said whether it was held.
    #[must_use]
    pub fn is_unsaid(&self, today: Date, zone: &TimeZone) -> bool {
        self.stage() == RoomStage::Convened && today > self.day(zone)
    }

    /// Whether somebody was entered after its day, from the list on paper.
    #[must_use]
    pub fn is_from_list(&self, visitor: &Visitor, zone: &TimeZone) -> bool {
        visitor.at.to_zoned(zone.clone()).date() > self.day(zone)
    }

    /// Whoever was entered so, each person once.
    pub fn from_list(&self, zone: &TimeZone) -> impl Iterator<Item = &Visitor> {
        self.persons().filter(move |visitor| self.is_from_list(visitor, zone))
    }

    /// Whether a person entered any of them.
    #[must_use]
    pub fn has_keyed_list(&self, person: PersonId, zone: &TimeZone) -> bool {
        self.visitors.iter().any(|visitor| visitor.by == Some(person) && self.is_from_list(visitor, zone))
    }
}
