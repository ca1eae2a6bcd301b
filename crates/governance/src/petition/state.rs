//! Petitions as they stand.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    Circle, Convenor, Demand, PetitionEvent, PetitionHandedIn, PetitionRaised, PetitionReading, SignedBy, SigningWay,
};
use crate::PublicText;
use crate::assembly::{Assembly, Stage};
use crate::bodies::Bodies;
use crate::ids::{BodyId, MeetingId, PersonId, PetitionId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// Whose turn it is to convene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// As what.
    pub convenor: Convenor,
    /// Which body.
    pub body: BodyId,
    /// Before when; none where nobody comes after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// A signature that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// How it came.
    pub way: SigningWay,
    /// When it counted from.
    pub at: Timestamp,
    /// The position of its entry in the book.
    pub position: u64,
}

/// A signature on paper that waits to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyedSignature {
    /// The day that stands beside it.
    pub signed_on: Date,
    /// The seal of a note on where the paper is kept.
    pub evidence: Option<Seal>,
    /// Who keyed it in.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// What was frozen when a petition was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    /// When.
    pub at: Timestamp,
    /// Every reading, with both sides.
    pub readings: Vec<PetitionReading>,
    /// How many signatures stood.
    pub signatures: u64,
    /// Signatures that did not count.
    pub lapsed: Vec<SignedBy>,
    /// The place whose procedure was followed.
    pub place: String,
    /// Who convenes, in order.
    pub convenors: Vec<Convenor>,
    /// After how many days the next may act.
    pub stand_in_days: u32,
}

/// The street office's order to convene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// By which street office.
    pub body: BodyId,
    /// When.
    pub at: Timestamp,
    /// The committee convenes before then.
    pub until: Timestamp,
}

/// Where a petition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Signatures are collected.
    Collecting,
    /// The time to collect ended before it was handed in.
    Lapsed,
    /// It was handed in, and somebody has the turn to convene.
    HandedIn,
    /// The meeting was convened.
    Convened(MeetingId),
}

/// One petition.
#[derive(Debug, Clone)]
pub struct Petition {
    /// Its number.
    pub id: PetitionId,
    /// What it asks for.
    pub demand: Demand,
    /// Among whom signatures are collected.
    pub circle: Circle,
    /// Whose the first signature is.
    pub raiser: SignedBy,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// Signatures are taken until then.
    pub collects_until: Option<Timestamp>,
    /// Signatures that stand.
    pub signatures: BTreeMap<SignedBy, Signature>,
    /// Signatures on paper that wait to be confirmed.
    pub keyed: BTreeMap<Seal, KeyedSignature>,
    /// Signatures on paper that were confirmed, with where the paper is kept.
    pub papers: BTreeMap<Seal, KeyedSignature>,
    /// When signatures were last taken back.
    pub withdrawn: BTreeMap<SignedBy, Timestamp>,
    /// What was frozen when it was handed in.
    pub handed_in: Option<HandedIn>,
    /// The turns, each with when it began; the last one is on.
    pub turns: Vec<(Timestamp, Turn)>,
    /// Who refused, why and when.
    pub refusals: Vec<(BodyId, PublicText, Timestamp)>,
    /// The order of the street office.
    pub order: Option<Order>,
    /// The meetings that were convened on it; one that was called off is followed by another.
    pub meetings: Vec<MeetingId>,
    /// Before when notice is given of the last of them; none where nobody comes after its convenor.
    pub notice_until: Option<Timestamp>,
    /// Before when letters go out, once the owners were told of it; none where nobody comes after its convenor.
    pub letters_until: Option<Timestamp>,
}

impl Petition {
    /// Whose turn it is, once it was handed in.
    #[must_use]
    pub fn turn(&self) -> Option<&Turn> {
        self.turns.last().map(|(_, turn)| turn)
    }

    /// Whether the committee refused or let its days pass, and the street office has not ordered it to convene yet.
    #[must_use]
    pub fn awaits_order(&self) -> bool {
        self.order.is_none() && self.turn().is_some_and(|turn| turn.convenor == Convenor::CommitteeByOrder)
    }

    /// Whether it would recall somebody from a seat that has ended since it was raised: they left it, or its term is over. A
    /// seat they were elected to later is another one.
    #[must_use]
    pub fn recalls_from_ended_seat(&self, bodies: &Bodies, zone: &TimeZone, today: Date) -> bool {
        let Demand::Recall { body, person, .. } = self.demand else { return false };
        let raised_on = self.raised_at.to_zoned(zone.clone()).date();
        let seats = bodies.body(body).into_iter().flat_map(|body| &body.seats);
        let mut meant = seats.filter(|seat| seat.person == person && seat.role.is_member() && seat.from <= raised_on);
        !meant.any(|seat| today <= seat.until)
    }

