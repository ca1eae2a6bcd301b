//! Wording a clause of a draft: a new one, or one that is there; and taking one out.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::charter::{CharterCommand, CharterRef, CharterRefusal, CharterText, Clause, ClauseGiven, unlawful};
use governance::community::{OwnRules, Setting, SettingKind};
use governance::ids::ClauseId;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::super::show;
use super::{at, found, require_drafting};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::charter_text as said;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::settings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/charter/{text}/{version}/clauses/{clause}", get(ask).post(amend))
        .route("/c/{community}/desk/charter/{text}/{version}/insert/{clause}", get(ask_new).post(insert))
        .route("/c/{community}/desk/charter/{text}/{version}/clauses/{clause}/remove", get(ask_remove).post(remove))
}

type Named = Path<(String, String, String, ClauseId)>;

/// What a form about a clause shows and where it leads.
struct Asked<'a> {
    text: &'a CharterText,
    clause: Option<&'a Clause>,
    title: String,
    action: String,
}

async fn ask(here: Here, Path((_, kind, version, clause)): Named) -> Result<Response, Response> {
    require_drafting(&here, &kind).await?;
    let files = here.desk.files().await;
    let text = found(&here, &files, &kind, &version)?;
    form(&here, &files, text, Some(clause), &Posted::default(), &Errors::new(), None)
}

async fn ask_new(here: Here, Path((_, kind, version, after)): Named) -> Result<Response, Response> {
    require_drafting(&here, &kind).await?;
    let files = here.desk.files().await;
    let text = found(&here, &files, &kind, &version)?;
    new_form(&here, &files, text, after, &Posted::default(), &Errors::new(), None)
}

fn form(
    here: &Here,
    files: &Files,
    text: &CharterText,
    clause: Option<ClauseId>,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let words = here.words(files);
    let (number, clause) = clause.and_then(|id| text.clause(id)).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("charter-amend-title", args!["number" => number]);
    let action = at(here, text.id, &format!("/clauses/{}", clause.id));
    Ok(page(here, files, &words, &Asked { text, clause: Some(clause), title, action }, posted, errors, refusal))
}

fn new_form(
    here: &Here,
    files: &Files,
    text: &CharterText,
    after: ClauseId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let words = here.words(files);
    let title = match text.clause(after) {
        Some((number, _)) => words.say_with("charter-insert-title", args!["number" => number]),
        None => words.say("charter-insert-first"),
    };
    let action = at(here, text.id, &format!("/insert/{after}"));
    Ok(page(here, files, &words, &Asked { text, clause: None, title, action }, posted, errors, refusal))
}

fn page(
    here: &Here,
    files: &Files,
    words: &Words,
    asked: &Asked<'_>,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let back = at(here, asked.text.id, "");
    let typed = |name: &str, now: Option<&str>| match posted.text(name) {
        "" => now.unwrap_or_default().to_owned(),
        typed => typed.to_owned(),
    };
    let settled = Refusal::from(CharterRefusal::CharterSettled);
    let refusal = if asked.text.is_draft() { refusal } else { Some(&settled) };
    let body = html! {
        (errors.summary(words))
        (parts::heading_with_caption(&said::name(words, asked.text.id), &asked.title))
        (show::refused_beside(words, errors, refusal))
        @if asked.text.is_draft() {
            (Form::post(asked.action.clone(), here.visit.csrf()).render(&html! {
                (Field::new("heading", words.say("charter-heading")).hint(words.say("charter-heading-hint"))
                    .value(typed("heading", asked.clause.map(|clause| clause.heading.as_str()))).error(errors.of("heading")).text(words))
                (Field::new("text", words.say("charter-words")).hint(words.say("charter-words-hint"))
                    .value(typed("text", asked.clause.map(|clause| clause.text.as_str()))).error(errors.of("text")).textarea(words, 10))
                (beside(here, files, words, asked, posted, errors))
                (parts::buttons(&parts::button(&words.say("charter-save-clause"))))
            }))
        }
    };
    show::asking(here, files, words, (&asked.title, &back), errors, &body)
}

/// Which settings stand beside the clause, and what each says. Those of other clauses are not offered.
fn beside(here: &Here, files: &Files, words: &Words, asked: &Asked<'_>, posted: &Posted, errors: &Errors) -> Markup {
    let own = asked.clause.map(|clause| clause.settings.as_slice()).unwrap_or_default();
    let taken =
        |kind: SettingKind| asked.text.setting(kind).is_some() && !own.iter().any(|setting| setting.kind() == kind);
    let free: Vec<SettingKind> = SettingKind::ALL.iter().copied().filter(|kind| !taken(*kind)).collect();
    let was_posted = !posted.text("heading").is_empty() || !posted.text("text").is_empty();
    let picked = |kind: SettingKind| {
        if was_posted {
            posted.all("beside").any(|word| word == kind.word())
        } else {
            own.iter().any(|setting| setting.kind() == kind)
        }
    };
    let rules = files.community.rules_here(here.desk.law()).unwrap_or_else(|_| files.community.rules());
    let choices = free.iter().map(|kind| {
        Choice::new(kind.word(), settings::name(words, *kind))
            .hint(words.say_with("charter-place-hint", args!["place" => format!("{{{}}}", kind.word())]))
            .checked(picked(*kind))
    });
    let now = |kind: SettingKind| own.iter().find(|setting| setting.kind() == kind).copied().or(rules.get(kind));
    html! {
        @if !free.is_empty() {
            (Choices::new("beside", words.say("charter-beside"), choices.collect()).hint(words.say("charter-beside-hint"))
                .error(errors.of("beside")).checkboxes(words))
            @for kind in free.iter().filter(|kind| picked(**kind)) {
                (settings::field(words, *kind, posted, now(*kind), None, errors))
            }
        }
    }
}

