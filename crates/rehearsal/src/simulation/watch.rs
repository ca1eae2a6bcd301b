//! Follows a book beside the office that writes it, and remembers what voters were told.

use std::collections::HashMap;

use governance::assembly::{AssemblyEvent, CastBallot, Mark, Meeting, ObjectionAnswer, ResultCounted, Turnout};
use governance::ids::{EntryNo, MeetingId};
use governance::law::evaluate::Measure;
use governance::recount::{PaperRecountSettled, RecountEvent, SealedAnew, SettledPapers};
use governance::{Community, Event};
use jiff::Timestamp;
use office::bundle::{VerifyTarget, verify};
use office::{Outcome, Stop, codec};

use super::seen::Seen;
use crate::fixture::office::Rehearsed;
use crate::fixture::summary;
use crate::invariants::{self, Step};

/// What is known of a community besides what its office says.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// The state the book leads to.
    shadow: Community,
    /// The same one entry behind while a step is looked at: following an entry twice is cheaper than a copy of the state.
    behind: Community,
    /// What the ballot at a position says, as its voter was told.
    said: HashMap<(u64, EntryNo), Vec<Mark>>,
    happened: Vec<String>,
    pub(super) refusals: u64,
    /// What was reached, by name.
    pub(super) seen: Seen,
    pub(super) crashes: u64,
}

impl Watch {
    /// What happened so far, in words.
    pub(super) fn happened(&self) -> &[String] {
        &self.happened
    }

    /// Takes note of an answer: `ballots` are the marks behind the ballots it may have put into the box.
    pub(super) fn note(&mut self, answer: &Result<Outcome, Stop>, ballots: &[(EntryNo, Vec<Mark>)]) {
        match answer {
            Ok(Outcome::Done(done)) => {
                for (position, event) in done.positions.clone().zip(&done.events) {
                    let said = match event {
                        Event::Assembly(AssemblyEvent::BallotCast(cast)) => vec![(cast.entry, None)],
                        Event::Assembly(AssemblyEvent::BallotSetAside(aside)) => vec![(aside.entry, None)],
                        Event::Recount(RecountEvent::PaperRecountSettled(settled)) => self.said_before(settled),
                        _ => continue,
                    };
                    for (entry, before) in said {
                        let marks = ballots.iter().find(|(of, _)| *of == entry).map(|(_, marks)| marks.clone());
                        self.said.extend(marks.or(before).map(|marks| ((position, entry), marks)));
                    }
                }
            }
            Ok(Outcome::NothingToDo) => {}
            Err(Stop::Refused(refusal)) => {
                self.refusals += 1;
                self.seen.refused(refusal);
            }
            Err(Stop::Failed(reason)) => self.happened.push(format!("failed: {reason}")),
        }
    }

