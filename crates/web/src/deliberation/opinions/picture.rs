//! What an opinion map shows, worked out from the answers.

use analysis::opinions::{Answers, Direction, Map, Standings, Votes};
use governance::deliberation::{Conversation, Stance};
use jiff::{SignedDuration, Timestamp};

/// So many people are in the smallest group that is shown, and have answered before anything is.
pub(crate) const LEAST_PEOPLE: usize = 5;

/// So many of a group have answered a statement at least before anything is told as what the group says.
///
/// A statement is put to people one at a time, so that of a large group only a part answers it: three people who happened to come by
/// are no group's view, and one of one is a majority of nothing. Seven is this product's own bound: as many as Polis asks of a person's
/// answers before it puts them into a group.
const LEAST_ANSWERS: usize = 7;

/// And at least one in so many of the group: seven of a thousand tell what seven people say.
const LEAST_PART: usize = 10;

/// How many statements are named under each heading.
const MOST_NAMED: usize = 5;

/// A picture is drawn anew once one in so many changes is new: each time while there are few, now and then of a million.
const FRESH_PART: u64 = 100;

/// Older than this, it is drawn anew wherever anything is new at all: of a quiet conversation the last answers would never show.
const FRESH_FOR: SignedDuration = SignedDuration::from_secs(60);

/// People who answered alike.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) people: usize,
    /// The middle of where they stand.
    pub(crate) centre: [f64; 2],
    /// What they say that others do not: a statement, and whether more than half of them are for it or against it.
    pub(crate) says: Vec<(usize, Direction)>,
    /// How they answered each statement.
    pub(crate) answers: Vec<Answers>,
}

/// What a map shows. Statements are numbered from 0.
#[derive(Debug, Clone, Default)]
pub(crate) struct Picture {
    pub(super) changes: u64,
    /// When it was drawn.
    pub(crate) drawn_at: Timestamp,
    /// Whether it was drawn from nothing once the conversation was over.
    pub(super) is_last: bool,
    pub(crate) people: usize,
    pub(crate) groups: Vec<Group>,
    /// Who is in no group, because they answered too few.
    pub(crate) apart: usize,
    pub(crate) unites: Vec<(usize, Direction)>,
    pub(crate) divides: Vec<usize>,
    pub(crate) answers: Vec<Answers>,
}

impl Picture {
    /// Whether it shows a conversation well enough that has changed so often by now, and is over or not.
    pub(super) fn is_fresh(&self, changes: u64, is_over: bool, now: Timestamp) -> bool {
        let is_near = changes.saturating_sub(self.changes).saturating_mul(FRESH_PART) < changes.max(1);
        let is_young = now.duration_since(self.drawn_at) < FRESH_FOR;
        match changes == self.changes {
            true => !is_over || self.is_last,
            false => !is_over && is_near && is_young,
        }
    }

    /// Whether anything was said since it was drawn.
    pub(crate) fn is_behind(&self, conversation: &Conversation) -> bool {
        conversation.changes() != self.changes
    }

    pub(super) fn of(votes: &Votes, map: Option<&Map>, (changes, drawn_at): (u64, Timestamp), is_last: bool) -> Self {
        let statements = votes.statements();
        let answers: Vec<Answers> = (0..statements).map(|at| votes.answers(at)).collect();
        let plain = Self { changes, drawn_at, is_last, people: votes.people(), answers, ..Self::default() };
        if votes.people() < LEAST_PEOPLE {
            return Self { answers: Vec::new(), ..plain };
        }
        let united = || {
            let of = |direction| votes.united(direction).into_iter();
            let both = of(Direction::Agree).chain(of(Direction::Disagree));
            let told = both.map(|spoken| (spoken.statement, spoken.direction));
            told.filter(|(at, _)| is_enough(votes.answers(*at), votes.people())).take(MOST_NAMED).collect()
        };
        let Some(map) = map.filter(|map| !map.centres.is_empty()) else {
            return Self { unites: united(), ..plain };
        };
        let standings = map.standings(votes);
        if standings.sizes().iter().any(|people| *people < LEAST_PEOPLE) {
            return Self { unites: united(), ..plain };
        }
        let groups = standings.sizes().iter().zip(&map.centres).enumerate().map(|(at, (people, centre))| Group {
            people: *people,
            centre: *centre,
            says: standings
                .of_group(votes, at)
                .iter()
                .map(|spoken| (spoken.statement, spoken.direction))
                .filter(|(statement, direction)| {
                    let answers = standings.answers(at, *statement);
                    is_enough(answers, *people) && is_most(answers, *direction)
                })
                .take(3)
                .collect(),
            answers: (0..statements).map(|statement| standings.answers(at, statement)).collect(),
        });
        let apart = map.groups.iter().filter(|group| group.is_none()).count();
        let (unites, divides) = (unites(votes, &standings), divides(votes, &standings));
        Self { groups: groups.collect(), apart, unites, divides, ..plain }
    }
}

