//! How many have voted: never what.

use maud::{Markup, html};

use super::table::{Column, Table};
use super::text::unbroken;
use crate::args;
use crate::look::Icon;
use crate::words::{AREA_STEP, Measure, Words};

/// How far one measure of participation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is counted.
    pub measure: Measure,
    /// How much has taken part.
    pub done: u64,
    /// How much there is.
    pub of: u64,
    /// The least that suffices, where a threshold applies.
    pub need: Option<u64>,
    /// Which requirement it is.
    pub asked: Requirement,
    /// Whether what has taken part is rounded on purpose: it is said to be about so much.
    pub is_about: bool,
}

/// Which requirement a measure of participation stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Requirement {
    /// One of its own.
    #[default]
    Own,
    /// One of several, of which one is enough.
    OneOf,
    /// Owners who vote in person.
    InPerson,
}

impl Progress {
    /// How much more has to take part.
    pub fn missing(&self) -> Option<u64> {
        self.need.map(|need| need.saturating_sub(self.done))
    }

    /// How much has taken part, with its unit; of what is rounded on purpose about how much, or that it is enough.
    pub fn done_said(&self, words: &Words) -> String {
        let figure = words.figure(self.measure, self.done);
        match self.need {
            _ if !self.is_about => figure,
            Some(need) if self.done == need => words.say_with("turnout-at-least", args!["figure" => figure]),
            _ => words.about_area(self.done),
        }
    }

    /// How much is missing, with its unit; of what is rounded on purpose how much at most, and never more than is required.
    pub fn missing_said(&self, words: &Words) -> String {
        let (missing, need) = (self.missing().unwrap_or_default(), self.need.unwrap_or(u64::MAX));
        if !self.is_about {
            return words.figure(self.measure, missing);
        }
        let most = missing.next_multiple_of(AREA_STEP).min(need);
        words.say_with("turnout-at-most", args!["figure" => words.figure(self.measure, most)])
    }
}

/// A part of a whole as the width of a bar, `74.05%`; a drawing, not a figure.
fn width(part: u64, whole: u64) -> String {
    let hundredths = u128::from(part).saturating_mul(10_000).checked_div(u128::from(whole)).unwrap_or_default();
    let hundredths = hundredths.min(10_000);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A bar with an optional mark; everything it shows stands in words beside it.
fn bar(done: u64, of: u64, need: Option<u64>) -> Markup {
    html! {
        svg class="bar-chart" width="100%" height="20" aria-hidden="true" focusable="false" {
            rect class="bar-whole" x="0" y="0" width="100%" height="100%" {}
            rect class="bar-part" x="0" y="0" width=(width(done, of)) height="100%" {}
            @if let Some(need) = need {
                @let at = width(need, of);
                line class="bar-need-gap" x1=(at) x2=(at) y1="0" y2="100%" {}
                line class="bar-need" x1=(at) x2=(at) y1="0" y2="100%" {}
            }
        }
    }
}

/// A bar for each measure, with its threshold marked and what is still missing in words.
pub fn meter(words: &Words, id: &str, title: &str, measures: &[Progress]) -> Markup {
    meter_in_state(words, id, &html! { (title) }, measures)
}

/// The same, whose title says what has come of all measures together.
pub fn meter_in_state(words: &Words, id: &str, title: &Markup, measures: &[Progress]) -> Markup {
    html! {
        div class="meter keep" {
            h2 id=(id) { (title) }
            @for progress in measures { (meter_row(words, progress)) }
            @if measures.iter().any(|progress| progress.asked == Requirement::OneOf && progress.need.is_some()) {
                p class="hint" { (words.say("turnout-one-is-enough")) }
            }
        }
    }
}

fn meter_row(words: &Words, progress: &Progress) -> Markup {
    let Progress { measure, done, of, need, asked, is_about } = *progress;
    let name = match asked {
        Requirement::InPerson => words.say_of("turnout-in-person-by-", measure.id()),
        Requirement::Own | Requirement::OneOf => words.say_of("turnout-by-", measure.id()),
    };
    let done_of = words.say_with(
        "turnout-done-of",
        args!["done" => if is_about { progress.done_said(words) } else { words.bare_figure(measure, done.into()) }, "of" => words.figure(measure, of)],
    );
    html! {
        div class="meter-row" {
            p class="meter-figures" {
                span class="meter-name" { (name) }
                span class="figure" { strong { (done_of) } }
                span class="figure soft" { @if is_about { (words.about_percent(done, of)) } @else { (words.percent(done, of)) } }
            }
            (bar(done, of, need))
            @if let (Some(need), Some(missing)) = (need, progress.missing()) {
                @let need = words.figure(measure, need);
                @if missing == 0 {
                    p class="meter-verdict reached" { (Icon::Tick) (words.say_with("turnout-reached", args!["need" => need])) }
                } @else {
                    @let key = if is_about { "turnout-missing-about" } else { "turnout-missing" };
                    p class="meter-verdict" {
                        span class="need-mark" aria-hidden="true" {}
                        (unbroken(&words.say_with(key, args!["missing" => progress.missing_said(words), "need" => need])))
                    }
                }
            }
        }
    }
}

/// How far one building, entrance or other part has come.
#[derive(Clone, Debug)]
pub struct PartTurnout {
    /// Its name, `3幢`.
    pub name: String,
    /// Where its own parts are shown.
    pub href: Option<String>,
    /// Heads that have voted.
    pub heads: u64,
    /// All heads.
    pub heads_of: u64,
    /// What owners weigh beside their heads: area or shares; none where heads alone are counted.
    pub measure: Option<Measure>,
    /// How much of it has voted.
    pub weight: u64,
    /// All of it.
    pub weight_of: u64,
}

/// Turnout by building: a chart whose figures are its table.
///
/// The total of heads is given, not summed: an owner with homes in two buildings is one head.
pub fn turnout_by_part(words: &Words, caption: &str, parts: &[PartTurnout], whole: &PartTurnout) -> Markup {
    let cells = |part: &PartTurnout| {
        let heads = words.say_with(
            "turnout-done-of",
            args!["done" => words.number(part.heads), "of" => words.number(part.heads_of)],
        );
        let mut cells = vec![
            html! { (heads) },
            html! { span class="bar-cell" { span { (words.percent(part.heads, part.heads_of)) } (bar(part.heads, part.heads_of, None)) } },
        ];
        if let Some(measure) = part.measure {
            let bare = |figure: u64| words.bare_figure(measure, figure.into());
            let weight =
                words.say_with("turnout-done-of", args!["done" => bare(part.weight), "of" => bare(part.weight_of)]);
            cells.push(html! { (weight) });
            cells.push(html! { (words.percent(part.weight, part.weight_of)) });
        }
        cells
    };
    let rows = parts.iter().map(|part| {
        let name = html! { @if let Some(href) = &part.href { a href=(href) { (part.name) } } @else { (part.name) } };
        std::iter::once(name).chain(cells(part)).collect()
    });
    let mut columns = vec![
        Column::text(words.say("turnout-part")),
        Column::figures(words.say("turnout-heads")),
        Column::figures(words.say("turnout-heads-rate")),
    ];
    if let Some(measure) = whole.measure {
        columns.push(Column::figures(words.say_of("turnout-", measure.id())));
        columns.push(Column::figures(words.say_of("turnout-", &format!("{}-rate", measure.id()))));
    }
    Table::new(caption, columns).rows(rows).totals(cells(whole)).render(words)
}
