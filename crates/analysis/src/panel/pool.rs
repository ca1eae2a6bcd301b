use std::collections::BTreeMap;

use thiserror::Error;

/// How many of those who have something in common a panel must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// At least so many.
    pub least: u32,
    /// At most so many.
    pub most: u32,
}

/// Why there is no lottery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoLottery {
    /// Fewer people than a quota asks for count for it.
    #[error("quota {quota} asks for {least}, and {have} count for it")]
    TooFew {
        /// Number of the quota, from 0.
        quota: usize,
        /// What it asks for.
        least: u32,
        /// How many people count for it.
        have: u32,
    },
    /// No panel of this size meets all quotas at once.
    #[error("no panel meets all quotas at once")]
    NoPanel,
    /// The equations could not be solved.
    #[error("the lottery's equations could not be solved")]
    Unsolved,
}

/// Those who may be drawn, by kind.
#[derive(Clone, Debug)]
pub struct Pool {
    pub(super) size: u32,
    pub(super) quotas: Vec<Quota>,
    pub(super) kinds: Vec<Kind>,
    kind_of: Vec<usize>,
}

/// People who count for the same quotas, and so are alike to the lottery.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub(super) counts_for: Vec<usize>,
    /// Numbers of the people, rising.
    pub(super) people: Vec<usize>,
}

impl Kind {
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.people.len()).unwrap_or(u32::MAX)
    }
}

impl Pool {
    /// Puts people together who count for the same quotas.
    ///
    /// `people` holds for each the numbers of the quotas they count for, from 0; `size` is that of the panel. Kinds stand
    /// in the order in which their first person does.
    pub fn new(size: u32, quotas: &[Quota], people: &[Vec<usize>]) -> Pool {
        let mut kinds: Vec<Kind> = Vec::new();
        let mut known: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let mut kind_of = Vec::with_capacity(people.len());
        for (person, counts_for) in people.iter().enumerate() {
            let mut counts_for = counts_for.clone();
            counts_for.sort_unstable();
            counts_for.dedup();
            let kind = *known.entry(counts_for.clone()).or_insert_with(|| {
                kinds.push(Kind { counts_for, people: Vec::new() });
                kinds.len() - 1
            });
            kinds[kind].people.push(person);
            kind_of.push(kind);
        }
        Pool { size, quotas: quotas.to_vec(), kinds, kind_of }
    }

    /// How many kinds of people there are.
    pub fn kinds(&self) -> usize {
        self.kinds.len()
    }

    /// The kind of a person.
    pub fn kind_of(&self, person: usize) -> usize {
        self.kind_of[person]
    }

    /// The people of a kind, by rising number.
    pub fn people_of(&self, kind: usize) -> &[usize] {
        &self.kinds[kind].people
    }

    /// The first quota that its people cannot fill.
    pub(super) fn unfilled(&self) -> Option<NoLottery> {
        let have = |quota: usize| {
            let kinds = self.kinds.iter().filter(|kind| kind.counts_for.contains(&quota));
            kinds.map(Kind::count).sum::<u32>()
        };
        let short = self.quotas.iter().enumerate().find(|(at, quota)| have(*at) < quota.least);
        short.map(|(quota, Quota { least, .. })| NoLottery::TooFew { quota, least: *least, have: have(quota) })
    }
}
