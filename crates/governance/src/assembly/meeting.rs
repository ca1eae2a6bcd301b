//! One meeting of the owners' assembly and where it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tally::Measure;

use super::{
    BallotBox, Cause, ObjectionAnswer, Occasion, PaperFile, PaperStanding, Policy, Printing, PublishedRoll, Question,
    QuestionResult, Scope, SecondOf, ServiceLedger, WithdrawnPaper,
};
use crate::election::ElectionFile;
use crate::gathering::Gathering;
use crate::ids::{BodyId, EntryNo, MatterId, MeetingId, ObjectionId, PersonId};
use crate::recount::{PaperRecount, Rereading};
use crate::seal::Seal;
use crate::voice::Signed;

/// The notice of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// When it was given.
    pub given_at: Timestamp,
    /// Voting opens then.
    pub opens_at: Timestamp,
    /// Voting closes then.
    pub closes_at: Timestamp,
    /// The rules the vote is held by.
    pub policy: Policy,
}

/// What an objection is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionSubject {
    /// The roll: heads, areas, who is on it.
    Roll,
    /// The announced result.
    Result,
    /// The text that a matter puts to the vote, before anybody votes on it.
    Text(MatterId),
    /// Who stands in the election of a matter, before anybody votes.
    Candidates(MatterId),
}

impl ObjectionSubject {
    /// The matter whose question it is about, where it is about one.
    #[must_use]
    pub const fn matter(self) -> Option<MatterId> {
        match self {
            Self::Text(matter) | Self::Candidates(matter) => Some(matter),
            Self::Roll | Self::Result => None,
        }
    }

    /// What can be objected to in a question while it is on view: the text it puts to the vote, or who stands in it.
    #[must_use]
    pub const fn of_question(question: &Question) -> Option<Self> {
        match (&question.charter, &question.election) {
            (Some(_), _) => Some(Self::Text(question.matter)),
            (None, Some(_)) => Some(Self::Candidates(question.matter)),
            (None, None) => None,
        }
    }
}

/// An objection and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Its number.
    pub id: ObjectionId,
    /// What it is about.
    pub subject: ObjectionSubject,
    /// The roll entry it came from.
    pub entry: Option<EntryNo>,
    /// What it says, sealed.
    pub seal: Seal,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// The answer with its sealed reasons, once there is one.
    pub answer: Option<(ObjectionAnswer, Seal, Timestamp)>,
}

/// What came after the last count, so that the ballots are to be counted again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecountCause {
    /// A lot was drawn between equals: the next count takes it in.
    Lot,
    /// An objection to the result was upheld.
    Objection,
}

/// The announcement of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announcement {
    /// Which count was announced.
    pub count: u32,
    /// When.
    pub at: Timestamp,
    /// Objections are taken until then.
    pub objections_until: Timestamp,
}

/// What an owner wrote against an adopted decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opposition {
    /// When it was taken down.
    pub at: Timestamp,
    /// Where it stands in the book.
    pub position: u64,
    /// Who signed it.
    pub signed: Signed,
}

/// Written opposition that one person keyed in from paper and nobody else has confirmed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyedOpposition {
    /// Who signed it.
    pub signed: Signed,
    /// Where the paper is kept, sealed.
    pub evidence: Seal,
    /// Who keyed it in.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// How a question came out.
pub use crate::law::evaluate::Outcome;

/// Where a meeting stands on its way. Derived from what has happened, never kept beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Convened; the roll is not published yet.
    Convened,
    /// The roll is open to objection.
    RollPublished,
    /// Notice has been given.
    Noticed,
    /// Voting is open.
    Open,
    /// Voting is closed; paper received in time is keyed in.
    Closed,
    /// The ballots are counted.
    Counted,
    /// The result is announced and open to objection.
    Announced,
    /// The result is certified.
    Certified,
    /// The meeting was called off.
    Cancelled,
}

