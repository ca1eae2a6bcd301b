//! Signing by card or by seat, and taking a signature back.

use super::{Decision, Desk};
use crate::moment::Actor;
use crate::petition::{PetitionRefusal, PetitionSigned, SignatureWithdrawn, SignedBy, SigningWay};
use crate::seal::Seal;

pub(super) fn sign(desk: &Desk<'_>, signer: SignedBy) -> Decision {
    desk.require_collecting()?;
    desk.own_signature(signer)?;
    if desk.petition.signatures.contains_key(&signer) {
        return Ok(vec![]);
    }
    let way = own_way(signer);
    Ok(vec![PetitionSigned { petition: desk.petition.id, signer, way, by: None }.into()])
}

pub(super) fn withdraw(desk: &Desk<'_>, signer: SignedBy, evidence: Option<Seal>) -> Decision {
    desk.require_collecting()?;
    let at_the_desk = matches!((desk.moment.actor, signer), (Actor::Person(_), SignedBy::Owner(_)));
    let (way, by) = if at_the_desk {
        (SigningWay::Paper, Some(desk.keying_person()?))
    } else {
        desk.own_signature(signer)?;
        (own_way(signer), None)
    };
    if !desk.petition.signatures.contains_key(&signer) {
        // Whoever took it back already asks for what is so.
        return match desk.petition.withdrawn.contains_key(&signer) {
            true => Ok(vec![]),
            false => Err(PetitionRefusal::NotSigned.into()),
        };
    }
    Ok(vec![SignatureWithdrawn { petition: desk.petition.id, signer, way, evidence, by }.into()])
}

fn own_way(signer: SignedBy) -> SigningWay {
    match signer {
        SignedBy::Owner(_) => SigningWay::Card,
        SignedBy::Member(_) => SigningWay::Seat,
    }
}
