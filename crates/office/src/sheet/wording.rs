//! Harm to rows and cells in words, for the person who has the spreadsheet open.

use super::{CellHarm, RowHarm};

impl RowHarm {
    pub(crate) fn zh(self) -> &'static str {
        match self {
            Self::BadBytes => "这一行有乱码,请用 UTF-8 或 GB18030 编码重新保存。",
            Self::OpenQuote => "这一行的双引号没有成对,后面的内容都被吞进了一格。",
            Self::TooManyCells => "这一行的格数比表头多:含逗号的内容(如 1,234.56)要加双引号。",
            Self::TooFewCells => "这一行的格数比表头少,后面的内容缺了。",
        }
    }

    pub(crate) fn en(self) -> &'static str {
        match self {
            Self::BadBytes => "the row holds bytes that are no text; save the file as UTF-8 or GB18030",
            Self::OpenQuote => {
                "a quotation mark is opened and never closed, so the rest of the file fell into one cell"
            }
            Self::TooManyCells => {
                "more cells than the header; text with a separator such as 1,234.56 needs quotation marks"
            }
            Self::TooFewCells => "fewer cells than the header; the row breaks off",
        }
    }
}

impl CellHarm {
    pub(crate) fn zh(self, written: &str) -> String {
        match self {
            Self::BecameDate => format!("表格软件把这一格改成了日期({written}),请把该列设为文本后重填。"),
            Self::LostDigits => format!("表格软件丢掉了这一格的末几位数字({written}),请把该列设为文本后重填。"),
            Self::Fault => format!("这一格的公式出错({written})。"),
        }
    }

    pub(crate) fn en(self, written: &str) -> String {
        match self {
            Self::BecameDate => {
                format!("the spreadsheet program made a date of this cell ({written}); format the column as text")
            }
            Self::LostDigits => {
                format!(
                    "the spreadsheet program dropped the last digits of this cell ({written}); format the column as text"
                )
            }
            Self::Fault => format!("the formula of this cell failed ({written})"),
        }
    }
}
