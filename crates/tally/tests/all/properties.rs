//! What is true of every count.

use std::collections::BTreeSet;

use crate::oracle::Place as ElectedTo;
use crate::votes::{at_least, more_than, option, outcome, rule};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use tally::{
    ApprovalTest, Attendance, Count, CountedOption, Denominator, Figures, Measure, OptionKind, Outcome, Participating,
    Place, Rule, Seats, Second, Side, SilenceClause, Strictness, Threshold, evaluate,
};

fn thresholds() -> impl Strategy<Value = Threshold> {
    let fraction =
        select(vec![at_least(1, 2), more_than(1, 2), at_least(2, 3), more_than(1, 3), at_least(3, 4), at_least(1, 1)]);
    let bound = || prop::option::weighted(0.15, 1..5_u64);
    (fraction, bound(), bound()).prop_map(|(threshold, floor, ceiling)| {
        let ceiling = ceiling.map(|ceiling| ceiling.max(floor.unwrap_or(0)));
        Threshold { floor, ceiling, ..threshold }
    })
}

fn denominators() -> impl Strategy<Value = Denominator> {
    select(Denominator::ALL)
}

/// Rules over heads and area; some test only approval, some mix what shares are taken of, look at the votes against, ask
/// who came in person, choose between tests, allow a second vote or let objections undo the decision.
fn rules() -> impl Strategy<Value = Rule> {
    let thresholds = (thresholds(), thresholds(), thresholds());
    let second = (subsequence(vec![Outcome::Rejected, Outcome::NoDecision, Outcome::QuorumNotMet], 0..3), 0..3_usize);
    (thresholds, (denominators(), denominators()), (0..8_u8, 0..8_u8), second, any::<bool>()).prop_map(
        |((participation, approval, after), (of, after_of), (shape, extra), (on, tests), objects)| {
            let mut made = rule(participation, of, approval);
            match shape {
                0 => made.participation.clear(),
                1 => made.approval[1].of = Denominator::All,
                2 => made.approval.truncate(1),
                3 => made.participation.truncate(1),
                _ => {}
            }
            match extra {
                0 => made.approval.iter_mut().for_each(|test| test.side = Side::Against),
                1 => made.approval[0].side = Side::Against,
                2 => made.participation.iter_mut().for_each(|test| test.either = Some(1)),
                3 => made.participation.iter_mut().take(1).for_each(|test| test.who = Attendance::InPerson),
                4 => {
                    let test = made.participation.first().copied();
                    let more = test.map(|test| tally::ParticipationTest { threshold: after, either: None, ..test });
                    made.participation.extend(more);
                }
                _ => {}
            }
            let tests_after = |of: Denominator| {
                [Measure::Heads, Measure::Area].map(|measure| ApprovalTest {
                    measure,
                    side: Side::For,
                    of,
                    threshold: after,
                })
            };
            if !on.is_empty() {
                made.second = Some(Second { on, when: tests_after(after_of)[..tests].to_vec() });
            }
            if objects {
                made.objection = tests_after(Denominator::All).to_vec();
            }
            made
        },
    )
}

/// The true figures of one measure.
#[derive(Debug, Clone)]
struct World {
    votes: Vec<u64>,
    returned: u64,
    silent: u64,
    present: u64,
    in_person: u64,
    objections: u64,
    electorate: u64,
}

fn worlds(options: usize, overlap: bool) -> impl Strategy<Value = World> {
    let beside = (0..3_u64, 0..4_u64, 0..3_u64, 0..3_u64);
    (prop::collection::vec(0..4_u64, options), beside, 0..9_u64, 0..9_u64).prop_map(
        move |(votes, (unlisted, silent, onlookers, outside), in_person, objections)| {
            let marks: u64 = votes.iter().sum();
            let most = votes.iter().copied().max().unwrap_or(0);
            let returned = if overlap { marks.saturating_sub(2).max(most) } else { marks + unlisted };
            let present = returned + onlookers;
            let electorate = (present + silent + outside).max(1);
            let (in_person, objections) = (in_person.min(marks.min(returned)), objections.min(electorate));
            World { votes, returned, silent, present, in_person, objections, electorate }
        },
    )
}

/// What a count says beside its options.
#[derive(Debug, Clone, Copy)]
struct Says {
    states: bool,
    silent: bool,
    clause: bool,
    present: bool,
    in_person: bool,
    objections: bool,
    follow: bool,
}

