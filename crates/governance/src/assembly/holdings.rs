//! Single holdings whose weight a law cuts: what one owner, or one agent for others, holds of a vote.

use std::collections::BTreeMap;

use tally::Measure;

use super::{CastBallot, Mark, Meeting, Policy, PublishedRoll, RollEntry};
use crate::ids::{EntryNo, VoiceId};
use crate::law::area::Area;
use crate::law::evaluate::{Figures, Holding, HoldingKind};
use crate::law::pack::{WeightKind, WeightRule};
use crate::voice::{Agent, Signed, VoiceKind, Voices};

/// What an entry weighs in every measure.
fn weights(entry: &RollEntry) -> Figures {
    Figures {
        heads: Some(1),
        area: Some(Area::new(entry.area)),
        shares: entry.shares,
        lots: Some(entry.weight(Measure::Lots)),
    }
}

/// Whether a weight is more than a cap counts of it.
fn above_cap(rule: &WeightRule, weight: u64, roll: &PublishedRoll) -> bool {
    rule.fraction.is_some_and(|cap| tally::within_cap(&[weight], roll.total(rule.measure), cap) < weight)
}

/// What an entry weighs once what one owner holds too much is off.
fn capped(policy: &Policy, roll: &PublishedRoll, entry: &RollEntry) -> Figures {
    let mut figures = weights(entry);
    for rule in policy.weights.iter().filter(|rule| rule.kind == WeightKind::OwnerCap) {
        let Some(cap) = rule.fraction else { continue };
        let kept = tally::within_cap(&[entry.weight(rule.measure)], roll.total(rule.measure), cap);
        match rule.measure {
            Measure::Heads => figures.heads = Some(kept),
            Measure::Area => figures.area = Some(Area::new(kept)),
            Measure::Shares => figures.shares = Some(kept),
            Measure::Lots => figures.lots = Some(kept),
        }
    }
    figures
}

/// Every holding that the rules of a vote may cut, with the option it stands in.
///
/// Owners come first, in order of the roll; then agents, each with what they hold in the order in which it was handed in,
/// since what is above their cap is what came last.
pub(super) fn holdings(
    meeting: &Meeting,
    voices: &Voices,
    option: impl Fn(EntryNo, &CastBallot) -> Mark,
) -> Vec<Holding> {
    let Some((policy, roll)) = meeting.notice.as_ref().map(|notice| &notice.policy).zip(meeting.roll.as_ref()) else {
        return Vec::new();
    };
    let came = |no: EntryNo| meeting.gathering.as_ref().and_then(|room| room.came.get(&no));
    let held = |no: EntryNo, entry: &RollEntry, kind, agent| {
        let ballot = meeting.ballots.ballot(no);
        Holding {
            option: ballot.map(|ballot| option(no, ballot).to_string()),
            kind,
            agent,
            attended: ballot.is_none() && came(no).is_some(),
            // An agent holds what is counted of an owner.
            figures: if kind == HoldingKind::Proxy { capped(policy, roll, entry) } else { weights(entry) },
        }
    };
    let mut holdings = Vec::new();
    for (no, entry) in roll.numbered() {
        let built_it = entry.owners.is_empty();
        let total = |rule: &WeightRule| u128::from(roll.total(rule.measure));
        let cut = policy.weights.iter().any(|rule| match rule.kind {
            WeightKind::CutToOthers => u128::from(entry.weight(rule.measure)) * 2 > total(rule),
            WeightKind::Reduced => built_it,
            WeightKind::OwnerCap => above_cap(rule, entry.weight(rule.measure), roll),
            WeightKind::ProxyCap => false,
        });
        if cut {
            let kind = if built_it { HoldingKind::OriginalOwner } else { HoldingKind::Owner };
            holdings.push(held(no, entry, kind, None));
        }
    }
    if !policy.weights.iter().any(|rule| rule.kind == WeightKind::ProxyCap) {
        return holdings;
    }
    for (agent, mut entries) in by_agent(meeting, voices) {
        entries.sort_unstable();
        let entries: Vec<(EntryNo, &RollEntry)> =
            entries.into_iter().filter_map(|(_, no)| Some((no, roll.entry(no)?))).collect();
        let above = policy.weights.iter().filter(|rule| rule.kind == WeightKind::ProxyCap).any(|rule| {
            let counted = |entry: &RollEntry| capped(policy, roll, entry).get(rule.measure).unwrap_or(0);
            above_cap(rule, entries.iter().map(|(_, entry)| counted(entry)).sum(), roll)
        });
        if above {
            let of_agent = entries.iter();
            holdings.extend(of_agent.map(|(no, entry)| held(*no, entry, HoldingKind::Proxy, Some(agent.clone()))));
        }
    }
    holdings
}

/// For which entries each agent acted as a proxy, with where that stands in the book; who came without voting comes last.
fn by_agent(meeting: &Meeting, voices: &Voices) -> BTreeMap<String, Vec<(u64, EntryNo)>> {
    let mut agents: BTreeMap<String, Vec<(u64, EntryNo)>> = BTreeMap::new();
    let mut add = |voice: Option<VoiceId>, position: u64, no: EntryNo| {
        let voice = voice.and_then(|voice| voices.voice(voice)).filter(|voice| voice.kind == VoiceKind::Proxy);
        if let Some(voice) = voice {
            let name = match voice.agent {
                Agent::Owner(owner) => format!("owner-{owner}"),
                Agent::Other(other) => format!("other-{other}"),
            };
            agents.entry(name).or_default().push((position, no));
        }
    };
    for (no, ballot) in meeting.ballots.ballots() {
        if let Signed::Voice { voice, .. } = ballot.signed {
            add(Some(voice), ballot.position, no);
        }
    }
    for (no, presence) in meeting.gathering.iter().flat_map(|room| &room.came) {
        if meeting.ballots.ballot(*no).is_none() {
            add(presence.voice, u64::MAX, *no);
        }
    }
    agents
}
