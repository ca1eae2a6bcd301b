//! What an owner raised already and nobody has put in public words yet: whoever raises the same again is told so.

use axum::response::Response;
use governance::Seal;
use governance::deliberation::{Deliberation, Raiser};
use governance::ids::DeliberationId;
use jiff::Timestamp;
use maud::{Markup, html};

use super::Card;
use crate::answer;
use crate::args;
use crate::deliberation;
use crate::parts;
use crate::words::Words;

/// One of the owner's own that waits, not public, and sounds like what they type.
pub(super) struct Before {
    id: DeliberationId,
    at: Timestamp,
}

/// Those of the owner's own that wait unpublished and say the same.
pub(super) async fn find(card: &Card, typed: &str) -> Result<Vec<Before>, Response> {
    let own: Vec<(Before, Seal)> = {
        let files = card.desk.files().await;
        let is_own = |one: &&Deliberation| one.raiser == Raiser::Owner(card.desk.supporter(one.id, card.owner));
        let all = files.community.deliberations().all().iter();
        let waiting = all.filter(|one| one.public.is_none() && one.is_waiting()).filter(is_own);
        waiting.map(|one| (Before { id: one.id, at: one.raised_at }, one.words)).collect()
    };
    let mut found = Vec::new();
    for (one, seal) in own {
        let said = card.desk.words(&seal).await.map_err(|stop| answer::stopped(&card.visit, None, &stop))?;
        if said.is_some_and(|said| deliberation::sounds_like(typed, &said)) {
            found.push(one);
        }
    }
    Ok(found)
}

/// That they were raised, each with the way there.
pub(super) fn told(card: &Card, words: &Words, before: &[Before]) -> Markup {
    html! {
        @if !before.is_empty() {
            (parts::inset(&html! {
                @for one in before {
                    p {
                        (words.say_with("owner-raised-before", args![
                            "deliberation" => deliberation::number(words, one.id), "on" => words.date_of(one.at)
                        ])) " "
                        a href=(card.at(&format!("/deliberations/{}", one.id))) { (words.say("owner-raised-before-go")) }
                    }
                }
            }))
        }
    }
}
