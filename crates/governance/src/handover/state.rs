//! Hand-over lists as they stand.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{HandedOn, HandoverDrawnUp, HandoverEvent, Listed};
use crate::PublicText;
use crate::ids::{BodyId, HandoverId, ItemNo, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// A refusal somebody certified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnessed {
    /// The body the witness acted for.
    pub body: BodyId,
    /// The witness.
    pub by: PersonId,
    /// What they saw.
    pub text: PublicText,
    /// When it was certified.
    pub at: Timestamp,
}

/// Where an item stands on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemStanding {
    /// Nobody has signed.
    Listed,
    /// Given, and not taken yet.
    HandedIn,
    /// Taken, and not signed by who gave it yet.
    Taken,
    /// Signed by both: it is handed over.
    HandedOver,
    /// Said to be missing.
    Missing,
    /// Refused, as a witness certified.
    Refused,
}

/// One item with its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number on the list.
    pub no: ItemNo,
    /// What it is.
    pub listed: Listed,
    /// Who gave it, and when they signed.
    pub given: Option<(PersonId, Timestamp)>,
    /// Who took it, and when they signed.
    pub taken: Option<(PersonId, Timestamp)>,
    /// The body that keeps it until there is a next committee, where one that acts in the gap took it.
    pub keeper: Option<BodyId>,
    /// What is missing, and since when that is said.
    pub missing: Option<(PublicText, Timestamp)>,
    /// The refusal somebody certified.
    pub refused: Option<Witnessed>,
}

impl Item {
    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> ItemStanding {
        match (self.given.is_some(), self.taken.is_some()) {
            (true, true) => ItemStanding::HandedOver,
            _ if self.refused.is_some() => ItemStanding::Refused,
            _ if self.missing.is_some() => ItemStanding::Missing,
            (true, false) => ItemStanding::HandedIn,
            (false, true) => ItemStanding::Taken,
            (false, false) => ItemStanding::Listed,
        }
    }

    /// When both had signed.
    #[must_use]
    pub fn handed_over_at(&self) -> Option<Timestamp> {
        Some(self.given?.1.max(self.taken?.1))
    }
}

/// One list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Its number.
    pub id: HandoverId,
    /// The committee.
    pub body: BodyId,
    /// The last day of the term that ends.
    pub term_ends: Date,
    /// Who hands on what it took for the committee; none where the committee itself hands over.
    pub handed_on: Option<HandedOn>,
    /// The last day by which all is handed over.
    pub until: Date,
    /// Where that stands.
    pub basis: Vec<String>,
    /// When it was drawn up.
    pub drawn_up_at: Timestamp,
    /// What is handed over.
    pub items: Vec<Item>,
}

impl Handover {
    /// The item with this number.
    #[must_use]
    pub fn item(&self, no: ItemNo) -> Option<&Item> {
        self.items.get(no.index())
    }

    /// Who hands over: the committee itself, or the body that acted for it in a gap.
    #[must_use]
    pub fn giver(&self) -> BodyId {
        self.handed_on.map_or(self.body, |handed_on| handed_on.giver)
    }

    /// The bodies that took something on it while they acted for the committee.
    #[must_use]
    pub fn keepers(&self) -> BTreeSet<BodyId> {
        self.items.iter().filter_map(|item| item.keeper).collect()
    }

    /// When the last item was handed over, once all are.
    #[must_use]
    pub fn finished_at(&self) -> Option<Timestamp> {
        let ends: Option<Vec<Timestamp>> = self.items.iter().map(Item::handed_over_at).collect();
        ends?.into_iter().max()
    }
}

/// All hand-over lists of a community.
#[derive(Debug, Clone, Default)]
pub struct Handovers(Vec<Handover>);

impl Handovers {
    /// All lists, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Handover] {
        &self.0
    }

    /// The list with this number.
    #[must_use]
    pub fn handover(&self, id: HandoverId) -> Option<&Handover> {
        self.0.get(id.index())
    }

    /// The list by which a committee hands over at the end of a term.
    #[must_use]
    pub fn of(&self, body: BodyId, term_ends: Date) -> Option<&Handover> {
        self.given_by(body, body, term_ends)
    }

    /// The list by which a body hands over what belongs to a committee whose term ended on a day.
    #[must_use]
    pub fn given_by(&self, giver: BodyId, body: BodyId, term_ends: Date) -> Option<&Handover> {
        self.0.iter().find(|one| one.giver() == giver && one.body == body && one.term_ends == term_ends)
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &HandoverEvent) -> Result<(), ImpossibleHistory> {
        match event {
            HandoverEvent::HandoverDrawnUp(event) => return self.draw_up(recorded, event),
            HandoverEvent::ItemAdded(event) => {
                let items = &mut self.handover_mut(event.handover)?.items;
                items.push(item(items.len(), &event.listed));
            }
            HandoverEvent::ItemHandedIn(event) => {
                let item = self.open_item(event.handover, event.item)?;
                if item.given.is_some() || item.taken.is_some_and(|(taker, _)| taker == event.by) {
                    return Err(ImpossibleHistory("an item was given twice, or by whoever took it"));
                }
                item.given = Some((event.by, recorded.at));
            }
            HandoverEvent::ItemTaken(event) => {
                let item = self.open_item(event.handover, event.item)?;
                if item.taken.is_some() || item.given.is_some_and(|(giver, _)| giver == event.by) {
                    return Err(ImpossibleHistory("an item was taken twice, or by whoever gave it"));
                }
                item.taken = Some((event.by, recorded.at));
                item.keeper = event.keeper;
            }
            HandoverEvent::ItemMissing(event) => {
                self.open_item(event.handover, event.item)?.missing = Some((event.text.clone(), recorded.at));
            }
            HandoverEvent::RefusalWitnessed(event) => {
                let (body, by, text) = (event.body, event.by, event.text.clone());
                self.open_item(event.handover, event.item)?.refused =
                    Some(Witnessed { body, by, text, at: recorded.at });
            }
        }
        Ok(())
    }

    fn draw_up(&mut self, recorded: Recorded, event: &HandoverDrawnUp) -> Result<(), ImpossibleHistory> {
        if event.handover != HandoverId::after(self.0.len()) {
            return Err(ImpossibleHistory("a hand-over's number leaves a gap"));
        }
        let HandoverDrawnUp { handover: id, body, term_ends, handed_on, until, ref basis, ref items, .. } = *event;
        let items = items.iter().enumerate().map(|(place, listed)| item(place, listed)).collect();
        let basis = basis.clone();
        self.0.push(Handover { id, body, term_ends, handed_on, until, basis, drawn_up_at: recorded.at, items });
        Ok(())
    }

    fn handover_mut(&mut self, id: HandoverId) -> Result<&mut Handover, ImpossibleHistory> {
        self.0.get_mut(id.index()).ok_or(ImpossibleHistory("something was handed over on no list"))
    }

    fn open_item(&mut self, handover: HandoverId, no: ItemNo) -> Result<&mut Item, ImpossibleHistory> {
        let item = self.handover_mut(handover)?.items.get_mut(no.index());
        let item = item.ok_or(ImpossibleHistory("an item was handed over that is on no list"))?;
        match item.standing() {
            ItemStanding::HandedOver => Err(ImpossibleHistory("an item was handed over twice")),
            _ => Ok(item),
        }
    }
}

fn item(place: usize, listed: &Listed) -> Item {
    let no = ItemNo::after(place);
    Item { no, listed: listed.clone(), given: None, taken: None, keeper: None, missing: None, refused: None }
}
