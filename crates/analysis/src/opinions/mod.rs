//! Who thinks alike, and what unites and divides them: the method of Polis.
//!
//! Everybody answers as many short statements as they like ([`Votes`]). [`Map::of`] lays those who answered out in a
//! plane, near each other where they answered alike, gathers them into two to five groups, and [`Standings`] tells of
//! each statement how each group answered it: what speaks for a group, and what finds agreement in all of them.
//!
//! After more answers, [`Map::after`] begins where the last map stood: people keep their side of the picture, and the
//! number of groups changes only when it was found better several times.
//!
//! Source: Small, Bjorkegren, Erkkilä, Shaw, Megill, “Polis: Scaling deliberation by mapping high dimensional opinion
//! spaces”, Recerca 26(2), 2021; formulas as in Polis' `math` and its Python twin red-dwarf.

mod axes;
mod groups;
mod map;
mod project;
mod representative;
mod standing;
mod votes;

pub use axes::Axes;
pub use map::{LEAST_VOTES, MOST_GROUPS, Map};
pub use representative::{Direction, MOST_SHOWN, Spoken};
pub use standing::{Answers, Shares, Standings};
pub use votes::{Vote, Votes};
