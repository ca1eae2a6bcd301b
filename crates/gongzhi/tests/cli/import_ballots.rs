//! Recording ballots of the government's platform at the machine.

use std::fs;

use crate::program::{Folder, Ran, gongzhi};

fn import(folder: &Folder, rows: &str, by: &str) -> Ran {
    fs::write(folder.path("ballots.csv"), format!("名册号,表决意见\n{rows}")).unwrap();
    let (file, data) = (folder.at("ballots.csv"), folder.at("data"));
    let place = ["import", "ballots", &file, "--data", &data, "--community", "ziming"];
    gongzhi(&[&place[..], &["--meeting", "6", "--platform", "电子投票平台", "--as", by]].concat())
}

#[test]
fn ballots_are_recorded_by_somebody_who_may_and_by_nobody_else() {
    let folder = Folder::with_demo();
    import(&folder, "1,同意\n2,反对\n", "observer").refused(&["refused"]);
    import(&folder, "1,同意\n2,反对\n", "nobody").refused(&["--as"]);
    let recorded = import(&folder, "1,同意\n2,反对\n", "clerk1").done();
    assert!(recorded.out.contains("2 rows, 2 ballots"), "{}", recorded.out);
    gongzhi(&["verify", &folder.at("data")]).done();
}

#[test]
fn a_row_that_cannot_be_read_keeps_the_whole_file_out() {
    let folder = Folder::with_demo();
    import(&folder, "1,同意\n9999,同意\n", "clerk1").refused(&["ballots.csv: row 3", "nothing was recorded"]);
}
