//! Whether what an extraordinary meeting is called for is a cause here.

use jiff::civil::Date;

use crate::assembly::{AssemblyRefusal, Cause, CauseKind, MeetingFor, Occasion};
use crate::bodies::{Body, BodyKind};
use crate::charter::CharterKind;
use crate::committee;
use crate::ids::BodyId;
use crate::law::{Pack, Place};
use crate::outcome::Refusal;
use crate::petition::Circle;
use crate::{Community, PublicText};

/// More words than these no notice needs to say why owners are called together.
const CAUSE_MAX: usize = 300;

/// What a meeting is called for.
pub(crate) enum Called {
    /// What the convenor says.
    As(MeetingFor),
    /// What a petition asks for: a recall among these, or other matters.
    OnPetition {
        /// Among whom the recall was signed, where it is one.
        recall: Option<Circle>,
    },
}

/// The occasion of a meeting, and the cause of an extraordinary one.
///
/// What the places say of causes is not asked under another country's law, which has its own; it is said there too.
pub(super) fn cause(
    community: &Community,
    (pack, place): (&Pack, &Place),
    today: Date,
    called: Called,
) -> Result<(Occasion, Option<Cause>), Refusal> {
    let known = place.procedure.convening.causes.as_ref().filter(|_| !pack.elsewhere);
    let basis = known.map(|line| line.basis.clone()).unwrap_or_default();
    let (kind, says) = match called {
        Called::As(MeetingFor::Regular) => return Ok((Occasion::Regular, None)),
        Called::OnPetition { recall } => {
            // The line of all causes cites each one's article; a notice cites the one that its own rests on.
            let basis = if pack.elsewhere { basis } else { of_petition(place, recall) };
            let kind = match recall {
                Some(Circle::Members) => CauseKind::RecallByMembers,
                Some(Circle::Owners) | None => CauseKind::Petition,
            };
            return Ok((Occasion::Extraordinary, Some(Cause { kind, says: None, basis })));
        }
        Called::As(MeetingFor::Extraordinary { cause, says }) => (cause, says),
    };
    // It has its signatures and its turns there, and the words that were signed.
    if kind.is_of_petition() {
        return Err(AssemblyRefusal::CauseByPetition.into());
    }
    if let Some(line) = known.filter(|line| !line.names.iter().any(|name| name == kind.word())) {
        return Err(AssemblyRefusal::CauseNotHere { cause: kind, basis: line.basis.clone() }.into());
    }
    match kind {
        CauseKind::OwnRules if CharterKind::ALL.iter().all(|text| community.charters().in_force(*text).is_none()) => {
            return Err(AssemblyRefusal::CauseNoOwnRules.into());
        }
        CauseKind::Vacancies if !is_short(community, place, today) => {
            return Err(AssemblyRefusal::CauseNoVacancy {
                basis: place.procedure.committee.by_election_below.basis.clone(),
            }
            .into());
        }
        CauseKind::Petition
        | CauseKind::RecallByMembers
        | CauseKind::Emergency
        | CauseKind::Order
        | CauseKind::OwnRules
        | CauseKind::Vacancies => {}
    }
    let basis = match kind {
        CauseKind::Vacancies if !pack.elsewhere => place.procedure.committee.by_election_below.basis.clone(),
        _ => basis,
    };
    let cause = Cause { kind, says: Some(PublicText::try_new(&says, CAUSE_MAX)?), basis };
    Ok((Occasion::Extraordinary, Some(cause)))
}

/// Where it stands that there is a meeting on a petition: of a recall, first where a recall may be proposed.
fn of_petition(place: &Place, recall: Option<Circle>) -> Vec<String> {
    let (supervision, meeting) = (&place.procedure.supervision, &place.procedure.convening.petition.basis);
    match recall {
        Some(Circle::Members) => supervision.recall_by_members.basis.clone(),
        Some(Circle::Owners) => {
            let mut basis = supervision.recall_by_owners.basis.clone();
            basis.extend(meeting.iter().filter(|one| !supervision.recall_by_owners.basis.contains(one)).cloned());
            basis
        }
        None => meeting.clone(),
    }
}

/// Checks that a meeting may be called for this.
///
/// # Errors
/// When the place knows no such cause, what it rests on is not there, or the words say nothing.
pub fn may_be_called_for(
    community: &Community,
    law: (&Pack, &Place),
    today: Date,
    called: MeetingFor,
) -> Result<(), Refusal> {
    cause(community, law, today, Called::As(called)).map(drop)
}

/// Whether a body may call a regular meeting here.
///
/// Regular ones are the committee's to call (物业管理条例 §§13, 15): while one sits, the street office calls a meeting only for
/// a cause it names.
#[must_use]
pub fn may_call_regular(community: &Community, body: BodyId, today: Date) -> bool {
    let bodies = community.bodies();
    let is_office = bodies.body(body).is_some_and(|body| body.kind == BodyKind::StreetOffice);
    let sits = |body: &Body| body.kind == BodyKind::OwnersCommittee && !body.roster(today).is_empty();
    !is_office || !bodies.all().iter().any(sits)
}

/// Whether too few members sit in a committee.
fn is_short(community: &Community, place: &Place, today: Date) -> bool {
    let committees = community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees.into_iter().any(|body| committee::by_election_due(community, body, place, today).is_some())
}
