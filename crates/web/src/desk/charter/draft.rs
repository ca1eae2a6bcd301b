//! Beginning a new version: from the text in force, from another version, from a model, or from nothing.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::charter::{CharterCommand, CharterEvent, CharterKind, DraftFrom, TextLanguage};
use governance::{Actor, Event};
use maud::html;
use office::{Act, Outcome};

use super::super::show;
use super::require_drafting;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::charter_text as said;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/charter/{text}/draft", get(ask).post(draft))
}

async fn ask(here: Here, Path((_, kind)): Path<(String, String)>) -> Result<Response, Response> {
    require_drafting(&here, &kind).await?;
    let kind = CharterKind::of(&kind).ok_or_else(|| answer::not_found(&here.visit))?;
    Ok(page(&here, kind, &show::query(&here), &Errors::new()).await)
}

async fn page(here: &Here, kind: CharterKind, posted: &Posted, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let charters = files.community.charters();
    let in_force = charters.in_force(kind).map(|text| text.id);
    let typed = posted.text("from");
    let mut choices = Vec::new();
    for text in charters.of(kind).rev() {
        let hint = if in_force == Some(text.id) { "charter-from-in-force-hint" } else { "charter-from-version-hint" };
        choices.push(
            Choice::new(format!("version-{}", text.id.version), said::name(&words, text.id)).hint(words.say(hint)),
        );
    }
    for model in here.desk.law().models.iter().filter(|model| model.kind == kind) {
        let title = names::of_pack(&words, &model.title);
        let hint = words.say_with("charter-from-model-hint", args!["count" => model.clauses.len()]);
        choices.push(Choice::new(format!("model-{}", model.id), title).hint(hint));
    }
    choices.push(Choice::new("blank", words.say("charter-from-blank")).hint(words.say("charter-from-blank-hint")));
    // The text in force first, else the model: that is where most drafts begin.
    let first = in_force.map(|text| format!("version-{}", text.version)).or_else(|| {
        let model = here.desk.law().models.iter().find(|model| model.kind == kind)?;
        Some(format!("model-{}", model.id))
    });
    let checked = if typed.is_empty() { first.unwrap_or_default() } else { typed.to_owned() };
    let choices = choices.into_iter().map(|choice| choice.clone().checked(choice.is(&checked))).collect();
    let languages = [("zh-CN", "charter-language-zh"), ("en", "charter-language-en")].map(|(code, key)| {
        let picked = posted.text("language");
        Choice::new(code, words.say(key)).checked(picked == code || picked.is_empty() && code == "zh-CN")
    });
    let title = words.say_of("charter-begin-", kind.word());
    let action = here.at(&format!("/desk/charter/{}/draft", kind.word()));
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (Form::post(action, here.visit.csrf()).render(&html! {
            (Choices::new("from", words.say("charter-ask-from"), choices).error(errors.of("from")).radios(&words))
            (Choices::new("language", words.say("charter-ask-language"), languages.into()).hint(words.say("charter-ask-language-hint")).inline().radios(&words))
            (parts::buttons(&parts::button(&words.say("charter-begin-act"))))
        }))
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/charter")), errors, &body)
}

async fn draft(
    here: Here,
    Path((_, kind)): Path<(String, String)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = require_drafting(&here, &kind).await?;
    let kind = CharterKind::of(&kind).ok_or_else(|| answer::not_found(&here.visit))?;
    let typed = posted.text("from");
    let from = match (typed.strip_prefix("version-").and_then(|it| it.parse().ok()), typed.strip_prefix("model-")) {
        (Some(version), _) => Some(DraftFrom::Version(version)),
        (None, Some(model)) => Some(DraftFrom::Model(model.to_owned())),
        (None, None) => (typed == "blank").then_some(DraftFrom::Blank),
    };
    let Some(from) = from else {
        let mut errors = Errors::new();
        errors.add("from", here.words(&*here.desk.files().await).say("desk-pick-one"));
        return Ok(page(&here, kind, &posted, &errors).await);
    };
    let language = if posted.text("language") == "en" { TextLanguage::English } else { TextLanguage::Chinese };
    let command = CharterCommand::Draft { kind, from, language };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    let begun = match &outcome {
        Ok(Outcome::Done(done)) => done.events.iter().find_map(|event| match event {
            Event::Charter(CharterEvent::CharterDrafted(drafted)) => Some(drafted.version),
            _ => None,
        }),
        _ => None,
    };
    let to = match begun {
        Some(version) => here.at(&format!("/desk/charter/{}/{version}", kind.word())),
        None => here.at("/desk/charter"),
    };
    Ok(answer::after(&here, outcome, &to, "charter-drafted"))
}
