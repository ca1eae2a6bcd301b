//! A dossier as it is typed: fields for what is told in words, rows for what it costs and where it can be checked.

use std::collections::BTreeMap;

use governance::informing::{
    ARGUMENT_MAX, DossierGiven, Every, ExpenseGiven, LINE_MAX, LINES_MAX, SECTION_MAX, Section, SourceGiven, Version,
};

use crate::args;
use crate::desk::committee::mandate::fen;
use crate::names;
use crate::parts::Errors;
use crate::posted::Posted;
use crate::words::Words;

/// Fields of one cost.
const OF_COST: [&str; 4] = ["what", "amount", "every", "by"];
/// Fields of one source.
const OF_SOURCE: [&str; 3] = ["name", "link", "digest"];
/// Fields of words.
const WORDS: [&str; 5] = ["about", "for", "against", "otherwise", "changed"];

/// What stands in the fields of the form, and how many rows it has.
#[derive(Debug)]
pub(super) struct Typed {
    fields: BTreeMap<String, String>,
    /// Rows for costs.
    pub(super) costs: usize,
    /// Rows for sources.
    pub(super) sources: usize,
}

impl Typed {
    /// What was sent; a button adds a row.
    pub(super) fn of(posted: &Posted) -> Self {
        let rows = |name: &str| {
            let rows = posted.text(name).parse::<usize>().unwrap_or(1);
            (rows + usize::from(posted.text("more") == name)).clamp(1, LINES_MAX)
        };
        let (costs, sources) = (rows("costs"), rows("sources"));
        let names = WORDS.map(ToOwned::to_owned).into_iter();
        let names = names.chain(of_rows("cost", &OF_COST, costs)).chain(of_rows("source", &OF_SOURCE, sources));
        let fields = names.map(|name| (name.clone(), posted.text(&name).to_owned())).collect();
        Self { fields, costs, sources }
    }

