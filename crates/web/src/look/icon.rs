//! Small pictures. They repeat what a word beside them says, so they are hidden from screen readers.

use maud::{Markup, PreEscaped, Render, html};

/// A small picture of 24 by 24, drawn in the colour of the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// An arrow to the left.
    Back,
    /// Two sheets.
    Copy,
    /// An X.
    Cross,
    /// An envelope.
    Envelope,
    /// An i in a circle.
    Info,
    /// A large and a small letter.
    Larger,
    /// A padlock.
    Lock,
    /// An empty ring.
    Open,
    /// A telephone.
    Phone,
    /// A printer.
    Print,
    /// A question mark in a circle.
    Question,
    /// A tick.
    Tick,
    /// An exclamation mark in a triangle.
    Warning,
}

impl Icon {
    fn shape(self) -> &'static str {
        match self {
            Icon::Back => include_str!("../../assets/icons/back.svg"),
            Icon::Copy => include_str!("../../assets/icons/copy.svg"),
            Icon::Cross => include_str!("../../assets/icons/cross.svg"),
            Icon::Envelope => include_str!("../../assets/icons/envelope.svg"),
            Icon::Info => include_str!("../../assets/icons/info.svg"),
            Icon::Larger => include_str!("../../assets/icons/larger.svg"),
            Icon::Lock => include_str!("../../assets/icons/lock.svg"),
            Icon::Open => include_str!("../../assets/icons/open.svg"),
            Icon::Phone => include_str!("../../assets/icons/phone.svg"),
            Icon::Print => include_str!("../../assets/icons/print.svg"),
            Icon::Question => include_str!("../../assets/icons/question.svg"),
            Icon::Tick => include_str!("../../assets/icons/tick.svg"),
            Icon::Warning => include_str!("../../assets/icons/warning.svg"),
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        PreEscaped(self.shape().trim_end().to_owned())
    }
}

/// The product's mark: a lattice window of four panes, one of them lit.
pub fn mark() -> Markup {
    html! { (PreEscaped(include_str!("../../assets/icons/mark.svg").trim_end())) }
}
