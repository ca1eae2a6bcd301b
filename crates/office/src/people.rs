//! Who people are: particulars from the vault, kept in memory while a community's desk is open.

use std::collections::HashMap;

use governance::ids::{AgentId, OwnerId, PersonId};
use governance::{Community, Seal};
use serde::{Deserialize, Serialize};

/// What is known of a person. It lives in the vault alone and is erased there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// Their name.
    pub name: String,
    /// The keyed hash of their identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_hash: Option<String>,
    /// The last four characters of their identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_last4: Option<String>,
    /// Their telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Particulars {
    /// Somebody of whom only the name is known.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), id_hash: None, id_last4: None, phone: None }
    }
}

/// The particulars of a community's owners and office holders.
#[derive(Debug, Default)]
pub struct People {
    by_seal: HashMap<Seal, Particulars>,
}

impl People {
    pub(crate) fn put(&mut self, seal: Seal, value: &[u8]) {
        if let Ok(particulars) = serde_json::from_slice(value) {
            self.by_seal.insert(seal, particulars);
        }
    }

    pub(crate) fn forget(&mut self, seal: &Seal) {
        self.by_seal.remove(seal);
    }

    /// What is known of an owner; none once it was erased.
    #[must_use]
    pub fn owner(&self, community: &Community, id: OwnerId) -> Option<&Particulars> {
        let owner = community.register().owner(id)?;
        self.by_seal.get(&owner.seal)
    }

    /// What is known of an office holder.
    #[must_use]
    pub fn person(&self, community: &Community, id: PersonId) -> Option<&Particulars> {
        let seal = community.bodies().persons().get(id.index())?;
        // Whoever sits as an owner is called as the register calls them now: newer particulars take the place of those that
        // were sealed when they took their seat.
        let mut seats = community.bodies().all().iter().flat_map(|body| &body.seats).filter(|seat| seat.person == id);
        let owner = seats.find_map(|seat| seat.owner);
        owner.and_then(|owner| self.owner(community, owner)).or_else(|| self.by_seal.get(seal))
    }

    /// What is known of somebody who owns nothing and speaks for owners.
    #[must_use]
    pub fn agent(&self, community: &Community, id: AgentId) -> Option<&Particulars> {
        let seal = community.assembly().voices().agents().get(id.index())?;
        self.by_seal.get(seal)
    }

    /// Owners by the keyed hash of their identifier.
    pub(crate) fn owners_by_identifier(&self, community: &Community) -> HashMap<&str, OwnerId> {
        (0..community.register().owners().len())
            .map(OwnerId::after)
            .filter_map(|id| Some((self.owner(community, id)?.id_hash.as_deref()?, id)))
            .collect()
    }
}
