//! What happened in the demo, and when: a list of deeds that is sorted by time and then lived through.
//!
//! Every deed goes through the desk like anybody's, with the clock set to its moment. Nothing is written around the rules.

use std::sync::Arc;

use governance::Actor;
use governance::Command;
use governance::ids::PersonId;
use jiff::Timestamp;
use office::Desk;
use office::door::Door;

use super::deed::Deed;
use crate::end::{Ended, Trouble, bad};

/// The deeds of the demo.
#[derive(Debug, Default)]
pub(super) struct Diary(Vec<(Timestamp, Deed)>);

impl Diary {
    pub(super) fn note(&mut self, at: Timestamp, deed: Deed) {
        self.0.push((at, deed));
    }

    pub(super) fn act(&mut self, at: Timestamp, by: PersonId, command: impl Into<Command>) {
        self.note(at, Deed::Act(Actor::Person(by), Box::new(command.into())));
    }

    /// What somebody says in words that the vault keeps, with the command that holds their seal.
    pub(super) fn say<C: Into<Command>>(
        &mut self,
        at: Timestamp,
        actor: Actor,
        words: &str,
        command: impl FnOnce(governance::Seal) -> C + Send + 'static,
    ) {
        let command = super::deed::Sealing::new(move |seal| command(seal).into());
        self.note(at, Deed::Say(actor, words.to_owned(), command));
    }

    /// Lives through all deeds in the order of their times.
    pub(super) async fn live(mut self, desk: &Arc<Desk>, door: &Door) -> Ended {
        self.0.sort_by_key(|(at, _)| *at);
        let mut deeds = self.0.into_iter().peekable();
        while let Some((at, deed)) = deeds.next() {
            door.set(at);
            if !deed.is_one_of_many() {
                tell(at, deed.carry_out(desk, door).await)?;
                continue;
            }
            // What many do in the same minute reaches the desk together, and is kept together.
            let mut together = tokio::task::JoinSet::new();
            let mut next = Some(deed);
            while let Some(deed) = next {
                let (desk, door) = (desk.clone(), door.clone());
                together.spawn(async move { deed.carry_out(&desk, &door).await });
                next = deeds.next_if(|(same, deed)| *same == at && deed.is_one_of_many()).map(|(_, deed)| deed);
            }
            for done in together.join_all().await {
                tell(at, done)?;
            }
        }
        Ok(())
    }
}

fn tell(at: Timestamp, done: Result<(), String>) -> Ended {
    done.map_err(|stop| Trouble::BadInput(format!("the demo could not be made, at {at}: {stop}")))
}

/// A moment in the community's own time.
pub(super) fn at(day: jiff::civil::Date, hour: i8, minute: i8) -> Result<Timestamp, Trouble> {
    Ok(day.at(hour, minute, 0, 0).in_tz(super::ZONE).map_err(bad)?.timestamp())
}
