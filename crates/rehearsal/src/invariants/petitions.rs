//! What holds of petitions, and of the duty to convene that follows from them.

use governance::Event;
use governance::assembly::AssemblyEvent;
use governance::petition::{Convenor, Demand, Petition, PetitionEvent, PetitionHandedIn, PetitionTest, SignedBy, Turn};

use super::{Step, must};
use crate::fixture::law;

impl<'a> Step<'a> {
    fn of_petition(&self) -> Option<&'a PetitionEvent> {
        match self.event {
            Event::Petition(event) => Some(event),
            _ => None,
        }
    }

    /// The petition something happened to, as it was before.
    fn petition_before(&self) -> Result<&'a Petition, String> {
        let id = self.of_petition().ok_or("nothing happened to a petition")?.petition();
        self.before.petitions().petition(id).ok_or_else(|| format!("nobody raised petition {id}"))
    }
}

/// A signature counts once: whoever signs had not signed, nobody else's signature changes, and all are counted that stand.
pub(super) fn a_signature_counts_once(step: &Step<'_>) -> Result<(), String> {
    let signers = |petition: &Petition| petition.signatures.keys().copied().collect::<Vec<SignedBy>>();
    let (signer, gained) = match step.of_petition() {
        Some(PetitionEvent::PetitionSigned(signed)) => (signed.signer, true),
        Some(PetitionEvent::SignatureWithdrawn(withdrawn)) => (withdrawn.signer, false),
        Some(PetitionEvent::PetitionHandedIn(handed_in)) => {
            let before = step.petition_before()?;
            let mut lapsed = handed_in.lapsed.clone();
            lapsed.sort_unstable();
            lapsed.dedup();
            let lapsed_once = lapsed.len() == handed_in.lapsed.len();
            let known = lapsed.iter().all(|signer| before.signatures.contains_key(signer));
            let all = handed_in.signatures == before.signatures.len() as u64;
            return must(all && lapsed_once && known, || format!("{handed_in:?} of {}", before.signatures.len()));
        }
        _ => return Ok(()),
    };
    let before = step.petition_before()?;
    let after = step.after.petitions().petition(before.id).ok_or("a petition is gone")?;
    let mut expected = signers(before);
    must(expected.contains(&signer) != gained, || format!("{signer:?} in {expected:?}"))?;
    expected.retain(|known| *known != signer);
    expected.extend(gained.then_some(signer));
    expected.sort_unstable();
    must(signers(after) == expected, || format!("{:?}, not {expected:?}", signers(after)))
}

/// Nobody signs a petition whose time is over, or that was handed in; and what was handed in stays as it was.
pub(super) fn a_petition_handed_in_stays_as_it_is(step: &Step<'_>) -> Result<(), String> {
    if let Some(PetitionEvent::PetitionSigned(_) | PetitionEvent::PetitionHandedIn(_)) = step.of_petition()
        && let Ok(before) = step.petition_before()
    {
        let over = before.collects_until.is_some_and(|until| step.at >= until);
        must(!over && before.handed_in.is_none(), || format!("petition {} was not open any more", before.id))?;
    }
    let handed_in = step.before.petitions().all().iter().filter(|petition| petition.handed_in.is_some());
    for before in handed_in {
        let after = step.after.petitions().petition(before.id).ok_or("a petition is gone")?;
        let same = before.handed_in == after.handed_in && before.signatures == after.signatures;
        must(same && before.demand == after.demand, || format!("petition {} changed", before.id))?;
    }
    Ok(())
}

/// The threshold was reached exactly when the event says so: each side multiplied out, against the register of the day.
pub(super) fn handed_in_exactly_when_reached(step: &Step<'_>) -> Result<(), String> {
    let Some(PetitionEvent::PetitionHandedIn(handed_in)) = step.of_petition() else { return Ok(()) };
    let mut reached = false;
    for reading in &handed_in.readings {
        for test in &reading.tests {
            let (signed, of) = (u128::from(test.signed), u128::from(test.of));
            let (above, below) = (u128::from(test.fraction.numerator()), u128::from(test.fraction.denominator()));
            let (one, other) = (signed * below, of * above);
            let enough = signed > 0 && if test.inclusive { one >= other } else { one > other };
            must(enough == (test.missing == 0) && signed <= of, || format!("{test:?}"))?;
        }
        reached |= !reading.tests.is_empty() && reading.tests.iter().all(|test| test.missing == 0);
    }
    must(reached, || format!("{:?}", handed_in.readings))?;
    of_the_register(step, handed_in)
}

/// The area that was counted against is that of the homes the petition is about, as the rules here count it.
fn of_the_register(step: &Step<'_>, handed_in: &PetitionHandedIn) -> Result<(), String> {
    let parking = step.before.rules_here(law()).map_err(|refusal| format!("{refusal:?}"))?.parking;
    let before = step.petition_before()?;
    let area: u64 = before.demand.scope().counted(step.before.register(), parking).map(|home| home.area).sum();
    let mut tests = handed_in.readings.iter().flat_map(|reading| &reading.tests);
    let wrong = tests.find(|test: &&PetitionTest| test.is_of_area() && test.of != area);
    must(wrong.is_none(), || format!("{wrong:?}, these homes have {area}"))
}

