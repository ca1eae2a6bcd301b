//! Convening the meeting a petition asks for, and what a recall that was adopted leads to.

use super::raise::RECALL_KIND;
use super::turns::ends;
use super::{Decision, Desk};
use crate::assembly::{self, FormGiven, FormNeeded, Meeting, MeetingConvened, Question, QuestionGiven, QuestionResult};
use crate::bodies::{BodiesEvent, SeatRole, SeatVacated};
use crate::ids::BodyId;
use crate::outcome::{Event, Refusal};
use crate::petition::{Demand, PetitionMeetingConvened, PetitionRefusal};
use crate::{Community, Moment, PublicText, committee};

pub(super) fn decide(desk: &Desk<'_>, body: BodyId, pack: String, forms: Vec<FormGiven>) -> Decision {
    let (handed_in, turn) = desk.open_turn()?;
    if turn.body != body {
        return Err(PetitionRefusal::NotYourTurn { convenor: turn.convenor }.into());
    }
    desk.require_in_time(turn)?;
    desk.require_seat_to_recall()?;
    let questions = questions(&desk.petition.demand, forms)?;
    let recall = matches!(desk.petition.demand, Demand::Recall { .. }).then_some(desk.petition.circle);
    let (scope, called) = (desk.petition.demand.scope().clone(), assembly::Called::OnPetition { recall });
    let asked = assembly::Asked { body, pack, scope, called, questions };
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

/// What was asked for and nothing else: words that so many signed are not for a convenor to change. The convenor says how
/// each is put: which version of a text is adopted, how many are elected for how long.
fn questions(demand: &Demand, forms: Vec<FormGiven>) -> Result<Vec<QuestionGiven>, Refusal> {
    let asked: Vec<(&str, &PublicText, &PublicText)> = match demand {
        Demand::Meeting { matters, .. } => {
            matters.iter().map(|matter| (matter.kind.as_str(), &matter.title, &matter.text)).collect()
        }
        Demand::Recall { title, reason, .. } => vec![(RECALL_KIND, title, reason)],
    };
    if forms.len() != asked.len() {
        return Err(PetitionRefusal::PetitionFormsUneven { matters: asked.len(), forms: forms.len() }.into());
    }
    let is_recall = matches!(demand, Demand::Recall { .. });
    let questions = asked.into_iter().zip(forms).map(|((kind, title, text), form)| {
        require_form(kind, &form, is_recall)?;
        Ok(QuestionGiven { kind: kind.to_owned(), title: title.to_string(), text: text.to_string(), form })
    });
    questions.collect()
}

/// A text is adopted as a version and a committee is elected, since a yes to words alone does neither; whether a member is
/// recalled is answered by yes or no, and nobody adds proposals that nobody signed.
fn require_form(kind: &str, form: &FormGiven, is_recall: bool) -> Result<(), PetitionRefusal> {
    let kind_of = || kind.to_owned();
    match (form, FormNeeded::of(kind)) {
        (FormGiven::Choice(_), _) => Err(PetitionRefusal::PetitionProposalsAdded),
        (FormGiven::Motion, _) if is_recall => Ok(()),
        (_, _) if is_recall => Err(PetitionRefusal::RecallNotAMotion),
        (given, Some(needed @ FormNeeded::Text(_))) if !needed.is_given(given) => {
            Err(PetitionRefusal::PetitionTextMissing { kind: kind_of() })
        }
        (given, Some(needed @ FormNeeded::Election)) if !needed.is_given(given) => {
            Err(PetitionRefusal::PetitionElectionMissing { kind: kind_of() })
        }
        // What needs no form is put to the vote as it was signed; the rest is for the meeting's own rules to say.
        (_, _) => Ok(()),
    }
}

/// What follows when the result of a meeting is certified: a recall that was adopted ends the member's elected seats.
///
/// A meeting is certified once, and a seat that ended before is not ended again.
pub(crate) fn after_certification(community: &Community, meeting: &Meeting, moment: &Moment<'_>) -> Vec<Event> {
    let today = moment.today(community.zone());
    let Some(petition) = community.petitions().of_meeting(meeting.id) else { return Vec::new() };
    let Demand::Recall { body, person, .. } = petition.demand else { return Vec::new() };
    let adopted = |question: &Question| meeting.result(question.matter).is_some_and(QuestionResult::is_adopted);
    if !meeting.questions.iter().any(adopted) {
        return Vec::new();
    }
    let on = today.yesterday().unwrap_or(today);
    // The seat the owners signed against; one for a later term is another.
    let raised_on = petition.raised_at.to_zoned(community.zone().clone()).date();
    let seats = community.bodies().seats_of(person, today);
    let seats = seats.filter(|(of, seat)| of.id == body && seat.from <= raised_on);
    let mut roles: Vec<SeatRole> = seats.map(|(_, seat)| seat.role).collect();
    roles.retain(|role| role.is_member());
    roles.dedup();
    let vacated = |role| BodiesEvent::SeatVacated(SeatVacated { body, person, role, on }).into();
    let ended = if roles.is_empty() { None } else { committee::recalled(community, moment, (body, person)) };
    ended.into_iter().chain(roles.into_iter().map(vacated)).collect()
}
