//! What has happened to petitions.
//!
//! Events name the seal of a signer, never the owner: who signed lies in the vault. An event holds what its rule depended
//! on, so that following the history never asks today's rules.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Circle, Convenor, Demand, PetitionReading, SignedBy, SigningWay, Turn};
use crate::PublicText;
use crate::ids::{BodyId, MeetingId, PersonId, PetitionId};
use crate::seal::Seal;

events! {
    /// What has happened to petitions.
    Petition(PetitionEvent),
    each about
    /// The petition it happened to.
    petition: PetitionId;

    /// A petition was raised.
    PetitionRaised {
        /// What it asks for.
        demand: Demand,
        /// Among whom signatures are collected.
        circle: Circle,
        /// Whose the first signature is.
        raiser: SignedBy,
        /// Signatures are taken until then, where the place sets a time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        collects_until: Option<Timestamp>,
        /// Who entered it, when it was raised on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A petition was signed.
    PetitionSigned {
        /// Whose signature.
        signer: SignedBy,
        /// How it came.
        way: SigningWay,
        /// Who confirmed it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A signature on paper was keyed in; it counts once somebody else confirmed it.
    SignatureKeyed {
        /// The seal of who signed.
        signer: Seal,
        /// The day that stands beside the signature.
        signed_on: Date,
        /// The seal of a note on where the paper is kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Seal>,
        /// Who keyed it in.
        by: PersonId,
    }
    /// A keyed signature was rejected.
    SignatureRejected {
        /// The seal of who was said to have signed.
        signer: Seal,
        /// The seal of the reason.
        reason: Seal,
        /// Who rejected it.
        by: PersonId,
    }
    /// A signature was taken back.
    SignatureWithdrawn {
        /// Whose.
        signer: SignedBy,
        /// How.
        way: SigningWay,
        /// The seal of a note on where the paper is kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Seal>,
        /// Who entered it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A petition was handed in: signatures, figures and the order of convenors are frozen.
    PetitionHandedIn {
        /// Every reading of how many it takes, with both sides.
        readings: Vec<PetitionReading>,
        /// How many signatures stood.
        signatures: u64,
        /// Signatures that did not count, since their owners own nothing here any more or hold no seat.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lapsed: Vec<SignedBy>,
        /// The digest over the entries it was counted against, as a roll drawn that day would have it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        roll_digest: Option<String>,
        /// The place whose procedure was followed.
        place: String,
        /// SHA-256 of its text, in hexadecimal.
        place_digest: String,
        /// Who convenes, in order.
        convenors: Vec<Convenor>,
        /// After how many days the next may act.
        stand_in_days: u32,
        /// Whose turn it is first.
        turn: Turn,
        /// Who handed it in at the desk or by their seat; none when it was done by card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// The body whose turn it was refused to convene.
    PetitionRefused {
        /// The body.
        body: BodyId,
        /// Why.
        reason: PublicText,
        /// Who recorded it.
        by: PersonId,
    }
    /// The street office ordered the committee to convene.
    ConvenorOrdered {
        /// The street office.
        body: BodyId,
        /// The committee convenes before then.
        until: Timestamp,
        /// Who recorded it.
        by: PersonId,
    }
    /// The turn passed to the next convenor.
    TurnPassed {
        /// Whose turn it is from now on.
        turn: Turn,
        /// The meeting that whoever had the turn convened, and gave no notice of or sent no letters for in time: it is off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        given_up: Option<MeetingId>,
    }
    /// The owners were told when they vote; somebody comes after the convenor, and ballot letters go out before then.
    OpeningDue {
        /// The meeting.
        meeting: MeetingId,
        /// Letters go out before then, so that voting opens; otherwise the turn passes.
        until: Timestamp,
        /// So many days after the opening that was announced, and not after the announced end.
        days: u32,
    }
    /// The meeting that was asked for was convened.
    PetitionMeetingConvened {
        /// The meeting.
        meeting: MeetingId,
        /// The body that convened it.
        body: BodyId,
        /// Notice of it is given before then; none where nobody comes after its convenor.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notice_until: Option<Timestamp>,
    }
}
