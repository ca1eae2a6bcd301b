//! Decides what a command about petitions would change: one file a station.

mod convene;
mod hand_in;
mod paper;
mod raise;
mod sign;
mod turns;

use super::{Circle, Demand, Petition, PetitionCommand, PetitionRefusal, SignedBy, Standing};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{BodyId, PersonId, PetitionId};
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

pub(crate) use convene::after_certification;
pub(crate) use turns::{opening_due, ordered, require_in_time};

type Decision = Result<Vec<Event>, Refusal>;

/// What every decision about a petition may know.
struct Desk<'a> {
    community: &'a Community,
    petition: &'a Petition,
    moment: &'a Moment<'a>,
}

pub(crate) fn decide(community: &Community, command: PetitionCommand, moment: &Moment<'_>) -> Decision {
    let at = |id: PetitionId| -> Result<Desk<'_>, Refusal> {
        let petition = community.petitions().petition(id).ok_or(PetitionRefusal::PetitionUnknown)?;
        Ok(Desk { community, petition, moment })
    };
    match command {
        PetitionCommand::Raise { petition, demand, signer, on_paper, evidence } => {
            if petition != PetitionId::after(community.petitions().all().len()) {
                return Err(PetitionRefusal::PetitionNumberTaken.into());
            }
            raise::decide(community, moment, petition, raise::Raised { demand, signer, on_paper, evidence })
        }
        PetitionCommand::Sign { petition, signer } => sign::sign(&at(petition)?, signer),
        PetitionCommand::KeySignature { petition, owner, signer, signed_on, evidence } => {
            paper::key(&at(petition)?, owner, signer, signed_on, evidence)
        }
        PetitionCommand::ConfirmSignature { petition, signer } => paper::confirm(&at(petition)?, signer),
        PetitionCommand::RejectSignature { petition, signer, reason } => paper::reject(&at(petition)?, signer, reason),
        PetitionCommand::Withdraw { petition, signer, evidence } => sign::withdraw(&at(petition)?, signer, evidence),
        PetitionCommand::HandIn { petition, signer, opened } => hand_in::decide(&at(petition)?, signer, &opened),
        PetitionCommand::Refuse { petition, reason } => turns::refuse(&at(petition)?, &reason),
        PetitionCommand::Order { petition } => turns::order(&at(petition)?),
        PetitionCommand::PassTurn { petition } => turns::pass(&at(petition)?),
        PetitionCommand::Convene { petition, body, pack, forms } => convene::decide(&at(petition)?, body, pack, forms),
    }
}

impl Desk<'_> {
    /// Checks that a recall still has the seat it was raised against.
    fn require_seat_to_recall(&self) -> Result<(), Refusal> {
        let (community, today) = (self.community, self.moment.today(self.community.zone()));
        match self.petition.recalls_from_ended_seat(community.bodies(), community.zone(), today) {
            true => Err(PetitionRefusal::RecalledSeatEnded.into()),
            false => Ok(()),
        }
    }

    /// Checks that signatures are still taken.
    fn require_collecting(&self) -> Result<(), Refusal> {
        match self.petition.standing(self.community.assembly(), self.moment.now) {
            Standing::Collecting => self.require_seat_to_recall(),
            Standing::Lapsed => {
                let until = self.petition.collects_until.unwrap_or(self.moment.now);
                Err(PetitionRefusal::CollectingOver { until }.into())
            }
            Standing::HandedIn | Standing::Convened(_) => Err(PetitionRefusal::PetitionHandedIn.into()),
        }
    }

    /// Checks that owners sign this petition.
    fn require_owners(&self) -> Result<(), Refusal> {
        match self.petition.circle {
            Circle::Owners => Ok(()),
            Circle::Members => Err(PetitionRefusal::SignedByMembersOnly.into()),
        }
    }

    /// The person acting, who may key in paper and is not the one to be recalled.
    fn keying_person(&self) -> Result<PersonId, Refusal> {
        keying_person(self.community, self.moment, &self.petition.demand)
    }

    /// The person acting, who acts for a body and is not the one to be recalled.
    fn acting_for(&self, body: BodyId) -> Result<PersonId, Refusal> {
        let power = Power::Convene;
        self.community.require_in(self.moment, power, Some(body))?;
        let by = self.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?;
        require_not_recalled(by, &self.petition.demand)?;
        Ok(by)
    }

    /// The signer who acts for themselves: an owner by card, whose seal the office gives, or a member by their seat.
    fn own_signature(&self, signer: SignedBy) -> Result<(), Refusal> {
        own_signature(self.community, self.moment, self.petition.circle, &self.petition.demand, signer)
    }
}

fn keying_person(community: &Community, moment: &Moment<'_>, demand: &Demand) -> Result<PersonId, Refusal> {
    community.require(moment, Power::Key)?;
    let by = moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Key })?;
    require_not_recalled(by, demand)?;
    Ok(by)
}

/// Whoever is to be recalled neither keys in the signatures nor answers for the body.
fn require_not_recalled(by: PersonId, demand: &Demand) -> Result<(), Refusal> {
    if demand.recalls(by) { Err(PetitionRefusal::OwnRecall.into()) } else { Ok(()) }
}

fn own_signature(
    community: &Community,
    moment: &Moment<'_>,
    circle: Circle,
    demand: &Demand,
    signer: SignedBy,
) -> Result<(), Refusal> {
    match (circle, signer) {
        (Circle::Owners, SignedBy::Owner(_)) => {
            let owner = community.acting_owner(moment)?;
            // Whose card still speaks owns something; among which homes is for the petition to say.
            if demand.scope().is_estate() {
                Ok(())
            } else {
                raise::require_home(community, Some(owner), demand.scope())
            }
        }
        (Circle::Owners, SignedBy::Member(_)) => Err(PetitionRefusal::NotAmongOwners.into()),
        (Circle::Members, SignedBy::Owner(_)) => Err(PetitionRefusal::SignedByMembersOnly.into()),
        (Circle::Members, SignedBy::Member(person)) => {
            if moment.actor != Actor::Person(person) {
                return Err(PetitionRefusal::NotYourSignature.into());
            }
            let body = match demand {
                Demand::Recall { body, .. } => community.bodies().body(*body),
                Demand::Meeting { .. } => None,
            };
            let today = moment.today(community.zone());
            let sits = body.is_some_and(|body| super::count::members(body, today).contains(&person));
            if sits { Ok(()) } else { Err(PetitionRefusal::SignedByMembersOnly.into()) }
        }
    }
}
