//! The procedure of a place, line by line, in words.

use governance::law::Place;
use governance::law::procedure::Line;
use maud::{Markup, html};
use serde_json::Value;

use crate::args;
use crate::names;
use crate::parts::{self, Column, Table, Tone};
use crate::words::Words;

/// The sections of a procedure, in the order of the life of an estate.
pub(crate) const SECTIONS: [&str; 8] =
    ["founding", "convening", "voting", "committee", "renewal", "supervision", "deliberation", "template"];

/// Lines that tell owners what the rules say and by which nothing is done or refused here.
const INFORMING: [&str; 5] = [
    "founding.phases",
    "founding.act_jointly",
    "convening.emergencies",
    "voting.owners_inspect",
    "supervision.ballots_kept",
];

/// What a place says otherwise than the country, of one section, as a table.
pub(crate) fn own_section(words: &Words, place: &Place, section: &str) -> Markup {
    let (lines, table) = table(words, place, section, true);
    html! { @if lines > 0 { (table.render(words)) } }
}

/// All of a section, folded up under its name until somebody wants to read it.
pub(crate) fn folded_section(words: &Words, place: &Place, section: &str) -> Markup {
    let (lines, table) = table(words, place, section, false);
    let name = words.say_of("place-section-", section);
    let summary = words.say_with("place-section-lines", args!["name" => name, "count" => lines]);
    html! { @if lines > 0 { (parts::details(&summary, &table.under_heading().render(words))) } }
}

/// Which articles were gone through, and what of them no line holds.
pub(crate) fn beyond(words: &Words, place: &Place) -> Markup {
    html! {
        @if let Some(read) = &place.read {
            p { (words.say_with("place-read", args!["read" => names::of_pack(words, read)])) }
        }
        @if !place.not_held.is_empty() {
            p { strong { (words.say("place-not-held")) } }
            p { (words.say("place-not-held-lead")) }
            ul {
                @for one in &place.not_held {
                    li { (names::of_pack(words, &one.says)) " " span class="hint" { (names::cited(words, &place.articles, &one.basis)) } }
                }
            }
        }
    }
}

/// A section as a table of so many lines: what each rules, what it says, where that stands.
fn table(words: &Words, place: &Place, section: &str, own_only: bool) -> (usize, Table) {
    let lines = place.procedure.lines();
    let lines: Vec<&Line<'_>> = lines
        .iter()
        .filter(|line| line.leaf.split('.').next() == Some(section))
        .filter(|line| !own_only || place.own.contains(line.leaf))
        .collect();
    let columns = vec![
        Column::text(words.say("place-line")),
        Column::text(words.say("place-says")),
        Column::text(words.say("place-stands")),
    ];
    let rows = lines.iter().map(|line| {
        vec![
            html! {
                (name(words, line.leaf))
                @if INFORMING.contains(&line.leaf) { " " (parts::tag(Tone::Plain, &words.say("place-informs"))) }
            },
            html! { (says(words, line.leaf, &line.fields)) },
            html! {
                (names::cited(words, &place.articles, line.basis))
                @if !place.is_confirmed(line.basis) { " " (parts::tag(Tone::Care, &words.say("place-not-read"))) }
                @if place.base.is_some() && place.own.contains(line.leaf) {
                    " " (parts::tag(Tone::Good, &words.say("place-own")))
                }
            },
        ]
    });
    (lines.len(), Table::new(words.say_of("place-section-", section), columns).rows(rows))
}

/// What a line rules.
pub(crate) fn name(words: &Words, leaf: &str) -> String {
    // What templates may have otherwise is called as the line itself.
    let leaf = leaf.replacen("template.", "deliberation.", 1);
    words.say_of("place-line-", &leaf.replace(['.', '_'], "-"))
}

