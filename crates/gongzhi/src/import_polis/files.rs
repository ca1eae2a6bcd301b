//! The files of an export, read and held against each other; each problem names file, line and column.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use governance::deliberation::{HeldBackFor, Stance};
use governance::holds_personal_number;
use jiff::Timestamp;

use crate::end::{Trouble, bad};
use crate::markdown;
use crate::table::{Row, Table};

/// Characters of a statement that Polis keeps at most, and that are taken.
const STATEMENT_MAX: usize = 1_000;

/// One statement of the export.
#[derive(Debug)]
pub(super) struct Statement {
    pub(super) number: u64,
    pub(super) at: Timestamp,
    pub(super) by: u64,
    pub(super) words: String,
    /// Why it is not shown here.
    pub(super) held_back: Option<HeldBackFor>,
}

/// One answer of the export.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer {
    /// None where the export tells no times.
    pub(super) at: Option<Timestamp>,
    pub(super) by: u64,
    pub(super) statement: u64,
    pub(super) stance: Stance,
}

/// All of an export.
#[derive(Debug)]
pub(super) struct Files {
    /// In the order of their file.
    pub(super) statements: Vec<Statement>,
    /// In the order of their file.
    pub(super) answers: Vec<Answer>,
    pub(super) summary: BTreeMap<String, String>,
    pub(super) digest: String,
    /// What was not taken as it stands, for whoever brings it in.
    pub(super) notes: Vec<String>,
    pub(super) folder: PathBuf,
}

const SUMMARY: &str = "summary.csv";
const STATEMENTS: &str = "comments.csv";
const VOTES: &str = "votes.csv";
const TABLE: &str = "participants-votes.csv";

impl Files {
    /// Reads a folder. Where it has `votes.csv` that tells the answers, and must end as `participants-votes.csv` says;
    /// otherwise, or when asked for, the table alone is taken.
    pub(super) fn read(folder: &Path, table_only: bool) -> Result<Files, Trouble> {
        let mut found: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
        for (name, is_needed) in [(STATEMENTS, true), (TABLE, false), (VOTES, false), (SUMMARY, false)] {
            let file = folder.join(name);
            match std::fs::read(&file) {
                Ok(bytes) => _ = found.insert(name, bytes),
                Err(error) if !is_needed && error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(bad(format!("{}: {error}", file.display()))),
            }
        }
        if table_only {
            found.remove(VOTES);
        }
        if !found.contains_key(VOTES) && !found.contains_key(TABLE) {
            return Err(bad(format!("{}: there is neither {VOTES} nor {TABLE}", folder.display())));
        }
        let digest = office::fingerprint(found.iter().map(|(name, bytes)| (*name, bytes.as_slice())));
        let mut files = Files {
            statements: Vec::new(),
            answers: Vec::new(),
            summary: BTreeMap::new(),
            digest,
            notes: Vec::new(),
            folder: folder.to_owned(),
        };
        let mut take = |name: &str| Some((folder.join(name), found.remove(name)?));
        if let Some((file, bytes)) = take(SUMMARY) {
            files.read_summary(&file, &bytes)?;
        }
        if let Some((file, bytes)) = take(STATEMENTS) {
            files.read_statements(&file, bytes)?;
        }
        let known: HashMap<u64, usize> =
            files.statements.iter().enumerate().map(|(at, statement)| (statement.number, at)).collect();
        let votes = take(VOTES).map(|(file, bytes)| votes(&file, bytes, &known)).transpose()?;
        let table = take(TABLE).map(|(file, bytes)| cells(&file, bytes, &known)).transpose()?;
        files.answers = match (votes, table) {
            (Some(votes), Some(table)) => {
                hold_against(&votes, &table, folder)?;
                votes
            }
            (Some(answers), None) | (None, Some(answers)) => answers,
            (None, None) => Vec::new(),
        };
        if files.answers.is_empty() {
            return Err(bad(format!("{}: nobody answered anything", folder.display())));
        }
        Ok(files)
    }

    /// The name of a file, for what is said of it.
    pub(super) fn named(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    /// `summary.csv` has no header: each row is a name and a value.
    fn read_summary(&mut self, file: &Path, bytes: &[u8]) -> Result<(), Trouble> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        for record in reader.records() {
            let record = record.map_err(|error| bad(format!("{}: {error}", file.display())))?;
            let (name, value) = (record.get(0).unwrap_or_default(), record.get(1).unwrap_or_default());
            let name = name.trim();
            let value = match name {
                "conversation-description" => markdown::words(value),
                _ => value.trim().to_owned(),
            };
            self.summary.insert(name.to_owned(), value);
        }
        Ok(())
    }

