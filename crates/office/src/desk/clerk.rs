//! Working through what is asked at one desk: deciding together, writing together, answering when it is durable.

use std::collections::HashMap;
use std::sync::Arc;

use governance::assembly::AssemblyEvent;
use governance::community::CommunityEvent;
use governance::{Community, Event, Moment, Seal};
use journal::{AppendError, Batch, BookId, NewEntry, VaultItem};
use tokio::sync::{RwLock, mpsc};

use super::{Act, Answer, Done, Files, Outcome, Shared, Stop, TOGETHER, neighbours, read_files};
use crate::codec;
use crate::vault::{Drawerful, Sealed, ShelvedBallot};

/// How often acts are decided anew because another process wrote into the book meanwhile.
const TRIES: usize = 20;

/// After how many batches during which no other process wrote the clerk stops asking before each whether one did. The
/// store finds out anyhow; but then the book is read from its beginning, which is dear where others write all the time.
const ALONE_AFTER: u32 = 64;

/// Works through the queue of one desk.
pub(super) struct Clerk {
    book: BookId,
    shared: Arc<Shared>,
    files: Arc<RwLock<Files>>,
    /// For how many batches no other process wrote into the book.
    alone_for: u32,
}

/// Why a batch was not written.
enum Unwritten {
    /// Another process wrote into the book first.
    Overtaken,
    /// The store did not take it.
    Failed(String),
}

/// An act that was decided and waits for its commit.
struct Decided {
    outcome: Outcome,
    answer: Answer,
    sealed: Vec<Sealed>,
}

impl Clerk {
    pub(super) fn new(book: BookId, shared: Arc<Shared>, files: Arc<RwLock<Files>>) -> Self {
        Self { book, shared, files, alone_for: 0 }
    }

    pub(super) async fn work(mut self, mut waiting: mpsc::Receiver<(Act, Answer)>) {
        while let Some(first) = waiting.recv().await {
            let mut acts = vec![first];
            while acts.len() < TOGETHER {
                let Ok(next) = waiting.try_recv() else { break };
                acts.push(next);
            }
            self.serve(acts).await;
        }
    }

    /// Serves acts together; those that another process came before are decided anew on what it wrote.
    async fn serve(&mut self, mut acts: Vec<(Act, Answer)>) {
        for _ in 0..TRIES {
            match self.try_to_serve(acts).await {
                Some(again) => acts = again,
                None => return,
            }
        }
        fail(acts.into_iter().map(|(_, answer)| answer), "others write into the book all the time; please try again");
    }

