//! What is wrong with a form, at its top and beside each field.

use maud::{Markup, html};

use crate::args;
use crate::words::Words;

/// The mistakes in a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors {
    entries: Vec<(String, String)>,
}

impl Errors {
    /// No mistakes yet.
    pub fn new() -> Errors {
        Errors::default()
    }

    /// The field `name` is wrong, and `message` says what to do about it.
    pub fn add(&mut self, name: impl Into<String>, message: impl Into<String>) {
        self.entries.push((name.into(), message.into()));
    }

    /// These, and others after them.
    #[must_use]
    pub fn and(mut self, others: Errors) -> Errors {
        self.entries.extend(others.entries);
        self
    }

    /// The first message for the field `name`.
    pub fn of(&self, name: &str) -> Option<&str> {
        self.entries.iter().find(|(field, _)| field == name).map(|(_, message)| message.as_str())
    }

    /// Whether one of them says just this.
    pub fn say(&self, message: &str) -> bool {
        self.entries.iter().any(|(_, said)| said == message)
    }

    /// Is everything right?
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The box at the top of the page, which takes the focus and leads to each field; nothing when all is right.
    pub fn summary(&self, words: &Words) -> Markup {
        html! {
            @if !self.is_empty() {
                div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-heading" {
                    h2 id="errors-heading" { (words.say_with("parts-errors", args!["count" => self.entries.len()])) }
                    ul {
                        @for (name, message) in &self.entries { li { a href={ "#" (name) } { (message) } } }
                    }
                }
            }
        }
    }
}
