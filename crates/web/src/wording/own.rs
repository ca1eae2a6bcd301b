//! The sentences that a community put into its own words, listed for a second pair of eyes.

use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};

use super::{Said, Sentence, Worded, find};
use crate::args;
use crate::parts::paper::paragraphs;
use crate::visit::Here;
use crate::words::{Lang, Words};

/// One such sentence, in the language it was written in.
pub(crate) struct Own {
    worded: &'static Worded,
    sentence: &'static Sentence,
    lang: Lang,
    text: String,
}

/// The sentences of papers that are not the built-in ones, each paper as it was at a moment, without one as it is now.
///
/// Call it without holding the files.
pub(crate) async fn own(here: &Here, papers: &[(&str, Option<Timestamp>)]) -> Result<Vec<Own>, Response> {
    let mut found = Vec::new();
    for (worded, at) in papers.iter().filter_map(|(code, at)| Some((find(code)?, *at))) {
        for lang in Lang::ALL {
            let said = Said::of(here, worded.code, lang, at).await?.own;
            let of = |sentence: &'static Sentence| {
                let text = said.get(sentence.key)?.clone();
                Some(Own { worded, sentence, lang, text })
            };
            found.extend(worded.sentences.iter().filter_map(of));
        }
    }
    Ok(found)
}

/// Each with the paper and the place where it stands.
pub(crate) fn list(words: &Words, own: &[Own]) -> Markup {
    html! {
        @for own in own {
            @let paper = words.say_of("paper-name-", own.worded.code);
            @let sentence = words.say_of("wording-name-", own.sentence.key);
            @let said = args!["paper" => paper, "sentence" => sentence];
            p { strong { (words.say_of_with("wording-own-sentence-", own.lang.tag(), said)) } }
            div lang=(own.lang.tag()) { (paragraphs(&own.text)) }
        }
    }
}
