//! A conversation: short statements to one question, and who agrees with which.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{
    ConversationBroughtIn, ConversationOpened, DeliberationEvent, StatementAdded, StatementAnswered,
    StatementAppealAnswered, StatementAppealed, StepClock,
};
use crate::PublicText;
use crate::appeal::{Appeal, AppealAnswer, GAPS_FOR, Terms, gaps};
use crate::ids::{PersonId, RoomNo, StatementNo};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// What somebody says to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Agrees.
    Agree,
    /// Disagrees.
    Disagree,
    /// Read it and says neither.
    Pass,
}

impl Stance {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Pass];
}

/// On which side of what was raised a statement gives a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Argues {
    /// For it.
    For,
    /// Against it.
    Against,
}

impl Argues {
    /// Both sides, in the order of their columns.
    pub const ALL: [Self; 2] = [Self::For, Self::Against];
}

/// Why a statement is not shown. Each is a reason that has nothing to do with what somebody is for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeldBackFor {
    /// It names somebody, or tells who somebody is.
    NamesSomebody,
    /// It insults or threatens.
    Insult,
    /// It has nothing to do with the question.
    OffTopic,
    /// Another statement says the same.
    Repetition,
    /// It cannot be answered: it says several things at once, or asks.
    Unanswerable,
    /// The law forbids it, or it advertises.
    Unlawful,
    /// It was not shown where it was made; nobody here looked at it. Only what was brought in can have this.
    NotShownThere,
}

impl HeldBackFor {
    /// All that somebody who looks can choose among.
    pub const ALL: [Self; 6] =
        [Self::NamesSomebody, Self::Insult, Self::OffTopic, Self::Repetition, Self::Unanswerable, Self::Unlawful];

    /// The same for a question, or for a comment on an opinion: nobody says yes or no to these.
    pub const OF_WORDS: [Self; 5] =
        [Self::NamesSomebody, Self::Insult, Self::OffTopic, Self::Repetition, Self::Unlawful];
}

/// What became of a statement once somebody looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moderation {
    /// Everybody reads it and may answer.
    Published(PublicText),
    /// It is not shown.
    HeldBack(HeldBackFor),
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its number in the conversation.
    pub number: StatementNo,
    /// The seal of the owner who made it; none for what was said in the room or on paper. Each statement has another seal.
    pub author: Option<Seal>,
    /// The room it was made in.
    pub room: Option<RoomNo>,
    /// The side it gives a reason for, where it is a reason.
    pub argues: Option<Argues>,
    /// Their own words, sealed.
    pub words: Seal,
    /// When it came.
    pub at: Timestamp,
    /// By when somebody looks at it.
    pub clock: Option<StepClock>,
    /// The last day on which it is answered, where it has one of its own: it was looked at late.
    pub until: Option<Date>,
    /// What became of it, when, and who looked; nothing before somebody did.
    pub moderation: Option<(Moderation, Timestamp, PersonId)>,
    /// That its author asked others to look again.
    pub appeal: Option<Appeal>,
    /// How many answered it.
    pub answers: u32,
    /// How many of them said what, in the order of [`Stance::ALL`].
    said: [u32; 3],
}

impl Statement {
    /// How many say this to it now.
    #[must_use]
    pub fn said(&self, stance: Stance) -> u32 {
        self.said[stance as usize]
    }

    /// Its words, once they are public.
    #[must_use]
    pub fn text(&self) -> Option<&PublicText> {
        match &self.moderation {
            Some((Moderation::Published(text), ..)) => Some(text),
            Some((Moderation::HeldBack(_), ..)) | None => None,
        }
    }

    /// Why it is not shown.
    #[must_use]
    pub fn held_back(&self) -> Option<HeldBackFor> {
        self.held_back_by().map(|(reason, ..)| reason)
    }

    /// Why it is not shown, since when, and who says so.
    #[must_use]
    pub fn held_back_by(&self) -> Option<(HeldBackFor, Timestamp, PersonId)> {
        match &self.moderation {
            Some((Moderation::HeldBack(reason), at, by)) => Some((*reason, *at, *by)),
            Some((Moderation::Published(_), ..)) | None => None,
        }
    }

