//! What votes are weighed by.

use crate::word::words;

/// What votes are weighed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// Owners, each counted once (人数).
    Heads,
    /// Floor area in the smallest unit it is held in (专有部分面积).
    Area,
    /// Shares, as whole numbers of one common unit.
    Shares,
    /// Homes, where each has one vote whoever owns it.
    Lots,
}

words!(Measure is a "measure": Heads = "heads", Area = "area", Shares = "shares", Lots = "lots");