fn says() -> impl Strategy<Value = Says> {
    (any::<[bool; 6]>(), 0..4_u8).prop_map(|([states, silent, clause, present, in_person, objections], follow)| Says {
        states,
        silent,
        clause,
        present,
        in_person,
        objections,
        follow: follow == 0,
    })
}

fn counts() -> impl Strategy<Value = Count> {
    (1..4_usize, any::<bool>(), says(), 0..8_u8).prop_flat_map(|(options, is_choice, says, chance)| {
        let overlap = is_choice && says.states && chance == 0;
        let worlds = (worlds(options, overlap), worlds(options, overlap));
        // Figures 0 to 5 are electorate, participation, silent owners, those present, in person and objecting, then come
        // the options.
        let hidden = || subsequence((0..options + 6).collect::<Vec<_>>(), 0..=2);
        (worlds, (hidden(), hidden()), Just((is_choice, overlap)), Just(says))
            .prop_map(|(worlds, hidden, shape, says)| shown(&worlds, &hidden, shape, says))
    })
}

fn shown(
    (heads, area): &(World, World),
    hidden: &(Vec<usize>, Vec<usize>),
    (is_choice, overlap): (bool, bool),
    says: Says,
) -> Count {
    let figures = |place: usize, figure: fn(&World, usize) -> u64| Figures {
        heads: (!hidden.0.contains(&place)).then(|| figure(heads, place)),
        area: (!hidden.1.contains(&place)).then(|| figure(area, place)),
        ..Figures::default()
    };
    let last = if says.follow { OptionKind::Follow } else { OptionKind::Abstain };
    let kinds = match (is_choice, overlap) {
        (_, true) => [OptionKind::Choice; 3],
        (true, _) => [OptionKind::Choice, OptionKind::Choice, if says.follow { last } else { OptionKind::Against }],
        (false, _) => [OptionKind::For, OptionKind::Against, last],
    };
    let options = kinds.iter().zip(["a", "b", "c"]).take(heads.votes.len()).enumerate();
    Count {
        electorate: figures(0, |world, _| world.electorate),
        options: options
            .map(|(index, (kind, id))| option(id, *kind, figures(index + 6, |world, place| world.votes[place - 6])))
            .collect(),
        participating: if says.states {
            Participating::Stated(figures(1, |world, _| world.returned))
        } else {
            Participating::SumOfOptions
        },
        silent: says.silent.then(|| figures(2, |world, _| world.silent)),
        silence_clause: if says.clause { SilenceClause::CountsWithMajority } else { SilenceClause::None },
        present: says.present.then(|| figures(3, |world, _| world.present)),
        in_person: says.in_person.then(|| figures(4, |world, _| world.in_person)),
        objections: says.objections.then(|| figures(5, |world, _| world.objections)),
        seats: None,
    }
}