    fn read_statements(&mut self, file: &Path, bytes: Vec<u8>) -> Result<(), Trouble> {
        let table = Table::over(file, bytes)?;
        let column = |name| table.column(name);
        let (at, id, by) = (column("timestamp")?, column("comment-id")?, column("author-id")?);
        let (moderated, body) = (column("moderated")?, column("comment-body")?);
        let mut seen: HashMap<u64, ()> = HashMap::new();
        table.each(|row| {
            let number = row.number(id)?;
            if seen.insert(number, ()).is_some() {
                return Err(row.trouble(id, "stands in the file twice"));
            }
            let words = row.text(body).to_owned();
            if words.chars().count() > STATEMENT_MAX {
                return Err(row.trouble(body, &format!("has more than {STATEMENT_MAX} characters")));
            }
            let rejected = match row.text(moderated) {
                "-1" => true,
                "0" | "1" => false,
                _ => return Err(row.trouble(moderated, "is none of -1, 0 and 1")),
            };
            let mut note = |what: &str| {
                let line = row.line();
                self.notes.push(format!("{}: line {line}, comment-body: {what}; it is not shown", file.display()));
            };
            let held_back = if rejected {
                Some(HeldBackFor::NotShownThere)
            } else if words.is_empty() {
                note("is empty");
                Some(HeldBackFor::Unanswerable)
            } else if holds_personal_number(&words) {
                note("holds a telephone or identity number");
                Some(HeldBackFor::NamesSomebody)
            } else {
                None
            };
            let (at, by) = (moment(row, at)?, row.number(by)?);
            self.statements.push(Statement { number, at, by, words, held_back });
            Ok(())
        })
    }
}

/// A moment in milliseconds, as Polis writes it.
fn moment(row: &Row<'_>, column: usize) -> Result<Timestamp, Trouble> {
    let millis: i64 = row.number(column)?;
    Timestamp::from_millisecond(millis).map_err(|_| row.trouble(column, "is no moment"))
}

fn stance(row: &Row<'_>, column: usize) -> Result<Option<Stance>, Trouble> {
    match row.text(column) {
        "" => Ok(None),
        "1" | "1.0" => Ok(Some(Stance::Agree)),
        "-1" | "-1.0" => Ok(Some(Stance::Disagree)),
        "0" | "0.0" => Ok(Some(Stance::Pass)),
        _ => Err(row.trouble(column, "is none of 1, -1 and 0")),
    }
}

/// `votes.csv`: an answer a row, the later ones in the place of earlier ones.
fn votes(file: &Path, bytes: Vec<u8>, known: &HashMap<u64, usize>) -> Result<Vec<Answer>, Trouble> {
    let table = Table::over(file, bytes)?;
    let column = |name| table.column(name);
    let (at, id) = (column("timestamp")?, column("comment-id")?);
    let (voter, vote) = (column("voter-id")?, column("vote")?);
    let mut answers = Vec::new();
    table.each(|row| {
        let statement = row.number(id)?;
        if !known.contains_key(&statement) {
            return Err(row.trouble(id, &format!("is no statement of {STATEMENTS}")));
        }
        let stance = stance(row, vote)?.ok_or_else(|| row.trouble(vote, "is none of 1, -1 and 0"))?;
        answers.push(Answer { at: Some(moment(row, at)?), by: row.number(voter)?, statement, stance });
        Ok(())
    })?;
    // Those of one moment stay in the order of the file.
    answers.sort_by_key(|answer| answer.at);
    Ok(answers)
}

/// `participants-votes.csv`: a person a row, what they said last.
fn cells(file: &Path, bytes: Vec<u8>, known: &HashMap<u64, usize>) -> Result<Vec<Answer>, Trouble> {
    let table = Table::over(file, bytes)?;
    let person = table.column("participant")?;
    let numbered = |name: &str| name.trim().parse::<u64>().ok();
    let columns: Vec<(usize, u64)> =
        table.headers.iter().enumerate().filter_map(|(at, name)| Some((at, numbered(name)?))).collect();
    let mut seen: HashMap<u64, ()> = HashMap::new();
    let mut answers = Vec::new();
    table.each(|row| {
        let by = row.number(person)?;
        if seen.insert(by, ()).is_some() {
            return Err(row.trouble(person, "stands in the table twice"));
        }
        for (column, statement) in &columns {
            let Some(stance) = stance(row, *column)? else { continue };
            if !known.contains_key(statement) {
                return Err(row.trouble(*column, &format!("answers no statement of {STATEMENTS}")));
            }
            answers.push(Answer { at: None, by, statement: *statement, stance });
        }
        Ok(())
    })?;
    Ok(answers)
}

/// Whether the answers one after the other end where the table stands.
fn hold_against(votes: &[Answer], table: &[Answer], folder: &Path) -> Result<(), Trouble> {
    let last: HashMap<(u64, u64), Stance> =
        votes.iter().map(|answer| ((answer.by, answer.statement), answer.stance)).collect();
    let differs = table.iter().find(|cell| last.get(&(cell.by, cell.statement)) != Some(&cell.stance));
    let more = last.len() > table.len();
    let (by, statement) = match differs {
        Some(cell) => (cell.by, cell.statement),
        None if more => {
            let stands: HashMap<(u64, u64), ()> = table.iter().map(|cell| ((cell.by, cell.statement), ())).collect();
            let missing = votes.iter().find(|answer| !stands.contains_key(&(answer.by, answer.statement)));
            missing.map_or((0, 0), |answer| (answer.by, answer.statement))
        }
        None => return Ok(()),
    };
    Err(bad(format!(
        "{}: {VOTES} does not end where {TABLE} stands: participant {by} on statement {statement}; nothing was brought in. \
         If the table is right, take it alone with --table-only (两个文件不一致，未导入任何内容)",
        folder.display()
    )))
}
