//! What a register file holds and would change, and what taking it in wrote.

use governance::Event;
use governance::community::CommunityEvent;
use maud::{Markup, html};
use office::register::RowProblem;
use office::{Files, First, IntakePreview, Stop, codec};

use super::{register, register_changes};
use crate::args;
use crate::parts::{self, Choice, Choices, Column, Errors, Fact, Form, Table};
use crate::visit::Here;
use crate::words::{Measure, Words};

/// What the file holds: totals, what would change, and the problems.
pub(super) fn body(here: &Here, files: &Files, words: &Words, preview: &IntakePreview) -> Markup {
    let IntakePreview { errors, warnings, .. } = preview;
    let homes = |count: usize| words.say_with("desk-register-homes-are", args!["count" => count]);
    let mut facts = vec![
        Fact::new(words.say("desk-preview-file"), &preview.file_name),
        Fact::new(words.say("desk-preview-rows"), words.number(preview.rows)),
        Fact::new(words.say("desk-preview-accepted"), homes(preview.accepted)),
        Fact::new(
            words.say("desk-register-heads"),
            words.say_with("desk-register-heads-are", args!["count" => preview.heads]),
        ),
        Fact::new(words.say("desk-preview-new"), homes(preview.new_homes)),
        Fact::new(words.say("desk-preview-changed"), homes(preview.changed_homes)),
        Fact::new(words.say("desk-preview-same"), homes(preview.same_homes)),
        Fact::new(
            words.say("desk-preview-unnamed"),
            words.say_with("desk-preview-unnamed-are", args!["count" => preview.unnamed_homes]),
        ),
    ];
    if register::counts_areas(here, files) {
        facts.insert(4, Fact::new(words.say("desk-register-area"), words.area(preview.area)));
    }
    if let Some(shares) = preview.shares {
        let shares = words.figure(Measure::Shares { parts: 1 }, shares);
        facts.insert(4, Fact::new(words.say("desk-register-shares"), shares));
    }
    html! {
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(words, &facts))
        @if !preview.unseated.is_empty() {
            @let people = preview.unseated.iter().map(|person| crate::names::person(words, files, *person));
            (parts::warning(words, &words.say_with("desk-preview-unseated", args![
                "people" => words.list(&people.collect::<Vec<String>>()),
            ])))
        }
        (register_changes::list(files, words, preview))
        @if errors.count > 0 {
            h2 { (words.say_with("desk-preview-errors", args!["count" => errors.count])) }
            p { (words.say("desk-preview-errors-text")) }
            (problems(words, &words.say("desk-preview-errors-caption"), errors))
        }
        @if warnings.count > 0 {
            h2 { (words.say_with("desk-preview-warnings", args!["count" => warnings.count])) }
            p { (words.say("desk-preview-warnings-text")) }
            (problems(words, &words.say("desk-preview-warnings-caption"), warnings))
        }
        @if !preview.unknown_columns.is_empty() {
            h2 { (words.say("desk-preview-unknown")) }
            p { (words.say_with("desk-preview-unknown-text", args!["columns" => words.list(&preview.unknown_columns)])) }
        }
        p { a href=(here.at("/desk/register/template.csv")) { (words.say("desk-register-template")) } }
    }
}

fn problems(words: &Words, caption: &str, problems: &First<RowProblem>) -> Markup {
    let columns = vec![
        Column::text(words.say("desk-preview-row")),
        Column::text(words.say("desk-preview-column")),
        Column::text(words.say("desk-preview-message")),
    ];
    let rows = problems.told.iter().map(|problem| {
        let column = problem.column.clone().unwrap_or_else(|| words.say("desk-preview-whole-row"));
        let message = if words.is_chinese() { problem.zh() } else { problem.en() };
        vec![
            html! { span class="figure" { (words.say_with("desk-preview-row-is", args!["row" => problem.row.to_string()])) } },
            html! { span class="figure" { (column) } },
            html! { (message) },
        ]
    });
    html! {
        (Table::new(caption, columns).rows(rows).render(words))
        @if problems.untold() > 0 {
            p { (words.say_with("desk-preview-more", args!["count" => problems.untold()])) }
        }
    }
}

