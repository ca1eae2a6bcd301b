//! Paper read anew: keying it in again, what was read differently, and settling it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use governance::Actor;
use governance::assembly::{Mark, Meeting};
use governance::ids::{EntryNo, MeetingId, PersonId};
use governance::recount::{PaperRead, RecountCommand};

use crate::desk::{Act, Desk, Outcome, Stop};
use crate::vault::{SealedBallot, ShelvedBallot};

/// The name of the draft of what somebody found with a paper in hand; settling the recount throws it away.
fn settling_draft(meeting: MeetingId, entry: EntryNo, by: PersonId) -> String {
    format!("recount/{meeting}/{entry}/{by}")
}

/// What two people who read a paper anew found together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reread {
    /// Both read what was counted.
    Same,
    /// They read it differently, or unlike what was counted.
    Differs,
    /// That was settled with the paper in hand.
    Settled {
        /// Whether the paper says something else than was counted.
        changed: bool,
    },
}

/// What was found of each paper, by roll number.
pub(crate) type Found = Arc<[(EntryNo, Reread)]>;

/// A paper that was read twice, opened.
struct Opened {
    paper: PaperRead,
    now: Option<Vec<Mark>>,
}

impl Desk {
    /// Keys a paper ballot in again, in a recount from paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn key_again(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
        marks: Vec<Mark>,
    ) -> Result<Outcome, Stop> {
        let (ballot, sealed) = self.sealed_ballot(meeting, entry, marks)?;
        let command = RecountCommand::KeyAgain { meeting, entry, ballot };
        self.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
    }

    /// What was found of each paper of a meeting's last recount, once all are read twice; nothing before.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn reread_papers(&self, meeting: MeetingId) -> Result<Found, Stop> {
        let (stands, read) = self.twice_read(meeting).await;
        if let Some(found) = self.found().known(&stands) {
            return Ok(found);
        }
        let found = self.opened(meeting, read).await?.into_iter().map(|Opened { paper, now }| {
            let found = match now {
                _ if !paper.differs() => Reread::Same,
                None => Reread::Differs,
                Some(now) => Reread::Settled { changed: now != paper.counted },
            };
            (paper.entry, found)
        });
        Ok(self.found().note(stands, found.collect()))
    }

    /// Keeps what somebody found with a paper in hand, until they settle the recount.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn keep_settling(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
        marks: &[Mark],
    ) -> Result<(), Stop> {
        let marks: Vec<String> = marks.iter().map(ToString::to_string).collect();
        self.keep_draft(&settling_draft(meeting, entry, by), &marks.join(" ")).await
    }

    /// What somebody has found with a paper in hand and not settled yet.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn kept_settling(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
    ) -> Result<Option<Vec<Mark>>, Stop> {
        let kept = self.draft(&settling_draft(meeting, entry, by)).await?;
        Ok(kept.and_then(|marks| marks.split(' ').map(|mark| mark.parse().ok()).collect()))
    }

    /// Settles what was read differently in a recount from paper: every paper is sealed anew, those that nobody had to look
    /// at again with what was counted.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn settle_recount(
        &self,
        by: PersonId,
        meeting: MeetingId,
        settled: Vec<(EntryNo, Vec<Mark>)>,
    ) -> Result<Outcome, Stop> {
        let mut settled: HashMap<EntryNo, Vec<Mark>> = settled.into_iter().collect();
        let (mut papers, mut sealed, mut drafts) = (Vec::new(), Vec::new(), Vec::new());
        for Opened { mut paper, .. } in self.opened(meeting, self.twice_read(meeting).await.1).await? {
            if paper.differs() {
                paper.settled = settled.remove(&paper.entry);
                drafts.push(self.without_draft(settling_draft(meeting, paper.entry, by)));
            }
            let marks = paper.settled.as_ref().unwrap_or(&paper.counted).clone();
            let (ballot, kept) = self.sealed_ballot(meeting, paper.entry, marks)?;
            paper.seal = ballot.seal;
            papers.push(paper);
            sealed.push(kept);
        }
        let mut act = Act::new(Actor::Person(by), RecountCommand::Settle { meeting, papers });
        act.sealed = sealed;
        act.drawer = drafts;
        self.carry_out(act).await
    }

    async fn twice_read(&self, id: MeetingId) -> (Stands, Vec<TwiceRead>) {
        let files = self.files().await;
        let meeting = files.community.assembly().meeting(id);
        let (recounts, ballots) =
            meeting.map_or((0, 0), |meeting| (meeting.recounts.len(), meeting.ballots.revision()));
        let read = meeting.map(twice_read).unwrap_or_default();
        (Stands { meeting: id, recounts, ballots, papers: read.len() }, read)
    }

    async fn opened(&self, id: MeetingId, read: Vec<TwiceRead>) -> Result<Vec<Opened>, Stop> {
        let ballots = read.iter().flat_map(|paper| {
            let [first, second] = paper.read;
            [Some(paper.counted), Some(first), Some(second), paper.now]
        });
        let ballots: Vec<ShelvedBallot> = ballots.flatten().collect();
        let opened = self.open_ballots(&ballots).await?;
        let opened = opened.into_iter().filter(|opened| opened.ballot.meeting == id);
        let mut marks: HashMap<_, SealedBallot> = opened.map(|opened| (opened.seal, opened.ballot)).collect();
        let papers = read.into_iter().filter_map(|TwiceRead { entry, counted, read, now }| {
            let mut of = |ballot: ShelvedBallot| {
                marks.remove(&ballot.seal).filter(|opened| opened.entry == entry).map(|opened| opened.marks)
            };
            let (seal, counted, read) = (counted.seal, of(counted)?, [of(read[0])?, of(read[1])?]);
            let paper = PaperRead { entry, counted, read, settled: None, seal };
            Some(Opened { paper, now: now.and_then(of) })
        });
        Ok(papers.collect())
    }
}

/// What was found last, for as long as it stands: to open thousands of papers takes longer than a page may.
#[derive(Debug, Default)]
pub(crate) struct LastFound(Mutex<Option<(Stands, Found)>>);

/// What the papers of a recount rest on: a ballot that is taken out or sealed anew changes the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stands {
    meeting: MeetingId,
    recounts: usize,
    ballots: u64,
    papers: usize,
}

impl LastFound {
    fn known(&self, stands: &Stands) -> Option<Found> {
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref().filter(|(then, _)| then == stands).map(|(_, found)| found.clone())
    }

    fn note(&self, stands: Stands, found: Found) -> Found {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((stands, found.clone()));
        found
    }
}

/// A paper that was read twice: what was counted, what was read, what counts now.
struct TwiceRead {
    entry: EntryNo,
    counted: ShelvedBallot,
    read: [ShelvedBallot; 2],
    now: Option<ShelvedBallot>,
}

/// The papers of a meeting's last recount once all are read twice.
fn twice_read(meeting: &Meeting) -> Vec<TwiceRead> {
    let Some(recount) = meeting.recounts.last().filter(|recount| meeting.papers_to_reread(recount) == 0) else {
        return Vec::new();
    };
    let papers = meeting.papers_in(recount).filter_map(|(entry, reading)| {
        let read = [reading.first?, reading.second?].map(|keying| ShelvedBallot::from(&keying));
        let now = reading.now.as_ref().map(ShelvedBallot::from);
        Some(TwiceRead { entry, counted: ShelvedBallot::from(&reading.counted), read, now })
    });
    papers.collect()
}
