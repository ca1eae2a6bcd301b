//! Rooms of deliberations as they stand.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Form, Heard, Lot, RoomConvened, RoomEvent};
use crate::PublicText;
use crate::committee::Weighing;
use crate::deliberation::{Deliberation, Raiser};
use crate::ids::{BodyId, DeliberationId, PartyNo, PersonId, RoomNo, VisitorNo};
use crate::law::procedure::RoomRules;
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// Something that was said to an item, as the minutes have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The number of the item.
    pub item: u32,
    /// In words.
    pub text: PublicText,
}

/// What came of being called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordOutcome {
    /// They spoke.
    Spoken,
    /// They were not there, or did not want to any more.
    Skipped,
}

/// How many of those invited came, against how many had to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quorum {
    /// The parties that came, of those invited.
    pub parties: Weighing,
    /// Those who had to be there and are not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<PartyNo>,
}

impl Quorum {
    /// Whether the room can be held.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.parties.is_met() && self.absent.is_empty()
    }
}

/// Somebody who came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visitor {
    /// The number they are called by.
    pub number: VisitorNo,
    /// Who it is.
    pub who: Raiser,
    /// For whom on the list.
    pub party: Option<PartyNo>,
    /// When they came.
    pub at: Timestamp,
    /// Who let them in, where no card did.
    pub by: Option<PersonId>,
    /// Whether they are there.
    pub here: bool,
    /// The number of the same person that is counted in place of this one.
    pub same_as: Option<VisitorNo>,
}

/// How far somebody's asking for the word has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordStage {
    /// They wait.
    Asked,
    /// They speak.
    Given,
    /// It is over.
    Ended(WordOutcome),
}

/// Somebody's asking for the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Who.
    pub visitor: VisitorNo,
    /// To which item.
    pub item: u32,
    /// When they asked.
    pub at: Timestamp,
    /// How far it has come.
    pub stage: WordStage,
}

/// A change of what was announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Why.
    pub reason: PublicText,
    /// When.
    pub at: Timestamp,
    /// Who changed it.
    pub by: PersonId,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// By when the minutes are published, where it was held, and where that stands.
    pub publish_by: Option<(u32, Date, Vec<String>)>,
    /// Why it was not held, where it was not.
    pub reason: Option<PublicText>,
    /// How many people came, those who came for a body aside.
    pub people: u32,
    /// The bodies that came.
    pub bodies: Vec<BodyId>,
    /// How many of those invited came.
    pub quorum: Quorum,
    /// When that was recorded.
    pub at: Timestamp,
}

/// Published minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// What was said.
    pub points: Vec<Point>,
    /// When they were published.
    pub at: Timestamp,
    /// Who published them.
    pub by: PersonId,
    /// What was wrong with the version before; nothing of the first.
    pub reason: Option<PublicText>,
}

/// Where a room stands. Derived from what has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoomStage {
    /// It is announced.
    Convened,
    /// It was held, and its minutes are not published.
    Held,
    /// Its minutes are published.
    Minuted,
    /// It was not held.
    NotHeld,
    /// It was called off.
    CalledOff,
}

/// A room in which something is deliberated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// The deliberation.
    pub deliberation: DeliberationId,
    /// Its number there.
    pub number: RoomNo,
    /// In which form.
    pub form: Form,
    /// What it is held by.
    pub rules: RoomRules,
    /// The body that takes the chair.
    pub chair: BodyId,
    /// Where.
    pub venue: PublicText,
    /// When it begins.
    pub begins_at: Timestamp,
    /// What is talked about; the first item is number 1.
    pub agenda: Vec<PublicText>,
    /// Who of the list is invited.
    pub invited: Vec<PartyNo>,
    /// When it was convened.
    pub convened_at: Timestamp,
    /// Every change of it, oldest first.
    pub changes: Vec<Change>,
    /// Why it was called off, and when.
    pub called_off: Option<(PublicText, Timestamp)>,
    /// Everybody who came, by number.
    pub visitors: Vec<Visitor>,
    /// The item that is put to it.
    pub item: Option<u32>,
    /// Every asking for the word, oldest first.
    pub words: Vec<Word>,
    /// How it ended.
    pub ended: Option<Ended>,
    /// Its minutes as they hold.
    pub minutes: Option<Minutes>,
    /// The versions of them before, oldest first.
    pub minutes_before: Vec<Minutes>,
    /// Who left and came back, and when.
    pub(super) presence: Vec<(VisitorNo, Timestamp, bool)>,
}

