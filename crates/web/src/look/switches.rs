//! The switches of language, mode and text size: small forms that work without scripts.

use axum::Form;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use maud::{Markup, html};
use serde::Deserialize;

use super::{Icon, Mode, TextSize, View};
use crate::words::{Lang, Words};

/// Where the switches are sent: mount [`remember`] here for POST.
pub const PATH: &str = "/view";

/// What a switch sends; what it leaves out stays as it is.
#[derive(Debug, Deserialize)]
pub struct Wish {
    lang: Option<String>,
    mode: Option<String>,
    #[serde(default)]
    back: String,
}

/// Remembers the wished language or mode and returns to the page the reader came from.
pub async fn remember(view: View, Form(wish): Form<Wish>) -> impl IntoResponse {
    let wished = View {
        lang: wish.lang.as_deref().and_then(Lang::from_tag).unwrap_or(view.lang),
        mode: wish.mode.as_deref().and_then(Mode::from_name).unwrap_or(view.mode),
    };
    (AppendHeaders([(SET_COOKIE, wished.cookie())]), Redirect::to(on_this_site(&wish.back)))
}

/// A path on this site, or the front page: the form must not become a way to send readers elsewhere.
pub(crate) fn on_this_site(path: &str) -> &str {
    let stays = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n', '\t']);
    if stays { path } else { "/" }
}

/// The switches in the header.
pub(super) fn switches(words: &Words, mode: Mode, path: &str) -> Markup {
    html! {
        div class="switches" {
            @for lang in Lang::ALL.into_iter().filter(|lang| *lang != words.lang()) {
                (switch(path, "lang", lang.tag(), &html! { span lang=(lang.tag()) { (lang.own_name()) } }))
            }
            @match mode {
                Mode::Normal => {
                    (switch(path, "mode", Mode::Elder(TextSize::Large).name(), &html! {
                        (Icon::Larger) (words.say("look-to-elder"))
                    }))
                }
                Mode::Elder(_) => {
                    (switch(path, "mode", Mode::Normal.name(), &html! { (words.say("look-to-normal")) }))
                }
            }
        }
        @if let Mode::Elder(size) = mode {
            (sizes(words, size, path))
        }
    }
}

fn switch(path: &str, name: &str, value: &str, label: &Markup) -> Markup {
    html! {
        form method="post" action=(PATH) {
            input type="hidden" name="back" value=(path);
            button class="switch" type="submit" name=(name) value=(value) { (label) }
        }
    }
}

/// The three text sizes of 长辈版, the present one pressed: behind one button, so that the text of a page begins near its top.
fn sizes(words: &Words, size: TextSize, path: &str) -> Markup {
    html! {
        details class="sizes" {
            summary class="switch" { (words.say("look-text-size")) }
            form method="post" action=(PATH) {
                input type="hidden" name="back" value=(path);
                fieldset {
                    legend class="unseen" { (words.say("look-text-size")) }
                    @for step in TextSize::ALL {
                        button class={ "switch size-" (step.points()) } type="submit" name="mode"
                            value=(Mode::Elder(step).name()) aria-pressed=(step == size) {
                            (words.say_of("look-size-", step.points()))
                        }
                    }
                }
            }
        }
    }
}
