//! Which homes a meeting is about.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::community::{Home, Parking, Register};
use crate::ids::HomeId;
use crate::law::pack::Electorate;

/// Which homes a meeting is about; their owners are its electorate.
///
/// A repair of one stair is decided by the owners of that stair, not by the estate (上海 §69, practice of 乐山).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Scope {
    /// All homes.
    #[default]
    Estate,
    /// The homes of one building.
    Building {
        /// 楼栋
        building: String,
    },
    /// The homes of one entrance.
    Entrance {
        /// 楼栋
        building: String,
        /// 单元
        entrance: String,
    },
    /// These homes.
    Homes {
        /// Their numbers in the register.
        homes: BTreeSet<HomeId>,
    },
}

impl Scope {
    /// Whether it is all homes.
    #[must_use]
    pub fn is_estate(&self) -> bool {
        *self == Self::Estate
    }

    /// Whether a home lies within.
    #[must_use]
    pub fn holds(&self, home: &Home) -> bool {
        match self {
            Self::Estate => true,
            Self::Building { building } => home.place.building == *building,
            Self::Entrance { building, entrance } => {
                home.place.building == *building && home.place.entrance == *entrance
            }
            Self::Homes { homes } => homes.contains(&home.id),
        }
    }

    /// What a rule pack calls this sort of electorate.
    #[must_use]
    pub fn electorate(&self) -> Electorate {
        match self {
            Self::Estate => Electorate::Estate,
            Self::Building { .. } => Electorate::Building,
            Self::Entrance { .. } => Electorate::Entrance,
            Self::Homes { .. } => Electorate::Homes,
        }
    }

    /// The homes of a register that lie within, in order of number.
    pub fn homes<'a>(&'a self, register: &'a Register) -> impl Iterator<Item = &'a Home> {
        register.homes().iter().filter(|home| self.holds(home))
    }

    /// Those among them that count for area and heads.
    pub fn counted<'a>(&'a self, register: &'a Register, parking: Parking) -> impl Iterator<Item = &'a Home> {
        self.homes(register).filter(move |home| parking.counts(home.usage))
    }
}
