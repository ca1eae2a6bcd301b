//! Verifying with what hangs on the notice board: the key, and a checkpoint that somebody kept.

use serde_json::{Value, json};

use crate::program::{Folder, Ran, gongzhi};

fn exported() -> Folder {
    let folder = Folder::with_demo();
    let export = ["export", "--data", &folder.at("data"), "--community", "ziming", "--out", &folder.at("bundle")];
    gongzhi(&export).done();
    folder
}

/// The key that a bundle brings.
fn key(folder: &Folder) -> String {
    let manifest = std::fs::read_to_string(folder.path("bundle/bundle.json")).unwrap();
    serde_json::from_str::<Value>(&manifest).unwrap()["verifier_key"].as_str().unwrap().to_owned()
}

/// The key of another installation, which has a community of some name.
fn key_of_another(folder: &Folder, community: &str) -> String {
    let data = folder.at("another");
    gongzhi(&["found", community, "--name", "另一小区", "--data", &data]).done();
    let out = folder.at("another-bundle");
    gongzhi(&["export", "--data", &data, "--community", community, "--out", &out]).done();
    let manifest = std::fs::read_to_string(folder.path("another-bundle/bundle.json")).unwrap();
    serde_json::from_str::<Value>(&manifest).unwrap()["verifier_key"].as_str().unwrap().to_owned()
}

fn verify(folder: &Folder, name: &str, key: &str) -> Ran {
    gongzhi(&["verify", &folder.at(name), "--json", "--key", key])
}

#[test]
fn what_is_signed_with_the_key_given_holds_be_it_typed_or_in_a_file() {
    let folder = exported();
    let key = key(&folder);
    std::fs::write(folder.path("key.txt"), format!("{key}\n")).unwrap();
    for name in ["data", "bundle"] {
        for given in [key.clone(), folder.at("key.txt")] {
            let report = verify(&folder, name, &given).done().json();
            assert_eq!(report["notes"], json!(["ziming is signed with the key given"]), "{report}");
        }
    }
}

#[test]
fn what_is_signed_with_another_key_of_that_name_does_not_hold_and_both_keys_are_told() {
    let folder = exported();
    let other = key_of_another(&folder, "ziming");
    for name in ["data", "bundle"] {
        let ran = verify(&folder, name, &other);
        assert_eq!(ran.status, 1, "{}", ran.out);
        let report = ran.json();
        assert_eq!((&report["ok"], &report["first_bad"]["community"]), (&json!(false), &json!("ziming")));
        let reason = report["first_bad"]["reason"].as_str().unwrap();
        assert!(reason.contains(&other) && reason.contains(&key(&folder)), "{reason}");
    }
}

#[test]
fn a_key_of_a_community_that_is_not_here_does_not_hold() {
    let folder = exported();
    let ran = verify(&folder, "bundle", &key_of_another(&folder, "hall"));
    assert_eq!(ran.status, 1);
    assert!(ran.json()["first_bad"]["reason"].as_str().unwrap().contains("gongzhi/hall"), "{}", ran.out);
}

#[test]
fn a_bundle_whose_key_was_put_in_the_place_of_the_signers_does_not_hold() {
    let folder = exported();
    let (own, other) = (key(&folder), key_of_another(&folder, "ziming"));
    let path = folder.path("bundle/bundle.json");
    std::fs::write(&path, std::fs::read_to_string(&path).unwrap().replace(&own, &other)).unwrap();
    assert_eq!(verify(&folder, "bundle", &other).status, 1);
}

#[test]
fn what_is_no_key_is_bad_input() {
    let folder = exported();
    for no_key in ["", "ziming", "gongzhi/ziming+00000000+AAAA", &folder.at("bundle/checkpoint.txt")] {
        verify(&folder, "bundle", no_key).refused(&["--key", "neither a verifier key"]);
    }
}

/// A small community, with the checkpoint it had at its beginning in `kept.txt`.
fn kept() -> Folder {
    let folder = Folder::new();
    let data = folder.at("data");
    gongzhi(&["found", "hall", "--name", "礼堂小区", "--data", &data]).done();
    std::fs::copy(bundle_of(&folder, "data").join("checkpoint.txt"), folder.path("kept.txt")).unwrap();
    folder
}

/// The bundle of the small community as it stands in a data folder.
fn bundle_of(folder: &Folder, data: &str) -> std::path::PathBuf {
    let (data, out) = (folder.at(data), folder.at(&format!("{data}-bundle")));
    let _none_before = std::fs::remove_dir_all(&out);
    gongzhi(&["export", "--data", &data, "--community", "hall", "--out", &out]).done();
    out.into()
}

