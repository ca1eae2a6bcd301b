//! Which cards are to be printed.

use std::collections::BTreeSet;

use governance::assembly::Scope;
use governance::community::Counted;
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::Files;

use crate::desk::part::{self, Part};
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Field};
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::{Lang, Words};

/// Cards printed at once at most: full sheets of six; more would keep a browser busy for minutes.
const PER_PAGE: usize = 198;

/// Which cards are wanted.
#[derive(Debug, Clone, Default)]
pub(super) struct Pick {
    part: Part,
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
        Self {
            part: Part::of(query),
            owner: query.text("owner").parse().ok(),
            lang: Lang::from_tag(query.text("lang")),
            help: query.text("help").to_owned(),
            page: query.text("page").parse().unwrap_or(1).max(1),
        }
    }

    /// The query that asks for it again.
    pub(super) fn query(&self) -> String {
        let owner = self.owner.map(|owner| owner.to_string()).unwrap_or_default();
        show::as_query(&[
            ("part", &self.part.word()),
            ("owner", &owner),
            ("lang", self.lang.map_or("", Lang::tag)),
            ("help", &self.help),
        ])
    }

    /// The same as hidden fields.
    pub(super) fn hidden(&self) -> Markup {
        let owner = self.owner.map(|owner| owner.to_string()).unwrap_or_default();
        html! {
            (parts::hidden("part", &self.part.word()))
            (parts::hidden("owner", &owner))
            (parts::hidden("lang", self.lang.map_or("", Lang::tag)))
            (parts::hidden("help", &self.help))
            (parts::hidden("page", &self.page.to_string()))
        }
    }

    /// The homes that are picked: those of one owner, a part of the estate, or all.
    pub(super) fn scope(&self, files: &Files) -> Scope {
        match self.owner {
            Some(owner) => {
                Scope::Homes { homes: files.community.register().homes_of(owner).map(|home| home.id).collect() }
            }
            None => self.part.scope(),
        }
    }

    /// The owners on the page that is wanted, in the order of the doors, and how many pages there are.
    pub(super) fn owners(&self, files: &Files) -> (Vec<OwnerId>, usize) {
        let wanted = self.all(files);
        let pages = wanted.len().div_ceil(PER_PAGE).max(1);
        let from = (self.page.min(pages) - 1) * PER_PAGE;
        (wanted.into_iter().skip(from).take(PER_PAGE).collect(), pages)
    }

    /// All owners that are picked, in the order of the doors.
    ///
    /// An owner's card goes to the first of their homes, so that nobody prints it twice.
    pub(super) fn all(&self, files: &Files) -> Vec<OwnerId> {
        let register = files.community.register();
        let ranks = register.stairs().ranks();
        let mut seen = BTreeSet::new();
        let mut wanted: Vec<(Option<usize>, Counted, OwnerId)> = Vec::new();
        for home in register.homes().iter().filter(|home| !home.holding.is_developer_stock()) {
            for owner in home.owners.iter().filter(|owner| files.community.cards().of(**owner).is_some()) {
                if seen.insert(*owner) && self.part.holds(&home.place) && self.owner.is_none_or(|one| one == *owner) {
                    let stair = register.stairs().of(home.id).map(|stair| ranks[stair]);
                    wanted.push((stair, Counted::new(&home.place.unit), *owner));
                }
            }
        }
        wanted.sort_unstable();
        wanted.into_iter().map(|(.., owner)| owner).collect()
    }
}

/// The form that picks cards to print.
pub(super) fn form(here: &Here, files: &Files, words: &Words) -> Markup {
    let langs = Lang::ALL
        .map(|lang| Choice::new(lang.tag(), words.say_of("desk-letters-in-", lang.tag())).checked(lang == Lang::Zh));
    html! {
        h2 { (words.say("desk-letters-print")) }
        form method="get" action=(here.at("/desk/cards/print")) {
            (part::field(words, files.community.register().stairs().in_order().map(|(_, stair)| stair)))
            (Choices::new("lang", words.say("desk-letters-lang"), langs.into()).inline().radios(words))
            (Field::new("help", words.say("desk-letters-help")).hint(words.say("desk-letters-help-hint")).text(words))
            (parts::buttons(&parts::button(&words.say("cards-show"))))
        }
    }
}
