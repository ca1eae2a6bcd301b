//! Holding a sitting: who is there, and how they decide the items of the agenda.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Decision, Room, day_of, mandate, require_stage};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesEvent, BodyKind, SeatFilled, SeatRole, SeatVacated};
use crate::committee::{
    About, Attendance, AttendanceRecorded, CommitteeRefusal, ItemDecided, Office, Sitting, SittingStage, Vote,
    VoteCast, Weighing, size,
};
use crate::ids::PersonId;
use crate::law::period;
use crate::outcome::{Event, Refusal};

pub(super) fn attendance(room: &Room<'_>, sitting: &Sitting, present: Vec<PersonId>) -> Decision {
    let by = room.leader()?;
    require_stage(sitting, &[SittingStage::Called, SittingStage::Held])?;
    if room.moment.now < sitting.held_at {
        return Err(CommitteeRefusal::SittingNotYet { held_at: sitting.held_at }.into());
    }
    // Members come themselves or not at all: whoever came for somebody is no member (指导规则 §38).
    let on = day_of(room, sitting);
    for person in &present {
        room.require_member(*person, on)?;
    }
    let present: Vec<PersonId> = present.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    if sitting.attendance.as_ref().is_some_and(|recorded| recorded.present == present) {
        return Ok(vec![]);
    }
    let members: Vec<PersonId> = room.body.members(on).into_iter().collect();
    let quorum = Weighing::new(&sitting.rules.quorum, present.len(), members.len());
    let publish_by =
        period::ends_at(on, sitting.rules.published_days, &room.moment.law.calendar, room.community.zone())
            .ok_or(AssemblyRefusal::DateOutOfReach { from: on })?;
    let seats = Some(u32::try_from(seats(room, on).max(members.len())).unwrap_or(u32::MAX));
    let (body, sitting) = (room.body.id, sitting.id);
    Ok(vec![AttendanceRecorded { body, sitting, present, members, seats, quorum, publish_by, by }.into()])
}

/// Of how many decisions take a part: half of 全体委员 means half of the committee the owners elected, and an empty seat
/// does not lower it (指导规则 §38); that more than half of the members come (§37) is asked of those who hold a seat.
fn seats(room: &Room<'_>, on: Date) -> usize {
    match room.body.kind {
        BodyKind::OwnersCommittee => size(room.community, room.place, room.body, on),
        _ => 0,
    }
}

pub(super) fn item(room: &Room<'_>, sitting: &Sitting, number: u32, votes: Vec<VoteCast>) -> Decision {
    let by = room.leader()?;
    let item = sitting.item(number).ok_or(CommitteeRefusal::ItemNotOnAgenda { item: number })?;
    let there = sitting.attendance.as_ref();
    require_stage(sitting, &[SittingStage::Called, SittingStage::Held])?;
    let there = there.ok_or(CommitteeRefusal::AttendanceMissing)?;
    if !there.quorum.is_met() {
        let Weighing { count: present, of: members, needed, test } = there.quorum.clone();
        return Err(CommitteeRefusal::NoQuorum { present, members, needed, basis: test.basis }.into());
    }
    if sitting.decided.contains_key(&number) {
        return Err(CommitteeRefusal::ItemDecided { item: number }.into());
    }
    check_votes(there, &votes, item.about)?;
    let decides = &sitting.rules.decides;
    let mut events = Vec::new();
    let (carrying, chosen) = match item.about {
        About::Office { office } => {
            let (carrying, leading) = leading(&votes);
            let is_enough = Weighing::new(decides, carrying, there.seats).is_met();
            if let Some(person) = leading.filter(|_| is_enough) {
                events.extend(give_office(room, office, person)?);
            }
            (carrying, leading.filter(|_| is_enough))
        }
        About::Own | About::Mandate { .. } => (votes.iter().filter(|cast| cast.vote == Vote::For).count(), None),
    };
    let approval = Weighing::new(decides, carrying, there.seats);
    let adopted = match item.about {
        About::Office { .. } => chosen.is_some(),
        About::Own | About::Mandate { .. } => approval.is_met(),
    };
    if let (true, About::Mandate { mandate, amount }) = (adopted, item.about) {
        mandate::require(room, mandate, amount, day_of(room, sitting))?;
    }
    let decided =
        ItemDecided { body: room.body.id, sitting: sitting.id, item: number, votes, approval, adopted, chosen, by };
    events.insert(0, decided.into());
    Ok(events)
}

