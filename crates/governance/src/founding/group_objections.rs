//! Objections to who sits in a group, and what one that stands asks for. The group that prepares the first meeting and the one
//! that organises a renewal are open to them in the same way.

use std::ops::Deref;

use jiff::Timestamp;

use crate::ids::{ObjectionId, OwnerId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;

/// An objection to the composition of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupObjection {
    /// Its number.
    pub id: ObjectionId,
    /// The owner it comes from.
    pub owner: Option<OwnerId>,
    /// What it says, sealed.
    pub seal: Seal,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// When it is to be answered by, where the place says so.
    pub answer_until: Option<Timestamp>,
    /// Whether it stands, the sealed reasons, and when it was settled.
    pub settled: Option<(bool, Seal, Timestamp)>,
}

/// All objections to the composition of one group, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupObjections {
    all: Vec<GroupObjection>,
    /// Whether one stands and the composition was not published since.
    revision_due: bool,
}

impl Deref for GroupObjections {
    type Target = [GroupObjection];

    fn deref(&self) -> &[GroupObjection] {
        &self.all
    }
}

impl GroupObjections {
    /// The number of the next one.
    #[must_use]
    pub fn next(&self) -> ObjectionId {
        ObjectionId::after(self.all.len())
    }

    /// Those that nobody settled.
    pub fn open(&self) -> impl Iterator<Item = &GroupObjection> {
        self.all.iter().filter(|objection| objection.settled.is_none())
    }

    /// The one of an owner that waits for its answer; one at a time is heard.
    #[must_use]
    pub fn open_of(&self, owner: Option<OwnerId>) -> Option<&GroupObjection> {
        self.open().find(|open| owner.is_some() && open.owner == owner)
    }

    /// Whether one stands and the composition was not published since.
    #[must_use]
    pub fn needs_revision(&self) -> bool {
        self.revision_due
    }

    pub(crate) fn raised(&mut self, objection: GroupObjection) -> Result<(), ImpossibleHistory> {
        if objection.id != self.next() {
            return Err(ImpossibleHistory("an objection's number leaves a gap"));
        }
        self.all.push(objection);
        Ok(())
    }

    pub(crate) fn settled(
        &mut self,
        id: ObjectionId,
        (upheld, seal, at): (bool, Seal, Timestamp),
    ) -> Result<(), ImpossibleHistory> {
        let objection = self.all.get_mut(id.index()).ok_or(ImpossibleHistory("no objection was settled"))?;
        objection.settled = Some((upheld, seal, at));
        self.revision_due |= upheld;
        Ok(())
    }

    pub(crate) fn published(&mut self) {
        self.revision_due = false;
    }
}
