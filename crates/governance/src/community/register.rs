//! The house register: homes by place, with area, source and owners.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::{HomesRegistered, HomesRemoved, OwnersRecorded, Stairs};
use crate::ids::{HomeId, OwnerId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;

/// What a home is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HomeUse {
    /// 住宅
    Dwelling,
    /// 商业
    Shop,
    /// 办公
    Office,
    /// 车位
    Parking,
    /// 储藏
    Storage,
    /// 其他
    Other,
}

/// Where an area figure comes from, best first (最高法建筑物区分所有权解释 §8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaSource {
    /// 登记簿: the land register.
    LandRegister,
    /// 实测: measured by a surveyor.
    Survey,
    /// 合同: the sales contract.
    Contract,
}

/// How a home is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holding {
    /// 业主: by its owner or owners.
    Owner,
    /// 建设单位未售: unsold stock of the developer.
    DeveloperUnsold,
    /// 建设单位已售未交付: sold and not yet handed over.
    DeveloperUndelivered,
}

impl Holding {
    /// Whether the home belongs to the developer's stock, which is one head in all (解释 §9).
    #[must_use]
    pub fn is_developer_stock(self) -> bool {
        match self {
            Self::Owner => false,
            Self::DeveloperUnsold | Self::DeveloperUndelivered => true,
        }
    }
}

/// Where a home is. Estate and entrance are empty where a community has none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// 小区
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub estate: String,
    /// 楼栋
    pub building: String,
    /// 单元
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub entrance: String,
    /// 房号
    pub unit: String,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for part in [&self.estate, &self.building, &self.entrance].into_iter().filter(|part| !part.is_empty()) {
            write!(f, "{part}-")?;
        }
        f.write_str(&self.unit)
    }
}

/// One registered exclusive part (专有部分).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// Its number in the register.
    pub id: HomeId,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
    /// What it is used for.
    #[serde(rename = "use")]
    pub usage: HomeUse,
    /// Area in 0.001 m².
    pub area: u64,
    /// Where the area comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_source: Option<AreaSource>,
    /// Its shares in the whole, where the law of the place weighs by them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shares: Option<u64>,
    /// Who owns it together, in order of number; empty for the developer's stock.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<OwnerId>,
    /// How it is held.
    pub holding: Holding,
}

/// What the book knows of an owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The seal of name, identifier and telephone.
    pub seal: Seal,
    /// Whether the particulars were erased.
    pub forgotten: bool,
}

/// The house register as it stands.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// Those that stand in it, in order of number.
    homes: Vec<Home>,
    /// Those that were taken out: rolls published before still name them.
    removed: BTreeMap<HomeId, Home>,
    by_place: HashMap<Place, HomeId>,
    owners: Vec<Owner>,
    stairs: Stairs,
    revision: u64,
}

impl Register {
    /// The homes that stand in it, in order of their numbers.
    #[must_use]
    pub fn homes(&self) -> &[Home] {
        &self.homes
    }

    /// The home with this number, also when it was taken out since: rolls published before still name it.
    #[must_use]
    pub fn home(&self, id: HomeId) -> Option<&Home> {
        self.place_of(id).ok().and_then(|place| self.homes.get(place)).or_else(|| self.removed.get(&id))
    }

    /// Whether the home with this number stands in the register and was not taken out.
    #[must_use]
    pub fn holds(&self, id: HomeId) -> bool {
        self.place_of(id).is_ok()
    }

    /// How many homes were ever registered; numbers are counted on from here.
    pub(super) fn homes_ever(&self) -> usize {
        self.homes.len() + self.removed.len()
    }

    /// Where a home stands in the list, or where it would.
    fn place_of(&self, id: HomeId) -> Result<usize, usize> {
        match self.homes.get(id.index()) {
            // As long as nothing was taken out a number is a place.
            Some(home) if home.id == id => Ok(id.index()),
            _ => self.homes.binary_search_by_key(&id, |home| home.id),
        }
    }

    /// The home at this place, also when it was taken out since.
    #[must_use]
    pub fn home_at(&self, place: &Place) -> Option<&Home> {
        self.by_place.get(place).and_then(|id| self.home(*id))
    }

    /// Which state of the register it is: every change makes another.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// All owners; the first is number 1.
    #[must_use]
    pub fn owners(&self) -> &[Owner] {
        &self.owners
    }

    /// The owner with this number.
    #[must_use]
    pub fn owner(&self, id: OwnerId) -> Option<&Owner> {
        self.owners.get(id.index())
    }

