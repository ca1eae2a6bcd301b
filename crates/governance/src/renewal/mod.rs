//! One committee after another (换届): the last months of a term, who acts when nobody sits, and what is not voted on then.
//!
//! A renewal opens by the clock when the months the place names are left of the term, or by the committee itself on the
//! same day; where the place counts the days of a group from the report, it goes on with that group before. Its line runs over the stations that exist anyway: roll, notice, vote, result, new seats,
//! hand-over. Nothing is kept that follows from what happened: where a renewal stands is read from the state.

mod acting;
mod blocked;
mod command;
mod composition;
mod decide;
mod event;
mod in_vain;
mod line;
mod objection;
mod organiser;
mod refusal;
mod state;
mod successor;
mod term;

pub use acting::{Acting, Gap, acting_for, gap, settles_stand_in, stand_in_on, stand_ins};
pub(crate) use acting::{is_empty, kind_named, stands_in};
pub use blocked::{Meanwhile, blocked_for, blocked_since, is_blocked};
pub(crate) use blocked::{Put, require_not_blocked};
pub use command::RenewalCommand;
pub use composition::{forming, group_sides, group_sides_that_may_be_absent, is_renewal_group};
pub(crate) use decide::decide;
pub use decide::due_to_open;
pub use event::{
    CompositionOpposed, CompositionSettled, GroupFormed, OnView, RenewalEvent, RenewalOpened, RenewalReported,
};
pub use in_vain::elected_in_vain;
pub(crate) use line::handover_until;
pub use line::{Station, StationKind, StationStanding, line};
pub use organiser::{elects_beside_group, group_may_be_formed, group_until, organiser};
pub(crate) use organiser::{group_may_convene, require_organiser};
pub use refusal::RenewalRefusal;
pub use state::{Renewal, Renewals};
pub(crate) use successor::served_by;
pub use successor::{follower, is_renewed, seated_on};
pub use term::{EndedEarly, Term, asked_since, ended_early, term};
