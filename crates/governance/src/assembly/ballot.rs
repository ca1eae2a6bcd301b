//! What stands on a ballot and what may be marked on it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::PublicText;
use crate::charter::CharterRef;
use crate::ids::MatterId;
use crate::law::procedure::VotingChannel;

/// How a question is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// For, against, abstain.
    Motion,
    /// One of several proposals, or against all of them, or abstain.
    Choice,
}

/// What marking an option means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OptionKind {
    /// For the motion.
    For,
    /// Against the motion, or against all proposals.
    Against,
    /// Neither; the ballot takes part all the same.
    Abstain,
    /// For one of the proposals.
    Choice,
}

/// What a ballot says to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// For the motion.
    For,
    /// Against the motion, or against all proposals.
    Against,
    /// Neither.
    Abstain,
    /// Nothing that can be read as one answer; only paper and ballots of another platform can be void.
    Void,
    /// For the proposal with this number, counted from 1.
    Proposal(u8),
}

/// The words name nothing that could be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mark is for, against, abstain, void or the number of a proposal")]
pub struct NotAMark;

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::For => f.write_str("for"),
            Self::Against => f.write_str("against"),
            Self::Abstain => f.write_str("abstain"),
            Self::Void => f.write_str("void"),
            Self::Proposal(number) => number.fmt(f),
        }
    }
}

impl FromStr for Mark {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        Ok(match text {
            "for" => Self::For,
            "against" => Self::Against,
            "abstain" => Self::Abstain,
            "void" => Self::Void,
            number => Self::Proposal(number.parse().ok().filter(|number| *number > 0).ok_or(NotAMark)?),
        })
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// One line that can be marked on a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotOption {
    /// What is marked.
    pub mark: Mark,
    /// What marking it means.
    pub kind: OptionKind,
    /// The words of a proposal; the others are worded by the ballot itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<PublicText>,
}

/// One question on a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The matter it decides.
    pub matter: MatterId,
    /// Which of the rule pack's matters that is.
    pub kind: String,
    /// How it is put.
    pub form: Form,
    /// The text it adopts, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charter: Option<CharterRef>,
    /// What can be marked, in the order printed. "Against" is always among them.
    pub options: Vec<BallotOption>,
}

impl Question {
    /// Puts a motion, or a choice where proposals are given.
    pub(crate) fn new(matter: MatterId, kind: String, proposals: Vec<PublicText>) -> Self {
        let plain = |mark, kind| BallotOption { mark, kind, label: None };
        let form = if proposals.is_empty() { Form::Motion } else { Form::Choice };
        let mut options: Vec<BallotOption> = (1u8..)
            .zip(proposals)
            .map(|(number, label)| BallotOption {
                mark: Mark::Proposal(number),
                kind: OptionKind::Choice,
                label: Some(label),
            })
            .collect();
        if form == Form::Motion {
            options.push(plain(Mark::For, OptionKind::For));
        }
        options.push(plain(Mark::Against, OptionKind::Against));
        options.push(plain(Mark::Abstain, OptionKind::Abstain));
        Self { matter, kind, form, charter: None, options }
    }

    /// Whether this can be marked here by a voter.
    #[must_use]
    pub fn offers(&self, mark: Mark) -> bool {
        self.options.iter().any(|option| option.mark == mark)
    }
}

/// The way a ballot came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Online, from the ballot letter.
    Online,
    /// On paper.
    Paper,
    /// Through the government's voting platform.
    Platform,
}

impl From<VotingChannel> for Channel {
    fn from(channel: VotingChannel) -> Self {
        match channel {
            VotingChannel::Online => Self::Online,
            VotingChannel::Paper => Self::Paper,
            VotingChannel::Platform => Self::Platform,
        }
    }
}

impl Channel {
    /// All ways, in the order pages list them.
    pub const ALL: [Self; 3] = [Self::Online, Self::Paper, Self::Platform];

    /// Whether the ballot was electronic from the start.
    #[must_use]
    pub fn is_electronic(self) -> bool {
        match self {
            Self::Online | Self::Platform => true,
            Self::Paper => false,
        }
    }
}
