//! Which letters are to be printed, and how they are worded.

use std::collections::{BTreeMap, BTreeSet};

use governance::assembly::{Meeting, PublishedRoll, RollEntry};
use governance::community::{Counted, Register};
use governance::ids::EntryNo;
use maud::{Markup, html};
use office::Files;

use super::{names, show};
use crate::parts::{self, Choice, Choices, Field};
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::{Lang, Words};

/// Letters printed at once at most: more would keep a browser busy for minutes.
const PER_PAGE: usize = 200;

/// Which letters are wanted.
#[derive(Debug, Clone, Default)]
pub(super) struct Pick {
    building: Option<String>,
    entrance: Option<String>,
    from: Option<EntryNo>,
    until: Option<EntryNo>,
    pub(super) lang: Option<Lang>,
    pub(super) return_to: String,
    pub(super) help: String,
    pub(super) page: usize,
}

impl Pick {
    /// One letter.
    pub(super) fn one(no: EntryNo) -> Self {
        Self { from: Some(no), until: Some(no), ..Self::default() }
    }

    /// What a query asks for.
    pub(super) fn of(query: &Posted) -> Self {
        let (building, entrance) = match query.text("part").split_once('|') {
            Some((building, entrance)) => (Some(building.to_owned()), Some(entrance.to_owned())),
            None => (Some(query.text("part").to_owned()).filter(|part| !part.is_empty()), None),
        };
        Self {
            building,
            entrance,
            from: query.text("from").parse().ok(),
            until: query.text("until").parse().ok(),
            lang: Lang::from_tag(query.text("lang")),
            return_to: query.text("return-to").to_owned(),
            help: query.text("help").to_owned(),
            page: query.text("page").parse().unwrap_or(1).max(1),
        }
    }

    /// The query that asks for it again.
    pub(super) fn query(&self) -> String {
        let part = match (&self.building, &self.entrance) {
            (Some(building), Some(entrance)) => format!("{building}|{entrance}"),
            (Some(building), None) => building.clone(),
            (None, _) => String::new(),
        };
        let number = |no: Option<EntryNo>| no.map(|no| no.to_string()).unwrap_or_default();
        show::as_query(&[
            ("part", &part),
            ("from", &number(self.from)),
            ("until", &number(self.until)),
            ("lang", self.lang.map_or("", Lang::tag)),
            ("return-to", &self.return_to),
            ("help", &self.help),
        ])
    }

    /// The entries on the page that is wanted, in the order of the doors, and how many pages there are.
    ///
    /// Stairs are put in order by their numbers; only those with a letter on the page are climbed.
    pub(super) fn entries(&self, register: &Register, roll: &PublishedRoll) -> (Vec<EntryNo>, usize) {
        let ranks = register.stairs().ranks();
        let stair = |entry: &RollEntry| register.stairs().of(*entry.homes.first()?).map(|stair| ranks[stair]);
        let mut wanted: Vec<(Option<usize>, EntryNo)> = roll
            .numbered()
            .filter(|(no, _)| self.from.is_none_or(|from| *no >= from) && self.until.is_none_or(|until| *no <= until))
            .filter(|(_, entry)| self.lies_in(register, entry))
            .map(|(no, entry)| (stair(entry), no))
            .collect();
        wanted.sort_unstable();
        let pages = wanted.len().div_ceil(PER_PAGE).max(1);
        let from = (self.page.min(pages) - 1) * PER_PAGE;
        let until = (from + PER_PAGE).min(wanted.len());
        let shown = wanted[from..until].first().zip(wanted[from..until].last());
        let Some(((first, _), (last, _))) = shown.map(|(first, last)| (*first, *last)) else {
            return (Vec::new(), pages);
        };
        let unit = |no: EntryNo| {
            let home = roll.entry(no).and_then(|entry| register.home(*entry.homes.first()?));
            home.map(|home| Counted::new(&home.place.unit))
        };
        let begins = wanted.partition_point(|(stair, _)| *stair < first);
        let ends = wanted.partition_point(|(stair, _)| *stair <= last);
        wanted[begins..ends].sort_by_cached_key(|(stair, no)| (*stair, unit(*no), *no));
        (wanted[from..until].iter().map(|(_, no)| *no).collect(), pages)
    }

    /// An owner's letter goes to the first of their homes, so that nobody prints it twice.
    fn lies_in(&self, register: &Register, entry: &RollEntry) -> bool {
        let Some(home) = entry.homes.first().and_then(|home| register.home(*home)) else { return false };
        self.building.as_ref().is_none_or(|building| *building == home.place.building)
            && self.entrance.as_ref().is_none_or(|entrance| *entrance == home.place.entrance)
    }
}

/// The form that picks letters to print.
pub(super) fn form(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let convenor = names::body(files, meeting.body);
    let langs = Lang::ALL
        .map(|lang| Choice::new(lang.tag(), words.say_of("desk-letters-in-", lang.tag())).checked(lang == Lang::Zh));
    html! {
        h2 { (words.say("desk-letters-print")) }
        form method="get" action=(show::at_meeting(here, meeting.id, "/letters/print")) {
            (part(files, words, meeting))
            (Field::new("from", words.say("desk-letters-from")).optional().number(words))
            (Field::new("until", words.say("desk-letters-until")).optional().number(words))
            (Choices::new("lang", words.say("desk-letters-lang"), langs.into()).inline().radios(words))
            (Field::new("return-to", words.say("desk-letters-return")).hint(words.say("desk-letters-return-hint")).value(convenor.clone()).text(words))
            (Field::new("help", words.say("desk-letters-help")).hint(words.say("desk-letters-help-hint")).value(convenor).text(words))
            (parts::buttons(&parts::button(&words.say("desk-letters-show"))))
        }
    }
}

/// All, one building, or one entrance.
fn part(files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let register = files.community.register();
    let mut within = vec![false; register.stairs().count()];
    for stair in meeting.scope.homes(register).filter_map(|home| register.stairs().of(home.id)) {
        within[stair] = true;
    }
    let mut parts: BTreeMap<&Counted, BTreeSet<&Counted>> = BTreeMap::new();
    for (_, stair) in register.stairs().in_order().filter(|(number, _)| within[*number]) {
        parts.entry(&stair.building).or_default().insert(&stair.entrance);
    }
    html! {
        div class="field" {
            label for="part" { (words.say("desk-letters-part")) }
            select class="input" id="part" name="part" {
                option value="" { (words.say("desk-letters-all")) }
                @for (building, entrances) in &parts {
                    option value=(building.name) { (names::part(words, &building.name)) }
                    @if entrances.len() > 1 {
                        @for entrance in entrances {
                            option value={ (building.name) "|" (entrance.name) } {
                                (building.name) " " (names::part(words, &entrance.name))
                            }
                        }
                    }
                }
            }
        }
    }
}
