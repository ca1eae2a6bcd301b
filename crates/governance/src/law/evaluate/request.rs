//! The figures of a vote with the rules they are read under.

use serde::{Deserialize, Deserializer, Serialize};
use tally::SilenceClause;
use thiserror::Error;

use super::{CountedOption, Figures, Participating, read};
use crate::law::word;

/// A request that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{field}: {message}")]
pub struct BadRequest {
    /// The field that is wrong, such as `options[2].area`; `input` where it is the whole.
    pub field: String,
    /// What is wrong with it.
    pub message: String,
}

impl BadRequest {
    pub(super) fn new(field: &str, message: impl Into<String>) -> Self {
        Self { field: if field.is_empty() { "input".into() } else { field.into() }, message: message.into() }
    }
}

/// The figures of a vote with the pack and the matter they belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The rule pack.
    pub pack: String,
    /// The matter.
    pub matter: String,
    /// Totals of the electorate.
    pub electorate: Figures,
    /// What was counted for each option.
    pub options: Vec<CountedOption>,
    /// How many handed in a ballot.
    #[serde(skip_serializing_if = "Participating::is_sum")]
    pub participating: Participating,
    /// Owners who were served and warned and did not answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<Figures>,
    /// What the rules of procedure make of their silence.
    #[serde(with = "word")]
    pub silence_clause: SilenceClause,
    /// Everybody who attended in person, by proxy or by post; where nothing is said, those who handed in a ballot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<Figures>,
    /// Those who voted in person, in counts of before those who came in person; where nothing is said, nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_person: Option<Figures>,
    /// Those who objected after the vote, where the time for that is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objections: Option<Figures>,
    /// Which vote it is: the first, or the second on what did not pass.
    #[serde(skip_serializing_if = "is_first")]
    pub round: u8,
    /// How many seats the vote fills.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// How many alternates it names after them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternates: Option<u32>,
    /// Candidates in the order in which a lot was drawn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drawn: Vec<String>,
    /// Single holdings that the pack may cut; they are in the figures above.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub holdings: Vec<Holding>,
    /// How long before the vote owners were told, where that is asked too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
}

/// How long before a vote owners were told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// How many whole days lay between; the day on which they were told is none of them.
    pub days: u32,
    /// Whether it was about something that could not wait.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub urgent: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_first(round: &u8) -> bool {
    *round == 1
}

/// Who has a holding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoldingKind {
    /// An owner.
    Owner,
    /// Who built the place and still owns in it.
    OriginalOwner,
    /// An agent, for others.
    Proxy,
}

/// What one owner or one agent holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holding {
    /// The option it stands in; none for an owner who did not vote.
    pub option: Option<String>,
    /// Who has it.
    pub kind: HoldingKind,
    /// Which agent, for an agent who holds for several: what is held together is capped together, in the order listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// Whether whoever has it attended without voting.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub attended: bool,
    /// How much it is.
    #[serde(flatten)]
    pub figures: Figures,
}

impl Request {
    /// Reads a request from JSON; a problem names the field it is in.
    pub fn from_json(text: &str) -> Result<Self, BadRequest> {
        let value = serde_json::from_str(text).map_err(|error| BadRequest::new("", format!("not JSON: {error}")))?;
        read::request(&value)
    }

    /// Holdings of which nothing is known but what they are: no vote, no option, nobody present.
    pub(super) fn of_holdings(electorate: Figures, holdings: Vec<Holding>) -> Self {
        Self {
            pack: String::new(),
            matter: String::new(),
            electorate,
            options: Vec::new(),
            participating: Participating::SumOfOptions,
            silent: None,
            silence_clause: SilenceClause::None,
            present: None,
            in_person: None,
            objections: None,
            round: 1,
            seats: None,
            alternates: None,
            drawn: Vec::new(),
            holdings: holdings
                .into_iter()
                .map(|holding| Holding { option: None, attended: false, ..holding })
                .collect(),
            notice: None,
        }
    }

    /// The figures as they are counted.
    pub(super) fn count(&self) -> tally::Count {
        tally::Count {
            electorate: self.electorate.into(),
            options: self
                .options
                .iter()
                .map(|option| tally::CountedOption {
                    id: option.id.clone(),
                    kind: option.kind,
                    figures: option.figures.into(),
                })
                .collect(),
            participating: match self.participating {
                Participating::SumOfOptions => tally::Participating::SumOfOptions,
                Participating::Stated(figures) => tally::Participating::Stated(figures.into()),
            },
            silent: self.silent.map(Into::into),
            silence_clause: self.silence_clause,
            present: self.present.map(Into::into),
            in_person: self.in_person.map(Into::into),
            objections: self.objections.map(Into::into),
            seats: self.seats.map(|seats| tally::Seats {
                seats,
                alternates: self.alternates.unwrap_or(0),
                ranking: Vec::new(),
                drawn: self.drawn.clone(),
            }),
        }
    }
}

impl<'de> Deserialize<'de> for Request {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        read::request(&value).map_err(serde::de::Error::custom)
    }
}