/// One meeting of the owners' assembly.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Its number.
    pub id: MeetingId,
    /// The body that convened it.
    pub body: BodyId,
    /// The rule pack it is held under.
    pub pack: String,
    /// Which homes it is about.
    pub scope: Scope,
    /// What it decides.
    pub questions: Vec<Question>,
    /// What it is held for.
    pub occasion: Occasion,
    /// Why an extraordinary one was called.
    pub cause: Option<Cause>,
    /// Which vote it follows, where it is a second one on what did not pass.
    pub second: Option<SecondOf>,
    /// When it was convened.
    pub convened_at: Timestamp,
    /// The roll as last published.
    pub roll: Option<PublishedRoll>,
    /// The notice.
    pub notice: Option<Notice>,
    /// When letters were made out.
    pub letters_at: Option<Timestamp>,
    /// How often single letters were made out anew.
    pub letter_serials: BTreeMap<EntryNo, u32>,
    /// When letters were printed, whose and by whom.
    pub printings: Vec<Printing>,
    /// The ledger of service.
    pub services: ServiceLedger,
    /// When voting opened.
    pub opened_at: Option<Timestamp>,
    /// The ballots.
    pub ballots: BallotBox,
    /// Paper ballots on their way into the box.
    pub papers: BTreeMap<EntryNo, PaperFile>,
    /// Keyings that were taken back, oldest first.
    pub withdrawn_papers: Vec<WithdrawnPaper>,
    /// When voting closed.
    pub closed_at: Option<Timestamp>,
    /// All counts, with the times they were made.
    pub counts: Vec<(Timestamp, Vec<QuestionResult>)>,
    /// The last announcement.
    pub announcement: Option<Announcement>,
    /// Objections to the roll and to the result.
    pub objections: Vec<Objection>,
    /// Which entries opposed an adopted decision in writing.
    pub opposed: BTreeMap<MatterId, BTreeMap<EntryNo, Opposition>>,
    /// What one person keyed in as written opposition and nobody else has confirmed yet.
    pub opposition_keyed: BTreeMap<(MatterId, EntryNo), KeyedOpposition>,
    /// The count that was certified, and when.
    pub certified: Option<(u32, Timestamp)>,
    /// The room owners are called to, where the meeting is not held in writing alone.
    pub gathering: Option<Gathering>,
    /// Recounts from paper, oldest first.
    pub recounts: Vec<PaperRecount>,
    /// When the meeting was called off, and why; no reason where its convenor gave no notice in time, so that the duty to
    /// convene passed on.
    pub cancelled: Option<(Timestamp, Option<String>)>,
    /// What is kept of its elections besides ballots.
    pub elections: BTreeMap<MatterId, ElectionFile>,
    /// Whether an upheld objection waits for the roll to be published anew.
    pub(super) revision_due: bool,
    pub(super) question_revision_due: Option<MatterId>,
    /// Whether an upheld objection waits for a new count.
    pub(super) recount_due: Option<RecountCause>,
}

