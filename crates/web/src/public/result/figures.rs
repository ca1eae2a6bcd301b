//! The figures of a count: each option, who took part, who did not.

use governance::law::area::Area;
use governance::law::evaluate::{Figures, OptionKind, Participating};
use maud::{Markup, html};

use crate::names;
use crate::parts::{Column, Table};
use crate::public::seen::{Seen, Shown};
use crate::words::{Measure, Words};

/// Heads, and area in 0.001 m². Both are known of every count made here.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    heads: u64,
    area: u64,
}

impl Sum {
    fn of(figures: &Figures) -> Self {
        Self { heads: figures.heads.unwrap_or(0), area: figures.area.map_or(0, Area::thousandths) }
    }

    fn plus(self, other: Self) -> Self {
        Self { heads: self.heads + other.heads, area: self.area + other.area }
    }

    fn minus(self, other: Self) -> Self {
        Self { heads: self.heads.saturating_sub(other.heads), area: self.area.saturating_sub(other.area) }
    }

    fn cells(self, words: &Words, of: Self) -> Vec<Markup> {
        vec![
            html! { (words.number(self.heads)) },
            html! { (words.percent(self.heads, of.heads)) },
            html! { (words.area_figure(u128::from(self.area))) },
            html! { (words.percent(self.area, of.area)) },
        ]
    }
}

fn columns(words: &Words, first: String) -> Vec<Column> {
    vec![
        Column::text(first),
        Column::figures(words.say("result-heads")),
        Column::figures(words.say("result-heads-share")),
        Column::figures(words.say("result-area")),
        Column::figures(words.say("result-area-share")),
    ]
}

fn participating(shown: &Shown<'_>) -> Sum {
    let count = &shown.result.count;
    match &count.participating {
        Participating::SumOfOptions => {
            count.options.iter().fold(Sum::default(), |sum, option| sum.plus(Sum::of(&option.figures)))
        }
        // A ballot may mark several candidates, and is one all the same.
        Participating::Stated(figures) => Sum::of(figures),
    }
}

/// What was marked, by heads and area, with the shares of those who took part.
pub(super) fn options(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let whole = participating(shown);
    let is_election = seen.question.election.is_some();
    // Candidates stand in a table of their own, with their tests and places.
    let listed = shown.result.count.options.iter().filter(|option| !is_election || option.kind != OptionKind::Choice);
    let rows = listed.map(|option| {
        let name = html! { (names::mark(words, seen.files, seen.question, &option.id)) };
        std::iter::once(name).chain(Sum::of(&option.figures).cells(words, whole)).collect()
    });
    html! {
        h2 { (words.say(if seen.question.election.is_some() { "result-election-others" } else { "result-options" })) }
        p class="hint" {
            @if seen.question.election.is_some() { (words.say("result-election-hint")) }
            @else { (words.say("result-options-hint")) }
        }
        @let table = Table::new(words.say("result-options-caption"), columns(words, words.say("result-option"))).rows(rows);
        @if is_election { (table.render(words)) } @else { (table.totals(whole.cells(words, whole)).render(words)) }
    }
}

/// Who took part and who did not, with the shares of all.
pub(super) fn electorate(words: &Words, shown: &Shown<'_>) -> Markup {
    let count = &shown.result.count;
    let whole = Sum::of(&count.electorate);
    let voted = participating(shown);
    let silent = count.silent.as_ref().map(Sum::of).unwrap_or_default();
    let unreached = whole.minus(voted).minus(silent);
    let rows = [
        (words.say("result-voted"), voted),
        (words.say("result-silent"), silent),
        (words.say("result-unreached"), unreached),
    ];
    let rows =
        rows.into_iter().map(|(name, sum)| std::iter::once(html! { (name) }).chain(sum.cells(words, whole)).collect());
    let all = words.list(&[words.figure(Measure::Heads, whole.heads), words.area(whole.area)]);
    html! {
        h2 { (words.say("result-electorate")) }
        (Table::new(words.say_with("result-electorate-caption", crate::args!["all" => all]), columns(words, words.say("result-part")))
            .rows(rows)
            .totals(whole.cells(words, whole))
            .render(words))
    }
}
