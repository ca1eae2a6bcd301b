//! One row of a house register.

use governance::community::{AreaSource, Holding, HomeUse, Place};

use super::layout::{
    self, AREA, AREA_SOURCE, BUILDING, ENTRANCE, ESTATE, HOLDING, OWNER, OWNER_ID, PHONE, SHARE, UNIT, USE,
};
use super::{HomeRow, OwnerRow, Problem, area, owners, share};
use crate::sheet::{Flaw, Reading, key_of};

/// What a row says, as far as it could be read.
#[derive(Default)]
pub(super) struct PartialHome {
    pub(super) place: Option<Place>,
    usage: Option<HomeUse>,
    area: Option<u64>,
    area_source: Option<AreaSource>,
    shares: Option<u64>,
    owners: Vec<OwnerRow>,
    holding: Option<Holding>,
}

impl PartialHome {
    pub(super) fn complete(self, row: u32) -> Option<HomeRow> {
        let Self { place, usage, area, area_source, shares, owners, holding } = self;
        Some(HomeRow { row, place: place?, usage: usage?, area: area?, area_source, shares, owners, holding: holding? })
    }
}

/// Reads one row as far as it can be read; what cannot is noted in the reading.
pub(super) fn home(reading: &mut Reading<'_, Problem>) -> PartialHome {
    if !reading.stands_in_columns() {
        return PartialHome::default();
    }
    if is_total(reading) {
        reading.add_to_row(Problem::TotalRow);
        return PartialHome::default();
    }
    let estate = reading.text(ESTATE);
    let building = reading.required(BUILDING);
    let entrance = reading.text(ENTRANCE);
    let unit = reading.required(UNIT);
    for column in [ESTATE, BUILDING, ENTRANCE, UNIT] {
        if reading.cell(column).is_some_and(|cell| governance::holds_personal_number(&cell.text)) {
            reading.add(column, Problem::PersonalNumber);
        }
    }
    let usage = word(reading, USE, HomeUse::Dwelling, layout::home_use, |written| Problem::UnknownUse { written });
    let area = area(reading);
    let area_source = word(
        reading,
        AREA_SOURCE,
        None,
        |text| layout::area_source(text).map(Some),
        |written| Problem::UnknownAreaSource { written },
    );
    let holding =
        word(reading, HOLDING, Holding::Owner, layout::holding, |written| Problem::UnknownHolding { written });
    let owners = owners(reading, holding);
    let shares = shares(reading);
    let place = building.zip(unit).map(|(building, unit)| Place {
        estate: estate.unwrap_or_default().to_owned(),
        building: building.to_owned(),
        entrance: entrance.unwrap_or_default().to_owned(),
        unit: unit.to_owned(),
    });
    PartialHome { place, usage, area, area_source: area_source.flatten(), shares, owners, holding }
}

fn is_total(reading: &Reading<'_, Problem>) -> bool {
    const TOTALS: [&str; 6] = ["合计", "总计", "小计", "共计", "total", "subtotal"];
    let has_unit = reading.cell(UNIT).is_some_and(|cell| !cell.is_blank());
    let first = reading.row().cells.iter().find(|cell| !cell.is_blank());
    !has_unit && first.is_some_and(|cell| TOTALS.contains(&key_of(&cell.text).trim_end_matches(':')))
}

fn word<T>(
    reading: &mut Reading<'_, Problem>,
    column: usize,
    default: T,
    meaning: impl Fn(&str) -> Option<T>,
    unknown: impl Fn(String) -> Problem,
) -> Option<T> {
    let Some(written) = reading.text(column) else { return Some(default) };
    let meant = meaning(written);
    if meant.is_none() {
        reading.add(column, unknown(written.to_owned()));
    }
    meant
}

fn area(reading: &mut Reading<'_, Problem>) -> Option<u64> {
    if reading.cell(AREA).is_some_and(|cell| cell.from_above) {
        reading.add(AREA, Problem::AreaMerged);
        return None;
    }
    let written = reading.required(AREA)?;
    area::read(written).map_err(|problem| reading.add(AREA, problem)).ok()
}

fn shares(reading: &mut Reading<'_, Problem>) -> Option<u64> {
    if reading.cell(SHARE).is_some_and(|cell| cell.from_above) {
        reading.add(SHARE, Problem::ShareMerged);
        return None;
    }
    let written = reading.text(SHARE)?;
    share::read(written).map_err(|problem| reading.add(SHARE, problem)).ok()
}

/// Owners with their identifiers and telephone numbers, each list in the order of the owners.
fn owners(reading: &mut Reading<'_, Problem>, holding: Option<Holding>) -> Vec<OwnerRow> {
    let names = reading.text(OWNER).map(owners::list).unwrap_or_default();
    let ids = reading.text(OWNER_ID).map(owners::list).unwrap_or_default();
    // One owner may have several telephones; they stay together.
    let phones = match reading.text(PHONE) {
        Some(text) if names.len() == 1 => vec![text.to_owned()],
        Some(text) => owners::list(text),
        None => vec![],
    };
    if names.is_empty() {
        let may_be_unnamed = holding.is_none_or(Holding::is_developer_stock);
        if !may_be_unnamed && reading.cell(OWNER).is_none_or(|cell| cell.harm.is_none()) {
            reading.add(OWNER, Flaw::Missing);
        }
        return vec![];
    }
    for (column, entries) in [(OWNER_ID, &ids), (PHONE, &phones)] {
        if entries.len() > names.len() {
            reading.add(column, Problem::MoreThanOwners { owners: names.len(), entries: entries.len() });
        }
    }
    if names.iter().any(String::is_empty) {
        reading.add(OWNER, Flaw::Missing);
    }
    let entry = |entries: &[String], place: usize| entries.get(place).filter(|entry| !entry.is_empty()).cloned();
    let owner = |(place, name)| OwnerRow {
        name,
        id: entry(&ids, place).map(|id| owners::identifier(&id)),
        phone: entry(&phones, place),
    };
    names.into_iter().enumerate().map(owner).collect()
}
