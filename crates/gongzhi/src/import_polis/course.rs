//! What an export tells, in the order of time, with the numbers statements have here.

use std::collections::{BTreeSet, HashMap, HashSet};

use governance::holds_personal_number;
use governance::ids::StatementNo;
use office::{HeldElsewhere, Said};

use super::files::{Answer, Files, Statement};
use crate::end::{Trouble, bad};

/// Characters of a question that are taken, and of what it is about.
const QUESTION_MAX: usize = 200;
const ABOUT_MAX: usize = 2_000;

/// What an export tells.
#[derive(Debug)]
pub(super) struct ToldThere {
    pub(super) held: HeldElsewhere,
    pub(super) statements: usize,
    pub(super) held_back: usize,
    pub(super) people: usize,
    pub(super) answers: usize,
    /// How many of them stand: of somebody's answers to one statement the last.
    pub(super) standing: usize,
    pub(super) notes: Vec<String>,
}

impl Files {
    /// Puts statements and answers into one order, and finds the words around them.
    pub(super) fn told(
        &self,
        question: Option<&str>,
        about: Option<&str>,
        reason: Option<&str>,
    ) -> Result<ToldThere, Trouble> {
        let question = self.line("topic", "--question", question, QUESTION_MAX)?;
        let about = match (about, self.summary.get("conversation-description")) {
            (None, Some(described)) if !described.is_empty() => {
                // What is longer is read in full where it was held.
                let shortened: String = described.chars().take(ABOUT_MAX).collect();
                self.line("conversation-description", "--about", Some(&shortened), ABOUT_MAX)?
            }
            (given, _) => self.line("conversation-description", "--about", given.or(Some(&question)), ABOUT_MAX)?,
        };
        let url = self.summary.get("url").map_or("", String::as_str);
        let source = format!("Polis {url}").trim().to_owned();
        let reason = reason.map_or_else(|| source.clone(), str::to_owned);

        let mut statements: Vec<&Statement> = self.statements.iter().collect();
        statements.sort_by_key(|statement| (statement.at, statement.number));
        let numbers: HashMap<u64, StatementNo> =
            statements.iter().enumerate().map(|(at, statement)| (statement.number, StatementNo::after(at))).collect();
        let course = course(&statements, &self.answers, &numbers);
        let moments = || {
            let made = self.statements.iter().map(|statement| statement.at);
            made.chain(self.answers.iter().filter_map(|answer| answer.at))
        };
        let (Some(began), Some(ended)) = (moments().min(), moments().max()) else {
            return Err(bad(format!("{}: there is no statement", self.named("comments.csv"))));
        };
        let people: BTreeSet<u64> = self.answers.iter().map(|answer| answer.by).collect();
        Ok(ToldThere {
            statements: statements.len(),
            held_back: statements.iter().filter(|statement| statement.held_back.is_some()).count(),
            people: people.len(),
            answers: self.answers.len(),
            standing: self.answers.iter().map(|answer| (answer.by, answer.statement)).collect::<HashSet<_>>().len(),
            notes: self.notes.clone(),
            held: HeldElsewhere { question, about, reason, source, digest: self.digest.clone(), began, ended, course },
        })
    }

    /// A line of `summary.csv`, or what was given in its place.
    fn line(&self, name: &str, option: &str, given: Option<&str>, most: usize) -> Result<String, Trouble> {
        let text = given.or_else(|| self.summary.get(name).map(String::as_str)).unwrap_or_default().trim();
        let wrong = if text.is_empty() {
            "is missing".to_owned()
        } else if text.chars().count() > most {
            format!("has more than {most} characters")
        } else if holds_personal_number(text) {
            "holds a telephone or identity number".to_owned()
        } else {
            return Ok(text.to_owned());
        };
        Err(bad(format!("{}: {name} {wrong}; give another with {option}", self.named("summary.csv"))))
    }
}

/// Statements and answers in one order: a statement before answers of the same moment, and before all that tell no time.
fn course(statements: &[&Statement], answers: &[Answer], numbers: &HashMap<u64, StatementNo>) -> Vec<Said> {
    let mut course = Vec::with_capacity(statements.len() + answers.len());
    let mut next = 0;
    for answer in answers {
        let Some(number) = numbers.get(&answer.statement) else { continue };
        // A clock that went wrong there lets nobody here answer what is not made yet.
        let is_made = |at: usize| {
            let before = answer.at.is_none_or(|moment| statements.get(at).is_some_and(|one| one.at <= moment));
            before || at <= number.index()
        };
        while next < statements.len() && is_made(next) {
            course.push(said(statements[next]));
            next += 1;
        }
        course.push(Said::Answer { by: answer.by, statement: *number, stance: answer.stance });
    }
    course.extend(statements[next..].iter().map(|statement| said(statement)));
    course
}

fn said(statement: &Statement) -> Said {
    Said::Statement { by: statement.by, words: statement.words.clone(), held_back: statement.held_back }
}
