//! How much of the estate takes part: homes and owners, counted from the register.

use std::collections::{BTreeMap, BTreeSet};

use super::{Deliberation, Parties, Who};
use crate::Community;
use crate::assembly::Scope;
use crate::community::{Home, HomeUse, Register};
use crate::ids::{OwnerId, PanelNo};
use crate::seal::Seal;

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
        Population::of(register.homes().iter().filter(|home| self.asks_in(home)))
    }

    /// Those whose consent is asked, by the building they own in; whoever owns in two stands in both.
    #[must_use]
    pub fn asked_by_building<'r>(&self, register: &'r Register) -> BTreeMap<&'r str, BTreeSet<OwnerId>> {
        let mut buildings: BTreeMap<&str, BTreeSet<OwnerId>> = BTreeMap::new();
        let homes = register.homes().iter().filter(|home| is_lived_in(home) && !home.holding.is_developer_stock());
        for home in homes.filter(|home| self.asks_in(home)) {
            buildings.entry(home.place.building.as_str()).or_default().extend(&home.owners);
        }
        buildings
    }

    /// Whether an owner is one of those whose consent is asked: of whoever owns in the parts of the estate on the list, or of all
    /// where it names none.
    #[must_use]
    pub fn asks(&self, register: &Register, owner: OwnerId) -> bool {
        self.names_no_part() || register.homes_of(owner).any(|home| self.lists(home))
    }

    /// Whether the list names no part of the estate, so that all owners are asked.
    fn names_no_part(&self) -> bool {
        self.scopes().next().is_none()
    }

    /// Whether a home lies in a part of the estate on the list.
    fn lists(&self, home: &Home) -> bool {
        self.scopes().any(|scope| scope.holds(home))
    }

    /// Whether whoever owns a home is one of those whose consent is asked.
    fn asks_in(&self, home: &Home) -> bool {
        self.names_no_part() || self.lists(home)
    }

    /// The panels on it.
    pub fn panels(&self) -> impl Iterator<Item = PanelNo> {
        self.standing().filter_map(|party| match party.who {
            Who::Panel { panel } => Some(panel),
            Who::Homes { .. } | Who::Group { .. } | Who::Body { .. } | Who::Outside { .. } => None,
        })
    }

    /// What lies in all parts of the estate on the list together, each home and owner once.
    #[must_use]
    pub fn population(&self, register: &Register) -> Population {
        Population::of(register.homes().iter().filter(|home| self.lists(home)))
    }

    /// The parts of the estate none of whose homes are on the list, with what lies in them, in order of name: a building as a whole,
    /// or an entrance of one of which another part is on it.
    #[must_use]
    pub fn leaves_out<'a>(&self, register: &'a Register) -> BTreeMap<(&'a str, Option<&'a str>), Population> {
        let is_listed = |home: &Home| self.lists(home);
        let mut buildings: BTreeMap<&str, BTreeMap<&str, Vec<&Home>>> = BTreeMap::new();
        for home in register.homes().iter().filter(|home| is_lived_in(home)) {
            let entrances = buildings.entry(home.place.building.as_str()).or_default();
            entrances.entry(home.place.entrance.as_str()).or_default().push(home);
        }
        let mut out = BTreeMap::new();
        for (building, entrances) in buildings {
            let homes = || entrances.values().flatten().copied();
            if !homes().any(is_listed) {
                out.insert((building, None), Population::of(homes()));
                continue;
            }
            for (entrance, homes) in entrances.iter().filter(|(_, homes)| !homes.iter().any(|home| is_listed(home))) {
                out.insert((building, Some(*entrance)), Population::of(homes.iter().copied()));
            }
        }
        out
    }
}

fn is_lived_in(home: &Home) -> bool {
    !matches!(home.usage, HomeUse::Parking | HomeUse::Storage)
}

/// Whether an owner's consent to an opinion counts: they own in a part of the estate on the list, the list names no part, or they
/// took a place on a panel that stands on it, which `seat` shows.
#[must_use]
pub fn consents(community: &Community, one: &Deliberation, owner: OwnerId, seat: Option<Seal>) -> bool {
    one.parties.asks(community.register(), owner) || seat.is_some_and(|seat| consents_by_seat(community, one, seat))
}

/// Whether the consent counts of whoever took the place behind a seal, whether they own anything here or not: it is one on a panel that
/// stands on the list.
#[must_use]
pub fn consents_by_seat(community: &Community, one: &Deliberation, seat: Seal) -> bool {
    let mut panels = one.parties.panels().filter_map(|number| community.panels().panel(one.id, number));
    panels.any(|panel| panel.is_member(&seat))
}
