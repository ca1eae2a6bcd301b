//! The problems of a register's rows: their codes, and their words for the person who has the spreadsheet open.

use governance::community::AreaSource;
use governance::law::area;

use super::{Problem, layout};
use crate::sheet::Told;

impl Told for Problem {
    fn code(&self) -> &'static str {
        match self {
            Self::Flaw(flaw) => flaw.code(),
            Self::AreaMerged | Self::ShareMerged => "missing-value",
            Self::ShareNotANumber { .. } | Self::ShareTooLarge { .. } => "share-not-a-number",
            Self::ShareNotPositive { .. } => "share-not-positive",
            Self::AreaNotANumber { .. } | Self::AreaTooLarge { .. } => "area-not-a-number",
            Self::AreaNotPositive { .. } => "area-not-positive",
            Self::AreaTooPrecise { .. } => "area-too-precise",
            Self::DuplicateUnit { .. } => "duplicate-unit",
            Self::UnknownUse { .. } => "unknown-use",
            Self::UnknownAreaSource { .. } => "unknown-area-source",
            Self::UnknownHolding { .. } => "unknown-holding",
            Self::MoreThanOwners { .. } | Self::TotalRow | Self::PersonalNumber => "unreadable-row",
            Self::SameNameNoId { .. } => "same-name-no-id",
            Self::SameIdOtherName { .. } => "same-id-other-name",
            Self::WeakerAreaSource { .. } => "weaker-area-source",
        }
    }

    fn zh(&self) -> String {
        match self {
            Self::Flaw(flaw) => flaw.zh(),
            Self::AreaMerged => "面积写在合并单元格里，请为每一套分别填写面积。".to_owned(),
            Self::AreaNotANumber { written } => format!("“{written}”不是面积，请写成 89.07 这样的数字（平方米）。"),
            Self::AreaTooLarge { written } => format!("“{written}”大得不可能是一套房屋的面积，请核对。"),
            Self::AreaNotPositive { written } => format!("面积“{written}”必须大于 0。"),
            Self::AreaTooPrecise { written } => {
                format!("面积“{written}”的小数超过三位。系统不替您四舍五入，请按登记簿填写。")
            }
            Self::ShareMerged => "份额写在合并单元格里，请为每一套分别填写份额。".to_owned(),
            Self::ShareNotANumber { written } => {
                format!("“{written}”不是份额，请写成 120 这样的整数，不写分数和百分比。")
            }
            Self::ShareNotPositive { written } => format!("份额“{written}”必须大于 0。"),
            Self::ShareTooLarge { written } => format!("“{written}”大得不可能是一套房屋的份额，请核对。"),
            Self::DuplicateUnit { first_row } => format!("与第 {first_row} 行是同一套房屋，请只留一行。"),
            Self::UnknownUse { written } => {
                format!("不认识用途“{written}”，请填：住宅、商业、办公、车位、储藏、其他。")
            }
            Self::UnknownAreaSource { written } => format!("不认识面积来源“{written}”，请填：登记簿、实测、合同。"),
            Self::UnknownHolding { written } => {
                format!("不认识持有情况“{written}”，请填：业主、建设单位未售、建设单位已售未交付。")
            }
            Self::MoreThanOwners { owners, entries } => {
                format!("产权人有 {owners} 个，这里却有 {entries} 个，分不清是谁的。请按产权人的顺序用“、”隔开。")
            }
            Self::PersonalNumber => {
                "这里像是写了电话号码或身份证号。房屋的名称会公开，请把号码移到“联系电话”或“证件号”一列。".to_owned()
            }
            Self::TotalRow => "这像是合计行，不是房屋，请删去。".to_owned(),
            Self::SameIdOtherName { name, other_name, other_row } => format!(
                "证件号与第 {other_row} 行的“{other_name}”相同，姓名却是“{name}”。证件号相同的按同一人计算，请核对。"
            ),
            Self::WeakerAreaSource { known, known_source, brought, brought_source, basis } => {
                let source = |source: &Option<AreaSource>| source.map_or("来源未写明", layout::area_source_zh);
                let basis: Vec<&str> = basis.iter().map(|article| article.zh.as_str()).collect();
                format!(
                    "已登记的面积 {} ㎡（{}）比文件里的 {} ㎡（{}）依据更可靠，按已登记的不变（{}）。确需更改的，请写明来源。",
                    area::format(*known),
                    source(known_source),
                    area::format(*brought),
                    source(brought_source),
                    basis.join("、")
                )
            }
            Self::SameNameNoId { name, other_rows } => format!(
                "“{name}”没有证件号，{}也有同名的产权人。没有证件号就不能认定是同一人，现按不同的人计算。",
                first_rows(other_rows, "第 ", "、", " 行", " 行等处")
            ),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Flaw(flaw) => flaw.en(),
            Self::AreaMerged => "the area stands in a merged cell; give each home its own".to_owned(),
            Self::AreaNotANumber { written } => format!("\"{written}\" is no area; write square metres such as 89.07"),
            Self::AreaTooLarge { written } => format!("\"{written}\" is too large for the area of one home"),
            Self::AreaNotPositive { written } => format!("the area \"{written}\" must be more than 0"),
            Self::AreaTooPrecise { written } => {
                format!(
                    "the area \"{written}\" has more than three decimals; it is never rounded, so write it as registered"
                )
            }
            Self::ShareMerged => "the shares stand in a merged cell; give each home its own".to_owned(),
            Self::ShareNotANumber { written } => {
                format!("\"{written}\" is no number of shares; write a whole number such as 120")
            }
            Self::ShareNotPositive { written } => format!("the shares \"{written}\" must be more than 0"),
            Self::ShareTooLarge { written } => format!("\"{written}\" is too large for the shares of one home"),
            Self::DuplicateUnit { first_row } => format!("the same home as in row {first_row}; keep one row"),
            Self::UnknownUse { written } => {
                format!("unknown use \"{written}\"; use dwelling, shop, office, parking, storage or other")
            }
            Self::UnknownAreaSource { written } => {
                format!("unknown source \"{written}\"; use land register, survey or contract")
            }
            Self::UnknownHolding { written } => {
                format!("unknown holding \"{written}\"; use owner, developer unsold or developer undelivered")
            }
            Self::MoreThanOwners { owners, entries } => {
                format!("{entries} entries for {owners} owner(s); give them in the order of the owners, separated by ;")
            }
            Self::PersonalNumber => {
                "this looks like a telephone or identity number, and the name of a home is read by \
                                     everybody; put the number into its own column"
                    .to_owned()
            }
            Self::TotalRow => "this looks like a total, not a home; delete the row".to_owned(),
            Self::SameIdOtherName { name, other_name, other_row } => format!(
                "the identifier is that of \"{other_name}\" in row {other_row}, and the name here is \"{name}\"; they count as \
                 one person, so check which is right"
            ),
            Self::WeakerAreaSource { known, known_source, brought, brought_source, basis } => {
                let source = |source: &Option<AreaSource>| source.map_or("no source given", layout::area_source_en);
                let basis: Vec<&str> = basis.iter().map(|article| article.en.as_str()).collect();
                format!(
                    "the area known, {} m² ({}), rests on a better source than the {} m² of the file ({}) and stays ({}); to \
                     change it, give the source",
                    area::format(*known),
                    source(known_source),
                    area::format(*brought),
                    source(brought_source),
                    basis.join(", ")
                )
            }
            Self::SameNameNoId { name, other_rows } => format!(
                "\"{name}\" has no identifier and the name also stands in {}; they count as different people",
                first_rows(other_rows, "row ", ", ", "", " and more")
            ),
        }
    }
}

/// Names at most five rows: a common name would otherwise fill the page.
fn first_rows(rows: &[u32], before: &str, between: &str, after: &str, after_more: &str) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<String> = rows.iter().take(SHOWN).map(ToString::to_string).collect();
    format!("{before}{}{}", shown.join(between), if rows.len() > SHOWN { after_more } else { after })
}
