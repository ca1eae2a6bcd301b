//! A batch of acts: decided one upon the other, kept together, answered when it is durable.

use std::collections::HashMap;

use governance::assembly::AssemblyEvent;
use governance::community::CommunityEvent;
use governance::recount::RecountEvent;
use governance::voice::VoiceEvent;
use governance::{Event, Moment, Refusal, Seal};
use journal::{AppendError, Batch, BookId, Chain, NewEntry, Queued, VaultItem};

use super::outdated::{outdated, seals_of, supporters_gone};
use super::{Act, Answer, Done, Files, Outcome, Shared, Stop};
use crate::codec;
use crate::vault::{Drawerful, Sealed};

/// Why a batch was not written.
pub(super) enum Unwritten {
    /// Another process wrote into the book first.
    Overtaken,
    /// The store did not take it.
    Failed(String),
}

impl From<AppendError> for Unwritten {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Conflict { .. } => Self::Overtaken,
            error => Self::Failed(error.to_string()),
        }
    }
}

/// An act that was decided and waits for its commit.
struct Decided {
    outcome: Outcome,
    answer: Answer,
    /// What came with it that is kept at hand: particulars of people, signatures, lines of service.
    at_hand: Vec<Sealed>,
}

/// Acts that were decided and are on their way to the disk.
pub(super) struct OnItsWay {
    decided: Vec<Result<Decided, (Refusal, Answer)>>,
    /// The acts again, where another process may make it necessary to decide them anew.
    copies: Vec<Act>,
    queued: Result<Option<Queued>, String>,
}

/// One desk's book, its files open for writing.
pub(super) struct Sitting<'desk> {
    pub(super) book: &'desk BookId,
    pub(super) shared: &'desk Shared,
    pub(super) files: &'desk mut Files,
    /// The batches of this sitting.
    pub(super) chain: Chain,
}

impl Sitting<'_> {
    /// Decides acts, each upon the ones before it, and hands in what they come to.
    pub(super) async fn hand_in(&mut self, acts: Vec<(Act, Answer)>) -> OnItsWay {
        let copies: Vec<Act> =
            if self.shared.has_neighbours { acts.iter().map(|(act, _)| act.clone()).collect() } else { Vec::new() };
        let mut batch = Batch::new(self.book.clone(), self.files.community.size());
        batch.chain = self.chain.clone();
        let mut decided = Vec::with_capacity(acts.len());
        let mut broken = None;
        for (act, answer) in acts {
            match &broken {
                Some(reason) => {
                    let _ = answer.send(Err(Stop::Failed(String::clone(reason))));
                }
                None => match self.decide(&mut batch, act) {
                    Ok((outcome, at_hand)) => decided.push(Ok(Decided { outcome, answer, at_hand })),
                    Err(Stop::Refused(refusal)) => decided.push(Err((refusal, answer))),
                    Err(Stop::Failed(reason)) => {
                        let _ = answer.send(Err(Stop::Failed(reason.clone())));
                        broken = Some(reason);
                    }
                },
            }
        }
        let queued = match broken {
            Some(reason) => Err(reason),
            None if batch.entries.is_empty() => Ok(None),
            None => self.shared.journal.queue(batch).await.map(Some).map_err(|error| error.to_string()),
        };
        OnItsWay { decided, copies, queued }
    }

    /// Decides one act against the state the earlier acts of the batch left, and follows what it decided; says what came
    /// with it that is kept at hand.
    fn decide(&mut self, batch: &mut Batch, act: Act) -> Result<(Outcome, Vec<Sealed>), Stop> {
        let now = self.shared.door.now();
        let moment = Moment { now, actor: act.actor, law: &self.shared.law };
        let events = governance::decide(&self.files.community, act.command, &moment)?;
        if events.is_empty() {
            return Ok((Outcome::NothingToDo, Vec::new()));
        }
        let from = self.files.community.size();
        for event in &events {
            let written = codec::encode(event).map_err(|problem| Stop::Failed(problem.to_string()))?;
            batch.entries.push(NewEntry {
                recorded_at: now.as_millisecond(),
                kind: written.kind.to_owned(),
                version: written.version,
                payload: written.payload,
            });
            batch.forget.extend(outdated(&self.files.community, event));
            // To follow an event before it is kept proves that the book can always be read back.
            self.files.community.apply(now, event).map_err(|impossible| Stop::Failed(impossible.to_string()))?;
        }
        batch.drawer.extend(act.drawer);
        let is_at_hand =
            |sealed: &&Sealed| matches!(sealed.sort, Drawerful::Person | Drawerful::Signature | Drawerful::Service);
        let at_hand = act.sealed.iter().filter(is_at_hand).cloned().collect();
        let kept: Vec<VaultItem> = shelved(act.sealed, from, &events).collect();
        // What an earlier act of the batch made superfluous can be needed again, under the same name.
        batch.forget.retain(|id| !kept.iter().any(|item| item.id == *id));
        batch.keep.extend(kept);
        let positions = from..self.files.community.size();
        Ok((Outcome::Done(Done { positions, at: now, events }), at_hand))
    }

    /// Answers a batch that is durable.
    pub(super) fn answer(&mut self, batch: OnItsWay) {
        for decision in batch.decided {
            match decision {
                Ok(Decided { outcome, answer, at_hand }) => {
                    self.file(&outcome, &at_hand);
                    let _ = answer.send(Ok(outcome));
                }
                Err((refusal, answer)) => {
                    let _ = answer.send(Err(Stop::Refused(refusal)));
                }
            }
        }
    }

    /// Brings what lives beside the state up to date with events that are durable now.
    fn file(&mut self, outcome: &Outcome, at_hand: &[Sealed]) {
        let Outcome::Done(done) = outcome else { return };
        for sealed in at_hand {
            match sealed.sort {
                Drawerful::Signature => self.files.signers.put(sealed.seal, &sealed.value),
                Drawerful::Service => self.files.services.put(sealed.seal, &sealed.value),
                Drawerful::Person | Drawerful::Ballot | Drawerful::Words | Drawerful::Identity | Drawerful::File => {
                    self.files.people.put(sealed.seal, &sealed.value);
                }
            }
        }
        for event in &done.events {
            match event {
                Event::Assembly(AssemblyEvent::LettersIssued(_) | AssemblyEvent::LetterReissued(_)) => {
                    let Event::Assembly(event) = event else { continue };
                    if let Some(meeting) = self.files.community.assembly().meeting(event.meeting()) {
                        self.files.letters.refresh(&self.shared.secrets, self.book.as_str(), meeting);
                    }
                }
                Event::Assembly(AssemblyEvent::ServiceRecorded(event)) => {
                    event.ledger_lines().for_each(|line| self.files.services.file(event.meeting, line));
                }
                Event::Card(event) => {
                    let Files { community, cards, .. } = &mut *self.files;
                    cards.refresh(&self.shared.secrets, self.book.as_str(), community.cards(), event);
                }
                Event::Community(CommunityEvent::HomesRegistered(_) | CommunityEvent::HomesRemoved(_)) => {
                    self.files.cards.end(self.files.community.cards());
                }
                Event::Community(CommunityEvent::OwnerForgotten(forgotten)) => {
                    for seal in seals_of(&self.files.community, forgotten.owner) {
                        self.files.people.forget(&seal);
                    }
                }
                Event::Deliberation(_) | Event::OnPaper(_) => {
                    for seal in supporters_gone(&self.files.community, event) {
                        self.files.signers.forget(&seal);
                    }
                }
                _ => {}
            }
        }
    }
}

