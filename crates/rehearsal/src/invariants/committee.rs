//! What holds of committees.

use governance::Event;
use governance::committee::{
    About, CommitteeEvent, Ground, HandoverListed, NothingKept, SealUsed, SeatEnd, Sitting, SittingKind,
    ThingHandedOver, Vote,
};
use governance::ids::{BodyId, PersonId};
use governance::law::period;
use governance::renewal::{Acting, acting_for};
use jiff::civil::Date;

use super::{Step, must};
use crate::fixture::law;

impl Step<'_> {
    fn of_committee(&self) -> Option<&CommitteeEvent> {
        match self.event {
            Event::Committee(event) => Some(event),
            _ => None,
        }
    }

    fn day(&self, at: jiff::Timestamp) -> Date {
        at.to_zoned(self.after.zone().clone()).date()
    }

    fn sitting(&self, id: governance::ids::SittingId) -> Result<&Sitting, String> {
        self.after.committees().sitting(id).ok_or_else(|| format!("there is no sitting {id}"))
    }
}

/// What is decided is decided by more than half of the members, in person, and adopted by half of all of them.
pub(super) fn no_decision_without_quorum(step: &Step<'_>) -> Result<(), String> {
    let Some(CommitteeEvent::ItemDecided(decided)) = step.of_committee() else { return Ok(()) };
    let sitting = step.sitting(decided.sitting)?;
    let there = sitting.attendance.as_ref().ok_or("nobody was there")?;
    must(there.present.len() * 2 > there.members.len(), || format!("{there:?}"))?;
    let voters: Vec<PersonId> = decided.votes.iter().map(|cast| cast.member).collect();
    let (mut voted, mut present) = (voters.clone(), there.present.clone());
    voted.sort_unstable();
    present.sort_unstable();
    must(voted == present, || format!("{voters:?} voted of {present:?}"))?;
    let carrying = |vote: Vote| decided.votes.iter().filter(|cast| cast.vote == vote).count();
    let votes = match decided.chosen {
        Some(person) => carrying(Vote::Names(person)),
        None => carrying(Vote::For),
    };
    must(!decided.adopted || votes * 2 >= there.seats.max(there.members.len()), || format!("{decided:?}"))
}

/// What is decided stood on an agenda that was published as long before as the place says.
pub(super) fn no_decision_off_the_agenda(step: &Step<'_>) -> Result<(), String> {
    let (sitting, is_called) = match step.of_committee() {
        Some(CommitteeEvent::ItemDecided(decided)) => {
            let listed =
                step.before.committees().sitting(decided.sitting).and_then(|sitting| sitting.item(decided.item));
            let after = step.sitting(decided.sitting)?.item(decided.item);
            return must(listed.is_some() && listed == after, || format!("item {} was not listed", decided.item));
        }
        Some(CommitteeEvent::SittingCalled(called)) => (called.sitting, called.occasion == SittingKind::Ordinary),
        Some(CommitteeEvent::ItemAdded(added)) => (added.sitting, true),
        _ => return Ok(()),
    };
    let sitting = step.sitting(sitting)?;
    let (today, days) = (step.day(step.at), sitting.rules.agenda_days);
    let earliest = period::ends_at(today, days, &law().calendar, step.after.zone());
    let in_time = earliest.is_some_and(|earliest| sitting.held_at >= earliest);
    must(!is_called || in_time, || format!("held at {}, called at {}", sitting.held_at, step.at))
}

/// A mandate comes of an adopted decision, is about nothing the owners must decide themselves, and is never overdrawn.
pub(super) fn no_mandate_beyond_what_may_be_delegated(step: &Step<'_>) -> Result<(), String> {
    if let Some(CommitteeEvent::MandateGranted(granted)) = step.of_committee() {
        let place = step.before.place(law()).map_err(|refusal| format!("{refusal:?}"))?;
        let reserved = &place.procedure.committee.undelegable.names;
        must(!reserved.contains(&granted.kind), || format!("{granted:?}"))?;
        must(step.before.assembly().has_adopted(granted.matter), || format!("{granted:?}"))?;
        let put = step.before.matters().matter(granted.matter).and_then(|matter| matter.delegates.as_ref());
        let stated = put.map(|put| (&put.scope, put.limit, put.each, put.until));
        must(stated == Some((&granted.scope, granted.limit, granted.each, granted.until)), || {
            format!("{granted:?} of {put:?}")
        })?;
    }
    // Nobody uses what was given to a committee by a seal alone: a sitting decides it.
    if let Some(CommitteeEvent::SealUsed(SealUsed { ground, .. })) = step.of_committee() {
        let hands_over = match ground {
            Ground::Mandate { .. } => true,
            Ground::Assembly { matter } => {
                step.before.matters().matter(*matter).is_some_and(|matter| matter.delegates.is_some())
            }
            Ground::Decision { .. } | Ground::Irregular { .. } => false,
        };
        must(!hands_over, || format!("a seal rests on {ground:?} alone"))?;
    }
    for mandate in step.after.committees().mandates() {
        let sittings = step.after.committees().sittings().iter();
        let used: u64 = sittings
            .flat_map(|sitting| {
                sitting.decided.iter().filter(|(_, decided)| decided.adopted).map(move |(item, _)| (sitting, item))
            })
            .filter_map(|(sitting, item)| match sitting.item(*item)?.about {
                About::Mandate { mandate: id, amount } if id == mandate.id => amount,
                _ => None,
            })
            .sum();
        let sealed = step.after.committees().seal_uses().iter().filter_map(|one| match one.ground {
            Ground::Mandate { mandate: id, amount } if id == mandate.id => amount,
            _ => None,
        });
        let sealed: Vec<u64> = sealed.collect();
        let one_by_one = mandate.each.is_none_or(|each| sealed.iter().all(|amount| *amount <= each));
        must(one_by_one, || format!("{sealed:?} under {mandate:?}"))?;
        let used = used + sealed.iter().sum::<u64>();
        let within = mandate.limit.map_or(used == 0, |limit| used <= limit);
        must(within && used == mandate.used, || format!("{used} used of {mandate:?}"))?;
    }
    Ok(())
}

