//! A paper in official form (公文): title, addressee, text, annexes, signature, copies — one source for the screen,
//! the printer and the PDF.
//!
//! Build one with [`Paper::new`] and show it on a page made with `Page::sheet()`; several may follow each other on one
//! such page, each begins a sheet of its own. [`clauses`] numbers the parts of its text 一、二、三; [`rows`] lays out
//! names and values as a form does; `grid` is a ruled table; [`blank`] and [`ticks`] are filled in by hand.

mod citing;
mod form;
mod grid;

use maud::{Markup, html};

pub(super) use citing::in_full;
pub use citing::verbatim;
pub use form::{Tick, blank, blanks, rows, ticks};
pub use grid::{Cell, Grid};

use crate::args;
use crate::words::Words;

/// How a paper is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A letter of an office: notices, announcements, minutes. Its pages are numbered.
    #[default]
    Letter,
    /// A form to be filled in by hand, on one sheet.
    Blank,
    /// A list over many sheets: narrow margins, numbered pages.
    List,
}

/// How somebody signs a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// By a seal.
    Seals,
    /// By hand.
    Signs,
    /// By one or the other: whether they have a seal is not known.
    Either,
}

impl Hand {
    fn word(self) -> &'static str {
        match self {
            Self::Seals => "paper-seal",
            Self::Signs => "paper-sign",
            Self::Either => "paper-sign-or-seal",
        }
    }
}

/// Who signs at the end, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    signers: Vec<(String, Option<Hand>)>,
    date: Option<String>,
}

impl Signature {
    /// A body signs and puts its seal.
    pub fn of(body: impl Into<String>) -> Signature {
        Signature::by(body, Hand::Seals)
    }

    /// Somebody signs in a way.
    pub fn by(name: impl Into<String>, hand: Hand) -> Signature {
        Signature { signers: vec![(name.into(), Some(hand))], date: None }
    }

    /// Somebody else signs too, in a way.
    pub fn and_by(mut self, name: impl Into<String>, hand: Hand) -> Self {
        self.signers.push((name.into(), Some(hand)));
        self
    }

    /// Another body signs as well.
    pub fn and(mut self, body: impl Into<String>) -> Self {
        self.signers.push((body.into(), Some(Hand::Seals)));
        self
    }

    /// The day in words; without one a line is left for it.
    pub fn on(mut self, date: impl Into<String>) -> Self {
        self.date = Some(date.into());
        self
    }

    /// No seal is asked for.
    pub fn without_seal(mut self) -> Self {
        for (_, hand) in &mut self.signers {
            *hand = None;
        }
        self
    }

    fn render(&self, words: &Words) -> Markup {
        html! {
            div class="paper-signature" {
                @for (name, hand) in &self.signers {
                    p { (name) @if let Some(hand) = hand { span class="paper-seal" { (words.say(hand.word())) } } }
                }
                p {
                    @match &self.date {
                        Some(date) => { (date) }
                        None => { (words.say("paper-date-blank")) }
                    }
                }
            }
        }
    }
}

/// One paper in the making.
#[derive(Clone, Debug)]
pub struct Paper {
    form: Form,
    issuer: Option<String>,
    number: Option<String>,
    title: String,
    subtitle: Option<String>,
    addressee: Option<String>,
    body: Markup,
    annexes: Vec<String>,
    beside: Markup,
    signature: Option<Signature>,
    remark: Option<String>,
    copies: Option<String>,
    as_written: bool,
}

impl Paper {
    /// A paper with the title `title`.
    pub fn new(form: Form, title: impl Into<String>) -> Paper {
        Paper {
            form,
            issuer: None,
            number: None,
            title: title.into(),
            subtitle: None,
            addressee: None,
            body: html! {},
            annexes: Vec::new(),
            beside: html! {},
            signature: None,
            remark: None,
            copies: None,
            as_written: false,
        }
    }

