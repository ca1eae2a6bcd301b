//! The matters of a petition for a meeting as somebody types them, and whose matters they are.

use std::collections::BTreeSet;

use governance::assembly::Scope;
use governance::holds_personal_number;
use governance::ids::OwnerId;
use governance::law::Pack;
use governance::law::pack::Electorate;
use governance::petition::MATTERS_MAX;
use maud::{Markup, html};

use super::form::Asking;
use crate::args;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field};
use crate::posted::Posted;
use crate::words::Words;

/// One matter as it was typed.
#[derive(Debug, Clone, Default)]
struct Matter {
    kind: String,
    title: String,
    text: String,
}

/// All of them, and whose they are.
#[derive(Debug, Clone, Default)]
pub(super) struct Matters {
    all: Vec<Matter>,
    scope: String,
}

/// The field of a matter; the first one bears no number.
fn field(name: &str, number: usize) -> String {
    if number == 1 { name.to_owned() } else { format!("{name}-{number}") }
}

fn most() -> usize {
    MATTERS_MAX as usize
}

/// The word of a scope in forms.
fn word(scope: &Scope) -> String {
    match scope {
        Scope::Building { building } => format!("building|{building}"),
        Scope::Entrance { building, entrance } => format!("entrance|{building}|{entrance}"),
        Scope::Estate | Scope::Homes { .. } => "estate".to_owned(),
    }
}

fn of_word(word: &str) -> Option<Scope> {
    let parts: Vec<&str> = word.split('|').collect();
    match parts.as_slice() {
        ["estate"] => Some(Scope::Estate),
        ["building", building] => Some(Scope::Building { building: (*building).to_owned() }),
        ["entrance", building, entrance] => {
            Some(Scope::Entrance { building: (*building).to_owned(), entrance: (*entrance).to_owned() })
        }
        _ => None,
    }
}

/// The pack of the community's place.
fn pack<'l>(asking: Asking<'l>) -> Option<&'l Pack> {
    let place = asking.files.community.place(asking.law).ok();
    place.and_then(|place| asking.law.packs.get(&place.over))
}

impl Matters {
    pub(super) fn of(posted: &Posted) -> Self {
        let count = posted.text("matters").parse().unwrap_or(1).clamp(1, most());
        let typed = (1..=count).map(|number| {
            let text = |name: &str| posted.text(&field(name, number)).to_owned();
            Matter { kind: text("matter"), title: text("title"), text: text("text") }
        });
        let is_empty = |one: &Matter| one.kind.is_empty() && one.title.is_empty() && one.text.is_empty();
        // A further matter that is left empty is none.
        let mut all: Vec<Matter> =
            typed.enumerate().filter(|(at, one)| *at == 0 || !is_empty(one)).map(|(_, one)| one).collect();
        if posted.text("change") == "more" && all.len() < most() {
            all.push(Matter::default());
        }
        Self { all, scope: posted.text("scope").to_owned() }
    }

    fn numbered(&self) -> impl Iterator<Item = (usize, &Matter)> {
        (1..).zip(&self.all)
    }

    /// What is missing.
    pub(super) fn mistakes(&self, words: &Words) -> Errors {
        let mut errors = Errors::new();
        for (number, one) in self.numbered() {
            for (name, value, key) in [
                ("matter", &one.kind, "petition-missing-matter"),
                ("title", &one.title, "petition-missing-title"),
                ("text", &one.text, "petition-missing-text"),
            ] {
                if value.is_empty() {
                    errors.add(field(name, number), words.say(key));
                }
            }
        }
        errors
    }

    /// Kind, title and text of each, and whose they are.
    pub(super) fn given(&self) -> (Vec<(String, String, String)>, Scope) {
        let given = self.all.iter().map(|one| (one.kind.clone(), one.title.clone(), one.text.clone()));
        (given.collect(), of_word(&self.scope).unwrap_or_default())
    }

    /// The field whose words are not such as may stand in the open.
    pub(super) fn field_of_words(&self) -> String {
        let wrong = self.numbered().find_map(|(number, one)| {
            let unfit = |words: &str, most: usize| words.chars().count() > most || holds_personal_number(words);
            let title = unfit(&one.title, 60);
            let text = unfit(&one.text, 4_000);
            (title || text).then(|| field(if title { "title" } else { "text" }, number))
        });
        wrong.unwrap_or_else(|| "text".to_owned())
    }

    /// Carries what was typed along, whose matters they are left out.
    pub(super) fn hidden(&self) -> Markup {
        html! {
            (parts::hidden("matters", &self.all.len().to_string()))
            @for (number, one) in self.numbered() {
                (parts::hidden(&field("matter", number), &one.kind))
                (parts::hidden(&field("title", number), &one.title))
                (parts::hidden(&field("text", number), &one.text))
            }
        }
    }

    pub(super) fn hidden_scope(&self) -> Markup {
        parts::hidden("scope", &self.scope)
    }

