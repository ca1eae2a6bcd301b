//! What holds of what somebody says on paper.

use governance::Event;
use governance::deliberation::{Deliberation, DeliberationEvent, Opinion, Raiser, paper_until};
use governance::ids::{DeliberationId, PersonId};
use governance::on_paper::{Ended, OnPaperEvent, Said, Ticked};
use governance::panel::{PanelEvent, Place};

use super::{Step, must};
use crate::fixture::law;

/// What comes of a paper comes of one that somebody keyed in and another person has just confirmed, and never instead of what
/// the same person said by card.
pub(super) fn nobody_is_spoken_for_unseen(step: &Step<'_>) -> Result<(), String> {
    let Some((id, said, by, is_own)) = spoken_for(step) else { return Ok(()) };
    must(!is_own, || format!("{:?} instead of what they said themselves", step.event))?;
    let words = step.before.on_paper().of(id);
    let confirmed = words.iter().any(|word| {
        let just = matches!(word.ended, Some(Ended::Confirmed { by: who, at, .. }) if who == by && at == step.at);
        just && word.by != by && is_same(&word.said, &said)
    });
    must(confirmed, || format!("{:?} from no paper that two people saw", step.event))
}

/// Whether a step follows from a paper that was just confirmed, in the days that a second person has for it.
pub(super) fn is_paper_in_time(step: &Step<'_>, id: DeliberationId, is_theirs: impl Fn(&Said) -> bool) -> bool {
    let mut words = step.before.on_paper().of(id).iter().rev();
    let word = words.find(|word| word.confirmed_at() == Some(step.at) && is_theirs(&word.said));
    let until = word.zip(step.before.deliberations().deliberation(id));
    let until = until.and_then(|(word, one)| paper_until((step.before, law()), one, word));
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    until.is_some_and(|clock| today <= clock.until)
}

/// What the step enters for somebody from paper, by whom, and whether they had said something themselves.
fn spoken_for(step: &Step<'_>) -> Option<(DeliberationId, Said, PersonId, bool)> {
    let all = step.before.deliberations();
    match step.event {
        Event::Deliberation(DeliberationEvent::ConsentSaid(event)) => {
            let voice = event.voice;
            let tested = all.opinion(event.deliberation).and_then(Opinion::tested);
            let is_own = tested.is_some_and(|tested| tested.said_by(&voice).is_some() && !tested.is_on_paper(&voice));
            Some((event.deliberation, Said::Consent { voice, says: event.says, why: None }, event.by?, is_own))
        }
        Event::Deliberation(DeliberationEvent::DeliberationSupported(event)) => {
            let one = all.deliberation(event.deliberation);
            let is_own = one.is_some_and(|one| one.unsupported.contains(&event.supporter));
            Some((event.deliberation, Said::Support { supporter: event.supporter }, event.by?, is_own))
        }
        Event::Deliberation(DeliberationEvent::DeliberationWithdrawn(event)) => {
            let reason = event.request.as_ref()?.reason.clone();
            let one = all.deliberation(event.deliberation);
            let is_own = one.is_some_and(|one| one.is_by_card() || one.kept_up_at.is_some());
            Some((event.deliberation, Said::Withdrawal { reason }, event.by?, is_own))
        }
        Event::Deliberation(DeliberationEvent::VerdictSaid(event)) => {
            // A body says it by its seat.
            let by = event.by.filter(|_| !matches!(event.who, Raiser::Body(_)))?;
            let report = all.deliberation(event.deliberation).and_then(Deliberation::report);
            let is_own =
                report.is_some_and(|report| report.said_by(&event.who).is_some() && !report.is_on_paper(&event.who));
            Some((event.deliberation, Said::Verdict { who: event.who, says: event.says }, by, is_own))
        }
        Event::Deliberation(DeliberationEvent::StatementAnswered(event)) => {
            let (voice, statement) = (event.voice, event.statement);
            let talk = all.conversation(event.deliberation);
            let is_own = talk
                .is_some_and(|talk| talk.stance(&voice, statement).is_some() && !talk.is_on_paper(&voice, statement));
            let ticked = vec![Ticked { statement, stance: event.stance }];
            Some((event.deliberation, Said::Stances { voice, ticked }, event.by?, is_own))
        }
        Event::Deliberation(DeliberationEvent::OpinionSigned(event)) => {
            let party = event.paper?.party;
            let signed = all.opinion(event.deliberation).is_some_and(|one| one.signed_on_paper.contains_key(&party));
            Some((event.deliberation, Said::Signature { party }, event.by, signed))
        }
        Event::Panel(PanelEvent::PlaceAnswered(event)) => {
            let panel = step.before.panels().panel(event.deliberation, event.panel);
            let place = panel.and_then(|panel| panel.places.get(&event.number));
            let said = Said::Place { panel: event.panel, number: event.number, accepts: event.accepts };
            Some((event.deliberation, said, event.by?, place.is_some_and(Place::is_own_word)))
        }
        _ => None,
    }
}

/// Whether a paper says this; the reason of an objection is an entry of its own, and so is each statement of a sheet.
fn is_same(paper: &Said, said: &Said) -> bool {
    match (paper, said) {
        (Said::Consent { says: one, .. }, Said::Consent { says: other, .. }) => one == other && paper.is_of_same(said),
        (Said::Stances { ticked: all, .. }, Said::Stances { ticked, .. }) => {
            paper.is_of_same(said) && ticked.iter().all(|one| all.contains(one))
        }
        _ => paper == said,
    }
}

/// Whoever keyed a paper in does not confirm it, and what was looked at is not looked at again.
pub(super) fn a_paper_is_seen_by_two(step: &Step<'_>) -> Result<(), String> {
    let Event::OnPaper(event) = step.event else { return Ok(()) };
    let before = |word| step.before.on_paper().word(event.deliberation(), word).filter(|word| word.is_waiting());
    match event {
        OnPaperEvent::WordKeyed(event) => {
            let waits =
                step.before.on_paper().waiting(event.deliberation).any(|word| word.said.is_of_same(&event.said));
            must(!waits, || format!("{event:?} while another waits"))
        }
        OnPaperEvent::WordConfirmed(event) => {
            let other = before(event.word).is_some_and(|word| word.by != event.by);
            must(other, || format!("{event:?} by whoever keyed it, or of nothing"))
        }
        OnPaperEvent::WordRejected(event) => {
            must(before(event.word).is_some(), || format!("{event:?} of nothing that waits"))
        }
    }
}
