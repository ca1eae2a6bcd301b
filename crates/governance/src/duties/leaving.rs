//! What is still owed by those whose seats are over.

use jiff::civil::Date;

use super::{About, Duty, DutyKind};
use crate::Community;
use crate::handover::ItemStanding;
use crate::ids::PersonId;

/// Whether somebody owes this although their seat is over: the list of what their committee hands over, their signatures on it,
/// or what they kept themselves. No seat leads them there any more.
#[must_use]
pub fn is_left_to(community: &Community, duty: &Duty, person: PersonId, today: Date) -> bool {
    let served = |ends: Date, signs: bool| {
        let body = community.bodies().body(duty.owed_by);
        body.is_some_and(|body| body.sat_until(person, ends) || (!signs && body.is_acted_for_by(person, ends)))
    };
    match (duty.kind, &duty.about) {
        (_, _) if !duty.is_open() => false,
        (DutyKind::DrawUpHandover, About::Term(body, ends)) => {
            *body == duty.owed_by && *ends < today && served(*ends, false)
        }
        (DutyKind::HandOver, About::Handover(list)) => community.handovers().handover(*list).is_some_and(|list| {
            let mut items = list.items.iter();
            let unsigned = items.any(|item| item.given.is_none() && item.standing() != ItemStanding::Missing);
            unsigned && list.giver() == list.body && list.term_ends < today && served(list.term_ends, true)
        }),
        (DutyKind::HandOverSeat, About::Seat(_, who)) => *who == person,
        _ => false,
    }
}
