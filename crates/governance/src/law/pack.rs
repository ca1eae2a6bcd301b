//! One dated and cited regime of rules.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tally::{Measure, OptionKind};

pub use super::threshold::{
    ApprovalTest, Attending, Declaration, ObjectionWindow, ParticipationTest, Second, SecondKind, Threshold,
};
use super::voting::VotingRules;
pub use super::weights::{WeightKind, WeightRule};
use super::word;
use crate::community::{AreaSource, DuplicatePolicy, SilenceClause};

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A rule pack: one regime with its articles, thresholds, matters and periods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its name in commands and in the book, such as `cn-2021`.
    pub id: String,
    /// Which edition of the pack this is; it goes up with every change of meaning.
    pub version: u32,
    /// SHA-256 of the pack's text as it was read, in hexadecimal digits.
    #[serde(skip_deserializing)]
    pub digest: String,
    /// What people call it.
    pub title: Bilingual,
    /// When it is the law.
    pub in_force: InForce,
    /// Whether it is the law of another country than the places': its own periods hold alone, and no day of rest moves
    /// their ends.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub elsewhere: bool,
    /// What votes are weighed by.
    #[serde(with = "word::list")]
    pub measures: Vec<Measure>,
    /// Who makes a quorum, where it is not those who hand in a ballot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// Every source that is cited, by its citation.
    pub articles: BTreeMap<String, Article>,
    /// How owners are counted.
    pub heads: Heads,
    /// How areas are found; said exactly where votes are weighed by area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Areas>,
    /// Weights that are cut before they are counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<WeightRule>,
    /// The thresholds, by name.
    pub thresholds: BTreeMap<String, Threshold>,
    /// The matters that owners decide, in the order of the statute.
    #[serde(rename(deserialize = "matter"))]
    pub matters: Vec<Matter>,
    /// How long things take.
    pub periods: Periods,
    /// What rules of procedure may make of silence.
    pub silence: Silence,
    /// Which of two ballots of one entry counts.
    pub duplicates: Duplicates,
    /// What every ballot offers.
    pub ballot: BallotRules,
    /// How owners vote and who may vote for them; said by the packs of other countries, and by the places for their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting: Option<VotingRules>,
}

/// From when until when a pack is the law, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// Its first day.
    pub from: Date,
    /// Its last day, if it is over.
    #[serde(default)]
    pub until: Option<Date>,
}

impl InForce {
    /// Whether it is the law on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// A source: an article of a law, a judgment, or a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its citation in English.
    pub en: String,
    /// What it says, in plain words.
    pub says: Bilingual,
    /// Whether its wording was read in a copy of the source; what was not is to be checked before anyone relies on it.
    #[serde(default = "confirmed")]
    pub confirmed: bool,
}

const fn confirmed() -> bool {
    true
}

/// Whether several things are counted as one owner or each on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Merging {
    /// Together they are one head.
    OneHead,
    /// Each is a head.
    EachAHead,
}

/// How owners are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heads {
    /// Several owners of one home.
    pub co_owners: Merging,
    /// Several homes of one owner.
    pub homes_of_one_owner: Merging,
    /// Homes the developer has not sold, or sold and not handed over.
    pub developer_stock: Merging,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// Who makes a quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuorumOf {
    /// Everybody who attends, whether or not they vote.
    Present,
}

/// Who makes a quorum, and where that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// Who.
    pub of: QuorumOf,
    /// Whether those who do not attend may vote all the same, and are then counted as there.
    pub from_afar: bool,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// Why no vote can be held here under a pack; figures counted elsewhere are read under any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// Owners are counted by heads in another way than a roll lists them: one entry, one ballot, one head.
    HeadsApart,
    /// A second vote is held on a day that the pack fixes.
    SecondOnADay,
}

/// How the area of a home is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Areas {
    /// The sources, best first.
    pub sources: Vec<AreaSource>,
    /// Where that stands.
    pub basis: Vec<String>,
}

impl Areas {
    /// Whether a figure that is known stands against one that is brought, because it comes from a better source. What says
    /// nothing of its source comes behind all that do.
    #[must_use]
    pub fn known_stands(&self, known: Option<AreaSource>, brought: Option<AreaSource>) -> bool {
        let place = |source| self.sources.iter().position(|known| Some(*known) == source);
        let rank = |source| place(source).unwrap_or(self.sources.len());
        rank(known) < rank(brought)
    }
}

/// Whose vote a matter may be put to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Electorate {
    /// All owners of the estate.
    Estate,
    /// The owners of a building.
    Building,
    /// The owners of an entrance.
    Entrance,
    /// The owners of named homes.
    Homes,
}

/// A matter that owners decide together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Its name in commands and in the book, such as `hire-manager`.
    pub id: String,
    /// What people call it.
    pub name: Bilingual,
    /// The item of the statute's list that it is.
    pub item: String,
    /// The name of the threshold it must pass.
    pub threshold: String,
    /// Whose vote it may be put to.
    pub electorates: Vec<Electorate>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// A number of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// How many.
    pub days: u32,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// A number of days, or of months of the calendar where the law counts by them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongPeriod {
    /// How many days; none where it is counted in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// How many months; none where it is counted in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// How long things take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Periods {
    /// Notice before a meeting of the owners.
    pub notice_days: Period,
    /// What is told in a shorter time because it cannot wait, where the law knows such a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgent: Option<Urgent>,
    /// Publication of the roll for objection.
    pub roll_days: Period,
    /// Publication of the result for objection.
    pub result_objection: LongPeriod,
    /// What is proposed for carrying a decision out, until somebody names another day.
    pub execution_days: Period,
}

