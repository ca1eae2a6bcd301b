//! What stands on a ballot and what may be marked on it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Picks;
use crate::PublicText;
use crate::charter::CharterRef;
use crate::election::Election;
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
    /// As many of the candidates as there are seats, or fewer; or against all of them, or abstain.
    Election,
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
    /// For one of the candidates; others may be marked beside.
    Candidate,
    /// With whichever other option leads (随多数).
    Follow,
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
    /// With whichever other option leads.
    Follow,
    /// Nothing that can be read as one answer; only paper and ballots of another platform can be void.
    Void,
    /// For the proposal, or the candidate, with this number, counted from 1.
    Proposal(u8),
    /// For these candidates.
    Several(Picks),
}

impl Mark {
    /// The mark for these candidates together, for one alone too; none where that is nobody or cannot be marked.
    pub fn several(numbers: impl IntoIterator<Item = u8> + Clone) -> Option<Self> {
        let mut one = numbers.clone().into_iter();
        match (one.next(), one.next()) {
            (Some(number), None) => (1..=Picks::MOST).contains(&number).then_some(Self::Proposal(number)),
            _ => Picks::of(numbers).map(Self::Several),
        }
    }

    /// How many proposals or candidates it marks.
    #[must_use]
    pub fn marked(self) -> u32 {
        match self {
            Self::Several(picks) => picks.count(),
            Self::Proposal(_) => 1,
            Self::For | Self::Against | Self::Abstain | Self::Follow | Self::Void => 0,
        }
    }

    /// Whether it marks what this other mark, of a single line, stands beside.
    #[must_use]
    pub fn marks(self, line: Self) -> bool {
        match (self, line) {
            (Self::Several(picks), Self::Proposal(number)) => picks.holds(number),
            _ => self == line,
        }
    }
}

/// The words name nothing that could be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mark is for, against, abstain, follow, void, the number of a proposal or several numbers such as 1+3")]
pub struct NotAMark;

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::For => f.write_str("for"),
            Self::Against => f.write_str("against"),
            Self::Abstain => f.write_str("abstain"),
            Self::Follow => f.write_str("follow"),
            Self::Void => f.write_str("void"),
            Self::Proposal(number) => number.fmt(f),
            Self::Several(picks) => picks.fmt(f),
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
            "follow" => Self::Follow,
            "void" => Self::Void,
            several if several.contains('+') => {
                let numbers: Option<Vec<u8>> = several.split('+').map(|number| number.parse().ok()).collect();
                let mark = numbers.and_then(Self::several).ok_or(NotAMark)?;
                // Written in one way only: in order, without needless zeros.
                if mark.to_string() == several { mark } else { return Err(NotAMark) }
            }
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
    /// What can be marked, in the order printed. "Against" is always among them. Candidates come with the notice.
    pub options: Vec<BallotOption>,
    /// What an election fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub election: Option<Election>,
}

impl Question {
    /// Whether nobody has to carry it out once it is adopted: a text takes effect with the certified result, and whoever is
    /// elected takes their seat.
    pub(crate) fn takes_effect_by_itself(&self) -> bool {
        self.charter.is_some() || self.election.is_some()
    }

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
        Self { matter, kind, form, charter: None, options, election: None }
    }

    /// Offers to go with the majority besides, where the place allows it; nobody is elected that way.
    #[must_use]
    pub(crate) fn offering_to_follow(mut self) -> Self {
        if self.election.is_none() {
            self.options.push(BallotOption { mark: Mark::Follow, kind: OptionKind::Follow, label: None });
        }
        self
    }

    /// Whether it offers to go with the majority.
    #[must_use]
    pub fn offers_to_follow(&self) -> bool {
        self.has(Mark::Follow)
    }

    /// Puts an election, whose candidates are still to come.
    pub(crate) fn of_election(matter: MatterId, kind: String, election: Election) -> Self {
        let plain = |mark, kind| BallotOption { mark, kind, label: None };
        let options = vec![plain(Mark::Against, OptionKind::Against), plain(Mark::Abstain, OptionKind::Abstain)];
        Self { matter, kind, form: Form::Election, charter: None, options, election: Some(election) }
    }

    /// Puts candidates on the ballot, by their numbers.
    pub(super) fn put_candidates(&mut self, numbers: &[u8]) {
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        let line = |number| BallotOption { mark: Mark::Proposal(number), kind: OptionKind::Candidate, label: None };
        self.options.retain(|option| option.kind != OptionKind::Candidate);
        self.options.splice(0..0, numbers.into_iter().map(line));
    }

    /// How many lines may be marked together.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.election.as_ref().map_or(1, |election| election.seats)
    }

    /// Whether this can be marked here by a voter.
    #[must_use]
    pub fn offers(&self, mark: Mark) -> bool {
        self.shows(mark) && mark.marked() <= self.most()
    }

    /// Whether paper could show this: what can be marked, and more candidates than there are seats, which is void.
    #[must_use]
    pub fn shows(&self, mark: Mark) -> bool {
        match mark {
            Mark::Several(picks) => {
                self.election.is_some() && picks.numbers().all(|number| self.has(Mark::Proposal(number)))
            }
            single => self.has(single),
        }
    }

    fn has(&self, mark: Mark) -> bool {
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
