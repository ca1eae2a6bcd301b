//! One question's result with its working.

use governance::assembly::{Meeting, QuestionResult};
use maud::{Markup, html};
use office::Files;

use crate::desk::names;
use crate::names as called;
use crate::parts::{self, Column, Reading, Table};
use crate::words::Words;

/// The figures of one question and every reading of them.
pub(super) fn one(files: &Files, words: &Words, meeting: &Meeting, number: usize, result: &QuestionResult) -> Markup {
    let Some(question) = meeting.question(result.matter) else { return html! {} };
    let name_of = |id: &str| called::mark(words, files, question, id);
    let readings: Vec<Reading> = result
        .answer
        .readings
        .iter()
        .map(|reading| Reading::from_law(reading, parts::Added::of(&result.count), name_of))
        .collect();
    let deciding = readings.last();
    html! {
        section {
            h3 { (names::title(files, result.matter)) }
            @if let Some(reading) = deciding { p class="verdict" { (reading.verdict.tag(words)) } }
            (figures(words, result, name_of))
            (parts::details(&words.say("clerk-count-working"), &html! {
                (parts::working(words, &format!("working-{number}"), &readings, result.answer.differs))
            }))
        }
    }
}

fn figures(words: &Words, result: &QuestionResult, name_of: impl Fn(&str) -> String) -> Markup {
    let columns = vec![
        Column::text(words.say("clerk-count-option")),
        Column::figures(words.say("clerk-count-heads")),
        Column::figures(words.say("clerk-count-area")),
    ];
    let cells = |heads: Option<u64>, area: Option<u64>| {
        let unknown = || words.say("clerk-count-unknown");
        let heads = heads.map_or_else(unknown, |heads| words.number(heads));
        let area = area.map_or_else(unknown, |area| words.area(area));
        [html! { (heads) }, html! { (area) }]
    };
    let row = |name: String, figures: governance::law::evaluate::Figures| {
        let [heads, area] = cells(figures.heads, figures.area.map(governance::law::area::Area::thousandths));
        vec![html! { (name) }, heads, area]
    };
    let mut rows: Vec<Vec<Markup>> =
        result.count.options.iter().map(|option| row(name_of(&option.id), option.figures)).collect();
    rows.extend(result.count.silent.map(|silent| row(words.say("clerk-count-silent"), silent)));
    rows.push(row(words.say("clerk-count-electorate"), result.count.electorate));
    let caption = words.say("clerk-count-figures");
    Table::new(caption, columns).rows(rows).render(words)
}
