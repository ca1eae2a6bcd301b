//! Putting rows together to ballots: one for each roll entry, whole or not at all.

use std::collections::BTreeMap;

use governance::assembly::Mark;
use governance::ids::EntryNo;
use governance::voice::SignedGiven;

use super::row::Answer;
use super::{BallotPaper, FiledBallot, Problem, RowProblem};
use crate::sheet::Reading;

/// Ballots while rows come in.
pub(super) struct Gathering<'p> {
    paper: &'p BallotPaper,
    files: BTreeMap<EntryNo, File>,
}

/// What is known of one entry's ballot.
struct File {
    marks: Vec<Option<Given>>,
    ballot: FiledBallot,
    is_faulty: bool,
}

#[derive(Clone)]
struct Given {
    mark: Mark,
    row: u32,
    /// Every way a row has named the voter of this answer: an owner of two homes has a row for each.
    voters: Vec<String>,
}

impl<'p> Gathering<'p> {
    pub(super) fn new(paper: &'p BallotPaper) -> Self {
        Self { paper, files: BTreeMap::new() }
    }

    /// Takes a row in. What is wrong with it in the light of earlier rows is noted in its reading.
    pub(super) fn add(&mut self, answer: Answer, reading: &mut Reading<'_, Problem>) {
        let Some(entry) = answer.entry else { return };
        let questions = self.paper.questions.len();
        let file = self.files.entry(entry).or_insert_with(|| File::empty(entry, questions));
        let row = reading.row().number;
        file.ballot.rows.push(row);
        let (Some(question), Some(mark), false) = (answer.question, answer.mark, reading.has_problems()) else {
            file.is_faulty = true;
            return;
        };
        // Everything on one ballot was cast by one person.
        if file.ballot.rows.len() > 1 && file.ballot.voted_as != answer.voted_as {
            let first_row = file.ballot.rows.first().copied().unwrap_or_default();
            reading.add_to_row(Problem::TwoSigners { first_row });
            file.is_faulty = true;
        }
        file.ballot.voted_as = answer.voted_as;
        match file.marks.get_mut(question) {
            Some(Some(given)) if given.mark != mark => {
                reading.add_to_row(Problem::ConflictingRow { first_row: given.row });
                file.is_faulty = true;
            }
            Some(Some(given)) if given.voters.contains(&answer.written_voter) => {
                reading.add_to_row(Problem::DuplicateRow { first_row: given.row });
                file.ballot.rows.pop();
                return;
            }
            Some(Some(given)) => given.voters.push(answer.written_voter),
            Some(place) => *place = Some(Given { mark, row, voters: vec![answer.written_voter] }),
            None => {}
        }
        file.ballot.voted_at = file.ballot.voted_at.max(answer.voted_at);
        file.ballot.references.extend(answer.reference);
    }

    /// The ballots that are whole, in order of the roll. Those that leave a question out are told.
    pub(super) fn finish(self, errors: &mut Vec<RowProblem>) -> Vec<FiledBallot> {
        let mut ballots = Vec::with_capacity(self.files.len());
        for mut file in self.files.into_values().filter(|file| !file.is_faulty) {
            let missing = file.marks.iter().zip(&self.paper.questions).filter(|(given, _)| given.is_none());
            let missing: Vec<&str> = missing.map(|(_, question)| question.title.as_str()).collect();
            let row = file.ballot.rows.first().copied().unwrap_or_default();
            errors.extend(missing.iter().map(|title| RowProblem {
                row,
                column: None,
                problem: Problem::MissingQuestion { title: (*title).to_owned() },
            }));
            if missing.is_empty() {
                file.ballot.marks = file.marks.into_iter().flatten().map(|given| given.mark).collect();
                file.ballot.references.sort();
                file.ballot.references.dedup();
                ballots.push(file.ballot);
            }
        }
        ballots
    }
}

impl File {
    fn empty(entry: EntryNo, questions: usize) -> Self {
        let ballot = FiledBallot {
            entry,
            marks: Vec::new(),
            rows: Vec::new(),
            voted_at: None,
            references: Vec::new(),
            voted_as: None,
            signed: SignedGiven::Owner,
        };
        Self { marks: vec![None; questions], ballot, is_faulty: false }
    }
}
