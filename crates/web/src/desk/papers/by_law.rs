//! What a paper says of a result where its law does more than compare votes: weights it cuts, a decision that exists by being
//! declared, and written opposition by which the owners may still undo it.

use governance::assembly::{Question, QuestionResult, opposed, undone_by};
use maud::{Markup, html};

use super::About;
use crate::args;
use crate::cuts;
use crate::declared;
use crate::desk::opposition_needed;
use crate::parts::paper::{Cell, Grid};
use crate::weighed;

/// Whose weight the law cut before the figures were compared: without it the figures above and the result contradict each other.
pub(super) fn cuts(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let words = about.words;
    let pack = about.here.desk.law().packs.get(&about.meeting.pack);
    let [option, others @ ..] = cuts::columns(words);
    let others = others.into_iter().map(|column| (column, ""));
    let mut grid = Grid::new(std::iter::once((option, "wide")).chain(others).collect());
    for [option, measure, held, counted, basis] in
        cuts::rows(words, about.files, pack, question, &result.answer.adjustments)
    {
        grid = grid.row(vec![
            Cell::text(option),
            Cell::text(measure),
            Cell::figure(held),
            Cell::figure(counted),
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
