//! The parts pages are made of.
//!
//! A part takes plain values and the reader's [`Words`](crate::words::Words) and answers markup with the right
//! semantics; it knows nothing of the rules, reads no clock and needs no script. Figures come in exact: heads as whole
//! numbers, areas in 0.001 m². Parts that carry an id take it from the caller or from a field's name, so that a page
//! can keep its ids unique.

mod button;
mod choice;
mod errors;
mod field;
mod form;
mod text;
mod typed_date;

pub use button::{button, button_link, buttons, copy_button, print_button, secondary_button, warning_button};
pub use choice::{Choice, Choices};
pub use errors::Errors;
pub use field::Field;
pub use form::{Form, hidden, question};
pub use text::{
    Outcome, Tone, back, code_block, details, empty, heading, heading_with_caption, inset, moment, notification, tag,
    warning,
};
pub use typed_date::TypedDate;
