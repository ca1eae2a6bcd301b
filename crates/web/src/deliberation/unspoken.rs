//! Who has not spoken in a conversation: of those whom the matter concerns, by building, and nobody by name.

use std::collections::BTreeSet;

use governance::deliberation::{Conversation, Deliberation};
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::{Desk, Files};

use crate::args;
use crate::parts::{self, Column, Table};
use crate::words::Words;

/// Owners that a line holds at least: of fewer it could be told who has not spoken.
const LEAST: usize = 10;

/// How many of those whom the matter concerns have answered, and how many have not; by building, the small ones together. Nothing where
/// it concerns so few that this would tell who.
pub(crate) fn by_building(
    (desk, files, words): (&Desk, &Files, &Words),
    one: &Deliberation,
    conversation: &Conversation,
) -> Option<Markup> {
    let buildings = one.parties.asked_by_building(files.community.register());
    let asked: BTreeSet<OwnerId> = buildings.values().flatten().copied().collect();
    let spoke = |owner: &OwnerId| !conversation.said_by(&desk.voice(one.id, *owner)).is_empty();
    let spoken: BTreeSet<OwnerId> = asked.iter().copied().filter(spoke).collect();
    let (large, small): (Vec<_>, Vec<_>) = buildings.iter().partition(|(_, owners)| owners.len() >= LEAST);
    let others: BTreeSet<OwnerId> = small.iter().flat_map(|(_, owners)| owners.iter().copied()).collect();
    let mut lines: Vec<(String, &BTreeSet<OwnerId>)> =
        large.into_iter().map(|(building, owners)| ((*building).to_owned(), owners)).collect();
    if others.len() >= LEAST {
        lines.push((words.say("unspoken-others"), &others));
    }
    let row = |(name, owners): &(String, &BTreeSet<OwnerId>)| {
        let said = owners.intersection(&spoken).count();
        vec![
            html! { (name) },
            html! { (words.number(owners.len() as u64)) },
            html! { (words.number(said as u64)) },
            html! { (words.number((owners.len() - said) as u64)) },
        ]
    };
    let columns = [
        Column::text(words.say("unspoken-building")),
        Column::figures(words.say("unspoken-owners")),
        Column::figures(words.say("unspoken-spoke")),
        Column::figures(words.say("unspoken-silent")),
    ];
    let title = words.say("unspoken-title");
    (asked.len() >= LEAST).then(|| {
        html! {
            p { (words.say_with("unspoken-sum", args![
                "owners" => asked.len(), "spoke" => spoken.len(), "silent" => asked.len() - spoken.len()
            ])) }
            @if lines.len() > 1 {
                (parts::details(&title, &Table::new(title.clone(), columns.into())
                    .under_heading().rows(lines.iter().map(row)).render(words)))
            }
        }
    })
}