/// The form that confirms; with errors, only after an explicit choice.
pub(super) fn form(here: &Here, words: &Words, action: &str, preview: &IntakePreview, errors: &Errors) -> Markup {
    let changes = preview.new_homes + preview.changed_homes;
    let label = words.say_with("desk-preview-confirm", args!["count" => changes]);
    Form::post(action, here.visit.csrf()).render(&html! {
        @if preview.accepted == 0 {
            (parts::warning(words, &words.say("desk-preview-nothing-accepted")))
        } @else if changes == 0 {
            (parts::inset(&html! { p { (words.say("desk-preview-nothing-new")) } }))
        } @else if preview.errors.count > 0 {
            (Choices::new("valid-only", words.say("desk-preview-valid-only"), vec![
                Choice::new("yes", words.say_with("desk-preview-valid-only-yes", args!["count" => changes]))
                    .hint(words.say("desk-preview-valid-only-hint")),
            ]).error(errors.of("valid-only")).checkboxes(words))
        }
        (parts::buttons(&html! {
            @if changes > 0 { (parts::button(&label)) }
            (parts::secondary_button(&words.say("desk-preview-drop"), "act", "drop"))
        }))
    })
}

/// What an intake wrote into the book.
pub(super) struct Written {
    from: u64,
    until: u64,
    at: jiff::Timestamp,
    owners: usize,
    homes: usize,
}

/// Reads what stands between two positions; none when these are not entries of an intake.
pub(super) async fn written(here: &Here, from: u64, until: u64) -> Result<Option<Written>, Stop> {
    const ENTRIES_MAX: u64 = 1_000;
    let entries = match until.checked_sub(from) {
        Some(count @ 1..=ENTRIES_MAX) => usize::try_from(count).unwrap_or(0),
        _ => return Ok(None),
    };
    let read = here.desk.journal().read(here.desk.book(), from, entries).await?;
    let mut written = Written { from, until, at: jiff::Timestamp::UNIX_EPOCH, owners: 0, homes: 0 };
    if read.len() != entries {
        return Ok(None);
    }
    for entry in read {
        match codec::decode(&entry.kind, entry.version, &entry.payload) {
            Ok(Event::Community(CommunityEvent::OwnersRecorded(event))) => written.owners += event.owners.len(),
            Ok(Event::Community(CommunityEvent::HomesRegistered(event))) => written.homes += event.homes.len(),
            _ => return Ok(None),
        }
        written.at = jiff::Timestamp::from_millisecond(entry.recorded_at).unwrap_or(written.at);
    }
    Ok(Some(written))
}

/// The page after an intake.
pub(super) fn done(here: &Here, files: &Files, words: &Words, written: &Written) -> Markup {
    let register = files.community.register();
    let all = if register::counts_areas(here, files) { "desk-homes-and-area" } else { "desk-register-homes-are" };
    let homes = |count: usize| words.say_with("desk-register-homes-are", args!["count" => count]);
    let entries = args!["first" => written.from.to_string(), "last" => written.until.saturating_sub(1).to_string()];
    let facts = vec![
        Fact::new(words.say("desk-intake-homes"), homes(written.homes)),
        Fact::new(
            words.say("desk-intake-owners"),
            words.say_with("desk-intake-owners-are", args!["count" => written.owners]),
        ),
        Fact::new(words.say("desk-intake-at"), words.moment(written.at)),
        Fact::new(words.say("desk-intake-entries"), words.say_with("desk-intake-entries-are", entries)),
        Fact::new(
            words.say("desk-intake-now"),
            words.say_with(
                all,
                args![
                    "homes" => register.homes().len(), "count" => register.homes().len(), "area" => words.area(register.area()),
                ],
            ),
        ),
    ];
    html! {
        (parts::facts(words, &facts))
        h2 { (words.say("parts-next")) }
        ul class="links" {
            li { a href=(here.at("/desk/register")) { (words.say("desk-intake-look")) } }
            li { a href=(here.at("/desk/convene")) { (words.say("desk-convene")) } }
        }
    }
}