    /// Serves acts together, and hands them back where another process wrote into the book before they were kept.
    async fn try_to_serve(&mut self, acts: Vec<(Act, Answer)>) -> Option<Vec<(Act, Answer)>> {
        let open_files = self.files.clone();
        let mut files = open_files.write().await;
        if files.stale {
            self.start_anew(&mut files).await;
        }
        if files.stale {
            fail(acts.into_iter().map(|(_, answer)| answer), "the book cannot be read at present");
            return None;
        }
        let asks = self.shared.has_neighbours && self.alone_for < ALONE_AFTER;
        if asks {
            match neighbours::meet(&self.shared, &self.book, &mut files).await {
                Ok(true) => self.alone_for = 0,
                Ok(false) => self.alone_for += 1,
                Err(problem) => {
                    fail(acts.into_iter().map(|(_, answer)| answer), &problem.to_string());
                    return None;
                }
            }
        }
        let copies: Vec<Act> =
            if self.shared.has_neighbours { acts.iter().map(|(act, _)| act.clone()).collect() } else { Vec::new() };
        let expected = files.community.size();
        let mut batch = Batch::new(self.book.clone(), expected);
        let mut decided = Vec::with_capacity(acts.len());
        let mut broken = None;
        for (act, answer) in acts {
            match &broken {
                Some(reason) => {
                    let _ = answer.send(Err(Stop::Failed(String::clone(reason))));
                }
                None => match self.decide(&mut files, &mut batch, act) {
                    Ok((outcome, sealed)) => decided.push(Ok(Decided { outcome, answer, sealed })),
                    Err(Stop::Refused(refusal)) => decided.push(Err((refusal, answer))),
                    Err(Stop::Failed(reason)) => {
                        let _ = answer.send(Err(Stop::Failed(reason.clone())));
                        broken = Some(reason);
                    }
                },
            }
        }
        let written = match &broken {
            Some(reason) => Err(Unwritten::Failed(reason.clone())),
            // Nothing is written that would show whether this was decided on the book as it is.
            None if batch.entries.is_empty() && self.shared.has_neighbours && !asks => self.check_alone(expected).await,
            None if batch.entries.is_empty() => Ok(()),
            None => self.append(batch).await,
        };
        if matches!(written, Err(Unwritten::Overtaken)) {
            self.alone_for = 0;
        }
        match written {
            Ok(()) => {
                for decision in decided {
                    match decision {
                        Ok(Decided { outcome, answer, sealed }) => {
                            self.file(&mut files, &outcome, &sealed);
                            let _ = answer.send(Ok(outcome));
                        }
                        Err((refusal, answer)) => {
                            let _ = answer.send(Err(Stop::Refused(refusal)));
                        }
                    }
                }
            }
            Err(unwritten) => {
                let answers = decided.into_iter().map(|decision| match decision {
                    Ok(Decided { answer, .. }) | Err((_, answer)) => answer,
                });
                let again = match unwritten {
                    Unwritten::Overtaken if self.shared.has_neighbours => {
                        Some(copies.into_iter().zip(answers).collect())
                    }
                    Unwritten::Overtaken => {
                        fail(answers, "somebody else wrote into the book at the same moment; please try again");
                        None
                    }
                    Unwritten::Failed(reason) => {
                        tracing::error!(book = %self.book, "the store did not take a batch: {reason}");
                        fail(answers, &reason);
                        None
                    }
                };
                self.start_anew(&mut files).await;
                return again;
            }
        }
        None
    }

    /// Decides one act against the state the earlier acts of the batch left, and follows what it decided.
    fn decide(&self, files: &mut Files, batch: &mut Batch, act: Act) -> Result<(Outcome, Vec<Sealed>), Stop> {
        let now = self.shared.door.now();
        let moment = Moment { now, actor: act.actor, law: &self.shared.law };
        let events = governance::decide(&files.community, act.command, &moment)?;
        if events.is_empty() {
            return Ok((Outcome::NothingToDo, Vec::new()));
        }
        let from = files.community.size();
        for event in &events {
            let written = codec::encode(event).map_err(|problem| Stop::Failed(problem.to_string()))?;
            batch.entries.push(NewEntry {
                recorded_at: now.as_millisecond(),
                kind: written.kind.to_owned(),
                version: written.version,
                payload: written.payload,
            });
            batch.forget.extend(outdated(&files.community, event));
            // To follow an event before it is kept proves that the book can always be read back.
            files.community.apply(now, event).map_err(|impossible| Stop::Failed(impossible.to_string()))?;
        }
        batch.drawer.extend(act.drawer);
        batch.keep.extend(shelved(&act.sealed, from, &events));
        let positions = from..files.community.size();
        Ok((Outcome::Done(Done { positions, at: now, events }), act.sealed))
    }

    async fn check_alone(&self, followed: u64) -> Result<(), Unwritten> {
        match self.shared.journal.size(&self.book).await {
            Ok(size) if size == followed => Ok(()),
            Ok(_) => Err(Unwritten::Overtaken),
            Err(problem) => Err(Unwritten::Failed(problem.to_string())),
        }
    }

    async fn append(&self, batch: Batch) -> Result<(), Unwritten> {
        match self.shared.journal.append(batch).await {
            Ok(_) => Ok(()),
            Err(AppendError::Conflict { .. }) => Err(Unwritten::Overtaken),
            Err(error) => Err(Unwritten::Failed(error.to_string())),
        }
    }

