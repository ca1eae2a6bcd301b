//! Decides what a command about a recount from paper would change.

use std::collections::BTreeSet;

use super::{
    PaperKeyedAgain, PaperRecount, PaperRecountOrdered, PaperRecountSettled, RecountCommand, RecountRefusal, Reread,
    Rereading,
};
use crate::assembly::{AssemblyRefusal, BallotGiven, Channel, Mark, Meeting, check_ballot};
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
        RecountCommand::KeyAgain { meeting, entry, ballot, first, counted } => {
            of(meeting)?.key(entry, &ballot, first.as_deref(), counted.as_deref())
        }
        RecountCommand::Settle { meeting, entry, ballot, counted } => {
            of(meeting)?.settle(entry, &ballot, counted.as_deref())
        }
    }
}

/// Whether whoever acts may read a paper anew; a page asks before anybody has marked everything.
///
/// # Errors
/// The refusal.
pub fn may_read(community: &Community, meeting: &Meeting, entry: EntryNo, moment: &Moment<'_>) -> Result<(), Refusal> {
    Desk { community, moment, meeting }.reader(entry).map(|_| ())
}

/// Whether whoever acts may settle what two people read differently.
///
/// # Errors
/// The refusal.
pub fn may_settle(
    community: &Community,
    meeting: &Meeting,
    entry: EntryNo,
    moment: &Moment<'_>,
) -> Result<(), Refusal> {
    Desk { community, moment, meeting }.settler(entry).map(|_| ())
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

    fn key(&self, entry: EntryNo, ballot: &BallotGiven, first: Option<&[Mark]>, counted: Option<&[Mark]>) -> Decision {
        let (by, reading) = self.reader(entry)?;
        check_ballot(self.meeting, ballot, true)?;
        let keyed = |reread| PaperKeyedAgain { meeting: self.meeting.id, entry, seal: ballot.seal, reread, by };
        if reading.first.is_none() {
            return Ok(vec![keyed(None).into()]);
        }
        let first = first.ok_or(AssemblyRefusal::FirstKeyingMissing)?;
        let counted = counted.ok_or(RecountRefusal::CountedMissing)?;
        let reread = match (first == ballot.marks, counted == ballot.marks) {
            (true, true) => Reread::Same,
            (true, false) => Reread::Changed,
            (false, _) => Reread::Unclear,
        };
        Ok(vec![keyed(Some(reread)).into()])
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

    /// The person acting, who may settle what was read differently.
    fn settler(&self, entry: EntryNo) -> Result<PersonId, Refusal> {
        // As with the first keying a third person does, whoever of the desk it is: where only seats that convene could, and
        // those had read the paper anew themselves, nobody was left to end the recount.
        let by = self.person_with(Power::Key)?;
        let reading = self.reading(entry)?;
        if !reading.differs() {
            return Err(AssemblyRefusal::NothingToSettle.into());
        }
        if [reading.first, reading.second].into_iter().flatten().any(|keying| keying.by == by) {
            return Err(AssemblyRefusal::SettlerKeyed.into());
        }
        Ok(by)
    }

    fn settle(&self, entry: EntryNo, ballot: &BallotGiven, counted: Option<&[Mark]>) -> Decision {
        let by = self.settler(entry)?;
        check_ballot(self.meeting, ballot, true)?;
        let counted = counted.ok_or(RecountRefusal::CountedMissing)?;
        let changed = counted != ballot.marks;
        Ok(vec![PaperRecountSettled { meeting: self.meeting.id, entry, seal: ballot.seal, changed, by }.into()])
    }
}
