//! Who takes part: the list as it is drawn up, published for objection, changed and published anew.
//!
//! A list that was changed is published anew: whoever is on it then, and whoever is not, has the days of the place to object
//! before the step is left. The days that were announced before run to their end all the same. Objections are comments; each is looked at and answered.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Comment, CommentMade, CommentOn, DeliberationEvent, PartiesInvited, PartiesPublished, PartyDropped, PartyNamed,
};
use crate::Community;
use crate::PublicText;
use crate::assembly::Scope;
use crate::ids::{BodyId, CommentNo, PanelNo, PartyNo, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// Who somebody on the list is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "kebab-case")]
pub enum Who {
    /// Whoever lives or owns in a part of the estate.
    Homes {
        /// Which part.
        scope: Scope,
    },
    /// People of one lot, wherever they live: tenants, those who keep a car.
    Group {
        /// What they are called; no person.
        #[serde(rename = "called")]
        name: PublicText,
    },
    /// A body of this community.
    Body {
        /// Which.
        body: BodyId,
    },
    /// A panel that is drawn by lot.
    Panel {
        /// Which.
        panel: PanelNo,
    },
    /// Somebody who keeps no seat here.
    Outside {
        /// Of which kind, as the place names them.
        kind: String,
        /// What they are called; no person.
        #[serde(rename = "called")]
        name: PublicText,
    },
}

/// Whom somebody wants on the list, not yet checked. A part of the estate is asked as a whole: nobody can say whether it answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartyGiven {
    /// Whoever lives or owns in a part of the estate.
    Homes(Scope),
    /// People of one lot.
    Group {
        /// What they are called.
        name: String,
        /// Whether their answer must not be missing.
        must: bool,
    },
    /// A body of this community.
    Body {
        /// Which.
        body: BodyId,
        /// Whether its answer must not be missing.
        must: bool,
    },
    /// Somebody who keeps no seat here.
    Outside {
        /// Of which kind.
        kind: String,
        /// What they are called.
        name: String,
        /// Whether their answer must not be missing.
        must: bool,
    },
}

/// One on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its number in the deliberation.
    pub number: PartyNo,
    /// Who it is.
    pub who: Who,
    /// Whether its answer must not be missing.
    pub must: bool,
    /// Why it is on the list.
    pub reason: PublicText,
    /// When it was named.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// When it was invited to the conversation.
    pub invited: Option<Timestamp>,
    /// Why it was taken off, when, and by whom.
    pub dropped: Option<(PublicText, Timestamp, PersonId)>,
}

/// One time that the list was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPublished {
    /// Since when.
    pub at: Timestamp,
    /// So many days for objections.
    pub days: u32,
    /// The last of them.
    pub until: Date,
    /// Where they stand.
    pub basis: Vec<String>,
    /// Who published it.
    pub by: PersonId,
}

/// The list of those who take part.
#[derive(Debug, Clone, Default)]
pub struct Parties {
    all: Vec<Party>,
    published: Vec<ListPublished>,
    /// Whether it was changed since it was last published.
    changed: bool,
    /// How often it was changed.
    changes: u32,
    objections: Vec<Comment>,
    /// How often it had been changed when each of these came.
    came_after: Vec<u32>,
}

impl Parties {
    /// Everybody who was ever on it, in order.
    #[must_use]
    pub fn all(&self) -> &[Party] {
        &self.all
    }

    /// Those on it.
    pub fn standing(&self) -> impl Iterator<Item = &Party> {
        self.all.iter().filter(|party| party.dropped.is_none())
    }

    /// One of those on it.
    #[must_use]
    pub fn party(&self, number: PartyNo) -> Option<&Party> {
        self.all.get(number.index()).filter(|party| party.dropped.is_none())
    }

    /// The one on it that is these.
    #[must_use]
    pub fn of(&self, who: &Who) -> Option<&Party> {
        self.standing().find(|party| party.who == *who)
    }

    /// The parts of the estate on it.
    pub fn scopes(&self) -> impl Iterator<Item = &Scope> {
        self.standing().filter_map(|party| match &party.who {
            Who::Homes { scope } => Some(scope),
            Who::Group { .. } | Who::Body { .. } | Who::Panel { .. } | Who::Outside { .. } => None,
        })
    }

    /// Every time it was published, oldest first.
    #[must_use]
    pub fn published(&self) -> &[ListPublished] {
        &self.published
    }

    /// How it was last published, where it was not changed since.
    #[must_use]
    pub fn in_public(&self) -> Option<&ListPublished> {
        self.published.last().filter(|_| !self.changed)
    }

