//! What somebody says on paper (纸面代录): entered in their name at the desk, by two people, and never over their own word.
//!
//! Whoever has no card, or does not want to use it, supports what a neighbour raised on paper, withdraws what they raised on paper,
//! says whether they can live with an opinion, whether something is solved, whether they take a place on a panel, or what they say
//! to each statement of a conversation; and whoever keeps no seat here signs the printed opinion. One person keys it in with a note on where the paper is kept, another one
//! looks at the paper and confirms it; only then is it said. Paper is taken in by the body that leads the deliberation and by
//! those that convene the owners, and what is said in somebody's name not by a body that has an interest of its own: one that
//! raised it or stands on the list of those who take part without leading it, or that carries out a task of it. Whoever said
//! something by card is not spoken for: what was confirmed from paper gives way to it, and what comes later is refused. Of a
//! sheet of statements that holds for each of them: those answered by card, closed meanwhile or not shown are left out, each with
//! why, and the others are taken.
//!
//! Words that are looked at before they are read (statements, amendments, objections, questions) are entered by one person: they
//! decide nothing, and whoever takes in paper for the deliberation may do it.

mod command;
mod decide;
mod event;
mod refusal;
mod state;

pub use command::{OnPaperCommand, Part};
pub(crate) use decide::{decide, enters};
pub use decide::{has_interest, may_speak_for, may_take_in, taken_in_by};
pub use event::{LeftOut, LeftOutFor, OnPaperEvent, Said, Ticked, WordConfirmed, WordKeyed, WordRejected};
pub use refusal::OnPaperRefusal;
pub use state::{Came, Ended, OnPaper, Word};
