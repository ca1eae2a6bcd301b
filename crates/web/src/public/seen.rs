//! One matter with the meeting that decides it: what every page about it starts from.

use std::sync::OnceLock;

use axum::response::Response;
use governance::assembly::{self, Form, Meeting, ObjectionSubject, PublishedRoll, Question, QuestionResult, Stage};
use governance::bodies::Body;
use governance::community::SilenceClause;
use governance::election::{Elected, elected};
use governance::fate::Standing;
use governance::gathering::Gathering;
use governance::law::Pack;
use governance::law::evaluate::Attended;
use governance::law::pack::{self, Threshold};
use governance::matter::Matter;
use jiff::Timestamp;
use jiff::civil::Date;
use office::Files;

use crate::answer;
use crate::booth::SMALL_ELECTORATE;
use crate::convenor;
use crate::names;
use crate::parts::{Reading, Verdict};
use crate::silent;
use crate::too_few;
use crate::visit::Here;
use crate::words::Words;

/// A matter, its meeting, its question, and the law it is decided by.
pub(super) struct Seen<'a> {
    pub(super) here: &'a Here,
    pub(super) files: &'a Files,
    pub(super) matter: &'a Matter,
    pub(super) meeting: &'a Meeting,
    pub(super) question: &'a Question,
    pub(super) now: Timestamp,
    attended: OnceLock<Vec<Attended>>,
}

/// A count that was announced.
pub(super) struct Shown<'a> {
    pub(super) number: u32,
    pub(super) counted_at: Timestamp,
    pub(super) result: &'a QuestionResult,
}

impl<'a> Seen<'a> {
    /// The matter with this number, as an address gives it.
    pub(super) fn find(here: &'a Here, files: &'a Files, number: &str) -> Result<Self, Response> {
        let found = || {
            let matter = files.community.matters().matter(number.parse().ok()?)?;
            let meeting = files.community.assembly().meeting(matter.meeting)?;
            let question = meeting.question(matter.id)?;
            Some(Self {
                here,
                files,
                matter,
                meeting,
                question,
                now: here.desk.door().now(),
                attended: OnceLock::new(),
            })
        };
        found().ok_or_else(|| answer::not_found(&here.visit))
    }

    /// The address of a page of this matter; `rest` begins with a slash or is empty.
    pub(super) fn at(&self, rest: &str) -> String {
        self.here.at(&format!("/matters/{}{rest}", self.matter.id))
    }

    pub(super) fn today(&self) -> Date {
        self.now.to_zoned(self.files.community.zone().clone()).date()
    }

    pub(super) fn stage(&self) -> Stage {
        self.meeting.stage()
    }

