//! The opinion map of a conversation: who thinks alike, what unites all, what divides them.
//!
//! Nobody is shown: groups are drawn as one circle each, none smaller than five people, and nothing at all before so many
//! have answered. The table says the same in figures.

mod drawing;
mod kept;
mod layout;
mod picture;

pub(crate) use drawing::{in_words, spoken, statements};
pub(crate) use kept::Pictures;
pub(crate) use picture::{Picture, Totals};
