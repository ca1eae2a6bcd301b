//! A recount from paper as it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{PaperKeyedAgain, PaperRecountOrdered, Reread};
use crate::assembly::{Keying, Meeting};
use crate::ids::EntryNo;
use crate::outcome::ImpossibleHistory;
use crate::recount::RecountEvent;
use crate::state::Recorded;

/// How far one paper is read anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rereading {
    /// The first new keying.
    pub first: Option<Keying>,
    /// The second one.
    pub second: Option<Keying>,
    /// What both show.
    pub reread: Option<Reread>,
    /// Whether the ballot changed, once a difference was settled.
    pub settled: Option<bool>,
}

impl Rereading {
    /// Whether nothing more is to be done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.settled.is_some() || self.reread == Some(Reread::Same)
    }

    /// Whether it waits to be settled.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.reread.is_some() && !self.is_done()
    }
}

/// A recount from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRecount {
    /// When it was ordered.
    pub ordered_at: Timestamp,
    /// The papers.
    pub papers: BTreeMap<EntryNo, Rereading>,
    /// The count that ended it.
    pub counted: Option<u32>,
}

impl PaperRecount {
    /// The entries whose ballot changed.
    pub fn changed(&self) -> impl Iterator<Item = EntryNo> + '_ {
        self.papers.iter().filter(|(_, reading)| reading.settled == Some(true)).map(|(entry, _)| *entry)
    }
}

/// Follows what happened in a recount of a meeting.
pub(crate) fn follow(meeting: &mut Meeting, recorded: Recorded, event: &RecountEvent) -> Result<(), ImpossibleHistory> {
    if let RecountEvent::PaperRecountOrdered(PaperRecountOrdered { entries, .. }) = event {
        let papers = entries.iter().map(|entry| (*entry, Rereading::default())).collect();
        meeting.recounts.push(PaperRecount { ordered_at: recorded.at, papers, counted: None });
        return Ok(());
    }
    let recount = meeting.recounts.last_mut().filter(|recount| recount.counted.is_none());
    let recount = recount.ok_or(ImpossibleHistory("paper was read anew without a recount"))?;
    let unknown = ImpossibleHistory("a paper was read anew that was not to be");
    match event {
        RecountEvent::PaperRecountOrdered(_) => {}
        RecountEvent::PaperKeyedAgain(PaperKeyedAgain { entry, seal, reread, by, .. }) => {
            let reading = recount.papers.get_mut(entry).ok_or(unknown)?;
            let received_at = meeting.papers.get(entry).map_or(recorded.at, |paper| paper.first.received_at);
            let signed = meeting.papers.get(entry).map_or_else(Default::default, |paper| paper.first.signed);
            let keying = Keying { by: *by, received_at, seal: *seal, position: recorded.position, signed };
            match reread {
                None => reading.first = Some(keying),
                Some(reread) => {
                    reading.second = Some(keying);
                    reading.reread = Some(*reread);
                }
            }
        }
        RecountEvent::PaperRecountSettled(event) => {
            let reading = recount.papers.get_mut(&event.entry).ok_or(unknown)?;
            reading.settled = Some(event.changed);
            if event.changed {
                meeting.ballots.reread(event.entry, event.seal, recorded.position);
            }
        }
    }
    Ok(())
}
