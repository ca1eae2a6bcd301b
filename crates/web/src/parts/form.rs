//! Forms and pages that ask one question.

use maud::{Markup, html};

use super::Errors;
use super::button::button;
use crate::args;
use crate::words::Words;

/// Where a form is sent, and the token it must carry.
///
/// The browser's own validation is off: its bubbles vanish, cannot be read again and speak the browser's language.
#[derive(Clone, Debug)]
pub struct Form {
    action: String,
    csrf: String,
    with_files: bool,
}

impl Form {
    /// A form posted to `action` with the token `csrf`.
    pub fn post(action: impl Into<String>, csrf: impl Into<String>) -> Form {
        Form { action: action.into(), csrf: csrf.into(), with_files: false }
    }

    /// The form sends files.
    pub fn with_files(mut self) -> Self {
        self.with_files = true;
        self
    }

    /// The form round `body`.
    pub fn render(&self, body: &Markup) -> Markup {
        html! {
            form method="post" action=(self.action) enctype=[self.with_files.then_some("multipart/form-data")] novalidate {
                (hidden("csrf", &self.csrf))
                (body)
            }
        }
    }
}

/// A value the form carries along.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// A page that asks one question: the errors, how far along, the question, one button.
///
/// `step` is the number of this question and how many there are.
pub fn question(words: &Words, form: &Form, errors: &Errors, step: Option<(u64, u64)>, asked: &Markup) -> Markup {
    html! {
        (errors.summary(words))
        (question_below(words, form, step, asked))
    }
}

/// The same below a heading that has the errors above it.
pub fn question_below(words: &Words, form: &Form, step: Option<(u64, u64)>, asked: &Markup) -> Markup {
    html! {
        @if let Some((number, all)) = step {
            p class="progress" { (words.say_with("parts-step", args!["number" => number, "all" => all])) }
        }
        (form.render(&html! {
            (asked)
            div class="buttons" { (button(&words.say("parts-continue"))) }
        }))
    }
}
