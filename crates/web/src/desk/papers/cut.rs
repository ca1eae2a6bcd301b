//! What a law takes off the votes of somebody who has too many: without it the figures of a paper do not add up to its tests.

use governance::assembly::{Question, QuestionResult};
use maud::{Markup, html};

use super::About;
use crate::names as called;
use crate::parts::paper::{Cell, Grid};
use crate::words::Measure;

/// Each figure as it was and as it counts, with the article; nothing where no law cut any.
pub(super) fn said(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let (words, cuts) = (about.words, &result.answer.adjustments);
    if cuts.is_empty() {
        return html! {};
    }
    let pack = about.here.desk.law().packs.get(&about.meeting.pack);
    let mut grid = Grid::new(vec![
        (words.say("result-option"), "wide"),
        (words.say("result-cut-measure"), ""),
        (words.say("result-cut-from"), ""),
        (words.say("result-cut-to"), ""),
        (words.say("result-cut-basis"), ""),
    ]);
    for cut in cuts {
        let option = match &cut.option {
            Some(option) => called::mark(words, about.files, question, option),
            None => words.say("result-cut-not-voted"),
        };
        let basis = pack.map_or_else(|| words.cite(&cut.basis), |pack| called::articles(words, pack, &cut.basis));
        grid = grid.row(vec![
            Cell::text(option),
            Cell::text(words.say_of("result-", Measure::from(cut.measure).id())),
            Cell::figure(&cut.from),
            Cell::figure(&cut.to),
            Cell::text(basis),
        ]);
    }
    html! {
        p { strong { (words.say("result-cut")) } (words.lang().sentence_separator()) (words.say("result-cut-hint")) }
        (grid.render())
    }
}
