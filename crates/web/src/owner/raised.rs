//! What an owner raised: that it waits unpublished, to whoever raises the same again; and how it ended.

use axum::response::Response;
use governance::Seal;
use governance::deliberation::{Deliberation, Raiser};
use governance::ids::DeliberationId;
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

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
pub(super) async fn before(card: &Card, typed: &str) -> Result<Vec<Before>, Response> {
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

/// How what the owner raised ended: what the last report said, or the answer that ended it; what was withdrawn says so itself.
pub(super) fn how_it_ended(files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let answer = one.turn().and_then(|turn| Some((turn, turn.answered.as_ref()?)));
    let lines = |text: &str| html! { @for line in text.lines() { p { (line) } } };
    match (one.report(), answer) {
        (Some(report), _) if one.closed().is_some() => parts::inset(&lines(report.text.as_str())),
        (None, Some((turn, answered))) if turn.ended_by().is_some() => parts::inset(&html! {
            p { strong { (deliberation::outcome(words, files, one, turn, &answered.answer)) } }
            (lines(answered.reason.as_str()))
        }),
        _ => html! {},
    }
}
