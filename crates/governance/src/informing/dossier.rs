//! What a dossier says, section by section.

use serde::{Deserialize, Serialize};

use crate::PublicText;

/// A section of a dossier, in the order in which it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// What it is about.
    About,
    /// What speaks for it.
    For,
    /// What speaks against it.
    Against,
    /// What it costs.
    Costs,
    /// What happens if nothing is done.
    Otherwise,
    /// Where that can be checked.
    Sources,
}

impl Section {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [Self::About, Self::For, Self::Against, Self::Costs, Self::Otherwise, Self::Sources];

    /// The word by which a place names it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::For => "for",
            Self::Against => "against",
            Self::Costs => "costs",
            Self::Otherwise => "otherwise",
            Self::Sources => "sources",
        }
    }
}

/// How often something is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    /// Once.
    Once,
    /// Every year.
    Year,
}

impl Every {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Once, Self::Year];
}

/// Something that is paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expense {
    /// What.
    pub what: PublicText,
    /// How much, in fen.
    pub amount: u64,
    /// How often.
    pub every: Every,
    /// Who bears it.
    pub borne_by: PublicText,
}

/// Where something can be checked: an address, or a document by its fingerprint, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What it is, and where a document lies.
    #[serde(rename = "called")]
    pub name: PublicText,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<PublicText>,
    /// The SHA-256 of the document, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

/// What a dossier says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sections {
    /// What it is about.
    pub about: PublicText,
    /// What speaks for it.
    pub arguments_for: Vec<PublicText>,
    /// What speaks against it.
    pub arguments_against: Vec<PublicText>,
    /// What it costs.
    pub costs: Vec<Expense>,
    /// What happens if nothing is done.
    pub otherwise: PublicText,
    /// Where that can be checked.
    pub sources: Vec<Source>,
}

impl Sections {
    /// Whether a section says nothing.
    #[must_use]
    pub fn is_empty(&self, section: Section) -> bool {
        match section {
            Section::About | Section::Otherwise => false,
            Section::For => self.arguments_for.is_empty(),
            Section::Against => self.arguments_against.is_empty(),
            Section::Costs => self.costs.is_empty(),
            Section::Sources => self.sources.is_empty(),
        }
    }

    /// All that is paid so often, in fen.
    #[must_use]
    pub fn sum(&self, every: Every) -> u128 {
        self.costs.iter().filter(|cost| cost.every == every).map(|cost| u128::from(cost.amount)).sum()
    }
}
