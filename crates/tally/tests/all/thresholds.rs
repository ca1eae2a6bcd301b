//! Fractions and thresholds at their boundaries.

use proptest::prelude::*;
use tally::{Denominator, Fraction, Measure, NotAFraction, OptionKind, Outcome, Threshold};

#[test]
fn a_fraction_is_more_than_nothing_and_at_most_the_whole() {
    for (text, read) in [
        ("2/3", Ok("2/3")),
        ("1/1", Ok("1/1")),
        ("2/4", Ok("2/4")),
        ("4/3", Err(NotAFraction::OverOne)),
        ("1/0", Err(NotAFraction::ZeroDenominator)),
        ("0/0", Err(NotAFraction::ZeroDenominator)),
        ("0/3", Err(NotAFraction::Nothing)),
        ("2", Err(NotAFraction::NotWritten)),
        ("2/3/4", Err(NotAFraction::NotWritten)),
        ("-2/3", Err(NotAFraction::NotWritten)),
        ("+2/3", Err(NotAFraction::NotWritten)),
        (" 2/3", Err(NotAFraction::NotWritten)),
        ("/3", Err(NotAFraction::NotWritten)),
        ("0.5", Err(NotAFraction::NotWritten)),
        ("1/99999999999", Err(NotAFraction::NotWritten)),
    ] {
        assert_eq!(text.parse::<Fraction>().map(|fraction| fraction.to_string()).as_deref(), read.as_deref(), "{text}");
    }
}

#[test]
fn reaching_two_thirds_by_a_hair_is_enough_and_missing_them_by_a_hair_is_not() {
    let two_thirds = Threshold::at_least("2/3".parse().unwrap());
    // 2339.40 m² of 3508.53 m²: two thirds are 2339.02 m².
    assert!(two_thirds.holds(2_339_400, 3_508_530));
    assert_eq!(two_thirds.needed(3_508_530), 2_339_020);
    assert!(two_thirds.holds(2_339_020, 3_508_530));
    assert!(!two_thirds.holds(2_339_019, 3_508_530));
    assert_eq!(two_thirds.missing(2_339_019, 3_508_530), 1);
}

#[test]
fn half_is_not_more_than_half() {
    let majority = Threshold::more_than("1/2".parse().unwrap());
    for (count, of, holds, missing) in
        [(5, 10, false, 1), (6, 10, true, 0), (5, 11, false, 1), (6, 11, true, 0), (0, 10, false, 6), (0, 0, false, 1)]
    {
        assert_eq!((majority.holds(count, of), majority.missing(count, of)), (holds, missing), "{count} of {of}");
    }
}

#[test]
fn the_largest_figures_are_compared_without_overflow() {
    let almost_all = Threshold::more_than(Fraction::try_new(u32::MAX - 1, u32::MAX).unwrap());
    assert!(almost_all.holds(u64::MAX, u64::MAX));
    assert!(!almost_all.holds(u64::MAX / 2, u64::MAX));
    assert_eq!(Threshold::more_than("1/1".parse().unwrap()).missing(0, u64::MAX), u64::MAX);
}

#[test]
fn words_are_read_back_and_an_unknown_one_is_told_what_is_known() {
    for measure in Measure::ALL {
        assert_eq!(measure.word().parse(), Ok(*measure));
    }
    for kind in OptionKind::ALL {
        assert_eq!(kind.to_string().parse(), Ok(*kind));
    }
    for (outcome, word) in
        Outcome::ALL.iter().zip(["adopted", "rejected", "no-decision", "quorum-not-met", "insufficient-data"])
    {
        assert_eq!(outcome.word(), word);
    }
    let problem = "half".parse::<Denominator>().unwrap_err();
    assert_eq!(problem.to_string(), "unknown denominator `half`; known are all, participating, cast, present");
}

proptest! {
    #[test]
    fn the_needed_count_is_the_least_that_holds(
        below in 1_u32..2_000, part in 0.0_f64..1.0, of in 0_u64..u64::MAX / 2, inclusive: bool
    ) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any part of the denominator will do")]
        let above = ((f64::from(below) * part) as u32).max(1);
        let fraction = Fraction::try_new(above, below).unwrap();
        let threshold = if inclusive { Threshold::at_least(fraction) } else { Threshold::more_than(fraction) };
        let needed = threshold.needed(of);
        prop_assert!(threshold.holds(needed, of));
        prop_assert_eq!(threshold.missing(needed, of), 0);
        if needed > 0 {
            prop_assert!(!threshold.holds(needed - 1, of));
            prop_assert_eq!(threshold.missing(needed - 1, of), 1);
        }
    }
}

#[test]
fn what_is_no_fraction_says_why() {
    for (text, expected) in [
        ("half", "a fraction is written as two whole numbers such as 2/3"),
        ("1/0", "the denominator of a fraction is not zero"),
        ("4/3", "a fraction is not over one"),
        ("0/3", "a fraction of nothing tests nothing"),
    ] {
        assert_eq!(text.parse::<tally::Fraction>().unwrap_err().to_string(), expected, "{text}");
    }
}
