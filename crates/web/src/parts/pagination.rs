//! From page to page of a long list.

use maud::{Markup, html};

use crate::args;
use crate::words::Words;

/// Links to the first, the last and the neighbouring pages; nothing when there is only one page.
///
/// `address` gives the address of a page by its number, from one.
pub fn pagination(words: &Words, page: usize, pages: usize, address: impl Fn(usize) -> String) -> Markup {
    if pages < 2 {
        return html! {};
    }
    let near = page.saturating_sub(1)..=page.saturating_add(1);
    let shown: Vec<usize> = (1..=pages).filter(|n| *n == 1 || *n == pages || near.contains(n)).collect();
    html! {
        nav class="pages" aria-label=(words.say("parts-pages")) {
            ul {
                @if page > 1 { li { a rel="prev" href=(address(page - 1)) { (words.say("parts-pages-previous")) } } }
                @for (at, number) in shown.iter().enumerate() {
                    @if at > 0 && shown[at - 1] + 1 < *number { li { span class="gap" { "…" } } }
                    li {
                        a href=(address(*number)) aria-current=[(*number == page).then_some("page")]
                            aria-label=(words.say_with("parts-pages-number", args!["number" => *number])) { (number) }
                    }
                }
                @if page < pages { li { a rel="next" href=(address(page + 1)) { (words.say("parts-pages-next")) } } }
            }
        }
    }
}
