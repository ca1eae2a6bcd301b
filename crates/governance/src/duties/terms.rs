//! The end of a committee's term: reporting it, and having the next one elected before it.

use super::{About, Duty, DutyKind, View};
use crate::bodies::{Body, BodyKind};
use crate::renewal::Term;

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
        let term = Term::ending(ends, view.place);
        let about = || About::Term(committee.id, ends);
        let renewal = view.community.renewals().of(committee.id, ends);
        let next = renewal.and_then(|renewal| renewal.successor(view.community));
        let seats = [committee].into_iter().chain(next).flat_map(|body| &body.seats);
        let later = seats.filter(|seat| seat.role.is_member() && seat.until > ends);
        // Seats that begin on the day after the term leave no gap; they are in time as soon as they are filled.
        let eve = later.map(|seat| seat.from).min().map(|from| from.yesterday().unwrap_or(from));
        let seated = eve.map(|eve| eve.min(view.today));
        if let (Some(until), Some(report)) = (term.report_until, &rules.report) {
            let reported = renewal.and_then(|renewal| renewal.reported.as_ref()).map(|(at, _)| view.day(*at));
            let duty = Duty::new(DutyKind::ReportTermEnd, committee.id, about(), until.min(term.renewal_from));
            duties.push(duty.until(until).done(reported).by(&report.basis));
        }
        let duty = Duty::new(DutyKind::ElectNext, committee.id, about(), term.renewal_from);
        duties.push(duty.until(ends).done(seated).by(&rules.start.basis));
    }
    duties
}
