//! What of the book is not shown yet, though its hash stands in the tree: a count that was not announced, and, while voting
//! is open, who has voted. A bundle holds all of it.

use governance::assembly::AssemblyEvent;
use governance::ids::MeetingId;
use governance::voice::VoiceEvent;
use governance::{Community, Event};
use office::codec;

/// Why an entry's content is not shown yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// It is a count that was not announced.
    Count,
    /// It names a roll number that has voted, and others are still being canvassed.
    Voter,
}

impl Held {
    /// What is said of it in a table.
    pub(super) fn short(self) -> &'static str {
        match self {
            Self::Count => "entry-withheld-short",
            Self::Voter => "entry-held-voter-short",
        }
    }

    /// What is said of it on its page.
    pub(super) fn long(self) -> &'static str {
        match self {
            Self::Count => "entry-withheld",
            Self::Voter => "entry-held-voter",
        }
    }
}

/// The kinds that can be held back; the payloads of all others may be large and are not read.
const KINDS: [&str; 9] = [
    "assembly.result_counted",
    "assembly.ballot_cast",
    "assembly.ballot_set_aside",
    "assembly.paper_keyed",
    "assembly.paper_settled",
    "assembly.paper_withdrawn",
    "voice.ballot_disputed",
    "voice.dispute_settled",
    "voice.paper_kept_aside",
];

/// Why an entry's content is not shown yet; none where it is.
pub(super) fn held(community: &Community, kind: &str, version: u32, payload: &[u8]) -> Option<Held> {
    if !KINDS.contains(&kind) {
        return None;
    }
    let meeting = |id: MeetingId| community.assembly().meeting(id);
    let is_open = |id: MeetingId| meeting(id).is_some_and(|meeting| meeting.closed_at.is_none());
    let voted = |id: MeetingId| is_open(id).then_some(Held::Voter);
    match codec::decode(kind, version, payload).ok()? {
        Event::Assembly(AssemblyEvent::ResultCounted(counted)) => {
            let announcement = meeting(counted.meeting).and_then(|meeting| meeting.announcement);
            (counted.count > announcement.map_or(0, |announcement| announcement.count)).then_some(Held::Count)
        }
        Event::Assembly(AssemblyEvent::BallotCast(event)) => voted(event.meeting),
        Event::Assembly(AssemblyEvent::BallotSetAside(event)) => voted(event.meeting),
        Event::Assembly(AssemblyEvent::PaperKeyed(event)) => voted(event.meeting),
        Event::Assembly(AssemblyEvent::PaperSettled(event)) => voted(event.meeting),
        Event::Assembly(AssemblyEvent::PaperWithdrawn(event)) => voted(event.meeting),
        Event::Voice(VoiceEvent::BallotDisputed(event)) => voted(event.meeting),
        Event::Voice(VoiceEvent::DisputeSettled(event)) => voted(event.meeting),
        Event::Voice(VoiceEvent::PaperKeptAside(event)) => voted(event.meeting),
        _ => None,
    }
}
