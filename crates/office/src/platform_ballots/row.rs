//! One row of a file of ballots: who, on which question, what, when.

use governance::assembly::Mark;
use governance::community::Place;
use governance::ids::EntryNo;
use governance::voice::VoiceKind;
use jiff::civil::DateTime;

use super::layout::{self, BUILDING, CHOICE, ENTRANCE, ESTATE, QUESTION, REFERENCE, ROLL_NO, UNIT, VOTED_AS, VOTED_AT};
use super::{BallotPaper, Problem, Voter, time};
use crate::sheet::{CellHarm, Flaw, Reading};

/// What a row says, as far as it could be read.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) entry: Option<EntryNo>,
    /// The voter as this row writes it.
    pub(super) written_voter: String,
    pub(super) question: Option<usize>,
    pub(super) mark: Option<Mark>,
    pub(super) voted_at: Option<DateTime>,
    pub(super) reference: Option<String>,
    /// As what whoever cast it did so; nothing for the owners themselves.
    pub(super) voted_as: Option<VoiceKind>,
}

pub(super) fn answer(
    reading: &mut Reading<'_, Problem>,
    paper: &BallotPaper,
    find: impl Fn(&Voter) -> Option<EntryNo>,
) -> Answer {
    if !reading.stands_in_columns() {
        return Answer::default();
    }
    let (entry, written_voter) = voter(reading, find);
    let question = question(reading, paper);
    let mark = mark(reading, paper, question);
    let voted_at = voted_at(reading, paper);
    let reference = reading.text(REFERENCE).map(str::to_owned);
    let voted_as = voted_as(reading);
    Answer { entry, written_voter, question, mark, voted_at, reference, voted_as }
}

/// As what somebody cast it. Where the platform does not say so they were the owners, as far as anybody can tell.
fn voted_as(reading: &mut Reading<'_, Problem>) -> Option<VoiceKind> {
    let written = reading.text(VOTED_AS)?;
    let known = layout::voted_as(written);
    if known.is_none() {
        reading.add(VOTED_AS, Problem::UnknownSigner { written: written.to_owned() });
    }
    known.flatten()
}

/// The voter's entry, by roll number, by home or by both, and the voter as the row writes it.
fn voter(reading: &mut Reading<'_, Problem>, find: impl Fn(&Voter) -> Option<EntryNo>) -> (Option<EntryNo>, String) {
    let mut found = Vec::new();
    if let Some(written) = reading.text(ROLL_NO) {
        let number = layout::whole_number(written).filter(|number| *number > 0);
        let entry = number.and_then(|number| find(&Voter::RollNo(EntryNo::new(number))));
        found.push((ROLL_NO, written.to_owned(), entry));
    }
    if [BUILDING, UNIT].iter().any(|column| reading.is_written(*column)) {
        if let Some(place) = home(reading) {
            found.push((UNIT, place.to_string(), find(&Voter::Home(place))));
        }
    } else if !reading.is_written(ROLL_NO) {
        reading.add(ROLL_NO, Flaw::Missing);
    }
    let written_voter = found.iter().map(|(_, written, _)| written.as_str()).collect::<Vec<_>>().join(" ");
    for (column, written, _) in found.iter().filter(|(.., entry)| entry.is_none()) {
        reading.add(*column, Problem::UnknownVoter { written: written.clone() });
    }
    match found.as_slice() {
        [(.., Some(by_number)), (.., Some(by_home))] if by_number != by_home => {
            reading.add(ROLL_NO, Problem::TwoVoters);
            (None, written_voter)
        }
        _ => (found.iter().find_map(|(.., entry)| *entry), written_voter),
    }
}

fn home(reading: &mut Reading<'_, Problem>) -> Option<Place> {
    let mut text = |column| reading.text(column).unwrap_or_default().to_owned();
    let (estate, entrance) = (text(ESTATE), text(ENTRANCE));
    let (building, unit) = (reading.required(BUILDING), reading.required(UNIT));
    Some(Place { estate, building: building?.to_owned(), entrance, unit: unit?.to_owned() })
}

fn question(reading: &mut Reading<'_, Problem>, paper: &BallotPaper) -> Option<usize> {
    let written = reading.text(QUESTION);
    let place = layout::question(paper, written);
    match (place, written) {
        (None, Some(written)) => reading.add(QUESTION, Problem::UnknownQuestion { written: written.to_owned() }),
        (None, None) if !reading.is_written(QUESTION) => reading.add(QUESTION, Flaw::Missing),
        _ => {}
    }
    place
}

fn mark(reading: &mut Reading<'_, Problem>, paper: &BallotPaper, question: Option<usize>) -> Option<Mark> {
    let written = reading.required(CHOICE)?;
    let mark = layout::mark(paper.questions.get(question?)?, written);
    if mark.is_none() {
        reading.add(CHOICE, Problem::UnknownChoice { written: written.to_owned() });
    }
    mark
}

fn voted_at(reading: &mut Reading<'_, Problem>, paper: &BallotPaper) -> Option<DateTime> {
    let written = reading.text_despite(VOTED_AT, Some(CellHarm::BecameDate))?;
    let Some(voted_at) = time::read(written) else {
        reading.add(VOTED_AT, Problem::UnknownTime { written: written.to_owned() });
        return None;
    };
    let is_early = paper.opens_at.is_some_and(|opens_at| voted_at < opens_at);
    // `>=`: a vote that closes at noon takes no ballot at noon.
    if is_early || paper.closes_at.is_some_and(|closes_at| voted_at >= closes_at) {
        reading.add(VOTED_AT, Problem::OutsideVoting { voted_at });
        return None;
    }
    if paper.now.is_some_and(|now| voted_at > now) {
        reading.add(VOTED_AT, Problem::VotedInFuture { voted_at });
        return None;
    }
    Some(voted_at)
}
