//! Who signed petitions, and who raised and supports deliberations: opened from the vault, for adding up and for those
//! entitled to see it.

use std::collections::HashMap;

use governance::Seal;
use governance::ids::{CommentNo, DeliberationId, HomeId, OwnerId, PetitionId, QuestionNo, RoomNo, StatementNo};
use governance::petition::{OpenedSignature, Petition, SignedBy};
use journal::BookId;
use serde::{Deserialize, Serialize};

use crate::secrets::Secrets;
use crate::vault::{Drawerful, Sealed};

/// What the vault holds of a signature. It names the petition, so none can be shown for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct SealedSignature {
    petition: PetitionId,
    /// None for the developer and its stock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    owner: Option<OwnerId>,
}

/// Seals who signs a petition; the same owner gets the same seal there again, and another one elsewhere.
pub(crate) fn seal_signer(secrets: &Secrets, book: &BookId, petition: PetitionId, owner: Option<OwnerId>) -> Sealed {
    let value = serde_json::to_vec(&SealedSignature { petition, owner }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value)
}

/// What the vault holds of whoever raised or supports a deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct SealedSupport {
    deliberation: DeliberationId,
    owner: OwnerId,
}

/// Seals who raises or supports a deliberation; the same owner gets the same seal there again, and another one elsewhere.
pub(crate) fn seal_supporter(secrets: &Secrets, book: &BookId, deliberation: DeliberationId, owner: OwnerId) -> Sealed {
    let value = serde_json::to_vec(&SealedSupport { deliberation, owner }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value)
}

/// What the seal of an author or of a voice in a conversation is drawn from.
#[derive(Debug, Serialize)]
struct SealedVoice {
    deliberation: DeliberationId,
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<StatementNo>,
    voice: OwnerId,
}

