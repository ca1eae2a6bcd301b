//! Why something may not happen to a petition.

use jiff::Timestamp;
use serde::Serialize;

use super::Convenor;
use crate::ids::{MeetingId, PetitionId};

/// Why something may not happen to a petition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum PetitionRefusal {
    /// The book knows no such petition.
    PetitionUnknown,
    /// Another petition was raised at the same moment and bears the number.
    PetitionNumberTaken,
    /// It proposes nothing to decide.
    PetitionWithoutMatters,
    /// It proposes more matters than one meeting can weigh.
    PetitionMattersTooMany {
        /// How many at most.
        most: u32,
    },
    /// The person holds no elected seat in a committee, so that there is nothing to recall.
    NoSeatToRecall,
    /// A recall of the same person is under way already.
    RecallUnderWay {
        /// The other petition.
        petition: PetitionId,
    },
    /// The seat that the petition is about has ended since it was raised.
    RecalledSeatEnded,
    /// Whoever is to be recalled does not handle the petition.
    OwnRecall,
    /// Only members of the committee sign this one, by their own seats (指导规则 §44).
    SignedByMembersOnly,
    /// Only owners sign this one.
    NotAmongOwners,
    /// The time to collect signatures is over.
    CollectingOver {
        /// When it ended.
        until: Timestamp,
    },
    /// It was handed in: its signatures stay as they are.
    PetitionHandedIn,
    /// It was not handed in yet.
    PetitionNotHandedIn,
    /// There is no such signature.
    NotSigned,
    /// No signature of this owner waits to be confirmed.
    SignatureNotKeyed,
    /// A signature is confirmed by somebody else than whoever keyed it in.
    ConfirmerKeyed,
    /// The day beside a signature lies in the future.
    SignedInFuture,
    /// Nobody behind this signature owns a home here.
    SignerOwnsNothing,
    /// Somebody else's signature was named.
    NotYourSignature,
    /// A signature could not be opened, or was opened to two people.
    SignatureNotOpened,
    /// By no reading enough have signed.
    SignaturesTooFew {
        /// How many heads have signed.
        heads: u64,
        /// How many the least reading lacks.
        heads_missing: u64,
    },
    /// Keyed signatures wait to be confirmed or rejected.
    SignaturesUnconfirmed {
        /// How many.
        signatures: u64,
    },
    /// The rules of the place name nobody who could convene here.
    NobodyToConvene,
    /// It is another body's turn.
    NotYourTurn {
        /// Whose turn it is.
        convenor: Convenor,
    },
    /// The turn ended; the next convenor acts.
    TurnOver {
        /// When it ended.
        until: Timestamp,
    },
    /// The turn goes on until then.
    TurnGoesOn {
        /// When it ends; none where it does not.
        until: Option<Timestamp>,
    },
    /// Nobody comes after this convenor, who therefore cannot refuse.
    LastConvenor,
    /// The committee did not convene in its own turn: whether it refuses is asked again once the street office ordered it.
    OrderAwaited,
    /// There is nothing to order: it is not the turn in which the street office orders.
    NothingToOrder,
    /// Not every matter was given the form in which it is put, or more were than there are matters.
    PetitionFormsUneven {
        /// How many matters it asks for.
        matters: usize,
        /// How many forms were given.
        forms: usize,
    },
    /// A matter asks for a text and was put without a version of it: a yes to it would adopt nothing.
    PetitionTextMissing {
        /// Which matter.
        kind: String,
    },
    /// A matter asks for an election and was put without one: a yes to it would seat nobody.
    PetitionElectionMissing {
        /// Which matter.
        kind: String,
    },
    /// A recall is answered by yes or no.
    RecallNotAMotion,
    /// The convenor adds proposals that nobody signed.
    PetitionProposalsAdded,
    /// The signer owns no home among those the petition is about.
    SignerOutsideScope,
    /// Nobody owns a home among those the petition is about.
    PetitionScopeEmpty,
    /// The meeting was convened.
    PetitionConvened {
        /// The meeting.
        meeting: MeetingId,
    },
}
