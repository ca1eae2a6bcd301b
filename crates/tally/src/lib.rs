//! Counts votes and tests thresholds, exactly, and shows its working.
//!
//! Give [`evaluate`] a [`Rule`] and the figures of a [`Count`]; it answers with an [`Evaluation`]: one reading in which
//! only returned ballots took part and, where the rules of procedure count silence, one in which silent owners did too.
//! A [`Rule`] may look at the votes for or against, take shares of the electorate, of those who took part, of the votes
//! cast or of those present, bound a share by whole numbers, ask who came in person, allow a second vote and let
//! objections undo a decision. Several [`Seats`] are filled in the order of a ranking and of a lot. Weights that a law cuts
//! are cut before: [`cut_to_others`], [`reduced`], [`within_cap`].
//!
//! Every reading lists each [`Comparison`] that was made, with both sides and the missing amount.
//!
//! What it promises: whole numbers are compared, never percentages; the order of the options changes nothing; a figure
//! nobody knows makes an outcome [`Outcome::InsufficientData`] only when it could change that outcome; and the failure
//! of a motion never adopts its opposite.
//!
//! What it deliberately does not do: it knows no law, no time and no person, and it never guesses a figure.
#![warn(missing_docs)]
#![deny(clippy::arithmetic_side_effects)]

mod bounds;
mod count;
mod evaluation;
mod figures;
mod fraction;
mod leader;
mod measure;
mod possible;
mod problem;
mod reading;
mod rule;
mod seats;
mod threshold;
mod weights;
mod word;

pub use count::{Count, CountedOption, OptionKind, Participating, Seats, SilenceClause};
pub use evaluation::{Comparison, Evaluation, Outcome, Reading, ReadingName, Stage, evaluate};
pub use figures::Figures;
pub use fraction::{Fraction, NotAFraction};
pub use measure::Measure;
pub use problem::{CountProblem, Field, Place};
pub use rule::{ApprovalTest, Attendance, Denominator, ParticipationTest, Rule, Second, Side};
pub use threshold::{Strictness, Threshold};
pub use weights::{cut_to_others, reduced, within_cap};
pub use word::UnknownWord;
