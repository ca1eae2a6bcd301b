//! What a page says of a file of ballots before it is recorded, and what that rests on. What the ballots say is not in it.

use governance::assembly::{Channel, Meeting, Stage};
use governance::ids::{EntryNo, MatterId, MeetingId};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{Arrival, Foreseen, PlatformFile, Problem, RowProblem};
use crate::desk::Files;
use crate::previews::First;

/// What a file of ballots holds and what would become of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BallotsPreview {
    /// The file's name as it was sent.
    pub file_name: String,
    /// Rows below the header that are not blank.
    pub rows: u32,
    /// Whole ballots without an error.
    pub whole: usize,
    /// Ballots by what would become of them; those that become nothing are left out.
    pub arrivals: Vec<(Arrival, usize)>,
    /// Voters of whom a ballot is in the box already, in the order of the roll.
    pub doubles: First<Double>,
    /// What keeps rows from being taken.
    pub errors: First<RowProblem>,
    /// Headers of columns that were left alone.
    pub unknown_columns: Vec<String>,
    ground: Ground,
    /// When the first of the times comes that were still to come when the file was read; in the community's time zone.
    until: Option<DateTime>,
}

/// A voter of whom a ballot is in the box already.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Double {
    /// Whose it is.
    pub entry: EntryNo,
    /// How the earlier ballot came.
    pub channel: Channel,
    /// When it was recorded.
    pub at: Timestamp,
    /// What becomes of the new one.
    pub arrival: Arrival,
}

impl BallotsPreview {
    pub(super) fn new(file_name: String, file: &PlatformFile, foreseen: &[Foreseen], ground: Ground) -> Self {
        use Arrival::{Counts, Recorded, SetAside, TakesPlace, VoidsBoth};
        let count = |arrival| foreseen.iter().filter(|one| one.arrival == arrival).count();
        let arrivals = [Counts, TakesPlace, SetAside, VoidsBoth, Recorded].map(|arrival| (arrival, count(arrival)));
        let doubles: Vec<Double> = foreseen
            .iter()
            .filter(|one| one.arrival != Recorded)
            .filter_map(|one| {
                let earlier = one.earlier?;
                Some(Double { entry: one.entry, channel: earlier.channel, at: earlier.at, arrival: one.arrival })
            })
            .collect();
        let to_come = |error: &RowProblem| match error.problem {
            Problem::VotedInFuture { voted_at } => Some(voted_at),
            _ => None,
        };
        Self {
            file_name,
            rows: file.rows,
            whole: file.ballots.len(),
            arrivals: arrivals.into_iter().filter(|(_, count)| *count > 0).collect(),
            doubles: First::of(doubles.into_iter()),
            errors: First::of(file.errors.iter().cloned()),
            unknown_columns: file.unknown_columns.clone(),
            ground,
            until: file.errors.iter().filter_map(to_come).min(),
        }
    }

    /// How many ballots would become this.
    #[must_use]
    pub fn count(&self, arrival: Arrival) -> usize {
        self.arrivals.iter().find(|(of, _)| *of == arrival).map_or(0, |(_, count)| *count)
    }

    /// How many ballots would be recorded that are not yet.
    #[must_use]
    pub fn new_ballots(&self) -> usize {
        self.whole - self.count(Arrival::Recorded)
    }

    /// Whether it is still so at a time read where the community lies: nothing it was worked out from has changed since.
    pub(super) fn stands(&self, ground: Option<&Ground>, now: DateTime) -> bool {
        ground == Some(&self.ground) && self.until.is_none_or(|until| now < until)
    }
}

/// What is foreseen rests on, beside the file and the time: while this is the same, so is what is foreseen. The questions
/// and the roll of a vote that has begun stay as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ground {
    meeting: MeetingId,
    /// From where the ballots come: it is part of their seals.
    platform: String,
    /// Whether ballots are taken.
    open: bool,
    /// When voting opens and closes by the notice.
    hours: Option<(Timestamp, Timestamp)>,
    /// The revision of the box.
    ballots: u64,
    /// The revision of the register, in which homes are looked up.
    register: u64,
    /// The revision of the records of who speaks for an owner.
    voices: usize,
    /// The community's name, which says nothing in a home's place.
    name: String,
    /// Who stands in each election, and whether their name is known.
    candidates: Vec<(MatterId, u8, bool)>,
}

impl Ground {
    pub(super) fn of(files: &Files, meeting: &Meeting, platform: &str) -> Self {
        let community = &files.community;
        let candidates = meeting.elections.iter().flat_map(|(matter, election)| {
            let known = |owner| files.people.owner(community, owner).is_some();
            election.standing().map(move |candidate| (*matter, candidate.number, known(candidate.owner)))
        });
        Self {
            meeting: meeting.id,
            platform: platform.trim().to_owned(),
            open: matches!(meeting.stage(), Stage::Open | Stage::Closed),
            hours: meeting.notice.as_ref().map(|notice| (notice.opens_at, notice.closes_at)),
            ballots: meeting.ballots.revision(),
            register: community.register().revision(),
            voices: community.assembly().voices().revision(),
            name: community.name().to_owned(),
            candidates: candidates.collect(),
        }
    }

    /// Whether a file's rows are read the same upon both, whatever ballots lie in the box.
    pub(super) fn reads_like(&self, other: &Self) -> bool {
        Self { ballots: self.ballots, ..other.clone() } == *self
    }
}
