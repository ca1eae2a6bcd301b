//! The procedure of an estate's life as data: how it is founded, convenes, votes, is led, renewed and watched.
//!
//! A [`Procedure`] is read from the files in `rules/places`. The national one holds every line that is not optional;
//! a city's says only what differs, and each of its lines replaces the national one whole. Every [`Line`] says where it
//! stands, and whether that was read in a copy of the source.
//!
//! What this module does not do: it enforces nothing and knows no community.

mod leaf;
#[macro_use]
mod section;
mod template;

pub use leaf::{
    Alternative, Below, Blocked, Channels, Choice, Count, Delivered, Group, Leaf, Majorities, Majority, Months, Names,
    OnRequest, Proxies, Range, Representatives, RoomRules, Setting, Share, Shares, Size, Small, Term, VotingChannel,
    Window,
};
pub use section::{Committee, Convening, Deliberation, Founding, Procedure, Renewal, Supervision, Voting};

pub use template::{Beyond, Bound, LINES, LineValue, TemplateBounds, TemplateLine};

pub(super) use section::ProcedureGiven;

/// One line of a procedure, for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What it rules, such as `voting.window`.
    pub leaf: &'static str,
    /// What it says, in few signs.
    pub value: String,
    /// What it says, field by field, for pages that put it in words.
    pub fields: serde_json::Value,
    /// Where that stands.
    pub basis: &'a [String],
}