    /// Whether a day lies more than a year before it was entered: what was signed then may be another petition. No law that was
    /// read says when a signature is too old, so that nothing is refused for it.
    #[must_use]
    pub fn is_long_after(&self, day: Date, zone: &TimeZone) -> bool {
        let entered = self.raised_at.to_zoned(zone.clone()).date();
        entered.checked_sub(Span::new().years(1)).is_ok_and(|year_before| day < year_before)
    }

    /// The meeting that was convened on it and not called off.
    #[must_use]
    pub fn meeting(&self, assembly: &Assembly) -> Option<MeetingId> {
        let last = self.meetings.last().copied()?;
        assembly.meeting(last).is_some_and(|meeting| meeting.stage() != Stage::Cancelled).then_some(last)
    }

    /// Where it stands at a moment.
    #[must_use]
    pub fn standing(&self, assembly: &Assembly, now: Timestamp) -> Standing {
        match (self.meeting(assembly), &self.handed_in) {
            (Some(meeting), _) => Standing::Convened(meeting),
            (None, Some(_)) => Standing::HandedIn,
            (None, None) if self.collects_until.is_some_and(|until| now >= until) => Standing::Lapsed,
            (None, None) => Standing::Collecting,
        }
    }

    /// Before when whoever has the turn does what is theirs: convenes, then gives notice, then sends the letters without
    /// which no vote opens. None where they did, and where nobody comes after them.
    #[must_use]
    pub fn acts_until(&self, assembly: &Assembly) -> Option<Timestamp> {
        match self.meeting(assembly).and_then(|meeting| assembly.meeting(meeting)) {
            Some(meeting) if meeting.notice.is_none() => self.notice_until,
            Some(meeting) => self.letters_until.filter(|_| meeting.letters_at.is_none()),
            None => self.turn()?.until,
        }
    }

    /// Whether the turn that is on is over and somebody comes after it.
    #[must_use]
    pub fn is_turn_over(&self, assembly: &Assembly, now: Timestamp) -> bool {
        self.acts_until(assembly).is_some_and(|until| now >= until)
    }
}

/// All petitions of a community.
#[derive(Debug, Clone, Default)]
pub struct Petitions {
    all: Vec<Petition>,
    of_meeting: BTreeMap<MeetingId, PetitionId>,
}

impl Petitions {
    /// All petitions, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Petition] {
        &self.all
    }

    /// The petition with this number.
    #[must_use]
    pub fn petition(&self, id: PetitionId) -> Option<&Petition> {
        self.all.get(id.index())
    }

    /// The petition on which a meeting was convened.
    #[must_use]
    pub fn of_meeting(&self, meeting: MeetingId) -> Option<&Petition> {
        self.petition(*self.of_meeting.get(&meeting)?)
    }

    /// Whether what a meeting decides is a recall that a petition asked for.
    #[must_use]
    pub fn recalls(&self, meeting: MeetingId) -> bool {
        self.of_meeting(meeting).is_some_and(|petition| matches!(petition.demand, Demand::Recall { .. }))
    }

    /// Whether a body convenes on a petition: it has the turn, or convened the meeting that was asked for.
    pub(crate) fn empowers(&self, body: BodyId, assembly: &Assembly) -> bool {
        let has_turn = |petition: &Petition| petition.turn().is_some_and(|turn| turn.body == body);
        let meetings = self.of_meeting.keys().filter_map(|meeting| assembly.meeting(*meeting));
        self.all.iter().any(has_turn) || meetings.into_iter().any(|meeting| meeting.body == body)
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &PetitionEvent) -> Result<(), ImpossibleHistory> {
        if let PetitionEvent::PetitionRaised(event) = event {
            return self.raise(recorded, event);
        }
        if let PetitionEvent::PetitionMeetingConvened(event) = event
            && self.of_meeting.insert(event.meeting, event.petition).is_some()
        {
            return Err(ImpossibleHistory("one meeting was convened on two petitions"));
        }
        let petition = self.all.get_mut(event.petition().index());
        follow(petition.ok_or(ImpossibleHistory("something happened to a petition nobody raised"))?, recorded, event)
    }

    fn raise(&mut self, recorded: Recorded, event: &PetitionRaised) -> Result<(), ImpossibleHistory> {
        if event.petition != PetitionId::after(self.all.len()) {
            return Err(ImpossibleHistory("a petition's number leaves a gap"));
        }
        let PetitionRaised { petition: id, demand, circle, raiser, collects_until, by: _ } = event.clone();
        self.all.push(Petition {
            id,
            demand,
            circle,
            raiser,
            raised_at: recorded.at,
            collects_until,
            signatures: BTreeMap::new(),
            keyed: BTreeMap::new(),
            papers: BTreeMap::new(),
            withdrawn: BTreeMap::new(),
            handed_in: None,
            turns: Vec::new(),
            refusals: Vec::new(),
            order: None,
            meetings: Vec::new(),
            notice_until: None,
            letters_until: None,
        });
        Ok(())
    }
}

