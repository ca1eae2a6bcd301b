//! One question's result with its working.

use governance::assembly::{Meeting, QuestionResult};
use governance::law::Pack;
use governance::law::evaluate::{Figures, Measure};
use maud::{Markup, html};
use office::Files;

use crate::desk::names;
use crate::names as called;
use crate::parts::{self, Column, Reading, Table};
use crate::too_few;
use crate::words::{self, Words};

/// The figures of one question and every reading of them.
pub(super) fn one(
    (files, words, pack): (&Files, &Words, Option<&Pack>),
    meeting: &Meeting,
    number: usize,
    result: &QuestionResult,
) -> Markup {
    let Some(question) = meeting.question(result.matter) else { return html! {} };
    let name_of = |id: &str| called::mark(words, files, question, id);
    let readings: Vec<Reading> = result
        .answer
        .readings
        .iter()
        .map(|reading| (reading, Reading::from_law(reading, &result.count, name_of)))
        .map(|(counted, reading)| too_few::judged(question, counted, reading))
        .map(|reading| match pack {
            Some(pack) => reading.citing(words, &pack.articles),
            None => reading,
        })
        .collect();
    let deciding = readings.last();
    html! {
        section {
            h3 { (names::title(files, result.matter)) }
            @if let Some(reading) = deciding { p class="verdict" { (reading.verdict.tag(words)) } }
            (figures(words, meeting.measures(), result, name_of))
            (parts::details(&words.say("clerk-count-working"), &html! {
                (parts::working(words, &format!("working-{number}"), &readings, result.answer.differs))
            }))
        }
    }
}

fn figures(words: &Words, measures: &[Measure], result: &QuestionResult, name_of: impl Fn(&str) -> String) -> Markup {
    let weighed =
        measures.iter().map(|measure| Column::figures(words.say_of("result-", words::Measure::from(*measure).id())));
    let columns = std::iter::once(Column::text(words.say("clerk-count-option"))).chain(weighed).collect();
    let row = |name: String, figures: Figures| {
        let cells = measures.iter().map(|measure| {
            let figure = figures.get(*measure).map(|figure| words.bare_figure((*measure).into(), figure.into()));
            html! { (figure.unwrap_or_else(|| words.say("clerk-count-unknown"))) }
        });
        std::iter::once(html! { (name) }).chain(cells).collect()
    };
    let mut rows: Vec<Vec<Markup>> =
        result.count.options.iter().map(|option| row(name_of(&option.id), option.figures)).collect();
    rows.extend(result.count.silent.map(|silent| row(words.say("clerk-count-silent"), silent)));
    rows.push(row(words.say("clerk-count-electorate"), result.count.electorate));
    let caption = words.say("clerk-count-figures");
    Table::new(caption, columns).rows(rows).render(words)
}
