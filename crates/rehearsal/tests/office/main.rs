//! The office on a real store: what is acknowledged stays, what is refused leaves nothing behind, what is forgotten is gone.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod abroad;
mod bundles;
mod counting;
mod durability;
mod forgetting;
mod full_disk;
mod letters;
mod measures;
mod outbox;
mod outbox_authors;
mod outbox_panels;
mod outbox_turns;
mod outbox_voices;
mod registers;
mod rereading;
mod robots;
mod serving;
mod waiting_ballots;

use governance::Refusal;
use office::{Outcome, Stop};

/// The code of a refusal.
fn refused(answer: Result<Outcome, Stop>) -> String {
    match answer {
        Err(Stop::Refused(refusal)) => code(&refusal),
        other => panic!("a refusal was due, and not {other:?}"),
    }
}

fn code(refusal: &Refusal) -> String {
    serde_json::to_value(refusal).unwrap()["code"].as_str().unwrap().to_owned()
}

fn done(answer: &Result<Outcome, Stop>) -> bool {
    matches!(answer, Ok(Outcome::Done(_)))
}
