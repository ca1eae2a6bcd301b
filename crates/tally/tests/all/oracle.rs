//! A second, naive way to the outcome: try every figure that an unknown one may be.

use std::collections::BTreeSet;

use tally::{
    ApprovalTest, Attendance, Count, Denominator, Figures, Measure, OptionKind, Outcome, Participating, Rule, Side,
    SilenceClause, Strictness, Threshold,
};

/// How large an unknown electorate is tried to be. A figure of the tests is 16 at most and a share a third at least, so that
/// nothing changes beyond three times as many.
const LARGEST: u64 = 48;

type Ending = (Outcome, Option<String>);

/// What one measure may add to the ending: which tests of the participation hold, which options pass, which of them would
/// open a second vote, and whether objections suffice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Fact {
    attended: Vec<bool>,
    passes: Vec<bool>,
    when: Vec<bool>,
    objected: bool,
}

impl Fact {
    fn and(&self, other: &Self) -> Self {
        let both = |one: &[bool], other: &[bool]| one.iter().zip(other).map(|(one, other)| *one && *other).collect();
        Self {
            attended: both(&self.attended, &other.attended),
            passes: both(&self.passes, &other.passes),
            when: both(&self.when, &other.when),
            objected: self.objected && other.objected,
        }
    }
}

/// The outcome that all possible worlds share, or insufficient data.
pub(crate) fn ending(rule: &Rule, count: &Count, rule_based: bool) -> Ending {
    let endings = endings(rule, count, rule_based);
    match <[_; 1]>::try_from(
        endings.into_iter().map(|(ending, _)| ending).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>(),
    ) {
        Ok([(outcome, winner)]) => (outcome.parse().unwrap(), winner),
        Err(_) => (Outcome::InsufficientData, None),
    }
}

/// Whether a second vote may be held, in every world that is possible.
pub(crate) fn second(rule: &Rule, count: &Count, rule_based: bool) -> BTreeSet<bool> {
    endings(rule, count, rule_based).into_iter().map(|(_, may)| may).collect()
}

/// Every ending that is possible, each with whether a second vote may be held.
fn endings(rule: &Rule, count: &Count, rule_based: bool) -> BTreeSet<((String, Option<String>), bool)> {
    let can_lead = |index: &usize| {
        matches!(count.options[*index].kind, OptionKind::For | OptionKind::Against | OptionKind::Choice)
    };
    let leaders: Vec<Option<usize>> = match leader(rule, count) {
        _ if !rule_based => vec![None],
        Some(known) => vec![known],
        None => std::iter::once(None).chain((0..count.options.len()).filter(can_lead).map(Some)).collect(),
    };
    let facts = leaders.into_iter().flat_map(|leader| facts_led_by(rule, count, rule_based, leader));
    facts.map(|fact| named(rule, count, &fact)).collect()
}

