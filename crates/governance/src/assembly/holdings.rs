//! Single holdings whose weight a law cuts: what one owner, or one agent for others, holds of a vote.

use std::collections::BTreeMap;

use tally::Measure;

use super::{CastBallot, Mark, Meeting, PublishedRoll, RollEntry};
use crate::ids::{EntryNo, VoiceId};
use crate::law::Pack;
use crate::law::area::Area;
use crate::law::evaluate::{self, Adjustment, Cut, Figures, Holding, HoldingKind};
use crate::law::pack::{WeightKind, WeightRule};
use crate::voice::{Agent, Signed, VoiceKind, Voices, entry_of};

/// What an entry weighs in every measure.
fn weights(entry: &RollEntry) -> Figures {
    Figures {
        heads: Some(1),
        area: Some(Area::new(entry.area)),
        shares: entry.shares,
        lots: Some(entry.weight(Measure::Lots)),
    }
}

/// The rules by which weights of a vote are cut, and its roll.
#[derive(Clone, Copy)]
struct Cutting<'a> {
    rules: &'a [WeightRule],
    roll: &'a PublishedRoll,
}

impl<'a> Cutting<'a> {
    /// As the notice froze the rules, before that as the pack says now; none before there is a roll.
    fn of(meeting: &'a Meeting, pack: Option<&'a Pack>) -> Option<Self> {
        let frozen = meeting.notice.as_ref().map(|notice| &notice.policy.weights);
        let rules = frozen.or_else(|| Some(&pack?.weights))?;
        Some(Self { rules, roll: meeting.roll.as_ref()? })
    }

    fn by(self, kind: WeightKind) -> impl Iterator<Item = &'a WeightRule> {
        self.rules.iter().filter(move |rule| rule.kind == kind)
    }

    /// Whether a weight is more than a cap counts of it.
    fn is_above(self, rule: &WeightRule, weight: u64) -> bool {
        rule.fraction.is_some_and(|cap| tally::within_cap(&[weight], self.roll.total(rule.measure), cap) < weight)
    }

    /// What an entry weighs once what one owner holds too much is off.
    fn capped(self, entry: &RollEntry) -> Figures {
        let mut figures = weights(entry);
        for rule in self.by(WeightKind::OwnerCap) {
            let Some(cap) = rule.fraction else { continue };
            let kept = tally::within_cap(&[entry.weight(rule.measure)], self.roll.total(rule.measure), cap);
            match rule.measure {
                Measure::Heads => figures.heads = Some(kept),
                Measure::Area => figures.area = Some(Area::new(kept)),
                Measure::Shares => figures.shares = Some(kept),
                Measure::Lots => figures.lots = Some(kept),
            }
        }
        figures
    }

    /// What an entry holds by itself, where a rule may cut that.
    fn own(self, entry: &RollEntry) -> Option<Holding> {
        let built_it = entry.owners.is_empty();
        let total = |rule: &WeightRule| u128::from(self.roll.total(rule.measure));
        let cut = self.rules.iter().any(|rule| match rule.kind {
            WeightKind::CutToOthers => u128::from(entry.weight(rule.measure)) * 2 > total(rule),
            WeightKind::Reduced => built_it,
            WeightKind::OwnerCap => self.is_above(rule, entry.weight(rule.measure)),
            WeightKind::ProxyCap => false,
        });
        let kind = if built_it { HoldingKind::OriginalOwner } else { HoldingKind::Owner };
        cut.then(|| Holding { option: None, kind, agent: None, attended: false, figures: weights(entry) })
    }

    /// What an agent holds for these entries, in this order; nothing where it is within every cap.
    fn of_agent(self, agent: &str, entries: &[EntryNo]) -> Vec<(EntryNo, Holding)> {
        let held = entries.iter().filter_map(|no| {
            // An agent holds what is counted of an owner.
            let (kind, agent, figures) =
                (HoldingKind::Proxy, Some(agent.to_owned()), self.capped(self.roll.entry(*no)?));
            Some((*no, Holding { option: None, kind, agent, attended: false, figures }))
        });
        let held: Vec<(EntryNo, Holding)> = held.collect();
        let above = self.by(WeightKind::ProxyCap).any(|rule| {
            let counted = held.iter().map(|(_, holding)| holding.figures.get(rule.measure).unwrap_or(0));
            self.is_above(rule, counted.sum())
        });
        if above { held } else { Vec::new() }
    }
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
    let Some(cutting) = Cutting::of(meeting, None) else { return Vec::new() };
    let came = |no: EntryNo| meeting.gathering.as_ref().and_then(|room| room.came.get(&no));
    let voted = |no: EntryNo, holding: Holding| {
        let ballot = meeting.ballots.ballot(no);
        Holding {
            option: ballot.map(|ballot| option(no, ballot).to_string()),
            attended: ballot.is_none() && came(no).is_some(),
            ..holding
        }
    };
    let mut holdings = Vec::new();
    for (no, entry) in cutting.roll.numbered() {
        holdings.extend(cutting.own(entry).map(|holding| voted(no, holding)));
    }
    if cutting.by(WeightKind::ProxyCap).next().is_none() {
        return holdings;
    }
    for (agent, mut entries) in by_agent(meeting, voices) {
        entries.sort_unstable();
        let entries: Vec<EntryNo> = entries.into_iter().map(|(_, no)| no).collect();
        holdings.extend(cutting.of_agent(&agent, &entries).into_iter().map(|(no, holding)| voted(no, holding)));
    }
    holdings
}

