//! Buttons. A button does something; a link goes somewhere.

use maud::{Markup, html};

use crate::look::Icon;
use crate::words::Words;

/// The button that does what the page is for; its label names the act, `提交表决票`.
pub fn button(label: &str) -> Markup {
    html! { button class="button" type="submit" { (label) } }
}

/// A button beside the main one, sent as `name=value`.
pub fn secondary_button(label: &str, name: &str, value: &str) -> Markup {
    html! { button class="button secondary" type="submit" name=(name) value=(value) { (label) } }
}

/// The button for what cannot be undone.
pub fn warning_button(label: &str) -> Markup {
    html! { button class="button danger" type="submit" { (label) } }
}

/// A link that begins something, shaped like a button.
pub fn button_link(label: &str, href: &str) -> Markup {
    html! { a class="button" href=(href) { (label) } }
}

/// Several buttons, or a button and a link, in a row.
pub fn buttons(inside: &Markup) -> Markup {
    html! { div class="buttons" { (inside) } }
}

/// What the page is for, `act`, beside the way `back` to where nothing has changed.
pub fn or_leave(words: &Words, act: &Markup, back: &str) -> Markup {
    buttons(&html! { (act) a href=(back) { (words.say("parts-leave-it")) } })
}

/// Prints the page; hidden until there is a script that can.
pub fn print_button(words: &Words) -> Markup {
    html! {
        button class="button secondary screen-only" type="button" data-print hidden { (Icon::Print) (words.say("parts-print")) }
    }
}

/// Copies the text of the element `source`; hidden until there is a script that can.
pub fn copy_button(words: &Words, source: &str) -> Markup {
    html! {
        button class="switch screen-only" type="button" data-copy=(source) hidden { (Icon::Copy) (words.say("parts-copy")) }
        span role="status" data-done=(words.say("parts-copied")) {}
    }
}
