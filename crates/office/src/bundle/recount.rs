//! Counting certified results again.

use std::collections::HashMap;

use governance::Community;
use governance::Event;
use governance::assembly::{AssemblyEvent, Mark, Meeting, QuestionResult, Stage, evaluate_under, recount};
use governance::ids::{EntryNo, MeetingId};
use governance::law::evaluate::{Figures, Measure, Participating};
use governance::recount::PaperRecount;

use super::load::Openings;
use super::report::VerifyReport;
use crate::vault::ShelvedBallot;

/// A book followed to its end, with where each count stands in it.
#[derive(Debug, Default)]
pub(super) struct Followed {
    pub(super) community: Community,
    counts: HashMap<(MeetingId, u32), u64>,
}

impl Followed {
    /// Remembers where a count stands.
    pub(super) fn note(&mut self, position: u64, event: &Event) {
        if let Event::Assembly(AssemblyEvent::ResultCounted(counted)) = event {
            self.counts.insert((counted.meeting, counted.count), position);
        }
    }

    /// The ballots of certified results, and what recounts from paper put in the place of others.
    pub(super) fn certified_ballots(&self) -> Vec<ShelvedBallot> {
        certified(&self.community).flat_map(|(meeting, _)| disclosable(meeting)).collect()
    }

    /// Every ballot that counts.
    pub(super) fn ballots(&self) -> Vec<ShelvedBallot> {
        let meetings = self.community.assembly().meetings().iter();
        meetings.flat_map(|meeting| meeting.ballots.ballots().map(|(_, ballot)| ballot.into())).collect()
    }

    /// Counts every certified result again from the ballots that are disclosed.
    ///
    /// `complete` says that all ballots must be there, as in a store; a bundle may leave a meeting's ballots out.
    pub(super) fn recount(&self, book: &str, openings: &Openings, complete: bool, report: &mut VerifyReport) {
        for (meeting, count) in certified(&self.community) {
            let position = self.counts.get(&(meeting.id, count)).copied().unwrap_or_default();
            let Some((_, results)) = meeting.counts.get((count as usize).wrapping_sub(1)) else {
                report.blame(book, position, "a count was certified that was never made".to_owned());
                continue;
            };
            if let Err(reason) = check_sums(meeting, results) {
                report.blame(book, position, reason);
                continue;
            }
            let disclosed =
                meeting.ballots.ballots().any(|(_, ballot)| openings.marks(&ballot.seal).is_some()) || complete;
            let misfit = meeting.ballots.ballots().find(|(_, ballot)| openings.misfits.contains(&ballot.seal));
            if let Some((entry, ballot)) = misfit {
                report.blame(book, ballot.position, format!("the ballot of roll number {entry} does not fit its seal"));
                continue;
            }
            if !disclosed {
                report.results_not_disclosed += 1;
                continue;
            }
            if let Some((position, reason)) = meeting.recounts.iter().find_map(|read| miscounted(read, openings)) {
                report.blame(book, position, reason);
                continue;
            }
            match self.count_again(meeting, openings) {
                Ok(again) if again == *results => report.results_recounted += 1,
                Ok(_) => report.blame(book, position, "counting the ballots again gives another result".to_owned()),
                Err((at, reason)) => report.blame(book, at.unwrap_or(position), reason),
            }
        }
    }

    fn count_again(
        &self,
        meeting: &Meeting,
        openings: &Openings,
    ) -> Result<Vec<QuestionResult>, (Option<u64>, String)> {
        let mut marks: HashMap<EntryNo, &[Mark]> = HashMap::new();
        for (entry, ballot) in meeting.ballots.ballots().filter(|(_, ballot)| !ballot.voided) {
            let opened = openings.marks.get(&ballot.seal);
            let fits = opened.filter(|opened| opened.entry == entry && opened.meeting == meeting.id);
            let fits = fits.ok_or((
                Some(ballot.position),
                format!("the ballot of roll number {entry} is missing or is another's"),
            ))?;
            marks.insert(entry, &fits.marks);
        }
        let voices = self.community.assembly().voices();
        recount(meeting, voices, |entry| marks.get(&entry).copied()).map_err(|bad| (None, bad.to_string()))
    }
}

/// The ballots of a meeting that can be disclosed: those that count, and those that counted before a recount from paper.
pub(super) fn disclosable(meeting: &Meeting) -> Vec<ShelvedBallot> {
    let settled = meeting.recounts.iter().filter(|recount| recount.settled.is_some());
    let before = settled.flat_map(|recount| recount.papers.values()).filter(|reading| reading.now.is_some());
    let before = before.map(|reading| ShelvedBallot::from(&reading.counted));
    meeting.ballots.ballots().map(|(_, ballot)| ballot.into()).chain(before).collect()
}

/// Where a recount from paper says that other ballots changed than did, as far as they are disclosed.
fn miscounted(recount: &PaperRecount, openings: &Openings) -> Option<(u64, String)> {
    let position = recount.settled?;
    let mut changed = 0;
    for reading in recount.papers.values() {
        let Some(now) = reading.now else { continue };
        changed += u32::from(openings.marks(&reading.counted.seal)? != openings.marks(&now.seal)?);
    }
    let said = recount.changed;
    (changed != said)
        .then(|| (position, format!("it says that {said} ballots changed in the recount, and {changed} did")))
}

fn certified(community: &Community) -> impl Iterator<Item = (&Meeting, u32)> {
    let meetings = community.assembly().meetings().iter();
    meetings
        .filter(|meeting| meeting.stage() == Stage::Certified)
        .filter_map(|meeting| meeting.certified.map(|(count, _)| (meeting, count)))
}

/// Checks what needs no ballots: the electorate is the roll's, the options add up to the turnout, and the working
/// follows from the figures.
fn check_sums(meeting: &Meeting, results: &[QuestionResult]) -> Result<(), String> {
    let turnout = meeting.ballots.turnout();
    for (place, result) in results.iter().enumerate() {
        for measure in Measure::ALL.iter().copied() {
            let figure = |figures: Figures| figures.get(measure);
            let counted = match result.count.participating {
                Participating::SumOfOptions => {
                    result.count.options.iter().map(|option| figure(option.figures)).sum::<Option<u64>>()
                }
                // A ballot may mark several candidates, so that the options add up to more.
                Participating::Stated(figures) => figure(figures),
            };
            let weighed = meeting.measures().contains(&measure);
            if counted != weighed.then(|| turnout.of(measure)) {
                return Err("the counted options do not add up to the ballots in the book".to_owned());
            }
            let roll = meeting.roll.as_ref().filter(|_| weighed).map(|roll| roll.total(measure));
            if roll != figure(result.count.electorate) {
                return Err("the electorate of the count is not the roll".to_owned());
            }
        }
        if evaluate_under(meeting, place, &result.count).as_ref() != Ok(&result.answer) {
            return Err("the working does not follow from the counted figures".to_owned());
        }
    }
    Ok(())
}