    /// By which day it should have been looked at, and on which it was, where that was later.
    #[must_use]
    pub fn looked_late(&self, zone: &TimeZone) -> Option<(Date, Date)> {
        let (clock, (_, at, _)) = (self.clock.as_ref()?, self.moderation.as_ref()?);
        // Looking again is another matter, with days of its own.
        let at = self.appeal.as_ref().map_or(*at, |appeal| appeal.held_back_at);
        let on = at.to_zoned(zone.clone()).date();
        (on > clock.until).then_some((clock.until, on))
    }

    /// Why it is not shown, or not whole, since when, and who says so.
    #[must_use]
    pub fn withheld_by(&self) -> Option<(HeldBackFor, Timestamp, PersonId)> {
        match &self.moderation {
            Some((Moderation::Published(text), at, by)) if gaps(text.as_str()) > 0 => Some((GAPS_FOR, *at, *by)),
            _ => self.held_back_by(),
        }
    }
}

/// Where a conversation comes from that was held elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Where it was held.
    pub source: PublicText,
    /// The fingerprint of the files it came in.
    pub digest: String,
    /// The first day that the files name.
    pub began: Date,
    /// How many statements came with it.
    pub statements: u32,
    /// How many voices.
    pub voices: u32,
    /// How often they answered, changed answers among them.
    pub answers: u32,
    /// Who brought it in.
    pub by: PersonId,
}

impl Origin {
    /// How many entries of the book it takes: each statement is made and looked at.
    fn entries(&self) -> u64 {
        u64::from(self.statements) * 2 + u64::from(self.answers)
    }
}

/// A conversation about one deliberation.
#[derive(Debug, Clone)]
pub struct Conversation {
    /// The question that statements speak to.
    pub question: PublicText,
    /// Since when.
    pub at: Timestamp,
    /// The last day for statements and answers; see [`Conversation::closes`].
    pub until: Date,
    /// Where it comes from, when it was held elsewhere.
    pub origin: Option<Origin>,
    statements: Vec<Statement>,
    /// Which row is whose.
    rows: HashMap<Seal, u32>,
    /// In the order in which people first answered.
    stances: Vec<Row>,
    /// What came on paper and nobody said by card since: the row and the statement.
    papers: HashSet<(u32, StatementNo)>,
    changes: u64,
    /// The last day of the statement that is answered longest.
    closes: Date,
}

/// What one voice said.
#[derive(Debug, Clone, Default)]
struct Row {
    /// In the order of the statements: a number and a stance take eight bytes.
    said: Vec<(StatementNo, Stance)>,
    /// The change of the conversation that touched it last.
    changed: u64,
    /// When that was.
    at: Option<Timestamp>,
}

impl Conversation {
    pub(super) fn open(recorded: Recorded, event: &ConversationOpened) -> Self {
        Self::begun(recorded, event.question.clone(), event.until, None)
    }

    pub(super) fn bring_in(recorded: Recorded, event: &ConversationBroughtIn) -> Self {
        let origin = Origin {
            source: event.source.clone(),
            digest: event.digest.clone(),
            began: event.began,
            statements: event.statements,
            voices: event.voices,
            answers: event.answers,
            by: event.by,
        };
        Self::begun(recorded, event.question.clone(), event.ended, Some(origin))
    }

    fn begun(recorded: Recorded, question: PublicText, until: Date, origin: Option<Origin>) -> Self {
        Self {
            question,
            at: recorded.at,
            until,
            origin,
            statements: Vec::new(),
            rows: HashMap::new(),
            stances: Vec::new(),
            papers: HashSet::new(),
            changes: 0,
            closes: until,
        }
    }

    /// All statements, in the order in which they came.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// One of them.
    #[must_use]
    pub fn statement(&self, number: StatementNo) -> Option<&Statement> {
        self.statements.get(number.index())
    }

