//! What changes of what was filed after the founding: each committee elected later, each text adopted later, and whoever
//! leaves or joins a committee within its term.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Change, ChangeReported};
use crate::Community;
use crate::assembly::Meeting;
use crate::bodies::BodyKind;
use crate::charter::{Adoption, CharterKind, Standing};
use crate::committee::SeatEnd;
use crate::ids::BodyId;

/// A change of what was filed that this book knows of.
#[derive(Debug, Clone, Copy)]
pub struct LaterChange<'a> {
    /// What changed.
    pub about: Change,
    /// The committee that files or reports it.
    pub committee: BodyId,
    /// The day on which the vote was certified, or the first day on which the committee is made up otherwise.
    pub changed_on: Date,
    /// How it was reported, once it was.
    pub reported: Option<&'a ChangeReported>,
}

/// What changed after the founding, oldest first.
///
/// Every committee elected after the first whose members took their seats, and every text adopted by a vote since, by
/// decisions that nobody revoked; and every day since the filing on which members left or joined a committee.
#[must_use]
pub fn later_changes(community: &Community) -> Vec<LaterChange<'_>> {
    let mut changes = elections(community);
    changes.extend(texts(community));
    changes.extend(members(community));
    changes.sort_by_key(|change| change.changed_on);
    changes
}

fn elections(community: &Community) -> Vec<LaterChange<'_>> {
    let later = community.assembly().standing_seatings();
    let later = later.filter(|filled| filled.is_for_full_term() && !is_first(community, filled.meeting));
    later
        .filter_map(|filled| {
            let about = Change::Committee { meeting: filled.meeting.id, matter: filled.matter };
            change(community, about, filled.seating.body, filled.meeting)
        })
        .collect()
}

fn texts(community: &Community) -> Vec<LaterChange<'_>> {
    let mut committees = community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    let founded = community.founding().founded().map(|founded| founded.event.committee);
    let Some(committee) = founded.or_else(|| committees.next().map(|body| body.id)) else { return Vec::new() };
    let texts = CharterKind::ALL.into_iter().flat_map(|kind| community.charters().of(kind));
    texts
        .filter_map(|text| {
            let Standing::Adopted { adoption: Adoption::Vote { meeting, .. }, .. } = &text.standing else {
                return None;
            };
            let meeting = community.assembly().meeting(*meeting).filter(|meeting| !is_first(community, meeting))?;
            change(community, Change::Text { text: text.id }, committee, meeting)
        })
        .collect()
}

/// Days on which an owners' committee that was filed lost members, or got them from a by-election or as alternates.
fn members(community: &Community) -> Vec<LaterChange<'_>> {
    let is_filed = |body: BodyId| {
        let body = community.bodies().body(body);
        body.is_some_and(|body| body.kind == BodyKind::OwnersCommittee)
    };
    let day = |at: Timestamp| at.to_zoned(community.zone().clone()).date();
    // Whose election was revoked was never rightly seated: that is not a change of who was filed.
    let left = community.committees().ended_seats().iter().filter(|ended| ended.reason != SeatEnd::ElectionRevoked);
    // A seat that was given back is one more change.
    let left = left.flat_map(|ended| {
        let restored = ended.restored.as_ref().map(|(at, _)| day(*at));
        [Some(ended.on), restored].into_iter().flatten().map(|on| (ended.body, on))
    });
    let joined = community.assembly().standing_seatings().flat_map(|filled| {
        let by_election = (!filled.is_for_full_term()).then(|| day(filled.seating.at));
        let moved_up = filled.seating.seats.iter().filter_map(move |seat| seat.moved_up.map(day));
        by_election.into_iter().chain(moved_up).map(|on| (filled.seating.body, on))
    });
    let filed_on = community.founding().filed().map(|filed| filed.on);
    let days: BTreeSet<(BodyId, Date)> = left.chain(joined).filter(|(body, _)| is_filed(*body)).collect();
    let days = days.into_iter().filter(|(_, on)| filed_on.is_none_or(|filed_on| *on >= filed_on));
    days.map(|(committee, on)| known(community, Change::Members { committee, on }, committee, on)).collect()
}

fn change<'a>(
    community: &'a Community,
    about: Change,
    committee: BodyId,
    meeting: &Meeting,
) -> Option<LaterChange<'a>> {
    let (_, certified_at) = meeting.certified?;
    Some(known(community, about, committee, certified_at.to_zoned(community.zone().clone()).date()))
}

fn known(community: &Community, about: Change, committee: BodyId, changed_on: Date) -> LaterChange<'_> {
    let reported = community.founding().changes().iter().find(|reported| reported.about == Some(about));
    LaterChange { about, committee, changed_on, reported }
}

/// Whether the assembly was founded in a meeting: it was the group's, or the assembly rests on it.
fn is_first(community: &Community, meeting: &Meeting) -> bool {
    let founding = community.founding();
    let by_group = founding.group().is_some_and(|group| group.body == meeting.body);
    by_group || founding.founded().is_some_and(|it| it.event.rests_on.iter().any(|rest| rest.meeting == meeting.id))
}