/// Everybody who is there votes once, and says what the item asks.
fn check_votes(there: &Attendance, votes: &[VoteCast], about: About) -> Result<(), Refusal> {
    let mut voted = BTreeSet::new();
    for VoteCast { member, vote } in votes {
        if !there.present.contains(member) || !voted.insert(*member) {
            return Err(CommitteeRefusal::VoteOfNobodyThere { member: *member }.into());
        }
        let offered = match (about, vote) {
            (_, Vote::Abstain) => true,
            (About::Office { .. }, Vote::Names(person)) => there.members.contains(person),
            (About::Own | About::Mandate { .. }, Vote::For | Vote::Against) => true,
            (About::Office { .. }, Vote::For | Vote::Against)
            | (About::Own | About::Mandate { .. }, Vote::Names(_)) => false,
        };
        if !offered {
            return Err(CommitteeRefusal::VoteNotOffered { member: *member }.into());
        }
    }
    match there.present.iter().find(|member| !voted.contains(member)) {
        Some(member) => Err(CommitteeRefusal::VoteMissing { member: *member }.into()),
        None => Ok(()),
    }
}

/// The most votes anybody has, and who has them when nobody has as many.
fn leading(votes: &[VoteCast]) -> (usize, Option<PersonId>) {
    let mut named: BTreeMap<PersonId, usize> = BTreeMap::new();
    for cast in votes {
        if let Vote::Names(person) = cast.vote {
            *named.entry(person).or_default() += 1;
        }
    }
    let most = named.values().copied().max().unwrap_or(0);
    let mut leading = named.iter().filter(|(_, count)| **count == most).map(|(person, _)| *person);
    let first = leading.next();
    (most, if leading.next().is_some() { None } else { first })
}

/// The seats that follow when an office is given: the one before leaves the chair and stays a member.
fn give_office(room: &Room<'_>, office: Office, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let (today, role) = (room.today(), office.role());
    let seats = || room.body.seats.iter().filter(|seat| seat.role.is_member() && seat.is_held(today));
    let of = |person: PersonId| seats().filter(move |seat| seat.person == person);
    room.require_member(person, today)?;
    if of(person).any(|seat| seat.role == role) {
        return Ok(vec![]);
    }
    if of(person).any(|seat| seat.role != SeatRole::Member) {
        return Err(CommitteeRefusal::OtherOfficeHeld { person }.into());
    }
    let fill = |person: PersonId, role: SeatRole| -> Option<Event> {
        let seat = of(person).max_by_key(|seat| seat.until)?;
        let seal = *room.community.bodies().persons().get(person.index())?;
        let (body, until, owner) = (room.body.id, seat.until, seat.owner);
        Some(BodiesEvent::SeatFilled(SeatFilled { body, person, seal, role, from: today, until, owner }).into())
    };
    let mut events = Vec::new();
    // There is one chair, and there may be several deputies.
    if office == Office::Chair {
        for before in seats().filter(|seat| seat.role == role) {
            if !of(before.person).any(|seat| seat.role == SeatRole::Member) {
                events.extend(fill(before.person, SeatRole::Member));
            }
            let on = today.yesterday().unwrap_or(today);
            let vacated = SeatVacated { body: room.body.id, person: before.person, role, on };
            events.push(BodiesEvent::SeatVacated(vacated).into());
        }
    }
    events.extend(fill(person, role));
    Ok(events)
}
