//! What lies behind the demo community: founded, one contested vote, a recall that failed, one renewal.
//!
//! All of it went through the commands of every day, dated years back. What the first committee is comes out of the first
//! meeting, and the committee that sits today out of the renewal; nobody elected is seated by hand.

mod application;
mod ballots;
mod contested;
mod first_meeting;
mod first_years;
mod group;
mod recall;
mod renewal;
mod second;
pub(super) mod sitting;

use std::sync::Arc;

use governance::assembly::{RollEntry, Scope, draw_roll};
use governance::community::{Parking, Register};
use governance::ids::{MeetingId, OwnerId, PersonId};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use office::door::Door;
use office::{Desk, House};

use super::diary::{Diary, at};
use super::dice::Dice;
use super::people::{CLERKS, COMMITTEE, Names};
use super::voting::{Days, Hands, Voting, day};
use crate::end::{Ended, Trouble, bad};

pub(super) use self::first_years::{publish, year_before};

/// How many meetings and matters the past takes up.
pub(super) const MEETINGS: u32 = 4;
pub(super) const MATTERS: u32 = 7;

/// For how many years the first committee was elected.
const FIRST_TERM: i64 = 3;

/// So long before the first committee takes its seats the book begins.
const FOUNDED_BEFORE: i64 = 125;

/// The days on which the past hangs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    /// The book begins.
    pub(super) book: Date,
    /// The first committee takes its seats.
    pub(super) first: Date,
    /// The last day of its term.
    pub(super) first_ends: Date,
    /// The second committee takes over.
    pub(super) second: Date,
}

impl Terms {
    /// The second committee takes over on this day, or on the one before where a leap year asks for it.
    pub(super) fn before(second: Date) -> Result<Self, Trouble> {
        let eve = |day: Date| day.yesterday().map_err(bad);
        let first = eve(second)?.checked_sub(FIRST_TERM.years()).and_then(Date::tomorrow).map_err(bad)?;
        let first_ends = eve(first)?.checked_add(FIRST_TERM.years()).map_err(bad)?;
        let second = first_ends.tomorrow().map_err(bad)?;
        Ok(Self { book: day(first, -FOUNDED_BEFORE)?, first, first_ends, second })
    }
}

/// The past on its way: where it has come to, and what is written next.
struct Past<'a> {
    house: &'a House,
    desk: &'a Arc<Desk>,
    door: &'a Door,
    terms: Terms,
    names: &'a Names,
    dice: Dice,
    diary: Diary,
    register: Register,
    roll: Vec<RollEntry>,
}

/// Lives through the past; says who leads the committee that sits today, and which owners are asked about nothing.
pub(super) async fn live(
    house: &House,
    desk: &Arc<Desk>,
    door: &Door,
    (names, csv): (&Names, &str),
    terms: Terms,
) -> Result<Hands, Trouble> {
    let mut past = Past {
        house,
        desk,
        door,
        terms,
        names,
        dice: Dice::seeded(2022),
        diary: Diary::default(),
        register: Register::default(),
        roll: Vec::new(),
    };
    application::write(&mut past, csv).await?;
    group::write(&mut past).await?;
    first_meeting::write(&mut past).await?;
    let first = past.members(terms.first).await?;
    first_years::write(&mut past, &first)?;
    past.go_on().await?;
    contested::write(&mut past, &first).await?;
    past.go_on().await?;
    recall::write(&mut past, &first).await?;
    renewal::write(&mut past, &first).await?;
    let second = past.members(terms.second).await?;
    second::write(&mut past, &first, &second)?;
    past.go_on().await?;
    let lead = *second.first().ok_or_else(|| bad("nobody was elected in the demo"))?;
    Ok(Hands { body: COMMITTEE, lead, clerks: CLERKS })
}

impl Past<'_> {
    /// So many days after the first committee took its seats.
    fn on(&self, days: i64) -> Result<Date, Trouble> {
        day(self.terms.first, days)
    }

    /// A moment of such a day.
    fn at(&self, days: i64, hour: i8, minute: i8) -> Result<Timestamp, Trouble> {
        at(self.on(days)?, hour, minute)
    }

    /// Lives through what is written so far.
    async fn go_on(&mut self) -> Ended {
        std::mem::take(&mut self.diary).live(self.desk, self.door).await
    }

    /// The members of the committee on a day, those with most votes first.
    async fn members(&self, on: Date) -> Result<Vec<PersonId>, Trouble> {
        let files = self.desk.files().await;
        let committee = files.community.bodies().body(COMMITTEE).ok_or_else(|| bad("the demo has no committee"))?;
        let mut members: Vec<PersonId> = committee.elected_on(on).map(|seat| seat.person).collect();
        members.dedup();
        Ok(members)
    }

    /// The owner, or the first of two, behind the entry at a place of the roll.
    fn owner(&self, place: usize) -> Result<OwnerId, Trouble> {
        let owner = self.roll.get(place).and_then(|entry| entry.owners.first());
        owner.copied().ok_or_else(|| bad(format!("nobody in the demo owns the home of entry {place}")))
    }

    /// A vote of the whole estate that is announced on this day, and called in time for it.
    fn vote(&mut self, meeting: MeetingId, hands: Hands, announced: Date) -> Result<Voting<'_>, Trouble> {
        Ok(Voting {
            meeting,
            hands,
            days: Days::from(day(announced, -55)?, self.house.law())?,
            register: &self.register,
            roll: &self.roll,
            diary: &mut self.diary,
            dice: &mut self.dice,
            minutes: 180,
        })
    }

    /// The register as it was taken in, and the roll that is drawn from it.
    async fn draw_roll(&mut self) {
        let files = self.desk.files().await;
        self.register = files.community.register().clone();
        self.roll = draw_roll(&self.register, &Scope::Estate, Parking::Counts);
    }
}
