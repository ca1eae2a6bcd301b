//! Signatures on paper: one person keys a signature in, another looks at the paper and confirms it.

use jiff::civil::Date;

use super::raise::require_home;
use super::{Decision, Desk};
use crate::ids::OwnerId;
use crate::outcome::Refusal;
use crate::petition::{
    KeyedSignature, PetitionRefusal, PetitionSigned, SignatureKeyed, SignatureRejected, SignedBy, SigningWay,
};
use crate::seal::Seal;

pub(super) fn key(
    desk: &Desk<'_>,
    owner: Option<OwnerId>,
    signer: Seal,
    signed_on: Date,
    evidence: Option<Seal>,
) -> Decision {
    let by = desk.keying_person()?;
    desk.require_owners()?;
    desk.require_collecting()?;
    require_home(desk.community, owner, desk.petition.demand.scope())?;
    if signed_on > desk.moment.today(desk.community.zone()) {
        return Err(PetitionRefusal::SignedInFuture.into());
    }
    // By whichever way it came first: a signature counts once.
    let petition = desk.petition;
    if petition.signatures.contains_key(&SignedBy::Owner(signer)) || petition.keyed.contains_key(&signer) {
        return Ok(vec![]);
    }
    Ok(vec![SignatureKeyed { petition: petition.id, signer, signed_on, evidence, by }.into()])
}

pub(super) fn confirm(desk: &Desk<'_>, signer: Seal) -> Decision {
    let by = desk.keying_person()?;
    desk.require_collecting()?;
    if desk.petition.signatures.contains_key(&SignedBy::Owner(signer)) {
        return Ok(vec![]);
    }
    if keyed(desk, signer)?.by == by {
        return Err(PetitionRefusal::ConfirmerKeyed.into());
    }
    let (petition, signer) = (desk.petition.id, SignedBy::Owner(signer));
    Ok(vec![PetitionSigned { petition, signer, way: SigningWay::Paper, by: Some(by) }.into()])
}

/// Anybody who keys may reject what the paper does not say, whoever keyed it in by mistake among them.
pub(super) fn reject(desk: &Desk<'_>, signer: Seal, reason: Seal) -> Decision {
    let by = desk.keying_person()?;
    desk.require_collecting()?;
    keyed(desk, signer)?;
    Ok(vec![SignatureRejected { petition: desk.petition.id, signer, reason, by }.into()])
}

fn keyed<'a>(desk: &Desk<'a>, signer: Seal) -> Result<&'a KeyedSignature, Refusal> {
    Ok(desk.petition.keyed.get(&signer).ok_or(PetitionRefusal::SignatureNotKeyed)?)
}
