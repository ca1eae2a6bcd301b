//! A second, naive way to the outcome: try every figure that an unknown one may be.

use std::collections::BTreeSet;

use tally::{
    ApprovalTest, Count, Denominator, Measure, OptionKind, Outcome, Participating, Rule, Strictness, Threshold,
};

/// How large an unknown electorate is tried to be: no figure of the tests can matter beyond it.
const LARGEST: u64 = 48;

type Ending = (Outcome, Option<String>);

/// What one measure may add to the ending: whether the quorum holds, and which options pass.
type Fact = (bool, Vec<bool>);

/// The outcome that all possible worlds share, or insufficient data.
pub(crate) fn ending(rule: &Rule, count: &Count, silent_take_part: bool) -> Ending {
    let nobody_and_all = || std::iter::once(None).chain((0..count.options.len()).map(Some));
    let leads = |leader: &Option<usize>| {
        leader.is_none_or(|index| !matches!(count.options[index].kind, OptionKind::Abstain | OptionKind::Void))
    };
    let leaders: Vec<Option<usize>> = match leader(rule, count) {
        _ if !silent_take_part => vec![None],
        Some(known) => vec![known],
        None => nobody_and_all().filter(leads).collect(),
    };
    let mut endings: BTreeSet<(String, Option<String>)> = BTreeSet::new();
    let mut last = None;
    for leader in leaders {
        for ending in endings_led_by(rule, count, silent_take_part, leader) {
            endings.insert((ending.0.to_string(), ending.1.clone()));
            last = Some(ending);
        }
    }
    match (endings.len(), last) {
        (1, Some(ending)) => ending,
        _ => (Outcome::InsufficientData, None),
    }
}

/// `None` when no measure tells; else the leader or nobody.
fn leader(rule: &Rule, count: &Count) -> Option<Option<usize>> {
    let by_measure: Vec<Option<usize>> = measures(rule)
        .filter_map(|measure| {
            let mut ranked: Vec<(Option<u64>, usize)> = count
                .options
                .iter()
                .enumerate()
                .filter(|(_, option)| !matches!(option.kind, OptionKind::Abstain | OptionKind::Void))
                .map(|(index, option)| (option.figures.get(measure), index))
                .collect();
            if ranked.iter().any(|(figure, _)| figure.is_none()) {
                return None;
            }
            ranked.sort();
            let (most, index) = ranked.pop()?;
            let is_alone = ranked.last().is_none_or(|(next, _)| *next < most);
            Some((is_alone && most > Some(0)).then_some(index))
        })
        .collect();
    let first = by_measure.first()?;
    Some(if by_measure.iter().all(|other| other == first) { *first } else { None })
}

fn measures(rule: &Rule) -> impl Iterator<Item = Measure> {
    let mut measures: Vec<Measure> = rule.participation.iter().map(|test| test.measure).collect();
    measures.extend(rule.approval.iter().map(|test| test.measure));
    measures.sort();
    measures.dedup();
    measures.into_iter()
}

fn endings_led_by(rule: &Rule, count: &Count, silent_take_part: bool, leader: Option<usize>) -> Vec<Ending> {
    let mut combined: BTreeSet<Fact> = BTreeSet::from([(true, vec![true; count.options.len()])]);
    for measure in measures(rule) {
        let facts = facts(rule, count, measure, silent_take_part, leader);
        assert!(!facts.is_empty(), "the figures contradict each other: {count:?}");
        combined = combined
            .iter()
            .flat_map(|(quorum, passes)| {
                facts.iter().map(move |(also, more)| {
                    (*quorum && *also, passes.iter().zip(more).map(|(one, other)| *one && *other).collect())
                })
            })
            .collect();
    }
    combined.into_iter().map(|fact| name(count, fact)).collect()
}

fn name(count: &Count, (quorum, passes): Fact) -> Ending {
    let passed: Vec<usize> =
        (0..passes.len()).filter(|index| passes[*index] && count.options[*index].kind.can_pass()).collect();
    let is_motion = count.options.iter().any(|option| option.kind == OptionKind::For);
    match passed.as_slice() {
        _ if !quorum => (Outcome::QuorumNotMet, None),
        [winner] => (Outcome::Adopted, Some(count.options[*winner].id.clone())),
        [] if is_motion => (Outcome::Rejected, None),
        _ => (Outcome::NoDecision, None),
    }
}

