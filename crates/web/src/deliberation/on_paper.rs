//! What somebody says on paper, in words.

use governance::deliberation::{Conversation, Stance};
use governance::on_paper::{LeftOut, Said, Ticked, Word};
use maud::{Markup, html};

use crate::args;
use crate::names;
use crate::parts;
use crate::words::Words;

/// What the paper says.
pub(crate) fn says(words: &Words, word: &Word) -> String {
    match &word.said {
        Said::Consent { says, .. } => {
            words.say_with("word-consent", args!["says" => words.say_of("consent-", &names::code(says))])
        }
        Said::Verdict { says, .. } => {
            words.say_with("word-verdict", args!["says" => words.say_of("verdict-", &names::code(says))])
        }
        Said::Place { number, accepts, .. } => {
            let key = if *accepts { "word-place-accepts" } else { "word-place-declines" };
            words.say_with(key, args!["number" => number.to_string()])
        }
        Said::Stances { ticked, .. } => {
            let of = |stance| ticked.iter().filter(|one| one.stance == stance).count();
            words.say_with(
                "word-stances",
                args![
                    "count" => ticked.len(), "agree" => of(Stance::Agree), "disagree" => of(Stance::Disagree),
                    "pass" => of(Stance::Pass)
                ],
            )
        }
        Said::Signature { .. } => words.say("word-signature"),
        Said::Support { .. } => words.say("word-support"),
        Said::Withdrawal { reason } => words.say_with("word-withdrawal", args!["reason" => reason.as_str()]),
    }
}

/// The lines of a sheet that are left out, each with why; nothing where none is.
pub(crate) fn without(words: &Words, left_out: &[LeftOut]) -> Markup {
    html! {
        @if !left_out.is_empty() {
            (parts::inset(&html! {
                p { (words.say_with("word-left-out", args!["count" => left_out.len()])) }
                ul {
                    @for line in left_out {
                        li {
                            (words.say_with("word-left-out-line", args![
                                "number" => line.statement.number(),
                                "why" => words.say_of("word-left-out-", &names::code(&line.why))
                            ]))
                        }
                    }
                }
            }))
        }
    }
}

/// A sheet of statements, line by line: what whoever confirms it holds against the paper.
pub(crate) fn sheet(words: &Words, conversation: Option<&Conversation>, ticked: &[Ticked]) -> Markup {
    let text = |one: &Ticked| conversation.and_then(|talk| talk.statement(one.statement)).and_then(|said| said.text());
    html! {
        ul class="opinions" {
            @for one in ticked {
                li {
                    (words.say_with("statement-number", args!["number" => one.statement.number()])) " "
                    @if let Some(text) = text(one) { (text) " " }
                    strong { (words.say_of("stance-", &names::code(&one.stance))) }
                }
            }
        }
    }
}
