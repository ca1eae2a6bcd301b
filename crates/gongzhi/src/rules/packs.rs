//! A rule pack, as the command shows it.

use governance::law::Pack;
use governance::law::evaluate::{Attendance, Side};
use governance::law::pack::{ApprovalTest, ParticipationTest, Period, Threshold};

use super::{both, in_force};
use crate::end::say;

/// Everything a pack says.
pub(super) fn tell(pack: &Pack) {
    say(format!("{} v{}  {}  {}", pack.id, pack.version, in_force(pack), both(&pack.title)));
    say(format!("sha256 {}", pack.digest));
    for (name, threshold) in &pack.thresholds {
        say(format!("\n[{name}]"));
        tell_tests(pack, threshold);
        tell_steps(pack, threshold);
    }
    tell_weights(pack);
    tell_owners(pack);
    say("\n[matters 议题]");
    for matter in &pack.matters {
        say(format!("{:<24} {:<9} {}  {}", matter.id, matter.threshold, both(&matter.name), matter.item));
        say(format!("{:<24} voted on by 表决范围: {}", "", all(&matter.electorates, " / ")));
    }
    tell_choices(pack);
    let periods = &pack.periods;
    say("");
    for (name, period) in [
        ("notice 会议通知", &periods.notice_days),
        ("roll on view 名册公示", &periods.roll_days),
        ("carried out within 执行", &periods.execution_days),
    ] {
        say(format!("{name}: {} days  {}", period.days, cited(pack, &period.basis)));
    }
    if let Some(urgent) = &periods.urgent {
        let days = |period: &Period| format!("{} days  {}", period.days, cited(pack, &period.basis));
        say(format!("urgent notice 紧急公告: {}", days(&urgent.notice_days)));
        say(format!("roll on view then 名册公示: {}", days(&urgent.roll_days)));
        say(format!("  not for 不适用: {}", urgent.except.join(" / ")));
    }
    let result = &periods.result_objection;
    let length = match (result.months, result.days) {
        (Some(months), _) => format!("{months} months"),
        (None, days) => format!("{} days", days.unwrap_or(0)),
    };
    say(format!("result on view 结果公示: {length}  {}", cited(pack, &result.basis)));
    say("");
    for (citation, article) in &pack.articles {
        let mark = if article.confirmed { "" } else { " *" };
        say(format!("{citation}{mark} ({})\n    {}\n    {}", article.en, article.says.zh, article.says.en));
    }
    if pack.articles.values().any(|article| !article.confirmed) {
        say("\n* not read in a copy of the source; check it before relying on it (未见原文，使用前请核对)");
    }
}

fn tell_tests(pack: &Pack, threshold: &Threshold) {
    for test in &threshold.participation {
        say(format!("{}  {}", participation(test), cited(pack, &test.basis)));
    }
    for test in &threshold.approval {
        say(format!("{}  {}", approval("approval", test), cited(pack, &test.basis)));
    }
}

/// What may follow a vote.
fn tell_steps(pack: &Pack, threshold: &Threshold) {
    if let Some(second) = &threshold.second {
        let on: Vec<String> = second.on.iter().map(ToString::to_string).collect();
        let days = second.days.as_ref().map(|days| format!(", {} days", days.days)).unwrap_or_default();
        let (kind, on) = (second.kind.word(), on.join(" or "));
        say(format!("then {kind} by [{}] after {on}{days}  {}", second.threshold, cited(pack, &second.basis)));
        for test in &second.when {
            say(format!("  if {}  {}", approval("first vote", test), cited(pack, &test.basis)));
        }
    }
    if let Some(objections) = &threshold.objections {
        say(format!("undone by objections within {} days  {}", objections.days, cited(pack, &objections.basis)));
        for test in &objections.tests {
            say(format!("  if {}  {}", approval("objections", test), cited(pack, &test.basis)));
        }
    }
    if let Some(declaration) = &threshold.declaration {
        say(format!("exists once the chair has declared it  {}", cited(pack, &declaration.basis)));
    }
    if let Some(window) = &threshold.window {
        say(format!("consents are collected for {} days  {}", window.days, cited(pack, &window.basis)));
    }
}