/// Whether bounds must be exact: two options can never pass together, no test pulls a figure both ways, and who
/// came in person is no more than what is known of those present.
fn is_exact(rule: &Rule, count: &Count) -> bool {
    let is_motion = count.options.iter().any(|option| option.kind == OptionKind::For);
    let more_than_half = |threshold: Threshold| {
        let (above, below) = (threshold.fraction.numerator() * 2, threshold.fraction.denominator());
        threshold.ceiling.is_none() && (above > below || above == below && threshold.strictness == Strictness::Strict)
    };
    let one_passes = |test: &ApprovalTest| test.of != Denominator::Present && more_than_half(test.threshold);
    let exclusive = is_motion || !crate::oracle::marks_overlap(count) && rule.approval.iter().any(one_passes);
    let unknown_electorate = [Measure::Heads, Measure::Area].iter().any(|it| count.electorate.get(*it).is_none());
    let in_person = rule.participation.iter().any(|test| test.who == Attendance::InPerson);
    let objections = count.objections.is_some();
    let here = match (count.present, count.participating) {
        (Some(figures), _) | (None, Participating::Stated(figures)) => figures,
        (None, Participating::SumOfOptions) => {
            let known = |measure| count.options.iter().all(|option| option.figures.get(measure).is_some()).then_some(0);
            Figures { heads: known(Measure::Heads), area: known(Measure::Area), ..Figures::default() }
        }
    };
    // Who came in person says how many were present at least, which the bounds leave aside.
    let says_who_came =
        |measure| count.in_person.is_some_and(|came| came.get(measure) > Some(0)) && here.get(measure).is_none();
    if [Measure::Heads, Measure::Area].into_iter().any(says_who_came) {
        return false;
    }
    exclusive && !(unknown_electorate && (in_person || objections)) && (is_motion || !objections)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_bounds_agree_with_trying_every_figure_that_is_possible(rule in rules(), count in counts()) {
        let mut count = count;
        if rule.objection.is_empty() {
            count.objections = None;
        }
        let evaluation = match evaluate(&rule, &count) {
            Err(problem) if problem.field.place == Place::Options && problem.field.name.is_empty() => return Ok(()),
            evaluation => evaluation.unwrap(),
        };
        for (reading, rule_based) in evaluation.readings.iter().zip([false, true]) {
            let found = (reading.outcome, reading.winner.clone());
            let expected = crate::oracle::ending(&rule, &count, rule_based);
            if is_exact(&rule, &count) || found.0 != Outcome::InsufficientData {
                prop_assert_eq!(&found, &expected, "{:?}", reading.name);
            }
            let settled = expected.0 == Outcome::QuorumNotMet;
            let is_motion = count.options.iter().any(|option| option.kind == OptionKind::For);
            let knows = is_motion && is_exact(&rule, &count);
            let may = crate::oracle::second(&rule, &count, rule_based);
            match reading.second {
                Some(found) => prop_assert_eq!(may.iter().collect::<Vec<_>>(), [&found]),
                None if !rule_based && knows && rule.second.is_some() && settled => {
                    prop_assert_eq!(may.len(), 2);
                }
                None => {}
            }
        }
    }

    #[test]
    fn the_order_of_the_options_changes_nothing(rule in rules(), count in counts(), turn in 0..3_usize) {
        let mut turned = count.clone();
        turned.options.rotate_left(turn % count.options.len());
        let (straight, turned) = match (evaluate(&rule, &count), evaluate(&rule, &turned)) {
            (Ok(straight), Ok(turned)) => (straight, turned),
            (straight, turned) => {
                prop_assert!(straight.is_err() && turned.is_err());
                return Ok(());
            }
        };
        prop_assert_eq!(straight.differs, turned.differs);
        for (one, other) in straight.readings.iter().zip(&turned.readings) {
            prop_assert_eq!(outcome(one), outcome(other));
            prop_assert_eq!(&one.silent_to, &other.silent_to);
            prop_assert!(one.comparisons.iter().all(|comparison| other.comparisons.contains(comparison)));
        }
    }

    #[test]
    fn one_more_vote_in_favour_never_loses_a_motion(
        rule in rules(), yes in 0..20_u64, no in 0..20_u64, unlisted in 1..10_u64, outside in 0..30_u64
    ) {
        let returned = yes + no + unlisted;
        let all = |figure: u64| Figures::of(figure, figure);
        let voted = |yes: u64| Count {
            electorate: all(returned + outside),
            options: vec![option("yes", OptionKind::For, all(yes)), option("no", OptionKind::Against, all(no))],
            participating: Participating::Stated(all(returned)),
            silent: None,
            silence_clause: SilenceClause::None,
            present: None,
            in_person: None,
            objections: None,
            seats: None,
        };
        let adopted = |count: &Count| evaluate(&rule, count).unwrap().readings[0].outcome == Outcome::Adopted;
        prop_assert!(!adopted(&voted(yes)) || adopted(&voted(yes + 1)));
    }

    #[test]
    fn knowing_more_never_changes_an_outcome_that_was_settled(rule in rules(), count in counts(), index in 0..3_usize) {
        let strict = |count: &Count| evaluate(&rule, count).map(|it| {
            let first = &it.readings[0];
            (first.outcome, first.winner.clone())
        });
        let Ok(before) = strict(&count) else { return Ok(()) };
        for figure in 0..6 {
            let mut told = count.clone();
            let place = index % told.options.len();
            let known: &mut CountedOption = &mut told.options[place];
            if known.figures.get(Measure::Heads).is_some() {
                break;
            }
            known.figures.heads = Some(figure);
            // Figures that contradict each other are refused, and marks that newly overlap are another sort of vote.
            if crate::oracle::marks_overlap(&told) != crate::oracle::marks_overlap(&count) {
                continue;
            }
            if let Ok(after) = strict(&told) {
                prop_assert!(before.0 == Outcome::InsufficientData || before == after, "{:?} {:?}", before, after);
            }
        }
    }

    #[test]
    fn who_of_equal_weight_casts_which_vote_changes_nothing(
        rule in rules(), ballots in prop::collection::vec(0..4_usize, 1..9), turn in 0..9_usize
    ) {
        let mut turned = ballots.clone();
        turned.rotate_left(turn % ballots.len());
        prop_assert_eq!(evaluate(&rule, &cast(&ballots)), evaluate(&rule, &cast(&turned)));
    }

    #[test]
    fn a_vote_that_moves_towards_a_motion_never_loses_it(
        rule in rules(), ballots in prop::collection::vec(0..4_usize, 1..9), voter in 0..9_usize
    ) {
        let adopted = |ballots: &[usize]| evaluate(&rule, &cast(ballots)).unwrap().readings[0].outcome == Outcome::Adopted;
        let voter = voter % ballots.len();
        let voting = |vote: usize| {
            let mut ballots = ballots.clone();
            ballots[voter] = vote;
            ballots
        };
        let [in_favour, against, abstaining, silent] = [0, 1, 2, 3].map(|vote| adopted(&voting(vote)));
        prop_assert!(!against || in_favour);
        prop_assert!(!abstaining || in_favour);
        prop_assert!(!against || abstaining, "abstaining hurts a motion more than a vote against");
        // Where nobody need take part and only those who vote for or against count, an abstention is as good as silence.
        if rule.participation.is_empty() && rule.approval.iter().all(|test| test.of == Denominator::Cast) {
            prop_assert_eq!(silent, abstaining);
        }
        if rule.participation.is_empty() {
            let is_for = rule.approval.iter().all(|test| test.side == Side::For);
            prop_assert!(!(is_for && against) || silent, "a vote against helped a motion");
        }
    }

    #[test]
    fn what_is_needed_is_the_least_that_holds_and_what_is_allowed_the_most(threshold in thresholds(), of in 0..500_u64) {
        let needed = threshold.needed(of);
        prop_assert!(threshold.holds(needed, of));
        prop_assert!(needed == 0 || !threshold.holds(needed - 1, of));
        prop_assert_eq!(crate::oracle::enough(threshold, needed, of), true);
        match threshold.allowed(of) {
            Some(allowed) => {
                prop_assert!(threshold.keeps(allowed, of) && !threshold.keeps(allowed + 1, of));
                prop_assert_eq!((threshold.excess(allowed, of), threshold.excess(allowed + 2, of)), (0, 2));
            }
            None => prop_assert!(!threshold.keeps(0, of) && threshold.excess(0, of) == 1),
        }
    }

    #[test]
    fn whoever_is_elected_is_elected_in_every_world(rule in elections(), count in candidates()) {
        let reading = &evaluate(&rule, &count).unwrap().readings[0];
        let worlds = crate::oracle::elections(&rule, &count);
        let one = worlds.iter().next().filter(|_| worlds.len() == 1);
        let Some(known) = one else {
            prop_assert_eq!(reading.outcome, Outcome::InsufficientData);
            return Ok(());
        };
        let Some(places) = known else {
            prop_assert_eq!(reading.outcome, Outcome::QuorumNotMet);
            return Ok(());
        };
        let of = |wanted: fn(ElectedTo) -> bool| -> BTreeSet<&str> {
            let ids = count.options.iter().zip(places).filter(|(_, place)| wanted(**place));
            ids.map(|(option, _)| option.id.as_str()).collect()
        };
        let ids = |ids: &'_ [String]| -> BTreeSet<String> { ids.iter().cloned().collect() };
        let owned = |ids: BTreeSet<&str>| -> BTreeSet<String> { ids.into_iter().map(ToOwned::to_owned).collect() };
        prop_assert_eq!(ids(&reading.winners), owned(of(|place| place == ElectedTo::Seat)));
        prop_assert_eq!(ids(&reading.tied), owned(of(|place| place == ElectedTo::Tied)));
        let mut alternates: Vec<(usize, &str)> = count.options.iter().zip(places).filter_map(|(option, place)| {
            if let ElectedTo::Alternate(at) = place { Some((*at, option.id.as_str())) } else { None }
        }).collect();
        alternates.sort_unstable();
        prop_assert_eq!(&reading.alternates, &alternates.into_iter().map(|(_, id)| id.to_owned()).collect::<Vec<_>>());
        let somebody = !reading.winners.is_empty() || !reading.tied.is_empty();
        prop_assert_eq!(reading.outcome, if somebody { Outcome::Adopted } else { Outcome::NoDecision });
    }

    #[test]
    fn more_seats_unseat_nobody_and_the_order_of_candidates_seats_nobody(
        rule in elections(), count in candidates(), turn in 0..4_usize
    ) {
        let elected = |count: &Count| {
            let reading = evaluate(&rule, count).unwrap().readings.swap_remove(0);
            (reading.outcome, reading.winners, reading.tied, reading.alternates)
        };
        let before = elected(&count);
        let mut turned = count.clone();
        turned.options.rotate_left(turn);
        prop_assert_eq!(&elected(&turned), &before);
        let mut more = count.clone();
        let seats = more.seats.as_mut().unwrap();
        seats.seats += 1;
        let after = elected(&more);
        if after.0 != Outcome::InsufficientData {
            prop_assert!(before.1.iter().all(|winner| after.1.contains(winner)));
        }
        let untied = before.2.is_empty() && before.3.is_empty() && before.0 == Outcome::Adopted;
        if untied && count.seats.as_ref().unwrap().drawn.is_empty() {
            let mut drawn = count.clone();
            drawn.seats.as_mut().unwrap().drawn = count.options.iter().map(|option| option.id.clone()).collect();
            let with_a_lot: BTreeSet<_> = elected(&drawn).1.into_iter().collect();
            prop_assert_eq!(with_a_lot, before.1.into_iter().collect::<BTreeSet<_>>());
        }
    }

    #[test]
    fn nobody_weighs_more_than_all_others_and_nobody_else_is_cut(weights in prop::collection::vec(0..50_u64, 2..7)) {
        let mut cut = weights.clone();
        tally::cut_to_others(&mut cut);
        let total: u64 = cut.iter().sum();
        let others_hold = |weight: u64| total - weight > 0;
        prop_assert!(cut.iter().all(|weight| *weight <= total - *weight || !others_hold(*weight)));
        let changed = weights.iter().zip(&cut).filter(|(before, after)| before != after).count();
        prop_assert!(changed <= 1 && weights.iter().zip(&cut).all(|(before, after)| after <= before));
    }
}