    /// Whose paper it is: the line above the title, `子鸣小区业主委员会`.
    pub fn issued_by(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// Its number: the line under the issuer, or a number on a list.
    pub fn number(mut self, number: impl Into<String>) -> Self {
        self.number = Some(number.into());
        self
    }

    /// What the paper belongs to, under its title.
    pub fn subtitle(mut self, subtitle: impl Into<String>) -> Self {
        self.subtitle = Some(subtitle.into());
        self
    }

    /// To whom it speaks, without the colon: `全体业主`.
    pub fn to(mut self, addressee: impl Into<String>) -> Self {
        self.addressee = Some(addressee.into());
        self
    }

    /// Its text.
    pub fn body(mut self, body: Markup) -> Self {
        self.body = body;
        self
    }

    /// What is attached to it (附件).
    pub fn annexes(mut self, annexes: Vec<String>) -> Self {
        self.annexes = annexes;
        self
    }

    /// What stands at the foot beside the signature: where to read more.
    pub fn beside(mut self, beside: Markup) -> Self {
        self.beside = beside;
        self
    }

    /// Who signs.
    pub fn signed(mut self, signature: Signature) -> Self {
        self.signature = Some(signature);
        self
    }

    /// A remark below the signature (附注), such as whom to ask.
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = Some(remark.into());
        self
    }

    /// Who gets a copy (抄送).
    pub fn copies(mut self, copies: impl Into<String>) -> Self {
        self.copies = Some(copies.into());
        self
    }

    /// It is made of other people's words: nothing in it is cited otherwise than it stands.
    pub fn as_written(mut self) -> Self {
        self.as_written = true;
        self
    }

    /// The paper, on sheets of its own when printed.
    ///
    /// A source that is cited in it is named by its full title once, and its articles by their numbers in words.
    pub fn render(&self, words: &Words) -> Markup {
        let drawn = self.drawn(words);
        if self.as_written { citing::plain(&drawn) } else { citing::in_full(words, &drawn) }
    }

    fn drawn(&self, words: &Words) -> Markup {
        let form = match self.form {
            Form::Letter => "paper",
            Form::Blank => "paper blank-form",
            Form::List => "paper list-form",
        };
        html! {
            article class=(form) lang=(words.lang().tag()) {
                header class="paper-head" {
                    @if let Some(issuer) = &self.issuer { p class="paper-issuer" { (issuer) } }
                    h2 { (self.title) }
                    @if let Some(subtitle) = &self.subtitle { p class="paper-subtitle" { (subtitle) } }
                    @if let Some(number) = &self.number { p class="paper-number" { (number) } }
                }
                @if let Some(addressee) = &self.addressee {
                    p class="paper-to" { (words.say_with("paper-to", args!["addressee" => addressee.as_str()])) }
                }
                div class="paper-body" { (self.body) }
                (self.attached(words))
                div class="paper-end" {
                    div class="paper-foot" {
                        (self.beside)
                        @if let Some(signature) = &self.signature { (signature.render(words)) }
                    }
                    @if let Some(remark) = &self.remark { p class="paper-remark" { (remark) } }
                    @if let Some(copies) = &self.copies {
                        p class="paper-copies" { (words.say_with("paper-copies", args!["copies" => copies.as_str()])) }
                    }
                }
            }
        }
    }

    fn attached(&self, words: &Words) -> Markup {
        let numbered = self.annexes.len() > 1;
        html! {
            @if !self.annexes.is_empty() {
                div class="paper-annexes" {
                    p { (words.say("paper-annexes")) }
                    ul {
                        @for (at, annex) in self.annexes.iter().enumerate() {
                            li { @if numbered { (at + 1) ". " } (annex) }
                        }
                    }
                }
            }
        }
    }
}

/// One numbered part of a paper's text.
#[derive(Clone, Debug)]
pub struct Clause {
    heading: String,
    body: Markup,
}

impl Clause {
    /// A part under `heading`.
    pub fn new(heading: impl Into<String>, body: Markup) -> Clause {
        Clause { heading: heading.into(), body }
    }
}

/// The parts of a paper's text, numbered 一、二、三 or 1, 2, 3.
pub fn clauses(words: &Words, clauses: &[Clause]) -> Markup {
    html! {
        @for (at, clause) in clauses.iter().enumerate() {
            section class="paper-clause" {
                h3 { (words.clause_number(at + 1)) (clause.heading) }
                (clause.body)
            }
        }
    }
}

/// A text of several lines, one paragraph each.
pub fn paragraphs(text: &str) -> Markup {
    html! { @for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) { p { (line) } } }
}
