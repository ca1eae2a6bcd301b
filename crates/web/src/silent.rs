//! What a count made of owners who did not answer, where the community's own rules count them: who decides, how many they
//! are, by which clause. A paper that says only how it came out would contradict its own figures.

use governance::assembly::{Meeting, Question, QuestionResult};
use governance::charter::CharterKind;
use governance::community::SettingKind;
use governance::law::evaluate::{Figures, SilenceClause};
use office::Files;

use crate::args;
use crate::charter_text;
use crate::names;
use crate::parts::Verdict;
use crate::words::Words;

/// The figures of those who were reached and did not answer, where the count that decides takes them in.
pub(crate) fn counted_in(result: &QuestionResult) -> Option<Figures> {
    let counts = result.count.silence_clause == SilenceClause::CountsWithMajority;
    let by_rules = result.deciding().is_some_and(|reading| reading.reading.word() == "rule-based");
    let any = |figures: &Figures| figures.heads.is_some_and(|heads| heads > 0) || figures.area.is_some();
    result.count.silent.filter(|silent| counts && by_rules && any(silent))
}

/// The option they were added to, by its name; none where none led.
pub(crate) fn added_to(words: &Words, files: &Files, question: &Question, result: &QuestionResult) -> Option<String> {
    let option = result.deciding()?.silent_to.as_deref()?;
    Some(names::mark(words, files, question, option))
}

/// Which computation decides, how many were added to what, by which clause, and what the other computation comes to; nothing
/// where nobody was.
pub(crate) fn said(
    words: &Words,
    files: &Files,
    (meeting, question): (&Meeting, &Question),
    result: &QuestionResult,
) -> Option<String> {
    let silent = counted_in(result)?;
    let measures = meeting.measures().iter();
    let figures = measures.filter_map(|measure| Some(words.figure((*measure).into(), silent.get(*measure)?)));
    let figures = words.list(&figures.collect::<Vec<_>>());
    let strict = Verdict::from_word(result.answer.readings.first()?.outcome.word());
    let decides = Verdict::from_word(result.deciding()?.outcome.word());
    let (alike, strict) = (if strict == decides { "yes" } else { "no" }, strict.name(words));
    let clause = clause(words, files, meeting);
    Some(match added_to(words, files, question, result) {
        Some(option) => words.say_with(
            "silent-added",
            args![
                "clause" => clause, "silent" => figures, "option" => option,
                "strict" => strict, "alike" => alike,
            ],
        ),
        None => words.say_with(
            "silent-took-part",
            args!["clause" => clause, "silent" => figures, "strict" => strict, "alike" => alike],
        ),
    })
}

/// The clause by which silence counts, in the text that was in force when notice of the vote was given; where no text of this
/// book states it, the owners' own rules.
fn clause(words: &Words, files: &Files, meeting: &Meeting) -> String {
    let given_at = meeting.notice.as_ref().map(|notice| notice.given_at);
    let texts = CharterKind::ALL.into_iter().filter_map(|kind| {
        let adopted = files.community.charters().of(kind);
        let before = adopted.filter_map(|text| Some((text.adopted_at()?, text)));
        let before = before.filter(|(at, _)| given_at.is_none_or(|given| *at <= given));
        before.max_by_key(|(at, text)| (*at, text.id.version)).map(|(_, text)| text)
    });
    let mut stating =
        texts.flat_map(|text| (1..).zip(&text.clauses).map(move |(number, clause)| (text, number, clause)));
    let stated =
        stating.find(|(_, _, clause)| clause.settings.iter().any(|setting| setting.kind() == SettingKind::Silence));
    match stated {
        Some((text, number, _)) => {
            let number: usize = number;
            words.say_with(
                "silent-clause",
                args!["text" => charter_text::title(words, text.id.kind), "number" => number],
            )
        }
        None => words.say("silent-own-rules"),
    }
}
