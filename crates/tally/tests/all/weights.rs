//! Weights that are cut before they are counted.

use crate::votes::fraction;
use tally::{cut_to_others, reduced, within_cap};

#[test]
fn whoever_holds_more_than_half_is_cut_to_what_all_others_hold() {
    for (mut weights, expected) in [
        (vec![6_000, 2_500, 1_500], vec![4_000, 2_500, 1_500]),
        (vec![5_000, 5_000], vec![5_000, 5_000]),
        (vec![4_999, 5_001], vec![4_999, 4_999]),
        (vec![3, 3, 3], vec![3, 3, 3]),
        (vec![7], vec![7]),
        (vec![7, 0], vec![7, 0]),
        (vec![], vec![]),
        (vec![u64::MAX, u64::MAX - 1], vec![u64::MAX - 1, u64::MAX - 1]),
    ] {
        cut_to_others(&mut weights);
        assert_eq!(weights, expected);
    }
}

#[test]
fn what_is_kept_of_a_weight_is_exact() {
    assert_eq!(reduced(600, fraction(1, 3)), (600, 3));
    assert_eq!(reduced(100, fraction(2, 3)), (200, 3));
}

#[test]
fn what_one_agent_holds_counts_up_to_a_share_of_all_rounded_down() {
    for (held, total, expected) in [
        (&[10, 10][..], 100, 20),
        (&[10, 11][..], 100, 20),
        (&[19][..], 100, 19),
        (&[20][..], 99, 19),
        (&[][..], 100, 0),
        (&[5][..], 4, 0),
    ] {
        assert_eq!(within_cap(held, total, fraction(1, 5)), expected, "{held:?} of {total}");
    }
}