fn follow(petition: &mut Petition, recorded: Recorded, event: &PetitionEvent) -> Result<(), ImpossibleHistory> {
    let collecting = petition.handed_in.is_none();
    match event {
        PetitionEvent::PetitionRaised(_) => {}
        PetitionEvent::PetitionSigned(event) => {
            let signature = Signature { way: event.way, at: recorded.at, position: recorded.position };
            if !collecting || petition.signatures.insert(event.signer, signature).is_some() {
                return Err(ImpossibleHistory("a signature twice, or after the petition was handed in"));
            }
            if let SignedBy::Owner(seal) = &event.signer
                && let Some(keyed) = petition.keyed.remove(seal)
            {
                petition.papers.insert(*seal, keyed);
            }
        }
        PetitionEvent::SignatureKeyed(event) => {
            let keyed =
                KeyedSignature { signed_on: event.signed_on, evidence: event.evidence, by: event.by, at: recorded.at };
            if !collecting || petition.keyed.insert(event.signer, keyed).is_some() {
                return Err(ImpossibleHistory("a signature keyed in twice, or after the petition was handed in"));
            }
        }
        PetitionEvent::SignatureRejected(event) => {
            petition.keyed.remove(&event.signer).ok_or(ImpossibleHistory("a signature nobody keyed was rejected"))?;
        }
        PetitionEvent::SignatureWithdrawn(event) => {
            if !collecting || petition.signatures.remove(&event.signer).is_none() {
                return Err(ImpossibleHistory("a signature nobody gave was taken back"));
            }
            petition.withdrawn.insert(event.signer, recorded.at);
        }
        PetitionEvent::PetitionHandedIn(event) => hand_in(petition, recorded, event)?,
        PetitionEvent::PetitionRefused(event) => {
            petition.refusals.push((event.body, event.reason.clone(), recorded.at));
        }
        PetitionEvent::ConvenorOrdered(event) => {
            let turn =
                petition.turns.last_mut().ok_or(ImpossibleHistory("an order before the petition was handed in"))?;
            // Where nobody comes after, the order sets a day and ends nothing.
            turn.1.until = turn.1.until.map(|_| event.until);
            petition.order = Some(Order { body: event.body, at: recorded.at, until: event.until });
        }
        PetitionEvent::TurnPassed(event) => petition.turns.push((recorded.at, event.turn)),
        PetitionEvent::OpeningDue(event) => {
            if petition.meetings.last() != Some(&event.meeting) {
                return Err(ImpossibleHistory(
                    "the letters of a meeting are due that was not convened on the petition",
                ));
            }
            petition.letters_until = Some(event.until);
        }
        PetitionEvent::PetitionMeetingConvened(event) => {
            if petition.turn().is_none_or(|turn| turn.body != event.body) {
                return Err(ImpossibleHistory("a petition's meeting was convened by somebody whose turn it was not"));
            }
            petition.meetings.push(event.meeting);
            petition.notice_until = event.notice_until;
            petition.letters_until = None;
        }
    }
    Ok(())
}

fn hand_in(petition: &mut Petition, recorded: Recorded, event: &PetitionHandedIn) -> Result<(), ImpossibleHistory> {
    let counted = petition.signatures.len() as u64 == event.signatures;
    if petition.handed_in.is_some() || !counted || !event.readings.iter().any(PetitionReading::is_reached) {
        return Err(ImpossibleHistory("a petition was handed in twice, or without enough signatures"));
    }
    petition.handed_in = Some(HandedIn {
        at: recorded.at,
        readings: event.readings.clone(),
        signatures: event.signatures,
        lapsed: event.lapsed.clone(),
        place: event.place.clone(),
        convenors: event.convenors.clone(),
        stand_in_days: event.stand_in_days,
    });
    petition.turns.push((recorded.at, event.turn));
    Ok(())
}
