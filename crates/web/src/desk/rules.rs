//! The owners' own rules: what holds, and entering what they decided.

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::community::{CommunityCommand, OwnRules};
use maud::{Markup, html};
use office::Act;

use super::policy::Setting;
use super::show;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The pack whose articles explain the settings.
const PACK: &str = "cn-2021";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/rules", get(rules))
        .route("/c/{community}/desk/rules/adopt", get(ask).post(answered))
        .route("/c/{community}/desk/rules/check", get(check).post(adopt))
}

async fn rules(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let own = files.community.rules();
    let body = html! {
        p { (words.say("desk-rules-text")) }
        @for setting in Setting::ALL {
            @let value = setting.value_in(own);
            h2 { (setting.name(&words)) }
            p { strong { (setting.says(&words, &value)) } }
            p { (setting.means(&words, &value)) }
            p class="hint" { (basis(&here, &words, setting)) }
        }
        @if here.may(&files, Power::KeepRules) {
            p { (parts::button_link(&words.say("desk-adopt"), &here.at("/desk/rules/adopt"))) }
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-rules-title"), &here.at("/desk"), &body))
}

/// Where a setting stands in the law.
fn basis(here: &Here, words: &Words, setting: Setting) -> String {
    let Some(pack) = here.desk.law().packs.get(PACK) else { return String::new() };
    let basis = match setting {
        Setting::Silence => &pack.silence.basis,
        Setting::Duplicates => &pack.duplicates.basis,
        Setting::Publication => return words.say("desk-publication-basis"),
    };
    words.say_with("desk-basis", args!["articles" => names::articles(words, pack, basis)])
}

/// The settings that were picked, when all were.
fn picked(posted: &Posted) -> Option<OwnRules> {
    let value = |setting: Setting| serde_json::Value::from(posted.text(setting.id()));
    Some(OwnRules {
        silence: serde_json::from_value(value(Setting::Silence)).ok()?,
        duplicates: serde_json::from_value(value(Setting::Duplicates)).ok()?,
        publication: serde_json::from_value(value(Setting::Publication)).ok()?,
    })
}

async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRules).await?;
    Ok(form_page(&here, &show::query(&here), &Errors::new()).await)
}

async fn form_page(here: &Here, posted: &Posted, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let own = files.community.rules();
    let title = words.say("desk-adopt");
    let choices = |setting: Setting| {
        let now = setting.value_in(own);
        let typed = posted.text(setting.id());
        let checked = if typed.is_empty() { &now } else { typed };
        let choices = setting.values().into_iter().map(|value| {
            let (says, means) = (setting.says(&words, &value), setting.means(&words, &value));
            let checked = value == checked;
            Choice::new(value, says).hint(means).checked(checked)
        });
        Choices::new(setting.id(), setting.name(&words), choices.collect())
            .hint(basis(here, &words, setting))
            .error(errors.of(setting.id()))
            .radios(&words)
    };
    let form = Form::post(here.at("/desk/rules/adopt"), here.visit.csrf()).render(&html! {
        @for setting in Setting::ALL { (choices(setting)) }
        (Field::new("source", words.say("desk-adopt-source")).hint(words.say("desk-adopt-source-hint"))
            .value(posted.text("source")).error(errors.of("source")).text(&words))
        (parts::buttons(&parts::button(&words.say("parts-continue"))))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.say("desk-adopt-text")) }
        (form)
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/rules")), errors, &body)
}

async fn answered(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    here.require(Power::KeepRules).await?;
    let errors = missing(&here.words(&*here.desk.files().await), &posted);
    if !errors.is_empty() {
        return Ok(form_page(&here, &posted, &errors).await);
    }
    Ok(Redirect::to(&here.at(&format!("/desk/rules/check?{}", carried(&posted)))).into_response())
}

fn missing(words: &Words, posted: &Posted) -> Errors {
    let mut errors = Errors::new();
    for setting in
        Setting::ALL.into_iter().filter(|setting| !setting.values().contains(&posted.text(setting.id()).to_owned()))
    {
        errors.add(setting.id(), words.say("desk-pick-one"));
    }
    if posted.text("source").is_empty() {
        errors.add("source", words.say("desk-adopt-source-missing"));
    }
    errors
}

fn carried(posted: &Posted) -> String {
    show::as_query(&["silence", "duplicates", "publication", "source"].map(|name| (name, posted.text(name))))
}

async fn check(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRules).await?;
    let posted = show::query(&here);
    let files = here.desk.files().await;
    let words = here.words(&files);
    let back = here.at(&format!("/desk/rules/adopt?{}", carried(&posted)));
    let Some(rules) = picked(&posted) else { return Ok(Redirect::to(&back).into_response()) };
    let source = posted.text("source");
    let mut answers: Vec<Fact> = Setting::ALL
        .map(|setting| {
            let value = setting.value_in(rules);
            let says = html! {
                strong { (setting.says(&words, &value)) }
                br; (setting.means(&words, &value))
            };
            Fact::of(setting.name(&words), says).change(format!("{back}#{}", setting.id()))
        })
        .into();
    answers.push(Fact::new(words.say("desk-adopt-source"), source).change(format!("{back}#source")));
    let refusal = show::would_refuse(&here, &files, CommunityCommand::AdoptRules { rules, source: source.to_owned() });
    let body = html! {
        (show::refused(&words, refusal.as_ref()))
        (checked(&here, &words, &posted, &answers, refusal.is_none()))
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-check-title"), &back, &body))
}

fn checked(here: &Here, words: &Words, posted: &Posted, answers: &[Fact], may: bool) -> Markup {
    html! {
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(words, answers))
        (parts::warning(words, &words.say("desk-adopt-consequence")))
        @if may {
            (Form::post(here.at("/desk/rules/check"), here.visit.csrf()).render(&html! {
                @for name in ["silence", "duplicates", "publication", "source"] { (parts::hidden(name, posted.text(name))) }
                (parts::buttons(&parts::button(&words.say("desk-adopt-act"))))
            }))
        }
    }
}

async fn adopt(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::KeepRules).await?;
    let Some(rules) = picked(&posted) else {
        let errors = missing(&here.words(&*here.desk.files().await), &posted);
        return Ok(form_page(&here, &posted, &errors).await);
    };
    let command = CommunityCommand::AdoptRules { rules, source: posted.text("source").to_owned() };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &here.at("/desk/rules"), "rules-adopted"))
}
