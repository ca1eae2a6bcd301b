//! The ledger of service, opened: what was done at which door, for those who serve and for the meeting's own papers.

use std::collections::HashMap;

use governance::assembly::{AssemblyCommand, DoorState, Meeting, Service, ServiceGiven, ServiceLine};
use governance::ids::{EntryNo, MeetingId, PersonId};
use governance::{Actor, Community, Seal};
use journal::BookId;
use serde::{Deserialize, Serialize};

use crate::desk::{Act, Desk, Outcome, Stop};
use crate::secrets::Secrets;
use crate::vault::{Drawerful, Sealed};

/// What the vault holds of a line. It names meeting and entry, so none can be shown for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SealedService {
    pub(crate) meeting: MeetingId,
    pub(crate) entry: EntryNo,
    #[serde(flatten)]
    pub(crate) service: ServiceGiven,
}

impl SealedService {
    /// Seals a line; the same line gets the same seal again, so that what is sent twice is recorded once.
    fn seal(&self, secrets: &Secrets, book: &BookId) -> Sealed {
        let value = serde_json::to_vec(self).unwrap_or_default();
        Sealed::salted(secrets.service_salt(book.as_str(), &value), Drawerful::Service, value)
    }
}

/// What was done at each door of each meeting, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Services {
    /// Lines that were opened and are not filed yet.
    opened: HashMap<Seal, SealedService>,
    /// One meeting's lines, by entry.
    ledgers: HashMap<MeetingId, Vec<Vec<Service>>>,
}

impl Services {
    /// Takes in what lies behind a seal.
    pub(crate) fn put(&mut self, seal: Seal, value: &[u8]) {
        if let Ok(service) = serde_json::from_slice(value) {
            self.opened.insert(seal, service);
        }
    }

    /// Files a line of a meeting's ledger; one whose seal was not opened stays away.
    pub(crate) fn file(&mut self, meeting: MeetingId, line: ServiceLine) {
        let (entry, service) = match line {
            ServiceLine::Open { entry, service } => (entry, service),
            ServiceLine::Sealed { seal, by, .. } => {
                let opened = self.opened.remove(&seal).filter(|opened| opened.meeting == meeting);
                let Some(SealedService { entry, service, .. }) = opened else { return };
                let ServiceGiven { manner, at, evidence, delivered_by } = service;
                (entry, Service { manner, at, delivered_by: Some(delivered_by), by, evidence })
            }
        };
        let ledger = self.ledgers.entry(meeting).or_default();
        if ledger.len() <= entry.index() {
            ledger.resize_with(entry.index() + 1, Vec::new);
        }
        ledger[entry.index()].push(service);
    }

    /// Files the lines of every meeting.
    pub(crate) fn file_all(&mut self, community: &Community) {
        for meeting in community.assembly().meetings() {
            meeting.services.lines().iter().for_each(|line| self.file(meeting.id, *line));
        }
    }

    /// What was done for one entry of a meeting's roll, oldest first.
    #[must_use]
    pub fn of(&self, meeting: MeetingId, entry: EntryNo) -> &[Service] {
        let lines = self.ledgers.get(&meeting).and_then(|ledger| ledger.get(entry.index()));
        lines.map(Vec::as_slice).unwrap_or_default()
    }

    /// How things stand at the door of an entry.
    #[must_use]
    pub fn door(&self, meeting: &Meeting, entry: EntryNo) -> DoorState {
        DoorState::of(self.of(meeting.id, entry), meeting.ballots.ballot(entry).is_some())
    }
}

impl Desk {
    /// Records what was done to serve entries of a roll together; lines that stand already are left alone. What its seals
    /// name, evidence and the name of who carried it, is kept beside.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn record_service(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entries: Vec<EntryNo>,
        service: ServiceGiven,
        beside: Vec<Sealed>,
    ) -> Result<Outcome, Stop> {
        let seal = |entry| SealedService { meeting, entry, service }.seal(self.secrets(), self.book());
        let sealed: Vec<(EntryNo, Sealed)> = entries.into_iter().map(|entry| (entry, seal(entry))).collect();
        let lines = sealed.iter().map(|(entry, sealed)| (*entry, sealed.seal)).collect();
        let mut act = Act::new(Actor::Person(by), AssemblyCommand::RecordService { meeting, lines, service });
        act.sealed = sealed.into_iter().map(|(_, sealed)| sealed).chain(beside).collect();
        self.carry_out(act).await
    }
}
