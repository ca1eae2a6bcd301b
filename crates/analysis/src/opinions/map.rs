use crate::opinions::axes::Axes;
use crate::opinions::groups::Grouping;
use crate::opinions::project::project;
use crate::opinions::standing::Standings;
use crate::opinions::votes::Votes;

/// Who answered fewer statements than this, and not all there are, has a place and no group: too little is known of them.
pub const LEAST_VOTES: usize = 7;
/// At most so many groups are told apart.
pub const MOST_GROUPS: usize = 5;
/// A different number of groups must be the better one this many times before the picture changes.
const TIMES_BETTER: u32 = 4;

/// Where everybody stands, and with whom.
#[derive(Clone, Debug)]
pub struct Map {
    /// The two directions in which answers differ most.
    pub axes: Axes,
    /// Each person's place; none for those who did not vote.
    pub places: Vec<Option<[f64; 2]>>,
    /// Each person's group; none for those who answered too few statements.
    pub groups: Vec<Option<usize>>,
    /// The middle of each group; empty where too few people can be told apart.
    pub centres: Vec<[f64; 2]>,
    /// How much nearer people are to their own group than to the next, from −1 to 1.
    pub silhouette: f64,
    /// For each number of groups that was tried, from 2, how well it separates people.
    pub tried: Vec<f64>,
    rival: Option<Rival>,
}

/// A number of groups that was better than the one shown, and how often in a row.
#[derive(Clone, Copy, Debug)]
struct Rival {
    count: usize,
    times: u32,
}

impl Map {
    /// The map of a table; none where fewer than two people differ.
    pub fn of(votes: &Votes) -> Option<Map> {
        Map::near(votes, None)
    }

    /// The map after more votes came in, begun from this one and turned the same way.
    pub fn after(&self, votes: &Votes) -> Option<Map> {
        Map::near(votes, Some(self))
    }

    /// How many statements somebody must have answered to be put in a group: [`LEAST_VOTES`], or all where there are fewer, as
    /// Polis has it.
    pub fn least_votes(votes: &Votes) -> usize {
        let open = (0..votes.statements()).filter(|statement| !votes.is_hidden(*statement)).count();
        LEAST_VOTES.min(open.max(1))
    }

    fn near(votes: &Votes, before: Option<&Map>) -> Option<Map> {
        let axes = Axes::of(votes, before.map(|before| &before.axes))?;
        let places = project(votes, &axes);
        let least = Map::least_votes(votes);
        let known: Vec<usize> = (0..votes.people()).filter(|person| votes.of(*person).len() >= least).collect();
        let points: Vec<[f64; 2]> = known.iter().filter_map(|person| places[*person]).collect();

        let begin = before.map_or(&[][..], |before| &before.centres);
        let groupings: Vec<Grouping> =
            (2..=MOST_GROUPS).map_while(|count| Grouping::of(&points, count, begin)).collect();
        let tried: Vec<f64> = groupings.iter().map(|grouping| grouping.silhouette).collect();
        let best = best_of(&tried).map(|at| at + 2);
        let (count, rival) = settle(best, before);
        let chosen = count.and_then(|count| groupings.into_iter().nth(count - 2));

        let mut groups = vec![None; votes.people()];
        let (centres, silhouette) = match chosen {
            Some(grouping) => {
                for (person, label) in known.iter().zip(&grouping.labels) {
                    groups[*person] = Some(*label);
                }
                (grouping.centres, grouping.silhouette)
            }
            None => (Vec::new(), 0.0),
        };
        Some(Map { axes, places, groups, centres, silhouette, tried, rival })
    }

    /// How each group answered each statement.
    pub fn standings(&self, votes: &Votes) -> Standings {
        Standings::of(votes, &self.groups)
    }
}

/// The first of the greatest.
fn best_of(silhouettes: &[f64]) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, silhouette) in silhouettes.iter().enumerate() {
        if best.is_none_or(|best| *silhouette > silhouettes[best]) {
            best = Some(at);
        }
    }
    best
}

/// How many groups are shown: those of the map before, until another number was better several times in a row.
fn settle(best: Option<usize>, before: Option<&Map>) -> (Option<usize>, Option<Rival>) {
    let shown = before.map(|before| before.centres.len()).filter(|count| *count > 0);
    let (Some(best), Some(shown)) = (best, shown) else { return (best, None) };
    if best == shown {
        return (Some(shown), None);
    }
    let times = match before.and_then(|before| before.rival) {
        Some(rival) if rival.count == best => rival.times + 1,
        _ => 1,
    };
    if times >= TIMES_BETTER { (Some(best), None) } else { (Some(shown), Some(Rival { count: best, times })) }
}
