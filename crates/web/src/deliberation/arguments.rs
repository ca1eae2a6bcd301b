//! For and against: the reasons neighbours give on either side, in two columns and without replies.

use governance::deliberation::{Argues, Conversation, Deliberation, Statement};
use maud::{Markup, html};

use crate::names;
use crate::parts::{self, Choice, Choices};
use crate::posted::Posted;
use crate::words::Words;

/// How many stand open in each column; the others are folded up.
const OPEN: usize = 8;

/// The field that asks on which side a statement is a reason.
const FIELD: &str = "argues";

/// Asks on which side a statement is a reason, or whether it is none.
pub(crate) fn ask(words: &Words, posted: &Posted) -> Markup {
    let picked = posted.text(FIELD);
    let neither = Choice::new("", words.say("argues-none")).checked(picked.is_empty());
    let sides = Argues::ALL.map(|side| {
        let code = names::code(&side);
        Choice::new(code.as_str(), words.say_of("argues-", &code)).checked(picked == code)
    });
    let choices = std::iter::once(neither).chain(sides).collect();
    Choices::new(FIELD, words.say("argues-ask"), choices).hint(words.say("argues-hint")).radios(words)
}

/// The side that was picked.
pub(crate) fn picked(posted: &Posted) -> Option<Argues> {
    Argues::ALL.into_iter().find(|side| names::code(side) == posted.text(FIELD))
}

/// What a statement is, where it is a reason.
pub(crate) fn is_reason(words: &Words, statement: &Statement) -> Option<String> {
    statement.argues.map(|side| words.say_of("argues-", &names::code(&side)))
}

/// The reasons that are shown, side by side in the order they came; nothing while there is none. The question is often one that
/// nobody can be for or against: what the sides speak of is what was raised, and stands above them.
pub(crate) fn columns(words: &Words, one: &Deliberation, conversation: &Conversation) -> Markup {
    let shown = |side: Argues| -> Vec<&Statement> {
        let statements = conversation.statements().iter();
        statements.filter(|one| one.argues == Some(side) && one.text().is_some()).collect()
    };
    let sides = Argues::ALL.map(|side| (names::code(&side), shown(side)));
    html! {
        @if sides.iter().any(|(_, reasons)| !reasons.is_empty()) {
            section aria-labelledby="arguments" {
                h2 id="arguments" { (words.say("arguments-title")) }
                p { (words.say("arguments-of")) }
                @if let Some(raised) = &one.public {
                    (parts::inset(&html! {
                        p { strong { (raised.title) } }
                        @for line in raised.text.as_str().lines() { p { (line) } }
                    }))
                }
                p class="hint" { (words.say("arguments-lead")) }
                div class="argument-sides" {
                    @for (code, reasons) in &sides {
                        div class={ "argument-side " (code) } {
                            h3 { (words.say_of("argues-", code)) }
                            @if reasons.is_empty() { p class="hint" { (words.say("arguments-none")) } }
                            (list(&reasons[..reasons.len().min(OPEN)]))
                            @if reasons.len() > OPEN {
                                (parts::details(&words.say("arguments-more"), &list(&reasons[OPEN..])))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn list(reasons: &[&Statement]) -> Markup {
    html! { ul { @for text in reasons.iter().filter_map(|one| one.text()) { li { (text) } } } }
}