/// Whether so many of a group answered that what they say may be told as the group's: of few people more than half of them.
fn is_enough(answers: Answers, people: usize) -> bool {
    let seen = answers.seen() as usize;
    seen >= LEAST_ANSWERS.min(people / 2 + 1) && seen * LEAST_PART >= people
}

/// Whether more than half of those who answered go in a direction: what sets a group apart from others by the figures may yet be
/// what hardly anybody in it says.
fn is_most(answers: Answers, direction: Direction) -> bool {
    let so = match direction {
        Direction::Agree => answers.agree,
        Direction::Disagree => answers.disagree,
    };
    so * 2 > answers.seen()
}

/// How many answered by now, how often, and what: of the conversation itself, however old the picture is.
#[derive(Debug, Clone)]
pub(crate) struct Totals {
    pub(crate) people: usize,
    pub(crate) count: u64,
    pub(crate) answers: Vec<Answers>,
}

impl Totals {
    pub(crate) fn of(conversation: &Conversation) -> Self {
        let (people, statements) = (conversation.voices(), conversation.statements());
        let count = statements.iter().map(|statement| u64::from(statement.answers)).sum();
        let of = |statement: &governance::deliberation::Statement| Answers {
            agree: statement.said(Stance::Agree),
            disagree: statement.said(Stance::Disagree),
            pass: statement.said(Stance::Pass),
        };
        // Of few people nothing is told.
        let told = if people < LEAST_PEOPLE { &[][..] } else { statements };
        Self { people, count, answers: told.iter().map(of).collect() }
    }
}

/// The statements that may be named.
fn shown(votes: &Votes) -> impl Iterator<Item = usize> + '_ {
    (0..votes.statements()).filter(|statement| !votes.is_hidden(*statement) && votes.answers(*statement).seen() > 0)
}

