//! The page after a once-only act: what was done, its number, what happens next.

use maud::{Markup, html};

use super::button::{copy_button, print_button};
use crate::look::Icon;
use crate::words::Words;

/// The confirmation of an act. It survives a bookmark: nothing on it depends on having just arrived.
#[derive(Clone, Debug)]
pub struct Receipt {
    title: String,
    number_name: String,
    number: String,
    explained: Option<String>,
    next: Vec<Markup>,
}

impl Receipt {
    /// `title` was done, and `number` (called `number_name`) proves it.
    pub fn new(title: impl Into<String>, number_name: impl Into<String>, number: impl Into<String>) -> Receipt {
        Receipt {
            title: title.into(),
            number_name: number_name.into(),
            number: number.into(),
            explained: None,
            next: Vec::new(),
        }
    }

    /// What the number is good for.
    pub fn explained(mut self, text: impl Into<String>) -> Self {
        self.explained = Some(text.into());
        self
    }

    /// One thing that happens next, and when.
    pub fn next(mut self, step: Markup) -> Self {
        self.next.push(step);
        self
    }

    /// The panel, the steps and a way to keep the page.
    pub fn render(&self, words: &Words) -> Markup {
        html! {
            div class="receipt" {
                span class="receipt-mark" { (Icon::Tick) }
                h1 { (self.title) }
                p class="receipt-name" { (self.number_name) }
                p class="receipt-number" { span id="receipt-number" { (self.number) } }
            }
            @if let Some(text) = &self.explained { p { (text) } }
            p class="keep-row" { (print_button(words)) " " (copy_button(words, "receipt-number")) }
            @if !self.next.is_empty() {
                h2 { (words.say("parts-next")) }
                ol class="steps" { @for step in &self.next { li { (step) } } }
            }
        }
    }
}
