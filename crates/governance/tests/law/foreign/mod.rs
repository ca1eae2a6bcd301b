//! The packs of other places.

mod texts;

pub(crate) const PACKS: [&str; 6] = ["de-weg-2020", "fr-1965", "hk-344", "nsw-2015", "sg-strata", "tw-condominium"];
