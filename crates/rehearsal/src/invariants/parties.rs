//! What holds of the list of those who take part in a deliberation.

use governance::deliberation::{
    Comment, CommentAnswer, Deliberation, DeliberationEvent, Parties, Step as Station, Who, missing,
};
use governance::ids::{CommentNo, PersonId};

use super::deliberations::{happened, leads};
use super::{Step, must};
use crate::fixture::law;

fn before<'a>(step: &Step<'a>, event: &DeliberationEvent) -> Option<&'a Deliberation> {
    step.before.deliberations().deliberation(event.deliberation())
}

fn today(step: &Step<'_>) -> jiff::civil::Date {
    step.at.to_zoned(step.before.zone().clone()).date()
}

/// Whether a comment is an objection to the list.
pub(super) fn is_of_list(step: &Step<'_>, event: &DeliberationEvent) -> bool {
    let listed = |number: CommentNo| before(step, event).is_some_and(|one| one.parties.objection(number).is_some());
    match event {
        DeliberationEvent::CommentMade(event) => event.on.is_of_parties(),
        DeliberationEvent::CommentPublished(event) => listed(event.comment),
        DeliberationEvent::CommentHeldBack(event) => listed(event.comment),
        DeliberationEvent::CommentAnswered(event) => listed(event.comment),
        _ => false,
    }
}

fn lead(step: &Step<'_>, one: &Deliberation, by: PersonId) -> Result<(), String> {
    let turn = one.turn().filter(|_| one.is_taken_up()).ok_or_else(|| format!("{one:?} was not taken up"))?;
    must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body))
}

/// Whoever leads it, and nobody else, changes the list and publishes it while that is the step. Every change takes it off
/// view, and it is published with somebody on it and days that lie ahead; nobody stands on it twice.
pub(super) fn whoever_takes_part_is_listed_by_who_leads(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step) else { return Ok(()) };
    let by = match event {
        DeliberationEvent::PartyNamed(event) => event.by,
        DeliberationEvent::PartyDropped(event) => event.by,
        DeliberationEvent::PartiesPublished(event) => event.by,
        _ => return stays_as_it_was(step, event),
    };
    let one = before(step, event).ok_or_else(|| format!("{event:?} of nothing"))?;
    lead(step, one, by)?;
    // A panel that is drawn by lot is announced while something is deliberated, too.
    let of_a_panel = match event {
        DeliberationEvent::PartyNamed(event) => matches!(event.who, Who::Panel { .. }),
        DeliberationEvent::PartyDropped(event) => {
            one.parties.party(event.party).is_some_and(|party| matches!(party.who, Who::Panel { .. }))
        }
        _ => false,
    };
    let in_time = one.step() == Station::Parties || (of_a_panel && one.step() <= Station::Deliberating);
    must(in_time, || format!("{event:?} at {:?}", one.step()))?;
    let after = step.after.deliberations().deliberation(event.deliberation()).map(|one| &one.parties);
    let after = after.ok_or_else(|| format!("{event:?} left nothing"))?;
    let (old, new) = (one.parties.standing().count(), after.standing().count());
    match event {
        DeliberationEvent::PartyNamed(event) => {
            must(one.parties.of(&event.who).is_none() && new == old + 1, || format!("{event:?}"))?;
            must(after.in_public().is_none(), || format!("{event:?} left it on view"))
        }
        DeliberationEvent::PartyDropped(event) => {
            must(new + 1 == old && after.in_public().is_none(), || format!("{event:?}"))
        }
        DeliberationEvent::PartiesPublished(event) => {
            must(old > 0 && event.until > today(step), || format!("{event:?} of {old} on {}", today(step)))
        }
        _ => Ok(()),
    }
}

/// Nothing else changes who is on a list and how it was published; and it is left only when it lacks nothing.
fn stays_as_it_was(step: &Step<'_>, event: &DeliberationEvent) -> Result<(), String> {
    let Some(one) = before(step, event) else { return Ok(()) };
    let stands = |list: &Parties| (list.all().len(), list.standing().count(), list.published().len());
    let after = step.after.deliberations().deliberation(event.deliberation());
    must(after.is_some_and(|after| stands(&after.parties) == stands(&one.parties)), || format!("{event:?}"))?;
    match event {
        DeliberationEvent::DeliberationMovedOn(event) if event.from == Station::Parties => {
            let lacks = missing((step.before, law()), one, today(step));
            must(lacks.is_empty(), || format!("{event:?} lacks {lacks:?}"))
        }
        _ => Ok(()),
    }
}

/// An objection to the list comes while it is open for objections, with days to answer it; whoever leads it looks once and
/// answers once what is shown, and says that it is taken only of a list that was changed since.
pub(super) fn an_objection_to_the_list_is_answered(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step).filter(|event| is_of_list(step, event)) else { return Ok(()) };
    let one = before(step, event).ok_or_else(|| format!("{event:?} of nothing"))?;
    let find = |number| one.parties.objection(number).ok_or_else(|| format!("{event:?} of nothing"));
    let unseen = |of: &Comment| must(of.looked.is_none(), || format!("{event:?} to what was looked at"));
    match event {
        DeliberationEvent::CommentMade(event) => {
            let ahead = event.clock.as_ref().is_some_and(|clock| clock.until > today(step));
            must(one.parties.is_on_view(today(step)) && ahead, || format!("{event:?} on {}", today(step)))
        }
        DeliberationEvent::CommentPublished(event) => unseen(find(event.comment)?).and(lead(step, one, event.by)),
        DeliberationEvent::CommentHeldBack(event) => unseen(find(event.comment)?).and(lead(step, one, event.by)),
        DeliberationEvent::CommentAnswered(event) => {
            let objection = find(event.comment)?;
            must(objection.public().is_some() && objection.answer.is_none(), || format!("{event:?}"))?;
            let follows = event.answer != CommentAnswer::Taken || one.parties.is_changed_since(objection);
            must(follows && event.answer != CommentAnswer::Replied, || format!("{event:?} and nothing changed"))?;
            lead(step, one, event.by)
        }
        _ => Ok(()),
    }
}
