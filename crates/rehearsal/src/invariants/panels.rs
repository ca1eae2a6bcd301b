//! What holds of panels that are drawn by lot.

use governance::Event;
use governance::deliberation::Deliberation;
use governance::ids::PersonId;
use governance::law::period;
use governance::panel::{Panel, PanelEvent, PanelRefilled, PanelStage, commitment, seed};

use super::deliberations::leads;
use super::{Step, must};
use crate::fixture::law;

fn happened<'a>(step: &Step<'a>) -> Option<(&'a PanelEvent, &'a Deliberation)> {
    let Event::Panel(event) = step.event else { return None };
    Some((event, step.before.deliberations().deliberation(event.deliberation())?))
}

fn panel<'a>(step: &Step<'a>, event: &PanelEvent) -> Result<&'a Panel, String> {
    let panel = step.before.panels().panel(event.deliberation(), event.panel());
    panel.ok_or_else(|| format!("{event:?} of a panel nobody announced"))
}

fn today(step: &Step<'_>) -> jiff::civil::Date {
    step.at.to_zoned(step.before.zone().clone()).date()
}

fn lead(step: &Step<'_>, one: &Deliberation, by: PersonId) -> Result<(), String> {
    let turn = one.turn().filter(|_| one.is_taken_up()).ok_or_else(|| format!("{one:?} was not taken up"))?;
    must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body))
}

/// Whoever leads announces it, one at a time, and it is changed and called off before the public number is known.
pub(super) fn a_panel_is_fixed_before_its_number_is_known(step: &Step<'_>) -> Result<(), String> {
    let Some((event, one)) = happened(step) else { return Ok(()) };
    match event {
        PanelEvent::PanelAnnounced(event) => {
            lead(step, one, event.by)?;
            let panels = step.before.panels().of(one.id);
            let ended = [PanelStage::Seated, PanelStage::CalledOff];
            let alone = panels.iter().all(|panel| ended.contains(&panel.stage(today(step))));
            let after = period::ends_at(event.until, 1, &law().calendar, step.before.zone());
            let later = after.is_some_and(|after| event.known_at >= after);
            must(alone && later && event.until > today(step), || format!("{event:?} beside {panels:?}"))
        }
        PanelEvent::PanelQuotasChanged(changed) => {
            lead(step, one, changed.by)?;
            let panel = panel(step, event)?;
            let early = step.at < panel.announced.known_at && panel.keyed.is_empty();
            must(early && panel.rounds.is_empty(), || format!("{event:?} of {panel:?}"))
        }
        PanelEvent::PanelCalledOff(off) => {
            lead(step, one, off.by)?;
            let panel = panel(step, event)?;
            let impossible = panel.closed.as_ref().is_some_and(|closed| closed.problem.is_some());
            let early = step.at < panel.announced.known_at || impossible;
            must(early && panel.rounds.is_empty(), || format!("{event:?} of {panel:?}"))
        }
        PanelEvent::VolunteerEntered(entered) => {
            let panel = panel(step, event)?;
            let new = panel.volunteers.iter().all(|one| one.who != entered.who);
            must(new && panel.takes_volunteers(today(step)), || format!("{event:?} of {panel:?}"))
        }
        PanelEvent::PanelPoolClosed(_) => {
            let panel = panel(step, event)?;
            let over = today(step) > panel.announced.until && panel.closed.is_none();
            must(over, || format!("{event:?} of {panel:?}"))
        }
        _ => Ok(()),
    }
}

/// Replacements are drawn with a secret and a number that were announced when nobody could answer any more, for nobody to work out
/// whom declining brings in.
fn by_a_number_of_their_own(step: &Step<'_>, panel: &Panel, refilled: &PanelRefilled) -> Result<(), String> {
    let (Some(lottery), Some(opened), Some(refill)) = (&refilled.lottery, &refilled.opened, &panel.refill) else {
        return must(refilled.drawn.is_empty() && panel.refill.is_none(), || format!("{refilled:?} of {panel:?}"));
    };
    let typed = panel.keyed.values().filter(|number| **number == opened.number).count();
    let known = typed >= 2 && step.at >= refill.known_at;
    let opens = commitment(&opened.secret) == refill.commitment;
    let draws = lottery.draw(&seed(&opened.secret, &opened.number)) == refilled.drawn;
    must(known && opens && draws, || format!("{refilled:?} of {panel:?}"))
}

/// It is drawn with the secret that was announced and the number that two people typed; whoever is replaced had declined or
/// said nothing.
pub(super) fn a_panel_is_drawn_by_its_seed(step: &Step<'_>) -> Result<(), String> {
    let Some((event, one)) = happened(step) else { return Ok(()) };
    match event {
        PanelEvent::PanelDrawn(drawn) => {
            lead(step, one, drawn.by)?;
            let panel = panel(step, event)?;
            let typed = panel.keyed.values().filter(|number| **number == drawn.number).count();
            let known = typed >= 2 && step.at >= panel.announced.known_at;
            let opens = commitment(&drawn.secret) == panel.announced.commitment;
            let draws = drawn.lottery.draw(&seed(&drawn.secret, &drawn.number)) == drawn.drawn;
            must(known && opens && draws, || format!("{event:?} of {panel:?}"))
        }
        PanelEvent::PanelRefillAnnounced(announced) => {
            lead(step, one, announced.by)?;
            let panel = panel(step, event)?;
            let nobody_waits = panel.waiting(today(step)).next().is_none();
            let kept: Vec<_> = panel.accepted().collect();
            let later = announced.known_at > step.at && panel.refill.is_none();
            must(nobody_waits && later && kept == announced.kept, || format!("{event:?} of {panel:?}"))
        }
        PanelEvent::PanelRefilled(refilled) => {
            lead(step, one, refilled.by)?;
            let panel = panel(step, event)?;
            by_a_number_of_their_own(step, panel, refilled)?;
            let free = refilled.drawn.len() <= panel.empty() as usize;
            let new = refilled.drawn.iter().all(|number| !panel.places.contains_key(number));
            let nobody_waits = panel.waiting(today(step)).next().is_none();
            must(free && new && nobody_waits, || format!("{event:?} of {panel:?}"))
        }
        PanelEvent::PlaceAnswered(answered) => {
            let place = panel(step, event)?.places.get(&answered.number);
            let known = place.is_some_and(|place| place.said.is_some() || today(step) <= place.until);
            must(known, || format!("{event:?} of {place:?}"))
        }
        _ => Ok(()),
    }
}
