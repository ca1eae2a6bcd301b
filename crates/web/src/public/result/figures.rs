//! The figures of a count: each option, who took part, who did not, and whose weight was cut.

use governance::law::evaluate::{CountedOption, Figures, Measure, OptionKind, Participating};
use maud::{Markup, html};

use crate::args;
use crate::cuts;
use crate::names;
use crate::parts::{Column, Table};
use crate::public::seen::{Seen, Shown};
use crate::words::{self, Words};

/// So much of each measure that the vote is weighed by. All are known of every count made here.
#[derive(Debug, Clone, Default)]
struct Sum(Vec<(Measure, u64)>);

impl Sum {
    fn of(measures: &[Measure], figures: Figures) -> Self {
        Self(measures.iter().map(|measure| (*measure, figures.get(*measure).unwrap_or(0))).collect())
    }

    fn with(&self, other: &Self, both: impl Fn(u64, u64) -> u64) -> Self {
        let pairs = self.0.iter().zip(&other.0);
        Self(pairs.map(|((measure, one), (_, other))| (*measure, both(*one, *other))).collect())
    }

    fn plus(&self, other: &Self) -> Self {
        self.with(other, u64::saturating_add)
    }

    fn minus(&self, other: &Self) -> Self {
        self.with(other, u64::saturating_sub)
    }

    fn cells(&self, words: &Words, of: &Self) -> Vec<Markup> {
        let pairs = self.0.iter().zip(&of.0);
        let cells = pairs.map(|((measure, figure), (_, of))| {
            let bare = words.bare_figure((*measure).into(), u128::from(*figure));
            html! { (bare) " " span class="share" { (words.percent(*figure, *of)) } }
        });
        cells.collect()
    }

    fn told(&self, words: &Words) -> String {
        let figures = self.0.iter().map(|(measure, figure)| words.figure((*measure).into(), *figure));
        words.list(&figures.collect::<Vec<_>>())
    }
}

fn columns(words: &Words, measures: &[Measure], first: String) -> Vec<Column> {
    let of_measures = measures.iter().map(|measure| {
        let name = words.say_of("result-", words::Measure::from(*measure).id());
        Column::figures(words.say_with("result-with-share", args!["measure" => name]))
    });
    std::iter::once(Column::text(first)).chain(of_measures).collect()
}

fn participating(measures: &[Measure], shown: &Shown<'_>) -> Sum {
    let count = &shown.result.count;
    match &count.participating {
        Participating::SumOfOptions => {
            let nothing = Sum::of(measures, Figures::default());
            count.options.iter().fold(nothing, |sum, option| sum.plus(&Sum::of(measures, option.figures)))
        }
        // A ballot may mark several candidates, and is one all the same.
        Participating::Stated(figures) => Sum::of(measures, *figures),
    }
}

/// Every option of a count that does not stand, candidates among them.
pub(super) fn of_before(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    table(seen, words, shown, shown.result.count.options.iter())
}

/// Options with their figures; of what is no election with the sum of all who took part.
fn table<'o>(
    seen: &Seen<'_>,
    words: &Words,
    shown: &Shown<'_>,
    options: impl Iterator<Item = &'o CountedOption>,
) -> Markup {
    let measures = seen.meeting.measures();
    let whole = participating(measures, shown);
    let rows = options.map(|option| {
        let name = html! { (names::mark(words, seen.files, seen.question, &option.id)) };
        std::iter::once(name).chain(Sum::of(measures, option.figures).cells(words, &whole)).collect()
    });
    let columns = columns(words, measures, words.say("result-option"));
    let table = Table::new(words.say("result-options-caption"), columns).rows(rows);
    match seen.question.election {
        Some(_) => table.render(words),
        None => table.totals(whole.cells(words, &whole)).render(words),
    }
}

/// What was marked, by each measure, with the shares of those who took part.
pub(super) fn options(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let is_election = seen.question.election.is_some();
    // Candidates stand in a table of their own, with their tests and places.
    let listed = shown.result.count.options.iter().filter(|option| !is_election || option.kind != OptionKind::Choice);
    html! {
        h2 { (words.say(if seen.question.election.is_some() { "result-election-others" } else { "result-options" })) }
        p class="hint" {
            @if seen.question.election.is_some() { (words.say("result-election-hint")) }
            @else { (words.say("result-options-hint")) }
        }
        (table(seen, words, shown, listed))
        (cut_weights(seen, words, shown))
    }
}

/// Whose weight a law cut before the figures were compared.
fn cut_weights(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let cut = &shown.result.answer.adjustments;
    if cut.is_empty() {
        return html! {};
    }
    let [option, measure, held, counted, basis] = cuts::columns(words);
    let columns = vec![
        Column::text(option),
        Column::text(measure),
        Column::figures(held),
        Column::figures(counted),
        Column::text(basis),
    ];
    let rows = cuts::rows(words, seen.files, seen.pack(), seen.question, cut);
    let rows = rows.map(|row| row.map(|cell| html! { (cell) }).to_vec());
    html! {
        h3 { (words.say("result-cut")) }
        p class="hint" { (words.say("result-cut-hint")) }
        (Table::new(words.say("result-cut"), columns).rows(rows).render(words))
    }
}

/// Who took part and who did not, with the shares of all.
pub(super) fn electorate(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let count = &shown.result.count;
    let measures = seen.meeting.measures();
    let whole = Sum::of(measures, count.electorate);
    let voted = participating(measures, shown);
    let rows = match count.silent {
        Some(silent) => {
            let silent = Sum::of(measures, silent);
            let unreached = whole.minus(&voted).minus(&silent);
            vec![
                (words.say("result-voted"), voted),
                (words.say("result-silent"), silent),
                (words.say("result-unreached"), unreached),
            ]
        }
        None => {
            let others = whole.minus(&voted);
            vec![(words.say("result-voted"), voted), (words.say("result-not-voted"), others)]
        }
    };
    let rows =
        rows.into_iter().map(|(name, sum)| std::iter::once(html! { (name) }).chain(sum.cells(words, &whole)).collect());
    let caption = words.say_with("result-electorate-caption", args!["all" => whole.told(words)]);
    html! {
        h2 { (words.say("result-electorate")) }
        (Table::new(caption, columns(words, measures, words.say("result-part")))
            .rows(rows)
            .totals(whole.cells(words, &whole))
            .render(words))
    }
}