    /// Follows what was written since, and checks every step.
    pub(super) fn follow(&mut self, office: &Rehearsed) -> Result<(), String> {
        let from = self.shadow.size();
        let entries = office.desk_run(async |desk| desk.journal().read(desk.book(), from, usize::MAX >> 1).await);
        for entry in entries.map_err(|error| error.to_string())? {
            let event = codec::decode(&entry.kind, entry.version, &entry.payload).map_err(|error| error.to_string())?;
            let at = Timestamp::from_millisecond(entry.recorded_at).map_err(|error| error.to_string())?;
            self.happened.push(format!(
                "{} {at} {} {}",
                entry.position,
                entry.kind,
                String::from_utf8_lossy(&entry.payload)
            ));
            self.seen.happened(&entry.kind);
            self.shadow.apply(at, &event).map_err(|impossible| impossible.to_string())?;
            invariants::check(&Step { before: &self.behind, event: &event, at, after: &self.shadow })?;
            self.behind.apply(at, &event).map_err(|impossible| impossible.to_string())?;
            match &event {
                Event::Assembly(AssemblyEvent::BallotCast(cast)) => self.learn(office, cast.meeting, cast.entry)?,
                Event::Assembly(AssemblyEvent::ObjectionAnswered(answered)) => {
                    if let ObjectionAnswer::Upheld { reinstated, .. } = &answered.answer {
                        for entry in reinstated {
                            self.learn(office, answered.meeting, *entry)?;
                        }
                    }
                }
                Event::Recount(RecountEvent::PaperRecountSettled(settled)) => {
                    for paper in sealed_anew(settled) {
                        self.learn(office, settled.meeting, paper.entry)?;
                    }
                }
                Event::Assembly(AssemblyEvent::ResultCounted(counted)) => {
                    self.count_says_what_the_ballots_said(counted)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// What each paper of a recount said until it was settled.
    fn said_before(&self, settled: &PaperRecountSettled) -> Vec<(EntryNo, Option<Vec<Mark>>)> {
        let meeting = self.shadow.assembly().meeting(settled.meeting);
        let before = |entry| {
            let ballot = meeting.and_then(|meeting| meeting.ballots.ballot(entry))?;
            self.said.get(&(ballot.position, entry)).cloned()
        };
        sealed_anew(settled).iter().map(|paper| (paper.entry, before(paper.entry))).collect()
    }

    /// A ballot whose voter never got an answer lies in the vault all the same.
    fn learn(&mut self, office: &Rehearsed, meeting: MeetingId, entry: EntryNo) -> Result<(), String> {
        let ballot = self.shadow.assembly().meeting(meeting).and_then(|meeting| meeting.ballots.ballot(entry));
        let Some(&CastBallot { seal, position, .. }) =
            ballot.filter(|ballot| !self.said.contains_key(&(ballot.position, entry)))
        else {
            return Ok(());
        };
        let own = office.desk_run(async |desk| desk.own_ballot(meeting, entry).await);
        // It may have been replaced since; then it is never counted and nothing is to be known of it.
        if let Some(opened) = own.map_err(|error| error.to_string())?.filter(|opened| opened.seal == seal) {
            self.said.insert((position, entry), opened.ballot.marks);
        }
        Ok(())
    }

    /// Counts with what voters were told, beside the office's own way of counting.
    fn count_says_what_the_ballots_said(&self, counted: &ResultCounted) -> Result<(), String> {
        let meeting = self.shadow.assembly().meeting(counted.meeting).ok_or("a count of no meeting")?;
        for (place, result) in counted.results.iter().enumerate() {
            for option in &result.count.options {
                let expected = self.tally(meeting, place, &option.id)?;
                for measure in [Measure::Heads, Measure::Area, Measure::Shares, Measure::Lots] {
                    // What is not weighed in this vote is not counted.
                    let expected = result.count.electorate.get(measure).map(|_| expected.of(measure));
                    let counted = option.figures.get(measure);
                    if counted != expected {
                        return Err(format!(
                            "count_says_what_the_ballots_said: {} {measure:?}: {counted:?}, not {expected:?}",
                            option.id
                        ));
                    }
                }
            }
        }
        Ok(())
    }

    fn tally(&self, meeting: &Meeting, place: usize, option: &str) -> Result<Turnout, String> {
        let mut sum = Turnout::default();
        for (entry, ballot) in meeting.ballots.ballots() {
            let marks =
                self.said.get(&(ballot.position, entry)).ok_or_else(|| format!("nobody cast the ballot of {entry}"))?;
            if says(meeting, place, (!ballot.voided).then(|| marks[place])).iter().any(|said| said == option) {
                let line = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
                sum = line.into_iter().fold(sum, Turnout::with);
            }
        }
        Ok(sum)
    }

    /// The office's state is the one its book leads to.
    pub(super) fn compare(&self, office: &Rehearsed) -> Result<(), String> {
        let live = office.look(summary);
        let followed = [&self.shadow, &self.behind];
        if followed.iter().all(|state| summary(state) == live) {
            Ok(())
        } else {
            Err("the office's state is not its book's".to_owned())
        }
    }

    /// The whole store holds, and every certified result is counted again.
    pub(super) fn verify(&self, office: &Rehearsed) -> Result<(), String> {
        let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await);
        let report = report.map_err(|error| error.to_string())?;
        if report.ok && report.results_not_disclosed == 0 { Ok(()) } else { Err(format!("{report:?}")) }
    }
}

fn sealed_anew(settled: &PaperRecountSettled) -> &[SealedAnew] {
    match &settled.papers {
        SettledPapers::All { papers, .. } => papers,
        SettledPapers::One { .. } => &[],
    }
}

/// What a mark says, told again: each candidate by name, and void where more are marked than there are seats.
fn says(meeting: &Meeting, place: usize, mark: Option<Mark>) -> Vec<String> {
    let said = mark.map_or_else(|| "void".to_owned(), |mark| mark.to_string());
    let seats = meeting.questions[place].election.as_ref().map_or(1, |election| election.seats as usize);
    let names: Vec<String> = said.split('+').map(ToOwned::to_owned).collect();
    if names.len() > seats { vec!["void".to_owned()] } else { names }
}