/// The seal of an owner in a conversation: as the author of one statement, or as a voice that answers them.
///
/// The vault keeps nothing of it. A voice is another seal than a supporter's, and each statement's author another again, so
/// that the book does not tell which answers are those of whoever raised it or made a statement.
pub(crate) fn seal_voice(
    secrets: &Secrets,
    book: &BookId,
    deliberation: DeliberationId,
    statement: Option<StatementNo>,
    voice: OwnerId,
) -> Seal {
    let value = serde_json::to_vec(&SealedVoice { deliberation, statement, voice }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of somebody who amends an opinion, or objects to the list of those who take part, is drawn from.
#[derive(Debug, Serialize)]
struct SealedAmender {
    deliberation: DeliberationId,
    comment: CommentNo,
    amender: OwnerId,
}

/// The seal of an owner as the author of one comment. The vault keeps nothing of it.
pub(crate) fn seal_amender(
    secrets: &Secrets,
    book: &BookId,
    deliberation: DeliberationId,
    comment: CommentNo,
    amender: OwnerId,
) -> Seal {
    let value = serde_json::to_vec(&SealedAmender { deliberation, comment, amender }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of somebody who asks about a dossier is drawn from.
#[derive(Debug, Serialize)]
struct SealedAsker {
    deliberation: DeliberationId,
    question: QuestionNo,
    asks: OwnerId,
}

/// The seal of an owner as the author of one question. The vault keeps nothing of it.
pub(crate) fn seal_asker(
    secrets: &Secrets,
    book: &BookId,
    deliberation: DeliberationId,
    question: QuestionNo,
    asks: OwnerId,
) -> Seal {
    let value = serde_json::to_vec(&SealedAsker { deliberation, question, asks }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of somebody who read a dossier is drawn from.
#[derive(Debug, Serialize)]
struct SealedReader {
    deliberation: DeliberationId,
    dossier: u32,
    reads: OwnerId,
}

/// The seal of an owner who marked one version of a dossier as read. The vault keeps nothing of it.
pub(crate) fn seal_reader(
    secrets: &Secrets,
    book: &BookId,
    deliberation: DeliberationId,
    dossier: u32,
    reads: OwnerId,
) -> Seal {
    let value = serde_json::to_vec(&SealedReader { deliberation, dossier, reads }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of a home that a dossier reached is drawn from.
#[derive(Debug, Serialize)]
struct SealedHome {
    deliberation: DeliberationId,
    dossier: u32,
    home: HomeId,
}

/// The seal of a home that one version of a dossier reached. The vault keeps nothing of it; who has the key finds the home by
/// drawing the seals of all.
pub(crate) fn seal_home(
    secrets: &Secrets,
    book: &BookId,
    deliberation: DeliberationId,
    dossier: u32,
    home: HomeId,
) -> Seal {
    let value = serde_json::to_vec(&SealedHome { deliberation, dossier, home }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of somebody who consents or objects is drawn from.
#[derive(Debug, Serialize)]
struct SealedConsent {
    deliberation: DeliberationId,
    round: u32,
    consents: OwnerId,
}

/// The seal of an owner who says in one round whether they can live with the opinion. The vault keeps nothing of it, and in
/// the next round it is another.
pub(crate) fn seal_consent(
    secrets: &Secrets,
    book: &BookId,
    deliberation: DeliberationId,
    round: u32,
    consents: OwnerId,
) -> Seal {
    let value = serde_json::to_vec(&SealedConsent { deliberation, round, consents }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of somebody who judges a result is drawn from.
#[derive(Debug, Serialize)]
struct SealedVerdict {
    deliberation: DeliberationId,
    report: usize,
    judges: OwnerId,
}

/// The seal of an owner who says whether something is solved. The vault keeps nothing of it; to the next result it is
/// another, and it is none of what they took part by.
pub(crate) fn seal_verdict(
    secrets: &Secrets,
    book: &BookId,
    deliberation: DeliberationId,
    report: usize,
    judges: OwnerId,
) -> Seal {
    let value = serde_json::to_vec(&SealedVerdict { deliberation, report, judges }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of somebody who comes to a room is drawn from.
#[derive(Debug, Serialize)]
struct SealedVisitor {
    deliberation: DeliberationId,
    room: RoomNo,
    visits: OwnerId,
}

/// The seal of an owner who comes to a room. The vault keeps nothing of it; in the next room it is another.
pub(crate) fn seal_visitor(
    secrets: &Secrets,
    book: &BookId,
    (deliberation, room): (DeliberationId, RoomNo),
    visits: OwnerId,
) -> Seal {
    let value = serde_json::to_vec(&SealedVisitor { deliberation, room, visits }).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// What the seal of somebody is drawn from who spoke in a conversation elsewhere.
#[derive(Debug, Serialize)]
struct SealedElsewhere<'d> {
    deliberation: DeliberationId,
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<StatementNo>,
    /// The fingerprint of the files that tell of it.
    elsewhere: &'d str,
    /// Their number there.
    voice: u64,
}

/// The seal of somebody who spoke in a conversation elsewhere: as the author of one statement, or as a voice that answers
/// them. No owner can have the same.
pub(crate) fn seal_voice_elsewhere(
    secrets: &Secrets,
    book: &BookId,
    (deliberation, statement): (DeliberationId, Option<StatementNo>),
    (elsewhere, voice): (&str, u64),
) -> Seal {
    let value = SealedElsewhere { deliberation, statement, elsewhere, voice };
    let value = serde_json::to_vec(&value).unwrap_or_default();
    Sealed::salted(secrets.signer_salt(book.as_str(), &value), Drawerful::Signature, value).seal
}

/// Who signed which petition, and who raised or supports which deliberation, by seal.
#[derive(Debug, Clone, Default)]
pub struct Signers {
    signatures: HashMap<Seal, SealedSignature>,
    support: HashMap<Seal, SealedSupport>,
}

impl Signers {
    pub(crate) fn put(&mut self, seal: Seal, value: &[u8]) {
        if let Ok(signature) = serde_json::from_slice(value) {
            self.signatures.insert(seal, signature);
        } else if let Ok(support) = serde_json::from_slice(value) {
            self.support.insert(seal, support);
        }
    }

    pub(crate) fn forget(&mut self, seal: &Seal) {
        self.signatures.remove(seal);
        self.support.remove(seal);
    }

    /// The owner who raised or supports a deliberation, behind a seal.
    #[must_use]
    pub fn supporter(&self, seal: &Seal) -> Option<OwnerId> {
        self.support.get(seal).map(|support| support.owner)
    }

    /// Who stands behind a seal; the owner is none for the developer and its stock.
    #[must_use]
    pub fn of(&self, seal: &Seal) -> Option<Option<OwnerId>> {
        self.signatures.get(seal).map(|signature| signature.owner)
    }

    /// The signatures of owners that stand in a petition, opened.
    #[must_use]
    pub fn opened(&self, petition: &Petition) -> Vec<OpenedSignature> {
        let seals = petition.signatures.keys().filter_map(|signer| match signer {
            SignedBy::Owner(seal) => Some(*seal),
            SignedBy::Member(_) => None,
        });
        seals
            .filter_map(|seal| {
                let signature = self.signatures.get(&seal).filter(|signature| signature.petition == petition.id)?;
                Some(OpenedSignature { seal, owner: signature.owner })
            })
            .collect()
    }
}
