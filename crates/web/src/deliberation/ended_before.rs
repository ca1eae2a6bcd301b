//! What an opinion had come to before it was stopped or sent back and formed anew: nothing of it vanishes.

use governance::deliberation::{Deliberation, Ending, Opinion};
use governance::ids::MatterId;
use maud::{Markup, html};
use office::Files;

use super::{body, opinion as shown, parties, voted};
use crate::args;
use crate::parts::{self, Fact};
use crate::words::Words;

/// How a round had ended each time before, who had signed, and what a meeting had decided of it.
pub(crate) fn of_round(
    (files, words): (&Files, &Words),
    one: &Deliberation,
    opinion: &Opinion,
    (number, at): (u32, &dyn Fn(MatterId) -> String),
) -> Markup {
    let these = opinion.earlier().iter().filter(|earlier| earlier.round_number() == number);
    html! {
        @for earlier in these {
            (parts::inset(&html! {
                p { (words.say("opinion-ended-before")) }
                (parts::facts(words, &facts((files, words), one, (earlier, at))))
            }))
        }
    }
}

fn facts(
    (files, words): (&Files, &Words),
    one: &Deliberation,
    (earlier, at): (&Opinion, &dyn Fn(MatterId) -> String),
) -> Vec<Fact> {
    let mut facts = vec![Fact::new(words.say("opinion-ended-before-how"), shown::ending(words, earlier))];
    let mut tell = |key: &str, text: &str| facts.push(Fact::new(words.say(key), text));
    match &earlier.ending {
        Some((Ending::Settled { majority, minority, few, .. }, ..)) => {
            tell("opinion-majority", majority.as_str());
            for (key, text) in [("opinion-minority", minority), ("opinion-few", few)] {
                text.iter().for_each(|text| tell(key, text.as_str()));
            }
        }
        Some((Ending::Undecided { reason: Some(reason), .. }, ..)) => tell("opinion-ended-before-why", reason.as_str()),
        Some((Ending::Undecided { reason: None, .. }, ..)) => {
            tell("opinion-ended-before-why", &words.say("opinion-went-by-itself"));
        }
        None => {}
    }
    if let Some(decision) = &earlier.decision {
        tell("opinion-ended-before-decision", decision.text.as_str());
        for sentence in &decision.left_out {
            tell("opinion-left-out-one", sentence.as_str());
        }
    }
    for correction in &earlier.corrections {
        let reason = args!["reason" => correction.reason.as_str()];
        let said = words.say_with("opinion-decision-wrong", reason);
        tell("opinion-decision-was", &format!("{} {said}", correction.was.text));
    }
    let signers = signers((files, words), one, earlier);
    if !signers.is_empty() {
        tell("opinion-signatures", &words.list(&signers));
    }
    if let Some((matter, ..)) = earlier.vote {
        let before = html! { a href=(at(matter)) { (voted::before(words, files, matter)) } };
        facts.push(Fact::of(words.say("opinion-ended-before-vote"), before));
    }
    facts
}

fn signers((files, words): (&Files, &Words), one: &Deliberation, earlier: &Opinion) -> Vec<String> {
    let bodies = earlier.signatures.keys().map(|id| body(files, *id));
    let on_paper = earlier.signed_on_paper.keys().filter_map(|number| one.parties.party(*number));
    bodies.chain(on_paper.map(|party| parties::name(words, files, &party.who))).collect()
}
