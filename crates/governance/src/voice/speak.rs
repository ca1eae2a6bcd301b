//! Whether whoever signed a ballot may speak for its entry.

use jiff::Timestamp;

use super::{Agent, Reach, Signed, SignedGiven, Terms, Voice, VoiceKind, VoiceRefusal, limit};
use crate::Community;
use crate::assembly::{Mark, Meeting, Scope};
use crate::community::{Barred, Home};
use crate::election::ElectionFile;
use crate::ids::{EntryNo, MatterId, VoiceId};
use crate::law::pack::Bilingual;
use crate::outcome::Refusal;

/// Checks who signed a ballot that was handed in at a time, and says it as the book does.
///
/// # Errors
/// When the owner does not vote for the entry themselves, or whoever is named does not for them.
pub fn check_signature(
    community: &Community,
    meeting: &Meeting,
    entry: EntryNo,
    marks: &[Mark],
    (given, handed_in_at): (&SignedGiven, Timestamp),
) -> Result<Signed, Refusal> {
    match given {
        SignedGiven::Owner => {
            check_owner(community, meeting, entry, handed_in_at)?;
            Ok(Signed::Owner)
        }
        SignedGiven::Carried(voice) => carried(community, meeting, entry, (*voice, handed_in_at)),
        SignedGiven::Voice { voice, opinion } => {
            let record = speaking_for(community, meeting, entry, (*voice, handed_in_at))?;
            check_marks((community, meeting), record, marks, opinion.as_deref())?;
            check_candidacy(meeting, record)?;
            check_cap(community, meeting, record, entry)?;
            Ok(Signed::Voice { kind: record.kind, voice: *voice })
        }
    }
}

/// Checks who signed what was written against a decision, as who signed a ballot.
pub(crate) fn check_opposition(
    community: &Community,
    meeting: &Meeting,
    (entry, matter): (EntryNo, MatterId),
    (given, at): (&SignedGiven, Timestamp),
) -> Result<Signed, Refusal> {
    match given {
        SignedGiven::Owner => {
            check_owner(community, meeting, entry, at)?;
            Ok(Signed::Owner)
        }
        SignedGiven::Carried(voice) => carried(community, meeting, entry, (*voice, at)),
        SignedGiven::Voice { voice, .. } => {
            let record = speaking_for(community, meeting, entry, (*voice, at))?;
            // What an owner wrote for the vote, item by item, says nothing of writing against what was adopted.
            if !record.covers(meeting, matter) || record.opinion.is_some() {
                return Err(VoiceRefusal::OutsideAuthority { matter }.into());
            }
            check_candidacy(meeting, record)?;
            check_cap(community, meeting, record, entry)?;
            Ok(Signed::Voice { kind: record.kind, voice: *voice })
        }
    }
}

/// Checks that an owner's own paper came by a carrier of their part.
fn carried(
    community: &Community,
    meeting: &Meeting,
    entry: EntryNo,
    (voice, at): (VoiceId, Timestamp),
) -> Result<Signed, Refusal> {
    check_owner(community, meeting, entry, at)?;
    let record = standing(community, meeting, voice, at)?;
    if record.speaks() || !is_of_part(community, meeting, record, entry) {
        return Err(VoiceRefusal::VoiceElsewhere.into());
    }
    Ok(Signed::Carried { voice })
}

/// The record by which somebody speaks for the owners of an entry.
fn speaking_for<'c>(
    community: &'c Community,
    meeting: &Meeting,
    entry: EntryNo,
    (voice, at): (VoiceId, Timestamp),
) -> Result<&'c Voice, VoiceRefusal> {
    let record = standing(community, meeting, voice, at)?;
    if !record.speaks() {
        return Err(VoiceRefusal::CarrierMarks);
    }
    let owners = meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).map(|entry| &entry.owners);
    if owners == Some(&record.owners) { Ok(record) } else { Err(VoiceRefusal::VoiceElsewhere) }
}

/// Whether an owner's own ballot stands: not where the record of a guardian or an heir had effect before it was handed in.
fn check_owner(community: &Community, meeting: &Meeting, entry: EntryNo, at: Timestamp) -> Result<(), VoiceRefusal> {
    let day = at.to_zoned(community.zone().clone()).date();
    match community.assembly().voices().instead_of_owner(meeting, entry, (at, day)) {
        Some(Voice { id, kind, terms, .. }) => {
            Err(VoiceRefusal::OwnerSpokenFor { kind: *kind, voice: *id, basis: terms.basis.clone() })
        }
        None => Ok(()),
    }
}