    pub(super) fn roll(&self) -> Option<&'a PublishedRoll> {
        self.meeting.roll.as_ref()
    }

    pub(super) fn pack(&self) -> Option<&'a Pack> {
        self.here.desk.law().packs.get(&self.meeting.pack)
    }

    /// What sort of matter the pack says it is.
    pub(super) fn kind(&self) -> Option<&'a pack::Matter> {
        self.pack()?.matter(&self.question.kind)
    }

    pub(super) fn kind_name(&self, words: &Words) -> String {
        self.kind().map_or_else(String::new, |kind| names::of_pack(words, &kind.name).to_owned())
    }

    /// What the matter must pass: as the notice froze it, before that as the pack says; of a second vote, what it must pass then.
    pub(super) fn threshold(&self) -> Option<&'a Threshold> {
        assembly::threshold(self.meeting, self.pack(), self.matter.id)
    }

    /// How many take part so far, test by test, as the count will find it; nothing before notice is given.
    ///
    /// It goes through the whole roll, so it is worked out once for all that a page says of it.
    pub(super) fn attendance(&self) -> &[Attended] {
        self.attended.get_or_init(|| {
            let place = self.meeting.questions.iter().position(|question| question.matter == self.matter.id);
            let voices = self.files.community.assembly().voices();
            place.and_then(|place| assembly::attendance(self.meeting, voices, place)).unwrap_or_default()
        })
    }

    /// Whether what the matter must pass asks who attends, whether or not they vote.
    pub(super) fn asks_presence(&self) -> bool {
        let Some(threshold) = self.threshold() else { return false };
        match &self.meeting.notice {
            Some(notice) => notice.policy.asks_presence(threshold),
            None => self.pack().is_some_and(|pack| pack.asks_presence(threshold)),
        }
    }

    /// The room in which alone is voted.
    pub(super) fn room_alone(&self) -> Option<&'a Gathering> {
        self.meeting.gathering.as_ref().filter(|room| !room.in_writing)
    }

    /// Since when the decision is revoked, where it is.
    pub(super) fn revoked_since(&self) -> Option<Date> {
        match self.files.community.assembly().fates().standing(self.matter.id) {
            Standing::Revoked { since } => Some(since),
            Standing::InForce | Standing::Challenged | Standing::Suspended { .. } => None,
        }
    }

    /// Since when the decision rests, where it does.
    pub(super) fn suspended_since(&self) -> Option<Date> {
        match self.files.community.assembly().fates().standing(self.matter.id) {
            Standing::Suspended { since } => Some(since),
            Standing::InForce | Standing::Challenged | Standing::Revoked { .. } => None,
        }
    }

    /// Whether it was adopted, stands, and somebody has to carry it out.
    pub(super) fn is_to_be_carried_out(&self) -> bool {
        self.is_standing() && !self.takes_effect_by_itself()
    }

    /// Whether it was adopted, stands, and nobody has to carry it out.
    pub(super) fn is_in_effect_by_itself(&self) -> bool {
        self.is_standing() && self.takes_effect_by_itself()
    }

    /// Whether nobody has to carry it out once it is adopted.
    pub(super) fn takes_effect_by_itself(&self) -> bool {
        self.files.community.takes_effect_by_itself(self.meeting, self.question)
    }

    /// Whether it was adopted and nobody revoked it.
    fn is_standing(&self) -> bool {
        self.is_adopted() == Some(true) && self.revoked_since().is_none()
    }

    /// The body that sees to what the meeting decided: the one that convened it, or the committee that carries on.
    pub(super) fn heir(&self) -> Option<&'a Body> {
        let bodies = self.files.community.bodies();
        bodies.body(bodies.heir(self.meeting.body, self.today()))
    }

    /// What it is called now: whoever acts in its place in a gap says so.
    pub(super) fn convenor_name(&self, words: &Words) -> String {
        self.convenor_name_at(words, self.now)
    }

    /// What it was called when something was done.
    pub(super) fn convenor_name_at(&self, words: &Words, at: Timestamp) -> String {
        convenor::name(words, &self.files.community, self.here.desk.law(), self.meeting.body, at)
    }

    /// Whether exact totals could give single votes away.
    pub(super) fn is_small(&self) -> bool {
        self.roll().is_some_and(|roll| roll.heads() < SMALL_ELECTORATE)
    }

    /// Until when the roll is open to objection, while it is.
    pub(super) fn roll_objections_until(&self) -> Option<Timestamp> {
        let until = self.roll()?.objections_until;
        (matches!(self.stage(), Stage::RollPublished | Stage::Noticed) && self.now < until).then_some(until)
    }

    /// What of the question is open to objection now, its text or its candidates, and until when where that is known.
    pub(super) fn question_on_view(&self) -> Option<(ObjectionSubject, Option<Timestamp>)> {
        let subject = ObjectionSubject::of_question(self.question)?;
        let until = self.meeting.notice.as_ref().map(|notice| notice.opens_at);
        let is_open = match self.stage() {
            Stage::RollPublished => matches!(subject, ObjectionSubject::Text(_)),
            Stage::Noticed => until.is_none_or(|until| self.now < until),
            _ => false,
        };
        is_open.then_some((subject, until))
    }

    /// Until when the result is open to objection, while it is.
    pub(super) fn result_objections_until(&self) -> Option<Timestamp> {
        let until = self.meeting.announcement?.objections_until;
        (self.stage() == Stage::Announced && self.now < until).then_some(until)
    }

    /// The count that was announced last. One that is not announced is nobody's yet.
    pub(super) fn shown(&self) -> Option<Shown<'a>> {
        let number = self.meeting.announcement?.count;
        let (counted_at, results) = self.meeting.counts.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
        let result = results.iter().find(|result| result.matter == self.matter.id)?;
        Some(Shown { number, counted_at: *counted_at, result })
    }

    /// The counts before one, oldest first: each was announced, or counted before it, and does not stand.
    pub(super) fn before(&self, shown: &Shown<'_>) -> Vec<Shown<'a>> {
        let counts = (1..shown.number).zip(&self.meeting.counts);
        let of = |(number, (counted_at, results)): (u32, &'a (Timestamp, Vec<QuestionResult>))| {
            let result = results.iter().find(|result| result.matter == self.matter.id)?;
            Some(Shown { number, counted_at: *counted_at, result })
        };
        counts.filter_map(of).collect()
    }

    /// Every reading of a count, with the options by their names. Of a motion that passed it is not said that "for"
    /// passed: the motion did.
    pub(super) fn readings(&self, words: &Words, shown: &Shown<'_>) -> Vec<Reading> {
        let name = |mark: &str| names::mark(words, self.files, self.question, mark);
        let readings = shown
            .result
            .answer
            .readings
            .iter()
            .map(|reading| (reading, Reading::from_law(reading, &shown.result.count, name)))
            .map(|(counted, reading)| too_few::judged(self.question, counted, reading));
        let is_choice = self.question.form == Form::Choice;
        let readings = readings.map(|reading| match self.pack() {
            Some(pack) => reading.citing(words, &pack.articles),
            None => reading,
        });
        readings.map(|reading| Reading { winner: reading.winner.clone().filter(|_| is_choice), ..reading }).collect()
    }

    /// What the announced count made of owners who did not answer, where it decided or could have.
    pub(super) fn silent(&self, words: &Words) -> Option<String> {
        silent::said(words, self.files, (self.meeting, self.question), self.shown()?.result)
    }

    /// Whether owners who do not answer take part in this vote: as the announced count says, before it as notice was given.
    pub(super) fn silence_takes_part(&self) -> bool {
        match self.shown() {
            Some(shown) => silent::counted_in(shown.result).is_some(),
            None => {
                let policy = self.meeting.notice.as_ref().map(|notice| &notice.policy);
                policy.is_some_and(|policy| policy.silence == SilenceClause::CountsWithMajority)
            }
        }
    }

    /// What the announced count of an election came to.
    pub(super) fn elected(&self) -> Option<Elected> {
        self.question.election.as_ref()?;
        elected(self.shown()?.result)
    }

    /// Whether the announced count left equals between whom a lot decides.
    pub(super) fn waits_for_lot(&self) -> bool {
        self.elected().is_some_and(|came_to| !came_to.tied.is_empty())
    }

    /// The reading of the announced count that decides.
    pub(super) fn deciding(&self, words: &Words) -> Option<Reading> {
        self.readings(words, &self.shown()?).pop()
    }

    /// Whether the announced count adopted the matter.
    pub(super) fn is_adopted(&self) -> Option<bool> {
        let reading = self.shown()?.result.deciding()?;
        let fills = !self.elected().is_some_and(|elected| too_few::elected(self.question, &elected));
        Some(fills && Verdict::from_word(reading.outcome.word()) == Verdict::Adopted)
    }
}