/// A motion voted on by owners of one unit each: 0 is for, 1 against, 2 abstains, 3 stays away.
fn cast(ballots: &[usize]) -> Count {
    let votes = [0, 1, 2, 3].map(|vote| ballots.iter().filter(|ballot| **ballot == vote).count() as u64);
    let all = |figure: u64| Figures::of(figure, figure);
    let taking_part = votes[0] + votes[1] + votes[2];
    Count {
        present: Some(all(taking_part)),
        in_person: Some(all(taking_part)),
        ..crate::votes::count(
            all(ballots.len() as u64),
            [
                option("yes", OptionKind::For, all(votes[0])),
                option("no", OptionKind::Against, all(votes[1])),
                option("abstain", OptionKind::Abstain, all(votes[2])),
            ],
        )
    }
}

/// Rules under which persons are elected.
pub(crate) fn elections() -> impl Strategy<Value = Rule> {
    let of = select(vec![Denominator::All, Denominator::Participating]);
    (select(vec![at_least(1, 2), at_least(2, 3)]), of, select(vec![at_least(1, 4), more_than(1, 2), at_least(1, 2)]))
        .prop_map(|(participation, of, approval)| rule(participation, of, approval))
}

/// Four candidates of whom a ballot may mark several; the figure of one may be unknown.
pub(crate) fn candidates() -> impl Strategy<Value = Count> {
    let marks = || prop::collection::vec(0..6_u64, 4);
    let places = (1..4_u32, 0..3_u32, subsequence(vec!["a", "b", "c", "d"], 0..=4), any::<bool>());
    let hidden = (prop::option::weighted(0.3, 0..4_usize), any::<bool>());
    (marks(), marks(), places, hidden).prop_map(
        |(heads, area, (seats, alternates, mut drawn, turned), (hidden, which))| {
            if turned {
                drawn.reverse();
            }
            let options = ["a", "b", "c", "d"].into_iter().enumerate().map(|(place, id)| {
                let figure =
                    |figures: &[u64], measure| (hidden != Some(place) || which != measure).then(|| figures[place]);
                let figures = Figures { heads: figure(&heads, true), area: figure(&area, false), ..Figures::default() };
                option(id, OptionKind::Choice, figures)
            });
            Count {
                participating: Participating::Stated(Figures::of(6, 6)),
                seats: Some(Seats {
                    seats,
                    alternates,
                    ranking: vec![Measure::Heads, Measure::Area],
                    drawn: drawn.into_iter().map(ToOwned::to_owned).collect(),
                }),
                ..crate::votes::count(Figures::of(8, 8), options.collect::<Vec<_>>())
            }
        },
    )
}
