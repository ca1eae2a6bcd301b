//! Words on paper that nobody could have said so.

use governance::deliberation::{Consent, DeliberationCommand, Stance};
use governance::ids::{OwnerId, StatementNo, WordNo};
use governance::on_paper::{OnPaperCommand, Said, Ticked};
use governance::{Community, Seal};
use rehearsal::fixture::World;
use rehearsal::fixture::deliberations::{CONCERN, conversing, published, raise, raiser, say, seal, support, unsupport};
use rehearsal::fixture::estate::{CLERK, SECOND_CLERK};
use rehearsal::fixture::opinions::{consent, settled_unsigned, tested};
use rehearsal::fixture::petitions::{owner, with_cards};
use serde_json::{Value, json};

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
    world.must(CLERK, OnPaperCommand::Key { deliberation, word, said, owner, part: None, evidence, came_on: None });
    world.must(SECOND_CLERK, OnPaperCommand::Confirm { deliberation, word });
    world
}

/// A paper that two clerks saw, in a world.
fn seen(mut world: World, said: Said, owner: Option<u32>) -> World {
    let word = world.community.on_paper().next(CONCERN);
    let (deliberation, owner, evidence) = (CONCERN, owner.map(OwnerId::new), Seal::new([6; 32]));
    world.must(CLERK, OnPaperCommand::Key { deliberation, word, said, owner, part: None, evidence, came_on: None });
    world.must(SECOND_CLERK, OnPaperCommand::Confirm { deliberation, word });
    world
}

/// A sheet of one line that two clerks saw.
fn sheet_seen() -> World {
    let ticked = vec![Ticked { statement: StatementNo::new(1), stance: Stance::Agree }];
    seen(conversing(), Said::Stances { voice: seal(CONCERN, 1_002), ticked }, Some(2))
}

/// Support that two clerks saw on paper.
fn support_seen() -> World {
    seen(published(), Said::Support { supporter: seal(CONCERN, 2) }, Some(2))
}

/// What an owner raised on paper.
fn raised() -> World {
    let mut world = with_cards();
    let raise = raise(&world, raiser(1), Some(1));
    world.must(CLERK, raise);
    world
}

/// What an owner raised on paper, withdrawn from a paper that two clerks saw.
fn withdrawn() -> World {
    seen(raised(), Said::withdrawal("和邻居说好了。").unwrap(), None)
}

/// What follows from a paper, without the paper, and another thing than the paper says.
fn unseen(world: &World, before: &Community, kind: &str, change: impl FnOnce(&mut Value)) -> [Corrupt; 2] {
    let (at, event) = last(world, kind);
    [forged(before, at, &event), tampered(world, kind, change)]
}

fn of_answers_and_signatures() -> Vec<Corrupt> {
    let answered = "deliberation.statement_answered";
    let sheet = sheet_seen();
    let mut own = conversing();
    own.must(owner(2), say(1, 2, Stance::Disagree));
    let stance = last(&sheet, answered);
    let mut all =
        Vec::from(unseen(&sheet, &conversing().community, answered, |said| said["stance"] = json!("disagree")));
    // Instead of what they answered by card.
    all.push(forged(&own.community, stance.0, &stance.1));
    let (settled, parties) = settled_unsigned();
    let party = parties[0];
    let signed = seen(settled.clone(), Said::Signature { party }, None);
    let signing = last(&signed, "deliberation.opinion_signed");
    all.extend(unseen(&signed, &settled.community, "deliberation.opinion_signed", |said| {
        said["paper"]["party"] = json!(party.number() + 1);
    }));
    // It signs once.
    all.push(forged(&signed.community, signing.0, &signing.1));
    all
}

fn of_support_and_withdrawal() -> Vec<Corrupt> {
    let supports = support_seen();
    let mut own = published();
    own.must(owner(2), support(2));
    own.must(owner(2), unsupport(2));
    let supported = last(&supports, "deliberation.supported");
    let mut all = Vec::from(unseen(&supports, &published().community, "deliberation.supported", |said| {
        said["supporter"] = serde_json::to_value(seal(CONCERN, 3)).unwrap();
    }));
    // Of whoever took it back themselves.
    all.push(forged(&own.community, supported.0, &supported.1));
    let gone = withdrawn();
    let withdrawal = last(&gone, "deliberation.withdrawn");
    all.extend(unseen(&gone, &raised().community, "deliberation.withdrawn", |said| {
        said["request"]["reason"] = json!("另一个原因。");
    }));
    // Of whoever says by card that they do not withdraw it, and of what came by card.
    let mut kept = gone.clone();
    kept.must(owner(1), DeliberationCommand::KeepUp { deliberation: CONCERN, raiser: raiser(1) });
    all.push(forged(&kept.community, withdrawal.0, &withdrawal.1));
    all.push(forged(&published().community, withdrawal.0, &withdrawal.1));
    all
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
    let said = of_answers_and_signatures().into_iter().chain(of_support_and_withdrawal());
    let mut all: Vec<(&'static str, Corrupt)> = said.map(|corrupt| (unseen, corrupt)).collect();
    all.extend([
        (unseen, forged(&tested().community, consented.0, &consented.1)),
        (unseen, forged(&own.community, consented.0, &consented.1)),
        (unseen, tampered(&world, "deliberation.consent_said", |said| said["says"] = json!("live-with"))),
        (two, tampered(&world, "on_paper.word_confirmed", |word| word["by"] = keyer(&keyed.1))),
        (two, forged(&waiting.community, waiting.now, &second)),
        (two, forged(&world.community, world.now, &last(&world, "on_paper.word_confirmed").1)),
    ]);
    all
}

/// Whoever keyed a paper, as the book names them.
fn keyer(event: &governance::Event) -> serde_json::Value {
    let written = office::codec::encode(event).unwrap();
    serde_json::from_slice::<serde_json::Value>(&written.payload).unwrap()["by"].clone()
}
