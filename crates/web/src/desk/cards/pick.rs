//! Which cards are to be printed.

use std::collections::{BTreeMap, BTreeSet};

use governance::community::{Counted, Home};
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::Files;

use crate::desk::{names, show};
use crate::parts::{self, Choice, Choices, Field};
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::{Lang, Words};

/// Cards printed at once at most: more would keep a browser busy for minutes.
const PER_PAGE: usize = 240;

/// Which cards are wanted.
#[derive(Debug, Clone, Default)]
pub(super) struct Pick {
    building: Option<String>,
    entrance: Option<String>,
    owner: Option<OwnerId>,
    pub(super) lang: Option<Lang>,
    pub(super) help: String,
    pub(super) page: usize,
}

impl Pick {
    /// One card.
    pub(super) fn one(owner: OwnerId) -> Self {
        Self { owner: Some(owner), ..Self::default() }
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
            owner: query.text("owner").parse().ok(),
            lang: Lang::from_tag(query.text("lang")),
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
        let owner = self.owner.map(|owner| owner.to_string()).unwrap_or_default();
        show::as_query(&[
            ("part", &part),
            ("owner", &owner),
            ("lang", self.lang.map_or("", Lang::tag)),
            ("help", &self.help),
        ])
    }

    /// The owners on the page that is wanted, in the order of the doors, and how many pages there are.
    ///
    /// An owner's card goes to the first of their homes, so that nobody prints it twice.
    pub(super) fn owners(&self, files: &Files) -> (Vec<OwnerId>, usize) {
        let register = files.community.register();
        let ranks = register.stairs().ranks();
        let mut seen = BTreeSet::new();
        let mut wanted: Vec<(Option<usize>, Counted, OwnerId)> = Vec::new();
        for home in register.homes().iter().filter(|home| !home.holding.is_developer_stock()) {
            for owner in home.owners.iter().filter(|owner| files.community.cards().of(**owner).is_some()) {
                if seen.insert(*owner) && self.lies_in(home) && self.owner.is_none_or(|one| one == *owner) {
                    let stair = register.stairs().of(home.id).map(|stair| ranks[stair]);
                    wanted.push((stair, Counted::new(&home.place.unit), *owner));
                }
            }
        }
        wanted.sort_unstable();
        let pages = wanted.len().div_ceil(PER_PAGE).max(1);
        let from = (self.page.min(pages) - 1) * PER_PAGE;
        let shown = wanted.into_iter().skip(from).take(PER_PAGE).map(|(.., owner)| owner);
        (shown.collect(), pages)
    }

    fn lies_in(&self, home: &Home) -> bool {
        self.building.as_ref().is_none_or(|building| *building == home.place.building)
            && self.entrance.as_ref().is_none_or(|entrance| *entrance == home.place.entrance)
    }
}

/// The form that picks cards to print.
pub(super) fn form(here: &Here, files: &Files, words: &Words) -> Markup {
    let langs = Lang::ALL
        .map(|lang| Choice::new(lang.tag(), words.say_of("desk-letters-in-", lang.tag())).checked(lang == Lang::Zh));
    html! {
        h2 { (words.say("desk-letters-print")) }
        form method="get" action=(here.at("/desk/cards/print")) {
            (part(files, words))
            (Choices::new("lang", words.say("desk-letters-lang"), langs.into()).inline().radios(words))
            (Field::new("help", words.say("desk-letters-help")).hint(words.say("desk-letters-help-hint")).text(words))
            (parts::buttons(&parts::button(&words.say("cards-show"))))
        }
    }
}

/// All, one building, or one entrance.
fn part(files: &Files, words: &Words) -> Markup {
    let mut parts: BTreeMap<&Counted, BTreeSet<&Counted>> = BTreeMap::new();
    for (_, stair) in files.community.register().stairs().in_order() {
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
