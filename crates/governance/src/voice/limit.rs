//! For how many one person may act as a proxy, where a law counts more than owners.

use std::borrow::Cow;

use tally::Measure;

use super::{Agent, VoiceRefusal};
use crate::Community;
use crate::assembly::{Meeting, RollEntry, draw_roll, weigh_by_shares};
use crate::ids::{EntryNo, OwnerId};
use crate::law::ProxyLimit;
use crate::law::pack::Bilingual;

/// The entries of a meeting: those of its roll, or those it would have today.
pub(crate) fn entries<'a>(community: &Community, meeting: &'a Meeting) -> Cow<'a, [RollEntry]> {
    if let Some(roll) = &meeting.roll {
        return Cow::Borrowed(&roll.entries);
    }
    let mut entries = draw_roll(community.register(), &meeting.scope, community.rules().parking);
    weigh_by_shares(community.register(), &mut entries);
    Cow::Owned(entries)
}

/// The entry that has exactly these owners.
pub(crate) fn entry_of(entries: &[RollEntry], owners: &[OwnerId]) -> Option<EntryNo> {
    entries.iter().position(|entry| entry.owners == owners).map(EntryNo::after)
}

/// Checks that whoever acts for these entries stays within what the law allows one person.
pub(crate) fn check(
    limit: &ProxyLimit,
    entries: &[RollEntry],
    (agent, acts_for): (Agent, &[EntryNo]),
    basis: impl FnOnce() -> Vec<Bilingual>,
) -> Result<(), VoiceRefusal> {
    let all = |measure: Measure| entries.iter().map(|entry| entry.weight(measure)).sum::<u64>();
    let held = |measure: Measure| {
        let of = acts_for.iter().filter_map(|no| entries.get(no.index()));
        of.map(|entry| entry.weight(measure)).sum::<u64>()
    };
    let most = limit.most(all(limit.measure));
    if held(limit.measure) <= most {
        return Ok(());
    }
    if let Some(within) = limit.unless {
        // What the proxy owns counts with it, unless they act for that already.
        let own = entries.iter().enumerate().filter(|(index, entry)| {
            let owns = matches!(agent, Agent::Owner(owner) if entry.owners.contains(&owner));
            owns && !acts_for.contains(&EntryNo::after(*index))
        });
        let own: u64 = own.map(|(_, entry)| entry.weight(within.measure)).sum();
        if within.holds(held(within.measure).saturating_add(own), all(within.measure)) {
            return Ok(());
        }
    }
    Err(VoiceRefusal::LimitReached {
        measure: limit.measure,
        most,
        unless: limit.unless.map(|within| within.fraction.to_string()),
        basis: basis(),
    })
}
