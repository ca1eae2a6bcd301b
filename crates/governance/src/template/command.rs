//! What can be asked about templates.

use std::collections::BTreeMap;

use super::Followed;
use crate::ids::{BodyId, TemplateNo};
use crate::law::procedure::LineValue;

/// What a template says, not yet checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TemplateGiven {
    /// What it is called.
    pub name: String,
    /// For what things it is meant.
    pub meant: String,
    /// Why the community has it, or has it anew.
    pub reason: String,
    /// What it says for each line; what is as the place has it is left out.
    pub lines: BTreeMap<String, LineValue>,
}

/// What can be asked about templates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateCommand {
    /// Adopt one.
    Adopt {
        /// By which body.
        body: BodyId,
        /// The template that this is a new version of, with the version that was read; nothing for a new one.
        anew: Option<Followed>,
        /// What it says.
        given: TemplateGiven,
    },
    /// Retire one: nothing is taken up by it any more.
    Retire {
        /// Which.
        template: TemplateNo,
        /// Why.
        reason: String,
    },
}