/// Every fact that some possible state of one measure leads to.
fn facts(
    rule: &Rule,
    count: &Count,
    measure: Measure,
    silent_take_part: bool,
    leader: Option<usize>,
) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    let silent = count.silent.and_then(|silent| silent.get(measure));
    for electorate in range(count.electorate.get(measure), LARGEST) {
        for votes in votes(count, measure, electorate) {
            for returned in returned(count, measure, &votes, electorate) {
                for silent in range(silent, electorate) {
                    if returned + silent > electorate {
                        continue;
                    }
                    let mut votes = votes.clone();
                    let mut participating = returned;
                    if silent_take_part {
                        participating += silent;
                        if let Some(leader) = leader {
                            votes[leader] += silent;
                        }
                    }
                    facts.insert(fact(rule, measure, &votes, participating, electorate));
                }
            }
        }
    }
    facts
}

fn range(known: Option<u64>, most: u64) -> std::ops::RangeInclusive<u64> {
    known.map_or(0..=most, |figure| figure..=figure)
}

/// Every way to fill in the options.
fn votes(count: &Count, measure: Measure, most: u64) -> Vec<Vec<u64>> {
    count.options.iter().fold(vec![vec![]], |ways, option| {
        ways.iter()
            .flat_map(|way| range(option.figures.get(measure), most).map(|figure| [way.as_slice(), &[figure]].concat()))
            .collect()
    })
}

/// Every participation that goes with these votes.
fn returned(count: &Count, measure: Measure, votes: &[u64], electorate: u64) -> Vec<u64> {
    let marks: u64 = votes.iter().sum();
    let Participating::Stated(stated) = count.participating else { return vec![marks] };
    let apart: u64 =
        votes.iter().zip(&count.options).filter(|(_, it)| it.kind != OptionKind::Choice).map(|(votes, _)| votes).sum();
    range(stated.get(measure), electorate)
        .filter(|returned| {
            if marks_overlap(count) {
                apart <= *returned && votes.iter().all(|votes| votes <= returned)
            } else {
                marks <= *returned
            }
        })
        .collect()
}

pub(crate) fn marks_overlap(count: &Count) -> bool {
    let Participating::Stated(stated) = count.participating else { return false };
    Measure::ALL.iter().any(|measure| {
        let marks: u64 = count.options.iter().filter_map(|option| option.figures.get(*measure)).sum();
        let silent = count.silent.and_then(|silent| silent.get(*measure)).unwrap_or(0);
        let room = count.electorate.get(*measure).map(|electorate| electorate - silent);
        stated.get(*measure).or(room).is_some_and(|ballots| marks > ballots)
    })
}

fn fact(rule: &Rule, measure: Measure, votes: &[u64], participating: u64, electorate: u64) -> Fact {
    let quorum = rule
        .participation
        .iter()
        .filter(|test| test.measure == measure)
        .all(|test| holds(test.threshold, participating, electorate));
    let passes = |votes: u64, test: &ApprovalTest| match test.of {
        Denominator::All => holds(test.threshold, votes, electorate),
        Denominator::Participating => holds(test.threshold, votes, participating),
        Denominator::Cast | Denominator::Present => unreachable!("not generated"),
    };
    let approval: Vec<&ApprovalTest> = rule.approval.iter().filter(|test| test.measure == measure).collect();
    let passes = |votes: &u64| approval.is_empty() || *votes > 0 && approval.iter().all(|test| passes(*votes, test));
    (quorum, votes.iter().map(passes).collect())
}

fn holds(threshold: Threshold, count: u64, of: u64) -> bool {
    let (above, below) = (u64::from(threshold.fraction.numerator()), u64::from(threshold.fraction.denominator()));
    match threshold.strictness {
        Strictness::Inclusive => count * below >= of * above,
        Strictness::Strict => count * below > of * above,
    }
}
