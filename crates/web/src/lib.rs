//! Pages, forms and feeds.
//!
//! A page is a function from the state to HTML; a form becomes a command for the office and ends in a redirect to a page
//! that says what happened. Every act works without JavaScript, from the keyboard, on a small phone and in large print.
//! There are no rules here and no SQL: what may happen is decided in `governance`, what is kept is kept by `office`.

mod abstaining;
mod again;
mod alternates;
mod answer;
mod app;
mod binding;
mod booth;
mod calendar;
mod candidates;
mod causes;
mod charter_text;
mod convenor;
mod correcting;
mod cuts;
mod declared;
mod delegated;
mod deliberation;
mod desk;
mod due;
mod evidence;
mod fate;
mod framed;
pub mod gallery;
mod group_objection;
mod guard;
mod guarded;
mod inspections;
pub mod look;
mod messages;
mod names;
mod open_now;
mod opposition;
mod own_objection;
mod owner;
mod owner_objects;
pub mod parts;
mod path;
mod petition;
mod place_lines;
mod posted;
mod print;
mod printed_address;
mod procedure;
mod public;
mod quiet;
mod quorum;
mod recalled;
mod receipt_number;
#[cfg(test)]
mod refusal_words;
mod settings;
mod sign_in;
mod signed;
mod silent;
mod sittings;
mod sought_home;
mod template;
mod too_few;
mod turnout;
mod unplanned;
mod visit;
mod weighed;
mod withdrawn;
mod wording;
pub mod words;

pub use answer::refusal_told;
pub use app::{App, Options, router};
pub use messages::Composer;
pub use print::{PrintTrouble, Printer};
pub use printed_address::opens_here_alone;
