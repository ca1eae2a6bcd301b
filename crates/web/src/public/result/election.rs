//! What an election came to: each candidate with what the vote is weighed by, all tests, and the place they have.

use governance::election::Elected;
use governance::law::evaluate::{CountedOption, Measure, OptionKind, Reading, Stage as TestStage};
use maud::{Markup, html};

use crate::args;
use crate::candidates as called;
use crate::parts::{self, Column, Table, Tone};
use crate::public::seen::{Seen, Shown};
use crate::too_few;
use crate::words::{self, Words};

/// The outcome with its table.
pub(super) fn came_to(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>) -> Markup {
    let (Some(elected), Some(election)) = (seen.elected(), &seen.question.election) else { return html! {} };
    let names = |numbers: &[u8]| called::names(words, seen.files, seen.matter.id, numbers);
    let open = (election.seats as usize).saturating_sub(elected.seats.len());
    let few = too_few::elected(seen.question, &elected);
    let (tone, verdict) = match (elected.seats.len(), elected.tied.is_empty()) {
        (_, false) => (Tone::Care, "result-election-lot"),
        (0, true) => (Tone::Bad, "result-election-none"),
        (_, true) if few => (Tone::Bad, "verdict-too-few-elected"),
        (_, true) if open > 0 => (Tone::Care, "result-election-some"),
        (_, true) => (Tone::Good, "result-election-all"),
    };
    html! {
        p class="verdict" { (parts::tag(tone, &words.say(verdict))) " " strong { (called::came_to(words, seen.files, seen.question, &elected)) } }
        @if !elected.alternates.is_empty() {
            p { (words.say_with("result-election-alternates", args!["names" => names(&elected.alternates)])) }
        }
        @if !elected.tied.is_empty() {
            (parts::warning(words, &words.say_with("result-election-tied", args!["names" => names(&elected.tied)])))
        } @else if open > 0 && elected.quorum && !few {
            @let none = election.is_short_with(elected.seats.len());
            (parts::warning(words, &words.say_with(
                if none { "result-election-too-few" } else { "result-election-open" },
                args!["open" => open, "least" => election.least],
            )))
        }
        (drawn(seen, words))
        (table(seen, words, shown, &elected))
    }
}

/// The lots that were drawn, in public as they were.
fn drawn(seen: &Seen<'_>, words: &Words) -> Markup {
    let Some(file) = seen.meeting.elections.get(&seen.matter.id) else { return html! {} };
    html! {
        @for lot in &file.lots {
            (parts::inset(&html! {
                p { (words.say_with("result-election-drawn", args![
                    "at" => words.moment(lot.drawn_at),
                    "by" => called::drawer(words, seen.files, lot),
                    "order" => called::names(words, seen.files, seen.matter.id, &lot.order),
                    "witnesses" => lot.witnesses.len(),
                ])) }
                p { (lot.manner) }
            }))
        }
    }
}

/// Each candidate with both figures, both tests and their place, the most heads first.
fn table(seen: &Seen<'_>, words: &Words, shown: &Shown<'_>, elected: &Elected) -> Markup {
    let Some(reading) = shown.result.deciding() else { return html! {} };
    let mut candidates: Vec<(u8, &CountedOption)> = shown
        .result
        .count
        .options
        .iter()
        .filter(|option| option.kind == OptionKind::Choice)
        .filter_map(|option| Some((option.id.parse().ok()?, option)))
        .collect();
    let rank = |number: u8| {
        let place = |list: &[u8]| list.iter().position(|listed| *listed == number);
        match (place(&elected.seats), elected.tied.contains(&number), place(&elected.alternates)) {
            (Some(place), ..) => (0, place),
            (None, true, _) => (1, 0),
            (None, false, Some(place)) => (2, place),
            (None, false, None) => (3, 0),
        }
    };
    let measures = seen.meeting.measures();
    // In the order in which the law ranks them: by the first thing its tests weigh, then by the next.
    let ranked = |option: &CountedOption| measures.iter().map(|it| option.figures.get(*it)).collect::<Vec<_>>();
    candidates.sort_by_key(|(number, option)| (rank(*number), std::cmp::Reverse(ranked(option)), *number));
    let few = too_few::elected(seen.question, elected);
    let rows = candidates.into_iter().map(|(number, option)| {
        let name = html! { span { (called::name(words, seen.files, seen.matter.id, number)) } " " (place(words, (elected, few), number)) };
        let figures = measures.iter().map(|measure| {
            let figure = option.figures.get(*measure).unwrap_or(0);
            html! {
                span { (words.bare_figure((*measure).into(), figure.into())) } " "
                (test(words, reading, &option.id, words::Measure::from(*measure).id()))
            }
        });
        std::iter::once(name).chain(figures).collect()
    });
    let mut columns = vec![Column::text(words.say("election-candidate"))];
    let columns_of = |measure: &Measure| Column::figures(words.say_of("result-", words::Measure::from(*measure).id()));
    columns.extend(measures.iter().map(columns_of));
    html! {
        h2 { (words.say("result-election-candidates")) }
        p class="hint" { (how(words, measures)) }
        (Table::new(words.say("result-election-caption"), columns).rows(rows).render(words))
    }
}

/// What a candidate needs to pass, and who comes first, by what this vote weighs.
fn how(words: &Words, measures: &[Measure]) -> String {
    let names = measures.iter().map(|it| words.say_of("result-election-by-", words::Measure::from(*it).id()));
    let names: Vec<String> = names.collect();
    match names.as_slice() {
        [only] => words.say_with("result-election-how-one", args!["measure" => only.as_str()]),
        [first, next, ..] => {
            words.say_with("result-election-how", args!["first" => first.as_str(), "next" => next.as_str()])
        }
        [] => String::new(),
    }
}

/// Whether a candidate passed the test in one measure, and what was missing.
fn test(words: &Words, reading: &Reading, option: &str, measure: &str) -> Markup {
    let found = reading.tests.iter().find(|test| {
        let approval = test.stage() == Some(TestStage::Approval);
        approval && test.option.as_deref() == Some(option) && test.measure().is_some_and(|it| it.word() == measure)
    });
    match found.and_then(|test| test.holds) {
        Some(true) => parts::tag(Tone::Good, &words.say("result-election-passed")),
        Some(false) => parts::tag(Tone::Bad, &words.say("result-election-failed")),
        None => html! { (words.say("result-election-untested")) },
    }
}

fn place(words: &Words, (elected, few): (&Elected, bool), number: u8) -> Markup {
    if elected.seats.contains(&number) && few {
        parts::tag(Tone::Plain, &words.say("too-few-passed"))
    } else if elected.seats.contains(&number) {
        parts::tag(Tone::Good, &words.say("result-election-seat"))
    } else if elected.tied.contains(&number) {
        parts::tag(Tone::Care, &words.say("result-election-draws"))
    } else if let Some(place) = elected.alternates.iter().position(|alternate| *alternate == number) {
        parts::tag(Tone::Plain, &words.say_with("result-election-alternate", args!["place" => place + 1]))
    } else {
        parts::tag(Tone::Plain, &words.say("result-election-out"))
    }
}
