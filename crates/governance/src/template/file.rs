//! A template as a file that travels between communities. It has the form of the lines in `rules/places`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use serde::Deserialize;

use super::{TemplateGiven, Version};
use crate::law::procedure::{LINES, LineValue, TemplateLine};

/// What a file of this kind says it is.
const FORMAT: &str = "gongzhi-template-1";

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The row, counted from 1.
    pub row: usize,
    /// The line of a deliberation that stands there, where one does.
    pub line: Option<String>,
    /// What is wrong.
    pub what: FileMistake,
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileMistake {
    /// It is not written as such files are.
    Unreadable,
    /// It is no template, or of a form that this program does not know.
    OtherFormat,
    /// No line of a deliberation is called so.
    NoSuchLine,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: toml::Spanned<String>,
    name: String,
    meant: String,
    #[serde(default)]
    lines: BTreeMap<toml::Spanned<String>, toml::Spanned<LineValue>>,
}

/// Writes a version of a template.
#[must_use]
pub fn write_file(version: &Version) -> String {
    let text = |text: &str| toml::Value::from(text).to_string();
    let mut file = format!("format = \"{FORMAT}\"\n");
    // Writing into a text does not fail.
    let _ = writeln!(file, "name = {}\nmeant = {}", text(version.name.as_str()), text(version.meant.as_str()));
    for (line, value) in LINES.iter().filter_map(|line| Some((line, version.lines.get(line.name)?))) {
        let said = match value {
            LineValue::Days { days } => format!("days = {days}"),
            LineValue::Number { number } => format!("number = {number}"),
            LineValue::Share { fraction } => format!("fraction = \"{fraction}\""),
            LineValue::Names { names } => {
                let names: Vec<String> = names.iter().map(|name| text(name)).collect();
                format!("names = [{}]", names.join(", "))
            }
        };
        let _ = write!(file, "\n[lines.{}]\n{said}\n", line.name);
    }
    file
}

/// Reads a file; why the community here has it is not in it.
///
/// # Errors
/// The first thing that is wrong, with its row.
pub fn read_file(text: &str) -> Result<TemplateGiven, FileProblem> {
    let problem = |span: Option<Range<usize>>, what| {
        let start = span.map_or(0, |span| span.start).min(text.len());
        let row = text.as_bytes().iter().take(start).filter(|byte| **byte == b'\n').count() + 1;
        FileProblem { row, line: line_at(text, row), what }
    };
    let written: Written = toml::from_str(text).map_err(|error| problem(error.span(), FileMistake::Unreadable))?;
    if written.format.get_ref() != FORMAT {
        return Err(problem(Some(written.format.span()), FileMistake::OtherFormat));
    }
    let mut lines = BTreeMap::new();
    for (name, value) in written.lines {
        if TemplateLine::named(name.get_ref()).is_none() {
            return Err(problem(Some(name.span()), FileMistake::NoSuchLine));
        }
        lines.insert(name.into_inner(), value.into_inner());
    }
    Ok(TemplateGiven { name: written.name, meant: written.meant, reason: String::new(), lines })
}

/// The row of a file in which a line begins, counted from 1.
#[must_use]
pub fn row_of(text: &str, line: &str) -> Option<usize> {
    text.lines().position(|row| header(row) == Some(line)).map(|index| index + 1)
}

/// The line that the row of a file belongs to.
fn line_at(text: &str, row: usize) -> Option<String> {
    let before: Vec<&str> = text.lines().take(row).collect();
    before.into_iter().rev().find_map(header).map(ToOwned::to_owned)
}

fn header(row: &str) -> Option<&str> {
    row.trim().strip_prefix("[lines.")?.strip_suffix(']').map(str::trim)
}
