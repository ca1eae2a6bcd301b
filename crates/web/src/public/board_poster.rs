//! A sheet for the notice board on the wall: what is new, and a QR code that leads to the board in full.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::html;

use super::news;
use super::to_do;
use crate::app::App;
use crate::args;
use crate::parts;
use crate::printed_address;
use crate::visit::Here;

/// How many lines fit on a sheet that people read standing.
const LINES: usize = 8;

/// So many lines of news stand there in any case.
const LEAST: usize = 3;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/board/poster", get(show))
}

async fn show(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let now = here.desk.door().now();
    let address = format!("{}{}", here.visit.app.options.public_address, here.at("/board"));
    let typed = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let open = to_do::all(&here, &files, &words);
    // What is open stands above; the fewer lines of news there are.
    let news = news::newest_happened(&here, &files, &words, LINES.saturating_sub(open.len().min(LINES - LEAST)));
    let body = html! {
        (printed_address::warning(&here, &words))
        article class="poster far" {
            h2 { (files.community.name()) (words.say("board-poster-heading")) }
            p { (words.say_with("board-poster-day", args!["day" => words.date_of(now)])) }
            @if !open.is_empty() {
                h3 { (words.say("open-all")) }
                ul {
                    @for one in open.iter().take(LINES) {
                        li {
                            p { strong { (one.says) } @if let Some(until) = &one.until { " " (until) } }
                            @if let Some(missing) = &one.missing { p class="small" { (missing) } }
                        }
                    }
                }
                h3 { (words.say("board-poster-news")) }
            }
            @if news.is_empty() { p { (words.say("board-poster-none")) } }
            ul {
                @for one in &news {
                    li {
                        p { strong { (one.title) } " " (words.date_of(one.at)) }
                        @if !one.text.is_empty() { p class="small" { (shortened(&one.text)) } }
                    }
                }
            }
            div class="poster-foot" {
                div class="poster-qr" { (parts::qr(&address, &words.say("board-poster-qr"))) }
                div {
                    p { (words.say_with("board-poster-more", args!["address" => typed])) }
                    p { (words.say("board-poster-told")) }
                }
            }
        }
    };
    let page = here.page(&files, &words, words.say("board-poster")).sheet().paper(words.say("board-poster-heading"));
    page.back(parts::back(&words, here.at("/board"))).render(&body).into_response()
}

/// As many whole sentences of a text as stand on a sheet with the others; of a first one that is longer, its beginning.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let begins: String = text.chars().take(MOST).collect();
    match begins.rfind(['。', '！', '？', '；', '\n']) {
        Some(at) => {
            begins.chars().take(begins[..at].chars().count() + 1).collect::<String>().trim_end_matches('；').to_owned()
        }
        // The mark that a sentence pauses at, so that no figure is taken apart.
        None => match begins.rfind(['，', '：', '、', ' ']) {
            Some(at) => format!("{}……", &begins[..at]),
            None => format!("{begins}……"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_with_a_sentence_or_where_one_pauses_and_never_within_a_figure() {
        let long = "居委会在一栋楼下测了三次，".repeat(4);
        assert_eq!(shortened("测得58分贝。"), "测得58分贝。");
        assert_eq!(shortened(&format!("声音大。{long}测得58分贝。")), "声音大。");
        let cut = shortened(&format!("{long}测得58.25分贝，比标准高，{long}"));
        assert!(cut.ends_with("……") && !cut.contains("58"), "{cut}");
    }
}
