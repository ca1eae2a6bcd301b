//! Pure numerics over plain tables: where people stand, and who is drawn.
//!
//! [`opinions`] makes a map out of short statements that people agree or disagree with: who thinks alike, what each
//! group stands for, what unites all of them. [`panel`] draws a panel by lottery within quotas, as fairly to everybody
//! as the quotas allow, from a seed that anybody can use again.
//!
//! What it promises: the same table gives the same answer, on every machine; people and statements are numbers, and
//! nothing here knows a name, a time or a rule.
//!
//! What it deliberately does not do: decide anything. Its figures are floating-point numbers, which show and never
//! decide; the draw alone is done in whole numbers, so that it can be repeated by hand.
#![warn(missing_docs)]

pub mod opinions;
pub mod panel;
