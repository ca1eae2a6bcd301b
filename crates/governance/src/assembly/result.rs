//! Counting: from opened ballots to the figures of each question and what they mean under the pack.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tally::Measure;

use super::holdings::holdings;
use super::{CastBallot, Mark, Meeting, OptionKind, PublishedRoll, Question, Turnout};
use crate::community::SilenceClause;
use crate::election::ElectionFile;
use crate::ids::{EntryNo, MatterId};
use crate::law::area;
use crate::law::evaluate::{self, Answer, Attended, BadRequest, CountedOption, Figures, Outcome, Reading, Request};
use crate::law::pack::ObjectionWindow;
use crate::voice::Voices;

/// The result of one question: the figures that were counted, and what they mean.
///
/// `count` is exactly the input of `gongzhi rules evaluate` and `answer` its output, so anybody can put the one in and
/// compare the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionResult {
    /// The matter decided.
    pub matter: MatterId,
    /// The figures.
    pub count: Request,
    /// Every reading with its working.
    pub answer: Answer,
}

impl QuestionResult {
    /// The reading that decides: by the owners' own rules where they have a silence clause, else the strict one.
    #[must_use]
    pub fn deciding(&self) -> Option<&Reading> {
        self.answer.readings.last()
    }

    /// Whether the reading that decides says it was adopted.
    #[must_use]
    pub fn is_adopted(&self) -> bool {
        self.deciding().is_some_and(|reading| reading.outcome == Outcome::Adopted)
    }
}

/// Adds up opened ballots and evaluates every question of a meeting.
///
/// `opened` gives what the ballot of an entry says; a voided ballot is void throughout and is not asked for.
///
/// # Errors
/// When the figures cannot be evaluated; the error names the field.
pub fn recount<'b>(
    meeting: &Meeting,
    voices: &Voices,
    opened: impl Fn(EntryNo) -> Option<&'b [Mark]>,
) -> Result<Vec<QuestionResult>, BadRequest> {
    meeting
        .questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let marked = |entry: EntryNo| opened(entry).and_then(|marks| marks.get(place)).copied();
            let count = figures(meeting, voices, (place, question), marked);
            let answer = evaluate_under(meeting, place, &count)?;
            Ok(QuestionResult { matter: question.matter, count, answer })
        })
        .collect()
}

/// Evaluates the figures of the question at this place under the threshold that the notice froze.
///
/// # Errors
/// When no notice was given or the figures are impossible; the error names the field.
pub fn evaluate_under(meeting: &Meeting, place: usize, count: &Request) -> Result<Answer, BadRequest> {
    let policy = meeting.notice.as_ref().map(|notice| &notice.policy);
    match policy.and_then(|policy| Some((policy.thresholds.get(place)?, &policy.weights))) {
        Some((threshold, weights)) => evaluate::evaluate_under(threshold, weights, count),
        None => Err(BadRequest {
            field: "matter".to_owned(),
            message: "the notice froze no threshold for this question".to_owned(),
        }),
    }
}

/// How many take part in the question at this place so far, test by test, as its count will find it: by the ballots in the
/// box and by whoever came, whatever the ballots say. None before notice is given.
#[must_use]
pub fn attendance(meeting: &Meeting, voices: &Voices, place: usize) -> Option<Vec<Attended>> {
    let (question, policy) = (meeting.questions.get(place)?, &meeting.notice.as_ref()?.policy);
    let threshold = policy.thresholds.get(place)?;
    // Nobody's ballot is opened: each counts as one that answers.
    let mark = question.options.first()?.mark;
    let count = figures(meeting, voices, (place, question), |_| Some(mark));
    evaluate::attendance_under(threshold, &policy.weights, &count).ok()
}

/// A sum in the measures that a meeting's votes are weighed by.
fn figures_of(meeting: &Meeting, sum: Turnout) -> Figures {
    let figure = |measure| meeting.measures().contains(&measure).then(|| sum.of(measure));
    Figures {
        heads: figure(Measure::Heads),
        area: figure(Measure::Area).map(area::Area::new),
        shares: figure(Measure::Shares),
        lots: figure(Measure::Lots),
    }
}

