//! How near something is.

/// How near something is, as a desk sorts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizon {
    /// Its day has passed.
    Overdue,
    /// Within seven days.
    Week,
    /// Within thirty days.
    Month,
    /// Within sixty days.
    TwoMonths,
    /// Within ninety days.
    Quarter,
    /// It waits; no rule names a day.
    Undated,
    /// Later.
    Later,
}

impl Horizon {
    /// All of them, in the order a desk shows them.
    pub const ALL: [Self; 7] =
        [Self::Overdue, Self::Week, Self::Month, Self::TwoMonths, Self::Undated, Self::Quarter, Self::Later];
}
