//! The settings a community's own rules of procedure give to the engine.

use serde::{Deserialize, Serialize};

use super::{BarredSet, ChannelSet, HomeUse};

/// What the owners' rules of procedure say about silent owners (指导规则 §26(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SilenceClause {
    /// Nothing: only ballots that came back take part.
    None,
    /// Owners who were served and warned and stay silent take part and follow the leading option.
    CountsWithMajority,
}

/// Which ballot counts when one roll entry hands in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DuplicatePolicy {
    /// The first one; it cannot be changed.
    First,
    /// The last one.
    Last,
    /// The electronic one; among ballots of the same sort the first.
    ElectronicWins,
    /// The paper one; among ballots of the same sort the first.
    PaperWins,
    /// Neither, when they came by different channels: the entry then counts as a void ballot.
    VoidBoth,
}

/// How single ballots are published once a result is certified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publication {
    /// To owners and authorities who inspect them; the public book holds commitments and totals.
    OnInspection,
    /// To everybody, by home.
    ByHome,
}

/// Whether parking places and storage rooms count for area and heads (指导规则 §25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Parking {
    /// Every home of the register counts, whatever it is used for.
    #[default]
    Counts,
    /// Parking places are left out.
    LeftOut,
    /// Parking places and storage rooms are left out.
    LeftOutWithStorage,
}

impl Parking {
    /// All of them, the plainest first.
    pub const ALL: [Self; 3] = [Self::Counts, Self::LeftOut, Self::LeftOutWithStorage];

    /// Whether everything counts.
    #[must_use]
    pub fn counts_all(&self) -> bool {
        *self == Self::Counts
    }

    /// Whether a home of this use counts.
    #[must_use]
    pub fn counts(self, usage: HomeUse) -> bool {
        match (self, usage) {
            (Self::LeftOut | Self::LeftOutWithStorage, HomeUse::Parking)
            | (Self::LeftOutWithStorage, HomeUse::Storage) => false,
            (Self::Counts | Self::LeftOut | Self::LeftOutWithStorage, _) => true,
        }
    }
}

/// Which way of voting stands first on a ballot letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelOrder {
    /// Electronic ways first, paper for whoever prefers it.
    #[default]
    ElectronicFirst,
    /// Paper first.
    PaperFirst,
}

impl ChannelOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::ElectronicFirst, Self::PaperFirst];
}

/// Whether somebody may vote for an owner who authorised them in writing (指导规则 §26(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProxyRule {
    /// Whether they may.
    pub allowed: bool,
    /// For how many owners one may act at most; none: as many as authorise them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<u32>,
}

/// Whether owners of a building may choose a representative (指导规则 §§27–28).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Representation {
    /// No.
    NotAllowed,
    /// Yes, and they only hand in what each owner signed.
    #[default]
    HandInOnly,
    /// Yes, and they carry the will of those who chose them.
    Allowed,
}

impl Representation {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::NotAllowed, Self::HandInOnly, Self::Allowed];
}

/// The community's own rules as far as the engine reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRules {
    /// What happens with silence.
    pub silence: SilenceClause,
    /// Which of two ballots counts.
    pub duplicates: DuplicatePolicy,
    /// How ballots are published.
    pub publication: Publication,
    /// Whether parking places and storage rooms count.
    #[serde(default)]
    pub parking: Parking,
    /// By which ways owners may vote.
    #[serde(default)]
    pub channels: ChannelSet,
    /// Which of them stands first.
    #[serde(default)]
    pub order: ChannelOrder,
    /// Whether somebody may vote for an owner.
    #[serde(default = "anybody")]
    pub proxies: ProxyRule,
    /// Who may not be a proxy, besides those whom the place bars.
    #[serde(default, skip_serializing_if = "BarredSet::is_empty")]
    pub proxies_barred: BarredSet,
    /// Whether owners may choose a representative.
    #[serde(default)]
    pub representatives: Representation,
    /// How many sit in the owners' committee, where the rules say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee_size: Option<u32>,
    /// How many alternates are elected with it, where the rules say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternates: Option<u32>,
    /// For how many years it sits, where the rules say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_years: Option<u32>,
    /// After how many months at the latest the next regular meeting of the owners is held, where the rules say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regular_months: Option<u32>,
}

const fn anybody() -> ProxyRule {
    ProxyRule { allowed: true, cap: None }
}

impl OwnRules {
    /// What holds until the owners decide otherwise: silence is silence, the first ballot stands, ballots are inspected,
    /// every home counts, and nothing is narrower than the place makes it.
    pub const INITIAL: Self = Self {
        silence: SilenceClause::None,
        duplicates: DuplicatePolicy::First,
        publication: Publication::OnInspection,
        parking: Parking::Counts,
        channels: ChannelSet::ALL,
        order: ChannelOrder::ElectronicFirst,
        proxies: anybody(),
        proxies_barred: BarredSet::NOBODY,
        representatives: Representation::HandInOnly,
        committee_size: None,
        alternates: None,
        term_years: None,
        regular_months: None,
    };
}

impl Default for OwnRules {
    fn default() -> Self {
        Self::INITIAL
    }
}
