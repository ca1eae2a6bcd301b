//! Handing a petition in: signatures, figures and the order of convenors are frozen.

use std::collections::{BTreeMap, BTreeSet};

use super::turns::{first_turn, known_convenors};
use super::{Decision, Desk};
use crate::ids::PersonId;
use crate::law::Place;
use crate::moment::Actor;
use crate::outcome::Refusal;
use crate::petition::{
    Circle, Demand, OpenedSignature, PetitionHandedIn, PetitionReading, PetitionRefusal, SignedBy, count_members,
    count_owners, readings,
};
use crate::seal::Seal;

/// What the signatures come to.
struct Counted {
    readings: Vec<PetitionReading>,
    lapsed: Vec<SignedBy>,
    roll_digest: Option<String>,
}

pub(super) fn decide(desk: &Desk<'_>, signer: Option<Seal>, opened: &[OpenedSignature]) -> Decision {
    let petition = desk.petition;
    if petition.handed_in.is_some() {
        may_hand_in(desk, signer)?;
        return Ok(vec![]);
    }
    desk.require_collecting()?;
    let by = may_hand_in(desk, signer)?;
    if !petition.keyed.is_empty() {
        return Err(PetitionRefusal::SignaturesUnconfirmed { signatures: petition.keyed.len() as u64 }.into());
    }
    let place = desk.community.place(desk.moment.law)?;
    let Counted { readings, lapsed, roll_digest } = match petition.circle {
        Circle::Owners => owners(desk, place, opened)?,
        Circle::Members => members(desk, place)?,
    };
    if !readings.iter().any(PetitionReading::is_reached) {
        return Err(too_few(&readings).into());
    }
    let convenors = known_convenors(place);
    let stand_in_days = place.procedure.convening.stand_in_after.days;
    let turn = first_turn(desk, &convenors, stand_in_days)?;
    Ok(vec![
        PetitionHandedIn {
            petition: petition.id,
            readings,
            signatures: petition.signatures.len() as u64,
            lapsed,
            roll_digest,
            place: place.id.clone(),
            place_digest: place.digest.clone(),
            convenors,
            stand_in_days,
            turn,
            by,
        }
        .into(),
    ])
}

/// Whoever signed may hand it in, by card or by seat; at the desk somebody who keys does it for them.
fn may_hand_in(desk: &Desk<'_>, signer: Option<Seal>) -> Result<Option<PersonId>, Refusal> {
    let standing = |signer: &SignedBy| desk.petition.signatures.contains_key(signer);
    match (desk.petition.circle, desk.moment.actor) {
        (Circle::Members, Actor::Person(person)) if standing(&SignedBy::Member(person)) => Ok(Some(person)),
        (Circle::Members, _) => Err(PetitionRefusal::SignedByMembersOnly.into()),
        (Circle::Owners, Actor::Person(_)) => desk.keying_person().map(Some),
        (Circle::Owners, _) => {
            desk.community.acting_owner(desk.moment)?;
            let signed = signer.is_some_and(|seal| standing(&SignedBy::Owner(seal)));
            if signed { Ok(None) } else { Err(PetitionRefusal::NotSigned.into()) }
        }
    }
}

fn owners(desk: &Desk<'_>, place: &Place, opened: &[OpenedSignature]) -> Result<Counted, Refusal> {
    let by_seal: BTreeMap<Seal, OpenedSignature> = opened.iter().map(|one| (one.seal, *one)).collect();
    let standing: Option<Vec<OpenedSignature>> = desk
        .petition
        .signatures
        .keys()
        .map(|signer| match signer {
            SignedBy::Owner(seal) => by_seal.get(seal).copied(),
            SignedBy::Member(_) => None,
        })
        .collect();
    let standing = standing.ok_or(PetitionRefusal::SignatureNotOpened)?;
    let people: BTreeSet<_> = standing.iter().map(|one| one.owner).collect();
    if people.len() < standing.len() {
        return Err(PetitionRefusal::SignatureNotOpened.into());
    }
    let procedure = &place.procedure;
    let asked = match desk.petition.demand {
        Demand::Meeting { .. } => &procedure.convening.petition,
        Demand::Recall { .. } => &procedure.supervision.recall_by_owners,
    };
    let parking = desk.community.rules_here(desk.moment.law)?.parking;
    let (register, one_of_several) = (desk.community.register(), procedure.convening.co_owner_signs.holds);
    let count = count_owners(register, (desk.petition.demand.scope(), parking), &standing, one_of_several);
    Ok(Counted {
        readings: readings(asked, &count),
        lapsed: count.lapsed.into_iter().map(SignedBy::Owner).collect(),
        roll_digest: Some(count.roll_digest),
    })
}

fn members(desk: &Desk<'_>, place: &Place) -> Result<Counted, Refusal> {
    let body = match desk.petition.demand {
        Demand::Recall { body, .. } => desk.community.bodies().body(body),
        Demand::Meeting { .. } => None,
    };
    let body = body.ok_or(PetitionRefusal::NoSeatToRecall)?;
    let today = desk.moment.today(desk.community.zone());
    let signed = desk.petition.signatures.keys().filter_map(|signer| match signer {
        SignedBy::Member(person) => Some(*person),
        SignedBy::Owner(_) => None,
    });
    let (reading, lapsed) = count_members(body, today, signed, &place.procedure.supervision.recall_by_members);
    let lapsed = lapsed.into_iter().map(SignedBy::Member).collect();
    Ok(Counted { readings: vec![reading], lapsed, roll_digest: None })
}

/// What the reading nearest to being reached lacks.
fn too_few(readings: &[PetitionReading]) -> PetitionRefusal {
    use tally::Measure;
    let heads = |reading: &PetitionReading| {
        let test = reading.tests.iter().find(|test| test.measure == Measure::Heads);
        test.map_or((0, 0), |test| (test.signed, test.missing))
    };
    let (heads, heads_missing) = readings.iter().map(heads).min_by_key(|(_, missing)| *missing).unwrap_or((0, 0));
    PetitionRefusal::SignaturesTooFew { heads, heads_missing }
}
