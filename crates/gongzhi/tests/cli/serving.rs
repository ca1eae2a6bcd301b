//! Serving: ready, ended, and alone in its folder.

use std::fs;

use crate::program::{Folder, Server, gongzhi};

#[test]
fn a_server_says_where_it_listens_is_healthy_and_ends_when_told_to() {
    let folder = Folder::with_demo();
    let server = Server::start(&["serve", "--data", &folder.at("data")]);
    assert_eq!(server.get("/healthz").0, 200);
    assert_eq!(server.end(), 0);
    gongzhi(&["verify", &folder.at("data")]).done();
}

#[test]
fn a_second_process_on_the_same_folder_is_refused() {
    let folder = Folder::with_demo();
    let server = Server::start(&["serve", "--data", &folder.at("data")]);
    gongzhi(&["serve", "--data", &folder.at("data"), "--listen", "127.0.0.1:0"])
        .refused(&["in use by another process"]);
    fs::write(folder.path("r.csv"), "楼栋,房号,专有部分面积,产权人\n9栋,101,80,张三\n").unwrap();
    let import = ["import", "register", &folder.at("r.csv"), "--data", &folder.at("data"), "--community", "ziming"];
    gongzhi(&import).refused(&["Stop the server first, or do this in the browser"]);
    assert_eq!(server.get("/healthz").0, 200);
}

#[test]
fn an_address_in_use_is_refused() {
    let folder = Folder::with_demo();
    let server = Server::start(&["serve", "--data", &folder.at("data")]);
    let other = folder.at("other");
    gongzhi(&["serve", "--data", &other, "--listen", &server.address]).refused(&["--listen", "cannot be used"]);
}

#[test]
fn a_bad_rule_pack_is_refused_at_start_with_file_and_line() {
    let folder = Folder::with_demo();
    fs::create_dir(folder.path("data/rules")).unwrap();
    fs::write(folder.path("data/rules/own.toml"), "id = \"own\"\nversion = 1\nfoo = 2\n").unwrap();
    gongzhi(&["serve", "--data", &folder.at("data"), "--listen", "127.0.0.1:0"]).refused(&["rules/own.toml:3: "]);
    fs::rename(folder.path("data/rules"), folder.path("rules")).unwrap();
    let serve = ["serve", "--data", &folder.at("data"), "--rules", &folder.at("rules"), "--listen", "127.0.0.1:0"];
    gongzhi(&serve).refused(&["rules/own.toml:3: "]);
}
