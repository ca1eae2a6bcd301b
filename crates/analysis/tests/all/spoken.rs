//! What speaks for a group, and what unites all: figures worked out by hand.

use analysis::opinions::{Direction, MOST_SHOWN, Standings, Vote, Votes};

/// Two groups of ten. On statement 0 nine of the first agree, and two of the second; on statement 1 all agree.
fn two_groups() -> (Votes, Vec<Option<usize>>) {
    let mut votes = Votes::new();
    for person in 0..20 {
        let first = person < 10;
        let agrees = if first { person != 0 } else { person < 12 };
        votes.cast(person, 0, if agrees { Vote::Agree } else { Vote::Disagree });
        votes.cast(person, 1, Vote::Agree);
    }
    (votes, (0..20).map(|person| Some(usize::from(person >= 10))).collect())
}

fn near(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-9, "{one} is not {other}");
}

#[test]
fn a_share_counts_one_imagined_vote_each_way() {
    let (votes, groups) = two_groups();
    let standings = Standings::of(&votes, &groups);
    near(standings.answers(0, 0).shares().agree, 10.0 / 12.0);
    near(standings.answers(0, 0).shares().disagree, 2.0 / 12.0);
    near(standings.answers(1, 0).shares().agree, 3.0 / 12.0);
}

#[test]
fn what_a_group_says_more_than_the_others_speaks_for_it() {
    let (votes, groups) = two_groups();
    let standings = Standings::of(&votes, &groups);
    let first = standings.of_group(&votes, 0);
    let zero = first.iter().find(|spoken| spoken.statement == 0).unwrap();
    assert_eq!((zero.direction, zero.said, zero.seen), (Direction::Agree, 9, 10));
    // 2·√11·(10/11 − 1/2)
    near(zero.test, 2.0 * 11f64.sqrt() * (10.0 / 11.0 - 0.5));
    // (10/12) / (3/12)
    near(zero.ratio, 10.0 / 3.0);
    // (10/11 − 3/11) / √(13/22 · 9/22 · (1/11 + 1/11))
    near(zero.ratio_test, 7.0 / 11.0 / f64::sqrt(13.0 / 22.0 * (9.0 / 22.0) * (2.0 / 11.0)));

    let second = standings.of_group(&votes, 1);
    let zero = second.iter().find(|spoken| spoken.statement == 0).unwrap();
    assert_eq!((zero.direction, zero.said), (Direction::Disagree, 8));
}

#[test]
fn agreement_in_every_group_is_the_product_of_their_shares() {
    let (votes, groups) = two_groups();
    let standings = Standings::of(&votes, &groups);
    near(standings.in_all_groups(0).agree, 10.0 / 12.0 * 3.0 / 12.0);
    near(standings.in_all_groups(1).agree, 11.0 / 12.0 * 11.0 / 12.0);
}

#[test]
fn what_nearly_all_agree_with_unites_them_and_what_splits_them_does_not() {
    let (votes, _) = two_groups();
    let united: Vec<usize> = votes.united(Direction::Agree).iter().map(|spoken| spoken.statement).collect();
    assert_eq!(united, [1]);
    assert!(votes.united(Direction::Disagree).is_empty());
}

#[test]
fn more_than_half_by_chance_unites_nobody() {
    // 2·√(n+1)·((s+1)/(n+1) − 1/2) with s = 6 of n = 9 is 1.265, below the 90 % point 1.2816; 7 of 10 gives 1.508.
    for (agree, seen, united) in [(6, 9, false), (7, 10, true)] {
        let mut votes = Votes::new();
        for person in 0..seen {
            votes.cast(person, 0, if person < agree { Vote::Agree } else { Vote::Disagree });
        }
        assert_eq!(!votes.united(Direction::Agree).is_empty(), united, "{agree} of {seen}");
    }
}

#[test]
fn a_moderated_statement_speaks_for_nobody() {
    let (mut votes, groups) = two_groups();
    votes.hide(0, true);
    votes.hide(1, true);
    let standings = Standings::of(&votes, &groups);
    assert!(standings.of_group(&votes, 0).is_empty());
    assert!(votes.united(Direction::Agree).is_empty());
}

#[test]
fn no_more_are_shown_than_people_read_and_agreement_comes_first() {
    let mut votes = Votes::new();
    for person in 0..40 {
        for statement in 0..20 {
            let same = (person < 20) == (statement < 10);
            votes.cast(person, statement, if same { Vote::Agree } else { Vote::Disagree });
        }
    }
    let groups: Vec<Option<usize>> = (0..40).map(|person| Some(usize::from(person >= 20))).collect();
    let spoken = Standings::of(&votes, &groups).of_group(&votes, 0);
    assert_eq!(spoken.len(), MOST_SHOWN);
    assert!(spoken.is_sorted_by_key(|spoken| spoken.direction));
    assert_eq!(spoken.iter().filter(|spoken| spoken.agreed_most).count(), 1);
}
