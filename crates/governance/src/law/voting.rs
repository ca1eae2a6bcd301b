//! How owners vote and who may vote for them: said by a place, or by a pack of another country in its place.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tally::{Fraction, Measure};

use super::pack::{Article, Bilingual};
use super::procedure::{Channels, Names, Proxies, Representatives, Setting};
use super::{Pack, Place, word};
use crate::community::Barred;

/// What a pack of another country says of voting where the places of this one say theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VotingRules {
    /// Which ways of voting bind.
    pub channels: Channels,
    /// Whether somebody may vote for an owner.
    pub proxies: Proxies,
    /// For how many one person may act, where the law says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_limit: Option<ProxyLimit>,
    /// How long before the meeting a proxy's paper is lodged, where the law says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxies_lodged: Option<Lodging>,
    /// Who may not be a proxy, where the law says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxies_barred: Option<Names>,
    /// Whether owners of one home name one of them.
    pub co_owners_name_one: Setting,
    /// Whether guardians vote for those who cannot.
    pub guardians: Setting,
    /// Whether heirs vote before the home is registered anew.
    pub heirs: Setting,
}

/// For how many one person may act as a proxy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyLimit {
    /// What is counted of those they act for.
    #[serde(with = "word")]
    pub measure: Measure,
    /// So many.
    pub number: u64,
    /// Or this part of all, rounded down, where that is more.
    #[serde(default, with = "word::option", skip_serializing_if = "Option::is_none")]
    pub of_all: Option<Fraction>,
    /// More are allowed while everything they vote with, their own included, stays within this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless: Option<Within>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// How long before a meeting a proxy's paper is lodged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lodging {
    /// So many hours before it begins.
    pub hours: u32,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// No more than a part of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// What is measured.
    #[serde(with = "word")]
    pub measure: Measure,
    /// The part; reaching it exactly is within.
    #[serde(with = "word")]
    pub fraction: Fraction,
}

impl ProxyLimit {
    /// The most that one person may act for, where there are so many in all.
    #[must_use]
    pub fn most(&self, all: u64) -> u64 {
        self.of_all.map_or(self.number, |part| self.number.max(tally::within_cap(&[u64::MAX], all, part)))
    }
}

impl Lodging {
    /// The last moment at which a paper is lodged in time for what begins then.
    #[must_use]
    pub fn last(&self, begins_at: Timestamp) -> Timestamp {
        let hours = SignedDuration::from_hours(self.hours.into());
        begins_at.checked_sub(hours).unwrap_or(begins_at)
    }
}

impl Within {
    /// Whether so much of all is within it.
    #[must_use]
    pub fn holds(&self, held: u64, all: u64) -> bool {
        tally::within_cap(&[held], all, self.fraction) == held
    }
}

/// How owners vote in one vote, and who may vote for them, with the sources of whoever says it.
#[derive(Debug, Clone, Copy)]
pub struct VotingLaw<'l> {
    /// The place or the pack that says it.
    pub id: &'l str,
    /// SHA-256 of its text, in hexadecimal digits.
    pub digest: &'l str,
    /// Which ways of voting bind.
    pub channels: &'l Channels,
    /// Whether somebody may vote for an owner.
    pub proxies: &'l Proxies,
    /// For how many one person may act, where the law knows another limit than a number of owners.
    pub proxy_limit: Option<&'l ProxyLimit>,
    /// How long before the meeting a proxy's paper is lodged, where the law says.
    pub proxies_lodged: Option<&'l Lodging>,
    /// Who may not be a proxy, where the law says.
    pub proxies_barred: Option<&'l Names>,
    /// Whether owners may be represented by one they chose; not said by other countries.
    pub representatives: Option<&'l Representatives>,
    /// Whether owners of one home name one of them.
    pub co_owners_name_one: &'l Setting,
    /// Whether guardians vote for those who cannot.
    pub guardians: &'l Setting,
    /// Whether heirs vote before the home is registered anew.
    pub heirs: &'l Setting,
    articles: &'l BTreeMap<String, Article>,
}

impl<'l> VotingLaw<'l> {
    /// What holds in a vote under a pack, in a community that lies in a place.
    #[must_use]
    pub fn of(pack: &'l Pack, place: &'l Place) -> Self {
        match &pack.voting {
            Some(rules) => Self::abroad(pack, rules),
            None => Self::here(place),
        }
    }

    /// What a place says.
    #[must_use]
    pub fn here(place: &'l Place) -> Self {
        let voting = &place.procedure.voting;
        Self {
            id: &place.id,
            digest: &place.digest,
            channels: &voting.channels,
            proxies: &voting.proxies,
            proxy_limit: None,
            proxies_lodged: None,
            proxies_barred: Some(&voting.proxies_barred),
            representatives: Some(&voting.representatives),
            co_owners_name_one: &voting.co_owners_name_one,
            guardians: &voting.guardians,
            heirs: &voting.heirs,
            articles: &place.articles,
        }
    }

    fn abroad(pack: &'l Pack, rules: &'l VotingRules) -> Self {
        Self {
            id: &pack.id,
            digest: &pack.digest,
            channels: &rules.channels,
            proxies: &rules.proxies,
            proxy_limit: rules.proxy_limit.as_ref(),
            proxies_lodged: rules.proxies_lodged.as_ref(),
            proxies_barred: rules.proxies_barred.as_ref(),
            representatives: None,
            co_owners_name_one: &rules.co_owners_name_one,
            guardians: &rules.guardians,
            heirs: &rules.heirs,
            articles: &pack.articles,
        }
    }

    /// Those whom the law bars from being proxies.
    pub fn barred(&self) -> impl Iterator<Item = Barred> + use<'l> {
        self.proxies_barred.into_iter().flat_map(|line| &line.names).filter_map(|name| Barred::of_word(name))
    }

    /// Citations in both languages; a source that is not among the articles stands as it was written.
    #[must_use]
    pub fn cite(&self, basis: &[String]) -> Vec<Bilingual> {
        let en = |citation: &String| self.articles.get(citation).map_or_else(|| citation.clone(), |it| it.en.clone());
        basis.iter().map(|citation| Bilingual { zh: citation.clone(), en: en(citation) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(number: u64, of_all: Option<(u32, u32)>) -> ProxyLimit {
        let of_all = of_all.map(|(part, whole)| Fraction::try_new(part, whole).unwrap());
        ProxyLimit { measure: Measure::Lots, number, of_all, unless: None, basis: vec![] }
    }

    #[test]
    fn a_part_of_all_is_rounded_down_and_counts_only_where_it_is_more() {
        for (limit, all, most) in [
            (limit(3, None), 1_000, 3),
            (limit(1, Some((1, 20))), 0, 1),
            (limit(1, Some((1, 20))), 39, 1),
            (limit(1, Some((1, 20))), 40, 2),
            (limit(1, Some((1, 20))), 59, 2),
            (limit(2, Some((1, 50))), 149, 2),
            (limit(2, Some((1, 50))), 150, 3),
        ] {
            assert_eq!(limit.most(all), most, "{all}");
        }
    }

    #[test]
    fn exactly_the_part_is_within_it() {
        let within = Within { measure: Measure::Shares, fraction: Fraction::try_new(1, 10).unwrap() };
        assert!(within.holds(0, 1_000) && within.holds(100, 1_000) && within.holds(100, 1_009));
        assert!(!within.holds(101, 1_000) && !within.holds(101, 1_009));
    }
}