impl Meeting {
    /// Where the meeting stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        if self.cancelled.is_some() {
            Stage::Cancelled
        } else if self.certified.is_some() {
            Stage::Certified
        } else if self.announcement.is_some_and(|announced| announced.count == self.count_no()) {
            Stage::Announced
        } else if self.count_no() > 0 {
            Stage::Counted
        } else if self.closed_at.is_some() {
            Stage::Closed
        } else if self.opened_at.is_some() {
            Stage::Open
        } else if self.notice.is_some() {
            Stage::Noticed
        } else if self.roll.is_some() {
            Stage::RollPublished
        } else {
            Stage::Convened
        }
    }

    /// How many counts have been made.
    #[must_use]
    pub fn count_no(&self) -> u32 {
        u32::try_from(self.counts.len()).unwrap_or(u32::MAX)
    }

    /// The results of the last count.
    #[must_use]
    pub fn last_count(&self) -> Option<&[QuestionResult]> {
        self.counts.last().map(|(_, results)| results.as_slice())
    }

    /// The result for a matter in the last count.
    #[must_use]
    pub fn result(&self, matter: MatterId) -> Option<&QuestionResult> {
        self.last_count()?.iter().find(|result| result.matter == matter)
    }

    /// The question that decides a matter.
    #[must_use]
    pub fn question(&self, matter: MatterId) -> Option<&Question> {
        self.questions.iter().find(|question| question.matter == matter)
    }

    /// What its votes are weighed by, as its notice froze it: heads and area where nothing else is said.
    #[must_use]
    pub fn measures(&self) -> &[Measure] {
        let measures = self.notice.as_ref().map(|notice| notice.policy.measures.as_slice()).unwrap_or_default();
        if measures.is_empty() { &[Measure::Heads, Measure::Area] } else { measures }
    }

    /// Whether it keeps the roll of the vote it follows.
    #[must_use]
    pub fn keeps_roll(&self) -> bool {
        self.second.as_ref().is_some_and(|second| second.kind.is_at_once())
    }

    /// The meeting it goes on from, where the very same one votes again at once: who came, and who speaks for whom, is there.
    #[must_use]
    pub fn goes_on(&self) -> Option<MeetingId> {
        self.second.as_ref().filter(|second| second.until.is_some()).map(|second| second.meeting)
    }

    /// The matter of a first vote that one of this second vote puts once more.
    #[must_use]
    pub fn puts_again(&self, matter: MatterId) -> Option<MatterId> {
        let place = self.questions.iter().position(|question| question.matter == matter)?;
        self.second.as_ref()?.matters.get(place).copied()
    }

    /// The same where the very same meeting votes on it again.
    #[must_use]
    pub fn first_matter(&self, matter: MatterId) -> Option<MatterId> {
        self.goes_on().and_then(|_| self.puts_again(matter))
    }

    /// Objections to the roll or to the result that nobody has answered.
    pub fn open_objections(&self, subject: ObjectionSubject) -> impl Iterator<Item = &Objection> {
        self.objections.iter().filter(move |objection| objection.subject == subject && objection.answer.is_none())
    }

    /// Objections to what is put to the vote that nobody has answered.
    pub fn open_question_objections(&self) -> impl Iterator<Item = &Objection> {
        let about_one = |objection: &&Objection| objection.subject.matter().is_some();
        self.objections.iter().filter(about_one).filter(|objection| objection.answer.is_none())
    }

    /// The matter that an upheld objection asks to be put otherwise than it is: its text, or who stands.
    #[must_use]
    pub fn question_needs_revision(&self) -> Option<MatterId> {
        self.question_revision_due
    }

    /// Whether an upheld objection came after the last publication of the roll.
    #[must_use]
    pub fn roll_needs_revision(&self) -> bool {
        self.revision_due
    }

    /// Whether the ballots are to be counted again.
    #[must_use]
    pub const fn needs_recount(&self) -> bool {
        self.recount_due.is_some()
    }

    /// Why the ballots are to be counted again, where they are.
    #[must_use]
    pub const fn recount_due(&self) -> Option<RecountCause> {
        self.recount_due
    }

    /// The recount from paper that is under way.
    #[must_use]
    pub fn paper_recount(&self) -> Option<&PaperRecount> {
        self.recounts.last().filter(|recount| recount.counted.is_none())
    }

    /// The papers of a recount but for those whose ballot was taken out meanwhile, which need not be read.
    pub fn papers_in<'a>(&'a self, recount: &'a PaperRecount) -> impl Iterator<Item = (EntryNo, &'a Rereading)> {
        let papers = recount.papers.iter().map(|(entry, reading)| (*entry, reading));
        papers.filter(|(entry, _)| self.ballots.ballot(*entry).is_some())
    }

    /// How many papers of a recount wait to be read anew.
    #[must_use]
    pub fn papers_to_reread(&self, recount: &PaperRecount) -> usize {
        self.papers_in(recount).filter(|(_, reading)| reading.second.is_none()).count()
    }

    /// Whether what was read differently in a recount waits to be settled, all papers being read.
    #[must_use]
    pub fn is_to_be_settled(&self, recount: &PaperRecount) -> bool {
        let all_read = self.papers_to_reread(recount) == 0 && self.papers_in(recount).next().is_some();
        all_read && recount.counted.is_none() && recount.settled.is_none()
    }

    /// Whether the ballot, with its warning about silence, reached the owner of an entry.
    #[must_use]
    pub fn was_reached(&self, entry: EntryNo) -> bool {
        self.services.has_reached(entry)
    }

    /// How often an entry's letter was made out anew.
    #[must_use]
    pub fn letter_serial(&self, entry: EntryNo) -> u32 {
        self.letter_serials.get(&entry).copied().unwrap_or(0)
    }

    /// When an entry's letter was printed.
    pub fn printings_of(&self, entry: EntryNo) -> impl Iterator<Item = &Printing> {
        self.printings.iter().filter(move |printing| printing.holds(entry))
    }

    /// The printing that somebody still has before them and that holds all of these letters.
    #[must_use]
    pub fn printing_at_hand(&self, entries: &[EntryNo], by: PersonId, now: Timestamp) -> Option<&Printing> {
        let needs_reason = self.printing_needs_reason(now);
        self.printings
            .iter()
            .rev()
            .filter(|printing| printing.lasts(by, now) && (printing.reason.is_some() || !needs_reason))
            .find(|printing| entries.iter().all(|entry| printing.holds(*entry)))
    }

    /// Whether letters are printed with a reason only: from the hour at which voting opens.
    #[must_use]
    pub fn printing_needs_reason(&self, now: Timestamp) -> bool {
        self.stage() >= Stage::Open || self.notice.as_ref().is_some_and(|notice| now >= notice.opens_at)
    }

    /// Paper ballots that still need a second keying or a settlement.
    pub fn unsettled_papers(&self) -> impl Iterator<Item = (EntryNo, &PaperFile)> {
        self.papers
            .iter()
            .filter(|(_, paper)| paper.standing != PaperStanding::Settled)
            .map(|(entry, paper)| (*entry, paper))
    }
}