/// What the form said. A setting that was just ticked had no field yet and says what holds now.
fn given(words: &Words, posted: &Posted, now: &OwnRules, errors: &mut Errors) -> ClauseGiven {
    let ticked = |kind: &&SettingKind| posted.all("beside").any(|word| word == kind.word());
    let picked: Vec<SettingKind> = SettingKind::ALL.iter().filter(ticked).copied().collect();
    let mut stated: Vec<Setting> = Vec::new();
    for kind in picked {
        let asked = posted.all(kind.word()).next().is_some();
        let before = errors.is_empty();
        match if asked { settings::read(words, kind, posted, errors) } else { now.get(kind) } {
            Some(setting) => stated.push(setting),
            None if before && errors.is_empty() => errors.add(kind.word(), words.say("setting-number-missing")),
            None => {}
        }
    }
    let text = posted.text("text").replace("\r\n", "\n");
    ClauseGiven { heading: posted.text("heading").to_owned(), text, settings: stated }
}

async fn amend(
    here: Here,
    Path((_, kind, version, clause)): Named,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let build = |text, given| CharterCommand::Amend { text, clause, given };
    word(here, (&kind, &version), &posted, build, Some(clause), clause).await
}

async fn insert(
    here: Here,
    Path((_, kind, version, after)): Named,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let behind = (after.number() > 0).then_some(after);
    let build = |text, given| CharterCommand::Insert { text, after: behind, given };
    word(here, (&kind, &version), &posted, build, None, after).await
}

async fn word(
    here: Here,
    (kind, version): (&str, &str),
    posted: &Posted,
    build: impl FnOnce(CharterRef, ClauseGiven) -> CharterCommand,
    clause: Option<ClauseId>,
    after: ClauseId,
) -> Result<Response, Response> {
    let person = require_drafting(&here, kind).await?;
    let mut errors = Errors::new();
    let (id, given, words) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let text = found(&here, &files, kind, version)?;
        let now = files.community.rules_here(here.desk.law()).unwrap_or_else(|_| files.community.rules());
        let given = given(&words, posted, &now, &mut errors);
        for (name, value, key) in
            [("heading", &given.heading, "charter-heading-missing"), ("text", &given.text, "charter-words-missing")]
        {
            if value.is_empty() {
                errors.add(name, words.say(key));
            }
        }
        // What the law does not let stand is said where it is entered, not when the text is put forward.
        for (kind, refusal) in unlawful(&files.community, here.desk.law(), &given.settings) {
            errors.add(kind.word(), settings::not_here(&words, &refusal));
        }
        (text.id, given, words)
    };
    let mut refused = None;
    if errors.is_empty() {
        match here.desk.carry_out(Act::new(Actor::Person(person), build(id, given))).await {
            Err(Stop::Refused(refusal)) => {
                let field = match &refusal {
                    Refusal::Charter(CharterRefusal::SettingStatedTwice { .. }) => "beside",
                    _ => "text",
                };
                errors.add(field, answer::Said::of(&words, &refusal).why);
                refused = Some(refusal);
            }
            outcome => return Ok(answer::after(&here, outcome, &at(&here, id, ""), "charter-clause-saved")),
        }
    }
    let files = here.desk.files().await;
    let text = found(&here, &files, kind, version)?;
    match clause {
        Some(_) => form(&here, &files, text, clause, posted, &errors, refused.as_ref()),
        None => new_form(&here, &files, text, after, posted, &errors, refused.as_ref()),
    }
}

async fn ask_remove(here: Here, Path((_, kind, version, clause)): Named) -> Result<Response, Response> {
    require_drafting(&here, &kind).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let text = found(&here, &files, &kind, &version)?;
    let (number, clause) = text.clause(clause).ok_or_else(|| answer::not_found(&here.visit))?;
    let command = CharterCommand::Remove { text: text.id, clause: clause.id };
    let refusal = show::would_refuse(&here, &files, command);
    let body = html! {
        (show::refused(&words, refusal.as_ref()))
        (said::clause(&words, here.desk.law(), text, number, clause, &html! {}))
        @if refusal.is_none() {
            (parts::warning(&words, &words.say("charter-remove-consequence")))
            (Form::post(at(&here, text.id, &format!("/clauses/{}/remove", clause.id)), here.visit.csrf())
                .render(&parts::buttons(&parts::button(&words.say("charter-remove-act")))))
        }
    };
    let title = words.say_with("charter-remove-title", args!["number" => number]);
    Ok(show::page(&here, &files, &words, &title, &at(&here, text.id, ""), &body))
}

async fn remove(here: Here, Path((_, kind, version, clause)): Named, _: StaffPosted) -> Result<Response, Response> {
    let person = require_drafting(&here, &kind).await?;
    let text = {
        let files = here.desk.files().await;
        found(&here, &files, &kind, &version)?.id
    };
    let command = CharterCommand::Remove { text, clause };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, text, ""), "charter-clause-removed"))
}
