//! Headings, notices and other running parts.

use jiff::Timestamp;
use maud::{Markup, html};

use super::button::copy_button;
use crate::look::{Icon, Link};
use crate::words::Words;

/// What became of an act. The three are never folded together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was done.
    Done,
    /// There was nothing to do.
    Nothing,
    /// It was refused.
    Refused,
}

/// What a tag or a state means, beside its words and its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A fact without judgement.
    Plain,
    /// Done, met, in order.
    Good,
    /// Look at this.
    Care,
    /// Refused, failed, overdue.
    Bad,
}

impl Tone {
    /// The class that colours it.
    pub(super) fn class(self) -> &'static str {
        match self {
            Tone::Plain => "plain",
            Tone::Good => "good",
            Tone::Care => "care",
            Tone::Bad => "bad",
        }
    }
}

/// The link back, for [`Page::back`](crate::look::Page::back).
pub fn back(words: &Words, href: impl Into<String>) -> Link {
    Link::new(href, words.say("parts-back"))
}

/// The page's one main heading.
pub fn heading(title: &str) -> Markup {
    html! { h1 { (unbroken(title)) } }
}

/// The page's one main heading, under a smaller line that says what it belongs to.
pub fn heading_with_caption(caption: &str, title: &str) -> Markup {
    html! { h1 { span class="caption" { (caption) } (unbroken(title)) } }
}

/// What has just happened, at the top of the page the reader was sent to.
pub fn notification(words: &Words, happened: Happened, text: &str) -> Markup {
    let (class, role, icon, title) = match happened {
        Happened::Done => ("notification", "status", Icon::Tick, words.say("parts-outcome-done")),
        Happened::Nothing => ("notification nothing", "status", Icon::Info, words.say("parts-outcome-nothing")),
        Happened::Refused => ("notification refused", "alert", Icon::Warning, words.say("parts-outcome-refused")),
    };
    html! {
        div class=(class) role=(role) {
            (icon)
            div { h2 { (title) } p { (text) } }
        }
    }
}

/// A consequence in law, or anything else the reader must not miss.
pub fn warning(words: &Words, text: &str) -> Markup {
    html! {
        div class="warning" {
            (Icon::Warning)
            p { span class="unseen" { (words.say("parts-warning")) } (text) }
        }
    }
}

/// A quotation, an example or an aside, set in.
pub fn inset(body: &Markup) -> Markup {
    html! { div class="inset" { (body) } }
}

/// Something only some readers want, behind its summary.
pub fn details(summary: &str, body: &Markup) -> Markup {
    html! { details { summary { (summary) } div { (body) } } }
}

/// A word of state. The words say it all; the colour only repeats them.
pub fn tag(tone: Tone, text: &str) -> Markup {
    html! { span class={ "tag " (tone.class()) } { (text) } }
}

/// Nothing here yet: why, and what the reader can do about it.
pub fn empty(title: &str, next: &Markup) -> Markup {
    html! { div class="empty" { p class="empty-title" { (title) } div { (next) } } }
}

/// A piece of text to be copied exactly: a digest, a command, a checkpoint.
pub fn code_block(words: &Words, id: &str, label: &str, code: &str) -> Markup {
    let label_id = format!("{id}-label");
    html! {
        div class="code" {
            p class="label" id=(label_id) { (label) }
            pre tabindex="0" role="group" aria-labelledby=(label_id) { code id=(id) { (code) } }
            (copy_button(words, id))
        }
    }
}

/// A sentence whose areas and other figures stay on one line with their units, and whose dates and sums of money are not taken
/// apart.
pub fn unbroken(text: &str) -> Markup {
    const UNITS: [&str; 3] = [" ㎡", " m²", " 户"];
    let mut rest = text;
    let mut pieces = Vec::new();
    let figure = |rest: &str| {
        let of_unit = |unit: &&str| {
            let at = rest.find(*unit)?;
            let start = rest[..at].trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.')).len();
            Some((at + unit.len(), start))
        };
        UNITS.iter().filter_map(of_unit).chain(date(rest)).chain(money(rest)).min_by_key(|(_, start)| *start)
    };
    while let Some((end, start)) = figure(rest) {
        pieces.push(html! { (rest[..start]) span class="figure" { (rest[start..end]) } });
        rest = &rest[end..];
    }
    // One element: where a row lays its parts out, a range of dates is one of them.
    html! { @if pieces.is_empty() { (rest) } @else { span { @for piece in &pieces { (piece) } (rest) } } }
}

/// Where the first date of a text ends and begins, written as 2025年11月9日.
fn date(text: &str) -> Option<(usize, usize)> {
    let digits = |from: usize| text[from..].find(|c: char| !c.is_ascii_digit()).map(|length| from + length);
    text.match_indices('年').find_map(|(year, _)| {
        let start = text[..year].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let month = digits(year + '年'.len_utf8()).filter(|month| text[*month..].starts_with('月'))?;
        let day = digits(month + '月'.len_utf8()).filter(|day| text[*day..].starts_with('日'))?;
        (start < year).then_some((day + '日'.len_utf8(), start))
    })
}

/// Where the first sum of money of a text ends and begins, written as ¥318,642.07.
fn money(text: &str) -> Option<(usize, usize)> {
    let start = text.find('¥')?;
    let after = start + '¥'.len_utf8();
    let length = text[after..].find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'));
    let end = length.map_or(text.len(), |length| after + length);
    // A full stop or a comma after it is the sentence's own.
    Some((after + text[after..end].trim_end_matches([',', '.']).len(), start))
}

/// A moment for readers and machines.
pub fn moment(words: &Words, moment: Timestamp) -> Markup {
    html! { time datetime=(moment) { (words.moment(moment)) } }
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    #[test]
    fn a_sum_of_money_stays_on_one_line() {
        for (text, kept) in [
            ("¥318,642.07", "¥318,642.07"),
            ("2 件、¥1,200.00", "¥1,200.00"),
            ("¥5.", "¥5"),
            ("在 2026年1月2日 交 ¥88.50，另有清单", "¥88.50"),
        ] {
            let shown = unbroken(text).into_string();
            assert!(shown.contains(&format!("<span class=\"figure\">{kept}</span>")), "{shown}");
        }
        assert_eq!(unbroken("3 件").into_string(), "3 件");
    }
}
