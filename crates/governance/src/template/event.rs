//! What has happened to templates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{BodyId, PersonId, TemplateNo};
use crate::law::procedure::LineValue;

/// A version of a template, as a concern goes by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Followed {
    /// The template.
    pub template: TemplateNo,
    /// Which of its versions, counted from 1.
    pub version: u32,
}

events! {
    /// What has happened to templates.
    Template(TemplateEvent),
    each about
    /// The template.
    template: TemplateNo;

    /// It was adopted, or adopted anew.
    TemplateAdopted {
        /// Which of its versions this is, counted from 1.
        version: u32,
        /// The body that adopted it.
        body: BodyId,
        /// What it is called.
        title: PublicText,
        /// For what things it is meant.
        meant: PublicText,
        /// Why the community has it, or has it anew.
        reason: PublicText,
        /// The place whose lines it changes.
        place: String,
        /// The lines it has otherwise, each with what it says.
        lines: BTreeMap<String, LineValue>,
        /// Who recorded that.
        by: PersonId,
    }
    /// It was retired: nothing is taken up by it any more.
    TemplateRetired {
        /// Why.
        reason: PublicText,
        /// Who recorded that.
        by: PersonId,
    }
}