/// How long before a meeting about something that cannot wait owners are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urgent {
    /// For how long it is posted.
    pub notice_days: Period,
    /// How long the roll is on view then.
    pub roll_days: Period,
    /// Matters of which ordinary notice is given, however urgent they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
}

/// What rules of procedure may make of owners who were served and stayed silent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// The clauses they may choose from.
    pub allowed: Vec<SilenceClause>,
    /// What holds where they say nothing.
    pub default: SilenceClause,
    /// What must be true of an owner whose silence is counted.
    pub condition: Bilingual,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// Which of two ballots of one roll entry counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duplicates {
    /// The policies that rules of procedure may choose from.
    pub allowed: Vec<DuplicatePolicy>,
    /// What holds where they say nothing.
    pub default: DuplicatePolicy,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// What every ballot offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotRules {
    /// The kinds of options that no ballot may leave out.
    #[serde(with = "word::list")]
    pub always_offered: Vec<OptionKind>,
    /// Where that stands.
    pub basis: Vec<String>,
}

impl Pack {
    /// The matter of this name.
    #[must_use]
    pub fn matter(&self, id: &str) -> Option<&Matter> {
        self.matters.iter().find(|matter| matter.id == id)
    }

    /// The threshold a matter of this pack must pass.
    #[must_use]
    pub fn threshold_of(&self, matter: &Matter) -> Option<&Threshold> {
        self.thresholds.get(&matter.threshold)
    }

    /// Whether everybody who attends makes the quorum, and not only who hands in a ballot.
    #[must_use]
    pub fn quorum_of_present(&self) -> bool {
        self.quorum.as_ref().is_some_and(|quorum| quorum.of == QuorumOf::Present)
    }

    /// Whether a matter that must pass this threshold asks who attended, which only a meeting in a room can say.
    #[must_use]
    pub fn asks_presence(&self, threshold: &Threshold) -> bool {
        threshold.asks_presence(self.quorum_of_present())
    }

    /// Whether owners have to be called to a room to vote on a matter that must pass this threshold.
    #[must_use]
    pub fn needs_room(&self, threshold: &Threshold) -> bool {
        threshold.needs_room(self.quorum_of_present())
    }

    /// Whether those who do not attend may vote all the same on a matter that must pass this threshold: where the law knows
    /// such votes, and where it collects consents for some time after the meeting.
    #[must_use]
    pub fn takes_votes_from_afar(&self, threshold: &Threshold) -> bool {
        threshold.window.is_some() || self.quorum.as_ref().is_none_or(|quorum| quorum.from_afar)
    }

    /// The shorter time of what cannot wait, where these matters may be told in it.
    #[must_use]
    pub fn urgent_for<'k>(&self, mut matters: impl Iterator<Item = &'k str>) -> Option<&Urgent> {
        let urgent = self.periods.urgent.as_ref()?;
        (!matters.any(|matter| urgent.except.iter().any(|except| except == matter))).then_some(urgent)
    }

    /// Why no vote can be held here under this pack, where something stands against it.
    #[must_use]
    pub fn obstacle(&self) -> Option<Obstacle> {
        let merges = [self.heads.co_owners, self.heads.homes_of_one_owner, self.heads.developer_stock];
        if self.measures.contains(&Measure::Heads) && merges.contains(&Merging::EachAHead) {
            return Some(Obstacle::HeadsApart);
        }
        let seconds = self.thresholds.values().filter_map(|threshold| threshold.second.as_ref());
        seconds.into_iter().any(|second| second.days.is_some()).then_some(Obstacle::SecondOnADay)
    }

    /// Whether a vote under this pack can be held here.
    #[must_use]
    pub fn can_be_held(&self) -> bool {
        self.obstacle().is_none()
    }

    /// What votes on these thresholds, and on those that may follow them, are weighed by, in the pack's order.
    #[must_use]
    pub fn weighed_by(&self, thresholds: &[Threshold]) -> Vec<Measure> {
        let next = |threshold: &Threshold| threshold.second.as_ref().and_then(|it| self.thresholds.get(&it.threshold));
        let uses = |threshold: &Threshold, measure| threshold.measures().any(|used| used == measure);
        let follows = |threshold, measure| next(threshold).is_some_and(|next| uses(next, measure));
        let used = |measure| thresholds.iter().any(|it| uses(it, measure) || follows(it, measure));
        self.measures.iter().copied().filter(|measure| used(*measure)).collect()
    }

    /// Citations in both languages; a source that is not among the articles stands as it was written.
    #[must_use]
    pub fn cite(&self, basis: &[String]) -> Vec<Bilingual> {
        let en = |citation: &String| self.articles.get(citation).map_or_else(|| citation.clone(), |it| it.en.clone());
        basis.iter().map(|citation| Bilingual { zh: citation.clone(), en: en(citation) }).collect()
    }

    /// Whether every source of a rule was read in a copy.
    #[must_use]
    pub fn is_confirmed(&self, basis: &[String]) -> bool {
        basis.iter().all(|citation| self.articles.get(citation).is_some_and(|article| article.confirmed))
    }
}
