//! Ballots that were cast on the government's voting platform, as it hands them out: a file with one answer a row.
//!
//! [`read`] finds each row's voter on the roll, its question and its mark, and puts together the ballot of each roll
//! entry. A ballot is taken whole or not at all: an answer that is missing is never made up, and two answers that differ
//! are never chosen between. It keeps nothing and changes nothing.

mod ballots;
mod layout;
mod preview;
mod problem;
mod resolve;
mod row;
mod signer;
#[cfg(test)]
mod tests;
mod time;
mod waiting;

use governance::assembly::Mark;
use governance::community::Place;
use governance::ids::EntryNo;
use governance::voice::{SignedGiven, VoiceKind};
use jiff::civil::DateTime;

use crate::sheet::{self, Reading, Table, Unreadable};
use ballots::Gathering;
use layout::{BUILDING, CHOICE, COLUMNS, ROLL_NO, UNIT};
pub use preview::{BallotsPreview, Double};
pub use problem::{Problem, RowProblem};
pub use resolve::{Arrival, Foreseen, ballot_paper, foresee, resolved, voters};
use resolve::{decided, given};
pub use signer::entitled;
pub use waiting::{Delivery, PlannedBallots};

pub use crate::sheet::{ReportedProblem, Told, UnreadableFile};

/// What the ballot asks, so that a file's words can be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotPaper {
    /// In the order of the ballot.
    pub questions: Vec<PaperQuestion>,
    /// Times in the file, read in the community's time zone, must not lie before this …
    pub opens_at: Option<DateTime>,
    /// … and must lie before this …
    pub closes_at: Option<DateTime>,
    /// … and not after this moment, when the file is read.
    pub now: Option<DateTime>,
}

/// One question of the ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperQuestion {
    pub title: String,
    /// The proposals in the order of their numbers; none when it is a motion.
    pub proposals: Vec<String>,
    /// The candidates of an election, of whom a ballot may name several.
    pub candidates: Vec<PaperCandidate>,
}

/// A candidate on the ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperCandidate {
    /// The number they stand under.
    pub number: u8,
    /// Their name; none once it was erased.
    pub name: Option<String>,
}

/// How a file names a voter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voter {
    RollNo(EntryNo),
    /// One of the voter's homes.
    Home(Place),
}

/// What a file of ballots says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformFile {
    /// Rows below the header that are not blank.
    pub rows: u32,
    /// Whole ballots without an error, in order of the roll.
    pub ballots: Vec<FiledBallot>,
    /// What keeps rows, and the ballots they belong to, from being taken.
    pub errors: Vec<RowProblem>,
    /// Headers of columns that were left alone.
    pub unknown_columns: Vec<String>,
}

/// The ballot of one roll entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledBallot {
    pub entry: EntryNo,
    /// One for each question, in the order of the ballot.
    pub marks: Vec<Mark>,
    /// The rows it was put together from.
    pub rows: Vec<u32>,
    /// The latest time its rows name.
    pub voted_at: Option<DateTime>,
    /// The platform's own numbers for it, each once.
    pub references: Vec<String>,
    /// As what whoever cast it did so; nothing for the owners themselves.
    pub voted_as: Option<VoiceKind>,
    /// Who cast it, by the record that entitles them, once that was looked up; see [`entitled`].
    pub signed: SignedGiven,
}

/// Reads a file of ballots, CSV or XLSX. `find` looks a voter up on the roll that was frozen when voting opened.
pub fn read(
    file_name: &str,
    bytes: &[u8],
    paper: &BallotPaper,
    find: impl Fn(&Voter) -> Option<EntryNo>,
) -> Result<PlatformFile, UnreadableFile> {
    Ok(gathered(&table(file_name, bytes)?, paper, find))
}

/// The rows of a file of ballots, whatever the ballot asks.
fn table(file_name: &str, bytes: &[u8]) -> Result<Table, UnreadableFile> {
    let table = sheet::read(file_name, bytes, COLUMNS, &[ROLL_NO, BUILDING, UNIT, CHOICE])?;
    let columns = &table.columns;
    let names_homes = columns.has(BUILDING) && columns.has(UNIT);
    if !columns.has(ROLL_NO) && !names_homes {
        let missing = vec![columns.label(ROLL_NO)];
        let reason = Unreadable::MissingColumns { header_row: columns.header_row, columns: missing };
        return Err(UnreadableFile { file: file_name.to_owned(), reason });
    }
    Ok(table)
}

/// What the rows say, by what the ballot asks and who is on the roll.
fn gathered(table: &Table, paper: &BallotPaper, find: impl Fn(&Voter) -> Option<EntryNo>) -> PlatformFile {
    let columns = &table.columns;
    let mut errors = Vec::new();
    let mut gathering = Gathering::new(paper);
    for row in &table.rows {
        let mut reading = Reading::new(columns, row);
        let answer = row::answer(&mut reading, paper, &find);
        gathering.add(answer, &mut reading);
        errors.extend(reading.into_problems());
    }
    let ballots = gathering.finish(&mut errors);
    errors.sort_by_key(|error| error.row);
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    PlatformFile { rows, ballots, errors, unknown_columns: columns.unknown.clone() }
}