/// The lot as the count names candidates.
fn drawn(file: &ElectionFile) -> Vec<String> {
    file.drawn().iter().map(ToString::to_string).collect()
}

fn figures(
    meeting: &Meeting,
    voices: &Voices,
    (place, question): (usize, &Question),
    marked: impl Fn(EntryNo) -> Option<Mark>,
) -> Request {
    let mut electorate = Turnout::default();
    let mut silent = Turnout::default();
    let mut void = Turnout::default();
    let mut returned = Turnout::default();
    let mut sums = vec![Turnout::default(); question.options.len()];
    let said = |no: EntryNo, ballot: &CastBallot| {
        let mark = if ballot.voided { None } else { marked(no) };
        mark.filter(|mark| question.offers(*mark)).unwrap_or(Mark::Void)
    };
    let came = |no: EntryNo| meeting.gathering.as_ref().is_some_and(|room| room.came.contains_key(&no));
    let counts_presence = counts_presence(meeting, place);
    for (no, entry) in meeting.roll.iter().flat_map(PublishedRoll::numbered) {
        electorate = electorate.with(entry);
        match meeting.ballots.ballot(no) {
            // Whoever attends is there, though they say nothing.
            None if counts_presence && came(no) => {}
            None if meeting.was_reached(no) && !meeting.ballots.was_removed(no) => silent = silent.with(entry),
            None => {}
            Some(ballot) => {
                returned = returned.with(entry);
                let mark = said(no, ballot);
                if mark == Mark::Void {
                    void = void.with(entry);
                }
                for (option, sum) in question.options.iter().zip(&mut sums) {
                    if mark.marks(option.mark) {
                        *sum = sum.with(entry);
                    }
                }
            }
        }
    }
    let written = |sum| figures_of(meeting, sum);
    let mut options: Vec<CountedOption> = question
        .options
        .iter()
        .zip(sums)
        .map(|(option, sum)| CountedOption {
            id: option.mark.to_string(),
            kind: match option.kind {
                OptionKind::For => evaluate::OptionKind::For,
                OptionKind::Against => evaluate::OptionKind::Against,
                OptionKind::Abstain => evaluate::OptionKind::Abstain,
                OptionKind::Choice | OptionKind::Candidate => evaluate::OptionKind::Choice,
                OptionKind::Follow => evaluate::OptionKind::Follow,
            },
            figures: written(sum),
        })
        .collect();
    options.push(CountedOption {
        id: Mark::Void.to_string(),
        kind: evaluate::OptionKind::Void,
        figures: written(void),
    });
    let policy = meeting.notice.as_ref().map(|notice| &notice.policy);
    let answers = |no: EntryNo, ballot: &CastBallot| said(no, ballot) != Mark::Void;
    let (present, in_person) = presence(meeting, counts_presence, answers);
    let silence = policy.map_or(SilenceClause::None, |policy| policy.silence);
    // Where a law cuts weights, what is cut is nobody's; silence that counts for nothing is not weighed against the rest.
    let weighs_silence = policy.is_none_or(|policy| policy.weights.is_empty());
    Request {
        pack: meeting.pack.clone(),
        matter: question.kind.clone(),
        electorate: written(electorate),
        options,
        // A ballot may mark several candidates: the options add up to more than came back.
        participating: match question.election {
            Some(_) => evaluate::Participating::Stated(written(returned)),
            None => evaluate::Participating::SumOfOptions,
        },
        silent: weighs_silence.then(|| written(silent)),
        silence_clause: match silence {
            SilenceClause::None => evaluate::SilenceClause::None,
            SilenceClause::CountsWithMajority => evaluate::SilenceClause::CountsWithMajority,
        },
        present,
        in_person,
        objections: opposition(meeting, (place, question)),
        round: if meeting.second.is_some() { 2 } else { 1 },
        seats: question.election.as_ref().map(|election| election.seats),
        alternates: question.election.as_ref().map(|election| election.alternates),
        drawn: meeting.elections.get(&question.matter).map(drawn).unwrap_or_default(),
        holdings: holdings(meeting, voices, said),
        notice: None,
    }
}

