//! What holds of terms and of handing over.

use governance::Event;
use governance::committee::CommitteeEvent;
use governance::handover::{HandoverEvent, Item, ItemStanding};
use governance::ids::PersonId;
use jiff::Timestamp;

use super::{Step, must};

fn items<'a>(step: &Step<'a>) -> impl Iterator<Item = (Option<&'a Item>, &'a Item)> {
    let (before, after) = (step.before.handovers(), step.after.handovers());
    after.all().iter().flat_map(move |list| {
        let known = before.handover(list.id);
        list.items.iter().map(move |item| (known.and_then(|known| known.item(item.no)), item))
    })
}

/// Whoever gives an item does not take it.
pub(super) fn nobody_signs_both_sides(step: &Step<'_>) -> Result<(), String> {
    let other = |list, item, other: fn(&Item) -> Option<(PersonId, Timestamp)>| {
        let item = step.before.handovers().handover(list).and_then(|list| list.item(item));
        item.and_then(other).map(|(person, _)| person)
    };
    let (by, beside) = match step.event {
        Event::Handover(HandoverEvent::ItemHandedIn(given)) => {
            (given.by, other(given.handover, given.item, |item| item.taken))
        }
        Event::Handover(HandoverEvent::ItemTaken(taken)) => {
            (taken.by, other(taken.handover, taken.item, |item| item.given))
        }
        _ => return unsigned_twice(step),
    };
    must(beside != Some(by), || format!("person {by} signs both sides: {:?}", step.event))?;
    unsigned_twice(step)
}

fn unsigned_twice(step: &Step<'_>) -> Result<(), String> {
    for (_, item) in items(step) {
        let same = item.given.zip(item.taken).is_some_and(|((giver, _), (taker, _))| giver == taker);
        must(!same, || format!("item {} is signed twice by one person", item.no))?;
    }
    Ok(())
}

/// An item both have signed stays as it is, and no signature is ever replaced by another.
pub(super) fn nothing_is_handed_over_twice(step: &Step<'_>) -> Result<(), String> {
    for (before, after) in items(step) {
        let Some(before) = before else { continue };
        let settled = before.standing() != ItemStanding::HandedOver || before == after;
        let kept = (before.given.is_none() || before.given == after.given)
            && (before.taken.is_none() || before.taken == after.taken);
        must(settled && kept && before.listed == after.listed, || format!("item {} changed", after.no))?;
    }
    Ok(())
}

/// Who acts holds a seat on that day; only whoever leaves signs after the last one.
pub(super) fn no_act_beyond_a_term(step: &Step<'_>) -> Result<(), String> {
    let by = match step.event {
        Event::Handover(_) | Event::Bodies(_) => None,
        // Whoever was at a sitting signs its minutes, and whoever left hands over, when their seat is over.
        Event::Committee(
            CommitteeEvent::MinutesSigned(_)
            | CommitteeEvent::HandoverListed(_)
            | CommitteeEvent::NothingKept(_)
            | CommitteeEvent::ThingHandedOver(_),
        ) => None,
        event => office::codec::encode(event).ok().and_then(|written| {
            let payload: serde_json::Value = serde_json::from_slice(&written.payload).ok()?;
            u32::try_from(payload.get("by")?.as_u64()?).ok()
        }),
    };
    // A body that raises a matter is no person.
    let Some(by) =
        by.filter(|_| !matches!(step.event, Event::Matter(governance::matter::MatterEvent::MatterRaised(_))))
    else {
        return Ok(());
    };
    let day = step.at.to_zoned(step.before.zone().clone()).date();
    let seated = step.before.bodies().seats_of(PersonId::new(by), day).next().is_some();
    must(seated, || format!("person {by} holds no seat on {day}: {:?}", step.event))
}
