//! A question as papers tell it.

use governance::assembly::{Form, Meeting, Question, QuestionResult};
use governance::law::area::Area;
use governance::law::evaluate::{Figures, Participating};
use maud::{Markup, html};

use super::About;
use crate::args;
use crate::booth::option_words;
use crate::desk::{names, thresholds};
use crate::names as called;
use crate::parts::paper::{Cell, Grid};
use crate::parts::{self, Reading};
use crate::words::Words;

/// The question by its number and title.
pub(super) fn numbered(about: &About<'_>, at: usize, question: &Question) -> String {
    let number = about.words.say_with("convene-question", args!["number" => at + 1]);
    format!("{number}{}{}", about.words.say("papers-number-joint"), names::title(about.files, question.matter))
}

/// What was put to the vote, line by line.
pub(super) fn text(about: &About<'_>, question: &Question) -> Vec<String> {
    let matter = about.files.community.matters().matter(question.matter);
    let text = matter.map(|matter| matter.text.as_str()).unwrap_or_default();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What can be marked.
pub(super) fn options(about: &About<'_>, question: &Question) -> Vec<String> {
    question.options.iter().map(|option| option_words(about.words, about.files, question, option)).collect()
}

/// What it takes to pass.
pub(super) fn passes(about: &About<'_>, question: &Question) -> String {
    thresholds::of_question(about.here, about.words, about.meeting, question)
}

/// The results of one count of a meeting.
pub(super) fn counted(meeting: &Meeting, number: u32) -> Option<&[QuestionResult]> {
    let place = usize::try_from(number).ok()?.checked_sub(1)?;
    meeting.counts.get(place).map(|(_, results)| results.as_slice())
}

/// The figures of a result: each option, and all who took part.
pub(super) fn figures(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let words = about.words;
    let mut grid = Grid::new(vec![
        (words.say("result-option"), "wide"),
        (words.say("result-heads"), ""),
        (words.say("result-area"), ""),
    ]);
    for option in &result.count.options {
        grid = grid.row(row(words, called::mark(words, about.files, question, &option.id), option.figures));
    }
    let voted = took_part(result);
    grid.row(row(words, words.say("papers-took-part"), voted))
        .row(row(words, words.say("papers-electorate"), result.count.electorate))
        .render()
}

/// All who took part: those who abstained and those whose ballots are void among them.
fn took_part(result: &QuestionResult) -> Figures {
    // A ballot may mark several candidates: then the options add up to more than took part.
    if let Participating::Stated(figures) = &result.count.participating {
        return *figures;
    }
    let options = || result.count.options.iter();
    let heads = options().map(|option| option.figures.heads).sum::<Option<u64>>();
    let area = options().map(|option| option.figures.area.map(Area::thousandths)).sum::<Option<u64>>();
    Figures { heads, area: area.map(Area::new), ..result.count.electorate }
}

fn row(words: &Words, name: String, figures: Figures) -> Vec<Cell> {
    let heads = figures.heads.map_or_else(String::new, |heads| words.number(heads));
    let area = figures.area.map(Area::thousandths);
    let area = area.map_or_else(String::new, |area| words.area_figure(u128::from(area)));
    vec![Cell::text(name), Cell::figure(heads), Cell::figure(area)]
}

/// Every reading of a result, with the options by their names.
fn readings(about: &About<'_>, question: &Question, result: &QuestionResult) -> Vec<Reading> {
    let name_of = |mark: &str| called::mark(about.words, about.files, question, mark);
    let readings = result.answer.readings.iter().map(|reading| Reading::from_law(reading, name_of));
    // Of a motion that passed it is not said that "for" passed: the motion did.
    let is_choice = question.form == Form::Choice;
    readings.map(|reading| Reading { winner: reading.winner.clone().filter(|_| is_choice), ..reading }).collect()
}

/// How the question came out, in a sentence.
pub(super) fn outcome(about: &About<'_>, question: &Question, result: &QuestionResult) -> String {
    let words = about.words;
    let Some(reading) = readings(about, question, result).pop() else { return String::new() };
    let name = reading.verdict.name(words);
    let explained = match &reading.winner {
        Some(winner) => words.say_with("result-chosen", args!["option" => winner.as_str()]),
        None => reading.verdict.explained(words),
    };
    words.say_with("papers-outcome", args!["verdict" => name, "explained" => explained])
}

/// Every test that was made, with both sides and the articles.
pub(super) fn working(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let words = about.words;
    let pack = about.here.desk.law().packs.get(&about.meeting.pack);
    let articles =
        |basis: &[String]| pack.map_or_else(|| words.list(basis), |pack| called::articles(words, pack, basis));
    let readings = readings(about, question, result);
    let several = readings.len() > 1;
    html! {
        @for reading in &readings {
            @if several {
                p {
                    @match reading.kind {
                        parts::ReadingKind::Strict => { (words.say("working-strict")) }
                        parts::ReadingKind::RuleBased => { (words.say("working-rule-based")) }
                    }
                    (words.say_with("papers-reading", args!["verdict" => reading.verdict.name(words)]))
                }
            }
            ul class="paper-tests" {
                @for comparison in &reading.comparisons {
                    li {
                        (parts::sentence(words, comparison))
                        @if !comparison.basis.is_empty() {
                            (words.say_with("papers-basis", args!["basis" => articles(&comparison.basis)]))
                        }
                    }
                }
            }
        }
    }
}