    /// Whether answers are taken on a day to any of its statements; what was held elsewhere is over.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.origin.is_none() && today <= self.closes
    }

    /// Whether statements are taken on a day.
    #[must_use]
    pub fn takes_statements(&self, today: Date) -> bool {
        self.origin.is_none() && today <= self.until
    }

    /// Whether answers to a statement are taken on a day: until the last day of all, and where it was looked at late, until its own.
    #[must_use]
    pub fn takes_answers(&self, statement: &Statement, today: Date) -> bool {
        let last = statement.until.map_or(self.until, |until| until.max(self.until));
        self.origin.is_none() && statement.text().is_some() && today <= last
    }

    /// The last day on which anything can be answered: a statement that was looked at late is answered longer than others.
    #[must_use]
    pub fn closes(&self) -> Date {
        self.closes
    }

    /// Whether a statement was shown when nobody could answer it any more.
    #[must_use]
    pub fn was_shown_too_late(&self, statement: &Statement, zone: &TimeZone) -> bool {
        let shown = statement.moderation.as_ref().filter(|_| self.origin.is_none() && statement.text().is_some());
        let last = statement.until.map_or(self.until, |until| until.max(self.until));
        shown.is_some_and(|(_, at, _)| at.to_zoned(zone.clone()).date() > last)
    }

    /// The statements that wait for somebody to look, in the order in which they came.
    pub fn waiting(&self) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(|statement| statement.moderation.is_none())
    }

    /// What each who answered said, one row each, in the order of the statements. Whose row it is, it does not tell.
    pub fn rows(&self) -> impl Iterator<Item = &[(StatementNo, Stance)]> {
        self.stances.iter().map(|row| row.said.as_slice())
    }

    /// The rows that changed after so many changes of the conversation, with their places among all.
    pub fn rows_changed(&self, after: u64) -> impl Iterator<Item = (usize, &[(StatementNo, Stance)])> {
        let changed = self.stances.iter().enumerate().filter(move |(_, row)| row.changed > after);
        changed.map(|(at, row)| (at, row.said.as_slice()))
    }

    /// How many answered.
    #[must_use]
    pub fn voices(&self) -> usize {
        self.stances.len()
    }

    /// How often anything changed: two pictures of the same count show the same.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// What stands behind a seal, in the order of the statements.
    #[must_use]
    pub fn said_by(&self, voice: &Seal) -> &[(StatementNo, Stance)] {
        let row = self.rows.get(voice).and_then(|row| self.stances.get(*row as usize));
        row.map_or(&[], |row| &row.said)
    }

    /// When a voice answered last.
    #[must_use]
    pub fn said_last(&self, voice: &Seal) -> Option<Timestamp> {
        self.rows.get(voice).and_then(|row| self.stances.get(*row as usize)).and_then(|row| row.at)
    }

    /// What a seal said to a statement.
    #[must_use]
    pub fn stance(&self, voice: &Seal, statement: StatementNo) -> Option<Stance> {
        let row = self.said_by(voice);
        let at = row.binary_search_by_key(&statement, |(number, _)| *number).ok()?;
        row.get(at).map(|(_, stance)| *stance)
    }

    /// Whether what a seal said to a statement came on paper, and they did not say it themselves since.
    #[must_use]
    pub fn is_on_paper(&self, voice: &Seal, statement: StatementNo) -> bool {
        self.rows.get(voice).is_some_and(|row| self.papers.contains(&(*row, statement)))
    }

    /// How many answers came on paper and stand.
    #[must_use]
    pub fn papers(&self) -> usize {
        self.papers.len()
    }

    pub(super) fn apply(&mut self, recorded: Recorded, event: &DeliberationEvent) -> Result<(), ImpossibleHistory> {
        self.changes += 1;
        if self.origin.as_ref().is_some_and(|origin| self.changes > origin.entries()) {
            return Err(ImpossibleHistory("more was said in a conversation than was brought in"));
        }
        match event {
            DeliberationEvent::StatementAdded(event) => self.add(recorded, event),
            DeliberationEvent::StatementPublished(event) => {
                self.lasts(event.statement, event.until);
                self.look(recorded, event.statement, Moderation::Published(event.text.clone()), event.by)
            }
            DeliberationEvent::StatementHeldBack(event) => {
                self.look(recorded, event.statement, Moderation::HeldBack(event.reason), event.by)
            }
            DeliberationEvent::StatementAppealed(event) => self.appeal(recorded, event),
            DeliberationEvent::StatementAppealAnswered(event) => self.answer_appeal(recorded, event),
            DeliberationEvent::StatementAnswered(event) => {
                self.answer(recorded.at, event);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn add(&mut self, recorded: Recorded, event: &StatementAdded) -> Result<(), ImpossibleHistory> {
        if event.statement != StatementNo::after(self.statements.len()) {
            return Err(ImpossibleHistory("a statement's number leaves a gap"));
        }
        let (author, room, argues) = (event.author, event.room, event.argues);
        let (words, at) = (event.words, recorded.at);
        let (number, clock) = (event.statement, event.clock.clone());
        let (until, moderation, appeal) = (None, None, None);
        let said = Statement {
            number,
            author,
            room,
            argues,
            words,
            at,
            clock,
            until,
            moderation,
            appeal,
            answers: 0,
            said: [0; 3],
        };
        self.statements.push(said);
        Ok(())
    }

    /// A statement that was looked at late has days of its own.
    fn lasts(&mut self, number: StatementNo, until: Option<Date>) {
        if let (Some(until), Some(statement)) = (until, self.statements.get_mut(number.index())) {
            statement.until = Some(until);
            self.closes = self.closes.max(until);
        }
    }

    fn look(
        &mut self,
        recorded: Recorded,
        number: StatementNo,
        moderation: Moderation,
        by: PersonId,
    ) -> Result<(), ImpossibleHistory> {
        let statement = self.statements.get_mut(number.index());
        let statement = statement.ok_or(ImpossibleHistory("somebody looked at a statement nobody made"))?;
        statement.moderation = Some((moderation, recorded.at, by));
        Ok(())
    }

    fn appeal(&mut self, recorded: Recorded, event: &StatementAppealed) -> Result<(), ImpossibleHistory> {
        let statement = self.statements.get_mut(event.statement.index());
        let statement = statement.ok_or(ImpossibleHistory("somebody appealed for a statement nobody made"))?;
        let StatementAppealed { words, body, days, until, basis, by, .. } = event.clone();
        let terms = Terms { words, body, days, until, basis, by };
        statement.appeal = Some(Appeal::made(statement.withheld_by(), &terms, recorded.at)?);
        Ok(())
    }

    fn answer_appeal(&mut self, recorded: Recorded, event: &StatementAppealAnswered) -> Result<(), ImpossibleHistory> {
        let statement = self.statements.get_mut(event.statement.index());
        let statement = statement.ok_or(ImpossibleHistory("somebody looked again at a statement nobody made"))?;
        let (is_shown, reason, at, by) = (event.text.is_some(), event.reason.clone(), recorded.at, event.by);
        Appeal::answer(statement.appeal.as_mut(), AppealAnswer { is_shown, reason, at, by })?;
        if let Some(text) = &event.text {
            statement.moderation = Some((Moderation::Published(text.clone()), at, by));
        }
        self.lasts(event.statement, event.until);
        Ok(())
    }

    fn answer(&mut self, at: Timestamp, event: &StatementAnswered) {
        let (statement, stance) = (event.statement, event.stance);
        let next = u32::try_from(self.stances.len()).unwrap_or(u32::MAX);
        let number = *self.rows.entry(event.voice).or_insert(next);
        if event.by.is_some() {
            self.papers.insert((number, statement));
        } else if !self.papers.is_empty() {
            self.papers.remove(&(number, statement));
        }
        let row = number as usize;
        if row == self.stances.len() {
            self.stances.push(Row::default());
        }
        let Some(row) = self.stances.get_mut(row) else { return };
        (row.changed, row.at) = (self.changes, Some(at));
        let mut count = |stance: Stance, more: bool| {
            if let Some(statement) = self.statements.get_mut(statement.index()) {
                let said = &mut statement.said[stance as usize];
                *said = if more { said.saturating_add(1) } else { said.saturating_sub(1) };
                statement.answers = statement.said.iter().sum();
            }
        };
        count(stance, true);
        match row.said.binary_search_by_key(&statement, |(number, _)| *number) {
            Ok(at) => count(std::mem::replace(&mut row.said[at].1, stance), false),
            Err(at) => row.said.insert(at, (statement, stance)),
        }
    }
}
