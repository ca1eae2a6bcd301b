//! Whether enough of an estate is delivered, with the working.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::Community;
use crate::community::Holding;
use crate::law::Place;
use crate::law::procedure::Alternative;

/// The years of a way that asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// How many must be full.
    pub years: u32,
    /// Since when they are counted, where it is known.
    pub since: Option<Date>,
    /// The day with which they are full, where the beginning is known.
    pub full_with: Option<Date>,
    /// Whether they are.
    pub are_full: bool,
}

/// One way of having delivered enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What it asks for.
    pub rule: Alternative,
    /// Whether the area is enough; where it asks for none, it is.
    pub is_area_reached: bool,
    /// The least area in 0.001 m² that would have to be delivered besides.
    pub missing: u64,
    /// The years it asks for.
    pub years: Option<Years>,
}

impl Way {
    /// Whether everything it asks for is there.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.is_area_reached && self.years.is_none_or(|years| years.are_full)
    }
}

/// How much of an estate is delivered, and whether it is enough in one of the ways the place knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Area delivered to owners, in 0.001 m².
    pub delivered: u64,
    /// The whole area, in 0.001 m².
    pub whole: u64,
    /// The ways, each of which is enough.
    pub ways: Vec<Way>,
    /// Where they stand.
    pub basis: Vec<String>,
}

impl Condition {
    /// The first way that is met.
    #[must_use]
    pub fn met(&self) -> Option<&Way> {
        self.ways.iter().find(|way| way.is_met())
    }
}

/// Works out on a day how much of a community is delivered.
///
/// What the register holds as unsold, or as sold and not handed over, is not delivered. The whole is the area that was
/// entered from a source, and never less than what is registered.
#[must_use]
pub fn condition(community: &Community, place: &Place, today: Date) -> Condition {
    let register = community.register();
    let owned = register.homes().iter().filter(|home| home.holding == Holding::Owner);
    let delivered = owned.map(|home| home.area).sum();
    let stated = community.founding().area();
    let whole = stated.map_or(0, |stated| stated.whole).max(register.area());
    let since = stated.and_then(|stated| stated.first_delivery);
    let leaf = &place.procedure.founding.delivered;
    let ways = leaf.any.iter().map(|rule| way(rule, delivered, whole, since, today)).collect();
    Condition { delivered, whole, ways, basis: leaf.basis.clone() }
}

fn way(rule: &Alternative, delivered: u64, whole: u64, since: Option<Date>, today: Date) -> Way {
    let least = rule.fraction.map_or(0, |fraction| {
        let (above, below) = (u128::from(fraction.numerator()), u128::from(fraction.denominator()));
        // The least area that is enough: `delivered · below ≥ whole · above`, or more than that.
        let bound = u128::from(whole) * above;
        if rule.inclusive { bound.div_ceil(below) } else { bound / below + 1 }
    });
    let missing = u64::try_from(least.saturating_sub(u128::from(delivered))).unwrap_or(u64::MAX);
    let is_area_reached = whole > 0 && missing == 0;
    let years = rule.years.map(|years| {
        // The day of delivery is not counted, so the years are full with its anniversary (民法典 §§201, 202); nothing has
        // to be done on that day, so a day of rest does not move it.
        let full_with = since.and_then(|since| since.checked_add(i64::from(years).years()).ok());
        Years { years, since, full_with, are_full: full_with.is_some_and(|full| today > full) }
    });
    Way { rule: rule.clone(), is_area_reached, missing, years }
}
