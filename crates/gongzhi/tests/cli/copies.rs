//! Copies: made while serving, put back elsewhere, never over anything.

use std::fs;

use crate::program::{Folder, Server, gongzhi};

#[test]
fn a_copy_made_while_serving_restores_to_the_same_book() {
    let folder = Folder::with_demo();
    let server = Server::start(&["serve", "--data", &folder.at("data")]);
    gongzhi(&["backup", "--data", &folder.at("data"), "--out", &folder.at("copy")]).done();
    drop(server);
    gongzhi(&["restore", &folder.at("copy"), "--data", &folder.at("new")]).done();
    let report = |name: &str| gongzhi(&["verify", &folder.at(name), "--json"]).done().json();
    assert_eq!(report("new"), report("data"));
    let letters = |name: &str| {
        gongzhi(&["demo", "--no-serve", "--data", &folder.at(name)]).done().out.lines().last().unwrap().to_owned()
    };
    assert_eq!(letters("new"), letters("data"), "the copy holds the installation's secret too");
}

#[test]
fn a_copy_holds_each_owners_name_once_so_that_it_can_be_forgotten_there() {
    let folder = Folder::new();
    let homes: String = (0..600).map(|home| format!("1栋,{home},80,张某{home:04}\n")).collect();
    fs::write(folder.path("r.csv"), format!("楼栋,房号,专有部分面积,产权人\n{homes}")).unwrap();
    let import = ["import", "register", &folder.at("r.csv"), "--data", &folder.at("data"), "--community", "hall"];
    gongzhi(&import).done();
    gongzhi(&["backup", "--data", &folder.at("data"), "--out", &folder.at("copy")]).done();
    let copy = fs::read(folder.path("copy")).unwrap();
    let mut places = [0; 600];
    for name in
        copy.split(|byte| *byte == "张".as_bytes()[0]).filter_map(|rest| rest.strip_prefix(&"张某".as_bytes()[1..]))
    {
        let number = std::str::from_utf8(&name[..4]).unwrap();
        places[number.parse::<usize>().unwrap()] += 1;
    }
    assert_eq!(places, [1; 600], "how often each name stands in the copy");
}

#[test]
fn a_copy_never_overwrites_anything() {
    let folder = Folder::with_demo();
    fs::write(folder.path("copy"), "something").unwrap();
    gongzhi(&["backup", "--data", &folder.at("data"), "--out", &folder.at("copy")]).refused(&["already there"]);
    assert_eq!(fs::read(folder.path("copy")).unwrap(), b"something");
}

#[test]
fn a_restore_refuses_a_folder_in_use_and_one_that_has_a_book() {
    let folder = Folder::with_demo();
    gongzhi(&["backup", "--data", &folder.at("data"), "--out", &folder.at("copy")]).done();
    gongzhi(&["restore", &folder.at("copy"), "--data", &folder.at("data")]).refused(&["has a book already"]);
    let server = Server::start(&["serve", "--data", &folder.at("empty")]);
    gongzhi(&["restore", &folder.at("copy"), "--data", &folder.at("empty")]).refused(&["in use"]);
    assert_eq!(server.end(), 0);
    gongzhi(&["restore", &folder.at("copy"), "--data", &folder.at("empty")]).done();
    gongzhi(&["verify", &folder.at("empty")]).done();
}

#[test]
fn a_file_that_is_no_copy_is_not_restored() {
    let folder = Folder::new();
    fs::write(folder.path("copy"), "something else").unwrap();
    let restore = ["restore", &folder.at("copy"), "--data", &folder.at("data")];
    let refused = gongzhi(&restore).refused(&[&folder.at("copy"), "not a book of this program"]);
    assert!(!refused.err.contains(&folder.at("data")), "{}", refused.err);
    assert!(!folder.path("data/gongzhi.sqlite3").exists());
}

#[test]
fn a_copy_that_was_cut_short_is_not_restored() {
    let folder = Folder::with_demo();
    gongzhi(&["backup", "--data", &folder.at("data"), "--out", &folder.at("copy")]).done();
    let copy = fs::read(folder.path("copy")).unwrap();
    fs::write(folder.path("copy"), &copy[..copy.len() / 2]).unwrap();
    gongzhi(&["restore", &folder.at("copy"), "--data", &folder.at("new")]).refused(&[&folder.at("copy"), "damaged"]);
    assert!(!folder.path("new/gongzhi.sqlite3").exists());
}

#[test]
fn whoever_keeps_the_book_in_postgresql_is_told_how_to_copy_it() {
    let folder = Folder::new();
    let url = "postgres://gongzhi:secret@127.0.0.1/gongzhi";
    let backup = gongzhi(&["backup", "--database-url", url, "--out", &folder.at("copy")]);
    let refused =
        backup.refused(&["pg_dump --format=custom --file=", &folder.at("copy"), "pg_restore", "gongzhi verify"]);
    assert!(!refused.err.contains("secret"), "{}", refused.err);
    assert!(!folder.path("copy").exists());
}
