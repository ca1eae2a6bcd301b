//! The stairs of a community and which home lies behind which.
//!
//! Pages add up homes and ballots by stair, building and estate. A home never moves, so where it lies is noted once, when
//! it is first registered, and every such sum is one walk over numbers.

use std::collections::HashMap;

use super::{Counted, Place};
use crate::ids::HomeId;

/// The homes behind one entrance.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stair {
    /// 小区
    pub estate: String,
    /// 楼栋
    pub building: Counted,
    /// 单元
    pub entrance: Counted,
}

/// All stairs that homes were ever registered behind.
#[derive(Debug, Clone, Default)]
pub struct Stairs {
    /// In the order they came, which is how everything else names them.
    all: Vec<Stair>,
    /// Their numbers in the order people count them.
    order: Vec<usize>,
    known: HashMap<(String, String, String), usize>,
    /// The stair of each home ever registered, by its number.
    of_home: Vec<usize>,
}

impl Stairs {
    /// How many there are; their numbers are the ones below.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// The stairs with their numbers, in the order people count them.
    pub fn in_order(&self) -> impl Iterator<Item = (usize, &Stair)> {
        self.order.iter().map(|number| (*number, &self.all[*number]))
    }

    /// The number of the stair a home lies behind.
    #[must_use]
    pub fn of(&self, home: HomeId) -> Option<usize> {
        self.of_home.get(home.index()).copied()
    }

    /// Where each stair comes when people count them, by its number.
    #[must_use]
    pub fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.all.len()];
        for (rank, number) in self.order.iter().enumerate() {
            ranks[*number] = rank;
        }
        ranks
    }

    /// Notes where the next home lies.
    pub(super) fn add(&mut self, place: &Place) {
        let key = (place.estate.clone(), place.building.clone(), place.entrance.clone());
        let number = *self.known.entry(key).or_insert_with(|| {
            let stair = Stair {
                estate: place.estate.clone(),
                building: Counted::new(&place.building),
                entrance: Counted::new(&place.entrance),
            };
            let gap = self.order.partition_point(|number| self.all[*number] < stair);
            self.order.insert(gap, self.all.len());
            self.all.push(stair);
            self.all.len() - 1
        });
        self.of_home.push(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(building: &str, entrance: &str) -> Place {
        Place {
            estate: String::new(),
            building: building.to_owned(),
            entrance: entrance.to_owned(),
            unit: "101".to_owned(),
        }
    }

    #[test]
    fn stairs_stand_in_the_order_people_count_them_whichever_way_their_homes_came() {
        let mut stairs = Stairs::default();
        for (building, entrance) in [("10栋", "1单元"), ("2栋", "2单元"), ("10栋", "1单元"), ("2栋", "1单元")]
        {
            stairs.add(&place(building, entrance));
        }
        let names: Vec<String> =
            stairs.in_order().map(|(_, stair)| format!("{}{}", stair.building.name, stair.entrance.name)).collect();
        assert_eq!(names, ["2栋1单元", "2栋2单元", "10栋1单元"]);
        let of: Vec<Option<usize>> = (1..=5).map(|home| stairs.of(HomeId::new(home))).collect();
        assert_eq!(of, [Some(0), Some(1), Some(0), Some(2), None]);
        assert_eq!((stairs.count(), stairs.ranks()), (3, vec![2, 1, 0]));
    }
}
