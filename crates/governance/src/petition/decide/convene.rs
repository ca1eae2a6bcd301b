//! Convening the meeting a petition asks for, and what a recall that was adopted leads to.

use super::raise::RECALL_KIND;
use super::turns::ends;
use super::{Decision, Desk};
use crate::Community;
use crate::assembly::{self, FormGiven, Meeting, MeetingConvened, Occasion, Outcome, QuestionGiven, Scope};
use crate::bodies::{BodiesEvent, SeatRole, SeatVacated};
use crate::ids::BodyId;
use crate::outcome::Event;
use crate::petition::{Demand, PetitionMeetingConvened, PetitionRefusal};

pub(super) fn decide(desk: &Desk<'_>, body: BodyId, pack: String) -> Decision {
    let (handed_in, turn) = desk.open_turn()?;
    if turn.body != body {
        return Err(PetitionRefusal::NotYourTurn { convenor: turn.convenor }.into());
    }
    desk.require_in_time(turn)?;
    // What was asked for and nothing else: words that so many signed are not for a convenor to change.
    let questions = questions(&desk.petition.demand);
    let occasion = Occasion::Extraordinary;
    let asked = assembly::Asked { body, pack, scope: Scope::Estate, occasion, questions };
    let mut events = assembly::convene_on_petition(desk.community, desk.moment, asked)?;
    let meeting = events.iter().find_map(|event| match event {
        Event::Assembly(assembly::AssemblyEvent::MeetingConvened(MeetingConvened { meeting, .. })) => Some(*meeting),
        _ => None,
    });
    let meeting = meeting.ok_or(PetitionRefusal::PetitionUnknown)?;
    // Whoever convened and gives no notice must not hold the owners up: somebody comes after them.
    let notice_until = turn.until.map(|_| ends(desk, handed_in.stand_in_days)).transpose()?;
    events.push(PetitionMeetingConvened { petition: desk.petition.id, meeting, body, notice_until }.into());
    Ok(events)
}

fn questions(demand: &Demand) -> Vec<QuestionGiven> {
    match demand {
        Demand::Meeting { matters } => matters
            .iter()
            .map(|matter| QuestionGiven {
                kind: matter.kind.clone(),
                title: matter.title.to_string(),
                text: matter.text.to_string(),
                form: FormGiven::Motion,
            })
            .collect(),
        Demand::Recall { title, reason, .. } => vec![QuestionGiven {
            kind: RECALL_KIND.to_owned(),
            title: title.to_string(),
            text: reason.to_string(),
            form: FormGiven::Motion,
        }],
    }
}

/// What follows when the result of a meeting is certified: a recall that was adopted ends the member's elected seats.
///
/// A meeting is certified once, and a seat that ended before is not ended again.
pub(crate) fn after_certification(community: &Community, meeting: &Meeting, today: jiff::civil::Date) -> Vec<Event> {
    let Some(petition) = community.petitions().of_meeting(meeting.id) else { return Vec::new() };
    let Demand::Recall { body, person, .. } = petition.demand else { return Vec::new() };
    let adopted = meeting.questions.iter().any(|question| {
        let deciding = meeting.result(question.matter).and_then(|result| result.deciding());
        deciding.is_some_and(|reading| reading.outcome == Outcome::Adopted)
    });
    if !adopted {
        return Vec::new();
    }
    let on = today.yesterday().unwrap_or(today);
    let seats = community.bodies().seats_of(person, today).filter(|(of, _)| of.id == body);
    let mut roles: Vec<SeatRole> = seats.map(|(_, seat)| seat.role).collect();
    roles.retain(|role| role.is_member());
    roles.dedup();
    roles.into_iter().map(|role| BodiesEvent::SeatVacated(SeatVacated { body, person, role, on }).into()).collect()
}
