//! What holds of what those who take part in a deliberation must know.

use governance::Event;
use governance::deliberation::{Deliberation, Step as Station};
use governance::ids::{BodyId, PersonId, QuestionNo};
use governance::informing::{Dossier, FILE_BYTES_MAX, InformingEvent, Question, Section, homes_concerned};

use super::deliberations::leads;
use super::{Step, must};

fn happened<'a>(step: &Step<'a>) -> Option<&'a InformingEvent> {
    match step.event {
        Event::Informing(event) => Some(event),
        _ => None,
    }
}

fn today(step: &Step<'_>) -> jiff::civil::Date {
    step.at.to_zoned(step.before.zone().clone()).date()
}

/// Whoever leads what was taken up publishes its dossier, with something for it, something against it and days that lie ahead;
/// and no version that was published ever changes.
pub(super) fn both_sides_are_heard(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step) else { return Ok(()) };
    let of = |community: &governance::Community| community.informing().dossier(event.deliberation()).cloned();
    let (before, after) = (of(step.before).unwrap_or_default(), of(step.after).unwrap_or_default());
    must(after.versions().starts_with(before.versions()), || format!("{event:?} changed what was published"))?;
    let InformingEvent::DossierPublished(event) = event else {
        return must(after.versions().len() == before.versions().len(), || format!("{event:?} published something"));
    };
    let one = step.before.deliberations().deliberation(event.deliberation);
    let one = one.filter(|one| one.is_taken_up() && one.closed().is_none());
    let one = one.ok_or_else(|| format!("{event:?} of nothing"))?;
    must((Station::Informing..=Station::Opinion).contains(&one.step()), || format!("{event:?} at {:?}", one.step()))?;
    let sides = [Section::For, Section::Against];
    must(!sides.into_iter().any(|side| event.sections.is_empty(side)), || format!("{event:?} hears one side"))?;
    must(event.until > today(step), || format!("{event:?} on {}", today(step)))?;
    must(event.changed.is_some() != before.versions().is_empty(), || format!("{event:?} does not say what changed"))?;
    led(step, one, event.by)
}

fn led(step: &Step<'_>, one: &Deliberation, by: PersonId) -> Result<(), String> {
    let turn = one.turn().ok_or_else(|| format!("{one:?} has no turn"))?;
    must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body))
}

/// Whoever leads it looks at a question once, and the body that was named answers it once, or the one that leads.
pub(super) fn a_question_is_answered_by_whom_it_was_put_to(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step) else { return Ok(()) };
    let one = step.before.deliberations().deliberation(event.deliberation());
    let one = one.ok_or_else(|| format!("{event:?} of nothing"))?;
    let dossier = step.before.informing().dossier(one.id);
    let unseen = |number: QuestionNo| {
        let question = find(dossier, number)?;
        must(question.looked.is_none(), || format!("{event:?} to what was looked at"))
    };
    match event {
        InformingEvent::DossierPublished(_) | InformingEvent::DossierRead(_) | InformingEvent::HomesReached(_) => {
            Ok(())
        }
        InformingEvent::FileKept(kept) => {
            let same = step.before.informing().files(one.id).iter().any(|file| file.digest == kept.digest);
            must(!same && kept.size <= FILE_BYTES_MAX, || format!("{event:?}"))?;
            led(step, one, kept.by)
        }
        InformingEvent::QuestionAsked(asked) => {
            let taken = (Station::Informing..=Station::Deliberating).contains(&one.step());
            must(taken && dossier.is_some(), || format!("{event:?} at {:?}", one.step()))?;
            must(asked.clock.until > today(step), || format!("{event:?} on {}", today(step)))
        }
        InformingEvent::QuestionPublished(event) => unseen(event.question).and(led(step, one, event.by)),
        InformingEvent::QuestionHeldBack(event) => unseen(event.question).and(led(step, one, event.by)),
        InformingEvent::QuestionAnswered(answered) => {
            let question = find(dossier, answered.question)?;
            let (_, named) = question.public().ok_or_else(|| format!("{event:?} to what nobody reads"))?;
            must(question.reply.is_none(), || format!("{event:?} again"))?;
            let heir = |body: BodyId| step.before.bodies().heir(body, today(step));
            let lead = one.turn().map(|turn| turn.body);
            let either = [Some(named), lead].into_iter().flatten().map(heir).any(|body| body == answered.body);
            must(either && leads(step, answered.by, answered.body), || format!("{event:?} for another"))
        }
    }
}

fn find(dossier: Option<&Dossier>, number: QuestionNo) -> Result<&Question, String> {
    dossier.and_then(|dossier| dossier.question(number)).ok_or_else(|| format!("{number} was never asked"))
}

/// Only the version that holds reaches anybody; a reader and a home are counted once each, no more homes than are concerned, on no
/// day that lies ahead. A home where somebody marked it as read may still be brought it, since the desk does not know of that.
pub(super) fn a_home_is_reached_once(step: &Step<'_>) -> Result<(), String> {
    let Some(event) = happened(step) else { return Ok(()) };
    let (version, homes, day) = match event {
        InformingEvent::DossierRead(event) => (event.version, &event.homes, None),
        InformingEvent::HomesReached(event) => (event.version, &event.homes, Some(event.on)),
        _ => return Ok(()),
    };
    let of = |community: &governance::Community| {
        let dossier = community.informing().dossier(event.deliberation())?;
        let reach = dossier.reach(version as usize).filter(|_| dossier.versions().len() == version as usize)?;
        let read = homes.iter().filter(|home| reach.of(home) == Some(None)).count();
        let known = homes.iter().filter(|home| reach.of(home).is_some()).count();
        Some((reach.homes(), reach.readers(), known, read))
    };
    let one = step.before.deliberations().deliberation(event.deliberation());
    let one = one.filter(|one| one.closed().is_none()).ok_or_else(|| format!("{event:?} of nothing"))?;
    let (before, after) = of(step.before).zip(of(step.after)).ok_or_else(|| format!("{event:?} of no version"))?;
    let (reads, brought) = (usize::from(day.is_none()), homes.len());
    let read_before = if day.is_some() { before.3 } else { 0 };
    let is_once = before.2 == read_before && after.0 == before.0 + brought - read_before;
    must(is_once, || format!("{event:?} reached a home twice"))?;
    must(after.1 == before.1 + reads, || format!("{event:?} was read twice"))?;
    must(day.is_none_or(|day| day <= today(step)), || format!("{event:?} on {}", today(step)))?;
    let concerned = homes_concerned(step.before, one).len();
    must(brought <= concerned, || format!("{event:?} of {concerned} homes"))
}
