//! Those who may not be proxies, by the law of a place or by the owners' own rules.

use serde::{Deserialize, Serialize};

/// Somebody who may not be a proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Barred {
    /// 物业服务企业的人: whoever works for the property company.
    PropertyCompany,
    /// 业主委员会委员: whoever sits in the owners' committee and decides there.
    CommitteeMember,
    /// 候选人: whoever stands in an election on the ballot.
    Candidate,
    /// 非业主: whoever owns nothing here.
    NonOwner,
}

impl Barred {
    /// All of them, in the order pages list them.
    pub const ALL: [Self; 4] = [Self::PropertyCompany, Self::CommitteeMember, Self::Candidate, Self::NonOwner];

    /// The word it is written as.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::PropertyCompany => "property-company",
            Self::CommitteeMember => "committee-member",
            Self::Candidate => "candidate",
            Self::NonOwner => "non-owner",
        }
    }

    /// Whom a word names.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|barred| barred.word() == word)
    }

    const fn bit(self) -> u8 {
        match self {
            Self::PropertyCompany => 1,
            Self::CommitteeMember => 2,
            Self::Candidate => 4,
            Self::NonOwner => 8,
        }
    }
}

/// Some of those who may not be proxies; written as a list of their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Barred>", into = "Vec<Barred>")]
pub struct BarredSet(u8);

impl BarredSet {
    /// Nobody.
    pub const NOBODY: Self = Self(0);

    /// Whether they are among them.
    #[must_use]
    pub const fn holds(self, barred: Barred) -> bool {
        self.0 & barred.bit() != 0
    }

    /// They themselves.
    #[must_use]
    pub fn list(self) -> Vec<Barred> {
        Barred::ALL.into_iter().filter(|barred| self.holds(*barred)).collect()
    }

    /// Whether nobody is among them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::NOBODY
    }
}

impl FromIterator<Barred> for BarredSet {
    fn from_iter<I: IntoIterator<Item = Barred>>(barred: I) -> Self {
        Self(barred.into_iter().fold(0, |set, barred| set | barred.bit()))
    }
}

impl From<Vec<Barred>> for BarredSet {
    fn from(barred: Vec<Barred>) -> Self {
        barred.into_iter().collect()
    }
}

impl From<BarredSet> for Vec<Barred> {
    fn from(set: BarredSet) -> Self {
        set.list()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_those_that_were_put_into_it_and_no_others() {
        for one in Barred::ALL {
            let set: BarredSet = [one].into_iter().collect();
            for other in Barred::ALL {
                assert_eq!(set.holds(other), one == other, "{one:?} {other:?}");
            }
            assert_eq!(Barred::of_word(one.word()), Some(one));
            assert_eq!(serde_json::to_value(set).unwrap(), serde_json::json!([one.word()]));
        }
        assert_eq!(Barred::ALL.into_iter().collect::<BarredSet>().list(), Barred::ALL);
        assert!(BarredSet::NOBODY.is_empty() && BarredSet::NOBODY.list().is_empty());
    }
}
