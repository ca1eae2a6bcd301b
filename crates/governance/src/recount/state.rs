//! A recount from paper as it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{PaperKeyedAgain, PaperRecountOrdered, PaperRecountSettled, SealedAnew, SettledPapers};
use crate::assembly::{CastBallot, Keying, Meeting};
use crate::ids::{EntryNo, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::recount::RecountEvent;
use crate::seal::Seal;
use crate::state::Recorded;

/// A sealed ballot, and the entry of the book that names its seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedAt {
    /// The seal.
    pub seal: Seal,
    /// Where it stands.
    pub position: u64,
}

impl From<&CastBallot> for SealedAt {
    fn from(ballot: &CastBallot) -> Self {
        Self { seal: ballot.seal, position: ballot.position }
    }
}

/// How far one paper is read anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rereading {
    /// What was counted.
    pub counted: SealedAt,
    /// The first new keying.
    pub first: Option<Keying>,
    /// The second one.
    pub second: Option<Keying>,
    /// What counts from the end of the recount on.
    pub now: Option<SealedAt>,
}

/// A recount from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRecount {
    /// When it was ordered.
    pub ordered_at: Timestamp,
    /// The papers.
    pub papers: BTreeMap<EntryNo, Rereading>,
    /// How many ballots changed.
    pub changed: u32,
    /// The entry of the book that settled what was read differently.
    pub settled: Option<u64>,
    /// The count that ended it.
    pub counted: Option<u32>,
}

impl PaperRecount {
    /// Whether somebody has read any of the papers anew.
    #[must_use]
    pub fn was_read_by(&self, person: PersonId) -> bool {
        let keyings = self.papers.values().flat_map(|reading| [reading.first, reading.second]);
        keyings.flatten().any(|keying| keying.by == person)
    }
}

/// Follows what happened in a recount of a meeting.
pub(crate) fn follow(meeting: &mut Meeting, recorded: Recorded, event: &RecountEvent) -> Result<(), ImpossibleHistory> {
    if let RecountEvent::PaperRecountOrdered(PaperRecountOrdered { entries, .. }) = event {
        let begins = |entry: &EntryNo| {
            let counted = meeting.ballots.ballot(*entry).map(SealedAt::from)?;
            Some((*entry, Rereading { counted, first: None, second: None, now: None }))
        };
        let papers: Option<BTreeMap<_, _>> = entries.iter().map(begins).collect();
        let papers = papers.ok_or(ImpossibleHistory("a paper is to be read anew that was never counted"))?;
        let ordered_at = recorded.at;
        meeting.recounts.push(PaperRecount { ordered_at, papers, changed: 0, settled: None, counted: None });
        return Ok(());
    }
    let recount = meeting.recounts.last_mut().filter(|recount| recount.counted.is_none());
    let recount = recount.ok_or(ImpossibleHistory("paper was read anew without a recount"))?;
    let unknown = ImpossibleHistory("a paper was read anew that was not to be");
    match event {
        RecountEvent::PaperRecountOrdered(_) => {}
        RecountEvent::PaperKeyedAgain(PaperKeyedAgain { entry, seal, by, .. }) => {
            let reading = recount.papers.get_mut(entry).ok_or(unknown)?;
            let received_at = meeting.papers.get(entry).map_or(recorded.at, |paper| paper.first.received_at);
            let signed = meeting.papers.get(entry).map_or_else(Default::default, |paper| paper.first.signed);
            let keying = Keying { by: *by, received_at, seal: *seal, position: recorded.position, signed };
            match reading.first {
                None => reading.first = Some(keying),
                Some(_) => reading.second = Some(keying),
            }
        }
        RecountEvent::PaperRecountSettled(PaperRecountSettled { papers, .. }) => {
            let position = recorded.position;
            let mut settle = |entry: EntryNo, seal: Seal| {
                let reading = recount.papers.get_mut(&entry).ok_or(unknown)?;
                reading.now = Some(SealedAt { seal, position });
                meeting.ballots.reread(entry, seal, position);
                Ok(())
            };
            match papers {
                SettledPapers::All { papers, changed } => {
                    papers.iter().try_for_each(|SealedAnew { entry, seal }| settle(*entry, *seal))?;
                    recount.changed = *changed;
                    recount.settled = Some(position);
                }
                SettledPapers::One { changed: false, .. } => {}
                SettledPapers::One { entry, seal, changed: true } => {
                    settle(*entry, *seal)?;
                    recount.changed += 1;
                }
            }
        }
    }
    Ok(())
}
