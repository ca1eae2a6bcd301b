//! A question answered by picking.

use maud::{Markup, html};

use super::field::{described_by, label_words, notes};
use crate::words::Words;

/// One thing to pick.
#[derive(Clone, Debug)]
pub struct Choice {
    value: String,
    label: String,
    hint: Option<String>,
    checked: bool,
}

impl Choice {
    /// Picking `label` sends `value`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: None, checked: false }
    }

    /// What picking it means.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Does picking it send this value?
    pub fn is(&self, value: &str) -> bool {
        self.value == value
    }

    /// Was it picked before?
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }
}

/// A question with its choices.
#[derive(Clone, Debug)]
pub struct Choices {
    name: String,
    legend: String,
    hint: Option<String>,
    error: Option<String>,
    choices: Vec<Choice>,
    optional: bool,
    is_heading: bool,
    inline: bool,
}

impl Choices {
    /// The question `legend`, answered in the field `name`.
    pub fn new(name: impl Into<String>, legend: impl Into<String>, choices: Vec<Choice>) -> Choices {
        Choices {
            name: name.into(),
            legend: legend.into(),
            hint: None,
            error: None,
            choices,
            optional: false,
            is_heading: false,
            inline: false,
        }
    }

    /// Help in answering.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with the answer.
    pub fn error(mut self, error: Option<&str>) -> Self {
        self.error = error.map(str::to_owned);
        self
    }

    /// The question may stay unanswered, and says so.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The question is the page's heading.
    pub fn as_heading(mut self) -> Self {
        self.is_heading = true;
        self
    }

    /// Short choices beside each other where there is room.
    pub fn inline(mut self) -> Self {
        self.inline = true;
        self
    }

    /// Pick one.
    pub fn radios(&self, words: &Words) -> Markup {
        self.render(words, "radio")
    }

    /// Pick any number; each picked value is sent under the same name.
    pub fn checkboxes(&self, words: &Words) -> Markup {
        self.render(words, "checkbox")
    }

    fn render(&self, words: &Words, kind: &str) -> Markup {
        let described = described_by(&self.name, self.hint.is_some(), self.error.is_some());
        html! {
            fieldset class=(if self.error.is_some() { "field wrong" } else { "field" }) aria-describedby=[described] {
                legend { (label_words(words, &self.legend, self.optional, self.is_heading)) }
                (notes(words, &self.name, self.hint.as_deref(), self.error.as_deref()))
                div class=(if self.inline { "choices inline" } else { "choices" }) {
                    @for (at, choice) in self.choices.iter().enumerate() { (self.card(kind, at, choice)) }
                }
            }
        }
    }

    fn card(&self, kind: &str, at: usize, choice: &Choice) -> Markup {
        // The error summary leads to the field's own name, so the first choice bears it.
        let id = if at == 0 { self.name.clone() } else { format!("{}-{}", self.name, at + 1) };
        let hint_id = format!("{id}-says");
        html! {
            div class="choice" {
                input type=(kind) id=(id) name=(self.name) value=(choice.value) checked[choice.checked]
                    aria-describedby=[choice.hint.as_ref().map(|_| hint_id.as_str())];
                div class="choice-words" {
                    label for=(id) { (choice.label) }
                    @if let Some(hint) = &choice.hint { span class="hint" id=(hint_id) { (hint) } }
                }
            }
        }
    }
}