impl OnItsWay {
    /// Waits until it is durable. Waiting may be broken off and taken up again.
    pub(super) async fn kept(&mut self) -> Result<(), Unwritten> {
        match &mut self.queued {
            Ok(Some(queued)) => Ok(queued.durable().await.map(|_| ())?),
            Ok(None) => Ok(()),
            Err(reason) => Err(Unwritten::Failed(reason.clone())),
        }
    }

    /// Whether more may be decided upon it.
    pub(super) fn is_handed_in(&self) -> bool {
        self.queued.is_ok()
    }

    /// Whether it writes anything, which shows that it was decided on the book as it is.
    pub(super) fn writes(&self) -> bool {
        matches!(self.queued, Ok(Some(_)))
    }

    /// The acts once more, each with who waits for its answer.
    pub(super) fn again(self) -> impl Iterator<Item = (Act, Answer)> {
        let copies = self.copies;
        let answers = self.decided.into_iter().map(|decision| match decision {
            Ok(Decided { answer, .. }) | Err((_, answer)) => answer,
        });
        copies.into_iter().zip(answers)
    }

    /// Tells everybody that it was not kept.
    pub(super) fn fail(self, reason: &str) {
        for decision in self.decided {
            let (Ok(Decided { answer, .. }) | Err((_, answer))) = decision;
            let _ = answer.send(Err(Stop::Failed(reason.to_owned())));
        }
    }
}

/// Sealed values under the names they are kept by: a ballot's says where the book last names its seal, among the events
/// that begin at a position.
fn shelved(sealed: Vec<Sealed>, from: u64, events: &[Event]) -> impl Iterator<Item = VaultItem> {
    let ballot = |event: &Event| match event {
        Event::Assembly(AssemblyEvent::BallotCast(event)) => Some(event.seal),
        Event::Assembly(AssemblyEvent::BallotSetAside(event)) => Some(event.seal),
        Event::Assembly(AssemblyEvent::PaperKeyed(event)) => Some(event.seal),
        Event::Assembly(AssemblyEvent::PaperSettled(event)) => Some(event.seal),
        Event::Voice(VoiceEvent::VoiceRecorded(event)) => event.opinion,
        Event::Recount(RecountEvent::PaperKeyedAgain(event)) => Some(event.seal),
        _ => None,
    };
    let reread = |event: &Event| match event {
        Event::Recount(RecountEvent::PaperRecountSettled(event)) => event.papers.seals(),
        _ => vec![],
    };
    let seals = (from..)
        .zip(events)
        .flat_map(|(position, event)| ballot(event).into_iter().chain(reread(event)).map(move |seal| (seal, position)));
    let places: HashMap<Seal, u64> = seals.collect();
    sealed.into_iter().filter_map(move |sealed| match (places.get(&sealed.seal), sealed.sort) {
        (Some(&position), _) => Some(sealed.into_item_at(position)),
        // A ballot the book does not name now was there already.
        (None, Drawerful::Ballot) => None,
        (None, _) => Some(sealed.into_item()),
    })
}
