use crate::opinions::standing::{Answers, Standings};
use crate::opinions::votes::Votes;

/// How many statements are shown for a group, and for each side of what unites all.
pub const MOST_SHOWN: usize = 5;

/// The 90 % point of the standard normal distribution: above it, a figure is taken for more than chance.
const MORE_THAN_CHANCE: f64 = 1.281_551_565_544_600_4;

/// Whether people are for a statement or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// They agree with it.
    Agree,
    /// They disagree with it.
    Disagree,
}

/// What people say to a statement, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spoken {
    /// Which statement.
    pub statement: usize,
    /// Whether they are for it or against it.
    pub direction: Direction,
    /// How many said so.
    pub said: u32,
    /// How many answered.
    pub seen: u32,
    /// How likely one of them says so.
    pub share: f64,
    /// How far that lies above one half, in standard deviations.
    pub test: f64,
    /// How many times likelier one of them says so than one of the others; 1 where there are no others to compare with.
    pub ratio: f64,
    /// How far they differ from the others, in standard deviations; 0 where there are no others to compare with.
    pub ratio_test: f64,
    /// Whether it was chosen because the group agrees with it most.
    pub agreed_most: bool,
}

/// One proportion against one half, with one vote added: `2√n·(s/n − ½)`.
fn above_half(said: u32, seen: u32) -> f64 {
    let (said, seen) = (f64::from(said) + 1.0, f64::from(seen) + 1.0);
    2.0 * seen.sqrt() * (said / seen - 0.5)
}

/// Two proportions against each other, each with one vote added, by their pooled variance.
fn apart((said, seen): (u32, u32), (others_said, others_seen): (u32, u32)) -> f64 {
    let (said, seen) = (f64::from(said) + 1.0, f64::from(seen) + 1.0);
    let (others_said, others_seen) = (f64::from(others_said) + 1.0, f64::from(others_seen) + 1.0);
    let pooled = (said + others_said) / (seen + others_seen);
    let spread = (pooled * (1.0 - pooled) * (1.0 / seen + 1.0 / others_seen)).sqrt();
    if spread == 0.0 { 0.0 } else { (said / seen - others_said / others_seen) / spread }
}

impl Spoken {
    fn alone(statement: usize, direction: Direction, answers: Answers) -> Spoken {
        let (said, share) = side(answers, direction);
        let test = above_half(said, answers.seen());
        Spoken {
            statement,
            direction,
            said,
            seen: answers.seen(),
            share,
            test,
            ratio: 1.0,
            ratio_test: 0.0,
            agreed_most: false,
        }
    }

    fn beside(statement: usize, direction: Direction, answers: Answers, others: Answers) -> Spoken {
        let alone = Spoken::alone(statement, direction, answers);
        let (others_said, others_share) = side(others, direction);
        Spoken {
            ratio: alone.share / others_share,
            ratio_test: apart((alone.said, alone.seen), (others_said, others.seen())),
            ..alone
        }
    }

    fn is_more_than_chance(&self) -> bool {
        self.test > MORE_THAN_CHANCE && self.ratio_test > MORE_THAN_CHANCE
    }

    /// How much a statement says about a group.
    fn weight(&self) -> f64 {
        self.ratio * self.ratio_test * self.share * self.test
    }
}

fn side(answers: Answers, direction: Direction) -> (u32, f64) {
    let shares = answers.shares();
    match direction {
        Direction::Agree => (answers.agree, shares.agree),
        Direction::Disagree => (answers.disagree, shares.disagree),
    }
}

/// A group's agreement and disagreement with one statement.
#[derive(Clone, Copy)]
struct Both {
    agree: Spoken,
    disagree: Spoken,
}

impl Both {
    /// The side on which the group differs more from the others.
    fn stronger(self) -> Spoken {
        if self.agree.ratio_test > self.disagree.ratio_test { self.agree } else { self.disagree }
    }

    /// Whether the group agrees with this more than with the best so far.
    fn is_agreed_more(&self, best: Option<&Both>) -> bool {
        let this = &self.agree;
        if this.said == 0 && self.disagree.said == 0 {
            return false;
        }
        match best.map(|best| &best.agree) {
            Some(best) if best.ratio > 1.0 => this.weight() > best.weight(),
            Some(best) => this.share * this.test > best.share * best.test,
            None => this.test > MORE_THAN_CHANCE || (this.ratio > 1.0 && this.share > 0.5),
        }
    }
}

impl Standings {
    /// What speaks for a group: at most [`MOST_SHOWN`] statements on which it differs from all others by more than
    /// chance, those it agrees with first. One is shown in any case where anybody voted.
    pub fn of_group(&self, votes: &Votes, group: usize) -> Vec<Spoken> {
        let shown = (0..votes.statements()).filter(|statement| may_speak(votes, *statement));
        let all: Vec<Both> = shown
            .map(|statement| {
                let (answers, others) = (self.answers(group, statement), self.others(group, statement));
                let spoken = |direction| Spoken::beside(statement, direction, answers, others);
                Both { agree: spoken(Direction::Agree), disagree: spoken(Direction::Disagree) }
            })
            .collect();

        let mut agreed_most: Option<&Both> = None;
        for both in &all {
            if both.is_agreed_more(agreed_most) {
                agreed_most = Some(both);
            }
        }
        let sure = |both: &&Both| both.agree.is_more_than_chance() || both.disagree.is_more_than_chance();
        let mut sufficient: Vec<Spoken> = all.iter().filter(sure).map(|both| both.stronger()).collect();
        sufficient.sort_by(|one, other| other.weight().total_cmp(&one.weight()));

        let head = match agreed_most {
            Some(both) => Some(Spoken { agreed_most: true, ..both.stronger() }),
            None => sufficient.first().copied().or_else(|| furthest_apart(&all)),
        };
        let Some(head) = head else { return Vec::new() };
        let rest = sufficient.into_iter().filter(|spoken| spoken.statement != head.statement);
        let mut selected: Vec<Spoken> = std::iter::once(head).chain(rest).take(MOST_SHOWN).collect();
        selected.sort_by_key(|spoken| spoken.direction);
        selected
    }
}

/// The statement on which a group differs most, however little that is.
fn furthest_apart(all: &[Both]) -> Option<Spoken> {
    let mut best: Option<Spoken> = None;
    for both in all {
        let spoken = both.stronger();
        if best.is_none_or(|best| spoken.ratio_test > best.ratio_test) {
            best = Some(spoken);
        }
    }
    best
}

impl Votes {
    /// What all agree with, or disagree with, whatever group they are in: at most [`MOST_SHOWN`] statements on which more
    /// than half are of one mind by more than chance, the surest first.
    pub fn united(&self, direction: Direction) -> Vec<Spoken> {
        let mut united: Vec<Spoken> = (0..self.statements())
            .filter(|statement| may_speak(self, *statement))
            .map(|statement| Spoken::alone(statement, direction, self.answers(statement)))
            .filter(|spoken| spoken.share > 0.5 && spoken.test > MORE_THAN_CHANCE)
            .collect();
        united.sort_by(|one, other| (other.share * other.test).total_cmp(&(one.share * one.test)));
        united.truncate(MOST_SHOWN);
        united
    }
}

fn may_speak(votes: &Votes, statement: usize) -> bool {
    !votes.is_hidden(statement) && votes.answers(statement).seen() > 0
}
