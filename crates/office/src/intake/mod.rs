//! Taking in a house register: what a file would change, and the act that changes it.
//!
//! A register adds homes and brings known ones up to date; homes it does not name are left as they are and counted, so
//! nothing is lost by a file that holds one building only. Owners meet by the keyed hash of their identifier; without
//! one, an owner of the same name in the same home is taken to be the same.

mod owners;
mod preview;
mod waiting;

use std::collections::BTreeSet;

use governance::Actor;
use governance::community::{CommunityCommand, Home, HomeGiven, OwnerGiven, OwnerRef, Place};
use governance::ids::{HomeId, OwnerId, PersonId};
use governance::law::pack::{Areas, Bilingual};
use serde::{Deserialize, Serialize};

use self::owners::Owners;
pub use self::preview::IntakePreview;
pub use self::waiting::Brought;
use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::door::{Door, NoRandomness};
use crate::people::Particulars;
use crate::register::{HomeRow, RegisterFile, RowProblem, weaker_source};
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
    /// Members of committees who would own nothing here any more, so that their seats end (指导规则 §43).
    pub unseated: Vec<PersonId>,
    command: CommunityCommand,
    sealed: Vec<Sealed>,
}

/// A home the book knows, and what a file says of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    let mut comparison = Comparison::begin(desk, files);
    for (row, owners) in file.accepted.iter().zip(owners::hashed(desk, file)) {
        comparison.hold(files, row, &owners);
    }
    comparison.end(files).sealed(desk.door())
}

/// A file held against the register row by row: all that has to look at the files. Between two rows they may be let go,
/// as long as the register stays the same.
struct Comparison<'l> {
    /// Which source of areas is better than which, and where that stands.
    areas: Option<(&'l Areas, Vec<Bilingual>)>,
    owners: Owners,
    homes: Vec<HomeGiven>,
    new_homes: usize,
    same_homes: usize,
    changes: Vec<HomeChange>,
    warnings: Vec<RowProblem>,
    /// Who owns a home of the book now and would no more, by owner and home.
    leaving: BTreeSet<(OwnerId, HomeId)>,
    /// Known owners who would own a home by the file.
    staying: BTreeSet<OwnerId>,
}

impl<'l> Comparison<'l> {
    fn begin(desk: &'l Desk, files: &Files) -> Self {
        Self {
            areas: area_order(desk, files).map(|(_, areas, basis)| (areas, basis)),
            owners: Owners::new(files),
            homes: Vec::new(),
            new_homes: 0,
            same_homes: 0,
            changes: Vec::new(),
            warnings: Vec::new(),
            leaving: BTreeSet::new(),
            staying: BTreeSet::new(),
        }
    }

    /// Holds the next row against the register; `owners` are those of the row.
    fn hold(&mut self, files: &Files, row: &HomeRow, owners: &[Particulars]) {
        let register = files.community.register();
        let place = place_in(files, &row.place);
        let known = register.home_at(&place);
        let standing = known.filter(|home| register.holds(home.id));
        let (mut area, mut area_source) = (row.area, row.area_source);
        if let (Some(home), Some((areas, basis))) = (standing, &self.areas)
            && areas.known_stands(home.area_source, row.area_source)
        {
            if row.area != home.area {
                self.warnings.push(weaker_source(row, (home.area, home.area_source), basis.clone()));
            }
            (area, area_source) = (home.area, home.area_source);
        }
        let refs = self.owners.refer(files, known.map(|home| home.owners.as_slice()).unwrap_or_default(), owners);
        self.staying.extend(refs.iter().filter_map(|owner| self.owners.known(*owner)));
        match standing {
            None => self.new_homes += 1,
            Some(home) => {
                let known = |owner: &OwnerRef| self.owners.known(*owner);
                let mut known_owners: Vec<OwnerId> = refs.iter().filter_map(known).collect();
                known_owners.sort_unstable();
                known_owners.dedup();
                let leaving = home.owners.iter().filter(|owner| !known_owners.contains(owner));
                self.leaving.extend(leaving.map(|owner| (*owner, home.id)));
                let other_owners = known_owners != home.owners || refs.iter().any(|owner| known(owner).is_none());
                let same = !other_owners
                    && row.shares.is_none_or(|shares| home.shares == Some(shares))
                    && (row.usage, area, area_source, row.holding)
                        == (home.usage, home.area, home.area_source, home.holding);
                if same {
                    self.same_homes += 1;
                } else {
                    let given = HomeRow { area, area_source, ..row.clone() };
                    self.changes.push(HomeChange { known: home.clone(), given, other_owners });
                }
            }
        }
        let HomeRow { usage, shares, holding, .. } = *row;
        self.homes.push(HomeGiven { place, usage, area, area_source, shares, owners: refs, holding });
    }

