//! The parts pages are made of.
//!
//! A part takes plain values and the reader's [`Words`](crate::words::Words) and answers markup with the right
//! semantics; it knows nothing of the rules, reads no clock and needs no script. Figures come in exact: heads as whole
//! numbers, areas in 0.001 m². Parts that carry an id take it from the caller or from a field's name, so that a page
//! can keep its ids unique.

mod button;
mod choice;
mod doors;
mod errors;
mod field;
mod form;
mod letter;
mod letter_fit;
mod line;
mod pagination;
pub mod paper;
mod qr;
mod receipt;
mod summary;
mod table;
mod tasks;
mod text;
mod turnout;
mod typed_date;
mod working;

pub use button::{button, button_link, buttons, copy_button, or_leave, print_button, secondary_button, warning_button};
pub use choice::{Choice, Choices};
pub use doors::{Door, DoorState, Floor, door_map};
pub use errors::Errors;
pub use field::Field;
pub use form::{Form, hidden, question, question_below};
pub use letter::{Help, Letter, Motion, Silence};
pub use letter_fit::Sheets;
pub use line::{Passage, Station, Stop, line};
pub use pagination::pagination;
pub use qr::qr;
pub use receipt::Receipt;
pub use summary::{Fact, check_answers, facts};
pub use table::{Column, Table};
pub use tasks::{Task, TaskState, tasks};
pub use text::{
    Happened, Tone, back, code_block, details, empty, heading, heading_with_caption, inset, moment, notification, tag,
    unbroken, warning,
};
pub use turnout::{PartTurnout, Progress, Requirement, meter, meter_in_state, turnout_by_part};
pub use typed_date::TypedDate;
pub use working::{Added, Asked, Comparison, Reading, ReadingKind, Sides, Verdict, Whole, sentence, sides, working};
