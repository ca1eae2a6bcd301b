//! Who speaks for an entry of a roll, where it is not the owner.
//!
//! An owner may name a proxy in writing (民法典 §165, 指导规则 §26(1)); co-owners name one of them, and a guardian or heirs
//! speak for owners who cannot (指导规则 §25): for all of an entry's owners or for those named, and then the others keep
//! the one voice they have together. A carrier, the 业主代表 of a building, only hands in what each owner signed.
//! Each of them is recorded as a voice, with the document it rests on sealed in the vault. Counting knows nothing of all
//! this: an entry has one ballot, whoever filled it in. A guardian and heirs take the owner's own ballot away, so no one
//! person at the desk can record them alone: a second one confirms – whoever convened, where the owner
//! objects, and nobody whom the record itself concerns – and until then the owner votes. When somebody it belongs to says that the ballot was not their
//! will, it waits until that is settled.

mod command;
mod concerned;
mod decide;
mod event;
mod limit;
mod record;
mod refusal;
mod speak;
mod state;

pub use command::{AgentGiven, SignedGiven, VoiceCommand, VoiceGiven};
pub use concerned::{Concerned, concerned};
pub use decide::ban_of;
pub(crate) use decide::decide;
pub use event::{
    BallotDisputed, DisputeSettled, PaperKeptAside, VoiceConfirmed, VoiceEvent, VoiceObjected, VoiceRecorded,
    VoiceRejected, VoiceRevoked,
};
pub(crate) use limit::entry_of;
pub use record::{Agent, Reach, Signed, Terms, Voice, VoiceKind};
pub use refusal::VoiceRefusal;
pub use speak::check_signature;
pub(crate) use speak::{check_opposition, check_presence, is_candidate};
pub use state::{Dispute, KeptAside, Voices};