/// A meeting on a petition is convened by whose turn it is, in time, on what so many signed for, word for word.
pub(super) fn no_meeting_from_a_petition_that_was_not_reached(step: &Step<'_>) -> Result<(), String> {
    let Some(PetitionEvent::PetitionMeetingConvened(convened)) = step.of_petition() else { return Ok(()) };
    let before = step.petition_before()?;
    let handed_in = before.handed_in.as_ref().ok_or("it was not handed in")?;
    let reached = handed_in.readings.iter().any(governance::petition::PetitionReading::is_reached);
    let turn = before.turn().ok_or("nobody had the turn")?;
    let in_time = turn.until.is_none_or(|until| step.at < until);
    must(reached && turn.body == convened.body && in_time, || format!("{convened:?} in {turn:?} at {}", step.at))?;
    must(before.meeting(step.before.assembly()).is_none(), || "another meeting was convened on it".to_owned())?;
    let meeting = step.after.assembly().meeting(convened.meeting).ok_or("there is no meeting")?;
    let raised = meeting.questions.iter().map(|question| {
        let matter = step.after.matters().matter(question.matter);
        matter.map(|matter| (matter.kind.clone(), matter.title.to_string(), matter.text.to_string()))
    });
    let asked = asked_for(&before.demand);
    must(meeting.scope == *before.demand.scope(), || format!("{:?} is not whose matters these are", meeting.scope))?;
    must(raised.eq(asked.into_iter().map(Some)), || format!("{:?} is not what was asked for", meeting.questions))
}

fn asked_for(demand: &Demand) -> Vec<(String, String, String)> {
    match demand {
        Demand::Meeting { matters, .. } => {
            matters.iter().map(|one| (one.kind.clone(), one.title.to_string(), one.text.to_string())).collect()
        }
        Demand::Recall { title, reason, .. } => {
            vec![("elect-committee".to_owned(), title.to_string(), reason.to_string())]
        }
    }
}

/// Convenors come in the order that was frozen, each after the one before refused or let the days pass; whoever convened
/// and gave no notice or sent no letters in time loses the duty with the meeting.
pub(super) fn convenors_come_in_order(step: &Step<'_>) -> Result<(), String> {
    let Some(PetitionEvent::TurnPassed(passed)) = step.of_petition() else { return Ok(()) };
    let before = step.petition_before()?;
    let turn = before.turn().ok_or("nobody had the turn")?;
    let order = before.handed_in.as_ref().map(|handed_in| handed_in.convenors.as_slice()).unwrap_or_default();
    let at = |turn: &Turn| order.iter().position(|convenor: &Convenor| *convenor == turn.convenor);
    must(at(turn) < at(&passed.turn), || format!("{:?} after {turn:?}", passed.turn))?;
    must(passed.turn.until.is_none_or(|until| until > step.at), || format!("{:?} at {}", passed.turn, step.at))?;
    let refused = before.refusals.last().is_some_and(|(body, _, at)| *body == turn.body && *at == step.at);
    let convened = before.meeting(step.before.assembly());
    let missed = before.acts_until(step.before.assembly()).is_some_and(|until| step.at >= until);
    must(refused || missed, || format!("{turn:?} was not over at {}", step.at))?;
    let unsent = convened.and_then(|id| step.before.assembly().meeting(id)).is_none_or(|one| one.letters_at.is_none());
    must(passed.given_up == convened && unsent, || format!("{convened:?} was convened, given up {:?}", passed.given_up))
}

/// An order starts the clock once, for a committee that waits for it; and nobody gives notice or sends letters when the duty is
/// another's.
pub(super) fn the_clocks_of_convenors_run_once(step: &Step<'_>) -> Result<(), String> {
    match step.event {
        Event::Petition(PetitionEvent::ConvenorOrdered(ordered)) => {
            let before = step.petition_before()?;
            let turn = before.turn().ok_or("nobody had the turn")?;
            let waits = turn.convenor == Convenor::CommitteeByOrder && before.order.is_none();
            must(waits && before.meeting(step.before.assembly()).is_none(), || format!("{ordered:?} in {turn:?}"))
        }
        Event::Assembly(event @ (AssemblyEvent::NoticeGiven(_) | AssemblyEvent::LettersIssued(_))) => {
            let Some(petition) = step.before.petitions().of_meeting(event.meeting()) else { return Ok(()) };
            let until = petition.acts_until(step.before.assembly());
            must(until.is_none_or(|until| step.at < until), || format!("{event:?} at {}, until {until:?}", step.at))
        }
        _ => Ok(()),
    }
}
