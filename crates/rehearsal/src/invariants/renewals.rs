//! What holds while one committee follows another.

use std::collections::BTreeSet;

use governance::Event;
use governance::assembly::{AssemblyEvent, CauseKind, Scope};
use governance::bodies::Body;
use governance::handover::{Handover, HandoverEvent};
use governance::ids::{HandoverId, PersonId};
use governance::renewal::{Acting, Renewal, RenewalEvent, acting_for};

use super::{Step, must};
use crate::fixture::law;

impl Step<'_> {
    fn today(&self) -> jiff::civil::Date {
        self.at.to_zoned(self.before.zone().clone()).date()
    }
}

/// What a place leaves alone while a group has the next committee elected is neither convened nor told to all owners meanwhile,
/// by the committee or by the group; unless the convenor says that the covenant provides for it, where that is enough.
pub(super) fn nothing_blocked_is_decided_meanwhile(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::MeetingConvened(_) | AssemblyEvent::NoticeGiven(_), meeting)) = step.meeting() else {
        return Ok(());
    };
    let place = step.before.place(law()).map_err(|refusal| format!("{refusal:?}"))?;
    let Some(blocked) = &place.procedure.renewal.blocked else { return Ok(()) };
    let of_it = |renewal: &&Renewal| {
        let group = renewal.group.map(|(group, _)| group);
        group.is_some() && (meeting.body == renewal.committee || group == Some(meeting.body))
    };
    let elected = |renewal: &Renewal| {
        let bodies = step.before.bodies();
        let next = bodies.body(renewal.committee).into_iter().chain(renewal.successor(step.before));
        let seated =
            next.flat_map(|body| &body.seats).any(|seat| seat.role.is_member() && seat.until > renewal.term_ends);
        // A certified election counts before anybody took a seat.
        seated || renewal.meeting(step.before).is_some_and(|meeting| meeting.certified.is_some())
    };
    let renewals = step.before.renewals().all().iter().filter(of_it);
    let under_way: Vec<_> = renewals.filter(|renewal| !elected(renewal)).collect();
    let by_covenant = meeting.cause.as_ref().is_some_and(|cause| cause.kind == CauseKind::OwnRules);
    let put = meeting.questions.iter().find(|question| {
        let is_excepted = by_covenant && blocked.unless_covenant.contains(&question.kind);
        blocked.names.contains(&question.kind) && !is_excepted && meeting.scope == Scope::Estate
    });
    must(under_way.is_empty() || put.is_none(), || format!("{put:?} during {under_way:?}"))
}

/// A renewal is opened once for the end of a term, not before its months, and nowhere but on the mainland.
pub(super) fn a_renewal_opens_once_and_in_its_months(step: &Step<'_>) -> Result<(), String> {
    let Event::Renewal(RenewalEvent::RenewalOpened(opened)) = step.event else { return Ok(()) };
    let known = step.before.renewals().of(opened.committee, opened.term_ends);
    must(known.is_none_or(|known| known.opened.is_none()), || format!("{known:?}"))?;
    must(!step.before.is_elsewhere(law()), || format!("{opened:?} under the law of another country"))?;
    let place = step.before.place(law()).map_err(|refusal| format!("{refusal:?}"))?;
    let term = governance::renewal::Term::ending(opened.term_ends, place, step.before.place_since());
    must(step.today() >= term.renewal_from, || format!("{opened:?} on {}", step.today()))
}

/// Whoever gives sat in the committee to its last day; whoever takes sits in the one that comes after, or acts for it.
pub(super) fn handed_over_by_those_who_leave_and_come(step: &Step<'_>) -> Result<(), String> {
    let list = |id: HandoverId| -> Result<(&Handover, &Body), String> {
        let list = step.before.handovers().handover(id).ok_or("there is no list")?;
        Ok((list, step.before.bodies().body(list.body).ok_or("there is no committee")?))
    };
    match step.event {
        Event::Handover(HandoverEvent::ItemHandedIn(given)) => {
            let (list, body) = list(given.handover)?;
            let keeper = list.handed_on.and_then(|handed_on| step.before.bodies().body(handed_on.giver));
            let gives = match keeper {
                Some(keeper) => keeper.is_acted_for_by(given.by, step.today()),
                None => body.sat_until(given.by, list.term_ends),
            };
            must(gives, || format!("{given:?}"))
        }
        Event::Handover(HandoverEvent::ItemTaken(taken)) => {
            let (list, body) = list(taken.handover)?;
            let renewal = step.before.renewals().of(list.body, list.term_ends);
            let next = renewal.and_then(|renewal| renewal.successor(step.before));
            let mut sitting = [body].into_iter().chain(next).flat_map(|body| body.elected_on(step.today()));
            let comes = sitting.any(|seat| seat.person == taken.by && seat.until > list.term_ends);
            must(comes || stands_in(step, list, taken.by), || format!("{taken:?}"))?;
            // Whoever keeps it takes it from those who leave, and from nobody who kept it before.
            let keeps = taken.keeper.is_none_or(|_| !comes && list.handed_on.is_none());
            must(keeps, || format!("{taken:?} of {list:?}"))
        }
        // What somebody kept is handed on once, all of it, when there is somebody to take it.
        Event::Handover(HandoverEvent::HandoverDrawnUp(drawn_up)) => {
            let Some(handed_on) = drawn_up.handed_on else { return Ok(()) };
            let handovers = step.before.handovers();
            let (body, ends) = (drawn_up.body, drawn_up.term_ends);
            must(handovers.given_by(handed_on.giver, body, ends).is_none(), || format!("{drawn_up:?} again"))?;
            let kept = handovers.of(body, ends).into_iter().flat_map(|list| &list.items);
            let kept: BTreeSet<_> =
                kept.filter(|item| item.keeper == Some(handed_on.giver)).map(|item| item.no).collect();
            let named: BTreeSet<_> = drawn_up.items.iter().filter_map(|item| item.received).collect();
            must(!kept.is_empty() && kept == named, || format!("{drawn_up:?} of {kept:?}"))?;
            must(handed_on.seated > ends && handed_on.seated <= step.today(), || format!("{drawn_up:?}"))
        }
        _ => Ok(()),
    }
}

fn stands_in(step: &Step<'_>, list: &Handover, person: PersonId) -> bool {
    match acting_for(step.before, list.body, step.today(), law()) {
        Some(Acting::StandIn { body, .. } | Acting::Successor { body, .. }) => {
            let body = step.before.bodies().body(body);
            body.is_some_and(|body| body.is_acted_for_by(person, step.today()))
        }
        Some(Acting::Itself | Acting::Nobody { .. }) | None => false,
    }
}

/// A seat is given for five years at most, and afterwards only ever shortened.
pub(super) fn no_seat_beyond_its_term(step: &Step<'_>) -> Result<(), String> {
    for after in step.after.bodies().all() {
        let before = step.before.bodies().body(after.id).map(|body| body.seats.as_slice()).unwrap_or_default();
        for (place, seat) in after.seats.iter().enumerate() {
            let longest = seat.from.saturating_add(jiff::Span::new().years(5));
            must(seat.given_until < longest && seat.until <= seat.given_until, || format!("{seat:?}"))?;
            let Some(known) = before.get(place) else { continue };
            let same = (known.person, known.role, known.from, known.given_until, known.owner)
                == (seat.person, seat.role, seat.from, seat.given_until, seat.owner);
            must(same && seat.until <= known.until, || format!("{known:?} became {seat:?}"))?;
        }
        must(before.len() <= after.seats.len(), || format!("a seat of {} is gone", after.id))?;
    }
    Ok(())
}