fn grow(folder: &Folder, data: &str, body: &str, name: &str) {
    let add = ["body", "add", body, "--name", name, "--data", &folder.at(data), "--community", "hall"];
    gongzhi(&add).done();
}

fn against(folder: &Folder, path: &str, checkpoint: &str) -> Ran {
    gongzhi(&["verify", &folder.at(path), "--json", "--checkpoint", &folder.at(checkpoint)])
}

#[test]
fn a_book_that_grew_continues_the_checkpoint_that_was_kept() {
    let folder = kept();
    let size = |report: &Value| report["kept_checkpoint"]["size"].as_u64().unwrap();
    let before = against(&folder, "data", "kept.txt").done().json();
    assert_eq!(before["entries"].as_u64(), Some(size(&before)));
    grow(&folder, "data", "owners-committee", "业主委员会");
    bundle_of(&folder, "data");
    for path in ["data", "data-bundle"] {
        let report = against(&folder, path, "kept.txt").done().json();
        let kept = json!({ "community": "hall", "size": size(&before), "continued": true });
        assert_eq!(report["kept_checkpoint"], kept, "{path}");
        assert!(report["entries"].as_u64() > Some(size(&report)), "{path}: {report}");
    }
    let told = gongzhi(&["verify", &folder.at("data"), "--checkpoint", &folder.at("kept.txt")]).done().out;
    assert!(told.contains("hall continues the checkpoint given"), "{told}");
    let plain = gongzhi(&["verify", &folder.at("data"), "--json"]).done().json();
    assert_eq!(plain.get("kept_checkpoint"), None);
}

#[test]
fn a_book_that_was_rewritten_and_signed_anew_does_not_continue_what_was_kept() {
    let folder = kept();
    let copy = |to: &str| {
        std::fs::create_dir(folder.path(to)).unwrap();
        std::fs::copy(folder.path("data/gongzhi.sqlite3"), folder.path(&format!("{to}/gongzhi.sqlite3"))).unwrap();
    };
    copy("other");
    grow(&folder, "data", "owners-committee", "业主委员会");
    std::fs::copy(bundle_of(&folder, "data").join("checkpoint.txt"), folder.path("grown.txt")).unwrap();
    bundle_of(&folder, "other");
    for path in ["other", "other-bundle"] {
        let shorter = against(&folder, path, "grown.txt");
        assert_eq!((shorter.status, &shorter.json()["ok"]), (1, &json!(false)));
        assert!(shorter.json()["first_bad"]["reason"].as_str().unwrap().contains("taken away"), "{}", shorter.out);
    }
    grow(&folder, "other", "street-office", "街道办事处");
    grow(&folder, "other", "residents-committee", "居民委员会");
    bundle_of(&folder, "other");
    for path in ["other", "other-bundle"] {
        let report = against(&folder, path, "grown.txt").json();
        assert_eq!((&report["ok"], &report["kept_checkpoint"]["continued"]), (&json!(false), &json!(false)), "{path}");
        assert!(report["first_bad"]["reason"].as_str().unwrap().contains("signed anew"), "{report}");
        assert_eq!(report["first_bad"]["community"], "hall");
    }
}

#[test]
fn a_checkpoint_that_was_changed_or_is_of_another_book_does_not_hold() {
    let folder = kept();
    let text = std::fs::read_to_string(folder.path("kept.txt")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1] = "1";
    std::fs::write(folder.path("changed.txt"), format!("{}\n", lines.join("\n"))).unwrap();
    let reason = |checkpoint| {
        let ran = against(&folder, "data", checkpoint);
        assert_eq!(ran.status, 1, "{}", ran.out);
        ran.json()["first_bad"]["reason"].as_str().unwrap().to_owned()
    };
    if text.lines().nth(1) != Some("1") {
        assert!(reason("changed.txt").contains("signature"));
    }
    std::fs::write(folder.path("foreign.txt"), text.replace("gongzhi/hall", "gongzhi/other")).unwrap();
    assert!(reason("foreign.txt").contains("there is no such book here"));
}

#[test]
fn what_is_no_signed_checkpoint_is_bad_input() {
    let folder = kept();
    let text = std::fs::read_to_string(folder.path("kept.txt")).unwrap();
    std::fs::write(folder.path("unsigned.txt"), text.split("\n\n").next().unwrap()).unwrap();
    against(&folder, "data", "unsigned.txt").refused(&["--checkpoint", "unsigned.txt", "without its signature"]);
    std::fs::write(folder.path("nothing.txt"), "hall").unwrap();
    against(&folder, "data", "nothing.txt").refused(&["nothing.txt", "not a signed checkpoint"]);
    against(&folder, "data", "missing.txt").refused(&["missing.txt"]);
}
