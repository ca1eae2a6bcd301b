//! What a law will not count of an owner's or an agent's votes, told at the desk while something can still be done about it.
//!
//! It is worked out by the function that the count uses, from the roll and the authorities on record.

use governance::assembly::{
    CutForeseen, Meeting, agent_cuts_foreseen, entries_of_agent, own_cuts_foreseen, proxy_caps,
};
use governance::ids::EntryNo;
use governance::law::Law;
use governance::law::pack::{WeightKind, WeightRule};
use governance::voice::Agent;
use maud::{Markup, html};
use office::Files;

use super::{names, policy};
use crate::args;
use crate::cuts::measure;
use crate::names::articles_of;
use crate::parts;
use crate::words::Words;

/// The caps on what one agent holds for others in a meeting, a sentence each with its figures.
fn caps(words: &Words, law: &Law, meeting: &Meeting) -> Vec<String> {
    let pack = law.packs.get(&meeting.pack);
    let said = |(rule, most, all): (&WeightRule, u64, u64)| {
        let figure = |figure| words.figure(rule.measure.into(), figure);
        words.say_with(
            "cut-cap-of-agent",
            args![
                "measure" => measure(words, rule.measure), "part" => part(words, rule), "most" => figure(most),
                "all" => figure(all), "basis" => articles_of(words, pack, &rule.basis),
            ],
        )
    };
    proxy_caps(meeting, pack).into_iter().map(said).collect()
}

/// For how much one agent may act, and how much of it counts, a sentence each.
pub(super) fn bounds(words: &Words, law: &Law, meeting: &Meeting) -> Vec<String> {
    let pack = law.packs.get(&meeting.pack);
    let limit = match &meeting.notice {
        Some(notice) => notice.policy.proxy_limit.as_deref(),
        None => pack.and_then(|pack| pack.voting.as_ref()?.proxy_limit.as_ref()),
    };
    let limit =
        limit.map(|limit| words.say_with("cut-limit-of-agent", args!["limit" => policy::proxies(words, pack, limit)]));
    limit.into_iter().chain(caps(words, law, meeting)).collect()
}

/// What will not be counted of what an entry holds by itself, a sentence each.
pub(super) fn of_entry(words: &Words, law: &Law, meeting: &Meeting, entry: EntryNo) -> Vec<String> {
    let pack = law.packs.get(&meeting.pack);
    let said = |foreseen: CutForeseen| {
        let CutForeseen { rule, cut, .. } = &foreseen;
        let said = args![
            "measure" => measure(words, cut.measure), "from" => cut.from.as_str(), "to" => cut.to.as_str(),
            "part" => part(words, rule), "basis" => articles_of(words, pack, &cut.basis),
        ];
        match rule.kind {
            WeightKind::CutToOthers => words.say_with("cut-of-entry-to-others", said),
            WeightKind::Reduced => words.say_with("cut-of-entry-reduced", said),
            WeightKind::OwnerCap | WeightKind::ProxyCap => words.say_with("cut-of-entry-capped", said),
        }
    };
    own_cuts_foreseen(meeting, pack, entry).into_iter().map(said).collect()
}

/// What will not be counted of what an agent holds for others in a meeting, `besides` what they are authorised for already;
/// how many entries that is, and a sentence for each cut, in the order of the count.
pub(super) fn of_agent(
    words: &Words,
    law: &Law,
    files: &Files,
    meeting: &Meeting,
    (agent, besides): (Agent, Option<EntryNo>),
) -> (usize, Vec<String>) {
    let pack = law.packs.get(&meeting.pack);
    let mut entries = entries_of_agent(meeting, files.community.assembly().voices(), agent);
    entries.extend(besides.filter(|besides| !entries.contains(besides)));
    let said = |foreseen: CutForeseen| {
        let homes = meeting.roll.as_ref().and_then(|roll| roll.entry(foreseen.entry));
        let homes = homes.map(|entry| names::some_homes(words, files, entry)).unwrap_or_default();
        let cut = &foreseen.cut;
        words.say_with(
            "cut-of-agent-one",
            args![
                "number" => foreseen.entry.to_string(), "homes" => homes, "measure" => measure(words, cut.measure),
                "from" => cut.from.as_str(), "to" => cut.to.as_str(), "basis" => articles_of(words, pack, &cut.basis),
            ],
        )
    };
    (entries.len(), agent_cuts_foreseen(meeting, pack, &entries).into_iter().map(said).collect())
}

/// What a known agent already acts for and what of one more entry would not be counted; nothing where all of it would be.
pub(super) fn with_entry(
    words: &Words,
    law: &Law,
    files: &Files,
    meeting: &Meeting,
    (agent, entry): (Agent, EntryNo),
) -> Option<String> {
    let (count, _) = of_agent(words, law, files, meeting, (agent, None));
    let (_, cuts) = of_agent(words, law, files, meeting, (agent, Some(entry)));
    (!cuts.is_empty()).then(|| words.say_with("cut-known-agent", args!["count" => count, "cuts" => words.list(&cuts)]))
}

/// The warning on what one agent holds above a cap; nothing where they are within all of them.
pub(super) fn agent_warning(words: &Words, law: &Law, files: &Files, meeting: &Meeting, agent: Agent) -> Markup {
    let (count, cuts) = of_agent(words, law, files, meeting, (agent, None));
    html! {
        @if !cuts.is_empty() {
            (parts::warning(words, &words.say_with("cut-of-agent", args!["count" => count])))
            ul { @for cut in &cuts { li { (cut) } } }
            p class="hint" { (words.say("cut-of-agent-order")) }
        }
    }
}

fn part(words: &Words, rule: &WeightRule) -> String {
    let part = rule.fraction.map(|part| words.fraction(part.numerator().into(), part.denominator().into()));
    part.unwrap_or_default()
}
