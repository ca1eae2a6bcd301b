//! Looking again at what is not shown, as all pages tell of it: what it is called, what its author wrote, what came of it.

use axum::response::Response;
use governance::Seal;
use governance::appeal::{Appeal, GAPS_FOR, Grounds, Spoken, answer_appeal_until, held_back};
use governance::deliberation::{Comment, CommentOn, Conversation, Deliberation, Opinion, Turn};
use governance::ids::{AnswerNo, DeliberationId};
use governance::informing::Dossier;
use governance::law::Law;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::{body, dossier, opinion};
use crate::answer;
use crate::args;
use crate::names;
use crate::parts::Fact;
use crate::visit::Visit;
use crate::words::Words;

/// What came of looking again, or who does by when.
pub(crate) fn looked_again(words: &Words, files: &Files, appeal: &Appeal) -> String {
    let body = body(files, appeal.body);
    let of_answer = appeal.held_back.is_answer();
    let of_silence = appeal.held_back == Grounds::Unanswered;
    match &appeal.answered {
        None if appeal.overtaken.is_some() => words.say("answer-silence-overtaken"),
        None if of_silence => {
            words.say_with("answer-silence-waits", args!["body" => body, "until" => words.day(appeal.until)])
        }
        None if of_answer => {
            words.say_with("answer-appeal-waits", args!["body" => body, "until" => words.day(appeal.until)])
        }
        None => words.say_with("opinions-appeal-waits", args!["body" => body, "until" => words.day(appeal.until)]),
        Some(answered) => {
            let key = match (of_answer, answered.is_shown) {
                (true, true) => "answer-appeal-taken-up",
                (true, false) if of_silence => "answer-silence-kept",
                (true, false) => "answer-appeal-kept",
                (false, true) => "opinions-appeal-shown",
                (false, false) => "opinions-appeal-kept",
            };
            words.say_with(key, args!["body" => body, "reason" => answered.reason.as_str()])
        }
    }
}

/// That what is shown is not whole, and why.
pub(crate) fn gaps(words: &Words, count: usize) -> Markup {
    html! {
        @if count > 0 {
            p class="hint" {
                (words.say_with("own-words-gaps", args![
                    "count" => count, "reason" => words.say_of("held-back-", &names::code(&GAPS_FOR))
                ]))
            }
        }
    }
}

/// How many gaps stand in what is shown of what was said.
pub(crate) fn gaps_of(files: &Files, id: DeliberationId, about: Spoken) -> usize {
    let talk = files.community.deliberations().conversation(id);
    let dossier = files.community.informing().dossier(id);
    match about {
        Spoken::Statement(number) => {
            let said = talk.and_then(|talk| talk.statement(number)).and_then(|said| said.text());
            said.map_or(0, |text| governance::appeal::gaps(text.as_str()))
        }
        Spoken::Question(number) => {
            let said = dossier.and_then(|dossier| dossier.question(number)).and_then(|said| said.public());
            said.map_or(0, |(text, _)| governance::appeal::gaps(text.as_str()))
        }
        Spoken::Comment(_) => comment(files, id, about).map_or(0, Comment::gaps),
        Spoken::Answer(_) => 0,
    }
}

/// A comment, where it is one.
pub(crate) fn comment(files: &Files, id: DeliberationId, about: Spoken) -> Option<&Comment> {
    match about {
        Spoken::Comment(number) => files.community.deliberations().comment(id, number),
        Spoken::Statement(_) | Spoken::Question(_) | Spoken::Answer(_) => None,
    }
}

/// What something that was said is called.
pub(crate) fn name(words: &Words, files: &Files, id: DeliberationId, about: Spoken) -> String {
    let question = |number| files.community.informing().dossier(id)?.question(number);
    match about {
        Spoken::Statement(number) => words.say_with("statement-number", args!["number" => number.number()]),
        Spoken::Question(number) => question(number).map(|one| dossier::name(words, one)).unwrap_or_default(),
        Spoken::Comment(_) => comment(files, id, about).map(|one| opinion::name(words, one)).unwrap_or_default(),
        Spoken::Answer(number) => {
            let one = files.community.deliberations().deliberation(id);
            let turn = one.and_then(|one| Some((one, one.turns.get(number.index())?)));
            let said = |(one, turn): (&Deliberation, &Turn)| match &turn.answered {
                Some(answered) => super::outcome(words, files, one, turn, &answered.answer),
                None => silence(words, files, turn),
            };
            turn.map(said).unwrap_or_default()
        }
    }
}

/// The numbers of the answers that others can be or were asked to look at again.
pub(crate) fn answers(one: &Deliberation) -> impl Iterator<Item = AnswerNo> {
    let turns = one.turns.iter().enumerate();
    turns.filter(|(_, turn)| turn.ended_by().is_some()).map(|(at, _)| AnswerNo::after(at))
}