/// Whoever acts, attends or votes in a committee holds a seat there on the day.
pub(super) fn no_act_on_a_seat_that_ended(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = step.of_committee() else { return Ok(()) };
    let body = step.before.bodies().body(event.body()).ok_or("there is no such body")?;
    let sits = |person: PersonId, on: Date| {
        let mut seats = body.seats.iter();
        seats.any(|seat| seat.person == person && seat.from <= on && on <= seat.until)
    };
    let by = match event {
        CommitteeEvent::SittingRequested(event) => event.by,
        CommitteeEvent::RequestJoined(event) => event.by,
        CommitteeEvent::SittingCalled(event) => event.by,
        CommitteeEvent::ItemAdded(event) => event.by,
        CommitteeEvent::AgendaTold(event) => event.by,
        CommitteeEvent::SittingCalledOff(event) => event.by,
        CommitteeEvent::AttendanceRecorded(event) => {
            let on = step.day(step.sitting(event.sitting)?.held_at);
            must(event.present.iter().all(|person| body.members(on).contains(person)), || format!("{event:?}"))?;
            event.by
        }
        CommitteeEvent::ItemDecided(event) => event.by,
        CommitteeEvent::MinutesWritten(event) => event.by,
        // They sign for what they were at, also when they left since.
        CommitteeEvent::MinutesSigned(event) if event.by == event.member => return Ok(()),
        CommitteeEvent::MinutesSigned(event) => event.by,
        CommitteeEvent::DecisionsPublished(event) => event.by,
        CommitteeEvent::MandateGranted(event) => event.by,
        CommitteeEvent::SealUsed(event) => event.by,
        // The clock, the street office, or the member who leaves.
        CommitteeEvent::SeatEnded(event) => {
            return must(body.members(step.day(step.at)).contains(&event.person), || format!("{event:?}"));
        }
        CommitteeEvent::HandoverListed(event) if event.by == event.person => return Ok(()),
        CommitteeEvent::NothingKept(event) if event.by == event.person => return Ok(()),
        // Who takes for a committee in which nobody sits any more is who acts for it.
        CommitteeEvent::HandoverListed(HandoverListed { by, .. })
        | CommitteeEvent::NothingKept(NothingKept { by, .. })
        | CommitteeEvent::ThingHandedOver(ThingHandedOver { by, .. })
            if stands_in(step, body.id, *by) =>
        {
            return Ok(());
        }
        CommitteeEvent::HandoverListed(event) => event.by,
        CommitteeEvent::NothingKept(event) => event.by,
        CommitteeEvent::ThingHandedOver(event) => event.by,
        CommitteeEvent::NothingKeptConfirmed(event) => {
            let ended = step.before.committees().ended_seat(event.body, event.person);
            let said = ended.and_then(|ended| ended.nothing.as_ref()).map(|nothing| nothing.said.0);
            let another = said.is_some_and(|said| said != event.by) && event.by != event.person;
            must(another, || format!("{event:?} of what {said:?} said"))?;
            if stands_in(step, body.id, event.by) {
                return Ok(());
            }
            event.by
        }
        // The street office gives back what the register took, to an owner who owns a home.
        CommitteeEvent::SeatRestored(event) => {
            let ended = step.before.committees().ended_seat(event.body, event.person);
            return must(ended.is_some_and(|ended| ended.reason == SeatEnd::NoOwner), || format!("{event:?}"));
        }
    };
    must(sits(by, step.day(step.at)), || format!("{by} holds no seat: {event:?}"))
}

fn stands_in(step: &Step<'_>, committee: BodyId, person: PersonId) -> bool {
    let today = step.day(step.at);
    match acting_for(step.before, committee, today, law()) {
        Some(Acting::StandIn { body, .. } | Acting::Successor { body, .. }) => {
            let body = step.before.bodies().body(body);
            body.is_some_and(|body| body.is_acted_for_by(person, today))
        }
        Some(Acting::Itself | Acting::Nobody { .. }) | None => false,
    }
}
