//! Wording one paper: the built-in words beside one's own, a preview, and the way back to the built-in ones.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use governance::bodies::Power;
use maud::{Markup, html};
use office::Wording;

use crate::answer;
use crate::args;
use crate::desk::names;
use crate::parts::paper::{self, Paper};
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::wording::{Said, Sentence, Worded, built_in, fill, find};
use crate::words::Words;

type At = Path<(String, String)>;

/// A paper as it is being worded.
struct Draft<'a> {
    worded: &'static Worded,
    typed: BTreeMap<&'static str, String>,
    errors: &'a Errors,
    with_preview: bool,
}

pub(super) async fn ask(here: Here, Path((_, code)): At) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let worded = find(&code).ok_or_else(|| answer::not_found(&here.visit))?;
    let own = versions(&here, worded).await?.pop().map(|version| version.sentences).unwrap_or_default();
    let words = here.words(&*here.desk.files().await);
    let typed = |sentence: &Sentence| own.get(sentence.key).cloned().unwrap_or_else(|| built_in(&words, sentence));
    let typed = worded.sentences.iter().map(|sentence| (sentence.key, typed(sentence))).collect();
    page(&here, &Draft { worded, typed, errors: &Errors::new(), with_preview: false }).await
}

async fn versions(here: &Here, worded: &Worded) -> Result<Vec<Wording>, Response> {
    let versions = here.desk.wordings(worded.code, here.visit.view.lang.tag()).await;
    versions.map_err(|stop| answer::stopped(&here.visit, None, &stop))
}

pub(super) async fn act(
    here: Here,
    Path((_, code)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::KeepRules).await?;
    if !super::is_kept(&here, &*here.desk.files().await) {
        let words = ["wording-kept-text", "wording-kept-rule", "wording-kept-next"];
        return Err(answer::kept_by_others(&here.visit, words));
    }
    let worded = find(&code).ok_or_else(|| answer::not_found(&here.visit))?;
    let words = here.words(&*here.desk.files().await);
    let reset = posted.text("act") == "reset";
    let typed = |sentence: &Sentence| if reset { String::new() } else { read(&posted, sentence) };
    let typed: BTreeMap<&'static str, String> =
        worded.sentences.iter().map(|sentence| (sentence.key, typed(sentence))).collect();
    let mut errors = Errors::new();
    for sentence in worded.sentences {
        if let Some(mistake) = fill::mistake(&words, sentence, &typed[sentence.key]) {
            errors.add(sentence.key, mistake);
        }
    }
    if !errors.is_empty() || posted.text("act") == "preview" {
        let with_preview = errors.is_empty();
        return page(&here, &Draft { worded, typed, errors: &errors, with_preview }).await;
    }
    // What says the same as the built-in words follows them when they are bettered.
    let own = worded.sentences.iter().filter(|sentence| {
        let text = &typed[sentence.key];
        !text.is_empty() && *text != built_in(&words, sentence)
    });
    let own = own.map(|sentence| (sentence.key.to_owned(), typed[sentence.key].clone())).collect();
    let address = here.at(&format!("/desk/wording/{}", worded.code));
    match here.desk.keep_wording(worded.code, words.lang().tag(), person, own).await {
        Ok(true) if reset => Ok(answer::see(&address, "wording-reset")),
        Ok(true) => Ok(answer::see(&address, "wording-kept")),
        Ok(false) => Ok(answer::see(&address, "nothing-to-do")),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&address), &stop)),
    }
}

fn read(posted: &Posted, sentence: &Sentence) -> String {
    fill::tidied(posted.text(sentence.key))
}

