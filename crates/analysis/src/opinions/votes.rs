use crate::opinions::standing::Answers;

/// What somebody says to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vote {
    /// Agrees.
    Agree,
    /// Disagrees.
    Disagree,
    /// Has read it and says neither.
    Pass,
}

impl Vote {
    /// Agreement 1, disagreement −1, a pass 0.
    pub(crate) fn sign(self) -> f64 {
        match self {
            Vote::Agree => 1.0,
            Vote::Disagree => -1.0,
            Vote::Pass => 0.0,
        }
    }
}

/// Who said what: a table of people by statements in which most cells are empty.
///
/// People and statements are numbered from 0 in the order in which they came; both grow as votes come in. A row is
/// searched by halving, so a vote costs a few comparisons however many there are.
#[derive(Clone, Debug, Default)]
pub struct Votes {
    rows: Vec<Vec<(usize, Vote)>>,
    columns: Vec<Column>,
    cast: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Column {
    answers: Answers,
    hidden: bool,
}

impl Votes {
    /// A table without anybody in it.
    pub fn new() -> Votes {
        Votes::default()
    }

    /// Enters what a person says to a statement, and hands back what they said to it before.
    pub fn cast(&mut self, person: usize, statement: usize, vote: Vote) -> Option<Vote> {
        if person >= self.rows.len() {
            self.rows.resize_with(person + 1, Vec::new);
        }
        self.make_room(statement);
        let answers = &mut self.columns[statement].answers;
        let row = &mut self.rows[person];
        answers.add(vote);
        match row.binary_search_by_key(&statement, |(at, _)| *at) {
            Ok(at) => {
                let before = std::mem::replace(&mut row[at].1, vote);
                answers.take(before);
                Some(before)
            }
            Err(at) => {
                row.insert(at, (statement, vote));
                self.cast += 1;
                None
            }
        }
    }

    /// Takes a statement out of the map, because it was moderated, or puts it back; its votes stay.
    pub fn hide(&mut self, statement: usize, hidden: bool) {
        self.make_room(statement);
        self.columns[statement].hidden = hidden;
    }

    fn make_room(&mut self, statement: usize) {
        if statement >= self.columns.len() {
            self.columns.resize_with(statement + 1, Column::default);
        }
    }

    /// How many people have a row, those without a vote among them.
    pub fn people(&self) -> usize {
        self.rows.len()
    }

    /// How many statements there are, those without a vote and the hidden ones among them.
    pub fn statements(&self) -> usize {
        self.columns.len()
    }

    /// How many cells are filled.
    pub fn count(&self) -> usize {
        self.cast
    }

    /// What a person said, in the order of the statements.
    pub fn of(&self, person: usize) -> &[(usize, Vote)] {
        self.rows.get(person).map_or(&[], Vec::as_slice)
    }

    /// How everybody answered a statement.
    pub fn answers(&self, statement: usize) -> Answers {
        self.columns[statement].answers
    }

    /// Whether a statement is taken out of the map.
    pub fn is_hidden(&self, statement: usize) -> bool {
        self.columns[statement].hidden
    }

    /// People who voted at all.
    pub(crate) fn voters(&self) -> usize {
        self.rows.iter().filter(|row| !row.is_empty()).count()
    }

    /// Statements that anybody voted on, and the hidden ones among them.
    pub(crate) fn voted_on(&self) -> (usize, usize) {
        let voted = || self.columns.iter().filter(|column| column.answers.seen() > 0);
        (voted().count(), voted().filter(|column| column.hidden).count())
    }
}
