//! Members asking for a sitting.

use std::collections::BTreeSet;

use super::{Decision, Room};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::bodies::Power;
use crate::committee::{CommitteeRefusal, Request, RequestDue, RequestJoined, SittingRequested, Weighing};
use crate::ids::{PersonId, RequestId};
use crate::law::period;
use crate::law::procedure::Share;
use crate::outcome::Refusal;

pub(super) fn raise(room: &Room<'_>, about: &str, members: Vec<PersonId>) -> Decision {
    let (members, by) = asking(room, members)?;
    if members.is_empty() {
        return Err(CommitteeRefusal::RequestOfNobody.into());
    }
    let about = PublicText::try_new(about, 300)?;
    let due = due(room, members.len())?;
    let request = RequestId::after(room.community.committees().requests().len());
    let members = members.into_iter().collect();
    Ok(vec![SittingRequested { body: room.body.id, request, about, members, due, by }.into()])
}

pub(super) fn join(room: &Room<'_>, request: &Request, members: Vec<PersonId>) -> Decision {
    let (mut members, by) = asking(room, members)?;
    if request.sitting.is_some() {
        return Err(CommitteeRefusal::RequestAnswered.into());
    }
    members.retain(|member| !request.members.contains(member));
    if members.is_empty() {
        return Ok(vec![]);
    }
    // Of those who asked before, only members count who still are.
    let sitting = room.body.members(room.today());
    let asked = request.members.iter().chain(&members).filter(|member| sitting.contains(member)).count();
    let due = if request.due.is_none() { due(room, asked)? } else { None };
    let members = members.into_iter().collect();
    Ok(vec![RequestJoined { body: room.body.id, request: request.id, members, due, by }.into()])
}

/// Those who ask, and who enters it: one member for themselves, or whoever keeps the record, from paper.
fn asking(room: &Room<'_>, members: Vec<PersonId>) -> Result<(BTreeSet<PersonId>, PersonId), Refusal> {
    let by = room.person_with(Power::Sit);
    let by = match by {
        Ok(by) if members == [by] => by,
        _ => room.leader()?,
    };
    for member in &members {
        room.require_member(*member, room.today())?;
    }
    Ok((members.into_iter().collect(), by))
}

fn due(room: &Room<'_>, asked: usize) -> Result<Option<RequestDue>, Refusal> {
    let line = &room.place.procedure.committee.meeting_on_request;
    let enough = Share { fraction: line.fraction, inclusive: true, basis: line.basis.clone() };
    let asked = Weighing::new(&enough, asked, room.body.members(room.today()).len());
    if !asked.is_met() {
        return Ok(None);
    }
    let from = room.today();
    let until = period::ends_at(from, line.days, &room.moment.law.calendar, room.community.zone());
    Ok(Some(RequestDue { asked, until: until.ok_or(AssemblyRefusal::DateOutOfReach { from })? }))
}
