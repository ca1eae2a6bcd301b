//! Decides what a command about a recount from paper would change.

use std::collections::BTreeSet;

use super::{
    PaperKeyedAgain, PaperRead, PaperRecount, PaperRecountOrdered, PaperRecountSettled, RecountCommand, RecountRefusal,
    Rereading, SealedAnew, SettledPapers,
};
use crate::assembly::{AssemblyRefusal, BallotGiven, Channel, Meeting, check_ballot};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, MeetingId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::{Actor, Community, Moment};

type Decision = Result<Vec<Event>, Refusal>;

pub(crate) fn decide(community: &Community, command: RecountCommand, moment: &Moment<'_>) -> Decision {
    let of = |id: MeetingId| -> Result<Desk<'_>, Refusal> {
        let meeting = community.assembly().meeting(id).ok_or(AssemblyRefusal::MeetingUnknown)?;
        Ok(Desk { community, moment, meeting })
    };
    match command {
        RecountCommand::Order { meeting } => of(meeting)?.order(),
        RecountCommand::KeyAgain { meeting, entry, ballot } => of(meeting)?.key(entry, &ballot),
        RecountCommand::Settle { meeting, papers } => of(meeting)?.settle(&papers),
    }
}

/// Whether whoever acts may read a paper anew; a page asks before anybody has marked everything.
///
/// # Errors
/// The refusal.
pub fn may_read(community: &Community, meeting: &Meeting, entry: EntryNo, moment: &Moment<'_>) -> Result<(), Refusal> {
    Desk { community, moment, meeting }.reader(entry).map(|_| ())
}

/// Whether whoever acts may say, with the papers in hand, what those say that were read differently.
///
/// # Errors
/// The refusal.
pub fn may_settle(community: &Community, meeting: &Meeting, moment: &Moment<'_>) -> Result<(), Refusal> {
    Desk { community, moment, meeting }.settler(true).map(|_| ())
}

/// The papers of a recount, running or about to be ordered, that fewer people than two can still read anew.
///
/// With each stands how many are left: their seats in the convening body let them key, and they had no hand in the first
/// keying.
#[must_use]
pub fn short_of_readers(community: &Community, meeting: &Meeting, moment: &Moment<'_>) -> Vec<(EntryNo, usize)> {
    let today = moment.today(community.zone());
    let desk = Desk { community, moment, meeting };
    let roster = community.bodies().body(meeting.body).map(|body| body.roster(today)).unwrap_or_default();
    let persons: BTreeSet<PersonId> = roster.iter().map(|seat| seat.person).collect();
    let keys = |person: &PersonId| {
        let moment = Moment { actor: Actor::Person(*person), ..*moment };
        community.may_in(&moment, Power::Key, meeting.body)
    };
    let persons: Vec<PersonId> = persons.into_iter().filter(keys).collect();
    let waits = |entry: &EntryNo| {
        meeting
            .paper_recount()
            .is_none_or(|recount| recount.papers.get(entry).is_some_and(|reading| reading.second.is_none()))
    };
    let papers = desk.papers().into_iter().filter(waits);
    let left = papers.map(|entry| (entry, persons.iter().filter(|person| !desk.keyed_before(entry, **person)).count()));
    left.filter(|(_, left)| *left < 2).collect()
}

struct Desk<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    meeting: &'a Meeting,
}

