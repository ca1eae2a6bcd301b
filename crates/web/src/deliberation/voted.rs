//! The owners' vote on what an opinion leaves to them, as all pages show it.

use governance::deliberation::{Vote, outcome, vote};
use governance::ids::{DeliberationId, MatterId};
use governance::matter::Matter;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
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
                @if let Some(scope) = scope(words, files, matter) { p class="hint" { (scope) } }
            }))
        }
    }
}

/// Which owners vote on a matter, and how many there are on the roll.
pub(crate) fn scope(words: &Words, files: &Files, matter: &Matter) -> Option<String> {
    let meeting = files.community.assembly().meeting(matter.meeting)?;
    let scope = names::scope(words, &meeting.scope);
    Some(match &meeting.roll {
        Some(roll) => {
            words.say_with("opinion-vote-scope-roll", args!["scope" => scope, "owners" => roll.entries.len()])
        }
        None => words.say_with("opinion-vote-scope", args!["scope" => scope]),
    })
}

/// What came of the owners' vote, once that is certified.
pub(super) fn came(words: &Words, files: &Files, id: DeliberationId) -> Option<String> {
    let (matter, _) = vote(&files.community, id).filter(|(_, vote)| *vote != Vote::Awaited)?;
    Some(before(words, files, matter))
}

/// How a vote ended that an opinion was named for before it was sent back.
pub(crate) fn before(words: &Words, files: &Files, matter: MatterId) -> String {
    let said = words.say(match outcome(&files.community, matter) {
        Some(Vote::Adopted) => "opinion-voted-adopted",
        Some(Vote::Rejected) => "opinion-voted-rejected",
        Some(Vote::Awaited) => "opinion-voted-awaited",
        None => "opinion-voted-off",
    });
    let Some(matter) = files.community.matters().matter(matter) else { return said };
    let told = words.say_with("opinion-voted", args!["matter" => matter.title.as_str(), "vote" => said]);
    let scope = scope(words, files, matter).unwrap_or_default();
    [told, scope].join(words.lang().sentence_separator())
}
