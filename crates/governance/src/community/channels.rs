//! A choice among the ways of voting.

use serde::{Deserialize, Serialize};

use crate::assembly::Channel;

/// Some of the ways of voting; written as a list of their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Channel>", into = "Vec<Channel>")]
pub struct ChannelSet {
    online: bool,
    paper: bool,
    platform: bool,
}

impl ChannelSet {
    /// Every way.
    pub const ALL: Self = Self { online: true, paper: true, platform: true };

    /// Whether a way is among them.
    #[must_use]
    pub fn holds(self, channel: Channel) -> bool {
        match channel {
            Channel::Online => self.online,
            Channel::Paper => self.paper,
            Channel::Platform => self.platform,
        }
    }

    /// Those that are in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Channel::ALL.into_iter().filter(|channel| self.holds(*channel) && other.holds(*channel)).collect()
    }

    /// The ways themselves.
    #[must_use]
    pub fn list(self) -> Vec<Channel> {
        Channel::ALL.into_iter().filter(|channel| self.holds(*channel)).collect()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.list().is_empty()
    }
}

impl Default for ChannelSet {
    fn default() -> Self {
        Self::ALL
    }
}

impl FromIterator<Channel> for ChannelSet {
    fn from_iter<I: IntoIterator<Item = Channel>>(channels: I) -> Self {
        let mut set = Self { online: false, paper: false, platform: false };
        for channel in channels {
            match channel {
                Channel::Online => set.online = true,
                Channel::Paper => set.paper = true,
                Channel::Platform => set.platform = true,
            }
        }
        set
    }
}

impl From<Vec<Channel>> for ChannelSet {
    fn from(channels: Vec<Channel>) -> Self {
        channels.into_iter().collect()
    }
}

impl From<ChannelSet> for Vec<Channel> {
    fn from(set: ChannelSet) -> Self {
        set.list()
    }
}
