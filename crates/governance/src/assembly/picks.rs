//! Several candidates marked together on one ballot.

use std::fmt;

/// A set of at least two candidates by their numbers, as they are marked together on one ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Picks(u32);

impl Picks {
    /// The greatest number that can be in it.
    pub const MOST: u8 = 32;

    /// The set of these numbers; none where there are fewer than two, one stands twice, or one is out of reach.
    pub(super) fn of(numbers: impl IntoIterator<Item = u8>) -> Option<Self> {
        let mut set = 0_u32;
        for number in numbers {
            let bit = 1_u32.checked_shl(u32::from(number).checked_sub(1)?)?;
            if set & bit != 0 {
                return None;
            }
            set |= bit;
        }
        (set.count_ones() > 1).then_some(Self(set))
    }

    /// How many there are.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether this number is in it.
    #[must_use]
    pub fn holds(self, number: u8) -> bool {
        let bit = u32::from(number).checked_sub(1).and_then(|place| 1_u32.checked_shl(place));
        bit.is_some_and(|bit| self.0 & bit != 0)
    }

    /// The numbers, in order.
    pub fn numbers(self) -> impl Iterator<Item = u8> {
        (1..=Self::MOST).filter(move |number| self.holds(*number))
    }
}

impl fmt::Display for Picks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, number) in self.numbers().enumerate() {
            let plus = if place > 0 { "+" } else { "" };
            write!(f, "{plus}{number}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mark;
    use super::Picks;

    #[test]
    fn a_set_is_written_in_one_way_and_read_back_as_it_was() {
        for text in ["1+2", "1+3+5", "31+32", "2+7+11+20"] {
            let mark: Mark = text.parse().unwrap();
            assert_eq!(mark.to_string(), text);
            assert_eq!(serde_json::to_string(&mark).unwrap(), format!("\"{text}\""));
        }
        for text in ["3+1", "1+1", "+1", "1+", "1++2", "0+1", "1+33", "1 +2", "01+2", "1+for", "255+256", "+"] {
            assert!(text.parse::<Mark>().is_err(), "{text}");
        }
    }

    #[test]
    fn one_alone_is_a_number_and_not_a_set() {
        assert_eq!(Mark::several([3]), Some(Mark::Proposal(3)));
        assert_eq!(Mark::several([5, 1, 3]).unwrap().to_string(), "1+3+5");
        assert_eq!([vec![], vec![2, 2], vec![0], vec![1, 33]].map(Mark::several), [None; 4]);
    }

    #[test]
    fn a_set_holds_what_it_was_made_of() {
        let all = Picks::of(1..=32).unwrap();
        assert_eq!((all.count(), all.numbers().count(), all.holds(32), all.holds(33)), (32, 32, true, false));
        let two = Picks::of([32, 1]).unwrap();
        assert_eq!((two.count(), two.numbers().collect::<Vec<_>>(), two.holds(0)), (2, vec![1, 32], false));
    }
}
