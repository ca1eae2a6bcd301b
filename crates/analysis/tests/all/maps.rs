//! Where the map puts people.

use analysis::opinions::{LEAST_VOTES, MOST_GROUPS, Map, Vote, Votes};
use proptest::prelude::*;

use crate::tables::{cells, table};

/// Camps of ten people each, who answer twenty statements alike but for one that each passes.
fn camps(count: usize) -> Votes {
    let mut votes = alike(count);
    for person in 0..count * 10 {
        votes.cast(person, person / count, Vote::Pass);
    }
    votes
}

/// Camps of ten people each, who answer twenty statements alike: each camp agrees with a share of them and no other.
fn alike(count: usize) -> Votes {
    let mut votes = Votes::new();
    for person in 0..count * 10 {
        let camp = person % count;
        for statement in 0..20 {
            let usual = if statement * count / 20 == camp { Vote::Agree } else { Vote::Disagree };
            votes.cast(person, statement, usual);
        }
    }
    votes
}

#[test]
fn two_camps_are_told_apart_and_nobody_is_in_the_wrong_one() {
    let map = Map::of(&camps(2)).unwrap();
    assert_eq!(map.centres.len(), 2);
    for person in 0..20 {
        assert_eq!(map.groups[person], map.groups[person % 2], "{person}");
    }
    assert_ne!(map.groups[0], map.groups[1]);
    assert!(map.silhouette > 0.5, "{}", map.silhouette);
}

#[test]
fn there_is_no_map_where_nobody_differs() {
    assert!(Map::of(&Votes::new()).is_none(), "nobody");
    let mut alone = Votes::new();
    alone.cast(0, 0, Vote::Agree);
    assert!(Map::of(&alone).is_none(), "one person");
    let mut agreed = Votes::new();
    for person in 0..9 {
        for statement in 0..9 {
            agreed.cast(person, statement, Vote::Agree);
        }
    }
    assert!(Map::of(&agreed).is_none(), "all of one mind");
}

#[test]
fn people_who_differ_in_one_thing_only_lie_on_a_line() {
    // More statements than are solved at once, so that iterating meets a table with a single direction.
    for statements in [8, 60] {
        let mut votes = Votes::new();
        for person in 0..20 {
            for statement in 0..statements {
                votes.cast(person, statement, if statement == 0 && person < 8 { Vote::Disagree } else { Vote::Agree });
            }
        }
        let map = Map::of(&votes).unwrap();
        assert!((map.axes.variance[0] - map.axes.total_variance).abs() < 1e-9, "{:?}", map.axes.variance);
        assert!(map.places.iter().flatten().all(|place| place[1].abs() < 1e-6));
        assert_eq!(map.groups.iter().filter(|group| **group == map.groups[0]).count(), 8);
    }
}

#[test]
fn who_answered_too_little_has_a_place_and_no_group() {
    let mut votes = camps(2);
    for statement in 0..LEAST_VOTES - 1 {
        votes.cast(20, statement, Vote::Agree);
        votes.cast(21, statement, Vote::Agree);
    }
    votes.cast(21, LEAST_VOTES - 1, Vote::Agree);
    let map = Map::of(&votes).unwrap();
    assert!(map.places[20].is_some() && map.groups[20].is_none());
    assert!(map.groups[21].is_some());
}

#[test]
fn where_there_are_few_statements_who_answered_all_of_them_is_in_a_group() {
    let mut votes = Votes::new();
    for person in 0..14 {
        for statement in 0..3 {
            votes.cast(person, statement, if person < 7 { Vote::Agree } else { Vote::Disagree });
        }
    }
    votes.cast(14, 0, Vote::Agree);
    let map = Map::of(&votes).unwrap();
    assert_eq!(Map::least_votes(&votes), 3);
    assert!(map.groups[..14].iter().all(Option::is_some) && map.groups[0] != map.groups[13]);
    assert!(map.groups[14].is_none(), "one answer of three is too little");
}

#[test]
fn who_has_no_vote_has_no_place() {
    let mut votes = camps(2);
    votes.cast(25, 0, Vote::Agree);
    let map = Map::of(&votes).unwrap();
    assert!(map.places[22].is_none() && map.groups[22].is_none());
}

#[test]
fn a_hidden_statement_moves_nobody_whatever_they_say_to_it() {
    let mut votes = camps(2);
    for person in 0..20 {
        votes.cast(person, 20, if person < 10 { Vote::Agree } else { Vote::Disagree });
    }
    let shown = Map::of(&votes).unwrap().places;
    votes.hide(20, true);
    let hidden = Map::of(&votes).unwrap().places;
    assert_ne!(hidden, shown);
    for person in 0..20 {
        votes.cast(person, 20, Vote::Pass);
    }
    assert_eq!(Map::of(&votes).unwrap().places, hidden);
}

#[test]
fn a_map_drawn_again_keeps_its_sides_and_its_groups() {
    let mut votes = camps(2);
    let first = Map::of(&votes).unwrap();
    votes.cast(20, 0, Vote::Pass);
    let second = first.after(&votes).unwrap();
    assert_eq!(first.groups[..], second.groups[..20]);
    for (before, after) in first.places.iter().zip(&second.places) {
        let (before, after) = (before.unwrap(), after.unwrap());
        assert!(before[0] * after[0] > 0.0, "{before:?} turned to {after:?}");
    }
}

#[test]
fn another_number_of_groups_shows_only_after_it_was_better_four_times() {
    let two = Map::of(&alike(2)).unwrap();
    let votes = alike(3);
    assert_eq!(Map::of(&votes).unwrap().centres.len(), 3);
    let mut map = two;
    let mut shown = Vec::new();
    for _ in 0..5 {
        map = map.after(&votes).unwrap();
        shown.push(map.centres.len());
    }
    assert_eq!(shown, [2, 2, 2, 3, 3]);
}

proptest! {
    #[test]
    fn every_table_has_a_map_or_none_and_never_a_place_that_is_no_number(cells in cells()) {
        let votes = table(&cells);
        let Some(map) = Map::of(&votes) else { return Ok(()) };
        prop_assert!(map.places.iter().flatten().flatten().all(|place| place.is_finite()));
        prop_assert!((-1.0..=1.0).contains(&map.silhouette), "{}", map.silhouette);
        prop_assert!(map.centres.len() <= MOST_GROUPS && map.centres.len() != 1);
        let variance = map.axes.variance;
        prop_assert!(variance[0] >= variance[1] && variance[1] >= 0.0);
        prop_assert!(variance[0] + variance[1] <= map.axes.total_variance * (1.0 + 1e-9));
        for person in 0..votes.people() {
            let known = votes.of(person).len() >= Map::least_votes(&votes) && !map.centres.is_empty();
            prop_assert_eq!(map.groups[person].is_some(), known);
        }
    }

    #[test]
    fn turning_every_answer_round_keeps_who_is_with_whom(cells in cells()) {
        let turned: Vec<_> = cells.iter().map(|(who, what, vote)| (*who, *what, match vote {
            Vote::Agree => Vote::Disagree,
            Vote::Disagree => Vote::Agree,
            Vote::Pass => Vote::Pass,
        })).collect();
        let (one, other) = (Map::of(&table(&cells)), Map::of(&table(&turned)));
        let variance = |map: &Option<Map>| map.as_ref().map(|map| map.axes.variance);
        match (variance(&one), variance(&other)) {
            (Some(one), Some(other)) => for (one, other) in one.iter().zip(other) {
                prop_assert!((one - other).abs() < 1e-9);
            },
            (one, other) => prop_assert_eq!(one.is_some(), other.is_some()),
        }
    }
}
