use crate::opinions::votes::{Vote, Votes};

/// How a number of people answered one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many agreed.
    pub agree: u32,
    /// How many disagreed.
    pub disagree: u32,
    /// How many said neither.
    pub pass: u32,
}

impl Answers {
    /// How many answered at all.
    pub fn seen(self) -> u32 {
        self.agree + self.disagree + self.pass
    }

    pub(crate) fn add(&mut self, vote: Vote) {
        *self.of(vote) += 1;
    }

    pub(crate) fn take(&mut self, vote: Vote) {
        *self.of(vote) -= 1;
    }

    fn of(&mut self, vote: Vote) -> &mut u32 {
        match vote {
            Vote::Agree => &mut self.agree,
            Vote::Disagree => &mut self.disagree,
            Vote::Pass => &mut self.pass,
        }
    }

    /// How likely agreement and disagreement are, each with one imagined vote for and one against, so that three votes
    /// weigh less than three hundred.
    pub fn shares(self) -> Shares {
        let seen = f64::from(self.seen()) + 2.0;
        Shares { agree: (f64::from(self.agree) + 1.0) / seen, disagree: (f64::from(self.disagree) + 1.0) / seen }
    }
}

/// How likely agreement and disagreement are, each between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    /// Of agreement.
    pub agree: f64,
    /// Of disagreement.
    pub disagree: f64,
}

/// How each group answered each statement.
#[derive(Clone, Debug)]
pub struct Standings {
    /// By group, then by statement.
    groups: Vec<Vec<Answers>>,
    sizes: Vec<usize>,
}

impl Standings {
    /// Counts a table by groups. `group_of` has a place for each person: their group, or none for those in no group.
    pub fn of(votes: &Votes, group_of: &[Option<usize>]) -> Standings {
        let count = group_of.iter().flatten().max().map_or(0, |last| last + 1);
        let mut groups = vec![vec![Answers::default(); votes.statements()]; count];
        let mut sizes = vec![0; count];
        for (person, group) in group_of.iter().enumerate() {
            let Some(group) = *group else { continue };
            sizes[group] += 1;
            for (statement, vote) in votes.of(person) {
                groups[group][*statement].add(*vote);
            }
        }
        Standings { groups, sizes }
    }

    /// How many people are in each group.
    pub fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    /// How a group answered a statement.
    pub fn answers(&self, group: usize, statement: usize) -> Answers {
        self.groups[group][statement]
    }

    /// How all other groups together answered a statement.
    pub fn others(&self, group: usize, statement: usize) -> Answers {
        let mut sum = Answers::default();
        for (other, answers) in self.groups.iter().enumerate() {
            if other != group {
                sum.agree += answers[statement].agree;
                sum.disagree += answers[statement].disagree;
                sum.pass += answers[statement].pass;
            }
        }
        sum
    }

    /// How far a statement finds agreement, and disagreement, in every group at once: the product of the groups' shares,
    /// which one dissenting group keeps low however small it is.
    pub fn in_all_groups(&self, statement: usize) -> Shares {
        let shares = self.groups.iter().map(|answers| answers[statement].shares());
        shares.fold(Shares { agree: 1.0, disagree: 1.0 }, |product, share| Shares {
            agree: product.agree * share.agree,
            disagree: product.disagree * share.disagree,
        })
    }
}
