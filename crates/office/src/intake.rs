//! Taking in a house register: what a file would change, and the act that changes it.
//!
//! A register adds homes and brings known ones up to date; homes it does not name are left as they are and counted, so
//! nothing is lost by a file that holds one building only. Owners meet by the keyed hash of their identifier; without
//! one, an owner of the same name in the same home is taken to be the same.

use std::collections::HashMap;

use governance::Actor;
use governance::community::{CommunityCommand, Home, HomeGiven, OwnerGiven, OwnerRef, Place};
use governance::ids::OwnerId;
use governance::law::pack::{Areas, Bilingual};

use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::door::{Door, NoRandomness};
use crate::people::Particulars;
use crate::register::{HomeRow, OwnerRow, RegisterFile, RowProblem, weaker_source};
use crate::secrets::Secrets;
use crate::vault::{Drawerful, Sealed};

/// What taking a register in would change.
#[derive(Debug)]
pub struct IntakePlan {
    /// Homes the book does not know yet.
    pub new_homes: usize,
    /// Homes whose area, source, use or owners change.
    pub changed_homes: usize,
    /// Homes that are in the book as the file has them.
    pub same_homes: usize,
    /// Homes of the book that the file does not name; they are left as they are.
    pub unnamed_homes: usize,
    /// What changes of homes the book knows, in the order of the file.
    pub changes: Vec<HomeChange>,
    /// Rows whose area is not taken, since a figure from a better source is known.
    pub warnings: Vec<RowProblem>,
    command: CommunityCommand,
    sealed: Vec<Sealed>,
}

/// A home the book knows, and what a file says of it.
#[derive(Debug, Clone)]
pub struct HomeChange {
    /// As the book has it.
    pub known: Home,
    /// As it would be.
    pub given: HomeRow,
    /// Whether other owners would own it.
    pub other_owners: bool,
}

/// Works out what taking a register in would change.
///
/// # Errors
/// When the machine has no randomness to give.
pub fn plan_intake(desk: &Desk, files: &Files, file: &RegisterFile) -> Result<IntakePlan, NoRandomness> {
    let mut owners = Owners::new(desk, files);
    let register = files.community.register();
    let mut homes = Vec::with_capacity(file.accepted.len());
    let (mut new_homes, mut changed_homes, mut same_homes) = (0, 0, 0);
    let areas = area_order(desk, files);
    let (mut warnings, mut changes) = (Vec::new(), Vec::new());
    for row in &file.accepted {
        let place = place_in(files, &row.place);
        let known = register.home_at(&place);
        let mut row = row.clone();
        if let (Some(home), Some((areas, basis))) = (known.filter(|home| register.holds(home.id)), &areas)
            && areas.known_stands(home.area_source, row.area_source)
        {
            if row.area != home.area {
                warnings.push(weaker_source(&row, (home.area, home.area_source), basis.clone()));
            }
            (row.area, row.area_source) = (home.area, home.area_source);
        }
        let refs = owners.refer(known.map(|home| home.owners.as_slice()).unwrap_or_default(), &row.owners)?;
        match known.filter(|home| register.holds(home.id)) {
            None => new_homes += 1,
            Some(home) => {
                let mut known_owners: Vec<OwnerId> = refs.iter().filter_map(|owner| owners.known(*owner)).collect();
                known_owners.sort_unstable();
                known_owners.dedup();
                let other_owners =
                    known_owners != home.owners || refs.iter().any(|owner| owners.known(*owner).is_none());
                let same = !other_owners
                    && row.shares.is_none_or(|shares| home.shares == Some(shares))
                    && (row.usage, row.area, row.area_source, row.holding)
                        == (home.usage, home.area, home.area_source, home.holding);
                if same {
                    same_homes += 1;
                } else {
                    changed_homes += 1;
                    changes.push(HomeChange { known: home.clone(), given: row.clone(), other_owners });
                }
            }
        }
        homes.push(given(&row, place, refs));
    }
    let unnamed_homes = register.homes().len().saturating_sub(changed_homes + same_homes);
    let Owners { given, sealed, .. } = owners;
    let command = CommunityCommand::Register { seen: register.revision(), owners: given, homes };
    Ok(IntakePlan { new_homes, changed_homes, same_homes, unnamed_homes, changes, warnings, command, sealed })
}

/// Which source of areas is better than which, by the law of the place the community lies in, and where that stands.
fn area_order<'l>(desk: &'l Desk, files: &Files) -> Option<(&'l Areas, Vec<Bilingual>)> {
    let (law, community) = (desk.law(), &files.community);
    // Elsewhere the country's order says nothing until a place is settled.
    if community.is_elsewhere(law) && community.settled_place().is_none() {
        return None;
    }
    let pack = law.packs.get(&community.place(law).ok()?.over)?;
    let areas = pack.area.as_ref()?;
    Some((areas, pack.cite(&areas.basis)))
}