impl Room {
    fn convened(at: Timestamp, event: &RoomConvened) -> Self {
        let event = event.clone();
        Self {
            deliberation: event.deliberation,
            number: event.room,
            form: event.form,
            rules: event.rules,
            chair: event.chair,
            venue: event.venue,
            begins_at: event.begins_at,
            agenda: event.agenda,
            invited: event.invited,
            convened_at: at,
            changes: Vec::new(),
            called_off: None,
            visitors: Vec::new(),
            item: None,
            words: Vec::new(),
            ended: None,
            minutes: None,
            minutes_before: Vec::new(),
            presence: Vec::new(),
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> RoomStage {
        match &self.ended {
            _ if self.called_off.is_some() => RoomStage::CalledOff,
            None => RoomStage::Convened,
            Some(ended) if ended.publish_by.is_none() => RoomStage::NotHeld,
            Some(_) if self.minutes.is_some() => RoomStage::Minuted,
            Some(_) => RoomStage::Held,
        }
    }

    /// Whether it was held: minutes may still be missing.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self.stage(), RoomStage::Held | RoomStage::Minuted)
    }

    /// Whether its minutes came, or still have not come, after their last day.
    #[must_use]
    pub fn is_minuted_late(&self, today: Date, zone: &jiff::tz::TimeZone) -> bool {
        let until = self.ended.as_ref().and_then(|ended| ended.publish_by.as_ref()).map(|(_, until, _)| *until);
        let published = self.minuted_at().map(|at| at.to_zoned(zone.clone()).date());
        until.is_some_and(|until| published.unwrap_or(today) > until)
    }

    /// When its minutes were first published.
    #[must_use]
    pub fn minuted_at(&self) -> Option<Timestamp> {
        self.minutes_before.first().or(self.minutes.as_ref()).map(|minutes| minutes.at)
    }

    /// When what is announced now was announced.
    #[must_use]
    pub fn announced_at(&self) -> Timestamp {
        self.changes.last().map_or(self.convened_at, |change| change.at)
    }

    /// The item with this number.
    #[must_use]
    pub fn item(&self, number: u32) -> Option<&PublicText> {
        self.agenda.get((number as usize).checked_sub(1)?)
    }

    /// The items with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &PublicText)> {
        (1..).zip(&self.agenda)
    }

    /// Whoever came under a number.
    #[must_use]
    pub fn visitor(&self, number: VisitorNo) -> Option<&Visitor> {
        self.visitors.get(number.index())
    }

    /// Whoever came, by who they are; nobody for a slip of paper, which may be anybody's.
    #[must_use]
    pub fn who_came(&self, who: &Raiser) -> Option<&Visitor> {
        self.visitors.iter().find(|one| one.who == *who && *who != Raiser::Slip)
    }

    /// Whether the owner behind a seal came.
    #[must_use]
    pub fn is_here(&self, seal: &Seal) -> bool {
        self.who_came(&Raiser::Owner(*seal)).is_some()
    }

    /// Who speaks now.
    #[must_use]
    pub fn speaking(&self) -> Option<&Word> {
        self.words.iter().find(|word| word.stage == WordStage::Given)
    }

    /// Who waits for the word to the item that is put, in the order of the rule.
    #[must_use]
    pub fn waiting(&self, one: &Deliberation) -> Vec<&Word> {
        let now = self.item;
        let here = |word: &&Word| self.visitor(word.visitor).is_some_and(|visitor| visitor.here);
        let is_of_now = |word: &&Word| Some(word.item) == now && word.stage == WordStage::Asked && here(word);
        let mut waiting: Vec<&Word> = self.words.iter().filter(is_of_now).collect();
        waiting.sort_by_key(|word| {
            let spoke = if self.rules.once_each { self.spoke(word.visitor) } else { 0 };
            (spoke, self.heard(one, word.visitor))
        });
        waiting
    }

    /// After how many others somebody is heard by the rule, or that they listen.
    #[must_use]
    pub fn heard(&self, one: &Deliberation, visitor: VisitorNo) -> Heard {
        let party = self.visitor(visitor).and_then(|visitor| visitor.party);
        Heard::by(&self.rules, Lot::of(&one.parties, party))
    }

    /// How often somebody has spoken to the item that is put.
    #[must_use]
    pub fn spoke(&self, visitor: VisitorNo) -> usize {
        let spoken = |word: &&Word| {
            word.visitor == visitor
                && Some(word.item) == self.item
                && word.stage == WordStage::Ended(WordOutcome::Spoken)
        };
        self.words.iter().filter(spoken).count()
    }

