//! What holds of elections after every event.

use std::collections::BTreeSet;

use governance::Event;
use governance::assembly::{Meeting, Stage};
use governance::election::{Election, ElectionEvent, ElectionFile, elected};
use governance::ids::MatterId;

use super::{Step, must};

/// Every election with what is kept of it.
fn elections<'a>(step: &Step<'a>) -> impl Iterator<Item = (&'a Meeting, MatterId, &'a Election, &'a ElectionFile)> {
    step.after.assembly().meetings().iter().flat_map(|meeting| {
        let questions = meeting.questions.iter();
        questions.filter_map(move |question| {
            let file = meeting.elections.get(&question.matter)?;
            Some((meeting, question.matter, question.election.as_ref()?, file))
        })
    })
}

/// Whoever sits from an election was elected, or waited as an alternate, by a result that is certified.
pub(super) fn nobody_sits_from_an_uncertified_election(step: &Step<'_>) -> Result<(), String> {
    for (meeting, matter, _, file) in elections(step) {
        let Some(seating) = &file.seating else { continue };
        must(meeting.stage() == Stage::Certified, || format!("meeting {} seated people", meeting.id))?;
        let result = meeting.result(matter).and_then(elected).ok_or("nobody was elected")?;
        let ranked: Vec<u8> = result.seats.iter().chain(&result.alternates).copied().collect();
        for seat in &seating.seats {
            must(ranked.contains(&seat.candidate), || format!("candidate {} was not elected", seat.candidate))?;
        }
        must(result.tied.is_empty(), || "a lot was due".to_owned())?;
    }
    Ok(())
}

/// At no time do more hold seats from an election than it had seats.
pub(super) fn no_more_seats_than_put_to_the_vote(step: &Step<'_>) -> Result<(), String> {
    let Event::Election(event) = step.event else { return Ok(()) };
    let today = step.at.to_zoned(step.after.zone().clone()).date();
    for (meeting, matter, election, file) in
        elections(step).filter(|(meeting, matter, ..)| event.question() == (meeting.id, *matter))
    {
        let Some(seating) = &file.seating else { continue };
        let on = today.max(seating.from);
        let body = step.after.bodies().body(seating.body).ok_or("no such committee")?;
        let holds = |person| body.seats.iter().any(|seat| seat.person == person && seat.from <= on && on <= seat.until);
        let held = seating.seats.iter().filter(|seat| holds(seat.person)).count();
        let most = election.seats as usize;
        must(held <= most, || format!("{held} sit for {most} seats of {matter} in {}", meeting.id))?;
    }
    Ok(())
}

/// Nobody takes two seats from one election, under whichever number, and each holds the seat as the owner they are.
pub(super) fn no_two_seats_for_one_owner(step: &Step<'_>) -> Result<(), String> {
    if let Event::Election(ElectionEvent::CandidateNominated(nominated)) = step.event {
        must(step.after.register().owner(nominated.owner).is_some(), || format!("{nominated:?}"))?;
    }
    for (meeting, matter, _, file) in elections(step) {
        let Some(seating) = &file.seating else { continue };
        let (mut owners, mut persons) = (BTreeSet::new(), BTreeSet::new());
        for seat in &seating.seats {
            let owner = file.candidate(seat.candidate).ok_or("nobody stood")?.owner;
            let twice = !owners.insert(owner) || !persons.insert(seat.person);
            must(!twice, || format!("owner {owner} sits twice from {matter} in {}", meeting.id))?;
            let body = step.after.bodies().body(seating.body).ok_or("no such committee")?;
            let own = body.seats.iter().any(|held| held.person == seat.person && held.owner == Some(owner));
            must(own, || format!("{seat:?} is held as somebody else"))?;
        }
    }
    Ok(())
}
