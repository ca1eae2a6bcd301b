//! What later happens to a decision the owners took.
//!
//! A certified result never changes. What it decided may: an owner asks a court to revoke it (民法典 §280), within a year
//! (解释 §12), and the court lets it rest meanwhile, upholds it or revokes it; the street office orders it corrected or
//! revokes it (物业管理条例 §19); that may be set aside on review or by a court, and the decision holds again. Each of these is recorded as it comes, and the standing of the decision follows from them.

mod command;
mod decide;
mod event;
mod refusal;
mod state;

pub use command::FateCommand;
pub(crate) use decide::decide;
pub use decide::possible_until;
pub use event::{
    AuthorityAct, AuthorityActed, DecisionChallenged, DecisionStayed, FateEvent, Judgement, JudgementGiven,
    RevocationOverturned,
};
pub use refusal::FateRefusal;
pub use state::{Challenge, Fate, Fates, Standing};
