//! What a large community leaves behind in a vote: letters served, paper keyed, ballots, objections.

use std::sync::Arc;

use governance::Actor;
use governance::assembly::{AssemblyCommand, Mark, ObjectionAnswer, ObjectionSubject, ServiceManner};
use governance::ids::{EntryNo, ObjectionId};
use governance::recount::RecountCommand;
use jiff::Timestamp;
use office::{Act, Desk, Sealed};
use tokio::task::JoinSet;

use super::stage::{CHAIR, CLERKS, MEETING, SECRETARY, done};
use super::words;
use crate::fixture::services;

/// Objections that a roll gets.
const OBJECTIONS: usize = 300;
/// Entries served in one walk.
const WALK: usize = 100;

/// Raises objections to the roll, as visitors do.
pub(super) async fn object(desk: &Desk) -> Result<(), String> {
    for number in 0..OBJECTIONS {
        let says = format!("第 {number} 户的面积与不动产权证不符,请核对。");
        let sealed = Sealed::words(desk.door(), &says).map_err(words)?;
        let seal = sealed.seal;
        let command = AssemblyCommand::Object { meeting: MEETING, subject: ObjectionSubject::Roll, entry: None, seal };
        desk.carry_out(Act::new(Actor::Visitor, command).with(sealed)).await.map_err(words)?;
    }
    Ok(())
}

/// Serves all letters, each at the second try.
pub(super) async fn serve(desk: &Desk, members: usize, at: Timestamp) -> Result<(), String> {
    for manner in [ServiceManner::NotMet, ServiceManner::Handed] {
        for first in (0..members).step_by(WALK) {
            let entries = (first..(first + WALK).min(members)).map(EntryNo::after).collect();
            let service = services::plain(manner, at, Actor::Person(CLERKS[0]));
            desk.record_service(CLERKS[0], MEETING, entries, service, Vec::new()).await.map_err(words)?;
        }
    }
    Ok(())
}

/// Lets the first of the roll vote, all at once.
pub(super) async fn vote(desk: &Arc<Desk>, members: usize) -> Result<(), String> {
    let mut casting = JoinSet::new();
    for member in 0..members {
        let desk = desk.clone();
        let mark = super::mark(member, 0).parse().map_err(|_| "no mark")?;
        casting.spawn(async move { desk.cast(MEETING, EntryNo::after(member), vec![mark]).await });
    }
    casting.join_all().await.into_iter().try_for_each(|cast| cast.map(|_| ()).map_err(words))
}

/// Keys in the paper of the last fifth of the roll, and the last so many of it a second time.
pub(super) async fn key(desk: &Arc<Desk>, members: usize, twice: usize, received_at: Timestamp) -> Result<(), String> {
    for (clerk, from) in CLERKS.into_iter().zip([members * 8 / 10, members - twice]) {
        let mut keying = JoinSet::new();
        for member in from..members {
            let desk = desk.clone();
            let entry = EntryNo::after(member);
            keying.spawn(async move { desk.key_paper(clerk, MEETING, entry, received_at, vec![Mark::For]).await });
        }
        keying.join_all().await.into_iter().try_for_each(|keyed| keyed.map(|_| ()).map_err(words))?;
    }
    Ok(())
}

/// An owner doubts the result, and every paper is read anew; of a hundred one is read otherwise.
pub(super) async fn reread(desk: &Arc<Desk>, members: usize) -> Result<(), String> {
    let sealed = Sealed::words(desk.door(), "请把纸质票重新核对。").map_err(words)?;
    let (subject, seal) = (ObjectionSubject::Result, sealed.seal);
    let object = AssemblyCommand::Object { meeting: MEETING, subject, entry: None, seal };
    let doubting = Actor::Letter(MEETING, EntryNo::new(1));
    desk.carry_out(Act::new(doubting, object).with(sealed)).await.map_err(words)?;
    let (objection, answer) = (ObjectionId::new(1), ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] });
    let answer = AssemblyCommand::AnswerObjection { meeting: MEETING, objection, answer, seal };
    done(desk, Actor::Person(CHAIR), answer).await?;
    done(desk, Actor::Person(CHAIR), RecountCommand::Order { meeting: MEETING }).await?;
    for reader in [CHAIR, SECRETARY] {
        let mut reading = JoinSet::new();
        for member in members * 8 / 10..members {
            let (desk, entry) = (desk.clone(), EntryNo::after(member));
            let mark = if member % 100 == 0 { Mark::Against } else { Mark::For };
            reading.spawn(async move { desk.key_again(reader, MEETING, entry, vec![mark]).await });
        }
        reading.join_all().await.into_iter().try_for_each(|read| read.map(|_| ()).map_err(words))?;
    }
    Ok(())
}
