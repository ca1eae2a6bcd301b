//! What a conversation leaves behind when Polis exports it: a folder with its statements and a table of who said what.

use std::collections::BTreeMap;
use std::path::Path;

use analysis::opinions::{Vote, Votes};

use crate::end::Trouble;
use crate::table::Table;

/// Who said what, with the file's own numbers of people and statements beside the table's.
#[derive(Debug, Default)]
pub(super) struct Export {
    pub(super) votes: Votes,
    /// The file's number of each person, in the order of the table.
    pub(super) people: Vec<u64>,
    /// The group in which the file has each person.
    pub(super) group_of: Vec<Option<u64>>,
    /// The file's number of each statement, in the order of the table.
    pub(super) statements: Vec<u64>,
    /// The words of each statement, by its number.
    pub(super) words: BTreeMap<u64, String>,
    /// Statements that were rejected, those nobody voted on among them.
    pub(super) rejected: Vec<u64>,
}

impl Export {
    /// Reads `comments.csv` and `participants-votes.csv` of a folder.
    pub(super) fn read(folder: &Path) -> Result<Export, Trouble> {
        let mut export = Export::default();
        export.read_statements(&folder.join("comments.csv"))?;
        export.read_votes(&folder.join("participants-votes.csv"))?;
        for number in &export.rejected {
            if let Some(at) = export.statements.iter().position(|statement| statement == number) {
                export.votes.hide(at, true);
            }
        }
        Ok(export)
    }

    fn read_statements(&mut self, file: &Path) -> Result<(), Trouble> {
        let table = Table::open(file)?;
        let (id, moderated) = (table.column("comment-id")?, table.column("moderated")?);
        let words = table.column("comment-body")?;
        table.each(|row| {
            let number = row.number(id)?;
            self.words.insert(number, row.text(words).to_owned());
            if row.text(moderated) == "-1" {
                self.rejected.push(number);
            }
            Ok(())
        })?;
        self.rejected.sort_unstable();
        Ok(())
    }

    fn read_votes(&mut self, file: &Path) -> Result<(), Trouble> {
        let table = Table::open(file)?;
        let person = table.column("participant")?;
        let group = table.column("group-id").ok();
        // Votes begin at the first column whose name is a number; some exports have more columns before it.
        let numbered = |name: &str| name.parse::<u64>().ok();
        let columns: Vec<(usize, u64)> =
            table.headers.iter().enumerate().filter_map(|(at, name)| Some((at, numbered(name)?))).collect();
        let mut cells: Vec<(u64, u64, Vote)> = Vec::new();
        let mut groups: BTreeMap<u64, Option<u64>> = BTreeMap::new();
        table.each(|row| {
            let who = row.number(person)?;
            let in_group = match group.map(|group| row.text(group)).filter(|text| !text.is_empty()) {
                Some(_) => Some(row.number(group.unwrap_or_default())?),
                None => None,
            };
            if groups.insert(who, in_group).is_some() {
                return Err(row.trouble(person, "stands in the table twice"));
            }
            for (at, statement) in &columns {
                let vote = match row.text(*at) {
                    "" => continue,
                    "1" | "1.0" => Vote::Agree,
                    "-1" | "-1.0" => Vote::Disagree,
                    "0" | "0.0" => Vote::Pass,
                    _ => return Err(row.trouble(*at, "is none of 1, -1, 0 and empty")),
                };
                cells.push((who, *statement, vote));
            }
            Ok(())
        })?;
        self.enter(&cells, &groups);
        Ok(())
    }

    /// Enters votes with people and statements in the order of their numbers; who never voted has no place.
    fn enter(&mut self, cells: &[(u64, u64, Vote)], groups: &BTreeMap<u64, Option<u64>>) {
        let mut people: Vec<u64> = cells.iter().map(|(who, ..)| *who).collect();
        people.sort_unstable();
        people.dedup();
        let mut statements: Vec<u64> = cells.iter().map(|(_, statement, _)| *statement).collect();
        statements.sort_unstable();
        statements.dedup();
        for (who, statement, vote) in cells {
            let (Ok(person), Ok(statement)) = (people.binary_search(who), statements.binary_search(statement)) else {
                continue;
            };
            self.votes.cast(person, statement, *vote);
        }
        self.group_of = people.iter().map(|who| groups.get(who).copied().flatten()).collect();
        (self.people, self.statements) = (people, statements);
    }
}
