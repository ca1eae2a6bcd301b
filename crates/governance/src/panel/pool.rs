//! Features and their quotas, what those in the pool say of themselves, and both as the files that a draw is repeated from.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::PoolNo;

/// How many of those with one value of a feature a panel must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// The value, as it is asked.
    pub value: PublicText,
    /// At least so many.
    pub least: u32,
    /// At most so many.
    pub most: u32,
}

/// Something by which those drawn should be mixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feature {
    /// What it is called.
    pub called: PublicText,
    /// Its values; everybody has exactly one.
    pub quotas: Vec<Quota>,
}

/// A feature as somebody wants it announced, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeatureGiven {
    /// What it is called.
    pub called: String,
    /// Its values, each with the least and the most of it.
    pub quotas: Vec<(String, u32, u32)>,
}

/// What somebody in the pool says of themselves: for each feature the place of their value, from 0.
pub type Row = Vec<u32>;

/// Why no panel can be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "unmet", rename_all = "kebab-case")]
pub enum Unmet {
    /// Fewer people put themselves forward than the panel holds.
    FewPeople {
        /// So many did.
        have: u32,
    },
    /// Fewer people have a value than its quota asks for.
    FewOf {
        /// Of which feature, from 0.
        feature: u32,
        /// Which value, from 0.
        value: u32,
        /// How many have it.
        have: u32,
    },
    /// No panel meets all quotas at once.
    NoPanel,
    /// The fairest lottery could not be worked out.
    Unsolved,
}

/// How many of these rows have each value: feature by feature, value by value.
#[must_use]
pub fn counted(features: &[Feature], rows: &[&Row]) -> Vec<u32> {
    let mut counts = Vec::new();
    for (at, feature) in features.iter().enumerate() {
        for value in (0u32..).take(feature.quotas.len()) {
            let has = rows.iter().filter(|row| row.get(at) == Some(&value)).count();
            counts.push(u32::try_from(has).unwrap_or(u32::MAX));
        }
    }
    counts
}

/// How many share each combination of values that anybody has.
#[must_use]
pub fn cells(rows: &[Row]) -> BTreeMap<Row, u32> {
    let mut cells = BTreeMap::new();
    for row in rows {
        *cells.entry(row.clone()).or_insert(0) += 1;
    }
    cells
}

/// The quotas as a file: feature, value, min, max.
#[must_use]
pub fn categories_file(features: &[Feature]) -> String {
    let mut file = "feature,value,min,max\n".to_owned();
    for feature in features {
        for Quota { value, least, most } in &feature.quotas {
            let _ = writeln!(file, "{},{},{least},{most}", field(&feature.called), field(value));
        }
    }
    file
}

/// Those in the pool as a file: their number, and their value of each feature.
#[must_use]
pub fn respondents_file<'a>(features: &[Feature], rows: impl Iterator<Item = (PoolNo, &'a Row)>) -> String {
    let called: Vec<String> = features.iter().map(|feature| field(&feature.called)).collect();
    let mut file = format!("id,{}\n", called.join(","));
    for (number, row) in rows {
        let values = features.iter().zip(row).map(|(feature, value)| {
            feature.quotas.get(*value as usize).map(|quota| field(&quota.value)).unwrap_or_default()
        });
        let values: Vec<String> = values.collect();
        let _ = writeln!(file, "{number},{}", values.join(","));
    }
    file
}

/// A field as RFC 4180 writes it.
fn field(text: &PublicText) -> String {
    let text = text.as_str();
    if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
