//! The owners' vote on what an opinion leaves to them, as all pages show it.

use governance::deliberation::{Vote, vote};
use governance::ids::{DeliberationId, MatterId};
use maud::{Markup, html};
use office::Files;

use crate::parts;
use crate::words::Words;

/// The owners' vote on what an opinion leaves to them: in which matter, and what came of it.
pub(crate) fn voted(words: &Words, files: &Files, id: DeliberationId, at: impl Fn(MatterId) -> String) -> Markup {
    let named = vote(&files.community, id);
    let matter = named.and_then(|(matter, vote)| Some((files.community.matters().matter(matter)?, vote)));
    html! {
        @if let Some((matter, vote)) = matter {
            (parts::inset(&html! {
                p {
                    (words.say(match vote {
                        Vote::Awaited => "opinion-vote-awaited",
                        Vote::Adopted => "opinion-vote-adopted",
                        Vote::Rejected => "opinion-vote-rejected",
                    }))
                }
                p { a href=(at(matter.id)) { (matter.title) } }
            }))
        }
    }
}
