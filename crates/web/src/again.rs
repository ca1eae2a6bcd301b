//! That a question is voted on a second time, said wherever it stands: why there is another vote, which was the first, and how
//! that one ended. Both votes bear the same words, and owners may have the papers of both in their hands.

use governance::assembly::{self, Form, Meeting, Question, QuestionResult, SecondOf, Stage};
use governance::law::evaluate::{Outcome, SecondVote};
use governance::law::pack::SecondKind;
use governance::law::{Law, Pack};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::parts::{self, Reading, Verdict};
use crate::words::Words;

/// The first vote on what a question puts once more.
struct First<'a> {
    second: &'a SecondOf,
    meeting: &'a Meeting,
    question: &'a Question,
    /// The count that left room for another vote.
    result: &'a QuestionResult,
}

impl<'a> First<'a> {
    fn of(files: &'a Files, meeting: &'a Meeting, question: &Question) -> Option<Self> {
        let second = meeting.second.as_ref()?;
        let matter = meeting.puts_again(question.matter)?;
        let meeting = files.community.assembly().meeting(second.meeting)?;
        let (_, results) = meeting.counts.get(usize::try_from(second.count).ok()?.checked_sub(1)?)?;
        let result = results.iter().find(|result| result.matter == matter)?;
        Some(Self { second, meeting, question: meeting.question(matter)?, result })
    }

    /// How it ended: in a word or two, and of a motion every test that failed with its figures.
    fn ended(&self, words: &Words, files: &Files) -> String {
        let Some(reading) = self.result.deciding() else { return String::new() };
        let name = |mark: &str| names::mark(words, files, self.question, mark);
        let reading = Reading::from_law(reading, &self.result.count, name);
        let verdict = words.say_with("again-ended", args!["verdict" => reading.verdict.name(words)]);
        let of_quorum =
            matches!(reading.verdict, Verdict::QuorumNotMet | Verdict::AttendanceNotMet | Verdict::InPersonNotMet);
        let failed =
            reading.comparisons.iter().filter(|one| one.holds == Some(false) && one.is_of_votes() != of_quorum);
        let failed = failed.filter(|_| of_quorum || self.question.form == Form::Motion);
        let told = failed.map(|comparison| parts::sentence(words, comparison));
        std::iter::once(verdict).chain(told).collect::<Vec<_>>().join(words.lang().sentence_separator())
    }
}

/// That this is a second vote, which was the first and how it ended; nothing of a first vote.
pub(crate) fn said(words: &Words, law: &Law, files: &Files, meeting: &Meeting, question: &Question) -> Option<String> {
    let first = First::of(files, meeting, question)?;
    let basis = names::articles_of(words, law.packs.get(&meeting.pack), &first.second.basis);
    let closed = first.meeting.closed_at.or_else(|| first.meeting.notice.as_ref().map(|notice| notice.closes_at))?;
    let of = args![
        "kind" => words.say_of("second-kind-", first.second.kind.word()), "basis" => basis,
        "meeting" => first.meeting.id.to_string(), "matter" => first.question.matter.to_string(),
        "closed" => words.date_of(closed),
    ];
    Some([words.say_with("again-first", of), first.ended(words, files)].join(words.lang().sentence_separator()))
}

/// That the same meeting may vote once more on a question the day its voting closes, or be adjourned where too few take part, if
/// its law lets it: whoever votes from home has to look again. Nothing before notice is given, once voting is closed, and where that
/// day ends with the vote.
pub(crate) fn may_follow(
    words: &Words,
    law: &Law,
    files: &Files,
    meeting: &Meeting,
    question: &Question,
) -> Option<String> {
    let pack = law.packs.get(&meeting.pack);
    let second = assembly::threshold(meeting, pack, question.matter)?.second.as_ref()?;
    let is_awaited = meeting.stage() <= Stage::Open && meeting.notice.is_some();
    if second.kind == SecondKind::Adjourned && second.on.contains(&Outcome::QuorumNotMet) {
        let basis = names::articles_of(words, pack, &second.basis);
        return is_awaited.then(|| words.say_with("again-may-adjourn", args!["basis" => basis]));
    }
    let second = Some(second).filter(|second| second.kind.is_same_meeting())?;
    let until = assembly::under_way_until(meeting, files.community.zone())?;
    let leaves_time = is_awaited && meeting.notice.as_ref().is_some_and(|notice| notice.closes_at < until);
    let basis = names::articles_of(words, pack, &second.basis);
    leaves_time.then(|| words.say_with("again-may-follow", args!["until" => words.deadline(until), "basis" => basis]))
}

/// What owners have to know of other votes on what a question asks: one that was before, and one that may follow.
pub(crate) fn notes(words: &Words, law: &Law, files: &Files, meeting: &Meeting, question: &Question) -> Vec<String> {
    let said = said(words, law, files, meeting, question);
    said.into_iter().chain(may_follow(words, law, files, meeting, question)).collect()
}

/// The same as lines of a page.
pub(crate) fn line(words: &Words, law: &Law, files: &Files, meeting: &Meeting, question: &Question) -> Markup {
    html! { @for note in notes(words, law, files, meeting, question) { p { strong { (note) } } } }
}

/// Whose roll a second vote keeps, which nobody objects to once more; nothing where it has one of its own.
pub(crate) fn kept_roll(words: &Words, meeting: &Meeting) -> Option<String> {
    let second = meeting.second.as_ref().filter(|_| meeting.keeps_roll())?;
    Some(words.say_with("again-roll-kept", args!["meeting" => second.meeting.to_string()]))
}

/// That the same meeting can no longer vote on a matter again, by which article, and what is left.
pub(crate) fn over(words: &Words, pack: Option<&Pack>, second: &SecondVote, until: Timestamp) -> String {
    let basis = names::articles_of(words, pack, &second.basis);
    words.say_with("again-over", args!["until" => words.deadline(until), "basis" => basis])
}

/// Which meeting it follows, and how, in few words; nothing of a first vote.
pub(crate) fn follows(words: &Words, meeting: &Meeting) -> Option<String> {
    let second = meeting.second.as_ref()?;
    let kind = words.say_of("second-kind-", second.kind.word());
    Some(words.say_with("second-of-meeting", args!["kind" => kind, "meeting" => second.meeting.to_string()]))
}