/// What a line says, read off the fields it has.
pub(crate) fn says(words: &Words, leaf: &str, fields: &Value) -> String {
    let number = |name: &str| fields.get(name).and_then(Value::as_u64);
    let holds = |name: &str| fields.get(name).and_then(Value::as_bool);
    let mut said = Vec::new();
    if let Some(any) = fields.get("any").and_then(Value::as_array) {
        let ways: Vec<String> = any.iter().map(|way| way_of(words, way)).collect();
        return ways.join(&words.say("place-or"));
    }
    if leaf.starts_with("template.") {
        return bounds(words, leaf, fields);
    }
    if fields.get("heard").is_some() {
        return room(words, fields);
    }
    if let Some(share) = share(words, fields) {
        said.push(share);
    }
    for (name, key) in [
        ("days", "place-says-days"),
        ("months", "place-says-months"),
        ("number", "place-says-number"),
        ("cap", "place-says-cap"),
    ] {
        said.extend(number(name).map(|count| words.say_with(key, args!["count" => count])));
    }
    if let Some(holds) = holds("holds") {
        said.push(words.say(if holds { "place-says-yes" } else { "place-says-no" }));
    }
    if let Some(allowed) = holds("allowed") {
        said.insert(0, words.say(if allowed { "place-says-allowed" } else { "place-says-not-allowed" }));
    }
    // The sides of a group are people; what is called the same elsewhere is a file.
    match leaf {
        "founding.group_sides" | "founding.group_absent" | "renewal.group_sides" | "renewal.group_absent" => {
            let names = fields.get("names").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
            said.extend(names.map(|side| words.say_of("founding-side-", side)));
        }
        _ => said.extend(list(words, fields.get("names"))),
    }
    if let Some(excepted) = fields.get("unless_covenant") {
        let facts = args!["said" => words.list(&said), "names" => words.list(&list(words, Some(excepted)))];
        return words.say_with("place-says-unless-covenant", facts);
    }
    said.extend(list(words, fields.get("binding")));
    range(words, fields, &mut said);
    for (name, key) in [
        ("odd", "place-says-odd"),
        ("written", "place-says-written"),
        ("by_item", "place-says-by-item"),
        ("hand_in_only", "place-says-hand-in"),
        ("electronic_first", "place-says-electronic-first"),
    ] {
        said.extend((holds(name) == Some(true)).then(|| words.say(key)));
    }
    if let Some(small) = fields.get("small") {
        said.push(small_estate(words, small));
    }
    if let Some(owners) = fields.get("owners").and_then(Value::as_str) {
        said.push(words.say_with("place-says-owners", args!["part" => part(words, owners)]));
    }
    if let Some(led_by) = fields.get("led_by").and_then(Value::as_str) {
        said.push(words.say_with("place-says-led-by", args!["who" => term(words, led_by)]));
    }
    let lang = if words.is_chinese() { "zh" } else { "en" };
    if let Some(called) = fields.get("called").and_then(|called| called.get(lang)).and_then(Value::as_str) {
        said.push(words.say_with("place-says-called", args!["name" => called]));
    }
    words.list(&said)
}

/// Within which bounds a template may have a line.
fn bounds(words: &Words, leaf: &str, fields: &Value) -> String {
    if let Some(of) = fields.get("names") {
        let (of, keeps) = (words.list(&list(words, Some(of))), list(words, fields.get("keeps")));
        return match keeps.as_slice() {
            [] => words.say_with("place-says-some-of", args!["of" => of]),
            keeps => words.say_with("place-says-keeps", args!["keeps" => words.list(keeps), "of" => of]),
        };
    }
    let end = |name: &str| match fields.get(name) {
        Some(Value::String(fraction)) => part(words, fraction),
        other => other.and_then(Value::as_u64).unwrap_or_default().to_string(),
    };
    let is_part = fields.get("least").is_some_and(Value::is_string);
    let key = match leaf {
        _ if is_part => "place-says-between-parts",
        "template.rounds" => "place-says-between",
        _ => "place-says-between-days",
    };
    words.say_with(key, args!["least" => end("least"), "most" => end("most")])
}

