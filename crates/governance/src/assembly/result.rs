//! Counting: from opened ballots to the figures of each question and what they mean under the pack.

use serde::{Deserialize, Serialize};

use super::{Mark, Meeting, OptionKind, PublishedRoll, Question};
use crate::community::SilenceClause;
use crate::election::ElectionFile;
use crate::ids::{EntryNo, MatterId};
use crate::law::area;
use crate::law::evaluate::{self, Answer, BadRequest, CountedOption, Figures, Reading, Request};
use crate::law::pack::Threshold;

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
}

/// Adds up opened ballots and evaluates every question of a meeting.
///
/// `opened` gives what the ballot of an entry says; a voided ballot is void throughout and is not asked for.
///
/// # Errors
/// When the figures cannot be evaluated; the error names the field.
pub fn recount<'b>(
    meeting: &Meeting,
    opened: impl Fn(EntryNo) -> Option<&'b [Mark]>,
) -> Result<Vec<QuestionResult>, BadRequest> {
    meeting
        .questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let marked = |entry: EntryNo| opened(entry).and_then(|marks| marks.get(place)).copied();
            let count = figures(meeting, (place, question), marked);
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
    let threshold = meeting.notice.as_ref().and_then(|notice| notice.policy.thresholds.get(place));
    match threshold {
        Some(threshold) => evaluate::evaluate_under(threshold, count),
        None => Err(BadRequest {
            field: "matter".to_owned(),
            message: "the notice froze no threshold for this question".to_owned(),
        }),
    }
}

/// Heads, and area in 0.001 m².
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    heads: u64,
    area: u64,
}

impl Sum {
    fn add(&mut self, area: u64) {
        self.heads += 1;
        self.area += area;
    }

    fn figures(self) -> Figures {
        Figures { heads: Some(self.heads), area: Some(area::Area::new(self.area)), shares: None, lots: None }
    }
}

/// The lot as the count names candidates.
fn drawn(file: &ElectionFile) -> Vec<String> {
    file.drawn().iter().map(ToString::to_string).collect()
}

fn figures(
    meeting: &Meeting,
    (place, question): (usize, &Question),
    marked: impl Fn(EntryNo) -> Option<Mark>,
) -> Request {
    let mut electorate = Sum::default();
    let mut silent = Sum::default();
    let mut void = Sum::default();
    let mut returned = Sum::default();
    let mut sums = vec![Sum::default(); question.options.len()];
    for (no, entry) in meeting.roll.iter().flat_map(PublishedRoll::numbered) {
        electorate.add(entry.area);
        match meeting.ballots.ballot(no) {
            None if meeting.was_reached(no) && !meeting.ballots.was_removed(no) => silent.add(entry.area),
            None => {}
            Some(ballot) => {
                returned.add(entry.area);
                let mark = if ballot.voided { None } else { marked(no) };
                let Some(mark) = mark.filter(|mark| question.offers(*mark)) else {
                    void.add(entry.area);
                    continue;
                };
                for (option, sum) in question.options.iter().zip(&mut sums) {
                    if mark.marks(option.mark) {
                        sum.add(entry.area);
                    }
                }
            }
        }
    }
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
            },
            figures: sum.figures(),
        })
        .collect();
    options.push(CountedOption {
        id: Mark::Void.to_string(),
        kind: evaluate::OptionKind::Void,
        figures: void.figures(),
    });
    let (present, in_person) = presence(meeting, place);
    let silence = meeting.notice.as_ref().map_or(SilenceClause::None, |notice| notice.policy.silence);
    Request {
        pack: meeting.pack.clone(),
        matter: question.kind.clone(),
        electorate: electorate.figures(),
        options,
        // A ballot may mark several candidates: the options add up to more than came back.
        participating: match question.election {
            Some(_) => evaluate::Participating::Stated(returned.figures()),
            None => evaluate::Participating::SumOfOptions,
        },
        silent: Some(silent.figures()),
        silence_clause: match silence {
            SilenceClause::None => evaluate::SilenceClause::None,
            SilenceClause::CountsWithMajority => evaluate::SilenceClause::CountsWithMajority,
        },
        present,
        in_person,
        objections: None,
        round: 1,
        seats: question.election.as_ref().map(|election| election.seats),
        alternates: question.election.as_ref().map(|election| election.alternates),
        drawn: meeting.elections.get(&question.matter).map(drawn).unwrap_or_default(),
        holdings: vec![],
    }
}

/// Everybody who attended, and those who came in person; only where the threshold of the question at this place asks.
fn presence(meeting: &Meeting, place: usize) -> (Option<Figures>, Option<Figures>) {
    let threshold = meeting.notice.as_ref().and_then(|notice| notice.policy.thresholds.get(place));
    let asks = threshold.is_some_and(Threshold::counts_presence);
    let (Some(room), Some(roll)) = (meeting.gathering.as_ref().filter(|_| asks), &meeting.roll) else {
        return (None, None);
    };
    let mut present = Sum::default();
    for (no, entry) in roll.numbered() {
        if room.came.contains_key(&no) || meeting.ballots.ballot(no).is_some() {
            present.add(entry.area);
        }
    }
    let came = room.in_person(roll);
    (Some(present.figures()), Some(Sum { heads: came.heads, area: came.area }.figures()))
}
