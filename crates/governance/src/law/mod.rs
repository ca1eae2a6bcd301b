//! The law as data: which rules hold for a matter, and what a count means under them.
//!
//! A [`Pack`] is one dated and cited regime, such as the Civil Code's §278: who decides, by which measures, what must be
//! reached, how long a roll is published. [`evaluate`] reads the figures of a vote under a pack, [`period`] counts days
//! as the Civil Code says, with the [`Calendar`] of official working days, and [`area`] reads and writes floor areas.
//!
//! A [`Place`] says how an estate's life goes there, line by line: [`procedure`].
//!
//! Packs are read once, at start; one that says something unclear is refused with file and line. A vote freezes the
//! id, version and digest of its pack, so nothing that happened depends on a later file.
//!
//! What this module does not do: it decides no matter and knows no community.

pub mod area;
pub mod calendar;
mod check;
pub mod evaluate;
pub mod limits;
pub mod models;
pub mod pack;
mod packs;
pub mod period;
mod places;
mod problem;
pub mod procedure;
mod threshold;
pub mod titles;
mod voting;
mod weights;
pub mod word;

pub use calendar::{Basis as CalendarBasis, Calendar};
pub use limits::Limits;
pub use models::Models;
pub use pack::Pack;
pub use packs::Packs;
pub use places::{NotHeld, Place, Places};
pub use problem::PackProblem;
pub use titles::Titles;
pub use voting::{Lodging, ProxyLimit, VotingLaw, VotingRules, Within};

/// Everything a decision may look up in the law.
#[derive(Debug, Clone)]
pub struct Law {
    /// The rule packs.
    pub packs: Packs,
    /// The places whose procedure is known.
    pub places: Places,
    /// The model texts of rules of procedure and covenant.
    pub models: Models,
    /// What nobody in a community may agree on.
    pub limits: Limits,
    /// What the sources are called in full.
    pub titles: Titles,
    /// The official working days.
    pub calendar: Calendar,
}

impl Law {
    /// The days of rest that periods under a pack end beside.
    #[must_use]
    pub fn calendar_of(&self, pack: &Pack) -> &Calendar {
        if pack.elsewhere { &calendar::EVERY_DAY } else { &self.calendar }
    }

    /// The packs, the places and the calendar that come with the program.
    pub fn built_in() -> Result<Self, PackProblem> {
        let packs = Packs::built_in()?;
        Ok(Self {
            places: Places::built_in(&packs)?,
            packs,
            models: Models::built_in()?,
            limits: Limits::built_in()?,
            titles: Titles::built_in()?,
            calendar: Calendar::built_in()?,
        })
    }
}