/// Whether the count of the question at this place takes in who attended.
fn counts_presence(meeting: &Meeting, place: usize) -> bool {
    let policy = meeting.notice.as_ref().map(|notice| &notice.policy);
    policy.is_some_and(|policy| policy.thresholds.get(place).is_some_and(|threshold| policy.counts_presence(threshold)))
}

/// Everybody who attended, and those who came in person and answered; only where that is asked.
fn presence(
    meeting: &Meeting,
    asked: bool,
    answers: impl Fn(EntryNo, &CastBallot) -> bool,
) -> (Option<Figures>, Option<Figures>) {
    let (Some(room), Some(roll)) = (meeting.gathering.as_ref().filter(|_| asked), &meeting.roll) else {
        return (None, None);
    };
    let here = |no: &EntryNo| room.came.contains_key(no) || meeting.ballots.ballot(*no).is_some();
    let present =
        roll.numbered().filter(|(no, _)| here(no)).fold(Turnout::default(), |sum, (_, entry)| sum.with(entry));
    let voted = |no: EntryNo| {
        let ballot = meeting.ballots.ballot(no);
        ballot.is_some_and(|ballot| answers(no, ballot) && room.voted_in_person(no, ballot))
    };
    let voted =
        roll.numbered().filter(|(no, _)| voted(*no)).fold(Turnout::default(), |sum, (_, entry)| sum.with(entry));
    let is_by_votes = meeting.notice.as_ref().is_some_and(|notice| notice.policy.voted_in_person);
    let in_person = if is_by_votes { voted } else { room.in_person(roll) };
    (Some(figures_of(meeting, present)), Some(figures_of(meeting, in_person)))
}

/// Who opposed a decision in writing, once the time for that is over: where that undoes it.
fn opposition(meeting: &Meeting, (place, question): (usize, &Question)) -> Option<Figures> {
    let policy = meeting.notice.as_ref().map(|notice| &notice.policy)?;
    policy.thresholds.get(place)?.objections.as_ref()?;
    meeting.certified.map(|_| opposed(meeting, question))
}

/// By how much written opposition the decision on a matter is undone, where it was adopted and opposition can undo it.
#[must_use]
pub fn undone_by(meeting: &Meeting, matter: MatterId) -> Option<&ObjectionWindow> {
    let deciding = meeting.result(matter)?.deciding()?;
    let place = meeting.questions.iter().position(|question| question.matter == matter)?;
    let window = meeting.notice.as_ref()?.policy.thresholds.get(place)?.objections.as_ref()?;
    (deciding.outcome == Outcome::Adopted).then_some(window)
}

/// Who opposed the decision on a question in writing so far.
#[must_use]
pub fn opposed(meeting: &Meeting, question: &Question) -> Figures {
    let entries = meeting.opposed.get(&question.matter).into_iter().flat_map(BTreeMap::keys);
    let entries = entries.filter_map(|no| meeting.roll.as_ref()?.entry(*no));
    figures_of(meeting, entries.fold(Turnout::default(), Turnout::with))
}

/// The last count with the written opposition, where any threshold of the meeting asks for it.
pub(super) fn after_opposition(meeting: &Meeting) -> Result<Option<Vec<QuestionResult>>, BadRequest> {
    let policy = meeting.notice.as_ref().map(|notice| &notice.policy);
    let asked = |place: usize| policy.and_then(|policy| policy.thresholds.get(place)?.objections.as_ref()).is_some();
    if !(0..meeting.questions.len()).any(asked) {
        return Ok(None);
    }
    let again = meeting.last_count().unwrap_or_default().iter().zip(&meeting.questions).enumerate();
    let again = again.map(|(place, (result, question))| {
        if !asked(place) {
            return Ok(result.clone());
        }
        let count = Request { objections: Some(opposed(meeting, question)), ..result.count.clone() };
        Ok(QuestionResult { matter: result.matter, answer: evaluate_under(meeting, place, &count)?, count })
    });
    again.collect::<Result<_, _>>().map(Some)
}
