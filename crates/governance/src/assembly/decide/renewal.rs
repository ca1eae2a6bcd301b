//! What is not put to the vote while one owners' committee follows another.

use jiff::Span;
use jiff::civil::Date;

use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodyKind, SeatRole};
use crate::law::Place;
use crate::outcome::Refusal;
use crate::{Community, Moment};

/// Checks that no matter is among those that the place leaves alone until the new committee sits.
pub(super) fn check<'q>(
    community: &Community,
    moment: &Moment<'_>,
    place: &Place,
    kinds: impl Iterator<Item = &'q String>,
) -> Result<(), Refusal> {
    let renewal = &place.procedure.renewal;
    let Some(blocked) = &renewal.blocked else { return Ok(()) };
    let Some(until) = term_ends(community) else { return Ok(()) };
    let months = renewal.report.as_ref().map_or(0, |report| report.months).max(renewal.start.months);
    let begins = until.checked_sub(Span::new().months(i64::from(months))).unwrap_or(until);
    if moment.today(community.zone()) < begins {
        return Ok(());
    }
    match kinds.into_iter().find(|kind| blocked.names.contains(kind)) {
        None => Ok(()),
        Some(kind) => {
            let basis = place.cite(&blocked.basis);
            Err(AssemblyRefusal::BlockedDuringRenewal { kind: kind.clone(), begins, basis }.into())
        }
    }
}

/// Last day of the term of the owners' committee that sits, or sat last.
fn term_ends(community: &Community) -> Option<Date> {
    let committees = community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    let seats = committees.flat_map(|body| &body.seats);
    seats.filter(|seat| matches!(seat.role, SeatRole::Chair | SeatRole::Member)).map(|seat| seat.until).max()
}
