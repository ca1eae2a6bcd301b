//! Counts that were made and are not announced yet: nobody reads them before everybody can.

use std::collections::HashMap;

use governance::assembly::AssemblyEvent;
use governance::ids::MeetingId;
use governance::{Community, Event};

use crate::codec;

/// The kind of entry that is held back until it is announced.
const COUNTED: &str = "assembly.result_counted";

/// Which count of each meeting was announced last.
#[derive(Debug, Clone, Default)]
pub struct Announced(HashMap<MeetingId, u32>);

impl Announced {
    /// What a community has announced.
    #[must_use]
    pub fn of(community: &Community) -> Self {
        let meetings = community.assembly().meetings().iter();
        Self(meetings.filter_map(|meeting| Some((meeting.id, meeting.announcement.as_ref()?.count))).collect())
    }

    /// Whether an entry must not be shown yet: a count that was not announced. Its hash stands in the tree all the same.
    #[must_use]
    pub fn withholds(&self, kind: &str, version: u32, payload: &[u8]) -> bool {
        // Payloads can be large; only one kind is ever held back, and only that is read.
        if kind != COUNTED {
            return false;
        }
        match codec::decode(kind, version, payload) {
            Ok(Event::Assembly(AssemblyEvent::ResultCounted(counted))) => {
                counted.count > self.0.get(&counted.meeting).copied().unwrap_or_default()
            }
            _ => false,
        }
    }
}