/// `None` when no measure tells; else the leader or nobody.
fn leader(rule: &Rule, count: &Count) -> Option<Option<usize>> {
    let by_measure: Vec<Option<usize>> = measures(rule)
        .filter_map(|measure| {
            let mut ranked: Vec<(Option<u64>, usize)> = count
                .options
                .iter()
                .enumerate()
                .filter(|(_, option)| {
                    !matches!(option.kind, OptionKind::Abstain | OptionKind::Void | OptionKind::Follow)
                })
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

fn facts_led_by(rule: &Rule, count: &Count, rule_based: bool, leader: Option<usize>) -> BTreeSet<Fact> {
    let nothing = Fact {
        attended: vec![true; rule.participation.len()],
        passes: vec![true; count.options.len()],
        when: vec![true; count.options.len()],
        objected: true,
    };
    let mut combined = BTreeSet::from([nothing]);
    for measure in [Measure::Heads, Measure::Area] {
        let facts = facts(rule, count, measure, rule_based, leader);
        assert!(!facts.is_empty(), "the figures contradict each other: {count:?}");
        combined = combined.iter().flat_map(|one| facts.iter().map(move |other| one.and(other))).collect();
    }
    combined
}

fn named(rule: &Rule, count: &Count, fact: &Fact) -> ((String, Option<String>), bool) {
    let passed: Vec<usize> =
        (0..fact.passes.len()).filter(|index| fact.passes[*index] && count.options[*index].kind.can_pass()).collect();
    let is_motion = count.options.iter().any(|option| option.kind == OptionKind::For);
    let group_holds = |group: Option<u8>, index: usize| match group {
        None => fact.attended[index],
        Some(_) => {
            rule.participation.iter().zip(&fact.attended).any(|(test, attended)| test.either == group && *attended)
        }
    };
    let quorum = rule.participation.iter().enumerate().all(|(index, test)| group_holds(test.either, index));
    let vote = match passed.as_slice() {
        _ if !quorum => (Outcome::QuorumNotMet, None),
        [winner] => (Outcome::Adopted, Some(count.options[*winner].id.clone())),
        [] if is_motion => (Outcome::Rejected, None),
        _ => (Outcome::NoDecision, None),
    };
    let may = rule.second.as_ref().is_some_and(|second| {
        let opens = |index: usize| fact.when[index] && count.options[index].kind.can_pass();
        second.on.contains(&vote.0) && (0..fact.when.len()).any(opens)
    });
    let undone = count.objections.is_some() && !rule.objection.is_empty() && fact.objected;
    let (outcome, winner) = if undone && vote.0 == Outcome::Adopted { (Outcome::Rejected, None) } else { vote };
    ((outcome.to_string(), winner), may)
}

/// One possible state of one measure.
struct World {
    votes: Vec<u64>,
    taking_part: u64,
    cast: u64,
    present: u64,
    in_person: u64,
    objections: u64,
    electorate: u64,
}

/// Every fact that some possible state of one measure leads to.
fn facts(rule: &Rule, count: &Count, measure: Measure, rule_based: bool, leader: Option<usize>) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    let after = rule.second.iter().flat_map(|second| &second.when).chain(&rule.objection);
    if !measures(rule).chain(after.map(|test| test.measure)).any(|tested| tested == measure) {
        let all = || vec![true; count.options.len()];
        let attended = vec![true; rule.participation.len()];
        return BTreeSet::from([Fact { attended, passes: all(), when: all(), objected: true }]);
    }
    let of = |figures: Option<Figures>| figures.and_then(|figures| figures.get(measure));
    let silent_take_part = rule_based && count.silence_clause == SilenceClause::CountsWithMajority;
    for electorate in range(count.electorate.get(measure), LARGEST) {
        for votes in votes(count, measure, electorate) {
            for returned in returned(count, measure, &votes, electorate) {
                for present in present(count, measure, returned, electorate) {
                    for silent in range(of(count.silent), if silent_take_part { electorate } else { 0 }) {
                        if present + silent > electorate {
                            continue;
                        }
                        let silent = if silent_take_part { silent } else { 0 };
                        let (votes, cast) = tallied(count, &votes, rule_based, leader, silent);
                        for in_person in range(of(count.in_person), present).filter(|here| *here <= present) {
                            for objections in range(of(count.objections), electorate).filter(|no| *no <= electorate) {
                                let world = World {
                                    votes: votes.clone(),
                                    taking_part: returned + silent,
                                    cast,
                                    present: present + silent,
                                    in_person,
                                    objections,
                                    electorate,
                                };
                                facts.insert(fact(rule, count, measure, &world));
                                if !rule.objection.iter().any(|test| test.measure == measure) {
                                    break;
                                }
                            }
                            if !rule.participation.iter().any(|test| test.who == Attendance::InPerson) {
                                break;
                            }
                        }
                    }
                }
            }
        }
    }
    facts
}

/// What every option has, and how many votes are for or against something.
fn tallied(count: &Count, votes: &[u64], rule_based: bool, leader: Option<usize>, silent: u64) -> (Vec<u64>, u64) {
    let mut votes = votes.to_vec();
    let follow = |index: &usize| count.options[*index].kind == OptionKind::Follow;
    let following: u64 = (0..votes.len()).filter(follow).map(|index| votes[index]).sum();
    if let (true, Some(leader)) = (rule_based, leader) {
        votes[leader] += silent + following;
    }
    let counts = |kind| matches!(kind, OptionKind::For | OptionKind::Against | OptionKind::Choice);
    let cast = votes.iter().zip(&count.options).filter(|(_, option)| counts(option.kind)).map(|(votes, _)| votes).sum();
    (votes, cast)
}

fn range(known: Option<u64>, most: u64) -> std::ops::RangeInclusive<u64> {
    known.map_or(0..=most, |figure| figure..=figure)
}

/// Every number of people present that goes with these ballots.
fn present(count: &Count, measure: Measure, returned: u64, electorate: u64) -> Vec<u64> {
    match count.present {
        None => vec![returned],
        Some(present) => match present.get(measure) {
            Some(known) => Vec::from_iter((known >= returned).then_some(known)),
            None => (returned..=electorate).collect(),
        },
    }
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
    count.seats.is_some()
        || Measure::ALL.iter().any(|measure| {
            let marks: u64 = count.options.iter().filter_map(|option| option.figures.get(*measure)).sum();
            let silent = count.silent.and_then(|silent| silent.get(*measure)).unwrap_or(0);
            let room = count.electorate.get(*measure).map(|electorate| electorate - silent);
            let present = count.present.and_then(|present| present.get(*measure));
            stated.get(*measure).or(present).or(room).is_some_and(|ballots| marks > ballots)
        })
}

fn fact(rule: &Rule, count: &Count, measure: Measure, world: &World) -> Fact {
    let attended = rule.participation.iter().map(|test| {
        let here = match test.who {
            Attendance::Any if count.present.is_some() => world.present,
            Attendance::Any => world.taking_part,
            Attendance::InPerson => world.in_person,
        };
        test.measure != measure || enough(test.threshold, here, world.electorate)
    });
    let against = count.options.iter().position(|option| option.kind == OptionKind::Against);
    let whole = |test: &ApprovalTest| match test.of {
        Denominator::All => world.electorate,
        Denominator::Participating => world.taking_part,
        Denominator::Cast => world.cast,
        Denominator::Present => world.present,
    };
    let pass = |tests: &[ApprovalTest], votes: u64| {
        tests.iter().filter(|test| test.measure == measure).all(|test| {
            votes > 0
                && match test.side {
                    Side::For => enough(test.threshold, votes, whole(test)),
                    Side::Against => few_enough(test.threshold, world.votes[against.unwrap()], whole(test)),
                }
        })
    };
    let second = rule.second.as_ref().map(|second| second.when.as_slice()).unwrap_or_default();
    Fact {
        attended: attended.collect(),
        passes: world.votes.iter().map(|votes| pass(&rule.approval, *votes)).collect(),
        when: world.votes.iter().map(|votes| pass(second, *votes)).collect(),
        objected: pass(&rule.objection, world.objections),
    }
}

/// The least number that is enough is counted up to.
pub(crate) fn enough(threshold: Threshold, count: u64, of: u64) -> bool {
    let (above, below) = (u64::from(threshold.fraction.numerator()), u64::from(threshold.fraction.denominator()));
    let mut needed = 0;
    while match threshold.strictness {
        Strictness::Inclusive => needed * below < of * above,
        Strictness::Strict => needed * below <= of * above,
    } {
        needed += 1;
    }
    if threshold.ceiling.is_some_and(|ceiling| ceiling < needed) {
        needed = threshold.ceiling.unwrap();
    }
    if threshold.floor.is_some_and(|floor| floor > needed) {
        needed = threshold.floor.unwrap();
    }
    count >= needed
}

/// The most that is allowed is counted down to.
fn few_enough(threshold: Threshold, count: u64, of: u64) -> bool {
    let (above, below) = (u64::from(threshold.fraction.numerator()), u64::from(threshold.fraction.denominator()));
    let below_the_share = |figure: u64| match threshold.strictness {
        Strictness::Inclusive => figure * below <= of * above,
        Strictness::Strict => figure * below < of * above,
    };
    let within_bounds = |figure: u64| threshold.ceiling.is_none_or(|ceiling| figure <= ceiling);
    below_the_share(count) && within_bounds(count) || threshold.floor.is_some_and(|floor| count <= floor)
}

/// What became of one candidate: a seat, a place among the alternates, a lot to be drawn, or nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Seat,
    Alternate(usize),
    Tied,
    Nothing,
}

/// What became of every option in every possible world of a vote that fills seats; nothing where the quorum is not met.
pub(crate) fn elections(rule: &Rule, count: &Count) -> BTreeSet<Option<Vec<Place>>> {
    let by_measure = [Measure::Heads, Measure::Area].map(|measure| {
        let mut worlds = BTreeSet::new();
        let electorate = count.electorate.get(measure).unwrap();
        for votes in votes(count, measure, electorate) {
            for returned in returned(count, measure, &votes, electorate) {
                let of = |test: &ApprovalTest| if test.of == Denominator::All { electorate } else { returned };
                let mut attended = rule.participation.iter().filter(|test| test.measure == measure);
                let quorum = attended.all(|test| enough(test.threshold, returned, electorate));
                let tests: Vec<_> = rule.approval.iter().filter(|test| test.measure == measure).collect();
                let pass =
                    |votes: &u64| tests.iter().all(|test| *votes > 0 && enough(test.threshold, *votes, of(test)));
                worlds.insert((quorum, votes.iter().map(pass).collect::<Vec<_>>(), votes.clone()));
            }
        }
        worlds
    });
    let [heads, area] = &by_measure;
    let joined = heads.iter().flat_map(|one| area.iter().map(move |other| (one, other)));
    joined
        .map(|(one, other)| {
            let passes: Vec<bool> = one.1.iter().zip(&other.1).map(|(one, other)| *one && *other).collect();
            (one.0 && other.0).then(|| places(count, &passes, [&one.2, &other.2]))
        })
        .collect()
}

/// For each candidate: how many are surely before, and how many may be.
fn places(count: &Count, passes: &[bool], votes: [&Vec<u64>; 2]) -> Vec<Place> {
    let seats = count.seats.as_ref().unwrap();
    let rank = |index: usize| -> Vec<u64> {
        let place = |measure: &Measure| usize::from(*measure == Measure::Area);
        seats.ranking.iter().map(|measure| votes[place(measure)][index]).collect()
    };
    let stands = |index: &usize| passes[*index] && count.options[*index].kind == OptionKind::Choice;
    let lot = |index: usize| seats.drawn.iter().position(|id| *id == count.options[index].id);
    let standing: Vec<usize> = (0..passes.len()).filter(stands).collect();
    let place = |index: usize| {
        if !stands(&index) {
            return Place::Nothing;
        }
        let equals: Vec<usize> = standing.iter().copied().filter(|other| rank(*other) == rank(index)).collect();
        let all_drawn = equals.iter().all(|other| lot(*other).is_some());
        let (mut surely, mut maybe) = (0, 0);
        for other in standing.iter().copied().filter(|other| *other != index) {
            if rank(other) > rank(index) || equals.contains(&other) && all_drawn && lot(other) < lot(index) {
                surely += 1;
            } else if equals.contains(&other) && !all_drawn {
                maybe += 1;
            }
        }
        let (filled, named) = (seats.seats as usize, (seats.seats + seats.alternates) as usize);
        match (surely, surely + maybe) {
            (_, last) if last < filled => Place::Seat,
            (first, _) if first >= named => Place::Nothing,
            (first, last) if first == last => Place::Alternate(first - filled),
            _ => Place::Tied,
        }
    };
    (0..passes.len()).map(place).collect()
}
