//! Bringing a register in.

use std::fs;

use crate::program::{Folder, gongzhi};

const REGISTER: &str = "楼栋,单元,房号,专有部分面积,产权人,证件号\n1栋,1单元,101,89.07,张三,A1\n1栋,1单元,102,120.50,李四、王五,A2、A3\n2栋,,201,60,张三,A1\n";

fn entries(folder: &Folder) -> u64 {
    gongzhi(&["verify", &folder.at("data"), "--json"]).done().json()["entries"].as_u64().unwrap()
}

fn import(folder: &Folder, more: &[&str]) -> crate::program::Ran {
    let (file, data) = (folder.at("register.csv"), folder.at("data"));
    let mut args = vec!["import", "register", &file, "--data", &data, "--community", "hall"];
    args.extend(more);
    gongzhi(&args)
}

fn founded(register: &str) -> Folder {
    let folder = Folder::new();
    gongzhi(&["found", "hall", "--name", "礼堂小区", "--data", &folder.at("data")]).done();
    fs::write(folder.path("register.csv"), register).unwrap();
    folder
}

#[test]
fn a_register_is_summed_up_and_kept() {
    let folder = founded(REGISTER);
    let summary = import(&folder, &["--json"]).done().json();
    assert_eq!(
        (&summary["rows"], &summary["units"], &summary["heads"], &summary["area"]),
        (&3.into(), &3.into(), &2.into(), &"269.57".into())
    );
    assert!(entries(&folder) > 1);
}

#[test]
fn a_dry_run_says_the_same_and_changes_nothing() {
    let folder = founded(REGISTER);
    let before = fs::read(folder.path("data/gongzhi.sqlite3")).unwrap();
    let dry = import(&folder, &["--json", "--dry-run"]).done().json();
    assert_eq!(fs::read(folder.path("data/gongzhi.sqlite3")).unwrap(), before);
    assert_eq!(import(&folder, &["--json"]).done().json(), dry);
}

#[test]
fn the_same_register_twice_writes_nothing_the_second_time() {
    let folder = founded(REGISTER);
    import(&folder, &[]).done();
    let before = entries(&folder);
    assert!(import(&folder, &[]).done().err.contains("nothing was written"));
    assert_eq!(entries(&folder), before);
}

#[test]
fn a_file_with_errors_imports_nothing_unless_asked_to_take_the_valid_rows() {
    let folder = founded(&REGISTER.replace("120.50", "约120"));
    let before = entries(&folder);
    let refused = import(&folder, &["--json"]).refused(&["register.csv: row 3", "nothing was imported"]);
    assert_eq!(refused.json()["errors"][0]["code"], "area-not-a-number");
    assert_eq!(entries(&folder), before);
    let taken = import(&folder, &["--json", "--accept-valid"]).done().json();
    assert_eq!((&taken["accepted"], &taken["rejected"]), (&2.into(), &1.into()));
    assert!(entries(&folder) > before);
}

#[test]
fn a_name_that_no_community_bears_is_refused_where_there_are_others() {
    let folder = founded(REGISTER);
    let (file, data) = (folder.at("register.csv"), folder.at("data"));
    let other = gongzhi(&["import", "register", &file, "--data", &data, "--community", "hal"]);
    other.refused(&["no community hal", "hall"]);
}

#[test]
fn a_first_register_founds_its_community() {
    let folder = Folder::new();
    fs::write(folder.path("register.csv"), REGISTER).unwrap();
    import(&folder, &["--dry-run"]).done();
    assert!(!folder.path("data").exists(), "a dry run makes no folder");
    assert!(import(&folder, &[]).done().err.contains("founded"));
    assert!(entries(&folder) > 1);
}

#[test]
fn an_empty_file_is_refused_and_named_once() {
    let folder = founded("");
    let refused = import(&folder, &[]).refused(&["the file is empty"]);
    assert_eq!(refused.err.matches("register.csv").count(), 1, "{}", refused.err);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let folder = founded(REGISTER);
    fs::remove_file(folder.path("register.csv")).unwrap();
    import(&folder, &[]).refused(&["register.csv"]);
}

#[test]
fn a_seat_is_held_as_the_owner_of_a_home_by_the_name_on_the_roll() {
    let folder = founded(REGISTER);
    import(&folder, &[]).done();
    let data = folder.at("data");
    let of_hall = |args: &[&str]| gongzhi(&[args, &["--data", &data, "--community", "hall"]].concat());
    of_hall(&["body", "add", "owners-committee", "--name", "业主委员会"]).done();
    let seat =
        |name: &str, home: &str| of_hall(&["seat", "add", name, "--body", "1", "--role", "member", "--home", home]);
    assert!(seat("王五", "1栋-1单元-102").done().out.contains("person 1 member 王五"));
    seat("赵六", "1栋-1单元-101").refused(&["--home", "赵六"]);
    seat("张三", "9栋-901").refused(&["--home", "9栋-901"]);
}
