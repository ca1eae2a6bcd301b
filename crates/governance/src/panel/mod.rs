//! A panel drawn by lot (抽签产生的协商代表), from its announcement to the last place that is taken.
//!
//! Whoever leads a deliberation announces what the panel is for, how large it is, how many of each value of a feature must
//! be on it, who may put themselves forward until when, and which public number will decide once the pool is closed. The
//! office draws a secret at that moment; the entry holds its fingerprint, so that nobody can choose it later. Neither who
//! puts the secret there nor who publishes the number can steer the draw alone.
//!
//! Who puts themselves forward is a seal, and so is what they say of themselves. When the pool is closed everybody in it gets
//! a number that means nothing; what stands beside each number is published as a file, and the entry holds its fingerprint and
//! one seal a number, so that nobody changes places afterwards. Quotas that cannot be met are widened before the public
//! number is known, never after.
//!
//! Then two people type the number, the secret is opened, the seed follows from both, and the lottery that was found
//! fairest is drawn. Here it is checked that the secret fits its fingerprint, that every panel of the lottery meets the quotas,
//! and that the panel is the one the seed draws; that no lottery would be fairer is worked out elsewhere, and can be repeated
//! from the published files by anybody. Those drawn accept or decline; silence by the last day is declining; whoever is missing
//! is replaced by the same rule out of the rest, with a secret and a public number of their own that are announced when no answer
//! is awaited any more: from the first seed everybody could work out who comes next, and decline to bring somebody in. Who keeps a place
//! is fixed with that announcement.

mod command;
mod decide;
mod event;
mod lottery;
mod place;
mod pool;
mod refusal;
mod state;

pub use command::{OnPaper, PanelCommand};
pub use decide::{
    FEATURES_MAX, NUMBER_MAX, PURPOSE_MAX, REASON_MAX, SIZE_MAX, SOURCE_MAX, VALUES_MAX, WORD_MAX, earliest_end,
    earliest_number,
};
pub(crate) use decide::{answers_on_paper, decide};
pub use event::{
    Opened, PanelAnnounced, PanelCalledOff, PanelDrawn, PanelEvent, PanelNumberKeyed, PanelPoolClosed,
    PanelQuotasChanged, PanelRefillAnnounced, PanelRefilled, PlaceAnswered, VolunteerEntered, VolunteerWithdrawn,
};
pub use lottery::{Lottery, TICKETS, Winning, canonical, commitment, fingerprint, round_seed, seed};
pub use place::{Place, Said};
pub use pool::{Feature, FeatureGiven, Quota, Row, Unmet, categories_file, cells, counted, respondents_file};
pub use refusal::PanelRefusal;
pub use state::{Closed, Drawn, Panel, PanelStage, Panels, Volunteer};
