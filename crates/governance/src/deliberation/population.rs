//! How much of the estate takes part: homes and owners, counted from the register.

use std::collections::{BTreeMap, BTreeSet};

use super::Parties;
use crate::assembly::Scope;
use crate::community::{Home, HomeUse, Register};
use crate::ids::OwnerId;

/// So many homes, and owners of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Population {
    /// Homes, without parking and storage.
    pub homes: usize,
    /// Owners of these, each once; of the developer's stock there are none.
    pub owners: usize,
}

impl Population {
    /// Counts homes; what nobody lives or works in is left out.
    pub fn of<'a>(homes: impl Iterator<Item = &'a Home>) -> Self {
        let (mut count, mut owners) = (0, BTreeSet::<OwnerId>::new());
        for home in homes.filter(|home| is_lived_in(home)) {
            count += 1;
            owners.extend(home.owners.iter().filter(|_| !home.holding.is_developer_stock()));
        }
        Self { homes: count, owners: owners.len() }
    }

    /// What lies in a part of the estate.
    #[must_use]
    pub fn within(scope: &Scope, register: &Register) -> Self {
        Self::of(scope.homes(register))
    }
}

impl Parties {
    /// Whose consent is asked: whoever owns in the parts of the estate on the list, or everybody where it names none.
    #[must_use]
    pub fn asked(&self, register: &Register) -> Population {
        match self.scopes().next() {
            Some(_) => self.population(register),
            None => Population::of(register.homes().iter()),
        }
    }

    /// What lies in all parts of the estate on the list together, each home and owner once.
    #[must_use]
    pub fn population(&self, register: &Register) -> Population {
        let scopes: Vec<&Scope> = self.scopes().collect();
        Population::of(register.homes().iter().filter(|home| scopes.iter().any(|scope| scope.holds(home))))
    }

    /// The buildings none of whose homes are on the list, with what lies in them, in order of name.
    #[must_use]
    pub fn leaves_out<'a>(&self, register: &'a Register) -> BTreeMap<&'a str, Population> {
        let scopes: Vec<&Scope> = self.scopes().collect();
        let mut buildings: BTreeMap<&str, Vec<&Home>> = BTreeMap::new();
        for home in register.homes().iter().filter(|home| is_lived_in(home)) {
            buildings.entry(home.place.building.as_str()).or_default().push(home);
        }
        buildings.retain(|_, homes| !homes.iter().any(|home| scopes.iter().any(|scope| scope.holds(home))));
        buildings.into_iter().map(|(name, homes)| (name, Population::of(homes.into_iter()))).collect()
    }
}

fn is_lived_in(home: &Home) -> bool {
    !matches!(home.usage, HomeUse::Parking | HomeUse::Storage)
}