/// What more than half of those who answered in every group agree with, or disagree with; the surest first.
fn unites(votes: &Votes, standings: &Standings) -> Vec<(usize, Direction)> {
    let in_every = |statement: usize, of: fn(Answers) -> u32| {
        (0..standings.sizes().len()).all(|group| {
            let answers = standings.answers(group, statement);
            is_enough(answers, standings.sizes()[group]) && of(answers) * 2 > answers.seen()
        })
    };
    let mut found = Vec::new();
    for statement in shown(votes) {
        let sure = standings.in_all_groups(statement);
        if in_every(statement, |answers| answers.agree) {
            found.push((sure.agree, (statement, Direction::Agree)));
        } else if in_every(statement, |answers| answers.disagree) {
            found.push((sure.disagree, (statement, Direction::Disagree)));
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    found.into_iter().map(|(_, found)| found).take(MOST_NAMED).collect()
}

/// What more than half of those who answered in one group agree with, and more than half of those in another disagree with; the
/// furthest apart first.
fn divides(votes: &Votes, standings: &Standings) -> Vec<usize> {
    let mut found = Vec::new();
    for statement in shown(votes) {
        let of_groups = || standings.sizes().iter().enumerate();
        let answered = || of_groups().map(|(group, people)| (standings.answers(group, statement), *people));
        let groups = || answered().filter(|(answers, people)| is_enough(*answers, *people)).map(|(answers, _)| answers);
        let most = |of: fn(Answers) -> u32| groups().any(|answers| of(answers) * 2 > answers.seen());
        if most(|answers| answers.agree) && most(|answers| answers.disagree) {
            let shares = || groups().map(|answers| answers.shares().agree);
            let apart = shares().fold(0.0, f64::max) - shares().fold(1.0, f64::min);
            found.push((apart, statement));
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    found.into_iter().map(|(_, statement)| statement).take(MOST_NAMED).collect()
}

#[cfg(test)]
mod tests {
    use analysis::opinions::Vote;

    use super::*;

    /// Two camps: statement 0 unites, statement 1 divides; the rest pad the rows so that everybody has a group.
    fn camps(each: usize) -> Votes {
        let mut votes = Votes::new();
        for person in 0..each * 2 {
            let first = person < each;
            for statement in 0..9 {
                let agrees = statement == 0 || first == (statement % 2 == 1);
                votes.cast(person, statement, if agrees { Vote::Agree } else { Vote::Disagree });
            }
        }
        votes
    }

    fn drawn(votes: &Votes) -> Picture {
        Picture::of(votes, Map::of(votes).as_ref(), (1, Timestamp::UNIX_EPOCH), false)
    }

    #[test]
    fn what_unites_and_what_divides_is_told_by_groups() {
        let picture = drawn(&camps(LEAST_PEOPLE));
        let sizes: Vec<usize> = picture.groups.iter().map(|group| group.people).collect();
        assert_eq!((sizes, picture.apart), (vec![LEAST_PEOPLE, LEAST_PEOPLE], 0));
        assert_eq!(picture.unites, [(0, Direction::Agree)]);
        assert!(picture.divides.contains(&1) && !picture.divides.contains(&0));
    }

    #[test]
    fn what_few_of_a_group_answered_is_told_as_what_the_group_says_by_nobody() {
        let enough = |some: u32, of: usize| is_enough(Answers { agree: some, ..Answers::default() }, of);
        assert!(!enough(1, 30) && !enough(6, 30) && enough(7, 30), "seven at least");
        assert!(!enough(1, 5) && !enough(2, 5) && enough(3, 5), "of five more than half");
        assert!(!enough(9, 100) && enough(10, 100), "one in ten");
        // Statement 9 is answered by one of each camp, who agree.
        let mut votes = camps(30);
        for person in [0, 30] {
            votes.cast(person, 9, Vote::Agree);
        }
        let picture = drawn(&votes);
        assert!(!picture.groups.is_empty() && !picture.unites.contains(&(9, Direction::Agree)));
    }

    #[test]
    fn a_group_too_small_is_not_shown_and_fewer_people_show_nothing() {
        let picture = drawn(&camps(LEAST_PEOPLE - 1));
        assert!(picture.groups.is_empty() && picture.divides.is_empty());
        assert_eq!(picture.unites, [(0, Direction::Agree)]);
        let few = drawn(&camps(2));
        assert!(few.answers.is_empty() && few.unites.is_empty());
    }

    #[test]
    fn a_picture_is_drawn_anew_at_once_while_few_answered_and_at_one_in_a_hundred_later() {
        let picture = |changes| Picture { changes, ..Picture::default() };
        let fresh = |drawn, changes| picture(drawn).is_fresh(changes, false, Timestamp::UNIX_EPOCH);
        assert!(fresh(7, 7) && !fresh(7, 8));
        assert!(fresh(100_000, 100_900) && !fresh(100_000, 101_100));
    }

    #[test]
    fn a_picture_is_drawn_anew_after_a_minute_wherever_anything_is_new() {
        let picture = Picture { changes: 100_000, ..Picture::default() };
        let after = |seconds| Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds);
        assert!(picture.is_fresh(100_001, false, after(59)) && !picture.is_fresh(100_001, false, after(60)));
        assert!(picture.is_fresh(100_000, false, after(86_400)), "nothing is new");
    }

    #[test]
    fn a_group_is_never_shown_as_against_what_most_of_it_agree_with() {
        // All agree with the first; one camp agrees with the others, which the other camp rejects.
        let mut votes = Votes::new();
        for person in 0..13 {
            for statement in 0..3 {
                let agrees = statement == 0 || person < 7;
                votes.cast(person, statement, if agrees { Vote::Agree } else { Vote::Disagree });
            }
        }
        let map = Map::of(&votes).unwrap();
        let standings = map.standings(&votes);
        let by_figures = |group| standings.of_group(&votes, group);
        let against = (0..2).flat_map(by_figures).any(|one| (one.statement, one.direction) == (0, Direction::Disagree));
        assert!(against, "by the figures alone a group stands against what all agree with");
        let picture = drawn(&votes);
        assert_eq!(picture.groups.len(), 2);
        for group in &picture.groups {
            assert!(!group.says.is_empty());
            for (statement, direction) in &group.says {
                assert!(is_most(group.answers[*statement], *direction), "{group:?}");
            }
        }
    }

    #[test]
    fn the_picture_of_what_is_over_is_its_last_one_and_of_all_that_was_said() {
        let fresh = |is_last, changes| {
            let picture = Picture { changes: 100_000, is_last, ..Picture::default() };
            picture.is_fresh(changes, true, Timestamp::UNIX_EPOCH)
        };
        assert!(!fresh(false, 100_000));
        assert!(fresh(true, 100_000) && !fresh(true, 100_001));
    }
}
