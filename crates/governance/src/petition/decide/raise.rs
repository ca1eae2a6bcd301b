//! Raising a petition.

use super::{Decision, keying_person, own_signature};
use crate::assembly::{AssemblyRefusal, Scope};
use crate::bodies::{BodiesRefusal, BodyKind};
use crate::community::Home;
use crate::ids::{OwnerId, PersonId, PetitionId};
use crate::law::period;
use crate::moment::Actor;
use crate::outcome::Refusal;
use crate::petition::{
    Circle, Demand, DemandGiven, MATTERS_MAX, PetitionRaised, PetitionRefusal, PetitionSigned, ProposedMatter,
    SignatureKeyed, SignedBy, SigningWay, count,
};
use crate::seal::Seal;
use crate::{Community, Moment, PublicText};

/// Recalling a member changes the members of the committee (民法典 §278(1)(3)).
pub(super) const RECALL_KIND: &str = "elect-committee";

/// A petition as somebody raises it.
pub(super) struct Raised {
    pub(super) demand: DemandGiven,
    pub(super) signer: SignedBy,
    pub(super) on_paper: Option<OwnerId>,
    pub(super) evidence: Option<Seal>,
}

pub(super) fn decide(community: &Community, moment: &Moment<'_>, petition: PetitionId, raised: Raised) -> Decision {
    let Raised { demand, signer, on_paper, evidence } = raised;
    let circle = match signer {
        SignedBy::Owner(_) => Circle::Owners,
        SignedBy::Member(_) => Circle::Members,
    };
    let demand = checked(community, moment, demand)?;
    let by = match (on_paper, signer, moment.actor) {
        (Some(owner), SignedBy::Owner(_), Actor::Person(_)) => {
            let by = keying_person(community, moment, &demand)?;
            require_home(community, Some(owner), demand.scope())?;
            Some(by)
        }
        _ => {
            own_signature(community, moment, circle, &demand, signer)?;
            None
        }
    };
    if circle == Circle::Members && matches!(demand, Demand::Meeting { .. }) {
        return Err(PetitionRefusal::NotAmongOwners.into());
    }
    require_no_other_recall(community, moment, &demand)?;
    let today = moment.today(community.zone());
    let days = community.place(moment.law)?.procedure.convening.petition_collected.as_ref().map(|line| line.days);
    let collects_until = match days.filter(|_| circle == Circle::Owners) {
        Some(days) => Some(
            period::ends_at(today, days, &moment.law.calendar, community.zone())
                .ok_or(AssemblyRefusal::DateOutOfReach { from: today })?,
        ),
        None => None,
    };
    let first = match (signer, by) {
        (SignedBy::Owner(signer), Some(by)) => {
            SignatureKeyed { petition, signer, signed_on: today, evidence, by }.into()
        }
        (SignedBy::Owner(_), None) => PetitionSigned { petition, signer, way: SigningWay::Card, by: None }.into(),
        (SignedBy::Member(_), _) => PetitionSigned { petition, signer, way: SigningWay::Seat, by: None }.into(),
    };
    Ok(vec![PetitionRaised { petition, demand, circle, raiser: signer, collects_until, by }.into(), first])
}

/// Checks that whoever is said to have signed owns a home among those a petition is about, or that the developer has stock
/// there.
pub(super) fn require_home(community: &Community, owner: Option<OwnerId>, scope: &Scope) -> Result<(), Refusal> {
    let register = community.register();
    let is_theirs = |home: &Home| match owner {
        Some(owner) => home.owners.contains(&owner),
        None => home.holding.is_developer_stock(),
    };
    let owns = match owner {
        Some(owner) => register.homes_of(owner).next().is_some(),
        None => register.homes().iter().any(is_theirs),
    };
    if !owns {
        return Err(PetitionRefusal::SignerOwnsNothing.into());
    }
    let within = scope.is_estate() || scope.homes(register).any(is_theirs);
    if within { Ok(()) } else { Err(PetitionRefusal::SignerOutsideScope.into()) }
}

fn checked(community: &Community, moment: &Moment<'_>, demand: DemandGiven) -> Result<Demand, Refusal> {
    match demand {
        DemandGiven::Meeting { matters, scope } => {
            if matters.is_empty() {
                return Err(PetitionRefusal::PetitionWithoutMatters.into());
            }
            if matters.len() > MATTERS_MAX as usize {
                return Err(PetitionRefusal::PetitionMattersTooMany { most: MATTERS_MAX }.into());
            }
            let over = &community.place(moment.law)?.over;
            let pack = moment.law.packs.get(over);
            let pack = pack.ok_or_else(|| AssemblyRefusal::PackUnknown { pack: over.clone() })?;
            let matter = |(kind, title, text): (String, String, String)| -> Result<ProposedMatter, Refusal> {
                let known = pack.matter(&kind);
                let known = known.ok_or_else(|| AssemblyRefusal::MatterKindUnknown { kind: kind.clone() })?;
                if !known.electorates.contains(&scope.electorate()) {
                    return Err(AssemblyRefusal::ScopeNotInPack.into());
                }
                let title = PublicText::try_new(&title, 60)?;
                Ok(ProposedMatter { kind, title, text: PublicText::try_new(&text, 4_000)? })
            };
            let matters = matters.into_iter().map(matter).collect::<Result<_, _>>()?;
            let parking = community.rules_here(moment.law)?.parking;
            if scope.counted(community.register(), parking).next().is_none() {
                return Err(PetitionRefusal::PetitionScopeEmpty.into());
            }
            Ok(Demand::Meeting { matters, scope })
        }
        DemandGiven::Recall { body, person, title, reason } => {
            let known = community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?;
            let today = moment.today(community.zone());
            if known.kind != BodyKind::OwnersCommittee || !count::members(known, today).contains(&person) {
                return Err(PetitionRefusal::NoSeatToRecall.into());
            }
            let title = PublicText::try_new(&title, 60)?;
            Ok(Demand::Recall { body, person, title, reason: PublicText::try_new(&reason, 1_000)? })
        }
    }
}

/// One recall of a person at a time: two would end one seat twice.
fn require_no_other_recall(community: &Community, moment: &Moment<'_>, demand: &Demand) -> Result<(), Refusal> {
    let Demand::Recall { body, person, .. } = demand else { return Ok(()) };
    let same = |of: BodyAndPerson| of == (*body, *person);
    let running = community.petitions().all().iter().find(|petition| {
        let is_same = match &petition.demand {
            Demand::Recall { body, person, .. } => same((*body, *person)),
            Demand::Meeting { .. } => false,
        };
        is_same && is_running(community, moment, petition)
    });
    match running {
        Some(petition) => Err(PetitionRefusal::RecallUnderWay { petition: petition.id }.into()),
        None => Ok(()),
    }
}

type BodyAndPerson = (crate::ids::BodyId, PersonId);

fn is_running(community: &Community, moment: &Moment<'_>, petition: &crate::petition::Petition) -> bool {
    use crate::assembly::Stage;
    use crate::petition::Standing;
    if petition.recalls_from_ended_seat(community.bodies(), community.zone(), moment.today(community.zone())) {
        return false;
    }
    match petition.standing(community.assembly(), moment.now) {
        Standing::Collecting | Standing::HandedIn => true,
        Standing::Lapsed => false,
        Standing::Convened(meeting) => {
            community.assembly().meeting(meeting).is_some_and(|meeting| meeting.stage() != Stage::Certified)
        }
    }
}
