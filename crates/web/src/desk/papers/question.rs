//! A question as papers tell it.

use governance::assembly::{Form, Meeting, Question, QuestionResult, Scope};
use governance::election::elected;
use governance::law::area::Area;
use governance::law::evaluate::{self, CountedOption, Figures, Participating, Stage};
use maud::{Markup, html};

use super::{About, by_law};
use crate::again;
use crate::args;
use crate::booth::option_words;
use crate::delegated;
use crate::desk::{names, thresholds};
use crate::names as called;
use crate::parts::paper::{Cell, Grid, verbatim};
use crate::parts::{self, Reading};
use crate::recalled;
use crate::silent;
use crate::too_few;
use crate::words::{Measure, Words};

/// The question by its number and title.
pub(super) fn numbered(about: &About<'_>, at: usize, question: &Question) -> String {
    let number = about.words.say_with("convene-question", args!["number" => at + 1]);
    format!(
        "{number}{}{}",
        about.words.say("papers-number-joint"),
        verbatim(&names::title(about.files, question.matter))
    )
}

/// What was put to the vote, line by line.
pub(super) fn text(about: &About<'_>, question: &Question) -> Vec<String> {
    let matter = about.files.community.matters().matter(question.matter);
    let text = matter.map(|matter| matter.text.as_str()).unwrap_or_default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(verbatim);
    let handed = delegated::said(about.words, about.files, question.matter);
    let again = again::notes(about.words, about.here.desk.law(), about.files, about.meeting, question);
    again
        .into_iter()
        .chain(lines)
        .chain(handed)
        .chain(recalled::said(about.words, about.files, about.meeting, question))
        .collect()
}

/// Who would be recalled, where that is what the question asks.
pub(super) fn recalled(about: &About<'_>, question: &Question) -> Markup {
    html! { @if let Some(who) = recalled::said(about.words, about.files, about.meeting, question) { p { (who) } } }
}

/// What can be marked.
pub(super) fn options(about: &About<'_>, question: &Question) -> Vec<String> {
    question.options.iter().map(|option| option_words(about.words, about.files, question, option)).collect()
}

/// What it takes to pass.
pub(super) fn passes(about: &About<'_>, question: &Question) -> String {
    thresholds::of_question(about.here, about.words, about.meeting, question)
}

/// The results of one count of a meeting.
pub(super) fn counted(meeting: &Meeting, number: u32) -> Option<&[QuestionResult]> {
    let place = usize::try_from(number).ok()?.checked_sub(1)?;
    meeting.counts.get(place).map(|(_, results)| results.as_slice())
}

/// What those are called who could vote: all owners, or those of the part that votes.
fn electorate(about: &About<'_>) -> String {
    match &about.meeting.scope {
        Scope::Estate => about.words.say("papers-electorate"),
        part => about.words.say_with("papers-electorate-part", args!["scope" => called::scope(about.words, part)]),
    }
}

/// The figures of a result: each option, and all who took part; and what the law cut of them.
pub(super) fn figures(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    html! {
        (table(about, question, result, result.count.options.iter()))
        (by_law::cuts(about, question, result))
    }
}

/// Options with what they weigh in this vote, and all who took part; areas only where areas are weighed.
fn table<'o>(
    about: &About<'_>,
    question: &Question,
    result: &QuestionResult,
    options: impl Iterator<Item = &'o CountedOption>,
) -> Markup {
    let words = about.words;
    let measures = about.meeting.measures();
    let weighed = measures.iter().map(|measure| (words.say_of("result-", Measure::from(*measure).id()), ""));
    let mut grid = Grid::new(std::iter::once((words.say("result-option"), "wide")).chain(weighed).collect());
    let row = |name: String, figures: Figures| {
        let cells = measures.iter().map(|measure| figure(words, *measure, figures));
        std::iter::once(Cell::text(name)).chain(cells).collect()
    };
    for option in options {
        grid = grid.row(row(called::mark(words, about.files, question, &option.id), option.figures));
    }
    let voted = took_part(result);
    // Whoever reads the paper alone must see who was counted in besides those who voted.
    match silent::counted_in(result) {
        Some(silent) => {
            let name = match silent::added_to(words, about.files, question, result) {
                Some(option) => words.say_with("papers-silent-added", args!["option" => option]),
                None => words.say("papers-silent-none"),
            };
            let grid = grid.row(row(words.say("papers-returned"), voted)).row(row(name, silent));
            grid.row(row(words.say("papers-took-part-by-rules"), plus(voted, silent)))
        }
        None => grid.row(row(words.say("papers-took-part"), voted)),
    }
    .row(row(electorate(about), result.count.electorate))
    .render()
}