async fn page(here: &Here, draft: &Draft<'_>) -> Result<Response, Response> {
    let worded = draft.worded;
    let versions = versions(here, worded).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let may = super::is_kept(here, &files);
    let title = words.say_with("wording-edit-title", args!["paper" => words.say_of("paper-name-", worded.code)]);
    let form = html! {
        @for sentence in worded.sentences { (field(&words, sentence, draft)) }
        (parts::buttons(&html! {
            (parts::button(&words.say("wording-save")))
            (parts::secondary_button(&words.say("wording-preview"), "act", "preview"))
            (parts::secondary_button(&words.say("wording-reset"), "act", "reset"))
        }))
    };
    let body = html! {
        (draft.errors.summary(&words))
        (parts::heading(&title))
        p { (words.say_of(if may { "wording-language-" } else { "wording-shown-" }, words.lang().tag())) }
        p { (words.say("wording-frozen")) }
        @if draft.with_preview { (preview(&words, draft)) }
        @if may {
            (Form::post(here.at(&format!("/desk/wording/{}", worded.code)), here.visit.csrf()).render(&form))
        } @else {
            @for sentence in worded.sentences {
                h2 { (words.say_of("wording-name-", sentence.key)) }
                (parts::inset(&paper::paragraphs(&draft.typed[sentence.key])))
            }
        }
        (history(&words, worded, &versions, |person| names::person(&words, &files, person)))
    };
    let wrong = !draft.errors.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = here.page(&files, &words, title).errors(wrong).back(parts::back(&words, here.at("/desk/wording")));
    Ok((status, page.render(&body)).into_response())
}

fn field(words: &Words, sentence: &Sentence, draft: &Draft<'_>) -> Markup {
    let braced: Vec<String> = sentence.fills.iter().map(|fill| fill::braced(words, fill)).collect();
    html! {
        (Field::new(sentence.key, words.say_of("wording-name-", sentence.key))
            .hint(words.say_with("wording-fills", args!["fills" => words.list(&braced)]))
            .value(draft.typed[sentence.key].as_str())
            .error(draft.errors.of(sentence.key))
            .textarea(words, 4))
        (parts::details(&words.say("wording-show-built-in"), &html! { (paper::paragraphs(&built_in(words, sentence))) }))
    }
}

/// How the sentences will read, with samples of what is filled in.
fn preview(words: &Words, draft: &Draft<'_>) -> Markup {
    let own = draft.typed.iter().filter(|(_, text)| !text.is_empty());
    let said = Said { own: own.map(|(key, text)| ((*key).to_owned(), text.clone())).collect() };
    let body = html! {
        @for (at, sentence) in draft.worded.sentences.iter().enumerate() {
            @if at > 0 { p { (words.say("wording-fixed-part")) } }
            @let samples: Vec<(&str, String)> = sentence.fills.iter().map(|fill| (*fill, words.say_of("fill-sample-", fill))).collect();
            @let samples: Vec<(&str, &str)> = samples.iter().map(|(fill, value)| (*fill, value.as_str())).collect();
            (paper::paragraphs(&said.say(words, sentence.key, &samples)))
        }
    };
    let paper = Paper::new(paper::Form::Letter, words.say_of("paper-name-", draft.worded.code)).body(body);
    html! {
        h2 { (words.say("wording-preview-title")) }
        p class="hint" { (words.say("wording-preview-text")) }
        (paper.render(words))
        h2 { (words.say("wording-edit-again")) }
    }
}

/// The versions there were, newest first.
fn history(
    words: &Words,
    worded: &Worded,
    versions: &[Wording],
    name: impl Fn(governance::ids::PersonId) -> String,
) -> Markup {
    html! {
        @if !versions.is_empty() {
            h2 { (words.say("wording-history")) }
            @for version in versions.iter().rev() {
                @let said = args!["at" => words.moment(version.since), "who" => name(version.by)];
                (parts::details(&words.say_with("wording-version", said), &html! {
                    @if version.sentences.is_empty() { p { (words.say("wording-built-in")) } }
                    @for sentence in worded.sentences {
                        @if let Some(text) = version.sentences.get(sentence.key) {
                            p { strong { (words.say_of("wording-name-", sentence.key)) } }
                            (paper::paragraphs(text))
                        }
                    }
                }))
            }
        }
    }
}
