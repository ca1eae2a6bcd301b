//! The end of a committee's term: reporting it, and having the next one elected before it.

use jiff::civil::Date;

use super::{About, Duty, DutyKind, View};
use crate::bodies::{Body, BodyKind};
use crate::founding::GroupObjection;
use crate::renewal::{
    Renewal, Term, asked_since, ended_early, group_until, is_renewed, organiser, settles_stand_in, stand_in_on,
};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let committees = view.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees.flat_map(|committee| of_one(view, committee)).collect()
}

fn of_one(view: &View<'_>, committee: &Body) -> Vec<Duty> {
    let rules = &view.place.procedure.renewal;
    let mut ends: Vec<_> = committee.term_ends(view.today).into_iter().collect();
    ends.extend(
        view.community.renewals().all().iter().filter(|one| one.committee == committee.id).map(|one| one.term_ends),
    );
    ends.sort_unstable();
    ends.dedup();
    let mut duties = Vec::new();
    for ends in ends {
        let asked = asked_since(view.community, committee.id, ends);
        let term = Term::ending(ends, view.place, asked);
        // Of a term that ended before its last day nobody could see to it before.
        let early = ended_early(view.community, committee.id, ends);
        let last_day = Some(ends).filter(|_| early.is_none());
        let begins = |day: Date| early.map_or(day, |early| early.since);
        let about = || About::Term(committee.id, ends);
        let renewal = view.community.renewals().of(committee.id, ends);
        let next = renewal.and_then(|renewal| renewal.successor(view.community));
        let seats = [committee].into_iter().chain(next).flat_map(|body| &body.seats);
        let later = seats.filter(|seat| seat.role.is_member() && seat.until > ends);
        // Seats that begin on the day after the term leave no gap; they are in time as soon as they are filled.
        let eve = later.map(|seat| seat.from).min().map(|from| {
            let eve = from.yesterday().unwrap_or(from);
            // After a gap it was late by as many days as the gap was long.
            if eve > ends { from } else { eve }
        });
        let seated = eve.map(|eve| eve.min(view.today));
        if let (Some(until), Some(report)) = (term.report_until, &rules.report) {
            let reported = renewal.and_then(|renewal| renewal.first_reported).map(|at| view.day(at));
            let duty = Duty::new(DutyKind::ReportTermEnd, committee.id, about(), term.report_from.unwrap_or(until));
            duties.push(duty.until(until).done(reported).by(&report.basis));
        }
        duties.extend(renewal.into_iter().flat_map(|renewal| objections(view, renewal)));
        // Once the next committee is elected nobody forms a group for it any more.
        let group = renewal.and_then(|renewal| group(view, renewal)).filter(|duty| !duty.is_open() || eve.is_none());
        duties.extend(group);
        let owes = renewal.and_then(|renewal| organiser(view.community, view.place, renewal, view.today));
        let since = renewal.and_then(Renewal::began_at).map_or(term.renewal_from, |at| view.day(at));
        let since = begins(since.min(term.renewal_from));
        let duty = Duty::new(DutyKind::ElectNext, owes.unwrap_or(committee.id), about(), since);
        duties.push(duty.until(last_day).done(seated).by(&rules.start.basis));
        // A gap in which nobody can act begins with the day after the term, and is filled before it.
        let gap = ends.tomorrow().unwrap_or(ends).max(view.today);
        let is_covered = eve.is_some_and(|eve| eve <= ends) || is_renewed(view.community, committee, ends, view.today);
        let stands = stand_in_on(view.community, view.place, gap).is_some();
        if committee.term_ends(view.today) == Some(ends) && !is_covered && !stands {
            let owes = settles_stand_in(view.community, committee.id, view.today);
            let duty = Duty::new(DutyKind::SettleStandIn, owes, about(), begins(term.renewal_from));
            duties.push(duty.until(last_day).by(&rules.acting.basis));
        }
    }
    duties
}

/// The group is formed by the street office, within the days of the place from the report on.
fn group(view: &View<'_>, renewal: &Renewal) -> Option<Duty> {
    let rule = view.place.procedure.renewal.group_formed.as_ref()?;
    let until = group_until(view.community, view.place, renewal, &view.law.calendar)?;
    let reported = view.day(renewal.first_reported?);
    let offices = || view.community.bodies().all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    let office = offices().find(|office| office.is_led_on(view.today)).or_else(|| offices().next())?;
    let about = About::Term(renewal.committee, renewal.term_ends);
    let duty = Duty::new(DutyKind::FormRenewalGroup, office.id, about, reported);
    Some(duty.until(until).done(renewal.group.map(|(_, at)| view.day(at))).by(&rule.basis))
}

/// Objections to who sits in the group that organises a renewal: settled by the body that leads it, within the days of the
/// place where it names some.
fn objections(view: &View<'_>, renewal: &Renewal) -> Vec<Duty> {
    let settling =
        renewal.on_view.as_ref().and_then(|shown| Some((shown, shown.settling(view.community, view.today)?)));
    let Some((shown, body)) = settling else { return Vec::new() };
    let duty = |objection: &GroupObjection| {
        let about = About::RenewalObjection(renewal.committee, objection.id);
        let duty = Duty::new(DutyKind::SettleRenewalObjection, body, about, view.day(objection.raised_at));
        let duty = match objection.answer_until {
            Some(until) => duty.until(view.day_before(until)),
            None => duty,
        };
        duty.done(objection.settled.map(|(_, _, at)| view.day(at))).by(&shown.basis)
    };
    renewal.objections.iter().map(duty).collect()
}