    /// The homes an owner holds, alone or with others. What the developer has not handed over is still the developer's
    /// (解释 §9).
    pub fn homes_of(&self, owner: OwnerId) -> impl Iterator<Item = &Home> {
        self.homes.iter().filter(move |home| !home.holding.is_developer_stock() && home.owners.contains(&owner))
    }

    /// The homes of each of these owners, found by going through the register once.
    #[must_use]
    pub fn homes_of_each(&self, owners: &BTreeSet<OwnerId>) -> BTreeMap<OwnerId, Vec<&Home>> {
        let mut found: BTreeMap<OwnerId, Vec<&Home>> = BTreeMap::new();
        for home in self.homes.iter().filter(|home| !home.holding.is_developer_stock()) {
            for owner in home.owners.iter().filter(|owner| owners.contains(owner)) {
                found.entry(*owner).or_default().push(home);
            }
        }
        found
    }

    /// Whether each owner, in order of number, holds a home.
    #[must_use]
    pub fn owning(&self) -> Vec<bool> {
        let mut owning = vec![false; self.owners.len()];
        for owner in self.homes.iter().filter(|home| !home.holding.is_developer_stock()).flat_map(|home| &home.owners) {
            if let Some(owns) = owning.get_mut(owner.index()) {
                *owns = true;
            }
        }
        owning
    }

    /// The stairs its homes lie behind, those among them that have no homes any more.
    #[must_use]
    pub fn stairs(&self) -> &Stairs {
        &self.stairs
    }

    /// Area of all homes in 0.001 m².
    #[must_use]
    pub fn area(&self) -> u64 {
        self.homes.iter().map(|home| home.area).sum()
    }

    /// Whether any home has shares.
    #[must_use]
    pub fn has_shares(&self) -> bool {
        self.homes.iter().any(|home| home.shares.is_some())
    }

    /// Shares of all homes that have them.
    #[must_use]
    pub fn shares(&self) -> u64 {
        self.homes.iter().filter_map(|home| home.shares).sum()
    }

    pub(crate) fn record(&mut self, event: &OwnersRecorded) -> Result<(), ImpossibleHistory> {
        self.revision += 1;
        for (id, seal) in &event.owners {
            let owner = Owner { seal: *seal, forgotten: false };
            let next = OwnerId::after(self.owners.len());
            match self.owners.get_mut(id.index()) {
                Some(known) => *known = owner,
                None if *id == next => self.owners.push(owner),
                None => return Err(ImpossibleHistory("an owner's number leaves a gap")),
            }
        }
        Ok(())
    }

    pub(crate) fn register(&mut self, event: &HomesRegistered) -> Result<(), ImpossibleHistory> {
        self.revision += 1;
        for home in &event.homes {
            if home.owners.iter().any(|owner| self.owner(*owner).is_none()) {
                return Err(ImpossibleHistory("a home has an owner nobody recorded"));
            }
            match self.home(home.id) {
                Some(known) if known.place == home.place => {}
                Some(_) => return Err(ImpossibleHistory("a home moved to another place")),
                None if home.id == HomeId::after(self.homes_ever()) => {
                    self.by_place.insert(home.place.clone(), home.id);
                    self.stairs.add(&home.place);
                }
                None => return Err(ImpossibleHistory("a home's number leaves a gap")),
            }
            self.removed.remove(&home.id);
            match self.place_of(home.id) {
                Ok(place) => self.homes[place] = home.clone(),
                Err(place) => self.homes.insert(place, home.clone()),
            }
        }
        Ok(())
    }

    pub(crate) fn remove(&mut self, event: &HomesRemoved) -> Result<(), ImpossibleHistory> {
        self.revision += 1;
        for home in &event.homes {
            let place = self
                .place_of(*home)
                .map_err(|_| ImpossibleHistory("a home was taken out that does not stand there"))?;
            self.removed.insert(*home, self.homes.remove(place));
        }
        Ok(())
    }

    pub(crate) fn forget(&mut self, owner: OwnerId) -> Result<(), ImpossibleHistory> {
        self.revision += 1;
        let owner = self.owners.get_mut(owner.index()).ok_or(ImpossibleHistory("an unknown owner was forgotten"))?;
        owner.forgotten = true;
        Ok(())
    }
}

/// A name with a number in it, ordered as people count: 2栋 before 10栋.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    key: (u64, String),
    /// The name as the register has it.
    pub name: String,
}

impl Counted {
    /// Takes the first number in a name as its order.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let digits: String =
            name.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).take(18).collect();
        Self { key: (digits.parse().unwrap_or(u64::MAX), name.to_owned()), name: name.to_owned() }
    }
}

impl PartialOrd for Counted {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Counted {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key.cmp(&other.key)
    }
}
