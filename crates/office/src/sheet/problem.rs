//! What is wrong with rows, for the person who has the spreadsheet open.

use serde::{Deserialize, Serialize};

use super::{CellHarm, RowHarm};

/// One thing wrong, or worth a look, in one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem<P> {
    /// The row's number as a spreadsheet shows it.
    pub row: u32,
    /// The column's header as the file has it, or its proper name where the file lacks it; none when the whole row is meant.
    pub column: Option<String>,
    pub problem: P,
}

/// A problem that can be told.
pub trait Told {
    /// The kind of problem as the format names it.
    fn code(&self) -> &'static str;
    /// What is wrong and how to mend it, in Chinese.
    fn zh(&self) -> String;
    /// What is wrong and how to mend it, in English.
    fn en(&self) -> String;
}

impl<P: Told> RowProblem<P> {
    /// The kind of problem as the format names it.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// What is wrong and how to mend it, in Chinese.
    pub fn zh(&self) -> String {
        self.problem.zh()
    }

    /// What is wrong and how to mend it, in English.
    pub fn en(&self) -> String {
        self.problem.en()
    }

    /// The problem for other programs, in the words that `say` finds.
    pub fn reported(&self, say: impl Fn(&Self) -> String) -> ReportedProblem {
        ReportedProblem { row: self.row, column: self.column.clone(), code: self.code(), message: say(self) }
    }
}

/// A row's problem in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportedProblem {
    pub row: u32,
    pub column: Option<String>,
    pub code: &'static str,
    pub message: String,
}

/// What can be wrong with a row or a cell whatever it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flaw {
    /// A required cell is blank.
    Missing,
    /// The row's cells do not stand in their columns.
    Row(RowHarm),
    /// A spreadsheet program changed what was typed into the cell.
    Cell { harm: CellHarm, written: String },
    /// Longer than any name or number is.
    TooLong { limit: usize },
}

impl Told for Flaw {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing-value",
            Self::Row(_) | Self::Cell { .. } | Self::TooLong { .. } => "unreadable-row",
        }
    }

    fn zh(&self) -> String {
        match self {
            Self::Missing => "这一格必须填写。".to_owned(),
            Self::Row(RowHarm::BadBytes) => "这一行有乱码，请用 UTF-8 或 GB18030 编码重新保存。".to_owned(),
            Self::Row(RowHarm::OpenQuote) => "这一行的双引号没有成对，后面的内容都被吞进了一格。".to_owned(),
            Self::Row(RowHarm::TooManyCells) => {
                "这一行的格数比表头多：含逗号的内容（如 1,234.56）要加双引号。".to_owned()
            }
            Self::Row(RowHarm::TooFewCells) => "这一行的格数比表头少，后面的内容缺了。".to_owned(),
            Self::Cell { harm: CellHarm::BecameDate, written } => {
                format!("表格软件把这一格改成了日期（{written}），请把该列设为文本后重填。")
            }
            Self::Cell { harm: CellHarm::LostDigits, written } => {
                format!("表格软件丢掉了这一格的末几位数字（{written}），请把该列设为文本后重填。")
            }
            Self::Cell { harm: CellHarm::Fault, written } => format!("这一格的公式出错（{written}）。"),
            Self::TooLong { limit } => format!("内容超过 {limit} 个字，请核对。"),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Missing => "this cell must be filled in".to_owned(),
            Self::Row(RowHarm::BadBytes) => {
                "the row holds bytes that are no text; save the file as UTF-8 or GB18030".to_owned()
            }
            Self::Row(RowHarm::OpenQuote) => {
                "a quotation mark is opened and never closed, so the rest of the file fell into one cell".to_owned()
            }
            Self::Row(RowHarm::TooManyCells) => {
                "more cells than the header; text with a separator such as 1,234.56 needs quotation marks".to_owned()
            }
            Self::Row(RowHarm::TooFewCells) => "fewer cells than the header; the row breaks off".to_owned(),
            Self::Cell { harm: CellHarm::BecameDate, written } => {
                format!("the spreadsheet program made a date of this cell ({written}); format the column as text")
            }
            Self::Cell { harm: CellHarm::LostDigits, written } => format!(
                "the spreadsheet program dropped the last digits of this cell ({written}); format the column as text"
            ),
            Self::Cell { harm: CellHarm::Fault, written } => format!("the formula of this cell failed ({written})"),
            Self::TooLong { limit } => format!("longer than {limit} characters"),
        }
    }
}
