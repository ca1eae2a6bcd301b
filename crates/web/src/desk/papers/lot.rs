//! What an announcement says of a lot between equals: when and where it is drawn, or how it was.

use governance::assembly::{Question, QuestionResult};
use governance::election::{Lot, elected};
use maud::{Markup, html};

use super::About;
use crate::args;
use crate::candidates as called;

/// The lots that this count rests on, and the one that comes of it. A lot that is still to be drawn leaves room for its day and
/// place: whoever hangs the announcement up writes them in, so that owners can come.
pub(super) fn said(about: &About<'_>, question: &Question, result: &QuestionResult, count: u32) -> Markup {
    let (Some(elected), Some(file)) = (elected(result), about.meeting.elections.get(&question.matter)) else {
        return html! {};
    };
    let (words, waits) = (about.words, !elected.tied.is_empty());
    let names = called::names(words, about.files, question.matter, &elected.tied);
    let drawn = file.lots.iter().filter(|lot| lot.count < count || waits && lot.count == count);
    let is_drawn = waits && file.lots.iter().any(|lot| lot.count == count);
    html! {
        @if waits && called::by_lot(question, &elected) == 0 {
            p { (words.say_with("result-election-tied", args!["names" => names])) }
        }
        @if waits && !is_drawn { p { (words.say("result-election-lot-when")) } }
        @for lot in drawn { (told(about, question, lot)) }
    }
}

fn told(about: &About<'_>, question: &Question, lot: &Lot) -> Markup {
    let words = about.words;
    html! {
        p {
            (words.say_with("result-election-drawn", args![
                "at" => words.moment(lot.drawn_at),
                "by" => called::drawer(words, about.files, lot),
                "order" => called::names(words, about.files, question.matter, &lot.order),
                "witnesses" => lot.witnesses.len(),
            ]))
            (words.lang().sentence_separator()) (lot.manner)
        }
    }
}
