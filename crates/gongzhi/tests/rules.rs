//! `gongzhi rules` as other programs call it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

#[cfg(test)]
mod running {
    use super::*;

    pub(super) fn rules(args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_gongzhi")).arg("rules").args(args).stdin(Stdio::null()).output().unwrap()
    }

    pub(super) fn evaluate(args: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gongzhi"))
            .args(["rules", "evaluate"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    pub(super) fn json_of(output: &Output) -> Value {
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The words of a refusal; nothing may stand on standard output beside them.
    pub(super) fn refusal(output: &Output) -> String {
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr.clone()).unwrap()
    }

    pub(super) fn folder_with(name: &str, file: &str, text: &str) -> std::path::PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(file), text).unwrap();
        folder
    }
}

use running::{evaluate, folder_with, json_of, refusal, rules};

const CN_2021: &str = include_str!("../../../rules/cn-2021.toml");

/// A published vote: 646 of 817 heads took part and 411 chose B.
fn choice() -> Value {
    json!({
        "pack": "cn-2021",
        "matter": "hire-manager",
        "electorate": {"heads": 817, "area": "115344.34"},
        "participating": {"heads": 646, "area": "92508.76"},
        "options": [
            {"id": "A", "kind": "choice", "heads": 214, "area": null},
            {"id": "B", "kind": "choice", "heads": 411, "area": "58729.34"},
            {"id": "弃权", "kind": "abstain", "heads": 16},
            {"id": "废票", "kind": "void", "heads": 5},
        ],
    })
}

#[test]
fn the_packs_are_listed_with_their_digests() {
    let listed = json_of(&rules(&["list", "--json"]));
    let ids: Vec<&str> = listed.as_array().unwrap().iter().map(|pack| pack["id"].as_str().unwrap()).collect();
    let abroad = ["de-weg-2020", "fr-1965", "hk-344", "nsw-2015", "sg-strata", "tw-condominium"];
    assert_eq!(ids, [&["cn-2007", "cn-2021"][..], &abroad].concat());
    assert_eq!(listed[1]["digest"].as_str().unwrap().len(), 64);
    assert_eq!(listed[1]["matters"].as_array().unwrap().len(), 10);
    let words = String::from_utf8(rules(&["list"]).stdout).unwrap();
    assert!(words.lines().count() == 16 && words.contains("民法典第二百七十八条"), "{words}");
}

#[test]
fn a_pack_is_shown_with_its_thresholds_and_articles() {
    let shown = json_of(&rules(&["show", "cn-2007", "--json"]));
    let test = &shown["thresholds"]["special"]["approval"][1];
    assert_eq!(
        test,
        &json!({"measure": "area", "of": "all", "fraction": "2/3", "inclusive": true, "basis": ["物权法 §76(2)"]})
    );
    assert_eq!(shown["in_force"], json!({"from": "2007-10-01", "until": "2020-12-31"}));
    let words = String::from_utf8(rules(&["show", "cn-2021"]).stdout).unwrap();
    assert!(words.contains("approval.area        >= 3/4 of participating  民法典 §278(2)"), "{words}");
    assert!(words.contains("指导规则 §12 * ("), "{words}");
}

#[test]
fn a_pack_is_shown_with_all_it_says_of_owners_areas_silence_ballots_and_electorates() {
    for pack in ["cn-2021", "cn-2007"] {
        let words = String::from_utf8(rules(&["show", pack]).stdout).unwrap();
        for line in [
            "several owners of one home 共有人: one-head",
            "several homes of one owner 同一业主多套: one-head",
            "the developer's stock 建设单位未售和未交付: one-head",
            "sources, best first 来源先后: land-register > survey > contract  建筑物区分所有权解释",
            "may be 可选: none / counts-with-majority; otherwise 未约定时: none",
            "may be 可选: first / last / electronic_wins / paper_wins / void_both; otherwise 未约定时: first",
            "always offers 始终提供: against",
            "                         voted on by 表决范围: estate / building / entrance / homes",
        ] {
            assert!(words.lines().any(|shown| shown.starts_with(line)), "{pack}: {line}\n{words}");
        }
        assert!(words.lines().any(|line| line.starts_with("only if 条件: ") && line.contains(" / ")), "{words}");
        let shown = json_of(&rules(&["show", pack, "--json"]));
        let said = shown["silence"]["condition"]["zh"].as_str().unwrap();
        assert!(words.contains(said), "{said}");
    }
    // Where votes are not weighed by area, nothing is said of areas.
    let abroad = String::from_utf8(rules(&["show", "de-weg-2020"]).stdout).unwrap();
    assert!(abroad.contains("[heads 人数]") && !abroad.contains("[area 面积]"), "{abroad}");
}

#[test]
fn a_count_says_whether_owners_were_told_long_enough_before_where_that_is_asked() {
    let figures = |matter: &str, notice: Value| {
        json!({
            "pack": "tw-condominium",
            "matter": matter,
            "electorate": {"heads": 100, "shares": 9000},
            "options": [{"id": "for", "kind": "for", "heads": 90, "shares": 8000}],
            "notice": notice,
        })
    };
    for (matter, notice, told) in [
        (
            "resolution",
            json!({"days": 2, "urgent": true}),
            json!({"days": 2, "needed": 2, "urgent": true, "holds": true, "missing": 0, "basis": ["公寓大廈管理條例 §30"]}),
        ),
        (
            "committee-members",
            json!({"days": 2, "urgent": true}),
            json!({"days": 2, "needed": 10, "urgent": false, "holds": false, "missing": 8, "basis": ["公寓大廈管理條例 §30"]}),
        ),
    ] {
        let answer = json_of(&evaluate(&[], &figures(matter, notice).to_string()));
        assert_eq!(answer["notice"], told, "{matter}");
    }
    assert_eq!(json_of(&evaluate(&[], &choice().to_string()))["notice"], Value::Null);
}

#[test]
fn what_other_laws_add_to_a_threshold_is_shown() {
    for (pack, lines) in [
        (
            "fr-1965",
            &[
                "then second-ballot by [art-25-final] after rejected  loi 1965 art. 26-1",
                "  if first vote.heads       >= 1/2 of present  loi 1965 art. 26-1",
                "shares cut-to-others  loi 1965 art. 22",
            ][..],
        ),
        (
            "tw-condominium",
            &[
                "then reconvened by [reconvened] after rejected or quorum-not-met  公寓大廈管理條例 §32",
                "participation.heads  >= 1/5 of all, 3 at least  公寓大廈管理條例 §32",
                "undone by objections within 7 days  公寓大廈管理條例 §32",
                "urgent notice 紧急公告: 2 days  公寓大廈管理條例 §30",
                "  not for 不适用: committee-members",
                "  if objections.shares      >  1/2 of all  公寓大廈管理條例 §32",
                "shares owner-cap 1/5  公寓大廈管理條例 §27",
                "heads proxy-cap 1/5  公寓大廈管理條例 §27",
            ],
        ),
        ("sg-strata", &["consents are collected for 84 days  BSMA：全面决议 *"]),
        ("de-weg-2020", &["exists once the chair has declared it  WEG：宣布"]),
        ("hk-344", &["in-person.heads  >= 1/20 of all, 100 at most  第344章：大规模维修（2025-07-13）"]),
        (
            "nsw-2015",
            &[
                "approval.shares      against <= 1/4 of cast  SSMA 2015 s 5",
                "approval.shares      against < 1/2 of cast  SSMA 2015 s 5",
                "participation.lots   >= 1/4 of all (one of the tests 1)  SSMA 2015：法定人数 *",
                "shares reduced 1/3, from 1/2 of all, more than 2 lots, in the votes alone  SSMA 2015 s 5",
            ],
        ),
    ] {
        let words = String::from_utf8(rules(&["show", pack]).stdout).unwrap();
        for line in lines {
            assert!(words.lines().any(|shown| shown == *line), "{pack}: {line}\n{words}");
        }
    }
}

#[test]
fn a_place_is_shown_with_its_own_lines_over_those_of_the_country() {
    let listed = String::from_utf8(rules(&["list"]).stdout).unwrap();
    assert!(listed.contains("cn-hangzhou     v4   cn-2021 +17  杭州 / Hangzhou"), "{listed}");
    let words = String::from_utf8(rules(&["show", "cn-hangzhou"]).stdout).unwrap();
    let lines: Vec<&str> = words.lines().collect();
    let window = "+ voting.window                    5 to 60 days  杭州市物业管理条例（2021）§20";
    assert!(lines.contains(&window), "{words}");
    assert!(lines.contains(&"  founding.first_meeting           90 days  指导规则 §15 *"), "{words}");
    let shown = json_of(&rules(&["show", "cn-hangzhou", "--json"]));
    assert_eq!(shown["procedure"]["committee"]["size"]["small"], json!({"size": 3, "homes_max": 100}));
    assert_eq!((&shown["over"], &shown["base"]), (&json!("cn-2021"), &json!("cn")));
}

#[test]
fn a_folder_of_places_adds_the_installations_own() {
    let blank = include_str!("../../../rules/places/cn-blank.toml");
    let mine = blank
        .replace("\"cn-blank\"", "\"cn-mine\"")
        .replace("#[procedure.voting.window]\n#min_days", "[procedure.voting.window]\nmin_days")
        .replace("#max_days = 60\n#basis", "max_days = 60\nbasis");
    let folder = folder_with("places-of-my-own/places", "mine.toml", &mine);
    let folder = folder.parent().unwrap().to_str().unwrap();
    let shown = json_of(&rules(&["show", "cn-mine", "--json", "--rules", folder]));
    assert_eq!(shown["own"], json!(["voting.window"]));
    let listed = String::from_utf8(rules(&["list", "--rules", folder]).stdout).unwrap();
    assert!(listed.contains("cn-mine") && listed.contains("cn-beijing"), "{listed}");
    let unclear = folder_with("places-unclear/places", "mine.toml", &mine.replace("basis = [", "basis = [\"无\", "));
    let words = refusal(&rules(&["list", "--rules", unclear.parent().unwrap().to_str().unwrap()]));
    assert!(words.contains("mine.toml:") && words.contains("`无` is cited"), "{words}");
}

#[test]
fn a_pack_that_is_not_known_is_refused_with_those_that_are() {
    let words = refusal(&rules(&["show", "cn-1999"]));
    assert!(words.contains("there is no pack cn-1999; there are: cn-2007, cn-2021"), "{words}");
}

#[test]
fn figures_from_an_editor_that_puts_a_byte_order_mark_first_are_evaluated_as_well() {
    let text = choice().to_string();
    let marked = json_of(&evaluate(&[], &format!("\u{feff}{text}")));
    assert_eq!(marked, json_of(&evaluate(&[], &text)));
}

#[test]
fn figures_are_evaluated_from_a_file_and_from_standard_input_alike() {
    let text = choice().to_string();
    let file = folder_with("figures", "v01.json", &text).join("v01.json");
    let from_file = json_of(&rules(&["evaluate", file.to_str().unwrap()]));
    assert_eq!(from_file, json_of(&evaluate(&["-"], &text)));
    assert_eq!(from_file, json_of(&evaluate(&[], &text)));
    let reading = &from_file["readings"][0];
    assert_eq!((&reading["outcome"], &reading["winner"]), (&json!("adopted"), &json!("B")));
    assert_eq!(reading["tests"][0]["count"], "646");
}

#[test]
fn a_motion_that_fails_is_an_answer_and_not_a_failure() {
    let mut motion = choice();
    motion["options"] = json!([{"id": "yes", "kind": "for", "heads": 1, "area": "1.00"}]);
    assert_eq!(json_of(&evaluate(&[], &motion.to_string()))["readings"][0]["outcome"], "rejected");
}

#[test]
fn bad_figures_are_refused_and_the_field_is_named() {
    let mut request = choice();
    request["options"][1]["area"] = json!("58729.3456");
    let words = refusal(&evaluate(&[], &request.to_string()));
    assert!(words.contains("standard input: options[1].area: \"58729.3456\" is more than three decimals"), "{words}");
    assert!(refusal(&evaluate(&[], "{")).contains("standard input: input: not JSON"));
    let words = refusal(&rules(&["evaluate", "/nowhere/at-all.json"]));
    assert!(words.contains("/nowhere/at-all.json: "), "{words}");
}

#[test]
fn a_folder_of_packs_adds_some_and_replaces_others() {
    let stricter = CN_2021.replace("fraction = \"1/2\"", "fraction = \"2/3\"");
    let folder = folder_with("stricter", "cn-2021.toml", &stricter);
    std::fs::write(folder.join("village.toml"), CN_2021.replace("id = \"cn-2021\"", "id = \"village\"")).unwrap();
    let folder = folder.to_str().unwrap();
    let listed = json_of(&rules(&["list", "--json", "--rules", folder]));
    assert_eq!(listed.as_array().unwrap().len(), 9);
    let answer = json_of(&evaluate(&["--rules", folder], &choice().to_string()));
    assert_eq!(answer["readings"][0]["outcome"], "no-decision");
    let mut elsewhere = choice();
    elsewhere["pack"] = json!("village");
    assert_eq!(json_of(&evaluate(&["--rules", folder], &elsewhere.to_string()))["readings"][0]["outcome"], "adopted");
}

#[test]
fn a_pack_that_says_something_unclear_is_refused_with_file_and_line() {
    let line = CN_2021.lines().position(|line| line == "fraction = \"2/3\"").unwrap() + 1;
    let folder = folder_with("unclear", "mine.toml", &CN_2021.replacen("\"2/3\"", "\"4/3\"", 1));
    let words = refusal(&rules(&["list", "--rules", folder.to_str().unwrap()]));
    assert!(words.contains(&format!("mine.toml:{line}: a fraction is not over one")), "{words}");
}

#[test]
fn the_folder_of_the_built_in_packs_can_be_given_as_it_is() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules");
    assert_eq!(json_of(&rules(&["list", "--json", "--rules", folder])), json_of(&rules(&["list", "--json"])));
}
