//! Putting a draft forward, and entering a text that was adopted earlier.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::charter::{CharterCommand, CharterText};
use governance::community::SettingKind;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::super::show;
use super::{at, found, require_drafting};
use crate::answer;
use crate::app::App;
use crate::charter_text as said;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::settings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/charter/{text}/{version}/put-forward", get(ask_put).post(put))
        .route("/c/{community}/desk/charter/{text}/{version}/enter", get(ask_enter).post(enter))
}

type Named = Path<(String, String, String)>;

/// What the text states, setting by setting, against what holds now.
fn stated(words: &Words, files: &Files, text: &CharterText) -> Vec<Fact> {
    let now = files.community.rules();
    SettingKind::ALL
        .iter()
        .filter_map(|kind| Some((*kind, text.setting(*kind)?)))
        .map(|(kind, setting)| {
            let changed = now.get(kind) != Some(setting);
            let says = html! {
                @if changed { strong { (settings::says(words, &setting)) } } @else { (settings::says(words, &setting)) }
                " " span class="hint" {
                    @if changed { (words.say_with("charter-now", crate::args!["says" => settings::says_in(words, &now, kind)])) }
                    @else { (words.say("rules-unchanged")) }
                }
            };
            Fact::of(settings::name(words, kind), says)
        })
        .collect()
}

async fn ask_put(here: Here, Path((_, kind, version)): Named) -> Result<Response, Response> {
    require_drafting(&here, &kind).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let text = found(&here, &files, &kind, &version)?;
    let refusal = show::would_refuse(&here, &files, CharterCommand::PutForward { text: text.id });
    let facts = stated(&words, &files, text);
    let body = html! {
        (show::refused(&words, refusal.as_ref()))
        p class="lead" { (words.say("parts-not-final")) }
        @if text.is_draft() { p { (words.say("charter-put-forward-text")) } }
        @if !facts.is_empty() { h2 { (words.say("charter-settings-stated")) } (parts::facts(&words, &facts)) }
        (said::unsaid(&words, here.desk.law(), text))
        @if refusal.is_none() && text.is_draft() {
            (parts::warning(&words, &words.say("charter-put-forward-consequence")))
            (Form::post(at(&here, text.id, "/put-forward"), here.visit.csrf())
                .render(&parts::buttons(&parts::button(&words.say("charter-put-forward-act")))))
        }
        h2 { (words.say("charter-whole-text")) }
        article class="charter" { (said::clauses(&words, here.desk.law(), text)) }
    };
    Ok(show::page(&here, &files, &words, &words.say("charter-put-forward"), &at(&here, text.id, ""), &body))
}

async fn put(here: Here, Path((_, kind, version)): Named, _: StaffPosted) -> Result<Response, Response> {
    let person = require_drafting(&here, &kind).await?;
    let text = {
        let files = here.desk.files().await;
        found(&here, &files, &kind, &version)?.id
    };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), CharterCommand::PutForward { text })).await;
    Ok(answer::after(&here, outcome, &at(&here, text, ""), "charter-put-forward"))
}

async fn ask_enter(here: Here, Path((_, kind, version)): Named) -> Result<Response, Response> {
    here.require(Power::KeepRules).await?;
    let files = here.desk.files().await;
    let text = found(&here, &files, &kind, &version)?;
    Ok(enter_page(&here, &files, text, &Posted::default(), &Errors::new(), &html! {}))
}

fn enter_page(
    here: &Here,
    files: &Files,
    text: &CharterText,
    posted: &Posted,
    errors: &Errors,
    refused: &Markup,
) -> Response {
    let words = here.words(files);
    let title = words.say("charter-enter");
    let back = at(here, text.id, "");
    let facts = stated(&words, files, text);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&said::name(&words, text.id), &title))
        (refused)
        p { (words.say("charter-enter-text")) }
        @if !facts.is_empty() { h2 { (words.say("charter-settings-stated")) } (parts::facts(&words, &facts)) }
        (Form::post(at(here, text.id, "/enter"), here.visit.csrf()).render(&html! {
            (Field::new("on", words.say("charter-enter-on")).hint(words.say("charter-enter-on-hint"))
                .error(errors.of("on")).date(&words, &posted.day("on")))
            (Field::new("source", words.say("desk-adopt-source")).hint(words.say("charter-enter-source-hint"))
                .typed(posted, errors).text(&words))
            (parts::warning(&words, &words.say("charter-enter-consequence")))
            (parts::buttons(&parts::button(&words.say("charter-enter-act"))))
        }))
    };
    show::asking(here, files, &words, (&title, &back), errors, &body)
}

async fn enter(
    here: Here,
    Path((_, kind, version)): Named,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::KeepRules).await?;
    let mut errors = Errors::new();
    let (text, words) = {
        let files = here.desk.files().await;
        (found(&here, &files, &kind, &version)?.id, here.words(&files))
    };
    let on = posted.day("on").date();
    if on.is_none() {
        errors.add("on", words.say("desk-date-missing"));
    }
    if posted.text("source").is_empty() {
        errors.add("source", words.say("charter-enter-source-missing"));
    }
    let mut refused = html! {};
    if let Some(on) = on.filter(|_| errors.is_empty()) {
        let command = CharterCommand::Enter { text, on, source: posted.text("source").to_owned() };
        match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
            Err(Stop::Refused(refusal)) => {
                let field = if matches!(refusal, governance::Refusal::Text(_)) { "source" } else { "on" };
                errors.add(field, answer::Said::of(&words, &refusal).why);
                refused = answer::refused(&words, &refusal);
            }
            outcome => return Ok(answer::after(&here, outcome, &at(&here, text, ""), "charter-entered")),
        }
    }
    let files = here.desk.files().await;
    let text = found(&here, &files, &kind, &version)?;
    Ok(enter_page(&here, &files, text, &posted, &errors, &refused))
}
