//! The clock's own commands: what has a time opens and closes by itself.

use governance::assembly::{AssemblyCommand, Stage};
use governance::committee::{CommitteeCommand, seats_to_end};
use governance::petition::{PetitionCommand, Standing};
use governance::{Actor, Command};

use crate::desk::{Act, Desk, Stop};

impl Desk {
    /// Issues the commands whose time has come. `decide` refuses early and late acts by itself, so it does no harm
    /// when this runs late or twice.
    pub async fn tick(&self) {
        for command in self.due().await {
            match self.carry_out(Act::new(Actor::Clock, command)).await {
                Ok(_) | Err(Stop::Refused(_)) => {}
                Err(Stop::Failed(reason)) => {
                    tracing::warn!(book = %self.book(), "the clock's command was not kept: {reason}");
                }
            }
        }
    }

    async fn due(&self) -> Vec<Command> {
        let now = self.door().now();
        let files = self.files().await;
        let assembly = files.community.assembly();
        let votes = assembly
            .meetings()
            .iter()
            .filter_map(|meeting| {
                let notice = meeting.notice.as_ref()?;
                match meeting.stage() {
                    Stage::Noticed if now >= notice.opens_at && meeting.letters_at.is_some() => {
                        Some(AssemblyCommand::OpenVoting { meeting: meeting.id })
                    }
                    Stage::Open if now >= notice.closes_at => {
                        Some(AssemblyCommand::CloseVoting { meeting: meeting.id })
                    }
                    _ => None,
                }
            })
            .map(Command::from);
        let today = now.to_zoned(files.community.zone().clone()).date();
        let seats = seats_to_end(&files.community, today).into_iter();
        let seats = seats.map(|(body, person)| CommitteeCommand::EndSeatOfNonOwner { body, person }.into());
        let petitions = files.community.petitions().all().iter();
        let waiting = petitions
            .filter(|petition| petition.is_turn_over(now) && petition.standing(assembly, now) == Standing::HandedIn);
        let turns = waiting.map(|petition| PetitionCommand::PassTurn { petition: petition.id }.into());
        votes.chain(seats).chain(turns).collect()
    }
}