    /// Brings what lives beside the state up to date with events that are durable now.
    fn file(&self, files: &mut Files, outcome: &Outcome, sealed: &[Sealed]) {
        let Outcome::Done(done) = outcome else { return };
        for sealed in sealed.iter().filter(|sealed| sealed.item.id.starts_with(Drawerful::Person.prefix())) {
            files.people.put(sealed.seal, &sealed.item.value);
        }
        for event in &done.events {
            match event {
                Event::Assembly(AssemblyEvent::LettersIssued(_) | AssemblyEvent::LetterReissued(_)) => {
                    let Event::Assembly(event) = event else { continue };
                    if let Some(meeting) = files.community.assembly().meeting(event.meeting()) {
                        files.letters.refresh(&self.shared.secrets, self.book.as_str(), meeting);
                    }
                }
                Event::Community(CommunityEvent::OwnerForgotten(forgotten)) => {
                    if let Some(owner) = files.community.register().owner(forgotten.owner) {
                        files.people.forget(&owner.seal);
                    }
                }
                Event::Community(_) | Event::Bodies(_) | Event::Matter(_) | Event::Assembly(_) => {}
            }
        }
    }

    /// Reads the state anew after the store refused what had been decided on it.
    async fn start_anew(&self, files: &mut Files) {
        match read_files(&self.shared, &self.book, &files.letters).await {
            Ok(read) => *files = read,
            Err(problem) => {
                files.stale = true;
                tracing::error!(book = %self.book, "the book cannot be read anew: {problem}");
            }
        }
    }
}

/// Sealed values under the names they are kept by: a ballot's says where the book last names its seal, among the events
/// that begin at a position.
fn shelved(sealed: &[Sealed], from: u64, events: &[Event]) -> Vec<VaultItem> {
    let ballot = |event: &Event| match event {
        Event::Assembly(AssemblyEvent::BallotCast(event)) => Some(event.seal),
        Event::Assembly(AssemblyEvent::BallotSetAside(event)) => Some(event.seal),
        Event::Assembly(AssemblyEvent::PaperKeyed(event)) => Some(event.seal),
        Event::Assembly(AssemblyEvent::PaperSettled(event)) => Some(event.seal),
        Event::Community(_) | Event::Bodies(_) | Event::Matter(_) | Event::Assembly(_) => None,
    };
    let places: HashMap<Seal, u64> =
        (from..).zip(events).filter_map(|(position, event)| Some((ballot(event)?, position))).collect();
    let name = |Sealed { seal, item }: &Sealed| match places.get(seal) {
        Some(&position) => Some(ShelvedBallot { position, seal: *seal }.id()),
        // A ballot the book does not name now was there already.
        None => Some(item.id.clone()).filter(|id| !id.starts_with(Drawerful::Ballot.prefix())),
    };
    sealed.iter().filter_map(|sealed| Some(VaultItem { id: name(sealed)?, ..sealed.item.clone() })).collect()
}

/// What an event makes superfluous in the vault: particulars that were erased or that newer ones replace.
fn outdated(community: &Community, event: &Event) -> Vec<String> {
    let seal = |owner| community.register().owner(owner).map(|owner| Drawerful::Person.id(&owner.seal));
    match event {
        Event::Community(CommunityEvent::OwnerForgotten(forgotten)) => seal(forgotten.owner).into_iter().collect(),
        Event::Community(CommunityEvent::OwnersRecorded(recorded)) => {
            recorded.owners.iter().filter_map(|(owner, _)| seal(*owner)).collect()
        }
        Event::Community(_) | Event::Bodies(_) | Event::Matter(_) | Event::Assembly(_) => Vec::new(),
    }
}

fn fail(answers: impl Iterator<Item = Answer>, reason: &str) {
    for answer in answers {
        let _ = answer.send(Err(Stop::Failed(reason.to_owned())));
    }
}
