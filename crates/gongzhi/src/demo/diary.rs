//! What happened in the demo, and when: a list of deeds that is sorted by time and then lived through.
//!
//! Every deed goes through the desk like anybody's, with the clock set to its moment. Nothing is written around the rules.

use governance::assembly::{AssemblyCommand, Mark, ObjectionAnswer, ObjectionSubject};
use governance::ids::{EntryNo, MeetingId, ObjectionId, PersonId};
use governance::{Actor, Command};
use jiff::Timestamp;
use office::door::Door;
use office::{Act, Desk, Outcome, Sealed, Stop};

use crate::end::{Ended, Trouble, bad};

/// One deed.
#[derive(Debug)]
pub(super) enum Deed {
    /// A command of somebody.
    Act(Actor, Command),
    /// A ballot cast online.
    Cast(MeetingId, EntryNo, Mark),
    /// A paper ballot keyed in.
    Key { by: PersonId, meeting: MeetingId, entry: EntryNo, received_at: Timestamp, mark: Mark },
    /// The ballots opened and counted.
    Count(PersonId, MeetingId),
    /// An objection.
    Object(Actor, MeetingId, ObjectionSubject, &'static str),
    /// The answer that dismisses an objection.
    Dismiss(PersonId, MeetingId, ObjectionId, &'static str),
    /// What the clock does by itself.
    Tick,
}

/// The deeds of the demo.
#[derive(Debug, Default)]
pub(super) struct Diary(Vec<(Timestamp, Deed)>);

impl Diary {
    pub(super) fn note(&mut self, at: Timestamp, deed: Deed) {
        self.0.push((at, deed));
    }

    pub(super) fn act(&mut self, at: Timestamp, by: PersonId, command: impl Into<Command>) {
        self.note(at, Deed::Act(Actor::Person(by), command.into()));
    }

    /// Lives through all deeds in the order of their times.
    pub(super) async fn live(mut self, desk: &Desk, door: &Door) -> Ended {
        self.0.sort_by_key(|(at, _)| *at);
        for (at, deed) in self.0 {
            door.set(at);
            let told = format!("{deed:?}");
            let outcome = carry_out(desk, door, deed).await;
            let stop = match outcome {
                Ok(Outcome::Done(_)) => continue,
                Ok(Outcome::NothingToDo) => "there was nothing to do".to_owned(),
                Err(stop) => stop.to_string(),
            };
            return Err(Trouble::BadInput(format!("the demo could not be made, at {at}: {stop}: {told}")));
        }
        Ok(())
    }
}

async fn carry_out(desk: &Desk, door: &Door, deed: Deed) -> Result<Outcome, Stop> {
    match deed {
        Deed::Act(actor, command) => desk.carry_out(Act::new(actor, command)).await,
        Deed::Cast(meeting, entry, mark) => desk.cast(meeting, entry, vec![mark]).await,
        Deed::Key { by, meeting, entry, received_at, mark } => {
            desk.key_paper(by, meeting, entry, received_at, vec![mark]).await
        }
        Deed::Count(by, meeting) => desk.count(by, meeting).await,
        Deed::Object(actor, meeting, subject, words) => {
            let sealed = Sealed::words(door, words)?;
            let entry = match actor {
                Actor::Letter(_, entry) => Some(entry),
                Actor::Operator | Actor::Clock | Actor::Person(_) | Actor::Owner(_) | Actor::Visitor => None,
            };
            let command = AssemblyCommand::Object { meeting, subject, entry, seal: sealed.seal };
            desk.carry_out(Act::new(actor, command).with(sealed)).await
        }
        Deed::Dismiss(by, meeting, objection, words) => {
            let sealed = Sealed::words(door, words)?;
            let answer = ObjectionAnswer::Dismissed;
            let command = AssemblyCommand::AnswerObjection { meeting, objection, answer, seal: sealed.seal };
            desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
        }
        Deed::Tick => {
            let before = desk.files().await.community.size();
            desk.tick().await;
            let after = desk.files().await.community.size();
            Ok(if after > before { done(before, after, door) } else { Outcome::NothingToDo })
        }
    }
}

fn done(before: u64, after: u64, door: &Door) -> Outcome {
    Outcome::Done(office::Done { positions: before..after, at: door.now(), events: Vec::new() })
}

/// A moment in the community's own time.
pub(super) fn at(day: jiff::civil::Date, hour: i8, minute: i8) -> Result<Timestamp, Trouble> {
    Ok(day.at(hour, minute, 0, 0).in_tz(super::ZONE).map_err(bad)?.timestamp())
}
