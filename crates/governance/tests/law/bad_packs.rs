//! Packs that say something unclear are refused with file and line.

use governance::law::Packs;

const GOOD: &str = r#"id = "tiny"
version = 1
title = { zh = "小", en = "Tiny" }
in_force = { from = "2020-01-01", until = "2020-12-31" }
measures = ["heads"]

[articles."Law 1"]
en = "Law art. 1"
says = { zh = "如此", en = "So it is" }

[heads]
co_owners = "one-head"
homes_of_one_owner = "one-head"
developer_stock = "each-a-head"
basis = ["Law 1"]

[area]
sources = ["land-register"]
basis = ["Law 1"]

[[thresholds.plain.participation]]
measure = "heads"
fraction = "2/3"
inclusive = true
basis = ["Law 1"]

[[thresholds.plain.approval]]
measure = "heads"
of = "participating"
fraction = "1/2"
inclusive = false
basis = ["Law 1"]

[[matter]]
id = "first"
name = { zh = "一", en = "First" }
item = "Law 1"
threshold = "plain"
electorates = ["estate"]
basis = ["Law 1"]

[[matter]]
id = "second"
name = { zh = "二", en = "Second" }
item = "Law 1"
threshold = "plain"
electorates = ["building"]
basis = ["Law 1"]

[periods]
notice_days = { days = 15, basis = ["Law 1"] }
roll_days = { days = 15, basis = ["Law 1"] }
result_objection = { days = 7, basis = ["Law 1"] }
execution_days = { days = 30, basis = ["Law 1"] }

[silence]
allowed = ["none"]
default = "none"
condition = { zh = "无", en = "None" }
basis = ["Law 1"]

[duplicates]
allowed = ["first"]
default = "first"
basis = ["Law 1"]

[ballot]
always_offered = ["against"]
basis = ["Law 1"]
"#;

fn refusal(text: &str) -> String {
    Packs::from_sources([("tiny.toml", text)]).unwrap_err().to_string()
}

