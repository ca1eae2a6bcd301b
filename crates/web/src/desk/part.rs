//! All of an estate, one building or one entrance: what is printed part by part.

use std::collections::{BTreeMap, BTreeSet};

use governance::assembly::Scope;
use governance::community::{Counted, Place, Stair};
use maud::{Markup, html};

use super::names;
use crate::posted::Posted;
use crate::words::Words;

/// The part that is wanted; all where none is named.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    building: Option<String>,
    entrance: Option<String>,
}

impl Part {
    /// What a query asks for.
    pub(super) fn of(query: &Posted) -> Self {
        match query.text("part").split_once('|') {
            Some((building, entrance)) => {
                Self { building: Some(building.to_owned()), entrance: Some(entrance.to_owned()) }
            }
            None => {
                Self { building: Some(query.text("part").to_owned()).filter(|part| !part.is_empty()), entrance: None }
            }
        }
    }

    /// The value by which a query asks for it again.
    pub(super) fn word(&self) -> String {
        match (&self.building, &self.entrance) {
            (Some(building), Some(entrance)) => format!("{building}|{entrance}"),
            (Some(building), None) => building.clone(),
            (None, _) => String::new(),
        }
    }

    /// The homes it names.
    pub(super) fn scope(&self) -> Scope {
        match (self.building.clone(), self.entrance.clone()) {
            (Some(building), Some(entrance)) => Scope::Entrance { building, entrance },
            (Some(building), None) => Scope::Building { building },
            (None, _) => Scope::Estate,
        }
    }

    /// Whether a home at this place is part of it.
    pub(super) fn holds(&self, place: &Place) -> bool {
        self.building.as_ref().is_none_or(|building| *building == place.building)
            && self.entrance.as_ref().is_none_or(|entrance| *entrance == place.entrance)
    }
}

/// The field that asks for it, with the buildings and entrances of these stairs.
pub(super) fn field<'s>(words: &Words, stairs: impl Iterator<Item = &'s Stair>) -> Markup {
    let mut parts: BTreeMap<&Counted, BTreeSet<&Counted>> = BTreeMap::new();
    for stair in stairs {
        parts.entry(&stair.building).or_default().insert(&stair.entrance);
    }
    html! {
        div class="field" {
            label for="part" { (words.say("desk-letters-part")) }
            select class="input" id="part" name="part" {
                option value="" { (words.say("desk-letters-all")) }
                @for (building, entrances) in &parts {
                    option value=(building.name) { (names::building(words, &building.name)) }
                    @if entrances.len() > 1 {
                        @for entrance in entrances {
                            option value={ (building.name) "|" (entrance.name) } { (names::entrance(words, &building.name, &entrance.name)) }
                        }
                    }
                }
            }
        }
    }
}