    /// Members whose last home would be somebody else's.
    fn unseated(&self, files: &Files) -> Vec<PersonId> {
        let (community, register) = (&files.community, files.community.register());
        let keeps_nothing = |owner: OwnerId| {
            let mut homes = register.homes_of(owner);
            !self.staying.contains(&owner) && homes.all(|home| self.leaving.contains(&(owner, home.id)))
        };
        let leaves =
            |owner: OwnerId| self.leaving.range((owner, HomeId::new(0))..).next().is_some_and(|one| one.0 == owner);
        let seats = community.bodies().all().iter().flat_map(|body| &body.seats).filter(|seat| seat.role.is_member());
        let ends = seats.filter(|seat| seat.owner.is_some_and(|owner| leaves(owner) && keeps_nothing(owner)));
        ends.map(|seat| seat.person).collect::<BTreeSet<PersonId>>().into_iter().collect()
    }

    /// What came of it once every row was held against the register.
    fn end(self, files: &Files) -> Compared {
        let register = files.community.register();
        let named = self.changes.len() + self.same_homes;
        let (unnamed_homes, seen) = (register.homes().len().saturating_sub(named), register.revision());
        let unseated = self.unseated(files);
        let Self { owners, homes, new_homes, same_homes, changes, warnings, .. } = self;
        let owners = owners.listed;
        Compared { new_homes, same_homes, unnamed_homes, changes, warnings, unseated, seen, homes, owners }
    }
}

/// A plan whose owners are not sealed yet.
struct Compared {
    new_homes: usize,
    same_homes: usize,
    unnamed_homes: usize,
    changes: Vec<HomeChange>,
    warnings: Vec<RowProblem>,
    unseated: Vec<PersonId>,
    seen: u64,
    homes: Vec<HomeGiven>,
    owners: Vec<(Option<OwnerId>, Particulars)>,
}

impl Compared {
    /// The plan, with everybody it lists sealed.
    fn sealed(self, door: &Door) -> Result<IntakePlan, NoRandomness> {
        let Self { new_homes, same_homes, unnamed_homes, changes, warnings, unseated, seen, homes, owners } = self;
        let changed_homes = changes.len();
        let mut given = Vec::with_capacity(owners.len());
        let mut sealed = Vec::with_capacity(owners.len());
        for (known, particulars) in owners {
            let one = Sealed::new(door, Drawerful::Person, serde_json::to_vec(&particulars).unwrap_or_default())?;
            given.push(OwnerGiven { known, seal: one.seal });
            sealed.push(one);
        }
        let command = CommunityCommand::Register { seen, owners: given, homes };
        Ok(IntakePlan {
            new_homes,
            changed_homes,
            same_homes,
            unnamed_homes,
            changes,
            warnings,
            unseated,
            command,
            sealed,
        })
    }
}

/// Which source of areas is better than which, by which rule pack of the place the community lies in, and where that
/// stands.
fn area_order<'l>(desk: &'l Desk, files: &Files) -> Option<(&'l str, &'l Areas, Vec<Bilingual>)> {
    let (law, community) = (desk.law(), &files.community);
    // Elsewhere the country's order says nothing until a place is settled.
    if community.is_elsewhere(law) && community.settled_place().is_none() {
        return None;
    }
    let over = &community.place(law).ok()?.over;
    let pack = law.packs.get(over)?;
    let areas = pack.area.as_ref()?;
    Some((over, areas, pack.cite(&areas.basis)))
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

/// The estate's name says nothing where it is the community's own.
fn place_in(files: &Files, place: &Place) -> Place {
    let mut place = place.clone();
    if place.estate == files.community.name() {
        place.estate.clear();
    }
    place
}
