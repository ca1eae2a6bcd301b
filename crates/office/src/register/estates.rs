//! Rows that leave out the estate: as good as the estate where there is one, a question where there are several.

use std::collections::BTreeMap;

use super::layout::ESTATE;
use super::{ReadRow, key_of};
use crate::sheet::Flaw;

/// Gives rows without an estate the one that the others name; where they name several, nobody can tell which it is.
pub(super) fn settle(read: &mut [ReadRow<'_>]) {
    let places = read.iter().filter_map(|(_, home)| home.place.as_ref());
    let named = places.filter(|place| !place.estate.is_empty());
    let estates: BTreeMap<String, String> = named.map(|place| (key_of(&place.estate), place.estate.clone())).collect();
    let mut estates = estates.into_values();
    let (Some(only), more) = (estates.next(), estates.next()) else { return };
    for (reading, home) in read {
        let Some(place) = home.place.as_mut().filter(|place| place.estate.is_empty()) else { continue };
        if more.is_none() {
            place.estate.clone_from(&only);
        } else if !reading.is_written(ESTATE) {
            reading.add(ESTATE, Flaw::Missing);
        }
    }
}
