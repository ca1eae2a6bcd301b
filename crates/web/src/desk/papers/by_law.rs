//! What a paper says of a result where its law does more than compare votes: weights it cuts, a decision that exists by being
//! declared, and written opposition by which the owners may still undo it.

use governance::assembly::{Question, QuestionResult, opposed, undone_by};
use maud::{Markup, html};

use super::About;
use crate::args;
use crate::declared;
use crate::desk::opposition_needed;
use crate::names as called;
use crate::parts::paper::{Cell, Grid};
use crate::weighed;
use crate::words::Measure;

/// Whose weight the law cut before the figures were compared: without it the figures above and the result contradict each other.
pub(super) fn cuts(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let words = about.words;
    let pack = about.here.desk.law().packs.get(&about.meeting.pack);
    let mut grid = Grid::new(vec![
        (words.say("result-option"), "wide"),
        (words.say("result-cut-measure"), ""),
        (words.say("result-cut-from"), ""),
        (words.say("result-cut-to"), ""),
        (words.say("result-cut-basis"), ""),
    ]);
    for cut in &result.answer.adjustments {
        let option = match &cut.option {
            Some(option) => called::mark(words, about.files, question, option),
            None => words.say("result-cut-not-voted"),
        };
        let basis = pack.map_or_else(|| words.cite(&cut.basis), |pack| called::articles(words, pack, &cut.basis));
        grid = grid.row(vec![
            Cell::text(option),
            Cell::text(words.say_of("result-", Measure::from(cut.measure).id())),
            Cell::figure(cut.from.clone()),
            Cell::figure(cut.to.clone()),
            Cell::text(basis),
        ]);
    }
    html! {
        @if !result.answer.adjustments.is_empty() {
            p { (words.say("result-cut-hint")) }
            (grid.caption(words.say("result-cut")).render())
        }
    }
}

/// That the decision was declared, and how owners may still undo it or how many wrote against it.
pub(super) fn lines(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let (words, law, meeting) = (about.words, about.here.desk.law(), about.meeting);
    let window = undone_by(meeting, question.matter);
    html! {
        @if let Some(declared) = declared::said(words, law, meeting, result) { p { (declared) } }
        @if meeting.certified.is_some() && meeting.opposed.contains_key(&question.matter) {
            @let figures = opposed(meeting, question);
            @let weighs = weighed::weighed(law, meeting);
            @let weight = weighs.and_then(|measure| Some((measure, figures.get(measure)?)));
            p { (words.say_with("papers-opposed", args!["sum" => weighed::with_heads(words, figures.heads.unwrap_or_default(), weight)])) }
        } @else if let (Some(window), Some(announced)) = (window, meeting.announcement) {
            p {
                (words.say_with("papers-may-oppose", args!["until" => words.deadline(announced.objections_until)]))
                (words.lang().sentence_separator())
                (opposition_needed(words, law.packs.get(&meeting.pack), window))
            }
        }
    }
}