/// How much of a measure, without its unit; empty where it is not known.
fn figure(words: &Words, measure: evaluate::Measure, figures: Figures) -> Cell {
    let figure = figures.get(measure).map(|it| words.bare_figure(measure.into(), it.into()));
    Cell::figure(figure.unwrap_or_default())
}

/// Two figures together, of what both know.
fn plus(one: Figures, other: Figures) -> Figures {
    let both = |one: Option<u64>, other: Option<u64>| Some(one?.saturating_add(other?));
    Figures {
        heads: both(one.heads, other.heads),
        area: both(one.area.map(Area::thousandths), other.area.map(Area::thousandths)).map(Area::new),
        shares: both(one.shares, other.shares),
        lots: both(one.lots, other.lots),
    }
}

/// The figures of an election: each candidate with both tests and the place they have, the elected first.
pub(super) fn candidates(about: &About<'_>, question: &Question, result: &QuestionResult) -> Option<Markup> {
    question.election.as_ref()?;
    let (words, elected, reading) = (about.words, elected(result)?, result.deciding()?);
    let measures = about.meeting.measures();
    let few = too_few::elected(question, &elected);
    let place = |number: u8| {
        let among = |list: &[u8]| list.iter().position(|listed| *listed == number);
        match (among(&elected.seats), elected.tied.contains(&number), among(&elected.alternates)) {
            (Some(at), ..) => ((0, at), words.say(if few { "too-few-passed" } else { "result-election-seat" })),
            (None, true, _) => ((1, 0), words.say("result-election-draws")),
            (None, false, Some(at)) => ((2, at), words.say_with("result-election-alternate", args!["place" => at + 1])),
            (None, false, None) => ((3, 0), words.say("result-election-out")),
        }
    };
    let test = |option: &str, measure: &str| {
        let found = reading.tests.iter().find(|test| {
            let approval = test.stage() == Some(Stage::Approval);
            approval && test.option.as_deref() == Some(option) && test.measure().is_some_and(|it| it.word() == measure)
        });
        words.say(match found.and_then(|test| test.holds) {
            Some(true) => "result-election-passed",
            Some(false) => "result-election-failed",
            None => "result-election-untested",
        })
    };
    let mut listed: Vec<_> = result
        .count
        .options
        .iter()
        .filter_map(|option| Some((option.id.parse::<u8>().ok()?, option)))
        .map(|(number, option)| (place(number), number, option))
        .collect();
    // In the order in which the law ranks them: by the first thing its tests weigh, then by the next.
    let ranked = |figures: &Figures| measures.iter().map(|measure| figures.get(*measure)).collect::<Vec<_>>();
    listed.sort_by_key(|((rank, _), number, option)| (*rank, std::cmp::Reverse(ranked(&option.figures)), *number));
    let mut columns = vec![(words.say("election-candidate"), "")];
    for measure in measures {
        let id = Measure::from(*measure).id();
        columns.push((words.say_of("result-", id), ""));
        columns.push((words.say_of("result-election-test-", id), ""));
    }
    columns.push((words.say("result-election-place"), ""));
    let mut grid = Grid::new(columns);
    for ((_, place), number, option) in listed {
        let mut cells = vec![Cell::text(called_candidate(about, question, number))];
        for measure in measures {
            cells.push(figure(words, *measure, option.figures));
            cells.push(Cell::text(test(&option.id, Measure::from(*measure).id())));
        }
        cells.push(Cell::text(place));
        grid = grid.row(cells);
    }
    Some(grid.render())
}

fn called_candidate(about: &About<'_>, question: &Question, number: u8) -> String {
    crate::candidates::name(about.words, about.files, question.matter, number)
}

/// What is not a candidate on an election's ballot, and all who took part.
pub(super) fn besides(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let others = result.count.options.iter().filter(|option| option.id.parse::<u8>().is_err());
    table(about, question, result, others)
}

/// All who took part: those who abstained and those whose ballots are void among them.
pub(in crate::desk) fn took_part(result: &QuestionResult) -> Figures {
    // A ballot may mark several candidates: then the options add up to more than took part.
    if let Participating::Stated(figures) = &result.count.participating {
        return *figures;
    }
    let options = || result.count.options.iter();
    let heads = options().map(|option| option.figures.heads).sum();
    let area = options().map(|option| option.figures.area.map(Area::thousandths)).sum::<Option<u64>>();
    let shares = options().map(|option| option.figures.shares).sum();
    let lots = options().map(|option| option.figures.lots).sum();
    Figures { heads, area: area.map(Area::new), shares, lots }
}

