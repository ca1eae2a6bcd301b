use super::*;

mod decisions;
mod formats;
mod heads;
mod round_trip;

const HEADER: &str = "小区,楼栋,单元,房号,用途,专有部分面积,面积来源,产权人,证件号,联系电话,持有情况";

fn read_text(text: &str) -> RegisterFile {
    read("register.csv", text.as_bytes()).unwrap()
}

fn read_rows(rows: &[&str]) -> RegisterFile {
    read_text(&format!("{HEADER}\n{}\n", rows.join("\n")))
}

fn codes(problems: &[RowProblem]) -> Vec<(u32, Option<&str>, &str)> {
    problems.iter().map(|problem| (problem.row, problem.column.as_deref(), problem.code())).collect()
}