impl IntakePlan {
    /// Carries the plan out.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn carry_out(self, desk: &Desk, actor: Actor) -> Result<Outcome, Stop> {
        let mut act = Act::new(actor, self.command);
        act.sealed = self.sealed;
        desk.carry_out(act).await
    }
}

fn given(row: &HomeRow, place: Place, owners: Vec<OwnerRef>) -> HomeGiven {
    let HomeRow { usage, area, area_source, shares, holding, .. } = *row;
    HomeGiven { place, usage, area, area_source, shares, owners, holding }
}

/// The estate's name says nothing where it is the community's own.
fn place_in(files: &Files, place: &Place) -> Place {
    let mut place = place.clone();
    if place.estate == files.community.name() {
        place.estate.clear();
    }
    place
}

/// Finds owners the book knows, and lists the ones it does not.
struct Owners<'a> {
    files: &'a Files,
    secrets: &'a Secrets,
    door: &'a Door,
    book: &'a str,
    by_identifier: HashMap<String, OwnerRef>,
    given: Vec<OwnerGiven>,
    sealed: Vec<Sealed>,
}

impl<'a> Owners<'a> {
    fn new(desk: &'a Desk, files: &'a Files) -> Self {
        let by_identifier = files.people.owners_by_identifier(&files.community);
        let by_identifier =
            by_identifier.into_iter().map(|(hash, id)| (hash.to_owned(), OwnerRef::Known(id))).collect();
        Self {
            files,
            secrets: desk.secrets(),
            door: desk.door(),
            book: desk.book().as_str(),
            by_identifier,
            given: Vec::new(),
            sealed: Vec::new(),
        }
    }

    fn refer(&mut self, known: &[OwnerId], rows: &[OwnerRow]) -> Result<Vec<OwnerRef>, NoRandomness> {
        rows.iter().map(|row| self.refer_one(known, row)).collect()
    }

    fn refer_one(&mut self, known: &[OwnerId], row: &OwnerRow) -> Result<OwnerRef, NoRandomness> {
        let particulars = self.particulars(row);
        let of_home = || {
            known.iter().copied().map(OwnerRef::Known).find(|owner| {
                self.read(*owner).is_some_and(|known| known.id_hash.is_none() && known.name == particulars.name)
            })
        };
        let found = match &particulars.id_hash {
            Some(hash) => self.by_identifier.get(hash).copied(),
            None => of_home(),
        };
        let owner = match found {
            Some(OwnerRef::Known(id)) if self.read(OwnerRef::Known(id)).is_some_and(|now| !now.says(&particulars)) => {
                self.list(Some(id), &particulars)?
            }
            Some(owner) => owner,
            None => self.list(None, &particulars)?,
        };
        if let Some(hash) = particulars.id_hash {
            self.by_identifier.insert(hash, owner);
        }
        Ok(owner)
    }

    fn list(&mut self, known: Option<OwnerId>, particulars: &Particulars) -> Result<OwnerRef, NoRandomness> {
        let sealed = Sealed::new(self.door, Drawerful::Person, serde_json::to_vec(particulars).unwrap_or_default())?;
        self.given.push(OwnerGiven { known, seal: sealed.seal });
        self.sealed.push(sealed);
        Ok(OwnerRef::Listed(self.given.len() - 1))
    }

    /// The owner's number when the book knows them already.
    fn known(&self, owner: OwnerRef) -> Option<OwnerId> {
        match owner {
            OwnerRef::Known(id) => Some(id),
            OwnerRef::Listed(place) => self.given.get(place).and_then(|given| given.known),
        }
    }

    fn read(&self, owner: OwnerRef) -> Option<&'a Particulars> {
        self.files.people.owner(&self.files.community, self.known(owner)?)
    }

    fn particulars(&self, row: &OwnerRow) -> Particulars {
        let last4 = |id: &String| {
            let characters: Vec<char> = id.chars().collect();
            characters[characters.len().saturating_sub(4)..].iter().collect()
        };
        Particulars {
            name: row.name.clone(),
            id_hash: row.id.as_ref().map(|id| self.secrets.identifier(self.book, id)),
            id_last4: row.id.as_ref().map(last4),
            phone: row.phone.clone(),
        }
    }
}

impl Particulars {
    /// Whether these particulars hold everything the others say; a register without telephones takes none away.
    fn says(&self, other: &Self) -> bool {
        self.name == other.name && (other.phone.is_none() || self.phone == other.phone)
    }
}