    /// Whether objections are taken on a day: whatever is changed meanwhile, the days that were announced run to their end.
    #[must_use]
    pub fn is_on_view(&self, today: Date) -> bool {
        self.published.last().is_some_and(|list| today <= list.until)
    }

    /// Whether it is another than the one that somebody objected to.
    #[must_use]
    pub fn is_changed_since(&self, objection: &Comment) -> bool {
        let came = self.objections.iter().zip(&self.came_after).find(|(other, _)| other.number == objection.number);
        came.is_some_and(|(_, after)| self.changes > *after)
    }

    /// All objections to it, in the order in which they came.
    #[must_use]
    pub fn objections(&self) -> &[Comment] {
        &self.objections
    }

    /// Those that wait for somebody to look, or for an answer.
    pub fn waiting(&self) -> impl Iterator<Item = &Comment> {
        self.objections.iter().filter(|one| one.settled_at().is_none())
    }

    /// One of them.
    #[must_use]
    pub fn objection(&self, number: CommentNo) -> Option<&Comment> {
        self.objections.iter().find(|one| one.number == number)
    }

    /// How often it was published.
    fn round(&self) -> u32 {
        u32::try_from(self.published.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn apply(&mut self, recorded: Recorded, event: &DeliberationEvent) -> Result<(), ImpossibleHistory> {
        match event {
            DeliberationEvent::PartyNamed(event) => self.name(recorded, event),
            DeliberationEvent::PartyDropped(event) => self.drop_one(recorded, event),
            DeliberationEvent::PartiesInvited(event) => self.invite(recorded, event),
            DeliberationEvent::PartiesPublished(event) => {
                self.publish(recorded, event);
                Ok(())
            }
            DeliberationEvent::CommentMade(event) => {
                self.comes(recorded, event);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The objection that something happens to.
    pub(super) fn objection_mut(&mut self, number: CommentNo) -> Option<&mut Comment> {
        self.objections.iter_mut().find(|one| one.number == number)
    }

    fn name(&mut self, recorded: Recorded, event: &PartyNamed) -> Result<(), ImpossibleHistory> {
        if event.party != PartyNo::after(self.all.len()) {
            return Err(ImpossibleHistory("a party's number leaves a gap"));
        }
        self.changes();
        let (who, reason) = (event.who.clone(), event.reason.clone());
        let (number, must, at, by) = (event.party, event.must, recorded.at, event.by);
        self.all.push(Party { number, who, must, reason, at, by, invited: None, dropped: None });
        Ok(())
    }

    fn drop_one(&mut self, recorded: Recorded, event: &PartyDropped) -> Result<(), ImpossibleHistory> {
        let party = self.all.get_mut(event.party.index()).filter(|party| party.dropped.is_none());
        let party = party.ok_or(ImpossibleHistory("a party was taken off a list it is not on"))?;
        party.dropped = Some((event.reason.clone(), recorded.at, event.by));
        self.changes();
        Ok(())
    }

    fn changes(&mut self) {
        (self.changed, self.changes) = (true, self.changes.saturating_add(1));
    }

    fn invite(&mut self, recorded: Recorded, event: &PartiesInvited) -> Result<(), ImpossibleHistory> {
        for number in &event.parties {
            let party = self.all.get_mut(number.index()).filter(|party| party.dropped.is_none());
            party.ok_or(ImpossibleHistory("somebody was invited who is on no list"))?.invited = Some(recorded.at);
        }
        Ok(())
    }

    fn publish(&mut self, recorded: Recorded, event: &PartiesPublished) {
        let (days, until, basis) = (event.days, event.until, event.basis.clone());
        self.published.push(ListPublished { at: recorded.at, days, until, basis, by: event.by });
        self.changed = false;
    }

    fn comes(&mut self, recorded: Recorded, event: &CommentMade) {
        let round = self.round();
        self.objections.push(Comment::made(recorded, event, round));
        self.came_after.push(self.changes);
    }
}

/// What somebody who can be asked one by one is called; nothing for a part of the estate.
pub(crate) fn called(community: &Community, party: &Party) -> Option<String> {
    match &party.who {
        Who::Body { body } => community.bodies().body(*body).map(|body| body.name.to_string()),
        Who::Group { name } | Who::Outside { name, .. } => Some(name.to_string()),
        // It has no name of its own; what it was announced for is why it is on the list.
        Who::Panel { .. } => Some(party.reason.to_string()),
        Who::Homes { .. } => None,
    }
}

impl CommentOn {
    /// Whether it is an objection to the list of those who take part.
    #[must_use]
    pub fn is_of_parties(self) -> bool {
        matches!(self, Self::LeftOut | Self::NotConcerned { .. })
    }
}