/// How a room of one form is held, in sentences for a list.
fn room(words: &Words, fields: &Value) -> String {
    let number = |name: &str| fields.get(name).and_then(Value::as_u64).unwrap_or_default();
    let holds = |name: &str| fields.get(name).and_then(Value::as_bool) == Some(true);
    let needed = if holds("all_asked") { "room-needed-and-asked" } else { "room-needed-part" };
    let part = share(words, fields).unwrap_or_default();
    let chairs = list(words, fields.get("chaired_by"));
    let said = [
        Some(words.say_with("place-says-heard", args!["lots" => words.list(&list(words, fields.get("heard")))])),
        holds("once_each").then(|| words.say("place-says-once-each")),
        Some(words.say_with("place-says-minutes", args!["count" => number("minutes")])),
        Some(words.say_with(needed, args!["part" => part])),
        Some(words.say_with("place-says-announced", args!["count" => number("days")])),
        Some(words.say_with("place-says-chaired-by", args!["who" => words.list(&chairs)])),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    said.join(&words.say("place-says-then"))
}

fn range(words: &Words, fields: &Value, said: &mut Vec<String>) {
    let number = |name: &str| fields.get(name).and_then(Value::as_u64);
    let between = |key, least: u64, most: u64| words.say_with(key, args!["least" => least, "most" => most]);
    if let (Some(least), Some(most)) = (number("min_days"), number("max_days")) {
        said.push(between("place-says-window", least, most));
    }
    if let Some(most) = number("max_years") {
        said.push(match number("min_years") {
            Some(least) => between("place-says-years", least, most),
            None => words.say_with("place-says-years-most", args!["most" => most]),
        });
    }
    if let Some(least) = number("min") {
        said.push(match number("max") {
            Some(most) => between("place-says-members", least, most),
            None => words.say_with("place-says-members-least", args!["least" => least]),
        });
    }
}

fn small_estate(words: &Words, small: &Value) -> String {
    let number = |name: &str| small.get(name).and_then(Value::as_u64);
    let size = number("size").unwrap_or_default();
    match (number("homes_max"), number("square_metres_max")) {
        (Some(homes), _) => words.say_with("place-says-small-homes", args!["size" => size, "most" => homes]),
        (None, Some(area)) => words.say_with("place-says-small-area", args!["size" => size, "most" => area]),
        (None, None) => words.say_with("place-says-members-least", args!["least" => size]),
    }
}

/// One of several ways that are enough: a part of the area, or of measures.
fn way_of(words: &Words, way: &Value) -> String {
    let years = way.get("years").and_then(Value::as_u64);
    let Some(share) = share(words, way) else {
        return words.say_with("place-says-years-alone", args!["years" => years.unwrap_or_default()]);
    };
    let measures: Vec<String> = match way.get("measures").and_then(Value::as_array) {
        Some(measures) => {
            measures.iter().filter_map(Value::as_str).map(|word| words.say_of("desk-measure-", word)).collect()
        }
        None => vec![words.say_of("desk-measure-", "area")],
    };
    let measures = measures.join(&words.say("desk-threshold-and"));
    let said = words.say_with("place-says-measure", args!["measures" => measures, "share" => share]);
    match years {
        Some(years) => words.say_with("place-says-after-years", args!["said" => said, "years" => years]),
        None => said,
    }
}

/// A part of a whole, with its sign; a part alone is what something must not fall below.
fn share(words: &Words, fields: &Value) -> Option<String> {
    let said = part(words, fields.get("fraction")?.as_str()?);
    let key = match fields.get("inclusive").and_then(Value::as_bool) {
        Some(true) => "place-says-at-least",
        Some(false) => "place-says-more-than",
        None if fields.get("days").is_some() => "place-says-at-least",
        None => "place-says-less-than",
    };
    Some(words.say_with(key, args!["part" => said]))
}

fn part(words: &Words, fraction: &str) -> String {
    let (over, under) = fraction.split_once('/').unwrap_or((fraction, "1"));
    match (over.parse(), under.parse()) {
        (Ok(over), Ok(under)) => words.fraction(over, under),
        _ => fraction.to_owned(),
    }
}

fn list(words: &Words, names: Option<&Value>) -> Vec<String> {
    let names = names.and_then(Value::as_array);
    names.into_iter().flatten().filter_map(Value::as_str).map(|name| term(words, name)).collect()
}

/// A name from the rule files; one that has no word here stands as it was written.
pub(crate) fn term(words: &Words, name: &str) -> String {
    match (words.has("place-term-", name), words.has("channel-", name)) {
        (true, _) => words.say_of("place-term-", name),
        (false, true) => words.say_of("channel-", name),
        (false, false) => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use governance::law::Law;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::words::Lang;

    /// Every name that stands in a list of the rule files.
    fn names_in(fields: &Value) -> Vec<&str> {
        let lists = ["names", "unless_covenant", "binding", "heard", "chaired_by", "keeps"]
            .into_iter()
            .filter_map(|name| fields.get(name));
        let names = lists.filter_map(Value::as_array).flatten().filter_map(Value::as_str);
        names.chain(fields.get("led_by").and_then(Value::as_str)).collect()
    }

    #[test]
    fn every_line_of_every_place_has_words_in_both_languages() {
        let law = Law::built_in().unwrap();
        for lang in Lang::ALL {
            let words = Words::new(lang, TimeZone::UTC);
            for place in law.places.iter() {
                for line in place.procedure.lines() {
                    let key = line.leaf.replacen("template.", "deliberation.", 1).replace(['.', '_'], "-");
                    assert!(words.has("place-line-", &key), "{} lacks place-line-{key}", lang.tag());
                    assert!(!says(&words, line.leaf, &line.fields).is_empty(), "{}: {}", place.id, line.leaf);
                    for name in names_in(&line.fields) {
                        let side = line.leaf.contains(".group_");
                        let known = side && words.has("founding-side-", name)
                            || words.has("place-term-", name)
                            || words.has("channel-", name);
                        assert!(known, "{} lacks place-term-{name}", lang.tag());
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_marked_for_information_is_a_line_that_no_rule_reads() {
        let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/../governance/src");
        let mut text = String::new();
        let mut folders = vec![std::path::PathBuf::from(rules)];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                // The lines themselves are declared there.
                match path.is_dir() {
                    true if path.ends_with("law/procedure") => {}
                    true => folders.push(path),
                    false => text.push_str(&std::fs::read_to_string(path).unwrap()),
                }
            }
        }
        let is_read = |leaf: &str| {
            let line = format!(".{}", leaf.split('.').nth(1).unwrap());
            text.split(&line).skip(1).any(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
        };
        let law = Law::built_in().unwrap();
        let mut leaves: Vec<&str> =
            law.places.iter().flat_map(|place| place.procedure.lines()).map(|line| line.leaf).collect();
        leaves.sort_unstable();
        leaves.dedup();
        // Who else is told is a line of the notice, and nothing but what was announced can be put to a vote at all.
        let kept = ["convening.notice_copied", "convening.announced_only"];
        for leaf in leaves.into_iter().filter(|leaf| !kept.contains(leaf)) {
            assert_eq!(!is_read(leaf), INFORMING.contains(&leaf), "{leaf}");
        }
    }

    #[test]
    fn lines_are_said_as_people_say_them() {
        let law = Law::built_in().unwrap();
        let words = Words::new(Lang::Zh, TimeZone::UTC);
        let says = |place: &str, leaf: &str| {
            let lines = law.places.get(place).unwrap().procedure.lines();
            let line = lines.into_iter().find(|line| line.leaf == leaf).unwrap();
            super::says(&words, line.leaf, &line.fields)
        };
        for (place, leaf, expected) in [
            ("cn", "convening.notice", "15 天"),
            ("cn-hangzhou", "voting.window", "5 至 60 天"),
            ("cn-hangzhou", "committee.size", "5 至 11 名、单数、100 户以下的 3 名"),
            ("cn-shanghai", "committee.term", "3 至 5 年"),
            ("cn-shanghai", "founding.delivered", "面积二分之一以上（含本数），或者首套房屋交付满 2 年"),
            (
                "cn-shanghai",
                "renewal.blocked",
                "选聘、解聘物业、调整物业费、使用维修资金、改建、重建、筹集维修资金、改变共有部分用途、其他重大事项（其中使用维修资金、改建、重建：管理规约规定的情形除外）",
            ),
            ("cn-beijing", "committee.size", "5 名以上、单数、100 户以下的 3 名"),
            ("cn-qingdao", "committee.size", "3 名以上、单数"),
            ("cn-hangzhou", "committee.decides", "超过二分之一"),
            ("cn", "committee.term", "最多 5 年"),
            ("cn-beijing", "voting.channels", "纸质、政府投票平台"),
            ("cn-ningbo", "voting.parking_counts", "否"),
            ("cn", "voting.proxies", "可以、须书面"),
            ("cn-qingdao", "voting.representatives", "可以、只递交本人签名的票"),
        ] {
            assert_eq!(says(place, leaf), expected, "{place} {leaf}");
        }
    }
}
