//! Facts in pairs, and the page that shows all answers before they count.

use maud::{Markup, html};

use super::button::button;
use super::form::Form;
use super::text::warning;
use crate::look::Link;
use crate::words::Words;

/// One fact: what it is, what it says, and where to change it.
#[derive(Clone, Debug)]
pub struct Fact {
    name: String,
    value: Markup,
    change: Option<String>,
}

impl Fact {
    /// A fact in plain text.
    pub fn new(name: impl Into<String>, value: impl AsRef<str>) -> Fact {
        let value = value.as_ref();
        Fact { name: name.into(), value: html! { (value) }, change: None }
    }

    /// A fact in markup.
    pub fn of(name: impl Into<String>, value: Markup) -> Fact {
        Fact { name: name.into(), value, change: None }
    }

    /// Its name and what it says.
    pub fn pair(&self) -> (String, Markup) {
        (self.name.clone(), self.value.clone())
    }

    /// Where the fact can be changed; the page there leads straight back here.
    pub fn change(mut self, href: impl Into<String>) -> Self {
        self.change = Some(href.into());
        self
    }
}

/// A list of facts.
pub fn facts(words: &Words, facts: &[Fact]) -> Markup {
    html! {
        dl class="facts" {
            @for fact in facts {
                div class="fact" {
                    dt { (fact.name) }
                    dd { (fact.value) }
                    @if let Some(href) = &fact.change {
                        dd class="change" {
                            a href=(href) { (words.say("parts-change")) span class="unseen" { " " (fact.name) } }
                        }
                    }
                }
            }
        }
    }
}

/// All answers before they count: nothing is final until the button, which names the act, is pressed.
pub fn check_answers(
    words: &Words,
    form: &Form,
    answers: &[Fact],
    consequence: &str,
    act: &str,
    later: Option<&Link>,
) -> Markup {
    html! {
        p class="lead" { (words.say("parts-not-final")) }
        // The answers stand in the form: what they carry hidden is sent with the button.
        (form.render(&html! {
            (facts(words, answers))
            (warning(words, consequence))
            div class="buttons" {
                (button(act))
                @if let Some(later) = later { a href=(later.href) { (later.label) } }
            }
        }))
    }
}
