//! Templates (流程模板): a community's own ways of deliberating, each with other days and choices than the standard one.
//!
//! The lines of the place are the standard template, which is always there. A body that may lead deliberations makes another by
//! copying it or a template that is there, says for what it is meant and why, and changes lines within the bounds that the place
//! draws for each; what has no bounds stands as the place has it. A template keeps only what it has otherwise: where the place
//! changes a line that it left alone, it follows.
//!
//! Whoever takes up a concern picks the template. From then on [`Community::lines_of`] answers what holds for it, version for
//! version as it was taken up: a template that is adopted anew or retired changes nothing of what already goes by it. A line of
//! a template that the place no longer leaves to templates, or not within these bounds, stands as the place has it.
//!
//! A template travels between communities as a file ([`write_file`], [`read_file`]): it names no body, no reason and no place.

mod command;
mod decide;
mod event;
mod file;
mod fit;
mod refusal;
mod state;

pub use command::{TemplateCommand, TemplateGiven};
pub use decide::{MEANT_MAX, NAME_MAX, REASON_MAX, may_make};
pub(crate) use decide::{decide, picked};
pub use event::{Followed, TemplateAdopted, TemplateEvent, TemplateRetired};
pub use file::{FileMistake, FileProblem, read_file, row_of, write_file};
pub use fit::{CITATION, PROPOSED, changed, check, laid};
pub use refusal::TemplateRefusal;
pub use state::{Retired, Template, Templates, Version};

#[cfg(doc)]
use crate::Community;
