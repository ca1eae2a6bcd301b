//! Following what other processes wrote into the same book: only what is new, since a large book takes seconds to read.

use std::collections::BTreeSet;

use governance::Event;
use governance::assembly::{AssemblyEvent, ServiceRecorded};
use governance::bodies::BodiesEvent;
use governance::community::CommunityEvent;
use governance::ids::MeetingId;
use governance::informing::InformingEvent;
use governance::voice::VoiceEvent;
use journal::{BookId, StorageError, VaultItem};

use super::{Files, ReplayProblem, Shared, follow_event};
use crate::contacts;
use crate::people::People;
use crate::services::Services;
use crate::signers::Signers;
use crate::vault::Drawerful;

/// Follows what is new, and says whether anything was.
pub(super) async fn meet(shared: &Shared, book: &BookId, files: &mut Files) -> Result<bool, ReplayProblem> {
    let is_behind = shared.journal.size(book).await? > files.community.size();
    if is_behind {
        follow(shared, book, files).await?;
    }
    Ok(is_behind)
}

/// Follows the entries that these files have not followed yet.
pub(super) async fn follow(shared: &Shared, book: &BookId, files: &mut Files) -> Result<(), ReplayProblem> {
    let mut beside = Beside::default();
    let Files { community, .. } = &mut *files;
    let from = community.size();
    let followed = shared.journal.replay(book, from, |entry| -> Result<(), ReplayProblem> {
        beside.note(&follow_event(community, &entry)?);
        Ok(())
    });
    let brought = match followed.await {
        Ok(_) => beside.bring_up_to_date(shared, book, files).await.map_err(ReplayProblem::from),
        Err(problem) => Err(problem),
    };
    // What was followed in part is read from the beginning before it is used again.
    files.stale |= brought.is_err();
    brought
}

/// What lives beside the state and is touched by what happened.
#[derive(Debug, Default)]
struct Beside {
    lettered: BTreeSet<MeetingId>,
    has_new_cards: bool,
    has_new_people: bool,
    has_new_signers: bool,
    served: Vec<ServiceRecorded>,
    /// Whether anything happened beside ballots, answers in a conversation and marks that something was read, which come by
    /// thousands.
    has_other_than_votes: bool,
}

impl Beside {
    fn note(&mut self, event: &Event) {
        self.has_other_than_votes |= !is_vote(event);
        match event {
            Event::Assembly(event @ (AssemblyEvent::LettersIssued(_) | AssemblyEvent::LetterReissued(_))) => {
                self.lettered.insert(event.meeting());
            }
            Event::Assembly(AssemblyEvent::ServiceRecorded(event)) => {
                self.served.push(event.clone());
            }
            // What is said in a conversation or about an opinion leaves nothing of who said it in the vault.
            Event::Deliberation(event) if event.is_of_conversation() || event.is_of_opinion() => {}
            Event::Petition(_) | Event::Deliberation(_) | Event::OnPaper(_) => self.has_new_signers = true,
            Event::Card(_) | Event::Community(CommunityEvent::HomesRegistered(_) | CommunityEvent::HomesRemoved(_)) => {
                self.has_new_cards = true;
            }
            Event::Community(CommunityEvent::OwnersRecorded(_) | CommunityEvent::OwnerForgotten(_))
            | Event::Bodies(BodiesEvent::SeatFilled(_))
            | Event::Voice(VoiceEvent::VoiceRecorded(_)) => self.has_new_people = true,
            _ => {}
        }
    }

    async fn bring_up_to_date(self, shared: &Shared, book: &BookId, files: &mut Files) -> Result<(), StorageError> {
        for meeting in self.lettered {
            if let Some(meeting) = files.community.assembly().meeting(meeting) {
                files.letters.refresh(&shared.secrets, book.as_str(), meeting);
            }
        }
        if self.has_new_cards {
            files.cards.renew(&shared.secrets, book.as_str(), files.community.cards());
        }
        if self.has_new_signers {
            files.signers = read_signers(shared, book).await?;
        }
        for event in self.served {
            let ids: Vec<String> = event.lines.iter().map(|seal| Drawerful::Service.id(seal)).collect();
            put_services(&mut files.services, &shared.journal.vault_get(book, &ids).await?);
            event.ledger_lines().for_each(|line| files.services.file(event.meeting, line));
        }
        // No entry tells of these; they are looked at with whatever happens, but not again for every vote.
        if self.has_other_than_votes {
            files.contacts = contacts::read(shared, book).await?;
        }
        if self.has_new_people {
            files.people = read_people(shared, book).await?;
        }
        Ok(())
    }
}

/// Whether it is a ballot, belongs to a conversation, or marks a dossier as read.
fn is_vote(event: &Event) -> bool {
    match event {
        Event::Assembly(event) => matches!(event, AssemblyEvent::BallotCast(_)),
        Event::Deliberation(event) => event.is_of_conversation(),
        Event::Informing(event) => matches!(event, InformingEvent::DossierRead(_)),
        _ => false,
    }
}

/// Reads who signed petitions, and who raised and supports deliberations.
pub(super) async fn read_signers(shared: &Shared, book: &BookId) -> Result<Signers, StorageError> {
    let mut signers = Signers::default();
    for item in shared.journal.vault_prefix(book, Drawerful::Signature.prefix()).await? {
        if let Some(seal) = Drawerful::Signature.seal_in(&item.id) {
            signers.put(seal, &item.value);
        }
    }
    Ok(signers)
}

/// Reads what was done to serve ballots; nothing of it is filed yet.
pub(super) async fn read_services(shared: &Shared, book: &BookId) -> Result<Services, StorageError> {
    let mut services = Services::default();
    put_services(&mut services, &shared.journal.vault_prefix(book, Drawerful::Service.prefix()).await?);
    Ok(services)
}

fn put_services(services: &mut Services, items: &[VaultItem]) {
    for item in items {
        if let Some(seal) = Drawerful::Service.seal_in(&item.id) {
            services.put(seal, &item.value);
        }
    }
}

/// Reads who people are.
pub(super) async fn read_people(shared: &Shared, book: &BookId) -> Result<People, StorageError> {
    let mut people = People::default();
    for item in shared.journal.vault_prefix(book, Drawerful::Person.prefix()).await? {
        if let Some(seal) = Drawerful::Person.seal_in(&item.id) {
            people.put(seal, &item.value);
        }
    }
    Ok(people)
}
