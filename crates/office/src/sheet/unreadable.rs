//! Why nothing at all could be read from a file.

use std::fmt;

/// A file that is not read at all, with its name and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableFile {
    pub file: String,
    pub reason: Unreadable,
}

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    TooLarge {
        mebibytes: usize,
    },
    TooManyRows {
        limit: usize,
    },
    /// The `.xls` format of before 2007, or a workbook behind a password: both look alike from outside.
    OldWorkbook,
    /// Neither a workbook nor a table in text.
    NotASpreadsheet,
    /// A workbook that is cut short or otherwise broken.
    DamagedWorkbook {
        reason: String,
    },
    NoHeader,
    MissingColumns {
        header_row: u32,
        columns: Vec<String>,
    },
    ColumnTwice {
        header_row: u32,
        column: &'static str,
        headers: (String, String),
    },
    /// A header with nothing below it.
    NoRows {
        header_row: u32,
    },
}

impl UnreadableFile {
    /// The reason in Chinese, with the file's name.
    pub fn zh(&self) -> String {
        format!("{}：{}", self.file, self.reason.zh())
    }

    /// The reason in English, with the file's name.
    pub fn en(&self) -> String {
        format!("{}: {}", self.file, self.reason.en())
    }
}

impl Unreadable {
    /// The reason in Chinese.
    pub fn zh(&self) -> String {
        match self {
            Self::Empty => "文件是空的，请检查后重新上传。".to_owned(),
            Self::TooLarge { mebibytes } => format!("文件超过 {mebibytes} MiB，请拆成几份。"),
            Self::TooManyRows { limit } => format!("表格超过 {limit} 行，请拆成几份。"),
            Self::OldWorkbook => "这是旧版 .xls 或加了密码的表格，请另存为不加密的 .xlsx 或 CSV 后再试。".to_owned(),
            Self::NotASpreadsheet => "这不是表格文件，请用 .xlsx 或 CSV。".to_owned(),
            // What exactly is broken the reader says in English alone; whoever has the file open can do nothing with it.
            Self::DamagedWorkbook { .. } => "表格文件不完整或已损坏，请重新另存为 .xlsx 后再试。".to_owned(),
            Self::NoHeader => "没有找到表头：应有一行写明各列名称，样表可下载。".to_owned(),
            Self::MissingColumns { header_row, columns } => {
                format!("第 {header_row} 行的表头缺少必填的列：{}。", columns.join("、"))
            }
            Self::ColumnTwice { header_row, column, headers: (first, second) } => {
                format!("第 {header_row} 行的表头有两列都是“{column}”：“{first}”和“{second}”，请只留一列。")
            }
            Self::NoRows { header_row } => format!("第 {header_row} 行表头下面没有内容。"),
        }
    }

    /// The reason in English.
    pub fn en(&self) -> String {
        match self {
            Self::Empty => "the file is empty".to_owned(),
            Self::TooLarge { mebibytes } => format!("the file is larger than {mebibytes} MiB; split it"),
            Self::TooManyRows { limit } => format!("the table has more than {limit} rows; split it"),
            Self::OldWorkbook => {
                "an .xls file of before 2007, or one behind a password; save it as .xlsx or CSV without a password"
                    .to_owned()
            }
            Self::NotASpreadsheet => "this is not a spreadsheet; use .xlsx or CSV".to_owned(),
            Self::DamagedWorkbook { reason } => {
                format!("the workbook is cut short or damaged ({reason}); save it as .xlsx again")
            }
            Self::NoHeader => {
                "no header row found: one row must name the columns; a sample can be downloaded".to_owned()
            }
            Self::MissingColumns { header_row, columns } => {
                format!("row {header_row}: the header lacks the required columns: {}", columns.join(", "))
            }
            Self::ColumnTwice { header_row, column, headers: (first, second) } => {
                format!("row {header_row}: two columns mean {column}: \"{first}\" and \"{second}\"; keep one")
            }
            Self::NoRows { header_row } => format!("nothing stands below the header in row {header_row}"),
        }
    }
}

impl fmt::Display for UnreadableFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.en())
    }
}

impl std::error::Error for UnreadableFile {}
