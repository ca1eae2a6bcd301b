//! Verifying with the key that hangs on the notice board.

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
