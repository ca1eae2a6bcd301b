//! Committees as they stand.

use std::collections::BTreeMap;

use super::{
    About, Attendance, CommitteeEvent, Decided, EndedSeat, Ground, ItemDecided, Mandate, NothingSaid, Request, SealUse,
    Signature, Sitting, SittingCalled, SittingKind, Thing,
};
use crate::ids::{BodyId, MandateId, PersonId, RequestId, SealUseId, SittingId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// The sittings, requests, mandates, uses of seals and ended seats of all committees.
#[derive(Debug, Clone, Default)]
pub struct Committees {
    requests: Vec<Request>,
    sittings: Vec<Sitting>,
    mandates: Vec<Mandate>,
    seal_uses: Vec<SealUse>,
    ended_seats: Vec<EndedSeat>,
}

impl Committees {
    /// All requests for a sitting, oldest first.
    #[must_use]
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }

    /// The request with this number.
    #[must_use]
    pub fn request(&self, id: RequestId) -> Option<&Request> {
        self.requests.get(id.index())
    }

    /// All sittings, oldest first.
    #[must_use]
    pub fn sittings(&self) -> &[Sitting] {
        &self.sittings
    }

    /// The sittings of a body, oldest first.
    pub fn of(&self, body: BodyId) -> impl DoubleEndedIterator<Item = &Sitting> {
        self.sittings.iter().filter(move |sitting| sitting.body == body)
    }

    /// The sitting with this number.
    #[must_use]
    pub fn sitting(&self, id: SittingId) -> Option<&Sitting> {
        self.sittings.get(id.index())
    }

    /// All mandates, oldest first.
    #[must_use]
    pub fn mandates(&self) -> &[Mandate] {
        &self.mandates
    }

    /// The mandate with this number.
    #[must_use]
    pub fn mandate(&self, id: MandateId) -> Option<&Mandate> {
        self.mandates.get(id.index())
    }

    /// Every use of a seal, in the order they were entered.
    #[must_use]
    pub fn seal_uses(&self) -> &[SealUse] {
        &self.seal_uses
    }

    /// Seats that ended before their term was over, oldest first.
    #[must_use]
    pub fn ended_seats(&self) -> &[EndedSeat] {
        &self.ended_seats
    }

    /// How a person's seat in a body last ended.
    #[must_use]
    pub fn ended_seat(&self, body: BodyId, person: PersonId) -> Option<&EndedSeat> {
        self.ended_seats.iter().rev().find(|ended| ended.body == body && ended.person == person)
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &CommitteeEvent) -> Result<(), ImpossibleHistory> {
        match event {
            CommitteeEvent::SittingRequested(event) => {
                in_turn(event.request == RequestId::after(self.requests.len()))?;
                self.requests.push(Request {
                    id: event.request,
                    body: event.body,
                    about: event.about.clone(),
                    raised_at: recorded.at,
                    members: event.members.clone(),
                    due: event.due.clone(),
                    sitting: None,
                });
            }
            CommitteeEvent::RequestJoined(event) => {
                let request = self.requests.get_mut(event.request.index());
                let request = request.ok_or(ImpossibleHistory("somebody joined a request nobody made"))?;
                request.members.extend(&event.members);
                request.due = request.due.take().or_else(|| event.due.clone());
            }
            CommitteeEvent::SittingCalled(event) => self.call(recorded, event)?,
            CommitteeEvent::ItemAdded(event) => self.sitting_mut(event.sitting)?.items.push(event.item.clone()),
            CommitteeEvent::AgendaTold(event) => self.sitting_mut(event.sitting)?.told_at = Some(recorded.at),
            CommitteeEvent::SittingCalledOff(event) => {
                let sitting = self.sitting_mut(event.sitting)?;
                sitting.called_off = Some((recorded.at, event.reason.clone()));
                if let SittingKind::OnRequest { request } = sitting.kind
                    && let Some(request) = self.requests.get_mut(request.index())
                {
                    request.sitting = None;
                }
            }
            CommitteeEvent::AttendanceRecorded(event) => {
                self.sitting_mut(event.sitting)?.attendance = Some(Attendance {
                    present: event.present.clone(),
                    members: event.members.clone(),
                    seats: event.seats.map_or(event.members.len(), |seats| seats as usize),
                    quorum: event.quorum.clone(),
                    publish_by: event.publish_by,
                });
            }
            CommitteeEvent::ItemDecided(event) => self.decide(recorded, event)?,
            CommitteeEvent::MinutesWritten(event) => {
                self.sitting_mut(event.sitting)?.minutes = Some((event.seal, recorded.at));
            }
            CommitteeEvent::MinutesSigned(event) => {
                let on_paper = event.by != event.member;
                let signature = Signature { signed: event.signed, reason: event.reason, at: recorded.at, on_paper };
                self.sitting_mut(event.sitting)?.signatures.insert(event.member, signature);
            }
            CommitteeEvent::DecisionsPublished(event) => {
                self.sitting_mut(event.sitting)?.published_at = Some(recorded.at);
            }
            CommitteeEvent::MandateGranted(event) => {
                in_turn(event.mandate == MandateId::after(self.mandates.len()))?;
                self.mandates.push(Mandate {
                    id: event.mandate,
                    body: event.body,
                    matter: event.matter,
                    kind: event.kind.clone(),
                    scope: event.scope.clone(),
                    limit: event.limit,
                    each: event.each,
                    used: 0,
                    until: event.until,
                    granted_at: recorded.at,
                });
            }
            CommitteeEvent::SealUsed(event) => {
                in_turn(event.use_no == SealUseId::after(self.seal_uses.len()))?;
                if let Ground::Mandate { mandate, amount: Some(amount) } = event.ground {
                    self.use_up(mandate, amount)?;
                }
                self.seal_uses.push(SealUse {
                    id: event.use_no,
                    body: event.body,
                    seal: event.seal_kind,
                    document: event.document.clone(),
                    copies: event.copies,
                    ground: event.ground.clone(),
                    asked_by: event.asked_by,
                    keeper: event.keeper,
                    used_at: event.used_at,
                    entered_at: recorded.at,
                });
            }
            CommitteeEvent::SeatEnded(event) => self.ended_seats.push(EndedSeat {
                body: event.body,
                person: event.person,
                reason: event.reason,
                basis: event.basis.clone(),
                on: event.on,
                seal: event.seal,
                hand_over_by: event.hand_over_by,
                things: Vec::new(),
                nothing: None,
                restored: None,
            }),
            CommitteeEvent::NothingKept(event) => {
                let ended = self.ended_seat_mut(event.body, event.person)?;
                if !ended.things.is_empty() {
                    return Err(ImpossibleHistory("nothing was kept of which something is listed"));
                }
                ended.nothing = Some(NothingSaid { said: (event.by, recorded.at), confirmed: None });
            }
            CommitteeEvent::NothingKeptConfirmed(event) => {
                let said = self.ended_seat_mut(event.body, event.person)?.nothing.as_mut();
                let said = said.filter(|said| said.said.0 != event.by && said.confirmed.is_none());
                let said = said.ok_or(ImpossibleHistory("it was confirmed what nobody said, or who said it"))?;
                said.confirmed = Some((event.by, recorded.at));
            }
            CommitteeEvent::SeatRestored(event) => {
                self.ended_seat_mut(event.body, event.person)?.restored = Some((recorded.at, event.reason.clone()));
            }
            CommitteeEvent::HandoverListed(event) => {
                let things = event.things.iter().map(|what| Thing { what: what.clone(), received: None });
                let ended = self.ended_seat_mut(event.body, event.person)?;
                ended.things.extend(things);
                // What turned up after all goes before what was said.
                ended.nothing = None;
            }
            CommitteeEvent::ThingHandedOver(event) => {
                let ended = self.ended_seat_mut(event.body, event.person)?;
                let thing = (event.thing as usize).checked_sub(1).and_then(|place| ended.things.get_mut(place));
                let thing = thing.ok_or(ImpossibleHistory("a thing was handed over that nobody listed"))?;
                thing.received = Some((event.by, recorded.at));
            }
        }
        Ok(())
    }

    fn call(&mut self, recorded: Recorded, event: &SittingCalled) -> Result<(), ImpossibleHistory> {
        in_turn(event.sitting == SittingId::after(self.sittings.len()))?;
        if let SittingKind::OnRequest { request } = event.occasion {
            let request = self.requests.get_mut(request.index());
            request.ok_or(ImpossibleHistory("a sitting on a request nobody made"))?.sitting = Some(event.sitting);
        }
        self.sittings.push(Sitting {
            id: event.sitting,
            body: event.body,
            kind: event.occasion,
            called_at: recorded.at,
            held_at: event.held_at,
            venue: event.venue.clone(),
            items: event.items.clone(),
            rules: event.rules.clone(),
            told_at: None,
            attendance: None,
            decided: BTreeMap::new(),
            minutes: None,
            signatures: BTreeMap::new(),
            published_at: None,
            called_off: None,
        });
        Ok(())
    }

    fn decide(&mut self, recorded: Recorded, event: &ItemDecided) -> Result<(), ImpossibleHistory> {
        let sitting = self.sitting_mut(event.sitting)?;
        let about = sitting.item(event.item).ok_or(ImpossibleHistory("an item was decided off the agenda"))?.about;
        if !sitting.has_quorum() {
            return Err(ImpossibleHistory("an item was decided without a quorum"));
        }
        let decided = Decided {
            votes: event.votes.clone(),
            approval: event.approval.clone(),
            adopted: event.adopted,
            chosen: event.chosen,
            at: recorded.at,
        };
        sitting.decided.insert(event.item, decided);
        if let (true, About::Mandate { mandate, amount: Some(amount) }) = (event.adopted, about) {
            self.use_up(mandate, amount)?;
        }
        Ok(())
    }

    fn use_up(&mut self, mandate: MandateId, amount: u64) -> Result<(), ImpossibleHistory> {
        let mandate = self.mandates.get_mut(mandate.index());
        let mandate = mandate.ok_or(ImpossibleHistory("a mandate was used that nobody gave"))?;
        mandate.used = mandate.used.saturating_add(amount);
        Ok(())
    }

    fn sitting_mut(&mut self, id: SittingId) -> Result<&mut Sitting, ImpossibleHistory> {
        self.sittings.get_mut(id.index()).ok_or(ImpossibleHistory("something happened in a sitting nobody called"))
    }

    fn ended_seat_mut(&mut self, body: BodyId, person: PersonId) -> Result<&mut EndedSeat, ImpossibleHistory> {
        let ended = self.ended_seats.iter_mut().rev().find(|ended| ended.body == body && ended.person == person);
        ended.ok_or(ImpossibleHistory("a hand-over from a seat that did not end"))
    }
}

fn in_turn(is_next: bool) -> Result<(), ImpossibleHistory> {
    if is_next { Ok(()) } else { Err(ImpossibleHistory("a number of a committee leaves a gap")) }
}