    /// The fields of every matter.
    pub(super) fn fields(&self, asking: Asking<'_>, errors: &Errors) -> Markup {
        let words = asking.words;
        let many = self.all.len() > 1;
        html! {
            (parts::hidden("matters", &self.all.len().to_string()))
            (self.hidden_scope())
            @for (number, one) in self.numbered() {
                @let name = |name: &str| field(name, number);
                @let kinds = pack(asking).into_iter().flat_map(|pack| &pack.matters)
                    .filter(|kind| kind.electorates.contains(&Electorate::Estate))
                    .map(|kind| Choice::new(&kind.id, names::of_pack(words, &kind.name)).checked(one.kind == kind.id));
                @if many { h2 { (words.say_with("convene-question", args!["number" => number])) } }
                @if number > 1 { p class="hint" { (words.say("petition-matter-empty")) } }
                (Choices::new(name("matter"), words.say("petition-matter"), kinds.collect())
                    .error(errors.of(&name("matter"))).radios(words))
                (Field::new(name("title"), words.say("petition-matter-title")).hint(words.say("petition-matter-title-hint"))
                    .value(&one.title).error(errors.of(&name("title"))).text(words))
                (Field::new(name("text"), words.say("petition-matter-text")).hint(words.say("petition-matter-text-hint"))
                    .value(&one.text).error(errors.of(&name("text"))).textarea(words, 8))
            }
        }
    }

    /// The button that adds a matter, while there is room for one.
    pub(super) fn more(&self, words: &Words) -> Option<Markup> {
        let more = || parts::secondary_button(&words.say("petition-matter-more"), "change", "more");
        (self.all.len() < most()).then(more)
    }

    /// Whose matters they may be: of all owners, or as far as the pack lets it, of a building or an entrance where whoever
    /// raises it owns a home.
    fn scopes(&self, asking: Asking<'_>, owner: OwnerId) -> Vec<Scope> {
        let Some(pack) = pack(asking) else { return Vec::new() };
        let may_be = |electorate: &Electorate| {
            let mut kinds = self.all.iter().map(|one| pack.matter(&one.kind));
            kinds.all(|kind| kind.is_some_and(|kind| kind.electorates.contains(electorate)))
        };
        let homes = || asking.files.community.register().homes_of(owner).map(|home| &home.place);
        let buildings: BTreeSet<&String> = homes().map(|place| &place.building).collect();
        let entrances: BTreeSet<(&String, &String)> = homes()
            .filter(|place| !place.entrance.is_empty())
            .map(|place| (&place.building, &place.entrance))
            .collect();
        let building = |building: &String| Scope::Building { building: building.clone() };
        let entrance = |(building, entrance): (&String, &String)| Scope::Entrance {
            building: building.clone(),
            entrance: entrance.clone(),
        };
        let all = [Scope::Estate].into_iter();
        let all = all.chain(buildings.into_iter().map(building)).chain(entrances.into_iter().map(entrance));
        all.filter(|scope| may_be(&scope.electorate())).collect()
    }

    /// The question whose matters they are, where there is something to pick.
    pub(super) fn scope_asked(&self, asking: Asking<'_>, owner: OwnerId, errors: &Errors) -> Option<Markup> {
        let (words, scopes) = (asking.words, self.scopes(asking, owner));
        let choices = scopes.iter().map(|scope| {
            let value = word(scope);
            let homes = scope.homes(asking.files.community.register()).count();
            Choice::new(&value, names::scope(words, scope))
                .hint(words.say_with("petition-scope-homes", args!["homes" => homes]))
                .checked(self.scope == value)
        });
        let asked = || {
            Choices::new("scope", words.say("petition-scope-title"), choices.collect())
                .hint(words.say("petition-scope-hint"))
                .error(errors.of("scope"))
                .as_heading()
                .radios(words)
        };
        (scopes.len() > 1).then(asked)
    }

    /// Whether it is clear whose matters they are.
    pub(super) fn is_scope_clear(&self, asking: Asking<'_>, owner: OwnerId) -> bool {
        let scopes = self.scopes(asking, owner);
        scopes.len() < 2 || scopes.iter().any(|scope| word(scope) == self.scope)
    }

    /// What was typed, to be read once more.
    pub(super) fn facts(&self, asking: Asking<'_>) -> Vec<Fact> {
        let (words, mut facts) = (asking.words, Vec::new());
        for (_, one) in self.numbered() {
            let kind = pack(asking).and_then(|pack| pack.matter(&one.kind));
            let kind = kind.map(|kind| names::of_pack(words, &kind.name)).unwrap_or_default();
            facts.push(Fact::new(words.say("petition-matter"), kind));
            facts.push(Fact::new(words.say("petition-matter-title"), &one.title));
            let lines = html! { @for line in one.text.lines() { p { (line) } } };
            facts.push(Fact::of(words.say("petition-matter-text"), lines));
        }
        if let Some(scope) = of_word(&self.scope).filter(|scope| !scope.is_estate()) {
            facts.push(Fact::new(words.say("petition-scope-title"), names::scope(words, &scope)));
        }
        facts
    }
}
