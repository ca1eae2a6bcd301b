//! Why something may not happen with a template.

use serde::Serialize;

use crate::ids::{BodyId, TemplateNo};

/// Why something may not happen with a template. A line is named as the files of places name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum TemplateRefusal {
    /// There is no such template.
    TemplateUnknown,
    /// It was retired.
    TemplateIsRetired,
    /// The body is none of those that lead deliberations.
    TemplateBodyLeadsNone {
        /// Where those stand.
        basis: Vec<String>,
    },
    /// Another body made it.
    TemplateOfAnother {
        /// Which.
        body: BodyId,
    },
    /// Somebody adopted it anew since it was read.
    TemplateNewerVersion {
        /// The version it is at.
        version: u32,
    },
    /// Another one that is in use bears the name.
    TemplateNameTaken {
        /// Which.
        template: TemplateNo,
    },
    /// It says nothing else than the standard one.
    TemplateSaysNothing,
    /// The place leaves this line to no template.
    TemplateLineFixed {
        /// Which.
        line: String,
    },
    /// The value is of another kind than the line has.
    TemplateLineOtherKind {
        /// Which.
        line: String,
    },
    /// The value lies outside the bounds.
    TemplateLineOutOfBounds {
        /// Which.
        line: String,
        /// At least.
        least: String,
        /// At most.
        most: String,
        /// Where the bounds stand.
        basis: Vec<String>,
    },
    /// Nothing is named where something must be.
    TemplateLineEmpty {
        /// Which.
        line: String,
        /// Where its choices stand.
        basis: Vec<String>,
    },
    /// Something is not named that always is.
    TemplateLineKeeps {
        /// Which line.
        line: String,
        /// What.
        names: Vec<String>,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// Something is named that is not offered, or is named twice.
    TemplateLineNotOffered {
        /// Which line.
        line: String,
        /// What.
        names: Vec<String>,
        /// Where its choices stand.
        basis: Vec<String>,
    },
    /// The rounds of an opinion do not fit into the days of its step.
    TemplateRoundsTooLong {
        /// So many days the rounds take.
        needed: u64,
        /// So many the step has.
        days: u32,
        /// Where those stand.
        basis: Vec<String>,
    },
}

impl TemplateRefusal {
    /// The line that it is about.
    #[must_use]
    pub fn line(&self) -> Option<&str> {
        match self {
            Self::TemplateLineFixed { line }
            | Self::TemplateLineOtherKind { line }
            | Self::TemplateLineOutOfBounds { line, .. }
            | Self::TemplateLineEmpty { line, .. }
            | Self::TemplateLineKeeps { line, .. }
            | Self::TemplateLineNotOffered { line, .. } => Some(line),
            Self::TemplateRoundsTooLong { .. } => Some("form_opinion"),
            Self::TemplateUnknown
            | Self::TemplateIsRetired
            | Self::TemplateBodyLeadsNone { .. }
            | Self::TemplateOfAnother { .. }
            | Self::TemplateNewerVersion { .. }
            | Self::TemplateNameTaken { .. }
            | Self::TemplateSaysNothing => None,
        }
    }
}
