//! One row of a house register, cell by cell, gathering every problem on the way.

use governance::community::{AreaSource, Holding, HomeUse, Place};

use super::layout::{self, AREA, AREA_SOURCE, BUILDING, ENTRANCE, ESTATE, HOLDING, OWNER, OWNER_ID, PHONE, UNIT, USE};
use super::{HomeRow, OwnerRow, Problem, RowProblem, area, owners};
use crate::sheet::{Columns, Row, RowHarm, key_of};

/// The most signs one cell may hold; owners' lists are the longest.
const SIGNS_MAX: usize = 400;

/// A row while it is read.
pub(super) struct Reading<'t> {
    columns: &'t Columns,
    row: &'t Row,
    problems: Vec<RowProblem>,
}

/// What a row says, as far as it could be read.
#[derive(Default)]
pub(super) struct PartialHome {
    pub(super) place: Option<Place>,
    usage: Option<HomeUse>,
    area: Option<u64>,
    area_source: Option<AreaSource>,
    owners: Vec<OwnerRow>,
    holding: Option<Holding>,
}

impl PartialHome {
    pub(super) fn complete(self, row: u32) -> Option<HomeRow> {
        let Self { place, usage, area, area_source, owners, holding } = self;
        Some(HomeRow { row, place: place?, usage: usage?, area: area?, area_source, owners, holding: holding? })
    }
}

impl<'t> Reading<'t> {
    pub(super) fn new(columns: &'t Columns, row: &'t Row) -> Self {
        Self { columns, row, problems: Vec::new() }
    }

    pub(super) fn into_problems(self) -> Vec<RowProblem> {
        self.problems
    }

    pub(super) fn add(&mut self, column: usize, problem: Problem) {
        self.problems.push(RowProblem { row: self.row.number, column: Some(self.columns.label(column)), problem });
    }

    pub(super) fn home(&mut self) -> PartialHome {
        if let Some(whole) = self.whole_row_problem() {
            let is_hopeless = whole != Problem::Row(RowHarm::TooFewCells);
            self.problems.push(RowProblem { row: self.row.number, column: None, problem: whole });
            if is_hopeless {
                // Its cells may stand in the wrong columns: naming further problems would send people after ghosts.
                return PartialHome::default();
            }
        }
        let estate = self.text(ESTATE).unwrap_or_default();
        let building = self.required(BUILDING);
        let entrance = self.text(ENTRANCE).unwrap_or_default();
        let unit = self.required(UNIT);
        let usage = self.word(USE, HomeUse::Dwelling, layout::home_use, |written| Problem::UnknownUse { written });
        let area = self.area();
        let area_source = self.word(
            AREA_SOURCE,
            None,
            |text| layout::area_source(text).map(Some),
            |written| Problem::UnknownAreaSource { written },
        );
        let holding =
            self.word(HOLDING, Holding::Owner, layout::holding, |written| Problem::UnknownHolding { written });
        let owners = self.owners(holding);
        let place = building.zip(unit).map(|(building, unit)| Place { estate, building, entrance, unit });
        PartialHome { place, usage, area, area_source: area_source.flatten(), owners, holding }
    }

    fn whole_row_problem(&self) -> Option<Problem> {
        const TOTALS: [&str; 6] = ["合计", "总计", "小计", "共计", "total", "subtotal"];
        if let Some(harm) = self.row.harm {
            return Some(Problem::Row(harm));
        }
        let first = self.row.cells.iter().find(|cell| !cell.is_blank())?;
        let has_unit = self.columns.cell(self.row, UNIT).is_some_and(|cell| !cell.is_blank());
        (!has_unit && TOTALS.contains(&key_of(&first.text).trim_end_matches(':'))).then_some(Problem::TotalRow)
    }

    /// A cell's text; none where it is blank or spoilt, and then the problem is noted.
    fn text(&mut self, column: usize) -> Option<String> {
        let cell = self.columns.cell(self.row, column)?;
        let written = cell.text.clone();
        if let Some(harm) = cell.harm {
            self.add(column, Problem::Cell { harm, written });
            return None;
        }
        if written.chars().count() > SIGNS_MAX {
            self.add(column, Problem::TooLong { limit: SIGNS_MAX });
            return None;
        }
        (!written.is_empty()).then_some(written)
    }

    fn is_written(&self, column: usize) -> bool {
        self.columns.cell(self.row, column).is_some_and(|cell| !cell.text.is_empty() || cell.harm.is_some())
    }

    fn required(&mut self, column: usize) -> Option<String> {
        let text = self.text(column);
        if text.is_none() && !self.is_written(column) {
            self.add(column, Problem::MissingValue);
        }
        text
    }

    fn word<T>(
        &mut self,
        column: usize,
        default: T,
        meaning: impl Fn(&str) -> Option<T>,
        unknown: impl Fn(String) -> Problem,
    ) -> Option<T> {
        let Some(written) = self.text(column) else { return Some(default) };
        let meant = meaning(&written);
        if meant.is_none() {
            self.add(column, unknown(written));
        }
        meant
    }

    fn area(&mut self) -> Option<u64> {
        if self.columns.cell(self.row, AREA).is_some_and(|cell| cell.from_above) {
            self.add(AREA, Problem::AreaMerged);
            return None;
        }
        let written = self.required(AREA)?;
        area::read(&written).map_err(|problem| self.add(AREA, problem)).ok()
    }

    /// Owners with their identifiers and telephone numbers, each list in the order of the owners.
    fn owners(&mut self, holding: Option<Holding>) -> Vec<OwnerRow> {
        let names = self.text(OWNER).map(|text| owners::list(&text)).unwrap_or_default();
        let ids = self.text(OWNER_ID).map(|text| owners::list(&text)).unwrap_or_default();
        // One owner may have several telephones; they stay together.
        let phones = match self.text(PHONE) {
            Some(text) if names.len() == 1 => vec![text],
            Some(text) => owners::list(&text),
            None => vec![],
        };
        if names.is_empty() {
            let may_be_unnamed = holding.is_none_or(Holding::is_developer_stock);
            if !may_be_unnamed && !self.is_written(OWNER) {
                self.add(OWNER, Problem::MissingValue);
            }
            return vec![];
        }
        for (column, entries) in [(OWNER_ID, &ids), (PHONE, &phones)] {
            if entries.len() > names.len() {
                self.add(column, Problem::MoreThanOwners { owners: names.len(), entries: entries.len() });
            }
        }
        if names.iter().any(String::is_empty) {
            self.add(OWNER, Problem::MissingValue);
        }
        let entry = |entries: &[String], place: usize| entries.get(place).filter(|entry| !entry.is_empty()).cloned();
        let owner = |(place, name)| OwnerRow {
            name,
            id: entry(&ids, place).map(|id| owners::identifier(&id)),
            phone: entry(&phones, place),
        };
        names.into_iter().enumerate().map(owner).collect()
    }
}