/// The same, and whoever has the turn and may be silent.
pub(crate) fn answers_or_silence(one: &Deliberation) -> impl Iterator<Item = AnswerNo> {
    (0..one.turns.len()).map(AnswerNo::after).filter(|number| {
        let appealed = one.turns.get(number.index()).is_some_and(|turn| turn.appeal.is_some());
        appealed || one.appealed_for(*number).is_some()
    })
}

/// That nobody answered in time, in a sentence.
pub(crate) fn silence(words: &Words, files: &Files, turn: &Turn) -> String {
    words.say_with("answer-silent", args!["body" => body(files, turn.body), "until" => words.day(turn.until)])
}

/// The last day on which whoever raised it may ask that others look again at an answer, while that day is not over.
pub(crate) fn open_until((law, files): (&Law, &Files), one: &Deliberation, turn: &Turn, today: Date) -> Option<Date> {
    let (_, told, _) = turn.ended_by().filter(|_| turn.appeal.is_none())?;
    answer_appeal_until(&files.community, one, law, told).ok().filter(|until| today <= *until)
}

/// Everything about a deliberation that is not shown, or was not before others looked again.
pub(crate) fn all(files: &Files, one: &Deliberation) -> Vec<Spoken> {
    let found = files.community.deliberations();
    let statements = found.conversation(one.id).into_iter().flat_map(Conversation::statements);
    let comments = found.opinion(one.id).into_iter().flat_map(Opinion::comments);
    let comments = one.parties.objections().iter().chain(comments);
    let questions = files.community.informing().dossier(one.id).into_iter().flat_map(Dossier::questions);
    let said = statements
        .map(|said| Spoken::Statement(said.number))
        .chain(comments.map(|said| Spoken::Comment(said.number)))
        .chain(questions.map(|said| Spoken::Question(said.number)))
        .chain(answers_or_silence(one).map(Spoken::Answer));
    let is_of_this = |about: &Spoken| {
        held_back(&files.community, one.id, *about).is_some_and(|said| said.because.is_some() || said.appeal.is_some())
    };
    said.filter(is_of_this).collect()
}

/// The seals of what its author wrote: the words, and why, where both were asked for.
pub(crate) fn sealed(files: &Files, id: DeliberationId, about: Spoken) -> (Option<Seal>, Option<Seal>) {
    match about {
        Spoken::Statement(number) => {
            let talk = files.community.deliberations().conversation(id);
            (talk.and_then(|talk| talk.statement(number)).map(|said| said.words), None)
        }
        Spoken::Question(number) => {
            let dossier = files.community.informing().dossier(id);
            (dossier.and_then(|dossier| dossier.question(number)).map(|said| said.words), None)
        }
        Spoken::Answer(_) => (files.community.deliberations().deliberation(id).map(|one| one.words), None),
        Spoken::Comment(_) => comment(files, id, about).map_or((None, None), |said| (said.text, Some(said.reason))),
    }
}

/// What its author wrote, opened.
#[derive(Debug, Clone, Default)]
pub(crate) struct Own {
    pub(crate) text: Option<String>,
    pub(crate) why: Option<String>,
}

impl Own {
    pub(crate) async fn read(
        desk: &office::Desk,
        visit: &Visit,
        (text, why): (Option<Seal>, Option<Seal>),
    ) -> Result<Self, Response> {
        let read = async |seal: Option<Seal>| match seal {
            None => Ok(None),
            Some(seal) => {
                let said = desk.words(&seal).await.map_err(|stop| answer::stopped(visit, None, &stop))?;
                Ok::<_, Response>(Some(said.unwrap_or_default()))
            }
        };
        Ok(Self { text: read(text).await?, why: read(why).await? })
    }

    /// As facts, to be read before somebody asks or answers.
    pub(crate) fn facts(&self, words: &Words) -> Vec<Fact> {
        let text = self.text.as_ref().map(|text| Fact::new(words.say("appeal-said"), text.clone()));
        let why = self.why.as_ref().map(|why| Fact::new(words.say("comment-why"), why.clone()));
        text.into_iter().chain(why).collect()
    }
}

/// Whether it has words that are shown besides why somebody says so: statements, questions and amendments do, and what was
/// raised as long as nobody worded it.
pub(crate) fn has_text(files: &Files, id: DeliberationId, about: Spoken) -> bool {
    if matches!(about, Spoken::Answer(_)) {
        return files.community.deliberations().deliberation(id).is_some_and(|one| one.public.is_none());
    }
    comment(files, id, about).is_none_or(|comment| matches!(comment.on, CommentOn::Amendment { .. }))
}