fn tell_weights(pack: &Pack) {
    for (place, weight) in pack.weights.iter().enumerate() {
        if place == 0 {
            say("\n[weights]");
        }
        let mut words = format!("{} {}", weight.measure, weight.kind.word());
        words.extend(weight.fraction.map(|fraction| format!(" {fraction}")));
        words.extend(weight.from.map(|from| format!(", from {from} of all")));
        words.extend(weight.more_than_lots.map(|lots| format!(", more than {lots} lots")));
        words.extend(weight.votes_alone.then(|| ", in the votes alone".to_owned()));
        say(format!("{words}  {}", cited(pack, &weight.basis)));
    }
}

/// How owners are counted, and where areas are taken from.
fn tell_owners(pack: &Pack) {
    let heads = &pack.heads;
    say("\n[heads 人数]");
    for (name, merging) in [
        ("several owners of one home 共有人", heads.co_owners),
        ("several homes of one owner 同一业主多套", heads.homes_of_one_owner),
        ("the developer's stock 建设单位未售和未交付", heads.developer_stock),
    ] {
        say(format!("{name}: {}", word(&merging)));
    }
    say(cited(pack, &heads.basis));
    if let Some(quorum) = &pack.quorum {
        say(format!("quorum of: {}  {}", word(&quorum.of), cited(pack, &quorum.basis)));
    }
    if let Some(area) = &pack.area {
        say("\n[area 面积]");
        say(format!("sources, best first 来源先后: {}  {}", all(&area.sources, " > "), cited(pack, &area.basis)));
    }
}

/// What owners' own rules may choose, and what every ballot offers.
fn tell_choices(pack: &Pack) {
    let (silence, duplicates) = (&pack.silence, &pack.duplicates);
    say("\n[silence 沉默条款]");
    let (allowed, default) = (all(&silence.allowed, " / "), word(&silence.default));
    say(format!("may be 可选: {allowed}; otherwise 未约定时: {default}  {}", cited(pack, &silence.basis)));
    say(format!("only if 条件: {}", both(&silence.condition)));
    say("\n[duplicates 重复票]");
    let (allowed, default) = (all(&duplicates.allowed, " / "), word(&duplicates.default));
    say(format!("may be 可选: {allowed}; otherwise 未约定时: {default}  {}", cited(pack, &duplicates.basis)));
    say("\n[ballot 表决票]");
    let offered: Vec<&str> = pack.ballot.always_offered.iter().map(|kind| kind.word()).collect();
    say(format!("always offers 始终提供: {}  {}", offered.join(" / "), cited(pack, &pack.ballot.basis)));
}

/// Several values by the words that packs have for them.
fn all(values: &[impl serde::Serialize], between: &str) -> String {
    values.iter().map(word).collect::<Vec<_>>().join(between)
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn participation(test: &ParticipationTest) -> String {
    let who = if test.who == Attendance::InPerson { "in-person" } else { "participation" };
    let either = test.either.map(|number| format!(" (one of the tests {number})")).unwrap_or_default();
    let bounds = bounds(test.floor, test.ceiling);
    format!("{who}.{:<6} {:<2} {} of all{bounds}{either}", test.measure, sign(test.inclusive), test.fraction)
}

fn approval(stage: &str, test: &ApprovalTest) -> String {
    let sign = match (test.side, test.inclusive) {
        (Side::For, inclusive) => sign(inclusive),
        (Side::Against, true) => "against <=",
        (Side::Against, false) => "against <",
    };
    let bounds = bounds(test.floor, test.ceiling);
    format!("{stage}.{:<11} {sign:<2} {} of {}{bounds}", test.measure, test.fraction, test.of)
}

fn sign(inclusive: bool) -> &'static str {
    if inclusive { ">=" } else { ">" }
}

fn bounds(floor: Option<u64>, ceiling: Option<u64>) -> String {
    let floor = floor.map(|floor| format!(", {floor} at least")).unwrap_or_default();
    let ceiling = ceiling.map(|ceiling| format!(", {ceiling} at most")).unwrap_or_default();
    format!("{floor}{ceiling}")
}

fn cited(pack: &Pack, basis: &[String]) -> String {
    let mark = if pack.is_confirmed(basis) { "" } else { " *" };
    format!("{}{mark}", basis.join("、"))
}