    fn word(&mut self, visitor: VisitorNo, stage: WordStage) -> Result<&mut Word, ImpossibleHistory> {
        let word = self.words.iter_mut().rev().find(|word| word.visitor == visitor && word.stage == stage);
        word.ok_or(ImpossibleHistory("somebody had the word who was not given it"))
    }

    fn follow(&mut self, at: Timestamp, event: &RoomEvent) -> Result<(), ImpossibleHistory> {
        match event {
            RoomEvent::RoomConvened(_) => {}
            RoomEvent::RoomChanged(event) => {
                (self.venue, self.begins_at) = (event.venue.clone(), event.begins_at);
                self.agenda.clone_from(&event.agenda);
                self.changes.push(Change { reason: event.reason.clone(), at, by: event.by });
            }
            RoomEvent::RoomCalledOff(event) => self.called_off = Some((event.reason.clone(), at)),
            RoomEvent::RoomEntered(event) => {
                if event.visitor != VisitorNo::after(self.visitors.len()) {
                    return Err(ImpossibleHistory("a visitor's number leaves a gap"));
                }
                let (number, who, party, by) = (event.visitor, event.who, event.party, event.by);
                self.visitors.push(Visitor { number, who, party, at, by, here: true, same_as: None });
            }
            RoomEvent::PresenceNoted(event) => self.note_presence(at, event.visitor, event.here)?,
            RoomEvent::VisitorsJoined(event) => self.join(event.visitor, event.same)?,
            RoomEvent::RoomItemPut(event) => self.item = Some(event.item),
            RoomEvent::WordAsked(event) => {
                let (visitor, item) = (event.visitor, event.item);
                self.words.push(Word { visitor, item, at, stage: WordStage::Asked });
            }
            RoomEvent::WordGiven(event) => self.word(event.visitor, WordStage::Asked)?.stage = WordStage::Given,
            RoomEvent::WordEnded(event) => {
                // Whoever waits and goes home is skipped without having been called.
                let before = if self.speaking().is_some_and(|word| word.visitor == event.visitor) {
                    WordStage::Given
                } else {
                    WordStage::Asked
                };
                self.word(event.visitor, before)?.stage = WordStage::Ended(event.outcome);
            }
            RoomEvent::RoomHeld(event) => {
                self.ended = Some(Ended {
                    publish_by: Some((event.days, event.publish_by, event.basis.clone())),
                    reason: None,
                    people: event.people,
                    bodies: event.bodies.clone(),
                    quorum: event.quorum.clone(),
                    at,
                });
            }
            RoomEvent::RoomNotHeld(event) => {
                self.ended = Some(Ended {
                    publish_by: None,
                    reason: Some(event.reason.clone()),
                    people: event.people,
                    bodies: event.bodies.clone(),
                    quorum: event.quorum.clone(),
                    at,
                });
            }
            RoomEvent::RoomMinutesPublished(event) => {
                self.minutes = Some(Minutes { points: event.points.clone(), at, by: event.by, reason: None });
            }
            RoomEvent::RoomMinutesCorrected(event) => {
                let (points, reason) = (event.points.clone(), Some(event.reason.clone()));
                let before = self.minutes.replace(Minutes { points, at, by: event.by, reason });
                self.minutes_before.push(before.ok_or(ImpossibleHistory("minutes were corrected nobody published"))?);
            }
        }
        Ok(())
    }
}

/// All rooms of a community.
#[derive(Debug, Clone, Default)]
pub struct Rooms {
    of: BTreeMap<DeliberationId, Vec<Room>>,
}

impl Rooms {
    /// The rooms of a deliberation, oldest first.
    #[must_use]
    pub fn of(&self, deliberation: DeliberationId) -> &[Room] {
        self.of.get(&deliberation).map_or(&[], Vec::as_slice)
    }

    /// One of them.
    #[must_use]
    pub fn room(&self, deliberation: DeliberationId, number: RoomNo) -> Option<&Room> {
        self.of(deliberation).get(number.index())
    }

    /// Every room, by deliberation.
    pub fn all(&self) -> impl Iterator<Item = &Room> {
        self.of.values().flatten()
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &RoomEvent) -> Result<(), ImpossibleHistory> {
        let rooms = self.of.entry(event.deliberation()).or_default();
        if let RoomEvent::RoomConvened(event) = event {
            if event.room != RoomNo::after(rooms.len()) {
                return Err(ImpossibleHistory("a room's number leaves a gap"));
            }
            rooms.push(Room::convened(recorded.at, event));
            return Ok(());
        }
        let room = rooms.get_mut(event.room().index());
        room.ok_or(ImpossibleHistory("something happened in a room nobody convened"))?.follow(recorded.at, event)
    }
}
