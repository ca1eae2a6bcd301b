//! Words on paper that nobody could have said so.

use governance::Seal;
use governance::deliberation::{Consent, DeliberationCommand};
use governance::ids::{OwnerId, WordNo};
use governance::on_paper::{OnPaperCommand, Said};
use rehearsal::fixture::World;
use rehearsal::fixture::deliberations::CONCERN;
use rehearsal::fixture::estate::{CLERK, SECOND_CLERK};
use rehearsal::fixture::opinions::{consent, tested};
use rehearsal::fixture::petitions::owner;
use serde_json::json;

use super::{Corrupt, edited, forged, last, tampered};

/// A version that is tested, with a consent on paper that two clerks saw.
fn on_paper() -> World {
    let mut world = tested();
    let DeliberationCommand::SayConsent { voice, .. } = consent(&world, 2, Consent::Agree) else {
        panic!("another command")
    };
    let said = Said::Consent { voice, says: Consent::Agree, why: None };
    let (deliberation, word, owner) = (CONCERN, WordNo::new(1), Some(OwnerId::new(2)));
    let evidence = Seal::new([6; 32]);
    world.must(CLERK, OnPaperCommand::Key { deliberation, word, said, owner, part: None, evidence });
    world.must(SECOND_CLERK, OnPaperCommand::Confirm { deliberation, word });
    world
}

pub(super) fn all() -> Vec<(&'static str, Corrupt)> {
    let (unseen, two) = ("nobody_is_spoken_for_unseen", "a_paper_is_seen_by_two");
    let world = on_paper();
    let consented = last(&world, "deliberation.consent_said");
    let mut own = tested();
    let card = consent(&own, 2, Consent::LiveWith);
    own.must(owner(2), card);
    let keyed = last(&world, "on_paper.word_keyed");
    let mut waiting = tested();
    waiting.follow(&keyed.1);
    let second = edited(&keyed.1, |word| word["word"] = json!(2));
    vec![
        (unseen, forged(&tested().community, consented.0, &consented.1)),
        (unseen, forged(&own.community, consented.0, &consented.1)),
        (unseen, tampered(&world, "deliberation.consent_said", |said| said["says"] = json!("live-with"))),
        (two, tampered(&world, "on_paper.word_confirmed", |word| word["by"] = keyer(&keyed.1))),
        (two, forged(&waiting.community, waiting.now, &second)),
        (two, forged(&world.community, world.now, &last(&world, "on_paper.word_confirmed").1)),
    ]
}

/// Whoever keyed a paper, as the book names them.
fn keyer(event: &governance::Event) -> serde_json::Value {
    let written = office::codec::encode(event).unwrap();
    serde_json::from_slice::<serde_json::Value>(&written.payload).unwrap()["by"].clone()
}
