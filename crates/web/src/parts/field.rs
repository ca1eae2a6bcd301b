//! A question with a written answer.

use maud::{Markup, html};

use super::text::heading;
use super::{Errors, TypedDate};
use crate::look::Icon;
use crate::posted::Posted;
use crate::words::Words;

/// One field of a form: its label, its hint, what was wrong with it, and what was typed.
///
/// The name is also the id, so an [`Errors`] entry for it can lead there.
#[derive(Clone, Debug)]
pub struct Field {
    name: String,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    value: String,
    autocomplete: Option<&'static str>,
    optional: bool,
    is_heading: bool,
}

impl Field {
    /// A field `name` that asks `label`.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field {
            name: name.into(),
            label: label.into(),
            hint: None,
            error: None,
            value: String::new(),
            autocomplete: None,
            optional: false,
            is_heading: false,
        }
    }

    /// Help in answering, shown under the label.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with the answer; the same words as in the error summary.
    pub fn error(mut self, error: Option<&str>) -> Self {
        self.error = error.map(str::to_owned);
        self
    }

    /// What was typed before, right or wrong.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What was typed under its name, and what is wrong with that.
    pub(crate) fn typed(self, posted: &Posted, errors: &Errors) -> Self {
        let value = posted.text(&self.name).to_owned();
        let error = errors.of(&self.name).map(str::to_owned);
        Self { value, error, ..self }
    }

    /// What the browser may fill in, by its HTML name.
    pub fn autocomplete(mut self, autocomplete: &'static str) -> Self {
        self.autocomplete = Some(autocomplete);
        self
    }

    /// The field may stay empty, and says so.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The label is the page's heading: the page asks this one question.
    pub fn as_heading(mut self) -> Self {
        self.is_heading = true;
        self
    }

    /// One line of text.
    pub fn text(&self, words: &Words) -> Markup {
        self.line(words, "text", "input", None)
    }

    /// A whole number.
    pub fn number(&self, words: &Words) -> Markup {
        self.line(words, "text", "input short", Some("numeric"))
    }

    /// A telephone number.
    pub fn phone(&self, words: &Words) -> Markup {
        self.line(words, "tel", "input short", Some("tel"))
    }

    /// The code from a letter: large, spaced, free to paste into.
    pub fn code(&self, words: &Words) -> Markup {
        self.line(words, "text", "input code-input", None)
    }

    /// A password, which is never sent back into the page.
    pub fn password(&self, words: &Words) -> Markup {
        let asked = self.clone().value("");
        asked.line(words, "password", "input", None)
    }

    fn line(&self, words: &Words, kind: &str, class: &str, inputmode: Option<&str>) -> Markup {
        let quiet = class.contains("code-input") || kind == "password";
        self.frame(
            words,
            &html! {
                input class=(class) type=(kind) id=(self.name) name=(self.name) value=[self.value_attribute()]
                    inputmode=[inputmode] autocomplete=[self.autocomplete] spellcheck=[quiet.then_some("false")]
                    autocapitalize=[quiet.then_some("none")] aria-describedby=[self.described_by()]
                    aria-invalid=[self.error.is_some().then_some("true")];
            },
        )
    }

    fn value_attribute(&self) -> Option<&str> {
        (!self.value.is_empty()).then_some(self.value.as_str())
    }

    /// Several lines of text.
    pub fn textarea(&self, words: &Words, rows: u8) -> Markup {
        self.frame(
            words,
            &html! {
                textarea class="input" id=(self.name) name=(self.name) rows=(rows)
                    aria-describedby=[self.described_by()] aria-invalid=[self.error.is_some().then_some("true")] {
                    (self.value)
                }
            },
        )
    }

    /// A file; `accept` lists endings, `.csv,.xlsx`.
    pub fn file(&self, words: &Words, accept: &str) -> Markup {
        self.frame(
            words,
            &html! {
                input class="input" type="file" id=(self.name) name=(self.name) accept=(accept)
                    aria-describedby=[self.described_by()] aria-invalid=[self.error.is_some().then_some("true")];
            },
        )
    }

    /// A day, typed as year, month and day into `<name>-year`, `<name>-month` and `<name>-day`.
    pub fn date(&self, words: &Words, typed: &TypedDate) -> Markup {
        self.date_in(words, typed, |part| format!("{}-{part}", self.name))
    }

    /// The same, with the boxes named otherwise: `year`, `month` and `day` are asked for.
    pub fn date_in(&self, words: &Words, typed: &TypedDate, box_name: impl Fn(&str) -> String) -> Markup {
        let part = |suffix: &str, label: String, value: &str| {
            // The error summary leads to the field's own name, so the first box bears it.
            let id = if suffix == "year" { self.name.clone() } else { format!("{}-{suffix}", self.name) };
            html! {
                div class=(suffix) {
                    label for=(id) { (label) }
                    input class="input" type="text" inputmode="numeric" id=(id) name=(box_name(suffix))
                        value=(value) aria-invalid=[self.error.is_some().then_some("true")];
                }
            }
        };
        html! {
            fieldset class=(self.class()) aria-describedby=[self.described_by()] {
                legend { (self.label_words(words)) }
                (self.notes(words))
                div class="date-parts" {
                    (part("year", words.say("parts-date-year"), &typed.year))
                    (part("month", words.say("parts-date-month"), &typed.month))
                    (part("day", words.say("parts-date-day"), &typed.day))
                }
            }
        }
    }

    fn class(&self) -> &'static str {
        if self.error.is_some() { "field wrong" } else { "field" }
    }

    fn described_by(&self) -> Option<String> {
        described_by(&self.name, self.hint.is_some(), self.error.is_some())
    }

    fn label_words(&self, words: &Words) -> Markup {
        label_words(words, &self.label, self.optional, self.is_heading)
    }

    fn notes(&self, words: &Words) -> Markup {
        notes(words, &self.name, self.hint.as_deref(), self.error.as_deref())
    }

    fn frame(&self, words: &Words, control: &Markup) -> Markup {
        html! {
            div class=(self.class()) {
                label for=(self.name) { (self.label_words(words)) }
                (self.notes(words))
                (control)
            }
        }
    }
}

/// The ids of the hint and the error that describe a field.
pub(super) fn described_by(name: &str, has_hint: bool, has_error: bool) -> Option<String> {
    let hint = has_hint.then(|| format!("{name}-hint"));
    let error = has_error.then(|| format!("{name}-error"));
    let ids: Vec<String> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A label, or the page's heading, with the word "optional" where it applies.
pub(super) fn label_words(words: &Words, label: &str, optional: bool, is_heading: bool) -> Markup {
    html! {
        @if is_heading { (heading(label)) } @else { (label) }
        @if optional { " " span class="optional" { (words.say("parts-optional")) } }
    }
}

/// The hint and the error between a label and its control.
pub(super) fn notes(words: &Words, name: &str, hint: Option<&str>, error: Option<&str>) -> Markup {
    html! {
        @if let Some(hint) = hint { p class="hint" id={ (name) "-hint" } { (hint) } }
        @if let Some(error) = error {
            p class="error" id={ (name) "-error" } {
                (Icon::Warning) span class="unseen" { (words.say("look-error-prefix")) } (error)
            }
        }
    }
}
