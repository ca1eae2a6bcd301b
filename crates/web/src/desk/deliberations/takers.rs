//! Those who took part and have no card, as whoever takes in their paper sees them: who they are and how they took part.

use axum::response::Response;
use governance::ids::{DeliberationId, PoolNo};
use office::Taker;

use super::panels::Naming;
use super::{answers, find};
use crate::answer;
use crate::args;
use crate::deliberation::{panels, rooms};
use crate::visit::Here;

/// Somebody who can be picked, with the value of the choice and the words for it.
pub(super) struct Picked {
    pub(super) value: String,
    pub(super) name: String,
}

/// All who can be picked, in the order in which they stand in the book.
pub(super) async fn all(here: &Here, id: DeliberationId) -> Result<Vec<Picked>, Response> {
    let takers = here.desk.takers(&*here.desk.files().await, id);
    named(here, id, takers).await
}

/// Those of them who have a place on a panel of the list: their consent counts.
pub(super) async fn seated(here: &Here, id: DeliberationId) -> Result<Vec<Picked>, Response> {
    let takers = here.desk.seated_takers(&*here.desk.files().await, id);
    named(here, id, takers).await
}

async fn named(here: &Here, id: DeliberationId, takers: Vec<Taker>) -> Result<Vec<Picked>, Response> {
    let mut all = Vec::with_capacity(takers.len());
    for taker in takers {
        all.push(Picked { value: value(taker), name: name(here, id, taker).await? });
    }
    Ok(all)
}

/// The one that was picked.
pub(super) async fn picked(here: &Here, id: DeliberationId, typed: &str) -> Option<Taker> {
    let takers = here.desk.takers(&*here.desk.files().await, id);
    takers.into_iter().find(|taker| value(*taker) == typed)
}

fn value(taker: Taker) -> String {
    match taker {
        Taker::Supporter(seal) => format!("supporter-{seal}"),
        Taker::Volunteer(panel, seal) => format!("volunteer-{panel}-{seal}"),
        Taker::Visitor(room, visitor) => format!("visitor-{room}-{visitor}"),
    }
}

/// Who it is: as they wrote it on paper, or by the number they were given at the door. What somebody wrote who may be drawn is how
/// they are reached: only whoever leads reads it here.
pub(super) async fn name(here: &Here, id: DeliberationId, taker: Taker) -> Result<String, Response> {
    let leads = {
        let files = here.desk.files().await;
        answers(here, &files, find(here, &files, id)?)
    };
    let written = match taker {
        Taker::Volunteer(..) if !leads => None,
        Taker::Supporter(seal) | Taker::Volunteer(_, seal) => {
            here.desk.words(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?
        }
        Taker::Visitor(..) => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let written = written.unwrap_or_else(|| words.say("deliberation-words-erased"));
    Ok(match taker {
        Taker::Supporter(_) => words.say_with("taker-supporter", args!["who" => written]),
        Taker::Volunteer(number, seal) => {
            let Some(panel) = files.community.panels().panel(id, number) else { return Ok(written) };
            let slip = || panel.volunteers.iter().filter(|one| one.by.is_some()).position(|one| one.who == seal);
            let (naming, number) = match here.desk.pool_number(panel, &seal) {
                _ if leads => (Naming::Reached, None),
                Some(number) => (Naming::Number, Some(number)),
                None => (Naming::Slip, slip().map(PoolNo::after)),
            };
            let numbered = number.and_then(|number| naming.numbered(&words, panel, number));
            numbered.unwrap_or_else(|| {
                let said = args!["who" => written.as_str(), "panel" => panels::name(&words, panel)];
                words.say_with("taker-volunteer", said)
            })
        }
        Taker::Visitor(room, visitor) => {
            let room = files.community.rooms().room(id, room).map(|room| rooms::name(&words, room));
            let number = visitor.to_string();
            words.say_with("taker-visitor", args!["number" => number, "room" => room.unwrap_or_default()])
        }
    })
}