/// Every reading of a result, with the options by their names.
fn readings(about: &About<'_>, question: &Question, result: &QuestionResult) -> Vec<Reading> {
    let name_of = |mark: &str| called::mark(about.words, about.files, question, mark);
    let readings = result
        .answer
        .readings
        .iter()
        .map(|reading| too_few::judged(question, reading, Reading::from_law(reading, &result.count, name_of)));
    // Of a motion that passed it is not said that "for" passed: the motion did.
    let is_choice = question.form == Form::Choice;
    let pack = about.here.desk.law().packs.get(&about.meeting.pack);
    let readings = readings.map(|reading| match pack {
        Some(pack) => reading.citing(about.words, &pack.articles),
        None => reading,
    });
    readings.map(|reading| Reading { winner: reading.winner.clone().filter(|_| is_choice), ..reading }).collect()
}

/// How the question came out, in a sentence.
pub(super) fn outcome(about: &About<'_>, question: &Question, result: &QuestionResult) -> String {
    let words = about.words;
    if let Some(elected) = question.election.as_ref().and_then(|_| elected(result)) {
        let came_to = crate::candidates::came_to(words, about.files, question, &elected);
        return with_silent(about, question, result, words.say_with("papers-elected", args!["came-to" => came_to]));
    }
    let Some(reading) = readings(about, question, result).pop() else { return String::new() };
    let name = reading.verdict.name(words);
    let explained = match &reading.winner {
        Some(winner) => words.say_with("result-chosen", args!["option" => winner.as_str()]),
        None => reading.explained(words),
    };
    let said = words.say_with("papers-outcome", args!["verdict" => name, "explained" => explained]);
    with_silent(about, question, result, said)
}

/// How it came out, and after it what was made of owners who did not answer, where that decided or could have.
fn with_silent(about: &About<'_>, question: &Question, result: &QuestionResult, said: String) -> String {
    match silent::said(about.words, about.files, (about.meeting, question), result) {
        Some(silent) => [said, silent].join(about.words.lang().sentence_separator()),
        None => said,
    }
}

/// What a count came to, question by question, with the figures of each option.
pub(super) fn outcomes(about: &About<'_>, count: u32) -> Vec<String> {
    let results = counted(about.meeting, count).unwrap_or_default();
    let questions = about.meeting.questions.iter().enumerate();
    questions
        .filter_map(|(at, asked)| {
            let result = results.iter().find(|result| result.matter == asked.matter)?;
            let options = result.count.options.iter().map(|option| {
                let name = called::mark(about.words, about.files, asked, &option.id);
                let heads = option.figures.heads.unwrap_or_default();
                about.words.say_with("papers-option-heads", args!["option" => name, "heads" => heads])
            });
            let silent = silent::counted_in(result).and_then(|silent| silent.heads);
            let silent = silent.map(|heads| about.words.say_with("papers-silent-heads", args!["heads" => heads]));
            let figures = about.words.list(&options.chain(silent).collect::<Vec<_>>());
            let came_to = match asked.election.as_ref().and_then(|_| elected(result)) {
                Some(elected) => crate::candidates::came_to(about.words, about.files, asked, &elected),
                None => readings(about, asked, result).pop()?.verdict.name(about.words),
            };
            let said = args!["question" => numbered(about, at, asked), "outcome" => came_to, "figures" => figures];
            Some(about.words.say_with("papers-came-to", said))
        })
        .collect()
}

/// Every test that was made, with both sides and the articles.
pub(super) fn working(about: &About<'_>, question: &Question, result: &QuestionResult) -> Markup {
    let words = about.words;
    let pack = about.here.desk.law().packs.get(&about.meeting.pack);
    let articles = |basis: &[String]| called::articles_of(words, pack, basis);
    let readings = readings(about, question, result);
    let several = readings.len() > 1;
    html! {
        @for (at, reading) in readings.iter().enumerate() {
            @if several {
                @let key = if at + 1 == readings.len() { "papers-reading-decides" } else { "papers-reading" };
                p {
                    (reading.heading(words))
                    (words.say_with(key, args!["verdict" => reading.verdict.name(words)]))
                    @if let Some(added) = reading.added_words(words) { (words.lang().sentence_separator()) (added) }
                }
            }
            ul class="paper-tests" {
                @for comparison in &reading.comparisons {
                    li {
                        (parts::sentence(words, comparison))
                        @if !comparison.basis.is_empty() {
                            (words.say_with("papers-basis", args!["basis" => articles(&comparison.basis)]))
                        }
                    }
                }
            }
        }
    }
}
