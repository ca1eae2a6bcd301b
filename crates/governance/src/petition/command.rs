//! What can be asked of petitions.

use jiff::civil::Date;

use super::{DemandGiven, SignedBy};
use crate::assembly::FormGiven;
use crate::ids::{BodyId, OwnerId, PetitionId};
use crate::seal::Seal;

/// What can be asked of petitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PetitionCommand {
    /// Raise a petition: an owner by card, a member by their seat, or somebody at the desk for an owner on paper.
    Raise {
        /// The number it will bear: seals of signers are drawn from it.
        petition: PetitionId,
        /// What it asks for.
        demand: DemandGiven,
        /// Whose the first signature is.
        signer: SignedBy,
        /// The owner behind the seal, when it is raised on paper.
        on_paper: Option<OwnerId>,
        /// The seal of a note on where the paper is kept.
        evidence: Option<Seal>,
    },
    /// Sign by card or by seat.
    Sign {
        /// The petition.
        petition: PetitionId,
        /// Whose signature.
        signer: SignedBy,
    },
    /// Key in a signature that was given on paper.
    KeySignature {
        /// The petition.
        petition: PetitionId,
        /// The owner who signed; none for the developer and its stock.
        owner: Option<OwnerId>,
        /// The seal of who it is.
        signer: Seal,
        /// The day that stands beside the signature.
        signed_on: Date,
        /// The seal of a note on where the paper is kept.
        evidence: Option<Seal>,
    },
    /// Confirm a signature on paper that somebody else keyed in.
    ConfirmSignature {
        /// The petition.
        petition: PetitionId,
        /// Whose signature.
        signer: Seal,
    },
    /// Reject a keyed signature: the paper does not say so.
    RejectSignature {
        /// The petition.
        petition: PetitionId,
        /// Whose signature.
        signer: Seal,
        /// The seal of the reason.
        reason: Seal,
    },
    /// Take a signature back: its owner by card, a member by seat, or at the desk with the owner's words on paper.
    Withdraw {
        /// The petition.
        petition: PetitionId,
        /// Whose signature.
        signer: SignedBy,
        /// The seal of a note on where the paper is kept, at the desk.
        evidence: Option<Seal>,
    },
    /// Hand the petition in.
    HandIn {
        /// The petition.
        petition: PetitionId,
        /// A signature of whoever hands it in, when they do it by card.
        signer: Option<Seal>,
        /// Who signed, opened.
        opened: Vec<OpenedSignature>,
    },
    /// Refuse to convene, with reasons.
    Refuse {
        /// The petition.
        petition: PetitionId,
        /// Why.
        reason: String,
    },
    /// Order the committee to convene within the days: the street office.
    Order {
        /// The petition.
        petition: PetitionId,
    },
    /// Pass the turn on, since its time is over: the clock.
    PassTurn {
        /// The petition.
        petition: PetitionId,
    },
    /// Convene the meeting that was asked for.
    Convene {
        /// The petition.
        petition: PetitionId,
        /// The body that convenes.
        body: BodyId,
        /// The rule pack it is held under.
        pack: String,
        /// How each matter is put, in the order of the petition; a recall is one matter.
        forms: Vec<FormGiven>,
    },
}

/// Who stands behind the seal of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenedSignature {
    /// The seal.
    pub seal: Seal,
    /// The owner; none for the developer and its stock.
    pub owner: Option<OwnerId>,
}

impl PetitionCommand {
    /// The petition it is about, unless it raises one.
    #[must_use]
    pub fn petition(&self) -> Option<PetitionId> {
        match self {
            Self::Raise { .. } => None,
            Self::Sign { petition, .. }
            | Self::KeySignature { petition, .. }
            | Self::ConfirmSignature { petition, .. }
            | Self::RejectSignature { petition, .. }
            | Self::Withdraw { petition, .. }
            | Self::HandIn { petition, .. }
            | Self::Refuse { petition, .. }
            | Self::Order { petition }
            | Self::PassTurn { petition }
            | Self::Convene { petition, .. } => Some(*petition),
        }
    }
}
