//! What is filled in by hand, and names with their values.

use maud::{Markup, html};

/// A line to write on, after its label.
pub fn blank(label: &str) -> Markup {
    html! { p class="blank" { (label) span class="blank-line" {} } }
}

/// Several lines to write on, side by side.
pub fn blanks(labels: &[String]) -> Markup {
    html! { div class="blanks" { @for label in labels { (blank(label)) } } }
}

/// A box to tick, and whether it is ticked in print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// What is ticked.
    pub label: String,
    /// Is it ticked already?
    pub ticked: bool,
}

impl Tick {
    /// A box to be ticked by hand.
    pub fn open(label: impl Into<String>) -> Tick {
        Tick { label: label.into(), ticked: false }
    }
}

/// Boxes to tick, in a row.
pub fn ticks(boxes: &[Tick]) -> Markup {
    html! {
        ul class="ticks" {
            @for tick in boxes {
                li { span class="tick-box" { @if tick.ticked { "✓" } } (tick.label) }
            }
        }
    }
}

/// Names and values, ruled as a form is; an empty value leaves room to write.
pub fn rows(rows: &[(String, Markup)]) -> Markup {
    html! {
        table class="paper-rows" {
            tbody {
                @for (name, value) in rows {
                    tr { th scope="row" { (name) } td { (value) } }
                }
            }
        }
    }
}
