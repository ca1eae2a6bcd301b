//! What stands round the text of a page: header, navigation, way back, footer.

use maud::{Markup, html};

use super::page::{Link, Page};
use super::switches::switches;
use super::{Icon, Mode, mark};

pub(super) fn header(page: &Page<'_>, with_nav: bool) -> Markup {
    let words = page.words;
    html! {
        a class="skip" href="#main" { (words.say("look-skip")) }
        header class="site-header" {
            div class="bar" {
                (brand(page))
                (switches(words, page.mode, page.path))
            }
            @if with_nav && !page.nav.is_empty() {
                nav class="site-nav" aria-label=(words.say("look-navigation")) {
                    // In the largest types the sections would fill the first screen of a telephone.
                    @match page.mode {
                        Mode::Normal => { (sections(page)) }
                        Mode::Elder(_) => {
                            details { summary class="switch" { (words.say("look-menu")) } (sections(page)) }
                        }
                    }
                }
            }
            @if let Some(account) = &page.account {
                form class="account bar" method="post" action=(account.sign_out) {
                    input type="hidden" name="csrf" value=(account.csrf);
                    span { (words.say("look-signed-in")) " " strong { (account.name) } }
                    button class="switch" type="submit" { (words.say("look-sign-out")) }
                }
            }
        }
    }
}

fn sections(page: &Page<'_>) -> Markup {
    html! {
        ul {
            @for link in &page.nav {
                @let current = page.current.as_deref() == Some(link.href.as_str());
                li { a href=(link.href) aria-current=[current.then_some("page")] { (link.label) } }
            }
        }
    }
}

fn brand(page: &Page<'_>) -> Markup {
    let product = page.words.say("look-product");
    html! {
        @match &page.community {
            Some(community) => {
                a class="brand" href=(community.href) {
                    (mark())
                    span class="brand-words" {
                        span class="brand-community" { (community.name) }
                        span class="brand-product" { (product) }
                    }
                }
            }
            None => {
                a class="brand" href="/" { (mark()) span class="brand-words" { span class="brand-community" { (product) } } }
            }
        }
    }
}

/// What stands between the header and the text: on whose behalf, where, and the way back.
pub(super) fn above(page: &Page<'_>) -> Markup {
    let words = page.words;
    html! {
        @if let Some(banner) = &page.banner {
            div class="banner" role="region" aria-label=(words.say("look-banner")) { (banner) }
        }
        @if !page.crumbs.is_empty() {
            nav class="crumbs" aria-label=(words.say("look-crumbs")) {
                ol { @for link in &page.crumbs { li { a href=(link.href) { (link.label) } } } }
            }
        }
        @if let Some(link) = &page.back {
            nav class="back" aria-label=(words.say("look-way-back")) { (back(link)) }
        }
    }
}

pub(super) fn back(link: &Link) -> Markup {
    html! { a class="back-link" href=(link.href) { (Icon::Back) (link.label) } }
}

pub(super) fn footer(page: &Page<'_>) -> Markup {
    let (words, help) = (page.words, &page.help);
    html! {
        footer class="site-footer" {
            div class="bar" {
                section class="help" aria-labelledby="help-heading" {
                    h2 id="help-heading" { (words.say("look-help")) }
                    @if let Some(who) = &help.who { p { (who) } }
                    @if let Some(phone) = &help.phone {
                        p { a class="phone" href={ "tel:" (dialled(phone)) } { (Icon::Phone) (phone) } }
                    }
                    @if let Some(place) = &help.place { p { (place) } }
                    @if *help == super::Help::default() { p { (words.say("look-help-none")) } }
                }
                p class="promise" { (words.say("look-promise")) }
            }
        }
    }
}

/// The digits of a telephone number, as a dialler wants them.
fn dialled(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