/// The pack with line `number` (and as many as the new text replaces) written otherwise.
fn with_line(number: usize, line: &str) -> String {
    let lines = GOOD.lines().enumerate().map(|(index, old)| if index + 1 == number { line } else { old });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_pack_that_is_clear_is_read() {
    assert!(Packs::from_sources([("tiny.toml", GOOD)]).unwrap().get("tiny").is_some());
}

#[test]
fn what_is_unclear_is_refused_at_its_line() {
    for (number, line, problem) in [
        (1, "id = \"\"", "tiny.toml:1: a pack has an id"),
        (2, "version = 0", "tiny.toml:2: versions begin with 1"),
        (2, "versoin = 1", "tiny.toml:2: unknown field `versoin`"),
        (
            4,
            "in_force = { from = \"2020-01-01\", until = \"2019-12-31\" }",
            "tiny.toml:4: a pack does not end before it begins",
        ),
        (5, "measures = []", "tiny.toml:5: votes are weighed by at least one measure"),
        (5, "measures = [\"votes\"]", "tiny.toml:5: unknown measure `votes`; known are heads, area, shares, lots"),
        (8, "english = \"Law art. 1\"", "tiny.toml:8: unknown field `english`"),
        (12, "co_owners = \"two-heads\"", "tiny.toml:12: unknown variant `two-heads`"),
        (15, "basis = []", "tiny.toml:15: the article is missing"),
        (15, "", "tiny.toml:11: missing field `basis`"),
        (22, "measure = \"doors\"", "tiny.toml:22: unknown measure `doors`; known are heads, area, shares, lots"),
        (22, "measure = \"area\"", "tiny.toml:22: measure `area` is not among the pack's measures"),
        (23, "fraction = \"4/3\"", "tiny.toml:23: a fraction is not over one"),
        (23, "fraction = \"2/0\"", "tiny.toml:23: the denominator of a fraction is not zero"),
        (23, "fraction = \"0/3\"", "tiny.toml:23: a fraction of nothing tests nothing"),
        (23, "fraction = 0.66", "tiny.toml:23: invalid type: floating point `0.66`"),
        (24, "inclusive = true\nof = \"all\"", "tiny.toml:25: unknown field `of`"),
        (25, "basis = [\"Law 2\"]", "tiny.toml:25: `Law 2` is cited and is not among the articles"),
        (25, "basis = []", "tiny.toml:25: the article is missing"),
        (25, "", "tiny.toml:21: missing field `basis`"),
        (
            29,
            "of = \"absent\"",
            "tiny.toml:29: unknown denominator `absent`; known are all, participating, cast, present",
        ),
        (32, "basis = [\"Law 1\", \"Law 9\"]", "tiny.toml:32: `Law 9` is cited"),
        (37, "item = \"Law 7\"", "tiny.toml:37: `Law 7` is cited"),
        (38, "threshold = \"fancy\"", "tiny.toml:38: matter `first` names no threshold: there is no `fancy`"),
        (38, "", "tiny.toml:34: missing field `threshold`"),
        (39, "electorates = []", "tiny.toml:39: matter `first` can be put to nobody"),
        (39, "electorates = [\"moon\"]", "tiny.toml:39: unknown variant `moon`"),
        (43, "id = \"first\"", "tiny.toml:43: matter `first` is there twice"),
        (51, "notice_days = { days = -1, basis = [\"Law 1\"] }", "tiny.toml:51: invalid value: integer `-1`"),
        (52, "roll_days = { days = 15, basis = [] }", "tiny.toml:52: the article is missing"),
        (53, "result_objection = { basis = [\"Law 1\"] }", "tiny.toml:53: a period is so many days, or so many months"),
        (
            53,
            "result_objection = { days = 30, months = 1, basis = [\"Law 1\"] }",
            "tiny.toml:53: a period is so many days, or so many months",
        ),
        (58, "default = \"counts-with-majority\"", "tiny.toml:58: the default is not among what is allowed"),
        (64, "default = \"last\"", "tiny.toml:64: the default is not among what is allowed"),
        (68, "always_offered = [\"maybe\"]", "tiny.toml:68: unknown kind `maybe`"),
        (68, "always_offered = [\"against\"", "tiny.toml:6"),
    ] {
        let refusal = refusal(&with_line(number, line));
        assert!(
            refusal.starts_with(problem),
            "line {number} as {line:?}\n  is refused as {refusal}\n  and not as {problem}"
        );
    }
}

#[test]
fn a_threshold_without_a_test_of_approval_is_refused() {
    let without = GOOD
        .replace("[[thresholds.plain.approval]]", "[[thresholds.plain.participation]]")
        .replace("of = \"participating\"\n", "");
    assert_eq!(refusal(&without), "tiny.toml:21: missing field `approval`");
    let empty = format!("thresholds.other.approval = []\n{GOOD}");
    assert_eq!(refusal(&empty), "tiny.toml:1: threshold `other` has no test of approval");
}

#[test]
fn an_article_that_is_there_twice_is_refused() {
    let twice = GOOD.replace("[heads]", "[articles.\"Law 1\"]\nen = \"x\"\nsays = { zh = \"\", en = \"\" }\n\n[heads]");
    assert!(refusal(&twice).starts_with("tiny.toml:11: "), "{}", refusal(&twice));
}

#[test]
fn what_may_follow_a_vote_is_refused_where_it_is_unclear() {
    let test = "{ measure = \"heads\", of = \"all\", fraction = \"1/3\", inclusive = true, basis = [\"Law 1\"]";
    let second = |threshold: &str, on: &str| {
        format!(
            "[thresholds.plain.second]\nkind = \"reconvened\"\nthreshold = \"{threshold}\"\non = [{on}]\nbasis = [\"Law 1\"]\n"
        )
    };
    let rejected = "\"rejected\"";
    for (more, problem) in [
        (second("none", rejected), "a second vote names no threshold: there is no `none`"),
        (second("plain", rejected), "`plain` has a second vote of its own: a chain ends with the second"),
        (second("last", ""), "a second vote follows rejected, no-decision or quorum-not-met"),
        (second("last", "\"adopted\""), "a second vote follows rejected, no-decision or quorum-not-met"),
        (second("last", rejected).replace("\"Law 1\"", "\"Law 3\""), "`Law 3` is cited and is not among the articles"),
        (second("last", rejected).replace("reconvened", "again"), "unknown variant `again`"),
        ("[thresholds.plain.declaration]\nbasis = []\n".into(), "the article is missing"),
        ("[thresholds.plain.window]\ndays = 84\nbasis = [\"Law 4\"]\n".into(), "`Law 4` is cited"),
        (
            "[thresholds.plain.objections]\ndays = 7\ntests = []\nbasis = [\"Law 1\"]\n".into(),
            "objections undo a decision by at least one test",
        ),
        (
            format!(
                "[thresholds.plain.objections]\ndays = 7\ntests = [{test}, side = \"against\" }}]\nbasis = [\"Law 1\"]\n"
            ),
            "objections have no sides",
        ),
        (
            "[[weights]]\nkind = \"proxy-cap\"\nmeasure = \"heads\"\nbasis = [\"Law 1\"]\n".into(),
            "a weight that is `proxy-cap` needs a fraction",
        ),
        (
            "[[weights]]\nkind = \"cut-to-others\"\nmeasure = \"shares\"\nbasis = [\"Law 1\"]\n".into(),
            "measure `shares` is not among the pack's measures",
        ),
        (
            "[[weights]]\nkind = \"cut-to-others\"\nmeasure = \"heads\"\nfrom = \"1/2\"\nbasis = [\"Law 1\"]\n".into(),
            "only a weight that is `reduced` says from what share or how many lots on",
        ),
        (
            "[[weights]]\nkind = \"cut-to-others\"\nmeasure = \"heads\"\nvotes_alone = true\nbasis = [\"Law 1\"]\n"
                .into(),
            "votes are cut alone where every approval by this measure is of the votes cast",
        ),
    ] {
        let last = format!("[[thresholds.last.approval]]\n{}\n", test.trim_start_matches("{ ").replace(", ", "\n"));
        let refusal = refusal(&format!("{GOOD}\n{last}\n{more}"));
        assert!(refusal.contains(problem), "{more}\n  is refused as {refusal}\n  and not as {problem}");
    }
}

#[test]
fn bounds_and_choices_between_tests_are_refused_where_they_test_nothing() {
    for (line, problem) in [
        ("inclusive = true\nceiling = 0", "tiny.toml:25: a ceiling of nothing tests nothing"),
        ("inclusive = true\nfloor = 3\nceiling = 2", "tiny.toml:26: a ceiling is not below its floor"),
        ("inclusive = true\neither = 1", "tiny.toml:25: a choice between tests needs two of one number or more"),
        ("inclusive = true\nwho = \"nobody\"", "tiny.toml:25: unknown attendance `nobody`; known are any, in-person"),
    ] {
        let refusal = refusal(&with_line(24, line));
        assert!(refusal.starts_with(problem), "{line:?} is refused as {refusal}");
    }
    let area = GOOD.replace("measures = [\"heads\"]", "measures = [\"heads\", \"area\"]");
    let nowhere = area.replace("[area]\nsources = [\"land-register\"]\nbasis = [\"Law 1\"]\n", "");
    assert_eq!(refusal(&nowhere), "tiny.toml:5: votes weighed by area need to say where areas come from");
}
