//! Who signed an opinion, who entered that, and how those sign whom its paper names.

use governance::bodies::BodyKind;
use governance::deliberation::{Deliberation, Opinion, Who, unsigned};
use governance::ids::PartyNo;
use governance::on_paper::{Ended, Said};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::body;
use crate::args;
use crate::names;
use crate::parts::{self, paper::Hand};
use crate::words::Words;

/// Who signed, by a seat or on paper, and of those whose answer must not be missing who did not, with why.
pub(crate) fn signatures(words: &Words, files: &Files, one: &Deliberation, opinion: &Opinion, today: Date) -> Markup {
    let party = |number: PartyNo| {
        let listed = one.parties.all().get(number.index());
        listed.map(|listed| super::parties::name(words, files, &listed.who)).unwrap_or_default()
    };
    html! {
        ul class="reports" {
            @for (id, (signed_at, person)) in &opinion.signatures {
                li {
                    (body(files, *id))
                    span class="hint" {
                        " · " (words.say_with("opinion-signed-by", args!["who" => names::person(words, files, *person)]))
                        " · " (parts::moment(words, *signed_at))
                    }
                }
            }
            @for (number, (entered_at, _, _)) in &opinion.signed_on_paper {
                li {
                    (party(*number)) " · " (words.say("opinion-signed-on-paper"))
                    span class="hint" { " · " (entered(words, files, one, *number)) " · " (parts::moment(words, *entered_at)) }
                }
            }
            @for lacking in unsigned(&files.community, one, today) {
                li {
                    (party(lacking.number)) " · "
                    @match one.unsigned_because(lacking.number) {
                        Some(reason) => { (words.say_with("opinion-not-signed-why", args!["reason" => reason.as_str()])) }
                        None => { (words.say("opinion-not-signed")) }
                    }
                }
            }
        }
    }
}

/// Who entered the paper on which one of the list signed, and who held it against the paper: neither of them signed.
fn entered(words: &Words, files: &Files, one: &Deliberation, party: PartyNo) -> String {
    let word = files.community.on_paper().confirmed(one.id, &Said::Signature { party });
    let seen = word.and_then(|word| match word.ended {
        Some(Ended::Confirmed { by, .. }) => Some((word.by, by)),
        Some(Ended::Rejected { .. }) | None => None,
    });
    let name = |person| names::person(words, files, person);
    seen.map_or_else(String::new, |(keyed, confirmed)| {
        words.say_with("opinion-signature-entered", args!["keyed" => name(keyed), "confirmed" => name(confirmed)])
    })
}

/// How one of the list signs on the paper: whoever has a seal puts it, people sign by hand, and of somebody outside it is not known.
pub(crate) fn hand(files: &Files, who: &Who) -> Hand {
    match who {
        Who::Body { body } => hand_of(files, *body),
        Who::Homes { .. } | Who::Group { .. } | Who::Panel { .. } => Hand::Signs,
        Who::Outside { .. } => Hand::Either,
    }
}

/// How a body signs: a preparatory group has no seal of its own.
pub(crate) fn hand_of(files: &Files, id: governance::ids::BodyId) -> Hand {
    match files.community.bodies().body(id).map(|body| body.kind) {
        Some(BodyKind::PreparatoryGroup) => Hand::Signs,
        _ => Hand::Seals,
    }
}
