//! The rules a vote is held by, frozen with its notice.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use tally::Measure;

use super::Channel;
use crate::community::{ChannelOrder, ChannelSet, DuplicatePolicy, Parking, Publication, SilenceClause};
use crate::law::pack::{Threshold, WeightRule};
use crate::law::procedure::{Proxies, Representatives};
use crate::law::{Calendar, ProxyLimit, period, word};

/// The rules a vote is held by, frozen with the notice and printed on the ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// The rule pack.
    pub pack: String,
    /// Its version.
    pub pack_version: u32,
    /// SHA-256 of its text, in hexadecimal.
    pub pack_digest: String,
    /// What happens with silence.
    pub silence: SilenceClause,
    /// Which of two ballots counts.
    pub duplicates: DuplicatePolicy,
    /// How ballots are published.
    pub publication: Publication,
    /// For how many days the result is on view and open to objection.
    pub objection_days: u32,
    /// For how many months of the calendar it is, where the law counts by them; the later end counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection_months: Option<u32>,
    /// What each question must pass, in the order of the questions.
    pub thresholds: Vec<Threshold>,
    /// The place whose procedure the vote follows; none in notices given before places were acted by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<FrozenPlace>,
    /// Which ways of voting bind; none in notices given before places were acted by, when every way did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<Binding>,
    /// By how many days after closing the result is published, where the place says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish_days: Option<u32>,
    /// Whether parking places and storage rooms count in the roll.
    #[serde(default, skip_serializing_if = "Parking::counts_all")]
    pub parking: Parking,
    /// Whether somebody may vote for an owner; none in notices given before places were acted by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxies: Option<Proxies>,
    /// For how many one person may act, where the law counts something else or more than owners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_limit: Option<Box<ProxyLimit>>,
    /// Whether owners may be represented; none under another country's law, and in notices given before places were acted by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representatives: Option<Representatives>,
    /// What votes are weighed by, where that is not heads and area.
    #[serde(default, with = "word::list", skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Weights that are cut before they are counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<WeightRule>,
    /// Whether everybody who attends makes the quorum, and not only who hands in a ballot.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub quorum_of_present: bool,
    /// Whether owners stand for an in-person minimum by voting in person, and not by coming alone; none of the notices given
    /// before this was asked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub voted_in_person: bool,
    /// Whether everybody who came is present where a second vote hangs on that, and not only who voted; of no notice given
    /// before this was asked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub second_of_present: bool,
}

impl Policy {
    /// When objections to a result that is announced on a day are over; `None` only where the day lies outside what a
    /// calendar can hold.
    #[must_use]
    pub fn objections_until(&self, announced: Date, calendar: &Calendar, zone: &TimeZone) -> Option<Timestamp> {
        let days = period::ends_at(announced, self.objection_days, calendar, zone)?;
        match self.objection_months {
            Some(months) => Some(days.max(period::ends_after_months(announced, months, calendar, zone)?)),
            None => Some(days),
        }
    }

    /// Whether a question that must pass this threshold asks who attended, which only a meeting in a room can say.
    #[must_use]
    pub fn asks_presence(&self, threshold: &Threshold) -> bool {
        threshold.asks_presence(self.quorum_of_present)
    }

    /// Whether owners have to be called to a room to vote on a question that must pass this threshold.
    #[must_use]
    pub fn needs_room(&self, threshold: &Threshold) -> bool {
        threshold.needs_room(self.quorum_of_present)
    }

    /// Whether the count of a question that must pass this threshold takes in whoever attended and did not vote.
    #[must_use]
    pub fn counts_presence(&self, threshold: &Threshold) -> bool {
        self.asks_presence(threshold) || (self.second_of_present && threshold.second_asks_presence())
    }

    /// Whether ballots that come this way bind.
    #[must_use]
    pub fn binds(&self, channel: Channel) -> bool {
        self.channels.as_ref().is_none_or(|channels| channels.binds(channel))
    }

    /// Which way of voting stands first on the letter.
    #[must_use]
    pub fn order(&self) -> ChannelOrder {
        self.channels.as_ref().map(|channels| channels.order).unwrap_or_default()
    }
}

/// A place as it was when notice was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenPlace {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its text, in hexadecimal.
    pub digest: String,
}

/// Which ways of voting bind: those the law of the place knows and the owners' own rules use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binding {
    /// Those that bind in the place.
    pub here: ChannelSet,
    /// Those of them that the owners' own rules use.
    pub used: ChannelSet,
    /// Which of them stands first.
    pub order: ChannelOrder,
    /// Where it stands which bind in the place.
    pub basis: Vec<String>,
}

impl Binding {
    /// Whether ballots that come this way bind.
    #[must_use]
    pub fn binds(&self, channel: Channel) -> bool {
        self.here.holds(channel) && self.used.holds(channel)
    }
}