/// The record, when it is for this meeting and stood when the ballot was handed in.
fn standing<'c>(
    community: &'c Community,
    meeting: &Meeting,
    id: VoiceId,
    at: Timestamp,
) -> Result<&'c Voice, VoiceRefusal> {
    let record = community.assembly().voices().voice(id).ok_or(VoiceRefusal::VoiceUnknown)?;
    let day = at.to_zoned(community.zone().clone()).date();
    if !record.is_for(meeting, day) || record.signed_on > day {
        return Err(VoiceRefusal::VoiceElsewhere);
    }
    match record.revoked_at {
        Some(revoked) if !record.stood_at(at) => Err(VoiceRefusal::VoiceOver { at: revoked }),
        // Sent back, it never had any effect, whenever the paper came.
        Some(revoked) if record.effective_at.is_none() => Err(VoiceRefusal::VoiceOver { at: revoked }),
        None if record.waits() => Err(VoiceRefusal::VoiceWaits { kind: record.kind, voice: id }),
        _ => Ok(record),
    }
}

/// Whether one of the entry's homes lies in the part whose ballots a carrier brings.
fn is_of_part(community: &Community, meeting: &Meeting, record: &Voice, entry: EntryNo) -> bool {
    let entry = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
    let homes: Vec<&Home> =
        entry.iter().flat_map(|entry| &entry.homes).filter_map(|home| community.register().home(*home)).collect();
    record.part.as_ref().is_none_or(|part: &Scope| homes.iter().any(|home| part.holds(home)))
}

/// What the owner wrote is the ballot, and what they did not authorise stays empty.
fn check_marks(
    (community, meeting): (&Community, &Meeting),
    record: &Voice,
    marks: &[Mark],
    opinion: Option<&[Mark]>,
) -> Result<(), VoiceRefusal> {
    for (place, question) in meeting.questions.iter().enumerate() {
        let (matter, mark) = (question.matter, marks.get(place));
        if !record.covers(meeting, matter) {
            if mark != Some(&Mark::Void) {
                return Err(VoiceRefusal::OutsideAuthority { matter });
            }
        } else if record.opinion.is_some()
            && opinion.and_then(|opinion| opinion.get(written_at(community, meeting, record, place)?)) != mark
        {
            return Err(VoiceRefusal::OpinionDiffers { matter });
        }
    }
    Ok(())
}

/// At which place of what an owner wrote a question of this meeting stands: what was written for the first vote of a meeting
/// that votes once more is in the order of that one's questions.
fn written_at(community: &Community, meeting: &Meeting, record: &Voice, place: usize) -> Option<usize> {
    let for_first = matches!(record.reach, Reach::Meeting { meeting: own } if meeting.goes_on() == Some(own));
    if !for_first {
        return Some(place);
    }
    let first = community.assembly().meeting(meeting.goes_on()?)?;
    let matter = meeting.first_matter(meeting.questions.get(place)?.matter)?;
    first.questions.iter().position(|question| question.matter == matter)
}

/// Whoever stands in an election on the ballot, where candidates may be no proxies; they may have come forward since.
fn check_candidacy(meeting: &Meeting, record: &Voice) -> Result<(), VoiceRefusal> {
    if record.kind == VoiceKind::Proxy && record.terms.no_candidates && is_candidate(meeting, record.agent) {
        let basis = record.terms.basis.clone();
        return Err(VoiceRefusal::AgentBarred { barred: Barred::Candidate, own: true, basis });
    }
    Ok(())
}

/// Whether somebody stands in an election that a meeting decides.
pub(crate) fn is_candidate(meeting: &Meeting, agent: Agent) -> bool {
    let mut elections = meeting.elections.values().flat_map(ElectionFile::standing);
    matches!(agent, Agent::Owner(owner) if elections.any(|candidate| candidate.owner == owner))
}

/// One person acts for so many heads of a meeting, whichever way the ballots come.
fn check_cap(community: &Community, meeting: &Meeting, record: &Voice, entry: EntryNo) -> Result<(), VoiceRefusal> {
    let Terms { cap, limit, basis, .. } = &record.terms;
    if record.kind != VoiceKind::Proxy || (cap.is_none() && limit.is_none()) {
        return Ok(());
    }
    let mut acted = community.assembly().voices().acted_for(meeting, record.agent, entry);
    if let Some(cap) = cap.filter(|cap| acted.len() >= *cap as usize) {
        return Err(VoiceRefusal::CapReached { cap, basis: basis.clone() });
    }
    let Some(limit) = limit else { return Ok(()) };
    acted.push(entry);
    let plain = |text: &String| Bilingual { zh: text.clone(), en: text.clone() };
    let entries = limit::entries(community, meeting);
    limit::check(limit, &entries, (record.agent, &acted), || limit.basis.iter().map(plain).collect())
}

/// Checks that whoever came to a room speaks for an entry.
pub(crate) fn check_presence(
    community: &Community,
    meeting: &Meeting,
    entry: EntryNo,
    (voice, at): (VoiceId, Timestamp),
) -> Result<(), Refusal> {
    let record = standing(community, meeting, voice, at)?;
    let owners = meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).map(|entry| &entry.owners);
    if !record.speaks() || owners != Some(&record.owners) {
        return Err(VoiceRefusal::VoiceElsewhere.into());
    }
    Ok(())
}
