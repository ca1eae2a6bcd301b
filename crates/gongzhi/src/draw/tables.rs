//! Those who may be drawn, and the quotas, as two CSV files.

use std::path::Path;

use analysis::panel::{Pool, Quota};

use crate::end::{Trouble, bad};
use crate::table::Table;

/// A quota: of those with this value of a feature, so many.
#[derive(Debug)]
pub(super) struct Category {
    pub(super) feature: String,
    pub(super) value: String,
    quota: Quota,
}

/// Somebody who may be drawn.
#[derive(Debug)]
pub(super) struct Respondent {
    pub(super) id: String,
    counts_for: Vec<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) categories: Vec<Category>,
    pub(super) people: Vec<Respondent>,
}

impl Tables {
    pub(super) fn read(respondents: &Path, categories: &Path) -> Result<Tables, Trouble> {
        let mut tables = Tables::default();
        tables.read_categories(categories)?;
        tables.read_respondents(respondents)?;
        Ok(tables)
    }

    /// The pool for a panel of this size.
    pub(super) fn pool(&self, size: u32) -> Pool {
        let quotas: Vec<Quota> = self.categories.iter().map(|category| category.quota).collect();
        let people: Vec<Vec<usize>> = self.people.iter().map(|person| person.counts_for.clone()).collect();
        Pool::new(size, &quotas, &people)
    }

    fn read_categories(&mut self, file: &Path) -> Result<(), Trouble> {
        let table = Table::open(file)?;
        let (feature, value) = (table.column("feature")?, table.column("value")?);
        let (min, max) = (table.column("min")?, table.column("max")?);
        table.each(|row| {
            let quota = Quota { least: row.number(min)?, most: row.number(max)? };
            if quota.least > quota.most {
                return Err(row.trouble(max, "is less than min"));
            }
            let category = Category { feature: row.text(feature).to_owned(), value: row.text(value).to_owned(), quota };
            let same = |one: &Category| one.feature == category.feature && one.value == category.value;
            if self.categories.iter().any(same) {
                return Err(row.trouble(value, "stands in the file twice"));
            }
            self.categories.push(category);
            Ok(())
        })
    }

    fn read_respondents(&mut self, file: &Path) -> Result<(), Trouble> {
        let table = Table::open(file)?;
        let id = table.column("id")?;
        let mut features: Vec<&str> = Vec::new();
        for category in &self.categories {
            if !features.contains(&category.feature.as_str()) {
                features.push(&category.feature);
            }
        }
        let columns: Vec<(usize, &str)> =
            features.iter().map(|feature| Ok((table.column(feature)?, *feature))).collect::<Result<_, Trouble>>()?;
        let mut people: Vec<Respondent> = Vec::new();
        let mut known = std::collections::BTreeSet::new();
        let categories = &self.categories;
        table.each(|row| {
            let id_text = row.text(id).to_owned();
            if id_text.is_empty() || !known.insert(id_text.clone()) {
                return Err(row.trouble(id, "is empty, or stands in the file twice"));
            }
            let mut counts_for = Vec::with_capacity(columns.len());
            for (column, feature) in &columns {
                let has = |one: &Category| one.feature == *feature && one.value == row.text(*column);
                let at = categories.iter().position(has);
                counts_for.push(at.ok_or_else(|| row.trouble(*column, "has no row in the file of quotas"))?);
            }
            people.push(Respondent { id: id_text, counts_for });
            Ok(())
        })?;
        if people.is_empty() {
            return Err(bad(format!("{}: nobody is in the file", file.display())));
        }
        self.people = people;
        Ok(())
    }
}