    /// What stands in a field.
    pub(super) fn text(&self, name: &str) -> &str {
        self.fields.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Whether a source of this fingerprint stands in the form.
    pub(super) fn names(&self, digest: &str) -> bool {
        (1..=self.sources).any(|row| self.text(&format!("source-digest-{row}")) == digest)
    }

    /// The field that holds what may not stand in public, or an argument that is too long.
    pub(super) fn unfit(&self) -> Option<String> {
        let long = |name: &str| {
            let arguments = matches!(name, "for" | "against");
            arguments && paragraphs(self.text(name)).iter().any(|one| one.chars().count() > ARGUMENT_MAX)
        };
        let unfit = |(name, typed): &(&String, &String)| governance::holds_personal_number(typed) || long(name);
        self.fields.iter().find(unfit).map(|(name, _)| name.clone())
    }
}

fn of_rows(of: &str, fields: &[&str], rows: usize) -> Vec<String> {
    (1..=rows).flat_map(|row| fields.iter().map(move |field| format!("{of}-{field}-{row}"))).collect()
}

/// A version as it would be typed, to begin the next one from.
pub(super) fn of_version(version: &Version) -> Typed {
    let sections = &version.sections;
    let joined = |all: &[governance::PublicText]| all.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n\n");
    let mut fields: BTreeMap<String, String> = [
        ("about", sections.about.to_string()),
        ("for", joined(&sections.arguments_for)),
        ("against", joined(&sections.arguments_against)),
        ("otherwise", sections.otherwise.to_string()),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .into();
    for (row, cost) in (1..).zip(&sections.costs) {
        let amount = format!("{}.{:02}", cost.amount / 100, cost.amount % 100);
        let values = [cost.what.to_string(), amount, names::code(&cost.every), cost.borne_by.to_string()];
        fields.extend(OF_COST.into_iter().zip(values).map(|(field, value)| (format!("cost-{field}-{row}"), value)));
    }
    for (row, source) in (1..).zip(&sections.sources) {
        let link = source.link.as_ref().map(ToString::to_string).unwrap_or_default();
        let values = [source.name.to_string(), link, source.digest.clone().unwrap_or_default()];
        fields.extend(OF_SOURCE.into_iter().zip(values).map(|(field, value)| (format!("source-{field}-{row}"), value)));
    }
    Typed { fields, costs: sections.costs.len().max(1), sources: sections.sources.len().max(1) }
}

/// Arguments stand apart by an empty line.
fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.split(|line| line.is_empty()).map(|lines| lines.join("\n")).filter(|text| !text.is_empty()).collect()
}

/// The dossier that was typed with the rows its sources stand in, or all that is missing of it, also of the sections that it must
/// hold here; empty rows are none.
pub(super) fn read(words: &Words, posted: &Posted, must: &[String]) -> Result<(DossierGiven, Vec<usize>), Errors> {
    let (typed, mut errors) = (Typed::of(posted), Errors::new());
    for name in ["about", "otherwise"] {
        check(words, &mut errors, &typed, (name, SECTION_MAX));
    }
    let costs: Vec<ExpenseGiven> = (1..=typed.costs).filter_map(|row| cost(words, &mut errors, &typed, row)).collect();
    let (rows, sources): (Vec<usize>, Vec<SourceGiven>) =
        (1..=typed.sources).filter_map(|row| source(words, &mut errors, &typed, row)).unzip();
    // Alone that is refused with its rule; beside other mistakes it is shown with them, so that all is mended at once.
    let is_mistaken = !errors.is_empty();
    let no_source = sources.is_empty() && posted.text("files").is_empty();
    for (section, field, is_empty) in [
        (Section::For, "for", paragraphs(typed.text("for")).is_empty()),
        (Section::Against, "against", paragraphs(typed.text("against")).is_empty()),
        (Section::Costs, "cost-what-1", costs.is_empty()),
        (Section::Sources, "source-name-1", no_source),
    ] {
        if is_mistaken && is_empty && errors.of(field).is_none() && must.iter().any(|name| name == section.word()) {
            errors.add(field, words.say("desk-words-missing"));
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let given = DossierGiven {
        about: typed.text("about").to_owned(),
        arguments_for: paragraphs(typed.text("for")),
        arguments_against: paragraphs(typed.text("against")),
        costs,
        otherwise: typed.text("otherwise").to_owned(),
        sources,
    };
    Ok((given, rows))
}

/// Notes what is missing or too long in a field.
fn check(words: &Words, errors: &mut Errors, typed: &Typed, (name, most): (&str, usize)) {
    let text = typed.text(name);
    if text.is_empty() {
        errors.add(name, words.say("desk-words-missing"));
    } else if text.chars().count() > most {
        errors.add(name, words.say_with("desk-words-too-long", args!["most" => most]));
    }
}

fn cost(words: &Words, errors: &mut Errors, typed: &Typed, row: usize) -> Option<ExpenseGiven> {
    let name = |field: &str| format!("cost-{field}-{row}");
    if ["what", "amount", "by"].iter().all(|field| typed.text(&name(field)).is_empty()) {
        return None;
    }
    check(words, errors, typed, (&name("what"), LINE_MAX));
    check(words, errors, typed, (&name("by"), LINE_MAX));
    let amount = fen(typed.text(&name("amount")));
    if amount.is_none() {
        errors.add(name("amount"), words.say("committee-amount-wrong"));
    }
    let every = Every::ALL.into_iter().find(|every| names::code(every) == typed.text(&name("every")));
    if every.is_none() {
        errors.add(name("every"), words.say("desk-pick-one"));
    }
    let (what, borne_by) = (typed.text(&name("what")).to_owned(), typed.text(&name("by")).to_owned());
    Some(ExpenseGiven { what, amount: amount?, every: every?, borne_by })
}

fn source(words: &Words, errors: &mut Errors, typed: &Typed, row: usize) -> Option<(usize, SourceGiven)> {
    let name = |field: &str| format!("source-{field}-{row}");
    let text = |field: &str| typed.text(&name(field)).to_owned();
    if OF_SOURCE.iter().all(|field| text(field).is_empty()) {
        return None;
    }
    check(words, errors, typed, (&name("name"), LINE_MAX));
    Some((row, SourceGiven { name: text("name"), link: text("link"), digest: text("digest") }))
}