impl Desk<'_> {
    fn person_with(&self, power: Power) -> Result<PersonId, Refusal> {
        self.community.require_in(self.moment, power, Some(self.meeting.body))?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
    }

    fn order(&self) -> Decision {
        let by = self.person_with(Power::Convene)?;
        if !self.meeting.needs_recount() {
            return Err(RecountRefusal::RecountNotDue.into());
        }
        if self.meeting.paper_recount().is_some() {
            return Ok(vec![]);
        }
        let entries = self.papers();
        if entries.is_empty() {
            return Err(RecountRefusal::NoPaperToRecount.into());
        }
        Ok(vec![PaperRecountOrdered { meeting: self.meeting.id, entries, by }.into()])
    }

    /// The entries whose ballot counts and is on paper.
    fn papers(&self) -> Vec<EntryNo> {
        let ballots = self.meeting.ballots.ballots();
        let on_paper = ballots.filter(|(_, ballot)| ballot.channel == Channel::Paper && !ballot.voided);
        on_paper.map(|(entry, _)| entry).collect()
    }

    /// Whether somebody had a hand in the first keying of a paper.
    fn keyed_before(&self, entry: EntryNo, person: PersonId) -> bool {
        self.meeting.papers.get(&entry).is_some_and(|paper| {
            paper.first.by == person
                || paper.second.is_some_and(|second| second.by == person)
                || paper.settled_by == Some(person)
        })
    }

    fn recount(&self) -> Result<&PaperRecount, RecountRefusal> {
        self.meeting.paper_recount().ok_or(RecountRefusal::NoRecount)
    }

    fn reading(&self, entry: EntryNo) -> Result<Rereading, RecountRefusal> {
        // An objection upheld meanwhile may have taken the ballot out of the box.
        let counts = self.meeting.ballots.ballot(entry).is_some();
        let reading = self.recount()?.papers.get(&entry).filter(|_| counts);
        reading.copied().ok_or(RecountRefusal::NotOnPaper { entry })
    }

    fn key(&self, entry: EntryNo, ballot: &BallotGiven) -> Decision {
        let (by, _) = self.reader(entry)?;
        check_ballot(self.meeting, ballot, true)?;
        Ok(vec![PaperKeyedAgain { meeting: self.meeting.id, entry, seal: ballot.seal, by }.into()])
    }

    /// The person acting, who may read this paper anew, and how far its reading has come.
    fn reader(&self, entry: EntryNo) -> Result<(PersonId, Rereading), Refusal> {
        let by = self.person_with(Power::Key)?;
        let reading = self.reading(entry)?;
        if reading.second.is_some() {
            return Err(RecountRefusal::RereadAlready.into());
        }
        if self.keyed_before(entry, by) {
            return Err(RecountRefusal::KeyedBefore.into());
        }
        if reading.first.is_some_and(|first| first.by == by) {
            return Err(AssemblyRefusal::SamePersonTwice.into());
        }
        Ok((by, reading))
    }

    /// The person acting, who may settle what was read differently, where anything was, and the recount.
    fn settler(&self, differ: bool) -> Result<(PersonId, &PaperRecount), Refusal> {
        // As with the first keying a third person does, whoever of the desk it is: where only seats that convene could, and
        // those had read the paper anew themselves, nobody was left to end the recount. Of those who read a part, none
        // settles the other: from who did it one could tell which papers differed.
        let by = self.person_with(Power::Key)?;
        let recount = self.recount()?;
        let open = self.meeting.papers_to_reread(recount);
        if open > 0 {
            return Err(RecountRefusal::RecountUnfinished { open }.into());
        }
        if differ && recount.was_read_by(by) {
            return Err(RecountRefusal::ReadAnewYourself.into());
        }
        Ok((by, recount))
    }

    fn settle(&self, papers: &[PaperRead]) -> Decision {
        let (by, recount) = self.settler(papers.iter().any(PaperRead::differs))?;
        if recount.settled.is_some() {
            return Ok(vec![]);
        }
        let mut sealed = Vec::new();
        let (mut open, mut changed) = (0, 0);
        for (entry, _) in self.meeting.papers_in(recount) {
            let paper = papers.iter().find(|paper| paper.entry == entry).ok_or(RecountRefusal::CountedMissing)?;
            sealed.push(SealedAnew { entry, seal: paper.seal });
            match &paper.settled {
                Some(marks) if paper.differs() => {
                    check_ballot(self.meeting, &BallotGiven { marks: marks.clone(), seal: paper.seal }, true)?;
                    changed += u32::from(*marks != paper.counted);
                }
                None if paper.differs() => open += 1,
                _ => {}
            }
        }
        if open > 0 {
            return Err(RecountRefusal::DifferencesOpen { open }.into());
        }
        let papers = SettledPapers::All { papers: sealed, changed };
        Ok(vec![PaperRecountSettled { meeting: self.meeting.id, papers, by }.into()])
    }
}