/// A weight that will be cut when a vote is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutForeseen {
    /// The entry of the roll.
    pub entry: EntryNo,
    /// The rule that cuts it.
    pub rule: WeightRule,
    /// What it was and what is counted.
    pub cut: Adjustment,
}

/// What will be cut of what an entry holds by itself.
#[must_use]
pub fn own_cuts_foreseen(meeting: &Meeting, pack: Option<&Pack>, entry: EntryNo) -> Vec<CutForeseen> {
    let Some(cutting) = Cutting::of(meeting, pack) else { return Vec::new() };
    let own = cutting.roll.entry(entry).and_then(|line| cutting.own(line));
    foreseen(cutting, own.into_iter().map(|holding| (entry, holding)).collect())
}

/// What will be cut of what an agent holds for these entries, should their ballots be handed in in this order.
#[must_use]
pub fn agent_cuts_foreseen(meeting: &Meeting, pack: Option<&Pack>, entries: &[EntryNo]) -> Vec<CutForeseen> {
    let Some(cutting) = Cutting::of(meeting, pack) else { return Vec::new() };
    foreseen(cutting, cutting.of_agent("agent", entries))
}

/// Works out what the count will cut, by the function that it counts with.
fn foreseen(cutting: Cutting<'_>, held: Vec<(EntryNo, Holding)>) -> Vec<CutForeseen> {
    let total = |measure| cutting.roll.total(measure);
    let electorate = Figures {
        heads: Some(total(Measure::Heads)),
        area: Some(Area::new(total(Measure::Area))),
        shares: cutting.roll.shares,
        lots: Some(total(Measure::Lots)),
    };
    let (entries, holdings): (Vec<EntryNo>, Vec<Holding>) = held.into_iter().unzip();
    // Of a measure that no roll holds nothing is weighed, and so nothing is cut.
    let cuts = evaluate::cut_holdings(cutting.rules, electorate, holdings).unwrap_or_default();
    let of = |cut: Cut| {
        let (entry, rule) = (*entries.get(cut.holding)?, cutting.rules.get(cut.rule)?.clone());
        Some(CutForeseen { entry, rule, cut: cut.adjustment })
    };
    cuts.into_iter().filter_map(of).collect()
}

/// The caps on what one agent holds for others in a meeting, each with the most that is counted and what that is a part of.
#[must_use]
pub fn proxy_caps<'a>(meeting: &'a Meeting, pack: Option<&'a Pack>) -> Vec<(&'a WeightRule, u64, u64)> {
    let caps = Cutting::of(meeting, pack).into_iter().flat_map(|cutting| {
        cutting.by(WeightKind::ProxyCap).filter_map(move |rule| {
            let all = cutting.roll.total(rule.measure);
            Some((rule, tally::within_cap(&[all], all, rule.fraction?), all))
        })
    });
    caps.collect()
}

/// For which entries an agent is authorised as a proxy in a meeting, in the order in which their ballots will be counted:
/// those that are in the box first, then by when the record was made.
#[must_use]
pub fn entries_of_agent(meeting: &Meeting, voices: &Voices, agent: Agent) -> Vec<EntryNo> {
    let Some(roll) = &meeting.roll else { return Vec::new() };
    let own = voices.all().iter().filter(|voice| {
        voice.kind == VoiceKind::Proxy && voice.agent == agent && voice.is_in_force() && voice.may_be_for(meeting)
    });
    let mut entries: Vec<EntryNo> = Vec::new();
    for no in own.filter_map(|voice| entry_of(&roll.entries, &voice.owners)) {
        if !entries.contains(&no) {
            entries.push(no);
        }
    }
    entries.sort_by_key(|no| meeting.ballots.ballot(*no).map_or(u64::MAX, |ballot| ballot.position));
    entries
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
